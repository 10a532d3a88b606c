"""Why two articles stand together or apart, in words and logits.

The weights of a pair sum to zero or more exactly where the two would join by themselves.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from briefing.group.portrait import NO_DAY, NO_WEEKDAY, Portraits, Reals
from briefing.group.score import Evidence, Pairs, Weights
from briefing.group.vocabulary import NUMBERS, Ints
from briefing.model import Reason

SHOWN = 6
"""Shared words that a reason names."""

SLIGHT = 0.05
"""Logits under which a reason is not worth a reader's time."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """What was found between the pairs, ready to be told."""

    portraits: Portraits
    pairs: Pairs
    evidence: Evidence
    weights: Weights
    _found: dict[int, tuple[Reason, ...]] = field(default_factory=dict)  # a pair is told at both its ends

    def together(self, pair: int) -> tuple[Reason, ...]:
        """Return the reasons for a pair, those that hold it together first."""
        return tuple(sorted(self._reasons(pair), key=lambda reason: -reason.weight))

    def apart(self, pair: int) -> tuple[Reason, ...]:
        """Return the reasons for a pair, those that keep it apart first."""
        return tuple(sorted(self._reasons(pair), key=lambda reason: reason.weight))

    def _reasons(self, pair: int) -> tuple[Reason, ...]:
        if pair not in self._found:
            self._found[pair] = self._look(pair)
        return self._found[pair]

    def _look(self, pair: int) -> tuple[Reason, ...]:
        found = self.evidence
        one, other = int(self.pairs.one[pair]), int(self.pairs.other[pair])
        reasons = [
            *self._shared(one, other),
            Reason(self._calendar(one, other), float(found.weekdays[pair])),
            Reason(self._published(one, other), float(found.gap[pair])),
            Reason("they name other days of the year", float(found.other_days[pair])),
            Reason("much else in this batch reads like them", float(found.crowd[pair])),
            Reason("any two articles start apart", found.bias - self.weights.cut),
        ]
        return tuple(Reason(r.text, round(r.weight, 2)) for r in reasons if abs(r.weight) >= SLIGHT)

    def _shared(self, one: int, other: int) -> list[Reason]:
        """Return what the two have in common as names, words and numbers."""
        vectors = self.portraits.vectors
        here, there = (slice(vectors.starts[row], vectors.starts[row + 1]) for row in (one, other))
        mine, theirs = vectors.columns[here], vectors.columns[there]
        at = np.minimum(np.searchsorted(theirs, mine), max(0, len(theirs) - 1))
        both = np.flatnonzero(theirs[at] == mine) if len(theirs) else np.zeros(0, dtype=np.int64)
        part, word = mine[both] // vectors.width, mine[both] % vectors.width
        logits = self.weights.scale()[part] ** 2 * vectors.weights[here][both] * vectors.weights[there][at[both]]
        figures = part == NUMBERS
        stems, place = np.unique(word[~figures], return_inverse=True)
        weight = np.bincount(place, logits[~figures], len(stems)).astype(np.float64)
        figure, name = self.portraits.figures[stems], self.portraits.named[stems]
        numbers = self._shown(stems, weight, figure)
        for number, logit in zip(word[figures].tolist(), logits[figures].tolist(), strict=True):
            numbers[self.portraits.numbers[number]] = numbers.get(self.portraits.numbers[number], 0.0) + logit
        names, others = self._shown(stems, weight, name & ~figure), self._shown(stems, weight, ~(name | figure))
        return [_reason("names", names), _reason("words", others), _reason("numbers", numbers)]

    def _shown(self, stems: Ints, weight: Reals, mine: NDArray[np.bool_]) -> dict[str, float]:
        told = [self.portraits.shown[stem] for stem in stems[mine].tolist()]
        return dict(zip(told, weight[mine].tolist(), strict=True))

    def _calendar(self, one: int, other: int) -> str:
        first, second = int(self.portraits.weekday[one]), int(self.portraits.weekday[other])
        if NO_WEEKDAY in {first, second}:
            return "a date is not known"
        return f"one tells of a {WEEKDAYS[first]}, the other of a {WEEKDAYS[second]}"

    def _published(self, one: int, other: int) -> str:
        first, second = int(self.portraits.day[one]), int(self.portraits.day[other])
        return "" if NO_DAY in {first, second} else f"published {abs(first - second)} days apart"


def _reason(kind: str, logits: dict[str, float]) -> Reason:
    heaviest = sorted((-logit, word) for word, logit in logits.items())[:SHOWN]
    return Reason(f"shared {kind}: {', '.join(word for _, word in heaviest)}", sum(logits.values()))
