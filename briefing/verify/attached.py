"""A phrase hung on by a preposition that the passages have nothing of: "was rushed to hospital for heart surgery".

Too short for a part of a claim, and light beside the rest: two words after "for", "by", "with" and the like, or the one
before the preposition and the one behind it. Silent where long pages are cited, which say a thing in many ways. Of 360
true claims written without sight of the rules none has such a phrase, of 180 broken ones five.
"""

import itertools
from collections.abc import Iterator, Sequence

from briefing.language.wordlists import word_class
from briefing.model import Finding, Kind
from briefing.verify.case import Case
from briefing.verify.coverage import coverage
from briefing.verify.units import Sort, Unit


def attached(case: Case) -> Iterator[Finding]:
    """COV003: no phrase behind a preposition that no cited passage has a word of."""
    if case.kind is Kind.ASSESSMENT or case.claim.lexis.isdisjoint(_HANGING):
        return
    if sum(len(reading.text) for reading in case.readings) > LONGEST:
        return
    missing = frozenset(case.once(coverage)[1]) - _LIGHT - _SAYING_LITTLE
    units = case.claim.units
    for at, unit in enumerate(units) if len(missing) >= WORDS else ():
        if unit.low not in _HANGING or unit.gap == "-":
            continue
        phrase = list(itertools.takewhile(_goes_on, units[at + 1 : at + 1 + FAR]))
        told = [one for one in phrase if one.sort is not Sort.STOP]
        led = 1 if told and _leads(units, at, missing) else 0
        if led + len(told) >= WORDS and all(one.sort is Sort.WORD and one.low in missing for one in told):
            found = f"No cited passage has anything of “{case.claim.text[unit.start : told[-1].end]}”"
            yield case.finding("COV003", found, weighed=(("part", " ".join(one.low for one in told)),))
            return


_LIGHT = frozenset(form for verb in word_class("light") for form in (verb, f"{verb}s", f"{verb}d", f"{verb}ed"))
_SAYING_LITTLE = frozenset(
    "fact facts duration age ages means way ways time times week weeks month months year years day days hour hours"
    " option case part number lot plenty range variety kind sort help use first last final further recent".split()
)
LONGEST = 900
"""Characters of the passages in which all of such a phrase is looked for: of 46,000 sentences of news the longest."""

_HANGING = frozenset("for by with from over after without amid".split())
"""Prepositions behind which a phrase is hung on: who gains, who did it, with what, on account of what."""

WORDS = 2
"""Words of such a phrase that the passages lack, at the least."""

FAR = 7
"""Words behind a preposition among which its phrase ends."""


def _goes_on(unit: Unit) -> bool:
    return unit.low not in _ENDING and not set(unit.gap) & set(",;:–—")


_ENDING = word_class("prepositions") | frozenset(
    "and or but that who which what whom whose when while as is was were had has have been it they he she where how why"
    " during through about since until because if than".split()
)


def _leads(units: Sequence[Unit], at: int, missing: frozenset[str]) -> bool:
    """Whether the word before a preposition is one that the passages lack, too: "brought by shareholders"."""
    before = units[at - 1] if at else units[at]
    return before.sort is Sort.WORD and before.low in missing - _PARTICLES and not units[at].gap.strip()


_PARTICLES = word_class("particles of verbs")
