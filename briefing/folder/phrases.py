"""Dates and days in words, as every page of a brief shows them, and read back from what a reviewer wrote.

    Wed 3 Feb 2021 (header)                         known, and how it is known
    Mar 2019 ("in March 2019")                      a month or a year is known
    between 1 Sep 2020 and 28 Sep 2020 (...)        bounds, and what gives them
    not before 1 Feb 2024 (...)
    undated

`parse_date(phrase(dated))` is `dated`, up to the white space of its basis.
"""

import re
from calendar import monthrange
from datetime import date

from briefing.folder.inert import Written, inert, plain
from briefing.model import Dated

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
UNDATED = "undated"
BY_REVIEWER = "reviewer"

_DAY = re.compile(
    r"(?:(?P<weekday>[A-Za-z]{3,9})\.?,? )?"
    r"(?:(?P<iso>\d{4}-\d\d?-\d\d?)|(?P<day>\d\d?) (?P<month>[A-Za-z]{3,9})\.?,? (?P<year>\d{4}))"
)
_AMERICAN = re.compile(
    r"(?:(?P<weekday>[A-Za-z]{3,9})\.?,? )?(?P<month>[A-Za-z]{3,9})\.? (?P<day>\d\d?), (?P<year>\d{4})"
)
_MONTH = re.compile(r"(?:(?P<month>[A-Za-z]{3,9})\.? )?(?P<year>\d{4})")
_BETWEEN = re.compile(r"between (?P<first>.+) and (?P<last>.+)", re.IGNORECASE)
_BOUND = re.compile(r"not (?P<side>before|after) (?P<day>.+)", re.IGNORECASE)


def day_phrase(day: date) -> str:
    """Return the day as "3 Feb 2021"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year:04d}"


def when(dated: Dated) -> str:
    """Return the date as shown, without how it is known: "Wed 3 Feb 2021", "not before 1 Feb 2024", "undated"."""
    if dated.value:
        return f"{WEEKDAYS[dated.value.weekday()]} {day_phrase(dated.value)}"
    first, last = dated.earliest, dated.latest
    if first and last:
        return _span(first, last)
    if first or last:
        return f"not before {day_phrase(first)}" if first else f"not after {day_phrase(last or date.max)}"
    return UNDATED


def phrase(dated: Dated) -> Written:
    """Return the date with how it is known, as Markdown: "Wed 3 Feb 2021 (header)"."""
    basis = inert(dated.basis if dated.value else dated.bounds_basis, separators="·")
    return Written(f"{when(dated)} ({basis})" if basis else when(dated))


def parse_date(markdown: str) -> Dated:
    """Read what `phrase` wrote or a person typed. A day without a basis is known by the reviewer.

    Raises ValueError, in words for the reviewer, where it can't be read or its weekday is another one.
    """
    words, _, rest = plain(markdown).partition("(")
    basis = rest.strip().removesuffix(")").strip()
    words = words.strip().rstrip(",;")
    if words.casefold() == UNDATED:
        return Dated(bounds_basis=basis)
    day = _day(words)
    if day:
        return Dated(value=day, basis=basis or BY_REVIEWER)
    first, last = _bounds(words)
    return Dated(earliest=first, latest=last, bounds_basis=basis)


def _span(first: date, last: date) -> str:
    if first.day == 1 and last == last.replace(day=monthrange(last.year, last.month)[1]):
        if (first.year, first.month) == (last.year, last.month):
            return f"{MONTHS[first.month - 1]} {first.year:04d}"
        if first.year == last.year and (first.month, last.month) == (1, 12):
            return f"{first.year:04d}"
    return f"between {day_phrase(first)} and {day_phrase(last)}"


def _bounds(words: str) -> tuple[date | None, date | None]:
    between = _BETWEEN.fullmatch(words)
    if between:
        return _require_day(between["first"]), _require_day(between["last"])
    bound = _BOUND.fullmatch(words)
    if bound:
        day = _require_day(bound["day"])
        return (day, None) if bound["side"].casefold() == "before" else (None, day)
    month = _MONTH.fullmatch(words)
    if month and (not month["month"] or _index(MONTHS, month["month"]) is not None):
        return _whole(int(month["year"]), _index(MONTHS, month["month"] or ""))
    raise ValueError(
        f'"{words}" is not a date; write "3 Feb 2021", "Feb 2021", "not before 3 Feb 2021", '
        '"between 1 Feb 2021 and 3 Feb 2021" or "undated"'
    )


def _whole(year: int, month: int | None) -> tuple[date, date]:
    if not year:
        raise ValueError("there is no year 0")
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    return date(year, month + 1, 1), date(year, month + 1, monthrange(year, month + 1)[1])


def _require_day(words: str) -> date:
    day = _day(words.strip())
    if day is None:
        raise ValueError(f'"{words.strip()}" is not a day; write "3 Feb 2021"')
    return day


def _day(words: str) -> date | None:
    match = _DAY.fullmatch(words) or _AMERICAN.fullmatch(words)
    if not match:
        return None
    parts = match.groupdict()
    if parts.get("iso"):
        year, month, number = (int(part) for part in parts["iso"].split("-"))
    else:
        index = _index(MONTHS, parts["month"])
        if index is None:
            return None
        year, month, number = int(parts["year"]), index + 1, int(parts["day"])
    try:
        day = date(year, month, number)
    except ValueError:
        raise ValueError(f'there is no day "{words}"') from None
    _agree(parts["weekday"], day)
    return day


def _agree(weekday: str | None, day: date) -> None:
    if weekday and _index(WEEKDAYS, weekday) != day.weekday():
        named = WEEKDAYS[day.weekday()]
        raise ValueError(f"{day_phrase(day)} is a {named}, not a {weekday}; correct the day or leave the weekday out")


def _index(names: tuple[str, ...], word: str) -> int | None:
    short = word[:3].title()
    return names.index(short) if short in names else None
