"""What is told of all behind a comma: "two bombs, both of them near the school" is no "including one near the school".

The words behind the quantifier say what is told. Where the passages say it right behind a smaller number, "one" or
"some", and have no word for all, it is told of a part. English only.
"""

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.language import thesaurus
from briefing.language.numbers import Kind
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.names.identity import same
from briefing.verify.reading import Reading
from briefing.verify.units import CONTENT, Sort, Unit


class Apposed(NamedTuple):
    """A quantifier of a whole, how many that whole counts (0 if nobody says), and what is told of it."""

    quantifier: str
    whole: float
    told: Sequence[Unit]


def apposed(case: Case) -> Iterator[Finding]:
    """ANT002: what the passages tell of one or some, the claim does not tell of all, both or none of them."""
    for mine in case.claim.once(_apposed):
        if not case.lexis.isdisjoint(_ALTOGETHER):
            return
        parts = [part for reading in case.readings for part in _parts(mine, reading)]
        counted = [float(part[0]) for part in parts if part[0]]
        if parts and sum(counted) < (mine.whole or float("inf")):
            found = f"The claim says it of {mine.quantifier} of them; the cited passages say it of “{parts[0][1]}”"
            yield case.finding("ANT002", found, weighed=((mine.quantifier, parts[0][1]),))
            return


_WHOLES = frozenset({"both", "all", "each", "none", "neither", "every"})
_ALTOGETHER = _WHOLES | {"only", "entire", "whole", "everyone", "everybody", "everything", "another", "other", "others"}
_THEM = frozenset({"them", "whom", "which", "these", "those", "the"})
_INTO = frozenset({"from", "in", "of", "on", "near", "at", "aged", "by"})


def _apposed(reading: Reading) -> tuple[Apposed, ...]:
    """Return what a text tells of a whole that it has named: "both of them near the school", ", both from Orla"."""
    return () if reading.lexis.isdisjoint(_WHOLES) else tuple(_of_wholes(reading))


def _of_wholes(reading: Reading) -> Iterator[Apposed]:
    units = reading.units
    for at, unit in enumerate(units):
        behind = [one.low for one in units[at + 1 : at + 3]]
        if unit.low not in _WHOLES or not (unit.gap.strip() and behind):
            continue
        of_them = behind[0] == "of" and behind[-1] in _THEM
        if not of_them and behind[0] not in _INTO:
            continue
        rest = units[at + (3 if of_them else 1) : at + FAR]
        clause = itertools.takewhile(lambda one: not one.gap.strip(" -'’"), rest)
        told = [one for one in clause if one.sort in CONTENT]
        counts = [one.low for one in reading.quantities if one.kind is Kind.COUNT and one.end <= unit.start]
        yield Apposed(unit.low, counts[-1] if counts else 2.0 * (unit.low in {"both", "neither"}), told)


FAR = 9
"""Words behind a quantifier among which stands what is told of the whole."""


def _parts(mine: Apposed, reading: Reading) -> Iterator[tuple[float, str]]:
    """Yield the parts of a whole of which a text says the same: how many, 0 where it does not count them."""
    amounts = {one.start: one for one in reading.quantities if one.kind is Kind.COUNT}
    for at, unit in enumerate(reading.units):
        if not any(_one(unit, other) for other in mine.told):
            continue
        before = [unit, *reversed(reading.units[max(0, at - NEAR) : at])]
        for one, behind in itertools.pairwise(before):
            if set(one.gap) & set(",;:–—"):
                break
            amount = amounts.get(behind.start)
            if amount is not None and not amount.vague:
                if 0 < amount.low < mine.whole:
                    yield amount.low, amount.text
                break
            if behind.low in _SOME:
                yield 0.0 if behind.low != "one" else 1.0, behind.low
                break


NEAR = 4
"""Words before what is told among which stands of how many."""

_SOME = frozenset({"one", "some", "several", "few", "many"})


def _one(unit: Unit, other: Unit) -> bool:
    if unit.name is not None:
        return other.name is not None and same(unit.name, other.name)
    return unit.sort is other.sort is Sort.WORD and thesaurus.alike(unit.low, other.low)
