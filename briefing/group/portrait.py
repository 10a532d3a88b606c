"""Article -> Portrait: what one article is compared by, as sparse unit vectors of weighted stems.

A stem weighs by its rarity. Rarity comes from general writing in the article's language, and from the batch as far as
the batch is large: over five articles the batch's own counts say nothing.
"""

import collections
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.language import words
from briefing.model import Article

LEAD = 1000
"""Characters of the body that tell what happened, before the background that look-alikes share."""

BACKGROUND = 3000
"""Articles that the general counts stand for when they are added to the batch's."""

Vector = Mapping[str, float]

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Portrait:
    """What one article is compared by. `first` and `last` are ordinals of the days it can have been published."""

    body: Vector
    lead: Vector
    title: Vector
    numbers: frozenset[str]
    first: int | None
    last: int | None
    weekday: int | None


def portraits(articles: Sequence[Article]) -> list[Portrait]:
    """Return a portrait of each article, in order."""
    counts = [_count(f"{article.title}\n{body(article)}") for article in articles]
    held = collections.Counter(stem for count in counts for stem in count)
    rarity = {language: _Rarity(held, len(articles), language) for language in sorted({a.language for a in articles})}
    return [_portrait(a, count, rarity[a.language]) for a, count in zip(articles, counts, strict=True)]


def body(article: Article) -> str:
    """Return what the article says, without dateline, prefix and boilerplate where ingest has found them."""
    return " ".join(passage.text for passage in article.passages) or article.text


def _portrait(article: Article, count: Mapping[str, int], rarity: "_Rarity") -> Portrait:
    text = body(article)
    lead = f"{article.title}\n{text[:LEAD].rpartition(' ')[0] or text[:LEAD]}"
    first, last = article.published.floor, article.published.ceiling
    return Portrait(
        body=_vector(count, rarity),
        lead=_vector(_count(lead), rarity),
        title=_vector(_count(article.title or text[:120].rpartition(" ")[0]), rarity),
        numbers=frozenset(n for n in _NUMBER.findall(text) if len(n) > 1),
        first=first.toordinal() if first else None,
        last=last.toordinal() if last else None,
        weekday=article.weekday,
    )


class _Rarity(dict[str, float]):
    """Inverse document frequency of a stem in one language, over the batch and the general counts."""

    def __init__(self, held: Mapping[str, int], articles: int, language: str) -> None:
        self._held, self._articles, self._language = held, articles, language

    def __missing__(self, stem: str) -> float:
        documents = self._held.get(stem, 0) + BACKGROUND * words.share(stem, self._language)
        self[stem] = max(0.0, math.log((self._articles + BACKGROUND + 1) / (documents + 0.5)))
        return self[stem]


def _count(text: str) -> collections.Counter[str]:
    return collections.Counter(_stems(text))


def _stems(text: str) -> Iterable[str]:
    return (words.stem(word) for word in words.words(text) if len(word) > 1)


def _vector(count: Mapping[str, int], rarity: Mapping[str, float]) -> Vector:
    weights = {stem: (1 + math.log(times)) * rarity[stem] for stem, times in count.items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {stem: weight / length for stem, weight in weights.items()} if length else {}
