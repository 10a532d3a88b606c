"""Events with their verified summaries -> Draft: numbered, graded, dated, and with its method told."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from briefing.compose import numbering
from briefing.compose.confidence import confidence
from briefing.compose.method import Making, method
from briefing.model import (
    Article,
    Dated,
    Difference,
    Draft,
    Event,
    LeftOut,
    Masthead,
    Overview,
    Person,
    Section,
    Status,
    Summary,
    TimelineEntry,
)
from briefing.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a draft is made of. `events` stand in the order of the brief, and each has its summary by id.

    `statuses` says how events stand to the last brief; what is missing is new. `earlier` are articles of earlier days
    that a sentence cites beside today's.
    """

    events: Sequence[Event]
    summaries: Mapping[str, Summary]
    overview: Overview
    statuses: Mapping[str, Status] = field(default_factory=dict)
    people: Sequence[Person] = ()
    earlier: Sequence[Article] = ()
    left_out: Sequence[LeftOut] = ()


def compose(material: Material, *, making: Making, settings: Settings, as_of: datetime) -> Draft:
    """Return the draft as of a moment with its zone; the same material gives the same draft.

    The first `settings.brief.full_events` events are told in full, the others in one line each.
    """
    full = settings.brief.full_events
    known = {article.id: article for article in _articles(material)}
    passages = list(_cited(material, full))
    cited = dict.fromkeys(passage.rpartition(".s")[0] for passage in passages)
    articles = numbering.listed(material.events, full=full, cited=cited, known=known)
    numbers = {article.id: number for number, article in enumerate(articles, 1)}
    sections = tuple(
        _section(event, number, material=material, numbers=numbers, full=number <= full)
        for number, event in enumerate(material.events, 1)
    )
    sources = numbering.entries(articles, material.events)
    texts = {passage.id: passage.text for article in articles for passage in article.passages}
    return Draft(
        masthead=_masthead(making, settings, as_of, known.values()),
        overview=material.overview,
        sections=sections,
        sources=sources,
        passages={_label(passage, numbers): texts[passage] for passage in dict.fromkeys(passages)},
        timeline=_timeline(sections),
        people=tuple(material.people),
        left_out=tuple(material.left_out),
        method=method(making, sections=sections, sources=sources),
    )


def _articles(material: Material) -> Iterator[Article]:
    yield from (article for event in material.events for article in event.articles)
    yield from material.earlier


def _cited(material: Material, full: int) -> Iterator[str]:
    """Yield the ids of the cited passages in the order of the brief; of an event in brief only its line is printed."""
    yield from (passage for claim in material.overview.claims() for passage in claim.passages)
    for number, event in enumerate(material.events, 1):
        summary = material.summaries[event.id]
        yield from numbering.cited_passages(summary) if number <= full else summary.line.passages
    yield from (passage for person in material.people for passage in person.role.passages)


def _label(passage: str, numbers: Mapping[str, int]) -> str:
    article, _, number = passage.rpartition(".s")
    return f"s{numbers[article]}-{number}"


def _section(event: Event, number: int, *, material: Material, numbers: Mapping[str, int], full: bool) -> Section:
    level, reason = confidence(event)
    sources = tuple(sorted(numbers[article.id] for article in event.articles if article.id in numbers))
    summary = material.summaries[event.id]
    return Section(
        number=number,
        summary=_printed(summary, numbers)
        if full
        else Summary(event=event.id, headline=summary.headline, line=summary.line),
        sources=sources,
        date=event.date,
        confidence=level,
        confidence_reason=reason,
        place=event.place,
        origins=len(event.origins),
        status=material.statuses.get(event.id, Status.NEW),
        storyline=event.storyline,
        full=full,
        unlisted=len(event.articles) - len(sources),
    )


def _printed(summary: Summary, numbers: Mapping[str, int]) -> Summary:
    """Return the summary with the cells of its differences for listed articles alone: the others have no column."""
    rows = tuple(
        Difference(
            statement=row.statement,
            cells={
                article: row.cells[article] for article in sorted(row.cells, key=_place(numbers)) if article in numbers
            },
            claims=row.claims,
        )
        for row in summary.differences
    )
    return replace(summary, differences=rows)


def _place(numbers: Mapping[str, int]) -> Callable[[str], int]:
    return lambda article: numbers.get(article, 0)


def _timeline(sections: Sequence[Section]) -> tuple[TimelineEntry, ...]:
    """Return the events whose day or bounds are known, and the background that the sources date, in order of time."""
    points = [
        TimelineEntry(
            date=section.date, label=section.summary.headline, claim=section.summary.line, event=section.number
        )
        for section in sections
        if section.full and _anchor(section.date)
    ]
    return tuple(sorted(points, key=lambda point: (_anchor(point.date) or date.max, point.event or 0)))


def _anchor(when: Dated) -> date | None:
    return when.floor or when.ceiling


def _masthead(making: Making, settings: Settings, as_of: datetime, articles: Iterable[Article]) -> Masthead:
    days = [article.day for article in articles if article.day]
    brief = settings.brief
    local = as_of.astimezone(ZoneInfo(brief.timezone))
    return Masthead(
        title=brief.title,
        day=local.date(),
        as_of=local,
        handling=brief.handling,
        writer=making.writer,
        model=making.model,
        period=(min(days, default=None), max(days, default=None)),
        timezone=brief.timezone,
        language=brief.language,
        page=brief.page,
        digests=dict(making.digests),
    )
