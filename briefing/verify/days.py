"""Dates are those of the cited passages, each resolved against the day of its own article."""

from collections.abc import Iterator
from functools import partial

from briefing.language.dates import DateMention
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.reading import Reading


def possible(case: Case) -> Iterator[Finding]:
    """DAT002: the claim's own day exists, and falls on the weekday that it names."""
    for mention in case.claim.dates:
        if mention.impossible:
            yield case.finding(
                "DAT002",
                f"The claim says “{mention.text}”, a day that does not exist",
                weighed=(("claimed", mention.text),),
            )


def dated(case: Case) -> Iterator[Finding]:
    """DAT001 and DAT003: each date of the claim is one that the passages name or that their own day gives."""
    stated = [mention for reading in case.readings for mention in reading.dates]
    for claimed in case.claim.dates:
        if claimed.impossible or claimed.floating or any(_bears_out(claimed, other, stated) for other in stated):
            continue
        if _digits_stand(claimed, case):
            continue
        halves = [other for other in stated if not other.spans and other.years is None and _compatible(claimed, other)]
        says = ", ".join(dict.fromkeys(f"“{other.text}”" for other in stated[:6]))
        weighed = (("claimed", claimed.text), ("stated", says), ("published", _published(case)))
        if halves:
            yield case.finding(
                "DAT003",
                f"The claim says “{claimed.text}”; the passage says “{halves[0].text}”, on a day unknown",
                weighed=weighed,
            )
            continue
        yield case.finding(
            "DAT001",
            f"The claim says “{claimed.text}”; " + (f"the cited passages say {says}" if says else "they name no date"),
            suggestions=case.elsewhere(partial(_holds, claimed)),
            weighed=weighed,
        )


def _published(case: Case) -> str:
    days = dict.fromkeys(str(reading.anchor or "unknown") for reading in case.readings)
    return ", ".join(days)


def _holds(claimed: DateMention, reading: Reading) -> bool:
    return any(_bears_out(claimed, other, list(reading.dates)) for other in reading.dates)


def _bears_out(claimed: DateMention, other: DateMention, stated: list[DateMention]) -> bool:
    """Whether a passage's date is the claim's, or lies within it: a claim may be less exact, never more."""
    if claimed.spans and other.spans:
        return any(first <= start and end <= last for first, last in claimed.spans for start, end in other.spans)
    if not _compatible(claimed, other):
        return False
    fields = (
        (claimed.years, other.years),
        (claimed.months, other.months),
        (claimed.days, other.days),
        (claimed.weekday, other.weekday),
    )
    lacking = [
        name
        for name, (mine, theirs) in zip(("years", "months", "days", "weekday"), fields, strict=True)
        if mine is not None and theirs is None
    ]
    if not any(mine is not None and theirs is not None for mine, theirs in fields) and claimed.offset != other.offset:
        return False
    if lacking == ["years"]:
        return any(mention.years == claimed.years for mention in stated)
    return not lacking or lacking == ["weekday"]


def _compatible(claimed: DateMention, other: DateMention) -> bool:
    """Whether no field that both name differs."""
    if claimed.months and other.months and not _within(other.months, claimed.months):
        return False
    if claimed.years and other.years and not _within(other.years, claimed.years):
        return False
    if claimed.days and other.days and claimed.days != other.days:
        return False
    if claimed.weekday is not None and other.weekday is not None and claimed.weekday != other.weekday:
        return False
    if claimed.part and other.part and claimed.part != other.part:
        return False
    return (claimed.offset is None) == (other.offset is None) or bool(claimed.spans and other.spans)


def _within(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _digits_stand(claimed: DateMention, case: Case) -> bool:
    """Whether a bare year stands in a passage that reads it as something else, such as part of a name."""
    bare = claimed.years is not None and claimed.months is None
    return bare and claimed.text.isdecimal() and claimed.text in case.lexis
