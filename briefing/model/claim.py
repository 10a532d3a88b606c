"""Claims with their citations, and what the verifier holds against them."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

MOST_CITATIONS = 3


class Kind(StrEnum):
    """What a claim is: an event's fact, reported speech, a disputed point, background, or the analyst's judgment."""

    FACT = "fact"
    REPORTED = "reported"
    DISPUTED = "disputed"
    BACKGROUND = "background"
    ASSESSMENT = "assessment"


class Severity(StrEnum):
    """An error blocks the claim; a warning is shown to the reviewer."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Position:
    """Where something stands in a draft; both count from 1."""

    line: int
    column: int = 1


@dataclass(frozen=True, slots=True)
class Citation:
    """A passage's id, and the verbatim quote where the claim quotes. A blank quote cannot exist: it proves anything."""

    passage: str
    quote: str | None = None

    def __post_init__(self) -> None:
        if not self.passage or (self.quote is not None and not self.quote.strip()):
            raise ValueError("a citation names a passage, and its quote is not blank")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One sentence of the brief with 1 to 3 citations; `speaker` is who said it, where it is reported speech.

    `answered` holds pairs: the code of a warning, and the reviewer's reason for keeping the sentence.
    """

    text: str
    citations: tuple[Citation, ...]
    kind: Kind = Kind.FACT
    speaker: str = ""
    answered: tuple[tuple[str, str], ...] = ()
    position: Position | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("a claim says something")
        if not 1 <= len(self.citations) <= MOST_CITATIONS:
            raise ValueError(
                f"a claim has 1 to {MOST_CITATIONS} citations, not {len(self.citations)}: {self.text[:60]!r}"
            )

    @property
    def passages(self) -> tuple[str, ...]:
        """The ids of the cited passages, in order."""
        return tuple(citation.passage for citation in self.citations)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What the verifier holds against a claim: what was found, what the passages say, what to do.

    `suggestions` are passages of the event that hold what is missing. `inputs` are pairs of what the rule weighed
    and its value, for the audit.
    """

    code: str
    severity: Severity
    message: str
    claim: str = ""
    citations: tuple[str, ...] = ()
    position: Position | None = None
    suggestions: tuple[str, ...] = ()
    inputs: tuple[tuple[str, str], ...] = ()


def verdict_word(findings: Sequence[Finding], answered: Container[str] = ()) -> str:
    """Return `unsupported` for an error, `uncertain` for a warning whose code nobody has answered, or `supported`."""
    if any(finding.severity is Severity.ERROR for finding in findings):
        return "unsupported"
    return "uncertain" if any(finding.code not in answered for finding in findings) else "supported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A claim with all that was found against it."""

    claim: Claim
    findings: tuple[Finding, ...] = ()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that block the claim."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    @property
    def word(self) -> str:
        """`supported`, `unsupported` (an error stands) or `uncertain` (a warning that nobody has answered)."""
        answered = {code for code, _ in self.claim.answered}
        return verdict_word(self.findings, answered)
