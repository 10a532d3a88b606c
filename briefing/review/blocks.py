"""Markdown -> its blocks, flat and in order, each with the lines and columns it came from.

The structure is markdown-it's (CommonMark with tables, HTML off). Every line that is not blank ends up in a block, so
nothing that a reviewer wrote can be lost: what a brief has no place for is an `other` block, to be reported.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.folder.inert import parts

DEFINITION = re.compile(r"\[\^(?P<label>[^\]\s]+)\]:[ \t]*")
_MARKERS = re.compile(r"[\s>*+-]*(?:\d{1,9}[.)][\s>]*)?")
_OTHER = {"blockquote_open": "a quotation", "fence": "a code block", "html_block": "HTML"}


class Line(NamedTuple):
    """A line of a block without its marker: where it starts in the draft (both from 1), and its text."""

    number: int
    column: int
    text: str


class Row(NamedTuple):
    """A row of a table: the number of its line, and its cells."""

    number: int
    cells: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph (`text`), an `item` of a list, a `table`, a footnote's `definition`, or `other`."""

    kind: str
    lines: tuple[Line, ...] = ()
    level: int = 0
    label: str = ""
    rows: tuple[Row, ...] = field(default=())

    @property
    def number(self) -> int:
        """The number of its first line."""
        return self.rows[0].number if self.rows else self.lines[0].number


def blocks(lines: list[str], *, start: int) -> list[Block]:
    """Return the blocks of these lines of a draft, of which the first has the number `start`."""
    found: list[Block] = []
    seen: set[int] = set()
    last = range(0)
    for block, covered in _walk(_parser().parse("\n".join(lines)), lines, start):
        found.append(block)
        if covered != last:  # a paragraph of many definitions covers its lines with each
            seen.update(covered)
        last = covered
    for index, line in enumerate(lines):
        if index not in seen and not _MARKERS.fullmatch(line) and not _is_rule(line):
            found.append(Block("other", (Line(start + index, 1, line),), label="text in a place where nothing stands"))
    return sorted(found, key=lambda block: block.number)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 60}).enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    # A link definition would vanish from the text, and an indented line is one that an editor has indented.
    return parser.disable(["reference", "code", "html_block"])


def _walk(tokens: list[Token], lines: list[str], start: int) -> Iterator[tuple[Block, range]]:
    until = -1
    for index, token in enumerate(tokens):
        if index <= until or token.map is None:
            continue
        covered = range(*token.map)
        if token.type == "table_open":
            until = _end(tokens, index)
            rows = (inner.map[0] for inner in tokens[index:until] if inner.type == "tr_open" and inner.map)
            first = _lines(lines[covered.start], lines, covered, start)[:1]
            yield Block("table", first, rows=tuple(_row(lines[row], start + row) for row in rows)), covered
        elif token.type in _OTHER:
            until = _end(tokens, index)
            yield (
                Block("other", _lines(lines[covered.start], lines, covered, start)[:1], label=_OTHER[token.type]),
                covered,
            )
        elif token.type == "inline":
            before, outer = tokens[index - 1], tokens[index - 2]
            content = _lines(token.content, lines, covered, start)
            if before.type == "heading_open":
                yield Block("heading", content, level=int(before.tag[1])), range(*(before.map or token.map))
            elif outer.type == "list_item_open":
                yield Block("item", content), covered
            else:
                yield from _paragraph(content, covered)


def _end(tokens: list[Token], index: int) -> int:
    """Return the index of the token that closes this one; its own where nothing does."""
    if tokens[index].nesting != 1:
        return index
    level = tokens[index].level
    return next(at for at in range(index + 1, len(tokens)) if tokens[at].nesting == -1 and tokens[at].level == level)


def _lines(content: str, lines: list[str], covered: range, start: int) -> tuple[Line, ...]:
    found = []
    for number, text in zip(covered, content.split("\n"), strict=False):
        shown = text.strip()
        found.append(Line(start + number, lines[number].find(shown) + 1, shown))
    return tuple(found)


def _paragraph(content: tuple[Line, ...], covered: range) -> Iterator[tuple[Block, range]]:
    """Cut a paragraph at each line that opens a footnote's definition."""
    opening = [at for at, line in enumerate(content) if DEFINITION.match(line.text)]
    ends = [*opening, len(content)]
    if ends[0]:
        yield Block("text", content[: ends[0]]), covered
    for first, last in pairwise(ends):
        match = DEFINITION.match(content[first].text)
        label = match["label"] if match else ""
        yield Block("definition", content[first:last], label=label), covered


def _row(line: str, number: int) -> Row:
    inner = line.strip()
    start = line.find(inner) + 1
    cells = [Line(number, start + at + len(cell) - len(cell.lstrip()), cell.strip()) for at, cell in parts(inner, "|")]
    if inner.startswith("|"):
        cells = cells[1:]
    if cells and not cells[-1].text and inner.endswith("|"):
        cells = cells[:-1]
    return Row(number, tuple(cells))


def _is_rule(line: str) -> bool:
    marks = set("".join(line.split()))
    return len(marks) == 1 and marks <= set("-*_=")
