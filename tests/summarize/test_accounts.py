"""Of one happening two independent articles tell another hour or sum; and what only seems so is nothing."""

from datetime import date

import pytest

from briefing.summarize import extractive
from tests.summarize.builder import event, told

VOTE = "The council of Orla removed its mayor on Tuesday by 63 votes to 51, with four abstentions."
LEAD = "A paint plant near the town of Orla burnt down on Tuesday."
FIRST, LATER = date(2024, 3, 4), date(2024, 3, 12)


def rows(one: str, other: str, *, day: date = FIRST) -> list[str]:
    """Return what two articles that hold a sentence each differ in."""
    articles = told("a", one, LEAD), told("b", other, LEAD, day=day)
    return [row.statement for row in extractive.summarize(event(*articles)).differences]


AT = "The explosion at the plant near Orla occurred at 4.40 a.m., a spokesman said."
AID = "The families of the dead of Orla will receive 2 million euros in immediate aid, the minister said."


@pytest.mark.parametrize(
    ("one", "other", "row"),
    [
        (AT, "The blast at the plant near Orla happened at 4.10 a.m.", "The explosion: at 4.40 a.m. or at 4.10 a.m."),
        (
            AT,
            "An explosion struck the plant near Orla at about 6 a.m.",
            "The explosion: at 4.40 a.m. or at about 6 a.m.",
        ),
        (
            AID,
            "The minister promised the families of Orla 3 million euros in immediate aid.",
            "In immediate aid: 2 million euros or 3 million euros",
        ),
        (VOTE, "The mayor of Orla lost the council's vote of 51 to 64 on Tuesday.", "The vote: 63 to 51 or 51 to 64"),
    ],
    ids=["hour", "rough hour", "sum", "vote"],
)
def test_two_accounts_that_cannot_both_be_right_differ(one: str, other: str, row: str) -> None:
    assert rows(one, other) == [row]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (VOTE, "The mayor of Orla lost a vote of 63 to 51 on Tuesday."),
        (VOTE, "The council of Orla voted 80-20 on Tuesday for a new pier."),
        (AT, "The explosion at the plant near Orla occurred at 4.42 a.m., the police said."),
        (AT, "The explosion at the plant near Orla occurred at about 4.30 a.m., the police said."),
        (AT, "The explosion at the plant near Orla occurred at 3.40 a.m. GMT, the police said."),
        (AT, "The meeting at the plant near Orla began at 9 a.m., the police said."),
        (AT, "The explosion at the plant near Orla occurred before 4 a.m., the police said."),
        (AID, "The minister promised the families of Orla about 3 million euros in immediate aid."),
        (AID, "The minister promised the families of Orla 3 million dollars in immediate aid."),
        (AID, "The minister promised the port of Orla 3 million euros for a new pier."),
        (AID, "The minister promised the families of Orla 3 million euros in immediate aid for rent."),
    ],
    ids=[
        "the same vote",
        "another vote",
        "two minutes",
        "about",
        "zone",
        "another happening",
        "before",
        "about a sum",
        "another coin",
        "another sum",
        "a part",
    ],
)
def test_accounts_that_can_both_be_right_do_not(one: str, other: str) -> None:
    assert rows(one, other) == []


@pytest.mark.parametrize("one", [AT, AID], ids=["hour", "sum"])
def test_days_later_it_may_be_another(one: str) -> None:
    other = one.replace("4.40", "3.10").replace("2 million", "3 million")
    assert rows(one, other)
    assert rows(one, other, day=LATER) == []


def test_it_is_the_thing_of_the_sentence_before_which_is_printed_too() -> None:
    felt = "The blast at the plant broke windows in Orla."
    it = told("b", felt, "It happened at 4.10 a.m., shortly after the night shift had begun.", LEAD)
    (row,) = extractive.summarize(event(told("a", AT, LEAD), it)).differences
    assert [claim.passages for claim in row.claims] == [("a.s1",), ("b.s1",), ("b.s2",)]
