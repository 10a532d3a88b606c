"""Rows of several entries each, one behind the other: where those of some rows stand."""

import numpy as np

from briefing.group.vocabulary import Ints


def entries(starts: Ints, rows: Ints) -> tuple[Ints, Ints]:
    """Return each entry of `rows`, where row r has those from `starts[r]` to `starts[r + 1]`.

    First to which of `rows` it belongs, by its place there, then where it stands.
    """
    lengths = starts[rows + 1] - starts[rows]
    before = np.cumsum(lengths) - lengths
    return np.repeat(np.arange(len(rows)), lengths), np.repeat(starts[rows] - before, lengths) + np.arange(
        lengths.sum()
    )


def positions(wanted: Ints, ascending: Ints) -> Ints:
    """Return where each of `wanted` stands in `ascending`, -1 where it does not."""
    if not len(ascending):
        return np.full(len(wanted), -1)
    at = np.minimum(np.searchsorted(ascending, wanted), len(ascending) - 1)
    return np.where(ascending[at] == wanted, at, -1)
