"""The events of a draft -> Sections: in full with headline, mark and parts, or in brief with one line."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from briefing.folder import notation
from briefing.folder.inert import plain
from briefing.folder.phrases import BY_REVIEWER, day_phrase, when
from briefing.model import Article, Claim, Confidence, Dated, Position, Section, Status, Summary
from briefing.review.blocks import Block
from briefing.review.claims import Desk
from briefing.review.inline import Text, tokens
from briefing.review.listing import Keyed, dated
from briefing.review.parts import Part, told
from briefing.review.remarks import alone, parted
from briefing.review.report import shown
from briefing.review.tables import EventRow, source_numbers

HEADLINE = re.compile(r"(?P<number>[1-9]\d{0,5})[.)]\s+")
_MARK = re.compile(r"event\s+(?P<event>\S+)(?:\s+storyline\s+(?P<storyline>\S+))?")
_NOTE = re.compile(r"(?P<mark>\*\*|__|[*_])(?i:Note)(?::(?P=mark)|(?P=mark):)\s*")
_BOLD = re.compile(r"(?P<mark>\*\*|__)(?P<inner>(?:\\.|[^\\])+?)(?P=mark)\s*", re.DOTALL)
_EMPHASIS = re.compile(r"(?<=\s)[*_](?=\S)")
_MORE = re.compile(r"\s*,?\s*\band (?P<more>\d{1,6}) more$")
_CONFIDENCE = re.compile(r"(?P<level>high|moderate|low)(?:\s*\((?P<reason>.*)\))?", re.IGNORECASE | re.DOTALL)
_WEEK = timedelta(days=7)
_BY_ARTICLE = frozenset({"metadata", "header", "dateline"})
_META = frozenset({"Place", "Articles", "Origins", "Confidence", "Status"})


class Meta(NamedTuple):
    """The line below a headline."""

    date: Dated
    place: str
    sources: tuple[int, ...]
    unlisted: int
    origins: int
    confidence: Confidence
    reason: str
    status: Status
    position: Position


class Heading(NamedTuple):
    """A headline with its number and mark."""

    number: int
    headline: str
    event: str
    storyline: str
    position: Position


def in_full(part: Part, inner: Sequence[Part], *, rows: Mapping[int, EventRow], desk: Desk) -> Section | None:
    """Return the section of an event: its own blocks, and the parts under it. None where it cannot be one."""
    headline, remarks = parted(Text(part.heading.lines))
    heading = _heading(headline, [remark.text for remark in remarks], desk)
    if heading is None:
        return None
    remarks += [remark for block in part.blocks if block.kind == "text" for remark in alone(Text(block.lines))]
    blocks = [block for block in part.blocks if block.kind != "text" or not alone(Text(block.lines))]
    texts = [block for block in blocks if block.kind == "text"]
    line, below = parted(Text(texts[0].lines)) if texts else (headline, [])
    meta = _meta(line, desk) if texts else None
    notes = [Text(block.lines) for block in texts[1:] if _NOTE.match(Text(block.lines).raw)]
    for block in blocks:
        if block.kind != "text" or (block in texts[1:] and not _NOTE.match(Text(block.lines).raw)):
            desk.report.stray(block, "below a headline")
    if meta is None:
        desk.report.add(
            "DRF009", "an event has a line below its headline: date · Articles: s1 · Confidence: low", heading.position
        )
        return None
    parts = told(inner, sources=meta.sources, desk=desk)
    claim = _line(heading, meta, rows, desk)
    if claim is None:
        return None
    summary = Summary(
        event=heading.event,
        headline=heading.headline,
        line=claim,
        happened=tuple(parts.happened),
        new=parts.lists.get(notation.NEW, ()),
        stances=tuple(parts.stances),
        figures=tuple(parts.figures),
        differences=tuple(parts.differences),
        unknowns=parts.lists.get(notation.UNKNOWNS, ()),
        background=parts.lists.get(notation.BACKGROUND, ()),
        assessments=parts.lists.get(notation.ASSESSMENT, ()),
        note=" ".join(desk.words(note.after(_note_end(note))) for note in notes),
    )
    answered = desk.answers([remark for remark in (*remarks, *below) if not _MARK.fullmatch(remark.text)])
    return replace(_section(heading, meta, summary, full=True), answered=answered)


def in_brief(block: Block, *, desk: Desk) -> Section | None:
    """Return the section of an event that has one line: bold headline, sentence, its line in emphasis, its mark."""
    text = Text(block.lines)
    bold = _BOLD.match(text.raw)
    marks = [token for token in tokens(text.raw) if token.kind == "remark" and _MARK.fullmatch(token.value)]
    mark = marks[-1].start if marks else text.raw.rfind("<!--")
    end = len(text.raw[: max(mark, 0)].rstrip()) - 1
    opening = [match.start() for match in _EMPHASIS.finditer(text.raw, bold.end() if bold else 0, max(end, 0))]
    if block.kind != "item" or not bold or not opening or text.raw[end] != text.raw[opening[-1]]:
        desk.report.add(
            "DRF009",
            "an event in brief is **4. Headline** Sentence.[^s1-4] *date · Articles: s1 · Confidence: low* and mark",
            text.position(0),
        )
        return None
    headline = text.before(bold.end("inner")).after(bold.start("inner"))
    bare, remarks = parted(text.after(mark) if marks else headline)
    heading = _heading(headline, [remark.text for remark in remarks], desk)
    meta = _meta(text.before(end).after(opening[-1] + 1), desk)
    line = desk.one(text.before(opening[-1]).after(bold.end()), "an event in brief")
    if heading is None or meta is None or line is None:
        return None
    if bare.raw.strip():
        desk.report.add("DRF004", f"{shown(bare.raw.strip())} behind the mark of an event; remove it", bare.position(0))
    summary = Summary(event=heading.event, headline=heading.headline, line=line)
    answered = desk.answers([remark for remark in remarks if not _MARK.fullmatch(remark.text)])
    return replace(_section(heading, meta, summary, full=False), answered=answered)


def disagreements(sections: Sequence[Section], places: Mapping[int, Position], *, desk: Desk) -> None:
    """Report an article under two events, and an event or a number that stands twice."""
    articles: dict[int, int] = {}
    events: dict[str, int] = {}
    for section in sections:
        here = places[section.number]
        other = events.setdefault(section.summary.event, section.number)
        if other != section.number:
            desk.report.add("DRF011", f"this event has the mark of event {other}; restore its own", here)
        for source in section.sources:
            if articles.setdefault(source, section.number) != section.number:
                desk.report.add(
                    "DRF013",
                    f"s{source} is an article of event {articles[source]} too; keep it under one of them",
                    here,
                )


def check_basis(section: Section, place: Position, *, articles: Sequence[Article], desk: Desk) -> None:
    """Report a date that no article of the event bears out by the basis it names: a reviewer set it and must say so.

    An article bears out its own day and the six before it: reports tell of "Wednesday" on Thursday.
    """
    date = section.date
    if date.value is None or date.basis not in _BY_ARTICLE or section.unlisted:
        return
    days = [article.day for article in articles if article.published.basis == date.basis and article.day]
    if not any(timedelta(0) <= day - date.value < _WEEK for day in days):
        named = day_phrase(date.value)
        desk.report.add(
            "DRF010",
            f'no article of the event bears out {named} by "{date.basis}"; write "{named} ({BY_REVIEWER})"',
            place,
        )


def _heading(headline: Text, remarks: Sequence[str], desk: Desk) -> Heading | None:
    number = HEADLINE.match(headline.raw)
    event = next(filter(None, map(_MARK.fullmatch, remarks)), None)
    if not number or not event:
        desk.report.add(
            "DRF011",
            "an event has its number and its mark, such as 3. Headline <!-- event e-1a2b3c -->; restore them, or give "
            "a new event a mark that no other ever had",
            headline.position(0),
        )
        return None
    return Heading(
        int(number["number"]),
        desk.words(headline.after(number.end())),
        event["event"],
        event["storyline"] or "",
        headline.position(0),
    )


def _meta(text: Text, desk: Desk) -> Meta | None:
    line = Keyed(text)
    for written, place in line.unknown:
        desk.report.add("DRF009", f"{shown(written)} is no part of an event's line; remove it", place)
    for key in sorted(line.values.keys() - _META):
        desk.report.add("DRF009", f'an event\'s line has no "{key}"; remove it', line.values[key][1])
    confidence = _CONFIDENCE.fullmatch(line.values.get("Confidence", ("", text.position(0)))[0])
    status = line.plain("Status").casefold() or Status.NEW
    origins = line.plain("Origins") or "1"
    written, place = line.values.get("Articles", ("", text.position(0)))
    more = _MORE.search(written)
    sources = source_numbers(written[: more.start()] if more else written, place, desk)
    if not confidence or status not in set(Status) or not origins.isdecimal() or not sources:
        desk.report.add(
            "DRF009",
            "an event's line is: date · Place: Tehran · Articles: s1, s2 · Origins: 2 · Confidence: high, moderate or "
            f"low (reason) · Status: {', '.join(Status)}",
            text.position(0),
        )
        return None
    return Meta(
        dated(line, "", desk),
        line.plain("Place"),
        sources,
        int(more["more"]) if more else 0,
        int(origins),
        Confidence(confidence["level"].lower()),
        plain(confidence["reason"] or ""),
        Status(status),
        text.position(0),
    )


def _line(heading: Heading, meta: Meta, rows: Mapping[int, EventRow], desk: Desk) -> Claim | None:
    """Return the event's sentence in the table of key events, after holding the row against the event's own line."""
    row = rows.get(heading.number)
    if row is None:
        desk.report.add(
            "DRF012", f'event {heading.number} has no row in "{notation.EVENTS}"; restore it', heading.position
        )
        return None
    pairs = (
        (row.date, when(meta.date)),
        (row.place, meta.place),
        (notation.numbers(sorted(row.sources)), notation.numbers(sorted(meta.sources))),
        (row.confidence, meta.confidence),
    )
    for said, own in pairs:
        if said != own:
            desk.report.add(
                "DRF012",
                f'the row of event {heading.number} in "{notation.EVENTS}" says "{said}", and its own line '
                f'(line {meta.position.line}) says "{own}"; make them the same',
                row.position,
            )
    return row.claim


def _section(heading: Heading, meta: Meta, summary: Summary, *, full: bool) -> Section:
    return Section(
        position=heading.position,
        line=meta.position,
        number=heading.number,
        summary=summary,
        sources=meta.sources,
        date=meta.date,
        confidence=meta.confidence,
        confidence_reason=meta.reason,
        place=meta.place,
        origins=meta.origins,
        status=meta.status,
        storyline=heading.storyline,
        full=full,
        unlisted=meta.unlisted,
    )


def _note_end(text: Text) -> int:
    match = _NOTE.match(text.raw)
    return match.end() if match else 0
