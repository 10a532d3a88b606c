"""The analyst's word: applied to what is remembered first, and to today's articles last, so that it wins."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.model import Correction, KnownEvent

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
            for article, goal in _goals(correction, named, events).items():
                result[events[article]].remove(today[article])
                result.setdefault(goal, []).append(today[article])
    return {event: rows for event, rows in result.items() if rows}


@dataclass(frozen=True, slots=True)
class Remembered:
    """Known events as the analyst left them; `barred` are pairs of their ids that no likeness may join again."""

    events: tuple[KnownEvent, ...]
    barred: tuple[tuple[str, str], ...]


def remembered(known: Iterable[KnownEvent], corrections: Iterable[Correction]) -> Remembered:
    """Apply the corrections to the known events: later articles go where the earlier ones of their event now stand.

    An event that is emptied is gone; one that was merged into another leaves its ids there.
    """
    events = {event.id: event for event in known}
    barred: list[tuple[str, str]] = []
    for correction in sorted(corrections, key=lambda c: c.at):
        place = {article: event.id for event in events.values() for article, _ in event.members}
        named = [article for article in correction.articles if article in place]
        if not named:
            continue
        goals = _goals(correction, named, place)
        events = _moved(events, goals, gone={place[a] for a in goals} if correction.action == "merge" else set())
        barred += [(place[article], goal) for article, goal in goals.items()]
        if not goals:  # it was done, and remembered so, on an earlier day
            barred += _borders(correction, named[0], home=place[named[0]], events=events)
    return Remembered(
        tuple(events.values()), tuple(pair for pair in barred if set(pair) <= set(events) and pair[0] != pair[1])
    )


def _borders(correction: Correction, article: str, *, home: str, events: Iterable[str]) -> list[tuple[str, str]]:
    """Return the pairs of events that a split or a move of an earlier day holds apart.

    What a moved article was taken from is not written down: no other known event joins the one it was moved to.
    """
    if correction.action == "split":
        return [(home.removesuffix(f".{article}"), home)]
    return [(event, home) for event in events if event != home] if correction.action == "move" else []


def _goals(correction: Correction, named: Sequence[str], events: Mapping[str, str]) -> dict[str, str]:
    """Return article -> the event it is to stand in, for the articles that a correction moves."""
    first = named[0]
    if correction.action == "merge":
        merged = {events[article] for article in named[1:]} - {events[first]}
        return {article: events[first] for article, event in events.items() if event in merged}
    goal = events.get(correction.event, correction.event)
    if correction.action == "split":
        done = events[first].endswith(f".{first}") and all(events[article] == events[first] for article in named)
        goal = events[first] if done else f"{events[first]}.{first}"
    return {article: goal for article in named if events[article] != goal}


def _moved(events: Mapping[str, KnownEvent], goals: Mapping[str, str], *, gone: set[str]) -> dict[str, KnownEvent]:
    members: dict[str, list[tuple[str, str]]] = {}
    texts = {(a.id, a.sha256): a for event in events.values() for a in event.articles}
    for event in events.values():
        for member in event.members:
            members.setdefault(goals.get(member[0], event.id), []).append(member)
    result = {}
    for name, held in members.items():
        articles = tuple(texts[member] for member in held if member in texts)
        if not articles:
            continue  # an event of which no text is kept cannot be compared with
        event = events.get(name, KnownEvent(id=name, articles=articles))
        merged = {i for other in gone for i in (other, *events[other].merged)} if name in goals.values() else set()
        result[name] = replace(
            event,
            articles=articles,
            members=tuple(held),
            merged=tuple(sorted({*event.merged, *merged} - {name})),
        )
    return result
