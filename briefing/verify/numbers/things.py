"""Things that are counted and are not one another: a number of goals is none of seats, one of Danes none of Swedes."""

from briefing.language import places


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
