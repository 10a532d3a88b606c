"""A number stands behind what leads to it: "licensed for 20", "raised to 9.75 percent", "the release of 58".

The claim's number may stand in the passages, and behind the claim's own words another: then it is another thing's.
"""

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.language.agreement import agree
from briefing.language.bounds import Bound
from briefing.language.numbers import Kind, Quantity, measure
from briefing.language.speech import TELLING
from briefing.language.thesaurus import alike
from briefing.language.verbs import is_past
from briefing.language.wordlists import phrases
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.numbers.belonging import belonging
from briefing.verify.numbers.entire import entire
from briefing.verify.numbers.gapped import gapped
from briefing.verify.numbers.portions import portioned
from briefing.verify.numbers.rivals import both_told
from briefing.verify.numbers.ways import turned
from briefing.verify.numbers.wholes import all_for_some, wholes
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit


class Led(NamedTuple):
    """A number, the link right before it ("" where there is none), and the word that leads to it."""

    quantity: Quantity
    link: str
    head: str

    @property
    def shown(self) -> str:
        """The number with its words, as a finding shows it."""
        return " ".join(filter(None, (self.head, self.link, self.quantity.text)))


def placed(case: Case) -> Iterator[Finding]:
    """NUM006, NUM008, NUM009 and DAT004: a number or date is told of what the passages tell it of.

    Of the ways in which it may be another thing's, the first that says more than the part of a whole is enough.
    """
    parts = [*wholes(case), *all_for_some(case)] or [*entire(case)]
    yield from parts
    told = [finding.inputs for finding in parts]
    found = (finding for way in (turned, belonging, portioned, gapped, _crossed, _misled) for finding in way(case))
    yield from itertools.islice((finding for finding in found if finding.inputs not in told), 1)


def _crossed(case: Case) -> Iterator[Finding]:
    """NUM006: of two numbers neither stands behind the words that lead to the other in the passages."""
    mine = case.claim.once(_led)
    theirs = [led for reading in case.readings for led in reading.once(_led)] if len(mine) > 1 else []
    for one, other in itertools.combinations(mine, 2):
        if agree(one.quantity, other.quantity) or one.quantity.kind is not other.quantity.kind:
            continue
        if not (one.head and other.head) or alike(one.head, other.head):
            continue
        ones, others = ([led.quantity for led in theirs if _alike(own, led)] for own in (one, other))
        crossed = any(agree(one.quantity, led) for led in others) and any(agree(other.quantity, led) for led in ones)
        kept = any(agree(one.quantity, led) for led in ones) or any(agree(other.quantity, led) for led in others)
        if crossed and not kept:
            found = f"The claim says “{one.shown}” and “{other.shown}”; the cited passages have the two the other way"
            told = (("claimed", one.quantity.text), ("stated", other.quantity.text))
            yield case.finding("NUM006", found, weighed=told)
            return


def _misled(case: Case) -> Iterator[Finding]:
    """NUM009: behind the words that lead to a number of the claim the passages have no other number."""
    theirs = [led for reading in case.readings for led in reading.once(_led)]
    for mine in case.claim.once(_led) if len(theirs) > 1 else ():
        own = [one for one in theirs if agree(mine.quantity, one.quantity)]
        if not own or not (mine.link or _acts(mine.head)) or any(not one.head or _alike(mine, one) for one in own):
            continue
        rival = next(
            (one for one in theirs if _alike(mine, one) and _left_out(one.quantity, mine.quantity, case)), None
        )
        if rival is not None:
            yield case.finding(
                "NUM009",
                f"The claim says “{mine.shown}”; the cited passages say “{rival.shown}”",
                weighed=(("claimed", mine.quantity.text), ("stated", rival.quantity.text)),
            )
            return


def _acts(word: str) -> bool:
    """Whether a word is a verb of an act, that is done to what follows: none of speech."""
    return (is_past(word) or word.endswith("ing")) and word not in TELLING


def _alike(one: Led, other: Led) -> bool:
    return one.link == other.link and bool(one.head and other.head) and alike(one.head, other.head)


def _left_out(rival: Quantity, mine: Quantity, case: Case) -> bool:
    """Whether the claim leaves out a number that counts the same as one of its own, as far as they say what."""
    if rival.kind is not mine.kind or measure(rival) != measure(mine):
        return False
    one_coin = rival.kind is not Kind.MONEY or rival.unit == mine.unit
    if not one_coin or any(agree(one, rival) for one in case.claim.quantities):
        return False
    return not both_told(mine, rival, case)


def _led(reading: Reading) -> tuple[Led, ...]:
    """Return the numbers of a text with what leads to each."""
    exact = (one for one in reading.quantities if one.kind is not Kind.ORDINAL and not one.vague)
    return tuple(Led(one, *_lead(one, reading)) for one in exact)


def _lead(quantity: Quantity, reading: Reading) -> tuple[str, str]:
    """Return the link before a number and the word before that; before "to 9 percent" the verb of its change."""
    at = reading.places.get(quantity.start, 0)
    before = reading.units[max(0, at - FAR) : at][::-1]
    link, after = "", reading.units[at]
    for place, unit in enumerate(before):
        if after.gap.strip(" -'’") or after.gap.count("-") > 1 or unit.low in _JOINING:
            break
        after = unit
        if unit.low in _BOUNDING and quantity.bound is not Bound.EXACT and not link:
            continue
        if link in _WAYS:
            return link, _changing(before[place:])
        if unit.low in _LINKS and not link:
            link = unit.low
        elif unit.sort is Sort.WORD or (unit.sort is Sort.NUMBER and link == "of"):
            return link, unit.low
        elif unit.sort is not Sort.STOP:
            break
    return "", ""


FAR = 12
"""Words before a number among which the verb of its change stands."""

_BOUNDING = frozenset(word for bound in Bound if bound for phrase in phrases(bound) for word in phrase.split())
_JOINING = frozenset({"and", "or", "against", "versus", "than", "per"})
"""What leads to a number only with what leads to the one before it: "got 9 votes against 7 for Orlo"."""
_WAYS = frozenset({"to", "from", "by"})
_LINKS = _WAYS | {"of", "for", "at", "with", "in"}
_CHANGES = frozenset("rise rises rising fall falls falling cut cuts cutting hit hits set sets put shed".split())
"""Forms of verbs of change that are none of the past by their look."""


def _changing(before: Sequence[Unit]) -> str:
    """Return the nearest verb of an act among the words before a number, those nearest first."""
    within = itertools.takewhile(lambda unit: not set(unit.gap) & set(";:"), before)
    return next(
        (unit.low for unit in within if unit.sort is Sort.WORD and (_acts(unit.low) or unit.low in _CHANGES)), ""
    )
