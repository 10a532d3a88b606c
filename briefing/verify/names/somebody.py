"""A place is nobody: a word of a person's name is not the land or the town that it may also be."""

import itertools
import re
from collections.abc import Iterator, Sequence

from briefing.language import spellings
from briefing.language.names import Kind, Name
from briefing.language.places import Part
from briefing.language.wordlists import word_class
from briefing.verify.case import Case
from briefing.verify.names.pointing import placed
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit

_BODIES = word_class("bodies")
_SPEECH = word_class("reports") | word_class("acts of speech")


def is_somebody(name: Name, case: Case) -> bool:
    """Whether a place of the claim stands in the passages only within a person's name.

    Virginia is not Virginia Smith; nobody is "in Jordan" because Michael Jordan spoke. A surname alone is that person.
    """
    word = name.words[0]
    if len(name.words) != 1 or "." in word or word.isupper():
        return False
    if not any(word in reading.text and reading.once(_people) for reading in case.readings):
        return False
    there = placed(name, case.claim, within=True) and not _owns_as_there(name, case)
    people = name.state is not None and name.state.part is Part.PEOPLE
    if people or not (there or name.kind is Kind.STATE or spellings.bodies(word)):
        return False
    if any(whole in reading.text for whole in _wholes(name, case.claim) for reading in case.readings):
        return False  # "Slovenian Railways said" is of Slovenia; the claim has "Chad Griffin" too
    spots = [(reading, match) for reading in case.readings for match in _occurrences(word, reading)]
    return bool(spots) and all(_within(match, reading, first=not there) for reading, match in spots)


def _owns_as_there(name: Name, case: Case) -> bool:
    """Whether a name owns in the claim what it owns in a passage: "in Orlova's cabinet", of Irina Orlova's cabinet."""
    if not name.text.endswith(("'s", "’s")):
        return False
    mine = _owned(name.end, case.claim)
    had = ((reading, other) for reading in case.readings for other in reading.names)
    return any(mine & _had(other, reading) for reading, other in had if other.words[-1] == name.words[-1])


def _had(name: Name, reading: Reading) -> frozenset[str]:
    """Return words of what a name owns: "Orlova's [inner war cabinet]", "the [cabinet] of Irina Orlova"."""
    if name.text.endswith(("'s", "’s")):
        return _owned(name.end, reading)
    of = _OF.search(reading.text, max(0, name.start - _TITLED), name.start)
    return frozenset({of[1]}) if of else frozenset()


def _owned(end: int, reading: Reading) -> frozenset[str]:
    """Return the words right behind an owner."""
    behind = (unit for unit in reading.units if unit.start >= end)
    return frozenset(unit.low for unit in itertools.islice(behind, _OWNED) if unit.sort is Sort.WORD)


_OF = re.compile(r"\b([a-z]+) of (?:the )?(?:[A-Z]\S* ){0,3}$")
_TITLED = 60
"""Letters before a name among which stands what is "of" it, with its titles between."""

_OWNED = 3
"""Words behind an owner among which stands what is owned: "Orlova's [inner war cabinet]"."""


def _wholes(name: Name, claim: Reading) -> Iterator[str]:
    """Yield the longer name in which a name stands in a claim."""
    for run, _, _ in claim.once(_runs):
        if len(run) > 1 and run[0].start <= name.start < run[-1].end:
            yield claim.text[run[0].start : run[-1].end]


def is_person(at: int, reading: Reading) -> bool:
    """Whether a person's name stands at a place of a text."""
    return any(start <= at < end for start, end in reading.once(_people))


def _occurrences(word: str, reading: Reading) -> list[re.Match[str]]:
    return list(re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", reading.text))


def _within(match: re.Match[str], reading: Reading, *, first: bool) -> bool:
    """Whether an occurrence of a word lies in a person's name, as its `first` word or as any."""
    return any(
        start <= match.start() < end and (match.start() == start or not first) for start, end in reading.once(_people)
    )


def _people(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Return where the names of two words and more stand that speak, or that a title or an age belongs to."""
    return tuple(
        (run[0].start, run[-1].end) for run, before, after in reading.once(_runs) if _is_person(run, before, after)
    )


def _runs(reading: Reading) -> tuple[tuple[Sequence[Unit], Unit | None, Unit | None], ...]:
    """Return the names of a text that stand next to one another, with what stands before and after them."""
    units, found = reading.units, []
    for index, unit in enumerate(units):
        if unit.sort is Sort.NAME and not (index and _joined(units[index - 1], unit)):
            last = index
            while last + 1 < len(units) and _joined(units[last], units[last + 1]):
                last += 1
            following = units[last + 1] if last + 1 < len(units) else None
            found.append((units[index : last + 1], units[index - 1] if index else None, following))
    return tuple(found)


def _joined(one: Unit, other: Unit) -> bool:
    return one.sort is other.sort is Sort.NAME and other.gap == " "


def _is_person(run: Sequence[Unit], before: Unit | None, after: Unit | None) -> bool:
    words = [word for unit in run for word in unit.low.split()]
    if len(words) == 1 or not _BODIES.isdisjoint(words):
        return False
    titled = before is not None and before.sort is Sort.TITLE and not run[0].gap.strip()
    told = after is not None and after.gap.strip() == "," and (after.low == "who" or after.sort is Sort.NUMBER)
    return titled or told or any(unit is not None and unit.low in _SPEECH for unit in (before, after))
