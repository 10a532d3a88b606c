"""What an editor works out from two numbers of one passage: 1,800 fewer, a third of what it was.

No word of the passage says how; so it tells just two numbers of one thing, and the claim has a word for a difference, a
loss or a rest where it gives one. Small differences, which any two numbers make, are left to the other rules.
"""

import itertools
import re
from collections.abc import Iterator

from briefing.language.bounds import Bound
from briefing.language.names import STOP
from briefing.language.numbers import Kind, Quantity, measure
from briefing.language.words import stem
from briefing.verify.case import Case
from briefing.verify.numbers.rests import leaves, tells_anew
from briefing.verify.numbers.sums import side_by_side
from briefing.verify.reading import Reading

SMALLEST = 20
"""The least difference that is taken for worked out, but where the passage sets its two numbers against each other: of
smaller ones, two numbers of a passage make most."""

LEAST_PART = 0.05
"""The least part that the smaller number is of the other: with less, their difference is hardly told from that one."""


def worked_out(case: Case, claimed: Quantity, exact: list[Quantity]) -> Iterator[float]:
    """Yield by how much two numbers of a passage, of one thing, differ, and the part that one is of the other."""
    if claimed.kind not in {Kind.COUNT, Kind.MONEY, Kind.PERCENT} or not (tells_anew(case) or _compares(case, claimed)):
        return
    left = leaves(case)
    for reading in case.readings:
        for told in _of_one_thing(reading, exact):
            if claimed.kind is Kind.PERCENT:
                whole = any(one.low == max(each.low for each in told) for one in case.claim.quantities)
                joined = not whole and tuple(told) in reading.once(side_by_side)
                parts = _parts(told, joined=joined, left=left)
                yield from (claimed.low for part in parts if _is_part(claimed, part))
            elif (left or _compares(case, claimed)) and not _LED.search(case.claim.before(claimed.start)):
                linked = _LINKED.search(reading.text, told[0].end, told[1].start) is not None
                yield from _differences(claimed, told, least=0 if linked else SMALLEST)


_LED = re.compile(r"\b(?:from|to) $")
"""What a number of the claim stands behind that changed from one value to another: both are the passage's own."""


def _compares(case: Case, claimed: Quantity) -> bool:
    """Whether the claim says by what two things differ: 15,000 euros above the record, up by 30 cents."""
    return (
        case.claim.before(claimed.start).endswith(" by ") or _COMPARING.match(case.claim.text, claimed.end) is not None
    )


_COMPARING = re.compile(
    r" (?:[a-z]+ )?(?:above|below|more|less|fewer|higher|lower|bigger|smaller|longer|shorter|older|younger|ahead"
    r"|behind)\b"
)


def _of_one_thing(reading: Reading, exact: list[Quantity]) -> Iterator[list[Quantity]]:
    """Yield the numbers of a text that count one thing, where they are two, and one of them at least has its noun."""
    known = [one for one in reading.quantities if one in exact and one.low > 0]
    for kinds in ({Kind.COUNT}, {Kind.MONEY, Kind.COUNT}):
        told = [one for one in known if one.kind in kinds]
        coins = {one.unit for one in told if one.kind is Kind.MONEY}
        things = {_thing(one) for one in told} - {""}
        if len(told) == len(("was", "is")) and not things | coins and _CHANGED.fullmatch(reading.text, *_between(told)):
            things = {""}  # "to 41,000 from 58,000"
        if len(told) == len(("was", "is")) and len(coins | things) == 1:
            yield told


def _between(told: list[Quantity]) -> tuple[int, int]:
    return told[0].end, told[1].start


_CHANGED = re.compile(r" (?:from|to) ")


def _thing(one: Quantity) -> str:
    """Return what a number counts, as far as it has a noun: of "300 are" nothing."""
    noun = (one.unit.endswith("s") and one.unit not in STOP) or one.unit == "people"
    return measure(one) or (stem(one.unit) if noun else "")


_LINKED = re.compile(r"\b(?:(?:down|up) from|compared (?:with|to)) (?:just |about |around )?$")
"""What a passage itself sets two numbers of one thing beside each other with."""


def _differences(claimed: Quantity, told: list[Quantity], *, least: int) -> Iterator[float]:
    """Yield by how much two numbers differ, in the claim's coin; a measure only of what is measured so."""
    factor = 100.0 if claimed.unit in {"cent", "pence"} else 1.0
    coins = {one.unit for one in told if one.kind is Kind.MONEY}
    mine = {claimed.unit} if claimed.kind is Kind.MONEY and factor == 1 else coins & _OF_CENTS if factor > 1 else set()
    if coins != mine or {measure(claimed)} != {measure(one) for one in told}:
        return
    one, other = (quantity.low for quantity in told)
    apart = round(factor * abs(one - other), 6)
    yield from [apart] if apart >= least and min(one, other) >= LEAST_PART * max(one, other) else ()


WHOLE = 100
"""Of a hundred things each is a percent, and a claim of so many percent may be of other things."""

_OF_CENTS = frozenset({"USD", "EUR", "GBP", "CAD", "AUD", "NZD"})


def _parts(told: list[Quantity], *, joined: bool, left: bool) -> Iterator[float]:
    """Yield what part one number is of another or, of two that "and" joins, of both; and what is left without it."""
    lows = [one.low for one in told]
    for small, large in itertools.permutations(lows, 2):
        if small < large and large != WHOLE:
            yield 100 * small / large
            yield from [100 - 100 * small / large] if left else ()
    if joined:
        yield from (100 * low / sum(lows) for low in lows)


def _is_part(claimed: Quantity, part: float) -> bool:
    """Whether a part is the claimed one, as it is told: in words within two percent of the whole, else within half."""
    room = IN_WORDS if claimed.text[0].isalpha() else IN_FIGURES
    match claimed.bound:
        case Bound.EXACT:
            return abs(part - claimed.low) <= room
        case Bound.ABOUT:
            return abs(part - claimed.low) <= room + 1
        case Bound.LEAST | Bound.OVER:
            return 0 < part - claimed.low <= BEYOND
        case Bound.MOST | Bound.UNDER:
            return 0 < claimed.low - part <= BEYOND


IN_WORDS, IN_FIGURES, BEYOND = 2.0, 0.5, 8.0
"""How far a part may be off, in percent of the whole: a third of 34 for 11, 20 percent for 19.8, most for 58."""
