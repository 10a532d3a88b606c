"""Whom articles tell of: "Brightwater to buy Castle Foods", "Talvio to buy Norrsken Paper".

What is of one kind, day and place is told in the same words of others. An article's participants are the names of its
headline and first sentence that come again in it; the words beside a name tell the participant's part: a minister,
who resigns. Two articles tell of others where a participant of each has one part, and the other article names
neither, but perhaps in an aside. Two who are rivals so for one article are rivals in all pairs that it is in: "beat
Rahman" and "beat Thompson" tell whom "Thompson out in the sixth" is not about. Only English is read.
"""

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from briefing.group.vocabulary import Ints
from briefing.group.whereabouts import OPENING, Whereabouts, key
from briefing.language import places, words
from briefing.language.wordlists import is_common, word_class
from briefing.model import Article

LETTERS = 2000
"""Letters in which a participant comes again: bounds the cost."""

BESIDE = 4
"""Words on each side of a name that tell its part."""

IN_COMMON = 2
"""Words in common from which on two parts are one: with one, three times as many of one event's pairs are parted."""

_WORD = re.compile(r"[^\W\d_][\w-]+")
_PLAIN = word_class("stop") | word_class("reports") | word_class("calendar")
_NOBODY = word_class("titles") | word_class("bodies") | word_class("calendar") | word_class("stop")


@dataclass(frozen=True, slots=True)
class Participant:
    """A name as written, the keys by which it may be mentioned, and the stems of the words before and after it."""

    written: str
    keys: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]

    def rivals(self, other: Self) -> bool:
        """Whether both have one part, and are two."""
        return (
            self.keys.isdisjoint(other.keys)
            and len(self.before & other.before) + len(self.after & other.after) >= IN_COMMON
        )


Met = AbstractSet[tuple[int, frozenset[str], frozenset[str]]]
"""A row, the keys of a participant in it, and those of that one's rival in another."""


class Participants:
    """Tells whom `articles`, which go by their places in the sequence, tell of, where two of them tell of others."""

    def __init__(self, articles: Sequence[Article], whereabouts: Whereabouts) -> None:
        self._articles = articles
        self._whereabouts = whereabouts
        self._own: dict[int, tuple[Participant, ...]] = {}
        self._again: dict[tuple[int, int], tuple[str, str]] = {}

    def of_others(self, one: Ints, other: Ints) -> NDArray[np.bool_]:
        """Tell of each pair of rows whether they tell of others, by itself or by another pair that has one of them."""
        pairs = list(zip(one.tolist(), other.tolist(), strict=True))
        found = {rows: rivals for rows in pairs if (rivals := tuple(self._rivals(*rows, Participant.rivals)))}
        met = {
            (row, own.keys, others.keys)
            for (here, there), rivals in found.items()
            for mine, theirs in rivals
            for row, own, others in ((here, mine, theirs), (there, theirs, mine))
        }
        rows = {row for row, _, _ in met}
        left = [pair for pair in pairs if pair not in found and not rows.isdisjoint(pair)]
        again = {pair: tuple(self._rivals(*pair, functools.partial(_met, met, *pair))) for pair in left}
        self._again = {pair: (rivals[0][0].written, rivals[0][1].written) for pair, rivals in again.items() if rivals}
        return np.array([pair in found or pair in self._again for pair in pairs], dtype=np.bool_)

    def in_common(self, one: Ints, other: Ints) -> NDArray[np.bool_]:
        """Tell of each pair of rows whether a participant of each may be one."""
        pairs = zip(one.tolist(), other.tolist(), strict=True)
        return np.array([not self._keys(here).isdisjoint(self._keys(there)) for here, there in pairs], dtype=np.bool_)

    def apart(self, one: int, other: int) -> tuple[str, str] | None:
        """Return the participant of each of two rows, as written, who are rivals; None where there are none.

        Those that another pair tells apart are known once `of_others` has looked at both.
        """
        by_part = ((mine.written, rival.written) for mine, rival in self._rivals(one, other, Participant.rivals))
        return self._again.get((one, other)) or next(by_part, None)

    def _rivals(
        self, one: int, other: int, are_rivals: Callable[[Participant, Participant], bool]
    ) -> Iterator[tuple[Participant, Participant]]:
        """Yield a participant of each of two rows who are rivals so, neither of whom the other article names."""
        theirs = self._participants(other)
        for mine in self._participants(one):
            for rival in theirs:
                if are_rivals(mine, rival) and not (self._names(other, mine) or self._names(one, rival)):
                    yield mine, rival

    def _participants(self, row: int) -> tuple[Participant, ...]:
        if row not in self._own:
            self._own[row] = tuple(_participants(self._articles[row]))
        return self._own[row]

    def _keys(self, row: int) -> frozenset[str]:
        return frozenset().union(*(each.keys for each in self._participants(row)))

    def _names(self, row: int, participant: Participant) -> bool:
        """Whether the article of a row names a participant outside of an aside."""
        return not participant.keys.isdisjoint(self._whereabouts.mentions(row))


def _met(met: Met, one: int, other: int, mine: Participant, theirs: Participant) -> bool:
    """Whether one of two rows has met the participant of the other as the rival of its own."""
    return (one, mine.keys, theirs.keys) in met or (other, theirs.keys, mine.keys) in met


def _participants(article: Article) -> Iterator[Participant]:
    if article.language != "en":
        return
    first = article.passages[0].text if article.passages else article.text
    text = f"{article.title} {article.text[:LETTERS]}"
    for sentence in (article.title, first):
        tokens = _WORD.findall(sentence[:OPENING])
        capitals = sentence is article.title and all(map(_is_large, tokens))
        for start, end in _names(tokens, capitals=capitals):
            name = tokens[start:end]
            if any(text.count(word) > 1 for word in name):
                yield Participant(
                    written=" ".join(name),
                    keys=frozenset(map(key, [word for word in name if not is_common(word.lower())] or name[:1])),
                    before=_part(tokens[max(0, start - BESIDE) : start]),
                    after=_part(tokens[end : end + BESIDE]),
                )


def _names(tokens: Sequence[str], *, capitals: bool) -> Iterator[tuple[int, int]]:
    """Yield where each name starts and ends.

    A common word written large is one before another, as in "Harrow Bank", but not in a headline that writes all
    so (`capitals`).
    """
    start = -1
    for at, word in enumerate(tokens):
        if word[0].isupper() and _is_somebody(word):
            before_another = not capitals and at + 1 < len(tokens) and tokens[at + 1][0].isupper()
            if start < 0 and (before_another or not is_common(word.lower())):
                start = at
        elif start >= 0:
            yield start, at
            start = -1
    if start >= 0:
        yield start, len(tokens)


def _is_large(word: str) -> bool:
    """Whether a word is written large, or one of those that no headline writes large."""
    return word[0].isupper() or word in _PLAIN


@functools.lru_cache(maxsize=32_768)
def _is_somebody(word: str) -> bool:
    """Whether a word written large may name whom news is of: no acronym, title, body, day or state does."""
    small = word.lower()
    return not (word.isupper() or small in _NOBODY or places.state(small))


def _part(beside: Iterable[str]) -> frozenset[str]:
    """Return the stems of the words that tell a part."""
    return frozenset(words.stem(small) for word in beside if (small := word.lower()) not in _PLAIN)
