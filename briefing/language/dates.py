"""Dates as a text gives them: text and its own day in, every mention with the days that it can mean out.

A partial date ("on Wednesday", "January 3", "late September", "last year") is resolved against the anchor, the day on
which the text was published. Without an anchor it keeps the fields that it names and resolves to nothing: a date that
cannot be known is never guessed. Time is linear in length.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from briefing.language.common import word_class
from briefing.language.periods import DateMention, Span, resolved

__all__ = ["DateMention", "Span", "find"]


def _names(words: str, first: int) -> dict[str, int]:
    return {name: number for number, word in enumerate(words.split(), first) for name in word.split("|")}


_MONTHS = _names(
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct "
    "november|nov december|dec",
    1,
)
_WEEKDAYS = _names(
    "monday|mondays|mon tuesday|tuesdays|tue|tues wednesday|wednesdays|wed thursday|thursdays|thu|thur|thurs "
    "friday|fridays|fri saturday|saturdays|sat sunday|sundays|sun",
    0,
)
_SEASONS = {"winter": (12, 2), "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
_NTH = _names("first|1st second|2nd third|3rd fourth|4th", 1)
_COUNTS = _names("zero a|an|one two|couple three four five six seven eight nine ten eleven twelve", 0)
_UNITS = {
    f"{unit}{plural}": unit for unit in ("day", "week", "weekend", "month", "year", "decade") for plural in ("", "s")
}
_OFFSETS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_SIDES = {"last": "last", "past": "last", "previous": "last", "next": "next", "coming": "next", "this": "this",
          "current": "this"}  # fmt: skip
_PARTS = {"early": "early", "mid": "mid", "late": "late", "beginning": "start", "start": "start", "middle": "mid",
          "end": "end"}  # fmt: skip
_LINKS = {"of", "the", "in"}
_BEFORE_MONTH = {*_SIDES, *_PARTS} | word_class("before months")
_BEFORE_YEAR = set(_PARTS) | word_class("before years")

RECENT = (1900, 2100)
"""Four digits that are a year even where no word before them says so."""

LAST_CENTURY = 21

_TOKEN = re.compile(r"\d+(?:st|nd|rd|th|s)?(?![^\W_])|[^\W\d_]+\d*|\d+")
_GAP = re.compile(r"[\s,.'’()-]{1,3}")
_RANGE = re.compile(r"\s?[-–—/]\s?|\s+(?:to|and|until|through)\s+")
_NUMERIC = re.compile(r"(?<![\w/.-])(?:(\d{4})-(\d\d?)-(\d\d?)|(\d\d?)[/.](\d\d?)[/.](\d{4}))(?![\w/-]|\.\d)")


class _Token(NamedTuple):
    low: str
    start: int
    end: int
    capital: bool


def find(text: str, *, anchor: date | None = None) -> list[DateMention]:
    """Return the dates of a text in their order, resolved against the day on which it was published."""
    found = [_numeric(match) for match in _NUMERIC.finditer(text)]
    taken = {at for mention in found for at in range(mention.start, mention.end)}
    tokens = [
        _Token(word.lower(), match.start(), match.end(), word[0].isupper())
        for match in _TOKEN.finditer(text)
        if (word := match[0]) and match.start() not in taken
    ]
    if any(token.low in _TRIGGERS or token.low[0].isdigit() for token in tokens):
        found.extend(_Scan(text, tokens).mentions())
    found.sort(key=lambda mention: mention.start)
    return list(_resolved(found, anchor))


def _resolved(found: list[DateMention], anchor: date | None) -> Iterator[DateMention]:
    """Resolve each mention; one that is counted from another date ("two days later") from the last one before it."""
    last: DateMention | None = None
    for mention in found:
        if mention.offset == (0, "month") and mention.floating and last is not None and not last.spans:
            known = replace(mention, offset=None, floating=False, months=last.months, years=last.years)
        elif mention.floating and last is not None:
            day = last.spans[0][0] if last.spans else None
            known = replace(resolved(replace(mention, floating=False), day), floating=True)
        else:
            known = resolved(mention, anchor)
        yield known
        last = known if known.spans or known.months else last


def _numeric(match: re.Match[str]) -> DateMention:
    if match[1]:
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    else:
        day, month, year = int(match[4]), int(match[5]), int(match[6])
        if month > 12 >= day:  # noqa: PLR2004 - the American order
            day, month = month, day
    return DateMention(
        start=match.start(), end=match.end(), text=match[0], years=(year, year), months=(month, month), days=(day, day)
    )


class _Scan:
    """One pass over the words of a text; `at` is the next word that is not yet part of a date."""

    def __init__(self, text: str, tokens: list[_Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.at = 0

    def mentions(self) -> Iterator[DateMention]:
        for index, token in enumerate(self.tokens):
            if index < self.at:
                continue
            mention = self._read(index, token)
            if mention is not None:
                yield mention

    def _read(self, index: int, token: _Token) -> DateMention | None:
        form = _form(token)
        return None if form is None else form(self, index)

    def _offset(self, index: int) -> DateMention:
        return self._mention(index, index, offset=(_OFFSETS[self.tokens[index].low], "day"))

    def _month(self, index: int) -> DateMention | None:
        month = _MONTHS[self.tokens[index].low]
        first, days = self._days_before(index)
        last = index
        if days is None:
            last, days = self._days_after(index)
        last, years = self._year_after(last)
        if days is None and years is None and not self._stands_alone(index):
            return None
        weekday = None
        if days is not None:
            first, weekday = self._weekday_before(first)
        first, part, side = self._lead(first)
        return self._mention(
            first, last, years=years, months=(month, month), days=days, weekday=weekday, part=part, side=side
        )

    def _stands_alone(self, index: int) -> bool:
        """Whether a month's name without numbers is a month: March and May are also verbs and names."""
        token = self.tokens[index]
        if token.low not in {"march", "may", "august", "april", "june"} | {n for n in _MONTHS if len(n) < 5}:  # noqa: PLR2004
            return True
        return index > 0 and self.tokens[index - 1].low in _BEFORE_MONTH

    def _days_before(self, index: int) -> tuple[int, tuple[int, int] | None]:
        before = index - 1
        if before >= self.at and self.tokens[before].low == "of" and self._near(before, index):
            before -= 1
        last = self._day(before) if before >= self.at and self._near(before, before + 1) else None
        if last is None:
            return index, None
        first = self._day(before - 1) if before - 1 >= self.at and self._joined(before - 1, before) else None
        return (before, (last, last)) if first is None else (before - 1, (first, last))

    def _days_after(self, index: int) -> tuple[int, tuple[int, int] | None]:
        first = self._day(index + 1) if self._near(index, index + 1) else None
        if first is None:
            return index, None
        last = self._day(index + 2) if self._joined(index + 1, index + 2) else None
        return (index + 1, (first, first)) if last is None else (index + 2, (first, last))

    def _day(self, index: int) -> int | None:
        digits = self.tokens[index].low.rstrip("sthndr")
        after = self.text[self.tokens[index].end : self.tokens[index].end + 2]
        if not digits.isdecimal() or len(digits) > 2 or (after[:1] in {":", "."} and after[1:].isdigit()):  # noqa: PLR2004
            return None
        return int(digits) if 1 <= int(digits) <= 31 else None  # noqa: PLR2004 - days of a month

    def _year(self, index: int) -> int | None:
        low = self.tokens[index].low
        if len(low) != 4 or not low.isdecimal():  # noqa: PLR2004 - a year has four digits
            return None
        after = self.text[self.tokens[index].end : self.tokens[index].end + 2]
        if after[:1] in {",", "."} and after[1:].isdigit():
            return None
        return int(low) if 1000 <= int(low) < 2200 else None  # noqa: PLR2004 - what a news text calls a year

    def _year_after(self, index: int) -> tuple[int, tuple[int, int] | None]:
        following = index + 1
        if following < len(self.tokens) and self.tokens[following].low in _LINKS:
            following += 1
        if following >= len(self.tokens) or not self._near(following - 1, following):
            return index, None
        year = self._year(following)
        return (index, None) if year is None else (following, (year, year))

    def _weekday_before(self, first: int) -> tuple[int, int | None]:
        before = first - 1
        if before >= self.at and self.tokens[before].low == "the":
            before -= 1
        if before >= self.at and self.tokens[before].low in _WEEKDAYS and self._near(before, before + 1):
            return before, _WEEKDAYS[self.tokens[before].low]
        return first, None

    def _lead(self, first: int) -> tuple[int, str, str]:
        """Read the words before a date that narrow it: "late", "the end of", "last"."""
        part = side = ""
        index = first - 1
        while index >= self.at and first - index <= 3 and self._near(index, index + 1):  # noqa: PLR2004 - "the end of"
            low = self.tokens[index].low
            if low in _PARTS and not part:
                part, first = _PARTS[low], index
            elif low in _SIDES and not side:
                side, first = _SIDES[low], index
            elif low not in _LINKS:
                break
            index -= 1
        return first, part, side

    def _weekday(self, index: int) -> DateMention | None:
        if index + 1 < len(self.tokens) and self._near(index, index + 1):
            following = self._read_month_at(index + 1)
            if following is not None:
                return following
        first, _, side = self._lead(index)
        return self._mention(first, index, weekday=_WEEKDAYS[self.tokens[index].low], side=side)

    def _read_month_at(self, index: int) -> DateMention | None:
        """Read the date that a weekday belongs to: "Wednesday, 3 February"."""
        for ahead in range(index, min(index + 4, len(self.tokens))):
            low = self.tokens[ahead].low
            if low in _MONTHS and self.tokens[ahead].capital:
                mention = self._month(ahead)
                if mention is not None and mention.weekday is None and ahead == index:
                    return self._with_weekday(index - 1, mention)
                return mention
            if low not in {"the", "of"} and self._day(ahead) is None:
                return None
        return None

    def _with_weekday(self, index: int, mention: DateMention) -> DateMention:
        return self._mention(
            index, self.at - 1, years=mention.years, months=mention.months, days=mention.days,
            weekday=_WEEKDAYS[self.tokens[index].low],
        )  # fmt: skip

    def _number(self, index: int) -> DateMention | None:
        low = self.tokens[index].low
        if low.endswith("s") and low[-2:-1] == "0" and low[:-1].isdecimal():
            return self._decade(index, int(low[:-1]))
        if low.endswith(("st", "nd", "rd", "th")) and self._word(index + 1) in {"century", "centuries"}:
            return self._century(index, int(low[:-2]))
        year = self._year(index)
        if year is None or not self._is_year(index):
            return None
        last, end = self._year_range(index, year)
        first, part, _ = self._lead(index)
        return self._mention(first, last, years=(year, end), part=part)

    def _century(self, index: int, number: int) -> DateMention | None:
        if not 1 <= number <= LAST_CENTURY:
            return None
        return self._mention(index, index + 1, years=(100 * number - 99, 100 * number))

    def _decade(self, index: int, first: int) -> DateMention | None:
        if first < 100:  # noqa: PLR2004 - the 90s
            first += 1900 if first >= 30 else 2000  # noqa: PLR2004 - the 20s are ours, the 30s were theirs
        elif not 1000 <= first < 2200:  # noqa: PLR2004 - what a news text calls a year
            return None
        start, part, _ = self._lead(index)
        return self._mention(start, index, years=(first, first + 9), part=part)

    def _is_year(self, index: int) -> bool:
        """Whether four digits are a year: after a preposition or an article, in brackets, or before no counted noun."""
        token = self.tokens[index]
        before = self.text[max(0, token.start - 2) : token.start]
        if before[-1:] in {"$", "€", "£", "#", ".", ","} or token.low.startswith("0"):
            return False
        if before[-1:] in {"(", "-", "–", "/"} or self._word(index - 1) in _BEFORE_YEAR:
            return True
        following = self._word(index + 1)
        counted = following.endswith("s") and self._near(index, index + 1)
        return (
            not counted
            and RECENT[0] <= int(token.low) <= RECENT[1]
            and following not in {"people", "percent", "men", "women", "us"}
        )

    def _year_range(self, index: int, year: int) -> tuple[int, int]:
        following = index + 1
        if following >= len(self.tokens) or not self._joined(index, following):
            return index, year
        low = self.tokens[following].low
        short = len(low) == 2 and low.isdecimal()  # noqa: PLR2004 - 2018-19
        end = year - year % 100 + int(low) if short else self._year(following) or 0
        spaced = " " in self.text[self.tokens[index].end : self.tokens[following].start].strip()
        return (following, end) if year < end <= year + 400 and not spaced else (index, year)

    def _months(self, index: int) -> DateMention | None:
        """Seasons, quarters and halves with their year: "summer of 2013", "the third quarter of 2006"."""
        low = self.tokens[index].low
        first, months = index, _SEASONS.get(low)
        if low[0] == "q":
            number = int(low[1]) if low[1:].isdecimal() else _NTH.get(self._word(index - 1), 0)
            first, months = (
                (index if low[1:].isdecimal() else index - 1),
                (3 * number - 2, 3 * number) if number else None,
            )
        elif low == "half":
            number = _NTH.get(self._word(index - 1), 0)
            first, months = index - 1, (6 * number - 5, 6 * number) if number in {1, 2} else None
        if months is None:
            return None
        last, years = self._year_after(index)
        if years is None and low not in _SEASONS:
            return None
        if low in _SEASONS and years is None and self._word(index - 1) not in {*_SIDES, *_PARTS, "in", "the", "of"}:
            return None
        if low == "fall" and years is None:
            return None
        first, part, side = self._lead(first)
        return self._mention(first, last, years=years, months=months, part=part, side=side)

    def _relative(self, index: int) -> DateMention | None:
        """Dates counted from the text's day or from another date: "last year", "two days ago", "a day earlier"."""
        unit = _UNITS[self.tokens[index].low]
        before, after = self._word(index - 1), self._word(index + 1)
        if before == "the" and self._word(index - 2) == "of" and self._word(index - 3) in _PARTS:
            return self._mention(index - 3, index, offset=(0, unit), part=_PARTS[self._word(index - 3)], floating=True)
        if before in {"following", "next", "previous"} and self.tokens[index].low == unit:
            floating = before != "next" or self._word(index - 2) == "the"
            return self._mention(index - 1, index, offset=(-1 if before == "previous" else 1, unit), floating=floating)
        if before in _SIDES and self.tokens[index].low == unit and self._word(index - 2) != "the":
            step = {"last": -1, "next": 1, "this": 0}[_SIDES[before]]
            return self._mention(index - 1, index, offset=(step, unit), side=_SIDES[before])
        count = int(before) if before.isdecimal() and len(before) < 4 else _COUNTS.get(before)  # noqa: PLR2004
        if count is None or after not in {"ago", "earlier", "later", "before", "after"}:
            return None
        step = count if after in {"later", "after"} else -count
        return self._mention(index - 1, index + 1, offset=(step, unit), floating=after != "ago")

    def _fiscal(self, index: int) -> DateMention | None:
        following = index + 1 + (self._word(index + 1) == "year")
        year = self._year(following) if following < len(self.tokens) else None
        if year is None:
            return None
        last, end = self._year_range(following, year)
        return self._mention(index, last, years=(year - 1, end))

    def _word(self, index: int) -> str:
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def _near(self, index: int, following: int) -> bool:
        """Whether two words stand with nothing but a space, a comma or the like between them."""
        if following >= len(self.tokens):
            return False
        gap = self.text[self.tokens[index].end : self.tokens[following].start]
        return len(gap) <= 3 and _GAP.fullmatch(gap) is not None  # noqa: PLR2004 - " ('"

    def _joined(self, index: int, following: int) -> bool:
        """Whether two words make a range: a dash, or "to", between them."""
        if following >= len(self.tokens):
            return False
        gap = self.text[self.tokens[index].end : self.tokens[following].start]
        return len(gap) <= 3 and _RANGE.fullmatch(gap) is not None  # noqa: PLR2004 - " - "

    def _mention(self, first: int, last: int, **fields: object) -> DateMention:
        self.at = last + 1
        start, end = self.tokens[first].start, self.tokens[last].end
        return DateMention(start=start, end=end, text=self.text[start:end], **fields)  # type: ignore[arg-type]


_Form = Callable[[_Scan, int], DateMention | None]

_FORMS: dict[str, _Form] = {
    **dict.fromkeys((*_SEASONS, "quarter", "half", "q1", "q2", "q3", "q4"), _Scan._months),  # noqa: SLF001
    **dict.fromkeys(_OFFSETS, _Scan._offset),  # noqa: SLF001
    **dict.fromkeys(_UNITS, _Scan._relative),  # noqa: SLF001
    **dict.fromkeys(("fy", "fiscal"), _Scan._fiscal),  # noqa: SLF001
}
_CAPITAL_FORMS: dict[str, _Form] = {
    **dict.fromkeys(_MONTHS, _Scan._month),  # noqa: SLF001
    **dict.fromkeys(_WEEKDAYS, _Scan._weekday),  # noqa: SLF001
}


def _form(token: _Token) -> _Form | None:
    """Return what reads a date that begins with this word; a month and a weekday are written large."""
    if token.low[0].isdigit():
        return _Scan._number  # noqa: SLF001
    return (_CAPITAL_FORMS.get(token.low) if token.capital else None) or _FORMS.get(token.low)


_TRIGGERS = _CAPITAL_FORMS.keys() | _FORMS.keys()
