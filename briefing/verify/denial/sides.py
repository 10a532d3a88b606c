"""Phrases that say on which side something is: what was done on somebody's advice was not done against it.

Two phrases of opposite sides are a clash only before the same words, and where neither text has phrases of both sides.
English only.
"""

import functools
import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.language import thesaurus
from briefing.language.wordlists import lexicon
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.names.identity import same
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit


class Sided(NamedTuple):
    """A phrase of a text, the matter and the side that it is on, and the words behind it or in its gap."""

    phrase: str
    matter: int
    side: int
    of: tuple[Unit, ...]


def sided(case: Case) -> Iterator[Finding]:
    """ANT002: what the passages have "thanks to" something, the claim does not have "despite" it, and the like."""
    mine = case.claim.once(_sided)
    theirs = [one for reading in case.readings for one in reading.once(_sided)] if mine else []
    for one in mine:
        stated = [other for other in theirs if other.matter == one.matter]
        clash = next((other for other in stated if _of_one(one, other)), None)
        own = {other.side for other in mine if other.matter == one.matter}
        if clash is not None and len(own) == 1 and all(other.side != one.side for other in stated):
            found = f"The claim says “{one.phrase}”; the cited passages say “{clash.phrase}”"
            yield case.finding("ANT002", found, weighed=((one.phrase, clash.phrase),))
            return


def _sided(reading: Reading) -> tuple[Sided, ...]:
    return tuple(
        Sided(match.group(), matter, side, _of(reading, match))
        for matter, sides in enumerate(_sides())
        for side, (telling, phrases) in enumerate(sides)
        if not telling.isdisjoint(reading.lexis)
        for match in phrases.finditer(reading.text)
    )


def _of(reading: Reading, match: re.Match[str]) -> tuple[Unit, ...]:
    """Return the first words behind a phrase, and those in its gap."""
    own = _phrasing()
    first = max(0, reading.index(match.start()) - 1)  # the unit that the phrase may begin in
    near = (one for one in itertools.islice(reading.units, first, None) if one.end > match.start())
    told: list[Unit] = []
    for unit in (one for one in near if one.sort is not Sort.STOP):
        if unit.start >= match.end() and (len(told) == OF or set(unit.gap) & set(",;:–—")):
            break
        if unit.low not in own or unit.start >= match.end():
            told.append(unit)
    return tuple(told)


OF = 3
"""Words and names that a phrase is compared by, at the most."""


def _of_one(one: Sided, other: Sided) -> bool:
    """Whether two phrases stand before the same words: two of them, or the only one."""
    alike = sum(any(_alike(mine, theirs) for theirs in other.of) for mine in one.of)
    return alike >= min(2, len(one.of), len(other.of)) > 0


def _alike(one: Unit, other: Unit) -> bool:
    if one.name is not None:
        return other.name is not None and same(one.name, other.name)
    return one.sort is other.sort and thesaurus.alike(one.low, other.low)


@functools.cache
def _sides() -> tuple[tuple[tuple[frozenset[str], re.Pattern[str]], ...], ...]:
    """Return, for each matter, its two sides: the words without one of which a text is not on it, and its phrases."""
    lines = (line.split(" | ") for line in lexicon("sides.txt"))
    return tuple(tuple((_telling(side), _pattern(side)) for side in sides) for sides in lines)


@functools.cache
def _phrasing() -> frozenset[str]:
    """Return the words that the phrases themselves are made of."""
    return frozenset(word for line in lexicon("sides.txt") for word in line.replace(",", "").split())


def _telling(side: str) -> frozenset[str]:
    """Return the words, one of each phrase of a side, without one of which a text is not on it."""
    return frozenset(max(phrase.replace("...", "").split(), key=len) for phrase in side.split(", "))


def _pattern(side: str) -> re.Pattern[str]:
    spelled = (re.escape(phrase).replace(r"\.\.\.", r"(?:[\w'’-]+ ){0,2}?[\w'’-]+") for phrase in side.split(", "))
    return re.compile(rf"\b(?:{'|'.join(sorted(spelled, key=len, reverse=True))})\b", re.IGNORECASE)
