"""How many were killed, hurt, arrested or are missing: the number of the one is not told as the number of the other.

`belonging` weighs the words about two exact numbers; here the verb right by a number, vague ones too, says whose it is.
English only.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.language.agreement import agree
from briefing.language.numbers import Kind, Quantity
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit


class Toll(NamedTuple):
    """A number of people and what befell them."""

    harm: str
    quantity: Quantity


def tolled(case: Case) -> Iterator[Finding]:
    """NUM006: as many as the passages say were hurt were not killed, where they say how many were."""
    mine = case.claim.once(_tolls)
    theirs = [toll for reading in case.readings for toll in reading.once(_tolls)] if mine else []
    for toll in mine:
        own = [other for other in theirs if other.harm == toll.harm]
        elsewhere = [other for other in theirs if other.harm != toll.harm and agree(toll.quantity, other.quantity)]
        if own and elsewhere and not any(agree(toll.quantity, other.quantity) for other in own):
            found = f"The claim has {toll.quantity.text} {toll.harm}; the cited passages have {own[0].quantity.text}"
            yield case.finding(
                "NUM006",
                f"{found}, and {toll.quantity.text} {elsewhere[0].harm}",
                weighed=(("claimed", toll.quantity.text), ("stated", own[0].quantity.text)),
            )
            return


def harms(reading: Reading) -> frozenset[str]:
    """Return what befell people of whom a text tells."""
    return frozenset(_HARMS[word] for word in reading.lexis & _HARMS.keys())


_HARMS = {
    word: harm
    for harm, told in {
        "killed": "kill kills killed killing died dies dead perished deaths",
        "hurt": "injures injured injuring wounds wounded wounding hurt hurting injuries",
        "missing": "missing",
        "arrested": "arrests arrested arresting detains detained detaining",
    }.items()
    for word in told.split()
}


def _tolls(reading: Reading) -> tuple[Toll, ...]:
    """Return the tolls of a text: by the verb before a number, else by the one behind it."""
    if reading.lexis.isdisjoint(_HARMS):
        return ()
    counts = (one for one in reading.quantities if one.kind is Kind.COUNT)
    found = ((_before(reading, one) or _behind(reading, one), one) for one in counts)
    return tuple(Toll(harm, one) for harm, one in found if harm)


def _before(reading: Reading, quantity: Quantity) -> str:
    """Return what befell a number right behind its verb: "killing at least three"."""
    at = reading.places.get(quantity.start, 0)
    if _stops(reading.units[at]):
        return ""  # "wounded, 12 left"
    for unit in reversed(reading.units[max(0, at - NEAR) : at]):
        if unit.low in _HARMS:
            return _HARMS[unit.low] if unit.low.endswith(("ed", "ing", "hurt")) else ""
        if _stops(unit) or (unit.sort is not Sort.STOP and unit.low not in _BOUNDING):
            return ""
    return ""


_BOUNDING = frozenset("least nearly almost roughly approximately estimated additional".split())


def _behind(reading: Reading, quantity: Quantity) -> str:
    """Return what befell a number before its verb: "three people were killed", "nine wounded"."""
    at = reading.places.get(quantity.start)
    behind = reading.units[at + 1 : at + 2 + NEAR] if at is not None else ()
    if quantity.vague and behind and behind[0].low == "of":
        behind = behind[1:]  # "dozens of people"
    nouns = 0
    for unit in behind:
        if _stops(unit) or unit.sort is Sort.NUMBER:
            return ""
        if unit.low in _HARMS:
            return _HARMS[unit.low]
        nouns += unit.sort is not Sort.STOP
        if nouns > 1:
            return ""
    return ""


NEAR = 4
"""Words between a number and the verb that says what befell it, at the most."""


def _stops(unit: Unit) -> bool:
    return bool(set(unit.gap) & set(",;:–—")) or unit.low in _JOINING


_JOINING = frozenset("and but or who which when while after before as of from".split())
