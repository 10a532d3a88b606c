"""What a passage leaves open, the claim tells without a hedge in another verb: "may have been hit", "was struck".

`hedging` follows the one word that a hedge governs. Here the rest of its clause decides: where most of its names,
numbers and words stand together in a part of the claim that has no hedge of any kind, and nowhere else in the
passages, the hedge was lost with the verb. English only.
"""

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.language import thesaurus
from briefing.language.wordlists import word_class
from briefing.model import Finding, Kind
from briefing.verify.case import Case
from briefing.verify.coverage import parts
from briefing.verify.names.identity import same
from briefing.verify.reading import Reading
from briefing.verify.speech.doubts import MODALS
from briefing.verify.speech.excuses import UNDECIDED
from briefing.verify.speech.hedges import ARTICLES, HEDGES, PAST, PEOPLE, is_hedge
from briefing.verify.units import COUNTED, Sort, Unit

_LEAVING_OPEN = word_class("leaving open")
_ALLEGING = frozenset("claims allegations claim allegation accusations accusation suspicions suspicion rumours".split())
_SETTLED = frozenset("upheld confirmed confirms proved proven rejected denied dismissed refuted".split())
"""What leaves a claim open no longer."""

_LEAVING = _LEAVING_OPEN | _ALLEGING | {"feared"}
"""What leaves a clause of the passages open; claims do what stands behind them with "that"."""

_BEING = frozenset({"is", "are", "was", "were"})

_OPEN = HEDGES | MODALS | _LEAVING_OPEN | word_class("softeners") | word_class("left open")
"""What leaves a part of the claim open, in its own way."""


class Clause(NamedTuple):
    """A clause that a text leaves open: the word that does, its first and last place, and what it says."""

    hedge: Unit
    start: int
    end: int
    said: tuple[Unit, ...]


def unhedged(case: Case) -> Iterator[Finding]:
    """MOD001: the claim does not tell a clause that the passages leave open as a fact, in whatever verb."""
    if case.kind is Kind.ASSESSMENT or case.lexis.isdisjoint(_LEAVING):
        return
    told = _told(case.claim)
    reported = _told(case.claim, _OPEN - {"would"}) if case.claim.reports and "would" in case.claim.lexis else told
    for reading in case.readings if reported else ():
        for clause in reading.once(left_open):
            if clause.hedge.low in case.claim.lexis - MODALS or _undecided(clause, case.claim):
                continue
            for part in reported if clause.hedge.low == "whether" else told:
                held = [unit for unit in clause.said if _stands(unit, part)]
                if _most(held, clause.said) and not _elsewhere(held, clause, case):
                    yield _unhedged(case, clause, held)
                    return


def _undecided(clause: Clause, claim: Reading) -> bool:
    """Whether a claim says in its own way that something is open: "no decision has been taken"."""
    return clause.hedge.low == "whether" and UNDECIDED.search(claim.text) is not None


def _told(claim: Reading, opening: frozenset[str] = _OPEN) -> list[list[Unit]]:
    """Return the parts of a claim that have no hedge; none where a few words hedge the whole: "it sank, it seems".

    What somebody said "would" come is no longer open, where nobody knows whether it will.
    """
    whole = [(part, _is_open(part, opening)) for part in parts(claim)]
    if any(open_ and len(part) <= ASIDE for part, open_ in whole):
        return []
    if not any(open_ for _, open_ in whole):
        return [*(part for part, _ in whole), list(claim.units)]
    return [part for part, open_ in whole if not open_]


def _is_open(part: Sequence[Unit], opening: frozenset[str]) -> bool:
    hedging = (unit for at, unit in enumerate(part) if unit.low in opening or is_hedge(at, part))
    return any(unit.low not in _OPEN - opening for unit in hedging)


ASIDE = 4
"""Words of the longest part of a claim that hedges the other parts."""


def _unhedged(case: Case, clause: Clause, held: list[Unit]) -> Finding:
    found = f"The passage says “{clause.hedge.low} … {held[-1].low}”; the claim tells of that without a hedge"
    share = f"{len(held)}/{len(clause.said)}"
    return case.finding("MOD001", found, weighed=(("hedge", clause.hedge.low), ("share", share)))


def _most(held: Sequence[Unit], said: Sequence[Unit]) -> bool:
    """Whether a part of the claim has most of a clause, or the whole of a short one, and not names alone."""
    if all(unit.sort is Sort.NAME for unit in held):
        return False
    return len(held) >= SHARE * len(said) if len(held) >= HELD else len(held) == len(said) > 1


HELD = 3
"""Names, numbers and words of a clause that the claim has at the least, where it has not all of them."""

SHARE = 0.5
"""Share of a clause from which the claim tells of the same."""


def left_open(reading: Reading) -> tuple[Clause, ...]:
    """Return the clauses that a text leaves open."""
    if reading.lexis.isdisjoint(_LEAVING):
        return ()
    return tuple(_clause(reading.units, at) for at in range(len(reading.units)) if _leaves_open(reading.units, at))


def _leaves_open(units: Sequence[Unit], at: int) -> bool:
    unit = units[at]
    behind = units[at + 1].low if at + 1 < len(units) else ""
    if unit.low in _ALLEGING or unit.low == "feared":
        settled = at > 0 and (units[at - 1].low in _SETTLED or units[max(0, at - 2)].low in _SETTLED)
        return behind == "that" and not settled if unit.low in _ALLEGING else at > 0 and units[at - 1].low in _BEING
    if unit.low == "whether" and (at == 0 or unit.gap.strip()):
        return False  # "whether by road or by sea, they came"
    beside = [one.low for one in units[max(0, at - 2) : at]] if unit.low == "possible" else [behind]
    denied = unit.low in MODALS | {"possible"} and not {"not", "t"}.isdisjoint(beside)
    if denied or behind in {"about", "of"}:
        return False  # what could not be done was not; "they think about a bridge"
    if at and unit.low.endswith("ing") and units[at - 1].low in PAST:
        return False  # "after considering the options they went ahead"
    if unit.low in PEOPLE and at and units[at - 1].low in ARTICLES:
        return False
    return unit.low in _LEAVING_OPEN and unit.sort in {Sort.WORD, Sort.STOP}


def _clause(units: Sequence[Unit], at: int) -> Clause:
    before = list(itertools.takewhile(lambda one: one.low not in _LEADING, reversed(units[max(0, at - BEFORE) : at])))
    before = [] if units[at].low in _ALLEGING else before
    first = at + 2 if units[at + 1 : at + 2] and units[at + 1].low == "that" else at + 1
    behind = list(itertools.takewhile(lambda one: not _begins(one), units[first : first + BEHIND]))
    whole = (*reversed(before), units[at], *behind)
    said = tuple(one for one in whole if one.sort in COUNTED and one.low not in _OPEN and len(one.low) > 1)
    return Clause(units[at], whole[0].start, whole[-1].end, said)


BEFORE, BEHIND = 8, 16
"""Words before and behind a hedge that may be of its clause."""


def _begins(unit: Unit) -> bool:
    """Whether a clause begins with a unit."""
    return bool(set(unit.gap) & set(",;:–—")) or unit.low in _JOINING


_JOINING = frozenset("and but while because although though which who that or if after when".split())
_LEADING = _JOINING | {"amid", "since", "saying"} | word_class("reports")


def _stands(unit: Unit, part: Sequence[Unit]) -> bool:
    if unit.name is not None:
        return any(one.name is not None and same(unit.name, one.name) for one in part)
    return any(one.sort is unit.sort and thesaurus.alike(one.low, unit.low) for one in part)


def _elsewhere(held: Sequence[Unit], clause: Clause, case: Case) -> bool:
    """Whether the passages have most of that outside the clause, too, where it is no longer open."""
    rest = [
        unit
        for reading in case.readings
        for unit in reading.units
        if clause.hedge not in reading.units or not clause.start <= unit.start < clause.end
    ]
    return sum(_stands(unit, rest) for unit in held) > len(held) / 2
