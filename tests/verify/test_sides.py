"""What a number leaves open is read in other words, and what a rounded one, a noon or a month to come is not."""

import pytest

from tests.verify.held import codes

ROWS = [
    ("Roughly 140 million were hit.", "Some 143 million were hit.", "Roughly 134 million were hit."),
    ("About 150 boats sank.", "143 boats sank.", "About 158 boats sank."),
    ("The fire began at midnight.", "The fire began at 12 a.m.", "The fire began at noon."),
    ("The fire began at about 9pm.", "The fire began around 9 p.m.", "The fire began at about midnight."),
    ("The book came out last month.", "The book was published last month.", "The book comes out next month."),
    ("It ended over a hundred years ago.", "It ended more than a century ago.", "It ended over two hundred years ago."),
    ("Over 700 women did it.", "“Over 700 women did it.”", "At most 700 women did it."),
    ("It is capped at four tonnes.", "They cannot sell more than four tonnes.", "It is at least four tonnes."),
    ("No crew will sail more than four days.", "Crews are limited to four days.", "Crews sail at least four days."),
    ("The ceiling of 100kg stays.", "No more than 100kg is allowed.", "At least 100kg stays."),
    ("Lund moved up to second place.", "Lund was promoted to second.", "Lund moved up to third place."),
    ("It would fall short of 50%.", "It would be less than 50%.", "It would be over 50%."),
]


@pytest.mark.parametrize(("true", "passage", "broken"), ROWS, ids=[row[0] for row in ROWS])
def test_a_side_in_other_words_stands_and_another_is_found(true: str, passage: str, broken: str) -> None:
    held = {"NUM001", "NUM002", "NUM003", "NUM004", "NUM005", "DAT001", "DAT003"}
    assert not held & set(codes(true, passage)) - ({"DAT003"} if "month" in true else set())
    assert (held - {"DAT003"}) & set(codes(broken, passage))
