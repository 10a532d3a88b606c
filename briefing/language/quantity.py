"""What a number of a text is as a value: its kind, unit and the side that it leaves open."""

from enum import StrEnum

import msgspec

from briefing.language.bounds import Bound
from briefing.language.units import MEASURES


class Kind(StrEnum):
    """What a number measures. A percentage point is not a percent, and an ordinal is not a count."""

    COUNT = "count"
    PERCENT = "percent"
    POINTS = "percentage points"
    MONEY = "money"
    ORDINAL = "ordinal"
    TIME = "time of day"


class Quantity(msgspec.Struct, frozen=True):
    """One number of a text. `low` and `high` differ only for vague words ("dozens").

    A time of day counts the minutes since midnight.

    `unit` is the currency's ISO code for money, else the lower-case noun that follows ("troops"), else empty.
    `text` is `source[start:end]`, the number itself without the words that bound it.
    """

    low: float
    high: float
    kind: Kind
    unit: str
    bound: Bound
    start: int
    end: int
    text: str

    @property
    def vague(self) -> bool:
        """Whether the text gives an order of magnitude only."""
        return self.low != self.high


def measure(quantity: Quantity) -> str:
    """Return the unit of measure that a quantity has, in one spelling; empty where it counts things."""
    return MEASURES.get(quantity.unit, "")
