"""Who does it and to whom: with one verb, the claim has nobody do what the passages have done to them.

"The seller was sued by the buyer" of "the buyer sued the seller", also of names, and with another verb for the same.
What is done for somebody is looked at as what is done to them: "he held the rope for a friend".
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.language import thesaurus, verbs
from briefing.language.wordlists import word_class
from briefing.language.words import stem
from briefing.verify.acts.clauses import Clause, called, clauses, one_subject
from briefing.verify.acts.predicates import BARE_PAST
from briefing.verify.case import Case
from briefing.verify.reading import Reading
from briefing.verify.units import CONTENT, Sort, Unit


class Acted(NamedTuple):
    """A verb of a clause, at its place in the text, and whether it is passive."""

    verb: str
    clause: Clause
    units: tuple[Unit, ...]
    at: int
    passive: bool


class Deed(NamedTuple):
    """A verb, who does it where that is told, and to or for whom; whether somebody suffers it who is not told there."""

    verb: str
    agent: Clause | None
    patients: tuple[Clause, ...]
    suffered: bool = False


REACH = 8
"""Words behind a verb among which the one stands to whom it is done, or who does it."""


def undone(case: Case) -> Iterator[str]:
    """Find somebody who does in the claim what is done to them in the passages."""
    told = [one for one in case.claim.once(acted) if any(tells(reading, one.verb) for reading in case.readings)]
    mine = [deed for deed in map(_deed, told) if deed.agent and deed.patients]
    theirs = [deed for reading in case.readings for deed in reading.once(_deeds)] if mine else []
    for deed in mine:
        alike = [other for other in theirs if _one_deed(deed.verb, other.verb)]
        if any(_is(deed.agent, other.agent) for other in alike):
            continue
        if any(_is(deed.agent, patient) for other in alike if other.agent for patient in other.patients):
            agent = deed.agent
            who = agent.names[0].text if agent and agent.names else agent.noun if agent else ""
            yield f"The claim has {who} do (“{deed.verb}”) what in the passages is done to or for them"
            return
        does = [other for other in alike if other.patients or other.suffered]  # a show that opened opened nothing
        done = next((one for one in deed.patients if any(_is(one, other.agent) for other in does)), None)
        if done is not None and not any(_is(done, one) for other in alike for one in other.patients):
            who = done.names[0].text if done.names else done.noun
            yield f"In the claim it is done to {who} (“{deed.verb}”), who in the passages does it"
            return


def _one_deed(one: str, other: str) -> bool:
    return thesaurus.alike(one, other) or not verbs.forms(one).isdisjoint(verbs.forms(other))


def tells(reading: Reading, verb: str) -> bool:
    """Whether a text has a verb at all, or another for it: asked before who does it and to whom is read."""
    if stem(verb) in reading.stems or not thesaurus.groups(verb).isdisjoint(reading.groups):
        return True
    return any(word.endswith("ing") and not verbs.forms(verb).isdisjoint(verbs.forms(word)) for word in reading.lexis)


def _is(one: Clause | None, other: Clause | None) -> bool:
    return one is not None and other is not None and one_subject(one, other)


def acted(reading: Reading) -> tuple[Acted, ...]:
    """Return the verb of each clause of a text that has one."""
    found = (_verb(reading.units, clause) for clause in reading.once(clauses))
    return tuple(one for one in found if one is not None)


def _deeds(reading: Reading) -> tuple[Deed, ...]:
    return (*map(_deed, reading.once(acted)), *_suffered(reading), *_in_passing(reading))


def _in_passing(reading: Reading) -> Iterator[Deed]:
    """Yield what the subject of a clause does besides: "solar power supplied a fifth, [overtaking] wind"."""
    units = reading.units
    told = reading.once(acted)
    for at, unit in enumerate(units):
        if "," not in unit.gap or not unit.low.endswith("ing") or unit.sort is not Sort.WORD:
            continue
        main = next((one for one in reversed(told) if one.at < at and not one.passive), None)
        objects = [found for link, phrase in phrases(units, at) if not link and (found := called(phrase)) is not None]
        if main is not None and objects:
            yield Deed(unit.low, main.clause, tuple(objects[:1]))


def _suffered(reading: Reading) -> Iterator[Deed]:
    """Yield what somebody does to whom the text leaves unsaid there: "after being surrounded by militants"."""
    if reading.lexis.isdisjoint({"being", "been"}):
        return
    units = reading.units
    for at, unit in enumerate(units[1:], 1):
        if units[at - 1].low in {"being", "been"} and not unit.gap.strip() and verbs.is_past(unit.low):
            agent = next((called(phrase) for link, phrase in phrases(units, at) if link == "by"), None)
            if agent is not None:
                yield Deed(unit.low, agent, (), suffered=True)


def predicate(units: tuple[Unit, ...], clause: Clause) -> tuple[int, bool]:
    """Return where the verb of a clause that says something stands, and whether it is in the passive."""
    at, passive = clause.verb, False
    while at < len(units) and _helps(units[at]) and (at == clause.verb or not units[at].gap.strip()):
        passive = passive or units[at].low in _BEING
        at += 1
    return at, passive


def _helps(unit: Unit) -> bool:
    """Whether a word before a verb says no deed: an auxiliary, or when or how."""
    return unit.sort is Sort.STOP or (unit.sort is Sort.WORD and (unit.low.endswith("ly") or unit.low in _WHEN))


_WHEN = frozenset({"later", "soon", "already", "also", "then", "still", "now", "again", "once", "ever", "first"})


def _verb(units: tuple[Unit, ...], clause: Clause) -> Acted | None:
    """Return the verb of what the subject of a clause does, or of what is done to it."""
    at, passive = predicate(units, clause)
    if at >= len(units) or units[at].sort is not Sort.WORD or units[at].low in word_class("mutual"):
        return None
    has = at > clause.verb and units[at - 1].low in _HAVING and units[at].low in _RUN
    past = has or verbs.is_past(units[at].low) or units[at].low in _PAST
    if not past and not units[at].low.endswith("ing"):
        return None
    return Acted(units[at].low, clause, units, at, passive=passive and past)


_HAVING = frozenset({"has", "have", "had"})
_RUN = frozenset({"run", "come", "become", "overcome", "rerun"})
"""Participles that are as their infinitives."""

_PAST = word_class("participles") | BARE_PAST - {"beat"}
"""Forms of the past that no ending shows; who beat whom is told from either side (`converses`)."""


def _deed(one: Acted) -> Deed:
    """Return who does it, and to whom."""
    told = {link: found for link, phrase in phrases(one.units, one.at) if (found := called(phrase)) is not None}
    if one.passive:
        return Deed(one.verb, told.get("by"), (one.clause,))
    whom = ("", "for", "to") if one.verb in GIVING and _THING not in told else ("", "for")
    return Deed(one.verb, one.clause, tuple(told[link] for link in whom if link in told))


GIVING = frozenset("gave given handed lent sold sent offered paid passed awarded owed showed taught".split())
"""Verbs that have two objects: who was given a sentence, and the sentence that was given."""
_THING = "thing"
_BEING = frozenset("is are was were be been being".split())


def phrases(units: tuple[Unit, ...], verb: int) -> Iterator[tuple[str, tuple[Unit, ...]]]:
    """Yield what stands behind a verb, up to a mark: its object with no link, then each phrase with its preposition."""
    link, begun = "", verb + 1
    for at in range(verb + 1, min(len(units), verb + 1 + REACH) + 1):
        ended = at == len(units) or at > verb + REACH or bool(units[at].gap.strip(" -'’")) or units[at].low in _ENDING
        if ended or units[at].low in word_class("prepositions"):
            if at > begun:
                yield link, units[begun:at]
            if ended:
                return
            link, begun = units[at].low, at + 1
        elif not link and units[at].low in _OWN and any(unit.sort in CONTENT for unit in units[begun:at]):
            yield link, units[begun:at]
            link, begun = _THING, at  # "gave the pupils | their books"


_OWN = frozenset("a an the his her its their".split())
_ENDING = frozenset("and or but that who which when while where as after before if because to than".split())
