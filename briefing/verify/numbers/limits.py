"""The side of a limit that something is on: above the target, within the cap, twice what is legal.

A claim that names no number of the limit says of it all the same on which side it lies. Silent where a text denies,
and where the passages have both sides.
"""

from collections.abc import Iterator

from briefing.language import thesaurus
from briefing.language.wordlists import word_class
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit

_SIDES = dict.fromkeys(
    "above over past beyond exceeds exceed exceeded exceeding surpassed surpasses topped tops breached twice double"
    " triple".split(),
    "above",
) | dict.fromkeys("below under within beneath underneath undershot undershoots".split(), "below")
_LIMITS = frozenset(
    "limit limits threshold thresholds target targets goal goals cap ceiling quota quotas average norm maximum minimum"
    " forecast forecasts expectations estimates freezing".split()
)
_MATTERS = frozenset("fight row dispute talks debate battle clash deal vote concern concerns anger protest".split())
"""What is "over" a limit without being above it."""

NEAR = 5
"""Words behind the side among which its limit stands: "above [New York's legal] limit"."""


def sided(case: Case) -> Iterator[Finding]:
    """NUM003: what the passages have above a limit the claim does not have below it."""
    for limit, side in case.claim.once(_sides):
        theirs = {
            other for reading in case.readings for told, other in reading.once(_sides) if thesaurus.alike(limit, told)
        }
        if theirs and side not in theirs:
            found = f"The claim has it {side} the {limit}; the cited passages {min(theirs)} it"
            yield case.finding("NUM003", found, weighed=(("claimed", side), ("stated", min(theirs))))
            return


def _sides(reading: Reading) -> tuple[tuple[str, str], ...]:
    """Return the limits of a text, each with the side of it that something is on."""
    if reading.lexis.isdisjoint(_LIMITS) or reading.lexis.isdisjoint(_SIDES):
        return ()
    return tuple(told for at in range(len(reading.units)) for told in _side(reading.units, at))


def _side(units: tuple[Unit, ...], at: int) -> Iterator[tuple[str, str]]:
    side = _SIDES.get(units[at].low)
    before = {unit.low for unit in units[max(0, at - 3) : at]}
    if side is None or not before.isdisjoint(_MATTERS | word_class("negators")):
        return
    for unit in units[at + 1 : at + 1 + NEAR]:
        if set(unit.gap) & set(",;:.()–—") or unit.low in _SIDES or unit.low in _PARTING:
            return
        if unit.sort is Sort.WORD and unit.low in _LIMITS:
            yield unit.low, side
            return


_PARTING = frozenset("and or but that who which when while as than to from".split())
