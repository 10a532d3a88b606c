"""A date together with how it is known. A date that is not known stays unknown; only its bounds may be given."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A calendar date, or the bounds that are known of it, with the basis of both.

    `basis` is `metadata`, `header`, `dateline`, `reviewer`, `inferred from ...` or `unknown`, where a value is
    unknown exactly when `value` is None. `earliest` and `latest` are inclusive; with a value they are left out.
    `bounds_basis` says what in the text gives the bounds, in words that a reader understands.
    """

    value: date | None = None
    basis: str = "unknown"
    earliest: date | None = None
    latest: date | None = None
    bounds_basis: str = ""

    def __post_init__(self) -> None:
        if (self.value is None) != (self.basis == "unknown"):
            raise ValueError(f"a date is unknown exactly when it has no value: {self.value} by {self.basis!r}")
        if self.value is not None and (self.earliest or self.latest):
            raise ValueError("bounds are for a date that is not known")
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"the bounds are the wrong way round: {self.earliest} to {self.latest}")

    @property
    def is_inferred(self) -> bool:
        """Whether the day is known by inference."""
        return self.basis.startswith("inferred")

    @property
    def floor(self) -> date | None:
        """The earliest day that it can be."""
        return self.value or self.earliest

    @property
    def ceiling(self) -> date | None:
        """The latest day that it can be."""
        return self.value or self.latest


UNDATED = Dated()


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenDate:
    """The date that a reviewer gave to an article, by its id and SHA-256, or to an event, by its id."""

    what: Literal["article", "event"]
    id: str
    sha256: str = ""
    date: Dated
    by: str
    at: datetime

    def __post_init__(self) -> None:
        if not self.id or not self.by or self.at.tzinfo is None:
            raise ValueError(f"a date that was given says of what, by whom, and when with a zone: {self}")
