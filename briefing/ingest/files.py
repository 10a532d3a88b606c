"""Paths, folders, globs and `-` -> files in a fixed order, and their bytes within limits.

What does not exist is the user's mistake and raises. What exists and cannot be read is named and left out.
"""

import glob
import gzip
import io
import os
import stat
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from briefing.errors import InputError
from briefing.model import LeftOut

ENDINGS = (".txt", ".md", ".html", ".htm", ".json", ".jsonl", ".xml", ".eml", ".pdf")
"""What is read, each also with `.gz` behind it."""

_NAMED = 10
"""Files of a folder that are named in one line at most, of those that are not read."""

MEGABYTE = 1_000_000
LARGEST = 20 * MEGABYTE
"""Bytes of one article, feed or row at most, unpacked: a book has 1 MB of text."""

LARGEST_ROWS = 1000 * MEGABYTE
"""Bytes of one file of rows at most, unpacked: 100,000 articles have about 400 MB."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to read, or standard input where `path` is None. `ending` is in lower case, without `.gz`."""

    path: Path | None
    name: str
    ending: str
    packed: bool = False

    @property
    def stem(self) -> str:
        """The file's name without its endings: `000_8bde.txt.gz` is `000_8bde`."""
        if self.path is None:
            return "stdin"
        name = self.path.name[: -len(".gz")] if self.packed else self.path.name
        return Path(shown(name)).stem


def shown(path: Path | str) -> str:
    """Return a path as text that can be printed and kept: what is no UTF-8 in it becomes U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def find(inputs: Sequence[str]) -> Iterator[File | LeftOut]:
    """Return the files of `inputs` in their order, those of a folder sorted by path, each once.

    In a folder and below it only the endings that are read count, the other files are named together, and hidden ones
    are passed over. A link that leads out of the folder is named and not followed: who fills an inbox does not choose
    what else on this machine is read.
    Raises InputError, before anything is read, where a path does not exist or a glob matches nothing.
    """
    if not inputs:
        raise InputError("no articles were given; name files, folders, globs, or - for standard input")
    paths = [path for given in inputs for path in _expand(given)]
    return _walk(paths)


def _expand(given: str) -> list[Path | None]:
    if given == "-":
        return [None]
    path = Path(given)
    try:
        exists = path.is_symlink() or path.exists()
    except (OSError, ValueError) as error:
        raise InputError(f"{ascii(given)[1:81]} is not a path; check it") from error
    if exists:
        return [path]
    if not glob.has_magic(given):
        raise InputError(f"{given} does not exist; check the path")
    matches = sorted(glob.glob(given, recursive=True))  # noqa: PTH207 - the pattern may be absolute
    if not matches:
        raise InputError(f"no file matches {given}; check the pattern")
    return [Path(match) for match in matches]


def _walk(paths: list[Path | None]) -> Iterator[File | LeftOut]:
    seen: set[tuple[int, int]] = set()
    for path in paths:
        if path is None:
            yield File(None, "standard input", "")
        elif path.is_dir():
            found = list(_folder(path, Path(os.path.realpath(path)), seen))
            yield from found or [
                LeftOut(shown(path), f"no article in this folder; these are read: {' '.join(ENDINGS)}")
            ]
        else:
            yield from _given(path, seen)


def _folder(folder: Path, given: Path, seen: set[tuple[int, int]]) -> Iterator[File | LeftOut]:
    """Descend in sorted order. A folder that a link leads back to is not entered again."""
    try:
        if not _first_time(folder, seen):
            return
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield LeftOut(shown(folder), f"the folder cannot be read: {why(error)}")
        return
    others = []
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_symlink() and not Path(os.path.realpath(entry)).is_relative_to(given):
            yield LeftOut(shown(entry), "a link that leads out of the folder; name the file itself to have it read")
        elif entry.is_dir():
            yield from _folder(entry, given, seen)
        elif _known(entry):
            yield from _given(entry, seen)
        else:
            others.append(shown(entry.name))
    if others:
        named = ", ".join(others[:_NAMED]) + (f" and {len(others) - _NAMED} more" if others[_NAMED:] else "")
        yield LeftOut(shown(folder), f"not read for their endings: {named}; these are: {' '.join(ENDINGS)}")


def _known(path: Path) -> bool:
    return _ending(path)[0] in ENDINGS


def _ending(path: Path) -> tuple[str, bool]:
    name = path.name.lower()
    packed = name.endswith(".gz")
    return Path(name[:-3] if packed else name).suffix, packed


def _given(path: Path, seen: set[tuple[int, int]]) -> Iterator[File | LeftOut]:
    ending, packed = _ending(path)
    if ending not in ENDINGS:
        yield LeftOut(
            shown(path), f"the ending {ending or 'is missing and'} is not read; these are: {' '.join(ENDINGS)}"
        )
        return
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            yield LeftOut(shown(path), "not a file; pipe it to standard input with -")
        elif _first_time(path, seen):
            yield File(path, shown(path), ending, packed)
    except OSError as error:
        yield LeftOut(shown(path), f"cannot be read: {why(error)}")


def _first_time(path: Path, seen: set[tuple[int, int]]) -> bool:
    status = path.stat()
    key = (status.st_dev, status.st_ino)
    if key in seen:
        return False
    seen.add(key)
    return True


def why(error: OSError) -> str:
    """Return why a file cannot be read, in a few words."""
    return (error.strerror or "input error").lower()


def content(file: File, stdin: BinaryIO | None) -> tuple[bytes, bytes] | LeftOut:
    """Return the bytes of a file as they lie there, and unpacked; or why they cannot be had."""
    try:
        received = _bounded(file, stdin)
        if len(received) > _most(file, received):
            return _too_large(file)
        if not (file.packed or received.startswith(b"\x1f\x8b")):
            return received, received
        unpacked = gzip.GzipFile(fileobj=io.BytesIO(received)).read(LARGEST + 1)
    except (EOFError, gzip.BadGzipFile, zlib.error):
        return LeftOut(file.name, "the gzip file is cut short or damaged")
    except OSError as error:
        return LeftOut(file.name, f"cannot be read: {why(error)}")
    if len(unpacked) > LARGEST:
        return LeftOut(file.name, f"over {LARGEST // MEGABYTE} MB once unpacked, which is the limit for one item")
    return received, unpacked


def _bounded(file: File, stdin: BinaryIO | None) -> bytes:
    if file.path:
        with file.path.open("rb") as stream:
            return stream.read(LARGEST + 1)
    head = stdin.read(LARGEST + 1) if stdin else b""
    more = _most(file, head) - len(head) + 1
    return head + stdin.read(more) if stdin and more > 1 and len(head) > LARGEST else head


def _most(file: File, head: bytes) -> int:
    """Return how many bytes are read at once: rows on standard input may be as long as a file of rows."""
    return LARGEST_ROWS if file.path is None and head.lstrip().startswith(b"{") else LARGEST


def _too_large(file: File) -> LeftOut:
    size = f"{file.path.stat().st_size // MEGABYTE} MB" if file.path else "too long"
    return LeftOut(file.name, f"{size}; the limit for one item is {LARGEST // MEGABYTE} MB")


def lines(file: File, stream: BinaryIO) -> Iterator[tuple[int, bytes] | LeftOut]:
    """Return the numbered lines of a file of rows, from 1; a line over the limit is named and skipped."""
    total = 0
    number = 0
    try:
        while line := stream.readline(LARGEST + 1):
            number += 1
            total += len(line)
            if len(line) > LARGEST:
                yield LeftOut(f"{file.name}:{number}", f"the line is over {LARGEST // MEGABYTE} MB, which is the limit")
                total += _skip(stream, LARGEST_ROWS - total)
            else:
                yield number, line
            if total > LARGEST_ROWS:
                yield LeftOut(file.name, f"the rest after line {number}: over {LARGEST_ROWS // MEGABYTE} MB")
                return
    except (EOFError, gzip.BadGzipFile, zlib.error):
        yield LeftOut(file.name, f"the rest after line {number}: the gzip file is cut short or damaged")
    except OSError as error:
        yield LeftOut(file.name, f"the rest after line {number} cannot be read: {why(error)}")


def _skip(stream: BinaryIO, most: int) -> int:
    """Read on to the end of the line, or until more than `most` bytes are read; return how many were."""
    read = 0
    while read <= most and (piece := stream.readline(MEGABYTE)):
        read += len(piece)
        if piece.endswith(b"\n"):
            break
    return read


def open_rows(file: File, path: Path) -> BinaryIO:
    """Open a file of rows, unpacking it as it is read. Raises OSError."""
    if not file.packed:
        return path.open("rb")
    return gzip.open(os.fspath(path), "rb")  # type: ignore[return-value] # a GzipFile reads as a BinaryIO does
