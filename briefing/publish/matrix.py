"""Which sources state what, where they differ: one row a statement, one column a source."""

from collections.abc import Collection
from dataclasses import dataclass

from briefing.model import Claim, Difference, Section, label_of

MOST_COLUMNS = 8
"""Columns of 9 mm that leave the statements and their differences room on A4 and Letter."""


@dataclass(frozen=True, slots=True)
class Row:
    """`cells` has one entry a column: the label of the passage that states it (`s1-4`), or an empty one.

    A source that does not mention a statement has not denied it.
    """

    statement: str
    cells: tuple[str, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """`sources` are the columns, by number; `silent` are the event's other sources.

    `uncompared` are the columns of sources in a language that was not compared: an empty cell of theirs says nothing.
    """

    sources: tuple[int, ...]
    rows: tuple[Row, ...]
    silent: tuple[int, ...]
    uncompared: frozenset[int]


def matrix(section: Section, numbers: dict[str, int], uncompared: Collection[int]) -> Matrix:
    """Lay out the differences of an event. Sources that state something come first where not all fit."""
    told: dict[int, int] = dict.fromkeys(section.sources, 0)
    for difference in section.summary.differences:
        for article, passage in difference.cells.items():
            told[numbers[article]] = told.get(numbers[article], 0) + (passage is not None)
    columns = tuple(sorted(sorted(told, key=lambda number: (-told[number], number))[:MOST_COLUMNS]))
    rows = [
        Row(difference.statement, _cells(difference, columns, numbers), difference.claims)
        for difference in section.summary.differences
    ]
    empty = frozenset(uncompared) & frozenset(columns)
    return Matrix(columns, tuple(rows), tuple(sorted(set(told) - set(columns))), empty)


def _cells(difference: Difference, columns: tuple[int, ...], numbers: dict[str, int]) -> tuple[str, ...]:
    stated = {numbers[article]: passage for article, passage in difference.cells.items() if passage is not None}
    return tuple(label_of(stated[number], numbers) if number in stated else "" for number in columns)
