"""Why two articles stand together or apart, in words and logits.

The weights of a pair sum to zero or more exactly where the two would join by themselves.
"""

from dataclasses import dataclass

import numpy as np

from briefing.group.portrait import NO_DAY, NO_WEEKDAY, Portraits
from briefing.group.score import Evidence, Pairs, Weights
from briefing.group.vocabulary import NUMBERS
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

    def together(self, pair: int) -> tuple[Reason, ...]:
        """Return the reasons for a pair, those that hold it together first."""
        return tuple(sorted(self._reasons(pair), key=lambda reason: -reason.weight))

    def apart(self, pair: int) -> tuple[Reason, ...]:
        """Return the reasons for a pair, those that keep it apart first."""
        return tuple(sorted(self._reasons(pair), key=lambda reason: reason.weight))

    def _reasons(self, pair: int) -> list[Reason]:
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
        return [Reason(r.text, round(r.weight, 2)) for r in reasons if abs(r.weight) >= SLIGHT]

    def _shared(self, one: int, other: int) -> list[Reason]:
        """Return what the two have in common as names, words and numbers."""
        vectors = self.portraits.vectors
        here, there = (slice(vectors.starts[row], vectors.starts[row + 1]) for row in (one, other))
        column, at, to = np.intersect1d(
            vectors.columns[here], vectors.columns[there], assume_unique=True, return_indices=True
        )
        part, word = column // vectors.width, column % vectors.width
        logits = self.weights.scale()[part] ** 2 * vectors.weights[here][at] * vectors.weights[there][to]
        names: dict[str, float] = {}
        others: dict[str, float] = {}
        numbers: dict[str, float] = {}
        for part_, word_, logit in zip(part.tolist(), word.tolist(), logits.tolist(), strict=True):
            if part_ == NUMBERS:
                shown = self.portraits.numbers[word_]
                numbers[shown] = numbers.get(shown, 0.0) + logit
            else:
                shown = self.portraits.shown[word_]
                kind = numbers if shown[0].isdigit() else names if self.portraits.named[word_] else others
                kind[shown] = kind.get(shown, 0.0) + logit
        return [_reason("names", names), _reason("words", others), _reason("numbers", numbers)]

    def _calendar(self, one: int, other: int) -> str:
        first, second = int(self.portraits.weekday[one]), int(self.portraits.weekday[other])
        if NO_WEEKDAY in {first, second}:
            return "a date is not known"
        return f"one tells of a {WEEKDAYS[first]}, the other of a {WEEKDAYS[second]}"

    def _published(self, one: int, other: int) -> str:
        days = self.portraits.day[[one, other]]
        return "" if NO_DAY in days else f"published {abs(int(days[0] - days[1]))} days apart"


def _reason(kind: str, logits: dict[str, float]) -> Reason:
    heaviest = sorted(logits, key=lambda word: (-logits[word], word))
    return Reason(f"shared {kind}: {', '.join(heaviest[:SHOWN])}", sum(logits.values()))
