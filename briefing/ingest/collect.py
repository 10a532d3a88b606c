"""Feeds and pages of the web -> rows of articles in one file, as `read` takes it; what could not be had is left out.

What a feed gave is kept in the archive, each version of each item, with the validators of the answer, so that a feed
is only sent again when it changed, and an item is not lost when its feed drops it. The file is made from the archive:
a second run of the same day makes the same file, with what came since.

A page is read as robots.txt allows, and a host's pages one after the other with a pause. A feed is made for programs,
and is simply asked. One source that fails never stops the others, and all of them together take bounded time.
"""

import hashlib
import html
import json
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from pathlib import Path
from time import monotonic
from urllib.parse import urlsplit

from briefing.archive import Archive
from briefing.archive import feeds as kept
from briefing.archive.feeds import Item, Validators
from briefing.folder import write_whole
from briefing.ingest import feeds, pages
from briefing.ingest.crawl import Crawler
from briefing.ingest.fetch import Answer, Fetch, Unfetched, parts
from briefing.ingest.files import File
from briefing.ingest.received import Received, line
from briefing.model import LeftOut
from briefing.settings import Collect

FILE = "collected.jsonl"

TOGETHER = 8
"""Hosts that are asked at the same time."""

LIMIT = 600.0
"""Seconds for all of them; what is not begun by then is left out. A feed takes 30 at most (`fetch.PATIENCE`)."""

Progress = Callable[[str, int, int], None]


def _quiet(_what: str, _done: int, _total: int) -> None:
    return


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Which articles count: those published from `since` on. `now` is when they are collected.

    `since` follows from the day of the brief, not from the hour of the run; else a second run would lose articles.
    """

    since: datetime
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """The file of rows, or None where there are none, how many it has, and what could not be had."""

    path: Path | None
    articles: int
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class _Source:
    url: str
    page: bool
    last: Validators


def collect(
    settings: Collect, archive: Archive, *, fetch: Fetch, window: Window, folder: Path, progress: Progress = _quiet
) -> Collected:
    """Ask the feeds and pages of [collect], keep what they give, and write the rows of the window into `folder`.

    Raises ArchiveError and InputError where the archive or the folder cannot be written.
    """
    urls = [*((url, False) for url in settings.feeds), *((url, True) for url in settings.urls)]
    sources = [_Source(url, page, kept.validators(archive, url)) for url, page in dict(urls).items()]
    left_out: list[LeftOut] = []
    kept.forget(archive, now=window.now)
    for done, (source, answer) in enumerate(_answers(sources, _admitting(fetch, settings))):
        progress("collecting", done, len(sources))
        if isinstance(answer, Answer):
            left_out += _keep(archive, source, answer, window.now)
        else:
            left_out.append(LeftOut(line(source.url), line(str(answer))))
    progress("collecting", len(sources), len(sources))
    rows = [row for source in sources for row in kept.rows_since(archive, source.url, window.since)]
    path = folder / FILE
    if rows:
        write_whole(path, b"".join(row + b"\n" for row in rows))
    return Collected(path=path if rows else None, articles=len(rows), left_out=tuple(left_out))


def _admitting(fetch: Fetch, settings: Collect) -> Fetch:
    """Let the hosts that [collect] names have private addresses, where it says so: these, and none they send us to."""
    named = [*settings.feeds, *settings.urls] if settings.allow_private else []
    return replace(fetch, admitted=frozenset(host for url in named if (host := _host(url))))


def _host(url: str) -> tuple[str, int] | None:
    try:
        return parts(url)[1:3]
    except Unfetched:
        return None


def _answers(sources: Sequence[_Source], fetch: Fetch) -> Iterator[tuple[_Source, Answer | Unfetched]]:
    """Ask every source, the hosts side by side and each host's sources one after the other; yield them in order."""
    hosts: dict[tuple[str, int] | None, list[_Source]] = {}
    for source in sources:
        hosts.setdefault(_host(source.url), []).append(source)
    until = monotonic() + LIMIT
    with ThreadPoolExecutor(TOGETHER) as pool:
        asked = {host: pool.submit(_ask_host, of_host, fetch, until) for host, of_host in hosts.items()}
        for source in sources:
            yield source, asked[_host(source.url)].result()[source.url]


def _ask_host(sources: Sequence[_Source], fetch: Fetch, until: float) -> dict[str, Answer | Unfetched]:
    crawler = Crawler(fetch)
    found: dict[str, Answer | Unfetched] = {}
    for source in sources:
        if monotonic() > until:
            found[source.url] = Unfetched(f"not begun within {LIMIT:g} seconds")
            continue
        try:
            get = crawler.page if source.page else fetch
            found[source.url] = get(source.url, etag=source.last.etag, last_modified=source.last.last_modified)
        except Unfetched as error:
            found[source.url] = error
    return found


def _keep(archive: Archive, source: _Source, answer: Answer, now: datetime) -> list[LeftOut]:
    """Keep what a source gave. What was broken is asked for in full the next time: its validators are not kept."""
    if answer.unchanged:
        return []
    file = File(None, source.url, "")
    digest = hashlib.sha256(answer.body).hexdigest()
    parse = pages.received if source.page else feeds.received
    given = list(parse(file, answer.body, digest)) if answer.body.strip() else [LeftOut(source.url, "it is empty")]
    left_out = [item for item in given if isinstance(item, LeftOut)]
    items = [_item(item, answer.url, now) for item in given if isinstance(item, Received)]
    last = Validators() if left_out else Validators(answer.etag, answer.last_modified)
    kept.keep(archive, source.url, items, last=last)
    return [LeftOut(line(item.item), line(item.reason)) for item in left_out]


def _item(received: Received, url: str, now: datetime) -> Item:
    """Return an item as the archive keeps it, and as `rows` reads it."""
    address = received.url or url
    digest = hashlib.sha256(f"{address}\0{received.title}\0{received.text}".encode()).hexdigest()
    moment, day = received.published_time, received.published.value
    stated = moment or day
    row = {
        "id": f"{urlsplit(url).hostname}-{digest[:12]}",
        "title": _escaped(received.title),
        "text": _escaped(received.text),
        "url": address,
        "published": stated.isoformat() if stated else "",
        "source": received.source,
        "language": received.language,
        "retrieved": now.isoformat(timespec="seconds"),
    }
    if moment is None and day is not None:
        moment = datetime.combine(day, time.max, UTC)
    content = json.dumps({name: value for name, value in row.items() if value}, ensure_ascii=False)
    return Item(digest=digest, row=content.encode(), retrieved=now, published=moment)


def _escaped(text: str) -> str:
    """Return plain text such that reading it as a field that may hold HTML gives the same text again."""
    return html.escape(text, quote=False) if "<" in text or "&" in text else text
