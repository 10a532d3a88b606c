"""Numbers that follow from two others: sums, differences, parts and changes, where the claim says that it reckons."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.language.agreement import agree
from briefing.language.bounds import Bound
from briefing.language.numbers import Kind, Quantity, measure
from briefing.language.wordlists import word_class
from briefing.language.words import stem
from briefing.verify.case import Case

_TOTAL = word_class("totals")
_CHANGE = word_class("changes")


def counted(quantity: Quantity) -> str:
    """Return what a number counts: its unit of measure in one spelling, else the stem of the noun."""
    return measure(quantity) or stem(quantity.unit)


def computed(case: Case, claimed: Quantity, stated: list[Quantity]) -> bool:
    """Whether the number follows from two that the claim cites, which count the same, and words beside it say how.

    A sum ("30 in total"), a difference ("fell by 12 points", "a majority of three"), or a change or part in percent.
    """
    beside = case.claim.folded[max(0, claimed.start - BESIDE) : claimed.end + BESIDE]
    words = frozenset(_WORDS.findall(beside))
    sums, gaps = bool(words & _TOTAL), bool(words & (_CHANGE | _MARGIN) or _BY_VOTES.search(beside))
    kinds = {claimed.kind} if claimed.kind is not Kind.POINTS and claimed.unit != "points" else {Kind.PERCENT}
    for one, other in _pairs(stated):
        values = [one.low + other.low] if sums else []
        values += [abs(one.low - other.low)] if gaps else []
        if one.kind not in kinds or not _alike(one, other, *(() if Kind.PERCENT in kinds else (claimed,))):
            parts = _parts(case, claimed, one, other) if claimed.kind is Kind.PERCENT else []
            if any(_on_its_side(claimed, part) for part in parts):
                return True
            values = parts + (_changes(one, other, words) if claimed.kind is Kind.PERCENT else [])
        told = (replace(claimed, low=value, high=value, bound=Bound.EXACT) for value in values)
        if any(agree(claimed, value) for value in told):
            return True
    return False


def _on_its_side(claimed: Quantity, part: float) -> bool:
    """Whether a reckoned part is on the side that the claim leaves open: 43 percent are "less than half"."""
    return (claimed.bound is Bound.MOST and part < claimed.low) or (claimed.bound is Bound.LEAST and part > claimed.low)


BESIDE = 40
"""Characters around a number among which a word says that it is a sum, a difference or a change."""

_WORDS = re.compile(r"[a-z]+")
_MARGIN = frozenset({"margin", "majority", "lead", "ahead", "behind"})
_BY_VOTES = re.compile(r"\bby \S+ (?:votes|goals|seats)\b")
_LINKING = frozenset({"", "of", "to", "and", "or", "against", "from", "fewer", "less", "than"})


def _alike(*quantities: Quantity) -> bool:
    """Whether quantities count the same thing, as far as they say what they count."""
    return len({counted(quantity) for quantity in quantities if quantity.unit not in _LINKING}) <= 1


def _parts(case: Case, claimed: Quantity, one: Quantity, other: Quantity) -> list[float]:
    """Return what part one number is of the other, which the claim names, in percent."""
    low, high = sorted((one.low, other.low))
    whole = any(quantity is not claimed and quantity.low == high for quantity in case.claim.quantities)
    return [round(100 * low / high, 6)] if whole and low > 0 and _alike(one, other) else []


def _changes(one: Quantity, other: Quantity, words: frozenset[str]) -> list[float]:
    """Return by what part of itself a sum of money changed to the other, in percent."""
    low, high = sorted((one.low, other.low))
    if low <= 0 or one.kind is not Kind.MONEY or not words & _CHANGE or not _alike(one, other):
        return []
    return [round(100 * (high - low) / (low if words & _RISE else high), 6)]


_RISE = word_class("rises")

MOST = 12
"""Numbers of the passages above which two of them can make any third."""


def _pairs(stated: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield each two exact numbers of one kind; money in one currency."""
    exact = [quantity for quantity in stated if not quantity.vague]
    if len(exact) <= MOST:
        for one, other in itertools.combinations(exact, 2):
            if one.kind is other.kind and (one.kind is not Kind.MONEY or one.unit == other.unit):
                yield one, other
