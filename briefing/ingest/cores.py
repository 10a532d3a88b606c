"""A large file of rows -> what `articles.build` makes of each row, in their order, on several cores.

A small one is not worth it: a process takes half a second to start. What comes of a row is the same either way.
"""

import contextlib
import gc
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from briefing.ingest import articles
from briefing.ingest.articles import Bare, Desk
from briefing.ingest.files import MEGABYTE, File
from briefing.ingest.formats import rows
from briefing.ingest.received import Received
from briefing.model import Article, LeftOut
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


def built(file: File, lines: Iterable[Row | LeftOut], desk: Desk, cores: int) -> Iterator[Article | LeftOut]:
    """Yield what comes of the numbered lines of a file, read by as many processes as there are `cores`."""
    sources = {UNKNOWN_SOURCE: UNKNOWN_SOURCE}
    waiting: deque[Future[list[Bare | LeftOut]]] = deque()
    pool = _pool(cores)
    try:
        remaining = iter(lines)
        while True:
            while len(waiting) < cores * AHEAD and (some := list(islice(remaining, ROWS))):
                with _unseen():
                    waiting.append(pool.submit(_built, file, some, desk))
            if not waiting:
                return
            for item in waiting.popleft().result():
                if isinstance(item, LeftOut):
                    yield item
                else:
                    article, spans = item
                    source = article.keywords["source"]
                    yield articles.whole(article, spans, sources.setdefault(source, source))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(cores: int) -> "ProcessPoolExecutor":
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - a large file alone needs it
    from multiprocessing import get_context  # noqa: PLC0415 - as above

    # They look for cycles, of which reading makes none, as seldom as this one.
    seldom = gc.get_threshold()
    return ProcessPoolExecutor(cores, get_context("spawn"), initializer=gc.set_threshold, initargs=seldom)


@contextlib.contextmanager
def _unseen() -> Iterator[None]:
    """Hold Ctrl-C back while a piece of work is given away, which starts a process where none is idle.

    That process inherits it, and so leaves Ctrl-C to this one, which a person sees, from its first moment on.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _built(file: File, lines: Sequence[Row | LeftOut], desk: Desk) -> list[Bare | LeftOut]:
    return [
        articles.bare(received, desk) if isinstance(received, Received) else received
        for received in rows.from_lines(file, lines)
    ]
