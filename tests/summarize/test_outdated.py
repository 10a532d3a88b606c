"""What a later article of the same people, or the same outlet, has overtaken, and what only looks so."""

from datetime import date

import pytest

from tests.summarize.builder import told
from tests.summarize.test_stale import FIRST, SECOND, at, overtaken

LEFT = "Transport Minister Aldo Dane resigned."


@pytest.mark.parametrize(
    ("line", "holds"),
    [
        pytest.param("Minister Dane will not resign over the ferry, his office said.", False, id="his refusal"),
        pytest.param("Minister Dane opened a ferry line to the island of Tarn.", True, id="what else he did"),
        pytest.param("Interior Minister Kolb will not resign over the ferry.", True, id="another minister's refusal"),
    ],
)
def test_who_resigned_ends_his_own_refusal_and_no_more(line: str, *, holds: bool) -> None:
    assert overtaken(told("a", line, day=FIRST), told("b", LEFT, day=SECOND)) == (frozenset() if holds else {"a.s1"})


@pytest.mark.parametrize(
    ("held", "freed"),
    [
        pytest.param(
            "A court kept a driver called Brandt in custody.",
            "The singer Brandt was released on bail.",
            id="a name and nothing else in common",
        ),
        pytest.param(
            "A court kept three drivers of the ferry company in custody.",
            "Two drivers of a ferry company in Tarn were released on bail.",
            id="words in common and no name",
        ),
    ],
)
def test_a_custody_holds_where_it_may_be_others_who_were_freed(held: str, freed: str) -> None:
    assert not overtaken(told("a", held, day=FIRST), told("b", freed, day=SECOND))


JOBS = "About 1,200 of the 19,000 jobs at the two yards of Orla will go, chief executive Karin Wolde told reporters."
FEWER = JOBS.replace("1,200", "1,100")


@pytest.mark.parametrize(
    ("line", "again", "mended"),
    [
        pytest.param(JOBS, FEWER, True, id="another number"),
        pytest.param(JOBS, FEWER.replace("About", "Some"), True, id="and another word at its head"),
        pytest.param(JOBS, JOBS, False, id="the same words"),
        pytest.param(
            JOBS,
            "Jobs at the two yards of Orla will go to a third one in the south, chief executive Karin Wolde wrote.",
            False,
            id="much else",
        ),
    ],
)
def test_a_line_is_mended_by_nearly_its_own_words(line: str, again: str, *, mended: bool) -> None:
    assert overtaken(told("a", line, day=FIRST), told("b", again, day=SECOND)) == ({"a.s1"} if mended else frozenset())


@pytest.mark.parametrize(
    ("days", "hours", "mended"),
    [
        pytest.param((FIRST, FIRST), (7, 9), True, id="a later hour"),
        pytest.param((FIRST, FIRST), (9, 9), False, id="one hour"),
        pytest.param((FIRST, FIRST), (9, None), False, id="an hour that is not known"),
        pytest.param((FIRST, FIRST), (None, 9), False, id="the first hour not known"),
        pytest.param((None, SECOND), (None, None), False, id="the first day not known"),
        pytest.param((FIRST, None), (None, None), False, id="a day that is not known"),
        pytest.param((SECOND, FIRST), (7, 9), False, id="the days go before the hours"),
    ],
)
def test_a_line_is_mended_by_what_is_known_to_be_newer(
    days: tuple[date | None, date | None], hours: tuple[int | None, int | None], *, mended: bool
) -> None:
    articles = [told("a", JOBS, day=days[0]), told("b", FEWER, day=days[1])]
    timed = [article if hour is None else at(article, hour) for article, hour in zip(articles, hours, strict=True)]
    assert ("a.s1" in overtaken(*timed)) is mended


def test_a_forecast_of_an_article_without_a_day_holds() -> None:
    forecast = "Storm Helga is expected to reach the port of Orla on 2 March 2024, the weather service said."
    assert not overtaken(told("a", forecast, day=None), told("b", "Boats lay in the streets of Orla.", day=FIRST))
