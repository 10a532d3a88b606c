"""What a number is counted in: each row is a claim held against sentences that have its value."""

import pytest

from tests.verify.held import codes

COUNTED: list[tuple[str, str, str, str]] = [
    (
        "few of a hundred others",
        "",
        "At most 100 wild bears live there, and nine more in zoos.",
        "Its wild bears number no more than 100. There are now nine in zoos.",
    ),
    (
        "a percent for a few",
        "NUM002",
        "At most 100 wild bears live there, and nine percent more in zoos.",
        "Its wild bears number no more than 100. There are now nine in zoos.",
    ),
    ("a part of a hundred", "", "Nine percent of the 100 bears live in zoos.", "Nine of the 100 bears live in zoos."),
    ("rounds found", "", "They found 300 rounds.", "They found 300 rounds of ammunition."),
    ("boxes for rounds", "NUM001", "They found 300 boxes of ammunition.", "They found 300 rounds of ammunition."),
    ("bottles for crates", "NUM001", "Thieves took 40 bottles of wine.", "Thieves took 40 crates of wine."),
    ("what may be called so, too", "", "Thieves took 40 cases of wine.", "Thieves took 40 crates of wine."),
    (
        "down to a part",
        "",
        "The model can be shrunk to a third of its size.",
        "We can shrink the model down to one-third its size.",
    ),
    (
        "down by a part",
        "NUM002",
        "We can shrink the model by a third of its size.",
        "We can shrink the model down to one-third its size.",
    ),
    ("cut by a part", "", "The fleet was reduced by a quarter.", "The yard is reducing the fleet by a quarter."),
    (
        "cut to a part",
        "NUM002",
        "The fleet was reduced to a quarter of its size.",
        "The yard is reducing the fleet by a quarter.",
    ),
]


@pytest.mark.parametrize(("held", "claim", "passage"), [row[1:] for row in COUNTED], ids=[row[0] for row in COUNTED])
def test_a_number_keeps_what_it_is_counted_in(held: str, claim: str, passage: str) -> None:
    assert " ".join(codes(claim, passage)) == held
