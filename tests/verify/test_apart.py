"""What follows from two numbers that a passage sets against each other, joins, or tells as a vote."""

import pytest

from tests.verify.held import codes

VOTE = "The council approved the budget by 31 votes to 18 after a debate."
LEAD = "Her lead over Osei has grown from 3 points in May to 11 points now."
POUND = "A pound bought $1.25 on Friday, down from $1.31 a week before."
CREW = "The ship carried 22 crew: 12 Filipinos, six Indians and four Greeks."
LOSS = "The bank made a loss of 120 million euros in the first quarter and 80 million in the second."
PAID = "Norway paid 120 million euros to Tano and 80 million to Orla."
LENT = "The bank lent 30 million dollars in May and 20 million in June."
FIRE = "The fire started at 2:10 a.m. and was out by 5:40 a.m."
TURNOUT = "Turnout was 71 percent, four points more than in 2015."
EDGE = "The Jays took the rebounds by a 44 - 26 margin."
MARK = "It gave him 2, 117 career points, passing a mark that had stood since 1999."
ROOMS = "He stayed in rooms 2, 117 and 118."
SEATS = "The party won 112 seats, nine short of a majority in the chamber."

FOLLOWS = [
    (VOTE, "The budget passed by a margin of 13 votes.", "The budget passed by a margin of 15 votes."),
    (VOTE, "The budget passed by 13 votes.", "The budget passed by 31 votes."),
    (LEAD, "Her lead over Osei has grown by eight points.", "Her lead over Osei has grown by nine points."),
    (POUND, "The pound lost six cents in a week.", "The pound lost nine cents in a week."),
    (CREW, "More than half of the 22 crew are Filipinos.", "More than half of the 22 crew are Indians."),
    (LOSS, "The bank lost 200 million euros.", "The bank lost 220 million euros."),
    (PAID, "Norway paid 200 million euros to Tano and Orla.", "Norway paid 200 million euros to Tano."),
    (LENT, "The bank lent 50 million dollars in May and June.", "The bank lent 50 million dollars in May."),
    (FIRE, "The fire burned for three and a half hours.", "The fire burned for five and a half hours."),
    (TURNOUT, "Turnout was 67 percent in 2015.", "Turnout was 75 percent in 2015."),
    (SEATS, "A majority takes 121 seats.", "A majority takes 103 seats."),
    (EDGE, "The Jays took 18 more rebounds.", "The Jays took 20 more rebounds."),
    (MARK, "He now has 2,117 career points.", "He now has 2,118 career points."),
    (ROOMS, "He stayed in rooms 2, 117 and 118.", "He stayed in 2,117 rooms."),
    (SEATS, "A majority takes 121 seats.", "The party won a majority of 121 seats."),
]  # fmt: skip


@pytest.mark.parametrize(("told", "true", "broken"), FOLLOWS, ids=[f"{row[1]} / {row[2]}" for row in FOLLOWS])
def test_a_number_between_two_follows_and_its_twin_does_not(told: str, true: str, broken: str) -> None:
    assert not [code for code in codes(true, told) if code.startswith("NUM")]
    assert [code for code in codes(broken, told) if code.startswith("NUM")]


UNTOLD = [
    ("The firm has assets of $3bn and sold a debt of $2bn.", "The firm has assets of $5bn."),
    ("It raised 3 euros a head and 2 million people gave.", "It raised 2 million euros."),
    (
        "Of 288 candidates competing for 125 seats, more than half are women.",
        "Of 288 candidates competing for 125 seats fewer than half are women.",
    ),
]


@pytest.mark.parametrize(("told", "claim"), UNTOLD, ids=[claim for _, claim in UNTOLD])
def test_two_numbers_told_apart_make_no_third(told: str, claim: str) -> None:
    assert [code for code in codes(claim, told) if code.startswith("NUM")]
