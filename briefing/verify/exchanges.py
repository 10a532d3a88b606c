"""Two that changed places: agent and patient of a verb, whence and whither, what is said of the one and the other.

Both must have moved, each to where the passages have the other: one that moved alone may be told in another way.
"""

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence

from briefing.language import verbs
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.frames import alike, frames
from briefing.verify.reading import Reading, Sort, Unit


def exchanged_roles(case: Case) -> Iterator[Finding]:
    """ROL004: agent and patient, whence and whither, or what belongs to two, have not changed places."""
    found = next((message for rule in (_turned, _reversed, _crossed) for message in rule(case)), None)
    if found is not None:
        yield case.finding("ROL004", found)


def _turned(case: Case) -> Iterator[str]:
    """Find a claim's agent where the passages have the verb's patient, and its patient where they have the agent."""
    told = case.claim.once(frames)
    stated = [frame for reading in case.readings for frame in reading.once(frames)] if told else []
    for frame in told:
        theirs = [other for other in stated if alike(frame.verb, other.verb)]
        if any(_shared(frame.agent, other.agent) for other in theirs):
            continue
        for other in theirs:
            moved = _shared(frame.agent, other.patient), _shared(frame.patient, other.agent)
            one_verb = verbs.forms(frame.verb.low) & verbs.forms(other.verb.low)
            named = any(unit.sort is Sort.NAME for units in moved for unit in units)
            if all(moved) and (one_verb or named):
                agent, patient = moved[0][0].low, moved[1][0].low
                yield f"The claim has {agent} before “{frame.verb.low}” and {patient} after it; the passages do not"
                return


def _shared(one: Sequence[Unit], other: Sequence[Unit]) -> list[Unit]:
    return [mine for mine in one if any(alike(mine, theirs) for theirs in other)]


_WAYS = {
    "from": "from", "to": "to", "toward": "to", "towards": "to", "into": "to", "in": "in", "on": "in", "at": "in",
    "inside": "in", "against": "against", "by": "by", "with": "with",
}  # fmt: skip


def _reversed(case: Case) -> Iterator[str]:
    """Find two behind two prepositions that the passages have behind each other's: from Orlo to Mirsk, and back."""
    told = case.claim.once(_ways)
    stated = [way for reading in case.readings for way in reading.once(_ways)] if len(told) > 1 else []
    for (one, mine), (other, yours) in itertools.combinations(told, 2):
        if one == other or alike(mine, yours) or _led(one, mine, stated) or _led(other, yours, stated):
            continue
        if _led(one, yours, stated) and _led(other, mine, stated):
            yield f"The claim has “{one} {mine.low}” and “{other} {yours.low}”; the passages have them the other way"
            return


def _led(link: str, unit: Unit, stated: Sequence[tuple[str, Unit]]) -> bool:
    return any(other == link and alike(unit, theirs) for other, theirs in stated)


def _ways(reading: Reading) -> tuple[tuple[str, Unit], ...]:
    """Return the names and nouns right behind a preposition, each with it."""
    found: list[tuple[str, Unit]] = []
    for at, unit in enumerate(reading.units):
        if unit.low not in _WAYS:
            continue
        for after in reading.units[at + 1 : at + 6]:
            if after.gap.strip(" -'’s") or after.low in _WAYS or after.low == "of":
                break
            if after.sort in {Sort.NAME, Sort.WORD} and not after.low.endswith(("ing", "ed")) and not _owns(after):
                found.append((_WAYS[unit.low], after))
    return tuple(found)


def _owns(unit: Unit) -> bool:
    return unit.name is not None and unit.name.text.endswith(("'s", "’s"))


_CLAUSE = re.compile(r"[,;:–—]\s|\b(?:and|while|whereas|but|though|although)\b", re.IGNORECASE)


def _crossed(case: Case) -> Iterator[str]:
    """Find two names in two clauses, each with what the passages have in the other's clause."""
    mine = case.claim.once(_clauses)
    if len(mine) < len(("one", "another")):
        return
    stated = [clause for reading in case.readings for clause in reading.once(_clauses)]
    for one, other in itertools.combinations(mine, 2):
        for (first, second), (third, fourth) in itertools.product(_pairs(one), _pairs(other)):
            straight = any(_both(first, second, clause) or _both(third, fourth, clause) for clause in stated)
            if not straight and _apart(first, fourth, second, stated) and _apart(third, second, fourth, stated):
                yield f"The claim puts {first.low} with {second.low}; the cited passages with {fourth.low}"
                return


def _pairs(clause: Sequence[Unit]) -> Iterator[tuple[Unit, Unit]]:
    return itertools.combinations(clause, 2)


def _both(one: Unit, other: Unit, clause: Sequence[Unit]) -> bool:
    return _in(one, clause) and _in(other, clause)


def _apart(one: Unit, other: Unit, third: Unit, clauses: Sequence[Sequence[Unit]]) -> bool:
    return any(_both(one, other, clause) and not _in(third, clause) for clause in clauses)


def _in(unit: Unit, clause: Sequence[Unit]) -> bool:
    return any(alike(unit, other) for other in clause)


def _clauses(reading: Reading) -> tuple[tuple[Unit, ...], ...]:
    """Return the names of each clause of a text, where it has two or three."""
    named = [unit for unit in reading.units if unit.sort is Sort.NAME]
    if len(named) < len(("one", "another")):
        return ()
    cuts = [cut.start() for cut in _CLAUSE.finditer(reading.text)]
    found = (tuple(names) for _, names in itertools.groupby(named, lambda unit: bisect.bisect_right(cuts, unit.start)))
    return tuple(names for names in found if len(names) in {2, 3})
