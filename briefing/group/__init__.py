"""Articles -> Event: what happened.

Every article that comes in stands in exactly one event. The result follows from the articles alone: not from their
order, the process, or how many unrelated ones stand beside them.
"""

from collections.abc import Iterable, Sequence

from briefing.model import Article, Correction, Event, KnownEvent
from briefing.model.progress import Progress, quiet

__all__ = ["group"]


def group(
    articles: Sequence[Article],
    *,
    known: Sequence[KnownEvent] = (),
    corrections: Iterable[Correction] = (),
    progress: Progress = quiet,
) -> tuple[Event, ...]:
    """Group `articles` into events, the most reported first.

    `known` are events of earlier briefs: an article that tells of one joins it, and the event keeps its id. Their own
    articles are compared with and not returned. `corrections` win over any likeness. Undated articles come back dated
    where their event gives the date. The ids of `articles` must be unique. `progress` is told what is done, how much of
    it, and of how much.
    """
    from briefing.group.grouping import grouped  # noqa: PLC0415 - numpy is not to be loaded by `briefing check`

    return grouped(articles, known=known, corrections=corrections, progress=progress)
