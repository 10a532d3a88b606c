"""The notation of brief.md that its writer and its reader share: headings, labels, keyed lines, footnotes."""

from collections.abc import Sequence

from briefing.folder.inert import Written, folded, inert
from briefing.folder.phrases import day_phrase
from briefing.model import Claim, Dated, Draft, Kind, SourceEntry

BOTTOM_LINE = "Bottom line up front"
TAKEAWAYS = "Key takeaways"
FIGURES = "Key figures"
TIMELINE = "Timeline"
EVENTS = "Key events"
IN_BRIEF = "In brief"
PEOPLE = "People named"
SOURCES = "Sources"
LEFT_OUT = "Left out, and why"
METHOD = "Method and limits"

HAPPENED = "What happened"
NEW = "What is new since the last brief"
POSITIONS = "Positions"
DIFFERENCES = "Where sources disagree"
UNKNOWNS = "What is not known"
BACKGROUND = "Background"
ASSESSMENT = "Assessment"

NOT_MENTIONED = "not mentioned"
NOT_COMPARED = "not compared"
"""What a cell of the table of differences says of a source whose language the writer does not compare."""

_COMPARED = frozenset({"", "en"})
SEPARATOR = "·"
COLUMNS_FOR_ALL = 6
"""Up to so many sources each has its column in the table of differences; beyond, only those that a row cites."""

EVENTS_HEAD = ("No.", "Date", "Event", "Place", "Sources", "Confidence")
FIGURES_HEAD = ("Value", "What it measures", "As of", "Sentence")
PEOPLE_HEAD = ("Name", "Original script", "Role when reported")
DIFFERENCES_HEAD = ("Statement", "How they differ")

KIND_OF = {
    BACKGROUND: Kind.BACKGROUND,
    POSITIONS: Kind.REPORTED,
    DIFFERENCES: Kind.DISPUTED,
    ASSESSMENT: Kind.ASSESSMENT,
}
"""The kind of a sentence by the part of an event it stands in, where no remark says otherwise; elsewhere, `fact`."""


def keyed(pairs: Sequence[tuple[str, str]]) -> Written:
    """Return `Key: value · Key: value` of the pairs whose value is not empty; a pair without a key is its value."""
    return Written(f" {SEPARATOR} ".join(f"{key}: {value}" if key else value for key, value in pairs if value))


def field(text: str) -> Written:
    """Return `text` as a value of a keyed line."""
    return inert(text, separators=SEPARATOR)


def several(texts: Sequence[str]) -> Written:
    """Return texts as one value of a keyed line, parted by semicolons."""
    return Written("; ".join(inert(text, separators=f"{SEPARATOR};") for text in texts))


def numbers(sources: Sequence[int]) -> Written:
    """Return source numbers as "s1, s2, s3"."""
    return Written(", ".join(f"s{number}" for number in sources))


def uncompared(draft: Draft) -> frozenset[int]:
    """Return the sources that the rules which find differences cannot read; a model reads any language."""
    if draft.masthead.writer != "extractive":
        return frozenset()
    return frozenset(source.number for source in draft.sources if source.language not in _COMPARED)


def published_phrase(published: Dated) -> str:
    """Return the day of a source as its footnotes show it: "3 Feb 2021", or "undated"."""
    return day_phrase(published.value) if published.value else "undated"


def definition(label: str, *, source: SourceEntry, sentence: str) -> Written:
    """Return what a citation's footnote says: the label, outlet and day, and the sentence itself."""
    # The first opening mark of a line alone is escaped; behind the label and a quotation mark it would be noise.
    quoted = inert(f'"{folded(sentence)}"')
    return Written(f"{label} {SEPARATOR} {inert(source.outlet)}, {published_phrase(source.published)}: {quoted}")


def remark_of(claim: Claim, *, kind: Kind, holder: str) -> str:
    """Return what a remark must say of a claim where this kind, and this holder of the position, are expected."""
    speaker = folded(claim.speaker)
    if claim.kind is kind and speaker == named(holder, claim.text):
        return ""
    return f"{claim.kind}: {speaker}" if speaker else f"{claim.kind}"


def named(holder: str, sentence: str) -> str:
    """Return the speaker of a sentence under a holder's name: the name as it stands there, in full or its last word."""
    full = folded(holder)
    last = full.rpartition(" ")[2]
    text = folded(sentence)
    return last if last and full not in text and last in text else full
