"""Hours that a claim gives without their half of the day: "at nine", of 9am."""

import re

from briefing.language.numbers import Kind, Quantity
from briefing.verify.case import Case
from briefing.verify.numbers.lengths import DAY, HOUR


def bare_hour(case: Case, claimed: Quantity) -> bool:
    """Whether a number is an hour that a passage has with its half of the day: "at nine"."""
    if not (claimed.low in _HOURS and claimed.kind is Kind.COUNT and _AT.search(case.claim.before(claimed.start))):
        return False
    times = (one.low for reading in case.readings for one in reading.stated if one.kind is Kind.TIME)
    return any((time - claimed.low * HOUR) % (DAY / 2) == 0 for time in times)


_HOURS = frozenset(range(1, 13))
_AT = re.compile(r"\b(?:at|from|by|until|till|since|before|after|around|about) $")
