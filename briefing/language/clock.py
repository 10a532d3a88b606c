"""Times of day in a text: "5:30 a.m.", "5.30am", "17:00", "17h00", "half past six", "seven in the morning".

Text in, where each stands and its minutes since midnight out.
"""

import re
from collections.abc import Iterator

HALF_DAY = 720
"""Minutes from midnight to noon."""

_CLOCK = re.compile(
    r"(?<![\d.,:$€£])(?P<hour>2[0-4]|[01]?\d)"
    r"(?:(?P<sign>[:.h]|(?<=0\d): |: (?=[0-5]\d\s?[ap]\.?\s?m\b))(?P<minute>[0-5]\d)(?![\d.:]*\d|%)"
    r"(?: in the (?:early |late )?(?P<day>morning|afternoon|evening)\b)?)?"
    r"\s?(?P<half>[ap]\.?\s?m\b\.?)?",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\d(?:[:h]\s?\d|\s?[ap]\.?\s?m|\.\d\d in the )", re.IGNORECASE)
"""What every time of day in digits has, and hardly any text."""

_HOURS = {
    name: hour
    for hour, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
    for name in (word, str(hour))
}
_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_FACE = re.compile(
    r"(?P<lead>\b(?:at|around|about|by|before|after|since|until|till|from|between|nearly|almost|past) )?"
    rf"\b(?:(?P<part>{'|'.join(_MINUTES)})(?: minutes)? (?P<way>past|to) )?"
    rf"(?P<hour>{'|'.join(sorted(_HOURS, key=lambda name: (-len(name), name)))})\b(?P<clock> o['’]clock)?"
    r"(?P<day> (?:in the (?:early |late )?|this |that |yesterday |(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day )"
    r"(?:morning|afternoon|evening|night)| at night)?",
    re.IGNORECASE,
)
_FACED = re.compile(rf"\b(?:past|to (?:{'|'.join(_HOURS)})|clock|morning|afternoon|evening|night)\b")
"""A word that every time of day in words has."""

_HALVES = {"morning": "a", "afternoon": "p", "evening": "p"}
"""Which half of the day a part of it is in."""


def find(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and minutes since midnight of each time; a dot or bare hour counts with "am" or "pm" alone."""
    if _FACED.search(text):
        yield from _faced(text)
    if not _TOLD.search(text):
        return
    for match in _CLOCK.finditer(text):
        hour, half = int(match["hour"]), (match["half"] or "")[:1].lower()
        if match["day"] and 1 <= hour <= 12:  # noqa: PLR2004 - a clock's face; "17:30 in the evening" needs no half
            half = _HALVES[match["day"].lower()]
        if not half and (match["sign"] or "").strip() not in {":", "h"}:
            continue
        if half and not 1 <= hour <= 12:  # noqa: PLR2004 - a clock's face
            continue
        minutes = (hour % 12 if half else hour) * 60 + int(match["minute"] or 0)
        yield match.start(), match.end(), minutes + (HALF_DAY if half == "p" else 0)
    for match in _SPACED.finditer(text):
        yield match.start("hour"), match.end(), int(match["hour"]) * 60 + int(match["minute"])


_SPACED = re.compile(
    r"\b(?:at|about|around|by|before|after|since|until|till) (?P<hour>1?\d|2[0-3]): (?P<minute>[0-5]\d)"
    r"(?![\d.:]*\d|%| ?[ap]\.?m)"
)
"""A time that a tokenizer has spaced: "until about 5: 00"."""


def named(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and minutes of noon and midnight."""
    for match in _NAMED.finditer(text):
        yield *match.span(), 0 if match[0].lower() == "midnight" else HALF_DAY


_NAMED = re.compile(r"\b(?:noon|midday|midnight)\b", re.IGNORECASE)


def _faced(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield the times that are told as on a clock's face; a bare hour or "ten to five" needs a word that says so."""
    for match in _FACE.finditer(text):
        part = (match["part"] or "").lower()
        said = match["clock"] or (match["day"] and match["lead"]) or part in {"quarter", "half"}
        if not said and not (part and match["lead"] and _ALONE.match(text, match.end())):
            continue
        apart = _MINUTES.get(part, 0) * (-1 if match["way"] == "to" else 1)
        minutes = (_HOURS[match["hour"].lower()] % 12 * 60 + apart) % HALF_DAY
        yield match.start() + len(match["lead"] or ""), match.end(), minutes + _later(match["day"], minutes)


_ALONE = re.compile(r"[.,;:]|\s(?:on|in)\b|\s*$")
"""What follows "at ten to five" where it is a time and counts nothing."""


def _later(day: str | None, minutes: int) -> int:
    """Return the minutes that the part of the day adds; five at night is before the morning."""
    late = day is not None and ("noon" in day or "evening" in day or ("night" in day and minutes >= HALF_DAY // 2))
    return HALF_DAY if late else 0
