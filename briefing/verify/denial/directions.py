"""Which way a number goes: what fell by half in the passages has not risen by half in the claim."""

import bisect
from collections.abc import Iterator
from typing import NamedTuple

from briefing.language.agreement import agree
from briefing.language.numbers import Kind, Quantity
from briefing.language.wordlists import word_class
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.reading import Reading

_RISING = (word_class("rises") - {"more", "up"}) | {"gain", "gains"}
_FALLING = word_class("falls")


class Going(NamedTuple):
    """A number and whether it is told of a rise."""

    quantity: Quantity
    up: bool


def turned_about(case: Case) -> Iterator[Finding]:
    """ANT001: a number that the passages tell of a fall is not told of a rise, nor the other way."""
    for mine in case.claim.once(_going):
        theirs = {
            other.up
            for reading in case.readings
            for other in reading.once(_going)
            if agree(mine.quantity, other.quantity)
        }
        if theirs == {not mine.up}:
            word, other = ("rise", "fall") if mine.up else ("fall", "rise")
            found = f"The claim tells {mine.quantity.text} of a {word}; the cited passages tell it of a {other}"
            yield case.finding("ANT001", found, weighed=((word, other),))
            return


def _going(reading: Reading) -> tuple[Going, ...]:
    """Return the numbers that stand right behind a word of rising or falling, of their clause the last."""
    if reading.lexis.isdisjoint(_SAYING):
        return ()
    found = ((one, _way(one, reading)) for one in reading.quantities if one.kind not in {Kind.ORDINAL, Kind.TIME})
    return tuple(Going(one, up) for one, up in found if up is not None)


_LOSSES = frozenset("loss losses cut cuts decline declines drop drops fall falls reduction decrease decreases".split())
_TELLING = _RISING | _FALLING
_SAYING = _TELLING | {"up", "down"}
_REACH = 6
"""Words before a number among which it rises or falls."""


def _way(quantity: Quantity, reading: Reading) -> bool | None:
    """Return whether a number is told of a rise; None where no word says which way it goes."""
    at = bisect.bisect_left(reading.units, quantity.start, key=lambda unit: unit.start)  # behind its coin's sign
    if at >= len(reading.units):
        return None
    way: bool | None = None
    for index in range(at, max(0, at - _REACH), -1):
        gap, word = reading.units[index].gap, reading.units[index - 1].low
        if set(gap) & set(",;:") or word in _STOPPING:
            return way
        if index == at and word in _UP:
            return _UP[word]
        if way and word in _LOSSES:
            return None  # "losses grew to": a rise, and of what is lost
        if way is None and word in _TELLING:
            way = word in _RISING
    return way


_UP = {"up": True, "down": False}
"""What says which way right before a number: "up 0.9"."""


_STOPPING = frozenset({"from", "after", "before", "when", "while", "and", "but", "not", "no"})
"""Words before a number behind which it says no way: "rose from 5"."""
