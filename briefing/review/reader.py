"""Markdown of a draft -> Draft, with a finding for everything in it that could not be kept.

The text is hostile, or was edited in a hurry: nothing raises, nothing is dropped without a finding at its line.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.folder import notation
from briefing.folder.inert import folded, plain
from briefing.folder.phrases import parse_date, when
from briefing.model import (
    Article,
    Claim,
    Dated,
    Draft,
    Finding,
    Kind,
    LeftOut,
    Masthead,
    Overview,
    Position,
    Section,
    SourceEntry,
    TimelineEntry,
)
from briefing.review import head, listing, tables
from briefing.review.blocks import Block, Line, blocks
from briefing.review.claims import Desk
from briefing.review.inline import Text
from briefing.review.parts import EVENT_PARTS, Part, listed, misplaced
from briefing.review.remarks import alone, parted
from briefing.review.report import Report
from briefing.review.sections import HEADLINE, check_basis, disagreements, in_brief, in_full

TOP = (
    notation.BOTTOM_LINE,
    notation.TAKEAWAYS,
    notation.FIGURES,
    notation.TIMELINE,
    notation.EVENTS,
    notation.IN_BRIEF,
    notation.PEOPLE,
    notation.SOURCES,
    notation.LEFT_OUT,
    notation.METHOD,
)
_NAMES = {name.casefold(): name for name in (*TOP, *EVENT_PARTS)}
_TOP_LEVEL = 2
_BOLD = re.compile(r"(?P<mark>\*\*|__)(?P<bold>(?:\\.|[^\\])+?)(?P=mark)\s*", re.DOTALL)
_OF_EVENT = re.compile(r"\(event\s+(?P<number>[1-9]\d{0,5})\)\s*:\s*", re.IGNORECASE)
_LABEL = re.compile(r"(?:(?P<mark>[*_])(?P<label>(?:\\.|[^\\])+?)(?P=mark)(?!\w)\s*)?:\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A draft as far as it could be read, None where there is no head to it; findings in the order of the lines."""

    draft: Draft | None
    findings: tuple[Finding, ...] = ()


def parse(markdown: str, *, articles: Sequence[Article] | None = None) -> Parsed:
    """Read a draft that a person may have edited, with any editor.

    `articles` are those of its sources.json, in the order of their numbers: with them, sources and footnotes are held
    against what they were, and any sentence of a listed article may be cited. A claim's position is where its text
    starts; lines and columns count from 1.
    """
    lines = re.split(r"\r\n|\r|\n", markdown.removeprefix("\ufeff").replace("\0", "\ufffd"))
    report = Report()
    front, below = head.cut(lines)
    masthead = head.masthead(front, report=report)
    found = blocks(lines[below:], start=below + 1)
    draft = _Reader(_plan(found, report), articles=articles, desk=Desk(report)).read(masthead)
    place = Position(1)
    ordered = sorted(report.findings, key=lambda f: ((f.position or place).line, (f.position or place).column, f.code))
    return Parsed(draft=draft, findings=tuple(dict.fromkeys(ordered)))


@dataclass(frozen=True, slots=True)
class _Plan:
    """The blocks of a draft by where they stand."""

    title: list[Part]
    top: list[Part]
    events: list[tuple[Part, list[Part]]]
    definitions: list[Block]

    def blocks(self, name: str) -> list[Block]:
        """Return the blocks of a top part, empty where the draft has none."""
        return [block for part in self.top if part.name == name for block in part.blocks]


def _plan(found: Sequence[Block], report: Report) -> _Plan:
    plan = _Plan([], [], [], [block for block in found if block.kind == "definition"])
    current: Part | None = None
    for block in found:
        if block.kind == "heading":
            current = _place(plan, _part(block), report)
        elif block.kind == "definition":
            continue
        elif current is None:
            report.stray(block, "before the first heading")
        else:
            current.blocks.append(block)
    return plan


def _part(block: Block) -> Part:
    written = plain(Text(block.lines).raw)
    return Part(_NAMES.get(written.casefold().rstrip(":"), written), block, [])


def _place(plan: _Plan, part: Part, report: Report) -> Part:
    inner = part.name in EVENT_PARTS and (part.heading.level > _TOP_LEVEL or part.name not in TOP)
    if part.heading.level == 1 and not plan.title:
        plan.title.append(part)
    elif HEADLINE.match(part.name):
        plan.events.append((part, []))
    elif inner and plan.events:
        plan.events[-1][1].append(part)
    elif part.name in TOP:
        plan.top.append(part)
    else:
        misplaced(part, "here", report=report)
    return part


class _Reader:
    """Reads the parts of a draft in the order in which they need each other: sources first."""

    def __init__(self, plan: _Plan, *, articles: Sequence[Article] | None, desk: Desk) -> None:
        self.plan = plan
        self.articles = articles
        self.desk = desk

    def read(self, masthead: Masthead | None) -> Draft | None:
        """Return the draft; None where it has no head."""
        self._title(masthead)
        sources = self._sources()
        sections = self._sections()
        overview = self._overview()
        timeline = self._timeline({section.number: section for section in sections})
        people = tables.people(self.plan.blocks(notation.PEOPLE), desk=self.desk)
        left_out = list(filter(None, map(self._left_out, self.plan.blocks(notation.LEFT_OUT))))
        method = list(self._method())
        if masthead is None:
            return None
        return Draft(
            masthead=masthead,
            overview=overview,
            sections=sections,
            sources=sources,
            passages={label: self.desk.texts[label] for label in sorted(self.desk.used, key=_order)},
            timeline=timeline,
            people=tuple(people),
            left_out=tuple(left_out),
            method=tuple(method),
        )

    def _title(self, masthead: Masthead | None) -> None:
        report = self.desk.report
        for block in self.plan.title[0].blocks if self.plan.title else ():
            report.stray(block, "below the title")
        written = plain(Text(self.plan.title[0].heading.lines).raw) if self.plan.title else ""
        if masthead and written != folded(masthead.title):
            line = self.plan.title[0].heading.lines[0] if self.plan.title else Line(1, 1, "")
            report.add(
                "DRF002",
                f'the heading of the brief is "{written}", and the title of the front matter "{masthead.title}"; make '
                "them the same",
                Position(line.number, line.column),
            )

    def _sources(self) -> tuple[SourceEntry, ...]:
        found = listing.sources(self.plan.blocks(notation.SOURCES), articles=self.articles, desk=self.desk)
        listing.footnotes(self.plan.definitions, sources=found, articles=self.articles, desk=self.desk)
        return found

    def _sections(self) -> tuple[Section, ...]:
        rows = tables.event_rows(self.plan.blocks(notation.EVENTS), desk=self.desk)
        read = [(part.heading, in_full(part, inner, rows=rows, desk=self.desk)) for part, inner in self.plan.events]
        read += [(block, in_brief(block, desk=self.desk)) for block in self.plan.blocks(notation.IN_BRIEF)]
        found: dict[int, Section] = {}
        places: dict[int, Position] = {}
        for block, section in read:
            here = Position(block.lines[0].number, block.lines[0].column) if block.lines else Position(block.number)
            if section and section.number in found:
                self.desk.report.add("DRF011", f"there are two events {section.number}; number one anew", here)
            elif section:
                found[section.number], places[section.number] = section, here
                if self.articles is not None:
                    known = [self.articles[number - 1] for number in section.sources]
                    check_basis(section, here, articles=known, desk=self.desk)
        for number in sorted(rows.keys() - {section.number for section in found.values() if section.full}):
            self.desk.report.add(
                "DRF012", f"event {number} of this row is not told below; remove the row too", rows[number].position
            )
        disagreements(list(found.values()), places, desk=self.desk)
        return tuple(found.values())

    def _overview(self) -> Overview:
        bottom: list[Claim] = []
        takeaways: list[Claim] = []
        for part in self.plan.top:
            if part.name == notation.BOTTOM_LINE:
                texts = [block for block in part.blocks if block.kind != "item"]
                items = [block for block in part.blocks if block.kind == "item"]
                bottom += listed(part._replace(blocks=texts), desk=self.desk)
                takeaways += listed(part._replace(blocks=items), desk=self.desk)
            elif part.name == notation.TAKEAWAYS:
                takeaways += listed(part, desk=self.desk)
        figures = tables.figures(self.plan.blocks(notation.FIGURES), desk=self.desk)
        return Overview(bottom_line=tuple(bottom), takeaways=tuple(takeaways), figures=tuple(figures))

    def _timeline(self, sections: Mapping[int, Section]) -> tuple[TimelineEntry, ...]:
        found: list[TimelineEntry] = []
        for block in self.plan.blocks(notation.TIMELINE):
            text = Text(block.lines)
            if found and alone(text):
                found[-1] = self._answered(found[-1], text)
                continue
            entry = self._entry(text, sections) if block.kind == "item" else None
            if entry:
                found.append(entry)
            elif block.kind != "item":
                self.desk.report.stray(block, "in the timeline")
        return tuple(found)

    def _answered(self, entry: TimelineEntry, text: Text) -> TimelineEntry:
        if entry.event is None:
            return replace(entry, claim=self.desk.answer(entry.claim, text) or entry.claim)
        return replace(entry, answered=(*entry.answered, *self.desk.answers(alone(text))))

    def _entry(self, text: Text, sections: Mapping[int, Section]) -> TimelineEntry | None:
        bold = _BOLD.match(text.raw)
        event = _OF_EVENT.match(text.raw, bold.end()) if bold else None
        label = _LABEL.match(text.raw, bold.end()) if bold else None
        if not bold or not (event or label):
            self.desk.report.add(
                "DRF009",
                "a point in time is: **3 Feb 2021** (event 1): label, or **Mar 2019** *label*: sentence.[^s1-4]",
                text.position(0),
            )
            return None
        try:
            date = parse_date(bold["bold"])
        except ValueError as error:
            self.desk.report.add("DRF010", str(error), text.position(bold.start("bold")))
            return None
        if event:
            return self._of_event(date, int(event["number"]), text.after(event.end()), sections)
        claim = self.desk.one(text.after(label.end()) if label else text, "a point in time", kind=Kind.BACKGROUND)
        words = plain(label["label"] or "") if label else ""
        return TimelineEntry(date=date, label=words, claim=claim) if claim else None

    def _of_event(self, date: Dated, number: int, label: Text, sections: Mapping[int, Section]) -> TimelineEntry | None:
        section = sections.get(number)
        if section is None or when(section.date) != when(date):
            says = f'has "{when(section.date)}" in its own line' if section else "is not told in this brief"
            self.desk.report.add(
                "DRF012", f"event {number} {says}; correct this point of the timeline, or remove it", label.position(0)
            )
            return None
        bare, remarks = parted(label)
        return TimelineEntry(
            date=section.date,
            label=self.desk.words(bare),
            claim=section.summary.line,
            event=number,
            answered=self.desk.answers(remarks),
            position=label.position(0),
        )

    def _left_out(self, block: Block) -> LeftOut | None:
        text = Text(block.lines)
        bold = _BOLD.match(text.raw)
        if block.kind != "item" or not bold or text.raw[bold.end() : bold.end() + 1] != ":":
            self.desk.report.stray(block, 'in "Left out, and why"')
            return None
        return LeftOut(plain(bold["bold"]), self.desk.words(text.after(bold.end() + 1)))

    def _method(self) -> Iterator[str]:
        end = max((block.number for block in self.plan.definitions), default=0)
        for part in self.plan.top:
            for block in part.blocks if part.name == notation.METHOD else ():
                if block.kind not in {"text", "item"} or part.heading.number < end < block.number:
                    self.desk.report.stray(block, f'in "{notation.METHOD}", or behind the footnotes')
                else:
                    yield self.desk.words(Text(block.lines))


def _order(label: str) -> tuple[int, int]:
    source, _, number = label[1:].partition("-")
    return int(source), int(number)
