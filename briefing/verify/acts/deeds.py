"""Whose deed it is: what a claim has one do or suffer, there and then, the passages do not have of another.

Claim and passages are read into clauses, and a clause of the claim is held against those of the passages that have its
verb. A phrase that may be anybody's clears it, and so does one clause of the passages that has the claim's own.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence

from briefing.language import thesaurus, verbs
from briefing.language.agreement import agree
from briefing.language.dates import DateMention
from briefing.language.numbers import Quantity
from briefing.language.wordlists import word_class
from briefing.model import Finding
from briefing.verify.acts.clauses import Clause, clauses
from briefing.verify.acts.phrases import NOBODY, Phrase, alike, is_open, may_be
from briefing.verify.case import Case
from briefing.verify.numbers.days import bears_out
from briefing.verify.reading import Reading, Sort, Unit

_MUTUAL = word_class("mutual")
_SPEECH = word_class("reports")

MOST, MINE = 60, 12
"""Clauses of the passages and of the claim that are looked at: each is held against each other."""

Role = Callable[[Clause], Phrase]


def deeds(case: Case) -> Iterator[Finding]:
    """ROL004 and ROL005: who does it to whom in the claim does so in the passages."""
    stated = list(itertools.islice((one for reading in case.readings for one in reading.once(clauses)), MOST))
    for mine in case.claim.once(clauses)[:MINE]:
        forms = verbs.forms(mine.verb.low)
        one_verb = [theirs for theirs in stated if forms & verbs.forms(theirs.verb.low)]
        alike = [theirs for theirs in stated if thesaurus.alike(mine.verb.low, theirs.verb.low)]
        mutual = mine.verb.low in _MUTUAL
        found = None if mutual else _turned(mine, one_verb, alike)
        if found is not None:
            yield case.finding("ROL004", found)
            return
        other = None if mutual or mine.verb.low in _SPEECH else _another(mine, one_verb, case)
        other = other or _elsewhere(mine, one_verb, case) or _supplied(mine, one_verb, case)
        if other is not None:
            yield case.finding("ROL005", other)
            return


def _agent(clause: Clause) -> Phrase:
    return clause.agent


def _patient(clause: Clause) -> Phrase:
    return clause.patient


def _recipient(clause: Clause) -> Phrase:
    given = [phrase for phrase in clause.following if not phrase.link]
    if len(given) > 1:  # "sent Otto Brill a message"
        return given[0]
    return next((phrase for phrase in clause.following if phrase.link in {"to", "against"}), NOBODY)


_ROLES: tuple[Role, ...] = (_agent, _patient, _recipient)


def _turned(mine: Clause, one_verb: Sequence[Clause], alike: Sequence[Clause]) -> str | None:
    """Return how a claim's clause has two the other way round: what is the agent there is the patient here."""
    for one, other in itertools.permutations(_ROLES, 2):
        first, second = one(mine), other(mine)
        if not first.heads or not second.heads or is_open(first):
            continue
        for theirs in one_verb or alike:
            there, here = one(theirs), other(theirs)
            if not here.heads or not _is(first, here) or _is(second, here) or _is(first, there):
                continue
            both = _is(second, there)
            by_name = both and _names(first) and _names(here) and _names(second) and _names(there)
            if not by_name and may_be(first, there):
                continue
            if not both and (theirs not in one_verb or not (there.heads and is_open(there))):
                continue
            meant = _is if by_name else may_be
            if any(
                meant(first, one(straight)) for straight in alike if one(straight).heads and not is_open(one(straight))
            ):
                continue
            return (
                f"The claim has {_said(first)} “{mine.verb.low}” {_said(second)}; the passages have them turned round"
            )
    return None


def _another(mine: Clause, one_verb: Sequence[Clause], case: Case) -> str | None:
    """Return whom a claim's clause tells of where the passages have only another, who is named there."""
    for role in (_agent, _patient):
        own = role(mine)
        if not mine.sure or not own.heads or is_open(own):
            continue
        if any(not role(theirs).heads or is_open(role(theirs)) or may_be(own, role(theirs)) for theirs in one_verb):
            continue
        for theirs in one_verb:
            other = role(theirs)
            if not theirs.sure or theirs.denied != mine.denied:
                continue
            if len(one_verb) > 1 and not _shares(mine, theirs, role):
                continue
            if role is _agent and bool(mine.patient.heads) is not bool(theirs.patient.heads):
                continue
            if _named_apart(own, other, case) or (role is _agent and _exchanged(own, other, mine, case)):
                return f"The claim has “{mine.verb.low}” of {_said(own)}; the cited passages have it of {_said(other)}"
    return None


def _elsewhere(mine: Clause, one_verb: Sequence[Clause], case: Case) -> str | None:
    """Return the place, day or number of a claim's clause where the passages have another, and its own elsewhere."""
    for phrase in mine.following:
        own = next((unit for unit in phrase.units if unit.sort in _SPOTS), None)
        if own is None or (own.sort is Sort.NAME and (phrase.link not in _PLACING or own not in phrase.heads)):
            continue
        if own.sort is Sort.NUMBER and len(_numbers(mine)) > 1:
            continue
        if not _borne_out(own, case):
            continue
        for theirs in one_verb:
            if not _one_deed(mine, theirs) or theirs.denied != mine.denied:
                continue
            rivals = [
                unit
                for other in theirs.following
                for unit in (other.units if own.sort is Sort.NUMBER else other.heads)
                if unit.sort is own.sort and (other.link == phrase.link or own.sort is not Sort.NAME)
            ]
            same_deed = [one for one in one_verb if not _apart(mine, one)]
            if rivals and not any(
                _one_spot(own, unit, case)
                for one in same_deed
                for other in one.following
                for unit in (other.heads if own.sort is Sort.NAME else other.units)
            ):
                return f"The claim has “{mine.verb.low} … {own.low}”; the cited passages have {rivals[0].low} there"
    return None


def _supplied(mine: Clause, one_verb: Sequence[Clause], case: Case) -> str | None:
    """Return the agent that a claim gives to what the passages tell without one, and whom another of them names."""
    agent, patient = mine.agent, mine.patient
    if not mine.sure or not agent.heads or not patient.heads or is_open(agent) or not one_verb:
        return None
    for theirs in one_verb:
        if not theirs.passive or theirs.agent.heads or not _is(patient, theirs.patient):
            return None
    for reading in case.readings:
        own = reading.once(clauses)
        if any(theirs in own for theirs in one_verb) and any(
            alike(unit, other) for unit in agent.units for other in reading.units
        ):
            return None
    if any(_stands(unit, case) for unit in agent.heads):
        return f"The claim has {_said(agent)} before “{mine.verb.low}”; the cited passages do not say who did it"
    return None


_SPOTS = {Sort.NAME, Sort.DATE, Sort.NUMBER}
_PLACING = frozenset({"in", "at", "near", "to", "from"})


def _numbers(clause: Clause) -> list[Unit]:
    return [unit for phrase in clause.following for unit in phrase.units if unit.sort is Sort.NUMBER]


def _one_deed(mine: Clause, theirs: Clause) -> bool:
    """Whether two clauses of one verb have their agent or their patient in common, and none apart."""
    return not _apart(mine, theirs) and any(_is(role(mine), role(theirs)) for role in (_agent, _patient))


def _apart(mine: Clause, theirs: Clause) -> bool:
    """Whether two clauses of one verb have another agent, or another patient."""
    pairs = [(role(mine), role(theirs)) for role in (_agent, _patient)]
    return any(not (_unsure(one) or _unsure(other) or may_be(one, other)) for one, other in pairs)


def _unsure(phrase: Phrase) -> bool:
    """Whether a phrase tells nobody from another: it is not there, a pronoun, or a number alone."""
    return not phrase.heads or is_open(phrase) or all(unit.sort in {Sort.NUMBER, Sort.DATE} for unit in phrase.heads)


def _borne_out(own: Unit, case: Case) -> bool:
    """Whether the passages have a name, number or date of the claim anywhere."""
    count, day = _number(own, case.claim), _day(own, case.claim)
    if count is not None:
        return any(agree(count, other) for reading in case.readings for other in reading.stated)
    if day is not None:
        return any(bears_out(day, other, [other]) for reading in case.readings for other in reading.dates)
    return own.sort is Sort.NAME and _stands(own, case)


def _one_spot(one: Unit, other: Unit, case: Case) -> bool:
    if one.sort is Sort.DATE and other.sort is Sort.DATE:
        day, theirs = _day(one, case.claim), next((found for r in case.readings if (found := _day(other, r))), None)
        return day is None or theirs is None or bears_out(day, theirs, [theirs]) or bears_out(theirs, day, [day])
    if one.sort is Sort.NUMBER and other.sort is Sort.NUMBER:
        count, rival = _number(one, case.claim), next((q for r in case.readings if (q := _number(other, r))), None)
        return (
            count is None
            or rival is None
            or agree(count, rival)
            or (count.kind, count.unit) != (rival.kind, rival.unit)
        )
    return alike(one, other)


def _number(unit: Unit, reading: Reading) -> Quantity | None:
    return next(
        (one for one in reading.stated if one.start <= unit.start < one.end and one.text.lower() == unit.low), None
    )


def _day(unit: Unit, reading: Reading) -> DateMention | None:
    return next(
        (day for day in reading.dates if day.start <= unit.start < day.end and day.text.lower() == unit.low), None
    )


def _said(phrase: Phrase) -> str:
    return " ".join(unit.low for unit in sorted(phrase.heads, key=lambda unit: unit.start))


def _is(one: Phrase, other: Phrase) -> bool:
    """Whether two phrases mean the same: by their names where both have any, else by their heads."""
    mine, yours = _names(one), _names(other)
    if mine and yours:
        return any(alike(name, another) for name in mine for another in yours)
    return any(alike(head, another) for head in one.heads for another in other.heads)


def _names(phrase: Phrase) -> list[Unit]:
    return [unit for unit in phrase.units if unit.sort is Sort.NAME]


def _named_apart(own: Phrase, other: Phrase, case: Case) -> bool:
    """Whether both are named, and the passages have the claim's do or suffer something else."""
    mine, theirs = ([unit for unit in phrase.heads if unit.sort is Sort.NAME] for phrase in (own, other))
    others = (clause for reading in case.readings for clause in reading.once(clauses) if clause.sure)
    return (
        bool(mine) and bool(theirs) and any(_is(own, role(clause)) for clause in others for role in (_agent, _patient))
    )


def _stands(unit: Unit, case: Case) -> bool:
    return any(alike(unit, other) for reading in case.readings for other in reading.units)


def _exchanged(own: Phrase, other: Phrase, mine: Clause, case: Case) -> bool:
    """Whether each is the subject of something else in the other text: the two have changed places."""
    kinds = {any(unit.sort is Sort.NAME for unit in phrase.heads) for phrase in (own, other)}
    if len(kinds) > 1 or not any(_stands(unit, case) for unit in _names(own) or own.heads):
        return False
    here = (one for one in case.claim.once(clauses) if one is not mine)
    phrases = [phrase for one in here for phrase in (one.subject, *one.following) if phrase.heads]
    return any(may_be(other, one) and not may_be(own, one) for one in phrases)


def _shares(mine: Clause, theirs: Clause, role: Role) -> bool:
    """Whether two clauses have something else in common than who is compared."""
    rest, other = (
        [unit for phrase in (clause.subject, *clause.following) if phrase is not role(clause) for unit in phrase.units]
        for clause in (mine, theirs)
    )
    return any(alike(one, two) for one in rest for two in other)
