"""The brief under review and the edition that was approved."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from briefing.model.article import UNKNOWN_SOURCE, LeftOut, placed
from briefing.model.claim import Claim, Position
from briefing.model.dated import Dated
from briefing.model.event import Confidence
from briefing.model.summary import Overview, Summary


class Status(StrEnum):
    """How an event stands to the last brief."""

    NEW = "new"
    UPDATED = "updated"
    CORRECTED = "corrected"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Who approved a draft, when, and the SHA-256 of the text that was read."""

    by: str
    at: datetime
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """The head of a brief, which is also the front matter of its Markdown.

    `day` is the as-of date, `as_of` the moment with its zone, `period` the days that the articles cover.
    `serial` is empty until an edition is numbered. `digests` names what made the draft: prompts, templates, sources.
    `corrects` is the serial of the newest edition before this one that went to anybody, `correction` says what changed
    since, a line a sentence; `replaces` is the serial of an edition that went to nobody, in whose place this one goes;
    `seal` is the SHA-256 of an edition's own text without the line that holds it.
    """

    title: str
    day: date
    as_of: datetime
    handling: str
    writer: str
    serial: str = ""
    status: str = "DRAFT"
    period: tuple[date | None, date | None] = (None, None)
    timezone: str = "UTC"
    language: str = "en"
    page: str = "A4"
    model: str = ""
    approvals: tuple[Approval, ...] = ()
    digests: Mapping[str, str] = field(default_factory=dict)
    corrects: str = ""
    correction: tuple[str, ...] = ()
    replaces: str = ""
    seal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
    """One numbered source of the brief; the number never changes once the draft is written.

    `grade` is the Admiralty pair, "C2"; `origin` is the number of the source that it reprints, or its own.
    """

    number: int
    article: str
    outlet: str
    title: str
    published: Dated
    grade: str
    origin: int
    kind: str = "other"
    country: str = ""
    place: str = ""
    language: str = "en"
    url: str = ""
    sha256: str = ""
    retrieved: datetime | None = None
    credited: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


UNCOUNTED = "so its origin is not counted"
"""How a note on a source ends that bears nothing out."""


def independent(sources: Iterable[SourceEntry]) -> int:
    """Return how many origins sources have, as an event counts: reprints and what one named outlet wrote are one."""
    outlets: dict[str, int] = {}
    for entry in sources:
        key = entry.outlet if entry.outlet != UNKNOWN_SOURCE.name else f"origin {entry.origin}"
        outlets.setdefault(key, entry.origin)
    return len(set(outlets.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One event of the brief. `sources` are numbers in the list of sources; `confidence_reason` is shown beside it.

    `full` is False for the many events that have one line each; of those, `unlisted` articles are counted and not
    listed as sources. `answered` are the warnings on the headline and the place that a reviewer keeps, each with why;
    `line` is where the line below the headline stands.
    """

    number: int
    summary: Summary
    sources: tuple[int, ...]
    date: Dated
    confidence: Confidence
    confidence_reason: str = ""
    place: str = ""
    origins: int = 1
    status: Status = Status.NEW
    storyline: str = ""
    full: bool = True
    unlisted: int = 0
    answered: tuple[tuple[str, str], ...] = ()
    position: Position | None = field(default=None, compare=False)
    line: Position | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """A dated point: one of the brief's events (by its number), or background that the articles tell of.

    Of an event the label alone is printed, at `position`, and the claim is the event's own line; `answered` are the
    warnings on that label that a reviewer keeps, each with why.
    """

    date: Dated
    label: str
    claim: Claim
    event: int | None = None
    answered: tuple[tuple[str, str], ...] = ()
    position: Position | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone the brief names: as named here, in the original script where an article has it, and the role given."""

    name: str
    role: Claim
    script: str = ""
    script_language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A whole brief, as the Markdown holds it. `passages` maps a label (`s1-4`) to that sentence, verbatim.

    Claims cite passages by id (`ARTICLE.s4`); `label` gives the footnote's name for one.
    """

    masthead: Masthead
    overview: Overview
    sections: tuple[Section, ...]
    sources: tuple[SourceEntry, ...]
    passages: Mapping[str, str]
    timeline: tuple[TimelineEntry, ...] = ()
    people: tuple[Person, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    method: tuple[str, ...] = ()

    def claims(self) -> Iterator[Claim]:
        """Every claim, in the order in which it is printed."""
        yield from self.overview.claims()
        yield from (entry.claim for entry in self.timeline if entry.event is None)
        for section in self.sections:
            yield from section.summary.claims()
        yield from (person.role for person in self.people)

    def label(self, passage: str) -> str:
        """Return the footnote label of a passage id: `s1-4` for sentence 4 of source 1."""
        return label_of(passage, self.numbers)

    @property
    def numbers(self) -> dict[str, int]:
        """The source number of each article."""
        return {source.article: source.number for source in self.sources}


def label_of(passage: str, numbers: Mapping[str, int]) -> str:
    """Return the label of a passage id, `s1-4`; `numbers` gives the source number of each article."""
    article, number = placed(passage)
    return f"s{numbers[article]}-{number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """An approved draft: numbered, dated, and bound to the digest of the Markdown that was approved.

    Only `review` makes one; `markdown` is the published text to the byte.
    """

    draft: Draft
    markdown: bytes
    digest: str

    def __post_init__(self) -> None:
        if not self.draft.masthead.serial or not self.draft.masthead.approvals:
            raise ValueError("an edition is numbered and approved")

    @property
    def corrects(self) -> str:
        """The serial of the edition that this one corrects; empty where nobody received one before it."""
        return self.draft.masthead.corrects

    @property
    def follows(self) -> str:
        """The serial of the edition just before this one, sent or not; empty where it is the first of its text."""
        return self.draft.masthead.replaces or self.corrects

    @property
    def correction(self) -> tuple[str, ...]:
        """What changed since then, a line a sentence."""
        return self.draft.masthead.correction
