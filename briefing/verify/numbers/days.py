"""Dates are those of the cited passages, each resolved against the day of its own article."""

import re
from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from briefing.language import feasts
from briefing.language.dates import DateMention
from briefing.language.names import STOP
from briefing.language.verbs import is_past
from briefing.language.words import stem
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.numbers.gaps import far_off
from briefing.verify.numbers.steps import counted_back, fields, gives_years, in_the_month, within
from briefing.verify.reading import Reading


def dated(case: Case) -> Iterator[Finding]:
    """DAT001 and DAT003: each date of the claim is one that the passages name or that their own day gives."""
    stated = [mention for reading in case.readings for mention in (*reading.dates, *reading.once(_feasts))]
    for claimed in case.claim.dates:
        if far_off(case, claimed):
            yield _undated(case, claimed, stated)
            continue
        if claimed.floating and not _other_end(claimed, stated) and not _other_unit(claimed, stated):
            continue
        if claimed.impossible or any(bears_out(claimed, other, stated) for other in stated):
            continue
        if (
            gives_years(claimed, stated, case)
            or _digits_stand(claimed, case)
            or counted_back(claimed, case)
            or in_the_month(claimed, case)
            or _said_already(claimed, case.claim.dates, stated)
            or _nowadays(claimed, case)
        ):
            continue
        halves = [other for other in stated if _half(claimed, other) or _afloat(claimed, other)]
        if any(other.years and other not in halves for other in stated):
            halves = [other for other in halves if _UNITS.get(other.offset[1] if other.offset else "") == _YEARLY]
        if halves:
            _, weighed = _weighed(case, claimed, stated)
            yield case.finding(
                "DAT003",
                f"The claim says “{claimed.text}”; the passage says “{halves[0].text}”, on a day unknown",
                weighed=weighed,
            )
            continue
        yield _undated(case, claimed, stated)


def _undated(case: Case, claimed: DateMention, stated: list[DateMention]) -> Finding:
    says, weighed = _weighed(case, claimed, stated)
    return case.finding(
        "DAT001",
        f"The claim says “{claimed.text}”; "
        + (f"the cited passages say {says}" if says else "the cited passages name no date"),
        suggestions=case.elsewhere(partial(gives, claimed)),
        weighed=weighed,
    )


def _weighed(
    case: Case, claimed: DateMention, stated: list[DateMention]
) -> tuple[str, tuple[tuple[str, str], tuple[str, str], tuple[str, str]]]:
    says = ", ".join(dict.fromkeys(f"“{other.text}”" for other in stated[:6]))
    return says, (("claimed", claimed.text), ("stated", says), ("published", _published(case)))


def _feasts(reading: Reading) -> tuple[DateMention, ...]:
    if feasts.telling().isdisjoint(reading.lexis):
        return ()
    return tuple(feasts.find(reading.text, anchor=reading.anchor))


def _other_end(claimed: DateMention, stated: list[DateMention]) -> bool:
    """Whether the claim has "the start of the month" where a passage has its end."""
    parts = {other.part for other in stated if other.part in _ENDS}
    return claimed.part in _ENDS and bool(parts) and claimed.part not in parts


def _other_unit(claimed: DateMention, stated: list[DateMention]) -> bool:
    """Whether the claim counts two months from another date, where the passages count two weeks."""
    if claimed.offset is None or abs(claimed.offset[0]) <= 1:
        return False
    number, unit = claimed.offset
    units = {other.offset[1] for other in stated if other.offset and abs(other.offset[0]) == abs(number)}
    return bool(units) and unit not in units


_ENDS = frozenset({"start", "end"})


def _half(claimed: DateMention, other: DateMention) -> bool:
    """Whether a passage's date is the claim's without its year, or the weekday of the claim's day."""
    if other.spans or not _compatible(claimed, other):
        return False
    if claimed.months and other.months:
        return claimed.days is None or other.days is not None
    day = claimed.spans[0][0] if claimed.spans and claimed.days else None
    return day is not None and other.weekday is not None and day.weekday() == other.weekday


def _said_already(claimed: DateMention, told: tuple[DateMention, ...], stated: list[DateMention]) -> bool:
    """Whether a bare year is the year of another date of the claim that the passages bear out."""
    if fields(claimed).keys() != {"years"}:
        return False
    fuller = (other for other in told if other.years == claimed.years and fields(other).keys() != {"years"})
    return any(bears_out(other, date, stated) for other in fuller for date in stated)


def _nowadays(claimed: DateMention, case: Case) -> bool:
    """Whether "today" says of what is, no more than a passage's "now"; what is done today needs its day."""
    if claimed.offset != (0, "day") or case.lexis.isdisjoint(_NOW) or case.claim.lexis.isdisjoint(_BEING):
        return False
    clause = _PAUSE.split(case.claim.text[: claimed.start].lower())[-1] + case.claim.text[claimed.end :]
    if any(is_past(word) for word in _WORDS.findall(_PAUSE.split(clause)[0])):
        return False
    return any(
        not told.isdisjoint(case.claim.stems) for reading in case.readings for told in reading.once(_what_is_now)
    )


def _what_is_now(reading: Reading) -> tuple[frozenset[str], ...]:
    """Return what a text says of now, by the stems of the words behind it or, at a clause's end, before it."""
    found = []
    for match in _IS_NOW.finditer(reading.text):
        behind = _WORDS.findall(_ENDED.split(reading.text[match.end() :].lower(), maxsplit=1)[0])[:BESIDE]
        before = _WORDS.findall(_ENDED.split(reading.text[: match.start()].lower())[-1])[-BESIDE:]
        found.append(frozenset(stem(word) for word in behind or before if word not in STOP))
    return tuple(found)


BESIDE = 4
"""Words beside "now" that say what is so."""

_NOW = frozenset({"now", "currently", "nowadays", "presently"})
_IS_NOW = re.compile(rf"\b(?:{'|'.join(sorted(_NOW))})\b", re.IGNORECASE)
_BEING = frozenset({"is", "are", "has", "have"})
_ENDED = re.compile(r"[,;:.]|\b(?:and|but|who|which|while)\b")
_PAUSE = re.compile(r"[,;:.]")
_WORDS = re.compile(r"[a-z]+")


def _afloat(claimed: DateMention, other: DateMention) -> bool:
    """Whether a passage counts from its own day, which is unknown, to a date no coarser than the claim names."""
    if other.spans or other.floating or _other_side(claimed, other):
        return False
    if other.offset is None:
        return other.side == "last" and other.months is not None and fields(claimed).keys() == {"years"}
    finest = 0 if claimed.days or claimed.weekday is not None else 1 if claimed.months else _YEARLY
    return _UNITS.get(other.offset[1], _YEARLY + 1) <= finest


def _other_side(claimed: DateMention, other: DateMention) -> bool:
    """Whether one date lies behind its text's day and the other before it: last month, next month."""
    steps = [mention.offset[0] for mention in (claimed, other) if mention.offset and not mention.floating]
    return len(steps) > 1 and min(steps) < 0 < max(steps)


_YEARLY = 2
_UNITS = {"day": 0, "weekend": 0, "week": 0, "month": 1, "year": _YEARLY}
"""How coarse a date is that is counted from a text's day."""


def _published(case: Case) -> str:
    days = dict.fromkeys(str(reading.anchor or "unknown") for reading in case.readings)
    return ", ".join(days)


def gives(claimed: DateMention, reading: Reading) -> bool:
    """Whether a text has the date that a claim names."""
    return any(bears_out(claimed, other, list(reading.dates)) for other in reading.dates)


def bears_out(claimed: DateMention, other: DateMention, stated: list[DateMention]) -> bool:
    """Whether a passage's date is the claim's, or lies within it: a claim may be less exact, never more."""
    if _ranged(claimed) or _ranged(other):
        stands = _range_stands(claimed, other, stated)
        if stands is not None:
            return stands
    ends = _ends(other)
    if ends and claimed.days and claimed.days[0] == claimed.days[1]:
        return any(bears_out(claimed, end, stated) for end in ends)
    ends = _ends(claimed)
    if ends and other.days:
        return all(any(bears_out(end, one, stated) for one in stated) for end in ends)
    if claimed.spans and other.spans:
        return within(claimed, other)
    return _compatible(claimed, other) and _fields_stand(claimed, other, stated)


def _range_stands(claimed: DateMention, other: DateMention, stated: list[DateMention]) -> bool | None:
    """Whether a range of years is a passage's, or its end a year of one; None where the years do not tell.

    Of a range whose one end the passages give beside another year they give the other end, too.
    """
    if claimed.years is None or other.years is None:
        return None
    if _ranged(claimed) and _ranged(other):
        return None if claimed.years == other.years else False
    if _ranged(other):
        bare = fields(claimed).keys() == {"years"} and claimed.years[0] == claimed.years[1]
        return True if bare and claimed.years[0] in other.years else None
    if not _FROM.search(claimed.text):
        return None
    told = {year for mention in stated if mention.years for year in mention.years}
    lacking = len(told) > 1 and not told.isdisjoint(claimed.years) and not told.issuperset(claimed.years)
    return False if lacking else None


def _ends(mention: DateMention) -> tuple[DateMention, ...]:
    """Return the first and the last day of a range of days: a claim may name one of them, and two days make a range."""
    if mention.days is None or mention.days[0] == mention.days[1]:
        return ()
    spans = ([(first, first) for first, _ in mention.spans], [(last, last) for _, last in mention.spans])
    return tuple(
        replace(mention, days=(day, day), spans=tuple(span)) for day, span in zip(mention.days, spans, strict=True)
    )


def _fields_stand(claimed: DateMention, other: DateMention, stated: list[DateMention]) -> bool:
    """Whether a passage's date, which does not speak against the claim's, has all that the claim's names."""
    mine, theirs = fields(claimed), fields(other)
    lacking = mine.keys() - theirs.keys()
    if lacking == {"weekday"}:
        return "days" in mine.keys() & theirs.keys()
    if lacking != {"years"}:
        return not lacking and (bool(mine) or claimed.offset == other.offset)
    if not mine.keys() & theirs.keys():
        return claimed.offset == other.offset and any(mention.years == claimed.years for mention in stated)
    if claimed.spans and theirs.keys() >= {"weekday", "days"}:
        return claimed.spans[0][0].weekday() == other.weekday  # of the years about, one in seven has this day
    return any(mention.years == claimed.years for mention in stated)


def _ranged(mention: DateMention) -> bool:
    """Whether a text names a first and a last year."""
    text = mention.text
    return "-" in text or "–" in text or (len(text) >= len("2000-2001") and len(_YEAR.findall(text)) > 1)


_YEAR = re.compile(r"\d{4}")
_FROM = re.compile(r"\d{4} ?[-–—/]")
"""The first year of a range, and no "mid-1990s"."""


def _compatible(claimed: DateMention, other: DateMention) -> bool:
    """Whether no field that both name differs."""
    if not (_in_season(other.months, claimed.months) and _within(other.years, claimed.years)):
        return False
    mine, theirs = fields(claimed), fields(other)
    if any(mine[name] != theirs[name] for name in ("days", "weekday") if name in mine and name in theirs):
        return False
    if claimed.spans and claimed.days and other.weekday not in {None, claimed.spans[0][0].weekday()}:
        return False
    if claimed.part and other.part and claimed.part != other.part:
        return False
    counted = other.weekday is not None and other.weekday == claimed.weekday  # the day before Monday is a Sunday
    return counted or (claimed.offset is None) == (other.offset is None)


def _in_season(inner: tuple[int, int] | None, outer: tuple[int, int] | None) -> bool:
    """Whether months lie within others, of which a winter's run on into the next year."""
    return inner is None or outer is None or _months(inner) <= _months(outer)


def _months(span: tuple[int, int]) -> set[int]:
    first, last = span
    return {month % 12 for month in range(first, last + 1 + (12 if last < first else 0))}


def _within(inner: tuple[int, int] | None, outer: tuple[int, int] | None) -> bool:
    return inner is None or outer is None or (outer[0] <= inner[0] and inner[1] <= outer[1])


def _digits_stand(claimed: DateMention, case: Case) -> bool:
    """Whether a bare year stands in a passage that reads it as something else, such as part of a name."""
    bare = claimed.years is not None and claimed.months is None
    return bare and claimed.text.isdecimal() and claimed.text in case.lexis
