"""The content of a text as weighted terms, against how common each is in general writing."""

import functools
import math
from collections import Counter
from collections.abc import Iterable, Mapping

from briefing.language import words
from briefing.summarize.reading import english

Vector = Mapping[str, float]

_STOP_SHARE = 0.35
"""A stem that stands in more than this share of general articles ("the", "year", "people") carries no content."""


@functools.lru_cache(maxsize=16384)
def of(text: str) -> tuple[str, ...]:
    """Return the content stems of `text`, in order."""
    return tuple(stem for stem in map(words.stem, words.words(text)) if weight(stem) > 0)


def stem(word: str) -> str:
    """Return the stem under which `of` gives a word."""
    return words.stem(words.fold(word))


@functools.lru_cache(maxsize=65536)
def weight(stem: str) -> float:
    """Return the inverse document frequency of a stem, 0 for a stop word."""
    share = words.share(stem)
    return (
        0.0
        if share > _STOP_SHARE or stem in english.OF_EVERY_ARTICLE or (len(stem) == 1 and stem.isalpha())
        else min(-math.log(share), _RAREST)
    )


_RAREST = 8.0
"""Beyond this a word is not rarer but unknown: a misspelling or a name must not outweigh everything."""


def vector(terms: Iterable[str]) -> Vector:
    """Return the terms as a vector of unit length; empty where there is no content."""
    counts = Counter(terms)
    raw = {term: (1.0 + math.log(count)) * weight(term) for term, count in counts.items()}
    norm = math.sqrt(sum(value * value for value in raw.values()))
    return {term: value / norm for term, value in raw.items()} if norm else {}


def scaled(vector: Vector, factors: Mapping[str, float]) -> Vector:
    """Return the vector with each term's value multiplied, of unit length again."""
    raw = {term: value * factors[term] for term, value in vector.items()}
    norm = math.sqrt(math.fsum(value * value for value in raw.values()))
    return {term: value / norm for term, value in raw.items()} if norm else {}


def cosine(one: Vector, other: Vector) -> float:
    """Return the similarity of two unit vectors, 0 to 1."""
    if len(one) > len(other):
        one, other = other, one
    return sum(value * other[term] for term, value in one.items() if term in other)


def overlap(part: Iterable[str], whole: Iterable[str]) -> float:
    """Return the weighted share of the distinct terms of `part` that stand in `whole`, 0 to 1."""
    inside, wanted = frozenset(whole), frozenset(part)
    # fsum is exact, so that the order of a set decides nothing.
    total = math.fsum(weight(term) for term in wanted)
    return math.fsum(weight(term) for term in wanted & inside) / total if total else 0.0
