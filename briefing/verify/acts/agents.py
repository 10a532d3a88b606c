"""Who does it and to whom: with one verb, the claim has nobody do what the passages have done to them.

"The seller was sued by the buyer" of "the buyer sued the seller", also of names, and with another verb for the same.
What is done for somebody is looked at as what is done to them: "he held the rope for a friend".
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.language import thesaurus, verbs
from briefing.language.wordlists import word_class
from briefing.verify.acts.clauses import Clause, called, clauses, one_subject
from briefing.verify.case import Case
from briefing.verify.reading import Reading, Sort, Unit


class Deed(NamedTuple):
    """A verb, who does it where that is told, and to or for whom."""

    verb: str
    agent: Clause | None
    patients: tuple[Clause, ...]


REACH = 8
"""Words behind a verb among which the one stands to whom it is done, or who does it."""


def undone(case: Case) -> Iterator[str]:
    """Find somebody who does in the claim what is done to them in the passages."""
    mine = [deed for deed in case.claim.once(_deeds) if deed.agent and deed.patients]
    theirs = [deed for reading in case.readings for deed in reading.once(_deeds)] if mine else []
    for deed in mine:
        alike = [other for other in theirs if thesaurus.alike(deed.verb, other.verb)]
        if any(_is(deed.agent, other.agent) for other in alike):
            continue
        if any(_is(deed.agent, patient) for other in alike if other.agent for patient in other.patients):
            agent = deed.agent
            who = agent.names[0].text if agent and agent.names else agent.noun if agent else ""
            yield f"The claim has {who} do (“{deed.verb}”) what in the passages is done to or for them"
            return


def _is(one: Clause | None, other: Clause | None) -> bool:
    return one is not None and other is not None and one_subject(one, other)


def _deeds(reading: Reading) -> tuple[Deed, ...]:
    found = (_deed(reading.units, clause) for clause in reading.once(clauses))
    return tuple(deed for deed in found if deed is not None)


def _deed(units: tuple[Unit, ...], clause: Clause) -> Deed | None:
    """Return what the subject of a clause does, or what is done to it."""
    at, passive = clause.verb, False
    while at < len(units) and units[at].sort is Sort.STOP and (at == clause.verb or not units[at].gap.strip()):
        passive = passive or units[at].low in _BEING
        at += 1
    if at >= len(units) or units[at].sort is not Sort.WORD or units[at].low in word_class("mutual"):
        return None
    done = verbs.is_past(units[at].low) or units[at].low in word_class("participles")
    if not done and not units[at].low.endswith("ing"):
        return None
    told = {link: found for link, phrase in _phrases(units, at) if (found := called(phrase)) is not None}
    if passive and done:
        return Deed(units[at].low, told.get("by"), (clause,))
    patients = tuple(told[link] for link in ("", "for") if link in told)
    return Deed(units[at].low, clause, patients)


_BEING = frozenset("is are was were be been being".split())


def _phrases(units: tuple[Unit, ...], verb: int) -> Iterator[tuple[str, tuple[Unit, ...]]]:
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


_ENDING = frozenset("and or but that who which when while where as after before if because to than".split())
