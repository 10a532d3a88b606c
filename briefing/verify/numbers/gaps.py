"""How far the passages' dates lie apart: a fortnight, of 6 and 20 April; a month, of March and April 2009.

Where the passages give two days and count nothing between them, "three weeks after" is held against the days. A date
that is known to its month counts months, one known to its year counts years.
"""

import itertools
from datetime import date

from briefing.language.dates import DateMention
from briefing.language.numbers import Quantity, measure
from briefing.language.units import SPANNING
from briefing.verify.case import Case

_COMMON_YEAR = 2001
"""A year without 29 February, for days of which no passage gives the year."""
LEAP = 29
_STEPS = {"day": ("day", 1), "week": ("day", 7), "month": ("month", 1), "year": ("year", 1), "decade": ("year", 10)}
"""What a unit of time is counted in, and how many of it one is."""


def days_apart(case: Case) -> frozenset[int]:
    """Return the days between each two days of the year that the passages name."""
    found = [day for reading in case.readings for mention in reading.dates if (day := _day(mention)) is not None]
    return frozenset(abs((one - other).days) for one, other in itertools.combinations(found, 2))


def counted_between(case: Case, claimed: Quantity) -> bool:
    """Whether a number of days lies between two days of the passages: "fourteen days after"."""
    told = case.claim.text[claimed.end : claimed.end + len(" days earlier")].lower()
    apart = any(word in told for word in ("after", "before", "earlier", "later"))
    return apart and measure(claimed) == "days" and claimed.low in days_apart(case)


def far_off(case: Case, claimed: DateMention) -> bool:
    """Whether the claim counts so many days or months from one date to another as no two of the passages' lie apart.

    Where the passages count anything themselves, or name fewer than two dates as fine as that, nothing is known.
    """
    if claimed.offset is None or not claimed.floating or not claimed.offset[0]:
        return False
    number, unit = abs(claimed.offset[0]), claimed.offset[1]
    dates = [mention for reading in case.readings for mention in reading.dates]
    counted = any(measure(one) in SPANNING for reading in case.readings for one in reading.stated)
    if unit not in _STEPS or counted or any(mention.offset for mention in dates):
        return False
    if any(mention.weekday is not None for mention in dates):
        return unit == "day" and _far_weekdays(dates, number)
    grain, step = _STEPS[unit]
    apart = days_apart(case) - {0}
    gaps = apart if grain == "day" else _apart(dates, 12 if grain == "month" else 1)
    if grain == "month" and not gaps:
        return bool(apart) and not any(abs(gap - number * _MONTH) <= _ROOM for gap in apart)
    return bool(gaps - {0}) and number * step not in gaps


_MONTH = 30.4
_ROOM = 5
"""Days that a month has, and by which two days a month apart may lie nearer or farther."""


def _far_weekdays(dates: list[DateMention], number: int) -> bool:
    """Whether two days of the week, all that the passages name, lie so many days apart on no reading of them."""
    if len(dates) != len((1, 2)) or any(mention.weekday is None for mention in dates):
        return False
    one, other = (mention.weekday or 0 for mention in dates)
    return one != other and (number - (one - other)) % 7 != 0 and (number - (other - one)) % 7 != 0


def _apart(dates: list[DateMention], a_year: int) -> frozenset[int]:
    """Return the months or years between each two dates that are known so far; of finer ones, a step less, too."""
    gaps: set[int] = set()
    for one, other in itertools.combinations(dates, 2):
        places = [_place(mention, a_year) for mention in (one, other)]
        if places[0] is None or places[1] is None:
            continue
        apart = abs(places[0] - places[1])
        finer = (one.days or other.days) if a_year > 1 else (one.months or other.months)
        gaps |= {apart, apart - 1} if finer and apart else {apart}
    return frozenset(gaps)


def _place(mention: DateMention, a_year: int) -> int | None:
    """Return the month or year of a date as a count of those before it; None where it is not known."""
    if mention.years is None or mention.years[0] != mention.years[1]:
        return None
    if a_year == 1:
        return mention.years[0]
    return None if mention.months is None else mention.years[0] * a_year + mention.months[0]


def _day(mention: DateMention) -> date | None:
    """Return the one day that a date names; of a common year where it names none."""
    if mention.days is None or mention.months is None or mention.days[0] != mention.days[1] or mention.impossible:
        return None
    if mention.spans:
        return mention.spans[0][0]
    return date(_COMMON_YEAR, mention.months[0], mention.days[0]) if mention.days[0] != LEAP else None
