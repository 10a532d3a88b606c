"""Which sources state what, where they differ: one row a statement, one column a source."""

from dataclasses import dataclass

from briefing.model import Claim, Section

MOST_COLUMNS = 8
"""Columns of 9 mm that leave the statements and their differences room on A4 and Letter."""


@dataclass(frozen=True, slots=True)
class Row:
    """`reported` has one entry a column; a source that does not mention a statement has not denied it."""

    statement: str
    reported: tuple[bool, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """`sources` are the columns, by number; `silent` are the event's other sources."""

    sources: tuple[int, ...]
    rows: tuple[Row, ...]
    silent: tuple[int, ...]


def matrix(section: Section, numbers: dict[str, int]) -> Matrix:
    """Lay out the differences of an event. Sources that state something come first where not all fit."""
    told: dict[int, int] = dict.fromkeys(section.sources, 0)
    for difference in section.summary.differences:
        for article, passage in difference.cells.items():
            told[numbers[article]] = told.get(numbers[article], 0) + (passage is not None)
    columns = tuple(sorted(sorted(told, key=lambda number: (-told[number], number))[:MOST_COLUMNS]))
    rows = [
        Row(
            difference.statement,
            tuple(number in _reporting(difference.cells, numbers) for number in columns),
            difference.claims,
        )
        for difference in section.summary.differences
    ]
    return Matrix(columns, tuple(rows), tuple(sorted(set(told) - set(columns))))


def _reporting(cells: object, numbers: dict[str, int]) -> set[int]:
    return {numbers[article] for article, passage in dict(cells).items() if passage is not None}  # type: ignore[call-overload]
