"""Pairs of articles -> the phrases and names of several words that stand in the openings of both, for a reader's eye.

Nothing is weighed here: a phrase counts for what its stems count for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from briefing.group.portrait import Reals
from briefing.group.rows import entries, positions
from briefing.group.vocabulary import END, Ids, Ints, Openings

HEARD = 0.02
"""Logits under which a word says nothing: "the visit to" is told as "visit"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """The stems of HEARD or more in both articles of each of some pairs, with their logits; pairs and stems ascend."""

    pair: Ints
    stem: Ints
    logit: Reals


class Phrase(NamedTuple):
    """Words as the first article of a pair has them, which of Heard they are, and whether these are all capitalised."""

    pair: int
    text: str
    heard: Sequence[int]
    capital: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Runs:
    """Words that both articles of a pair have: run r holds what is heard from `bounds[r]` to `bounds[r + 1]`.

    There `stand` says where the word is in the first article's opening, `heard` where in Heard.
    """

    bounds: Ints
    stand: Ints
    heard: Ints


def phrases(openings: Openings, one: Ints, other: Ints, heard: Heard) -> Iterator[Phrase]:
    """Yield the runs of words that both openings of a pair of rows have, the heaviest of a pair first.

    Each begins and ends with a word that is heard, and each stem is in one only. Pairs ascend, places in `one`.
    """
    pair, here = entries(openings.starts, one)
    runs = _runs(openings, pair, openings.ids[here], other, heard)
    words, of, written = openings.ids[here].tolist(), pair.tolist(), openings.written
    bounds, stand, heard_at = runs.bounds.tolist(), runs.stand.tolist(), runs.heard.tolist()
    told = bytearray(len(heard.pair))
    for run in _heaviest_first(runs, pair, heard.logit).tolist():
        mine = slice(bounds[run], bounds[run + 1])
        counted = [at for at in dict.fromkeys(heard_at[mine]) if not told[at]]
        if len(counted) > 1:
            for at in counted:
                told[at] = True
            first, last = stand[bounds[run]], stand[bounds[run + 1] - 1]
            text = [written[word] for word in words[first : last + 1]]
            capital = [
                text[place - first][0].isupper()
                for place, at in zip(stand[mine], heard_at[mine], strict=True)
                if at in counted
            ]
            yield Phrase(of[first], " ".join(text), counted, all(capital))


def _heaviest_first(runs: _Runs, pair: Ints, logit: Reals) -> Ints:
    """Return the runs by pair and weight. Of two alike the later: in a headline common words are written as names."""
    run = np.repeat(np.arange(len(runs.bounds) - 1), np.diff(runs.bounds))
    distinct = np.unique(run << _HEARD | runs.heard)
    weight = np.bincount(distinct >> _HEARD, logit[distinct & (1 << _HEARD) - 1], len(runs.bounds) - 1)
    first = runs.stand[runs.bounds[:-1]]
    return np.lexsort((-first, -weight, pair[first]))


_HEARD = 32
"""Bits of a key that hold a place in Heard."""


def _runs(openings: Openings, pair: Ints, words: Ids, other: Ints, heard: Heard) -> _Runs:
    """Return where two heard words or more stand, and between them only what stands between them in the other too."""
    pair_there, there = entries(openings.starts, other)
    follows = positions(_twos(openings, pair, words), np.sort(_twos(openings, pair_there, openings.ids[there]))) >= 0
    follows &= (words[:-1] != END) & (words[1:] != END)
    before, after = np.append(False, follows), np.append(follows, False)
    number = np.cumsum(after & ~before)
    shared = np.flatnonzero(before | after)
    at = positions(pair[shared] << _STEM | openings.stem_of[words[shared]], heard.pair << _STEM | heard.stem)
    shared, at = shared[at >= 0], at[at >= 0]
    lengths = np.bincount(number[shared])
    long = lengths > 1
    kept = np.repeat(long, lengths)
    return _Runs(bounds=np.append(0, np.cumsum(lengths[long])), stand=shared[kept], heard=at[kept])


_STEM = 26
"""Bits of a key that hold a stem's id."""

_LETTERS = 1 << 21
"""What is added to a stem's id so that those of words of one letter, which are below 0, have a key too."""


def _twos(openings: Openings, pair: Ints, words: Ids) -> Ints:
    """Return a key for each word and the next, of the pair and both stems."""
    stem = openings.stem_of[words] + _LETTERS
    return pair[:-1] << 2 * _STEM | stem[:-1] << _STEM | stem[1:]
