"""What a passage sets a number against: "three fewer than the prosecutor had asked for"."""

import re

from briefing.language.names import STOP
from briefing.language.words import stem
from briefing.verify.case import Case
from briefing.verify.reading import Reading


def farther(case: Case, reading: Reading, at: int) -> int:
    """Return 1 where the number that ends there is so many "more than" what the claim names, -1 for "fewer than".

    Else 0: the claim has to say who asked, or that it was asked, as the passage does right behind "than".
    """
    beyond = _BEYOND.match(reading.text, at)
    if beyond is not None and any(word.startswith(beyond[2]) for word in case.claim.lexis):
        return 1 if beyond[1] in {"over", "above"} else -1
    way = _FARTHER.match(reading.text, at)
    if way is None or not _named(case, reading.text[way.end() : way.end() + THAN]):
        return 0
    if way[1] is None and case.claim.lexis.isdisjoint(_NEEDED):
        return 0  # nine short of a majority of 121: nobody has won these
    return 1 if way[1] in _MORE_THAN else -1


_FARTHER = re.compile(
    r"(?: (?!and\b|or\b)[a-z]+){0,2}? (?:(more|fewer|less|higher|lower|longer|shorter) than|(?:short|shy) of)\b"
)
_BEYOND = re.compile(
    r" (over|above|under|below) (?:its |the |their )?(budget|target|forecast|estimate|normal|average)\b"
)
_NEEDED = frozenset("need needs needed require requires required takes took target goal mark".split())
_MORE_THAN = frozenset({"more", "higher", "longer"})

THAN = 60
"""Characters behind "than" among which it says what something is set against."""


def _named(case: Case, than: str) -> bool:
    """Whether the claim has the first word that says something; what was hoped for, in any word for it."""
    behind = _WORD.findall(_PAUSE.split(than)[0].lower())
    told = next((word for word in behind if word not in STOP), "")
    hoped = told in _HOPED and not _HOPED.isdisjoint(case.claim.lexis)
    return hoped or told in case.claim.lexis or stem(told) in case.claim.stems


_WORD = re.compile(r"[^\W_]+")
_PAUSE = re.compile(r"[,;:.]")
_HOPED = frozenset("asked expected planned sought requested demanded wanted forecast predicted hoped".split())
