"""Two numbers with one verb, and a subject each: "the army lost 300 men and the rebels 500".

The words about such numbers tell them apart badly: what stands between them is of the second, as of the first.
"""

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from briefing.language.agreement import agree
from briefing.language.names import STOP
from briefing.language.numbers import Kind, Quantity
from briefing.language.verbs import is_past
from briefing.language.words import stem
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.reading import Reading


class Gapped(NamedTuple):
    """Two numbers, each with the stems of its subject's words."""

    first: Quantity
    of_first: frozenset[str]
    second: Quantity
    of_second: frozenset[str]


def gapped(case: Case) -> Iterator[Finding]:
    """NUM009: of two such numbers neither is told of the other's subject."""
    for pair in (pair for reading in case.readings for pair in reading.once(_gapped)):
        for mine in case.claim.quantities:
            one, other = agree(mine, pair.first), agree(mine, pair.second)
            if one == other or Kind.ORDINAL in {mine.kind, pair.first.kind}:
                continue
            own, its = (pair.of_first, pair.of_second) if one else (pair.of_second, pair.of_first)
            told = set(map(stem, _cut(case.claim, mine)))
            behind = set(map(stem, _WORD.findall(case.claim.folded[mine.end : mine.end + BEHIND])))
            if not told.isdisjoint(its) and (told | behind).isdisjoint(own):
                rival = pair.second if one else pair.first
                found = f"The claim has {mine.text} where the cited passages have {rival.text}"
                yield case.finding("NUM009", found, weighed=(("claimed", mine.text), ("stated", rival.text)))
                return


BEHIND = 20
"""Characters behind a number among which it may have its subject, too: "half the £700m price"."""


def _gapped(reading: Reading) -> tuple[Gapped, ...]:
    """Return such numbers of a text with the subject of each."""
    told = itertools.pairwise(reading.quantities)
    pairs = ((one, other, _second(reading, one, other)) for one, other in told)
    return tuple(Gapped(one, _subject(_cut(reading, one)), other, second) for one, other, second in pairs if second)


def _second(reading: Reading, one: Quantity, other: Quantity) -> frozenset[str]:
    """Return the stems of the second subject, none where a word of it is no noun: "and wounded 40", "and nearly 40"."""
    between = _SECOND.fullmatch(reading.text, one.end, other.start) if _END.match(reading.text, other.end) else None
    told = _WORD.findall(between["subject"].lower()) if between else []
    plain = all(word not in STOP and not is_past(word) and not word.endswith(("ly", "ing")) for word in told)
    return frozenset(map(stem, told)) if plain else frozenset()


_SECOND = re.compile(
    r"(?: [a-z%]+){0,5}(?:, | and |, and | while |; | to )(?:in |among |for |at )?(?:the |its |his |her |their )?"
    r"(?P<subject>[\w-]+(?: [\w-]+){0,2}?)['’]?s?(?: had| has| have| got)? "
)
_END = re.compile(r"(?: [a-z]+)?(?:[.,;]|\Z)")


def lent(reading: Reading) -> tuple[Quantity, ...]:
    """Return the numbers to which such a number before them lends its coin, or that it is percent: "women 18"."""
    return tuple(
        replace(other, kind=one.kind, unit=one.unit)
        for one, other in itertools.pairwise(reading.quantities)
        if one.kind in {Kind.MONEY, Kind.PERCENT} and other.kind is Kind.COUNT and other.unit in STOP | {""}
        if _second(reading, one, other)
    )


def _subject(clause: list[str]) -> frozenset[str]:
    """Return the stems of the words of a clause before its verb, or of the first where no verb is known."""
    words = list(itertools.dropwhile(lambda word: word in STOP, clause))
    before = list(itertools.takewhile(lambda word: not is_past(word), words))
    return frozenset(map(stem, before if len(before) < len(words) else before[:1]))


def _cut(reading: Reading, quantity: Quantity) -> list[str]:
    """Return the words of a number's clause before it."""
    return _WORD.findall(_PAUSE.split(reading.text[: quantity.start].lower())[-1])


_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_PAUSE = re.compile(r"[.,;:] |\b(?:and|while|but) ")
