"""Numbers that a passage counts side by side are summed as what both are: a row for each condition."""

import pytest

from tests.verify.held import codes

FOUND = [
    (
        "people who are added up are no percentage",
        "Some 23 percent of people were held.",
        "The school held 14 people and a further nine.",
    ),
    (
        "people who are added up are no days",
        "The people were held for 23 days.",
        "Police held 14 people and a further nine.",
    ),
    ("a small number without a coin is no money", "It paid $70 at the gate.", "It paid $40 and 30 at the gate."),
    (
        "two million of something else are no dollars",
        "It has $402 million.",
        "It has $400 million and 2 million members.",
    ),
    (
        "millions in kind are too vague to add",
        "It paid $6 million.",
        "It paid $4 million in cash and millions in kind.",
    ),
    (
        "euros that are added up are no dollars",
        "It spent $7m on roads and rail.",
        "It spent 4m euros on roads and 3m euros on rail.",
    ),
    ("boats are no dollars", "It has $70.", "It has $40 and 30 boats."),
    (
        "a noun behind the second number is not of the first with its own",
        "It hired 460 drivers.",
        "It hired 340 men and 120 drivers.",
    ),
    ("two numbers of one noun are none of another", "It hired 460 clerks.", "It hired 340 and 120 drivers."),
    (
        "a second number with its own noun is not of the first",
        "Jets flew 25 strikes.",
        "Jets flew 11 strikes on Friday and 14 sorties on Saturday.",
    ),
    (
        "strikes that are added up are no pilots",
        "Some 25 pilots flew.",
        "Jets flew 11 strikes on Friday and 14 on Saturday.",
    ),
    (
        "what was flown at two places is not told of one",
        "Jets flew 25 strikes in Orla.",
        "Jets flew 11 strikes on Friday in Orla and 14 on Saturday near Brae.",
    ),
    (
        "the dead are not who stands beside them",
        "The blast left 42 people dead.",
        "The blast left 12 dead and 30 tourists.",
    ),
    ("what was shaken is not who was hit", "The quake hit 42 people.", "The quake hit 12 teachers and shook 30 barns."),
    (
        "a pause between two numbers parts them",
        "Some 42 people came.",
        "For 12 pupils, a bus and 30 helmets were bought.",
    ),
    (
        "numbers far from each other do not stand side by side",
        "It has 42 people.",
        "It has 12 teachers of the old school in the north and 30 goats.",
    ),
    ("with leads nobody of a crew", "It held 42 people.", "It held 12 pilots and crew with 30 bags."),
    ("boxes of eggs are no body of people", "It held 42 people on board.", "It held 12 pilots and boxes of 30 eggs."),
    (
        "the missing are not added to the dead",
        "It counts 23 dead.",
        "It counts 14 dead, and a further nine are missing.",
    ),
    ("a policeman and a soldier are no dogs", "Two dogs were killed.", "A policeman and a soldier were killed."),
    ("a percentage is added to no teachers", "The school has 42 people.", "It has 12 teachers and 30 percent debt."),
    ("dozens before a number are not added", "Some 36 people came.", "Dozens of pupils and 12 teachers came."),
    ("dozens behind a number are not added", "Exactly 36 people came.", "Some 12 teachers and dozens of pupils came."),
    ("days before men are not added", "It took 42 people.", "It took 12 days and 30 men."),
    ("days behind men are not added", "It took 42 people to do it.", "It took 30 men and 12 days."),
]

STANDS = [
    ("two sums in one coin are added up", "It spent $7m on roads and rail.", "It spent $4m on roads and $3m on rail."),
    (
        "the dead and the wounded are casualties",
        "The blast caused 42 casualties.",
        "The blast left 12 dead and 30 wounded.",
    ),
    (
        "the dead and the wounded are both where the claim says both",
        "The blast left 42 people dead or wounded.",
        "The blast left 12 dead and 30 wounded.",
    ),
    (
        "killed and wounded are fates, and no clauses",
        "In the blast 42 people were killed or wounded.",
        "The blast left 12 killed and 30 wounded.",
    ),
    (
        "casualties are both killed and wounded",
        "There were two casualties.",
        "A policeman and a soldier were killed or wounded.",
    ),
    (
        "who is told one by one is summed by both harms",
        "Two people were killed or hurt.",
        "A policeman and a soldier were killed or wounded.",
    ),
    (
        "brackets are no words between two numbers",
        "It employs 42 people.",
        "It employs 12 women (of the old town) and 30 men.",
    ),
    ("nine more are added", "Police held 23 men.", "Police held 14 men on Friday, nine more on Saturday."),
]


@pytest.mark.parametrize("row", FOUND, ids=[row[0] for row in FOUND])
def test_what_does_not_follow_is_found(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert [code for code in codes(claim, *told) if code.startswith("NUM")]


@pytest.mark.parametrize("row", STANDS, ids=[row[0] for row in STANDS])
def test_what_follows_or_is_not_weighed_stands(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert not [code for code in codes(claim, *told) if code.startswith("NUM")]
