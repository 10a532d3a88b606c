"""Vectors -> Pairs: the pairs worth scoring, and what each has in common.

In a small batch every pair is. In a large one each article is compared with those that share the most weight with it,
found through its heaviest stems that are not too common; so the cost grows with the number of articles.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from briefing.group.portrait import Floats, Reals, Vectors
from briefing.group.score import Pairs
from briefing.group.vocabulary import Ints

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

FEW = 200
"""Articles up to which every pair is scored."""

NEAREST = 40
"""Neighbours that are kept of each article; 30 to 80 give the same events (docs/benchmarks/events.md)."""

HEAVIEST = 80
"""Stems of an article by which its neighbours are looked up."""

MOST = 1000
"""Articles that may hold a stem by which others are looked up: what is more common tells little and costs the most.

With 500 a stream of small events is grouped a little better, and a large one loses its names
(docs/benchmarks/events.md)."""

MANY, FIRST = 250, 20
"""Articles from which on a stem counts here only where it is among so many of the heaviest of both: what an article
holds by the way tells little of it where many hold it, and costs the most (docs/benchmarks/events.md)."""

SLIGHT = 0.5
"""Logits in common, of those stems, under which two articles are not compared."""

BLOCK = 4096
"""Rows that are worked on at a time: bounds memory, and gives the caller's progress and Ctrl-C their turn."""

SLAB = 1 << 20
"""As BLOCK, for entries of rows."""

PAIRS = 1024
"""As BLOCK, for pairs: what so many hold stays in a cache, and is not given back to the system each time."""


def pairs(vectors: Vectors, scale: Floats, step: Callable[[int], None]) -> Pairs:
    """Return the pairs worth scoring. `step` is told how many rows are done."""
    weights = _scaled(vectors, scale)
    rows = len(vectors.starts) - 1
    if rows <= FEW:
        one, other = np.triu_indices(rows, 1)
        full = np.zeros(rows, dtype=np.bool_)
    else:
        one, other, full = _look_up(heaviest(vectors, weights), step)
    return Pairs(one=one, other=other, content=products(vectors, weights, one, other), full=full)


def _scaled(vectors: Vectors, scale: Floats) -> Floats:
    """Return the weights, those of each part multiplied by its `scale`."""
    weights = np.empty_like(vectors.weights)
    for first in range(0, len(weights), SLAB):
        some = slice(first, first + SLAB)
        weights[some] = vectors.weights[some] * scale[vectors.columns[some] % vectors.parts]
    return weights


def products(vectors: Vectors, weights: Floats, one: Ints, other: Ints) -> Reals:
    """Return for each pair of rows the product of their vectors, where these have `weights` for their own."""
    rows = len(vectors.starts) - 1
    if rows <= FEW:
        columns, place = np.unique(vectors.columns, return_inverse=True)
        dense = np.zeros((rows, len(columns)), dtype=np.float32)
        dense[_rows(vectors), place] = weights
        return (dense @ dense.T)[one, other].astype(np.float64)
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - it takes longer to load than a small batch to group

    whole = csr_matrix((weights, vectors.columns, vectors.starts), shape=(rows, vectors.width))
    found, mine = np.zeros(len(one)), np.zeros(vectors.width, dtype=np.float32)
    for at in range(0, len(one), PAIRS):
        some = slice(at, at + PAIRS)
        found[some] = _multiplied(whole, one[some], whole[other[some]], mine)
    return found


def _multiplied(whole: "csr_matrix", one: Ints, others: "csr_matrix", mine: Floats) -> Floats:
    """Return the product of each of `one`, rows of `whole`, and the row of `others` in its place.

    `mine` has a zero for each column. Pairs that stand together and have one row in common are cheapest: it is laid
    out once, and the entries of its partners are multiplied by what stands there.
    """
    partners = others.indices.astype(np.int64)
    weights = np.empty_like(others.data)
    firsts = np.flatnonzero(np.diff(one, prepend=-1))
    bounds = others.indptr[np.append(firsts, len(one))].tolist()
    for row, first, last in zip(one[firsts].tolist(), bounds, bounds[1:], strict=False):
        held = slice(whole.indptr[row], whole.indptr[row + 1])
        mine[whole.indices[held]] = whole.data[held]
        mine.take(partners[first:last], out=weights[first:last], mode="clip")
        mine[whole.indices[held]] = 0
    weights *= others.data
    both = np.flatnonzero(weights != 0)
    ends = np.searchsorted(both, others.indptr)
    some = ends[:-1] < ends[1:]
    found = np.zeros(len(one), dtype=np.float32)
    found[some] = np.add.reduceat(weights[both], ends[:-1][some])
    return found


def _rows(vectors: Vectors) -> Ints:
    return np.repeat(np.arange(len(vectors.starts) - 1), np.diff(vectors.starts))


def heaviest(vectors: Vectors, weights: Floats) -> "csr_matrix":
    """Return the rows with their heaviest entries alone, of columns that are not too common for their weight there."""
    from scipy.sparse import csr_matrix, vstack  # noqa: PLC0415 - as above

    holders = np.bincount(vectors.columns, minlength=vectors.width)
    common, frequent = holders > MOST, holders > MANY
    blocks = []
    for first in range(0, len(vectors.starts) - 1, BLOCK):
        starts = vectors.starts[first : first + BLOCK + 1]
        rare = starts[0] + np.flatnonzero(~common[vectors.columns[starts[0] : starts[-1]]])
        ends = np.searchsorted(rare, starts)
        lengths = np.diff(ends)
        place = np.arange(len(rare)) - np.repeat(ends[:-1], lengths)
        row = np.repeat(np.arange(len(lengths)), lengths)
        # The bits of positive floats ascend as these do: one sort of integers, a fifth of a sort by two keys.
        light = _LIGHTEST - weights[rare].view(np.int32)
        order = np.sort(row << _ROW | light << _PLACE | place)[place < HEAVIEST]
        heavy = rare[ends[order >> _ROW] + (order & (1 << _PLACE) - 1)]
        tells = (place[place < HEAVIEST] < FIRST) | ~frequent[vectors.columns[heavy]]
        kept = np.sort(heavy[tells])
        held = np.searchsorted(kept, starts)
        blocks.append(csr_matrix((weights[kept], vectors.columns[kept], held), shape=(len(lengths), vectors.width)))
    return csr_matrix(vstack(blocks))


_ROW, _PLACE = 51, 20
"""From which bit of a key on the row stands, which is below BLOCK, and the weight; below, the place in the row."""

_LIGHTEST = np.int64(0x7FFFFFFF)


def _look_up(heavy: "csr_matrix", step: Callable[[int], None]) -> tuple[Ints, Ints, NDArray[np.bool_]]:
    from sparse_dot_topn import sp_matmul_topn  # noqa: PLC0415 - only a large batch needs it

    rows = heavy.shape[0]
    keys, full = [], np.zeros(rows, dtype=np.bool_)
    columns = heavy.T.tocsr()
    for at in range(0, rows, BLOCK):
        found = sp_matmul_topn(heavy[at : at + BLOCK], columns, NEAREST + 1, threshold=SLIGHT, n_threads=-1)
        lengths = np.diff(found.indptr)
        full[at : at + BLOCK] = lengths > NEAREST
        row, column = np.repeat(np.arange(at, at + len(lengths)), lengths), found.indices.astype(np.int64)
        keys.append((np.minimum(row, column) * rows + np.maximum(row, column))[row != column])
        step(min(at + BLOCK, rows))
    key = np.unique(np.concatenate(keys))
    return key // rows, key % rows, full


def nearest(heavy: "csr_matrix", mine: Ints, theirs: Ints) -> tuple[Ints, NDArray[np.bool_]]:
    """Return a key (lower row * rows + higher row) for each of `mine` with its nearest of `theirs`, rows of `heavy`.

    Then for each of `mine` whether its list of neighbours was cut off.
    """
    from sparse_dot_topn import sp_matmul_topn  # noqa: PLC0415 - only a large batch needs it

    found = sp_matmul_topn(heavy[mine], heavy[theirs].T.tocsr(), NEAREST + 1, threshold=SLIGHT, n_threads=-1)
    lengths = np.diff(found.indptr)
    row, column = np.repeat(mine, lengths), theirs[found.indices]
    return np.minimum(row, column) * heavy.shape[0] + np.maximum(row, column), lengths > NEAREST
