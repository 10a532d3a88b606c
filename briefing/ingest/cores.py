"""A large file of rows -> what `articles.build` makes of each row, in their order, on several cores.

A small one is not worth it: a process takes half a second to start. What comes of a row is the same either way.
"""

import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from briefing.ingest import articles, rows
from briefing.ingest.articles import Desk
from briefing.ingest.body import Span
from briefing.ingest.files import MEGABYTE, File
from briefing.ingest.received import Received
from briefing.model import Article, LeftOut, Source
from briefing.model.article import UNKNOWN_SOURCE

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

LARGE = 10 * MEGABYTE
"""Bytes of a file from which on it is read on several cores: about five thousand articles, four seconds of one."""

ROWS = 250
"""Rows that a process is given at a time: a fifth of a second of work."""

AHEAD = 4
"""Pieces of work for each process that are under way or done and not yet fetched: bounds memory."""

Row = tuple[int, bytes]
Bare = tuple[Article, Sequence[Span]]


def built(file: File, lines: Iterable[Row | LeftOut], desk: Desk, cores: int) -> Iterator[Article | LeftOut]:
    """Yield what comes of the numbered lines of a file, read by as many processes as there are `cores`."""
    sources = {UNKNOWN_SOURCE: UNKNOWN_SOURCE}
    waiting: deque[Future[list[Bare | LeftOut]]] = deque()
    pool = _pool(cores)
    try:
        remaining = iter(lines)
        while True:
            while len(waiting) < cores * AHEAD and (some := list(islice(remaining, ROWS))):
                waiting.append(pool.submit(_built, file, some, desk))
            if not waiting:
                return
            for item in waiting.popleft().result():
                yield item if isinstance(item, LeftOut) else _whole(*item, sources)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(cores: int) -> "ProcessPoolExecutor":
    """Start processes that leave Ctrl-C to this one, which a person sees, from their first moment on."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - a large file alone needs it
    from multiprocessing import get_context  # noqa: PLC0415 - as above

    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        pool = ProcessPoolExecutor(cores, mp_context=get_context("spawn"))
        for _ in range(cores):
            pool.submit(int)  # each piece of work that finds none idle starts one
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return pool


def _built(file: File, lines: Sequence[Row | LeftOut], desk: Desk) -> list[Bare | LeftOut]:
    """Return what comes of some lines; passages as spans, which are quicker to send."""
    items = (
        articles.build(received, desk) if isinstance(received, Received) else received
        for received in rows.from_lines(file, lines)
    )
    return [
        (replace(item, passages=()), [(passage.start, passage.end) for passage in item.passages])
        if isinstance(item, Article)
        else item
        for item in items
    ]


def _whole(article: Article, spans: Sequence[Span], sources: dict[Source, Source]) -> Article:
    source = sources.setdefault(article.source, article.source)
    return replace(article, source=source, passages=articles.passages(article.id, article.text, spans))
