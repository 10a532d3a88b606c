"""Articles -> Counts: how often each stem stands in which part of which article.

Nothing is weighed here. Ids are given in the order of reading, so the caller's order of articles must be canonical.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.language import words
from briefing.model import Article

PARTS = ("body", "lead", "title")
"""What articles are compared by: all words and numbers, those of headline and first sentences, and the headline's."""

BODY, LEAD, TITLE = range(3)

LEAD_LETTERS = 1000
"""Letters of the body that tell what happened, before the background that look-alikes share."""

BODY_LETTERS = 12_000
"""Letters that are read: what follows in the longest twentieth of articles changes no event, and bounds the cost."""

NAME = 0.6
"""Share of a word's uses with a capital letter, or in a script that has none, from which on it is taken for a name."""

CHUNK = 2000
"""Articles that are counted at a time: bounds memory."""

OPENING = 250
"""Letters of the body in which phrases are looked for: what happened stands there, and a stream has many pairs."""

END = 0
"""The word id of what ends a headline and an opening, so that no phrase runs from one into the next."""

BREAK = "\n"
"""What stands for END among stretches between white space."""

STRETCHES, SHORT = 700_000, 40
"""Stretches between white space whose words are remembered, and the letters of one at most: bounds memory."""

Ints = NDArray[np.int64]
Ids = NDArray[np.int32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Openings:
    """The words of each headline and of what follows in the first OPENING letters, in order, an END behind each.

    Row r has the word ids from `starts[r]` to `starts[r + 1]` of `ids`. `written` are the words that ids stand for,
    `stem_of` their stems' ids, below 0 and different for words of one letter, which count for nothing.
    """

    starts: Ints
    ids: Ids
    written: tuple[str, ...]
    stem_of: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """One entry for each (article, stem, part) that occurs, in that order, and what the stems' ids stand for.

    Article r has the entries from `starts[r]` to `starts[r + 1]`: `column` is id * len(PARTS) + part, and the stem
    stands there `count` times. `held` is by how many articles each stem is held.
    """

    starts: Ints
    column: NDArray[np.int32]
    count: NDArray[np.int32]
    held: Ints
    stems: tuple[str, ...]
    shown: tuple[str, ...]
    named: NDArray[np.bool_]
    openings: Openings


def count(articles: Sequence[Article], step: Callable[[int], None]) -> Counts:
    """Count the words and numbers of the articles; rows are their places there. `step` is told how many are done."""
    vocabulary = _Vocabulary()
    spoken = _Stretches(vocabulary)
    uses = held = np.zeros(0, dtype=np.int64)
    lengths, columns, counts = [np.zeros(1, dtype=np.int64)], [_NONE], [_NONE]
    opened, openings = [np.zeros(1, dtype=np.int64)], [_NONE]
    for start in range(0, len(articles), CHUNK):
        step(start)
        some = articles[start : start + CHUNK]
        spoken = spoken if spoken.room() else _Stretches(vocabulary)
        opening = _Uses(spoken)
        found, seen = _count_some(some, spoken, opening)
        ids, ends = opening.words()
        opened.append(np.diff(ends))
        openings.append(ids.astype(np.int32))
        keys, times = np.unique(found, return_counts=True)
        lengths.append(np.bincount(keys >> _COLUMN, minlength=len(some)))
        columns.append((keys & ((1 << _COLUMN) - 1)).astype(np.int32))
        counts.append(times.astype(np.int32))
        uses = _tallied(uses, seen, len(vocabulary))
        held = _tallied(held, columns[-1][columns[-1] % len(PARTS) == BODY] // len(PARTS), len(vocabulary.stems))
    shown, named = vocabulary.shown(uses)
    return Counts(
        starts=np.cumsum(np.concatenate(lengths)),
        column=_joined(columns),
        count=_joined(counts),
        held=held,
        stems=tuple(vocabulary.stems),
        shown=shown,
        named=named,
        openings=Openings(
            starts=np.cumsum(np.concatenate(opened)),
            ids=_joined(openings),
            written=tuple(vocabulary),
            stem_of=np.array(vocabulary.stem_of, dtype=np.int64),
        ),
    )


_COLUMN = 32
"""Bits of a key that hold the column: above them stands the row."""

_NONE = np.zeros(0, dtype=np.int32)


def _tallied(before: Ints, seen: NDArray[Any], ids: int) -> Ints:
    """Return how often each of `ids` was seen, `before` included."""
    return np.bincount(seen, minlength=ids) + np.pad(before, (0, ids - len(before)))


def _joined(pieces: list[NDArray[np.int32]]) -> NDArray[np.int32]:
    """Return the pieces as one, and let go of them: several such lists are most of the memory."""
    whole = np.concatenate(pieces)
    pieces.clear()
    return whole


def body(article: Article) -> str:
    """Return what the article says, without dateline, prefix and boilerplate where ingest has found them."""
    return " ".join(passage.text for passage in article.passages) or article.text


def _count_some(articles: Sequence[Article], spoken: "_Stretches", opening: "_Uses") -> tuple[Ints, Ints]:
    """Return a key for each use (row, stem, part) in these articles, and the ids of the words as written.

    Their openings are added to `opening`.
    """
    title, lead, rest = _Uses(spoken), _Uses(spoken), _Uses(spoken)
    for article in articles:
        text, headline = body(article)[:BODY_LETTERS], article.title.split()
        cut = text.rfind(" ", 0, LEAD_LETTERS) + 1 if len(text) > LEAD_LETTERS else len(text)
        title.add(headline)
        lead.add(text[:cut].split())
        rest.add(text[cut:].split())
        opening.add([*headline, BREAK, *_opening(text).split(), BREAK])
    stem = np.array(spoken.vocabulary.stem_of, dtype=np.int64)
    keys, seen = [], []
    for uses, held_by in ((title, (BODY, LEAD, TITLE)), (lead, (BODY, LEAD)), (rest, (BODY,))):
        ids, ends = uses.words()
        key = _keys(stem[ids], ends)
        keys += [key + part for part in held_by]
        seen.append(ids)
    return np.concatenate(keys), np.concatenate(seen)


def _keys(stem: Ints, ends: Ints) -> Ints:
    """Return row and column of each use in one integer, for the first part; words without a stem are left out."""
    row = np.repeat(np.arange(len(ends) - 1), np.diff(ends))
    kept = stem >= 0
    return row[kept] << _COLUMN | stem[kept] * len(PARTS)


def _opening(text: str) -> str:
    """Return the beginning of a body, without a word that is cut off."""
    return text if len(text) <= OPENING else text[: OPENING + 1].rpartition(" ")[0] or text[:OPENING]


class _Uses:
    """The stretches of consecutive articles, by number."""

    def __init__(self, spoken: "_Stretches") -> None:
        self._spoken = spoken
        self._stretches: list[int] = []
        self._ends = [0]

    def add(self, stretches: Iterable[str]) -> None:
        self._stretches.extend(map(self._spoken.__getitem__, stretches))
        self._ends.append(len(self._stretches))

    def words(self) -> tuple[Ints, Ints]:
        """Return the ids of their words, in order, and where those of each article end, behind a 0."""
        ids, ends = self._spoken.words(np.array(self._stretches, dtype=np.int64))
        return ids, ends[self._ends]


class _Ids(dict[str, int]):
    """The next free id for each new string."""

    def __missing__(self, key: str) -> int:
        self[key] = len(self)
        return self[key]


class _Vocabulary(_Ids):
    """An id for each word as written, and the stem of each, below 0 for words of one letter; the first is END."""

    def __init__(self) -> None:
        self.stems = _Ids()
        self.stem_of = array("q")
        self.__missing__("\n")

    def __missing__(self, key: str) -> int:
        folded = words.fold(key)
        self.stem_of.append(self.stems[words.stem(folded)] if len(folded) > 1 else ~ord(folded or " "))
        return super().__missing__(key)

    def shown(self, uses: Ints) -> tuple[tuple[str, ...], NDArray[np.bool_]]:
        """Return, for each stem, the word that is written most for it, and whether it is mostly capitalised."""
        best: list[tuple[int, str]] = [(0, "")] * len(self.stems)
        capital, total = np.zeros(len(self.stems)), np.zeros(len(self.stems))
        for (word, place), stem in zip(self.items(), self.stem_of, strict=True):
            if stem >= 0:
                times = int(uses[place])
                total[stem] += times
                capital[stem] += times * (not word[0].islower())
                if times > best[stem][0]:
                    best[stem] = (times, word)
        return tuple(word for _, word in best), capital > NAME * total


class _Stretches(dict[str, int]):
    """A number for each stretch between white space, whose words are known: most stretches stand in many articles."""

    def __init__(self, vocabulary: _Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._ids, self._ends = array("q", [END]), array("q", [0, 1])
        self[BREAK] = 0

    def room(self) -> bool:
        """Tell whether more is to be remembered."""
        return len(self._ends) < STRETCHES and len(self._ids) < STRETCHES

    def words(self, numbers: Ints) -> tuple[Ints, Ints]:
        """Return the ids of the words of numbered stretches, and where those of each end, behind a 0."""
        bounds, ids = np.array(self._ends, dtype=np.int64), np.array(self._ids, dtype=np.int64)
        lengths = np.diff(bounds)[numbers]
        ends = np.concatenate([[0], np.cumsum(lengths)])
        return ids[np.arange(ends[-1]) + np.repeat(bounds[numbers] - ends[:-1], lengths)], ends

    def __missing__(self, stretch: str) -> int:
        number = len(self._ends) - 1
        self._ids.extend(map(self.vocabulary.__getitem__, words.tokens(stretch)))
        self._ends.append(len(self._ids))
        if len(stretch) <= SHORT:
            self[stretch] = number
        return number
