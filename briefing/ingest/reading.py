"""Inputs -> a Batch: the articles in their order, and what was left out and why."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, tzinfo
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from briefing.ingest import articles, copies, files, years
from briefing.ingest.articles import Desk
from briefing.ingest.copies import Kept
from briefing.ingest.cores import LARGE, built
from briefing.ingest.files import File
from briefing.ingest.formats import choosing, rows
from briefing.ingest.outlets import Outlets
from briefing.ingest.received import Received, line
from briefing.model import Article, LeftOut, Source
from briefing.model.progress import Progress, quiet

_TELL_EVERY = 200
"""Articles after which the number read so far is told."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of the inputs. Every item that was given is in one of the two."""

    articles: tuple[Article, ...]
    left_out: tuple[LeftOut, ...]


def read(  # noqa: PLR0913 - what a run knows of the world, each by its name
    inputs: Sequence[str],
    *,
    sources: Sequence[Source] = (),
    as_of: date,
    zone: tzinfo = UTC,
    stdin: BinaryIO | None = None,
    named: Mapping[str, str] = MappingProxyType({}),
    cores: int = 1,
    progress: Progress = quiet,
) -> Batch:
    """Read files, folders, globs and `-` (which is `stdin`).

    Raises InputError where a path does not exist. Everything else that cannot be used is named in `left_out`.
    What was published after the day `as_of` of `zone` is left out, whatever day it was where it was published.
    `named` maps the SHA-256 of an article of an earlier day to its id then, which it keeps, whatever lies beside it.
    A large file of rows is read on `cores`: the main module of a program that says more than 1 must be importable.
    `progress` is told ("reading", files done, files in all), in a large file with the number of articles so far.
    Of many articles it is then told that copies are looked for.
    """
    desk = Desk(Outlets(sources), as_of, zone)
    kept: list[Kept] = []
    left_out: list[LeftOut] = []
    found = list(files.find(inputs))
    for done, file in enumerate(found):
        progress("reading", done, len(found))
        for item in [file] if isinstance(file, LeftOut) else _items(file, desk, stdin, cores):
            if isinstance(item, Article):
                kept.append(Kept(line(item.path), item))
                if len(kept) % _TELL_EVERY == 0:
                    progress(f"reading ({len(kept):,} articles)", done, len(found))
            else:
                left_out.append(LeftOut(line(item.item), line(item.reason)))
    progress("reading", len(found), len(found))
    if len(kept) >= _TELL_EVERY:
        progress("finding copies", 0, len(kept))
    distinct, folded = copies.settle(kept, named)
    return Batch(tuple(years.settled(distinct, as_of)), (*left_out, *folded))


def _items(file: File, desk: Desk, stdin: BinaryIO | None, cores: int) -> Iterator[Article | LeftOut]:
    if file.ending == ".jsonl" and file.path:
        yield from _rows(file, file.path, desk, cores)
        return
    for received in _received(file, stdin):
        yield articles.build(received, desk) if isinstance(received, Received) else received


def _rows(file: File, path: Path, desk: Desk, cores: int) -> Iterator[Article | LeftOut]:
    try:
        stream = files.open_rows(file, path)
        large = path.stat().st_size >= LARGE
    except OSError as error:
        yield LeftOut(file.name, f"cannot be read: {files.why(error)}")
        return
    with stream:
        lines = files.lines(file, stream)
        if large and cores > 1:
            yield from built(file, lines, desk, cores)
            return
        for received in rows.from_lines(file, lines):
            yield articles.build(received, desk) if isinstance(received, Received) else received


def _received(file: File, stdin: BinaryIO | None) -> Iterator[Received | LeftOut]:
    content = files.content(file, stdin)
    if isinstance(content, LeftOut):
        yield content
        return
    lying, unpacked = content
    if not unpacked.strip(b"\0 \t\r\n"):
        yield LeftOut(file.name, "it is empty")
        return
    format_ = choosing.of(file, unpacked)
    yield from format_(file, unpacked, hashlib.sha256(lying).hexdigest())
