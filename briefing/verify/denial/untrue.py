"""What the passages call a false report, or somebody denies, is not told by the claim as if it were true."""

import itertools
import re
from collections.abc import Iterator

from briefing.language import spellings, verbs
from briefing.language.names import STOP
from briefing.model import Finding
from briefing.verify.acts.predicates import predicates
from briefing.verify.case import Case
from briefing.verify.denial.denials import denials, refusals
from briefing.verify.denial.flipped import flipped
from briefing.verify.denial.possible import NOT, mostly, settled, stems_of
from briefing.verify.reading import Reading


def disproved(case: Case) -> Iterator[Finding]:
    """NEG001 and NEG002: what a passage calls a false report, the claim does not tell as if it were true.

    And what it leaves open neither as ruled out nor as a fact.
    """
    found = next(itertools.chain(_told_as_true(case), _voted_down(case), _had(case), settled(case)), None)
    if found is not None:
        yield found


def _told_as_true(case: Case) -> Iterator[Finding]:
    denied = case.claim.once(denials) + case.claim.once(refusals)
    if denied or case.claim.lexis & _UNTRUE:
        return
    for reading in case.readings:
        for told, inside in reading.once(_untrue):
            elsewhere = (other for other in case.readings if other is not reading)
            if mostly(inside, case.claim) and not any(mostly(inside, other) for other in elsewhere):
                found = f"The passage calls untrue or denies “{told}”; the claim tells it"
                yield flipped(case, found, sure=True)
                return


def _voted_down(case: Case) -> Iterator[Finding]:
    """Find what was to be done by a bill or a plan that the passages have rejected."""
    if case.lexis.isdisjoint(_REJECTING) or not case.claim.lexis.isdisjoint(_REJECTING | _PLANS):
        return
    for match in (match for reading in case.readings for match in _VOTED_DOWN.finditer(reading.text)):
        if mostly(stems_of(match["to"]), case.claim) and not case.claim.once(denials):
            yield flipped(case, f"In the passage they “{match.group()}”; the claim tells it as done", sure=True)
            return


_REJECTING = frozenset(
    "reject rejects rejected rejecting down against defeat defeats defeated block blocks blocked throw throws threw"
    " thrown fail fails failed refused refuses".split()
)
_PLANS = frozenset(
    "bill motion plan proposal measure law amendment resolution move attempt bid offer request if would".split()
)


def _had(case: Case) -> Iterator[Finding]:
    """Find what somebody denies, or is denied, in a noun: "denied responsibility", "was denied a licence"."""
    if case.claim.once(denials) or case.claim.once(refusals) or not case.claim.lexis.isdisjoint(_SPOKEN):
        return
    for reading in case.readings:
        for thing, inside in reading.once(_denied_things):
            done = (verbs.forms(unit.low) for unit in case.claim.once(predicates))
            told = frozenset().union(*inside)
            if inside[0].isdisjoint(case.claim.once(_forms)) or any(forms.isdisjoint(told) for forms in done):
                continue
            yield flipped(case, f"The passage denies “{thing}”; the claim tells it", sure=True)
            return


def _denied_things(reading: Reading) -> tuple[tuple[str, tuple[frozenset[str], ...]], ...]:
    """Return each thing that a text denies, with the forms of its words, the first that says something first."""
    if reading.lexis.isdisjoint(_DENYING):
        return ()
    told = [match["thing"] for match in _THING.finditer(reading.text)]
    said = [[verbs.forms(word) for word in _LETTERS.findall(spellings.fold(one)) if word not in STOP] for one in told]
    return tuple((one, tuple(forms)) for one, forms in zip(told, said, strict=True) if forms)


def _forms(reading: Reading) -> frozenset[str]:
    return frozenset().union(*map(verbs.forms, reading.lexis))


_DENYING = frozenset({"deny", "denies", "denied", "denying"})
_SPOKEN = frozenset(
    "accused accuse accuses blamed blames alleged allegedly said says suspected whether count counts charge charges"
    " charged face faces faced facing trial indicted brought plea pleaded down".split()
)
_THING = re.compile(
    r"\bden(?:y|ies|ied|ying) (?!wrongdoing|that\b|having\b|doing\b)"
    r"(?P<thing>(?:(?:the|any|all|an?|its|his|her|their) )?"
    r"(?!(?:charge|allegation|accusation|claim|report|rumou?r|suggestion|case|request|appeal|application|motion|petition)s?\b)[a-z][^.;:,]{2,120})"
)
_LETTERS = re.compile(r"[^\W\d_]+")


def _untrue(reading: Reading) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return what a text calls a false report, and what somebody denies in it, each with its stems."""
    denied = (one for one in _DENIED.finditer(reading.text) if not NOT.search(reading.before(one.start())))
    found = itertools.chain(_REPORT.finditer(reading.text), denied)
    told = [next(filter(None, match.groups())) for match in found]
    return tuple((one, stems_of(one)) for one in told)


_UNTRUE = frozenset({"wrong", "false", "untrue", "baseless", "unfounded", "incorrect", "fake"})
_REPORT = re.compile(
    r"\b(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|accusations?) that (?P<said>[^.;:]{1,300}?)"
    r" (?:was|were|is|are) (?:\w+ )?(?:wrong|false|untrue|baseless|unfounded|incorrect|fake|lies?|nonsense)\b"
    r"|\bit (?:is|was|'s|’s) (?:\w+ )?(?:not true|not the case|false|untrue|wrong|incorrect|a lie) that"
    r" (?P<so>[^.;:]{1,300})",
    re.IGNORECASE,
)
_VOTED_DOWN = re.compile(
    r"\b(?:reject(?:s|ed)|vot(?:es|ed) down|vot(?:es|ed) against|defeat(?:s|ed)|block(?:s|ed)|thr(?:ows|ew) out)"
    r" (?:a|an|the|his|her|its|their) (?:[\w-]+ ){0,2}?"
    r"(?:bill|motion|plan|proposal|measure|law|amendment|resolution|move|attempt|bid|offer|request) to"
    r" (?P<to>[^.;:,]{1,120})",
    re.IGNORECASE,
)
"""What was to be done, and was not: "rejected a bill to lower the voting age"."""

_AND_DID = r" (?:and|but) (?:\w+ed|said|told|was|were|is|are|has|had|paid|went|left|took|gave|made|won)\b"
"""How it goes on of who denied something: "denied taking bribes and paid the fine"."""

_DENIED = re.compile(
    r"\b(?:(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es?|ed|ing))"
    r"(?: (?:the |any )?(?:claims?|reports?|rumou?rs?|allegations?|suggestions?|accusations?))?"
    r" that (?P<that>[^.;:]{1,300})"
    r"|(?:den(?:y|ies|ied|ying)|rul(?:es?|ed|ing) out) (?P<act>(?!wrongdoing\b)(?:having )?[^\W\d_]{3,30}ing"
    rf" [^.;:,]{{1,300}}?(?={_AND_DID}|[.;:,]|$))"
    r"|den(?:y|ies|ied|ying) (?P<whole>(?:the|any|an?) [^.;:,]{1,120} (?:had|has|have|was|were) [^.;:,]{1,200}))",
    re.IGNORECASE,
)
