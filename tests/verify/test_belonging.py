"""Of whom or what a number or date is told: each row is a claim held against sentences that have all of its values."""

import pytest

from tests.verify.held import codes

BANKS = [
    "Fenwick Inc. said it expects a hit of up to $20 billion, while Lund of Orlo Corp. will take a $3 billion charge."
]
QUAKE = ["The Orlo centre said it measured magnitude 5.9, but the Derna Survey said it was a magnitude 6.1 temblor."]
RAISED = ["The sale raised £900 for the school, and £250 for the choir, Brandt said."]
PAID = ["Brandt's pay was said to be £145,000, but he put it closer to £90,000."]
BOATS = ["While two of them slipped away, the frigate Orlo boarded the remaining three boats and freed 26 sailors."]
ROADS = ["Four of the roads stayed open, but the snow closed six roads in the valley."]
BORN = ["Brandt opened the mill in May 1990, while Osei founded the bakery in June 1995."]

HELD: list[tuple[str, str, str, list[str]]] = [
    (
        "what each bank expects",
        "",
        "Lund of Orlo puts its charge at $3 billion, whereas Fenwick expects up to $20 billion.",
        BANKS,
    ),
    (
        "what the other bank expects",
        "NUM006 ROL004",
        "Fenwick puts its charge at $3 billion, whereas Lund expects up to $20 billion.",
        BANKS,
    ),
    (
        "how each measured it",
        "",
        "The Derna Survey put it at 6.1, higher than the 5.9 measured by the Orlo centre.",
        QUAKE,
    ),
    (
        "how the other did",
        "NUM006 ROL004",
        "The Orlo centre put it at 6.1, higher than the 5.9 measured by the Derna Survey.",
        QUAKE,
    ),
    ("a measure and who gave it", "", "It had magnitude 5.9, the Orlo centre said; 6.1, the Derna Survey.", QUAKE),
    ("each sum's end", "", "Brandt said £250 went to the choir and £900 to the school.", RAISED),
    ("the other's end", "NUM006", "Brandt said £900 went to the choir and £250 to the school.", RAISED),
    ("a sum and its correction", "", "Brandt's pay, said to be £145,000, was closer to £90,000 by his account.", PAID),
    (
        "a sum for its correction",
        "NUM006",
        "Brandt's pay, said to be £90,000, was closer to £145,000 by his account.",
        PAID,
    ),
    ("how many of them", "", "Two boats slipped away, but the Orlo boarded the other three.", BOATS),
    ("how many of the others", "NUM006", "Three boats slipped away, but the Orlo boarded the other two.", BOATS),
    ("a noun that one leaves out", "", "Snow closed six roads, and four stayed open.", ROADS),
    ("a noun that the other leaves out", "NUM006", "Snow closed four roads, and six stayed open.", ROADS),
    ("what each founded when", "", "Osei began in June 1995, Brandt in May 1990.", BORN),
    ("what the other founded when", "DAT004", "Osei began in May 1990, Brandt in June 1995.", BORN),
]


@pytest.mark.parametrize(("held", "claim", "passages"), [row[1:] for row in HELD], ids=[row[0] for row in HELD])
def test_each_number_stays_with_what_it_is_told_of(held: str, claim: str, passages: list[str]) -> None:
    assert " ".join(codes(claim, *passages)) == held
