"""Pairs of portraits -> Evidence: how far two articles tell of one happening, in logits, and each part of it.

Time is a penalty and never a bonus: two articles of one day are no more alike for it.
"""

import functools
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from briefing.group.portrait import NO_DAY, NO_WEEKDAY, Floats, Portraits, Reals
from briefing.group.vocabulary import PARTS, Ints

SLAB = 65_536
"""Pairs whose days are compared at a time: bounds memory."""

CERTAIN = 2
"""Days between two articles of one event that are no evidence against it."""

AGREED = 0.5
"""What is left of the price on undated where both leads name one weekday: each week has one. With nothing left, an
article without a date joined whatever else was of a Monday."""


class Weights(msgspec.Struct, frozen=True):
    """weights.json: what each likeness and each conflict is worth, in logits; `fitted` says how it was found.

    `body`, `lead`, `title` multiply cosines, `across` that of names and numbers in two languages. `other_days`: both
    name days of the year and none in common. `gap_day` for each day beyond CERTAIN between the dates, at most
    `gap_most`, where both dates are true. `dated_weekday`: both are dated, and the leads name two weekdays;
    `next_weekday`, `other_weekday`: a date is unknown, and they name neighbouring ones, or others. No such cost where
    one names the other's anywhere: what follows up tells of the day before. `undated`: a date is unknown; AGREED of it
    where the leads name one weekday. `other_names`: the headlines say one thing of others. `other_place`: the articles
    tell of different towns or states; `other_participants`: they tell of others; both are looked for where the rest
    would join them. `crowd` for each logit by which the articles' surroundings are more alike to them than `quiet`.
    Clusters at `tight` are the first pass, from which crowds and trust in dates are taken; those at `cut` are the
    events. A pair that was not compared counts as `apart`, one of `other_names`, `other_place` or `other_participants`
    for up to `against` less. The price on joining two clusters is `cohesion` of what holds together the looser one.
    """

    fitted: str
    body: float
    lead: float
    title: float
    across: float
    bias: float
    other_days: float
    gap_day: float
    gap_most: float
    dated_weekday: float
    next_weekday: float
    other_weekday: float
    undated: float
    other_names: float
    other_place: float
    other_participants: float
    crowd: float
    quiet: float
    tight: float
    cut: float
    apart: float
    against: float
    cohesion: float

    def scale(self) -> Floats:
        """Return by what the unit vectors of each part are multiplied, so that a dot product is a logit."""
        return np.sqrt(np.array([getattr(self, part) for part in PARTS], dtype=np.float32))


@functools.cache
def weights() -> Weights:
    """Read the weights that were shipped."""
    return msgspec.json.decode((Path(__file__).parent / "weights.json").read_bytes(), type=Weights)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Pairs of rows, `one` < `other`, ascending, and what their words and numbers have in common, in logits.

    `full` is true for a row whose list of neighbours was cut off at the longest that is kept.
    """

    one: Ints
    other: Ints
    content: Reals
    full: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What speaks for and against one happening, for each pair, in logits; what is against is negative."""

    content: Reals
    bias: float
    other_days: Reals
    weekdays: Reals
    gap: Reals
    headlines: Reals
    places: Reals
    participants: Reals
    crowd: Reals

    @property
    def logit(self) -> Reals:
        """The whole, for comparison with the cut."""
        return self._rest + self.others

    @property
    def others(self) -> Reals:
        """What tells that two articles are of others, be they as alike as they may."""
        return self.headlines + self.places + self.participants

    @property
    def _rest(self) -> Reals:
        return self.bias + self.content + self.other_days + self.weekdays + self.gap + self.crowd

    def counted(self, apart: float) -> Reals:
        """Return the whole, for linkage: what is unlike counts as `apart`, and what tells of others counts beside it.

        Dates may lie, and a crowd makes strangers of many: neither makes a pair worse than one that was not compared.
        """
        return np.maximum(self._rest, apart) + self.others


def first_look(portraits: Portraits, pairs: Pairs, w: Weights) -> Evidence:
    """Weigh the pairs by what the articles say, without what the batch says about them."""
    none = np.zeros(len(pairs.one))
    return Evidence(
        content=pairs.content,
        bias=w.bias,
        other_days=np.where(_other_days(portraits, pairs), -w.other_days, 0.0),
        weekdays=-_weekdays(portraits, pairs, w),
        gap=none,
        headlines=np.where(portraits.headlines.of_others(pairs.one, pairs.other), -w.other_names, 0.0),
        places=none,
        participants=none,
        crowd=none,
    )


def second_look(
    first: Evidence, portraits: Portraits, pairs: Pairs, *, w: Weights, crowd: Reals, trust: Reals
) -> Evidence:
    """Weigh the pairs again, with the articles' surroundings, trust in their dates, where and of whom they tell."""
    second = Evidence(
        content=first.content,
        bias=first.bias,
        other_days=first.other_days,
        weekdays=first.weekdays,
        gap=_doubted(_gap(portraits, pairs, w), trust[pairs.one] * trust[pairs.other]),
        headlines=first.headlines,
        places=first.places,
        participants=first.participants,
        crowd=-w.crowd
        * (np.maximum(crowd, w.quiet)[pairs.one] + np.maximum(crowd, w.quiet)[pairs.other] - 2 * w.quiet),
    )
    alike = np.flatnonzero(second.logit >= w.cut)
    one, other = pairs.one[alike], pairs.other[alike]
    places, participants = np.zeros(len(pairs.one)), np.zeros(len(pairs.one))
    places[alike[portraits.whereabouts.elsewhere(one, other)]] = -w.other_place
    participants[alike[portraits.participants.of_others(one, other)]] = -w.other_participants
    return replace(second, places=places, participants=participants)


def _other_days(portraits: Portraits, pairs: Pairs) -> NDArray[np.bool_]:
    named = np.asarray(portraits.days.any(axis=1), dtype=np.bool_)
    other_days = named[pairs.one] & named[pairs.other]
    both = np.flatnonzero(other_days)
    for some in (both[first : first + SLAB] for first in range(0, len(both), SLAB)):
        in_common = portraits.days[pairs.one[some]] & portraits.days[pairs.other[some]]
        other_days[some] = np.logical_not(in_common.any(axis=1))
    return other_days


def _weekdays(portraits: Portraits, pairs: Pairs, w: Weights) -> Reals:
    one, other = portraits.weekday[pairs.one], portraits.weekday[pairs.other]
    apart = np.minimum((one - other) % 7, (other - one) % 7)
    differ = (one != NO_WEEKDAY) & (other != NO_WEEKDAY) & (apart > 0)
    differ &= (portraits.weekdays[pairs.one] >> other | portraits.weekdays[pairs.other] >> one) & 1 == 0
    agree = (one == other) & (one != NO_WEEKDAY)
    dated = _dated(portraits, pairs)
    cost = np.where(dated, w.dated_weekday, np.where(apart == 1, w.next_weekday, w.other_weekday))
    return np.where(differ, cost, 0.0) + np.where(dated, 0.0, w.undated * np.where(agree, AGREED, 1.0))


def _gap(portraits: Portraits, pairs: Pairs, w: Weights) -> Reals:
    days = np.abs(portraits.day[pairs.one] - portraits.day[pairs.other])
    cost = np.minimum(w.gap_most, w.gap_day * np.maximum(0, days - CERTAIN))
    return np.where(_dated(portraits, pairs), cost, 0.0)


def _doubted(cost: Reals, true: Reals) -> Reals:
    """Return the logits of a gap that costs `cost` where both dates are true, which has the probability `true`.

    The odds of a mixture: where one of the two is wrong, the gap says nothing. So a date that is nearly certain keeps
    apart what the same people do again a month later, and one that is wrong once in ten times can cost 2.3 at most.
    """
    return np.log(true * np.exp(-cost) + 1 - true)


def _dated(portraits: Portraits, pairs: Pairs) -> NDArray[np.bool_]:
    dated: NDArray[np.bool_] = portraits.day != NO_DAY
    return dated[pairs.one] & dated[pairs.other]
