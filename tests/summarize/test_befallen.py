"""What befell those whom a number counts, by the words beside it."""

import pytest

from briefing.summarize.counting import befallen
from tests.summarize.builder import sentences


@pytest.mark.parametrize(
    ("line", "befell"),
    [
        ("The fire in Orla claimed nine lives.", "killed"),
        ("The firemen of Orla saved nine lives.", ""),
        ("The fire in Orla took nine trains out of service.", ""),
        ("The death toll of the fire in Orla rose to nine.", "killed"),
        ("Police in Orla arrested nine people.", "arrested"),
        ("Of the passengers nine are critically injured.", ""),
    ],
    ids=["lives lost", "lives saved", "no lives", "a toll", "before the number", "some of them"],
)
def test_what_befell_people_is_said_beside_their_number(line: str, befell: str) -> None:
    (sentence,) = sentences(line)
    assert [befallen.befell(line, quantity) for quantity in sentence.quantities] == [befell]


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("A train left its rails near Orla, injuring 37, the fire service said.", True),
        ("A train left its rails near Orla, injuring at least 37, the fire service said.", True),
        ("The ministry put the number of injured in Orla at 37, and said no more.", True),
        ("A train left its rails near Orla, injuring 37 people, the fire service said.", False),
        ("A train left its rails near Orla behind platform 37, the fire service said.", False),
    ],
    ids=["injuring", "injuring at least", "the number of", "with its noun", "another number"],
)
def test_a_number_of_people_needs_no_noun_behind_what_befell_them(line: str, *, bare: bool) -> None:
    (sentence,) = sentences(line)
    (quantity,) = sentence.quantities
    assert befallen.is_bare(line[: quantity.start], quantity) is bare
