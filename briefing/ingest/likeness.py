"""Texts -> the pairs of them that share much of their wording, in time that grows nearly linearly with their number.

A text is its set of runs of five words, as 32-bit digests. Pairs are proposed by a sample of the runs and then
measured on all of them.
"""

import string
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RUN = 5
"""Words in a run."""

FEWEST = 20
"""Runs that a pair has in common at least: a shared quotation of one sentence has fewer."""

SAMPLED = 8
"""One run in so many proposes pairs, where a text has enough of them; of a short text every run does."""

_SHORT = 100
_REACH = 8
"""In a crowd that shares a run each text is paired with so many of the next ones, so that the cost stays linear."""

_LEAST = 0.25
"""Share of the sampled runs in common from which on a pair is measured; a pair of half its runs has more."""

_MARKS = "“”‘’«»–—…"
_SPACES = bytes.maketrans(string.punctuation.encode(), b" " * len(string.punctuation))
_PER_WORD = 25
"""A text with fewer words than one in so many characters is in a script without spaces; its characters count."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts by their numbers; `share` of the shorter one's runs are in both, and `likeness` of all their runs."""

    first: int
    second: int
    share: float
    likeness: float


def pairs(texts: Iterable[str]) -> Iterator[Pair]:
    """Return the pairs that have `FEWEST` runs in common or more, in order. A share under a third may be missed."""
    import numpy as np  # noqa: PLC0415 - this module is on the path of `--help`

    runs = [_runs(text) for text in texts]
    distinct: set[int] = set()

    def own(number: int) -> "NDArray[np.uint32]":
        if number not in distinct:
            distinct.add(number)
            runs[number] = _without_repeats(runs[number])
        return runs[number]

    for first, second in _proposed(runs):
        mine, theirs = own(first), own(second)
        both = np.concatenate((mine, theirs))
        both.sort()
        common = int(np.count_nonzero(both[1:] == both[:-1]))
        if common >= FEWEST:
            shorter, longer = sorted((len(mine), len(theirs)))
            yield Pair(first, second, common / shorter, common / (shorter + longer - common))


def _without_repeats(run: "NDArray[np.uint32]") -> "NDArray[np.uint32]":
    """Return each digest once, ascending: a quarter of what `np.unique` takes of arrays as short as these."""
    import numpy as np  # noqa: PLC0415 - for a large batch alone

    ascending = np.sort(run)
    first = np.ones(len(run), dtype=np.bool_)
    first[1:] = ascending[1:] != ascending[:-1]
    return ascending[first]


def _runs(text: str) -> "NDArray[np.uint32]":
    """Return a digest of each run, in their order; one that stands twice is there twice."""
    import numpy as np  # noqa: PLC0415 - for a large batch alone

    words = _words(text)
    codes = np.fromiter(map(zlib.crc32, words), dtype=np.uint64, count=len(words))
    if len(codes) < RUN:
        return np.zeros(0, dtype=np.uint32)
    mixed = codes[RUN - 1 :].copy()
    for offset in range(RUN - 1):
        # The multiplier of Knuth's 64-bit generator spreads neighbouring digests over the whole range.
        mixed = mixed * np.uint64(6364136223846793005) + codes[offset : len(codes) - RUN + 1 + offset]
    return (mixed * np.uint64(6364136223846793005) >> np.uint64(32)).astype(np.uint32)


def _words(text: str) -> list[bytes]:
    folded = text.casefold()
    for mark in "" if folded.isascii() else _MARKS:
        folded = folded.replace(mark, " ")
    words = folded.encode("utf-8", errors="replace").translate(_SPACES).split()
    if len(words) * _PER_WORD >= len(text):
        return words
    return [character.encode("utf-8", errors="replace") for character in folded if character.isalnum()]


def _proposed(runs: "list[NDArray[np.uint32]]") -> Iterator[tuple[int, int]]:
    import numpy as np  # noqa: PLC0415 - for a large batch alone

    short = np.array([len(own) < _SHORT for own in runs], dtype=np.bool_)
    held = _held([own if len(own) < _SHORT else own[own % SAMPLED == 0] for own in runs])
    owner, thin = (held & _OWNER).astype(np.int64), (held >> np.uint64(32)) % SAMPLED == 0
    whole, few = np.bincount(owner, minlength=len(runs)), np.bincount(owner[thin], minlength=len(runs))
    keys = _neighbours(held)
    begins = np.flatnonzero(np.diff(keys, prepend=np.uint64(_NONE)))
    both, counts = keys[begins], np.diff(begins, append=len(keys))
    first, second = (both >> np.uint64(32)).astype(np.int64), (both & _OWNER).astype(np.int64)
    # Of a long text only the thin sample is known, so that a short one can share no more than its own thin sample.
    most = np.where(
        short[first] & short[second], np.minimum(whole[first], whole[second]), np.minimum(few[first], few[second])
    )
    enough = counts >= _LEAST * most
    yield from zip(first[enough].tolist(), second[enough].tolist(), strict=True)


_OWNER = 0xFFFFFFFF
"""Bits of a key that hold which text has the digest above them."""


def _held(samples: "list[NDArray[np.uint32]]") -> "NDArray[np.uint64]":
    """Return a key (digest, its owner) for each digest that a text holds, ascending: its owners come together."""
    import numpy as np  # noqa: PLC0415 - for a large batch alone

    held = np.concatenate([*samples, np.zeros(0, dtype=np.uint32)]).astype(np.uint64) << np.uint64(32)
    held |= np.repeat(np.arange(len(samples), dtype=np.uint64), [len(sample) for sample in samples])
    held.sort()
    distinct: NDArray[np.uint64] = held[np.diff(held, prepend=np.uint64(_NONE)) != 0]
    return distinct


_NONE = 0xFFFFFFFFFFFFFFFF
"""A key that no digest has, beside any owner."""


def _neighbours(held: "NDArray[np.uint64]") -> "NDArray[np.uint64]":
    """Return a key (one text, the next) for each digest that two texts of a crowd have in common, ascending."""
    import numpy as np  # noqa: PLC0415 - for a large batch alone

    found = []
    for reach in range(1, _REACH + 1):
        at = np.flatnonzero(held[reach:] >> np.uint64(32) == held[:-reach] >> np.uint64(32))
        found.append(held[at] << np.uint64(32) | held[at + reach] & np.uint64(0xFFFFFFFF))
    keys = np.concatenate(found)
    keys.sort()
    return keys
