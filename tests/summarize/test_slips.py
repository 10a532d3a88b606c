"""Of two exact counts of one thing that nearly agree one is a slip; of any others neither is."""

from datetime import date, timedelta

import pytest

from briefing.summarize.counting import slips
from tests.summarize.builder import MONDAY, event, sentences, told

LED = "Officials said that Jonas Petrin led by 1,914 votes."
WON = "Jonas Petrin won the governorship by 1,941 votes."


def misprinted(one: str, other: str, *, day: date = MONDAY) -> list[tuple[str, str]]:
    """Return the numbers of which one is a slip, of two articles that hold a sentence each."""
    said = [*sentences(one), *sentences(other, name="b", day=day)]
    found = slips.misprinted(said, event(told("a", one), told("b", other, day=day)))
    return [(low.quantity.text, high.quantity.text) for low, high in found]


def test_two_figures_to_the_last_digit_are_one_and_its_slip() -> None:
    assert misprinted(LED, WON) == misprinted(WON, LED) == [("1,914", "1,941")]
    assert misprinted(LED, WON, day=MONDAY + timedelta(3)) == [("1,914", "1,941")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(LED, WON.replace("1,941", "at least 1,941"), id="a bound"),
        pytest.param(LED, WON.replace("votes", "ballots"), id="other things"),
        pytest.param(LED.replace(" votes", ""), WON.replace(" votes", ""), id="nobody says what"),
        pytest.param(LED.replace("votes", "tonnes"), WON.replace("votes", "tonnes"), id="a measure"),
        pytest.param(LED.replace("1,914", "2.914 million"), WON.replace("1,941", "2.941 million"), id="in millions"),
        pytest.param(LED.replace("1,914 votes", "$1,914"), WON.replace("1,941 votes", "$1,941"), id="money"),
        pytest.param(LED, WON.replace("1,941", "1,914"), id="the same"),
        pytest.param(LED, WON.replace("Jonas Petrin", "The mayor of Tarn"), id="another's"),
    ],
)
def test_counts_that_are_two_things_or_rounded_are_no_slip(one: str, other: str) -> None:
    assert misprinted(one, other) == []


def test_counts_of_two_weeks_or_of_one_article_are_no_slip() -> None:
    assert misprinted(LED, WON, day=MONDAY + timedelta(4)) == []
    assert not list(slips.misprinted(sentences(LED, WON), event(told("a", LED, WON))))
