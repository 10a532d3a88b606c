"""Who holds which office: of a health secretary and a defence secretary neither is the other.

An office is told right before a name, or behind it: "finance minister Lund", "Lund, who used to be finance minister".
Two names share one: "Brandt and Osei, both former foreign ministers".
"""

import itertools
import re
from collections.abc import Iterator

from briefing.language.names import Name
from briefing.language.wordlists import word_class
from briefing.verify.case import Case
from briefing.verify.names.identity import same
from briefing.verify.reading import Reading
from briefing.verify.units import Sort

_SAME = {"defense": "defence", "labor": "labour", "home": "interior", "economics": "economy", "treasury": "finance"}
_OFFICE = re.compile(
    rf"\b({'|'.join(sorted(word_class('portfolios')))}) (?:\w+ )?(?:minist|secretar|commissioner)(?:er|y|ies|)s?\b",
    re.IGNORECASE,
)
_HELD = ("minist", "secretar", "commissioner")
_BEFORE = re.compile(
    r",? (?:(?:the|a|an|and|both|all|then|now|current|former|who|ha[ds]|been|is|was|used|to|be|as|[A-Z]\w+) ?)*"
)
"""What may stand between a name and its office: ", who used to be", ", both former", ", the Polish"."""


def moved(case: Case) -> Iterator[str]:
    """Find somebody with the office that the passages give to another, and not to them."""
    mine = case.claim.once(_holders)
    theirs = [held for reading in case.readings for held in reading.once(_holders)] if mine else []
    for name, office in mine:
        own = {other for holder, other in theirs if same(name, holder)}
        rival = next((holder for holder, other in theirs if other == office and not same(name, holder)), None)
        if own and office not in own and rival is not None:
            yield f"The claim has {name.text} as {office} minister or secretary; the cited passages have {rival.text}"
            return


def _holders(reading: Reading) -> tuple[tuple[Name, str], ...]:
    """Return the people of a text, each with an office."""
    if not any(held in reading.folded for held in _HELD) or reading.lexis.isdisjoint(word_class("portfolios")):
        return ()
    found: list[tuple[Name, str]] = []
    for office in _OFFICE.finditer(reading.text):
        what = office[1].lower()
        found += [(name, _SAME.get(what, what)) for name in _of(office, reading)]
    return tuple(found)


def _of(office: re.Match[str], reading: Reading) -> list[Name]:
    """Return who holds an office: those right behind it, else those before it."""
    people = [unit.name for unit in reading.units if unit.sort is Sort.NAME and unit.name and not unit.name.state]
    behind = next((name for name in people if name.start >= office.end()), None)
    plural = office[0].endswith("s")
    if behind and reading.text[office.end() : behind.start] in {" ", ", "}:
        return [behind, *_joined(behind, people, reading.text)] if plural else [behind]
    before = next((name for name in reversed(people) if name.end <= office.start()), None)
    if before is None or not _BEFORE.fullmatch(reading.text, before.end, office.start()):
        return []
    return [before, *_joined(before, people[::-1], reading.text)] if plural else [before]


def _joined(first: Name, people: list[Name], text: str) -> Iterator[Name]:
    """Yield the names that a row goes on with."""
    row = people[people.index(first) :]
    for one, other in itertools.pairwise(row):
        start, end = sorted((one, other), key=lambda name: name.start)
        if text[start.end : end.start] not in {" and ", ", ", ", and "}:
            return
        yield other
