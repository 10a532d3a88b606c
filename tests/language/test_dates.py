"""Dates of a text, and the days that they can mean on the day of the text."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language import dates, feasts

WEDNESDAY = date(2021, 2, 3)

MEANT = [
    ("the late fifteenth century", "1458-01-01", "1500-12-31"),
    ("the twenty-first century", "2001-01-01", "2100-12-31"),
    ("on January 17", "2021-01-17", "2021-01-17"),
    ("on February 26", "2021-02-26", "2021-02-26"),
    ("on 3 February 2021", "2021-02-03", "2021-02-03"),
    ("on February 3rd, 2021", "2021-02-03", "2021-02-03"),
    ("the 3rd of February", "2021-02-03", "2021-02-03"),
    ("on Wednesday", "2021-02-03", "2021-02-03"),
    ("last Wednesday", "2021-01-27", "2021-01-27"),
    ("next Wednesday", "2021-02-10", "2021-02-10"),
    ("on Monday", "2021-02-01", "2021-02-01"),
    ("on January 15", "2021-01-15", "2021-01-15"),
    ("in late September", "2020-09-18", "2020-09-30"),
    ("last January", "2021-01-01", "2021-01-31"),
    ("in March 2019", "2019-03-01", "2019-03-31"),
    ("in 2018", "2018-01-01", "2018-12-31"),
    ("last year", "2020-01-01", "2020-12-31"),
    ("yesterday", "2021-02-02", "2021-02-02"),
    ("who died last night", "2021-02-02", "2021-02-02"),
    ("two days ago", "2021-02-01", "2021-02-01"),
    ("in the Seventies", "1970-01-01", "1979-12-31"),
    ("since the late sixties", "1965-09-13", "1969-12-31"),
    ("in '02 and", "2002-01-01", "2002-12-31"),
    ("said: ‘12 March 2021 is", "2021-03-12", "2021-03-12"),
    ("said: '12 March 2021 is", "2021-03-12", "2021-03-12"),
    ("built in the thirties", "1930-01-01", "1939-12-31"),
    ("in December '98", "1998-12-01", "1998-12-31"),
    ("in the 1800s", "1801-01-01", "1900-12-31"),
    ("in the 1900s", "1900-01-01", "1909-12-31"),
    ("in the 1990s", "1990-01-01", "1999-12-31"),
    ("in the 19th century", "1801-01-01", "1900-12-31"),
    ("the third quarter of 2006", "2006-07-01", "2006-09-30"),
    ("in the summer of 2013", "2013-06-01", "2013-08-31"),
    ("during 2018-19", "2018-01-01", "2019-12-31"),
    ("fiscal year 2021", "2020-01-01", "2021-12-31"),
    ("on 2021-02-03", "2021-02-03", "2021-02-03"),
    ("from 3-5 February 2021", "2021-02-03", "2021-02-05"),
]


@pytest.mark.parametrize(("text", "first", "last"), MEANT, ids=[row[0] for row in MEANT])
def test_a_date_is_resolved_on_the_day_of_its_text(text: str, first: str, last: str) -> None:
    span = dates.find(text, anchor=WEDNESDAY)[0].spans[0]
    assert span == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("text", ["on Wednesday", "on January 15", "last year", "two days ago", "in late September"])
def test_a_part_of_a_date_without_a_day_of_its_text_means_no_day(text: str) -> None:
    assert dates.find(text)[0].spans == ()


def test_a_date_that_is_counted_from_another_is_resolved_from_it() -> None:
    found = dates.find("It left on 21 August 2019 and was found two days later.")
    assert found[1].spans == ((date(2019, 8, 23), date(2019, 8, 23)),)


@pytest.mark.parametrize("text", ["Tuesday, 3 February 2021", "30 February", "31 April 2020"])
def test_a_day_that_does_not_exist_is_impossible(text: str) -> None:
    assert dates.find(text)[0].impossible


def test_29_february_is_possible_where_no_year_speaks_against_it() -> None:
    assert not dates.find("29 February")[0].impossible


@pytest.mark.parametrize(
    "text",
    [
        "they may march on",
        "2500 troops",
        "2000 people",
        "he sat down",
        "at 11:30",
        "at 11.15 last night",
        "the last night of the fair",
        "their last night in town",
        "in her late thirties",
        "'20 died' he said",
        "to '20 boats",
        "in ‘20 he",
        "Highs reached the nineties",
        "Temperatures stayed in the nineties",
        "He was in the thirties",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates.find(text, anchor=WEDNESDAY) == []


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=200), st.dates())
def test_any_text_on_any_day_has_dates_that_stand_in_it(text: str, anchor: date) -> None:
    for found in dates.find(text, anchor=anchor):
        assert found.text == text[found.start : found.end]
        assert all(first <= last for first, last in found.spans)


@given(
    st.sampled_from(
        ["last week", "next month", "9999-12-31", "tomorrow", "999 years ago", "the next decade", "1 January 0001"]
    ),
    st.sampled_from([date.min, date.max]),
)
def test_the_ends_of_the_calendar_break_nothing(text: str, anchor: date) -> None:
    dates.find(text, anchor=anchor)


PARTS = [
    ("He died this morning.", ["2021-02-03"]), ("It rains this evening.", ["2021-02-03"]),
    ("On the last night of the fair.", []), ("He spent this night there.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "days"), PARTS, ids=[row[0] for row in PARTS])
def test_a_part_of_today_is_today(text: str, days: list[str]) -> None:
    found = feasts.find(text, anchor=WEDNESDAY)
    assert [one.spans for one in found] == [((date.fromisoformat(day),) * 2,) for day in days]
