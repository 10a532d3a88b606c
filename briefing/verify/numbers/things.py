"""Things that are counted and are not one another: a number of goals is none of seats, one of Danes none of Swedes."""

import re

from briefing.language import places
from briefing.language.agreement import agree
from briefing.language.numbers import Kind, Quantity, measure
from briefing.verify.reading import Reading


def _of_other_lands(one: str, other: str) -> bool:
    """Whether two nouns that are counted are peoples of two states: four Danes are no four Swedes."""
    mine, theirs = places.state(one), places.state(other)
    if mine is None or theirs is None or {mine.part, theirs.part} != {places.Part.PEOPLE}:
        return False
    return mine.names.isdisjoint(theirs.names)


def apart(one: str, other: str) -> bool:
    """Whether two nouns that are counted exclude each other: by a line of `_KINDS`, or as peoples of two states."""
    return _of_other_lands(one, other) or any(
        mine is not theirs and one in mine and other in theirs for line in _KINDS for mine in line for theirs in line
    )


_KINDS = [
    [frozenset(kind.split("/")) for kind in line.split()]
    for line in (
        "seats votes points goals wickets runs touchdowns",
        "soldiers/troops civilians",
        "women/girls men/boys",
        "adults children",
        "dead/deaths wounded/injured/hurt missing",
        "rounds/bullets/cartridges/shells boxes/crates/cartons/packs/packages bags/sacks bottles/vials/jars cans/tins",
        "boxes/crates/cartons barrels/drums/kegs pallets truckloads/lorryloads magazines tablets/pills/capsules",
    )
]
"""Nouns of which a number of one is no number of the other, a line for each thing that they tell apart."""


def of_its_sort(claimed: Quantity, claim: Reading, stated: list[Quantity]) -> list[Quantity]:
    """Return the passages' numbers without those of days or years that have the value of a number of things."""
    if not _things(claimed, claim):
        return stated
    return [one for one in stated if not (_of_time(one) and agree(claimed, one))]


def _things(claimed: Quantity, claim: Reading) -> bool:
    """Whether a number of the claim counts things, which no number of days or years does: two of the boys."""
    if claimed.kind is not Kind.COUNT or measure(claimed):
        return False
    found = _OF_THINGS.match(claim.text, claimed.end)
    unit = found[1] if found else claimed.unit
    return len(unit) >= len("boys") and unit.endswith("s") and unit not in _NO_THINGS


_OF_THINGS = re.compile(r" of (?:the|its|their|his|her|those|these) ([a-z]+)\b")
_NO_THINGS = frozenset(
    "others times days weeks months years hours minutes seconds nights seasons terms has was".split()
)


def _of_time(quantity: Quantity) -> bool:
    return quantity.unit.rstrip("s") in _SPANS


_SPANS = frozenset({"day", "week", "month", "year", "hour", "minute"})


def is_many(unit: str) -> bool:
    """Whether a noun is one of many: crews as well as crew."""
    return unit.endswith("s") or unit in _MANY


_MANY = frozenset({"crew", "women", "men", "children", "police", "staff", "personnel", "aircraft", "cattle", "sheep"})
"""Nouns of many that no ending shows."""
