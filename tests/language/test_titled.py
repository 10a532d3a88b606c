"""A month, weekday or season within a name is no date; the same word beside what happened is one."""

import pytest

from briefing.language import dates, names
from tests.verify.held import codes

NAMED = [
    ("Orla bid for the Winter Olympics.", "Winter Olympics"),
    ("The rebels' Spring Offensive failed.", "Spring Offensive"),
    ("The Sunday Lantern has the tape.", "Sunday Lantern"),
    ("A Sunday Times reporter has it.", "Sunday Times"),
    ("Shops were full on Black Friday.", "Black Friday"),
    ("Crowds came out on May Day.", "May Day"),
    ("It was shut after the October Revolution.", "October Revolution"),
]


@pytest.mark.parametrize(("text", "name"), NAMED, ids=[row[0] for row in NAMED])
def test_a_part_of_a_name_is_no_date(text: str, name: str) -> None:
    assert dates.find(text) == []
    assert name in {found.whole for found in names.find(text)}


@pytest.mark.parametrize(
    "text",
    [
        "In Spring Orla voted.",
        "Last Winter Orla voted.",
        "In May Orla voted.",
        "On Sunday Orla voted.",
        "in the Winter",
    ],
)
def test_a_time_before_a_name_is_a_date(text: str) -> None:
    assert len(dates.find(text)) == 1


def test_the_winter_of_a_year_is_no_name() -> None:
    assert "NAM001" not in codes("It sank in the Winter of 2013.", "It sank in winter 2013.")
    assert "DAT001" in codes("It sank in the Summer of 2013.", "It sank in winter 2013.")


def test_no_season_is_another_though_it_runs_over_the_turn_of_the_year() -> None:
    assert "DAT001" in codes("It sank last summer.", "It sank last winter.")
    assert "DAT001" not in codes("It sank last winter.", "It sank last January.")


def test_the_games_of_one_season_are_not_those_of_another() -> None:
    told = "None of the lands at the 11th Winter Paralympics, which open on Friday, will leave."
    assert "DAT001" not in codes("No land will leave the Winter Paralympics.", told)
    assert "NAM001" in codes("No land will leave the Summer Paralympics.", told)
