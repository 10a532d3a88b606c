"""What a claim denies, said by its passages without a negation: only then, for the first time, missing, unchanged."""

import re

from briefing.language import thesaurus, words
from briefing.verify.case import Case
from briefing.verify.coverage import holds
from briefing.verify.denial.bounded import only_these
from briefing.verify.denial.denials import HARDLY, NEGATORS, REFUSALS, denials, denied
from briefing.verify.denial.opposites import told_by_contrary
from briefing.verify.denial.privatives import bare
from briefing.verify.denial.reach import Denial
from briefing.verify.denial.sameness import told_apart
from briefing.verify.denial.superlatives import surpassed_by_none
from briefing.verify.reading import Reading
from briefing.verify.units import CONTENT, Unit


def said_otherwise(denial: Denial, case: Case) -> bool:
    """Whether the passages say what a claim denies in a way that needs no negation, or deny it with other words.

    What was not told before Friday was told only on Friday; what had never been was for the first time; who is not
    named is anonymous. And where both deny something of the same ("the names were not"), they deny the same.
    """
    head = denial[0]
    text = case.claim.text
    if any(_meant(heads, said, denial, case) for heads, said in _SAID_OTHERWISE):
        return True
    if (
        told_apart(case)
        or surpassed_by_none(case)
        or only_these(case)
        or _twice_denied(head.low, case)
        or told_by_contrary(denial, case)
    ):
        return True
    late = bool(case.lexis & {"only", "until", "till", "first"} and _NOT_UNTIL.search(text))
    first = "first" not in case.claim.lexis and not case.lexis.isdisjoint(_FIRSTS)
    never = first and _NEVER.search(text)
    if late or (never and any(_FIRST_EVER.search(reading.text) for reading in case.readings)):
        return head.low in _HAPPENING or any(holds(head.low, reading) for reading in case.readings)
    held = any(holds(head.low, reading) for reading in case.readings)
    if held and not case.lexis & _DUTY and _WRONGLY.search(text):
        return True  # what "should not have been" was all the same
    if (not held and case.claim.lexis & HARDLY and case.lexis & LITTLE) or _has_little(denial, case):
        return True
    return not held and any(_one_subject(denial, case.claim, reading) for reading in case.readings)


def _has_little(denial: Denial, case: Case) -> bool:
    """Whether a claim denies much of what a passage has little of: "not much hope" is "little hope"."""
    if case.claim.lexis.isdisjoint(_MUCH) or case.lexis.isdisjoint(_HARDLY_ANY):
        return False
    end = denial[-1].end
    beside = {unit.low for unit in case.claim.units if denial[0].start - _NEAR <= unit.start <= end + _NEAR}
    heads = [unit.low for unit in denial if unit.low not in _MUCH]
    little = (
        reading.units[at + 1 : at + 1 + _BEHIND]
        for reading in case.readings
        for at, unit in enumerate(reading.units)
        if unit.low in _HARDLY_ANY and not (at and reading.units[at - 1].low == "a")
    )
    return bool(beside & _MUCH) and any(
        thesaurus.alike(one.low, head) for units in little for one in units for head in heads
    )


_MUCH = frozenset("much many great lot".split())
_HARDLY_ANY = frozenset({"little", "few"})
_NEAR, _BEHIND = 16, 3
"""Characters about a denial among which its "much" stands, and words behind "little" of which there is little."""


def _meant(heads: frozenset[str], said: frozenset[str], denial: Denial, case: Case) -> bool:
    """Whether a claim denies one of some words ("did not want to be named"), and the passages have words for that."""
    if case.lexis.isdisjoint(said):
        return False
    named = heads is _NAMING or denial[0].low in heads
    at = case.claim.places.get(denial[0].start, 0)
    of = case.claim.units[max(0, at - _BEFORE) : at] if heads is _NAMING else ()  # "whose name was not given"
    told = [unit for unit in (*of, *denial) if unit.low in heads]
    return named and bool(told) and not any(_says(unit, reading) for unit in told for reading in case.readings)


def _says(head: Unit, reading: Reading) -> bool:
    """Whether a passage has a word where it does not deny it."""
    refused = {unit.start for unit in denied(reading)}
    return any(unit.low == head.low and unit.start not in refused for unit in reading.units)


def _twice_denied(word: str, case: Case) -> bool:
    """Whether a claim denies what denies by its own form, and the passages affirm: not uncommon, common."""
    if any(holds(word, reading) for reading in case.readings):
        return False  # "not discovered", of what was discovered and covered
    forms = (form for form in bare(word) if len(form) > words.ROOT)
    return any(holds(form, reading) for form in forms for reading in case.readings)


_NAMING = frozenset({"named", "name", "names", "identified", "identify", "identity", "identities"})
"""What somebody without a name does not want, allow or give: these need not be the first word that is denied."""

_SAID_OTHERWISE = (
    (frozenset({"doubt"}), frozenset("certain sure convinced confident certainly surely undoubtedly clear".split())),
    (frozenset({"secret"}), frozenset({"open", "openly", "public", "publicly", "admitted", "known"})),
    (_NAMING, frozenset({"anonymity", "anonymous", "anonymously", "unnamed", "unidentified", "nameless"})),
    (frozenset({"change", "changed"}), frozenset({"same", "unchanged"})),
    (
        frozenset({"let", "letup", "pause", "respite", "interruption", "relent"}),
        frozenset("relentless relentlessly constant constantly continuous continuously nonstop ceaselessly".split()),
    ),
    (
        frozenset("known clear certain confirmed established determined verified".split()),
        frozenset(
            "investigating investigate investigated checking looking unclear unknown unconfirmed unverified".split()
        ),
    ),
    (
        frozenset({"rule", "exclude"}),
        frozenset({"possible", "possibility", "may", "might", "could", "open", "option", "table"}),
    ),
)
"""What is denied, and the words with which a passage says so without a negation."""

_NOT_UNTIL = re.compile(
    r"(?:\b(?:not|never|no)|n ?['’`] ?t)\b(?:(?!\bthat\b)[^,;:.]){0,60}\b(?:until|till|before)\b", re.IGNORECASE
)
_NEVER = re.compile(
    r"\b(?:not|no|nobody|none)\b(?:(?!\bthat\b)[^,;:.]){0,80}"
    r"\b(?:before|yet|ever|previously|since|(?:for|in) (?:\w+ ){1,3}years)\b"
    r"|\bnever\b",
    re.IGNORECASE,
)
_WRONGLY = re.compile(r"\b(?:should|ought) (?:not|never) (?:to )?have\b", re.IGNORECASE)
LITTLE = frozenset("little slight slightly steady stable unchanged flat small few just narrowly".split())
"""What has "barely shifted" is "little different"."""

_FIRSTS = frozenset({"first", "unprecedented", "record"})
"""One of these words stands wherever a passage says that something was the first."""
_FIRST_EVER = re.compile(
    r"\b(?:(?:for|is|was) the first time|first[ -]ever|unprecedented|record"
    r"|(?:the|its|his|her|their) first\b[^,;:.]{0,60}\b(?:to|in|since|ever|for)\b)",
    re.IGNORECASE,
)


_HAPPENING = frozenset({"happen", "happened", "occurred", "seen", "done", "case"})


def first_of_all(case: Case, reading: Reading) -> bool:
    """Whether the claim has "the first" of what a passage says that there never was before."""
    return "first" in case.claim.lexis and _NEVER.search(reading.text) is not None


def _one_subject(denial: Denial, claim: Reading, reading: Reading) -> bool:
    """Whether a passage denies something of the same words as the claim does, where neither has the other's verb."""
    if claim.lexis & _DUTY:  # what should not have been done is more than not done
        return False
    mine = _subject(denial, claim)
    for other in reading.once(denials):
        theirs = _subject(other, reading) if other else None
        if mine is None or theirs is None or holds(other[0].low, claim):
            continue
        if mine.sort is theirs.sort and (mine.low == theirs.low or thesaurus.alike(mine.low, theirs.low)):
            return True
    return False


_DUTY = frozenset({"should", "must", "ought"})


def _subject(denial: Denial, reading: Reading) -> Unit | None:
    """Return the last word or name before a negation."""
    at = reading.places.get(denial[0].start, 0)
    before = (unit for unit in reversed(reading.units[max(0, at - _BEFORE) : at]) if unit.sort in CONTENT)
    return next((unit for unit in before if unit.low not in NEGATORS), None)


_BEFORE = 6
"""Words before what is denied among which its subject stands."""


def may_say_otherwise(denial: Denial, case: Case) -> bool:
    """Whether the passages have a word that may say without a negation what a claim denies: missing, for not found."""
    without = "without" in case.claim.lexis and _LACKING & case.lexis
    said = without or thesaurus.undenied(denial[0].low) & case.lexis
    return bool(said) or any(_refused(denial, reading) for reading in case.readings)


_LACKING = frozenset({"lost", "lose", "loses", "losing", "missing", "absent", "absence", "lack", "lacked", "lacks"})


def _refused(denial: Denial, reading: Reading) -> bool:
    """Whether a passage denies with a verb something of what a claim denies: he "denied ever using the name"."""
    if denial[0].low in REFUSALS:
        return False
    said = {unit.low for unit in denial}
    spots = (index for index, unit in enumerate(reading.units) if unit.low in REFUSALS)
    return any(unit.low in said for index in spots for unit in reading.units[index + 1 : index + 1 + _CLAUSE])


_CLAUSE = 8
"""Words after "denied" that are taken to be of what is denied."""
