"""Whose thing it is that does something: "Brandt, whose car broke down" of passages in which Lund's car did."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.language import thesaurus
from briefing.language.names import Name
from briefing.verify.acts.predicates import finite
from briefing.verify.case import Case
from briefing.verify.names.identity import same
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit


class Owned(NamedTuple):
    """Whose something is, by name where it is told (None of "his"), what it is, and the verb behind it."""

    owner: Name | None
    noun: str
    verb: str


def owning(case: Case) -> Iterator[str]:
    """Find somebody whose thing does what another's does, where the passages have nobody else's do so."""
    claim = case.claim
    possessive = ("'" in claim.text or "’" in claim.text) and _POSSESSIVE.search(claim.text)
    if not possessive and "whose" not in claim.lexis:
        return
    mine = [own for own in case.claim.once(_owned) if own.owner is not None]
    theirs = [own for reading in case.readings for own in reading.once(_owned)] if mine else []
    for own in mine:
        alike = [other for other in theirs if _alike(own, other)]
        rival = next((other.owner for other in alike if other.owner is not None), None)
        if own.owner is None or rival is None or any(o.owner is None or same(own.owner, o.owner) for o in alike):
            continue
        if not any(one.owner is not None and same(one.owner, rival) and _alike(one, own) for one in mine):
            yield f"The claim has it of the {own.noun} of {own.owner.text}; the passages of that of {rival.text}"
            return


_POSSESSIVE = re.compile(r"[^\W_](?:['’]s|s['’]) ")


def _alike(one: Owned, other: Owned) -> bool:
    return thesaurus.alike(one.noun, other.noun) and thesaurus.alike(one.verb, other.verb)


def _owned(reading: Reading) -> tuple[Owned, ...]:
    return tuple(found for at in range(len(reading.units)) for found in _own(reading.units, at))


def _own(units: tuple[Unit, ...], at: int) -> Iterator[Owned]:
    """Return what somebody owns, behind "whose", a possessive name or pronoun, where a verb stands right behind it."""
    unit = units[at]
    whose = unit.low == "whose" and at > 0 and units[at - 1].sort is Sort.NAME
    named = unit.sort is Sort.NAME and unit.name is not None and unit.name.text.endswith(("'s", "’s", "s'", "s’"))
    if not (whose or named or unit.low in _PRONOUNS):
        return
    for place in range(at + 1, min(len(units) - 1, at + 1 + LONGEST)):
        noun, verb = units[place], units[place + 1]
        if noun.sort is not Sort.WORD or noun.gap.strip():
            return
        if not verb.gap.strip() and verb.sort is Sort.WORD and finite(units, place + 1):
            owner = units[at - 1].name if whose else unit.name if named else None
            yield Owned(owner, noun.low, verb.low)
            return


LONGEST = 3
"""Words of the longest thing that somebody owns: "whose red sports car broke down"."""

_PRONOUNS = frozenset({"his", "her", "their", "its"})
