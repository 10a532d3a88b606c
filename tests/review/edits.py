"""Edits that a reviewer makes, each on a text and on the draft that this text must then read as."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from hypothesis import strategies as st

from briefing.folder.inert import folded, inert, remark
from briefing.folder.phrases import when
from briefing.model import Citation, Claim, Dated, Draft, Kind
from briefing.review import parse
from tests import drafts
from tests.review.strategies import WORDS

FREE = (
    "## Bottom line up front",
    "## Key takeaways",
    "### What happened",
    "### What is new since the last brief",
    "### What is not known",
    "### Background",
)
"""The parts in which each sentence has a line of its own."""

LABELS = {"s1-3": f"{drafts.V}.s3", "s2-5": f"{drafts.W}.s5", "s4-3": f"{drafts.T}.s3", "s6-1": f"{drafts.B}.s1"}
DAYS = st.dates(min_value=date(2019, 1, 1), max_value=date(2024, 12, 31))


@dataclass
class Desk:
    """A draft as text, and the same as a list of claims and a few fields: what a reviewer has on the desk."""

    lines: list[str]
    claims: list[Claim]
    headlines: dict[int, str]
    dates: dict[int, Dated]
    sources: dict[int, tuple[int, ...]]

    @classmethod
    def of(cls, draft: Draft, text: str) -> "Desk":
        """Return the desk of a draft and its text."""
        return cls(
            text.split("\n"),
            list(draft.claims()),
            {section.number: section.summary.headline for section in draft.sections},
            {section.number: section.date for section in draft.sections},
            {section.number: tuple(sorted(section.sources)) for section in draft.sections},
        )

    @property
    def text(self) -> str:
        """The draft as it stands."""
        return "\n".join(self.lines)

    def matches(self, draft: Draft) -> None:
        """Assert that a draft says what this desk says."""
        other = Desk.of(draft, "")
        assert [_said(claim) for claim in other.claims] == [_said(claim) for claim in self.claims]
        assert other.headlines == self.headlines
        assert other.dates == self.dates
        assert other.sources == self.sources

    def free(self) -> list[tuple[int, int]]:
        """Return the index of each claim that has a line of its own, and the index of that line."""
        draft = parse(self.text, articles=drafts.ARTICLES).draft
        assert draft
        found = []
        for index, claim in enumerate(draft.claims()):
            assert claim.position
            line = claim.position.line - 1
            above = next(at for at in range(line, 0, -1) if self.lines[at].startswith("#"))
            if self.lines[above] in FREE:
                found.append((index, line))
        return found


def _said(claim: Claim) -> tuple[object, ...]:
    return claim.text, claim.passages, claim.kind, claim.speaker, claim.answered


Edit = Callable[[Desk, st.DataObject], None]


def reword(desk: Desk, data: st.DataObject) -> None:
    """Write another sentence in front of the same citations."""
    index, line = data.draw(st.sampled_from(desk.free()))
    text = folded(data.draw(WORDS))
    claim = desk.claims[index]
    desk.lines[line] = desk.lines[line].replace(inert(claim.text) + "[^", inert(text) + "[^", 1)
    desk.claims[index] = replace(claim, text=text)


def delete(desk: Desk, data: st.DataObject) -> None:
    """Take a sentence out."""
    index, line = data.draw(st.sampled_from(desk.free()))
    del desk.lines[line]
    del desk.claims[index]


def add(desk: Desk, data: st.DataObject) -> None:
    """Add a sentence behind another, with one to three citations, perhaps of sentences that nothing cited yet."""
    index, line = data.draw(st.sampled_from(desk.free()))
    labels = data.draw(st.lists(st.sampled_from(sorted(LABELS)), min_size=1, max_size=3, unique=True))
    text = folded(data.draw(WORDS))
    judged = data.draw(st.booleans())
    lead = re.match(r"(?:- )?", desk.lines[line])
    written = f"{lead[0] if lead else ''}{'*Assessment:* ' if judged else ''}{inert(text)}"
    desk.lines.insert(line + 1, written + "".join(f"[^{label}]" for label in labels))
    kind = Kind.ASSESSMENT if judged else _kind(desk, line)
    claim = Claim(text=text, citations=tuple(Citation(LABELS[label]) for label in labels), kind=kind)
    desk.claims.insert(index + 1, claim)


def answer(desk: Desk, data: st.DataObject) -> None:
    """Answer a warning."""
    index, line = data.draw(st.sampled_from(desk.free()))
    why = folded(data.draw(WORDS))
    desk.lines[line] += f" <!-- {remark(f'ok NEG001: {why}')} -->"
    claim = desk.claims[index]
    desk.claims[index] = replace(claim, answered=(*claim.answered, ("NEG001", why)))


def headline(desk: Desk, data: st.DataObject) -> None:
    """Change a headline."""
    number = data.draw(st.sampled_from(sorted({1, 2, 3} & desk.headlines.keys())))
    text = folded(data.draw(WORDS))
    line = next(at for at, written in enumerate(desk.lines) if written.startswith(f"## {number}. "))
    mark = desk.lines[line][desk.lines[line].rindex("<!-- event") :]
    desk.lines[line] = f"## {number}. {inert(text)} {mark}"
    desk.headlines[number] = text


def event_date(desk: Desk, data: st.DataObject) -> None:
    """Set the date of an event, in its own line, in the table and in the timeline."""
    number = data.draw(st.sampled_from(sorted({1, 2, 3} & desk.headlines.keys())))
    day = Dated(value=data.draw(DAYS), basis="reviewer")
    old, new = when(desk.dates[number]), when(day)
    heading = next(at for at, line in enumerate(desk.lines) if line.startswith(f"## {number}. "))
    desk.lines[heading + 2] = new + desk.lines[heading + 2][desk.lines[heading + 2].index(" · ") :]
    for at, line in enumerate(desk.lines):
        if line.startswith(f"| {number} | {old} |"):
            desk.lines[at] = line.replace(f"| {old} |", f"| {new} |", 1)
        elif line.startswith(f"- **{old}** (event {number})"):
            desk.lines[at] = line.replace(old, new, 1)
    desk.dates[number] = day


def move(desk: Desk, data: st.DataObject) -> None:
    """Move an article from one event to another, in both lines and in the table."""
    full = sorted({1, 2, 3} & desk.sources.keys())
    giving = [number for number in full if len(desk.sources[number]) > 1]
    if not giving:
        return
    here = data.draw(st.sampled_from(giving))
    there = data.draw(st.sampled_from([number for number in full if number != here]))
    # Without source 1 nothing dates its event by a header any more, which is a finding of its own.
    leaving = [source for source in desk.sources[here] if source != 1 or desk.dates[here].basis == "reviewer"]
    source = data.draw(st.sampled_from(leaving))
    desk.sources[here] = tuple(number for number in desk.sources[here] if number != source)
    desk.sources[there] = tuple(sorted((*desk.sources[there], source)))
    for number in (here, there):
        listed = ", ".join(f"s{source}" for source in desk.sources[number])
        heading = next(at for at, line in enumerate(desk.lines) if line.startswith(f"## {number}. "))
        desk.lines[heading + 2] = re.sub(r"Articles: [s0-9, ]+ ·", f"Articles: {listed} ·", desk.lines[heading + 2])
        row = next(at for at, line in enumerate(desk.lines) if line.startswith(f"| {number} | "))
        desk.lines[row] = re.sub(r"\| s[s0-9, ]+ \|", f"| {listed} |", desk.lines[row])


def reorder(desk: Desk, data: st.DataObject) -> None:
    """Let two neighbouring sentences of one part change places."""
    free = desk.free()
    pairs = [(one, other) for one, other in pairwise(free) if other[1] == one[1] + 1 and _alone(free, one, other)]
    if not pairs:
        return
    (index, line), _ = data.draw(st.sampled_from(pairs))
    desk.lines[line : line + 2] = reversed(desk.lines[line : line + 2])
    desk.claims[index : index + 2] = reversed(desk.claims[index : index + 2])


def reorder_events(desk: Desk, _data: st.DataObject) -> None:
    """Put the second event before the first; its number stays."""
    starts = [next((at for at, line in enumerate(desk.lines) if line.startswith(f"## {n}. ")), 0) for n in (1, 2, 3)]
    first, second, third = starts
    if not 0 < first < second < third:
        return
    draft = _read(desk)
    one, two, *others = draft.sections
    desk.claims = list(replace(draft, sections=(two, one, *others)).claims())
    desk.lines[first:third] = [*desk.lines[second:third], *desk.lines[first:second]]


def delete_event(desk: Desk, _data: st.DataObject) -> None:
    """Take the third event out: its section, its row, its point in the timeline."""
    start = next((at for at, line in enumerate(desk.lines) if line.startswith("## 3. ")), None)
    if start is None:
        return
    draft = _read(desk)
    sections = tuple(section for section in draft.sections if section.number != 3)
    timeline = tuple(entry for entry in draft.timeline if entry.event != 3)
    desk.claims = list(replace(draft, sections=sections, timeline=timeline).claims())
    end = next(at for at in range(start + 1, len(desk.lines)) if desk.lines[at].startswith("## "))
    kept = [*desk.lines[:start], *desk.lines[end:]]
    desk.lines[:] = [line for line in kept if not re.match(r"\| 3 \||- \*\*.*\*\* \(event 3\)", line)]
    del desk.headlines[3], desk.dates[3], desk.sources[3]


def _alone(free: list[tuple[int, int]], *pair: tuple[int, int]) -> bool:
    """Tell whether each of these claims has its line for itself."""
    lines = [line for _, line in free]
    return all(lines.count(line) == 1 for _, line in pair)


def _read(desk: Desk) -> Draft:
    draft = parse(desk.text, articles=drafts.ARTICLES).draft
    assert draft
    return draft


def _kind(desk: Desk, line: int) -> Kind:
    above = next(at for at in range(line, 0, -1) if desk.lines[at].startswith("#"))
    return Kind.BACKGROUND if desk.lines[above] == "### Background" else Kind.FACT


def rewrapped(text: str, width: int = 60) -> str:
    """Break long lines as an editor does that keeps paragraphs to a width, lists and notes with an indent."""
    head, fence, body = text[4:].partition("\n---\n")
    return "---\n" + head + fence + "\n".join(_broken(line, width) for line in body.split("\n"))


def _broken(line: str, width: int) -> str:
    if line.startswith(("#", "|")):
        return line
    indent = "  " if line.startswith(("- ", "  ", "[^")) else ""
    broken = [""]
    for word in line.split(" "):
        # No editor begins a line with what would make it something else than a part of its paragraph.
        fits = len(broken[-1]) < width or not word or not word[0].isalpha()
        if fits:
            broken[-1] += f" {word}" if broken[-1] or len(broken) > 1 else word
        else:
            broken.append(indent + word)
    return "\n".join(broken)


EDITS: tuple[Edit, ...] = (
    reword,
    delete,
    add,
    answer,
    headline,
    event_date,
    move,
    reorder,
    reorder_events,
    delete_event,
)

SETTINGS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "bom": lambda text: "\ufeff" + text,
    "trailing spaces": lambda text: re.sub(r"(?<!-)\n", "  \n", text),
    "stars": lambda text: re.sub(r"^- ", "* ", text, flags=re.MULTILINE),
    "plus": lambda text: re.sub(r"^- ", "+   ", text, flags=re.MULTILINE),
    "numbered": lambda text: re.sub(r"^- ", "1. ", text, flags=re.MULTILINE),
    "renumbered": lambda text: re.sub(r"^- ", lambda at: f"{at.start() % 97}) ", text, flags=re.MULTILINE),
    "tabs": lambda text: re.sub(r"^- ", "-\t", text, flags=re.MULTILINE),
    "aligned": lambda text: text.replace("| --- |", "| :---: |"),
    "curly footnotes": lambda text: re.sub(r'^(\[\^.*: )"(.*)"$', r"\1“\2”", text, flags=re.MULTILINE),
    "underscores": lambda text: re.sub(r"^(- )?\*(Assessment|Note):\*", r"\1_\2:_", text, flags=re.MULTILINE),
    "re-wrapped": rewrapped,
    "blank lines": lambda text: re.sub(r"\n(#+ )", r"\n\n\n\1", text),
}
"""What editors do to a whole file, by name."""

MOVING_LINES = {"blank lines", "re-wrapped"}
"""Those after which a line has another number."""

FAULTS: dict[str, tuple[str, str]] = {
    "no citation": ("He left the city.", "CIT010"),
    "no such source": ("He left the city.[^s9-1]", "CIT012"),
    "no such sentence": ("He left the city.[^s1-99]", "CIT012"),
    "too many": ("He left the city.[^s1-1][^s1-2][^s1-3][^s1-4]", "CIT011"),
    "a link": ("He [left](http://a.example) the city.[^s1-1]", "DRF005"),
    "html": ("He <b>left</b> the city.[^s1-1]", "DRF005"),
    "a note": ("He left the city.[^s1-1] <!-- ask Rana -->", "DRF007"),
    "a heading": ("### Sideline", "DRF003"),
    "a quotation": ("> He left the city.", "DRF004"),
}
"""A line that cannot be kept, by what is wrong with it, with the code of the finding."""
