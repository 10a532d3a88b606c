"""Who or what is held against another: "black drivers more often than white ones", "bureaucrats instead of scientists".

The two sides have changed places where something that stands on one side alone in the passages stands on the other in
the claim, for both of them. Two comparisons are one where one word tells them, or where both set one for another.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.language import thesaurus
from briefing.verify.case import Case
from briefing.verify.numbers.spots import Keys, keys_of_unit
from briefing.verify.reading import Reading
from briefing.verify.units import CONTENT, Unit


class Held(NamedTuple):
    """What is held against another: by which word ("" for "rather than"), what stands before and what behind."""

    by: str
    before: Keys
    behind: Keys


def compared(case: Case) -> Iterator[str]:
    """Find two sides of a comparison that have changed places."""
    mine = case.claim.once(_held)
    theirs = [held for reading in case.readings for held in reading.once(_held)] if mine else []
    for own in mine:
        alike = [other for other in theirs if own.by == other.by or thesaurus.alike(own.by, other.by)]
        if any(_crossed(own, other) for other in alike) and not any(_straight(own, other) for other in alike):
            yield f"The claim has the two sides of its “{own.by or 'rather than'}” in each other's places"
            return


def _crossed(one: Held, other: Held) -> bool:
    """Whether something of each side alone stands on the other side alone."""
    first, second = one.before - one.behind, one.behind - one.before
    return not first.isdisjoint(other.behind - other.before) and not second.isdisjoint(other.before - other.behind)


def _straight(one: Held, other: Held) -> bool:
    return _crossed(one, Held(other.by, other.behind, other.before)) and not _crossed(one, other)


def _held(reading: Reading) -> tuple[Held, ...]:
    if reading.lexis.isdisjoint({"than", "instead"}) and reading.folded.count("as ") < len(("as", "as")):
        return ()
    units, found = reading.units, []
    links = [at for at, unit in enumerate(units) if unit.low in _LINKS]
    for at in (at for at in links if 0 < at < len(units) - 1):
        by, begun = _link(units, at)
        if begun:
            found.append(Held(by, _keys(reversed(units[:begun])), _keys(iter(units[at + 1 :]))))
    return tuple(found)


def _link(units: Sequence[Unit], at: int) -> tuple[str, int]:
    """Return by which word a unit holds two against one another, and where that begins; 0 where it does not."""
    low, before = units[at].low, units[at - 1].low
    if (before, low) in {("rather", "than"), ("instead", "of")}:
        return "", at - 1
    if low not in {"than", "as"}:
        return "", 0
    degrees = {"as"} if low == "as" else {"more", "less"}
    for spot in range(at - 1, max(0, at - 1 - BETWEEN), -1):
        if units[spot].low in degrees and spot < at - 1:
            return units[spot + 1].low, 0 if units[spot + 1].low in _NO_COMPARISON else spot
        if low == "than" and units[spot].low.endswith("er"):
            return units[spot].low, spot
    return "", 0


def _keys(units: Iterator[Unit]) -> Keys:
    """Return what is recognised of one side: its words and names up to a mark."""
    told: list[Unit] = []
    for unit in units:
        told += [unit] if unit.sort in CONTENT else []
        if set(unit.gap) & _MARKS:
            break
    return frozenset().union(*map(keys_of_unit, told))


_LINKS = frozenset({"than", "of", "as"})
_MARKS = frozenset(";:–—.")
_NO_COMPARISON = frozenset({"well", "soon", "far", "long", "part", "many", "much", "few", "little"})
"""What between two "as" compares nobody: "as well as", "as many as"."""

BETWEEN = 8
"""Words between "more" and its "than": "more likely to be stopped in the street than"."""
