"""What a date can mean: the fields that a text names and the day of the text in, periods of days out."""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

import msgspec
from msgspec.structs import replace

from briefing.language.almanac import LAST_YEAR

Span = tuple[date, date]
"""First and last day, inclusive."""

_DAY = timedelta(days=1)


class DateMention(msgspec.Struct, frozen=True, kw_only=True):
    """One date of a text: the fields that it names, and `spans`, the periods that it can mean, likeliest first.

    Pairs are first and last, inclusive: `years` of a year, a range, a season, a decade; `months` of a month, a
    quarter, a half; `days` of a day or a range of days. `weekday` counts from Monday = 0. `part` is early, mid, late,
    start or end. `side` is last, next, this or any. `offset` counts (number, unit) from the text's day, or from a day
    that the text names elsewhere when `floating`; of months it gives the year ("the first half of last year").
    `season` is set of summer and the like. `text` is `source[start:end]`.
    """

    start: int
    end: int
    text: str
    years: tuple[int, int] | None = None
    months: tuple[int, int] | None = None
    days: tuple[int, int] | None = None
    weekday: int | None = None
    part: str = ""
    side: str = ""
    offset: tuple[int, str] | None = None
    floating: bool = False
    season: bool = False
    spans: tuple[Span, ...] = ()

    @property
    def impossible(self) -> bool:
        """Whether the fields contradict each other: there is no such day, or it is another weekday."""
        if self.days is None or self.months is None:
            return False
        year = self.years[0] if self.years else 2000  # a leap year, so that 29 February alone is possible
        if not _exists(year, self.months[0], self.days[0]):
            return True
        named = self.weekday is not None and self.years is not None
        return named and date(year, self.months[0], self.days[0]).weekday() != self.weekday


def resolved(mention: DateMention, anchor: date | None) -> DateMention:
    """Return the mention with the periods that it can mean for a text of the anchor's day; none where it is unknown."""
    if mention.impossible:
        return mention
    if anchor is not None and not 1 < anchor.year < LAST_YEAR:  # at the calendar's ends there is no week before
        anchor = None
    return replace(mention, spans=tuple(dict.fromkeys(_parted(mention.part, span) for span in _spans(mention, anchor))))


def _spans(mention: DateMention, anchor: date | None) -> Iterator[Span]:
    if mention.years is not None:
        yield from _dated(mention, mention.years)
    elif anchor is None or mention.floating:
        return
    elif mention.months is not None and mention.offset is not None:
        year = anchor.year + mention.offset[0]
        yield from _dated(mention, (year, year))
    elif mention.months is not None:
        for year in _years(mention, anchor):
            yield from _dated(mention, (year, year))
    elif mention.weekday is not None:
        yield from _weekdays(mention, anchor)
    elif mention.offset is not None:
        yield _shifted(mention.offset, anchor)


def _dated(mention: DateMention, years: tuple[int, int]) -> Iterator[Span]:
    first, last = mention.months or (1, 12)
    start, end = mention.days or (1, 31)
    if years[0] < 1 or years[1] > LAST_YEAR or (mention.days and not _exists(years[0], first, start)):
        return
    later = years[1] + (last < first)  # winter runs into the next year
    yield date(years[0], first, start), date(later, last, min(end, calendar.monthrange(later, last)[1]))


def _years(mention: DateMention, anchor: date) -> list[int]:
    """Return the years of a month that names none: the nearest one past, then the one to come."""
    assert mention.months is not None  # noqa: S101 - the caller asked
    begun = (mention.months[0], mention.days[0] if mention.days else 1) <= (anchor.month, anchor.day)
    past = anchor.year if begun else anchor.year - 1
    near = _nearest(mention, anchor, past)
    if near is not None and not mention.side:
        return [near]
    if mention.side == "last":
        return [past, anchor.year - 1]
    if mention.side == "next" and mention.months[0] != anchor.month:
        return [past + 1]
    return [past + 1, past] if mention.side == "next" else [past, past + 1]


def _nearest(mention: DateMention, anchor: date, past: int) -> int | None:
    """Return the year of a day and month that is clearly meant: within NEAR of the anchor, while the other is not."""
    assert mention.months is not None  # noqa: S101 - the caller asked
    if mention.days is None:
        return None
    for year in (past, past + 1):
        known = _exists(year, mention.months[0], mention.days[0])
        if known and abs(date(year, mention.months[0], mention.days[0]) - anchor) <= NEAR:
            return year
    return None


NEAR = timedelta(days=60)
"""How far off a day without a year is clearly the nearest one: "on November 2", written in October."""


def _weekdays(mention: DateMention, anchor: date) -> Iterator[Span]:
    assert mention.weekday is not None  # noqa: S101 - the caller asked
    back = (anchor.weekday() - mention.weekday) % 7
    past, coming = anchor - back * _DAY, anchor + ((7 - back) % 7 or 7) * _DAY
    days = {
        "last": [past - 7 * _DAY if back == 0 else past, past - 7 * _DAY],
        "next": [coming, coming + 7 * _DAY],
        "this": [past, coming],
        "any": [],
    }.get(mention.side, [past, coming])
    yield from ((day, day) for day in days)


def _shifted(offset: tuple[int, str], anchor: date) -> Span:
    number, unit = offset
    if unit == "day":
        return _whole(anchor, number, number)
    if unit == "weekend":
        return _whole(anchor, 7 * number + 5 - anchor.weekday(), 7 * number + 6 - anchor.weekday())
    if unit == "week":
        return _whole(anchor, 7 * number - anchor.weekday(), 7 * number - anchor.weekday() + 6)
    if unit == "month":
        year, month = divmod(anchor.year * 12 + anchor.month - 1 + number, 12)
        year = min(max(year, 1), LAST_YEAR)
        return date(year, month + 1, 1), date(year, month + 1, calendar.monthrange(year, month + 1)[1])
    years = 10 if unit == "decade" else 1
    year = min(max(anchor.year + number * years, 1), LAST_YEAR)
    first = year - year % 10 if unit == "decade" else year
    return date(max(first, 1), 1, 1), date(first + years - 1, 12, 31)


def _whole(anchor: date, first: int, last: int) -> Span:
    floor, ceiling = date.min.toordinal(), date.max.toordinal()
    start, end = (min(max(anchor.toordinal() + days, floor), ceiling) for days in (first, last))
    return date.fromordinal(start), date.fromordinal(end)


_THIRD = 0.43
"""Share of a period that is early or late: a third, with a tenth of room."""


def _parted(part: str, span: Span) -> Span:
    """Narrow a period: early and late are a third and a tenth more, start and end a sixth, its middle the half."""
    first, last = span
    length = (last - first).days
    if not part or length < 2:  # noqa: PLR2004 - a day or two have no parts
        return span
    third = int(length * _THIRD)
    match part:
        case "start":
            return first, first + (length // 6) * _DAY
        case "end":
            return last - (length // 6) * _DAY, last
        case "early":
            return first, first + third * _DAY
        case "late":
            return last - third * _DAY, last
        case _:
            return first + (length // 4) * _DAY, last - (length // 4) * _DAY


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]  # noqa: PLR2004 - the calendar
