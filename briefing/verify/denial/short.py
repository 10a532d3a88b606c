"""What falls short: a claim that has little, or too little, of what the passages deny says the same."""

import re

from briefing.language import thesaurus
from briefing.verify.denial.otherwise import BARELY, LITTLE
from briefing.verify.reading import Reading, Unit

_SHORT = re.compile(
    r"\b(?:\w+ )?too (?:little|few)\b(?: \w+)?|\b(?:got|get|gets|getting|had) (?:\w+ ){1,4}wrong\b", re.IGNORECASE
)
"""What denies without a negation: "doing too little" is not doing enough, and facts got wrong are not right."""


def hardly(reading: Reading, claim: Reading) -> bool:
    """Whether a passage has hardly any of what the claim has little of."""
    return not (reading.lexis.isdisjoint(BARELY) or claim.lexis.isdisjoint(LITTLE))


def short(head: Unit, claim: Reading) -> bool:
    """Whether the claim has a word only where something falls short or is wrong."""
    spans = (
        [match.span() for match in _SHORT.finditer(claim.text)]
        if "too" in claim.lexis or "wrong" in claim.lexis
        else []
    )
    said = [unit for unit in claim.units if thesaurus.alike(unit.low, head.low)]
    return bool(spans) and all(any(start <= unit.start < end for start, end in spans) for unit in said)
