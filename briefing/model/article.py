"""Articles as received, the passages that may be cited, and where they came from."""

from dataclasses import dataclass, field
from datetime import date, datetime

from briefing.model.dated import UNDATED, Dated


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An outlet or agency. `reliability` is its Admiralty grade, A to F; F is "cannot be judged"."""

    name: str
    kind: str = "other"
    country: str = ""
    reliability: str = "F"
    domains: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.reliability not in {"A", "B", "C", "D", "E", "F"}:
            raise ValueError(f"{self.name}: an Admiralty reliability is A to F, not {self.reliability!r}")


UNKNOWN_SOURCE = Source(name="Publisher not stated")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One sentence of an article: the unit of citation.

    `text` is `article.text[start:end]` to the letter. `number` counts from 1, so that passage 4 of source 1 of a
    brief is cited as `[^s1-4]`.
    """

    article: str
    number: int
    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        text = self.text
        if self.number < 1 or self.start < 0 or self.end - self.start != len(text) or not text or text.isspace():
            raise ValueError(f"passage {self.number} of {self.article} has no such text at {self.start}:{self.end}")

    @property
    def id(self) -> str:
        """`ARTICLE.sN`, which `placed` reads."""
        return f"{self.article}.s{self.number}"


def placed(passage: str) -> tuple[str, int]:
    """Return the article's id and the number of a passage, by the passage's id."""
    article, _, number = passage.rpartition(".s")
    return article, int(number)


def article_of(passage: str) -> str:
    """Return the id of the article that a passage is of, by the passage's id."""
    return passage.rpartition(".s")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news item as received.

    `text` is stored as received (decoded, or extracted from a page) and never changed; `passages` cut its body,
    without dateline, prefix, headline and boilerplate, into sentences in order. `sha256` is of the bytes received.
    `origin` is the id of the article that this one reprints, or its own. `credited` names the agencies that the text
    says it quotes. `replaces` are ids of older versions of the same article.
    """

    id: str
    title: str
    text: str
    source: Source = UNKNOWN_SOURCE
    published: Dated = UNDATED
    published_time: datetime | None = None
    retrieved: datetime | None = None
    language: str = "en"
    url: str = ""
    sha256: str = ""
    place: str = ""
    dateline: str = ""
    weekday: int | None = None
    credited: tuple[str, ...] = ()
    origin: str = ""
    replaces: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    path: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("an article has an id")
        for moment in (self.published_time, self.retrieved):
            if moment is not None and moment.tzinfo is None:
                raise ValueError(f"{self.id}: a moment carries its zone")
        if not self.origin:
            object.__setattr__(self, "origin", self.id)

    @property
    def day(self) -> date | None:
        """The day it was published, where that is known."""
        return self.published.value


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An item that was given and is not in the brief, and why, in words for the reviewer."""

    item: str
    reason: str
