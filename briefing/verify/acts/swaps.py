"""Names that changed places, as the words beside them do not tell: a place for an actor, half a name for another's."""

from collections.abc import Iterator

from briefing.language import names, places
from briefing.language.names import Kind, Name
from briefing.language.wordlists import is_common
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.names.identity import same
from briefing.verify.reading import Reading, Sort

_PLACING = frozenset({"in", "at", "near", "from", "to", "into", "inside", "outside", "over", "around", "on"})


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
        return any(names.fold(" ".join(name.words)) == names.fold(" ".join(other.words)) for other in others)
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


def recombined(case: Case) -> Iterator[Finding]:
    """NAM003: no name is put together from parts of two: the first name of one, the surname of another."""
    for name in case.claim.names:
        if name.kind is not Kind.NAME or len(name.words) != len(("first name", "surname")):
            continue
        first, last = name.words
        if is_common(names.fold(first)) or is_common(names.fold(last)):  # the House of York, Ibaraki Prefecture
            continue
        if any({first, last} <= words for reading in case.readings for words in reading.once(_whole)):
            continue
        known = _known(case)
        if any(_holds(words, first) and _holds(words, last) for words in known):
            continue
        halves = [words for words in known if len(words) > 1 and _holds(words, first) != _holds(words, last)]
        rest = [word for word in (first, last) if any(_holds(words, word) for words in known)]
        if not halves or len(rest) < len(name.words) or _listed(first, halves, case):
            continue
        if any(_common_body(words, name) for words in halves):
            continue
        yield case.finding(
            "NAM003",
            f"The claim names {name.text}; the cited passages have {' '.join(halves[0])}, and no such name",
            weighed=(("claimed", name.text), ("stated", " ".join(halves[0]))),
        )
        return


def _known(case: Case) -> list[list[str]]:
    """Return the names of the cited passages and their articles, as words."""
    articles = (reading for cited in case.cited for reading in (cited.reading, *cited.article))
    return [phrase.split() for reading in articles for phrase in reading.phrases]


def _whole(reading: Reading) -> tuple[frozenset[str], ...]:
    """Return the words of each name of a text."""
    return tuple(frozenset(phrase.split()) for phrase in reading.phrases)


def _holds(words: list[str], word: str) -> bool:
    return any(names.same_word(word, other) for other in words)


def _common_body(words: list[str], name: Name) -> bool:
    """Whether the whole of a passage's name stands in the claim beside it: Norsea, and the Norsea Group."""
    return all(_holds(list(name.words), word) for word in words)


def _listed(first: str, halves: list[list[str]], case: Case) -> bool:
    """Whether a passage lists first names before one surname: Ion and Mihai Popa."""
    return any(f"{first} and {words[0]}" in reading.text for words in halves for reading in case.readings)
