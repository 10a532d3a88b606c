"""Portraits -> pairs worth scoring.

In a small batch every pair is. In a large one, a pair is worth it that shares one of both articles' heaviest stems,
unless that stem is so common in the batch that it tells nothing.
"""

import collections
import itertools
from collections.abc import Iterator, Sequence

from briefing.group.portrait import Portrait

FEW = 60
"""Articles up to which every pair is scored."""

HEAVIEST = 25
"""Stems of an article's lead by which it is looked up."""

MOST = 60
"""Articles that may hold a stem by which others are looked up."""


def candidates(portraits: Sequence[Portrait]) -> Iterator[tuple[int, int]]:
    """Yield each pair of rows once, the smaller first, in ascending order."""
    rows = range(len(portraits))
    if len(portraits) <= FEW:
        yield from itertools.combinations(rows, 2)
        return
    holders: dict[str, list[int]] = collections.defaultdict(list)
    for row in rows:
        for stem in _heaviest(portraits[row]):
            holders[stem].append(row)
    yield from sorted(
        {pair for some in holders.values() if len(some) <= MOST for pair in itertools.combinations(some, 2)}
    )


def _heaviest(portrait: Portrait) -> list[str]:
    return sorted(portrait.lead, key=lambda stem: (-portrait.lead[stem], stem))[:HEAVIEST]
