"""A lock that keeps two runs in one folder apart. The system lets go of it when its process ends, killed or not."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.errors import ArchiveError


@contextmanager
def alone(folder: Path, verb: str) -> Iterator[None]:
    """Hold the folder for `briefing VERB`. Raises ArchiveError at once where another run of that verb holds it."""
    path = folder / f".{verb}.lock"
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    except OSError as error:
        raise ArchiveError(f"{path} cannot be made: {error.strerror}; check that its folder can be written") from error
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise ArchiveError(f'another "briefing {verb}" is at work in {folder}; wait until it ends') from error
        yield
    finally:
        # Closing lets go. The file stays: to remove it would let a third run lock a file that has no name any more.
        os.close(descriptor)
