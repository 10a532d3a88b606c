"""Scored pairs -> clusters: average linkage over a sparse graph, cut at a logit.

A pair that was never a candidate counts with `apart`. Two clusters join while the mean over all pairs between them is
at least the cut; the most alike join first. Equal means join in the order of their rows, so that the caller's order
of rows, which must be canonical, decides.
"""

import heapq
from collections.abc import Iterable, Mapping, Sequence

Pairs = Mapping[tuple[int, int], float]


def clusters(
    rows: int, pairs: Pairs, *, cut: float, apart: float, held: Iterable[Sequence[int]] = ()
) -> list[list[int]]:
    """Return the clusters of `rows` rows, each sorted, in the order of their first row; `held` rows start as one."""
    tree = _Linkage(rows, pairs, apart)
    for together in held:
        for row in together[1:]:
            tree.join(tree.find(together[0]), tree.find(row))
    tree.run(cut)
    return sorted(sorted(members) for members in tree.members.values())


class _Linkage:
    """The state of one agglomeration. A cluster's name is its smallest row."""

    def __init__(self, rows: int, pairs: Pairs, apart: float) -> None:
        self.members = {row: [row] for row in range(rows)}
        self._apart = apart
        self._within = list(range(rows))
        # Excess over `apart`, summed over the pairs between two clusters: what was no candidate adds nothing.
        self._excess: list[dict[int, float]] = [{} for _ in range(rows)]
        for (one, other), logit in pairs.items():
            self._excess[one][other] = self._excess[other][one] = logit - apart

    def find(self, row: int) -> int:
        """Return the cluster that holds `row`."""
        return self._within[row]

    def run(self, cut: float) -> None:
        """Join until no two clusters are alike enough."""
        heap = [(-self._mean(a, b), a, b) for a in self.members for b in self._excess[a] if a < b]
        heap = [entry for entry in heap if -entry[0] >= cut]
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
        self._excess[a].pop(b, None)
        for other, excess in self._excess[b].items():
            if other != a:
                self._excess[a][other] = self._excess[a].get(other, 0.0) + excess
                self._excess[other][a] = self._excess[a][other]
                del self._excess[other][b]
        self._excess[b] = {}
        return a

    def _mean(self, a: int, b: int) -> float:
        return self._apart + self._excess[a][b] / (len(self.members[a]) * len(self.members[b]))
