"""Where the words of a brief stand on its pages, and what a designer would mark there."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from briefing.model import Draft
from briefing.publish import fonts, pdf, publication
from briefing.publish.templates import theme
from briefing.publish.variables import Stamp
from tests.publish import briefs

MM = 96 / 25.4
HEADINGS = ("h1", "h2", "h3")
BLOCKS = (*HEADINGS, "p", "li", "td", "th", "dt", "dd")
HOLE = 1 / 3
"""Of a page's height: what may stay empty at its end, where another page follows."""

HANGING = ("Key figures", "What is new since the last brief", "Not known from these articles")
"""Heads of the short parts of an event that say little without the lines before them."""

LEAST = 30 * MM
"""What a last page must hold."""


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text on one line, in pixels from the page's corner, with the block that it is part of."""

    text: str
    tag: str
    block: int
    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: the edges between which its text may stand, and its words in the order of the document."""

    left: float
    right: float
    top: float
    bottom: float
    words: tuple[Words, ...]


def laid_out(draft: Draft, templates: Path, *, theme_name: str = "desk") -> list[Sheet]:
    """Lay out a brief as it is published, and return its pages."""
    look = theme(theme_name, templates)
    stamp = Stamp(created=draft.masthead.as_of)
    html, _ = publication.pages(draft, briefs.EVIDENCE, stamp=stamp, theme=look)
    cover = fonts.cover(html)
    with pdf.setting(stamp.created):
        weasyprint = pdf._weasyprint()
        from briefing.publish.fetch import SCHEME, Assets  # noqa: PLC0415 - it imports WeasyPrint

        fetcher = Assets({face.path.name: face.path for face in cover.faces}, look.folders)
        document = weasyprint.HTML(string=pdf.sheet(html, cover), base_url=SCHEME, url_fetcher=fetcher).render()
    return [_sheet(page._page_box) for page in document.pages]


def marks(sheets: list[Sheet]) -> list[str]:
    """Return what is wrong, one line each."""
    found = [mark for number, sheet in enumerate(sheets, 1) for mark in _on_one(sheet, number)]
    for number, sheet in enumerate(sheets[:-1], 1):
        left = sheet.bottom - max(words.bottom for words in sheet.words)
        if left > HOLE * (sheet.bottom - sheet.top):
            found.append(f"page {number} ends {left / MM:.0f} mm early")
    last = sheets[-1]
    held = max(words.bottom for words in last.words) - last.top
    if len(sheets) > 1 and held < LEAST:
        found.append(f"the last page holds {held / MM:.0f} mm")
    return [*found, *_torn(sheets), *_empty(sheets)]


def _on_one(sheet: Sheet, number: int) -> Iterator[str]:
    for words in sheet.words:
        if words.left < sheet.left - 1 or words.right > sheet.right + 1 or words.bottom > sheet.bottom + 1:
            yield f"page {number}: “{words.text[:40]}” stands beyond the edge"
    lowest = max((words.bottom for words in sheet.words if words.tag not in HEADINGS), default=0)
    for words in sheet.words:
        if words.tag in HEADINGS and words.bottom > lowest:
            yield f"page {number}: the heading “{words.text[:40]}” ends it"


def _torn(sheets: list[Sheet]) -> Iterator[str]:
    """Yield the pages whose first words head a part of an event that hangs on the text before it."""
    for number, sheet in enumerate(sheets, 1):
        if sheet.words[0].text in HANGING:
            yield f"page {number} opens with “{sheet.words[0].text}”, torn from its event"


def _empty(sheets: list[Sheet]) -> Iterator[str]:
    """Yield the headings that are followed by one of their own rank or a higher one."""
    words = [words for sheet in sheets for words in sheet.words]
    for first, second in pairwise(words):
        headings = first.tag in HEADINGS and second.tag in HEADINGS
        if headings and first.block != second.block and second.tag <= first.tag:
            yield f"nothing stands under “{first.text[:40]}”"


def _sheet(page: Any) -> Sheet:
    left, top = page.content_box_x(), page.content_box_y()
    root = next(child for child in page.children if child.element_tag == "html")
    return Sheet(left, left + page.width, top, top + page.height, tuple(_words(root, ("html", 0))))


def _words(box: Any, block: tuple[str, int]) -> Iterator[Words]:
    if box.element_tag in BLOCKS:
        block = (box.element_tag, id(box.element))
    if hasattr(box, "text"):
        if box.text.strip() and box.style["font_size"] > 1:
            x, y = box.position_x, box.position_y
            yield Words(box.text, *block, x, x + box.width, y, y + box.height)
        return
    for child in getattr(box, "children", ()):  # a picture has none
        yield from _words(child, block)
