"""How sure the passages are, the claim is: no hedge dropped, no plan told as done."""

import itertools
import re
from collections.abc import Iterator, Sequence

from briefing.language import thesaurus, verbs
from briefing.language.wordlists import word_class
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.names.identity import same
from briefing.verify.reading import Reading
from briefing.verify.speech.doubts import MODALS, Doubt
from briefing.verify.speech.excuses import ABLE, hedges, is_one
from briefing.verify.speech.hedges import openings
from briefing.verify.units import CONTENT, Sort, Unit

_OPEN = frozenset({"may", "might", "could"})
_TO_BE = re.compile(r"\b(?:may|might|could|would|should|can) be\b", re.IGNORECASE)
_WOULD_BE_DONE = re.compile(r"\bwould be (?:\w+ly )?\w+ed\b", re.IGNORECASE)
"""What will be done, and not what would be the best."""

_WILL_BE = re.compile(r"(?:\bwill|'ll|’ll) be\b", re.IGNORECASE)


def hedged(case: Case) -> Iterator[Finding]:
    """MOD001 and MOD002: what the passages hedge, or tell as planned or to come, the claim does not tell as done."""
    found = next(
        (finding for rule in (_willed, _softened, _is_already, _done, _conditional) for finding in rule(case)), None
    )
    if found is not None:
        yield found


def _willed(case: Case) -> Iterator[Finding]:
    """Find "will" in a claim whose passages have only "may"."""
    if not _wills(case.claim) or _modals(case.claim):
        return
    open_ = next((u for r in case.readings for u in r.units if u.low in _OPEN and u.sort is Sort.STOP), None)
    if open_ is not None and not case.lexis & {"will", "ll", "shall", "going"}:
        yield _hardened(case, "MOD002", open_, open_, "“will”")
    for reading in case.readings:
        if case.claim.lexis & _CONDITIONS and "would" in reading.lexis:
            continue  # "if true it would be", "if it is true it will be"
        if _TO_BE.search(reading.text) and _WILL_BE.search(case.claim.text) and not _WILL_BE.search(reading.text):
            be = next((unit for unit in reading.units if _leaves_open(unit)), None)
            if be is None:
                continue  # "May be" of "1 May be made a holiday"
            if be.low == "would" and _promised(be, reading) and _WOULD_BE_DONE.search(reading.text):
                continue
            yield _hardened(case, "MOD002", be, be, "“will be”")


def _modals(claim: Reading) -> bool:
    """Whether a claim leaves something open by a verb; the month of May does not."""
    return any(map(_leaves_open, claim.units))


def _leaves_open(unit: Unit) -> bool:
    return unit.low in MODALS and unit.sort not in {Sort.DATE, Sort.NAME}


def _wills(claim: Reading) -> bool:
    return "will" in claim.lexis or "ll" in claim.lexis or "is going to" in claim.text or "are going to" in claim.text


_CONDITIONS = frozenset({"if", "unless", "once", "provided"})


def _softened(case: Case) -> Iterator[Finding]:
    """Find what every passage hedges that has it, where the claim has no hedge for it."""
    will = _wills(case.claim)
    for reading in case.readings:
        for one in reading.once(openings):
            exact = one.by.low in _OF_NOUNS or "show" in verbs.forms(one.head.low)
            if one.doubt is not Doubt.HEDGED or not _repeats(one.head, case.claim, exact=exact):
                continue
            if case.once(_surer, one.head.low):
                continue
            own = hedges(case.claim, one, case)
            modal = _modals(case.claim) or (one.by.low in MODALS and case.claim.lexis & ABLE)
            condition = one.by.low == "would" and case.claim.lexis & _CONDITIONS
            if will and not modal and not condition and (one.by.low in MODALS or not own):
                yield _hardened(case, "MOD002", one.by, one.head, "“will”")
                return
            # In reported speech "would" is what "will" was, and no "may".
            weak = one.by.low in _OPEN and set(own) <= {"would"} and bool(case.claim.reports)
            if (weak or not own) and not will:
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
                promised = doubt is not None and doubt.by.low == "would" and _promised(doubt.by, reading)
                if promised or (doubt is not None and doubt.doubt is Doubt.COMING):
                    return True
            elif doubt is None:
                return True
    return False


def _is_already(case: Case) -> Iterator[Finding]:
    """Find "is" in a claim where the passages have "will be", and nowhere "is"."""
    if case.claim.lexis & (MODALS | {"will", "ll", "to", "if", "shall", "future", "next"}):
        return
    for reading in case.readings:
        for one in reading.once(openings):
            if one.doubt is not Doubt.COMING or not reading.text.startswith(" be ", one.by.end):
                continue
            own = next((at for at, unit in enumerate(case.claim.units) if is_one(unit, one.head)), None)
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
    undone = [(one, told) for told in case.readings for one in told.once(openings) if one.doubt is not Doubt.HEDGED]
    past = list(_past(case.claim)) if undone else []
    for one, reading in undone:
        alike = (unit for unit in past if _verb(unit, one.head) or _synonym(unit, one.head))
        mine = next((unit for unit in alike if _directed(unit, case.claim, one.head, reading)), None)
        if mine is not None and not case.once(_came_about, mine.low, one.head.low):
            code = "MOD002" if one.doubt is Doubt.COMING else "MOD001"
            yield _hardened(case, code, one.by, one.head, f"done (“{mine.low}”)")
            return


_LIGHT = frozenset("be do have make take get give go come hold keep see lead work put bring run set help".split())
"""Verbs of so little meaning that a synonym of one tells nothing."""


def _directed(mine: Unit, claim: Reading, head: Unit, reading: Reading) -> bool:
    """Whether two verbs that say little have the same preposition behind them: "went against" is no "go to"."""
    if verbs.forms(head.low).isdisjoint(_LIGHT):
        return True
    one, other = (text.units[text.places[unit.start] + 1 :][:1] for unit, text in ((mine, claim), (head, reading)))
    ways = {unit.low for unit in (*one, *other) if unit.low in _PREPOSITIONS}
    return len(ways) < len(("one way", "another"))


_PREPOSITIONS = word_class("prepositions")


def _synonym(one: Unit, other: Unit) -> bool:
    """Whether two verbs that say something mean the same."""
    return is_one(one, other) and all(verbs.forms(unit.low).isdisjoint(_LIGHT) for unit in (one, other))


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
        if unit.sort is not Sort.WORD or unit.start in doubted:
            continue
        if not verbs.is_past(unit.low) and unit.low not in verbs.UNCHANGED:
            continue
        before = [one.low for one in units[max(0, at - 4) : at]]
        if not set(before) & _NOT_DONE and not (before and before[-1] in _ATTRIBUTIVE):
            yield unit


_NOT_DONE = MODALS | {
    "want",
    "wants",
    "wanted",
    "wanting",
    "demanded",
    "will",
    "ll",
    "shall",
    "to",
    "if",
    "when",
    "once",
    "until",
    "unless",
    "not",
    "be",
    "never",
    "yet",
}
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
            told = [one for one in _until_mark(reading.units[at + 1 :]) if one.sort in CONTENT]
            held = [one for one in told if _holds(one, case.claim)]
            verb = any(one.sort is Sort.WORD for one in held)
            if "would" in case.claim.lexis and not any(verbs.is_past(one.low) for one in held):
                continue  # "a programme of its own would", for "if it had a programme of its own"
            if verb and len(held) >= _REPEATED and len(held) > len(told) / 2:
                yield _hardened(case, "MOD001", unit, held[0], "no condition")
                return


_OPEN_CONDITIONS = MODALS - {"would", "can"} | {
    "if", "unless", "until", "once", "whether", "provided", "case", "event", "possible", "possibly", "likely",
    "perhaps", "risk", "depends", "condition", "conditional", "chance", "were", "without", "only",
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


def _promised(hedge: Unit, reading: Reading) -> bool:
    """Whether "would" is the "will" of what somebody is reported to have said, and hangs on no condition."""
    told = any(report.verb in _TELLING and report.start <= hedge.start < report.end for report in reading.reports)
    return told and reading.lexis.isdisjoint(_CONDITIONAL) and not _INVERTED.search(reading.text)


_TELLING = frozenset(
    "said told added announced confirmed stated explained wrote tweeted posted insisted testified reiterated".split()
)
_CONDITIONAL = frozenset({"if", "unless", "could", "might", "otherwise", "without", "provided"})


def _hardened(case: Case, code: str, hedge: Unit, head: Unit, made: str) -> Finding:
    message = f"The passage says “{hedge.low} … {head.low}”; the claim tells it as {made}"
    return case.finding(code, message, weighed=(("hedge", hedge.low), ("hedged", head.low)))


_OF_NOUNS = frozenset({"attempted", "nonbinding", "binding"})


def _repeats(head: Unit, claim: Reading, *, exact: bool = False) -> bool:
    forms = verbs.forms(head.low)
    same = (not exact and thesaurus.alike(head.low, word) for word in claim.content)
    return any(same) or any(not forms.isdisjoint(verbs.forms(word)) for word in claim.content)
