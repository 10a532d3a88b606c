"""Feeds and pages of the web -> rows of articles in one file, as `read` takes it; what could not be had is left out.

What a feed gave is kept in the archive, each version of each item, with the validators of the answer, so that a feed
is only sent again when it changed, and an item is not lost when its feed drops it. The file is made from the archive:
a second run of the same day makes the same file, with what came since.

A page is read as robots.txt allows. A feed is made for programs, and is simply asked. One source that fails never
stops the others, and all of them together take bounded time.
"""

import hashlib
import html
import json
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from pathlib import Path
from urllib.parse import urlsplit

from briefing.archive import Archive
from briefing.archive import feeds as kept
from briefing.archive.feeds import Item, Validators
from briefing.folder import write_whole
from briefing.ingest.files import File
from briefing.ingest.formats import feeds, pages
from briefing.ingest.received import Received, line
from briefing.ingest.web.crawl import Request, ask
from briefing.ingest.web.fetch import Answer, Fetch, Unfetched, parts
from briefing.model import LeftOut
from briefing.model.progress import Progress, quiet
from briefing.settings import Collect

FILE = "collected.jsonl"

TEASER = 600
"""Characters under which an entry of a feed is taken for a teaser of its page, where `full_text` asks for the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Which articles count: those published from `since` on. `now` is when they are collected.

    `since` follows from the day of the brief, not from the hour of the run; else a second run would lose articles.
    An older article of the pages `cited` counts where a new version of it came since: readers have what it said.
    """

    since: datetime
    now: datetime
    cited: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """The file of rows, or None where there are none, the address of each row, and what could not be had.

    `revised` are the addresses of older articles that are among the rows for their new version.
    """

    path: Path | None
    urls: tuple[str, ...]
    revised: frozenset[str]
    left_out: tuple[LeftOut, ...]

    @property
    def articles(self) -> int:
        """How many rows there are."""
        return len(self.urls)

    def named(self, text: str) -> str:
        """Return `text` with each row that it names by file and line named by its address, which people know."""
        if self.path is None:
            return text
        return re.sub(re.escape(str(self.path)) + r":(\d+)", lambda row: self.urls[int(row[1]) - 1] or row[0], text)


@dataclass(frozen=True, slots=True)
class _Given:
    """What one source gave: its items, each with the digest of what it was when it came, and its validators."""

    url: str
    items: tuple[tuple[str, Received], ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    last: Validators | None = None


def collect(
    settings: Collect, archive: Archive, *, fetch: Fetch, window: Window, folder: Path, progress: Progress = quiet
) -> Collected:
    """Ask the feeds and pages of [collect], keep what they give, and write the rows of the window into `folder`.

    Raises ArchiveError and InputError where the archive or the folder cannot be written.
    """
    web = _admitting(fetch, settings)
    asked = [*((url, False) for url in settings.feeds), *((url, True) for url in settings.urls)]
    requests = [_request(archive, url, page=page) for url, page in dict(asked).items()]
    given = [_given(request, answer) for request, answer in ask(requests, web, progress)]
    if settings.full_text:
        given = _with_pages(given, archive, web, progress)
    kept.forget(archive, now=window.now)
    for source in given:
        if source.last is not None:
            items = [_item(received, digest, source.url, window.now) for digest, received in source.items]
            kept.keep(archive, source.url, items, last=source.last)
    recent = [row for source in given for row in kept.rows_since(archive, source.url, window.since)]
    older = [row for source in given for row in kept.revised_since(archive, source.url, window.since)]
    revised = [row for row in older if _url(row) in window.cited]
    rows = [*recent, *revised]
    path = folder / FILE
    if rows:
        write_whole(path, b"".join(row + b"\n" for row in rows))
    left_out = tuple(LeftOut(line(item.item), line(item.reason)) for source in given for item in source.left_out)
    return Collected(
        path=path if rows else None,
        urls=tuple(line(_url(row)) for row in rows),
        revised=frozenset(map(_url, revised)),
        left_out=left_out,
    )


def _url(row: bytes) -> str:
    url: str = json.loads(row).get("url", "")
    return url


def _admitting(fetch: Fetch, settings: Collect) -> Fetch:
    """Let the hosts that [collect] names have private addresses, where it says so: these, and none they send us to."""
    admitted = set()
    for url in [*settings.feeds, *settings.urls] if settings.allow_private else []:
        with suppress(Unfetched):
            admitted.add(parts(url)[1:3])
    return replace(fetch, admitted=frozenset(admitted))


def _request(archive: Archive, url: str, *, page: bool) -> Request:
    last = kept.validators(archive, url)
    return Request(url, page=page, etag=last.etag, last_modified=last.last_modified)


def _given(request: Request, answer: Answer | Unfetched) -> _Given:
    """Read an answer. What was broken is asked for in full the next time: its validators are not kept."""
    if isinstance(answer, Unfetched):
        return _Given(request.url, left_out=(LeftOut(request.url, str(answer)),))
    if answer.unchanged:
        return _Given(request.url)
    parse = pages.received if request.page else feeds.received
    digest = hashlib.sha256(answer.body).hexdigest()
    found = list(parse(File(None, request.url, ""), answer.body, digest)) if answer.body.strip() else []
    received = [replace(item, url=item.url or answer.url) for item in found if isinstance(item, Received)]
    left_out = tuple(item for item in found if isinstance(item, LeftOut))
    if not found:
        left_out = (LeftOut(request.url, "it is empty"),)
    last = Validators() if left_out else Validators(answer.etag, answer.last_modified)
    return _Given(request.url, tuple((_digest(item), item) for item in received), left_out, last)


def _with_pages(given: Sequence[_Given], archive: Archive, fetch: Fetch, progress: Progress) -> list[_Given]:
    """Put the text of its page in the place of each new teaser; one whose page cannot be had stays a teaser."""
    teasers = {
        item.url
        for source in given
        for digest, item in source.items
        if len(item.text) < TEASER and digest not in kept.digests(archive, source.url)
    }
    requests = [Request(url, page=True) for url in sorted(teasers)]
    texts = {}
    for request, answer in ask(requests, fetch, progress):
        for _, page in _given(request, answer).items:
            texts[request.url] = page.text
    return [
        replace(
            source,
            items=tuple(
                (digest, replace(item, text=max(item.text, texts.get(item.url, ""), key=len)))
                for digest, item in source.items
            ),
        )
        for source in given
    ]


def _digest(received: Received) -> str:
    return hashlib.sha256(f"{received.url}\0{received.title}\0{received.text}".encode()).hexdigest()


def _item(received: Received, digest: str, source: str, now: datetime) -> Item:
    """Return an item as the archive keeps it, and as `rows` reads it."""
    moment, day = received.published_time, received.published.value
    stated = moment or day
    row = {
        "id": f"{urlsplit(source).hostname}-{digest[:12]}",
        "title": _escaped(received.title),
        "text": _escaped(received.text),
        "url": received.url,
        "published": stated.isoformat() if stated else "",
        "source": received.source,
        "language": received.language,
        "retrieved": now.isoformat(timespec="seconds"),
    }
    if moment is None and day is not None:
        moment = datetime.combine(day, time.max, UTC)
    content = json.dumps({name: value for name, value in row.items() if value}, ensure_ascii=False)
    return Item(digest=digest, row=content.encode(), url=received.url, retrieved=now, published=moment)


def _escaped(text: str) -> str:
    """Return plain text such that reading it as a field that may hold HTML gives the same text again."""
    return html.escape(text, quote=False) if "<" in text or "&" in text else text
