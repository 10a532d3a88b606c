"""How long something took or has lasted, where the passages give its dates: days between two, years since one."""

import itertools
import re
from collections.abc import Iterator

from briefing.language.agreement import DAYS_A_MONTH, ROUNDING
from briefing.language.bounds import ROUGH, Bound
from briefing.language.dates import DateMention
from briefing.language.numbers import Kind, Quantity, measure
from briefing.verify.case import Case
from briefing.verify.reading import Reading


def lasted(case: Case, claimed: Quantity) -> bool:
    """Whether the claim counts the days or years between two dates of a passage, or the years since one."""
    unit = measure(claimed)
    if unit not in _LENGTHS:
        return False
    lengths = {length for reading in case.readings for length in _LENGTHS[unit](reading)}
    beside = case.claim.folded[max(0, claimed.start - BESIDE) : claimed.end + BESIDE]
    if unit == "years" and _COMPARING.search(beside):
        told = {date.years[0] for reading in case.readings for date in reading.dates if date.years}
        told |= {date.spans[0][0].year for reading in case.readings for date in reading.dates if date.spans}
        lengths |= {float(abs(one - other)) for one, other in itertools.combinations(told, 2)}
    if unit in {"month", "days"} and _COMPARING.search(beside):
        told_days = {
            date.spans[0][0] for reading in case.readings for date in reading.dates if date.days and date.spans
        }
        apart = {abs((one - other).days) for one, other in itertools.combinations(told_days, 2)}
        lengths |= {float(days) if unit == "days" else float(round(days / DAYS_A_MONTH)) for days in apart}
    if claimed.bound is Bound.LEAST:
        return any(0 <= length - claimed.low <= BEYOND * claimed.low for length in lengths)
    room = ROUNDING * claimed.low if claimed.bound in ROUGH else 0
    return claimed.bound is not Bound.MOST and any(abs(length - claimed.low) <= room for length in lengths)


BEYOND = 0.2
"""How much longer than "over two hours" something may have taken, as a share."""


BESIDE = 30
"""Characters around a number of years among which a word compares two of the passages' years."""

_COMPARING = re.compile(
    r"\b(?:younger|older|later|earlier|preced(?:es|ed)|followed|outlived|apart|before|after|took|lasted|ran|spent)\b"
)


def _days(reading: Reading) -> Iterator[float]:
    """Yield how many days a stretch "from Monday to Wednesday" has, with its last and without: 2 and 3.

    What "began on Monday" and "ended on Wednesday" is one, too.
    """
    ended = _ENDED.search(reading.text)
    for one, other in itertools.pairwise(reading.dates) if ended else _stretches(reading):
        known = [mention for mention in (one, other) if mention.days or mention.weekday is not None]
        days = [mention.spans[0][0] for mention in known if mention.spans]
        if len(days) > 1:
            apart = abs((days[1] - days[0]).days)
        elif one.weekday is not None and other.weekday is not None:
            apart = (other.weekday - one.weekday) % 7
        else:
            continue
        yield from (float(apart), float(apart + 1))
    if ended or _BEGAN.search(reading.text):
        return
    for mention in reading.dates:
        if mention.days and mention.days[0] < mention.days[1]:  # from 3 to 17 June
            yield from (float(mention.days[1] - mention.days[0]), float(mention.days[1] - mention.days[0] + 1))
    named = {mention.weekday for mention in reading.dates if mention.weekday is not None}
    yield from [float(len(named))] if len(named) > 1 else ()  # on Friday, and on Saturday: over two days


def _months(reading: Reading) -> Iterator[float]:
    """Yield how many months a stretch of days has."""
    yield from (days / DAYS_A_MONTH for days in _days(reading) if days > DAYS_A_MONTH)


def _years(reading: Reading) -> Iterator[float]:
    """Yield how many years lie between two, and between the text's own day and the one "since" which it tells."""
    for one, other in _stretches(reading):
        if one.years and other.years:
            yield from (float(other.years[1] - one.years[0]), float(other.years[1] - one.years[0] + 1))
    for mention in reading.dates:
        if mention.years is None:
            continue
        if mention.years[0] != mention.years[1]:
            if mention.text.endswith("s"):  # the 1960s
                continue
            yield from (float(mention.years[1] - mention.years[0]), float(mention.years[1] - mention.years[0] + 1))
        elif reading.anchor is not None and reading.before(mention.start).endswith(("since ", "since the ")):
            yield float(reading.anchor.year - mention.years[0])


def _hours(reading: Reading) -> Iterator[float]:
    """Yield how many hours lie between the times of day of a stretch, or of what began and ended, or left and came."""
    began = _BEGAN.search(reading.text)
    ended = began and (_ENDED.search(reading.text, began.end()) or _BACK.search(reading.text, began.end()))
    times = (one for one in reading.stated if one.kind is Kind.TIME)
    for one, other in itertools.pairwise(times):
        if not ended and not _stretch(reading, one, other):
            continue
        yield (other.low - one.low) % DAY / HOUR


def _minutes(reading: Reading) -> Iterator[float]:
    """Yield how many minutes lie between one time of day and the next."""
    yield from (HOUR * hours for hours in _hours(reading))


HOUR, DAY = 60, 1440
"""Minutes."""

_ENDED = re.compile(
    r"\b(?:freed|released|rescued|end(?:s|ed)|closed|finish(?:es|ed)|conclud(?:es|ed)|returned|reopen(?:s|ed)|until"
    r"|(?:is|was|were) (?:out|over|put out|extinguished))\b"
)
_BEGAN = re.compile(r"\b(?:began|started|opened|left|departed|took off|set (?:off|out|sail))\b", re.IGNORECASE)
_BACK = re.compile(r"\b(?:back|arrived|landed|reached|docked|due)\b")
_LENGTHS = {"days": _days, "month": _months, "years": _years, "hour": _hours, "minute": _minutes}


def _stretches(reading: Reading) -> Iterator[tuple[DateMention, DateMention]]:
    """Yield the first and the last date of each stretch of time."""
    for one, other in itertools.pairwise(reading.dates):
        if _stretch(reading, one, other):
            yield one, other


def _stretch(reading: Reading, one: DateMention | Quantity, other: DateMention | Quantity) -> bool:
    """Whether two dates or times of day are the first and the last of a stretch."""
    gap = reading.text[one.end : other.start].strip().lower()
    return gap in _STRETCHING or (gap == "and" and reading.before(one.start).endswith("between "))


_STRETCHING = frozenset({"to", "until", "till", "through", "-", "–"})
