"""Two portraits -> Evidence: how far they tell of one happening, in logits, and each part of it.

Time is a penalty and never a bonus: two articles of one day are no more alike for it.
"""

import functools
from dataclasses import dataclass
from pathlib import Path

import msgspec

from briefing.group.portrait import Portrait, Vector

CERTAIN = 2
"""Days between two articles of one event that are no evidence against it."""


class Weights(msgspec.Struct, frozen=True):
    """weights.json: what one unit of each likeness is worth, in logits; `fitted` says how it was found."""

    fitted: str
    body: float
    lead: float
    title: float
    numbers: float
    bias: float
    day: float
    longest: float
    other_weekday: float
    undated: float
    weekday_conflict: float
    cut: float
    apart: float


@functools.cache
def weights() -> Weights:
    """Read the weights that were shipped."""
    return msgspec.json.decode((Path(__file__).parent / "weights.json").read_bytes(), type=Weights)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for (positive) and against (negative) one happening, in logits."""

    body: float
    lead: float
    title: float
    numbers: float
    time: float
    bias: float

    @property
    def logit(self) -> float:
        """The whole, for comparison with the cut."""
        return self.body + self.lead + self.title + self.numbers + self.time + self.bias


def evidence(one: Portrait, other: Portrait) -> Evidence:
    """Weigh two articles against each other; symmetric to the last bit."""
    w = weights()
    return Evidence(
        body=w.body * cosine(one.body, other.body),
        lead=w.lead * cosine(one.lead, other.lead),
        title=w.title * cosine(one.title, other.title),
        numbers=w.numbers * _overlap(one.numbers, other.numbers),
        time=-_time_penalty(one, other),
        bias=w.bias,
    )


def cosine(one: Vector, other: Vector) -> float:
    """Return the cosine of two unit vectors."""
    if len(one) > len(other):
        one, other = other, one
    return sum(one[stem] * other[stem] for stem in sorted(one.keys() & other.keys()))


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    shared = len(one & other)
    return shared / (len(one) * len(other)) ** 0.5 if shared else 0.0


def _time_penalty(one: Portrait, other: Portrait) -> float:
    w = weights()
    conflict = None if one.weekday is None or other.weekday is None else one.weekday != other.weekday
    gap = max(_days_between(one, other), _days_between(other, one))
    cost = min(w.longest, w.day * max(0, gap - CERTAIN))
    if _dated(one) and _dated(other):
        return cost + (w.other_weekday if conflict else 0.0)
    return max(cost, {True: w.weekday_conflict, False: 0.0, None: w.undated}[conflict])


def _days_between(one: Portrait, other: Portrait) -> int:
    """Return the days that certainly lie between them, where `one` is the earlier."""
    return 0 if one.last is None or other.first is None else other.first - one.last


def _dated(portrait: Portrait) -> bool:
    return portrait.first is not None and portrait.first == portrait.last
