"""The patterns of numbers in digits: their currency, thousands and scale, set with spaces between or without."""

import re

_BEFORE = r"(?P<currency>US\$|[AC]\$|[$€£¥₹]|\b(?:USD|EUR|GBP|Rs)\b\.?)?\s?"
COIN = re.compile(rf"{_BEFORE}\Z", re.IGNORECASE)
_METRES = (
    "tall|high|long|wide|deep|thick|away|above|below|well|race|final|sprint|hurdles|pool|wall|tower|dash|drop|fall"
)


def _number(digits: str) -> re.Pattern[str]:
    return re.compile(
        rf"{_BEFORE}(?<![\w.,])(?P<digits>{digits})(?P<ordinal>(?:st|nd|rd|th)\b)?"
        r"(?:(?:[\s-]?(?P<scale>thousand|millions?|billion|trillion|lakhs?|crores?|hundred|dozen|mln|mn|bn|tn)"
        rf"|(?(currency)\s?|)(?P<letter>[bk]|m(?!\s(?:{_METRES})\b)))\b)?",
        re.IGNORECASE,
    )


_NUMBER = _number(r"\d{1,3}(?:,\d{2,3}|,\s000)+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?")
_SPACED_NUMBER = _number(r"\d{1,3}(?:,\s?\d{3})+(?!\d)(?:\.\s?\d+)?|\d+(?:\.\s?\d+)?")
_SPACED = re.compile(
    r"\w ['’] ?(?:s|re|t|ve|ll|m)\b|\b[ap]\. m\b|\w - \w|\bU\. S\.|\d: \d\d\b|\bmagnitude (?:\w+ ){0,3}\d\. \d"
    r"|\d\. \d+[ -](?:magnitude|percent|per cent|million|billion|points|inch|miles?|km|met(?:er|re)s?)\b",
)
"""What tells that a text was set with a space after each mark, so that "2, 116" and "5. 9" are one number each."""


def pattern(text: str) -> re.Pattern[str]:
    """Return what matches one number of a text, by how the text is set."""
    return _SPACED_NUMBER if _SPACED.search(text) else _NUMBER
