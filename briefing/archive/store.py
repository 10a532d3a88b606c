"""One SQLite file, opened, brought up to date, and changed in whole transactions.

Rollback journal, not WAL: the archive stays one file that can be copied, and lives on a network share as well; its
writers are few and brief. `synchronous = EXTRA` makes a commit survive a power cut in this mode, which the ledger of
deliveries rests on. docs/decisions/0006-archive.md has the measurements.
"""

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from briefing.archive.schema import APPLICATION, MIGRATIONS
from briefing.errors import ArchiveError

PATIENCE = 15.0
"""Seconds to wait for another process's transaction; the longest of ours takes well under one."""

Value = str | int | float | bytes | None

# What SQLite reports, by the head of its error name, and what the user is told. Any other error is a bug of ours.
MENDABLE = {
    "SQLITE_BUSY": "is in use by another run; wait until that ends, and run again",
    "SQLITE_FULL": "cannot grow: the disk is full; nothing was recorded; free some space and run again",
    "SQLITE_READONLY": "cannot be written; check the permissions of the file and its folder",
    "SQLITE_PERM": "cannot be written; check the permissions of the file and its folder",
    "SQLITE_CANTOPEN": "cannot be opened; check that its folder is there and can be written",
    "SQLITE_NOTADB": "is not an archive; move it away, and a new one is begun",
    "SQLITE_CORRUPT": "is damaged; restore it from a copy, or move it away and a new one is begun",
    "SQLITE_IOERR": "cannot be read or written: the disk reports an error; check the disk, then run again",
}


class Archive:
    """The archive at `path`, made where it is not there yet; safe to share between threads.

    Every call raises ArchiveError, in one line, where the file is in use, damaged, read-only, or the disk is full.
    """

    def __init__(self, path: Path, *, patience: float = PATIENCE) -> None:
        self.path = path
        self._lock = threading.RLock()
        with self._told():
            self._connection = sqlite3.connect(path, timeout=patience, isolation_level=None, check_same_thread=False)
            self._connection.row_factory = sqlite3.Row
            self._connection.execute("PRAGMA synchronous = EXTRA")
            self._connection.execute("PRAGMA foreign_keys = ON")
        try:
            self._migrate()
        except ArchiveError:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was committed is on the disk already."""
        self._connection.close()

    @property
    def changing(self) -> bool:
        """Whether a transaction is open."""
        return self._connection.in_transaction

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold the archive's only write lock: all that is changed inside is kept, or none of it. Inner ones join it."""
        with self._lock:
            if self.changing:
                yield
                return
            with self._told(), self._connection:  # which commits at the end, or rolls back where SQLite has not
                self._connection.execute("BEGIN IMMEDIATE")
                yield

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[sqlite3.Row]:
        """Return all rows of a query at once: an open cursor would keep writers out."""
        with self._lock, self._told(), closing(self._connection.execute(sql, values)) as cursor:
            return cursor.fetchall()

    def change(self, sql: str, values: Sequence[Value] = ()) -> int:
        """Make one change, in the open transaction or one of its own, and return how many rows it touched."""
        with self.transaction(), self._told():
            return self._connection.execute(sql, values).rowcount

    def _migrate(self) -> None:
        if self._version() == len(MIGRATIONS):
            return
        with self.transaction():
            done = self._version()
            if done > len(MIGRATIONS):
                raise ArchiveError(f"{self.path} was written by a newer briefing; upgrade this one")
            if done == 0 and self.rows("SELECT 1 FROM sqlite_schema"):
                raise ArchiveError(f"{self.path} {MENDABLE['SQLITE_NOTADB']}")
            for script in MIGRATIONS[done:]:
                for statement in filter(str.strip, script.split(";")):
                    self.change(statement)
            self.change(f"PRAGMA application_id = {APPLICATION}")
            self.change(f"PRAGMA user_version = {len(MIGRATIONS)}")

    def _version(self) -> int:
        # In this order: another process may begin the archive between the two, and writes both at once.
        version = int(self.rows("PRAGMA user_version")[0][0])
        application = self.rows("PRAGMA application_id")[0][0]
        if version and application != APPLICATION:
            raise ArchiveError(f"{self.path} {MENDABLE['SQLITE_NOTADB']}")
        return version

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.DatabaseError as error:
            name: str = getattr(error, "sqlite_errorname", "")
            reason = next((said for head, said in MENDABLE.items() if name.startswith(head)), None)
            if reason is None:
                raise
            raise ArchiveError(f"{self.path} {reason}") from error
