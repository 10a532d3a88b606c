"""A house that stands for a government is not another house of it; their state may stand for the one that rules."""

import pytest

from tests.verify.held import codes

REVIEW = "The Pentagon ordered a review of the base after the attack."
STUDY = "The White House said on Monday that it would study the plan."
LEAK = "Downing Street refused to comment on the leak."

ANOTHER = [
    ("the White House, for the Pentagon", "The White House ordered a review of the base.", REVIEW),
    ("the State Department, for the Pentagon", "The State Department ordered a review of the base.", REVIEW),
    ("the Pentagon, for the White House", "The Pentagon said it would study the plan.", STUDY),
    ("Westminster, for Downing Street", "Westminster refused to comment on the leak.", LEAK),
    ("a part of a government, for its state", "The Pentagon reviewed the base.", "The US reviewed the base."),
]

STANDS = [
    ("a capital for a house", "Washington ordered a review of the base.", REVIEW),
    ("a state for a house", "Britain refused to comment on the leak.", LEAK),
    ("a house for its state", "The White House reviewed the base.", "The US reviewed the base."),
    ("a house by its full name", "The US Department of Defense ordered a review of the base.", REVIEW),
    ("a house for its people", "The Pentagon lost a drone.", "The US military lost a drone."),
    ("both", "The White House asked the Pentagon for a plan.", "The White House asked the Pentagon for a plan."),
]


@pytest.mark.parametrize("row", ANOTHER, ids=[row[0] for row in ANOTHER])
def test_another_house_of_a_government_is_found(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert "NAM001" in codes(claim, *told)


@pytest.mark.parametrize("row", STANDS, ids=[row[0] for row in STANDS])
def test_a_house_that_may_be_meant_is_let_be(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert "NAM001" not in codes(claim, *told)
    assert "ROL001" not in codes(claim, *told)


def test_two_houses_that_changed_places_are_found() -> None:
    assert codes("The Pentagon asked the White House for a plan.", "The White House asked the Pentagon for a plan.")
