"""What an analyst mended by hand, who and when, so that the next day's run does not undo it."""

import msgspec

from briefing.archive.store import Archive
from briefing.model import Correction


def record(archive: Archive, correction: Correction) -> None:
    """Keep a correction. The same one, given again, stays as it was first given, unless another came in between."""
    with archive.transaction():
        before = [known for known in every(archive) if known.at <= correction.at]
        about = [known for known in before if not set(known.articles).isdisjoint(correction.articles)]
        if about and _says(about[-1]) == _says(correction):
            return
        archive.change(
            "INSERT OR REPLACE INTO correction (action, articles, event, at, correction) VALUES (?, ?, ?, ?, ?)",
            (
                correction.action,
                msgspec.json.encode(correction.articles).decode(),
                correction.event,
                correction.at.isoformat(),
                msgspec.json.encode(correction),
            ),
        )


def every(archive: Archive) -> list[Correction]:
    """Return all corrections, in the order in which they were given."""
    rows = archive.rows("SELECT correction FROM correction ORDER BY julianday(at), rowid")
    return [msgspec.json.decode(row["correction"], type=Correction) for row in rows]


def _says(correction: Correction) -> tuple[str, tuple[str, ...], str]:
    return correction.action, correction.articles, correction.event
