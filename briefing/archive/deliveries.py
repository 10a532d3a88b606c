"""The ledger of deliveries: per reader, moved at the send, so that nobody receives an edition twice or not at all."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from briefing.archive.store import Archive
from briefing.model.delivery import Delivery, Reader, State

NEWEST = (
    "ledger.revision = (SELECT MAX(revision) FROM delivery WHERE subject = ledger.subject AND reader = ledger.reader)"
)

CHAIN = """
    WITH RECURSIVE chain (serial) AS (
        SELECT ? UNION SELECT edition.corrects FROM edition JOIN chain ON edition.serial = chain.serial)
"""
"""An edition and those that it stands in place of."""


def queue(archive: Archive, deliveries: Sequence[Delivery]) -> None:
    """Enter deliveries; one that the ledger has already, by subject, reader and revision, stays as it stands."""
    with archive.transaction():
        for new in deliveries:
            archive.change(
                "INSERT OR IGNORE INTO delivery (subject, reader, revision, address, name, list, state,"
                " message_id, detail, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    new.subject,
                    new.reader.key,
                    new.revision,
                    new.reader.address,
                    new.reader.name,
                    new.list,
                    new.state,
                    new.message_id,
                    new.detail,
                    new.at.isoformat(),
                ),
            )


def start(archive: Archive, delivery: Delivery, *, message_id: str, at: datetime) -> bool:
    """Move a delivery from queued to sending; it is on the disk when this returns.

    False where it is not queued, or where a newer edition has come: nobody is sent two versions of one brief at once.
    """
    moved = archive.change(
        "UPDATE delivery SET state = 'sending', message_id = ?, detail = '', at = ?"
        " WHERE subject = ? AND reader = ? AND revision = ? AND state = 'queued'"
        " AND subject NOT IN (SELECT corrects FROM edition)",
        (message_id, at.isoformat(), delivery.subject, delivery.reader.key, delivery.revision),
    )
    return moved == 1


def settle(archive: Archive, delivery: Delivery, state: State, *, detail: str, at: datetime) -> None:
    """Note what became of a delivery, in one line for people."""
    archive.change(
        "UPDATE delivery SET state = ?, detail = ?, at = ? WHERE subject = ? AND reader = ? AND revision = ?",
        (state, detail, at.isoformat(), delivery.subject, delivery.reader.key, delivery.revision),
    )


def abandon(archive: Archive, *, detail: str, at: datetime) -> int:
    """Turn what a broken run left as sending into unknown; return how many. Only for who holds the lock of `send`."""
    return archive.change(
        "UPDATE delivery SET state = 'unknown', detail = ?, at = ? WHERE state = 'sending'", (detail, at.isoformat())
    )


def give_way(archive: Archive, old: str, *, new: str, at: datetime) -> int:
    """Take the edition `old` from who still waits for it, because `new` goes in its place; return from how many."""
    return archive.change(
        "UPDATE delivery SET state = 'replaced', detail = ?, at = ? WHERE subject = ? AND state = 'queued'",
        (f"{new} goes in its place", at.isoformat(), old),
    )


def newest(archive: Archive, subject: str) -> list[Delivery]:
    """Return the newest revision to each reader of one subject, in the order in which they were entered."""
    rows = archive.rows(f"SELECT * FROM delivery AS ledger WHERE subject = ? AND {NEWEST} ORDER BY rowid", (subject,))  # noqa: S608 - our own text
    return [_delivery(row) for row in rows]


def every(archive: Archive) -> list[Delivery]:
    """Return the whole ledger, oldest first."""
    return [_delivery(row) for row in archive.rows("SELECT * FROM delivery ORDER BY rowid")]


def received(archive: Archive, serial: str) -> list[Delivery]:
    """Return the last delivery to each reader who has, or may have, an edition or one before it, in order."""
    chosen = "state IN ('sending', 'sent', 'unknown') GROUP BY reader ORDER BY rowid"
    rows = archive.rows(f"{CHAIN} SELECT *, MAX(rowid) FROM delivery WHERE subject IN chain AND {chosen}", (serial,))  # noqa: S608 - our own text
    return [_delivery(row) for row in rows]


def lists(archive: Archive, serial: str) -> list[str]:
    """Return the lists that an edition, or one before it, was sent to or meant for, in order."""
    chosen = "subject IN chain GROUP BY list ORDER BY MIN(rowid)"
    rows = archive.rows(f"{CHAIN} SELECT list FROM delivery WHERE {chosen}", (serial,))  # noqa: S608 - our own text
    return [row["list"] for row in rows]


def _delivery(row: sqlite3.Row) -> Delivery:
    return Delivery(
        subject=row["subject"],
        reader=Reader(row["address"], row["name"]),
        list=row["list"],
        revision=row["revision"],
        state=State(row["state"]),
        message_id=row["message_id"],
        detail=row["detail"],
        at=datetime.fromisoformat(row["at"]),
    )
