"""The hedges of a claim that may stand for one of the passages, and what leaves open in its own way what that does."""

import re
from typing import NamedTuple

from briefing.language import thesaurus, verbs, words
from briefing.language.wordlists import word_class
from briefing.verify.case import Case
from briefing.verify.reading import Reading
from briefing.verify.speech.doubts import MODALS, Doubt, Open
from briefing.verify.speech.hedges import ACCUSED, CALLED, HEDGES, in_error, is_hedge, openings
from briefing.verify.units import Sort, Unit

_SOFTENERS = word_class("softeners")
_IS_TO = re.compile(r"\b(?:is|are|was|were|due|set|about|ready|going|yet) to\b", re.IGNORECASE)


def hedges(claim: Reading, one: Open, case: Case) -> list[str]:
    """Return the hedges of a claim that may stand for one of the passages: not those that stand for another one."""
    units, own = claim.units, [other for other in claim.once(openings) if other.doubt is Doubt.HEDGED]
    aims = [other for other in claim.once(openings) if other.doubt is Doubt.AIMED and one.by.low not in MODALS]
    governing = [other.by.low for other in (*own, *aims) if is_one(other.head, one.head)]
    said = next((unit for unit in units if is_one(unit, one.head)), None)
    causes = case.once(_causes)
    if governing or _excused(one, said, claim, causes=causes):
        return governing or [one.by.low]
    soft = _SOFTENERS | ABLE if one.by.low in MODALS else _SOFTENERS - (_TIMING if one.by.low in ACCUSED else set())
    soft = soft - {"due"} if causes else soft
    found = [unit.low for unit in units if unit.low in soft and not is_one(unit, one.head)]
    hedging = [(at, unit) for at, unit in enumerate(units) if is_hedge(at, units) and not in_error(at, units)]
    return found or [unit.low for at, unit in hedging if not _spent(at, said, claim, case)]


def _causes(case: Case) -> bool:
    """Whether "due to" tells a cause, as the passages have it too: what "was due to noise" is not to come."""
    return "due to" in case.claim.folded and any("due to" in reading.folded for reading in case.readings)


def _excused(one: Open, said: Unit | None, claim: Reading, *, causes: bool) -> bool:
    """Whether the claim leaves open in its own way what a hedge of this kind leaves open."""
    hedge = one.by.low
    if said is not None and _FACED.search(claim.before(said.start)):
        return True
    if hedge == "whether" and ("whether" in claim.lexis or UNDECIDED.search(claim.text)):
        return True
    pledged = claim.reports and not verbs.forms(hedge).isdisjoint(_PLEDGING)  # who "vowed it was so" insisted
    if hedge in CALLED or pledged:
        return bool(claim.reports or claim.lexis & _VIEWING or _CLAIMING.search(claim.text))
    if claim.lexis & _SEEING and not verbs.forms(hedge).isdisjoint(_EXPECTING):
        return True
    if "binding" in hedge:
        return bool(_UNBINDING.search(claim.text))
    accuses = hedge not in HEDGES and _ACCUSING.search(claim.text)
    coming = (to for to in _IS_TO.finditer(claim.text) if not (causes and to[0].lower() == "due to"))
    return bool(accuses or any(_of_one_clause(to, said, claim) for to in coming))


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
    between = claim.text[min(hedge.end, said.start) : max(hedge.start, said.start)]
    return bool(_JOINT.search(between)) and any(map(case.once(_hedged).has, own))


class _Words(NamedTuple):
    """Words by their stems and their groups in the thesaurus."""

    stems: frozenset[str]
    groups: frozenset[int]

    def has(self, word: Unit) -> bool:
        """Whether a word may stand for one of them."""
        alike = words.stem(word.low) in self.stems or not self.groups.isdisjoint(thesaurus.groups(word.low))
        return word.sort is Sort.WORD and alike


def _hedged(case: Case) -> _Words:
    """Return the words that the passages hedge."""
    told = [one.head.low for r in case.readings for one in r.once(openings) if one.doubt is Doubt.HEDGED]
    return _Words(frozenset(map(words.stem, told)), frozenset().union(*map(thesaurus.groups, told)))


UNDECIDED = re.compile(
    r"\b(?:no (?:final )?decision|undecided|yet to decide|(?:not|never|n['’]t) (?:\w+ )?decided)\b", re.IGNORECASE
)
"""What says that nothing is decided, as "whether" may."""

_VIEWING = CALLED | {"calling", "sees", "saw", "views", "viewed", "regards", "regarded"}
_PLEDGING = frozenset({"vow", "pledge"})
_TIMING = frozenset({"until", "unless", "due"})
_SEEING = frozenset({"see", "sees", "saw", "predict", "predicts", "predicted", "project", "projects", "projected"})
_EXPECTING = frozenset({"expect", "forecast"})
_FACED = re.compile(r"\b(?:fac(?:e|es|ed|ing)|threat of|threatened with|risk of) (?:[\w'’-]+ ){0,3}$", re.IGNORECASE)
"""What leaves open what comes upon somebody: "the bill faces a veto"."""

_CLAIMING = re.compile(
    r"\b(?:claim|alleg|accus|den(?:y|ies|ied|ial)\b|appeal|demand|ask|want|puts? [^,;:.]{1,60} down to\b)",
    re.IGNORECASE,
)
_ACCUSING = re.compile(
    r"\b(?:den(?:y|ies|ied|ial)\b|accus|charg|counts?\b|convict|guilt|alleg|indict|suspect|danger|threat|prosecut|trials?\b"
    r"|plea(?:s|d|ds|ded|ding)?\b|(?:call|ask|want)(?:s|ed|ing)?\b|demand|appeal|appl(?:y|ies|ied|ying|ication)|so-called)",
    re.IGNORECASE,
)
"""What leaves an accusation or a demand one."""

_UNBINDING = re.compile(r"\bnon-?binding|\bnot (?:\w+ )?binding|\bunbinding", re.IGNORECASE)

_JOINT = re.compile(r"[,;:–—]|\b(?:and|but|while|after|before|who|which|as|when|because)\b", re.IGNORECASE)


def is_one(one: Unit, other: Unit) -> bool:
    """Whether a word may stand for another."""
    return one.sort is Sort.WORD and thesaurus.alike(one.low, other.low)


ABLE = frozenset({"able", "open", "free", "possible", "capable", "allow", "allows", "allowed", "enables", "eligible"})
