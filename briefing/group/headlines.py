"""Headlines that say one thing of others: "Minister holds talks in Ankara", "Minister holds talks in Cairo".

What the same people do again, and bulletins from one template, differ in little else. Two headlines are compared
without their names and numbers; where nothing else differs, and each names somebody or some place that neither the
other's headline nor its first sentence names, they tell of two happenings.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from briefing.group.vocabulary import PARTS, TITLE, Counts, Ids, Ints, body
from briefing.language import words
from briefing.model import Article

FEWEST = 3
"""Words besides names and numbers from which a headline says something by itself: "Smith dies at 75" does not."""

OPENING = 250
"""Letters that are read of the first sentence of an article, where what its headline tells of is named in full."""

NO_FORMULA = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Headlines:
    """`formula` numbers, for each row, what its headline says besides names and numbers; NO_FORMULA for too little.

    `names` and `opening` hold the stems of the headline's names, and of headline and first sentence, of the rows that
    share a formula.
    """

    formula: Ints
    names: Mapping[int, frozenset[str]]
    opening: Mapping[int, frozenset[str]]

    def of_others(self, one: Ints, other: Ints) -> NDArray[np.bool_]:
        """Tell of each pair of rows whether its headlines say one thing of others."""
        formula = self.formula[one]
        found = (formula != NO_FORMULA) & (formula == self.formula[other])
        for pair in np.flatnonzero(found).tolist():
            here, there = int(one[pair]), int(other[pair])
            found[pair] = self._alone(here, there) and self._alone(there, here)
        return np.asarray(found, dtype=np.bool_)

    def _alone(self, here: int, there: int) -> bool:
        return not self.names[here] <= self.opening[there]


def headlines(
    articles: Sequence[Article], counts: Counts, *, actors: NDArray[np.bool_], figures: NDArray[np.bool_]
) -> Headlines:
    """Return the headlines of the articles. `actors` are the stems that name whom or where news is about."""
    entries = np.flatnonzero(counts.column % np.int32(len(PARTS)) == TITLE)
    stem = counts.column[entries] // np.int32(len(PARTS))
    bounds, worded = np.searchsorted(entries, counts.starts), ~figures[stem]
    named = _by_row(stem, bounds, worded & actors[stem])
    said: dict[tuple[int, ...], list[int]] = {}
    for row, plain in enumerate(_by_row(stem, bounds, worded & ~actors[stem])):
        if len(plain) >= FEWEST:
            said.setdefault(tuple(plain), []).append(row)
    formula = np.full(len(articles), NO_FORMULA, dtype=np.int64)
    for number, rows in enumerate(rows for rows in said.values() if len(rows) > 1):
        formula[rows] = number
    shared = np.flatnonzero(formula != NO_FORMULA).tolist()
    return Headlines(
        formula=formula,
        names={row: frozenset(counts.stems[name] for name in named[row]) for row in shared},
        opening={row: _opening(articles[row]) for row in shared},
    )


def _by_row(stem: Ids, bounds: Ints, kept: NDArray[np.bool_]) -> list[list[int]]:
    """Return the stems that are kept of each row, where row r has those from `bounds[r]` to `bounds[r + 1]`."""
    ends = np.append(0, np.cumsum(kept))[bounds].tolist()
    stems = stem[kept].tolist()
    return [stems[first:last] for first, last in pairwise(ends)]


def _opening(article: Article) -> frozenset[str]:
    first = body(article)[:OPENING].partition(". ")[0]
    text = f"{article.title} {first}"
    return frozenset(words.stem(words.fold(token)) for token in words.tokens(text))
