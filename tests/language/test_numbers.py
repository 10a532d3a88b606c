"""Numbers of a text as values: kinds, units, bounds, and when one bears out another."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language import agreement, clock, numbers
from briefing.language.bounds import Bound
from briefing.language.numbers import Kind

VALUES = [
    ("2,500 troops", 2500, Kind.COUNT, "troops"),
    ("2500 US soldiers", 2500, Kind.COUNT, "us"),
    ("two and a half thousand soldiers", 2500, Kind.COUNT, "soldiers"),
    ("half a million people", 500_000, Kind.COUNT, "people"),
    ("$20bn", 20e9, Kind.MONEY, "USD"),
    ("20 billion dollars", 20e9, Kind.MONEY, "USD"),
    ("1.2m euros", 1.2e6, Kind.MONEY, "EUR"),
    ("€13,000", 13_000, Kind.MONEY, "EUR"),
    ("3 crore rupees", 3e7, Kind.MONEY, "INR"),
    ("5 lakh voters", 5e5, Kind.COUNT, "voters"),
    ("88%", 88, Kind.PERCENT, "%"),
    ("88 per cent", 88, Kind.PERCENT, "%"),
    ("a third of voters", 100 / 3, Kind.PERCENT, "%"),
    ("two-thirds of voters", 66.666667, Kind.PERCENT, "%"),
    ("twelve percentage points", 12, Kind.POINTS, "%"),
    ("half a percentage point", 0.5, Kind.POINTS, "%"),
    ("25 basis points", 0.25, Kind.POINTS, "%"),
    ("the twenty-first summit", 21, Kind.ORDINAL, ""),
    ("the 3rd of four", 3, Kind.ORDINAL, ""),
    ("one hundred and five men", 105, Kind.COUNT, "men"),
    ("two hundred thousand men", 200_000, Kind.COUNT, "men"),
    ("two dozen men", 24, Kind.COUNT, "men"),
    ("a twin bombing", 2, Kind.COUNT, "bombing"),
    ("two decades", 20, Kind.COUNT, "years"),
    ("two more weeks", 14, Kind.COUNT, "days"),
    ("they spent $9bn", 9e9, Kind.MONEY, "USD"),
    ("NT$9bn", 9e9, Kind.MONEY, "TWD"),
    ("a couple won the boat", 2, Kind.COUNT, ""),
    ("900 won", 900, Kind.MONEY, "KRW"),
]


@pytest.mark.parametrize(("text", "value", "kind", "unit"), VALUES, ids=[row[0] for row in VALUES])
def test_a_number_is_read_as_its_value(text: str, value: float, kind: Kind, unit: str) -> None:
    found = numbers.find(text)[0]
    assert found.low == pytest.approx(value)
    assert (found.kind, found.unit) == (kind, unit)


PARTS: list[tuple[str, list[tuple[str, float]]]] = [
    ("two hours and a half", [("two hours and a half", 2.5)]),
    ("two years and 40% of a third", [("two", 2), ("40%", 40), ("a third", 33.3)]),
    ("in two hours and third place", [("two", 2), ("third", 3)]),
    ("two hours half the men were away", [("two", 2), ("half", 50)]),
    ("2 hours 10 minutes longer than before", [("2 hours 10", 130)]),
    ("2 hours, 10 minutes", [("2 hours, 10", 130)]),
    ("2 hours, 10 minutes longer than before", [("2", 2), ("10", 10)]),
    ("2 hours, 10 minutes of which were lost", [("2", 2), ("10", 10)]),
    ("between 2 hours and 10 minutes", [("2", 2), ("10", 10)]),
    ("2 hours 60 minutes", [("2", 2), ("60", 60)]),
    ("in the 2nd hour 10 minutes were lost", [("2nd", 2), ("10", 10)]),
    ("12 men took an hour and 10 minutes", [("12", 12), ("an hour and 10", 70)]),
    ("the last hour and 10 minutes", [("hour and 10", 70)]),
    ("some hours 10 minutes were lost", [("10", 10)]),
    ("the B2h 10 minutes away", [("10", 10)]),
    ("1h 35m long", [("1h 35", 95)]),
    ("1h 35m", [("1h 35m", 95)]),
    ("1h 35min", [("1h 35", 95)]),
    ("2 hours 35m people watched", [("2", 2), ("35m", 35e6)]),
]


@pytest.mark.parametrize(("text", "found"), PARTS, ids=[row[0] for row in PARTS])
def test_a_quantity_told_in_two_parts_is_one(text: str, found: list[tuple[str, float]]) -> None:
    assert [(one.text, round(one.low, 1)) for one in numbers.find(text)] == found


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("at least 17 people", Bound.LEAST),
        ("more than 17 people", Bound.LEAST),
        ("17 people or more", Bound.LEAST),
        ("17 or more people", Bound.LEAST),
        ("up to 17 people", Bound.MOST),
        ("fewer than 17 people", Bound.MOST),
        ("about 17 people", Bound.ABOUT),
        ("nearly 17 people", Bound.UNDER),
        ("just over 17 people", Bound.OVER),
        ("over two days of talks", Bound.EXACT),
        ("handed over 17 people", Bound.EXACT),
        ("17 people", Bound.EXACT),
    ],
    ids=str,
)
def test_the_side_that_a_number_leaves_open_is_kept(text: str, bound: Bound) -> None:
    assert numbers.find(text)[0].bound is bound


PAIRS = [
    ("2,500 troops", "two and a half thousand troops", True),
    ("2,600 troops", "2,500 troops", False),
    ("about 50 people", "47 people", True),
    ("about 50 people", "40 people", False),
    ("50 people", "47 people", False),
    ("more than 4,000 people", "4,100 people", True),
    ("more than 4,200 people", "4,100 people", False),
    ("dozens of people", "31 people", True),
    ("dozens of people", "310 people", False),
    ("$40m", "40 million euros", False),
    ("40 percent", "40 percentage points", False),
    ("186 centimetres", "186 millimetres", False),
    ("186 millimeters", "186 millimetres", True),
    ("the fourth season", "season 4", True),
    ("at most 17 people", "at least 17 people", False),
]


@pytest.mark.parametrize(("claimed", "stated", "agree"), PAIRS, ids=[f"{row[0]} / {row[1]}" for row in PAIRS])
def test_one_number_bears_out_another(claimed: str, stated: str, agree: bool) -> None:  # noqa: FBT001 - a column of the table
    mine = numbers.find(claimed)[0]
    assert any(agreement.agree(mine, other) for other in numbers.find(stated)) is agree


def test_letters_before_a_number_make_it_part_of_a_name() -> None:
    assert numbers.find("the A320 of flight AL417") == []


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=200))
def test_numbers_stand_in_their_text_in_order_and_without_overlap(text: str) -> None:
    stop = 0
    for found in numbers.find(text):
        assert stop <= found.start < found.end <= len(text)
        assert found.text == text[found.start : found.end]
        stop = found.end


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("It left at 7 in the morning.", 7, 0),
        ("It left at 11.36 in the morning.", 11, 36),
        ("It left at 5:30 in the evening.", 17, 30),
        ("It left at 17:30 in the evening.", 17, 30),
        ("It left at 5: 30 from Orla.", 5, 30),
        ("It left at 05: 30 from Orla.", 5, 30),
    ],
)
def test_an_hour_is_told_once_however_its_part_of_the_day_is_written(text: str, hour: int, minute: int) -> None:
    assert [minutes for _, _, minutes in clock.find(text)] == [60 * hour + minute]


APART = [
    ("four three-point shots", [4, 3]),
    ("three two-year terms", [3, 2]),
    ("fifty five-year-olds", [50, 5]),
    ("ten two-bed flats", [10, 2]),
    ("three second-half goals", [3, 2]),
    ("forty ten-year terms", [40, 10]),
    ("nineteen ninety-nine", [19, 99]),
    ("fifty-five-year-olds", [55]),
    ("twenty three men", [23]),
    ("a hundred and fifty five men", [155]),
    ("one third of them", [100 / 3]),
]


@pytest.mark.parametrize(("text", "values"), APART, ids=[row[0] for row in APART])
def test_two_numbers_in_words_beside_each_other_are_two(text: str, values: list[float]) -> None:
    assert [one.low for one in numbers.find(text)] == pytest.approx(values)


def test_a_row_of_numbers_in_words_without_end_is_read_to_its_end() -> None:
    assert [one.low for one in numbers.find("one two " * 1_000)] == [1.0, 2.0] * 1_000


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The index rose 1 percent to 5,100.", [Kind.PERCENT, Kind.COUNT]),
        ("The rate fell from 5 percent to 4.", [Kind.PERCENT, Kind.PERCENT]),
    ],
    ids=["a level is no percentage", "the end of a fall is one"],
)
def test_percent_is_shared_by_numbers_that_can_be_a_share(text: str, kinds: list[Kind]) -> None:
    assert [one.kind for one in numbers.find(text)] == kinds
