"""What is of a land or a city, and may be named in its place: the cities that lie there, its bodies and its teams."""

import functools
import itertools
import re

from briefing.language import names, places, spellings
from briefing.language.names import Name
from briefing.language.wordlists import word_class
from briefing.verify.case import Case
from briefing.verify.names.identity import lands_cities
from briefing.verify.names.pointing import placed
from briefing.verify.names.somebody import is_person
from briefing.verify.names.standing import body_stands
from briefing.verify.reading import Reading


def lies_there(name: Name, case: Case) -> bool:
    """Whether a passage names a city, and no person, of the land where the claim has it: Karachi, for "in Pakistan"."""
    people = name.state is not None and name.state.part is places.Part.PEOPLE
    beside = name.text.endswith(("'s", "’s")) or case.claim.text.endswith(", ", 0, name.start)
    there = (not people and (beside or placed(name, case.claim))) or _home(name, case)
    town = _TOWN.match(case.claim.text, name.end)
    towns = lands_cities(name, people=True) if there or town else frozenset[str]()
    listed = town is not None and case.claim.folded.startswith(tuple(towns), town.end())
    if not towns or not (there or listed):
        return False
    return any(
        not is_person(found.start(), reading)
        for reading in case.readings
        for town in sorted(towns)
        if town in reading.folded
        for found in re.finditer(rf"(?<!\w){re.escape(town)}(?!\w)", reading.folded)
    )


_TOWN = re.compile(
    r" (?:[a-z]+ )?(?:cit(?:y|ies)|ports?|towns?|villages?|capital|resort|states?|provinces?|regions?|islands?)"
    r" of (?:the )?"
)
"""What stands between a people and a town or region of its land: the French port city of Calais."""


def _home(name: Name, case: Case) -> bool:
    """Whether a people says of which land a body is, and the passages name no other: a French court, in Marseille."""
    if name.state is None and not places.cities(spellings.fold(name.whole)):
        return False
    if name.state is not None and not _describes(name, case.claim):
        return False
    behind = (unit.low for unit in case.claim.units if unit.start >= name.end)
    local = any(word in _LOCAL for word in itertools.islice(behind, _NEAR))
    lands = name.state.names if name.state else {"united states"}  # all regions whose cities are listed lie there
    return local and all(reading.states <= lands for reading in case.readings)


_LOCAL = word_class("bodies") | word_class("local")
_NEAR = 2
"""Words behind a people among which stands what is of it: a French children's hospital."""


def of_its_states(name: Name, case: Case) -> bool:
    """Whether the claim says "African countries" where the passages name some, and none that is not African."""
    if not _STATES.match(case.claim.text, name.end):
        return False
    before = case.claim.text[: name.start].split()[-1:]
    told = (" ".join((*before, name.whole)), name.whole)  # South American, American
    states = next(filter(None, (places.continent(spellings.fold(whole)) for whole in told)), frozenset[str]())
    stated = frozenset[str]().union(*(reading.states for reading in case.readings))
    return bool(stated) and stated <= states


_STATES = re.compile(r" (?:[a-z]+ )?(?:countries|states|nations|neighbou?rs|governments|powers|allies|capitals)\b")


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


def told_of(name: Name, case: Case) -> bool:
    """Whether a passage has the body of which the claim tells by a name of this: the UNHCR, "the UN refugee agency"."""
    words = case.claim.text[name.start : name.start + _LONGEST].replace("’", "'").split()
    before = case.claim.text[max(0, name.start - _LONGEST) : name.start].split()[-2:]
    wholes = [" ".join(words[:length]).rstrip(".,;:") for length in range(2, 5)]
    wholes.append(" ".join((*before, *words[:1])))  # Doctors Without Borders
    known = [whole for whole in wholes if " " in whole and spellings.bodies(whole)]
    return any(body_stands(whole, reading) for whole in known for reading in case.readings)


_LONGEST = 60
"""Letters of the longest such name and more."""


def has_firm(name: Name, claim: Reading) -> bool:
    """Whether a claim names a firm of the land right behind it, whatever it has of that: "US planemaker Boeing"."""
    behind = _FIRM.match(claim.text, name.end)
    lands = name.state.names if name.state and behind else frozenset[str]()
    return any(claim.text.startswith(firm, behind and behind.end()) for land in lands for firm in places.firms(land))


_FIRM = re.compile(r"(?:['’]s)? (?:[a-z][a-z-]* ){0,3}")
"""What stands between a land and a firm of it."""


def owns(name: Name, case: Case) -> bool:
    """Whether a passage has a body of the land, city or creed that the claim names: the IDF, for "the Israeli army"."""
    owners = name.state.names if name.state else frozenset(map(spellings.fold, (name.whole, name.words[0])))
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
