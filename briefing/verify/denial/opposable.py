"""The words of a text that may have an opposite, each with what stands beside it."""

import functools
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefing.language import thesaurus, words
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit

NEAR = 4
"""Words and names on each side of an opposite among which something stands beside the word of the claim, too."""


class Said(Struct, frozen=True):
    """A word of a text, and its place among the words, names and numbers."""

    unit: Unit
    at: int


def lexical(reading: Reading) -> Sequence[Unit]:
    """Return the units of a text that say something alone, of which the places of `Said` are counted."""
    return reading.once(_telling)


def _telling(reading: Reading) -> tuple[Unit, ...]:
    """Return the units of a text that say something alone; a verb of two words as the one that it stands for."""
    units = reading.units
    joining = (at for at, unit in enumerate(units) if _joins(unit.low))
    meant = {at: word for at in joining if (word := _meant(units, at)) is not None}
    if not meant:
        return tuple(unit for unit in units if unit.sort is not Sort.STOP)
    told = (replace(unit, sort=Sort.WORD, low=meant[at]) if at in meant else unit for at, unit in enumerate(units))
    return tuple(unit for unit in told if unit.sort is not Sort.STOP)


@functools.lru_cache(maxsize=16_384)
def _joins(word: str) -> bool:
    """Whether a word can say something with another, wherever it stands: few can."""
    return word in _STANDING or word in _COMPARING or thesaurus.leads(word)


def _meant(units: Sequence[Unit], at: int) -> str | None:
    """Return what a word says with another: "reject" of "turned [the offers] down", "oppose" of "is against"."""
    unit = units[at]
    if unit.low in _STANDING:
        return _STANDING[unit.low] if at and units[at - 1].low in BE else None
    if unit.sort is not Sort.WORD:
        follows = at + 1 < len(units) and not units[at + 1].gap.strip()
        compared = follows and units[at + 1].low in _COMPARED
        return _COMPARING.get(unit.low) if compared else None
    for place, one in enumerate(units[at + 1 : at + 2 + _BETWEEN]):
        if one.gap.strip():
            return None
        meaning = thesaurus.phrasal(unit.low, one.low, apart=bool(place))
        if meaning is not None:
            return meaning
    return None


BE = frozenset({"is", "are", "was", "were", "be", "been"})
_STANDING = {"against": "oppose", "up": "risen", "down": "fallen"}
"""What these say behind "is" and the like."""

_COMPARING = {"above": "higher", "below": "lower"}
_COMPARED = frozenset({"that", "those", "it", "this", "average", "expectations", "forecasts", "target"})
"""What something is above or below in amount: a glacier lies above a town."""
_BETWEEN = 3
"""Words of an object between a verb and its particle, at the most."""


def opposable(reading: Reading) -> tuple[Said, ...]:
    """Return the words of a text that may have an opposite."""
    units = enumerate(lexical(reading))
    return tuple(Said(unit, at) for at, unit in units if unit.sort in _OPPOSABLE)


def near(said: Said, reading: Reading) -> frozenset[str | int]:
    """Return what stands near a word, as stems, groups and names."""
    units = lexical(reading)
    beside = (*units[max(0, said.at - NEAR) : said.at], *units[said.at + 1 : said.at + 1 + NEAR])
    return frozenset().union(*map(keys, beside))


_OPPOSABLE = {Sort.WORD, Sort.NUMBER}  # "first" counts


def keys(unit: Unit) -> frozenset[str | int]:
    """Return what a word, name or number is known by beside an opposite."""
    if unit.name is not None:
        return frozenset(unit.low.split())
    if unit.sort is Sort.WORD:
        return frozenset({words.stem(unit.low)}) | thesaurus.groups(unit.low)
    return frozenset({unit.low})


def formed(reading: Reading) -> dict[str, list[Said]]:
    """Return the words of a text by each form that they may be of."""
    found: dict[str, list[Said]] = {}
    for said in reading.once(opposable):
        for form in thesaurus.forms(said.unit.low):
            found.setdefault(form, []).append(said)
    return found
