"""Pairs of articles -> the phrases and names of several words that stand in the openings of both, for a reader's eye.

Nothing is weighed here: a phrase counts for what its stems count for.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

import numpy as np

from briefing.group.portrait import Reals
from briefing.group.rows import entries, places
from briefing.group.vocabulary import END, Ids, Ints, Openings

HEARD = 0.02
"""Logits under which a word says nothing: "the visit to" is told as "visit"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """The stems of HEARD or more in both articles of each of some pairs, with their logits; pairs and stems ascend."""

    pair: Ints
    stem: Ints
    logit: Reals


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words as the first article of a pair has them, which of Heard they are, and whether these are all capitalised."""

    pair: int
    text: str
    heard: tuple[int, ...]
    capital: bool


@dataclass(frozen=True, slots=True)
class _Run:
    """Words that both articles of a pair have: where those that are heard stand in one of them, and in Heard."""

    pair: int
    words: list[int]
    heard: list[int]


def phrases(openings: Openings, one: Ints, other: Ints, heard: Heard) -> Iterator[Phrase]:
    """Yield the runs of words that both openings of a pair of rows have, the heaviest of a pair first.

    Each begins and ends with a word that is heard, and each stem is in one only. Pairs ascend, places in `one`.
    """
    pair, here = entries(openings.starts, one)
    words, weights = openings.ids[here], heard.logit.tolist()
    for number, some in groupby(_runs(openings, pair, words, other, heard), attrgetter("pair")):
        told: set[int] = set()
        # Of two alike the later: in a headline common words are written as names are.
        for run in sorted(some, key=lambda run: (-sum(weights[at] for at in {*run.heard}), -run.words[0])):
            counted = dict.fromkeys(at for at in run.heard if at not in told)
            if len(counted) > 1:
                told.update(counted)
                text = [openings.written[word] for word in words[run.words[0] : run.words[-1] + 1].tolist()]
                capital = all(
                    text[place - run.words[0]][0].isupper()
                    for place, at in zip(run.words, run.heard, strict=True)
                    if at in counted
                )
                yield Phrase(pair=number, text=" ".join(text), heard=tuple(counted), capital=capital)


def _runs(openings: Openings, pair: Ints, words: Ids, other: Ints, heard: Heard) -> Iterator[_Run]:
    """Yield where two heard words or more stand, and between them only what stands between them in the other too."""
    pair_there, there = entries(openings.starts, other)
    follows = places(_twos(openings, pair, words), np.sort(_twos(openings, pair_there, openings.ids[there]))) >= 0
    follows &= (words[:-1] != END) & (words[1:] != END)
    before, after = np.append(False, follows), np.append(follows, False)
    number = np.cumsum(after & ~before)
    shared = np.flatnonzero(before | after)
    at = places(pair[shared] << _STEM | openings.stem_of[words[shared]], heard.pair << _STEM | heard.stem)
    shared, at = shared[at >= 0], at[at >= 0]
    bounds = np.append(np.flatnonzero(np.diff(number[shared], prepend=0)), len(shared))
    long = np.flatnonzero(np.diff(bounds) > 1)
    found = zip(bounds[long].tolist(), bounds[long + 1].tolist(), pair[shared[bounds[long]]].tolist(), strict=True)
    stand, heard_at = shared.tolist(), at.tolist()
    for first, last, of in found:
        yield _Run(of, stand[first:last], heard_at[first:last])


_STEM = 26
"""Bits of a key that hold a stem's id."""

_LETTERS = 1 << 21
"""What is added to a stem's id so that those of words of one letter, which are below 0, have a key too."""


def _twos(openings: Openings, pair: Ints, words: Ids) -> Ints:
    """Return a key for each word and the next, of the pair and both stems."""
    stem = openings.stem_of[words] + _LETTERS
    return pair[:-1] << 2 * _STEM | stem[:-1] << _STEM | stem[1:]
