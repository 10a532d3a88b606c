"""The order of the steps: rows, portraits, pairs, a first and a second look, identity, corrections, events."""

from collections.abc import Iterable, Sequence

import numpy as np

from briefing.group import identity, telling
from briefing.group.across import across, widened
from briefing.group.copies import folded, unfolded
from briefing.group.corrections import corrected, remembered
from briefing.group.link import clusters
from briefing.group.neighbours import pairs
from briefing.group.portrait import Portraits, Reals, portraits
from briefing.group.score import Evidence, Pairs, Weights, first_look, second_look, weights
from briefing.group.storyline import storylines
from briefing.group.surroundings import crowd, trust
from briefing.group.why import Why
from briefing.model import Article, Correction, Event, KnownEvent
from briefing.model.progress import Progress


def grouped(
    articles: Sequence[Article], *, known: Sequence[KnownEvent], corrections: Iterable[Correction], progress: Progress
) -> tuple[Event, ...]:
    """Do what `briefing.group.group` says."""
    w, word = weights(), tuple(corrections)
    left = remembered(known, word)
    distinct, copied = folded(articles, _standing(left.events, word))
    memory = identity.recall(distinct, left.events)
    rows = len(memory.rows)
    pictures = portraits(memory.rows, lambda done: progress("counting words", done, rows))
    near = pairs(pictures.vectors, w.scale(), lambda done: progress("comparing", done, rows))
    beyond = across(memory.rows)
    near = widened(near, beyond, w) if beyond else near
    found = weigh(pictures, near, w)
    linked = joined(near, found, w, held=memory.held, barred=memory.barred(left.barred))
    progress("comparing", rows, rows)
    alike = memory.named(linked)
    named = corrected(alike, memory.today, word)
    why = Why(articles=memory.rows, portraits=pictures, across=beyond, pairs=near, evidence=found, weights=w)
    told = telling.events(
        memory.rows,
        named,
        why=why,
        merged=identity.absorbed(alike, named, memory.merged(linked)),
        storylines=storylines(memory, why, memory.whole(linked, named)),
        step=lambda done, pairs: progress("giving reasons", done, pairs),
    )
    return telling.ranked(unfolded(event, copied, w) for event in told)


def _standing(known: Iterable[KnownEvent], corrections: Iterable[Correction]) -> dict[str, str]:
    """Return what is said of articles, by id: the event that they stand in, or that a person named this very one."""
    homes = {name: event.id for event in known for name, _ in event.members}
    return homes | {name: name for made in corrections for name in (*made.articles, made.event)}


def weigh(portraits: Portraits, pairs: Pairs, w: Weights) -> Evidence:
    """Return the evidence of each pair: a first look, tight clusters, and a second look at what they say."""
    first = first_look(portraits, pairs, w)
    crowded, trusted = surroundings(portraits, pairs, first, w)
    return second_look(first, portraits, pairs, w=w, crowd=crowded, trust=trusted)


def joined(
    pairs: Pairs,
    evidence: Evidence,
    w: Weights,
    *,
    held: Iterable[Sequence[int]] = (),
    barred: Iterable[tuple[int, int]] = (),
) -> list[list[int]]:
    """Return the clusters that are events. `held` rows start as one, two `barred` rows never come together."""
    return clusters(
        pairs,
        evidence.counted(w.apart),
        cut=w.cut,
        apart=w.apart,
        against=w.against,
        cohesion=w.cohesion,
        held=held,
        barred=barred,
    )


def surroundings(portraits: Portraits, pairs: Pairs, first: Evidence, w: Weights) -> tuple[Reals, Reals]:
    """Return for each article how crowded it is about it, and how far its date is believed, after a first look."""
    tight = clusters(pairs, first.logit, cut=w.tight, apart=w.apart)
    cluster = np.zeros(len(portraits), dtype=np.int64)
    for place, members in enumerate(tight):
        cluster[members] = place
    return crowd(pairs, cluster), trust(portraits, tight)
