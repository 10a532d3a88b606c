"""Why two articles stand together or apart, in words and logits.

The weights of a pair sum to zero or more exactly where the two would join by themselves.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from briefing.group.across import Across
from briefing.group.portrait import NO_DAY, NO_WEEKDAY, Portraits
from briefing.group.score import Evidence, Pairs, Weights
from briefing.group.shared import KINDS, SHOWN, Kind, Shared, across_languages
from briefing.group.vocabulary import Ints
from briefing.language.almanac import DAYS
from briefing.model import Article, Reason

SLIGHT = 0.05
"""Logits under which a reason is not worth a reader's time."""

BLOCK = 256
"""Pairs that are told at a time: bounds memory, and what so many hold stays in a cache."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """What was found between the pairs, ready to be told. `across` is None where all articles are in one language."""

    articles: Sequence[Article]
    portraits: Portraits
    across: Across | None
    pairs: Pairs
    evidence: Evidence
    weights: Weights

    def reasons(self, pairs: Ints, step: Callable[[int], None]) -> dict[int, tuple[Reason, ...]]:
        """Return the reasons of each pair, those that hold it together first. `step` is told how many are done."""
        shared = Shared(self.portraits, self.weights.scale())
        told: dict[int, tuple[Reason, ...]] = {}
        for first in range(0, len(pairs), BLOCK):
            step(first)
            some = pairs[first : first + BLOCK]
            in_common = self._in_common(shared, self.pairs.one[some], self.pairs.other[some])
            for pair, kinds, other in zip(some.tolist(), in_common, self._beside_words(some), strict=True):
                reasons = filter(None, (*map(_of_kind, KINDS, kinds), *other))
                told[pair] = tuple(sorted(reasons, key=attrgetter("weight"), reverse=True))
        return told

    def _in_common(self, shared: Shared, one: Ints, other: Ints) -> list[list[Kind]]:
        found = shared.of(one, other)
        if self.across:
            both = self.across.apart(one, other)
            scale = self.across.scale(self.weights)
            abroad = across_languages(self.across, self.articles, scale, one[both], other[both])
            for at, kinds in zip(both.tolist(), abroad, strict=True):
                found[at] = kinds
        return found

    def _beside_words(self, pairs: Ints) -> Iterator[Iterable[Reason | None]]:
        """Yield for each pair what else speaks for or against it."""
        found = self.evidence
        start = _reason("any two articles start apart", found.bias - self.weights.cut)
        rows = zip(self.pairs.one[pairs].tolist(), self.pairs.other[pairs].tolist(), strict=True)
        dated = (found.weekdays, found.gap, found.other_days)
        named = (found.headlines, found.places, found.participants, found.crowd)
        told = zip(rows, *(some[pairs].tolist() for some in (*dated, *named)), strict=True)
        for (one, other), weekdays, gap, other_days, headlines, places, participants, crowd in told:
            yield (
                _reason(self._calendar(one, other), weekdays) if weekdays else None,
                _reason(self._published(one, other), gap) if gap else None,
                _reason("they name other days of the year", other_days),
                _reason("one headline, about others", headlines),
                _reason(self._placed(one, other), places) if places else None,
                _reason(self._told_of(one, other), participants) if participants else None,
                _reason("much else in this batch reads like them", crowd),
                start,
            )

    def _calendar(self, one: int, other: int) -> str:
        first, second = int(self.portraits.weekday[one]), int(self.portraits.weekday[other])
        if NO_WEEKDAY in {first, second}:
            return "a date is not known"
        if first == second:
            return f"both tell of a {DAYS[first]}, and of which week is not known"
        return f"one tells of a {DAYS[first]}, the other of a {DAYS[second]}"

    def _placed(self, one: int, other: int) -> str:
        return f"another place: {' / '.join(self.portraits.whereabouts.apart(one, other) or ())}"

    def _told_of(self, one: int, other: int) -> str:
        return f"other participants: {' / '.join(self.portraits.participants.apart(one, other) or ())}"

    def _published(self, one: int, other: int) -> str:
        first, second = int(self.portraits.day[one]), int(self.portraits.day[other])
        return "" if NO_DAY in {first, second} else f"published {abs(first - second)} days apart"


def _of_kind(name: str, kind: Kind) -> Reason | None:
    if abs(kind.total) < SLIGHT:
        return None
    told = ", ".join([f"{word} ({-lighter:.2f})" for lighter, word in sorted(kind.named)[:SHOWN]])
    return _reason(f"shared {name}: {told or 'common ones'}", kind.total)


def _reason(text: str, weight: float) -> Reason | None:
    return Reason(text, round(weight, 2)) if abs(weight) >= SLIGHT else None
