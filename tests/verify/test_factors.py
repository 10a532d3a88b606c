"""What doubled is held against numbers of one thing, and no others: a row for each condition."""

import pytest

from tests.verify.held import codes

FOUND = [
    (
        "sixty of something and twenty dollars are no threefold",
        "It sold three times as many tanks.",
        "It sold 60 at $20 each.",
    ),
    ("tanks are no planes three times over", "It has three times as many tanks.", "It has 60 tanks and 20 planes."),
    (
        "times are nothing that states are held against",
        "It has three times as many states.",
        "It was used 12 times by 4 states.",
    ),
    ("half of a doubled fee is no number of boats", "It had 30 boats.", "It doubled the fee to $60."),
    ("half of a doubled share is no number of boats", "It had 30 boats before.", "It doubled its share to 60 percent."),
    ("half of a doubled fee in dollars is none in euros", "The fee had been 30 euros.", "It doubled the fee to $60."),
    ("nought times makes no number", "It ran 45 boats.", "It was late 0 times in 60 days."),
    (
        "nothing is three times nought",
        "The army has three times as many tanks.",
        "The army has 60 tanks, the rebels 0 tanks.",
    ),
    (
        "dozens make no ratio with a number",
        "The army has 2.5 times as many tanks.",
        "The army has 60 tanks, the rebels dozens of tanks.",
    ),
    (
        "places in an order make no ratio",
        "Its army has three times as many tanks.",
        "The second tank and the sixth tank burned.",
    ),
    (
        "nought makes no ratio beside a word for another change",
        "Sales doubled in May.",
        "Sales trebled; it had 0 boats and 60 cranes.",
    ),
    (
        "dozens make no ratio beside a word for another change",
        "Sales doubled.",
        "Sales trebled; 12 boats and dozens of cranes came.",
    ),
    ("numbers without a noun that stand for before and after are a change", "It doubled.", "It rose to 60 from 20."),
]

STANDS = [
    (
        "money and a number without a noun are no change",
        "Its take doubled.",
        "With 60 in port it takes $90, as much again.",
    ),
    (
        "boats and cranes are no change",
        "The port's take doubled.",
        "With 60 boats and 90 cranes, the port takes as much again.",
    ),
    ("one time is no factor", "Its take doubled in a year.", "It takes as much again as it did at one time."),
    (
        "the same number twice is no change",
        "Its take doubled by June.",
        "It ran 60 boats in May and 60 boats in June, and took as much again.",
    ),
    ("nought is no value to grow from", "Its fleet doubled.", "It had 0 boats in May and has 60 boats."),
    ("dozens are no value to grow to", "Its fleet doubled in May.", "It ran 60 boats and dozens of boats came."),
    (
        "places in an order are no values of a change",
        "The take doubled.",
        "It came second boat in May and fifth boat in June.",
    ),
    (
        "more than doubled is up to four times",
        "Sales more than doubled.",
        "Sales rose to 110 million euros from 40 million euros.",
    ),
    (
        "two of three numbers make the ratio beside another change",
        "Cases doubled.",
        "Cases rose to 80 from 40; 9 died; deaths tripled.",
    ),
    ("a rise by all is no fall", "Costs doubled.", "Costs rose 100 percent and sales trebled."),
    (
        "a fall by half is a halving beside another change",
        "Costs halved.",
        "Costs fell by 50 percent and profits trebled.",
    ),
    (
        "a number behind a verb has no noun that parts it from another",
        "The north got three times as many wells.",
        "The north got 60 wells and the south got 20 in May.",
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
