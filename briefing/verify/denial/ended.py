"""What is said to have ended or not to come: "no longer" of what a claim has "still", and a bare "would not"."""

import re

from briefing.language import thesaurus
from briefing.language.names import STOP
from briefing.verify.case import Case
from briefing.verify.denial.denials import denials
from briefing.verify.reading import Reading
from briefing.verify.speech.hedges import openings
from briefing.verify.units import Sort, Unit


def no_longer(case: Case) -> bool:
    """Whether a claim has "still" of a word of which a passage has "no longer"."""
    if not ("still" in case.claim.lexis and "longer" in case.lexis and "still" not in case.lexis):
        return False
    mine = _told(_STILL, case.claim)
    theirs = [unit for reading in case.readings for unit in _told(_NO_LONGER, reading)]
    return any(thesaurus.alike(one.low, other.low) for one in mine for other in theirs)


def _told(said: re.Pattern[str], reading: Reading) -> list[Unit]:
    """Return the words among and right behind those of a pattern: "employs", of "still employs"."""
    found: list[Unit] = []
    for match in said.finditer(reading.text):
        inside = [unit for unit in reading.units if match.start() <= unit.start < match.end()]
        behind = [unit for unit in reading.units if unit.start >= match.end()][:_BEHIND]
        found += [unit for unit in (*inside, *behind) if unit.low not in STOP and unit.low not in _TIME]
    return found


_BEHIND = 3
"""Words behind "still" and "no longer" among which stands what is so, or is no more."""

_TIME = frozenset({"still", "no", "longer", "any", "not"})
_STILL = re.compile(r"\bstill\b", re.IGNORECASE)
_NO_LONGER = re.compile(r"\bno longer\b|n ?['’`] ?t \w+ any longer\b", re.IGNORECASE)


def broken_off(case: Case) -> re.Match[str] | None:
    """Return the "would not" with which a passage ends, where the claim has that somebody would."""
    for reading in case.readings:
        for match in _BROKEN_OFF.finditer(reading.text) if any(not one for one in reading.once(denials)) else ():
            verb = match[1].lower()
            if verb in case.claim.lexis - reading.once(_willing) and _one_doer(verb, match, case.claim, reading):
                return match
    return None


_BROKEN_OFF = re.compile(r"\b(would|will|could|can)(?: not|n ?['’`] ?t)\b(?=[.;,]|$)", re.IGNORECASE)


def _one_doer(verb: str, match: re.Match[str], claim: Reading, reading: Reading) -> bool:
    """Whether whom a claim has before "would" may be whom a passage has before "would not": a pronoun may be anyone."""
    theirs = [unit for unit in reading.units if unit.start < match.start()][-1:]
    mine = [before for before, unit in zip(claim.units, claim.units[1:], strict=False) if unit.low == verb]
    return any(
        Sort.STOP in {one.sort, other.sort} or one.low == other.low or thesaurus.alike(one.low, other.low)
        for one in mine
        for other in theirs
    )


def _willing(reading: Reading) -> frozenset[str]:
    """Return the verbs such as "would" that a text also has without a negation."""
    return frozenset(match[1].lower() for match in _WILLING.finditer(reading.text))


_WILLING = re.compile(r"\b(would|will|could|can)\b(?! not|n ?['’`] ?t)", re.IGNORECASE)


def is_yet(head: Unit, claim: Reading) -> bool:
    """Whether a claim has a word only as what is yet to come: "has still to be [found]", "has not been"."""
    return _YET.search(claim.before(head.start)) is not None


def awaited(unit: Unit, reading: Reading) -> bool:
    """Whether a text tells a word of nothing done: it waits for it, wants it or has it to come."""
    doubted = any(one.head.start == unit.start for one in reading.once(openings))
    return doubted or _AWAITED.search(reading.text, 0, unit.start) is not None


_YET = re.compile(r"\b(?:(?:yet|still) to (?:be |have )?|ha(?:s|ve|d) (?:not|never) (?:yet )?(?:been )?)$")
_AWAITED = re.compile(
    r"\b(?:(?:still|is|are|was|were|been|remains?|remained) (?:a?waiting|pending)|awaits|want(?:s|ed)?)\b[^.;:,]*$",
    re.IGNORECASE,
)
