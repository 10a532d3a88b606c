"""What is disputed is not told as settled on the first page: both accounts stand there, or neither."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from briefing.model import Event, Overview
from briefing.summarize import extractive, front
from tests.summarize.builder import MONDAY, event, told

SEVEN = "Seven people were killed when a train left the rails near Orla on Monday, the ministry said."
NINE = "Nine people died when a train jumped the track at Orla on Monday, the head of the fire service said."
LATER = "Nine people have now died after a train jumped the track at Orla, the head of the fire service said."
CLOSED = "The line between Orla and Tarn would stay closed until the weekend, the railways said."


def page(*events: Event) -> Overview:
    """Return the first page of these events."""
    return front.overview([(one, extractive.summarize(one)) for one in events])


def texts(claims: Sequence[object]) -> list[str]:
    """Return the sentences of claims."""
    return [getattr(claim, "text", "") for claim in claims]


def crash(name: str, *leads: str) -> Event:
    """Return an event of one article for each lead, each of an outlet of its own."""
    return event(*(told(f"{name}{n}", lead, CLOSED, outlet=f"Outlet {n}") for n, lead in enumerate(leads)), name=name)


@pytest.mark.parametrize("leads", [(SEVEN, NINE), (NINE, SEVEN)], ids=["seven first", "nine first"])
def test_a_disputed_toll_is_told_with_both_accounts_and_both_figures(leads: tuple[str, str]) -> None:
    first = page(crash("a", *leads))
    assert sorted(texts(first.bottom_line)) == [NINE, SEVEN]
    assert sorted(figure.value for figure in first.figures) == ["Nine", "Seven"]


def test_a_third_account_that_counts_as_one_of_two_does_is_told_with_the_other() -> None:
    third = "At least seven people were killed on Monday when a train derailed near the town of Orla."
    one = crash("a", SEVEN, NINE, third)
    summary = extractive.summarize(one)
    line = next(claim for claim in summary.claims() if claim.text == third)
    assert NINE in texts(front.overview([(one, replace(summary, line=line))]).bottom_line)
    assert SEVEN not in texts(front.overview([(one, replace(summary, line=line))]).bottom_line)


def test_a_figure_in_words_is_disputed_where_the_row_has_it_in_digits() -> None:
    digits = "At least 7 people were killed on Monday when a train derailed near the town of Orla."
    one = crash("a", SEVEN, NINE, digits)
    summary = extractive.summarize(one)
    rows = tuple(replace(r, statement=r.statement.replace("seven", "at least 7")) for r in summary.differences)
    figures = front.overview([(one, replace(summary, differences=rows))]).figures
    assert {"Seven", "Nine"} <= {figure.value for figure in figures} or not figures


def test_the_headline_of_a_disputed_toll_says_who_counts() -> None:
    titled = told("a", SEVEN, CLOSED, title="Seven dead in Orla train crash")
    assert extractive.summarize(event(titled)).headline == titled.title
    disputed = extractive.summarize(event(titled, told("b", NINE, CLOSED, outlet="Herald")))
    assert disputed.headline.endswith(("the ministry said", "the head of the fire service said"))


def test_an_account_that_agrees_is_not_told_twice() -> None:
    assert len(page(crash("a", SEVEN, SEVEN.replace("left the rails", "jumped the track"))).bottom_line) == 1


def test_a_toll_that_has_grown_is_told_without_the_old_one() -> None:
    grown = told("b", LATER, CLOSED, day=MONDAY + timedelta(1), outlet="Herald")
    one = event(told("a", SEVEN, CLOSED), grown)
    summary = extractive.summarize(one)
    assert [(row.statement, row.settled) for row in summary.differences] == [
        ("Number of people killed: seven, later nine", True)
    ]
    assert texts(page(one).bottom_line) == [LATER]


def test_figures_of_other_events_come_after_both_of_a_disputed_one() -> None:
    other = event(told("c", "The mine of Tarn let 4,500 workers go on Monday, its owner said.", CLOSED), name="c")
    values = [figure.value for figure in page(crash("a", SEVEN, NINE), other).figures]
    assert values[2:] == ["4,500"]
    assert sorted(values[:2]) == ["Nine", "Seven"]


def test_a_disputed_figure_whose_other_is_no_figure_is_left_out_of_the_first_page() -> None:
    one = crash("a", SEVEN, NINE)
    summary = extractive.summarize(one)
    alone = front.overview([(one, replace(summary, figures=summary.figures[:1]))])
    assert alone.figures == ()


def test_what_one_article_has_two_people_count_is_told_of_both_or_of_none() -> None:
    marched = "The union of Orla said that 4,000 people marched against the dam on Monday."
    one = event(told("a", marched, "Police put the turnout at 950.", CLOSED))
    first = page(one)
    assert texts(first.bottom_line) == [marched, "Police put the turnout at 950."]
    assert [figure.value for figure in first.figures] != ["4,000"]


def test_a_disputed_takeaway_goes_with_what_is_said_against_it_or_not_at_all() -> None:
    events = [
        crash(name, SEVEN.replace("Orla", town), NINE.replace("Orla", town))
        for name, town in zip("abcde", TOWNS, strict=True)
    ]
    first = page(*events)
    assert len(first.takeaways) == 6
    for town in TOWNS[1:4]:
        assert sum(town in text for text in texts(first.takeaways)) == 2


TOWNS = ("Orla", "Tarn", "Sarrin", "Velt", "Brenn")
