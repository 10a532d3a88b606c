"""Numbers and dates belong to what they belong to in the passages: two that changed places are found.

`12 killed, 40 wounded` has both numbers of `40 killed, 12 wounded`; what tells them apart are the words about each. One
alone has moved where all that is about it in the claim is about another in the passages.
A word counts only where it stands about one of two numbers in the passages and not about the other, and for more the
nearer it stands in the claim.
"""

import bisect
import functools
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing.language import names, thesaurus
from briefing.language.agreement import agree
from briefing.language.dates import DateMention
from briefing.language.names import Name
from briefing.language.numbers import Kind, Quantity, measure
from briefing.language.wordlists import word_class
from briefing.language.words import stem
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.numbers.days import bears_out, grain
from briefing.verify.reading import Reading, Sort, Unit

EXCHANGED = 1.0
"""By how much the words about two numbers must speak for their exchange: a word next to a number weighs 1.8, one ten
words off 0.5. No true claim of 848 in the opened sets reaches 0.6; half of 152 pairs exchanged by hand do."""

MOST, MINE = 60, 12
"""Numbers of the passages and of the claim that are looked at: each is held against each other."""

_FAR = 0.1
_NEXT = 2.0
_ANYBODY = word_class("anybody")
_SHORTEST_ROOT = 6
"""Letters that two words have in common at their beginning where they are one: citizens, citizenship."""

_DATE = ("date", "")
_CLOSING = frozenset(";:—–()")
_TURNS = frozenset({"while", "whereas", "but"})
_CLAUSES = frozenset("who which that after before when where although though because if".split())
_LISTING = frozenset({"and", "or"})
_LINKS = frozenset({"to", "from", "against", "than", "with", "plus"})


Keys = frozenset[str | int]
"""What a word or name can be recognised by: two that share a key may say the same."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A number or date, what sort of thing it competes with, and the words about it with their weights."""

    mention: Quantity | DateMention | Name
    sort: tuple[str, str]
    about: tuple[tuple[Keys, float], ...] = ()


class Weighed(NamedTuple):
    """A number of the claim beside another of the passages: what speaks for its own place, and for the other's."""

    spot: Spot
    rival: Spot
    own: float
    other: float


def belonging(case: Case) -> Iterator[Finding]:
    """NUM006 and DAT004: no number or date of the claim stands where the passages have another."""
    if not _contested(case):
        return
    mine = case.claim.once(_spots)[:MINE]
    found = ((spot, reading) for reading in case.readings for spot in reading.once(_spots))
    theirs = list(itertools.islice(found, MOST))
    weighed = [one for spot in mine for one in _weigh(spot, theirs)]
    pair = next((pair for pair in itertools.permutations(weighed, 2) if _exchanged(*pair)), None)
    moved = pair[0] if pair else next((one for one in weighed if _moved(one, case)), None)
    if moved is None:
        return
    one, other = (pair[1].spot.mention.text if pair else moved.rival.mention.text), moved.spot.mention.text
    yield case.finding(
        "DAT004" if moved.spot.sort == _DATE else "NUM006",
        f"The claim has {other} where the cited passages have {one}"
        + (f", and {one} where they have {other}" if pair else ""),
        weighed=(("claimed", other), ("stated", one)),
    )


def _contested(case: Case) -> bool:
    """Whether the passages have two values or days of a sort of which the claim has one."""
    sorts = {spot.sort for spot in case.claim.once(_bare)}
    seen: dict[tuple[str, str], set[str]] = {}
    for spot in (spot for reading in case.readings for spot in reading.once(_bare) if spot.sort in sorts):
        seen.setdefault(spot.sort, set()).add(spot.mention.text.lower())
    return any(len(texts) > 1 for texts in seen.values())


def _exchanged(one: Weighed, other: Weighed) -> bool:
    """Whether two numbers stand in each other's place."""
    if one.spot is other.spot or one.other + other.other - one.own - other.own < EXCHANGED:
        return False
    return _equal(one.spot, other.rival) and _equal(other.spot, one.rival)


def _moved(one: Weighed, case: Case) -> bool:
    """Whether a number of the claim stands in the place of one that the claim leaves out."""
    mine, theirs = one.spot.mention, one.rival.mention
    if not isinstance(mine, Quantity) or not isinstance(theirs, Quantity) or one.own:
        return False
    # Whom a number counts says little: seven bodies are seven people, though three hundred people fled.
    if one.other < MOVED + (_NEXT if mine.unit in _ANYBODY else 0.0):
        return False
    if theirs.low <= 1 or not _counts_alike(mine, theirs) or _set_apart(mine, case.claim):
        return False
    return not any(_near_to(other, theirs) for other in case.claim.quantities if other is not mine)


MOVED = 0.8
"""How much the words about a number must speak for the place of another, where none speaks for its own. Of 1,617 true
claims in the opened sets one is found; of 110 in which a program put one number for another, 16 more than without."""


def _counts_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers count the same thing, as far as both say what."""
    units = {stem(quantity.unit) for quantity in (one, other) if len(quantity.unit) > len("from")}
    return len(units) <= 1


def _set_apart(quantity: Quantity, claim: Reading) -> bool:
    """Whether a number stands alone between marks, as an age does, in a score or a span, or is the whole of a part."""
    before, after = claim.before(quantity.start), claim.text[quantity.end : quantity.end + len(" to ")]
    if before.endswith((" of ", " of the ", " of its ", " among ")):
        return True
    if before.endswith("from ") or (after == " to " and not before.endswith("to ")):
        return True
    return before.rstrip()[-1:] in _JOINTS or after.lstrip()[:1] in _JOINTS


_JOINTS = frozenset(",-–(")


def _near_to(one: Quantity, other: Quantity) -> bool:
    return agree(one, other) or (one.kind is other.kind and abs(one.low - other.low) <= _ROUNDED * abs(other.low))


_ROUNDED = 0.02
"""By what part of itself a number may be off and still be told of: 54 percent, of 53.99."""


def _weigh(spot: Spot, theirs: Sequence[tuple[Spot, Reading]]) -> Iterator[Weighed]:
    """Yield a number of the claim beside each other number of the passages, which have its own too.

    Only where the words about it speak no more for its own place than for the other's.
    """
    own: list[tuple[Spot, Reading]] = []
    rivals: list[tuple[Spot, Reading]] = []
    for other, reading in theirs:
        if other.sort == spot.sort:
            (own if _equal(spot, other) else rivals).append((other, reading))
    if not own:
        return
    places = [other for other, _ in own]
    known = keys_of(places)
    for rival, reading in rivals:
        if grain(spot.mention) != grain(rival.mention):
            continue
        ours = told_apart(places, keys_of([rival]))
        others = told_apart([rival], known)
        weighed = Weighed(spot, rival, score(spot, ours), score(spot, others))
        beside = (other for other, same in own if same is reading)
        if ours and others and weighed.own <= weighed.other and not any(_touch(reading, rival, one) for one in beside):
            yield weighed


def keys_of(spots: Sequence[Spot]) -> Keys:
    """Return what the words about some numbers or names can be recognised by."""
    return frozenset().union(*(keys for spot in spots for keys, _ in spot.about))


def told_apart(spots: Sequence[Spot], known: Keys) -> Keys:
    """Return the keys of the words about some numbers that may not say what is known of others."""
    return frozenset().union(*(keys for spot in spots for keys, _ in spot.about if keys.isdisjoint(known)))


def _equal(one: Spot, other: Spot) -> bool:
    if isinstance(one.mention, Quantity) and isinstance(other.mention, Quantity):
        return one.sort == other.sort and agree(one.mention, other.mention)
    if isinstance(one.mention, DateMention) and isinstance(other.mention, DateMention):
        return bears_out(one.mention, other.mention, [other.mention])
    return False


def score(spot: Spot, keys: Keys) -> float:
    """Return the weight of the words about a number or name that have one of these keys."""
    return sum(weight for mine, weight in spot.about if not mine.isdisjoint(keys))


def _keys(unit: Unit) -> Keys:
    """Return what a unit is recognised by: stems, meanings and beginnings of words, sounds and states of names."""
    if unit.sort in {Sort.NUMBER, Sort.DATE}:
        return frozenset({unit.low})
    if unit.name is None:
        return _word_keys(unit.low)
    keys = frozenset().union(*map(_word_keys, unit.low.split()))
    states = unit.name.state.names if unit.name.state else frozenset()
    return keys | states | {names.key(word) for word in unit.name.words if len(word) >= names.SHORTEST_SOUND}


@functools.lru_cache(maxsize=16_384)
def _word_keys(word: str) -> Keys:
    root = {word[:_SHORTEST_ROOT]} if len(word) >= _SHORTEST_ROOT else set()
    return thesaurus.groups(word) | {stem(word)} | root


def _touch(reading: Reading, one: Spot, other: Spot) -> bool:
    """Whether nothing is said between two numbers of a passage: "34-6", "from 35 to 21 percent"."""
    first, last = sorted((one.mention, other.mention), key=lambda mention: mention.start)
    return all(unit.sort is Sort.STOP for unit in reading.units if first.end <= unit.start < last.start)


def _spots(reading: Reading) -> tuple[Spot, ...]:
    """Return the numbers and dates of a text, each with the words about it."""
    bare = reading.once(_bare)
    found: list[Spot] = []
    for sort in dict.fromkeys(spot.sort for spot in bare):
        found += about([spot for spot in bare if spot.sort == sort], reading.units)
    return tuple(found)


def _bare(reading: Reading) -> tuple[Spot, ...]:
    """Return the numbers and dates of a text without their words."""
    numbers = [Spot(one, _sort(one)) for one in reading.quantities if _counts(one, reading)]
    return (*numbers, *(Spot(one, _DATE) for one in reading.dates if not one.impossible))


def _counts(quantity: Quantity, reading: Reading) -> bool:
    """Whether a number counts something: no place in an order, no "dozens", and not the wheels of an 18-wheeler."""
    built = reading.text[quantity.end : quantity.end + 1] == "-" and quantity.kind is Kind.COUNT
    return quantity.kind is not Kind.ORDINAL and not quantity.vague and not (built and not measure(quantity))


def _sort(quantity: Quantity) -> tuple[str, str]:
    """Return what a number is compared with: money of its currency, its own measure, or whatever is counted."""
    return str(quantity.kind), quantity.unit if quantity.kind is Kind.MONEY else measure(quantity)


def about(spots: list[Spot], units: tuple[Unit, ...]) -> Iterator[Spot]:
    """Yield each number with the words about it: to where the next of its sort, or another clause, begins."""
    starts = [unit.start for unit in units]
    placed = [(spot, at) for spot in spots if (at := _place(spot, units, starts)) is not None]
    cuts = [_cut(units, one, other) for (_, one), (_, other) in itertools.pairwise(placed)]
    for index, (spot, at) in enumerate(placed):
        first = cuts[index - 1][1] if index else _edge(units, at, -1)
        last = cuts[index][0] if index < len(cuts) else _edge(units, at, 1)
        about = tuple(
            (_keys(unit), (_NEXT if place == at + 1 else 1.0) / (1.0 + _FAR * abs(place - at)))
            for place, unit in enumerate(units[first:last], first)
            if unit.sort is not Sort.STOP and not spot.mention.start <= unit.start < spot.mention.end
        )
        yield Spot(spot.mention, spot.sort, about)


def _place(spot: Spot, units: tuple[Unit, ...], starts: list[int]) -> int | None:
    at = bisect.bisect_right(starts, spot.mention.start) - 1
    return at if at >= 0 and spot.mention.start < units[at].end else None


def _edge(units: tuple[Unit, ...], at: int, step: int) -> int:
    """Return where the words about the first or last number of a text end: at a mark, or at "while" or "but"."""
    while 0 <= at + step < len(units):
        gap = units[max(at, at + step)].gap
        if _CLOSING.intersection(gap) or units[at + step].low in _TURNS:
            break
        at += step
    return at + 1 if step > 0 else at


def _cut(units: tuple[Unit, ...], one: int, other: int) -> tuple[int, int]:
    """Return where the words of one number end and those of the next begin: the same place, where the text parts."""
    ranked = [(rank, at) for at in range(one + 1, other + 1) if (rank := _parting(units[at]))]
    if not ranked:
        return other, one + 1
    place = max(ranked)[1]
    return place, place


def _parting(unit: Unit) -> int:
    """Return how strongly a text parts before a unit, from 1 to 5; 0 where it does not."""
    if _CLOSING.intersection(unit.gap) or unit.low in _TURNS:
        return 5
    comma, lists = "," in unit.gap, unit.low in _LISTING
    if comma and lists:
        return 4
    if unit.low in _CLAUSES:
        return 3
    return 2 if comma or lists else int(unit.low in _LINKS)
