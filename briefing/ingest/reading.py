"""Inputs -> a Batch: the articles in their order, and what was left out and why."""

import hashlib
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import BinaryIO

from briefing.ingest import articles, files, rows
from briefing.ingest.articles import Desk
from briefing.ingest.decode import decode
from briefing.ingest.files import File
from briefing.ingest.outlets import Outlets
from briefing.ingest.received import Received, line, safe
from briefing.model import Article, LeftOut, Source

Progress = Callable[[str, int, int], None]


def silent(_what: str, _done: int, _total: int) -> None:
    """Report nothing."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of the inputs. Every item that was given is in one of the two."""

    articles: tuple[Article, ...]
    left_out: tuple[LeftOut, ...]


def read(
    inputs: Sequence[str],
    *,
    sources: Sequence[Source] = (),
    as_of: date,
    retrieved: datetime | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress = silent,
) -> Batch:
    """Read files, folders, globs and `-` (which is `stdin`).

    Raises InputError where a path does not exist. Everything else that cannot be used is named in `left_out`.
    `progress` is told ("reading", files done, files in all).
    """
    desk = Desk(Outlets(sources), as_of, retrieved)
    kept: list[Article] = []
    left_out: list[LeftOut] = []
    found = list(files.find(inputs))
    for done, file in enumerate(found):
        progress("reading", done, len(found))
        for received in [file] if isinstance(file, LeftOut) else _received(file, stdin):
            item = articles.build(received, desk) if isinstance(received, Received) else received
            if isinstance(item, Article):
                kept.append(item)
            else:
                left_out.append(LeftOut(line(item.item), line(item.reason)))
    progress("reading", len(found), len(found))
    return Batch(tuple(kept), tuple(left_out))


def _received(file: File, stdin: BinaryIO | None) -> Iterator[Received | LeftOut]:
    if file.ending == ".jsonl" and file.path:
        try:
            stream = files.open_rows(file, file.path)
        except OSError as error:
            yield LeftOut(file.name, files.why(error))
            return
        with stream:
            yield from rows.from_lines(file, stream)
        return
    content = files.content(file, stdin)
    if isinstance(content, LeftOut):
        yield content
        return
    received, unpacked = content
    yield from _parsed(file, unpacked, hashlib.sha256(received).hexdigest())


def _parsed(file: File, content: bytes, sha256: str) -> Iterator[Received | LeftOut]:
    if not content.strip(b"\0 \t\r\n"):
        yield LeftOut(file.name, "the file is empty")
    elif file.ending == ".json":
        yield from rows.from_document(file, content)
    elif file.ending == ".jsonl":
        yield from rows.from_lines(file, io.BytesIO(content))
    else:
        yield _text(file, content, sha256)


def _text(file: File, content: bytes, sha256: str) -> Received | LeftOut:
    text = decode(content)
    if text is None:
        return LeftOut(file.name, "not text: a binary file, or an encoding that cannot be told")
    return Received(item=file.name, id=file.stem, text=safe(text), sha256=sha256, path=str(file.path or ""))
