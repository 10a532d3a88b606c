"""What falls short: a claim that has little, or too little, of what the passages deny says the same."""

import re

from briefing.language import thesaurus, verbs
from briefing.verify.denial.denials import HARDLY, denied
from briefing.verify.denial.otherwise import LITTLE
from briefing.verify.reading import Reading
from briefing.verify.units import Unit

_SHORT = re.compile(
    r"\b(?:\w+ )?too (?:little|few|late)\b(?: \w+)?|\b(?:got|get|gets|getting|had) (?:\w+ ){1,4}wrong\b", re.IGNORECASE
)
"""What denies without a negation: "doing too little" is not doing enough, facts got wrong are not right, and who "came
too late" did not come in time."""


def hardly(head: Unit, reading: Reading, claim: Reading) -> bool:
    """Whether a passage has hardly any of what the claim has little of."""
    if reading.lexis.isdisjoint(HARDLY) or claim.lexis.isdisjoint(LITTLE):
        return False
    at = reading.places.get(head.start, 0)
    return any(unit.low in HARDLY for unit in reading.units[max(0, at - _BEFORE) : at])


_BEFORE = 3
"""Words before what is denied among which its "hardly" stands."""


def short(head: Unit, claim: Reading, reading: Reading) -> bool:
    """Whether the claim has a word only where something falls short or is wrong."""
    if "late" in claim.lexis and reading.lexis.isdisjoint({"time", "early"}):
        return False  # what did not happen did not happen too late
    spans = (
        [match.span() for match in _SHORT.finditer(claim.text)]
        if "too" in claim.lexis or "wrong" in claim.lexis
        else []
    )
    said = [unit for unit in claim.units if thesaurus.alike(unit.low, head.low)]
    return bool(spans) and all(any(start <= unit.start < end for start, end in spans) for unit in said)


def told_after_all(verb: str, reading: Reading) -> bool:
    """Whether a passage has somebody name what a claim says was not named; who "said" may have said anything."""
    if verb in _SAYING:
        return False
    refused = {unit.start for unit in denied(reading)}
    done = (unit.low for unit in reading.units if unit.low.endswith(("ed", "gave")) and unit.start not in refused)
    return any(verb in verbs.forms(form) for form in done)


_SAYING = frozenset({"say", "tell"})
