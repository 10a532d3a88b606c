"""Rows that "respectively" pairs: each row is a claim held against sentences that have all of its names."""

import pytest

from tests.verify.held import codes

PUPILS = ["Marta is at school, while Brandt and Osei studied at the Orlo Institute and Derna College, respectively."]
GIFTS = ["Fenwick and Osei gave $45 million and $30 million, respectively."]
CITIES = ["Brandt chose Orlo and Osei chose Derna for their mills."]
SCORES = ["The Hawks and the Kestrels scored 92 and 88 points, respectively."]

PAIRED: list[tuple[str, bool, str, list[str]]] = [
    ("rows in rows", False, "Osei and Brandt were at Derna College and the Orlo Institute, respectively.", PUPILS),
    ("a row turned", True, "Brandt and Osei were at Derna College and the Orlo Institute, respectively.", PUPILS),
    ("another in a row", True, "Marta and Osei were at the Orlo Institute and Derna College, respectively.", PUPILS),
    ("one by one", False, "Brandt went to the Orlo Institute and Osei to Derna College.", PUPILS),
    ("one by one, the other way", True, "Brandt went to Derna College and Osei to the Orlo Institute.", PUPILS),
    ("one alone", False, "Osei studied at Derna College, while Marta is at school.", PUPILS),
    ("a row of sums", False, "Osei gave $30 million, Fenwick $45 million.", GIFTS),
    ("a row of sums, the other way", True, "Osei gave $45 million, Fenwick $30 million.", GIFTS),
    ("told as a row", False, "Brandt and Osei chose Orlo and Derna, respectively.", CITIES),
    ("told as a turned row", True, "Brandt and Osei chose Derna and Orlo, respectively.", CITIES),
    ("points of each", False, "The Kestrels had 88 points and the Hawks 92.", SCORES),
    ("points of the other", True, "The Kestrels had 92 points and the Hawks 88.", SCORES),
]


@pytest.mark.parametrize(("found", "claim", "passages"), [row[1:] for row in PAIRED], ids=[row[0] for row in PAIRED])
def test_rows_that_are_paired_stay_so(found: bool, claim: str, passages: list[str]) -> None:  # noqa: FBT001 - a column of the table
    assert ("ROL004" in codes(claim, *passages)) is found
