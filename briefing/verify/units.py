"""A text as its words, names, dates and numbers, in order: what stands beside what, for the rules that ask."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from briefing.language import names, spellings
from briefing.language.dates import DateMention
from briefing.language.names import Kind, Name
from briefing.language.numbers import Quantity

WORD = re.compile(r"[^\W_]+")


class Sort:
    """What a unit of a text is. Stop words are those that say nothing alone.

    No enum: the rules name a sort three hundred times a claim, and to name an enum's member takes four times as long.
    """

    WORD: Final = "word"
    STOP: Final = "stop"
    NAME: Final = "name"
    TITLE: Final = "title"
    DATE: Final = "date"
    NUMBER: Final = "number"


class Unit(msgspec.Struct, frozen=True):
    """One word, or one name, date or number. `low` is folded; `gap` is what stands between it and the unit before.

    `sort` is one of `Sort`. Dozens are made for each claim, and a struct is made ten times as fast as a dataclass.
    """

    sort: str
    low: str
    start: int
    end: int
    gap: str
    name: Name | None = None


CONTENT: Final = frozenset({Sort.WORD, Sort.NAME})
"""Sorts of the units that say something by their word."""
COUNTED: Final = CONTENT | {Sort.NUMBER}
"""The same, and numbers."""


def find(
    text: str, folded: str, named: Sequence[Name], dated: Sequence[DateMention], counted: Sequence[Quantity]
) -> Iterator[Unit]:
    """Yield the units of a text, whose names, dates and numbers are known: each of those is one unit.

    `folded` is the text in lower case; of one that is not all ASCII, where letters may have moved, words are folded one
    by one.
    """
    spans: list[tuple[int, int, str, Name | None]] = [
        *((name.start, name.end, Sort.TITLE if name.kind is Kind.TITLE else Sort.NAME, name) for name in named),
        *((mention.start, mention.end, Sort.DATE, None) for mention in dated),
        *((quantity.start, quantity.end, Sort.NUMBER, None) for quantity in counted),
    ]
    spans.sort(key=lambda span: span[:2])
    at, stop = 0, 0
    spans.append((len(text), len(text) + 1, Sort.STOP, None))  # where no word begins
    folded = folded if text.isascii() else ""
    for match in WORD.finditer(text):
        start, end = match.span()
        if start < stop:
            continue
        while spans[at][1] <= start:
            at += 1
        if spans[at][0] <= start:
            _, end, sort, name = spans[at]
            low = spellings.fold(name.whole) if name else text[start:end].lower()
            yield Unit(sort, low, start, end, text[stop:start], name)
        else:
            low = folded[start:end] if folded else spellings.fold(match[0])
            yield Unit(Sort.STOP if low in names.STOP else Sort.WORD, low, start, end, text[stop:start])
        stop = end
