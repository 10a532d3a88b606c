"""Whether two names can be one, as the rules take it: spellings, parts, acronyms, and the forms of a state."""

from briefing.language import places, spellings
from briefing.language.names import Name
from briefing.verify.names.houses import apart
from briefing.verify.names.standing import derived

_QUARTERS = frozenset({"North", "South", "East", "West"})


def lands_cities(name: Name, *, people: bool = False) -> frozenset[str]:
    """Return what lies in the state or region that a name is, or of which it is the `people`, in lower case."""
    parts = {places.Part.NAME, places.Part.PEOPLE} if people else {places.Part.NAME}
    if name.state is not None and name.state.part not in parts:
        return frozenset()
    lands = name.state.names if name.state else {spellings.fold(name.whole)}
    return frozenset().union(*map(places.lying_in, lands))


def lies_in(city: Name, land: Name) -> bool:
    """Whether one name is a city of the other."""
    return spellings.fold(" ".join(city.words)) in lands_cities(land)


def same(one: Name, other: Name) -> bool:
    """Whether two names can be one."""
    if one.state and other.state:
        return bool(one.state.names & other.state.names) and not apart(one, other)
    if one.words[0] in _QUARTERS or other.words[0] in _QUARTERS:
        short, long = sorted((one.words, other.words), key=len)
        if len(short) == 1 and short[0] in long:
            return True  # the North, and North Korea
    return spellings.same(one.whole, other.whole)


def akin(one: Name, other: Name) -> bool:
    """Whether two names can be one, or a place and what is called after it: Florida, Floridian."""
    first, second = spellings.fold(one.whole), spellings.fold(other.whole)
    return same(one, other) or second in derived(first) or second in places.demonyms(first)
