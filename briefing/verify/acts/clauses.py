"""Clauses: of whom or what each part of a sentence is said, through appositions, relative clauses and pronouns.

"Lund, a former mayor, caused a stir when he left" has one subject, and "Lund left, while Brandt stayed" has two. A
clause begins where a subject stands behind an opening and a verb behind that; it ends where the next one begins.
English only: a subject behind its verb is not found.
"""

import itertools
from collections.abc import Iterator
from typing import NamedTuple

from briefing.language import thesaurus
from briefing.language.names import Name
from briefing.language.places import Part
from briefing.language.wordlists import word_class
from briefing.verify.acts.predicates import finite
from briefing.verify.names.identity import same
from briefing.verify.reading import Reading
from briefing.verify.units import CONTENT, Sort, Unit


class Clause(NamedTuple):
    """What is said of one subject: the names that are it, its noun where it has one, and the words of the clause.

    `verb` is the place of its verb, or of its subject where that is a pronoun, among the units of the text.
    """

    names: tuple[Name, ...]
    noun: str
    said: tuple[Unit, ...]
    verb: int


class _Subject(NamedTuple):
    """Who or what a clause is of, where its words end, and the index of its verb."""

    names: tuple[Name, ...]
    noun: str
    end: int
    verb: int


LONGEST = 8
"""Words and names of the longest subject without its apposition."""

APPOSED = 14
"""Words and names of the longest apposition or relative clause between a subject and its verb."""


NESTED = 8
"""Clauses that one may have under it, one in the other: "Lund said that Brandt claimed that the dam leaked"."""


def clauses(reading: Reading) -> tuple[Clause, ...]:
    """Return the clauses of a text in order; what stands before the first subject belongs to that."""
    return tuple(_clauses(reading))


def one_subject(mine: Clause, other: Clause) -> bool:
    """Whether two clauses can be of one: by their names, or where one of them has none by their nouns."""
    own, theirs = _people(mine), _people(other)
    if own and theirs:
        return any(same(one, another) for one in own for another in theirs)
    if mine.noun and other.noun:
        return thesaurus.alike(mine.noun, other.noun) and _one_land(mine, other)
    return any(same(one, another) for one in mine.names for another in other.names)


def _people(clause: Clause) -> list[Name]:
    return [name for name in clause.names if name.state is None]


def _one_land(mine: Clause, other: Clause) -> bool:
    """Whether no state sets two bodies of one kind apart: the Thai navy and the Indian navy."""
    lands = [name for name in mine.names if name.state], [name for name in other.names if name.state]
    return not all(lands) or any(same(one, another) for one in lands[0] for another in lands[1])


def _clauses(reading: Reading) -> Iterator[Clause]:
    units = reading.units
    found: list[tuple[int, _Subject]] = []
    behind = 0
    for at in _openings(units):
        if at < behind:
            continue
        subject = _subject(units, at, found)
        if subject is None and len(found) > 1 and "," in units[at].gap and units[found[-1][0]].low in _RELATIVE:
            found.append((at, found[-2][1]))  # "Lund beat Brandt, who led early, and won"
        if subject is not None:
            found.append((at, subject))
            behind = max(subject.verb, at) + 1
    starts = [0, *(start for start, _ in found[1:]), len(units)]
    for index, (start, subject) in enumerate(found):
        last = index + 1
        while last < min(len(found), index + NESTED) and _under(units, starts[last]):
            last += 1
        told = (*units[starts[index] : start], *units[max(start, subject.end) : starts[last]])
        own = {id(name) for name in subject.names}
        said = tuple(u for u in told if u.low not in _OPENING and u.low != subject.noun and id(u.name) not in own)
        yield Clause(subject.names, subject.noun, said, subject.verb)


def _under(units: tuple[Unit, ...], at: int) -> bool:
    """Whether a clause is part of what the one before it says: "Lund said the dam leaked"."""
    return units[at - 1].low in _GOVERNING and not set(units[at].gap) & _CLOSING


_CLOSING = frozenset(";.!?")
_PREPOSITIONS = word_class("prepositions")
_GOVERNING = word_class("reports") | {"that", "whether", "if"}


def _openings(units: tuple[Unit, ...]) -> Iterator[int]:
    """Yield where a subject may begin: at the beginning, behind a mark, a conjunction or a verb of speech."""
    yield from range(min(len(units), 1))
    for at, (before, unit) in enumerate(itertools.pairwise(units), 1):
        marked = unit.gap != " " and unit.gap.strip()
        joined = before.low in _JOINING and ("," in before.gap or _begins(units, at))  # "the owner and his father were"
        if marked or joined or unit.low in _RELATIVE or before.low in _OPENING:
            yield at


def _begins(units: tuple[Unit, ...], at: int) -> bool:
    """Whether a clause begins behind "and" alone: with a name right before its verb, or with "the" and a noun."""
    if at < len(("Lund", "and")) or units[at - 2].sort is Sort.NAME:
        return False
    if units[at].low == "the":
        return True  # "the driver died and the boy was hurt"; without a verb behind it no subject is read
    return _is_name(units[at]) and at + 1 < len(units) and not units[at + 1].gap.strip() and finite(units, at + 1)


_RELATIVE = frozenset({"who", "whose"})
_JOINING = frozenset({"and", "or"})
_POINTING = frozenset({"he", "she", "it", "they"})
_OPENING = word_class("reports") | frozenset(
    "while whereas but when after before as that because though although if than until since whether".split()
)


def _subject(units: tuple[Unit, ...], at: int, found: list[tuple[int, _Subject]]) -> _Subject | None:
    """Return the subject that begins at a unit, where a verb follows it."""
    low = units[at].low
    if low in _RELATIVE:
        return _before(units, at)
    if low in _POINTING:
        return _meant(units, at, found)
    end = _phrase_end(units, at)
    verb = _verb(units, end)
    head = _head(units[at:end]) if verb is not None else None
    if verb is None or head is None or (head is units[at] and _is_participle(head)):
        return None  # "Linked to Lund was a firm"
    names = tuple(unit.name for unit in units[at:verb] if _is_name(unit) and _counts(unit, units[at:end], head))
    return _Subject(tuple(name for name in names if name is not None), _noun(head), end, verb)


def _is_participle(unit: Unit) -> bool:
    """Whether a word that opens a sentence is no subject: "Linked to Lund was"; Beijing and Bolton United are."""
    return unit.sort is not Sort.NAME and unit.low.endswith(("ed", "ing"))


def _noun(head: Unit) -> str:
    """Return the noun that a subject is called; of a people its name: Danes are not the Danish army."""
    people = head.name is not None and head.name.state is not None and head.name.state.part is Part.PEOPLE
    return head.low if head.sort is Sort.WORD or (people and head.low.endswith("s")) else ""


def _before(units: tuple[Unit, ...], at: int) -> _Subject | None:
    """Return the name right before "who"."""
    name = units[at - 1].name if at else None
    return _Subject((name,), "", at, at) if name is not None else None


def _meant(units: tuple[Unit, ...], at: int, found: list[tuple[int, _Subject]]) -> _Subject | None:
    """Return whom a pronoun means: behind a verb of speech who speaks, else the first subject of the text."""
    if not found:
        return None
    said = at > 0 and units[at - 1].low in word_class("reports")
    whom = found[-1][1] if said else found[0][1]
    return _Subject(whom.names, whom.noun, at, at)


def _phrase_end(units: tuple[Unit, ...], at: int) -> int:
    """Return where a subject without its apposition ends: before a verb, or at a mark."""
    end, last = at + 1, min(len(units), at + LONGEST)
    while end < last and not ((gap := units[end].gap) != " " and gap.strip(" -'’")) and not finite(units, end):
        end += 1
    return end


def _verb(units: tuple[Unit, ...], at: int) -> int | None:
    """Return the verb behind a subject, over an apposition between commas."""
    if at < len(units) and "," in units[at].gap:
        closed = (index for index in range(at + 1, min(len(units), at + APPOSED)) if "," in units[index].gap)
        at = next(closed, len(units))
    return at if at < len(units) and finite(units, at) and units[at].gap.strip(' "”’') in {"", ","} else None


def _head(phrase: tuple[Unit, ...]) -> Unit | None:
    """Return the noun or name that a phrase is about: the last before a preposition."""
    head = None
    for unit in phrase:
        if unit.low in _PREPOSITIONS:
            break
        if unit.sort in CONTENT and not unit.low.endswith("ly"):
            head = unit
    return head


def _is_name(unit: Unit) -> bool:
    return unit.name is not None and unit.sort is Sort.NAME


def called(phrase: tuple[Unit, ...]) -> Clause | None:
    """Return who or what a phrase without a verb is, as a subject of which nothing is said."""
    head = _head(phrase)
    if head is None:
        return None
    names = tuple(u.name for u in phrase if u.name is not None and _is_name(u) and _counts(u, phrase, head))
    return Clause(names, _noun(head), (), 0)


def _counts(unit: Unit, phrase: tuple[Unit, ...], head: Unit) -> bool:
    """Whether a name is the subject, is apposed to it, or says whose it is."""
    return unit is head or unit in phrase or head.sort is Sort.WORD
