"""Rows that "respectively" pairs: "Brandt and Osei chose Orlo and Derna, respectively" is no Osei in Orlo.

A claim or a passage may tell the pairs so or one by one; held against each other are pairs with pairs, and pairs with
the words about each of two names. Rows of two only; what the members of the second row are, a name, number or date
says.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.language.names import Name
from briefing.language.spellings import fold
from briefing.verify.case import Case
from briefing.verify.names.identity import same
from briefing.verify.numbers.spots import Keys, Spot, about, keys_of, keys_of_unit, word_keys
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit


class Paired(NamedTuple):
    """Two names, each with what can be recognised of its fellow in the second row, and of it alone."""

    one: Name
    ones: Keys
    other: Name
    others: Keys


def respective(case: Case) -> Iterator[str]:
    """Find a name with the other's fellow."""
    if _RESPECTIVELY not in case.claim.lexis and _RESPECTIVELY not in case.lexis:
        return
    mine, theirs = case.claim.once(_paired), [pair for reading in case.readings for pair in reading.once(_paired)]
    found = next((pair for pair in mine for other in theirs if _mixed(pair, other)), None)
    found = found or next((pair for pair in theirs if not mine and _turned(pair, [case.claim])), None)
    found = found or next((pair for pair in mine if not theirs and _turned(pair, case.readings)), None)
    if found is not None:
        yield f"The claim and the passages put {found.one.text} and {found.other.text} each to another in a row"


_RESPECTIVELY = "respectively"


def _mixed(mine: Paired, theirs: Paired) -> bool:
    """Whether the fellow of one name of the claim is another name's in the passages, and not its own."""
    stated = ((theirs.one, theirs.ones), (theirs.other, theirs.others))
    for name, keys in ((mine.one, mine.ones), (mine.other, mine.others)):
        whose = [other for other, known in stated if not keys.isdisjoint(known)]
        if len(whose) == 1 and not same(name, whose[0]):
            return True
    return False


def _turned(pair: Paired, readings: Sequence[Reading]) -> bool:
    """Whether a text has each of two names among the words of the other's fellow, and none with its own."""
    ones, others = _about(pair.one, pair, readings), _about(pair.other, pair, readings)
    if ones.isdisjoint(pair.others) or others.isdisjoint(pair.ones):
        return False
    return ones.isdisjoint(pair.ones) and others.isdisjoint(pair.others)


def _about(name: Name, pair: Paired, readings: Sequence[Reading]) -> Keys:
    """Return the words about a name, and those read as one name with it: "William at Johns Hopkins"."""
    placed = (spot for reading in readings for spot in reading.once(_placed, pair.one, pair.other))
    spots = [spot for spot in placed if isinstance(spot.mention, Name) and same(spot.mention, name)]
    within = (
        word_keys(word) for spot in spots if isinstance(spot.mention, Name) for word in fold(spot.mention.whole).split()
    )
    return keys_of(spots).union(*within)


def _placed(reading: Reading, one: Name, other: Name) -> tuple[Spot, ...]:
    """Return two names in their places, each with the words about it, to where those about the other begin."""
    bare = [
        Spot(unit.name, ("name", ""))
        for unit in reading.units
        if unit.name is not None and unit.sort is Sort.NAME and (same(unit.name, one) or same(unit.name, other))
    ]
    return tuple(about(bare, reading))


def _paired(reading: Reading) -> tuple[Paired, ...]:
    """Return the pairs of a text."""
    if _RESPECTIVELY not in reading.lexis:
        return ()
    ends = (at for at, unit in enumerate(reading.units) if unit.low == _RESPECTIVELY)
    return tuple(pair for end in ends for pair in _rows(reading.units, end))


def _rows(units: tuple[Unit, ...], end: int) -> Iterator[Paired]:
    joint = _and(units, end, _MEMBERS)
    start = _begin(units, joint) if joint else None
    first = _and(units, start, frozenset({Sort.NAME})) if start else None
    if not (joint and start and first):
        return
    behind = first + (2 if units[first + 1].low == "the" else 1)
    one, other = units[first - 1].name, units[behind].name
    longer = units[first - 1].gap.strip() == "," and units[first - 2].sort is Sort.NAME  # a row of three, and more
    if longer or one is None or other is None or behind >= start:
        return
    left, right = _keys(units[start:joint]), _keys(units[joint + 1 : end])
    if left - right and right - left:
        yield Paired(one, left - right, other, right - left)


_MEMBERS = frozenset({Sort.NAME, Sort.NUMBER, Sort.DATE})


def _and(units: tuple[Unit, ...], end: int, sorts: frozenset[str]) -> int | None:
    """Return the last "and" before a place that units of such sorts stand on both sides of, near by."""
    for at in range(end - 2, max(0, end - 2 - LONGEST), -1):
        before, beside = units[max(0, at - NEAR) : at], units[at + 1 : min(end, at + 1 + NEAR)]
        if units[at].low == "and" and any(unit.sort in sorts for unit in beside):
            return at if any(unit.sort in sorts for unit in before) else None
    return None


LONGEST = 40
"""Words of the longest row of two that is looked for before a place: a page of nothing but such rows has no end."""

NEAR = 3
"""Words on each side of "and" among which a member of a row stands: "and the Derna Institute"."""


def _begin(units: tuple[Unit, ...], joint: int) -> int:
    """Return where the first member of a row begins."""
    at = next(at for at in range(joint - 1, -1, -1) if units[at].sort in _MEMBERS)
    least = at - LONGEST
    while at > max(1, least) and units[at - 1].low == "of" and units[at - 2].sort is Sort.NAME:
        at -= 2
    return at


def _keys(member: tuple[Unit, ...]) -> Keys:
    return frozenset().union(*(keys_of_unit(unit) for unit in member if unit.sort in _MEMBERS))
