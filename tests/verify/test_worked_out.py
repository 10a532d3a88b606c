"""Two numbers of a passage make a third only where they are of one thing: a row for each condition."""

import pytest

from tests.verify.held import codes

FOUND = [
    (
        "a difference of counts is none of percentage points",
        "The rate in the north is 26 percentage points higher.",
        "The north has 86 clinics, the south 60 clinics.",
    ),
    (
        "a difference of sums of money is none of members",
        "The club has 500 members fewer.",
        "The fee was $900 and is now $400.",
    ),
    (
        "a difference of lengths is none of members",
        "The club has 50 members fewer.",
        "The road is 90 km long and the track is 40 km long.",
    ),
    (
        "dozens are too vague to take away",
        "The north has 62 clinics more than the south.",
        "The north has 86 clinics, the south dozens of clinics.",
    ),
    (
        "a verb behind a number is no thing that it counts",
        "The choir was 180 voices smaller.",
        "A fee of 300 was asked and a choir of 120 was heard.",
    ),
    (
        "the greater number is no part of the smaller",
        "The clinics rose by 150 percent.",
        "The north had 40 clinics in May and 60 clinics in June.",
    ),
    (
        "thirty beside a hundred of something else are no thirty percent",
        "Thirty percent of the homes burned down.",
        "Thirty houses burned, and 100 houses were flooded.",
    ),
    (
        "a difference that is nearly the whole is left to other rules",
        "The park loses 870 visitors a day.",
        "The park has 900 visitors a day; 30 visitors were hurt.",
    ),
    (
        "a share is taken from no count",
        "The north is 26 clinics above the plan.",
        "The north has 86 clinics, 60 percent of them new.",
    ),
    (
        "a number behind to is what something came to, and not by how much",
        "The network shrinks to 180 clinics.",
        "It had 300 clinics in May and has 120 clinics now.",
    ),
]

STANDS = [
    (
        "people are a thing that two numbers count",
        "The isle has lost two thirds of its people.",
        "In 1970 the isle had 2,700 people; today 900 people live there.",
    ),
    (
        "a unit of measure is a thing that two numbers count",
        "It stands 50 metres above the old tower.",
        "The new tower is 140 m high, the old tower 90 m.",
    ),
    (
        "nought is no third number beside two",
        "The north is 26 clinics above the south.",
        "The north has 86 clinics, the south 60 clinics, the isle 0 clinics.",
    ),
]


@pytest.mark.parametrize("row", FOUND, ids=[row[0] for row in FOUND])
def test_what_does_not_follow_is_found(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert [code for code in codes(claim, *told) if code.startswith("NUM")]


@pytest.mark.parametrize("row", STANDS, ids=[row[0] for row in STANDS])
def test_what_follows_or_is_not_weighed_stands(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert not [code for code in codes(claim, *told) if code.startswith("NUM")]
