"""What a text counts without a number: spans of time ("within a year") and hours with a name ("at noon")."""

import re
from collections.abc import Iterator

from briefing.language import bounds, clock
from briefing.language.bounds import Bound
from briefing.language.numbers import Kind, Quantity, timed
from briefing.language.units import SPANS
from briefing.language.words import lower


def find(text: str) -> Iterator[Quantity]:
    """Yield what a text counts without a number: "within a year" is one year, or twelve months, and noon is twelve."""
    for start, end, minutes in clock.named(text):
        yield timed(text, start, end, minutes)
    for match in _SINGLE.finditer(lower(text)):
        unit = "month" if match["months"] else match["unit"]
        factor, unit = (_PARTS[match["months"]], unit) if match["months"] else SPANS.get(unit, (1.0, unit))
        open_ = bounds.bound(text, *match.span()) if match["unit"] else Bound.EXACT
        yield Quantity(factor, factor, Kind.COUNT, unit, open_, *match.span(), text[slice(*match.span())])


_SINGLE = re.compile(
    r"\b(?:an?|one|per|each|(?:past|last|next|previous|first)(?=\s(?:decade|century)\b))"
    r"\s(?P<unit>hour|day|week|fortnight|month|year|decade|century)\b"
    r"|\b(?:first|second|third|fourth|last|final|next|previous|this|the)[\s-](?P<months>quarter|half)\b"
    r"(?! of\b(?! (?:the|20)))",
)
_PARTS = {"quarter": 3.0, "half": 6.0}
"""Months of a part of a year."""

TELLING = frozenset("hour day week fortnight month year decade century quarter half noon midday midnight".split())
"""The words, in lower case, without one of which a text counts nothing in this way."""
