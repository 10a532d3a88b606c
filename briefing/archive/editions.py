"""Editions: what was approved, numbered without a gap or a double, and kept to the byte."""

import sqlite3
from dataclasses import dataclass
from datetime import date, datetime

import msgspec

from briefing.archive import claims
from briefing.archive.store import Archive
from briefing.errors import ArchiveError
from briefing.model import Approval, Edition

PREFIX = "SB"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """An edition as the archive keeps it. `issued` is when the last approval was given.

    `corrects` is the edition just before it, whether that one was sent or not.
    """

    serial: str
    day: date
    issued: datetime
    title: str
    handling: str
    digest: str
    markdown: bytes
    approvals: tuple[Approval, ...]
    corrects: str
    correction: tuple[str, ...]


def next_serial(archive: Archive, day: date) -> str:
    """Return the next free serial number of the day's year, "SB-2021-017".

    It is only free inside the transaction that also records the edition: two approvals at the same moment wait for
    each other there, and an approval that fails leaves no gap.
    """
    if not archive.changing:
        raise RuntimeError("a serial number is taken inside the transaction that records its edition")
    rows = archive.rows("SELECT COALESCE(MAX(number), 0) + 1 AS next FROM edition WHERE year = ?", (day.year,))
    return f"{PREFIX}-{day.year:04d}-{rows[0]['next']:03d}"


def record_edition(archive: Archive, edition: Edition) -> None:
    """Keep an edition and what it says. Raises ArchiveError where its serial number is taken."""
    head = edition.draft.masthead
    _, year, number = head.serial.rsplit("-", 2)
    with archive.transaction():
        if find(archive, head.serial):
            raise ArchiveError(f"{archive.path} holds another edition {head.serial}; approve the draft again")
        archive.change(
            "INSERT INTO edition (serial, year, number, day, issued, title, handling, digest, markdown, approvals,"
            " corrects, correction) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                head.serial,
                int(year),
                int(number),
                head.day.isoformat(),
                head.approvals[-1].at.isoformat(),
                head.title,
                head.handling,
                edition.digest,
                edition.markdown,
                msgspec.json.encode(head.approvals),
                edition.follows,
                msgspec.json.encode(edition.correction),
            ),
        )
        claims.record(archive, edition.draft, serial=head.serial)


def find(archive: Archive, serial: str) -> Issue | None:
    """Return the edition of this number."""
    rows = archive.rows("SELECT * FROM edition WHERE serial = ?", (serial,))
    return _issue(rows[0]) if rows else None


def find_digest(archive: Archive, digest: str) -> Issue | None:
    """Return the newest edition that is bound to this digest."""
    rows = archive.rows("SELECT * FROM edition WHERE digest = ? ORDER BY year DESC, number DESC LIMIT 1", (digest,))
    return _issue(rows[0]) if rows else None


def newest(archive: Archive, serial: str) -> str:
    """Return the serial of the edition that stands in place of this one by now; its own where none does.

    A draft that was never approved has no serial, and nothing stands in its place.
    """
    while serial and (
        rows := archive.rows("SELECT serial FROM edition WHERE corrects = ? ORDER BY year, number", (serial,))
    ):
        serial = rows[-1]["serial"]
    return serial


def line(archive: Archive, serial: str) -> list[Issue]:
    """Return an edition and those that it stands in place of, the newest first."""
    found: list[Issue] = []
    while issue := find(archive, serial):
        found.append(issue)
        serial = issue.corrects
    return found


def every(archive: Archive) -> list[Issue]:
    """Return all editions, in the order of their numbers."""
    return [_issue(row) for row in archive.rows("SELECT * FROM edition ORDER BY year, number")]


def approve(archive: Archive, approval: Approval) -> tuple[Approval, ...]:
    """Note that a person approves what has this digest; return all who have, first to last, each once."""
    with archive.transaction():
        archive.change(
            "INSERT OR IGNORE INTO approval (digest, by, at) VALUES (?, ?, ?)",
            (approval.digest, approval.by, approval.at.isoformat()),
        )
        return approvals(archive, approval.digest)


def approvals(archive: Archive, digest: str) -> tuple[Approval, ...]:
    """Return who approved what has this digest, first to last."""
    rows = archive.rows("SELECT * FROM approval WHERE digest = ? ORDER BY julianday(at), by", (digest,))
    return tuple(Approval(by=row["by"], at=datetime.fromisoformat(row["at"]), digest=row["digest"]) for row in rows)


def _issue(row: sqlite3.Row) -> Issue:
    return Issue(
        serial=row["serial"],
        day=date.fromisoformat(row["day"]),
        issued=datetime.fromisoformat(row["issued"]),
        title=row["title"],
        handling=row["handling"],
        digest=row["digest"],
        markdown=row["markdown"],
        approvals=msgspec.json.decode(row["approvals"], type=tuple[Approval, ...]),
        corrects=row["corrects"],
        correction=msgspec.json.decode(row["correction"], type=tuple[str, ...]),
    )
