"""Two subjects that changed places: each clause of the claim is said of the one, and in the passages of the other.

"Brandt stayed and Lund left" of "Lund left, while Brandt stayed". What both do says nothing; what tells the two apart
in the passages has to speak for the exchange, for each of the two more than for its own place.
"""

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.verify.acts.clauses import Clause, clauses, one_subject
from briefing.verify.case import Case
from briefing.verify.coverage import weight
from briefing.verify.numbers.spots import Keys, keys_of_unit
from briefing.verify.reading import Reading, Sort, Unit

TRADED = 0.8
"""How much more the words of two clauses, by their rarity, must speak for their exchange than against it. No true claim
of 1,220 in the opened sets has .6; those that are found have 1 or more."""


class Said(NamedTuple):
    """A clause and the words of it, each with what it is recognised by and what it weighs."""

    clause: Clause
    words: tuple[tuple[Keys, float], ...]


def traded(case: Case) -> Iterator[str]:
    """Find two subjects each of which has the clause of the other."""
    mine = _gathered(case.claim.once(_said))
    theirs = [said for reading in case.readings for said in reading.once(_said)] if len(mine) > 1 else []
    known = [(said, own) for said in mine if (own := [one for one in theirs if one_subject(said.clause, one.clause)])]
    for (one, own), (other, its) in itertools.combinations(known, 2):
        if one_subject(one.clause, other.clause) or _named(one) != _named(other):
            continue
        first, second = _moved(one, own, its), _moved(other, its, own)
        if first > 0 and second > 0 and first + second >= TRADED:
            yield f"The claim says of {_called(one)} what the passages say of {_called(other)}, and the other way"
            return


def _named(said: Said) -> bool:
    """Whether a clause is of somebody or something by name: a firm and a noun do not change places."""
    return any(name.state is None for name in said.clause.names)


def _moved(said: Said, own: Sequence[Said], its: Sequence[Said]) -> float:
    """Return how much more the words of a clause speak for the other's place than for their own."""
    ours, others = _keys(own), _keys(its)
    there = sum(far for keys, far in said.words if not keys.isdisjoint(others) and keys.isdisjoint(ours))
    here = sum(far for keys, far in said.words if not keys.isdisjoint(ours) and keys.isdisjoint(others))
    return there - here if there > here else 0.0


def _keys(told: Sequence[Said]) -> Keys:
    return frozenset().union(*(keys for said in told for keys, _ in said.words))


def _gathered(told: Sequence[Said]) -> list[Said]:
    """Return the clauses of a claim, those of one subject together."""
    found: list[Said] = []
    for said in told:
        at = next((n for n, one in enumerate(found) if one_subject(one.clause, said.clause)), None)
        if at is None:
            found.append(said)
        else:
            found[at] = Said(found[at].clause, found[at].words + said.words)
    return found


def _called(said: Said) -> str:
    return said.clause.names[0].text if said.clause.names else said.clause.noun


def _said(reading: Reading) -> tuple[Said, ...]:
    return tuple(Said(clause, tuple(_words(clause))) for clause in reading.once(clauses))


def _words(clause: Clause) -> Iterator[tuple[Keys, float]]:
    return ((keys_of_unit(unit), _weight(unit)) for unit in clause.said if unit.sort is not Sort.STOP)


def _weight(unit: Unit) -> float:
    return weight(unit.low) if unit.sort is Sort.WORD else 1.0
