"""Months, weekdays and seasons within names: the Sunday Times, Black Friday, the Winter Games are no dates.

A word and its place in, whether it is part of a name out. Not looked at: "Man of the Year", "Seventh Day".
"""

import re

from briefing.language.almanac import DATED, MONTHS, PARTS, SEASONS, SIDES, WEEKDAYS
from briefing.language.wordlists import word_class

_NEXT = re.compile(r" ([A-Z][^\W\d_]+)")
_LAST = re.compile(r"([^\W\d_]+) $")
_LONGEST = 12
_NARROWING = frozenset({*SIDES, *PARTS, "in"})
_BEFORE = word_class("before days in names")
_AFTER = word_class("after days in names")


def is_titled(text: str, low: str, start: int, end: int) -> bool:
    """Whether a month, weekday or season written large, `low` in lower case, is part of a name."""
    leading, following = _LAST.search(text, max(0, start - _LONGEST), start), _NEXT.match(text, end)
    before, after = (leading[1] if leading else ""), (following[1].lower() if following else "")
    if low in SEASONS:
        return bool(after) and after not in DATED and before.lower() not in _NARROWING
    if before[:1].isupper() and before.lower() in _BEFORE:
        return True
    return after in _AFTER or (low in WEEKDAYS and bool(after) and after not in MONTHS and before.lower() == "the")
