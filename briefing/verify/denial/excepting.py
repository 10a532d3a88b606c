"""What passages deny of some by what they say of the others: all but one voted, few want to, a strike unless, the last.

A claim may put the denial itself there: "one did not vote", "most do not want to", "if the offer is not raised".
English only.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

from briefing.language import thesaurus
from briefing.language.words import stem
from briefing.verify.case import Case
from briefing.verify.coverage import holds
from briefing.verify.denial.borne import one_word
from briefing.verify.denial.denials import NEGATORS
from briefing.verify.denial.reach import Denial
from briefing.verify.denial.shares import FEW, shared_out
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit


def told_of_the_rest(denial: Denial, case: Case) -> bool:
    """Whether a claim denies of some, or on a condition, what the passages say of all others, or unless."""
    rules = (_left_out, _mostly_not, _if_not)
    return any(rule(denial[0], case.claim, reading) for reading in case.readings for rule in rules)


def _left_out(head: Unit, claim: Reading, reading: Reading) -> bool:
    """Whether a claim denies of those what a passage says of all but them."""
    if reading.lexis.isdisjoint(_EXCEPTING) or _EXCEPT.search(claim.text) or not holds(head.low, reading):
        return False
    before = [unit for unit in claim.units if unit.start < head.start and unit.sort is not Sort.STOP]
    return any(_alike(one, other) for other in _excepted(reading) for one in before)


def _excepted(reading: Reading) -> Iterator[Unit]:
    """Yield who or what stands right behind "all but", "except" and the like."""
    for match in _EXCEPT.finditer(reading.text):
        behind = (unit for unit in reading.units if unit.start >= match.end())
        near = itertools.takewhile(lambda unit: not set(unit.gap) & set(",;:") and unit.low != "of", behind)
        yield from (unit for unit in itertools.islice(near, _EXCEPTED) if unit.sort is not Sort.STOP)


_EXCEPTED = 4
"""Words behind "except" among which stands who is left out."""
_EXCEPTING = frozenset({"but", "except", "excepting", "exception", "apart", "other", "save", "bar", "barring"})
_EXCEPT = re.compile(
    r"\b(?:(?:all|every\w*|each) (?:\w+ ){0,2}?(?:but|bar|save)(?: for)?|except(?:ing|ed)?(?: for)?|apart from|barring"
    r"|with the exception of)\b",
    re.IGNORECASE,
)


def _mostly_not(head: Unit, claim: Reading, reading: Reading) -> bool:
    """Whether a claim denies of most what a passage says of few only, of the same."""
    mine = [one for share, one in claim.once(shared_out) if share == "most" and one.start < head.start]
    theirs = [one for share, one in reading.once(shared_out) if share == FEW]
    return holds(head.low, reading) and any(thesaurus.alike(one.low, other.low) for one in mine for other in theirs)


def _if_not(head: Unit, claim: Reading, reading: Reading) -> bool:
    """Whether a claim has "if" and denies what a passage has behind "unless"."""
    if "unless" not in reading.lexis or claim.lexis.isdisjoint(_IF) or "unless" in claim.lexis:
        return False
    spot = claim.places.get(head.start, 0)
    clause = itertools.takewhile(lambda unit: unit.low not in _IF, reversed(claim.units[:spot]))
    near = list(clause)
    led = len(near) < spot and not any(set(unit.gap) & set(",;:") for unit in near)
    return led and any(_alike(head, unit) for unit in _behind_unless(reading))


def condition_turned(case: Case) -> str:
    """Return what a claim has behind "if" and the passages behind "unless", with no denial in any of them; "" for none.

    "A truce if prisoners go free" may be "no truce unless they do", but "a strike if the offer is raised" is no
    "a strike unless it is raised".
    """
    if case.claim.lexis.isdisjoint(_IF) or not case.claim.lexis.isdisjoint(NEGATORS | {"t", "unless", "only", "avert"}):
        return ""
    told = [reading for reading in case.readings if "unless" in reading.lexis and reading.lexis.isdisjoint(_NOT)]
    stems = frozenset().union(*(reading.stems for reading in told))
    if any(stem(word) not in stems for word in case.claim.content):
        return ""  # "the truce ends if one side fires" of one that holds unless it does
    units = case.claim.units
    at = next((index for index, unit in enumerate(units) if unit.low in _IF), len(units))
    behind = itertools.takewhile(lambda unit: not set(unit.gap) & set(",;:"), units[at + 1 :])
    mine = [unit for unit in behind if unit.sort is Sort.WORD]
    found = (
        one.low for reading in told for unit in _verbs(_behind_unless(reading)) for one in mine if _alike(one, unit)
    )
    return next(found, "")


def _verbs(units: Sequence[Unit]) -> list[Unit]:
    """Return the words of a clause behind its first, which is what it is of."""
    return [unit for unit in units if unit.sort is Sort.WORD][1:]


def _behind_unless(reading: Reading) -> list[Unit]:
    units = reading.units
    at = next((index for index, unit in enumerate(units) if unit.low == "unless"), len(units))
    behind = itertools.takewhile(lambda unit: not set(unit.gap) & set(",;:"), units[at + 1 : at + 1 + _CLAUSE])
    return [unit for unit in behind if unit.sort is not Sort.STOP]


_IF = frozenset({"if", "should"})
_NOT = NEGATORS | {"t"}
_CLAUSE = 14
"""Words behind "unless" that are its clause, at the most."""


def last_of_all(case: Case, reading: Reading) -> bool:
    """Whether the claim has "the last" of what a passage says that there will never be again, or was not since."""
    return "last" in case.claim.lexis and _AGAIN.search(reading.text) is not None


_AGAIN = re.compile(
    r"(?:\b(?:not|never|no|nobody)\b|n ?['’`] ?t\b)[^,;:.]{0,80}\b(?:again|any ?more|any longer|since)\b", re.IGNORECASE
)


def _alike(one: Unit, other: Unit) -> bool:
    if one.sort is other.sort is Sort.WORD:
        return thesaurus.alike(one.low, other.low) or one_word(one, other)
    return one.sort is other.sort and one.low == other.low
