"""Two that are held against one another keep their sides."""

import pytest

from tests.verify.held import codes

ROWS = [
    (
        "Black drivers are twice as likely as white drivers to be stopped in the street.",
        "Black drivers are twice as likely to be stopped in the street as white drivers.",
        "White drivers are twice as likely as black drivers to be stopped in the street.",
    ),
    (
        "Nurses were more likely to fall ill than doctors, the study found.",
        "The study found that nurses fell ill more often and were more likely to do so than doctors.",
        "Doctors were more likely to fall ill than nurses, the study found.",
    ),
    (
        "The limit was set by clerks rather than scientists.",
        "It was clerks instead of scientists who set the limit.",
        "The limit was set by scientists rather than clerks.",
    ),
    ("Wheat is dearer than rye now.", "Wheat is now dearer than rye.", "Rye is dearer than wheat now."),
    (
        "Women live longer than men in all 40 countries.",
        "In all 40 countries women live longer than men do.",
        "Men live longer than women in all 40 countries.",
    ),
]


@pytest.mark.parametrize(("true", "passage", "broken"), ROWS, ids=[row[0] for row in ROWS])
def test_two_that_are_compared_keep_their_sides(true: str, passage: str, broken: str) -> None:
    assert not codes(true, passage)
    assert "ROL004" in codes(broken, passage)


TRUE = [
    ("The firm makes clocks as well as ovens.", ["The firm makes ovens as well as clocks."]),
    ("Rye is cheaper now than wheat.", ["Wheat is now dearer than rye."]),
    ("In June rye was dearer than wheat.", ["Wheat was dearer than rye in May.", "Rye was dearer than wheat in June."]),
    ("Oats rot; wheat is dearer than rye in Orlo.", ["In Orlo, said the mill; wheat is dearer than rye; oats rot."]),
]


@pytest.mark.parametrize(("true", "passages"), TRUE, ids=[row[0] for row in TRUE])
def test_what_is_compared_in_another_way_has_not_changed_sides(true: str, passages: list[str]) -> None:
    assert "ROL004" not in codes(true, *passages)
