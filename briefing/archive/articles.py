"""Articles: what was read on which day, and in which event it stood."""

from collections.abc import Sequence
from datetime import date

from briefing.archive.store import Archive
from briefing.model import Event


def record(archive: Archive, events: Sequence[Event], *, day: date) -> None:
    """Keep which articles a day's events hold; the first day on which an article was read stays."""
    with archive.transaction():
        for event in events:
            for article in event.articles:
                archive.change(
                    "INSERT INTO article (id, sha256, url, event, day) VALUES (?, ?, ?, ?, ?)"
                    " ON CONFLICT DO UPDATE SET event = excluded.event",
                    (article.id, article.sha256, article.url, event.id, day.isoformat()),
                )


def first_read(archive: Archive) -> dict[tuple[str, str], date]:
    """Return the day on which each article was first read, by its id and the SHA-256 of what was received."""
    return {
        (row["id"], row["sha256"]): date.fromisoformat(row["day"])
        for row in archive.rows("SELECT id, sha256, day FROM article")
    }


def named(archive: Archive) -> dict[str, str]:
    """Return the id of each article by the SHA-256 of what was received: the first under which it was read."""
    rows = archive.rows("SELECT id, sha256 FROM article ORDER BY day DESC, id DESC")
    return {row["sha256"]: row["id"] for row in rows}
