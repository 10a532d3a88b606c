"""An age stays with a man or a woman, as the passages have it."""

import pytest

from tests.verify.held import codes

HELD = "A 34-year-old man and a 29-year-old woman were arrested."
DEAD = "The dead were a woman, 41, and her 12-year-old son."

EXCHANGED = [
    ("both", "A 34-year-old woman and a 29-year-old man were arrested.", HELD),
    ("one alone", "A 29-year-old man was arrested.", HELD),
    ("aged, behind", "A woman aged 34 was arrested.", HELD),
    ("between commas there", "A man of 41 and a boy died.", DEAD),
    ("a mother", "A father aged 41 died.", "The mother, 41, died."),
    ("a child", "A girl aged 12 and her mother died.", DEAD),
    ("with a word between", "A 34-year-old unarmed woman was arrested.", HELD),
]

KEPT = [
    ("in another form", "A man of 34 and a woman aged 29 were arrested.", HELD),
    ("a son is a boy", "A boy of 12 and a woman aged 41 died.", DEAD),
    ("of both", "A woman aged 34 was held.", "A 34-year-old man and a woman, who is 34, were held."),
    ("a number behind a comma that is no age", "The man, 34 times a winner, met a woman.", "A 34-year-old woman won."),
    ("of somebody else", "A girl of 7 wept.", "A woman of 34 wept for a child of 7."),
    ("of nobody", "A 34-year-old suspect was arrested.", HELD),
]


@pytest.mark.parametrize("row", EXCHANGED, ids=[row[0] for row in EXCHANGED])
def test_no_man_has_a_womans_age(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert "NUM009" in codes(claim, *told)


@pytest.mark.parametrize("row", KEPT, ids=[row[0] for row in KEPT])
def test_an_age_that_the_passages_give_stands(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert not {"NUM001", "NUM009"} & set(codes(claim, *told))
