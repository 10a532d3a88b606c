"""What articles are compared by."""

import pytest

from briefing.group.portrait import portraits
from tests.group.test_group import article


@pytest.mark.parametrize(
    ("text", "weekdays"),
    [
        pytest.param("It rained on Sunday, as on Tuesday.", {1, 6}, id="in full"),
        pytest.param("The shop is closed on Mondays.", {0}, id="each of them"),
        pytest.param("Those who sat in the sun wed in Mon province.", set(), id="words that are short for one"),
    ],
)
def test_the_weekdays_that_an_article_names_are_those_in_full(text: str, weekdays: set[int]) -> None:
    (named,) = portraits([article("a", text)]).weekdays.tolist()
    assert {day for day in range(8) if named >> day & 1} == weekdays
