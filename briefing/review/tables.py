"""The tables of a draft: key events, key figures, people named, and where sources disagree."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.folder import notation
from briefing.folder.inert import plain
from briefing.folder.phrases import parse_date, when
from briefing.model import Claim, Difference, KeyFigure, Kind, Person, Position
from briefing.review.blocks import Block, Line, Row
from briefing.review.claims import Desk
from briefing.review.inline import Cited, Text, tokens
from briefing.review.report import shown

_SOURCE = re.compile(r"s([1-9]\d{0,5})")
_SOURCES = re.compile(r"(?:s[1-9]\d{0,5}|and|,|;|\s)*")
_SCRIPT = re.compile(r"(?P<script>.*?)\s*\((?P<language>[^()]*)\)")


@dataclass(frozen=True, slots=True)
class EventRow:
    """A row of the key events: what it says of an event, to be held against the event's own line."""

    number: int
    claim: Claim | None
    date: str
    place: str
    sources: tuple[int, ...]
    confidence: str
    position: Position


def rows(blocks: Sequence[Block], head: Sequence[str], *, where: str, desk: Desk) -> Iterator[Row]:
    """Yield the rows below the head that have its columns; report the others."""
    for block in blocks:
        if block.kind != "table":
            desk.report.stray(block, where)
            continue
        names = [plain(cell.text).casefold() for cell in block.rows[0].cells]
        if names != [name.casefold() for name in head]:
            desk.report.add(
                "DRF008", f"the columns {where} are: {' | '.join(head)}; restore them", Position(block.number)
            )
            continue
        yield from whole(block, len(head), desk=desk)


def whole(block: Block, columns: int, *, desk: Desk) -> Iterator[Row]:
    """Yield the rows of a table, without its head, that have so many cells."""
    for row in block.rows[1:]:
        if len(row.cells) == columns:
            yield row
        else:
            desk.report.add(
                "DRF008",
                f"the row has {len(row.cells)} cells, its table {columns} columns; a | inside a cell is written \\|",
                Position(row.number),
            )


def event_rows(blocks: Sequence[Block], *, desk: Desk) -> dict[int, EventRow]:
    """Return the rows of the key events by the number of their event."""
    found: dict[int, EventRow] = {}
    for row in rows(blocks, notation.EVENTS_HEAD, where='of "Key events"', desk=desk):
        number, day, event, place, listed, confidence = row.cells
        digits = number.text.rstrip(".)")
        if not digits.isdecimal() or int(digits) in found:
            desk.report.add("DRF009", "a row begins with the number of one event, each once", _place(number))
            continue
        found[int(digits)] = EventRow(
            int(digits),
            desk.one(Text((event,)), "the cell"),
            _date(day, desk),
            desk.words(Text((place,))),
            source_numbers(listed.text, _place(listed), desk),
            plain(confidence.text).casefold(),
            Position(row.number),
        )
    return found


def figures(blocks: Sequence[Block], *, desk: Desk) -> list[KeyFigure]:
    """Return the key figures of a table."""
    found = []
    for row in rows(blocks, notation.FIGURES_HEAD, where='of "Key figures"', desk=desk):
        value, label, as_of = (desk.words(Text((cell,))) for cell in row.cells[:3])
        claim = desk.one(Text(row.cells[3:]), "the cell")
        if claim:
            found.append(KeyFigure(value=value, label=label, as_of=as_of, claim=claim))
    return found


def people(blocks: Sequence[Block], *, desk: Desk) -> list[Person]:
    """Return the people named."""
    found = []
    for row in rows(blocks, notation.PEOPLE_HEAD, where='of "People named"', desk=desk):
        name, script = (desk.words(Text((cell,))) for cell in row.cells[:2])
        role = desk.one(Text(row.cells[2:]), "the cell")
        written = _SCRIPT.fullmatch(script)
        if script and not written:
            desk.report.add("DRF009", 'write the name with its language, "فؤاد حسين (ar)"', _place(row.cells[1]))
        if role:
            shown, language = (written["script"], written["language"]) if written else ("", "")
            found.append(Person(name=name, role=role, script=shown, script_language=language))
    return found


def differences(blocks: Sequence[Block], *, sources: Sequence[int], desk: Desk) -> list[Difference]:
    """Return the rows of an event's table of differences; a source without a column mentions none of it."""
    found = []
    for block in blocks:
        if block.kind != "table":
            desk.report.stray(block, f'under "{notation.DIFFERENCES}"')
            continue
        columns = [_SOURCE.fullmatch(plain(cell.text)) for cell in block.rows[0].cells[1:-1]]
        numbers = [int(column[1]) for column in columns if column]
        if len(numbers) != len(columns) or any(number not in desk.articles for number in numbers):
            expected = " | ".join((notation.DIFFERENCES_HEAD[0], "s1", "s2", notation.DIFFERENCES_HEAD[1]))
            desk.report.add("DRF008", f"the columns are: {expected}, each source listed", Position(block.number))
            continue
        for row in whole(block, len(numbers) + 2, desk=desk):
            cells = {number: _cell(row.cells[at], number, desk) for at, number in enumerate(numbers, 1)}
            found.append(
                Difference(
                    statement=desk.words(Text(row.cells[:1])),
                    cells={desk.articles[n]: cells.get(n) for n in sorted({*sources, *(n for n in cells if cells[n])})},
                    claims=tuple(desk.claims(Text(row.cells[-1:]), kind=Kind.DISPUTED)),
                )
            )
    return found


def source_numbers(written: str, place: Position, desk: Desk) -> tuple[int, ...]:
    """Return the numbers of "s1, s2, s3"; report what is no such list, and a source that is not listed."""
    if not _SOURCES.fullmatch(written):
        desk.report.add("DRF009", f'{shown(written)} is no list of sources; write "s1, s2, s3"', place)
    numbers = dict.fromkeys(int(number) for number in _SOURCE.findall(written))
    for number in numbers:
        if number not in desk.articles:
            desk.report.add("DRF013", f"s{number} is not in the list of sources; name one that is", place)
    return tuple(number for number in numbers if number in desk.articles)


def _cell(cell: Line, number: int, desk: Desk) -> str | None:
    found = list(tokens(cell.text))
    if plain(cell.text).casefold() in {notation.NOT_MENTIONED, notation.NOT_COMPARED}:
        return None
    if len(found) != 1 or found[0].kind != "label":
        desk.report.add(
            "DRF009",
            f'the cell of a source is one citation or "{notation.NOT_MENTIONED}"; the last cell tells of more',
            _place(cell),
        )
        return None
    passage = desk.cite(Cited(found[0].value, _place(cell)))
    if passage and not found[0].value.startswith(f"s{number}-"):
        desk.report.add("DRF012", f"the column is of s{number}, and the cell cites {found[0].value}", _place(cell))
        return None
    return passage


def _date(cell: Line, desk: Desk) -> str:
    try:
        return when(parse_date(cell.text))
    except ValueError as error:
        desk.report.add("DRF010", str(error), _place(cell))
        return ""


def _place(cell: Line) -> Position:
    return Position(cell.number, cell.column)
