"""Which two something lies or happens between: a pair whose members the passages join otherwise.

"The border between Kenya and Uganda", of passages in which that is the border between Kenya and Tanzania. What the
passages tell of without "between" may well be between the two, and is not asked about.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.language import thesaurus
from briefing.language.names import Name
from briefing.language.wordlists import word_class
from briefing.verify.case import Case
from briefing.verify.coverage import holds
from briefing.verify.names.identity import lies_in, same
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit


class Pair(NamedTuple):
    """Two names and the word for what is between them."""

    between: str
    one: Name
    other: Name


REACH = 4
"""Words behind "between", and behind its "and", among which a name stands: "between the port of Orlo and Derna"."""


def joined(case: Case) -> Iterator[str]:
    """Find something between two that the passages have between one of them and a third."""
    mine = case.claim.once(_pairs)
    theirs = [pair for reading in case.readings for pair in reading.once(_pairs)] if mine else []
    for pair in mine:
        rival = next((other for other in theirs if _shares(pair, other)), None)
        if rival is None or any(_shares(pair, other, both=True) for other in theirs) or _mutual(pair, case):
            continue
        if thesaurus.alike(pair.between, rival.between) or not any(holds(pair.between, one) for one in case.readings):
            stated = f"between {rival.one.text} and {rival.other.text}"
            yield f"The claim has it between {pair.one.text} and {pair.other.text}, the passages {stated}"
            return


def _shares(pair: Pair, other: Pair, *, both: bool = False) -> bool:
    """Whether two pairs have one member in common, or both."""
    met = [
        any(same(mine, name) or lies_in(mine, name) or lies_in(name, mine) for name in (other.one, other.other))
        for mine in (pair.one, pair.other)
    ]
    return all(met) if both else any(met)


def _mutual(pair: Pair, case: Case) -> bool:
    """Whether a passage has the two do something with one another: "Kenya and Uganda signed"."""
    return any(_meet(reading.units, at, pair) for reading in case.readings for at in range(len(reading.units)))


def _meet(units: tuple[Unit, ...], at: int, pair: Pair) -> bool:
    name, behind = units[at].name, units[at + 1 : at + 3]
    if name is None or len(behind) < len(("and", "another")) or behind[1].name is None or behind[0].low != "and":
        return False
    if not _shares(pair, Pair("", name, behind[1].name), both=True):
        return False
    return any(unit.low in word_class("mutual") for unit in units[at + 3 : at + 3 + REACH])


def _pairs(reading: Reading) -> tuple[Pair, ...]:
    """Return what a text has between two names."""
    if "between" not in reading.lexis:
        return ()
    return tuple(pair for at, unit in enumerate(reading.units) if unit.low == "between" for pair in _pair(reading, at))


def _pair(reading: Reading, at: int) -> Iterator[Pair]:
    units = reading.units
    joint = next((n for n in range(at + 1, min(len(units), at + 2 * REACH)) if units[n].low == "and"), None)
    if joint is None or not at or units[at - 1].sort is not Sort.WORD:
        return
    ones = [unit.name for unit in units[max(at + 1, joint - 1) : joint] if unit.sort is Sort.NAME]
    others = [unit.name for unit in units[joint + 1 : joint + 1 + REACH] if unit.sort is Sort.NAME]
    if ones and others and ones[0] is not None and others[0] is not None:
        yield Pair(units[at - 1].low, ones[0], others[0])
