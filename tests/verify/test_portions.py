"""Portions, limits and what is whose: each row is a claim held against sentences that have all of its words."""

import pytest

from tests.verify.held import codes

OFFER = ["Fenwick's new offer of $82 a share had $60 in cash and $22 in its own stock."]
GRAIN = ["The port shipped 400 tonnes of wheat, then 90 tonnes of maize."]
SPEED = ["The tram ran at 61 kilometres an hour, above the city's limit of 50."]
RIVER = ["The river was within the legal threshold for lead in May."]
RACE = ["Osei spun into Brandt and Lund on the last lap. Lund's car took the biggest hit, and he limped from his car."]

HELD: list[tuple[str, str, str, list[str]]] = [
    ("one of two portions", "", "Of the $82 a share that Fenwick offers, $60 is in cash.", OFFER),
    ("the other portion", "NUM009", "Fenwick's new offer of $82 a share is $22 in cash and the rest in stock.", OFFER),
    ("the portion of the other", "", "Fenwick's new offer of $82 a share is $22 in stock and the rest in cash.", OFFER),
    ("a load", "", "The port shipped 90 tonnes of maize.", GRAIN),
    ("a load in fewer words", "", "The port shipped 400 tonnes of wheat in all.", GRAIN),
    ("a load of the other", "NUM009", "The port shipped 400 tonnes of maize.", GRAIN),
    ("over a limit", "", "The tram, at 61 kilometres an hour, was over the limit.", SPEED),
    ("under a limit", "NUM003", "The tram, at 61 kilometres an hour, was just under the limit.", SPEED),
    ("within a threshold", "", "The river was below the threshold for lead in May.", RIVER),
    ("beyond a threshold", "NUM003", "The river was above the threshold for lead in May.", RIVER),
    ("not beyond a threshold", "", "The river was not above the threshold for lead in May.", RIVER),
    ("whose car", "", "Lund, whose car took the biggest hit, limped away.", RACE),
    ("another's car", "ROL004", "Brandt, whose car took the biggest hit, limped away.", RACE),
    ("the car of another", "ROL004", "Brandt's car took the biggest hit on the last lap.", RACE),
    ("the car of two", "", "Brandt's car and Lund's car took hits.", [*RACE, "Brandt's car took a hit, too."]),
    (
        "what may be anybody's",
        "",
        "Brandt, whose car took a hit, limped away.",
        [*RACE, "Brandt said his car took a hit."],
    ),
]


@pytest.mark.parametrize(("held", "claim", "passages"), [row[1:] for row in HELD], ids=[row[0] for row in HELD])
def test_a_portion_a_limit_and_a_thing_stay_with_their_own(held: str, claim: str, passages: list[str]) -> None:
    found = codes(claim, *passages)
    assert (held in found) if held else not {"NUM009", "NUM003", "ROL004"} & set(found)
