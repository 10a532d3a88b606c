"""States by all that stands for them: a name, its people, its seat of government ("Iran", "Iranian", "Tehran")."""

import functools
from enum import StrEnum
from typing import NamedTuple

from briefing.language.wordlists import lexicon


class Part(StrEnum):
    """How a phrase stands for a state. Only as a speaker or an actor does a seat stand for its state."""

    NAME = "name"
    PEOPLE = "people"
    SEAT = "seat"


class State(NamedTuple):
    """The states that a phrase may stand for, by their first names in lower case, and how it stands for them.

    Most phrases stand for one; Brussels is Belgium's seat and the European Union's.
    """

    names: frozenset[str]
    part: Part


LONGEST = 4
"""Words in the longest phrase that the table holds."""


def state(phrase: str) -> State | None:
    """Return the state that a phrase in lower case stands for; None where it stands for none."""
    return _table().get(phrase)


def half(word: str) -> State | None:
    """Return the state that the first half of a word for two of them stands for: "Franco-German"."""
    name = _HALVES.get(word)
    return State(frozenset({name}), Part.PEOPLE) if name else None


_HALVES = {
    "anglo": "united kingdom", "austro": "austria", "franco": "france", "greco": "greece", "indo": "india",
    "israelo": "israel", "italo": "italy", "luso": "portugal", "russo": "russia", "sino": "china", "turco": "turkey",
}  # fmt: skip


def begins(word: str) -> bool:
    """Whether some phrase for a state begins with a word in lower case."""
    return word in _first()


@functools.cache
def _first() -> frozenset[str]:
    return frozenset(phrase.partition(" ")[0] for phrase in _table())


@functools.cache
def _table() -> dict[str, State]:
    table: dict[str, State] = {}
    for line in lexicon("countries.tsv"):
        names, people, seats = line.split("\t")
        first = names.split("|", maxsplit=1)[0].lower()
        for part, phrases in ((Part.NAME, names), (Part.PEOPLE, people), (Part.SEAT, seats)):
            for phrase in phrases.lower().split("|"):
                if phrase != "-" and len(phrase.split()) <= LONGEST:
                    known = table.get(phrase, State(frozenset(), part))
                    table[phrase] = State(known.names | {first}, known.part)
    return table


def institutions(owner: str) -> frozenset[str]:
    """Return, as written, the bodies and teams of a state by its first name, of a city or of a creed, in lower case."""
    return _institutions().get(owner, frozenset())


@functools.lru_cache(maxsize=4_096)
def owners(body: str) -> frozenset[str]:
    """Return, in lower case, the cities and regions that a team is of, by its name as written."""
    return frozenset(owner for owner, bodies in _institutions().items() if body in bodies and state(owner) is None)


@functools.cache
def _institutions() -> dict[str, frozenset[str]]:
    return _owned("institutions.tsv")


def _owned(table: str) -> dict[str, frozenset[str]]:
    rows = (line.split("\t") for line in lexicon(table))
    return {owner.lower(): frozenset(bodies) for owner, *bodies in rows}


def firms(land: str) -> frozenset[str]:
    """Return, as written, the firms, outlets and groups of a state by its first name in lower case."""
    return _firms().get(land, frozenset())


@functools.cache
def _firms() -> dict[str, frozenset[str]]:
    return _owned("firms.tsv")


def demonyms(word: str) -> frozenset[str]:
    """Return a place and what is called after it, by either of them, folded and in lower case: Sicily, Sicilian."""
    return _demonyms().get(word, frozenset())


@functools.cache
def _demonyms() -> dict[str, frozenset[str]]:
    rows = (frozenset(line.split("\t")) for line in lexicon("demonyms.tsv"))
    return {word: row for row in rows for word in row}


def cities(land: str) -> frozenset[str]:
    """Return, in lower case, cities that lie in a state or a region; empty where none is listed."""
    return _cities().get(land, frozenset())


@functools.lru_cache(maxsize=1_024)
def lying_in(land: str) -> frozenset[str]:
    """Return, in lower case, the regions and cities of a state, and those of its regions."""
    parts = cities(land) | _regions().get(land, frozenset())
    return parts.union(*map(cities, parts))


def beginning(word: str) -> tuple[tuple[str, State], ...]:
    """Return the phrases that begin with a word, all in lower case, and the states that they stand for.

    A listed city stands for the state that it lies in as a seat of government does.
    """
    return _beginnings().get(word, ())


def is_place(word: str) -> bool:
    """Whether a word, folded and in lower case, is a state, a region or a city that is listed."""
    return any(phrase == word for phrase, _ in beginning(word)) or word in _within()


@functools.cache
def _within() -> frozenset[str]:
    return frozenset(_regions()).union(*_regions().values())


@functools.cache
def _beginnings() -> dict[str, tuple[tuple[str, State], ...]]:
    lying = {city: State(frozenset({land}), Part.SEAT) for land, found in _cities().items() for city in found}
    begun: dict[str, tuple[tuple[str, State], ...]] = {}
    for phrase, state_ in (lying | _table()).items():
        word = phrase.partition(" ")[0]
        begun[word] = (*begun.get(word, ()), (phrase, state_))
    return begun


@functools.cache
def _cities() -> dict[str, frozenset[str]]:
    return _rows("cities.tsv")


@functools.lru_cache(maxsize=256)
def continent(called: str) -> frozenset[str]:
    """Return the states of a part of the world by its adjective in lower case, "african", each by its first name."""
    return frozenset().union(
        *(states for names, states in _rows("continents.tsv").items() if called in names.split("|"))
    )


@functools.cache
def _regions() -> dict[str, frozenset[str]]:
    return _rows("regions.tsv")


def _rows(table: str) -> dict[str, frozenset[str]]:
    rows = (line.lower().split("\t") for line in lexicon(table))
    return {land: frozenset(names) for land, *names in rows}
