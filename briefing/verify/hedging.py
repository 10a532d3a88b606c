"""How sure the passages are, the claim is: no hedge dropped, no plan told as done."""

import itertools
import re
from collections.abc import Iterator

from briefing.language import thesaurus, words
from briefing.language.wordlists import word_class
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.reading import Reading, Sort, Unit

_HEDGES = word_class("hedges")
_SOFTENERS = word_class("softeners")
_MODALS = frozenset({"may", "might", "could", "would", "should", "can"})
_OPEN = frozenset({"may", "might", "could"})
_TO_BE = re.compile(r"\b(?:may|might|could|would|should|can) be\b", re.IGNORECASE)
_WILL_BE = re.compile(r"(?:\bwill|'ll|’ll) be\b", re.IGNORECASE)
_REACH = 3
"""Words after a hedge among which is the one that it hedges: "may [soon] be [fully] revised"."""


def hedged(case: Case) -> Iterator[Finding]:
    """MOD001 and MOD002: what the passages hedge, the claim hedges too."""
    hedges = [
        unit.low for unit in case.claim.units if _hedges(unit) or unit.low in _SOFTENERS or _unbinding(unit, case.claim)
    ]
    will = "will" in case.claim.lexis or "ll" in case.claim.lexis
    if will and not {unit.low for unit in case.claim.units} & _MODALS:
        open_ = next((u for r in case.readings for u in r.units if u.low in _OPEN and u.sort is Sort.STOP), None)
        if open_ is not None and not case.lexis & {"will", "ll", "shall"}:
            yield _hardened(case, "MOD002", open_, open_, "“will”")
            return
    will_be = will and _WILL_BE.search(case.claim.text)
    for reading in case.readings:
        if will_be and _TO_BE.search(reading.text) and not _WILL_BE.search(reading.text):
            be = next(unit for unit in reading.units if unit.low in _MODALS)
            yield _hardened(case, "MOD002", be, be, "“will be”")
            return
        for hedge, head in reading.once(_hedged):
            if not _repeats(head, case.claim):
                continue
            if hedge.low == "would" and will and _reported(hedge, reading):
                continue  # "he said that he would" is his "I will"
            modal = {unit.low for unit in case.claim.units} & _MODALS
            if will and not modal and (hedge.low in _MODALS or not hedges):
                yield _hardened(case, "MOD002", hedge, head, "“will”")
                return
            # In reported speech "would" is what "will" was, and no "may".
            weak = hedge.low in _OPEN and set(hedges) <= {"would"} and bool(case.claim.reports)
            if weak or (not hedges and not will):
                yield _hardened(case, "MOD001", hedge, head, "a fact")
                return


def _reported(hedge: Unit, reading: Reading) -> bool:
    """Whether a word stands in what somebody is reported to have said."""
    return any(report.verb in _TELLING and report.start <= hedge.start < report.end for report in reading.reports)


_TELLING = frozenset({"said", "told", "added", "announced", "confirmed", "stated", "explained"})


def _hardened(case: Case, code: str, hedge: Unit, head: Unit, made: str) -> Finding:
    message = f"The passage says “{hedge.low} … {head.low}”; the claim tells it as {made}"
    return case.finding(code, message, weighed=(("hedge", hedge.low), ("hedged", head.low)))


def _hedges(unit: Unit) -> bool:
    return unit.low in _HEDGES and unit.sort in {Sort.WORD, Sort.STOP}


def _unbinding(unit: Unit, reading: Reading) -> bool:
    return unit.low == "binding" and unit.gap == "-" and reading.text[: unit.start].lower().endswith("non-")


def _hedged(reading: Reading) -> tuple[tuple[Unit, Unit], ...]:
    """Return each hedge of a text with the word that it hedges."""
    if not reading.lexis & _HEDGES and "binding" not in reading.lexis:
        return ()
    units = reading.units
    found: list[tuple[Unit, Unit]] = []
    for index, unit in enumerate(units):
        if not (_hedges(unit) or _unbinding(unit, reading)):
            continue
        if unit.low in _PEOPLE and index and units[index - 1].low in _ARTICLES:
            continue
        following = (
            _clause(units[index + 1 : index + 1 + 2 * _REACH])
            if unit.low not in _MODALS
            else units[index + 1 : index + 1 + 2 * _REACH]
        )
        head = next((after for after in following if after.sort is Sort.WORD and not after.low.endswith("ly")), None)
        if head is not None and head.low not in _HEDGES and following[0].low not in _DENIALS:
            found.append((unit, head))
            found.extend((unit, after) for after in _infinitives(units, index) if after is not head)
    return tuple(found)


def _clause(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Return the units up to the first mark between them: "which aims for 2 percent, has raised"."""
    return tuple(itertools.takewhile(lambda unit: not unit.gap.strip(" -'’"), units))


def _infinitives(units: tuple[Unit, ...], index: int) -> Iterator[Unit]:
    """Yield the verbs after "to" that an expectation governs: "expects prices to fall and wages to rise"."""
    if units[index].low in _EXPECTING:
        for before, after in itertools.pairwise(units[index + 1 : index + _GOVERNED]):
            if before.low == "to" and after.sort is Sort.WORD:
                yield after


_EXPECTING = frozenset(
    {"expect", "expects", "expected", "forecast", "forecasts", "plans", "intends", "wants", "hopes"}
    | {"considers", "considering"}
)
_GOVERNED = 20
"""Words and names after an expectation among which are the verbs that it governs."""

_PEOPLE = frozenset({"suspects", "suspected"})
_ARTICLES = frozenset({"the", "these", "those", "both", "all", "two", "three", "four"})
_DENIALS = frozenset({"not", "t", "never"})


def _repeats(head: Unit, claim: Reading) -> bool:
    stem = words.stem(head.low)
    return stem in claim.stems or any(thesaurus.alike(head.low, word) for word in claim.content)
