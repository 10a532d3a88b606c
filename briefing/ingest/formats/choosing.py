"""Which parser reads a file: by its ending, and by its first bytes where the ending says little."""

import io
from collections.abc import Callable, Iterator

from briefing.ingest import files
from briefing.ingest.files import File
from briefing.ingest.formats import feeds, letters, notes, pages, papers, rows
from briefing.ingest.formats.decode import decode
from briefing.ingest.received import Received, safe
from briefing.model import LeftOut

Format = Callable[[File, bytes, str], Iterator[Received | LeftOut]]
"""Parses the unpacked bytes of a file, given the SHA-256 of those received, into its articles."""


def _plain_text(file: File, content: bytes, sha256: str) -> Iterator[Received | LeftOut]:
    text = decode(content)
    if text is None:
        yield LeftOut(file.name, "not text: a binary file, or an encoding that cannot be told")
        return
    yield Received(item=file.name, id=file.stem, text=safe(text), sha256=sha256)


def _document(file: File, content: bytes, _sha256: str) -> Iterator[Received | LeftOut]:
    return rows.from_document(file, content)


def _lines(file: File, content: bytes, _sha256: str) -> Iterator[Received | LeftOut]:
    return rows.from_lines(file, files.lines(file, io.BytesIO(content)))


_BY_ENDING: dict[str, Format] = {
    ".md": notes.received,
    ".html": pages.received,
    ".htm": pages.received,
    ".json": _document,
    ".jsonl": _lines,
    ".xml": feeds.received,
    ".eml": letters.received,
    ".pdf": papers.received,
}
_BY_OPENING: tuple[tuple[tuple[bytes, ...], Format], ...] = (
    ((b"%pdf-",), papers.received),
    ((b"<!doctype html", b"<html"), pages.received),
    ((b"<?xml", b"<rss", b"<feed", b"<rdf:rdf"), feeds.received),
)


def of(file: File, content: bytes) -> Format:
    """Return the parser for a file with this content."""
    if file.ending in _BY_ENDING:
        return _BY_ENDING[file.ending]
    opening = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if file.path is None and opening.startswith((b"{", b"[")):
        return _document
    return next((format_ for marks, format_ in _BY_OPENING if opening.startswith(marks)), _plain_text)
