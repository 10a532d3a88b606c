"""What a number is made up in or of: "$60 in cash and $22 in stock", "12 tonnes of wheat and 30 of maize".

The words about two numbers tell them apart where both are told; here one alone is, with the other's noun right behind.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.language import thesaurus
from briefing.language.agreement import agree
from briefing.language.numbers import Kind, Quantity, measure
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.reading import Reading
from briefing.verify.units import Sort


class Portion(NamedTuple):
    """A number, the preposition behind it, and the noun behind that."""

    quantity: Quantity
    link: str
    noun: str


def portioned(case: Case) -> Iterator[Finding]:
    """NUM009: the part of one thing is not told as that of the other."""
    theirs = [portion for reading in case.readings for portion in reading.once(_portions)]
    for mine in case.claim.once(_portions) if len(theirs) > 1 else ():
        own = [other for other in theirs if agree(mine.quantity, other.quantity)]
        named = [other for other in theirs if other.link == mine.link and thesaurus.alike(mine.noun, other.noun)]
        rival = next((other for other in named if _of_one_sort(mine.quantity, other.quantity)), None)
        if not own or rival is None or any(one in named for one in own) or any(one.link != mine.link for one in own):
            continue
        told = sum(agree(mine.quantity, one) for reading in case.readings for one in reading.quantities)
        if told == len(own):
            yield case.finding(
                "NUM009",
                f"The claim has {mine.quantity.text} {mine.link} {mine.noun}; the cited passages have "
                f"{rival.quantity.text} {mine.link} {rival.noun}",
                weighed=(("claimed", mine.quantity.text), ("stated", rival.quantity.text)),
            )
            return


def _of_one_sort(one: Quantity, other: Quantity) -> bool:
    if one.kind is Kind.MONEY and one.unit != other.unit:
        return False
    return one.kind is other.kind and measure(one) == measure(other)


def _portions(reading: Reading) -> tuple[Portion, ...]:
    """Return the numbers of a text that a preposition and a noun stand behind, with one noun between at most."""
    exact = (one for one in reading.quantities if one.kind is not Kind.ORDINAL and not one.vague)
    return tuple(portion for one in exact for portion in _portion(one, reading))


def _portion(quantity: Quantity, reading: Reading) -> Iterator[Portion]:
    at = reading.places.get(quantity.start, -1)
    at = at if at >= 0 else next((n for n, unit in enumerate(reading.units) if unit.start >= quantity.start), 0)
    behind = reading.units[at + 1 : at + 4 + NEAR]
    if len(behind) > 1 and behind[0].sort is Sort.WORD and not behind[0].gap.strip(" -"):
        behind = behind[1:]
    if len(behind) < len(("in", "cash")) or behind[0].low not in _LINKS or behind[0].gap.strip():
        return
    noun = ""
    for unit in behind[1 : 1 + NEAR]:
        stops = unit.sort is Sort.STOP and unit.low not in _OWN
        if unit.gap.strip(" -'’") or stops or unit.sort in {Sort.NUMBER, Sort.DATE}:
            break
        noun = unit.low if unit.sort is Sort.WORD else noun
    if noun:
        yield Portion(quantity, behind[0].low, noun)


NEAR = 4
"""Words behind the preposition among which its noun is the last."""

_LINKS = frozenset({"in", "of"})
_OWN = frozenset("the a an its their his her own our".split())
