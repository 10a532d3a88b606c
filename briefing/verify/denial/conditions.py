"""What is needed for something: "no truce unless X" is "X is the condition for a truce", and is no truce without X."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.language import thesaurus, words
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.denial.denials import refusals
from briefing.verify.denial.flipped import flipped
from briefing.verify.reading import Reading
from briefing.verify.units import CONTENT, Sort, Unit


class Condition(NamedTuple):
    """What cannot be, and without what: the words and names of either, and where the condition stands."""

    what: tuple[Unit, ...]
    wants: tuple[Unit, ...]
    start: int
    end: int


def needed(head: Unit, case: Case) -> bool:
    """Whether a claim denies something unless it has what the passages make a condition of it."""
    mine = [one for one in case.claim.once(_unless) if one.start <= head.start < one.end]
    theirs = [one for reading in case.readings for one in reading.once(_conditions)] if mine else []
    return any(_one(one, other) for one in mine for other in theirs)


def bypassed(case: Case) -> Iterator[Finding]:
    """Find what a claim tells without, or before, what the passages make a condition of it."""
    if case.claim.lexis.isdisjoint(_LACKING) or case.claim.once(_unless) or case.claim.once(refusals):
        return
    for mine in case.claim.once(_without):
        for reading in case.readings:
            # What may not hold until the weekend may give way before it.
            unless = reading.once(_unless) if "without" in case.claim.lexis else ()
            theirs = (*reading.once(_conditions), *unless)
            if reading.once(_without) and not reading.once(_unless):
                continue  # who "drove without the licence that the law requires" did
            if any(_one(mine, other) for other in theirs):
                said = case.claim.text[mine.wants[0].start : mine.wants[-1].end]
                yield flipped(
                    case, f"The claim tells it without “{said}”; the passage makes that a condition", sure=True
                )
                return


def _one(one: Condition, other: Condition) -> bool:
    return _share(one.what, other.what) and _share(one.wants, other.wants)


def _share(mine: tuple[Unit, ...], theirs: tuple[Unit, ...]) -> bool:
    return any(_same(one, other) for one in mine for other in theirs)


def _same(one: Unit, other: Unit) -> bool:
    if one.sort is other.sort is Sort.WORD:
        return thesaurus.alike(one.low, other.low) or words.rooted(words.stem(one.low), words.stem(other.low))
    return one.sort is other.sort and one.low == other.low


def _unless(reading: Reading) -> tuple[Condition, ...]:
    """Return what a text denies without something: "no truce unless prisoners go free"."""
    if reading.lexis.isdisjoint(_LACKING):
        return ()
    found = (*_UNLESS.finditer(reading.text), *_LEADING.finditer(reading.text))
    return tuple(_condition(reading, match, match.span("what"), match.span("wants")) for match in found)


def _without(reading: Reading) -> tuple[Condition, ...]:
    """Return what a text tells without something, or before it."""
    found = _WITHOUT.finditer(reading.text)
    return tuple(
        one for match in found if (one := _condition(reading, match, match.span("what"), match.span("wants"))).wants
    )


def _conditions(reading: Reading) -> tuple[Condition, ...]:
    """Return what a text makes a condition of something: "the treaty requires the consent of the senate"."""
    return tuple(
        _condition(reading, match, match.span("what"), match.span("wants"))
        for pattern, telling in _CONDITIONS
        if not reading.lexis.isdisjoint(telling)
        for match in pattern.finditer(reading.text)
    )


def _condition(reading: Reading, match: re.Match[str], what: tuple[int, int], wants: tuple[int, int]) -> Condition:
    of, needs = (reading.units[reading.index(start) : reading.index(end)] for start, end in (what, wants))
    return Condition(_told(of), _told(needs), *match.span())


def _told(units: Sequence[Unit]) -> tuple[Unit, ...]:
    return tuple(unit for unit in units if unit.sort in CONTENT and unit.low not in _LACKING)


_LACKING = frozenset("unless until till without before".split())
_SPAN = r"[^.;:,]{1,140}"
_DENYING = r"(?:\b(?:no|not|never|nobody|none|nothing|cannot|neither)\b|n ?['’`] ?t\b)"
_DOUBTED = r"(?! (?:believe|fathom|understand|grasp)\b)"  # who "can't believe that it was hit without" a word saw it
_UNLESS = re.compile(
    rf"(?P<what>(?:{_SPAN}? )?{_DENYING}{_DOUBTED}{_SPAN}?),?"
    rf" \b(?:unless|until|till|without|before)\b(?P<wants>{_SPAN})",
    re.IGNORECASE,
)
_LEADING = re.compile(
    rf"^(?:without|unless|until|till)\b(?P<wants>{_SPAN}?),? (?P<what>{_DENYING}{_SPAN})", re.IGNORECASE
)
_WITHOUT = re.compile(rf"(?:^|[.;:,] )(?P<what>{_SPAN}?) (?:without|before)\b(?P<wants>{_SPAN})", re.IGNORECASE)
_REQUIRES = frozenset(
    "require requires required requiring need needs needed conditional contingent depend depends depended dependent"
    " hinge hinges hinged subject".split()
)
_CONDITIONS = (
    (
        re.compile(
            rf"(?P<what>{_SPAN}?) (?:requir(?:e|es|ed|ing)|need(?:s|ed)?|(?:conditional|contingent) (?:up)?on"
            rf"|depend(?:s|ed|ent)? (?:up)?on|hing(?:e|es|ed) (?:up)?on|subject to)(?P<wants>{_SPAN})",
            re.IGNORECASE,
        ),
        _REQUIRES,
    ),
    (
        re.compile(
            rf"\b(?:requir(?:e|es|ed|ing)|need(?:s|ed)?|must have|subject to) (?P<wants>{_SPAN}?)"
            rf" (?:to|before|for) (?P<what>{_SPAN})",
            re.IGNORECASE,
        ),
        _REQUIRES | {"must"},
    ),
    (
        re.compile(
            rf"(?P<wants>{_SPAN}?\b(?:must|has to|have to|had to)\b{_SPAN}?) before (?P<what>{_SPAN})", re.IGNORECASE
        ),
        frozenset({"must", "has", "have", "had"}),
    ),
    (
        re.compile(
            rf"\b(?:pre)?conditions? (?:for|of|to) (?P<what>{_SPAN}?)"
            rf" (?:is|was|are|were|would be|will be) (?P<wants>{_SPAN})",
            re.IGNORECASE,
        ),
        frozenset({"condition", "conditions", "precondition", "preconditions"}),
    ),
    (
        re.compile(
            rf"(?P<wants>{_SPAN}?) (?:a|an|the|as|their|its|his|her) (?:\w+ )?"
            rf"(?:pre)?(?:condition|requisite|requirement)s? (?:for|of|to) (?P<what>{_SPAN})",
            re.IGNORECASE,
        ),
        frozenset({"condition", "conditions", "precondition", "preconditions", "prerequisite", "requirement"}),
    ),
)
"""How a text makes something a condition, and the words without one of which it does not."""
