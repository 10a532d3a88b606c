"""The verbs of a text that say what was done: in the past, or behind an auxiliary. English only.

One that says little alone, as "took", is no predicate; of "went bankrupt" the deed that stands by it is.
"""

from briefing.language import deeds, verbs
from briefing.language.wordlists import word_class
from briefing.verify.harm import GRAVEST
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit


def predicates(reading: Reading) -> tuple[Unit, ...]:
    """Return the verbs that say what was done: in the past, or after a form of "be", "have", "will" and the like."""
    told = (at for at, unit in enumerate(reading.units) if at and (unit.sort is Sort.WORD or unit.low in _FORMED))
    found = (_predicate(reading, at) for at in told)
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
    if (
        head is None
        or head.low in _ADJECTIVES
        or (head.low == "charge" and "take" in verbs.forms(units[at].low))  # who took charge charged nobody
        or verbs.is_past(head.low)
        or head.low.endswith("ing")
    ):
        return None
    return head if deeds.is_plain(head.low) else None


def _is_verb(reading: Reading, at: int) -> bool:
    """Whether a word is a verb that is said of something, by its form and by what stands before it."""
    units = reading.units
    unit = units[at]
    if unit.sort is not Sort.WORD or _stands_between(unit.low) or unit.low in _NO_VERBS or "-" in _around(units, at):
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
    if after.startswith("un") and low.startswith("escap"):
        return False  # who "escaped unhurt" was not hurt
    return not (after in _PARTICLES and not deeds.is_plain(low)) and not (after == "to" and low.startswith("fail"))


def finite(units: tuple[Unit, ...], at: int) -> bool:
    """Whether a word can be the verb of a clause, by its form: an auxiliary, a past, or a verb of speech."""
    unit = units[at]
    if unit.low in _FINITE:
        return True
    if unit.low in BARE_PAST and unit.low != "quit":  # which is seldom a thing
        # "Kvik beat Torsen", "a tram hit a lorry"; a "heart beat" and a "cut" are things
        return at > 0 and (units[at - 1].sort is Sort.NAME or _has_object(units, at))
    past = verbs.is_past(unit.low) or unit.low == "quit"
    return unit.sort is Sort.WORD and past and _stands_free(units[at - 1])


def _has_object(units: tuple[Unit, ...], at: int) -> bool:
    """Whether a verb stands right between a noun and what begins another."""
    if at + 1 >= len(units) or units[at].gap.strip() or units[at + 1].gap.strip():
        return False
    object_ = units[at + 1].low in _ARTICLES or units[at + 1].low in _OWN or units[at + 1].sort is Sort.NAME
    return units[at - 1].sort is Sort.WORD and object_


_OWN = frozenset({"its", "his", "her", "their"})


BARE_PAST = frozenset({"beat", "hit", "cut", "shut", "quit", "put"})
"""Verbs that have one form for the present and the past."""


def _around(units: tuple[Unit, ...], at: int) -> str:
    """Return what stands between a unit and its neighbours."""
    return units[at].gap + (units[at + 1].gap if at + 1 < len(units) else "")


def _stands_free(before: Unit) -> bool:
    """Whether a past form after this is a verb: after "the" and "of" it tells of a noun."""
    return before.sort is not Sort.NUMBER and before.low not in _BEFORE_NOUNS


def _aided(units: tuple[Unit, ...], at: int) -> bool:
    """Whether an auxiliary stands before a verb form that can follow it: "has been shot", "will resign"."""
    before = at - 1
    while before and _stands_between(units[before].low):
        before -= 1
    helper, word = units[before].low, units[at].low
    if units[at].gap.strip():
        return False
    return helper in _MODALS or (helper in _FORMED and word.endswith("ing"))


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
_FINITE = _FORMED | _MODALS | word_class("reports")
