"""What is denied only up to a time, or of all but some: a claim may say it without the negation.

"Not until the snow melts" is "only when the snow melts"; "nobody but the guards" is "only the guards".
"""

import re

from briefing.language import words
from briefing.language.names import STOP
from briefing.verify.case import Case
from briefing.verify.reading import Reading, Sort, Unit


def not_altogether(head: Unit, reading: Reading, claim: Reading) -> bool:
    """Whether what a passage denies is denied up to a time or of all but some, and the claim has that bound, too."""
    if reading.lexis.isdisjoint(_BINDING):
        return False
    bound = next((one for one in _UNTIL.finditer(reading.text) if one.start() <= head.start < one.end()), None)
    if bound and claim.lexis.isdisjoint(_ANYWAY):
        behind = _clause(bound.end(), reading)
        # What was not done before Monday may never have been done; what was not done until Monday was done then.
        least = bound[1].lower() != "before" or not claim.lexis.isdisjoint({"earliest", "soonest"})
        if _one_bound(behind, claim) or (least and _one_day(behind, claim)):
            return True
    return _some_only(claim) and _NONE_BUT.search(reading.text) is not None


def only_these(case: Case) -> bool:
    """Whether a claim has "nobody but these" of what a passage says that only these did."""
    return not case.lexis.isdisjoint(_ALONE) and _NONE_BUT.search(case.claim.text) is not None


_BINDING = frozenset("until till before unless but except other than else apart save who only".split())
_UNTIL = re.compile(
    r"(?:\b(?:not|never|no|nobody|none|nothing|cannot|neither|yet)\b|n ?['’`] ?t\b)"
    r"[^.;:]{0,90}?\b(until|till|before|unless)\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\b(?:only|after|when|until|till|from|if|first|following|pending|depends?|wait(?:s|ed|ing)?|provided"
    r"|(?<!at )once)\b",
    re.IGNORECASE,
)
"""What ties a claim to the time or the condition that the passage has behind "until" or "unless"."""

_ANYWAY = frozenset({"before", "without", "although", "though", "despite", "even", "already", "prior"})
_NONE_BUT = re.compile(
    r"\b(?:no|none|nobody|nothing|no-one|only)\b[^,.;:]{0,40}?"
    r"\b(?:(?<=none )but|(?<=nobody )but|(?<=nothing )but|(?<=no one )but|(?<=no-one )but"
    r"|except|other than|else|apart from|without|who (?:is|are|was|were|has|have) not|(?:did|do|does) not)\b",
    re.IGNORECASE,
)
_ALONE = frozenset({"only", "alone", "sole", "solely", "exclusively", "just"})
_EXCEPTED = re.compile(
    r"\b(?:all|every\w+|none|nobody|nothing|no one) (?:but|except|apart from|other than)\b", re.IGNORECASE
)


def _some_only(claim: Reading) -> bool:
    return not claim.lexis.isdisjoint(_ALONE) or _EXCEPTED.search(claim.text) is not None


def _clause(start: int, reading: Reading) -> list[Unit]:
    """Return what stands behind "until" or "unless", up to the end of its clause."""
    mark = _MARK.search(reading.text, start)
    end = mark.start() if mark else len(reading.text)
    return [unit for unit in reading.units if start <= unit.start < end]


_MARK = re.compile(r"[,;:.]")


def _one_bound(behind: list[Unit], claim: Reading) -> bool:
    """Whether the claim ties itself to a word of what stands behind "until" or "unless"."""
    said = (unit for unit in behind if unit.low not in STOP and words.stem(unit.low) in claim.stems)
    return _THEN.search(claim.text) is not None and any(said)


def _one_day(behind: list[Unit], claim: Reading) -> bool:
    """Whether the claim names the day up to which a passage denies something: not found until June, found in June."""
    days = {unit.low for unit in claim.units if unit.sort is Sort.DATE}
    return any(unit.low in days for unit in behind)
