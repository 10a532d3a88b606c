"""Passages that point at somebody whom they do not name: "he", "the company", "across the country".

Cited alone, without the rest of its article, such a passage neither bears a name out nor speaks against it. Where it
has a name that the claim leaves out, that one may be meant.
"""

import itertools
import re
from collections.abc import Sequence

from briefing.language import spellings
from briefing.language.names import Kind, Name
from briefing.language.verbs import is_past
from briefing.language.wordlists import word_class
from briefing.verify.case import Case
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit

_DESCRIPTIONS = "|".join(sorted(word_class("descriptions")))
_SOMEONE = re.compile(
    r"\b(?:he|she|him|her|his|hers|himself|herself)\b|^(?:it|its|they|their)\b"
    rf"|(?P<described>\b(?:the|this|that)(?: [a-z]+(?:-[a-z]+)?)? (?:{_DESCRIPTIONS})\b)",
)
_SOMEWHERE = re.compile(rf"\bthere\b|\bthe (?:{'|'.join(sorted(word_class('regions')))})\b|\bnationwide\b")
_ARTICLES = frozenset({"the", "a", "an"})
_REPORTS = word_class("reports")


def pointed(name: Name, case: Case) -> str:
    """Return the words of a passage that may mean the one whom the claim names; empty where none do."""
    if case.in_articles:
        return ""
    place = placed(name, case.claim)
    if _modifies(name, case.claim, bare=True) or rivalled(case, place=place) or _ousted(name, case):
        return ""
    cues = _somewhere if place else _someone
    return next((f"“{found}”" for reading in case.readings if (found := reading.once(cues))), "")


def _ousted(name: Name, case: Case) -> bool:
    """Whether a passage has another name before the noun that the claim's stands before: HBO's show, Orla's show."""
    noun = _noun(name, case.claim)
    others = ((other, reading) for reading in case.readings for other in reading.names) if noun else ()
    return any(_noun(other, reading) == noun and not _one(name, other) for other, reading in others)


def _noun(name: Name, reading: Reading) -> str:
    """Return the word that stands next after a name and its possessive ending."""
    at = _at(name, reading) + 1
    after = reading.units[at] if 0 < at < len(reading.units) else None
    return after.low if after and after.sort is Sort.WORD and not after.gap.strip("’'s ") else ""


def named(found: re.Match[str], reading: Reading) -> bool:
    """Whether a text names what it describes: "the town of Orla", "the capital, Orla", "the hospital in Orla"."""
    after = _OF.match(reading.folded, found.end())
    return after is not None and reading.text[after.end() : after.end() + 1].isupper()


_OF = re.compile(r"(?: of| in| at| near|,) (?:the )?")


def _somewhere(reading: Reading) -> str:
    return next((found[0] for found in _SOMEWHERE.finditer(reading.folded) if not named(found, reading)), "")


def _someone(reading: Reading) -> str:
    """Return what points at somebody in a text; a description that somebody's words hold is theirs."""
    for found in _SOMEONE.finditer(reading.folded):
        quoted = any(quote.start <= found.start() < quote.end for quote in reading.quotes)
        if not found["described"] or not (quoted or named(found, reading)):
            return found[0]
    return ""


def landless(case: Case) -> str:
    """Return "the country" and the like, for passages that name no state."""
    if case.in_articles:
        return ""
    return next((f"“{found}”" for reading in case.readings if (found := reading.once(_somewhere))), "")


def rivalled(case: Case, *, place: bool = False) -> bool:
    """Whether the passages have a name that the claim leaves out, and that may be the one, or the `place`, meant."""
    return any(_rival(name, reading, case, place=place) for reading in case.readings for name in reading.names)


def _rival(other: Name, reading: Reading, case: Case, *, place: bool) -> bool:
    """Whether a passage's name may be the one that its pronoun means, and the claim leaves it out.

    A place is nobody, and neither is what only says which thing is meant: the New York bank.
    """
    if other.kind is not Kind.NAME or any(_one(mine, other) for mine in case.claim.names):
        return False
    return place or not (placed(other, reading) or _modifies(other, reading) or _titled(other, reading))


def _one(mine: Name, other: Name) -> bool:
    return spellings.same(mine.whole, other.whole)


def _at(name: Name, reading: Reading) -> int:
    """Return the index of a name among the units of its text; -1 where none begins with it."""
    return reading.places.get(name.start, -1)


def placed(name: Name, reading: Reading, *, within: bool = False) -> bool:
    """Whether a preposition of place governs a name: "inside the Canons' Gait pub", "in Riga and Tallinn".

    `within`: one that a person does not follow, with no comma between: "to Scholz" and "in Paris, Scholz said" are not.
    """
    units = reading.units
    passed = " ’'s" if within else " ,’'s"
    at = _at(name, reading)
    while at > 0 and (units[at - 1].name is not None or units[at - 1].low in _PASSED):
        if units[at].gap.strip(passed):
            return False
        at -= 1
    return at > 0 and units[at - 1].low in (_WITHIN if within else _PLACING) and not units[at].gap.strip()


_WITHIN = frozenset("in at near inside outside across throughout".split())
_PLACING = _WITHIN | frozenset("from to into over around on off through toward towards".split())
_PASSED = _ARTICLES | {"and", "or", "its", "their", "his", "her"}


def _modifies(name: Name, reading: Reading, *, bare: bool = False) -> bool:
    """Whether a name says which thing is meant: "the New York bank"; `bare`, without an article: "Riga stability"."""
    units = reading.units
    at = _at(name, reading)
    if at < 0 or at + 1 >= len(units) or name.text.endswith(("'s", "’s", "'", "’")):
        return False
    after = units[at + 1]
    if after.sort is not Sort.WORD or after.gap.strip() or _may_be_verb(after.low):
        return False
    return bare or _specifies(units[max(0, at - _DESCRIBED) : at + 1])


_DESCRIBED = 4
"""Words before a name within which its article stands: "the now outlawed Riga group"."""


def _specifies(units: Sequence[Unit]) -> bool:
    """Whether an article and no more than words that describe stand before the last unit, or nothing does."""
    for unit, following in itertools.pairwise(reversed(units)):
        if unit.gap.strip(" -") or (following.sort is not Sort.WORD and following.low not in _ARTICLES):
            return False
        if following.low in _ARTICLES:
            return True
    return len(units) == 1


def _may_be_verb(word: str) -> bool:
    if word in _THINGS:
        return False
    return is_past(word) or word in _REPORTS or word in _PARTICIPLES or word.endswith(("s", "ing"))


_PARTICIPLES = word_class("participles")
_THINGS = word_class("bodies") | word_class("collectives") | word_class("descriptions") | {"series", "forces", "talks"}


def _titled(name: Name, reading: Reading) -> bool:
    """Whether a name is part of the title of a work: "the set of “Masters of Stone”"."""
    return any(quote.titled and quote.start <= name.start < quote.end for quote in reading.quotes)
