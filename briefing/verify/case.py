"""One claim beside what it cites: the whole of what a rule may look at, and how it says what it found."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.model import Finding, Kind
from briefing.verify.codes import CODES
from briefing.verify.reading import Asked, Reading

SUGGESTED = 3
"""Passages proposed in a finding, at most: as many as a claim may cite."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A cited passage; `quote` is what the citation says stands in it; `article` reads the passages of its article.

    `place` is the passage's index among them, so that `article[:place]` is what a reader has read before it.
    """

    id: str
    reading: Reading
    quote: str | None = None
    article: tuple[Reading, ...] = ()
    place: int = 0


@dataclass(frozen=True)
class Case(Asked):
    """A claim and the passages that it cites. `others` yields the passages that might have been cited instead."""

    claim: Reading
    cited: tuple[Cited, ...]
    kind: Kind = Kind.FACT
    speaker: str = ""
    others: Callable[[], Iterator[tuple[str, Reading]]] = lambda: iter(())

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """The cited passages, read."""
        return tuple(cited.reading for cited in self.cited)

    @property
    def in_articles(self) -> bool:
        """Whether the articles of the cited passages are at hand: of all of them, or of none."""
        return bool(self.cited and self.cited[0].article)

    @cached_property
    def lexis(self) -> frozenset[str]:
        """Every word of the cited passages, folded."""
        return frozenset().union(*(reading.lexis for reading in self.readings))

    def elsewhere(self, holds: Callable[[Reading], bool]) -> tuple[str, ...]:
        """Return the first passages of the event, beside those cited, that hold what is missing."""
        found: list[str] = []
        for passage, reading in self.others():
            if holds(reading):
                found.append(passage)
            if len(found) == SUGGESTED:
                break
        return tuple(found)

    def finding(
        self, code: str, message: str, *, suggestions: Sequence[str] = (), weighed: Sequence[tuple[str, str]] = ()
    ) -> Finding:
        """Return a finding that says what was found, where else it stands, and what to do."""
        kind = CODES[code]
        stands = f" It stands in {', '.join(suggestions)}, which the claim does not cite." if suggestions else ""
        return Finding(
            code=code,
            severity=kind.severity,
            message=f"{message}.{stands} {kind.advice}",
            claim=self.claim.text,
            citations=tuple(cited.id for cited in self.cited),
            suggestions=tuple(suggestions),
            inputs=tuple(weighed),
        )
