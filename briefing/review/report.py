"""What the reader of a draft could not understand, each with its code, its place and what to do."""

from dataclasses import dataclass, field

from briefing.model import Finding, Position, Severity
from briefing.review.blocks import Block

CODES = {
    "CIT010": "A sentence has no citation.",
    "CIT011": "A sentence has more than three citations.",
    "CIT012": "A citation leads to no sentence of the listed sources.",
    "DRF001": "The front matter cannot be read.",
    "DRF002": "The title of the front matter and the heading of the brief differ.",
    "DRF003": "A heading that a brief does not have, or one in another place.",
    "DRF004": "Text in a place where nothing is expected, which would be lost.",
    "DRF005": "A link, HTML, code or a citation where it cannot be kept.",
    "DRF006": "Emphasis inside a sentence is not kept.",
    "DRF007": "A remark that is not understood, or that answers nothing where it stands.",
    "DRF008": "A table whose columns are not the expected ones.",
    "DRF009": "A line, a row or a cell does not have its form.",
    "DRF010": "A date that cannot be, or that does not say how it is known.",
    "DRF011": "An event without its mark, or with that of another.",
    "DRF012": "Two places of the draft tell different things of an event.",
    "DRF013": "A source that is not in the list, or stands under two events.",
    "DRF014": "The list of sources was changed where it cannot be.",
    "DRF015": "A footnote does not say what its source says.",
    "DRF016": "Two places count the dead of an event differently.",
}
"""What each code means; docs/draft.md shows them with an example. All are errors but those of WARNINGS."""

WARNINGS = frozenset({"DRF006", "DRF016"})

SHOWN = 40
"""Characters of a draft that a finding repeats."""


def shown(text: str) -> str:
    """Return the beginning of a draft's text in quotation marks, for a finding."""
    return repr(text[:SHOWN])


@dataclass(slots=True)
class Report:
    """Gathers findings while a draft is read."""

    findings: list[Finding] = field(default_factory=list)

    def add(self, code: str, message: str, at: Position, *, claim: str = "", citations: tuple[str, ...] = ()) -> None:
        """Note one finding."""
        severity = Severity.WARNING if code in WARNINGS else Severity.ERROR
        self.findings.append(
            Finding(code=code, severity=severity, message=message, claim=claim, citations=citations, position=at)
        )

    def stray(self, block: Block, where: str) -> None:
        """Note a block that has no place here."""
        line = block.rows[0].cells[0] if block.rows else block.lines[0]
        what = {"table": "a table", "item": "an item of a list", "heading": "a heading"}.get(block.kind, "text")
        self.add(
            "DRF004",
            f"{block.label or what} {where}, where nothing stands that is kept: {shown(line.text)}; move or remove it",
            Position(line.number, line.column),
        )
