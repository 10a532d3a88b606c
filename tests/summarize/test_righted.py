"""Who was reported dead is alive, and a body corrects its own statement: both are told with what they right."""

from datetime import date

import pytest

from briefing.model import Article, Summary
from briefing.summarize import extractive
from tests.summarize.builder import event, told

TUESDAY = date(2024, 3, 5)
DEAD = told(
    "a",
    "Two guards of the harbour were killed in a shooting near Orla on Monday, the interior ministry said.",
    "The harbour of Orla was closed, and ferries to Tarn were cancelled for the day.",
    "A man of 40 was arrested at a bus station in Tarn with a rifle in his bag.",
)


def later(line: str) -> Article:
    funeral = "Hundreds of people walked behind the coffin of a guard of the harbour through Orla on Tuesday."
    mourning = "Flags in Orla flew at half mast, and shops near the harbour stayed shut all day."
    return told("b", funeral, mourning, line, day=TUESDAY, outlet="Herald")


def summary(line: str) -> Summary:
    return extractive.summarize(event(DEAD, later(line)))


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        ("The second guard of the harbour, who had been reported dead, is alive in hospital, the mayor said.",
         "Reported dead, later alive"),
        ("A guard of the harbour whom the ministry had declared dead survived the shooting, a doctor said.",
         "Reported dead, later alive"),
        ("The interior ministry corrected its earlier statement on the guards: one was on leave in Tarn.",
         "Corrected by who had said it"),
    ],
    ids=["reported dead", "declared dead", "its own statement"],
)  # fmt: skip
def test_what_rights_an_earlier_report_is_told_and_stands_in_a_row_with_it(line: str, statement: str) -> None:
    found = summary(line)
    assert line in [claim.text for paragraph in found.happened for claim in paragraph]
    (row,) = found.differences
    assert (row.statement, row.settled) == (statement, True)
    assert [claim.passages for claim in row.claims] == [("a.s1",), ("b.s3",)]
    assert row.cells == {"a": "a.s1", "b": "b.s3"}


@pytest.mark.parametrize(
    "line",
    [
        "A guard of the harbour who was reported missing is alive in hospital, the mayor said.",
        "A guard of the harbour was declared dead in hospital, the mayor said.",
        "The interior ministry published its first statement on the guards of the harbour.",
    ],
    ids=["missing", "dead", "a first statement"],
)
def test_what_rights_nothing_has_no_row(line: str) -> None:
    assert not summary(line).differences


def test_one_of_whose_death_nothing_was_told_is_in_no_row() -> None:
    line = "The skipper Otto Adler, who had been thought dead, was found alive on an island, fishermen said."
    alone = extractive.summarize(event(told("a", "A yacht sank in a storm off Tarn.", line)))
    assert not alone.differences
