"""Numbers and dates belong to what they belong to in the passages: two that changed places are found.

`12 killed, 40 wounded` has both numbers of `40 killed, 12 wounded`; what tells them apart are the words about each. One
alone has moved where all that is about it in the claim is about another in the passages. Where names stand with two,
they alone decide: no name of the one may stand with it in the passages, and one has to stand with the other.
A word counts only where it stands about one of two numbers in the passages and not about the other, and for more the
nearer it stands in the claim.
"""

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.language.agreement import agree
from briefing.language.dates import DateMention
from briefing.language.names import STOP, Name
from briefing.language.numbers import Kind, Quantity, measure
from briefing.language.verbs import is_past
from briefing.language.wordlists import word_class
from briefing.language.words import stem
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.names.identity import lies_in, same
from briefing.verify.numbers.days import bears_out
from briefing.verify.numbers.rivals import both_told
from briefing.verify.numbers.spots import (
    MINE,
    MOST,
    NEXT,
    Keys,
    Spot,
    about,
    grain,
    keys_of,
    score,
    told_apart,
    word_keys,
)
from briefing.verify.numbers.wholes import counted_of
from briefing.verify.reading import Reading
from briefing.verify.units import Sort

EXCHANGED = 1.0
"""By how much the words about two numbers must speak for their exchange: a word next to a number weighs 1.8, one ten
words off 0.5. No true claim of 848 in the opened sets reaches 0.6; half of 152 pairs exchanged by hand do."""


_ANYBODY = word_class("anybody")

_DATE = ("date", "")


class Weighed(NamedTuple):
    """A number of the claim beside another of the passages: what speaks for its own place, and for the other's."""

    spot: Spot
    rival: Spot
    own: float
    other: float


def belonging(case: Case) -> Iterator[Finding]:
    """NUM006, DAT004: no two numbers or dates changed places; NUM009: none stands where the passages have another."""
    if not _contested(case):
        return
    told = (spot for spot in case.claim.once(_spots) if not _apposed(spot, case.claim))
    mine = [spot for spot in told if not _disowned(spot, case.claim)][:MINE]
    found = ((spot, reading) for reading in case.readings for spot in reading.once(_spots))
    theirs = list(itertools.islice(found, MOST))
    weighed = [one for spot in mine for one in _weigh(spot, theirs)]
    pairs = (pair for pair in itertools.permutations(weighed, 2) if _exchanged(*pair))
    pair = next((pair for pair in pairs if not _part_and_whole(pair, case)), None)
    moved = None if pair else next((one for one in weighed if _moved(one, case)), None)
    places = (pair[0].spot, pair[1].spot) if pair else (moved.spot, moved.rival) if moved else None
    if places is None and not _is_page(case):
        places = _crossed(mine, theirs)
    if places is None:
        return
    one, other = places[1].mention.text, places[0].mention.text
    yield case.finding(
        "NUM009" if moved else "DAT004" if places[0].sort == _DATE else "NUM006",
        f"The claim has {other} where the cited passages have {one}"
        + (f", and {one} where they have {other}" if not moved else ""),
        weighed=(("claimed", other), ("stated", one)),
    )


def _crossed(mine: Sequence[Spot], theirs: Sequence[tuple[Spot, Reading]]) -> tuple[Spot, Spot] | None:
    """Return two numbers of the claim each of which stands with the names of the other in the passages, not its own."""
    for one, other in itertools.combinations([spot for spot in mine if spot.names and not _pointing(spot)], 2):
        if one.sort != other.sort or grain(one.mention) != grain(other.mention) or _equal(one, other):
            continue
        own, its = (
            [name for spot, _ in theirs if spot.sort == place.sort and _equal(place, spot) for name in spot.names]
            for place in (one, other)
        )
        if not (own and its) or _met(one.names, own) or _met(other.names, its):
            continue
        if _met(one.names, its) and _met(other.names, own):
            return one, other
    return None


def _pointing(spot: Spot) -> bool:
    """Whether "one" may stand for a noun told before and count nothing: "a bomb killed three; one in Tain failed"."""
    return spot.mention.text.lower() == "one"


def _met(mine: Sequence[Name], theirs: Sequence[Name]) -> bool:
    return any(same(one, other) or lies_in(one, other) or lies_in(other, one) for one in mine for other in theirs)


def _apposed(spot: Spot, claim: Reading) -> bool:
    """Whether a day is told in another way right behind it: Friday, the day before the vote."""
    start = spot.mention.start
    return spot.sort == _DATE and any(
        one.end == start - 2 and claim.text[one.end : start] == ", " for one in claim.dates
    )


def _disowned(spot: Spot, claim: Reading) -> bool:
    """Whether a number is told as what it was not: "two, not three"."""
    return claim.before(spot.mention.start).endswith((", not ", " and not ", " rather than ", " instead of "))


def _contested(case: Case) -> bool:
    """Whether the passages have a number or day of the claim, and another of its sort."""
    theirs = [spot for reading in case.readings for spot in reading.once(_bare)]
    for mine in case.claim.once(_bare) if len(theirs) > 1 else ():
        alike = [other for other in theirs if other.sort == mine.sort]
        texts = {other.mention.text.lower() for other in alike}
        if len(texts) > 1 and len({_equal(mine, other) for other in alike}) > 1:
            return True
    return False


def _exchanged(one: Weighed, other: Weighed) -> bool:
    """Whether two numbers stand in each other's place."""
    if one.other + other.other - one.own - other.own < EXCHANGED:
        return False
    return _equal(one.spot, other.rival) and _equal(other.spot, one.rival)


def _part_and_whole(pair: tuple[Weighed, Weighed], case: Case) -> bool:
    """Whether two numbers are a part and its whole in the claim: these don't change places, for a part is the less."""
    told = {one.spot.mention for one in pair}
    return any({part, whole} == told for part, whole in case.claim.once(counted_of))


def _moved(one: Weighed, case: Case) -> bool:
    """Whether a number of the claim stands in the place of one that the claim leaves out."""
    mine, theirs = one.spot.mention, one.rival.mention
    if not isinstance(mine, Quantity) or not isinstance(theirs, Quantity) or one.own:
        return False
    # Whom a number counts says little: seven bodies are seven people, though three hundred people fled.
    if one.other < MOVED + (NEXT if mine.unit in _ANYBODY else 0.0):
        return False
    if _is_page(case):
        return False
    if (
        theirs.low <= 1
        or not _counts_alike(mine, theirs)
        or _set_apart(mine, case.claim)
        or both_told(mine, theirs, case)
    ):
        return False
    if any(_of_another_noun(mine, theirs, own) for reading in case.readings for own in reading.quantities):
        return False
    return not any(_near_to(other, theirs) for other in case.claim.quantities if other is not mine)


MOVED = 0.8
"""How much the words about a number must speak for the place of another, where none speaks for its own. Of 1,617 true
claims in the opened sets one is found; of 110 in which a program put one number for another, 16 more than without."""


def _is_page(case: Case) -> bool:
    """Whether the passages are longer than sentences are: a page tells of a number in many places."""
    return sum(len(reading.text) for reading in case.readings) > LONGEST_SENTENCE


LONGEST_SENTENCE = 900
"""Characters of the longest of 46,000 sentences of news: of more, which are pages, 32 of 200 true claims of
attributionbench_dev were found."""


def _counts_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers count the same thing, as far as both say what."""
    units = {stem(quantity.unit) for quantity in (one, other) if len(quantity.unit) > len("from")}
    return len(units) <= 1


def _of_another_noun(mine: Quantity, rival: Quantity, own: Quantity) -> bool:
    """Whether the passages' number has a noun of its own: "12 bridges and 30 others", where the value has its rule."""
    if mine.unit in _ANYBODY or not own.unit.endswith("s"):
        return False
    return agree(mine, own) and stem(own.unit) != stem(mine.unit) == stem(rival.unit)


def _set_apart(quantity: Quantity, claim: Reading) -> bool:
    """Whether a number stands alone between marks, as an age does, in a score or a span, or is the whole of a part."""
    before, after = claim.before(quantity.start), claim.text[quantity.end : quantity.end + len(" to ")]
    if quantity.kind is Kind.COUNT and before.endswith((" of ", " of the ", " of its ", " among ")):
        return True  # "inflation of 3.6 percent" is the part of nothing
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
        common = _elided(rival, places)
        ours = told_apart(places, keys_of([rival]) | common)
        others = told_apart([rival], known | common)
        weighed = Weighed(spot, rival, score(spot, ours), score(spot, others))
        beside = (other for other, same in own if same is reading)
        if ours and others and weighed.own <= weighed.other and not any(_touch(reading, rival, one) for one in beside):
            yield weighed


def _elided(rival: Spot, places: Sequence[Spot]) -> Keys:
    """Return the noun that one of two numbers leaves out: two of them fled, three boats were caught."""
    counts = [spot.mention for spot in (rival, *places) if isinstance(spot.mention, Quantity)]
    if len(counts) <= len(places) or not any(_bare_count(one) for one in counts):
        return frozenset()
    return frozenset().union(*(word_keys(one.unit) for one in counts if one.unit.endswith("s")))


def _bare_count(quantity: Quantity) -> bool:
    return quantity.kind is Kind.COUNT and (quantity.unit in STOP or is_past(quantity.unit))  # no age between commas


def _equal(one: Spot, other: Spot) -> bool:
    if isinstance(one.mention, Quantity) and isinstance(other.mention, Quantity):
        return agree(one.mention, other.mention)
    if isinstance(one.mention, DateMention) and isinstance(other.mention, DateMention):
        return bears_out(one.mention, other.mention, [other.mention])
    return False


def _touch(reading: Reading, one: Spot, other: Spot) -> bool:
    """Whether nothing is said between two numbers of a passage: "34-6", "from 35 to 21 percent"."""
    first, last = sorted((one.mention, other.mention), key=lambda mention: mention.start)
    return all(unit.sort is Sort.STOP for unit in reading.units if first.end <= unit.start < last.start)


def _spots(reading: Reading) -> tuple[Spot, ...]:
    """Return the numbers and dates of a text, each with the words about it."""
    bare = reading.once(_bare)
    found: list[Spot] = []
    for sort in dict.fromkeys(spot.sort for spot in bare):
        found += about([spot for spot in bare if spot.sort == sort], reading)
    return tuple(found)


def _bare(reading: Reading) -> tuple[Spot, ...]:
    """Return the numbers and dates of a text without their words."""
    numbers = [Spot(one, _sort(one)) for one in reading.quantities if _counts(one, reading)]
    return (*numbers, *(Spot(one, _DATE) for one in reading.dates if not one.impossible))


def _counts(quantity: Quantity, reading: Reading) -> bool:
    """Whether a number counts something: no place in an order, no "dozens", no "one of", no wheels of an 18-wheeler."""
    if quantity.low == 1 and reading.text.startswith(" of ", quantity.end):
        return False  # "one of the pupils"
    built = reading.text[quantity.end : quantity.end + 1] == "-" and quantity.kind is Kind.COUNT
    return quantity.kind is not Kind.ORDINAL and not quantity.vague and not (built and not measure(quantity))


def _sort(quantity: Quantity) -> tuple[str, str]:
    """Return what a number is compared with: money of its currency, its own measure, or whatever is counted."""
    return str(quantity.kind), quantity.unit if quantity.kind is Kind.MONEY else measure(quantity)
