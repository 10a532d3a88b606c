"""Files that are whole or not there: temporary file in the same folder, fsync, rename."""

import errno
import fcntl
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from briefing.errors import InputError

PART = ".part"
"""How the name of a file ends that is not whole yet; whoever writes it holds a lock on it."""


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` to `path` so that a reader sees the old file or the new one, never a part.

    Raises InputError, in one line, where the folder cannot be written or the disk is full; the old file then stands.
    """
    write_together(path.parent, {path.name: content})


def write_together(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files that belong together. The last says that all are there: it is gone while the others are replaced.

    Raises InputError, in one line, where the folder cannot be written or the disk is full; the old files then stand.
    """
    with ExitStack() as parts, _told(folder / next(iter(files))):
        folder.mkdir(parents=True, exist_ok=True)
        staged = {folder / name: parts.enter_context(_part(folder / name, content)) for name, content in files.items()}
        if len(staged) > 1:
            list(staged)[-1].unlink(missing_ok=True)
        for path, part in staged.items():
            part.replace(path)
        _sync_folder(folder)


def sweep(folder: Path) -> None:
    """Remove what a run that was killed left half written; what another run is writing now stays."""
    for part in sorted(folder.glob(f".*{PART}")):
        with suppress(OSError), part.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            part.unlink()


@contextmanager
def _part(path: Path, content: bytes) -> Iterator[Path]:
    """Yield a temporary file with this content, on the disk; it is removed at the end where it still has its name."""
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=PART, dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file, _told(path):
            fcntl.flock(file, fcntl.LOCK_EX)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            part.chmod(0o666 & ~_umask())
            yield part
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        mend = "free some space and run again" if full else "check the folder and who may write there, or name another"
        raise InputError(f"{path} cannot be written: {error.strerror or error}; {mend}") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
