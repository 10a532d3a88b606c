"""Two subjects that changed places: each clause of the claim is said of the one, and in the passages of the other.

And a state that does what another's body does.

"Brandt stayed and Lund left" of "Lund left, while Brandt stayed". What both do says nothing; what tells the two apart
in the passages has to speak for the exchange, for each of the two more than for its own place.
"""

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.verify.acts.clauses import Clause, clauses, one_subject
from briefing.verify.case import Case
from briefing.verify.coverage import weight
from briefing.verify.numbers.belonging import LONGEST_SENTENCE
from briefing.verify.numbers.spots import Keys, keys_of_unit
from briefing.verify.reading import Reading
from briefing.verify.speech.speakers import kinds
from briefing.verify.units import Sort, Unit

TRADED = 0.8
"""How much more the words of two clauses, by their rarity, must speak for their exchange than against it. No true claim
of 1,220 in the opened sets has .6; those that are found have 1 or more."""


class Said(NamedTuple):
    """A clause and what it says; of a claim, what all clauses of its subject say."""

    clause: Clause
    units: tuple[Unit, ...]

    @property
    def words(self) -> Iterator[tuple[Keys, float]]:
        """Its words, each with what it is recognised by and what it weighs: seldom do two clauses call for them."""
        return ((keys_of_unit(unit), _weight(unit)) for unit in self.units if unit.sort is not Sort.STOP)


def traded(case: Case) -> Iterator[str]:
    """Find two subjects each of which has the clause of the other."""
    mine = _gathered(case.claim.once(_said))
    landed = any(map(_lands, mine)) and sum(len(reading.text) for reading in case.readings) <= LONGEST_SENTENCE
    if len(mine) < len(("one", "another")) and not landed:
        return
    theirs = [said for reading in case.readings for said in reading.once(_said)]
    if landed:
        yield from _taken(mine, theirs)  # a page tells of a state in many places
    if len(mine) < len(("one", "another")):
        return
    known = [(said, own) for said in mine if (own := [one for one in theirs if one_subject(said.clause, one.clause)])]
    for (one, own), (other, its) in itertools.combinations(known, 2):
        if one_subject(one.clause, other.clause) or not _of_one_sort(one, other):
            continue
        first = _moved(one, own, its)
        second = _moved(other, its, own) if first > 0 else 0.0
        if second > 0 and first + second >= TRADED:
            yield f"The claim says of {_called(one)} what the passages say of {_called(other)}, and the other way"
            return


TAKEN = 2.0
"""How much of a clause, by the rarity of its words, must stand in one of another state's body: three words or so."""


def _taken(mine: Sequence[Said], theirs: Sequence[Said]) -> Iterator[str]:
    """Find a state or its body that does what another state's does, where the passages have it do nothing."""
    for said in mine:
        lands = _lands(said)
        if not lands or any(lands & _lands(other) or one_subject(said.clause, other.clause) for other in theirs):
            continue
        others = [other for other in theirs if _lands(other) and lands.isdisjoint(_told_of(other))]
        rival = next((other for other in others if _held(said, other) >= TAKEN), None)
        if rival is not None and not any(_lands(rival) & _lands(own) for own in mine):
            yield f"The claim says of {_called(said)} what the passages say of {_called(rival)}"
            return


def _held(said: Said, other: Said) -> float:
    """Return the weight of the words of a clause that stand in another."""
    known = _keys([other])
    return sum(far for keys, far in said.words if not keys.isdisjoint(known))


def _told_of(said: Said) -> frozenset[str]:
    """Return the states that a clause names beside its subject: to whom something is done."""
    return frozenset().union(*(unit.name.state.names for unit in said.clause.said if unit.name and unit.name.state))


def _lands(said: Said) -> frozenset[str]:
    names = said.clause.names
    if any(name.state is None for name in names):
        return frozenset()
    return frozenset().union(*(name.state.names for name in names if name.state))


def _named(said: Said) -> bool:
    """Whether a clause is of somebody or something by name: a firm and a noun do not change places."""
    return any(name.state is None for name in said.clause.names)


def _of_one_sort(one: Said, other: Said) -> bool:
    """Whether both are somebody or something by name, or neither; one who speaks is somebody without a name, too."""
    return _named(one) == _named(other) or all(_named(said) or kinds(said.clause.noun) for said in (one, other))


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
            found[at] = Said(found[at].clause, found[at].units + said.units)
    return found


def _called(said: Said) -> str:
    return said.clause.names[0].text if said.clause.names else said.clause.noun


def _said(reading: Reading) -> tuple[Said, ...]:
    return tuple(Said(clause, clause.said) for clause in reading.once(clauses))


def _weight(unit: Unit) -> float:
    return weight(unit.low) if unit.sort is Sort.WORD else 1.0
