"""Where a text gives two numbers of one thing, both may be told: each has its day or place, or they make a row.

"Six percent in May and 5 in June", "40 people in Orlo and 12 in Derby", "500 jobs, then another 300".
"""

import itertools
import re

from briefing.language.agreement import agree
from briefing.language.numbers import Quantity
from briefing.language.verbs import is_past
from briefing.verify.case import Case
from briefing.verify.reading import Reading
from briefing.verify.units import Sort


def both_told(mine: Quantity, rival: Quantity, case: Case) -> bool:
    """Whether a claim may tell its number and leave out the passages' other one, `rival`, without mistaking them."""
    return any(
        _of_its_own(rival, reading, case.claim) or _in_a_row(mine, rival, reading)
        for reading in case.readings
        if rival in reading.quantities
    )


def _of_its_own(rival: Quantity, reading: Reading, claim: Reading) -> bool:
    """Whether a date or name stands behind a number, in its clause, of which the claim says nothing."""
    after = (unit for unit in reading.units if unit.start >= rival.end)
    clause = itertools.takewhile(lambda unit: unit.gap.isspace() and unit.sort is not Sort.NUMBER, after)
    own = [unit for unit in clause if unit.sort in {Sort.NAME, Sort.DATE}]
    return any(claim.lexis.isdisjoint(_WORD.findall(unit.low)) for unit in own)


_WORD = re.compile(r"[^\W_]+")


def _in_a_row(mine: Quantity, rival: Quantity, reading: Reading) -> bool:
    """Whether the claim's number goes on with what was said of the other: "to 14, and on Wednesday to 15"."""
    for own in reading.quantities:
        if agree(mine, own):
            between = [unit.low for unit in reading.units if rival.end <= unit.start < own.start]
            if reading.before(own.start).endswith("another "):
                return True
            if not _GOING_ON.isdisjoint(between) and not any(is_past(low) for low in between):
                return True
    return False


_GOING_ON = frozenset({"and", "then"})
