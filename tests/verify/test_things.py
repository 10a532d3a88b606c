"""Nouns that are counted exclude each other only as peoples of two states: a row for each condition."""

import pytest

from tests.verify.held import codes

STANDS = [
    ("a noun that names no people excludes none", "Four Danes died.", "Four soldiers died."),
    (
        "a land that a noun is told with excludes no people",
        "Four Danish hunters died.",
        "Four Turkey hunters, all Danes, died.",
    ),
]


@pytest.mark.parametrize("row", STANDS, ids=[row[0] for row in STANDS])
def test_what_follows_or_is_not_weighed_stands(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert not [code for code in codes(claim, *told) if code.startswith("NUM")]
