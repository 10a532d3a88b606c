"""Scored pairs -> clusters: average linkage over a sparse graph, cut at a logit.

Two clusters join while the mean over all pairs between them is at least the cut; the most alike join first. A pair
that was not compared counts as the mean of its two rows' `floor`. Equal means join in the order of their rows, so that
the caller's order of rows, which must be canonical, decides.
"""

import heapq
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
    together, bars = list(held), list(barred)
    known = _within_components(pairs, logit, cut=cut, together=together)
    excess = logit[known] - (floor[pairs.one[known]] + floor[pairs.other[known]]) / 2
    known, excess = known[excess > 0], excess[excess > 0]
    tree = _Linkage(floor.tolist())
    for one, other, more in zip(pairs.one[known].tolist(), pairs.other[known].tolist(), excess.tolist(), strict=True):
        tree.know(one, other, more)
    for one, other in bars:
        tree.know(one, other, NEVER)
    for rows in together:
        for row in rows[1:]:
            tree.join(tree.find(rows[0]), tree.find(row))
    tree.run(cut)
    return sorted(sorted(members) for members in tree.members.values())


def _within_components(pairs: Pairs, logit: Reals, *, cut: float, together: Iterable[Sequence[int]]) -> Ints:
    """Return the pairs that can matter: a mean is at least the cut only where one of its pairs is."""
    rows = len(pairs.full)
    strong = logit >= cut
    chains = [(rows_[0], row) for rows_ in together for row in rows_[1:]]
    held = np.array(chains, dtype=np.int64).reshape(-1, 2)
    if rows <= FEW:
        return np.arange(len(logit))
    from scipy.sparse import coo_matrix  # noqa: PLC0415 - it takes longer to load than a small batch to group
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415 - as above

    one = np.concatenate([pairs.one[strong], held[:, 0]])
    other = np.concatenate([pairs.other[strong], held[:, 1]])
    graph = coo_matrix((np.ones(len(one), dtype=np.int8), (one, other)), shape=(rows, rows))
    component = connected_components(graph, directed=False)[1]
    return np.flatnonzero(component[pairs.one] == component[pairs.other])


class _Linkage:
    """The state of one agglomeration. A cluster's name is its smallest row."""

    def __init__(self, floor: list[float]) -> None:
        self.members = {row: [row] for row in range(len(floor))}
        self._within = list(range(len(floor)))
        self._floor = floor
        # What the pairs between two clusters have in sum beyond their floors: a pair that is not known adds nothing.
        self._excess: list[dict[int, float]] = [{} for _ in floor]

    def know(self, one: int, other: int, excess: float) -> None:
        """Take in a pair of rows."""
        self._excess[one][other] = self._excess[other][one] = excess

    def find(self, row: int) -> int:
        """Return the cluster that holds `row`."""
        return self._within[row]

    def run(self, cut: float) -> None:
        """Join until no two clusters are alike enough."""
        heap = [
            (-mean, a, b) for a in self.members for b in self._excess[a] if a < b and (mean := self._mean(a, b)) >= cut
        ]
        heapq.heapify(heap)
        while heap:
            negative, a, b = heapq.heappop(heap)
            if b not in self._excess[a] or self._mean(a, b) != -negative:
                continue  # one of the two has grown or gone since
            a = self.join(a, b)
            for other in self._excess[a]:
                mean = self._mean(a, other)
                if mean >= cut:
                    heapq.heappush(heap, (-mean, min(a, other), max(a, other)))

    def join(self, a: int, b: int) -> int:
        """Make one cluster of two and return its name."""
        if a == b:
            return a
        a, b = min(a, b), max(a, b)
        for row in self.members[b]:
            self._within[row] = a
        self.members[a] += self.members.pop(b)
        self._floor[a] += self._floor[b]
        self._excess[a].pop(b, None)
        for other, excess in self._excess[b].items():
            if other != a:
                self._excess[a][other] = self._excess[a].get(other, 0.0) + excess
                self._excess[other][a] = self._excess[a][other]
                del self._excess[other][b]
        self._excess[b] = {}
        return a

    def _mean(self, a: int, b: int) -> float:
        """Return the mean logit of the pairs between two clusters; `_floor` holds sums over a cluster's rows."""
        here, there = len(self.members[a]), len(self.members[b])
        return (self._floor[a] / here + self._floor[b] / there) / 2 + self._excess[a][b] / (here * there)
