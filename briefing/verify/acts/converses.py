"""Two who deal with one another, told from either side: who sold to Maas is who Maas bought from, not who bought.

"Torsen lost to Kvik" is "Kvik beat Torsen", "Ponte is younger than Castra" is "Castra is older than Ponte": opposites
that say the same where the two have changed places, and the contrary where they have not. English only.
"""

import functools
import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.language import thesaurus, words
from briefing.language.wordlists import lexicon, word_class
from briefing.verify.acts.agents import predicate
from briefing.verify.acts.clauses import Clause, called, clauses, one_subject
from briefing.verify.case import Case
from briefing.verify.reading import Reading
from briefing.verify.units import CONTENT, Sort, Unit


class Dealing(NamedTuple):
    """A matter between two, the word that tells it, and who is known to be either of the two.

    The matter of a comparison is "", which its word tells.
    """

    matter: str
    word: Unit
    first: tuple[Clause, ...]
    second: tuple[Clause, ...]


class Telling(NamedTuple):
    """How a verb tells a matter: whether its subject is the first of the two, and the links before the other."""

    matter: str
    first: bool
    links: frozenset[str]


def told_conversely(word: Unit, case: Case) -> bool:
    """Whether a word of the claim tells, from the other side, a dealing of the passages between the same two."""
    mine = [one for one in case.claim.once(_dealings) if one.word.start == word.start]
    return any(_agree(one, other) for one in mine for other in _of_passages(case))


def conversed(case: Case) -> Iterator[str]:
    """Find a dealing of the claim between two who in the passages have the places of one another."""
    # Who "lost a player" lost to nobody.
    mine = [one for one in case.claim.once(_dealings) if one.first and one.second]
    theirs = _of_passages(case) if mine else []
    for one in mine:
        known = [other for other in (_turned(one, other) for other in theirs) if other is not None]
        if not any(_straight(one, other) for other in known) and any(_exchanged(one, other) for other in known):
            yield f"The claim tells “{one.word.low}” of two who have one another's places in the passages"
            return


def _of_passages(case: Case) -> list[Dealing]:
    return [one for reading in case.readings for one in reading.once(_dealings)]


def _agree(one: Dealing, other: Dealing) -> bool:
    turned = _turned(one, other)
    return turned is not None and _straight(one, turned) and not _crossed(one, turned)


def _turned(one: Dealing, other: Dealing) -> Dealing | None:
    """Return a dealing as one of the same matter as another, from the same side; None where it is of another."""
    if one.matter or other.matter:
        return other if one.matter == other.matter else None
    if thesaurus.alike(one.word.low, other.word.low):
        return other
    opposite = words.stem(other.word.low) in thesaurus.opposites(one.word.low)
    return Dealing("", other.word, other.second, other.first) if opposite else None


def _straight(one: Dealing, other: Dealing) -> bool:
    return _meet(one.first, other.first) or _meet(one.second, other.second)


def _crossed(one: Dealing, other: Dealing) -> bool:
    return _meet(one.first, other.second) or _meet(one.second, other.first)


def _exchanged(one: Dealing, other: Dealing) -> bool:
    """Whether both have changed places: who beats one may be beaten by another."""
    sides = (one.first, other.second), (one.second, other.first)
    return _crossed(one, other) and all(_meet(mine, theirs) for mine, theirs in sides if mine and theirs)


def _meet(some: Sequence[Clause], others: Sequence[Clause]) -> bool:
    return any(one_subject(one, other) or _called_alike(one, other) for one in some for other in others)


def _called_alike(one: Clause, other: Clause) -> bool:
    """Whether one has as a noun, at the beginning of a sentence, what is the name of the other: "Maas sold"."""
    nouns = {one.noun, other.noun} - {""}
    return not nouns.isdisjoint(name.text.lower() for name in (*one.names, *other.names))


def _dealings(reading: Reading) -> tuple[Dealing, ...]:
    if reading.lexis.isdisjoint(_dealing_words()):
        return ()
    found = (_dealing(reading.units, clause) for clause in reading.once(clauses))
    return tuple(one for one in found if one is not None)


def _dealing(units: tuple[Unit, ...], clause: Clause) -> Dealing | None:
    at, passive = predicate(units, clause)
    if at >= len(units):
        return None
    told = _telling().get(units[at].low)
    if told is None:
        return _compared(units, clause, at) if passive else None
    behind = dict(_phrases(units, at))
    other = tuple(found for link in told.links if (phrase := behind.get(link)) and (found := called(phrase)))
    if passive:
        by = called(behind["by"]) if "by" in behind else None
        own, other = (by,) if by else (), (*other, *((clause,) if _DIRECT in told.links else ()))
    else:
        own = (clause,)
    return Dealing(told.matter, units[at], *((own, other) if told.first else (other, own)))


def _compared(units: tuple[Unit, ...], clause: Clause, at: int) -> Dealing | None:
    """Return a comparison of its subject with another: "is younger than its rival Castra"."""
    near = range(at, min(len(units) - 1, at + _NEAR))
    than = next((spot for spot in near if units[spot + 1].low == "than" and units[spot].low.endswith("er")), None)
    if than is None:
        return None
    behind = itertools.takewhile(lambda unit: not unit.gap.strip(" -'’"), units[than + 2 : than + 2 + REACH])
    other = called(tuple(itertools.takewhile(lambda unit: unit.low not in _ENDING, behind)))
    return Dealing("", units[than], (clause,), (other,)) if other else None


_NEAR = 4
"""Words behind "is" among which a comparative stands."""


def _phrases(units: tuple[Unit, ...], verb: int) -> Iterator[tuple[str, tuple[Unit, ...]]]:
    """Yield what stands behind a verb by its preposition; an object ends before a number or an article."""
    link, begun = _DIRECT, verb + 1
    for at in range(verb + 1, min(len(units), verb + 1 + REACH) + 1):
        ended = at == len(units) or at > verb + REACH or bool(units[at].gap.strip(" -'’")) or units[at].low in _ENDING
        if ended or units[at].low in word_class("prepositions") or units[at].low == "to":
            if at > begun:
                yield link, units[begun:at]
            if ended:
                return
            link, begun = units[at].low, at + 1
        elif at > begun and _begins_thing(units[at]) and any(unit.sort in CONTENT for unit in units[begun:at]):
            yield link, units[begun:at]
            link, begun = _THING, at


def _begins_thing(unit: Unit) -> bool:
    return unit.low in _ARTICLES or unit.sort is Sort.NUMBER


REACH = 16
"""Words behind a verb among which the other of the two stands."""
_DIRECT, _THING = "-", "thing"
_ARTICLES = frozenset("a an the his her its their".split())
_ENDING = frozenset("and or but that who which when while where as after before if because than since".split())


@functools.cache
def _telling() -> dict[str, Telling]:
    """Return how each form of a verb tells a matter."""
    table: dict[str, Telling] = {}
    for line in lexicon("converses.tsv"):
        matter, side, forms, links = line.split("\t")
        told = Telling(matter, side == "first", frozenset(links.split()))
        table.update(dict.fromkeys(forms.split(), told))
    return table


@functools.cache
def _dealing_words() -> frozenset[str]:
    return frozenset(_telling()) | {"than"}
