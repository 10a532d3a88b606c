"""Two quantities -> whether the one bears out the other: the same kind and measure, and values that agree."""

import math
import re

from msgspec.structs import replace

from briefing.language.bounds import ROUGH, Bound
from briefing.language.clock import HALF_DAY
from briefing.language.numbers import Kind, Quantity, measure

ROUNDING = 0.1
"""How far from the passage's value a claim may round with "about": a tenth, as an editor writes "about 50" for 47."""


def agree(claimed: Quantity, stated: Quantity) -> bool:
    """Whether a passage that states one value bears out a claim of the other.

    The kinds and currencies are the same; the values are equal, or near when the claim rounds openly.
    """
    if measure(claimed) or measure(stated):
        claimed, stated = _metred(claimed, stated), _metred(stated, claimed)
        claimed, stated = _clocked(claimed, stated), _clocked(stated, claimed)
        if claimed.unit != stated.unit and measure(claimed) in _TIMES and measure(stated) in _TIMES:
            if claimed.bound in ROUGH and _TIMES[measure(claimed)][0] != _TIMES[measure(stated)][0]:
                return _near(_in_days(claimed), _in_days(stated))
            if _within_a_unit(claimed, stated):
                return True
            claimed, stated = _timed(claimed), _timed(stated)
        if measure(claimed) and measure(stated) and measure(claimed) != measure(stated):
            return _converted(claimed, stated)
    if claimed.kind is not stated.kind:
        return _equal(claimed.low, stated.low) and _one_sort(claimed, stated)
    return _one_time(claimed, stated) if claimed.kind is Kind.TIME else _one_value(claimed, stated)


_METRES = re.compile(r"[\d.,]+m")


def _metred(quantity: Quantity, other: Quantity) -> Quantity:
    """Return "13m" in metres beside what is measured in them: alone it says millions."""
    if measure(other) != "metre" or quantity.kind is not Kind.COUNT or not _METRES.fullmatch(quantity.text):
        return quantity
    return replace(quantity, low=quantity.low / 1e6, high=quantity.high / 1e6, unit="metre")


def _clocked(quantity: Quantity, other: Quantity) -> Quantity:
    """Return "9.40" or "0940" as a time beside what is one: alone it says nothing of a clock."""
    if other.kind is not Kind.TIME or quantity.kind is not Kind.COUNT or measure(quantity):
        return quantity
    digits = _DOTTED.fullmatch(quantity.text)
    if digits is None:
        return quantity
    minutes = int(digits[1] or digits[3]) * 60 + int(digits[2] or digits[4])
    return replace(quantity, low=minutes, high=minutes, kind=Kind.TIME, unit=other.unit)


_DOTTED = re.compile(r"(2[0-3]|[01]?\d)\.([0-5]\d)|([01]\d|2[0-3])([0-5]\d)")


def _one_value(claimed: Quantity, stated: Quantity) -> bool:
    """Whether two quantities of one kind have one value, or one that the other rounds."""
    if claimed.kind is Kind.MONEY and claimed.unit != stated.unit and not _one_coin(claimed, stated):
        return _in_cents(claimed, stated) or _in_cents(stated, claimed)
    if _equal(claimed.low, stated.low) and _equal(claimed.high, stated.high):
        return not opposed(claimed, stated)
    if claimed.vague and stated.vague:
        return claimed.low <= stated.high and stated.low <= claimed.high  # dozens and scores
    if claimed.vague:
        return claimed.low <= stated.low and stated.high <= claimed.high
    return not stated.vague and _near(claimed, stated)


def _one_time(claimed: Quantity, stated: Quantity) -> bool:
    """Whether two times of day are one. One of the morning's may leave that out; "about" has a quarter of an hour."""
    room = _QUARTER if claimed.bound in ROUGH else 0
    apart = abs(claimed.low - stated.low)
    said = all(_half(quantity) for quantity in (claimed, stated))
    return apart <= room or (not said and abs(apart - HALF_DAY) <= room)


def _half(quantity: Quantity) -> bool:
    """Whether a time says which half of the day it is in: "a.m.", an hour after noon, a nought before it."""
    said = quantity.text.lower().rstrip(".").endswith(("m", "morning", "noon", "night"))
    return said or quantity.low >= HALF_DAY + 60 or quantity.text[0] == "0"


_QUARTER = 15


def _converted(claimed: Quantity, stated: Quantity) -> bool:
    """Whether two lengths, areas or volumes in different units are one, rounded: 20 miles, 32 kilometres."""
    one, other = _METRIC.get(measure(claimed)), _METRIC.get(measure(stated))
    if one is None or other is None or one[0] != other[0]:
        return False
    mine, theirs = claimed.low * one[1], stated.low * other[1]
    beyond = claimed.bound in {Bound.LEAST, Bound.OVER} and 0 < theirs - mine <= ROUNDING * mine
    round_ = len(_figures(claimed)) == 1
    return beyond or abs(mine - theirs) <= (CONVERTED_ROUND if round_ else CONVERTED) * theirs


CONVERTED, CONVERTED_ROUND = 0.03, 0.05
"""How far a converted value may be off, as a share: 20 miles for 32 kilometres is within 1 percent. And one of a single
figure and noughts: 50 kilometres for 30 miles."""

_METRIC = {
    "millimetre": ("length", 0.001), "centimetre": ("length", 0.01), "metre": ("length", 1.0),
    "kilometre": ("length", 1000.0), "mile": ("length", 1609.344), "foot": ("length", 0.3048),
    "inch": ("length", 0.0254), "yard": ("length", 0.9144), "hectare": ("area", 1.0), "acre": ("area", 0.4047),
    "litre": ("volume", 1.0), "gallon": ("volume", 3.785), "gram": ("mass", 0.001), "kilogram": ("mass", 1.0),
    "tonne": ("mass", 1000.0), "kilowatt": ("power", 0.001), "megawatt": ("power", 1.0), "gigawatt": ("power", 1000.0),
}  # fmt: skip


def _one_coin(claimed: Quantity, stated: Quantity) -> bool:
    """Whether the claim leaves out whose coin it is: pounds, of Egyptian pounds. Dollars are American."""
    coins = [quantity.text.lower().split()[-1].removesuffix("s") for quantity in (claimed, stated)]
    return coins[0] == coins[1] != "dollar" and " " in stated.unit and " " not in claimed.unit


def _in_cents(small: Quantity, large: Quantity) -> bool:
    """Whether a sum in cents is one of dollars or euros, or one in pence of pounds: 50 cents, $0.50."""
    return large.unit in _OF_A_HUNDRED.get(small.unit, ()) and _equal(small.low, 100 * large.low)


_OF_A_HUNDRED = {"cent": frozenset({"USD", "EUR", "CAD", "AUD", "NZD", "SGD", "HKD"}), "pence": frozenset({"GBP"})}
"""The coins of which a hundred make one of a currency, with those currencies."""


def _one_sort(claimed: Quantity, stated: Quantity) -> bool:
    """Whether two kinds are one: season 4 is the fourth, the fourth fall in a row makes four times; bare points."""
    kinds, units = {claimed.kind, stated.kind}, {claimed.unit, stated.unit}
    if kinds == {Kind.ORDINAL, Kind.COUNT}:
        return "times" in units or not (claimed.text[0].isalpha() and stated.text[0].isalpha())
    if kinds != {Kind.POINTS, Kind.COUNT}:
        return False
    bare = claimed.unit in _NO_NOUN and "percentage" not in stated.text  # "15.5", where the passage has 15.5 points
    lent = stated.unit in _NO_NOUN and "percentage" not in claimed.text  # "from 4 points to 2.5"
    return "points" in units or bare or lent


_NO_NOUN = frozenset({"", "a", "below", "above", "to", "from", "and", "this", "last", "in", "per"})

_TIMES = {
    "years": ("month", 12.0), "month": ("month", 1.0), "days": ("minute", 1440.0), "hour": ("minute", 60.0),
    "minute": ("minute", 1.0), "second": ("minute", 1 / 60),
}  # fmt: skip


def _timed(quantity: Quantity) -> Quantity:
    """Return a span of time in the smallest unit that measures it exactly: twelve months for a year."""
    unit, factor = _TIMES.get(measure(quantity), (quantity.unit, 1.0))
    return replace(quantity, low=quantity.low * factor, high=quantity.high * factor, unit=unit)


def _within_a_unit(claimed: Quantity, stated: Quantity) -> bool:
    """Whether a span is beyond the claim's by less than one of the claim's own unit: "over two hours" of 2 h 20 min."""
    mine, theirs = _timed(claimed), _timed(stated)
    if mine.unit != theirs.unit or opposed(claimed, stated):
        return False
    beyond = (theirs.low - mine.low) / _TIMES[measure(claimed)][1]
    return (claimed.bound is Bound.LEAST and 0 < beyond < 1) or (claimed.bound is Bound.MOST and -1 < beyond < 0)


def _in_days(quantity: Quantity) -> Quantity:
    """Return a span of time in days, a month of the mean length: 176 days are "almost six months"."""
    timed = _timed(quantity)
    days = DAYS_A_MONTH if timed.unit == "month" else 1 / _TIMES["days"][1]
    return replace(timed, low=timed.low * days, high=timed.high * days, unit="days")


DAYS_A_MONTH = 365.25 / 12


def opposed(claimed: Quantity, stated: Quantity) -> bool:
    """Whether one says "at least" or "just over", and the other "at most" or "nearly"."""
    sides = {claimed.bound, stated.bound}
    return bool(sides & {Bound.LEAST, Bound.OVER}) and bool(sides & {Bound.MOST, Bound.UNDER})


def _equal(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-9 * max(abs(one), abs(other), 1.0)


def _near(claimed: Quantity, stated: Quantity) -> bool:
    part = claimed.kind is Kind.PERCENT and claimed.text[0].isalpha() and stated.text[0].isdigit()
    beyond = BEYOND_A_PART if part and claimed.bound not in ROUGH else ROUNDING
    if measure(claimed) in _TIMES and claimed.text[0].isalpha():
        beyond = BEYOND_A_SPAN
    room, value = min(beyond * abs(claimed.low), LAST_DIGITS * _last_digit(claimed)), stated.low
    match claimed.bound:
        case Bound.EXACT if claimed.kind is Kind.PERCENT and _in_parts(claimed) and stated.text[0].isdigit():
            return abs(value - claimed.low) < 1  # 34 and 33.3 percent are a third
        case Bound.EXACT:  # 66.7 percent are two in three
            share = claimed.low if stated.text[0].isalpha() else round(claimed.low)
            told = stated.text[0].isalpha() or claimed.text[0].isalpha()
            return claimed.kind is Kind.PERCENT and told and round(value) == share
        case Bound.ABOUT:
            return abs(value - claimed.low) <= room
        case Bound.LEAST | Bound.OVER:
            return claimed.low < value < claimed.low + _step(claimed) or claimed.low < value <= claimed.low + room
        case Bound.MOST | Bound.UNDER:
            return claimed.low - _step(claimed) < value < claimed.low or claimed.low - room <= value < claimed.low


def _in_parts(quantity: Quantity) -> bool:
    """Whether a share is told as a part of something: a third, two in three, and no "three percent"."""
    return quantity.text[0].isalpha() and not _PERCENT.search(quantity.text)


_PERCENT = re.compile(r"%|per\s?cent|percentage|pc$", re.IGNORECASE)

BEYOND_A_PART = 0.3
"""How far beyond a part in words "more than half" or "less than a third" may lie, as a share of it: 64 percent."""

BEYOND_A_SPAN = 1 / 6
"""How far a span of time in words may be rounded, as a share: 25 minutes are less than half an hour, 12 days nearly two
weeks."""

LAST_DIGITS = 5
"""By how many of its last figure a rounded number may be off: "roughly 134 million" is not 143."""


def _last_digit(claimed: Quantity) -> float:
    """Return what one of the last figure of a number is worth that its noughts leave: ten thousand, of 1,250,000."""
    figures = _figures(claimed)
    if not figures or claimed.low <= 0:
        return math.inf
    return float(10.0 ** (math.floor(math.log10(claimed.low)) + 1 - len(figures)))


def _figures(quantity: Quantity) -> str:
    """Return the figures of a number in digits without the noughts about them: 125 of 1,250,000."""
    digits = _FIGURES.match(quantity.text)
    return digits[0].replace(",", "").replace(".", "").strip("0") if digits else ""


_FIGURES = re.compile(r"\d[\d,.]*")


def _step(claimed: Quantity) -> float:
    """Return up to where a round number may be "more than" or "fewer than" another: 572,206 are more than 500,000."""
    digits = f"{claimed.low:.0f}"
    round_ = claimed.bound not in ROUGH and claimed.low >= ROUND and not digits[1:].strip("0")
    return 10.0 ** (len(digits) - 1) if round_ else 0.0


ROUND = 100
"""The least number of one figure and noughts that is taken for a round one."""
