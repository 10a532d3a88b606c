"""`briefing check --claims`: rows in, verdicts out, one for one and in order, in a stream."""

import gc
import gzip
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, TextIO

import msgspec

from briefing.errors import InputError
from briefing.verify import check_rows


def print_verdicts(path: str, *, stdin: BinaryIO, output: TextIO) -> int:
    """Check the rows of a file, `.gz` too, or of `-`, and print a JSON line for each.

    Returns 0 where every claim is supported, 1 where one is not, 2 where a row could not be read: it is named on
    stderr, and the others are answered all the same. Raises InputError where the file cannot be read.
    """
    gc.freeze()  # the word lists stay: collections need not look through them
    unsupported = unread = 0
    with _opened(path, stdin) as lines:
        for answer in check_rows(_told(lines, path)):
            row = {"id": answer.id, "verdict": answer.verdict, "findings": answer.findings}
            output.write(msgspec.json.encode(row | ({"error": answer.error} if answer.error else {})).decode() + "\n")
            output.flush()  # who reads from a pipe need not wait for the next few dozen
            unsupported += answer.verdict != "supported"
            if answer.error:
                unread += 1
                sys.stderr.write(f"briefing: {path}: {answer.error}\n")
    return 2 if unread else int(unsupported > 0)


@contextmanager
def _opened(path: str, stdin: BinaryIO) -> Iterator[BinaryIO]:
    if path == "-":
        yield stdin
        return
    try:
        file = gzip.open(path, "rb") if path.endswith(".gz") else open(path, "rb")  # noqa: SIM115, PTH123 - closed below
    except OSError as error:
        raise _unreadable(path, error) from error
    with file:
        yield file  # type: ignore[misc]  # a GzipFile reads as any binary file does


def _told(lines: BinaryIO, path: str) -> Iterator[bytes]:
    try:
        yield from lines
    except (EOFError, gzip.BadGzipFile) as error:
        raise InputError(f"{path} is damaged: {error}; fetch or pack it anew") from error
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: str, error: OSError) -> InputError:
    return InputError(f"{path} cannot be read: {error.strerror or error}; check the path")
