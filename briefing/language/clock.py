"""Times of day in a text: "5:30 a.m.", "5.30am", "17:00", "17h00". Text in, where each stands and its minutes out."""

import re
from collections.abc import Iterator

HALF_DAY = 720
"""Minutes from midnight to noon."""

_CLOCK = re.compile(
    r"(?<![\d.,:$€£])(?P<hour>[01]?\d|2[0-4])"
    r"(?:(?P<sign>[:.h])(?P<minute>[0-5]\d)(?![\d.:]*\d|%))?\s?(?P<half>[ap]\.?m\b\.?)?",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\d(?:[:h]\d|\s?[ap]\.?m)", re.IGNORECASE)
"""What every time of day has, and hardly any text."""


def find(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and minutes since midnight of each time; a dot or bare hour counts with "am" or "pm" alone."""
    if not _TOLD.search(text):
        return
    for match in _CLOCK.finditer(text):
        hour, half = int(match["hour"]), (match["half"] or "")[:1].lower()
        if not half and match["sign"] not in {":", "h"}:
            continue
        if half and not 1 <= hour <= 12:  # noqa: PLR2004 - a clock's face
            continue
        minutes = (hour % 12 if half else hour) * 60 + int(match["minute"] or 0)
        yield match.start(), match.end(), minutes + (HALF_DAY if half == "p" else 0)
