"""Events: something that happened, told by one or more articles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Literal

from briefing.model.article import UNKNOWN_SOURCE, Article
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
        """The independent origins of its articles: reprints, wire copies and what one outlet wrote count once."""
        outlets: dict[str, str] = {}
        for article in self.articles:
            outlets.setdefault(_outlet(article), article.origin)
        return tuple(dict.fromkeys(outlets.values()))

    def others(self, article: Article) -> frozenset[str]:
        """Return the independent origins that neither an article nor anything else of its outlet stems from."""
        own = {one.origin for one in self.articles if _outlet(one) == _outlet(article)}
        return frozenset(self.origins) - own - {article.origin}


def _outlet(article: Article) -> str:
    named = article.source.name != UNKNOWN_SOURCE.name
    return article.source.name if named else f"origin {article.origin}"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEvent:
    """An event of an earlier brief, as the archive remembers it, for today's articles to join.

    `members` are pairs (article id, its sha256) of all its articles: an article that is read again stays where it was.
    `articles` are a few of them, the most central first, whose texts tomorrow's are compared with.
    """

    id: str
    articles: tuple[Article, ...]
    members: tuple[tuple[str, str], ...] = ()
    storyline: str = ""
    merged: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.id or not self.articles:
            raise ValueError(f"event {self.id!r} cannot be known without an id and an article")


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """The analyst's word on a grouping, which is final.

    `move`: `articles` stand in `event`. `split`: `articles` are an event of their own. `merge`: the events of
    `articles` are one. `event` is an event's id, or an article's id for the event that this article is in.
    """

    action: Literal["move", "split", "merge"]
    articles: tuple[str, ...]
    event: str = ""
    by: str
    at: datetime

    def __post_init__(self) -> None:
        if not self.articles or not self.by or self.at.tzinfo is None:
            raise ValueError(f"a correction names its articles, who made it, and when with a zone: {self}")
        if (self.action == "move") != bool(self.event):
            raise ValueError(f"a move names the event to move to, and nothing else does: {self}")
