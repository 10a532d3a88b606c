"""Numbers, dates and names in their places: each with the words about it, weighed by how near they stand.

Where the next of its sort or another clause begins, the words about one end.
"""

import bisect
import functools
import itertools
from collections.abc import Iterator, Sequence

import msgspec

from briefing.language import numbers, spellings, thesaurus
from briefing.language.dates import DateMention
from briefing.language.names import Name
from briefing.language.numbers import Quantity
from briefing.language.words import stem
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit

MOST, MINE = 60, 12
"""Numbers or names of the passages and of the claim that are looked at: each is held against each other."""

_FAR = 0.1
NEXT = 2.0
_SHORTEST_ROOT = 6
"""Letters that two words have in common at their beginning where they are one: citizens, citizenship."""
_CLOSING = frozenset(";:—–()")
_TURNS = frozenset({"while", "whereas", "but"})
_CLAUSES = frozenset("who which that after before when where although though because if".split())
_LISTING = frozenset({"and", "or"})
_LINKS = frozenset({"to", "from", "against", "than", "with", "plus"})


Keys = frozenset[str | int]
"""What a word or name can be recognised by: two that share a key may say the same."""


class Spot(msgspec.Struct, frozen=True):
    """A number or date, what sort of thing it competes with, and the words about it with their weights, its names."""

    mention: Quantity | DateMention | Name
    sort: tuple[str, str]
    about: tuple[tuple[Keys, float], ...] = ()
    names: tuple[Name, ...] = ()


def grain(mention: object) -> int:
    """Return how fine a date is: 1 for a day, 2 for a month, 3 for a year; 0 for what is no date."""
    if not isinstance(mention, DateMention):
        return 0
    if mention.days or mention.weekday is not None or (mention.offset and mention.offset[1] == "day"):
        return 1
    return 2 if mention.months else 3


def keys_of(spots: Sequence[Spot]) -> Keys:
    """Return what the words about some numbers or names can be recognised by."""
    return frozenset().union(*(keys for spot in spots for keys, _ in spot.about))


def told_apart(spots: Sequence[Spot], known: Keys) -> Keys:
    """Return the keys of the words about some numbers that may not say what is known of others."""
    return frozenset().union(*(keys for spot in spots for keys, _ in spot.about if keys.isdisjoint(known)))


def score(spot: Spot, keys: Keys) -> float:
    """Return the weight of the words about a number or name that have one of these keys."""
    return sum(weight for mine, weight in spot.about if not mine.isdisjoint(keys))


def keys_of_unit(unit: Unit) -> Keys:
    """Return what a unit is recognised by: stems, meanings and beginnings of words, sounds and states of names."""
    if unit.sort is Sort.WORD:
        return word_keys(unit.low)
    if unit.name is None:
        return _value(unit.low) if unit.sort is Sort.NUMBER else frozenset({unit.low})
    keys = frozenset().union(*map(word_keys, unit.low.split()))
    states = unit.name.state.names if unit.name.state else frozenset()
    return keys | states | {spellings.key(word) for word in unit.name.words if len(word) >= spellings.SHORTEST_SOUND}


@functools.lru_cache(maxsize=4_096)
def _value(text: str) -> Keys:
    """Return a number as a key: two and 2 are one, and so are the second and No. 2."""
    return frozenset(f"{_EQUALS}{found.low:g}" for found in numbers.find(text)) or frozenset({text})


_EQUALS = "="


def numbers_about(spots: Sequence[Spot]) -> Keys:
    """Return the keys of the numbers about some names."""
    keys = (key for spot in spots for about, _ in spot.about for key in about)
    return frozenset(key for key in keys if isinstance(key, str) and key.startswith(_EQUALS))


@functools.lru_cache(maxsize=16_384)
def word_keys(word: str) -> Keys:
    """Return what a word is recognised by: its stem, its meanings and its beginning."""
    root = {word[:_SHORTEST_ROOT]} if len(word) >= _SHORTEST_ROOT else set()
    return thesaurus.groups(word) | {stem(word)} | root


def about(spots: list[Spot], reading: Reading) -> Iterator[Spot]:
    """Yield each number with the words about it: to where the next of its sort, or another clause, begins."""
    units = reading.units
    placed = [(spot, at) for spot in spots if (at := _place(spot, reading)) is not None]
    cuts = [_cut(units, one, other) for (_, one), (_, other) in itertools.pairwise(placed)]
    for index, (spot, at) in enumerate(placed):
        first = cuts[index - 1][1] if index else _edge(units, at, -1)
        last = cuts[index][0] if index < len(cuts) else _edge(units, at, 1)
        start, end = spot.mention.start, spot.mention.end
        about = tuple(
            (keys_of_unit(unit), (NEXT if far == 1 else 1.0) / (1.0 + _FAR * abs(far)))
            for far, unit in enumerate(units[first:last], first - at)
            if unit.sort is not Sort.STOP and not start <= unit.start < end
        )
        named = tuple(unit.name for unit in units[first:last] if unit.name is not None and unit.sort is Sort.NAME)
        yield Spot(spot.mention, spot.sort, about, named)


def _place(spot: Spot, reading: Reading) -> int | None:
    start, units = spot.mention.start, reading.units
    if start in reading.places:
        return reading.places[start]
    at = bisect.bisect_right(units, start, key=lambda unit: unit.start) - 1
    if at >= 0 and start < units[at].end:
        return at
    marked = at + 1 < len(units) and units[at + 1].start < spot.mention.end  # a unit begins behind its "$"
    return at + 1 if marked else None


def _edge(units: tuple[Unit, ...], at: int, step: int) -> int:
    """Return where the words about the first or last number of a text end: at a mark, or at "while" or "but"."""
    behind = max(step, 0)
    while 0 <= at + step < len(units):
        gap = units[at + behind].gap
        if (gap != " " and not _CLOSING.isdisjoint(gap)) or units[at + step].low in _TURNS:
            break
        at += step
    return at + behind


def _cut(units: tuple[Unit, ...], one: int, other: int) -> tuple[int, int]:
    """Return where the words of one number end and those of the next begin: the same place, where the text parts."""
    ranked = [(rank, at) for at in range(one + 1, other + 1) if (rank := _parting(units[at]))]
    if not ranked:
        return other, one + 1
    place = max(ranked)[1]
    return place, place


def _parting(unit: Unit) -> int:
    """Return how strongly a text parts before a unit, from 1 to 5; 0 where it does not."""
    rank = _PARTING.get(unit.low, 0)
    if unit.gap == " ":
        return rank
    if not _CLOSING.isdisjoint(unit.gap):
        return 5
    return rank if "," not in unit.gap else 4 if unit.low in _LISTING else max(rank, 2)


_PARTING = dict.fromkeys(_LINKS, 1) | dict.fromkeys(_LISTING, 2) | dict.fromkeys(_CLAUSES, 3) | dict.fromkeys(_TURNS, 5)
