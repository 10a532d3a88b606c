"""The story inside a stored text: which spans of it may be cited, and what stands around them.

Nothing is cut out of the text. What is not the story (the leading date, labels, headline, outlet prefix, dateline,
sub-headings, page furniture) is recognised at its place and left uncovered by the passages.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from briefing.ingest.layout import boilerplate, crediting, datelines, header
from briefing.ingest.layout.datelines import Dateline
from briefing.language import sentences
from briefing.model import Dated
from briefing.model.dated import UNDATED

Span = tuple[int, int]

LONGEST_HEADLINE = 200
"""Characters: of 2,441 titles in the evaluation sets 1 in 400 is longer."""

_TWO_LINES = 120
"""Characters of two lines of print: what is longer and ends in a stop is a paragraph."""
_SHORT_TITLE, _LONG_TITLE = 40, 120
"""Characters of a title that is made of a sentence: at least, when a clause is cut off, and at most."""
_LONGEST_HEADING = 80
_HEADING_WORDS = 10
_DATELINE_WITHIN = 4
"""Paragraphs of the story in which a dateline is looked for: a standfirst and a byline may stand before it."""

_PREFIX = re.compile(r"(?P<outlet>[A-ZÀ-Þ][\w.&'’-]*(?: [A-ZÀ-Þ][\w.&'’-]*){0,4}) ?/ ?(?=[\"“‘'A-ZÀ-Þ0-9])")
_STOPPED = re.compile(r"[.!?…。！？।؟۔:;,][\"'”’»)\]\s]*$")
_CUT_OFF = re.compile(r"\w(?:\.\.\.\.?|…|\[…\]|\[\.\.\.\])$")
"""How a text that was shortened ends: "the program in...". The reader would be shown half a sentence."""

_WORDS = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What was recognised. `day` is the date of the text's own header; `labels` are its other header lines.

    `spans` are the sentences that may be cited.
    """

    title: str = ""
    day: Dated = UNDATED
    labels: dict[str, str] = field(default_factory=dict)
    outlet: str = ""
    dateline: Dateline | None = None
    spans: tuple[Span, ...] = ()


def read(text: str, title: str, outlets: Collection[str]) -> Body:
    """Find the story in `text`. `title` is the one that came with it, or empty; `outlets` are names in lower case."""
    over = header.read(text)
    over, paragraphs = header.lines(text, sentences.paragraphs(text, over.end), over)
    body = Body(title=title or over.labels.get("title", ""), day=over.day, labels=over.labels)
    paragraphs = _story(text, paragraphs)
    looked_at = frozenset(paragraphs)
    body, paragraphs = _headline(text, body, paragraphs)
    body, paragraphs = _openings(text, body, paragraphs, outlets)
    paragraphs = _without_headings(text, paragraphs)
    return _titled(text, replace(body, spans=tuple(_cited(text, paragraphs, looked_at))))


def _story(text: str, paragraphs: list[Span]) -> list[Span]:
    """Drop the page's furniture: lines that are none of the story, and lists of other stories."""
    kept: list[Span] = []
    within_tail = False
    for start, end in paragraphs:
        line = text[start:end] if end - start <= boilerplate.LONGEST else ""
        if line and boilerplate.opens_a_tail(line):
            within_tail = True
            continue
        if within_tail and not _prose(text, start, end):
            continue
        within_tail = False
        if not (line and boilerplate.is_boilerplate(line)):
            kept.append((start, end))
    return kept


def _prose(text: str, start: int, end: int) -> bool:
    return end - start > _TWO_LINES and bool(_STOPPED.search(text, end - 5, end))


def _headline(text: str, body: Body, paragraphs: list[Span]) -> tuple[Body, list[Span]]:
    """Take the first line as the title where it is a headline, and drop it where it repeats the title."""
    if not paragraphs:
        return body, paragraphs
    start, end = paragraphs[0]
    glued = datelines.inside(text, start, end)
    if glued and not _STOPPED.search(text, start, glued) and not datelines.at(text, start, end):
        paragraphs = [(start, glued), (glued, end), *paragraphs[1:]]
        end = glued
    if len(paragraphs) == 1:
        return body, paragraphs
    line = text[start:end].strip()
    if body.title and len(line) <= LONGEST_HEADLINE * 2 and _same(line, body.title):
        return body, paragraphs[1:]
    if body.title or not _looks_like_headline(line) or datelines.at(text, start, end):
        return body, paragraphs
    return replace(body, title=line.lstrip("# ")), paragraphs[1:]


def _same(line: str, title: str) -> bool:
    return line.lstrip("“\"'‘")[:1].casefold() == title.lstrip("“\"'‘")[:1].casefold() and _folded(line) == _folded(
        title
    )


def _folded(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _looks_like_headline(line: str) -> bool:
    if len(line) > LONGEST_HEADLINE or "\n" in line:
        return False
    return not _STOPPED.search(line) or (line.endswith(("?", "!")) and len(line) <= _TWO_LINES)


def _openings(text: str, body: Body, paragraphs: list[Span], outlets: Collection[str]) -> tuple[Body, list[Span]]:
    """Step over an outlet's prefix and a dateline at the head of one of the first paragraphs."""
    kept = list(paragraphs)
    for position, (start, end) in enumerate(kept[:_DATELINE_WITHIN]):
        after, outlet = _prefixed(text, start, end, outlets)
        dateline = datelines.at(text, after, end)
        if not (outlet or dateline):
            continue
        story = dateline.end if dateline else after
        kept[position : position + 1] = [(story, end)] if story < end else []
        return replace(body, outlet=outlet, dateline=dateline), kept
    return body, kept


def _prefixed(text: str, start: int, end: int, outlets: Collection[str]) -> tuple[int, str]:
    """Return where the text goes on after a prefix like "Shafaq News /" or, for a known outlet, "Shafaq News:"."""
    found = _PREFIX.match(text, start, min(end, start + 80))
    if found and found.end() < end and not _is_town(text, start, end, found["outlet"]):
        return found.end(), found["outlet"]
    head = text[start : start + 60]
    for outlet in outlets:
        if head[: len(outlet)].lower() == outlet:
            mark = re.match(r"\s*(?:[/|:–—]|--|-)\s+", text[start + len(outlet) : end])
            if mark:
                return start + len(outlet) + mark.end(), head[: len(outlet)]
    return start, ""


def _is_town(text: str, start: int, end: int, name: str) -> bool:
    """Tell whether a name before a slash is the first of a dateline's two towns: "KYIV/MOSCOW (Reuters) -"."""
    return name.isupper() and name.lower() not in datelines.AGENCIES and datelines.at(text, start, end) is not None


def _without_headings(text: str, paragraphs: list[Span]) -> list[Span]:
    """Drop sub-headings: short lines without a stop between others, unless they are most of the text."""
    kept = [span for span in paragraphs[:-1] if not _is_heading(text, *span)] + paragraphs[-1:]
    if len(kept) == len(paragraphs):
        return paragraphs
    if _is_heading(text, *kept[-1]) and len(kept) > 1:
        kept.pop()
    return (
        kept
        if sum(end - start for start, end in kept) * 2 > sum(end - start for start, end in paragraphs)
        else paragraphs
    )


def _is_heading(text: str, start: int, end: int) -> bool:
    if end - start > _LONGEST_HEADING or _STOPPED.search(text, max(start, end - 6), end):
        return False
    if not text[start:end].isascii() and not re.search(r"\s", text[start:end]):
        return end - start <= 20  # noqa: PLR2004 - a line in a script without spaces
    return len(_WORDS.findall(text, start, end)) <= _HEADING_WORDS


def _cited(text: str, paragraphs: list[Span], looked_at: Collection[Span]) -> list[Span]:
    """Cut the story into sentences, without furniture, sentences that stand in it twice, and one that is cut off.

    Spans that were `looked_at` are known to be no furniture.
    """
    spans = [
        span
        for start, end in paragraphs
        for span in sentences.in_paragraph(text, start, boilerplate.abridged_at(text, start, end))
    ]
    seen: set[str] = set()
    story = []
    for start, end in spans:
        sentence = text[start:end]
        if end - start <= boilerplate.LONGEST and (
            sentence in seen
            or crediting.is_signature(sentence)
            or ((start, end) not in looked_at and boilerplate.is_boilerplate(sentence))
        ):
            continue
        seen.add(sentence)
        story.append((start, end))
    if len(story) > 1 and _CUT_OFF.search(text, max(story[-1][0], story[-1][1] - 8), story[-1][1]):
        story.pop()
    return story or spans


def _titled(text: str, body: Body) -> Body:
    """Name an article without a headline by the first clause of its first sentence."""
    if body.title or not body.spans:
        return body
    start, end = body.spans[0]
    return replace(body, title=_clause(" ".join(text[start:end].split())))


def _clause(sentence: str) -> str:
    """Return a sentence as a title: cut where a clause ends, or between words, when it is longer than a headline."""
    if len(sentence) <= _LONG_TITLE:
        return sentence.rstrip(".")
    cut = max(sentence.rfind(mark, _SHORT_TITLE, _LONG_TITLE) for mark in (", ", "; ", " – ", " — "))
    if cut > 0:
        return sentence[:cut] + " …"
    whole, space, _ = sentence[:_LONG_TITLE].rpartition(" ")
    return whole.rstrip(",;") + " …" if space else sentence[:_LONG_TITLE] + "…"
