"""Small words in pairs: what comes before something in the passages, or is for it, is not told as after, or against."""

import itertools
from collections.abc import Iterator

from briefing.language import words
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.denial.apposed import apposed
from briefing.verify.denial.shares import counted
from briefing.verify.denial.sides import sided
from briefing.verify.reading import Reading
from briefing.verify.units import Sort

_ORDER = (
    ("before", "after"), ("above", "below"), ("under", "over"), ("with", "without"), ("more", "fewer"),
    ("more", "less"),     ("most", "least"), ("inside", "outside"), ("ahead", "behind"), ("he", "she"),
    ("within", "outside"),
)  # fmt: skip


_ORDERING = frozenset(word for pair in _ORDER for word in pair)


def ordered(case: Case) -> Iterator[Finding]:
    """ANT002: what comes before in the passages does not come after in the claim, and the like with small words."""
    own, others = (case.claim.lexis & _ORDERING) - case.lexis, (case.lexis & _ORDERING) - case.claim.lexis
    for pair in _ORDER if own and others else ():
        for mine, theirs in (pair, pair[::-1]):
            if mine in own and theirs in others and not _with_no(case, pair) and not _turned_round(case, mine, theirs):
                yield case.finding(
                    "ANT002", f"The claim says “{mine}”; the cited passages say “{theirs}”", weighed=((mine, theirs),)
                )
                return
    yield from counted(case)
    yield from apposed(case)
    yield from sided(case)
    stated = [pair for reading in case.readings for pair in reading.once(_sided)]
    for word, side in case.claim.once(_sided):
        if (word, _OTHER_SIDE[side]) in stated and (word, side) not in stated:
            found = f"The claim says “{word} … {side}”; the cited passages say “{_OTHER_SIDE[side]}”"
            yield case.finding("ANT002", found, weighed=((side, _OTHER_SIDE[side]),))
            return


def _with_no(case: Case, pair: tuple[str, str]) -> bool:
    """Whether the one of two opposites is made the other by a negation: "with no deal", "without a deal"."""
    texts = (case.claim.folded, *(reading.folded for reading in case.readings))
    return "without" in pair and any("with no " in text for text in texts)


def _turned_round(case: Case, mine: str, theirs: str) -> bool:
    """Whether two things are told from the other end: "A before B" is "B after A"."""
    if {mine, theirs} != {"before", "after"}:
        return False
    left, right = _beside(case.claim, mine)
    stated = (_beside(reading, theirs) for reading in case.readings)
    return any(
        len(left & behind) > len(left & ahead) and len(right & ahead) > len(right & behind) for ahead, behind in stated
    )


def _beside(reading: Reading, word: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of what is told before and behind a word, of a clause on either side."""
    at = next((at for at, unit in enumerate(reading.units) if unit.low == word), None)
    if at is None:
        return frozenset(), frozenset()
    told = (reading.units[max(0, at - BESIDE) : at], reading.units[at + 1 : at + 1 + BESIDE])
    left, right = (frozenset(words.stem(one.low) for one in side if one.sort is not Sort.STOP) for side in told)
    return left, right


BESIDE = 12
"""Words beside "before" or "after" that tell of the two things that it sets in order."""

_OTHER_SIDE = {"for": "against", "against": "for", "more": "less", "less": "more", "up": "down", "down": "up"}


def _sided(reading: Reading) -> tuple[tuple[str, str], ...]:
    """Return the stems of the words right behind which "for" or "against" stands: "voted for"."""
    pairs = itertools.pairwise(reading.units) if reading.lexis & _OTHER_SIDE.keys() else ()
    return tuple(
        (words.stem(one.low), other.low) for one, other in pairs if one.sort is Sort.WORD and other.low in _OTHER_SIDE
    )
