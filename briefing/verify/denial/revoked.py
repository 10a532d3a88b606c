"""Acts that were taken back or kept from: who "withdrew her resignation" has not resigned.

A noun of an act behind a verb that undoes it; the claim tells the act, as a verb or a noun, and undoes nothing.
"""

import itertools

from briefing.language import thesaurus, words
from briefing.language.wordlists import word_class
from briefing.verify.case import Case
from briefing.verify.denial.denials import REFUSALS
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit

_REVOKING = word_class("revoking")
_CALLING = frozenset({"call", "calls", "called", "calling"})
"""Verbs with which "off" undoes what follows: not what sets off an alarm."""

_DROPPING = frozenset({"drop", "drops", "dropped", "dropping"})
_DROPPED = frozenset("bid bids case cases charge charges claim claims plan plans".split())
"""What is undone where it is dropped: no bombs, and no leaflets."""

_ENDING = _DROPPING.union(
    "give gives gave given giving end ends ended back backed lift lifted remove removed longer".split()
)
"""Words with which a claim tells, in its own way, that something was undone: "gave up a plan"."""

_WITHIN = 3
"""Words behind the verb among which the act stands: "withdrew all her [resignations]"."""


def done_after_all(case: Case) -> str:
    """Return the word of an act that the claim tells and the passages tell as undone; empty where none does."""
    acts = [(act, reading) for reading in case.readings for act in reading.once(_revoked)]
    if not acts or not case.claim.lexis.isdisjoint(_REVOKING | REFUSALS | _ENDING):
        return ""
    told = (unit for unit in case.claim.units for act, reading in acts if _same(unit, act) and _alone(act, reading))
    return next((unit.low for unit in told), "")


def _revoked(reading: Reading) -> tuple[Unit, ...]:
    """Return the acts that a text tells as undone: "withdrew her resignation", "avoid travel"."""
    if reading.lexis.isdisjoint(_REVOKING | _DROPPING):
        return ()
    found: list[Unit] = []
    for index, unit in enumerate(reading.units):
        dropping = unit.low in _DROPPING
        revoking = unit.low in _REVOKING and (unit.low != "off" or reading.units[max(0, index - 1)].low in _CALLING)
        if revoking or dropping:
            after = reading.units[index + 1 : index + 1 + _WITHIN]
            act = next(itertools.dropwhile(lambda one: one.sort is Sort.STOP, after), None)
            if act is not None and (act.low in _DROPPED or not dropping) and not act.gap.strip():
                found.append(act)
    return tuple(found)


def _alone(act: Unit, reading: Reading) -> bool:
    """Whether a text tells an act nowhere but where it is undone."""
    return not any(_same(unit, act) for unit in reading.units if unit is not act)


def _same(unit: Unit, act: Unit) -> bool:
    """Whether two words are of one act: resigned, and resignation."""
    if unit.sort is not Sort.WORD:
        return False
    return thesaurus.alike(unit.low, act.low) or words.rooted(words.stem(unit.low), words.stem(act.low))
