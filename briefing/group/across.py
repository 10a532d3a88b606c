"""Articles in several languages -> what they are compared by across them: names and numbers, and no other word.

Two articles in one language are compared by all their words, two in different ones by the skeletons of their names and
by their figures. A batch in one language has none of this and pays nothing for it.
"""

import collections
import functools
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.group import neighbours, vocabulary
from briefing.group.portrait import BACKGROUND, Vectors
from briefing.group.score import Pairs, Weights
from briefing.group.vocabulary import Ints
from briefing.language import words
from briefing.language.skeleton import common, skeleton
from briefing.model import Article

LETTERS = 4000
"""Letters of the body that are read: whom and what it is about is named there."""

LEAST = 14.0
"""Length of the names and numbers of an article below which they say too little to be wholly like another's: about
three names of six consonants. By names and numbers alone the four sets reach .838 mean B-cubed F1 with it, .827 with 8
(docs/benchmarks/events.md)."""

SHORTEST = 3
"""Letters of a name at least, where letters are single sounds."""

DIGITS = {1: 0.4, 2: 0.1, 3: 0.03, 4: 0.02}
"""Share of articles that hold a given number, by its digits that are not zeros at its end; a longer one: `LONG`."""

LONG, YEAR = 0.005, 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Across:
    """The names and numbers of each article as one row, and the language of each as a number."""

    vectors: Vectors
    language: Ints


def across(articles: Sequence[Article]) -> Across | None:
    """Return what the articles are compared by across languages; None where all are in one."""
    languages = sorted({article.language for article in articles})
    if len(languages) < 2:  # noqa: PLR2004 - two languages
        return None
    ids: dict[str, int] = {}
    rows = [_row(article, ids) for article in articles]
    place = np.array([key for row in rows for key in row], dtype=np.int64)
    held = np.bincount(place, minlength=len(ids))
    starts = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    weights = np.zeros(len(place), dtype=np.float32)
    for number, row in enumerate(rows):
        keys, (times, shares) = np.array(list(row), dtype=np.int64), np.array(list(row.values())).reshape(-1, 2).T
        rarity = np.log((len(rows) + BACKGROUND + 1) / (held[keys] + BACKGROUND * shares + 0.5))
        mine = (1 + np.log(times)) * np.maximum(0, rarity)
        weights[starts[number] : starts[number + 1]] = mine / max(LEAST, math.sqrt((mine**2).sum()))
    return Across(
        vectors=Vectors(starts=starts, columns=place.astype(np.int32), weights=weights, width=max(1, len(ids))),
        language=np.array([languages.index(article.language) for article in articles], dtype=np.int64),
    )


def _row(article: Article, ids: dict[str, int]) -> dict[int, tuple[int, float]]:
    """Return how often each key stands in an article, and the share of articles that hold it, in the order of ids."""
    found: dict[int, tuple[int, float]] = {}
    for key, word in named(article):
        place = ids.setdefault(key, len(ids))
        times, share = found.get(place, (0, 0.0))
        found[place] = times + 1, max(share, _share(key, word, article.language))
    return dict(sorted(found.items()))


def named(article: Article) -> Iterator[tuple[str, str]]:
    """Yield the key and the word of each name and number of an article."""
    text = f"{article.title}\n{vocabulary.body(article)[:LETTERS]}"
    yield from ((number, number) for number in numbers(text))
    for word in _names(text, article.language):
        if key := _key(word, article.language):
            yield key, word


_NUMBER = re.compile(r"\d+(?:[.,\u066b\u066c\u00a0\u202f ]\d+)*")
_THOUSANDS = re.compile(r"\d{1,3}(?:([.,\u066c\u00a0\u202f ])\d{3})(?:\1\d{3})*")


def numbers(text: str) -> Iterator[str]:
    """Yield the numbers of a text, written in one way: `2600` for 2,600 and 2 600 and ٢٦٠٠, `1.4` for 1.4 and 1,4."""
    for found in _NUMBER.finditer(text):
        whole = _THOUSANDS.fullmatch(found[0])
        for part in [re.sub(r"\D", "", found[0])] if whole else found[0].split():
            yield "".join(str(int(c)) if c.isdecimal() else "." for c in part).removesuffix(".0")


def _names(text: str, language: str) -> Iterator[str]:
    for word in words.tokens(text.translate(_NASALS)):
        for part in word.split("-"):
            if len(part) >= SHORTEST and not part[0].islower() and not part[0].isdigit():
                yield part
    if language == "ja":
        yield from _KATAKANA.findall(text)


_NASALS = {0x901: "न", 0x902: "न"}
_KATAKANA = re.compile("[ァ-ヴー]{3,}")


@functools.lru_cache(maxsize=262_144)
def _key(word: str, language: str) -> str:
    key = skeleton(word, language)
    return key if len(key) > 1 else ""


@functools.lru_cache(maxsize=262_144)
def _share(key: str, word: str, language: str) -> float:
    """Return the share of articles that hold the number, or the name or another one with its skeleton."""
    if not key[0].isdigit():
        return min(1.0, words.share(words.stem(words.fold(word)), language) + common(key))
    digits = key.replace(".", "").rstrip("0")
    if len(key) == len("2031") and key[:2] in {"19", "20"}:
        return YEAR
    return DIGITS.get(len(digits) + ("." in key or len(digits) < len(key)), LONG)


def widened(near: Pairs, beyond: Across, w: Weights) -> Pairs:
    """Return the pairs with those of two languages among them compared by names and numbers alone."""
    scale = np.sqrt(np.array([w.across], dtype=np.float32))
    both = beyond.language[near.one] != beyond.language[near.other]
    content = near.content.copy()
    content[both] = neighbours.products(
        beyond.vectors, beyond.vectors.weights * scale[0], near.one[both], near.other[both]
    )
    return Pairs(one=near.one, other=near.other, content=content, full=near.full)
