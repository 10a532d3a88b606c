"""Houses that stand for a government: the White House is not the Pentagon, though both may be said for Washington."""

import functools
from typing import NamedTuple

from briefing.language import spellings
from briefing.language.names import Name
from briefing.language.wordlists import lexicon
from briefing.verify.case import Case
from briefing.verify.names.standing import body_stands


class House(NamedTuple):
    """A house or office: its names in lower case, whether its state may mean it, and words by which a text does."""

    names: tuple[str, ...]
    rules: bool
    meant: frozenset[str]


def house(name: Name) -> House | None:
    """Return the house that a name is of, in any of its names; None for a city and for all else."""
    return _houses().get(spellings.fold(name.whole)) if name.state is not None else None


def house_stands(name: Name, mine: House, case: Case) -> bool:
    """Whether the passages have a house, or tell of it by its people, or by its state where they name no other house.

    A text that has the United States' army may mean the Pentagon, and one that has Washington the White House.
    """
    if any(one in reading.folded for one in mine.names for reading in case.readings):
        return True
    if any(body_stands(name.whole, reading) for reading in case.readings):
        return True
    told = [one for reading in case.readings for one in reading.names if one.state is not None]
    states = name.state.names if name.state else frozenset[str]()
    here = [one for one in told if one.state is not None and states & one.state.names]
    if not here:
        return False
    return not mine.meant.isdisjoint(case.lexis) or (mine.rules and not any(map(house, here)))


def apart(one: Name, other: Name) -> bool:
    """Whether two names are of two houses."""
    mine, theirs = house(one), house(other)
    return mine is not None and theirs is not None and mine != theirs


@functools.cache
def _houses() -> dict[str, House]:
    found: dict[str, House] = {}
    for line in lexicon("houses.tsv"):
        names, rules, meant = line.split("\t")
        told = House(tuple(names.lower().split("|")), rules == "*", frozenset(meant.split()))
        found.update(dict.fromkeys(told.names, told))
    return found
