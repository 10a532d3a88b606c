"""Months and weekdays as they are written short: a word and its place in, whether it is one out.

"Jan" and "Sun" are names too: a point before words written small, a number beside them, or a preposition shows that
they are none. "Feb" and "Thurs" are names of nothing else.
"""

import re

from briefing.language.almanac import BEFORE_MONTH, MONTHS, WEEKDAYS

_FULL = frozenset({"march", "april", "may", "june", "july"})
SHORTENED = frozenset(word for word in {*MONTHS, *WEEKDAYS} if len(word) < len("friday")) - _FULL
"""Every month and weekday in its short form."""

_ALONE = frozenset({"feb", "aug", "sept", "oct", "nov", "tues", "thurs"})
"""Those that are names of nothing else."""

_AFTER = re.compile(
    rf"\.?,? ?['’]?\d|,? (?:{'|'.join(month.title() for month in MONTHS)})\b|\.(?: [a-z(]|[,;:)–-])", re.ASCII
)
_BEFORE = re.compile(r"(?:^|[^\d.,])\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]$")
_LEADING = re.compile(r"([^\W\d_]+) $")
_LEADS = frozenset("in since until till during through on".split())
_NAMED = frozenset({"jan", "mar", "jun", "dec", "mon", "sun"})
"""Those that people are called: "and Jan." ends with a name."""

_NAME = re.compile(r"-| [A-Z]")
"""What makes the word before it part of a name: "Mar-a-Lago", "in Jan Mayen"."""


def is_shortened(text: str, low: str, start: int, end: int) -> bool:
    """Whether a word written large, `low` in lower case, is a month or a weekday in its short form."""
    if low not in SHORTENED:
        return False
    if low in _ALONE or _AFTER.match(text, end) or _BEFORE.search(text, max(0, start - len(" 28th of ")), start):
        return True
    leading = _LEADING.search(text, max(0, start - len(" between ")), start)
    before = leading[1].lower() if leading else ""
    named = low in _NAMED or not text.startswith(".", end)
    return before in (_LEADS if named else _LEADS | BEFORE_MONTH) and not _NAME.match(text, end)
