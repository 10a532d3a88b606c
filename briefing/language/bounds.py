"""Which side of a number a text leaves open, by the words around it: at least 17, up to 40, nearly 50."""

import re
from enum import StrEnum

from briefing.language.wordlists import phrases


class Bound(StrEnum):
    """The side that a number leaves open: `at least 17`, `up to 40`, `about 300`, `just over 60`, `nearly 50`."""

    EXACT = ""
    LEAST = "at least"
    MOST = "at most"
    ABOUT = "about"
    OVER = "just over"
    UNDER = "nearly"


ROUGH = frozenset({Bound.ABOUT, Bound.OVER, Bound.UNDER})
"""The bounds that give a value nearly."""

_BOUNDS = {words: bound for bound in Bound if bound for words in phrases(bound)}
_LONGEST_BOUND = max(map(len, _BOUNDS))
_AFTER = re.compile(r"(?:\s[a-z]{3,12})?\s+or\s+(?:(more)|(fewer|less)|(so)\b)", re.IGNORECASE)


def bound(text: str, start: int, end: int) -> Bound:
    """Return the side that the number at `text[start:end]` leaves open."""
    after = _AFTER.match(text, end)
    if after:
        return Bound.LEAST if after[1] else Bound.MOST if after[2] else Bound.ABOUT
    before = text[max(0, start - _LONGEST_BOUND - 1) : start].translate(_MARKS).lower().split()
    if before[-1:] == ["over"] and (_hands(before[-2:-1], text, end) or _LASTING.match(text, end)):
        return Bound.EXACT
    for length in (3, 2, 1):
        found = _BOUNDS.get(" ".join(before[-length:]))
        if found is not None and len(before) >= length:
            return _TURNED[found] if found in _TURNED and _NEVER.search(text, max(0, start - _FAR), start) else found
    return Bound.EXACT


def _hands(verb: list[str], text: str, end: int) -> bool:
    """Whether "over" is part of the verb before it; what "took over two hours" took that long."""
    lasts = _TAKING.intersection(verb) and _SPAN.match(text, end)
    return bool(_HANDING.intersection(verb)) and not lasts


_TAKING = frozenset({"took", "taken", "take", "takes", "run", "ran"})
_SPAN = re.compile(r" (?:minute|hour|day|week|month|year)s?\b")
_MARKS = dict.fromkeys(map(ord, '"“”‘«(['), " ")
"""What opens a quotation or bracket before the words that bound a number."""
_FAR = 40
_NEVER = re.compile(
    r"(?:\b(?:never|not|cannot)|n ?['’`] ?t"
    r"|\b(?:no|nobody|none) (?:\w+ ){0,2}?(?:will|would|can|could|may|must|should|shall))"
    r"\s(?:\w+\s){1,5}(?:fewer|less|more) than $",
    re.IGNORECASE,
)
_TURNED = {Bound.LEAST: Bound.MOST, Bound.MOST: Bound.LEAST}
"""What a negation makes of a bound: who has "never hit fewer than 26" has always hit at least so many."""


_HANDING = frozenset(
    "hand hands handed handing turn turned turning sign signed signing pass passed passing take took taken pull pulled"
    " run ran knock knocked win won give gave given go gone went".split()
)
"""Verbs of which "over" is a part: "handed over 600 tonnes" bounds no number."""

_LASTING = re.compile(
    r"[\s-](?:hour|day|week)s? of (?:talks|negotiations|meetings|discussions|consultations|hearings|testimony)\b",
    re.IGNORECASE,
)
"""What makes "over" say how long something took, not more than it: "over two days of talks"."""
