"""Two quantities -> whether the one bears out the other: the same kind and measure, and values that agree."""

from dataclasses import replace

from briefing.language.bounds import Bound
from briefing.language.numbers import Kind, Quantity, measure

ROUNDING = 0.1
"""How far from the passage's value a claim may round with "about": a tenth, as an editor writes "about 50" for 47."""


def agree(claimed: Quantity, stated: Quantity) -> bool:
    """Whether a passage that states one value bears out a claim of the other.

    The kinds and currencies are the same; the values are equal, or near when the claim rounds openly.
    """
    if claimed.unit != stated.unit and measure(claimed) in _TIMES and measure(stated) in _TIMES:
        claimed, stated = _timed(claimed), _timed(stated)
    if measure(claimed) and measure(stated) and measure(claimed) != measure(stated):
        return False
    if claimed.kind is not stated.kind:
        return _equal(claimed.low, stated.low) and _one_sort(claimed, stated)
    if claimed.kind is Kind.MONEY and claimed.unit != stated.unit and not _one_coin(claimed, stated):
        return False
    if _equal(claimed.low, stated.low) and _equal(claimed.high, stated.high):
        return not opposed(claimed, stated)
    if claimed.vague:
        return claimed.low <= stated.low and stated.high <= claimed.high
    return not stated.vague and _near(claimed, stated)


def _one_coin(claimed: Quantity, stated: Quantity) -> bool:
    """Whether one of them leaves out whose coin it is: pounds, where the other has Egyptian pounds."""
    coins = [quantity.text.lower().split()[-1].removesuffix("s") for quantity in (claimed, stated)]
    whose = {unit.rpartition(" ")[0] for unit in (claimed.unit, stated.unit)}
    return coins[0] == coins[1] and coins[0].isalpha() and "" in whose


def _one_sort(claimed: Quantity, stated: Quantity) -> bool:
    """Whether two kinds are one: season 4 is the fourth, the fourth fall in a row makes four times; bare points."""
    kinds, units = {claimed.kind, stated.kind}, {claimed.unit, stated.unit}
    if kinds == {Kind.ORDINAL, Kind.COUNT}:
        return "times" in units or not (claimed.text[0].isalpha() and stated.text[0].isalpha())
    return kinds == {Kind.POINTS, Kind.COUNT} and "points" in units


_TIMES = {
    "years": ("month", 12.0), "month": ("month", 1.0), "days": ("minute", 1440.0), "hour": ("minute", 60.0),
}  # fmt: skip


def _timed(quantity: Quantity) -> Quantity:
    """Return a span of time in the smallest unit that measures it exactly: twelve months for a year."""
    unit, factor = _TIMES.get(measure(quantity), (quantity.unit, 1.0))
    return replace(quantity, low=quantity.low * factor, high=quantity.high * factor, unit=unit)


def opposed(claimed: Quantity, stated: Quantity) -> bool:
    """Whether one says "at least" or "just over", and the other "at most" or "nearly"."""
    sides = {claimed.bound, stated.bound}
    return bool(sides & {Bound.LEAST, Bound.OVER}) and bool(sides & {Bound.MOST, Bound.UNDER})


def _equal(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-9 * max(abs(one), abs(other), 1.0)


def _near(claimed: Quantity, stated: Quantity) -> bool:
    room, value = ROUNDING * abs(claimed.low), stated.low
    match claimed.bound:
        case Bound.ABOUT:
            return abs(value - claimed.low) <= room
        case Bound.LEAST | Bound.OVER:
            return claimed.low < value <= claimed.low + room
        case Bound.MOST | Bound.UNDER:
            return claimed.low - room <= value < claimed.low
        case Bound.EXACT:  # a third is 33 percent
            return claimed.kind is Kind.PERCENT and stated.text[0].isalpha() and round(value) == claimed.low
