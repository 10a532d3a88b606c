"""What a text can say of a thing that it does not tell as done, and the words that both hedges and aims ask for."""

from enum import Enum
from typing import NamedTuple

from briefing.verify.units import Unit

MODALS = frozenset({"may", "might", "could", "would", "should", "can"})
REACH = 3
"""Words after a hedge among which is the one that it hedges: "may [soon] be [fully] revised"."""

PERFORMED = frozenset({"announce", "confirm", "inform", "report", "reveal"})
"""What is done by saying that one can do it, or has to: "we can announce"."""


class Doubt(Enum):
    """Why a word of a text tells of nothing done."""

    HEDGED = "hedged"
    AIMED = "aimed at"
    COMING = "to come"


class Open(NamedTuple):
    """A word that a text does not tell as done, the word that says so, and how."""

    head: Unit
    by: Unit
    doubt: Doubt


def is_adverb(unit: Unit) -> bool:
    """Whether a word only says how or when something is done, so that a hedge reaches over it."""
    return unit.low.endswith("ly") or unit.low in _ADVERBS


_ADVERBS = frozenset(
    {"soon", "already", "even", "ever", "still", "always", "eventually", "later", "now", "first", "instead"}
)
