"""The analyst's word on a grouping: applied last, so that it wins."""

from collections.abc import Iterable, Mapping, Sequence

from briefing.model import Correction

Clusters = dict[str, list[int]]


def corrected(
    clusters: Mapping[str, Sequence[int]], today: Mapping[str, int], corrections: Iterable[Correction]
) -> Clusters:
    """Return event id -> rows after each correction, in the order in which they were made.

    `today` maps article ids to rows. A correction about articles that are not in this batch does nothing; an event
    that loses all its articles is gone.
    """
    result = {event: list(rows) for event, rows in clusters.items()}
    for correction in sorted(corrections, key=lambda c: c.at):
        within = {row: event for event, rows in result.items() for row in rows}
        events = {article: within[row] for article, row in today.items()}
        named = [article for article in correction.articles if article in today]
        if named:
            _apply(result, events, correction, [(article, today[article]) for article in named])
    return {event: rows for event, rows in result.items() if rows}


def _apply(
    result: Clusters, events: Mapping[str, str], correction: Correction, named: Sequence[tuple[str, int]]
) -> None:
    if correction.action == "merge":
        first, *others = dict.fromkeys(events[article] for article, _ in named)
        for event in others:
            result[first] += result.pop(event)
        return
    first = named[0][0]
    goal = correction.event if correction.action == "move" else f"{events[first]}.{first}"
    goal = events.get(goal, goal)
    for article, row in named:
        result[events[article]].remove(row)
        result.setdefault(goal, []).append(row)
