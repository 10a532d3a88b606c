"""What was before and what is after, where a sentence sets the two against each other: once a mill, now a library.

A sentence has two phases where one of its parts says that it was earlier ("earlier", "formerly", "at first") or that it
came later ("now", "later"). Two things told in each other's phase are found; one that moved alone may be told anew.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.language import names, thesaurus
from briefing.language.words import stem
from briefing.verify.case import Case
from briefing.verify.reading import Reading


class Phases(NamedTuple):
    """What the words of the earlier and of the later part of a sentence are recognised by, without what both say."""

    earlier: frozenset[str | int]
    later: frozenset[str | int]


def phased(case: Case) -> Iterator[tuple[str, str]]:
    """Find what the claim tells as earlier and the passages as later, with the same the other way."""
    mine = case.claim.once(_phases)
    theirs = [one for reading in case.readings for one in reading.once(_phases)] if mine else []
    for own in mine:
        if any(_meet(own.earlier, other.later) and _meet(own.later, other.earlier) for other in theirs):
            yield "earlier", "later"
            return


def _meet(one: frozenset[str | int], other: frozenset[str | int]) -> bool:
    return not one.isdisjoint(other)


LONGEST = 400
"""Characters of the longest sentence that is looked at: a page read as one has a mark for everything."""

_MARKS = re.compile(
    r"\b(?:(?P<earlier>earlier(?! (?:this|that|in the (?:week|month|year)|on))|formerly|previously|initially|originally"
    r"|once(?! (?:more|again))|at first|used to)|(?P<later>now|later|subsequently|eventually|nowadays))\b",
    re.IGNORECASE,
)
_MARKING = frozenset(
    "earlier formerly previously initially originally once first used now later subsequently eventually"
    " nowadays".split()
)
"""A word of each mark: a text without any of them has none."""
_PARTS = re.compile(
    r"[,;:–—]\s|\s(?:but|while|when|that|what|which|who|after|before|where)\s"
    r"|\sand\s(?=(?:[a-z]+ed|is|are|was|were|has|had|have|will|now|later|formerly|previously)\b)"
)
_ENDS = re.compile(r"[.!?][”\"]?\s")
_WORDS = re.compile(r"[^\W\d_]{3,}")


def _phases(reading: Reading) -> tuple[Phases, ...]:
    """Return the two phases of each sentence of a text that tells them apart."""
    if reading.lexis.isdisjoint(_MARKING) or not _MARKS.search(reading.text):
        return ()
    found = (_told(sentence) for sentence in _ENDS.split(reading.folded) if len(sentence) < LONGEST)
    return tuple(one for one in found if one is not None)


def _told(sentence: str) -> Phases | None:
    """Return the phases of a sentence: what no mark is in belongs to the other one than what a mark is in."""
    parts = _PARTS.split(sentence)
    marks = [{mark.lastgroup for mark in _MARKS.finditer(part)} for part in parts]
    sorts = set[str | None]().union(*marks)
    if not sorts or len(parts) < len(("earlier", "later")) or any(len(mark) > 1 for mark in marks):
        return None
    rest = "later" if "earlier" in sorts else "earlier"
    if rest == "earlier":  # what stands behind "later" may be later still
        last = max(at for at, mark in enumerate(marks) if mark)
        parts, marks = parts[: last + 1], marks[: last + 1]
    earlier, later = (_keys(parts, marks, rest, phase) for phase in ("earlier", "later"))
    both = earlier & later
    return Phases(earlier - both, later - both)


def _keys(parts: list[str], marks: list[set[str | None]], rest: str, phase: str) -> frozenset[str | int]:
    told = (part for part, mark in zip(parts, marks, strict=True) if (phase in mark if mark else phase == rest))
    words = (word for part in told for word in _WORDS.findall(_MARKS.sub(" ", part)) if word not in names.STOP)
    return frozenset().union(*({stem(word)} | thesaurus.groups(word) for word in words))
