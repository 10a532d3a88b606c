"""Scored pairs -> clusters: average linkage over a sparse graph, cut at a logit.

Two clusters join while the mean over all pairs between them is at least the cut; the most alike join first. A pair
that was not compared counts as the mean of its two rows' `floor`. Equal means join in the order of their rows, so that
the caller's order of rows, which must be canonical, decides.
"""

from collections.abc import Iterable, Sequence

import numpy as np

from briefing.group.portrait import Reals
from briefing.group.score import Pairs
from briefing.group.vocabulary import Ints

FEW = 200
"""Rows up to which all pairs are looked at."""

NEVER = -1e9
"""Logits beyond what any number of alike pairs can outweigh."""


def floors(pairs: Pairs, logit: Reals, apart: float) -> Reals:
    """Return what a pair that was not compared counts for, by row.

    `apart` for an article that was compared with all that share anything with it; for one whose list of neighbours was
    cut off, the weakest in the list: the many others of a big event are not strangers.
    """
    weakest = np.full(len(pairs.full), np.inf)
    np.minimum.at(weakest, pairs.one, logit)
    np.minimum.at(weakest, pairs.other, logit)
    return np.where(pairs.full, np.maximum(weakest, apart), apart)


def clusters(
    pairs: Pairs,
    logit: Reals,
    *,
    cut: float,
    apart: float,
    held: Iterable[Sequence[int]] = (),
    barred: Iterable[tuple[int, int]] = (),
) -> list[list[int]]:
    """Return the clusters of all rows, each sorted, in the order of their first row.

    `held` rows start as one, two `barred` rows never come together.
    """
    floor = floors(pairs, logit, apart)
    together, bars = list(held), np.array(list(barred), dtype=np.int64).reshape(-1, 2)
    part = _parts(pairs, logit, cut=cut, together=together)
    excess = logit - (floor[pairs.one] + floor[pairs.other]) / 2
    alike = (excess >= 0) & (part[pairs.one] == part[pairs.other])
    bars = bars[part[bars[:, 0]] == part[bars[:, 1]]]
    one = np.concatenate([pairs.one[alike], bars[:, 0]])
    other = np.concatenate([pairs.other[alike], bars[:, 1]])
    excess = np.concatenate([excess[alike], np.full(len(bars), NEVER)])
    joined: dict[int, list[Sequence[int]]] = {}
    for members in together:
        joined.setdefault(int(part[members[0]]), []).append(members)
    parts = int(part.max(initial=-1)) + 1
    found = []
    for label, (rows, known) in enumerate(zip(_places(part, parts), _places(part[one], parts), strict=True)):
        tree = _Linkage(rows.tolist(), floor[rows].tolist())
        for a, b, more in zip(one[known].tolist(), other[known].tolist(), excess[known].tolist(), strict=True):
            tree.know(a, b, more)
        found += tree.run(cut, joined.get(label, ()))
    return sorted(found)


def _places(label: Ints, labels: int) -> list[Ints]:
    """Return for each label the places that have it, ascending."""
    return np.split(np.argsort(label, kind="stable"), np.cumsum(np.bincount(label, minlength=labels)))[:-1]


def _parts(pairs: Pairs, logit: Reals, *, cut: float, together: Iterable[Sequence[int]]) -> Ints:
    """Return for each row the part that it is in: a mean is at least the cut only where one of its pairs is.

    So clusters never span two parts, and what is known of one part is all that is in memory at a time.
    """
    rows = len(pairs.full)
    if rows <= FEW:
        return np.zeros(rows, dtype=np.int64)
    from scipy.sparse import coo_matrix  # noqa: PLC0415 - it takes longer to load than a small batch to group
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415 - as above

    strong = logit >= cut
    chains = np.array([(held[0], row) for held in together for row in held[1:]], dtype=np.int64).reshape(-1, 2)
    one = np.concatenate([pairs.one[strong], chains[:, 0]])
    other = np.concatenate([pairs.other[strong], chains[:, 1]])
    graph = coo_matrix((np.ones(len(one), dtype=np.int8), (one, other)), shape=(rows, rows))
    return connected_components(graph, directed=False)[1].astype(np.int64)


class _Linkage:
    """The state of one agglomeration. A cluster goes by one of its rows.

    Each cluster is followed to the one most alike to it, and on from there, until two are each other's most alike and
    join (a chain of nearest neighbours): the same tree as joining the most alike of all, in a pass over neighbours.
    """

    def __init__(self, rows: Sequence[int], floor: Sequence[float]) -> None:
        self._members = {row: [row] for row in rows}
        self._floor = {row: mean / 2 for row, mean in zip(rows, floor, strict=True)}  # half the mean over its rows
        # What the pairs between two clusters have in sum beyond their floors: a pair that is not known adds nothing.
        self._excess: dict[int, dict[int, float]] = {row: {} for row in rows}

    def know(self, one: int, other: int, excess: float) -> None:
        """Take in a pair of rows."""
        self._excess[one][other] = self._excess[other][one] = excess

    def run(self, cut: float, held: Iterable[Sequence[int]]) -> list[list[int]]:
        """Join what is `held`, then until no two clusters are alike enough; return the clusters, each sorted."""
        for rows in held:
            name = rows[0]
            for row in rows[1:]:
                name = self._join(name, row)
        waiting = list(self._members)[::-1]
        while waiting:
            start = waiting.pop()
            if start in self._members and (pair := self._each_others_nearest(start, cut)):
                waiting += [start, self._join(*pair)]
        return [sorted(rows) for rows in self._members.values()]

    def _each_others_nearest(self, start: int, cut: float) -> tuple[int, int] | None:
        """Follow the nearest from `start` on; return the pair in which that ends, or None where nothing is near."""
        before: int | None = None
        here = start
        while (nearest := self._nearest(here, cut, before)) is not None:
            if nearest == before:
                return nearest, here
            before, here = here, nearest
        return None

    def _nearest(self, cluster: int, cut: float, before: int | None) -> int | None:
        """Return the most alike cluster, or None where none is alike enough; of equals `before`, then the first."""
        here, floor = len(self._members[cluster]), self._floor[cluster]
        best: int | None = None
        most = cut
        for other, excess in self._excess[cluster].items():
            mean = floor + self._floor[other] + excess / (here * len(self._members[other]))
            tied = mean == most and (best is None or other == before or (best != before and other < best))
            if mean > most or tied:
                best, most = other, mean
        return best

    def _join(self, one: int, other: int) -> int:
        """Make one cluster of two and return its name: that of the one with the more neighbours, which stay."""
        if (len(self._excess[one]), other) < (len(self._excess[other]), one):
            one, other = other, one
        here, there = len(self._members[one]), len(self._members[other])
        self._floor[one] = (self._floor[one] * here + self._floor.pop(other) * there) / (here + there)
        self._members[one] += self._members.pop(other)
        mine = self._excess[one]
        mine.pop(other, None)
        for third, excess in self._excess.pop(other).items():
            if third != one:
                mine[third] = self._excess[third][one] = mine.get(third, 0.0) + excess
                del self._excess[third][other]
        return one
