"""What a template may use: the names and the filters that templates/README.md lists."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from briefing.model import Draft, Section
from briefing.publish import pictures
from briefing.publish.citations import Citations
from briefing.publish.matrix import Matrix, matrix
from briefing.publish.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """How a publication is marked: `mark` is empty on an edition. `created` is when it became what it is."""

    created: datetime
    mark: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of a brief; None where there is too little to show."""

    timeline: pictures.Timeline | None
    values: pictures.Bars | None
    storylines: pictures.Storylines | None
    by_country: pictures.Bars | None
    by_kind: pictures.Bars | None


def variables(draft: Draft, stamp: Stamp, words: Words) -> dict[str, Any]:
    """Return every name that a template may use."""
    citations = Citations(draft)
    numbers = draft.numbers
    zone = ZoneInfo(draft.masthead.timezone)

    def moment(when: datetime) -> str:
        return words.moment(when.astimezone(zone))

    def laid_out(section: Section) -> Matrix:
        return matrix(section, numbers)

    return {
        "approvers": [approval.by for approval in draft.masthead.approvals],
        "brief_events": [section for section in draft.sections if not section.full],
        "cited": citations.cited,
        "cited_from": citations.back,
        "created": stamp.created.isoformat(timespec="seconds"),
        "dated": words.dated,
        "day": words.day,
        "digest": stamp.digest,
        "direction": words.direction,
        "draft": draft,
        "full": [section for section in draft.sections if section.full],
        "mark": words.say("says.draft_mark") if stamp.mark else "",
        "matrix": laid_out,
        "moment": moment,
        "page": draft.masthead.page,
        "period": _period(draft, words),
        "pictures": _pictures(draft, words),
        "places": sorted({section.place for section in draft.sections if section.place}),
        "say": words.say,
        "short": words.short,
    }


def filters(words: Words) -> dict[str, Callable[..., Any]]:
    """Return every filter that a template may use, beside Jinja2's own."""
    return {"shorten": shorten, "told": lambda thing: _told(thing, words), "web": is_web}


def shorten(text: str, length: int) -> str:
    """Cut `text` to `length` characters at the end of a word, with an ellipsis."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > length // 2 else cut).rstrip(" ,;:-") + "…"


def is_web(url: str) -> bool:
    """Whether an address may be a link: http or https, with a host."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _period(draft: Draft, words: Words) -> str:
    first, last = draft.masthead.period
    days: Sequence[date] = [day for day in (first, last) if day is not None]
    if not days:
        return words.say("mast.no_period")
    if len(set(days)) == 1:
        return words.day(days[0])
    return words.say("dates.between", earliest=words.compact(days[0]), latest=words.compact(days[1]))


def _pictures(draft: Draft, words: Words) -> Pictures:
    mirrored = words.direction == "rtl"
    kinds = {source.kind: words.say(f"kinds.{source.kind}") for source in draft.sources}
    return Pictures(
        timeline=pictures.timeline(draft, mirrored=mirrored),
        values=pictures.values(draft),
        storylines=pictures.storylines(draft, mirrored=mirrored),
        by_country=pictures.mix(draft, {"": words.say("says.no_country")}, by="country"),
        by_kind=pictures.mix(draft, kinds, by="kind"),
    )


def _told(thing: object, words: Words) -> str:
    """Tell one point of a picture in words, for its text alternative."""
    match thing:
        case pictures.Point():
            return f"{words.dated(thing.when)}: {thing.entry.label}"
        case pictures.Bar():
            return f"{thing.label} {thing.value}".strip()
        case pictures.Line():
            return f"{thing.title}: {', '.join(words.short(stop.when) for stop in thing.stops)}"
        case _:
            raise TypeError(f"a {type(thing).__name__} is not a point of a picture")
