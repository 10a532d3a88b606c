"""Names as places: a person or a people is none, and where something happens is not who is there."""

from collections.abc import Iterator

from briefing.language import names, places, spellings
from briefing.language.names import Kind, Name
from briefing.language.wordlists import word_class
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.names.identity import same
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit

_PLACING = frozenset({"in", "at", "near", "from", "to", "into", "inside", "outside"})


_SPEECH = word_class("reports")
_PREPOSITIONS = word_class("prepositions")


def misplaced(case: Case) -> Iterator[Finding]:
    """ROL002: a person is no place, a people is no place, and a state bears no rank."""
    units = case.claim.units
    for before, unit, after in zip(units, units[1:], (*units[2:], None), strict=False):
        if unit.sort is not Sort.NAME or unit.gap.strip():
            continue
        fault, called = _fault(unit.name, before, after, case), case.claim.text[unit.start : unit.end]
        beside = spellings.fold(case.claim.text[before.start : unit.end])
        if fault and not any(beside in reading.folded for reading in case.readings):
            yield case.finding(
                "ROL002",
                f"The claim has {before.low} {called}, and {fault}",
                weighed=(("claimed", called),),
            )
            return


def _fault(name: Name | None, before: Unit, after: Unit | None, case: Case) -> str:
    if name is None:
        return ""
    if before.low in _PLACING:
        alone = after is None or after.sort in {Sort.STOP, Sort.DATE, Sort.NUMBER} or bool(after.gap.strip())
        if name.state and name.state.part is places.Part.PEOPLE and alone and not name.text.endswith("s"):
            return "that is a people, not a place"
        if (
            before.low not in {"to", "from", "into"}
            and alone
            and name.kind is Kind.NAME
            and spellings.fold(name.words[-1]) in case.once(_anybody)
        ):
            return "that is a person, not a place"
    if before.sort is Sort.TITLE and name.state and name.state.part is not places.Part.PEOPLE:
        return "that is a state, not a person"
    return ""


def _anybody(case: Case) -> frozenset[str]:
    """Return, folded, the last words of the names that bear a title or speak in the claim or the passages."""
    return frozenset(spellings.fold(word) for one in (*case.readings, case.claim) for word in one.once(_people))


def _people(reading: Reading) -> tuple[str, ...]:
    """Return the last words of the names that bear a title or speak."""
    units = reading.units
    found: list[str] = []
    for index, unit in enumerate(units):
        if unit.name is None or unit.name.kind is not Kind.NAME:
            continue
        before = units[index - 1] if index else unit
        titled = unit.gap.strip() in {"", ","} and (before.sort is Sort.TITLE or before.low in names.TITLES)
        speaks = index + 1 < len(units) and units[index + 1].low in _SPEECH and before.low not in _PREPOSITIONS
        if titled or speaks:
            found.append(unit.name.words[-1])
    return tuple(found)


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
