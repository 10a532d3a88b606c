"""Events with their verified summaries -> Draft: numbered, graded, dated, and with its method told."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from briefing.compose import numbering
from briefing.compose.confidence import confidence, counted
from briefing.compose.method import Making, method
from briefing.compose.place import where
from briefing.compose.timeline import timeline
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
    article_of,
    label_of,
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

    The first `settings.brief.full_events` events that have moved since the last brief are told in full. The others, and
    those that have not moved or of which nothing more is told, have one line each.
    """
    events, full = _ordered(material, settings.brief.full_events)
    known = {article.id: article for article in _articles(material)}
    passages = list(_cited(events, material, full=full))
    cited = dict.fromkeys(map(article_of, passages))
    articles = numbering.listed(events, full=full, cited=cited, known=known)
    numbers = {article.id: number for number, article in enumerate(articles, 1)}
    day = as_of.astimezone(ZoneInfo(settings.brief.timezone)).date()
    sections = tuple(
        _section(event, number, material=material, numbers=numbers, full=number <= full, as_of=day)
        for number, event in enumerate(events, 1)
    )
    sources = numbering.entries(articles, events)
    texts = {passage.id: passage.text for article in articles for passage in article.passages}
    masthead = _masthead(making, settings, as_of, [article for event in events for article in event.articles])
    return Draft(
        masthead=masthead,
        overview=material.overview,
        sections=sections,
        sources=sources,
        passages={label_of(passage, numbers): texts[passage] for passage in dict.fromkeys(passages)},
        timeline=timeline(sections, known, day=masthead.day),
        people=tuple(material.people),
        left_out=tuple(material.left_out),
        method=method(making, sections=sections, sources=sources),
    )


def _ordered(material: Material, most: int) -> tuple[list[Event], int]:
    """Return the events with those told in full first, and how many these are."""
    moved = [
        event
        for event in material.events
        if material.statuses.get(event.id) is not Status.UNCHANGED and _has_more(material.summaries[event.id])
    ]
    full = moved[:most]
    told = {event.id for event in full}
    return [*full, *(event for event in material.events if event.id not in told)], len(full)


def _has_more(summary: Summary) -> bool:
    """Tell whether there is more to tell of an event than its line: of a feed's few words there is not."""
    return any(
        (summary.happened, summary.new, summary.stances, summary.differences, summary.unknowns, summary.background)
    )


def _articles(material: Material) -> Iterator[Article]:
    yield from (article for event in material.events for article in event.articles)
    yield from material.earlier


def _cited(events: Sequence[Event], material: Material, *, full: int) -> Iterator[str]:
    """Yield the ids of the cited passages in the order of the brief; of an event in brief only its line is printed."""
    yield from (passage for claim in material.overview.claims() for passage in claim.passages)
    for number, event in enumerate(events, 1):
        summary = material.summaries[event.id]
        yield from numbering.cited_passages(summary) if number <= full else summary.line.passages
    yield from (passage for person in material.people for passage in person.role.passages)


def until(when: Dated, day: date) -> Dated:
    """Return a date whose bounds end with the day of the brief: what is told has happened. One day left is that day."""
    beyond = when.latest is not None and when.latest > day and (when.earliest is None or when.earliest <= day)
    if beyond and when.earliest == day:
        return Dated(value=day, basis="inferred from its bounds and the day of the brief")
    return replace(when, latest=day) if beyond else when


def _section(
    event: Event, number: int, *, material: Material, numbers: Mapping[str, int], full: bool, as_of: date
) -> Section:
    summary = material.summaries[event.id]
    level, reason = confidence(event, summary.differences if full else ())
    listed = [article.id for article in event.articles if article.id in numbers]
    printed = _printed(summary, numbers) if full else _short(summary)
    # An earlier article that the event's sentences cite is one of its sources, though not of today.
    older = {article_of(passage) for claim in printed.claims() for passage in claim.passages}
    older &= {article.id for article in material.earlier}
    return Section(
        number=number,
        summary=printed,
        sources=tuple(sorted(numbers[name] for name in {*listed, *older})),
        date=until(event.date, as_of),
        confidence=level,
        confidence_reason=reason,
        place=where(event, summary),
        origins=len(counted(event)),
        status=material.statuses.get(event.id, Status.NEW),
        storyline=event.storyline,
        full=full,
        unlisted=len(event.articles) - len(listed),
    )


def _short(summary: Summary) -> Summary:
    return Summary(event=summary.event, headline=summary.headline, line=summary.line)


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
