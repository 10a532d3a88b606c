"""Events of earlier days: by them a new day's articles are recognised as more of the same matter."""

import json
import zlib
from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from briefing.archive.store import Archive
from briefing.model import Article, Event, KnownEvent

TEXTS = 5
"""Articles of an event whose texts are kept for comparison; of all others, the name and digest."""


def record(archive: Archive, events: Sequence[Event], *, day: date) -> None:
    """Keep a day's events as they are known after it. A second run of the same day replaces what the first kept."""
    with archive.transaction():
        names = json.dumps([name for event in events for name in (event.id, *event.merged)])
        which = "id IN (SELECT value FROM json_each(?)) AND day < ?"
        earlier = {event.id: event for event in _latest(archive, which, (names, day.isoformat()))}
        archive.change("DELETE FROM event WHERE day = ?", (day.isoformat(),))
        for event in events:
            same = [earlier[name] for name in (event.id, *event.merged) if name in earlier]
            known = zlib.compress(msgspec.json.encode(_known(event, same)))
            archive.change("INSERT INTO event (id, day, known) VALUES (?, ?, ?)", (event.id, day.isoformat(), known))


def known(archive: Archive, *, since: date, until: date) -> list[KnownEvent]:
    """Return the events that had news between two days, both included, as they were known on the last of them.

    With `until` the day of the brief itself, a second run gives that day's events the ids that the first gave them.
    """
    found = _latest(archive, "day BETWEEN ? AND ?", (since.isoformat(), until.isoformat()))
    gone = {name for event in found for name in event.merged}
    return [event for event in found if event.id not in gone]


def of_day(archive: Archive, day: date) -> dict[tuple[str, str], str]:
    """Return which event each article stood in after the last run of a day, by the article's id and SHA-256."""
    found = _latest(archive, "day = ?", (day.isoformat(),))
    return {member: event.id for event in found for member in event.members}


def _latest(archive: Archive, which: str, values: tuple[str, ...]) -> list[KnownEvent]:
    # SQLite takes the other columns of a group from the row that has its MAX.
    rows = archive.rows(f"SELECT id, MAX(day), known FROM event WHERE {which} GROUP BY id ORDER BY id", values)  # noqa: S608 - `which` is one of those above
    return [msgspec.json.decode(zlib.decompress(row["known"]), type=KnownEvent) for row in rows]


def _known(event: Event, earlier: Sequence[KnownEvent]) -> KnownEvent:
    older = [article for known in earlier for article in known.articles]
    members = [(article.id, article.sha256) for article in event.articles]
    return KnownEvent(
        id=event.id,
        articles=tuple(_each_once([*event.articles, *older])[:TEXTS]),
        members=tuple(dict.fromkeys([*members, *(member for known in earlier for member in known.members)])),
        storyline=event.storyline,
        merged=event.merged,
    )


def _each_once(articles: Iterable[Article]) -> list[Article]:
    found: dict[tuple[str, str], Article] = {}
    for article in articles:
        found.setdefault((article.id, article.sha256), article)
    return list(found.values())
