"""Events: something that happened, told by one or more articles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from briefing.model.article import Article
from briefing.model.dated import UNDATED, Dated


class Confidence(StrEnum):
    """How far the brief trusts an account, by the number and independence of its sources (ICD 203)."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that holds an article in its event, or keeps it out of another; `weight` is in logits, signed."""

    text: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Articles that tell of the same happening, the most central first.

    `why` maps an article's id to what holds it here; `apart` maps it to what keeps it out of the nearest event that
    it is not in (whose id is in `nearest`). `storyline` is the id that this event shares with earlier and later
    events of the same matter. `merged` are ids under which it was known before.
    """

    id: str
    title: str
    articles: tuple[Article, ...]
    date: Dated = UNDATED
    place: str = ""
    why: Mapping[str, tuple[Reason, ...]] = field(default_factory=dict)
    apart: Mapping[str, tuple[Reason, ...]] = field(default_factory=dict)
    nearest: Mapping[str, str] = field(default_factory=dict)
    storyline: str = ""
    merged: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.articles:
            raise ValueError(f"event {self.id} has no article")

    @property
    def origins(self) -> tuple[str, ...]:
        """The independent origins among its articles: reprints and wire copies count once."""
        return tuple(dict.fromkeys(article.origin for article in self.articles))
