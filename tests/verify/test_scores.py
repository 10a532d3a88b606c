"""What follows from a score follows for games and votes alone: a row for each condition."""

import pytest

from tests.verify.held import codes

FOUND = [
    ("a record of games is none of cups", "They won eight cups.", "Derby improved to 7-1 at home."),
    ("a record of games is no price", "Derby sells $8 games.", "Derby improved to 7-1 at home."),
    ("thirteen votes are no percentage", "Thirteen percent voted.", "The council voted 9-4 to sell."),
    ("thirteen votes are no goals", "They voted after 13 goals.", "Sulin won 9-4 after a vote."),
    ("a score without a vote has no voters", "Thirteen people were hurt.", "Sulin beat Tarna 9-4."),
    ("by how much a vote was won is no percentage", "The tax rose by five percent.", "The council voted 9-4 to sell."),
    ("by how much a vote was won is no number of votes", "Five votes were void.", "The council voted 9-4 to sell."),
    (
        "unanswered is told of the number before it, and of none of another passage",
        "They won 3-0.",
        "They had 3 shots.",
        "They had 2 unanswered goals.",
    ),
]

STANDS = [
    (
        "by nine more is no margin of a lead",
        "The shots of Sulin rose by 9 more.",
        "With a 9-4 lead, Sulin made 9 more shots than in May.",
    ),
    (
        "points that are scored on top are no margin",
        "Sulin scored nine more points.",
        "Sulin took a 9-4 lead and scored nine more points.",
    ),
    (
        "by 61 votes to 39 is no margin",
        "The council passed its budget by 61 votes to 39 in May.",
        "The budget passed by 61 votes to 39.",
    ),
]


@pytest.mark.parametrize("row", FOUND, ids=[row[0] for row in FOUND])
def test_what_does_not_follow_is_found(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert [code for code in codes(claim, *told) if code.startswith("NUM")]


@pytest.mark.parametrize("row", STANDS, ids=[row[0] for row in STANDS])
def test_what_follows_or_is_not_weighed_stands(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert not [code for code in codes(claim, *told) if code.startswith("NUM")]
