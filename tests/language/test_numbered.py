"""A name with a number stands by its short form and by its words; with another number it is another."""

import pytest

from briefing.language import numbered
from tests.verify.held import codes

SAME = [
    ("She drives in Formula One.", "She drives in F1.", "She drives in Formula Two."),
    ("The G7 agreed.", "The Group of Seven agreed.", "The G8 agreed."),
    ("The Group of Twenty agreed.", "The G20 agreed.", "The Group of Seven agreed."),
    ("It fell in the Second World War.", "It fell in WWII.", "It fell in the First World War."),
    ("It fell in World War Two.", "It fell in World War II.", "It fell in World War One."),
    ("He left the under-21s.", "He left the U21 side.", "He left the under-19s."),
    ("The probe is Sora 4.", "The probe, named Sora4, is new.", "The probe is Sora 5."),
    ("A Covid-19 patient died.", "A coronavirus patient died.", "A Covid-20 patient died."),
    ("The Rona No. 18 was seized.", "The Rona No.18 was seized.", "The Rona No. 19 was seized."),
]


@pytest.mark.parametrize(("true", "passage", "broken"), SAME, ids=[row[0] for row in SAME])
def test_a_name_with_a_number_stands_in_its_other_form_and_with_no_other_number(
    true: str, passage: str, broken: str
) -> None:
    found = {code for code in codes(true, passage) if code.startswith(("NUM", "NAM"))}
    assert not found
    assert {"NUM001", "NUM002", "NAM001"} & set(codes(broken, passage))


@pytest.mark.parametrize("text", ["In May 3 men left.", "On Monday 3 men left.", "It cost 7.5 percent.", "Formula E"])
def test_a_day_or_a_count_behind_a_large_word_makes_no_name(text: str) -> None:
    assert list(numbered.find(text)) == []


def test_words_that_a_page_has_glued_together_are_two() -> None:
    assert "NAM001" not in codes("Lund designed it.", "The Orla DailyLund said it of his design.")
    assert "NAM001" in codes("Brandt designed it.", "The Orla DailyLund said it of his design.")
