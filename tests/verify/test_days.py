"""A weekday is the passages' own or follows from a day whose year is known; today is their day, or what is now."""

import pytest

from tests.verify.held import codes

LAW = "New rules, drawn up in a contentious 2012 bill, take effect next Tuesday."

UNTOLD = [
    ("The rules take effect next Wednesday.", LAW, ""),
    ("The rules of 2012 take effect on a Wednesday.", LAW, ""),
    ("The vote fell on a Wednesday in February 2012.", "The vote fell in February 2012.", ""),
    ("The vote fell on a Wednesday.", "The vote fell on 3 February.", ""),
    ("The vote fell on Thursday.", "The vote fell on 3 February.", "2021-02-05"),
]


@pytest.mark.parametrize(("claim", "passage", "day"), UNTOLD, ids=[row[0] for row in UNTOLD])
def test_no_year_nor_month_tells_a_weekday(claim: str, passage: str, day: str) -> None:
    assert "DAT001" in codes(claim, passage, day=day)


TOLD = [
    ("The rules take effect next Tuesday.", LAW, ""),
    ("The vote fell on Wednesday, 3 February.", "The vote fell on 3 February.", ""),
    ("The vote fell on Wednesday, 3 February.", "The vote fell on 3 February.", "2021-02-05"),
    ("The vote fell on Wednesday, 3 February.", "The vote fell on Wednesday.", "2021-02-05"),
    ("The vote fell on Wednesday.", "The vote fell on 3 February.", "2021-02-05"),
    ("The vote fell on Thursday, 3 February.", "The vote fell on Thursday, 3 February.", "2021-02-05"),
]


@pytest.mark.parametrize(("claim", "passage", "day"), TOLD, ids=[f"{row[0]} {row[1]} {row[2]}" for row in TOLD])
def test_a_day_that_is_known_tells_its_weekday(claim: str, passage: str, day: str) -> None:
    assert not [code for code in codes(claim, passage, day=day) if code.startswith("DAT")]


OTHERWISE = [
    ("The vote fell on Thursday, 3 February.", "The vote fell on 3 February.", "2021-02-05"),
    ("The vote fell on Thursday, 3 February.", "The vote fell on Wednesday.", "2021-02-05"),
    ("The vote will fall on Monday, 9 March.", "The vote will fall on 9 March 2021.", ""),
]


@pytest.mark.parametrize(("claim", "passage", "day"), OTHERWISE, ids=[f"{row[0]} {row[1]}" for row in OTHERWISE])
def test_a_day_and_month_without_a_year_fall_on_their_weekday(claim: str, passage: str, day: str) -> None:
    assert "DAT002" in codes(claim, passage, day=day)


NOWADAYS = [
    ("The firm is the largest in its field today.", "The firm is now the largest in its field.", ""),
    ("Hanna thinks IBM is the leader today.", "IBM is the clear leader now, Hanna said.", ""),
    ("The firm has 300 shops today.", "The firm currently has 300 shops.", ""),
    ("Today the minister is in Paris.", "The minister resigned on Thursday and is now in Paris.", "2020-01-04"),
]


@pytest.mark.parametrize(("claim", "passage", "day"), NOWADAYS, ids=[row[0] for row in NOWADAYS])
def test_what_is_now_is_so_today(claim: str, passage: str, day: str) -> None:
    assert not [code for code in codes(claim, passage, day=day) if code.startswith("DAT")]


ONCE = [
    ("The bridge opens today.", "The bridge is now being painted and opens in June.", ""),
    ("The council is to vote on it today.", "The law is now far off, as the council votes on it in May.", ""),
    ("Lund is the mayor today.", "Lund, who is now a banker, was the mayor until 2019.", ""),
    ("The minister resigned today.", "The minister resigned on Thursday and is now in Paris.", "2020-01-04"),
    ("He is the youngest mayor today.", "He was the youngest mayor in 1990.", ""),
    ("The firm was the largest in its field yesterday.", "The firm is now the largest in its field.", ""),
]


@pytest.mark.parametrize(("claim", "passage", "day"), ONCE, ids=[row[0] for row in ONCE])
def test_what_was_done_today_needs_its_day(claim: str, passage: str, day: str) -> None:
    assert "DAT001" in codes(claim, passage, day=day)
