"""Numbers in digits: their currency, thousands and scale, set with spaces between or without.

Time is linear in length.
"""

import re
from collections.abc import Iterator

from briefing.language.numerals import LARGEST, Vague
from briefing.language.units import SCALES


def find(text: str) -> Iterator[tuple[re.Match[str], Vague]]:
    """Yield each number in digits with its value: the digits are found first, then the currency before them."""
    stop = 0
    runs = list(_DIGITS.finditer(text))
    number = _pattern(text) if runs else _DIGITS
    for run in runs:
        if run.start() >= stop:
            coin = _COIN.search(text, max(stop, run.start() - len("NT $ .")), run.start())
            match = number.match(text, coin.start() if coin else run.start())
            if match:
                yield match, _value(match)
                stop = match.end()


_DIGITS = re.compile(r"(?<![\w.,])\d+")


_BEFORE = r"(?P<currency>\b(?:US|HK|NT|NZ)\s?\$|\b[ACRS]\$|[$€£¥₹]|\b(?:USD|EUR|GBP|Rs)\b\.?)?\s?"
_COIN = re.compile(rf"{_BEFORE}\Z", re.IGNORECASE)
_METRES = (
    "tall|high|long|wide|deep|thick|away|above|below|well|race|final|sprint|hurdles|pool|wall|tower|dash|drop|fall"
)


def _number(digits: str) -> re.Pattern[str]:
    return re.compile(
        rf"{_BEFORE}(?<![\w.,])(?P<digits>{digits})(?P<ordinal>(?:st|nd|rd|th)\b)?"
        r"(?:(?:[\s-]?(?P<scale>thousand|millions?|billion|trillion|lakhs?|crores?|hundred|dozen|mln|mn|bn|tn)"
        rf"|(?(currency)\s?|)(?P<letter>[bk]|(?(currency)m|m(?!\s(?:{_METRES})\b))))\b)?",
        re.IGNORECASE,
    )


_NUMBER = _number(r"\d{1,3}(?:,\d{2,3}|,\s000)+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?")
_SPACED_NUMBER = _number(r"\d{1,3}(?:,\s?\d{3})+(?!\d)(?:\.\s?\d+)?|\d+(?:\.\s?\d+)?")
_SPACED = re.compile(
    r"(?<=\w) (?:['’] ?(?:s|re|t|ve|ll|m)\b|- \w)|(?<=\b[ap])\. m\b|(?<=\bU)\. S\.|(?<=\d): \d\d\b"
    r"|\bmagnitude (?:\w+ ){0,3}\d\. \d|(?<=\d)\. \d+[ -]"
    r"(?:magnitude|percent|per cent|million|billion|points|inch|miles?|km|met(?:er|re)s?)\b"
    r"|(?<![\d.,])(?<!\d )\d\d?\. \d\d?(?= [a-z])",
)
"""What tells that a text was set with a space after each mark, so that "2, 116" and "5. 9" are one number each."""
_SPACING = (" '", " ’", " - ", ". ", ": ")
"""What every text that was set so has, and most others lack."""


def _pattern(text: str) -> re.Pattern[str]:
    """Return what matches one number of a text, by how the text is set."""
    spaced = any(mark in text for mark in _SPACING) and _SPACED.search(text)
    return _SPACED_NUMBER if spaced or (_GROUP.search(text) and _GROUPED.search(text)) else _NUMBER


_GROUP = re.compile(r"\d, \d{3}\b")
_GROUPED = re.compile(
    r"(?:\b(?:about|around|some|nearly|almost|roughly|over|estimated|(?:more|fewer|less) than|at least|up to) |[$€£] ?)"
    r"\d{1,3}, \d{3}\b"
    r"|\b(?:has|have|had|of|by|another) \d{1,3}, \d{3} (?!(?:and|or|to|in|on|at|for|as)\b)[a-z]",
    re.IGNORECASE,
)
"""A bound or a coin before a number of thousands set with a space: "more than 1, 400", and no row of two numbers."""


def _value(match: re.Match[str]) -> Vague:
    value = min(float(_SEPARATING.sub("", match["digits"])), LARGEST)
    if part := _PARTS.match(match.string, match.end()):
        share = round(100 * value / _PART[part[1]], 6)
        return Vague(share, share, share=True)
    scale = match["scale"] or match["letter"]
    if scale:
        value = round(value * SCALES[scale.lower()], 6)
    return Vague(value, value, ordinal=bool(match["ordinal"]))


_SEPARATING = re.compile(r"[,\s]")
_PART = {"tenths": 10, "hundredths": 100, "thousandths": 1000}
_PARTS = re.compile(rf"[\s-]({'|'.join(_PART)})\b")
