"""Dense sentences of news: what an editor makes of two of them stands, and what they do not say is held back."""

import pytest

from tests.verify.held import codes

DAY = "2024-03-14"
CROP = "Floods in the Orla valley have destroyed some of the rice crop, the governor said."
CUTS = "Most of the cuts will fall on its design centre in Tain, and no plants will be shut."
SHUT = "Schools in the Tain district will stay shut until Wednesday."
BILL = "Lawmakers in Tovia on Wednesday rejected a bill to lower the voting age to 16 by 58 votes to 41."
DRUG = "The agency had 17 reports of harm in patients taking the drug Zolan, but no proof that it was the cause."
POWER = "Solar power supplied 22 percent of the electricity, overtaking wind for the first time."
PRIZE = "Edda Marr wrote eleven novels and twice declined the Kvik Prize."
ENVOY = "Tovia recalled its ambassador to Kvik on Tuesday after Kvik granted asylum to the rebel Orm Lund."
PLAN = "The minister, Ada Brandt, said she would resubmit it; the opposition said the plan was a waste of time."
COURT = "Prosecutors have asked for seven years, while his lawyer, Jon Reth, said he would appeal."
RATE = "The bank cut its key rate to 4.25 percent on Thursday and said further cuts would depend on inflation slowing."
BOATS = "The coast guard rescued 112 people from two boats off Orla, and recovered the bodies of four men."
MISSING = "Survivors said at least twenty others were missing, but the coast guard had no word of this."
SHARES = "Coal, at 31 percent, was the largest source, though its share was 6 points lower than a year earlier."
MORE = "The Greens gained 31 of the 75 seats, four more than in 2019."
BABIES = ("Fourteen newborns tested positive for a bacterium.", "Three of the babies have fallen ill.")
SEATS = "The Greens won 31 of the 75 seats, four more than in 2019, while the Bloc fell from 38 seats to 29."

HELD_BACK = [
    ("a whole crop, of some of it", "Floods in the Orla valley have destroyed the whole rice crop.", CROP),
    ("all cuts, of most", "All of the cuts will fall on its design centre in Tain.", CUTS),
    ("across the country, of a district", "Schools across the country will stay shut until Wednesday.", SHUT),
    ("what a rejected bill was to do", "Lawmakers in Tovia voted on Wednesday to lower the voting age to 16.", BILL),
    ("a cause without a proof", "Zolan caused harm in 17 patients, the agency said.", DRUG),
    ("who was overtaken", "Wind overtook solar power for the first time.", POWER),
    ("a prize won, that was declined", "Edda Marr twice won the Kvik Prize.", PRIZE),
    ("who granted it", "Tovia granted asylum to the rebel Orm Lund.", ENVOY),
    ("who said it, before a semicolon", "Ada Brandt said the plan was a waste of time.", PLAN),
    ("who said it, before while", "Prosecutors said they would appeal.", COURT),
    ("what depends on something", "The bank said it would make further cuts.", RATE),
    (
        "two numbers behind each other's verbs",
        "The coast guard rescued four men and recovered the bodies of 112.",
        BOATS,
    ),
    ("the other bound", "Survivors said that no more than twenty others were missing.", BOATS, MISSING),
]

STANDS = [
    ("a part of the crop", "Floods in the Orla valley have destroyed part of the rice crop, the governor said.", CROP),
    ("a vote against", "Lawmakers in Tovia voted 58 to 41 on Wednesday against lowering the voting age to 16.", BILL),
    ("a bill that failed", "A bill to lower the voting age to 16 failed in Tovia by 58 votes to 41.", BILL),
    ("who overtook", "In the electricity supply wind was overtaken by solar power for the first time.", POWER),
    ("who granted it, and did not speak", "Kvik granted asylum to the rebel Orm Lund.", ENVOY),
    ("who called it so", "The opposition said the plan was a waste of time.", PLAN),
    ("what depends, told so", "The bank said further cuts would depend on inflation.", RATE),
    ("a share of before", "Coal was still the largest source at 31 percent, from 37 percent a year earlier.", SHARES),
    ("of the 14, three", "Of the 14 newborns who tested positive, three have fallen ill.", *BABIES),
    ("seats gained", "The Greens gained four seats compared with 2019.", MORE),
    ("seats lost", "The Bloc lost nine of its 38 seats.", SEATS),
    (
        "a half of this year",
        "Kvik expects sales to recover in the second half of 2024.",
        "Kvik expects sales to recover in the second half of this year.",
    ),
    ("points without their noun", "The gap shrank to 2.5 points.", "The gap narrowed from 4 points to 2.5."),
    (
        "what stays is not withdrawn",
        "The ministry said its envoy was not leaving Orla.",
        "The ministry said its envoy would stay in Orla.",
    ),
    (
        "too early to say",
        "The guard could not say whether ice was to blame.",
        "It was too early to say whether ice was to blame, the guard said.",
    ),
]


@pytest.mark.parametrize("row", HELD_BACK, ids=[row[0] for row in HELD_BACK])
def test_what_dense_sentences_do_not_say_is_held_back(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert codes(claim, *told, day=DAY)


@pytest.mark.parametrize("row", STANDS, ids=[row[0] for row in STANDS])
def test_what_an_editor_makes_of_them_stands(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert set(codes(claim, *told, day=DAY)) <= {"ATT003"}
