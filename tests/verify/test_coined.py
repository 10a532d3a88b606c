"""A number without a noun takes the coin of the claim where a passage has it so: a row for each condition."""

import pytest

from tests.verify.held import codes

FOUND = [
    ("a percentage takes no coin", "The fee of $50 rose from 30 percent.", "The fee rose from $30 to $50."),
    (
        "a number that nothing leads to takes no coin",
        "The fee of $50 is paid by 30 men.",
        "The fee rose from $30 to $50.",
    ),
    (
        "a number in words takes no coin where it is small",
        "The fee of $50 is up for thirty men.",
        "The fee rose from $30 to $50.",
    ),
    (
        "a large number in figures takes no coin",
        "It earned $5 million and hurt 2,000,000 men.",
        "It earned $5 million and lost $2 million.",
    ),
    (
        "of two coins none is taken",
        "The fee rose to $50 from 30, the tax to 40 euros.",
        "The fee rose from $20 to $50, the tax from 30 euros to 40 euros.",
    ),
    ("boats take no coin", "The fee of $50 is up from 30 boats.", "The fee rose from $30 to $50."),
    (
        "a coin of the passage that the claim has not is not taken",
        "The fee rose to $50 from 30.",
        "The fee rose from $20 to $50; the tax is 30 euros.",
    ),
    ("a coin is taken only of the same number", "The fee rose to $50 from 30 in May.", "The fee rose from $20 to $50."),
]

STANDS = [
    (
        "a small word behind a number is no noun that keeps the coin off",
        "The fee went from 30 as of May to $50.",
        "The fee rose from $30 to $50.",
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
