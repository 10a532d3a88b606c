"""Two articles -> the phrases and names of several words that stand in the opening of both, for a reader's eye.

Nothing is weighed here: a phrase counts for what its stems count for.
"""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.language import words
from briefing.model import Article

OPENING = 250
"""Letters of the body in which phrases are looked for: what happened stands there, and a stream has many pairs."""

HEARD = 0.02
"""Logits under which a word at either end of a phrase says nothing: "the visit to" is told as "visit"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words as one article has them, those of their stems that count, and whether all of these are capitalised."""

    text: str
    stems: tuple[str, ...]
    capital: bool


def shared(one: Article, other: Article, logits: Mapping[str, float]) -> Iterator[Phrase]:
    """Yield the runs of words that both openings have, the heaviest first; each stem of `logits` stands in one only."""
    words_, stems = _opening(one)
    theirs = set(itertools.pairwise(_opening(other)[1]))
    runs = {
        tuple(stems[first:last]): (first, last)
        for first, last in _runs(stems, theirs)
        for first, last in [_trimmed(stems, first, last, logits)]
    }
    left = dict(logits)
    for run, (first, last) in sorted(runs.items(), key=lambda r: (-sum(logits.get(s, 0.0) for s in set(r[0])), r[0])):
        counted = tuple(sorted({stem for stem in run if stem in left}))
        if len(counted) > 1:
            capital = all(words_[at][0].isupper() for at in range(first, last) if logits.get(stems[at], 0.0) >= HEARD)
            yield Phrase(text=" ".join(words_[first:last]), stems=counted, capital=capital)
            for stem in counted:
                del left[stem]


def _opening(article: Article) -> tuple[list[str], list[str]]:
    found = [
        word
        for text in (article.title, _start(article)[:OPENING])
        for word in (*words.tokens(text), "\n")  # a phrase does not run from the headline into the story
    ]
    return found, [words.stem(words.fold(word)) for word in found]


def _start(article: Article) -> str:
    text = ""
    for passage in article.passages:
        text += f"{passage.text} "
        if len(text) >= OPENING:
            break
    return text or article.text


def _runs(stems: Sequence[str], theirs: set[tuple[str, str]]) -> Iterator[tuple[int, int]]:
    """Yield where words stand of which each two that follow one another do so in the other article too."""
    first = 0
    for at in range(1, len(stems) + 1):
        if at == len(stems) or (stems[at - 1], stems[at]) not in theirs or stems[at] == "\n":
            if at - first > 1:
                yield first, at
            first = at


def _trimmed(stems: Sequence[str], first: int, last: int, logits: Mapping[str, float]) -> tuple[int, int]:
    while first < last and logits.get(stems[first], 0.0) < HEARD:
        first += 1
    while first < last and logits.get(stems[last - 1], 0.0) < HEARD:
        last -= 1
    return first, last
