"""How far two places in an order lie apart: the ninth week is two weeks beyond seven, ninth place five below 14th."""

import itertools
import re
from collections.abc import Iterator

from msgspec.structs import replace

from briefing.language.names import STOP
from briefing.language.numbers import Kind, Quantity, measure
from briefing.language.thesaurus import alike
from briefing.language.units import MEASURES, SPANS
from briefing.language.wordlists import word_class
from briefing.language.words import stem
from briefing.verify.case import Case
from briefing.verify.numbers.members import of_a_noun
from briefing.verify.reading import Reading
from briefing.verify.units import Sort


def numbered_apart(case: Case, claimed: Quantity, _: list[Quantity]) -> Iterator[float]:
    """Yield how far a place in an order of time lies from a length of it, and two places in a table from each other."""
    if claimed.kind is not Kind.COUNT or not _APART.search(_beside(case.claim, claimed)):
        return
    told = [(one, _long(one, reading)) for reading in case.readings for one in reading.stated]
    for (first, one), (second, other) in itertools.combinations(told[:MOST], 2):
        ordered = Kind.ORDINAL in {first.kind, second.kind}
        lengths = measure(one) == measure(other) == measure(claimed) != ""
        ranks = one.kind is other.kind and claimed.unit in _RANKS
        if ordered and (lengths or ranks):
            yield abs(one.low - other.low)


def _beside(claim: Reading, claimed: Quantity) -> str:
    return claim.folded[max(0, claimed.start - BESIDE) : claimed.end + BESIDE]


MOST = 60
"""Numbers of the passages that are looked at: each is held against each other."""

BESIDE = 30
"""Characters around a number among which a word says that two others lie so far apart."""

_APART = re.compile(
    r"\b(?:longer|later|more|earlier|sooner|shorter|less|over|beyond|past|after|before|up|down|higher|lower|ahead|behind"
    r"|climb|climbed|drop|dropped|fell|rose)\b"
)
_RANKS = frozenset({"places", "spots", "ranks", "positions"})


def _long(one: Quantity, reading: Reading) -> Quantity:
    """Return a place in an order of time as its length: "the ninth week" as nine weeks."""
    unit = _UNIT.match(reading.text, one.end) if one.kind is Kind.ORDINAL else None
    word = unit[1].lower() + "s" if unit else ""
    if word not in SPANS and word not in MEASURES:
        return one
    factor, span = SPANS.get(word, (1.0, word))
    return replace(one, low=one.low * factor, high=one.high * factor, kind=Kind.COUNT, unit=span)


def spent(reading: Reading) -> tuple[Quantity, ...]:
    """Return the lengths that a place in an order of time tells: of "the strike, in its 12th day" twelve days.

    And a length between that and eleven, of which the strike has lasted more.
    """
    return tuple(
        long
        for one in reading.stated
        if one.kind is Kind.ORDINAL and _WITHIN.search(reading.before(one.start))
        for whole in [_long(one, reading)]
        if whole is not one
        for long in (whole, _beyond_the_last(whole, one))
    )


def _beyond_the_last(whole: Quantity, place: Quantity) -> Quantity:
    """Return a length in which the last of its parts has only begun: somewhat more than eleven days, of the 12th."""
    low = whole.low * (1 - BEGUN / place.low)
    return replace(whole, low=low, high=low)


BEGUN = 0.95
"""How much of a day or week in which something is may be to come."""

_WITHIN = re.compile(
    r"\b(?:in|into) (?:its|their|his|her) $|\b(?:enter(?:s|ed|ing)|for) (?:its|their|the|an?) $", re.IGNORECASE
)


def so_far(case: Case, claimed: Quantity) -> bool:
    """Whether as many have come so far as a passage's place in an order tells: three wins, of "his third win".

    Only of what happens or is won one by one: the third floor is no three floors.
    """
    if claimed.kind is not Kind.COUNT or claimed.low < len(("one", "other")) or measure(claimed):
        return False
    claimed = of_a_noun(claimed, case.claim)[0] if claimed.unit not in STOP else claimed
    before = (
        1 if _BEFORE.search(case.claim.before(claimed.start)) or _EARLIER.search(_beside(case.claim, claimed)) else 0
    )
    ordered = ((reading, one) for reading in case.readings for one in reading.stated if one.kind is Kind.ORDINAL)
    return any(_one_by_one(claimed, one, reading) for reading, one in ordered if one.low == claimed.low + before)


def _one_by_one(claimed: Quantity, one: Quantity, reading: Reading) -> bool:
    """Whether a number may count what a passage puts in an order: the winners are whoever won."""
    thing = _thing(one, reading)
    if thing == "time" and _ONLY.search(reading.before(one.start)):
        return claimed.unit.endswith("s")  # "only the second time that it issued an update": two updates
    if claimed.unit == "of" and thing in _TALLIED:  # "lost five of six", of the fifth defeat in six
        return _IN.match(reading.text, one.end) is not None
    if claimed.unit.endswith("s") and one.text.lower().startswith("a ") and _and_another(claimed, one, reading):
        return True
    if not thing or not (claimed.unit.endswith("s") or claimed.unit in _PEOPLE):
        return False
    if alike(claimed.unit, thing):
        return (
            thing in _TALLIED
            or _TO.match(reading.text, one.end) is not None
            or _SINCE.match(reading.text, one.end) is not None
        )
    return thing in _WINNERS and stem(claimed.unit) not in _TALLIED


def _and_another(claimed: Quantity, one: Quantity, reading: Reading) -> bool:
    """Whether a text has what is counted but for one, and then one more: "two suspects died and a third fled"."""
    before = [other for other in reading.quantities if other.end <= one.start][-1:]
    return any(other.low == claimed.low - 1 and alike(other.unit, claimed.unit) for other in before)


def _thing(one: Quantity, reading: Reading) -> str:
    """Return what stands at a place in an order: of "his third win", and of "the win is his third"."""
    behind = next((unit for unit in reading.units if unit.start >= one.end), None)
    if behind is not None and behind.sort is Sort.WORD and not behind.gap.strip():
        return stem(behind.low)
    told = _IS_HIS.search(reading.before(one.start))
    return stem(told[1]) if told else ""


_ONLY = re.compile(r"\bonly (?:the|its|his|her|their) $")
_IN = re.compile(r" [a-z]+ in ")
_TO = re.compile(r" [a-z]+ to (?:be |have )?[a-z]+")
"""Behind "the sixth" whatever it is came one by one: "miner to be killed"."""

_SINCE = re.compile(
    r" [^,;:.]{1,80}? (?:this|since|so far|to date"
    r"|in (?:the (?:past|last) )?(?:\w+ |an? )?(?:days|weeks|months|year|years))\b"
)
"""So does what is counted in a time: "the fourth recall by the firm this year"."""

_BEFORE = re.compile(r"\b(?:first|previous|earlier|past) $")
_EARLIER = re.compile(r"\bpreviously\b|\bbefore(?=[.,;]|$)")
"""Those that came before the fourth are three."""

_IS_HIS = re.compile(r"\b([a-z]+) (?:is|was) (?:his|her|its|their|the(?: \S+)?) $")
_TALLIED = frozenset(map(stem, word_class("tallied")))
_WINNERS = frozenset(map(stem, ("winner", "victim", "champion", "medallist")))
_PEOPLE = frozenset({"men", "women", "people", "children"})

_UNIT = re.compile(r" (hour|day|week|month|year|decade)\b")
