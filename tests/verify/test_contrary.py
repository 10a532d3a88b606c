"""What a passage denies, asks, calls false or counts below nought bears out no plain claim of it."""

import pytest

from tests.verify.held import codes

TREATY = "France and Spain signed the treaty in Orla, but Portugal did not."

HELD_BACK = [
    ("what is called false", "Tovia attacked the port in Orla.", "It is false that Tovia attacked the port in Orla."),
    ("what is not true", "Tovia attacked the port in Orla.", "It is not true that Tovia attacked the port in Orla."),
    ("a negation in capitals", "Marr's wife was hurt in the blast.", "Marr's wife was NOT hurt in the blast."),
    ("a headline", "Tovia attacked the base in Orla.", "Tovia Did Not Attack the Base in Orla"),
    ("un- of another deed", "The firm unveiled the plan on Monday.", "The firm did not unveil the plan on Monday."),
    ("a denial with an aside", "Marr met rebels in Orla.", "Marr did not, as reported, meet rebels in Orla."),
    ("a denial between dashes", "Marr met rebels in Orla.", "Marr did not – as reported – meet rebels in Orla."),
    ("at no point", "The guards fired on the crowd.", "At no point did the guards fire on the crowd."),
    ("nearly hit", "The ship was hit by a missile.", "The ship was nearly hit by a missile."),
    ("who did not", "Portugal signed the treaty in Orla.", TREATY),
    (
        "a denied thing",
        "Tovia took responsibility for the blast.",
        "Tovia denied responsibility for the blast in Orla.",
    ),
    (
        "a denied use",
        "Tovia used chemical weapons in the town.",
        "Tovia denied the use of chemical weapons in the town.",
    ),
    ("a denied meeting", "The mayor met the rebels.", "The mayor denied meeting the rebels."),
    ("what was denied to somebody", "The firm got a licence on Monday.", "The firm was denied a licence on Monday."),
    ("a question", "Tovia attacked the base in Orla.", "Has Tovia attacked the base in Orla?"),
    ("a question with its answer elsewhere", "Marr died in Orla.", "Did Marr die in Orla?", "Marr went to Orla."),
    ("degrees below nought", "It was 5 degrees in Orla.", "It was -5 degrees in Orla."),
    ("a sign of a level", "Temperatures fell to 5 degrees in Orla.", "Temperatures fell to -5 degrees in Orla."),
    ("a share below nought", "Growth was 2 percent in May.", "Growth was -2 percent in May."),
    ("money below nought", "The bank's result was $300 million.", "The bank's result was -$300 million."),
    ("up for down", "Prices are up.", "Prices are down."),
    ("nothing to look for", "They were there then.", "Apples are yellow."),
]

STANDS = [
    ("a body with a negation in its name", "Boats Without Borders left Orla.", "Boats Without Borders left Orla."),
    ("one who signed", "France signed the treaty in Orla.", TREATY),
    ("one who did not sign", "Portugal did not sign the treaty in Orla.", TREATY),
    ("a licence refused", "The firm was refused a licence on Monday.", "The firm was denied a licence on Monday."),
    ("a claim that was denied", "Marr faces a claim of theft.", "Marr denied a claim of theft."),
    ("an answer behind a question", "Marr died in Orla.", "Did Marr die in Orla?", "Marr died in Orla on Monday."),
    ("a question told as one", "It was asked whether Marr died in Orla.", "Did Marr die in Orla?"),
    ("a sign in words", "It was minus 5 degrees in Orla.", "It was -5 degrees in Orla."),
    ("a fall for a sign", "The bank lost $300 million in May.", "The bank lost -$300 million in May."),
    ("a sign for a fall", "Sales in May were at minus 2 percent.", "Sales fell by 2 percent in May."),
    ("a hyphen that opens a line", "Four people were hurt.", "- 4 people were hurt"),
    ("flat for no rise", "Exports did not rise in March.", "Exports remained flat in March."),
]


@pytest.mark.parametrize("row", HELD_BACK, ids=[row[0] for row in HELD_BACK])
def test_what_the_passage_does_not_say_is_held_back(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert codes(claim, *told)


@pytest.mark.parametrize("row", STANDS, ids=[row[0] for row in STANDS])
def test_what_the_passage_says_stands(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert codes(claim, *told) == []


def test_a_day_in_may_is_no_verb_that_leaves_open() -> None:
    told = "The minister proposed that 1 May be declared a holiday."
    assert codes("The first of May will be a holiday.", told) == []


def test_an_apposed_name_may_end_a_claim() -> None:
    codes("Orla said so, the head of Kvik", "Orla said so to the head of Kvik in Tain.")
