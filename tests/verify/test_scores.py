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


AWAY = "Northern won 3-1 at home after leading 2-0 at the break."
BUDGET = "Lawmakers approved the budget by 88 votes to 61."
MOTION = "The motion was rejected by 70 votes to 40."

ANOTHER = [
    ("no draw of a win", "Northern drew 1-1 at home.", AWAY),
    ("half of two scores", "Northern won 3-0 at home.", AWAY),
    ("votes turned round", "Lawmakers approved the budget by 61 votes to 88.", BUDGET),
    ("votes turned round, in digits", "The budget passed 61-88.", BUDGET),
]

SCORES = [
    ("from the other side", "They lost 1-3.", "They lost 3-1 at home."),
    ("in words", "Northern won by three goals to one.", AWAY),
    ("both scores", "Northern won 3-1, having led 2-0.", AWAY),
    ("a vote for in a motion that failed", "The motion failed 40-70.", MOTION),
    ("a score that was reckoned", "They won 5-1 in all.", "They won 3-1 and 2-0, with 5 goals and 1 against."),
    ("a win told by the loser", "Tano lost 1-3 to Orla.", "Orla beat Tano 3-1."),
    ("a vote that nobody is said to have won", "The vote was 61-88.", "The vote was 88 to 61."),
    ("a vote that failed", "The budget was backed 61-88.", "The budget was rejected by 88 votes to 61."),
    ("a score with a dash", "They won 3–1.", "They won 3-1."),
    ("ages are no score", "Those asked were aged 18-34.", "People from 18 to 24 and from 25 to 34 were asked."),
]


@pytest.mark.parametrize(("name", "claim", "passage"), ANOTHER, ids=[row[0] for row in ANOTHER])
def test_another_score_than_the_passages_have_is_found(name: str, claim: str, passage: str) -> None:
    assert "NUM006" in codes(claim, passage), name


@pytest.mark.parametrize(("name", "claim", "passage"), SCORES, ids=[row[0] for row in SCORES])
def test_a_score_of_the_passages_stands(name: str, claim: str, passage: str) -> None:
    assert not {"NUM001", "NUM006"} & set(codes(claim, passage)), name
