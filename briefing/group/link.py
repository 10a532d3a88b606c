"""Scored pairs -> clusters: average linkage over a sparse graph, cut at a logit.

Two clusters join while the mean over all pairs between them is at least the cut; the most alike join first. A pair
that was not compared counts as the mean of its two rows' `floor`, one that is known to tell of others for less
(`against`). Where each of two is held together by much, little between them joins them less (`cohesion`): reprints of
one report and reprints of another that have a town in common. Of equal means the order of their rows decides, which
must be canonical.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

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


def clusters(  # noqa: PLR0913 - three terms of joining, and what a person or an earlier day has decided
    pairs: Pairs,
    logit: Reals,
    *,
    cut: float,
    apart: float,
    against: float = 0.0,
    cohesion: float = 0.0,
    held: Iterable[Sequence[int]] = (),
    barred: Iterable[tuple[int, int]] = (),
) -> list[list[int]]:
    """Return the clusters of all rows, each sorted, in the order of their first row.

    No pair counts for less than `apart` by more than `against`. `cohesion` of the mean within the looser of two
    clusters comes off the mean between them, where each has two rows or more. `held` rows start as one, two `barred`
    rows never come together.
    """
    floor = floors(pairs, logit, apart)
    home = np.arange(len(floor))
    for rows in held:
        home[list(rows)] = min(rows)
    counted = np.maximum(logit, apart - against)
    excess = counted - (floor[pairs.one] + floor[pairs.other]) / 2
    part = _parts(home, pairs, logit >= cut)
    alike = ((excess >= 0) | (counted < apart)) & (part[pairs.one] == part[pairs.other])
    bars = np.array(list(barred), dtype=np.int64).reshape(-1, 2)
    linkage = _Linkage(home, floor, cohesion)
    linkage.run(
        np.concatenate([pairs.one[alike], bars[:, 0]]),
        np.concatenate([pairs.other[alike], bars[:, 1]]),
        np.concatenate([excess[alike], np.full(len(bars), NEVER)]),
        cut=cut,
    )
    return linkage.clusters()


def _parts(home: Ints, pairs: Pairs, strong: NDArray[np.bool_]) -> Ints:
    """Return for each row the part that it is in: a mean is at least the cut only where one of its pairs is.

    So clusters never span two parts, and what is known between two parts need not be looked at.
    """
    rows = len(home)
    if rows <= FEW:
        return np.zeros(rows, dtype=np.int64)
    from scipy.sparse import coo_matrix  # noqa: PLC0415 - it takes longer to load than a small batch to group
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415 - as above

    one, other = home[pairs.one[strong]], home[pairs.other[strong]]
    graph = coo_matrix((np.ones(len(one), dtype=np.int8), (one, other)), shape=(rows, rows))
    return connected_components(graph, directed=False)[1].astype(np.int64)[home]


class _Linkage:
    """The state of one agglomeration. A cluster goes by its first row.

    In each round all those join that are each other's most alike. Without `cohesion` no third comes nearer to two by
    their joining, so this is the same tree as joining the most alike of all, one pair after the other.
    """

    def __init__(self, home: Ints, floor: Reals, cohesion: float) -> None:
        self._home = home  # of each row, and of each cluster that joined another
        self._size = np.bincount(home, minlength=len(home))
        self._floor = np.bincount(home, floor, len(home)) / np.maximum(self._size, 1)  # the mean over its rows
        self._cohesion = cohesion
        self._within = self._floor * self._size * (self._size - 1) / 2  # the sum over its pairs of rows

    def run(self, one: Ints, other: Ints, excess: Reals, *, cut: float) -> None:
        """Join until no two clusters are alike enough.

        `excess` is what pairs of rows have beyond their floors; a pair that is not known adds nothing.
        """
        home = self._home[one]
        held = home == self._home[other]
        self._within += np.bincount(home[held], excess[held], len(self._home))
        while len(one):
            one, other, excess = self._between(one, other, excess)
            mean = (self._floor[one] + self._floor[other]) / 2 + excess / (self._size[one] * self._size[other])
            strong = np.flatnonzero(mean >= cut)
            mean[strong] -= self._price(one[strong], other[strong])
            strong = strong[mean[strong] >= cut]
            strong = strong[np.lexsort((self._scattered(one[strong], other[strong]), -mean[strong]))]
            most = self._most_alike(one[strong], other[strong])
            joined = strong[most[one[strong]] == most[other[strong]]]
            self._join(one[joined], other[joined], excess[joined])
            # A cluster that nothing is alike enough to now is at its end.
            going = (most[one] >= 0) & (most[other] >= 0)
            one, other, excess = one[going], other[going], excess[going]

    def _price(self, one: Ints, other: Ints) -> Reals:
        """Return what comes off the mean between two clusters for what holds each of them together."""
        looser = np.minimum(self._mean_within(one), self._mean_within(other))
        return self._cohesion * np.maximum(0, looser)

    def _mean_within(self, clusters: Ints) -> Reals:
        """Return the mean over the pairs of rows in each of the clusters; nothing holds a single row together."""
        size = self._size[clusters]
        return self._within[clusters] / np.maximum(size * (size - 1) / 2, 1)

    def _between(self, one: Ints, other: Ints, excess: Reals) -> tuple[Ints, Ints, Reals]:
        """Return the pairs of clusters, each once and ascending, with the sum of what is known between them."""
        here, there = self._home[one], self._home[other]
        apart = here != there
        here, there = here[apart], there[apart]
        rows = len(self._home)
        key, place = np.unique(np.minimum(here, there) * rows + np.maximum(here, there), return_inverse=True)
        return key // rows, key % rows, np.bincount(place, excess[apart], len(key)).astype(np.float64)

    def _scattered(self, one: Ints, other: Ints) -> Ints:
        """Return an order of equal pairs, in which not all of a crowd of copies have one of them for their nearest."""
        return (one * len(self._home) + other) * _SCATTER & 0xFFFFFFFF

    def _most_alike(self, one: Ints, other: Ints) -> Ints:
        """Return for each cluster the first of the pairs that it is in, -1 where it is in none."""
        first = np.full(len(self._home), -1)
        ends = np.stack([one, other], axis=1).ravel()
        first[ends[::-1]] = np.arange(len(ends))[::-1] // 2  # the last written stands: the first
        return first

    def _join(self, one: Ints, other: Ints, excess: Reals) -> None:
        """Take the second cluster of each pair into the first."""
        here, there = self._size[one], self._size[other]
        between = (self._floor[one] + self._floor[other]) / 2 * here * there + excess
        self._within[one] += self._within[other] + between
        self._floor[one] = (self._floor[one] * here + self._floor[other] * there) / (here + there)
        self._size[one] = here + there
        self._home[other] = one

    def clusters(self) -> list[list[int]]:
        """Return the rows of each cluster, ascending, in the order of their first."""
        home = self._home
        while not np.array_equal(home, home[home]):
            home = home[home]
        order = np.argsort(home, kind="stable")
        bounds = np.flatnonzero(np.diff(home[order]))
        return [rows.tolist() for rows in np.split(order, bounds + 1)] if len(order) else []


_SCATTER = 0x9E3779B1
"""Two to the 32nd over the golden ratio (Knuth): its multiples lie far from one another."""
