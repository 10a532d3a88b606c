"""Another of its kind: heroin for cocaine, the airport for the port, snow for rain, where all else is the passage's.

Coverage weighs all words together, and one noun exchanged for its like weighs nothing. Two of a kind clash where the
claim's stands in no passage, the passage's not in the claim, and what is beside the one is beside the other. Of 3,864
true claims of the labelled and the unseen sets none is found.
"""

from collections.abc import Iterator, Sequence

from briefing.language import thesaurus, words
from briefing.language.thesaurus import Siblings
from briefing.language.wordlists import word_class
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.denial.opposable import NEAR, Said, keys, lexical, near, opposable
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit

BESIDE = 3
"""Words near the claim's that must stand near the passage's, where neither neighbour is the same."""


def of_its_kind(case: Case) -> Iterator[Finding]:
    """ANT003: the claim has no other thing of a kind than the passages have in the same place."""
    for mine in case.claim.once(opposable):
        kind = thesaurus.siblings(mine.unit.low) if mine.unit.sort is Sort.WORD else None
        if kind is None or any(not kind.own.isdisjoint(reading.stems) for reading in case.readings):
            continue
        if _speaks(mine, case.claim):
            continue  # who speaks has rules of his own
        other = _instead(mine, kind, case)
        if other is not None:
            found = f"The claim says “{mine.unit.low}” where the cited passage says “{other.low}”"
            yield case.finding("ANT003", found, weighed=((mine.unit.low, other.low),))
            return


def _speaks(mine: Said, claim: Reading) -> bool:
    """Whether a verb of speech stands right behind a word."""
    units = lexical(claim)
    return mine.at + 1 < len(units) and units[mine.at + 1].low in word_class("reports")


def _instead(mine: Said, kind: Siblings, case: Case) -> Unit | None:
    """Return what a passage has of a kind in the place of the claim's, and the claim has nowhere."""
    others = kind.others - kind.own - case.claim.stems
    for reading in case.readings if others else ():
        if others.isdisjoint(reading.stems):
            continue
        for theirs in reading.once(opposable):
            if words.stem(theirs.unit.low) in others and _in_one_place(mine, theirs, case.claim, reading):
                return theirs.unit
    return None


def _in_one_place(mine: Said, theirs: Said, claim: Reading, reading: Reading) -> bool:
    """Whether the word right before or right behind is the same, or several of those near are."""
    own, others = lexical(claim), lexical(reading)
    for step in (-1, 1):
        if not _keys_at(own, mine.at + step).isdisjoint(_keys_at(others, theirs.at + step)):
            return True
    about = near(theirs, reading)
    beside = (*own[max(0, mine.at - NEAR) : mine.at], *own[mine.at + 1 : mine.at + 1 + NEAR])
    return sum(not keys(unit).isdisjoint(about) for unit in beside) >= BESIDE


def _keys_at(units: Sequence[Unit], at: int) -> frozenset[str | int]:
    return keys(units[at]) if 0 <= at < len(units) else frozenset()
