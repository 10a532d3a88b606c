"""The order of the steps: canonical rows, portraits, candidates, evidence, linkage, identity, corrections, events."""

from collections.abc import Callable, Iterable, Sequence

from briefing.group import identity
from briefing.group.candidates import candidates
from briefing.group.corrections import corrected
from briefing.group.link import clusters
from briefing.group.portrait import portraits
from briefing.group.score import evidence, weights
from briefing.group.telling import Telling
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
    progress("reading", 0, len(articles))
    pictures = portraits(memory.rows)
    progress("comparing", 0, len(articles))
    found = {pair: evidence(pictures[pair[0]], pictures[pair[1]]) for pair in candidates(pictures)}
    logits = {pair: what.logit for pair, what in found.items()}
    linked = clusters(len(memory.rows), logits, cut=weights().cut, apart=weights().apart, held=memory.held)
    named = memory.named(linked)
    telling = Telling(memory.rows, pictures, found)
    events = telling.events(corrected(named, memory.today, corrections), memory.merged(linked))
    progress("comparing", len(articles), len(articles))
    return events
