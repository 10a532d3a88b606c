"""Articles in several languages -> what they are compared by across them: names and numbers, and no other word.

Two articles in one language are compared by all their words, two in different ones by the skeletons of their names and
by their figures. A batch in one language has none of this and pays nothing for it.
"""

import functools
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from briefing.group import neighbours, vocabulary
from briefing.group.figures import figures, rarity_of
from briefing.group.portrait import BACKGROUND, Floats, Reals, Vectors
from briefing.group.score import Pairs, Weights
from briefing.group.vocabulary import Ints
from briefing.language import words
from briefing.language.skeleton import common, skeleton
from briefing.model import Article

LETTERS = 4000
"""Letters of the body that are read: whom and what it is about is named there."""

LEAST = 14.0
"""Length of the names and numbers of an article below which they say too little to be wholly like another's: about
three names of six consonants (docs/benchmarks/events.md)."""

SHORTEST = 3
"""Letters of a name at least, where letters are single sounds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Across:
    """The names and numbers of each article as one row, what the columns stand for, and each article's language."""

    vectors: Vectors
    keys: tuple[str, ...]
    language: Ints

    @staticmethod
    def scale(w: Weights) -> Floats:
        """Return by what the one part of a row is multiplied, so that a dot product is a logit."""
        return np.sqrt(np.array([w.across], dtype=np.float32))

    def apart(self, one: Ints, other: Ints) -> Ints:
        """Return the places of the pairs whose two rows are in two languages."""
        return np.flatnonzero(self.language[one] != self.language[other])

    def cosines(self, one: Ints, other: Ints) -> Reals:
        """Return how alike the names and numbers of the pairs of rows are, 0 to 1."""
        return neighbours.products(self.vectors, self.vectors.weights, one, other)


def across(articles: Sequence[Article]) -> Across | None:
    """Return what the articles are compared by across languages; None where all are in one."""
    languages = sorted({article.language for article in articles})
    if len(languages) < 2:  # noqa: PLR2004 - one language
        return None
    ids: dict[str, int] = {}
    rows = [_row(article, ids) for article in articles]
    starts = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    columns = np.array([place for row in rows for place in row], dtype=np.int64)
    held = np.bincount(columns, minlength=len(ids))
    weights = np.zeros(len(columns), dtype=np.float32)
    for first, row in zip(starts.tolist(), rows, strict=False):
        some = slice(first, first + len(row))
        times, shares = np.array(list(row.values()), dtype=np.float64).reshape(-1, 2).T
        documents = held[columns[some]] + BACKGROUND * shares + 0.5
        mine = (1 + np.log(times)) * np.maximum(0, np.log((len(rows) + BACKGROUND + 1) / documents))
        weights[some] = mine / max(LEAST, math.sqrt((mine**2).sum()))
    return Across(
        vectors=Vectors(
            starts=starts, columns=columns.astype(np.int32), weights=weights, parts=1, width=max(1, len(ids))
        ),
        keys=tuple(ids),
        language=np.array([languages.index(article.language) for article in articles], dtype=np.int64),
    )


def _row(article: Article, ids: dict[str, int]) -> dict[int, tuple[int, float]]:
    """Return how often each key stands in an article, and the share of articles that hold it, in the order of ids."""
    found: dict[int, tuple[int, float]] = {}
    for key, _, share in named(article):
        place = ids.setdefault(key, len(ids))
        times, most = found.get(place, (0, 0.0))
        found[place] = times + 1, max(share, most)
    return dict(sorted(found.items()))


def named(article: Article) -> Iterator[tuple[str, str, float]]:
    """Yield the key of each name and number of an article, what is written there, and the share of articles with it."""
    text = f"{article.title}\n{vocabulary.body(article)[:LETTERS]}"
    yield from ((number, number, rarity_of(number)) for number in figures(text))
    for stretch in text.split():
        yield from _names(stretch, article.language)


@functools.lru_cache(maxsize=200_000)
def _names(stretch: str, language: str) -> tuple[tuple[str, str, float], ...]:
    parts = (part for word in words.tokens(stretch.translate(_NASALS)) for part in word.split("-"))
    names = [part for part in parts if len(part) >= SHORTEST and not part[0].islower() and not part[0].isdigit()]
    keys = [(skeleton(name, language), name) for name in (*names, *_KATAKANA.findall(stretch))]
    return tuple((key, name, _share(key, name, language)) for key, name in keys if len(key) > 1)


_NASALS = {0x901: "न", 0x902: "न"}
"""Hindi writes an n as a point over the letter, which `tokens` leaves out with the vowels."""


_KATAKANA = re.compile("[ァ-ヴー]{3,}")
"""How Japanese writes foreign names, with no space around them."""


def _share(key: str, word: str, language: str) -> float:
    """Return the share of articles that hold the name, or another one with its skeleton."""
    return min(1.0, words.share(words.stem(words.fold(word)), language) + common(key))


def widened(near: Pairs, beyond: Across, w: Weights) -> Pairs:
    """Return the pairs, those of two languages compared by names and numbers alone, with more of these where few are.

    In a large batch `near` are the neighbours by all words, which two languages hardly share.
    """
    if len(near.full) > neighbours.FEW:
        near = _with_foreign(near, beyond, beyond.vectors.weights * beyond.scale(w))
    both = beyond.apart(near.one, near.other)
    content = near.content.copy()
    content[both] = w.across * beyond.cosines(near.one[both], near.other[both])
    return Pairs(one=near.one, other=near.other, content=content, full=near.full)


def _with_foreign(near: Pairs, beyond: Across, weights: Floats) -> Pairs:
    """Add the nearest of other languages to each article in any language but the batch's main one."""
    rows = len(near.full)
    heavy = neighbours.heaviest(beyond.vectors, weights)
    full, keys = near.full.copy(), [near.one * rows + near.other]
    main = int(np.bincount(beyond.language).argmax())
    for number in sorted({*beyond.language.tolist()} - {main}):
        mine, theirs = (np.flatnonzero(found) for found in (beyond.language == number, beyond.language != number))
        found, cut_off = neighbours.nearest(heavy, mine, theirs)
        keys.append(found)
        full[mine] |= cut_off
    key = np.unique(np.concatenate(keys))
    content = np.zeros(len(key))
    content[np.searchsorted(key, keys[0])] = near.content
    return Pairs(one=key // rows, other=key % rows, content=content, full=full)
