"""Clusters -> Events: the title, the date, the place, and for each article why it stands where it stands."""

import collections
from collections.abc import Mapping, Sequence

from briefing.group import dates, why
from briefing.group.portrait import Portrait
from briefing.group.score import Evidence, weights
from briefing.model import Article, Event, Reason


class Telling:
    """Articles with what was found between them, by row."""

    def __init__(
        self, articles: Sequence[Article], portraits: Sequence[Portrait], found: Mapping[tuple[int, int], Evidence]
    ) -> None:
        self._articles, self._portraits = articles, portraits
        self._near: dict[int, dict[int, Evidence]] = collections.defaultdict(dict)
        for (one, other), what in found.items():
            self._near[one][other] = self._near[other][one] = what

    def events(self, named: Mapping[str, Sequence[int]], merged: Mapping[str, tuple[str, ...]]) -> tuple[Event, ...]:
        """Return the events of `named` (id -> rows), those with the most origins first."""
        within = {row: event for event, rows in named.items() for row in rows}
        events = [self._event(event, within, rows, merged.get(event, ())) for event, rows in named.items()]
        return tuple(sorted(events, key=lambda e: (-len(e.origins), -len(e.articles), e.id)))

    def _event(self, event: str, within: Mapping[int, str], rows: Sequence[int], merged: tuple[str, ...]) -> Event:
        ordered = sorted(rows, key=lambda row: (-self._centrality(row, rows), row))
        articles = dates.dated([self._articles[row] for row in ordered])
        places = collections.Counter(article.place for article in articles if article.place)
        others = {
            row: self._best(row, [o for o in self._near[row] if within.get(o, event) != event]) for row in ordered
        }
        return Event(
            id=event,
            title=next((article.title for article in articles if article.title), event),
            articles=articles,
            date=dates.happened(articles),
            place=min(places, key=lambda place: (-places[place], place), default=""),
            why={self._articles[row].id: self._together(row, rows) for row in ordered},
            apart={self._articles[row].id: self._apart(row, o) for row, o in others.items() if o is not None},
            nearest={self._articles[row].id: within[o] for row, o in others.items() if o is not None},
            merged=merged,
        )

    def _centrality(self, row: int, rows: Sequence[int]) -> float:
        near = self._near[row]
        return sum(near[other].logit - weights().apart for other in rows if other in near)

    def _together(self, row: int, rows: Sequence[int]) -> tuple[Reason, ...]:
        best = self._best(row, [other for other in rows if other in self._near[row]])
        if best is None:
            return ()
        return why.together(self._portraits[row], self._portraits[best], self._near[row][best])

    def _apart(self, row: int, other: int) -> tuple[Reason, ...]:
        return why.apart(self._portraits[row], self._portraits[other], self._near[row][other])

    def _best(self, row: int, others: Sequence[int]) -> int | None:
        near = self._near[row]
        return max(others, key=lambda other: (near[other].logit, -other), default=None)
