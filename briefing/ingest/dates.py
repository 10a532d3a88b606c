"""Dates as people and machines write them -> calendar dates. What can be read in two ways is never decided.

`stated` reads a field whose meaning is a date; `in_text` finds the absolute dates inside prose.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache

from briefing.language import almanac, calendars
from briefing.model import Dated
from briefing.model.dated import UNDATED

MONTHS = calendars.months()

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_ALONE = "|".join(month for month in _MONTH.split("|") if len(month) > len("out") or month in almanac.MONTHS)
"""Months that are one without a day too: "out of 2020" is none of Portugal's."""
_YEAR = r"(?:19|20)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th|\.|º|er)?"
_ABSOLUTE = re.compile(
    rf"(?<![\w/-])(?:(?P<iso>{_YEAR}-\d\d-\d\d)(?![\w-])"
    rf"|(?P<d1>{_DAY})[\s-](?:of\s|de\s)?(?P<m1>{_MONTH})\b\.?,?[\s-](?:de\s)?(?P<y1>{_YEAR})\b"
    rf"|(?P<m2>{_MONTH})\b\.?\s(?P<d2>{_DAY}),?\s(?P<y2>{_YEAR})\b"
    rf"|(?P<m3>{_ALONE})\b\.?,?\s(?:of\s|de\s)?(?P<y3>{_YEAR})\b)",
    re.IGNORECASE,
)
_OTHER_SCRIPT = re.compile("[\u0370-\u1fff\u2c00-\ud7ff\uf900-\uffef]")
_YEARS = re.compile(rf"(?<!\d){_YEAR}(?!\d)")
_REACH = 24
"""Characters before a year in which its month and day stand: "the 22nd of September, "."""
_NUMERIC = re.compile(rf"(\d{{1,2}})[./-](\d{{1,2}})[./-]({_YEAR})(?=\D|$)")
_PACKED = re.compile(rf"({_YEAR})(\d\d)(\d\d)(?:T?\d{{4,6}}Z?)?$")
_SLASHED = re.compile(rf"({_YEAR})[/.](\d{{1,2}})[/.](\d{{1,2}})(?=\D|$)")
_WEEKDAY = re.compile(rf"{almanac.A_DAY}\b(?![’']s\b|\s+(?:next|last)\b)")
_ANOTHER_WEEK = re.compile(
    r"\b(?:next|last|previous|past|every|each|following|coming|good|black|until|till|by)\s+$", re.IGNORECASE
)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|could|may|until|till|by|before|scheduled|planned|plans?|expected|due|upcoming|deadline"
    r"|ahead of|next|expires?|set (?:for|to)|slated|targeted|to be (?:held|published|released|opened)"
    r"|wird|werden|soll|geplant|sera|seront|prévue?|jusqu|será|serán|previst[oa]|hasta|até|sarà|entro|olacak|planlanan"
    r"|будет|будут|состоится|намечен\w*|запланирован\w*|до|буде|المقرر|المقبل|ستعقد|سيعقد|צפוי|יתקיים|होगा|होगी)\b|将|予定|예정",
    re.IGNORECASE,
)
"""What makes a date in the rest of its sentence one that may still lie ahead."""

_STILL_TO_COME = re.compile(
    r"(?:\b(?:will|would|shall|scheduled|planned|plans?|expected|due|deadline|set (?:for|to)|slated|is to|are to)"
    r"|\bto (?:be|begin|start|open|close|end|finish|expire|meet|vote|rule|resume|return|decide|hold|appear|sign|visit)"
    r")\b[^,;:—–]*$"
    r"|\b(?:votes?|begins?|starts?|opens?|meets?|resumes?|rules?|decides?|returns?|ends?)(?: \w+){0,3} on $",
    re.IGNORECASE,
)
"""What makes the day at the end of its clause one that lies ahead. "Killed by a fire on Monday" does not."""

_STOP = re.compile(r"(?<!\.\w)\.\s|\.\s(?=(?:The|An?|It|He|She|They|But|In)\s)|\n")
"""A sentence's end: the full stop of "at 2 a.m. on Wednesday" is none."""

LONGEST = 80
"""Characters of a date field at most."""

_FIRST_DAY, _LAST_DAY = 1900_01_01, 2100_12_31
"""Numbers that are the eight digits of a day."""

_EARLIEST = 1e8
"""Seconds since 1970 at least: March 1973. A smaller number is a year or a count."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An absolute date in prose at `start:end`: the days from `first` to `last`, a whole month where no day stands."""

    start: int
    end: int
    first: date
    last: date


def stated(value: object) -> tuple[Dated, datetime | None]:
    """Return the date that a metadata field states, with its moment where it gives a time and a zone.

    A number counts seconds or milliseconds since 1970, but `20210203` is a day, as it is in letters. `03/02/2021` can
    be read two ways and yields bounds alone.
    """
    if isinstance(value, bool):
        return UNDATED, None
    if isinstance(value, int | float):
        packed = _FIRST_DAY <= value <= _LAST_DAY
        return (_day(str(int(value))), None) if packed else _moment(_epoch(float(value)))
    return _written(value.strip()) if isinstance(value, str) and len(value) <= LONGEST else (UNDATED, None)


@lru_cache(maxsize=4096)
def _written(text: str) -> tuple[Dated, datetime | None]:
    if not any(character.isdigit() for character in text):
        return UNDATED, None
    if text.isdigit() and len(text) in {10, 13}:
        return _moment(_epoch(float(text)))
    moment = _iso(text) or _rfc(text)
    if moment:
        return _moment(moment)
    return _day(text), None


def _moment(moment: datetime | None) -> tuple[Dated, datetime | None]:
    if moment is None:
        return UNDATED, None
    return Dated(value=moment.date(), basis="metadata"), moment if moment.tzinfo else None


def _epoch(number: float) -> datetime | None:
    seconds = number / 1000 if number > 1e11 else number  # noqa: PLR2004 - 1e11 seconds is the year 5138
    if not _EARLIEST <= seconds < 4_102_444_800:  # noqa: PLR2004 - the year 2100
        return None
    return datetime.fromtimestamp(seconds, tz=UTC)


def _iso(text: str) -> datetime | None:
    if not (text[:4].isdigit() and text[4:5] == "-"):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if _plausible(moment.date()) else None


def _rfc(text: str) -> datetime | None:
    if ":" not in text:
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if _plausible(moment.date()) else None


def _day(text: str) -> Dated:
    for pattern in (_PACKED, _SLASHED):
        found = pattern.match(text)
        value = found and calendar(int(found[1]), int(found[2]), int(found[3]))
        if value:
            return Dated(value=value, basis="metadata")
    mention = next(in_text(text), None)
    if mention and mention.first == mention.last:
        return Dated(value=mention.first, basis="metadata")
    numeric = _NUMERIC.search(text)
    if numeric:
        weekday = calendars.stated_weekday(text)
        return _two_ways(numeric[0], (int(numeric[1]), int(numeric[2]), int(numeric[3])), weekday)
    if mention:
        return Dated(earliest=mention.first, latest=mention.last, bounds_basis=f"its date is given as “{text}”")
    return _foreign(text)


_TWO_WAYS = "can be read two ways"


def _two_ways(text: str, numbers: tuple[int, int, int], weekday: int | None) -> Dated:
    first, second, year = numbers
    readings = sorted({day for day in (calendar(year, second, first), calendar(year, first, second)) if day})
    agreeing = [day for day in readings if day.weekday() == weekday] or readings
    if not readings:
        return UNDATED
    if len(agreeing) == 1:
        return Dated(value=agreeing[0], basis="metadata")
    return Dated(earliest=readings[0], latest=readings[-1], bounds_basis=f"its date “{text}” {_TWO_WAYS}")


def read_one_way(dated: Dated, as_of: date, weekdays: Collection[int]) -> Dated:
    """Decide a date of two readings where one lies after the as-of date, or only one is of a weekday of the lead."""
    if not dated.bounds_basis.endswith(_TWO_WAYS) or not dated.earliest or not dated.latest:
        return dated
    if dated.earliest <= as_of < dated.latest:
        return Dated(value=dated.earliest, basis="inferred from its date (the other reading is still to come)")
    agreeing = [day for day in (dated.earliest, dated.latest) if day.weekday() in weekdays]
    return Dated(value=agreeing[0], basis="inferred from its date (weekday agrees)") if len(agreeing) == 1 else dated


def _foreign(text: str) -> Dated:
    """Ask dateparser for a date in another language that has day, month and year; nothing relative, no guesses."""
    if not re.search(r"\d{4}", text) or text.isascii():
        return UNDATED
    import dateparser  # noqa: PLC0415 - slow to import, and rarely needed

    moment = dateparser.parse(
        text, settings={"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"], "STRICT_PARSING": True}
    )
    plausible = moment is not None and _plausible(moment.date())
    return Dated(value=moment.date(), basis="metadata") if moment and plausible else UNDATED


def calendar(year: int, month: int, day: int) -> date | None:
    """Return that day where there is one, between 1900 and 2100."""
    try:
        value = date(year, month, day)
    except ValueError:
        return None
    return value if _plausible(value) else None


def _plausible(value: date) -> bool:
    return 1900 <= value.year <= 2100  # noqa: PLR2004 - no news article is from outside these


def in_text(text: str, start: int = 0, end: int | None = None) -> Iterator[Mention]:
    """Return the dates in `text[start:end]` that name a year and a month, in order."""
    last = len(text) if end is None else end
    if _OTHER_SCRIPT.search(text, start, last):
        yield from _in_other_scripts(text, start, last)
        return
    yield from _in_latin(text, start, last)


def _in_other_scripts(text: str, start: int, last: int) -> Iterator[Mention]:
    found = {mention.start: mention for mention in _in_latin(text, start, last)}
    for named in calendars.days(text, start, last):
        value = named.year and calendar(named.year, named.month, named.day)
        if value:
            found.setdefault(named.start, Mention(named.start, named.end, value, value))
    yield from (found[at] for at in sorted(found))


def _in_latin(text: str, start: int, last: int) -> Iterator[Mention]:
    for year in _YEARS.finditer(text, start, last):
        found = _ABSOLUTE.search(text, max(start, year.start() - _REACH), min(last, year.end() + len("-12-31") + 1))
        if found and found.end() >= year.end():
            first, final = _span(found)
            if first and final:
                yield Mention(found.start(), found.end(), first, final)


def _span(found: re.Match[str]) -> tuple[date | None, date | None]:
    if found["iso"]:
        year, month, day = found["iso"].split("-")
    elif found["m3"]:
        number, first = MONTHS[found["m3"].lower()], int(found["y3"])
        following = date(first + number // 12, number % 12 + 1, 1)
        return date(first, number, 1), date.fromordinal(following.toordinal() - 1)
    else:
        which = "1" if found["m1"] else "2"
        year, month = found[f"y{which}"], str(MONTHS[found[f"m{which}"].lower()])
        day = "".join(filter(str.isdigit, found[f"d{which}"]))
    value = calendar(int(year), int(month), int(day))
    return value, value


def weekdays(text: str, start: int, end: int, language: str = "en") -> Iterator[int]:
    """Yield the weekdays (0 is Monday) named plainly in `text[start:end]`, in order; of other languages the first.

    "On Monday" is one, "last Monday" and "will meet on Monday" are not.
    """
    if language != "en":
        first = calendars.weekday(text[start:end], language)
        yield from () if first is None else (first,)
        return
    for found in _WEEKDAY.finditer(text, start, end):
        other_week = _ANOTHER_WEEK.search(text, max(start, found.start() - 12), found.start())
        sentence = max((stop.end() for stop in _STOP.finditer(text, start, found.start())), default=start)
        if not other_week and not _STILL_TO_COME.search(text[sentence : found.start()]):
            yield almanac.WEEKDAYS[found[0].lower()]


def ahead(text: str, start: int, day: int) -> bool:
    """Tell whether what stands before a day in its sentence, which begins at `start`, lets it lie ahead."""
    return bool(_AHEAD.search(text, start, day))
