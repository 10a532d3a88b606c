"""What an analyst mended by hand, who and when, so that the next day's run does not undo it."""

import msgspec

from briefing.archive.store import Archive
from briefing.model import Correction


def record(archive: Archive, correction: Correction) -> None:
    """Keep a correction; the same one, given again, stays as it was first given."""
    body = msgspec.json.encode(correction)
    archive.change(
        "INSERT OR IGNORE INTO correction (action, articles, event, at, correction) VALUES (?, ?, ?, ?, ?)",
        (
            correction.action,
            msgspec.json.encode(correction.articles).decode(),
            correction.event,
            correction.at.isoformat(),
            body,
        ),
    )


def every(archive: Archive) -> list[Correction]:
    """Return all corrections, in the order in which they were given."""
    rows = archive.rows("SELECT correction FROM correction ORDER BY julianday(at), rowid")
    return [msgspec.json.decode(row["correction"], type=Correction) for row in rows]
