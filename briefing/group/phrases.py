"""Two articles -> the phrases and names of several words that stand in the opening of both, for a reader's eye.

Nothing is weighed here: a phrase counts for what its stems count for.
"""

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.language import words
from briefing.model import Article

OPENING = 250
"""Letters of the body in which phrases are looked for: what happened stands there, and a stream has many pairs."""

OPENINGS, STRETCHES = 100_000, 200_000
"""Articles whose openings are remembered, each of which is met in two or three pairs, and stretches between white space
whose words are: bounds memory."""

HEARD = 0.02
"""Logits under which a word says nothing: "the visit to" is told as "visit"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words as one article has them, those of their stems that count, and whether all of these are capitalised."""

    text: str
    stems: tuple[str, ...]
    capital: bool


class Phrases:
    """Finds the phrases that two of `articles` share, which go by their places there."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = articles
        self._stretches = _Stretches()
        self._openings: dict[int, list[tuple[str, str]]] = {}

    def shared(self, one: int, other: int, logits: Mapping[str, float]) -> Iterator[Phrase]:
        """Yield the runs of words that both openings have, the heaviest first; each stem is in one only.

        `logits` holds the stems that count, those of HEARD or more.
        """
        words_, stems = zip(*self._opening(one), strict=True)
        theirs = set(itertools.pairwise([stem for _, stem in self._opening(other)]))
        runs = {
            stems[first:last]: (first, last)
            for first, last in _runs(stems, theirs)
            for first, last in [_trimmed(stems, first, last, logits)]
            if last - first > 1
        }
        left = set(logits)
        for run, (first, last) in sorted(
            runs.items(), key=lambda r: (-sum(logits.get(s, 0.0) for s in set(r[0])), r[0])
        ):
            counted = tuple(sorted(left.intersection(run)))
            if len(counted) > 1:
                capital = all(words_[at][0].isupper() for at in range(first, last) if stems[at] in left)
                yield Phrase(text=" ".join(words_[first:last]), stems=counted, capital=capital)
                left.difference_update(counted)

    def _opening(self, row: int) -> list[tuple[str, str]]:
        """Return the words of an opening, each with its stem."""
        if row not in self._openings:
            if len(self._openings) >= OPENINGS:
                self._openings.clear()
            article = self._articles[row]
            # A phrase does not run from the headline into the story.
            title, start = article.title.split(), _start(article)[:OPENING].split()
            self._openings[row] = [*self._words(title), _END, *self._words(start), _END]
        return self._openings[row]

    def _words(self, stretches: Iterable[str]) -> Iterator[tuple[str, str]]:
        return itertools.chain.from_iterable(map(self._stretches.__getitem__, stretches))


_END = ("\n", "\n")


class _Stretches(dict[str, tuple[tuple[str, str], ...]]):
    """The words of each stretch between white space, each with its stem, once: many openings hold it."""

    def __missing__(self, stretch: str) -> tuple[tuple[str, str], ...]:
        if len(self) >= STRETCHES:
            self.clear()
        self[stretch] = found = tuple((word, words.stem(words.fold(word))) for word in words.tokens(stretch))
        return found


def _start(article: Article) -> str:
    text = ""
    for passage in article.passages:
        text += f"{passage.text} "
        if len(text) >= OPENING:
            break
    return text or article.text


def _runs(stems: Sequence[str], theirs: Collection[tuple[str, str]]) -> Iterator[tuple[int, int]]:
    """Yield where words stand of which each two that follow one another do so in the other article too."""
    first = last = -1
    for at in [at for at, two in enumerate(itertools.pairwise(stems)) if two in theirs and two[1] != "\n"]:
        if at != last:
            if last > first:
                yield first, last + 1
            first = at
        last = at + 1
    if last > first:
        yield first, last + 1


def _trimmed(stems: Sequence[str], first: int, last: int, logits: Collection[str]) -> tuple[int, int]:
    while first < last and stems[first] not in logits:
        first += 1
    while first < last and stems[last - 1] not in logits:
        last -= 1
    return first, last
