"""What is of a land or a city, and may be named in its place: the cities that lie there, its bodies and its teams."""

import functools
import re

from briefing.language import names, places, spellings
from briefing.language.names import Name
from briefing.language.wordlists import word_class
from briefing.verify.case import Case
from briefing.verify.names.identity import lands_cities
from briefing.verify.names.pointing import placed
from briefing.verify.names.somebody import is_person
from briefing.verify.reading import Reading


def lies_there(name: Name, case: Case) -> bool:
    """Whether a passage names a city, and no person, of the land where the claim has it: Karachi, for "in Pakistan"."""
    towns = lands_cities(name)
    beside = name.text.endswith(("'s", "’s")) or case.claim.text.endswith(", ", 0, name.start)
    if not towns or not (beside or placed(name, case.claim)):
        return False
    return any(
        not is_person(found.start(), reading)
        for reading in case.readings
        for town in sorted(towns)
        if town in reading.folded
        for found in re.finditer(rf"(?<!\w){re.escape(town)}(?!\w)", reading.folded)
    )


def _describes(name: Name, claim: Reading) -> bool:
    """Whether the name of a people stands before the noun or name that it says more of."""
    units = claim.units
    after = next((unit for unit in units if unit.start >= name.end), None)
    people = name.state is not None and (name.state.part is places.Part.PEOPLE or name.text in _SHORT)
    if not people or after is None or after.gap.strip():
        return False
    return after.name is not None or (after.low not in names.STOP and after.low not in _SAYING)


_SAYING = word_class("reports") | word_class("auxiliaries")


_CREEDS = frozenset({"islamist", "jihadist"})
_SHORT = frozenset({"US", "U.S.", "UK", "U.K.", "UN", "U.N.", "EU"})
"""States that describe what they stand before in this form, too: "US prices"."""


@functools.lru_cache(maxsize=1_024)
def _bodies(owners: frozenset[str]) -> list[str]:
    """Return the bodies of some lands or cities, in one order."""
    return sorted(frozenset().union(*map(places.institutions, owners)))


def owns(name: Name, case: Case) -> bool:
    """Whether a passage has a body of the land, city or creed that the claim names: the IDF, for "the Israeli army"."""
    owners = name.state.names if name.state else frozenset({spellings.fold(name.whole)})
    bodies = _bodies(owners)
    homes = places.owners(name.whole) - _CREEDS
    possessive = name.text.endswith(("'s", "’s"))
    if not (bodies or homes) or placed(name, case.claim):
        return False
    if name.state and not possessive and not _describes(name, case.claim):
        return False
    told = ((home, reading) for home in sorted(homes) for reading in case.readings if home in reading.folded)
    if any(re.search(rf"\b{re.escape(home)}\b", reading.folded) for home, reading in told):
        return True  # the Saints, of New Orleans
    had = ((body, reading) for body in bodies for reading in case.readings if body in reading.text)
    return any(re.search(rf"(?<!\w){re.escape(body)}(?!\w)", reading.text) for body, reading in had)
