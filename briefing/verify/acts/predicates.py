"""What the claim says was done is done in the passages: subject and place may be theirs, and the verb an invention.

Coverage weighs words together, and in a short claim the verb is one of three or four that stand. Here it stands for
itself. English only. A verb is borne out by its own root, a synonym, its opposite (which has rules of its own), or any
word that may mean or imply the deed; one that says little alone, as "took", is not asked about.
"""

import itertools
from collections.abc import Iterator

from briefing.language import deeds, thesaurus, verbs, words
from briefing.language.deeds import Deeds
from briefing.language.wordlists import word_class
from briefing.model import Finding, Kind
from briefing.verify.case import Case
from briefing.verify.coverage import DOUBTFUL, LEAST, coverage, has_root, shared
from briefing.verify.denial.denials import denied_stems
from briefing.verify.harm import GRAVEST
from briefing.verify.reading import Reading, Sort, Unit

SHORT = 18
"""Words, names and numbers of the longest claim in which each verb is asked about, and a plain deed that no passage has
blocks. In a longer one a verb is one of many words, and an editor's own. Chosen on 851 true claims of six unseen sets:
2% are asked about and .1% blocked at 18, 4% and .4% at 22."""


APART = 4
"""Words back from a particle to its verb, at the most: "called the summer fair off"."""


def invented(case: Case) -> Iterator[Finding]:
    """COV005 and COV006: no deed that the passages have no word for."""
    told = case.claim.once(predicates)
    if not told or case.kind is Kind.ASSESSMENT:
        return
    missing = case.once(coverage)[1]
    denied = case.claim.once(denied_stems)  # "barely shifted" may be told in any words
    asked = (
        unit.low
        for unit in told
        if deeds.is_plain(unit.low)
        or (unit.low in missing and words.stem(unit.low) not in denied and not _counted(unit.low, case.claim))
    )
    unborne = [word for word in asked if not _borne_out(word, case)]
    plain = next((word for word in unborne if deeds.is_plain(word)), None)
    length = len(case.claim.units)
    if plain is None and (not unborne or length > SHORT or len(unborne) < len(told)):
        return
    blocked = plain is not None and length <= SHORT and len(unborne) == len(told)
    if case.once(shared)[0] < (LEAST if blocked else DOUBTFUL):
        return  # coverage has told of it
    word = plain or unborne[0]
    found = f"The claim says “{word}”, and no cited passage has a word for that"
    yield case.finding("COV005" if blocked else "COV006", found, weighed=(("word", word), ("length", str(length))))


def predicates(reading: Reading) -> tuple[Unit, ...]:
    """Return the verbs that say what was done: in the past, or after a form of "be", "have", "will" and the like."""
    found = (_predicate(reading, at) for at in range(1, len(reading.units)))
    return tuple(unit for unit in found if unit is not None)


def _predicate(reading: Reading, at: int) -> Unit | None:
    """Return a verb that says something; of one that says little the deed that stands by it: "went bankrupt"."""
    unit = reading.units[at]
    if unit.low in _FORMED or (deeds.is_light(unit.low) and _is_verb(reading, at)):
        return _complement(reading.units, at)
    return unit if _is_verb(reading, at) and _says(reading.units, at) else None


def _complement(units: tuple[Unit, ...], at: int) -> Unit | None:
    """Return the last word of the phrase after a verb where it names a plain deed: "declared war", "was a spy"."""
    head = None
    for unit in units[at + 1 :]:
        if unit.gap.strip() or not (unit.sort is Sort.WORD or unit.low in _ARTICLES):
            break
        head = unit
    if head is None or head.low in _ADJECTIVES or verbs.is_past(head.low) or head.low.endswith("ing"):
        return None
    return head if deeds.is_plain(head.low) else None


def _is_verb(reading: Reading, at: int) -> bool:
    """Whether a word is a verb that is said of something, by its form and by what stands before it."""
    units = reading.units
    unit = units[at]
    if unit.sort is not Sort.WORD or unit.low.endswith("ly") or unit.low in _NO_VERBS or "-" in _around(units, at):
        return False
    return _aided(units, at) or (verbs.is_past(unit.low) and _stands_free(units[at - 1]))


def _says(units: tuple[Unit, ...], at: int) -> bool:
    """Whether a verb is one to ask about: "failed to agree" denies, and "fell out", "fell short" mean anything."""
    low = units[at].low
    if low in GRAVEST:
        return False
    if at + 1 == len(units) or units[at + 1].gap.strip():
        return True
    after = units[at + 1].low
    return not (after in _PARTICLES and not deeds.is_plain(low)) and not (after == "to" and low.startswith("fail"))


def _around(units: tuple[Unit, ...], at: int) -> str:
    """Return what stands between a unit and its neighbours."""
    return units[at].gap + (units[at + 1].gap if at + 1 < len(units) else "")


def _stands_free(before: Unit) -> bool:
    """Whether a past form after this is a verb: after "the" and "of" it tells of a noun."""
    return before.sort is not Sort.NUMBER and before.low not in _BEFORE_NOUNS


def _aided(units: tuple[Unit, ...], at: int) -> bool:
    """Whether an auxiliary stands before a verb form that can follow it: "has been shot", "will resign"."""
    before = at - 1
    while before and units[before].sort in {Sort.STOP, Sort.WORD} and _stands_between(units[before].low):
        before -= 1
    helper, word = units[before].low, units[at].low
    if units[at].gap.strip():
        return False
    return helper in _MODALS or (helper in _FORMED and (verbs.is_past(word) or word.endswith("ing")))


def _stands_between(word: str) -> bool:
    return word.endswith("ly") or word in _ADVERBS


_NO_VERBS = frozenset({"well", "worse", "better"})
_ADJECTIVES = frozenset({"close", "free"})
_MODALS = frozenset("will would shall should may might must can could do does did".split())
_FORMED = frozenset("is are was were be been being am has have had".split())
_ADVERBS = frozenset("not also still now all both just once again never ever already since yet".split())
_BEFORE_NOUNS = frozenset(
    "a an the of in on by for with his her their its at from as and or most more some many to into over under between"
    " against about during after before than".split()
)
_ARTICLES = frozenset({"a", "an", "the"})
_PARTICLES = word_class("particles of verbs")


def _borne_out(word: str, case: Case) -> bool:
    """Whether a passage has another form of a verb, its opposite, or a word that may mean or imply the deed."""
    formed, contrary, done = verbs.forms(word), thesaurus.opposites(word), deeds.claimed(word)
    return any(
        has_root(word, reading)
        or not (
            formed.isdisjoint(reading.once(_formed))
            and contrary.isdisjoint(reading.stems)
            and done.isdisjoint(reading.once(_done))
        )
        for reading in case.readings
    )


def _counted(word: str, claim: Reading) -> bool:
    """Whether a verb says only how a number of the claim moved: "rose from 300 to 400" is told by the two figures."""
    return bool(claim.quantities) and not verbs.forms(word).isdisjoint(_MOVING)


_MOVING = frozenset(
    "rise increase grow climb soar surge jump fall drop decline plunge slump tumble slow double".split()
)


def _formed(reading: Reading) -> frozenset[str]:
    return frozenset().union(*map(verbs.forms, reading.lexis))


def _done(reading: Reading) -> Deeds:
    lows = [unit.low for unit in reading.units]
    joined = (
        f"{verb}_{after}"
        for at, after in enumerate(lows)
        if deeds.ends(after)
        for word in lows[max(0, at - APART) : at]
        for verb in verbs.forms(word)
    )
    return frozenset().union(*map(deeds.told, itertools.chain(reading.lexis, joined)))
