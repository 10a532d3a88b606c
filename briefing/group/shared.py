"""Pairs of articles -> what the two of each have in common, in words and logits.

Each stem counts once: in a phrase or name of several words, or by itself. Two articles in two languages share names
and numbers alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from briefing.group.across import Across, named
from briefing.group.phrases import HEARD, Heard, phrases
from briefing.group.portrait import Floats, Portraits, Reals, Vectors
from briefing.group.rows import entries, positions
from briefing.group.vocabulary import Ints
from briefing.language.almanac import MONTHS
from briefing.language.almanac import WEEKDAYS as DAYS
from briefing.model import Article

KINDS = NAMES, PHRASES, NUMBERS, DATES, WORDS = ("names", "phrases", "numbers", "dates", "words")
_NAMES, _PHRASES = KINDS.index(NAMES), KINDS.index(PHRASES)

SHOWN = 6
"""Words or phrases of a kind that are named: the heaviest of HEARD or more; of equal ones the first by letters."""


@dataclass(slots=True)
class Kind:
    """What of one kind two articles share: the `total` of all logits, and the words that are named, with theirs.

    Those are below zero, so that the heaviest are the first when sorted, and of equal ones the first by letters.
    """

    total: float
    named: list[tuple[float, str]] = field(default_factory=list)


class Shared:
    """Finds what pairs of rows share; `scale` is by what the vectors of each part are multiplied."""

    def __init__(self, portraits: Portraits, scale: Floats) -> None:
        self._portraits = portraits
        self._scale = scale
        shown = portraits.shown
        self._letters = np.empty(len(shown), dtype=np.int64)
        self._letters[sorted(range(len(shown)), key=shown.__getitem__)] = np.arange(len(shown))
        self._kind = _kinds(portraits)

    def of(self, one: Ints, other: Ints) -> list[list[Kind]]:
        """Return for each pair of rows what they share of each of KINDS."""
        pair, stem, logit = in_both(self._portraits.vectors, self._scale, one, other)
        totals = np.bincount(pair * len(KINDS) + self._kind[stem], logit, len(one) * len(KINDS))
        found = [Kind(total) for total in totals.tolist()]
        loud = logit >= HEARD
        heard = Heard(pair=pair[loud], stem=stem[loud], logit=logit[loud])
        place = heard.pair * len(KINDS) + self._kind[heard.stem]
        alone = np.ones(len(place), dtype=np.bool_)
        alone[self._phrased(found, place, one, other, heard)] = False
        self._name(found, place[alone], heard.stem[alone], heard.logit[alone])
        return [found[first : first + len(KINDS)] for first in range(0, len(found), len(KINDS))]

    def _phrased(self, found: Sequence[Kind], place: Ints, one: Ints, other: Ints, heard: Heard) -> list[int]:
        """Take in the phrases of the pairs; return which of `heard` stand in them, whose `place` is that in `found`."""
        kinds, logits = [found[at] for at in place.tolist()], heard.logit.tolist()
        told: list[int] = []
        for phrase in phrases(self._portraits.openings, one, other, heard):
            goal = found[phrase.pair * len(KINDS) + (_NAMES if phrase.capital else _PHRASES)]
            for at in phrase.heard:
                kinds[at].total -= logits[at]
            logit = sum([logits[at] for at in phrase.heard])
            goal.total += logit
            goal.named.append((-logit, phrase.text))
            told += phrase.heard
        return told

    def _name(self, found: Sequence[Kind], place: Ints, stem: Ints, logit: Reals) -> None:
        """Take in the heaviest stems, which stand in no phrase."""
        order = np.lexsort((self._letters[stem], -logit, place))
        place = place[order]
        heaviest = np.arange(len(place)) - np.searchsorted(place, place) < SHOWN
        stem, logit = stem[order][heaviest], logit[order][heaviest]
        shown = self._portraits.shown
        for at, weight, word in zip(place[heaviest].tolist(), (-logit).tolist(), stem.tolist(), strict=True):
            found[at].named.append((weight, shown[word]))


def _kinds(portraits: Portraits) -> NDArray[np.int8]:
    """Return for each stem the place of its kind in KINDS."""
    calendar = [shown[:1].isupper() and (shown.lower() in DAYS or shown.lower() in MONTHS) for shown in portraits.shown]
    named = np.where(portraits.named, KINDS.index(NAMES), KINDS.index(WORDS))
    dated = np.where(np.array(calendar, dtype=np.bool_), KINDS.index(DATES), named)
    return np.where(portraits.figures, KINDS.index(NUMBERS), dated).astype(np.int8)


def across_languages(
    across: Across, articles: Sequence[Article], scale: Floats, one: Ints, other: Ints
) -> list[list[Kind]]:
    """Return for each pair of rows in two languages the names and numbers that they share, names as both write them."""
    pair, key, logit = in_both(across.vectors, scale, one, other)
    found = [[Kind(0.0) for _ in KINDS] for _ in one]
    written = [[{k: word for k, word, _ in named(articles[row])} for row in rows.tolist()] for rows in (one, other)]
    for at, place, weight in zip(pair.tolist(), key.tolist(), logit.tolist(), strict=True):
        name = across.keys[place]
        kind = found[at][KINDS.index(NUMBERS if name[0].isdigit() else NAMES)]
        kind.total += weight
        kind.named.append((-weight, "/".join(dict.fromkeys(words[at][name] for words in written))))
    return found


def in_both(vectors: Vectors, scale: Floats, one: Ints, other: Ints) -> tuple[Ints, Ints, Reals]:
    """Return each id that both rows of a pair hold: the pair, the id and its logits; pairs and ids ascending."""
    mine, here = _keys(vectors, one)
    theirs, there = _keys(vectors, other)
    at = positions(mine, theirs)
    both = np.flatnonzero(at >= 0)
    mine, here, there = mine[both], here[both], there[at[both]]
    logits = scale[vectors.columns[here] % vectors.parts] ** 2 * vectors.weights[here] * vectors.weights[there]
    pair, stem = mine >> _COLUMN, vectors.columns[here] // vectors.parts
    first = np.flatnonzero(np.diff(pair, prepend=-1) | np.diff(stem, prepend=-1))
    return pair[first], stem[first].astype(np.int64), np.add.reduceat(logits.astype(np.float64), first)


_COLUMN = 32
"""Bits of a key that hold the column."""


def _keys(vectors: Vectors, rows: Ints) -> tuple[Ints, Ints]:
    """Return a key (place in `rows`, column) of each entry of the rows, ascending, and where the entry stands."""
    pair, at = entries(vectors.starts, rows)
    return pair << _COLUMN | vectors.columns[at], at
