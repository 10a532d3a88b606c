"""What a passage counts side by side, as one number: students and teachers, 340 and 120 jobs, 14 men and nine more."""

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.language.almanac import MONTHS
from briefing.language.names import STOP
from briefing.language.numbers import Kind, Quantity, measure
from briefing.language.verbs import is_past
from briefing.language.wordlists import word_class
from briefing.language.words import stem
from briefing.verify.case import Case
from briefing.verify.numbers.coined import LARGE
from briefing.verify.numbers.people import one_by_one
from briefing.verify.numbers.tolls import harms
from briefing.verify.reading import Reading


def together(case: Case, claimed: Quantity, _: list[Quantity]) -> Iterator[float]:
    """Yield the sums of what a passage counts side by side, for a claim that counts it by a word that holds both.

    "Thirteen students and two teachers" are 15 people, a record of 9-14 is one of 23 games; 12 dead and 30 wounded are
    42 casualties, and not 42 dead.
    """
    if claimed.kind is Kind.MONEY:
        paid = (one for reading in case.readings for one in reading.once(_paid))
        yield from (one.total for one in paid if one.coin == claimed.unit and _both_or_none(one, case.claim.lexis))
    if claimed.kind is not Kind.COUNT or measure(claimed):
        return
    for reading in case.readings:
        for one, other in reading.once(side_by_side):
            holds = claimed.unit in _ANYBODY or _of_both(claimed, reading, one, other)
            holds = holds or _of_the_first(case, claimed, reading, one, other)
            if holds and _one_fate(case, claimed, reading, one, other):
                yield one.low + other.low
        for one, other in reading.once(_added):
            if _one_fate(case, claimed, reading, one, other) and _one_deed(case, reading, one, other):
                yield one.low + other.low
        yield from reading.once(one_by_one) if claimed.unit in _ANYBODY and _one_harm(case, reading) else ()


class Paid(NamedTuple):
    """Two sums of one coin, and the words behind each that the other has not: to whom, when."""

    coin: str
    total: float
    first: frozenset[str]
    second: frozenset[str]


def _paid(reading: Reading) -> tuple[Paid, ...]:
    """Return the sums of money that "and" joins in a text, with their coin, which the second may leave out."""
    told = [one for one in reading.quantities if one.kind in {Kind.MONEY, Kind.COUNT} and not one.vague]
    found = []
    for one, other in itertools.pairwise(told):
        if _of_its_coin(one, other) and _joined(_gap(reading, one, other)):
            first = _words(reading.text[one.end : other.start])
            second = _words(_PAUSE.split(reading.text[other.end :], maxsplit=1)[0])
            found.append(Paid(one.unit, one.low + other.low, first - second, second - first))
    return tuple(found)


def _both_or_none(paid: Paid, claimed: frozenset[str]) -> bool:
    """Whether a claim tells what is of each of two sums, or of neither."""
    return paid.first.isdisjoint(claimed) == paid.second.isdisjoint(claimed)


def _words(text: str) -> frozenset[str]:
    words = (word for word in _ALL.findall(text.lower()) if word.isalpha())
    return frozenset(word for word in words if word in MONTHS or word not in STOP)


_PAUSE = re.compile(r"[,;:.]")


def _of_its_coin(one: Quantity, other: Quantity) -> bool:
    """Whether the second sum has the coin of the first: "120 million euros in spring and 80 million in autumn"."""
    return other.unit == one.unit or (other.low >= LARGE and other.unit in STOP)


def _of_both(claimed: Quantity, reading: Reading, one: Quantity, other: Quantity) -> bool:
    """Whether the noun behind the second of two counts is of both: 340 and 120 jobs, 20 Airbus and 30 Boeing jets."""
    named = reading.text[one.end + 1 : one.end + 2].isupper()
    behind = _ALL.findall(reading.text[other.end : other.end + BEHIND].lower())
    return (one.unit == "and" or named) and stem(claimed.unit) in set(map(stem, behind[: 1 + named]))


def _of_the_first(case: Case, claimed: Quantity, reading: Reading, one: Quantity, other: Quantity) -> bool:
    """Whether the second of two counts leaves its noun to the first, and the claim names each day or place, or none.

    "Eleven air strikes on Friday and 14 on Saturday" are 25 strikes.
    """
    nouns = _ALL.findall(reading.text[one.end : one.end + BEHIND].lower())[:2]
    named = _NAMED.findall(reading.text[one.end : other.start]), _NAMED.findall(reading.text[other.end :][:BEHIND])
    told = [any(name in case.claim.text for name in names) for names in named]
    return other.unit in STOP and stem(claimed.unit) in set(map(stem, nouns)) and all(named) and told[0] == told[1]


_NAMED = re.compile(r"\b(?:on|in|at|near|for|to) ([A-Z][a-z]+)")


def _one_fate(case: Case, claimed: Quantity, reading: Reading, one: Quantity, other: Quantity) -> bool:
    """Whether no fate parts two counts, or the claim names each, or has a word for the harmed of every kind."""
    behind = _ALL.findall(reading.text[other.end : other.end + BEHIND].lower())
    fates = {stem(word) for word in (one.unit, other.unit, *_gap(reading, one, other), *behind) if word in FATES}
    return not fates or claimed.unit in _HARMED or (len(fates) > 1 and fates <= case.claim.stems)


BEHIND = 20
"""Characters behind the second of two counts among which its fate stands: "another 30 were hurt"."""


DEED = 3
"""Words behind the second of two counts among which stands what it did: "and 30 more were warned"."""


def _one_deed(case: Case, reading: Reading, one: Quantity, other: Quantity) -> bool:
    """Whether the claim has every verb that stands between two counts: what was destroyed, and damaged."""
    behind = _ALL.findall(reading.text[other.end : other.end + BEHIND].lower())[:DEED]
    told = {stem(word) for word in (*_gap(reading, one, other), *behind) if is_past(word)}
    return told <= case.claim.stems


def _one_harm(case: Case, reading: Reading) -> bool:
    """Whether a text tells of one harm at most, and the claim of none but that, or of the harmed of every kind."""
    theirs, mine = reading.once(harms), case.claim.once(harms)
    return len(theirs | mine) <= 1 or not case.claim.lexis.isdisjoint(_HARMED) or len(theirs) == len(mine) > 1


_ANYBODY = word_class("anybody")
_HARMED = frozenset({"casualties", "victims"})
FATES = frozenset({"dead", "deaths", "wounded", "injured", "hurt", "missing", "killed", "injuries", "fatalities"})
"""Units that say what befell those who are counted: no sum of two of them is a number of either."""


def side_by_side(reading: Reading) -> tuple[tuple[Quantity, Quantity], ...]:
    """Return the counts of a text that "and" joins with no clause between them."""
    return tuple(pair for pair in _counts(reading) if _joined(_gap(reading, *pair)))


def _added(reading: Reading) -> tuple[tuple[Quantity, Quantity], ...]:
    """Return the counts of a text the second of which it says comes on top: "and a further nine", "another 3,800"."""
    return tuple(
        (one, other)
        for one, other in _counts(reading)
        if _FURTHER.search(reading.before(other.start)) or _MORE.match(reading.text, other.end)
    )


_FURTHER = re.compile(r"\b(?:another|further|additional) $")
_MORE = re.compile(r" (?:more|others)\b(?! than)")


def _counts(reading: Reading) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield each two counts of a text that follow one another, of things that are not measured."""
    for one, other in itertools.pairwise(reading.quantities):
        if one.kind is other.kind is Kind.COUNT and not (one.vague or other.vague or measure(one) or measure(other)):
            yield one, other


def _gap(reading: Reading, one: Quantity, other: Quantity) -> list[str]:
    return _ALL.findall(reading.text[one.end : other.start].lower())


def _joined(gap: list[str]) -> bool:
    told = [word for word in gap if word.isalpha()]
    told = told[:-2] if told[-1:] == ["of"] and told[-2:-1] in _BODIES else told
    told = told[:-1] if told[-1:] in (["a"], ["its"], ["their"]) else told
    clause = any(is_past(word) and word not in FATES for word in told) or "," in gap[:-1]
    return len(told) <= SIDE and not clause and told[-2:].count("and") == 1


_BODIES = (["crew"], ["staff"], ["team"])
"""Whose members are counted behind "of": "152 passengers and a crew of eight"."""

SIDE = 6
"""Words between two counts that stand side by side, "and" among the last two."""

_ALL = re.compile(r"[^\W\d_]+|[^\w\s]")
