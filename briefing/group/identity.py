"""Which event is which: ids that follow from content, and that an event keeps from day to day."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.model import Article, KnownEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """All articles to compare, in an order that follows from their content, and which events they belonged to.

    `today` maps the ids of the articles to group to their rows; the other rows are of known events. `held` are rows
    that one known event held together, `known` maps such a row to its event.
    """

    rows: tuple[Article, ...]
    today: Mapping[str, int]
    held: Sequence[Sequence[int]]
    known: Mapping[int, KnownEvent]

    def named(self, clusters: Iterable[Sequence[int]]) -> dict[str, list[int]]:
        """Return event id -> its rows of today, for the clusters that hold any."""
        today = set(self.today.values())
        return {self._id(rows): mine for rows in clusters if (mine := [row for row in rows if row in today])}

    def whole(self, clusters: Iterable[Sequence[int]], named: Mapping[str, Sequence[int]]) -> dict[str, list[int]]:
        """Return event id -> all its rows: today's as they are `named`, and those of earlier days."""
        today = set(self.today.values())
        result = {event: list(rows) for event, rows in named.items()}
        for rows in clusters:
            if older := [row for row in rows if row not in today]:
                result.setdefault(self._id(rows), []).extend(older)
        return result

    def barred(self, events: Iterable[tuple[str, str]]) -> list[tuple[int, int]]:
        """Return a row of each of two known events, for each pair of their ids."""
        row = {event.id: row for row, event in self.known.items()}
        return [(row[one], row[other]) for one, other in events]

    def merged(self, clusters: Iterable[Sequence[int]]) -> dict[str, tuple[str, ...]]:
        """Return event id -> the other ids under which it was known."""
        return {
            events[0].id: tuple(sorted({i for event in events for i in (event.id, *event.merged)} - {events[0].id}))
            for rows in clusters
            if (events := self._carried(rows))
        }

    def _id(self, rows: Sequence[int]) -> str:
        events = self._carried(rows)
        return events[0].id if events else new_id(self.rows[min(rows)])

    def _carried(self, rows: Sequence[int]) -> list[KnownEvent]:
        """Return the known events among the rows: the one with the most articles first, whose id is kept."""
        events = {self.known[row].id: self.known[row] for row in rows if row in self.known}
        return sorted(events.values(), key=lambda event: (-len(event.members), event.id))


def absorbed(
    before: Mapping[str, Sequence[int]], after: Mapping[str, Sequence[int]], merged: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Return event id -> its other ids, with those of events that a correction emptied into it."""
    goal = {row: event for event, rows in after.items() for row in rows}
    result = {event: set(merged.get(event, ())) for event in after}
    for event, rows in before.items():
        if event not in after and len({goal[row] for row in rows}) == 1:
            result[goal[rows[0]]] |= {event, *merged.get(event, ())}
    return {event: tuple(sorted(ids - {event})) for event, ids in result.items()}


def recall(articles: Sequence[Article], known: Iterable[KnownEvent]) -> Memory:
    """Lay today's articles and those of known events in rows; an article that an event already has stays with it."""
    today = {(article.id, article.sha256): article for article in articles}
    home = {member: event for event in known for member in event.members}
    older = [
        (article, event) for event in known for article in event.articles if (article.id, article.sha256) not in today
    ]
    placed = sorted(
        [*older, *((article, home.get(name)) for name, article in today.items())],
        key=lambda place: (_order(place[0]), place[1].id if place[1] else ""),
    )
    held: dict[str, list[int]] = {}
    for row, (_, event) in enumerate(placed):
        if event is not None:
            held.setdefault(event.id, []).append(row)
    names = {id(article) for article in today.values()}
    return Memory(
        rows=tuple(article for article, _ in placed),
        today={article.id: row for row, (article, _) in enumerate(placed) if id(article) in names},
        held=tuple(held.values()),
        known={row: event for row, (_, event) in enumerate(placed) if event is not None},
    )


def new_id(first: Article) -> str:
    """Return an id for an event that is seen for the first time, by the first of its articles in a Memory."""
    return "e" + hashlib.sha256("\0".join(_order(first)).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _order(article: Article) -> tuple[str, str]:
    """Return an order of articles that follows from content alone: the digest of the words, then the id."""
    content = f"{article.title}\x00{article.text}"
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest(), article.id
