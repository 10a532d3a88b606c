"""The order of the steps: canonical rows, portraits, pairs, a first and a second look, identity, corrections, events."""

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from briefing.group import identity, telling
from briefing.group.corrections import corrected
from briefing.group.link import clusters
from briefing.group.neighbours import pairs
from briefing.group.portrait import portraits
from briefing.group.score import Evidence, Pairs, Weights, first_look, second_look, weights
from briefing.group.portrait import Portraits
from briefing.group.surroundings import crowd, trust
from briefing.group.why import Why
from briefing.model import Article, Correction, Event, KnownEvent

Progress = Callable[[str, int, int], None]


def _quiet(_what: str, _done: int, _total: int) -> None:
    return


def group(
    articles: Sequence[Article],
    *,
    known: Sequence[KnownEvent] = (),
    corrections: Iterable[Correction] = (),
    progress: Progress = _quiet,
) -> tuple[Event, ...]:
    """Group `articles` into events, the most reported first.

    `known` are events of earlier briefs: an article that tells of one joins it, and the event keeps its id. Their own
    articles are compared with and not returned. `corrections` win over any likeness. Undated articles come back dated
    where their event gives the date. The ids of `articles` must be unique.
    """
    memory = identity.recall(articles, known)
    rows = len(memory.rows)
    progress("reading", 0, rows)
    pictures = portraits(memory.rows)
    near = pairs(pictures.vectors, weights().scale(), lambda done: progress("comparing", done, rows))
    found = weigh(pictures, near, weights())
    linked = clusters(near, found.logit, cut=weights().cut, apart=weights().apart, held=memory.held)
    progress("comparing", rows, rows)
    return telling.events(
        memory.rows,
        corrected(memory.named(linked), memory.today, corrections),
        why=Why(portraits=pictures, pairs=near, evidence=found, weights=weights()),
        merged=memory.merged(linked),
        storylines={},
    )


def weigh(portraits: Portraits, pairs: Pairs, w: Weights) -> Evidence:
    """Return the evidence of each pair: a first look, tight clusters, and a second look at what they say."""
    first = first_look(portraits, pairs, w)
    tight = clusters(pairs, first.logit, cut=w.tight, apart=w.apart)
    cluster = np.zeros(len(portraits), dtype=np.int64)
    for place, members in enumerate(tight):
        cluster[members] = place
    return second_look(first, portraits, pairs, w=w, crowd=crowd(pairs, cluster), trust=trust(portraits, tight))
