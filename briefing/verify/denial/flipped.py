"""How gravely it weighs that a denial is turned round: an error in what is nearly a copy, else a warning."""

from difflib import SequenceMatcher

from briefing.language.words import stem
from briefing.model import Finding, Kind
from briefing.verify.case import Case
from briefing.verify.reading import Reading
from briefing.verify.units import Sort

NEAR_COPY = 0.5
"""Share of a claim's words, names and numbers above which one passage that has them in the same order makes it nearly a
copy. Of seven opened blind sets (840 true claims, 420 broken), 12 true and 28 broken ones were blocked at first sight
where half of the words anywhere were enough; 3 and 15 of them have more than half in this order."""

LONGEST = 200
"""Words of a passage that are looked at: a sentence has 60 at most, and matching costs their number squared."""


def flipped(case: Case, message: str, *, sure: bool) -> Finding:
    """Return NEG001 where the claim is nearly a copy of a passage and the finding is sure, else NEG002.

    In other words and another order a denial may be said without a negation, which no rule of words can weigh.
    """
    share = max((_in_order(case.claim, reading) for reading in case.readings), default=0.0)
    sure = sure and share > NEAR_COPY and case.kind is not Kind.ASSESSMENT
    code = "NEG001" if sure else "NEG002"
    return case.finding(code, message, weighed=(("share", f"{share:.3f}"), ("near copy", str(NEAR_COPY))))


def _in_order(claim: Reading, passage: Reading) -> float:
    """Return the share (0 to 1) of the claim's words, names and numbers that a passage has in the claim's order."""
    mine, theirs = claim.once(_told), passage.once(_told)[:LONGEST]
    if set(mine) <= set(theirs):
        return 1.0  # the same words, turned round
    held = SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
    return sum(block.size for block in held) / len(mine) if mine else 0.0


def _told(reading: Reading) -> tuple[str, ...]:
    return tuple(stem(unit.low) for unit in reading.units if unit.sort is not Sort.STOP)
