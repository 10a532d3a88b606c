"""Lengths, hours, sums of money and rows of names as an editor says them; with another value they are blocked."""

import pytest

from tests.verify.held import codes

LENGTHS = [
    (
        "They met some mile and a half south.",
        "They met about a mile-and-a-half south.",
        "They met some four miles south.",
    ),
    (
        "It sank a mile and a half off the coast.",
        "It sank 1.5 miles off the coast.",
        "It sank three miles off the coast.",
    ),
    ("They waited an hour and a half.", "They waited for 90 minutes.", "They waited two hours and a half."),
    ("It lasted one and a half hours.", "It lasted an hour and a half.", "It lasted four hours."),
    (
        "The talks lasted two hours and a half.",
        "The talks lasted 150 minutes.",
        "The talks lasted two hours and a quarter.",
    ),
    (
        "It rained for a week and a half.",
        "It rained for one and a half weeks.",
        "It rained for three weeks and a half.",
    ),
    (
        "The town lies three and a quarter miles away.",
        "The town lies 3.25 miles away.",
        "The town lies three miles away.",
    ),
    ("The crater is half a mile wide.", "The crater is about 800 metres wide.", "The crater is half a metre wide."),
    ("He drank a half-liter.", "He drank half a liter.", "He drank a half-gallon."),
    ("The outage lasted 64 minutes.", "The outage lasted 1hr 4 mins.", "The outage lasted 74 minutes."),
    ("The film is 95 minutes long.", "The film is 1h 35m long.", "The film is 85 minutes long."),
    ("He needed 2 hours 10 minutes.", "He needed 130 minutes.", "He needed 2 hours 20 minutes."),
    ("It took just over three hours.", "It took 3 hours and 5 minutes.", "It took just over four hours."),
    ("The film is an hour and ten minutes.", "The film is 70 minutes.", "The film is an hour and five minutes."),
    ("He was jailed for 30 months.", "He was jailed for two years and six months.", "He was jailed for 20 months."),
    ("The ban lasts a year and three months.", "The ban lasts 15 months.", "The ban lasts a year and five months."),
    ("It weighs 3.4 kilos.", "It weighs 3kg 400g.", "It weighs 4.4 kilos."),
    ("She is over six feet tall.", "She is 6ft 2in tall.", "She is over seven feet tall."),
    ("It took nearly eight hours.", "It began at 9am and ended at 4:50pm.", "It took nearly eleven hours."),
    ("It took over two hours.", "It began at 20:15 and ended at 22:30.", "It took over five hours."),
    ("It took over three hours.", "It took three hours and 40 minutes.", "It took over four hours."),
    ("It took under four hours.", "It took three hours and 20 minutes.", "It took under three hours."),
    (
        "He swam it in three hours.",
        "He swam it in three hours, 20 minutes faster than Pike.",
        "He swam it in two hours.",
    ),
    ("It took 40 minutes.", "It began at 10:20 and ended at 11:00.", "It took 50 minutes."),
]
HOURS = [
    ("It ended by about 9.40.", "It ended at approximately 09: 40.", "It ended by about 10.40."),
    ("It was heard at 11.15 last night.", "It was heard at 11:15pm.", "It was heard at 11.45 last night."),
    ("It took off at 0645.", "It took off at 6:45am.", "It took off at 0745."),
    ("It starts at 2000 local time.", "It starts at 8pm local time.", "It starts at 2100 local time."),
    ("It starts at 22:30.", "It starts at 10:30pm.", "It starts at 23:30."),
    ("The curfew runs from nine at night.", "The curfew is on from 9pm.", "The curfew runs from seven at night."),
    ("Talks started at nine.", "Talks started at 9am.", "Talks started at eight."),
]
SUMS = [
    ("It closed up 0.9 Taiwan dollars.", "It closed up NT $0.9.", "It closed up 0.8 Taiwan dollars."),
    ("It lost NT$2 billion.", "It lost 2 billion Taiwan dollars.", "It lost $2 billion."),
    ("It lost HK$40,000.", "It lost 40,000 Hong Kong dollars.", "It lost HK$50,000."),
    ("It set aside NZ$12m.", "It set aside 12 million New Zealand dollars.", "It set aside A$12m."),
    ("It is worth Rs 5 crore.", "It is worth 50 million rupees.", "It is worth Rs 6 crore."),
    ("It cost a million U.S. dollars.", "It cost US$1 million.", "It cost a million Canadian dollars."),
    ("The fare is 50 cents.", "The fare is $0.50.", "The fare is 60 cents."),
    ("It cost a million and a half dollars.", "It cost $1.5 million.", "It cost a million dollars."),
]
BOARD = "Ana Reyes joined the board. The only other woman on it is Marta Voss."
SIGNED = "Chad, Niger and Mali have signed."
ROWS = [
    ("Ana Reyes and Marta Voss are the only two women.", BOARD, "Ana Reyes and Marta Voss are the only three women."),
    ("Three states - Chad, Niger and Mali - signed.", SIGNED, "Four states - Chad, Niger and Mali - signed."),
    ("Three states, Chad, Niger and Mali, signed.", SIGNED, "Five states, Chad, Niger and Mali, signed."),
    ("Three have signed: Chad, Niger and Mali.", SIGNED, "Six have signed: Chad, Niger and Mali."),
    ("Chad, Niger and Mali, the three hosts, signed.", SIGNED, "Chad, Niger and Mali, the four hosts, signed."),
    ("Five died between Chad and Mali.", "Five died between Chad and Mali.", "Two died between Chad and Mali."),
]
SPOKEN = [*LENGTHS, *HOURS, *SUMS, *ROWS]


@pytest.mark.parametrize(("true", "passage", "broken"), SPOKEN, ids=[row[0] for row in SPOKEN])
def test_a_number_said_in_another_way_stands_and_another_number_does_not(true: str, passage: str, broken: str) -> None:
    assert not {"NUM001", "NUM002", "NUM003", "NAM001", "NAM002", "DAT001"}.intersection(codes(true, passage))
    assert {"NUM001", "NUM002", "NUM003", "DAT001"}.intersection(codes(broken, passage))


TWO_NUMBERS = [
    ("He was jailed for three years.", "He was jailed for three years, six months of which are suspended."),
    ("They got two years and six months respectively.", "They got two years and six months respectively."),
    ("It takes 30 minutes.", "It takes between two hours and 30 minutes."),
]


@pytest.mark.parametrize(("claim", "passage"), TWO_NUMBERS, ids=[row[0] for row in TWO_NUMBERS])
def test_two_numbers_that_are_told_of_two_things_are_two(claim: str, passage: str) -> None:
    assert not [code for code in codes(claim, passage) if code.startswith("NUM")]


def test_the_measure_of_a_number_is_left_to_the_rules_of_numbers() -> None:
    assert "COV001" not in codes(
        "The siege went on for nearly eight hours.", "The siege began at 9am and ended at 4:50pm."
    )
