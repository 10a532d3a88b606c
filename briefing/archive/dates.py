"""Dates that a reviewer gave to articles and events, who and when, so that the next day's run does not lose them."""

from typing import Literal

import msgspec

from briefing.archive.store import Archive
from briefing.model import Dated, GivenDate


def record(archive: Archive, given: GivenDate) -> None:
    """Keep a date in the place of an earlier one; the same date, given again, stays as it was first given."""
    key = (given.what, given.id, given.sha256)
    rows = archive.rows("SELECT given FROM given_date WHERE what = ? AND id = ? AND sha256 = ?", key)
    if not rows or _given(rows[0]["given"]).date != given.date:
        archive.change(
            "INSERT OR REPLACE INTO given_date (what, id, sha256, given) VALUES (?, ?, ?, ?)",
            (*key, msgspec.json.encode(given)),
        )


def of(archive: Archive, what: Literal["article", "event"]) -> dict[tuple[str, str], Dated]:
    """Return the dates of articles or of events, by id and SHA-256; of events the latter is empty."""
    rows = archive.rows("SELECT given FROM given_date WHERE what = ?", (what,))
    return {(given.id, given.sha256): given.date for given in (_given(row["given"]) for row in rows)}


def every(archive: Archive) -> list[GivenDate]:
    """Return all dates that were given, with who gave them and when."""
    return [_given(row["given"]) for row in archive.rows("SELECT given FROM given_date ORDER BY what, id, sha256")]


def _given(body: bytes) -> GivenDate:
    return msgspec.json.decode(body, type=GivenDate)
