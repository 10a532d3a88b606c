"""Names that changed places, as the words beside them do not tell: a place for an actor."""

from collections.abc import Iterator

from briefing.language import places, spellings
from briefing.language.names import Name
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.names.identity import same
from briefing.verify.reading import Reading, Sort

_PLACING = frozenset({"in", "at", "near", "from", "to", "into", "inside", "outside"})


def replaced(case: Case) -> Iterator[Finding]:
    """ROL003: where something happens and who is there have not changed places."""
    placed, free = case.claim.once(_placed), case.claim.once(_free)
    if not placed or not free:
        return
    theirs_placed = [name for reading in case.readings for name in reading.once(_placed)]
    theirs_free = [name for reading in case.readings for name in reading.once(_free)]
    for name in placed:
        if _among(name, theirs_placed) or not _among(name, theirs_free):
            continue
        other = next((one for one in free if _among(one, theirs_placed) and not _among(one, theirs_free)), None)
        if other is not None:
            yield case.finding(
                "ROL003",
                f"The claim puts something in or at {name.text}; in the cited passages that is {other.text}",
                weighed=(("claimed", name.text), ("stated", other.text)),
            )
            return


def _among(name: Name, others: list[Name]) -> bool:
    if name.state is not None:  # Bolivia and its seat are two places
        return any(spellings.fold(name.whole) == spellings.fold(other.whole) for other in others)
    return any(same(name, other) for other in others)


def _placed(reading: Reading) -> tuple[Name, ...]:
    """Return the names that a preposition of place stands before."""
    return tuple(name for name, place in reading.once(_standing) if place)


def _free(reading: Reading) -> tuple[Name, ...]:
    """Return the names before which no preposition of place stands."""
    return tuple(name for name, place in reading.once(_standing) if not place)


def _standing(reading: Reading) -> tuple[tuple[Name, bool], ...]:
    """Return each name with whether a preposition of place, or a list that one governs, stands before it."""
    found: list[tuple[Name, bool]] = []
    place = False
    for unit in reading.units:
        if unit.gap.strip(" ,"):
            place = False
        if unit.low in _PLACING:
            place = True
        elif unit.name is not None and unit.sort is Sort.NAME:
            # In Dunmere's harbour and in an Iraqi court the harbour and the court are the place.
            people = unit.name.state is not None and unit.name.state.part is places.Part.PEOPLE
            place = place and not people and not unit.name.text.endswith(("'s", "’s"))
            found.append((unit.name, place))
        elif unit.low not in {"the", "a", "an", "and"} and unit.sort is not Sort.TITLE:
            place = False
    return tuple(found)
