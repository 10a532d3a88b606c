"""Why two articles stand together or apart, in words and logits.

The weights of a pair sum to zero or more exactly where the two would join by themselves.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from briefing.group import phrases
from briefing.group.across import Across, named
from briefing.group.portrait import NO_DAY, NO_WEEKDAY, Floats, Portraits, Vectors
from briefing.group.score import Evidence, Pairs, Weights
from briefing.language.almanac import MONTHS
from briefing.language.almanac import WEEKDAYS as DAYS
from briefing.model import Article, Reason

SHOWN = 6
"""Shared words or phrases that a reason names."""

SLIGHT = 0.05
"""Logits under which a reason is not worth a reader's time."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """What was found between the pairs, ready to be told. `across` is None where all articles are in one language."""

    articles: Sequence[Article]
    portraits: Portraits
    across: Across | None
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
        """Return what the two have in common, each stem once: in a phrase or name of several words, or by itself."""
        if self.across and self.across.language[one] != self.across.language[other]:
            return self._shared_across(self.across, one, other)
        held = self._stems(one, other)
        told: dict[str, dict[str, float]] = {kind: {} for kind in ("names", "phrases", "numbers", "dates", "words")}
        spelled = {self.portraits.stems[stem]: logit for stem, logit in held.items()}
        for phrase in phrases.shared(self.articles[one], self.articles[other], spelled):
            kind = "names" if phrase.capital else "phrases"
            told[kind][phrase.text] = sum(spelled.pop(stem) for stem in phrase.stems)
        for stem, logit in held.items():
            if self.portraits.stems[stem] in spelled:
                told[self._kind(stem)][self.portraits.shown[stem]] = logit
        return [_reason(kind, logits) for kind, logits in told.items()]

    def _shared_across(self, across: Across, one: int, other: int) -> list[Reason]:
        """Return the names and numbers that two articles in two languages share, names as both write them."""
        mine, theirs = ({key: word for key, word, _ in named(self.articles[row])} for row in (one, other))
        told: dict[str, dict[str, float]] = {"names": {}, "numbers": {}}
        for place, logit in _products(across.vectors, across.scale(self.weights), one, other).items():
            key = across.keys[place]
            written = dict.fromkeys((mine[key], theirs[key]))
            told["numbers" if key[0].isdigit() else "names"]["/".join(written)] = logit
        return [_reason(kind, logits) for kind, logits in told.items()]

    def _stems(self, one: int, other: int) -> dict[int, float]:
        """Return the stems that both hold, each with its logits."""
        return _products(self.portraits.vectors, self.weights.scale(), one, other)

    def _kind(self, stem: int) -> str:
        if self.portraits.figures[stem]:
            return "numbers"
        shown = self.portraits.shown[stem]
        dated = shown[0].isupper() and (shown.lower() in DAYS or shown.lower() in MONTHS)
        return "dates" if dated else "names" if self.portraits.named[stem] else "words"

    def _calendar(self, one: int, other: int) -> str:
        first, second = int(self.portraits.weekday[one]), int(self.portraits.weekday[other])
        if NO_WEEKDAY in {first, second}:
            return "a date is not known"
        return f"one tells of a {WEEKDAYS[first]}, the other of a {WEEKDAYS[second]}"

    def _published(self, one: int, other: int) -> str:
        first, second = int(self.portraits.day[one]), int(self.portraits.day[other])
        return "" if NO_DAY in {first, second} else f"published {abs(first - second)} days apart"


def _products(vectors: Vectors, scale: Floats, one: int, other: int) -> dict[int, float]:
    """Return what two rows both hold, the columns of all parts as one, each with its logits."""
    here, there = (slice(vectors.starts[row], vectors.starts[row + 1]) for row in (one, other))
    mine, theirs = vectors.columns[here], vectors.columns[there]
    at = np.minimum(np.searchsorted(theirs, mine), max(0, len(theirs) - 1))
    both = np.flatnonzero(theirs[at] == mine) if len(theirs) else np.zeros(0, dtype=np.int64)
    part, word = mine[both] // vectors.width, mine[both] % vectors.width
    logits = scale[part] ** 2 * vectors.weights[here][both] * vectors.weights[there][at[both]]
    held, place = np.unique(word, return_inverse=True)
    return dict(zip(held.tolist(), np.bincount(place, logits, len(held)).tolist(), strict=True))


def _reason(kind: str, logits: dict[str, float]) -> Reason:
    heaviest = sorted((-logit, word) for word, logit in logits.items())[:SHOWN]
    told = ", ".join(f"{word} ({-logit:.2f})" for logit, word in heaviest)
    return Reason(f"shared {kind}: {told}", sum(logits.values()))
