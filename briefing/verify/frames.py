"""Who does what to whom, as far as the order of a clause tells: for each verb, what stands as its agent and patient.

A passive turns the two round ("was beaten by Orlo"). What stands behind a preposition is no agent. A comparative is
read as a verb: "is larger than Orlo". Nothing is parsed; a clause that is not of this plain form has no frame.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.language import thesaurus, verbs
from briefing.language.wordlists import word_class
from briefing.verify.identity import same
from briefing.verify.reading import Reading, Sort, Unit

WINDOW = 8
"""Words and names on each side of a verb among which its agent and its patient stand."""

_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_PREPOSITIONS = frozenset(
    {"of", "in", "to", "by", "with", "for", "from", "at", "on", "near", "between", "against", "into", "over", "after"}
    | {"before", "under", "via", "through", "during", "since", "than", "as"}
)
_BOUNDS = frozenset(
    {"but", "while", "whereas", "because", "if", "when", "where", "although", "though", "and", "or", "after", "before"}
    | {"since", "as", "amid"}
)
_ENDING = (_BOUNDS | {"who", "which", "that", "whom"}) - _PREPOSITIONS
"""What ends the clause behind a verb."""
_MARKS = frozenset(';:.!?()“”"—–,')
_MUTUAL = word_class("mutual")
_PARTICIPLES = word_class("participles")
_NONE = frozenset("said says say according including following".split())


class Frame(NamedTuple):
    """A verb, with the units that stand as its agent and as its patient: a name and its noun, or either."""

    verb: Unit
    agent: tuple[Unit, ...]
    patient: tuple[Unit, ...]


def frames(reading: Reading) -> tuple[Frame, ...]:
    """Return the frames of a text whose agent and patient are both there."""
    units = reading.units
    found: list[Frame] = []
    for at, unit in enumerate(units):
        if unit.sort is Sort.WORD and _verbal(unit, at, units):
            found.extend(_frame(at, units))
    return tuple(found)


def _verbal(unit: Unit, at: int, units: Sequence[Unit]) -> bool:
    """Whether a word can be a verb, or a comparative, as far as its form and its place tell."""
    if unit.low in _MUTUAL or unit.low in _NONE or unit.low.endswith("ly"):
        return False
    if verbs.is_past(unit.low) or unit.low in _PARTICIPLES or unit.low.endswith("ing"):
        return True
    if at + 1 < len(units) and units[at + 1].low == "than":
        return True
    before = units[at - 1] if at else None
    if before is None or unit.gap.strip():
        return False
    return before.low in _AUXILIARIES or (unit.low.endswith("s") and before.sort in _NOUNS)


_AUXILIARIES = frozenset("to will would may might could should can must did does do".split())
_ARTICLES = frozenset("the a an his her its their this that these those two three".split())


def _frame(at: int, units: Sequence[Unit]) -> Iterator[Frame]:
    before = [unit for unit in units[max(0, at - 3) : at] if not unit.low.endswith("ly")]
    passive = bool(before) and before[-1].low in _BE and _participle(units[at])
    subject = _subject(units, at)
    objects = list(_objects(units, at))
    if passive:
        agent = next((phrase for link, phrase in objects if link == "by"), ())
        patient = subject
    else:
        agent = subject
        patient = tuple(unit for link, phrase in objects if link != "by" and link not in _PLACING for unit in phrase)
    if agent and patient:
        yield Frame(units[at], agent, patient)


_PLACING = frozenset(
    {"in", "at", "on", "near", "during", "since", "after", "before", "as", "over", "under", "through", "via"}
)


def _participle(unit: Unit) -> bool:
    return unit.low.endswith(("ed", "en")) or unit.low in _PARTICIPLES or verbs.is_past(unit.low)


def _subject(units: Sequence[Unit], at: int) -> tuple[Unit, ...]:
    """Return the noun phrase that a verb follows: its last noun, and the name before that."""
    index = at - 1
    while index >= 0 and at - index <= WINDOW:
        unit, gap = units[index], units[index + 1].gap
        if not _MARKS.isdisjoint(gap) or unit.low in _BOUNDS:
            return ()
        if unit.sort is Sort.WORD and verbs.is_past(unit.low):
            return ()
        if unit.sort in _NOUNS and not unit.low.endswith("ly"):
            first = _start(units, index)
            phrase = _nominal(units[first : index + 1])
            link = _linked(units, first)
            if link == "of" and first > 1 and {one.low for one in units[max(0, first - 3) : first]} & _COUNTED:
                return phrase
            if link:
                index = first - 1  # "the wife of Brill left": not Brill
                while index >= 0 and (units[index].low in _ARTICLES or units[index].low in _PREPOSITIONS):
                    index -= 1
                continue
            return phrase
        index -= 1
    return ()


_COUNTED = frozenset({"one", "two", "some", "most", "all", "both", "none"})
_MODIFIERS = 3
"""Words before a noun, at the most, that belong to it."""


def _start(units: Sequence[Unit], index: int) -> int:
    """Return where the words and names begin that stand right before a noun or name."""
    first = index
    while first > 0 and index - first < _MODIFIERS and units[first].gap in {" ", "'s ", "’s ", "-"}:
        before = units[first - 1]
        if before.sort not in _PARTS or verbs.is_past(before.low):
            break
        first -= 1
    return first


_NOUNS = {Sort.WORD, Sort.NAME}
_PARTS = _NOUNS | {Sort.TITLE}


def _nominal(units: Sequence[Unit]) -> tuple[Unit, ...]:
    return tuple(unit for unit in units if unit.sort in _NOUNS)


def _linked(units: Sequence[Unit], first: int) -> str:
    """Return the preposition that governs a phrase; empty where none does."""
    index = first - 1
    while index >= 0 and units[index].low in _ARTICLES and not units[index + 1].gap.strip():
        index -= 1
    return units[index].low if index >= 0 and units[index].low in _PREPOSITIONS and not units[first].gap.strip() else ""


def _objects(units: Sequence[Unit], at: int) -> Iterator[tuple[str, tuple[Unit, ...]]]:
    """Yield the noun phrases behind a verb up to the end of its clause, each with its preposition."""
    index, link = at + 1, ""
    phrase: list[Unit] = []
    stop = min(len(units), at + 1 + WINDOW)
    while index < stop:
        unit = units[index]
        ends = not _MARKS.isdisjoint(unit.gap) or unit.low in _ENDING
        if phrase and (ends or unit.sort not in _PARTS or unit.low in _PREPOSITIONS):
            yield link, tuple(phrase)
            link, phrase = "", []
        if ends:
            return
        if unit.low in _PREPOSITIONS:
            link = unit.low
        elif unit.sort is Sort.NAME or (unit.sort is Sort.WORD and not _verb_again(units, index)):
            phrase.append(unit)
        index += 1
    if phrase:
        yield link, tuple(phrase)


def _verb_again(units: Sequence[Unit], index: int) -> bool:
    """Whether a word behind a verb is a verb, too: "to discuss", "handed"."""
    return verbs.is_past(units[index].low) or units[index - 1].low == "to"


def alike(one: Unit, other: Unit) -> bool:
    """Whether two units are one name, or words that may stand for one another."""
    if one.name is not None and other.name is not None:
        return same(one.name, other.name)
    return one.sort is Sort.WORD and other.sort is Sort.WORD and thesaurus.alike(one.low, other.low)
