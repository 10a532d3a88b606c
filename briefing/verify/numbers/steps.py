"""Which way a passage counts from one day to another: "the strike began two days after the mine closed".

From when the mine closed it counts on to the strike, and from the strike back to the mine: the claim tells which it is.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from msgspec.structs import replace

from briefing.language.agreement import agree
from briefing.language.bounds import Bound
from briefing.language.dates import DateMention
from briefing.language.numbers import Quantity, measure
from briefing.language.periods import resolved
from briefing.language.words import stem
from briefing.verify.case import Case
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit


def counted_on(case: Case) -> Iterator[DateMention]:
    """Yield the dates that the passages count from others, by the way that they count to what the claim tells."""
    for reading in case.readings:
        for other in reading.dates:
            if other.floating and other.offset and other.offset[0] and not other.spans:
                step, unit = other.offset
                yield from (replace(other, offset=(way * step, unit)) for way in _ways(other, reading, case.claim))


def _ways(other: DateMention, reading: Reading, claim: Reading) -> tuple[int, ...]:
    """Return 1 where the claim tells what stands before "a day after", -1 where it tells what stands behind."""
    if not other.text.endswith((" after", " before")):
        return (1,)
    behind = itertools.takewhile(_goes_on, (unit for unit in reading.units if unit.start >= other.end))
    back, on = _told(list(behind), claim), _told([unit for unit in reading.units if unit.end <= other.start], claim)
    if back == on:
        return (1, -1) if back else (1,)
    return (-1,) if back > on else (1,)


def _goes_on(unit: Unit) -> bool:
    return not set(unit.gap) & set(",;:")


def _told(units: Sequence[Unit], claim: Reading) -> int:
    """Return how many words and names of a clause the claim has."""
    mine = {unit.low for unit in claim.units if unit.sort is Sort.NAME}
    return sum(stem(unit.low) in claim.stems if unit.sort is Sort.WORD else unit.low in mine for unit in units)


def counted_back(claimed: DateMention, case: Case) -> bool:
    """Whether the passages count the years that the claim counts back: "its 42-year history", "42 years ago".

    Or give the year from which it counts more or fewer than so many: "more than 30 years ago".
    """
    if claimed.offset is None:
        return False
    mine = [quantity for quantity in case.claim.stated if claimed.start <= quantity.start < claimed.end]
    theirs = [one for reading in case.readings for one in reading.quantities if measure(one)]
    if any(agree(one, other) for one in mine for other in theirs):
        return True
    return any(
        agree(one, replace(one, low=gap, high=gap, bound=Bound.EXACT))
        for one in mine
        for reading in case.readings
        for gap in _passed(reading, measure(one))
    )


def in_the_month(claimed: DateMention, case: Case) -> bool:
    """Whether the claim says "30 years ago this month" where a passage has that month of another year."""
    if claimed.offset != (0, "month") or not _AGO.search(case.claim.before(claimed.start)):
        return False
    here = ((reading.anchor.month,) * 2 for reading in case.readings if reading.anchor)
    told = {mention.months for reading in case.readings for mention in reading.dates}
    return any(month in told for month in here)


_AGO = re.compile(r"\byears? ago $")


def _passed(reading: Reading, unit: str) -> Iterator[float]:
    """Yield how many years, months or days have passed since each date of a text, on the text's own day."""
    if reading.anchor is None:
        return
    for mention in reading.dates:
        known = mention.years is not None and mention.years[0] == mention.years[1]
        if unit == "years" and known and mention.years:
            yield reading.anchor.year - mention.years[0]
        elif unit in _LENGTHS and mention.days and mention.spans:
            yield (reading.anchor - mention.spans[0][0]).days / _LENGTHS[unit]


_LENGTHS = {"days": 1, "month": 30.44}
"""Days of what is counted from a day."""


def gives_years(claimed: DateMention, stated: list[DateMention], case: Case) -> bool:
    """Whether the passages count years from a year, or from their own, to the claim's.

    "In 1993", "five years later"; "for 20 years until 2019"; "since 2018" where a text of 2024 says "in six years".
    """
    if _floated(claimed, stated, case):
        return True
    if fields(claimed).keys() != {"years"} or claimed.years is None:
        return False
    year = claimed.years[0]
    bases = {other.years[0] for other in stated if other.years}
    steps = {other.offset[0] for other in stated if other.offset and other.floating and other.offset[1] == "year"}
    if any(year - base in steps for base in bases):
        return True
    since = case.claim.text[: claimed.start].endswith("since ")
    return any(
        (reading.anchor is not None and since and reading.anchor.year - one.low == year)
        or (reading.anchor is not None and _to_come(reading, one) and reading.anchor.year + one.low == year)
        or ((until := _UNTIL.match(reading.text, one.end)) is not None and int(until[1]) - one.low == year)
        for reading in case.readings
        for one in reading.quantities
        if measure(one) == "years"
    )


def _to_come(reading: Reading, years: Quantity) -> bool:
    """Whether so many years lie before something: "expires in five years", "within five years"."""
    return _COMING.search(reading.before(years.start)) is not None and not _SO_FAR.match(reading.text, years.end)


_COMING = re.compile(r"\b(?:in|within)(?: the next)? $")
_SO_FAR = re.compile(r"[\s-]years? (?:of|as|at|since)\b")
"""What makes years that have passed: "in five years of war"."""

_UNTIL = re.compile(r"[\s-]years?,? (?:until|till|to) (\d{4})\b")


def _floated(claimed: DateMention, stated: list[DateMention], case: Case) -> bool:
    """Whether a passage counts from another one's date to the claim's: "March 2011", and "the following month"."""
    told = (replace(other, floating=False) for other in counted_on(case))
    bases = [other.spans[0][0] for other in stated if other.spans]
    counted = (resolved(other, base) for other in told for base in bases)
    return bool(claimed.spans) and any(within(claimed, other) for other in counted)


SEASON = timedelta(days=15)
"""How far a season reaches over the months that are counted to it: school opens "in fall" on 25 August."""

PART = timedelta(days=2)
"""How far "late April" reaches over its end: a week of which most lies in it is one of late April."""


_ALIKE = (frozenset({"early", "start"}), frozenset({"late", "end"}))


def within(claimed: DateMention, other: DateMention) -> bool:
    """Whether one of the periods that a passage's date can mean lies in one that the claim's can mean."""
    alike = frozenset({claimed.part, other.part}) in _ALIKE  # the start of May, for early May
    if alike and any(start <= first and last <= end for first, last in claimed.spans for start, end in other.spans):
        return True
    room = SEASON if claimed.season else PART if claimed.part else timedelta(0)
    return any(
        first - room <= start and end <= last + room for first, last in claimed.spans for start, end in other.spans
    )


def fields(mention: DateMention) -> dict[str, object]:
    """Return the fields that a mention names."""
    fields = {"years": mention.years, "months": mention.months, "days": mention.days, "weekday": mention.weekday}
    return {name: value for name, value in fields.items() if value is not None}
