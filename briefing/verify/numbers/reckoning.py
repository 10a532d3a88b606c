"""Numbers that follow from others: sums, differences, rests, parts and changes, where the texts say how they belong.

The contract lets a claim reckon only with numbers that it cites. Any two of them make some third; so a reckoned number
counts only where words beside it, or the way in which the passage tells the two together, say that it is meant.
"""

import itertools
import re
from collections.abc import Iterator

from msgspec.structs import replace

from briefing.language.agreement import BEYOND_A_PART, agree
from briefing.language.bounds import ROUGH, Bound
from briefing.language.numbers import Kind, Quantity, measure
from briefing.language.verbs import is_past
from briefing.language.wordlists import word_class
from briefing.language.words import stem
from briefing.verify.case import Case
from briefing.verify.numbers.against import farther
from briefing.verify.numbers.factors import multiplied
from briefing.verify.numbers.members import chained, left_out
from briefing.verify.numbers.order import numbered_apart
from briefing.verify.numbers.scores import games, margins
from briefing.verify.reading import Reading

_TOTAL = word_class("totals")
_CHANGE = word_class("changes")
_RISE = word_class("rises")
_MARGIN = word_class("margins")


def counted(quantity: Quantity) -> str:
    """Return what a number counts: its unit of measure in one spelling, else the stem of the noun."""
    return measure(quantity) or stem(quantity.unit)


def computed(case: Case, claimed: Quantity, stated: list[Quantity]) -> bool:
    """Whether the number follows from others that the claim cites, and the texts say how."""
    exact = [quantity for quantity in stated if not quantity.vague]
    if len(exact) > MOST:
        return False
    ways = (_told, _together, margins, games, _own, _rests, _shares, multiplied, _beyond, _parted, numbered_apart)
    return any(_borne_out(claimed, value) for way in ways for value in way(case, claimed, exact))


MOST = 12
"""Numbers of the passages above which two of them can make any third."""


def _borne_out(claimed: Quantity, value: float) -> bool:
    """Whether a reckoned value is the claimed number; a reckoned share of a whole is rounded as it is told."""
    if agree(claimed, replace(claimed, low=value, high=value, bound=Bound.EXACT)):
        return True
    digits = len(claimed.text.partition(".")[2].split()[0]) if re.match(r"\d+\.\d", claimed.text) else 0
    rounds = claimed.kind is Kind.PERCENT and claimed.text[0].isdigit()
    return rounds and abs(value - claimed.low) <= 0.5 * 10**-digits


def _told(case: Case, claimed: Quantity, exact: list[Quantity]) -> Iterator[float]:
    """Yield what two numbers make in the way that words beside the claimed one say.

    A sum ("30 in total", "nearly $35 billion" of two sums of money), a difference ("fell by 12 points", "a majority of
    three"), or a change or part in percent.
    """
    beside = case.claim.folded[max(0, claimed.start - BESIDE) : claimed.end + BESIDE]
    words = frozenset(_WORDS.findall(beside))
    sums = bool(words & _TOTAL) or " in all" in f" {beside}"
    by = case.claim.text.endswith(" by ", 0, claimed.start)
    gaps = by or bool(words & (_CHANGE | _MARGIN) or _BY_VOTES.search(beside))
    kinds = {claimed.kind} if claimed.kind is not Kind.POINTS and claimed.unit != "points" else {Kind.PERCENT}
    for one, other in _pairs(exact):
        if one.kind in kinds and _alike(one, other, *(() if Kind.PERCENT in kinds else (claimed,))):
            yield from [one.low + other.low] if sums else ()
            yield from [abs(one.low - other.low)] if gaps else ()
        elif claimed.kind is Kind.PERCENT:
            for part in _parts(case, claimed, one, other):
                yield claimed.low if _on_its_side(claimed, part) else part
            yield from _changes(one, other, words)
    if claimed.kind is Kind.MONEY and claimed.bound in ROUGH:
        yield from (one.low + other.low for one, other in _pairs(exact) if _alike(one, other, claimed))
    if sums:
        for three in itertools.combinations(exact, 3):
            if {one.kind for one in three} == {claimed.kind}:
                yield sum(one.low for one in three)


def _on_its_side(claimed: Quantity, part: float) -> bool:
    """Whether a reckoned part is on the side that the claim leaves open: 43 percent are "less than half"."""
    if abs(part - claimed.low) > BEYOND_A_PART * claimed.low:
        return False
    return (claimed.bound is Bound.MOST and part < claimed.low) or (claimed.bound is Bound.LEAST and part > claimed.low)


BESIDE = 40
"""Characters around a number among which a word says that it is a sum, a difference or a change."""

_WORDS = re.compile(r"[a-z]+")
_BY_VOTES = re.compile(r"\bby \S+ (?:votes|goals|seats)\b")
_LINKING = frozenset({"", "of", "to", "and", "or", "against", "from", "fewer", "less", "than"})


def _alike(*quantities: Quantity) -> bool:
    """Whether quantities count the same thing, as far as they say what they count."""
    return len({counted(quantity) for quantity in quantities if quantity.unit not in _LINKING}) <= 1


def _parts(case: Case, claimed: Quantity, one: Quantity, other: Quantity) -> list[float]:
    """Return what part one number is of the other, which the claim names, in percent."""
    low, high = sorted((one.low, other.low))
    if high == 100 and not case.claim.text.startswith(" of ", claimed.end):  # noqa: PLR2004 - of 100 each is a percent
        return []  # "100 in the wild, and nine percent in zoos" of 100 and nine
    told = any(quantity is not claimed and quantity.low in {low, high} for quantity in case.claim.quantities)
    return [round(100 * low / high, 6)] if told and low > 0 and _alike(one, other) else []


def _changes(one: Quantity, other: Quantity, words: frozenset[str]) -> list[float]:
    """Return by what part of itself a sum of money changed to the other, in percent."""
    low, high = sorted((one.low, other.low))
    if low <= 0 or one.kind is not Kind.MONEY or not words & _CHANGE or not _alike(one, other):
        return []
    return [round(100 * (high - low) / (low if words & _RISE else high), 6)]


def _pairs(exact: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield each two numbers of one kind; money in one currency."""
    for one, other in itertools.combinations(exact, 2):
        if one.kind is other.kind and (one.kind is not Kind.MONEY or one.unit == other.unit):
            yield one, other


def _together(case: Case, claimed: Quantity, _: list[Quantity]) -> Iterator[float]:
    """Yield the sums of what a passage counts side by side, for a claim that counts it by a word that holds both.

    "Thirteen students and two teachers" are 15 people, a record of 9-14 is one of 23 games; 12 dead and 30 wounded are
    42 casualties, and not 42 dead.
    """
    if claimed.kind is not Kind.COUNT or claimed.unit not in _ANYBODY:
        return
    for reading in case.readings:
        for one, other in reading.once(_side_by_side):
            fates = not _FATES.isdisjoint({one.unit, other.unit, *_gap(reading, one, other)})
            if claimed.unit in _HARMED or not fates:
                yield one.low + other.low
        yield from reading.once(chained)


_ANYBODY = word_class("anybody")
_HARMED = frozenset({"casualties", "victims"})
_FATES = frozenset({"dead", "deaths", "wounded", "injured", "hurt", "missing", "killed", "injuries", "fatalities"})


def _side_by_side(reading: Reading) -> tuple[tuple[Quantity, Quantity], ...]:
    """Return the counts of a text that "and" joins with no clause between them."""
    return tuple(
        (one, other)
        for one, other in itertools.pairwise(reading.quantities)
        if one.kind is other.kind is Kind.COUNT
        and not (one.vague or other.vague or measure(one) or measure(other))
        and _joined(_gap(reading, one, other))
    )


def _gap(reading: Reading, one: Quantity, other: Quantity) -> list[str]:
    return _ALL.findall(reading.text[one.end : other.start].lower())


def _joined(gap: list[str]) -> bool:
    told = [word for word in gap if word.isalpha()]
    clause = any(is_past(word) and word not in _FATES for word in told) or "," in gap[:-1]
    return len(told) <= SIDE and not clause and told[-2:].count("and") == 1


SIDE = 6
"""Words between two counts that stand side by side, "and" among the last two."""

_ALL = re.compile(r"[^\W\d_]+|[^\w\s]")


def _own(case: Case, claimed: Quantity, exact: list[Quantity]) -> Iterator[float]:
    """Yield what the claim's other numbers, which the passages have, make with this one.

    Their sum ("12 people, 10 passengers and two pilots"), and what lacks to a stated whole beside the one that stands
    next to it ("19 adults and four children", of 23 people with four children among them).
    """
    mine = [one for one in case.claim.quantities if one is not claimed and one.kind is claimed.kind is Kind.COUNT]
    known = [one for one in mine if not one.vague and any(agree(one, other) for other in exact)]
    yield from (one.low + other.low for one, other in itertools.combinations(known, 2))
    yield from [sum(one.low for one in known)] if len(known) > len(("men", "women")) else ()
    beside = [pair for pair in case.claim.once(_side_by_side) if claimed in pair]
    rest = {one.low for pair in beside for one in pair if one in known}
    yield from (whole.low - part for whole in exact for part in rest if whole.kind is Kind.COUNT and whole.low > part)


def _rests(case: Case, claimed: Quantity, exact: list[Quantity]) -> Iterator[float]:
    """Yield what is left of one number without the other: "the other 28", and of "all but five" those who are meant."""
    counts = [one for one in exact if one.kind is Kind.COUNT and not measure(one)]
    rest = _REST.search(case.claim.text, max(0, claimed.start - len("remaining about ")), claimed.start)
    excepted = {one for reading in case.readings for one in counts if _excepts(one, reading)}
    others = _OTHERS.match(case.claim.text, claimed.end)
    for out in (left_out(reading) for reading in case.readings) if claimed.kind is Kind.COUNT else ():
        yield from (whole.low - out for whole in counts if out and whole.low > out)
    for whole, part in itertools.permutations(counts, 2):
        if whole.low > part.low and (part in excepted or rest or others):
            yield whole.low - part.low


def _excepts(quantity: Quantity, reading: Reading) -> bool:
    return reading.text[quantity.start : quantity.end] == quantity.text and reading.before(quantity.start).endswith(
        ("all but ", "except for ", "all except ")
    )


_REST = re.compile(
    r"\b(?:(?:other|others|remaining|rest,?) (?:about |some |of the )?|all (?:but|except) )$", re.IGNORECASE
)
_OTHERS = re.compile(r" (?:(?:are|were|is|was) )?(?:others?|remaining|remained?|remains|left)\b", re.IGNORECASE)


def _beyond(case: Case, claimed: Quantity, exact: list[Quantity]) -> Iterator[float]:
    """Yield what something is set against: of "six years, three fewer than asked for" nine.

    The claim names what stands behind "than" first: who asked, or that it was asked.
    """
    for reading in case.readings if "than" in case.lexis else ():
        for one, other in itertools.pairwise(reading.quantities):
            way = farther(case, reading, other.end)
            if way and one in exact and one.kind is other.kind is claimed.kind and _alike(one, other):
                yield one.low - way * other.low


def _parted(case: Case, claimed: Quantity, exact: list[Quantity]) -> Iterator[float]:
    """Yield the whole of which the claim counts a part, where a passage counts both parts: "two of five counts".

    Only what someone was found guilty of and cleared of is one whole: other things are counted twice, or by two.
    """
    before = [one for one in case.claim.quantities if one.end <= claimed.start]
    if (
        claimed.kind is not Kind.COUNT
        or not before
        or not _OF.fullmatch(case.claim.text, before[-1].end, claimed.start)
    ):
        return
    for reading in case.readings:
        for one, other in itertools.pairwise(reading.quantities):
            if _CHARGES.isdisjoint({one.unit, other.unit}) or _CLEARED.isdisjoint(reading.lexis):
                continue
            parts = one in exact and one.kind is other.kind is Kind.COUNT and _alike(one, other)
            if parts and before[-1].low in {one.low, other.low}:
                yield one.low + other.low


_CHARGES = frozenset({"count", "counts", "charge", "charges"})
_CLEARED = frozenset({"acquitted", "cleared", "dropped", "dismissed"})


def _shares(case: Case, claimed: Quantity, exact: list[Quantity]) -> Iterator[float]:
    """Yield a part of a whole that a passage counts, and of a hundred percent the rest, where the claim has a rest.

    Who "leaves" or denies what the passage says of 30 percent may say it of 70.
    """
    if claimed.kind is not Kind.PERCENT:
        return
    for reading in case.readings:
        yield from (round(100 * part.low / whole.low, 6) for part, whole in reading.once(_of_wholes))
    if not case.claim.lexis.isdisjoint(_RESTING):
        yield from (100 - one.low for one in exact if one.kind is Kind.PERCENT)


def _of_wholes(reading: Reading) -> tuple[tuple[Quantity, Quantity], ...]:
    """Return the parts that a text counts with their wholes: "14 of the 42", "of the 42 on board, 14 were rescued"."""
    found = []
    for one, other in itertools.pairwise(reading.quantities):
        gap = reading.text[one.end : other.start]
        small, large = (one, other) if _OF.fullmatch(gap) else (other, one)
        led = small is one or ("," in gap and reading.before(one.start).endswith(("of the ", "of its ", "of their ")))
        if led and one.kind is other.kind is Kind.COUNT and 0 < small.low < large.low:
            found.append((small, large))
    return tuple(found)


_OF = re.compile(r"(?: [a-z]+)? (?:of|out of|among) (?:the |its |their |all |some |about |around )?")


_RESTING = word_class("negators") | frozenset(
    "other others rest remaining remain remains remained leave leaves leaving left escaped escape survived survive"
    " unscathed unharmed spared except only refused lack lacked lacks".split()
)
