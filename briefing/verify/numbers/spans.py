"""A stretch of time told without a number: what took several days in the passages has not taken weeks in the claim.

Silent where the passages name the claim's unit in any form, or count or date something from which it may be reckoned.
"""

import itertools
from collections.abc import Iterator

from briefing.language.numbers import Quantity, measure
from briefing.language.units import SPANNING
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.reading import Reading
from briefing.verify.units import Sort

_UNITS = {
    form: unit
    for unit, forms in enumerate(
        (
            "second seconds moment moments instant",
            "minute minutes",
            "hour hours hourly",
            "day days daily overnight night nights",
            "week weeks weekly weekend weekends fortnight",
            "month months monthly quarter season",
            "year years yearly annual annually decade decades century centuries generation generations",
        )
    )
    for form in forms.split()
}
"""Spans of time by their words, from the shortest; a decade is years."""

_VAGUE = frozenset(
    "seconds minutes hours days weeks months years decades centuries nights weekends generations".split()
)


def spanned(case: Case) -> Iterator[Finding]:
    """NUM002: several weeks are not the passages' several days."""
    for word in case.claim.once(_vague):
        named = frozenset().union(*(_UNITS.keys() & reading.lexis for reading in case.readings))
        if any(_UNITS[one] == _UNITS[word] for one in named) or any(reading.dates for reading in case.readings):
            continue
        theirs = [other for reading in case.readings for other in reading.once(_vague) if other not in case.claim.lexis]
        if theirs and len(named) == len(set(theirs)):
            found = f"The claim tells of {word}; the cited passages tell of {theirs[0]}"
            yield case.finding("NUM002", found, weighed=(("claimed", word), ("stated", theirs[0])))
            return


def _vague(reading: Reading) -> tuple[str, ...]:
    """Return the spans of time that a text does not count: "several weeks", "for hours"."""
    if reading.lexis.isdisjoint(_VAGUE):
        return ()
    found: list[str] = []
    for before, unit in itertools.pairwise(reading.units):
        if unit.sort in {Sort.WORD, Sort.STOP} and unit.low in _VAGUE and before.low in _SOME and not unit.gap.strip():
            found.append(unit.low)
    return tuple(found)


_SOME = frozenset("several few some many for couple of recent coming next past last more within".split())


def another_span(claimed: Quantity, other: Quantity) -> bool:
    """Whether one number counts two spans of time: six days and six hours, 12 weeks and 12 days."""
    spans = measure(claimed) in SPANNING and measure(other) in SPANNING
    return spans and claimed.text == other.text and (measure(claimed), claimed.low) != (measure(other), other.low)
