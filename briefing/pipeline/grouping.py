"""`events`: from a pile of articles to what happened, as a person mended it on earlier days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from briefing import group, ingest
from briefing.archive import Archive, articles
from briefing.archive import dates as given_dates
from briefing.archive import events as remembered
from briefing.desk import Desk, Order
from briefing.model import Article, Dated, Event, LeftOut
from briefing.pipeline.mending import mended

MEMORY = timedelta(days=30)
"""How far back an event is remembered that today's articles may join: docs/benchmarks/events.md."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """The events of a pile of articles, the most reported first, and what was left out."""

    events: tuple[Event, ...]
    left_out: tuple[LeftOut, ...]


def events(desk: Desk, order: Order, archive: Archive | None = None) -> Grouped:
    """Read the articles and group them by event; with an archive, the events of earlier days carry on."""
    day = desk.as_of(order.day).date()
    corrections = mended(desk, archive)
    batch = ingest.read(
        order.articles,
        sources=desk.sources,
        as_of=day,
        zone=ZoneInfo(desk.settings.brief.timezone),
        stdin=desk.stdin,
        named=articles.named(archive) if archive else {},
        cores=desk.cores,
        progress=desk.progress,
    )
    read = articles.first_read(archive) if archive and order.since else {}
    dated = _dated(batch.articles, given_dates.of(archive, "article") if archive else {})
    old = {a.id: reason for a in dated if a.url not in order.revised and (reason := _too_old(a, order.since, read))}
    recent = [article for article in dated if article.id not in old]
    known = remembered.known(archive, since=day - MEMORY, until=day) if archive else ()
    found = group.group(recent, known=known, corrections=corrections, progress=desk.progress)
    unread = (LeftOut(order.named(out.item), order.named(out.reason)) for out in batch.left_out)
    return Grouped(
        events=_of_their_day(found, given_dates.of(archive, "event") if archive else {}),
        left_out=(*order.left_out, *unread, *(LeftOut(name, reason) for name, reason in old.items())),
    )


def _dated(articles: Sequence[Article], given: Mapping[tuple[str, str], Dated]) -> list[Article]:
    """Return the articles, each with the date that a reviewer gave it in an earlier brief, where one did."""
    return [
        replace(article, published=day, published_time=None)
        if (day := given.get((article.id, article.sha256)))
        else article
        for article in articles
    ]


def _of_their_day(events: Sequence[Event], given: Mapping[tuple[str, str], Dated]) -> tuple[Event, ...]:
    return tuple(replace(event, date=given.get((event.id, ""), event.date)) for event in events)


def _too_old(article: Article, since: date | None, read: Mapping[tuple[str, str], date]) -> str:
    if since is None:
        return ""
    if article.day:
        return f"published on {article.day}, before the days that this brief covers" if article.day < since else ""
    before = read.get((article.id, article.sha256))
    return f"undated, and read before, on {before}" if before and before < since else ""
