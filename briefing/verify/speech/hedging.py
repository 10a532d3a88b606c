"""How sure the passages are, the claim is: no hedge dropped, no plan told as done."""

import itertools
import re
from collections.abc import Iterator, Sequence

from briefing.language import thesaurus, verbs
from briefing.language.wordlists import word_class
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.names.identity import same
from briefing.verify.reading import Reading, Sort, Unit
from briefing.verify.speech.hedges import CALLED, HEDGES, MODALS, Doubt, Open, in_error, is_hedge, openings

_SOFTENERS = word_class("softeners")
_OPEN = frozenset({"may", "might", "could"})
_TO_BE = re.compile(r"\b(?:may|might|could|would|should|can) be\b", re.IGNORECASE)
_WILL_BE = re.compile(r"(?:\bwill|'ll|’ll) be\b", re.IGNORECASE)
_IS_TO = re.compile(r"\b(?:is|are|was|were|due|set|about|ready|going|yet) to\b", re.IGNORECASE)


def hedged(case: Case) -> Iterator[Finding]:
    """MOD001 and MOD002: what the passages hedge, or tell as planned or to come, the claim does not tell as done."""
    found = next(
        (finding for rule in (_willed, _softened, _is_already, _done, _conditional) for finding in rule(case)), None
    )
    if found is not None:
        yield found


def _willed(case: Case) -> Iterator[Finding]:
    """Find "will" in a claim whose passages have only "may"."""
    if not _wills(case.claim) or case.claim.lexis & MODALS:
        return
    open_ = next((u for r in case.readings for u in r.units if u.low in _OPEN and u.sort is Sort.STOP), None)
    if open_ is not None and not case.lexis & {"will", "ll", "shall", "going"}:
        yield _hardened(case, "MOD002", open_, open_, "“will”")
    for reading in case.readings:
        if case.claim.lexis & _CONDITIONS and "would" in reading.lexis:
            continue  # "if true it would be", "if it is true it will be"
        if _TO_BE.search(reading.text) and _WILL_BE.search(case.claim.text) and not _WILL_BE.search(reading.text):
            be = next(unit for unit in reading.units if unit.low in MODALS)
            yield _hardened(case, "MOD002", be, be, "“will be”")


def _wills(claim: Reading) -> bool:
    return "will" in claim.lexis or "ll" in claim.lexis or "is going to" in claim.text or "are going to" in claim.text


_CONDITIONS = frozenset({"if", "unless", "once", "provided"})


def _softened(case: Case) -> Iterator[Finding]:
    """Find what every passage hedges that has it, where the claim has no hedge for it."""
    will = _wills(case.claim)
    for reading in case.readings:
        for one in reading.once(openings):
            if one.doubt is not Doubt.HEDGED or not _repeats(one.head, case.claim):
                continue
            if case.once(_surer, one.head.low):
                continue
            hedges = _hedges(case.claim, one, case)
            modal = case.claim.lexis & MODALS
            condition = one.by.low == "would" and case.claim.lexis & _CONDITIONS
            if will and not modal and not condition and (one.by.low in MODALS or not hedges):
                yield _hardened(case, "MOD002", one.by, one.head, "“will”")
                return
            # In reported speech "would" is what "will" was, and no "may".
            weak = one.by.low in _OPEN and set(hedges) <= {"would"} and bool(case.claim.reports)
            if (weak or not hedges) and not will:
                yield _hardened(case, "MOD001", one.by, one.head, "a fact")
                return


def _surer(case: Case, head: str) -> bool:
    """Whether the passages say a word with less doubt, there or elsewhere: as a fact, or as what is to come."""
    will, forms = _wills(case.claim), verbs.forms(head)
    for reading in case.readings:
        doubts = {other.head.start: other for other in reading.once(openings)}
        for unit in reading.units:
            if unit.sort is not Sort.WORD or forms.isdisjoint(verbs.forms(unit.low)):
                continue
            doubt = doubts.get(unit.start)
            if will:  # "he said that he would" is his "I will"
                promised = doubt is not None and doubt.by.low == "would" and _reported(doubt.by, reading)
                if promised or (doubt is not None and doubt.doubt is Doubt.COMING):
                    return True
            elif doubt is None:
                return True
    return False


def _hedges(claim: Reading, one: Open, case: Case) -> list[str]:
    """Return the hedges of a claim that may stand for one of the passages: not those that stand for another one."""
    units, own = claim.units, [other for other in claim.once(openings) if other.doubt is Doubt.HEDGED]
    governing = [other.by.low for other in own if _one(other.head, one.head)]
    said = next((unit for unit in units if _one(unit, one.head)), None)
    if governing or _excused(one, said, claim):
        return governing or [one.by.low]
    soft = _SOFTENERS | _ABLE if one.by.low in MODALS else _SOFTENERS
    found = [unit.low for unit in units if unit.low in soft and not _one(unit, one.head)]
    hedging = [(at, unit) for at, unit in enumerate(units) if is_hedge(at, units) and not in_error(at, units)]
    return found or [unit.low for at, unit in hedging if not _spent(at, said, claim, case)]


def _excused(one: Open, said: Unit | None, claim: Reading) -> bool:
    """Whether the claim leaves open in its own way what a hedge of this kind leaves open."""
    hedge = one.by.low
    if hedge in CALLED:
        return bool(claim.reports or claim.lexis & _VIEWING)
    if "binding" in hedge:
        return bool(_UNBINDING.search(claim.text))
    accuses = hedge not in HEDGES and _ACCUSING.search(claim.text)
    return bool(accuses or any(_of_one_clause(to, said, claim) for to in _IS_TO.finditer(claim.text)))


def _of_one_clause(to: re.Match[str], said: Unit | None, claim: Reading) -> bool:
    """Whether "is to" may lead to a word, so that no clause begins between: "is yet to be known, but it failed"."""
    if said is None:
        return True
    return not _TURNING.search(claim.text, min(to.end(), said.start), max(to.start(), said.start))


_TURNING = re.compile(r";|\b(?:but|while|although|though|whereas|after|before|because)\b", re.IGNORECASE)


def _spent(at: int, said: Unit | None, claim: Reading, case: Case) -> bool:
    """Whether a claim's hedge stands for another hedge of the passages, before another word, in another clause."""
    hedge = claim.units[at]
    if said is None:
        return False
    own = [other.head for other in claim.once(openings) if other.by is hedge]
    theirs = [
        other.head for reading in case.readings for other in reading.once(openings) if other.doubt is Doubt.HEDGED
    ]
    between = claim.text[min(hedge.end, said.start) : max(hedge.start, said.start)]
    return bool(_JOINT.search(between)) and any(_one(head, other) for head in own for other in theirs)


_VIEWING = CALLED | {"calling", "sees", "saw", "views", "viewed", "regards", "regarded"}
_ACCUSING = re.compile(
    r"\b(?:accus|charg|count|convict|guilt|alleg|indict|suspect|danger|threat|prosecut|trial|plea|call|ask|want|demand"
    r"|appeal|appl|so-called)",
    re.IGNORECASE,
)
"""What leaves an accusation or a demand one."""

_UNBINDING = re.compile(r"\bnon-?binding|\bnot (?:\w+ )?binding|\bunbinding", re.IGNORECASE)

_JOINT = re.compile(r"[,;:–—]|\b(?:and|but|while|after|before|who|which|as|when|because)\b", re.IGNORECASE)


def _one(one: Unit, other: Unit) -> bool:
    return one.sort is Sort.WORD and thesaurus.alike(one.low, other.low)


_ABLE = frozenset({"able", "open", "free", "possible", "capable", "allow", "allows", "allowed", "enables", "eligible"})


def _is_already(case: Case) -> Iterator[Finding]:
    """Find "is" in a claim where the passages have "will be", and nowhere "is"."""
    if case.claim.lexis & (MODALS | {"will", "ll", "to", "if", "shall", "future", "next"}):
        return
    for reading in case.readings:
        for one in reading.once(openings):
            if one.doubt is not Doubt.COMING or not reading.text.startswith(" be ", one.by.end):
                continue
            own = next((at for at, unit in enumerate(case.claim.units) if _one(unit, one.head)), None)
            if own is None or one.head.low.endswith("ing"):
                continue
            being = {unit.low for unit in case.claim.units[max(0, own - _BEING) : own]} & _IS
            if being and not case.once(_came_about, case.claim.units[own].low, one.head.low):
                yield _hardened(case, "MOD002", one.by, one.head, "what is")
                return


_BEING = 4
"""Words before a predicate among which "is" stands: "is [already] [among] [the] worst"."""

_IS = frozenset({"is", "are", "was", "were"})


def _done(case: Case) -> Iterator[Finding]:
    """Find what the claim tells as done where every passage that has it tells of an aim, or of what is to come."""
    undone = [one for reading in case.readings for one in reading.once(openings) if one.doubt is not Doubt.HEDGED]
    told = list(_past(case.claim)) if undone else []
    for one in undone:
        light = bool(verbs.forms(one.head.low) & _LIGHT)
        mine = next((unit for unit in told if _verb(unit, one.head) or (not light and _one(unit, one.head))), None)
        if mine is not None and not case.once(_came_about, mine.low, one.head.low):
            code = "MOD002" if one.doubt is Doubt.COMING else "MOD001"
            yield _hardened(case, code, one.by, one.head, f"done (“{mine.low}”)")
            return


_LIGHT = frozenset("be do have make take get give go come hold keep see lead work put bring run set help".split())
"""Verbs of so little meaning that a synonym of one tells nothing."""


def _verb(one: Unit, other: Unit) -> bool:
    return bool(verbs.forms(one.low) & verbs.forms(other.low))


def _came_about(case: Case, mine: str, head: str) -> bool:
    """Whether some passage tells as done what another one tells as an aim, in the claim's word or in that one's."""
    forms = verbs.forms(mine) | verbs.forms(head)
    for reading in case.readings:
        doubted = {other.head.start for other in reading.once(openings)}
        for unit in reading.units:
            if unit.start not in doubted and unit.sort is Sort.WORD and not forms.isdisjoint(verbs.forms(unit.low)):
                return True
    return False


def _past(claim: Reading) -> Iterator[Unit]:
    """Yield the verbs that a claim tells as done: in the past, with nothing before them that makes them less."""
    units = claim.units
    doubted = {one.head.start for one in claim.once(openings)}
    for at, unit in enumerate(units):
        if unit.sort is not Sort.WORD or not verbs.is_past(unit.low) or unit.start in doubted:
            continue
        before = [one.low for one in units[max(0, at - 4) : at]]
        if not set(before) & _NOT_DONE and not (before and before[-1] in _ATTRIBUTIVE):
            yield unit


_NOT_DONE = MODALS | {"will", "ll", "shall", "to", "if", "when", "once", "until", "unless", "not", "be", "never", "yet"}
_ATTRIBUTIVE = frozenset({"a", "an", "the", "its", "his", "her", "their", "of", "for"})
"""Before a participle that describes a thing: "the planned move"."""


def _conditional(case: Case) -> Iterator[Finding]:
    """Find what a passage says under a condition, where the claim makes the condition a time or a fact."""
    if "if" not in case.lexis or case.claim.lexis & _OPEN_CONDITIONS or _INVERTED.search(case.claim.text):
        return
    for reading in case.readings:
        for at, unit in enumerate(reading.units):
            before = reading.units[at - 1].low if at else ""
            if unit.low != "if" or before in {"as", "even", "only", "what"}:
                continue
            told = [one for one in _until_mark(reading.units[at + 1 :]) if one.sort in {Sort.WORD, Sort.NAME}]
            held = [one for one in told if _holds(one, case.claim)]
            verb = any(one.sort is Sort.WORD for one in held)
            if verb and len(held) >= _REPEATED and len(held) > len(told) / 2:
                yield _hardened(case, "MOD001", unit, held[0], "no condition")
                return


_OPEN_CONDITIONS = MODALS - {"would", "can"} | {
    "if", "unless", "whether", "provided", "case", "event", "possible", "possibly", "likely", "perhaps", "risk",
    "depends", "condition", "conditional", "chance", "were", "without", "only",
}  # fmt: skip
_INVERTED = re.compile(r"\bhad (?:the|it|he|she|they)\b", re.IGNORECASE)
_REPEATED = 2
"""Words and names of a condition that a claim repeats when it tells of the same."""


def _until_mark(units: Sequence[Unit]) -> list[Unit]:
    """Return the units of a clause of at most a dozen, up to its comma or "then"."""
    clause = itertools.takewhile(lambda one: not set(one.gap) & set(",;:–—") and one.low != "then", units[:12])
    return list(clause)


def _holds(unit: Unit, claim: Reading) -> bool:
    if unit.name is not None:
        return any(same(unit.name, other) for other in claim.names)
    return _repeats(unit, claim)


def _reported(hedge: Unit, reading: Reading) -> bool:
    """Whether a word stands in what somebody is reported to have said."""
    return any(report.verb in _TELLING and report.start <= hedge.start < report.end for report in reading.reports)


_TELLING = frozenset({"said", "told", "added", "announced", "confirmed", "stated", "explained"})


def _hardened(case: Case, code: str, hedge: Unit, head: Unit, made: str) -> Finding:
    message = f"The passage says “{hedge.low} … {head.low}”; the claim tells it as {made}"
    return case.finding(code, message, weighed=(("hedge", hedge.low), ("hedged", head.low)))


def _repeats(head: Unit, claim: Reading) -> bool:
    forms = verbs.forms(head.low)
    return any(thesaurus.alike(head.low, word) or not forms.isdisjoint(verbs.forms(word)) for word in claim.content)
