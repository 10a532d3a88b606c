"""Articles in several languages -> what they are compared by across them: names and numbers, and no other word.

Two articles in one language are compared by all their words, two in different ones by the skeletons of their names and
by their figures. A batch in one language has none of this and pays nothing for it.
"""

import functools
import re
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

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


RARE = 1000
"""Of so many articles one may be taken for another language's than its own: of 3,423 in English two were, and reading
every name of a large batch for their sake takes a fifth of all time (docs/benchmarks/events.md). A language that is
truly as rare as that is not compared with others."""


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
    """Return what the articles are compared by across languages; None where all are in one.

    A language that fewer than one in RARE articles are in counts as the main one.
    """
    ranked = Counter(article.language for article in articles).most_common()
    languages = [language for language, held in ranked if held * RARE >= len(articles)]
    if len(languages) < 2:  # noqa: PLR2004 - one language
        return None
    number = {language: place for place, language in enumerate(languages)}
    keys: dict[str, int] = {}
    uses, shares, ends = array("q"), array("d"), [0]
    for article in articles:
        for key, _, share in named(article):
            uses.append(keys.setdefault(key, len(keys)))
            shares.append(share)
        ends.append(len(uses))
    return Across(
        vectors=_vectors(np.array(uses), np.array(shares), np.array(ends), max(1, len(keys))),
        keys=tuple(keys),
        language=np.array([number.get(article.language, 0) for article in articles], dtype=np.int64),
    )


def _vectors(uses: Ints, shares: Reals, ends: Ints, width: int) -> Vectors:
    """Weigh the uses of keys, those of article r from `ends[r]` on; `shares` of articles hold such a key."""
    rows = len(ends) - 1
    place = np.repeat(np.arange(rows), np.diff(ends)) * width + uses
    order = np.argsort(place, kind="stable")
    first = np.flatnonzero(np.diff(place[order], prepend=-1))
    row, column = np.divmod(place[order][first], width)
    share = np.maximum.reduceat(shares[order], first) if len(first) else shares
    documents = np.bincount(column, minlength=width)[column] + BACKGROUND * share + 0.5
    often = 1 + np.log(np.diff(first, append=len(order)))
    weights = often * np.maximum(0, np.log((rows + BACKGROUND + 1) / documents))
    length = np.sqrt(np.bincount(row, weights**2, rows))
    return Vectors(
        starts=np.concatenate([[0], np.cumsum(np.bincount(row, minlength=rows))]),
        columns=column.astype(np.int32),
        weights=(weights / np.maximum(LEAST, length)[row]).astype(np.float32),
        parts=1,
        width=width,
    )


def named(article: Article) -> Iterator[tuple[str, str, float]]:
    """Yield the key of each name and number of an article, what is written there, and the share of articles with it."""
    text = f"{article.title}\n{vocabulary.body(article)[:LETTERS]}"
    yield from ((number, number, rarity_of(number)) for number in figures(text))
    stretches = text.split() if not text.isascii() else [s for s in text.split() if not s.islower()]
    yield from chain.from_iterable(map(_names(article.language).__getitem__, stretches))


class _Names(dict[str, tuple[tuple[str, str, float], ...]]):
    """The names in each stretch between white space, as `named` yields them: most stretches stand in many articles."""

    def __init__(self, language: str) -> None:
        self._language = language

    def __missing__(self, stretch: str) -> tuple[tuple[str, str, float], ...]:
        parts = (part for word in words.tokens(stretch.translate(_NASALS)) for part in word.split("-"))
        names = [part for part in parts if len(part) >= SHORTEST and not part[0].islower() and not part[0].isdigit()]
        keys = [(skeleton(name, self._language), name) for name in (*names, *_KATAKANA.findall(stretch))]
        if len(self) >= vocabulary.STRETCHES:
            self.clear()
        self[stretch] = tuple((key, name, _share(key, name, self._language)) for key, name in keys if len(key) > 1)
        return self[stretch]


@functools.lru_cache(maxsize=64)
def _names(language: str) -> _Names:
    return _Names(language)


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
