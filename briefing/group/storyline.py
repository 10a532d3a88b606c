"""Events -> storylines: events of one matter at different times.

Two events share a storyline where only the calendar, a headline or those who take part keep them apart: by what their
articles have in common, the days of the year that they name and their crowds they would be one, and the names that they
hold are the same. What happens in another place to others is another matter.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.group.identity import Memory
from briefing.group.link import clusters
from briefing.group.neighbours import products
from briefing.group.portrait import Reals, Vectors
from briefing.group.vocabulary import BODY, Ints
from briefing.group.why import Why

SAME_NAMES = 0.25
"""Cosine of the names in two articles from which on they concern the same people and countries: two obituaries, or bus
accidents, are alike in all else (docs/benchmarks/events.md)."""


def storylines(memory: Memory, why: Why, events: Mapping[str, Sequence[int]]) -> dict[str, str]:
    """Return event id -> storyline id. `events` (id -> rows) are today's and those that are only remembered.

    A storyline has the id of its earliest event, or the one by which that was known.
    """
    found = why.evidence
    likeness = found.bias + found.content + found.other_days + found.crowd
    likely = np.flatnonzero(likeness > why.weights.apart)
    one, other = why.pairs.one[likely], why.pairs.other[likely]
    likeness[likely[_same_names(why, one, other) < SAME_NAMES]] = why.weights.apart
    likely = np.flatnonzero(likeness >= why.weights.cut)
    likeness[likely[_elsewhere(why, why.pairs.one[likely], why.pairs.other[likely])]] = why.weights.apart
    together = clusters(why.pairs, likeness, cut=why.weights.cut, apart=why.weights.apart, held=[*events.values()])
    event_of = {row: event for event, rows in events.items() for row in rows}
    known = {event.id: event.storyline for event in memory.known.values() if event.storyline}
    result: dict[str, str] = {}
    for rows in together:
        members = sorted({event_of[row] for row in rows}, key=lambda event: _age(memory, event, events[event]))
        carried = [known[event] for event in members if event in known]
        result |= dict.fromkeys(members, carried[0] if carried else members[0])
    return result


def _elsewhere(why: Why, one: Ints, other: Ints) -> NDArray[np.bool_]:
    """Tell of each pair of rows whether they tell of different places, and not of one participant's tour of them."""
    found = why.portraits.whereabouts.elsewhere(one, other)
    found[found] = ~why.portraits.participants.in_common(one[found], other[found])
    return found


def _same_names(why: Why, one: Ints, other: Ints) -> Reals:
    """Return the cosine of the names in the two articles of each pair of rows."""
    vectors = why.portraits.vectors
    named = np.zeros(vectors.width, dtype=np.bool_)
    named[BODY : len(why.portraits.actors) * vectors.parts : vectors.parts] = why.portraits.actors
    kept = named[vectors.columns]
    names = Vectors(
        starts=np.concatenate([[0], np.cumsum(kept)])[vectors.starts],
        columns=vectors.columns[kept],
        weights=vectors.weights[kept],
        parts=vectors.parts,
        width=vectors.width,
    )
    length = _lengths(names)
    same = products(names, names.weights, one, other) / (length[one] * length[other])
    if why.across:
        both = why.across.apart(one, other)
        length = _lengths(why.across.vectors)
        same[both] = why.across.cosines(one[both], other[both]) / (length[one[both]] * length[other[both]])
    return same


def _lengths(vectors: Vectors) -> Reals:
    ends = np.concatenate([[0.0], np.cumsum(vectors.weights.astype(np.float64) ** 2)])[vectors.starts]
    length = np.sqrt(np.diff(ends))
    return np.where(length > 0, length, 1.0)


def _age(memory: Memory, event: str, rows: Sequence[int]) -> tuple[bool, int, str]:
    """Return an order of events by their first day; undated ones stand last."""
    days = [day.toordinal() for row in rows if (day := memory.rows[row].day)]
    return (not days, min(days, default=0), event)
