"""What is denied only up to a time, or of all but some: a claim may say it without the negation.

"Not until the snow melts" is "only when the snow melts"; "nobody but the guards" is "only the guards".
"""

import re

from briefing.language import thesaurus, words
from briefing.language.names import STOP
from briefing.verify.case import Case
from briefing.verify.denial.borne import one_word
from briefing.verify.denial.denials import nobody
from briefing.verify.denial.reach import Denial
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit


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
    if _of_part(head, reading) and not claim.lexis.isdisjoint(_PART):
        return True
    return _some_only(claim) and (_NONE_BUT.search(reading.text) is not None or _none_outside(reading, claim))


def _of_part(head: Unit, reading: Reading) -> bool:
    """Whether a passage denies something of all alone: "not all of the money came"."""
    return any(0 <= head.start - one.end() <= _NEAR for one in _NOT_ALL.finditer(reading.text))


def _none_outside(reading: Reading, claim: Reading) -> bool:
    """Whether a passage denies all that lies outside of what the claim says: "not sold outside Japan", only there."""
    return not claim.lexis & reading.lexis & {"outside", "beyond"} and _OUTSIDE.search(reading.text) is not None


def of_some_other(denial: Denial, reading: Reading, claim: Reading) -> bool:
    """Whether a passage denies of "none of" some what the claim does not say of them: that none was older."""
    at = reading.places.get(denial[0].start, 0)
    of = any(unit.low == "of" for unit in reading.units[max(0, at - 2) : at])
    told = [unit for unit in denial[1:] if unit.sort is Sort.WORD]
    return (
        bool(told)
        and of
        and denial[1:] in reading.once(nobody)
        and not any(
            one_word(unit, other) or thesaurus.alike(unit.low, other.low) for unit in told for other in claim.units
        )
    )


def supposed(reading: Reading) -> bool:
    """Whether a passage only says what would have been without something, which then was there."""
    return "without" in reading.lexis and not reading.lexis.isdisjoint({"would", "could", "might"})


def only_these(case: Case) -> bool:
    """Whether a claim has "nobody but these" of what a passage says that only these did."""
    return not case.lexis.isdisjoint(_ALONE) and _NONE_BUT.search(case.claim.text) is not None


_BINDING = frozenset(
    "until till before unless but except other than else apart save who only all every everyone everything both outside"
    " beyond".split()
)
_PART = frozenset({"only", "part", "partly", "some"})
"""What is told of all where it is denied of all alone: no more than this, and "most" may be too much."""
_NOT_ALL = re.compile(r"\bnot (?:all|every\w*|both)\b", re.IGNORECASE)
_NEAR = 12
"""Characters between "not all" and what is denied of all alone."""
_OUTSIDE = re.compile(
    r"(?:\b(?:not|never|nowhere|nobody|none|no)\b|n ?['’`] ?t\b)[^,.;:]{0,60}?\b(?:outside|beyond)\b", re.IGNORECASE
)
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
