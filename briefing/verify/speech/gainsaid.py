"""Who denies something in the passages does not say it in the claim, and who says it does not deny it.

Each speaker is held against its own words alone: in one sentence an army says what its enemy denies. English only.
"""

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.language import spellings
from briefing.language.names import Name
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.coverage import holds
from briefing.verify.denial.denials import denials, undone
from briefing.verify.denial.flipped import flipped
from briefing.verify.names.identity import same
from briefing.verify.reading import LONGEST_CLAUSE, Reading
from briefing.verify.speech.sources import named
from briefing.verify.units import COUNTED, Unit

HELD = 0.6
"""Share of the words of one statement that the other must have: with fewer they may be two. Set by hand, not fitted."""


class Statement(NamedTuple):
    """What somebody says or denies: who, by names or else the last word, the verb, and the words of it."""

    people: tuple[Name, ...]
    noun: str
    verb: str
    content: tuple[str, ...]


def gainsaid(case: Case) -> Iterator[Finding]:
    """NEG002: a speaker of the claim does not say what the passages have that speaker deny, nor the other way."""
    if _DENYING.isdisjoint(case.claim.lexis | case.lexis):
        return
    for mine_by, theirs_by in ((_said, _denied), (_denied, _said)):
        for mine in case.claim.once(mine_by):
            if any(_one_speaker(mine, other) for reading in case.readings for other in reading.once(mine_by)):
                continue
            theirs = [(other, reading) for reading in case.readings for other in reading.once(theirs_by)]
            contrary = next((other for other, reading in theirs if _of_one(mine, other, case.claim, reading)), None)
            if contrary is not None:
                who = mine.people[0].text if mine.people else mine.noun
                found = f"In the claim {who} “{mine.verb}” what the same in the cited passage “{contrary.verb}”"
                yield flipped(case, found, sure=False)
                return


def _of_one(mine: Statement, theirs: Statement, claim: Reading, reading: Reading) -> bool:
    """Whether two statements are of one speaker, and the words of the one stand for their most part in the other."""
    if not _one_speaker(mine, theirs):
        return False
    return _share(mine.content, reading) >= HELD and _share(theirs.content, claim) >= HELD


def _share(words: Sequence[str], reading: Reading) -> float:
    return sum(holds(word, reading) for word in words) / max(1, len(words))


def _one_speaker(one: Statement, other: Statement) -> bool:
    """Whether two speakers have one name, or the same last word."""
    return one.noun == other.noun or any(same(name, another) for name in one.people for another in other.people)


def _said(reading: Reading) -> tuple[Statement, ...]:
    """Return what a text reports without a negation: "said that no drone was lost" is the word of who denies it."""
    if reading.once(denials) or reading.once(undone) or not _UNTRUE.isdisjoint(reading.lexis):
        return ()
    return tuple(
        Statement(
            tuple(named(report)),
            spellings.fold(report.speaker.rpartition(" ")[2]),
            report.verb,
            _content(iter(reading.units[reading.index(report.start) : reading.index(report.end)][:LONGEST_CLAUSE])),
        )
        for report in reading.reports
    )


def _denied(reading: Reading) -> tuple[Statement, ...]:
    """Return what somebody right before the verb denies, to the next mark: "a rebel spokesman denied any loss"."""
    found: list[Statement] = []
    for at, unit in enumerate(reading.units) if not _DENYING.isdisjoint(reading.lexis) else ():
        near = reversed(reading.units[max(0, at - NEAR) : at])
        before = next((one for one in near if not one.low.endswith("ly")), None)
        if unit.low in _DENYING and before is not None:
            people = (before.name,) if before.name is not None else ()
            clause = itertools.takewhile(_goes_on, reading.units[at + 1 : at + 1 + LONGEST_CLAUSE])
            found.append(Statement(people, before.low, unit.low, _content(clause)))
    return tuple(found)


NEAR = 3
"""Words before a denial among which the one who denies stands."""


def _goes_on(unit: Unit) -> bool:
    """Whether a unit belongs to what is denied: "denied wrongdoing and said he slept" denies no more than that."""
    return not unit.gap.strip(" -'’") and unit.low not in {"and", "but", "while"}


_UNTRUE = frozenset(
    "untrue false wrong baseless unfounded groundless lie lies fabricated nonsense myth rejected rejects rejecting"
    " dismissed dismisses dismissing denial denials deny denying contradicted disputing refuting".split()
)
"""What says in a report, or beside it, that something is not so."""

_DENYING = frozenset({"denied", "denies", "disputed", "disputes", "refuted", "refutes"})


def _content(units: Iterator[Unit]) -> tuple[str, ...]:
    return tuple(unit.low for unit in units if unit.sort in COUNTED)
