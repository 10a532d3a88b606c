"""Feeds and pages: what each gave when it was last asked, and every version of every item that it ever gave."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from briefing.archive.store import Archive

KEPT = timedelta(days=90)
"""How long the words of an item are kept; its digest is kept for good, so that it stays known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One version of an item: `digest` of its address and words, `row` the article as JSON.

    `retrieved` is when this version was first seen. An item whose words change is two items of one `url`.
    """

    digest: str
    row: bytes
    url: str = ""
    retrieved: datetime
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class Validators:
    """What the server said by which it knows whether anything changed since; empty where it never said."""

    etag: str = ""
    last_modified: str = ""


def validators(archive: Archive, url: str) -> Validators:
    """Return the validators of the last answer that was kept."""
    rows = archive.rows("SELECT etag, last_modified FROM feed WHERE url = ?", (url,))
    return Validators(rows[0]["etag"], rows[0]["last_modified"]) if rows else Validators()


def keep(archive: Archive, url: str, items: Sequence[Item], *, last: Validators) -> None:
    """Keep what `url` gave. An answer counts as read when all of it is kept: items and validators, or neither."""
    with archive.transaction():
        archive.change(
            "INSERT OR REPLACE INTO feed (url, etag, last_modified) VALUES (?, ?, ?)",
            (url, last.etag, last.last_modified),
        )
        for item in items:
            archive.change(
                "INSERT OR IGNORE INTO item (feed, digest, retrieved, published, row, url) VALUES (?, ?, ?, ?, ?, ?)",
                (
                    url,
                    item.digest,
                    item.retrieved.timestamp(),
                    item.published.timestamp() if item.published else None,
                    zlib.compress(item.row),
                    item.url,
                ),
            )


def digests(archive: Archive, url: str) -> frozenset[str]:
    """Return the digests of all that `url` ever gave."""
    return frozenset(row["digest"] for row in archive.rows("SELECT digest FROM item WHERE feed = ?", (url,)))


def forget(archive: Archive, *, now: datetime) -> int:
    """Drop the words of items that are older than KEPT; return how many."""
    return archive.change("UPDATE item SET row = x'' WHERE retrieved < ? AND row <> x''", ((now - KEPT).timestamp(),))


def rows_since(archive: Archive, url: str, moment: datetime) -> list[bytes]:
    """Return the rows of one feed's items published since `moment`, in an order that follows from the items alone.

    An item that says no date counts from when it was first seen.
    """
    found = archive.rows(
        "SELECT row FROM item WHERE feed = ? AND COALESCE(published, retrieved) >= ? AND row <> x''"
        " ORDER BY published, digest",
        (url, moment.timestamp()),
    )
    return [zlib.decompress(row["row"]) for row in found]


def revised_since(archive: Archive, url: str, moment: datetime) -> list[bytes]:
    """Return the rows of one feed's older items of which a new version came since `moment`, in order."""
    found = archive.rows(
        "SELECT row FROM item WHERE feed = ?1 AND retrieved >= ?2 AND COALESCE(published, retrieved) < ?2 AND url <> ''"
        " AND row <> x'' AND EXISTS (SELECT 1 FROM item AS older WHERE older.feed = ?1 AND older.url = item.url"
        " AND older.retrieved < item.retrieved) ORDER BY published, digest",
        (url, moment.timestamp()),
    )
    return [zlib.decompress(row["row"]) for row in found]
