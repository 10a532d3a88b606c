"""What a claim turns round with every word and number of its passage is found; the passage's own way is not."""

import pytest

from tests.verify.held import codes

TALKS = 'Vik called the talks "useful"; Minister Berger called them "a waste of a day".'
RATE = "The bank raised its rate by 25 basis points to 4.75 percent."
PRICE = "The price was raised by $12 to $82."
TERM = "She got six years, three years fewer than the prosecutor had asked for."
HIGHER = "Rent, raised on Monday, is $12 higher than it was."
EASED = "The curfew was eased by 5 p.m. and fares by 8%."
ROWS = [
    ("ATT002", "Vik called the talks “useful”.", TALKS, "Vik called the talks “a waste of a day”."),
    ("ATT002", "Berger called the talks “a waste of a day”.", TALKS, "Minister Berger called the talks “useful”."),
    ("NUM002", "The bank raised its rate to 4.75 percent.", RATE, "The bank raised its rate by 4.75 percent."),
    ("NUM002", "The price was raised by $12.", PRICE, "The price was raised by $82."),
    ("NUM002", "The price was raised to $82.", PRICE, "The price was raised to $12."),
    ("NUM002", "A man aged 34 was shot.", "A man of 34 was shot.", "Thirty-four men were shot."),
    ("NUM002", "A 12-year-old was hurt.", "A 12-year-old boy was hurt.", "12 boys were hurt."),
    ("NUM002", "A girl of 12 people knew was hurt.", "A girl aged 12 was hurt.", "12 people were hurt."),
    ("NUM002", "Rent was raised by $12.", HIGHER, "Rent was raised to $12."),
    ("NUM002", "The curfew was eased to 5 p.m.", EASED, "Fares were eased to 8%."),
    ("NUM002", "She got six years, three fewer.", TERM, "The prosecutor had asked for three years."),
    ("ANT001", "Shares rose by half.", "Taxes fell; shares rose by 50%.", "Taxes rose; shares fell by half."),
    ("ANT001", "It made a gain of $9.", "It closed at $70, up $9.", "It made a loss of $9."),
    ("ANT002", "Five of the dead were children.", "Five of the dead were children.", "All of the dead were children."),
    ("NEG002", "On Thursday she would not sue.", "She said she would not.", "On Thursday she said that she would sue."),
    (
        "NEG001",
        "No joint statement was issued.",
        "No joint statement was issued. A joint statement had been planned.",
        "A joint statement was issued.",
    ),
    ("ANT002", "They met before he left.", "They met before he left.", "He left before they met."),
    ("ANT002", "After he left, they met.", "He left and then they met.", "They met and then he left."),
]


@pytest.mark.parametrize(("code", "true", "passage", "broken"), ROWS, ids=[row[3] for row in ROWS])
def test_what_is_turned_round_is_found_and_what_is_not_stands(code: str, true: str, passage: str, broken: str) -> None:
    assert code not in codes(true, passage)
    assert code in codes(broken, passage)
    assert code not in codes("The weather was fine.", passage)


TERMS = "She got six years, three years fewer than the prosecutor had asked for."
COUNTS = "The court found her guilty of two counts of bribery and acquitted her of three."
REPORT = "We reported that 31 were missing. The correct number was 21."
SUMS = [
    ("The prosecutor sought nine years; she got six.", TERMS, "The prosecutor sought eight years; she got six."),
    ("The firm had planned nine.", "It built six ships, three fewer than requested.", "The firm had built nine."),
    ("She was convicted on two of five counts.", COUNTS, "She was convicted on two of six counts."),
    ("Two died, not three.", "It corrected the number of dead to two from three.", "Three died, not two."),
    ("The correct number was 21, not 31.", REPORT, "The correct number was 31, not 21."),
]


@pytest.mark.parametrize(("true", "passage", "broken"), SUMS, ids=[row[2] for row in SUMS])
def test_a_whole_and_a_number_taken_back_are_told_as_the_passage_has_them(true: str, passage: str, broken: str) -> None:
    held = {"NUM001", "NUM006", "NEG001", "NEG002"}
    assert not held.intersection(codes(true, passage))
    assert held.intersection(codes(broken, passage))


SIDES = [
    ("It is shut until Monday.", "It is shut until Monday.", "It is shut from Monday."),
    (
        "They lifted 160 people since midnight.",
        "They had lifted 160 people since midnight.",
        "They lifted 160 before midnight.",
    ),
    (
        "A bomb may have gone off.",
        "Police are investigating whether a bomb went off.",
        "Police established that a bomb went off.",
    ),
    (
        "He is no longer thought of as a pest.",
        "We no longer think of him as a pest.",
        "We must still think of him as a pest.",
    ),
    (
        "It faces an inquiry over its denial of talks.",
        "An inquiry was opened into its word that there were no talks.",
        "",
    ),
]


@pytest.mark.parametrize(("true", "passage", "broken"), SIDES, ids=[row[0] for row in SIDES])
def test_times_doubts_and_what_is_no_longer_are_kept(true: str, passage: str, broken: str) -> None:
    held = {"ANT002", "MOD002", "NEG001", "NEG002"}
    assert not held.intersection(codes(true, passage))
    assert not broken or held.intersection(codes(broken, passage))


STANDING = [
    ("The mill still employs 300.", "The mill continues to employ 300 but no longer makes carts."),
    ("Norway would pay.", "Norway agreed to pay. Chad would not."),
    ("All the crew were saved.", "Six of the crew were saved by boat and the rest by helicopter."),
    ("She succeeded Ms Orr.", "She took over from Ms Orr and may run again."),
    ("A certain Mr Hall was seen.", "A Mr Hall was seen and may be heard."),
    ("Losses hit 6 million.", "Losses grew to 6 million."),
    (
        "Vik called the talks “useful”.",
        'Minister Berger called the talks "useful". "Useful" was also what Vik called them.',
    ),
]


@pytest.mark.parametrize(("claim", "passage"), STANDING, ids=[row[0] for row in STANDING])
def test_what_is_told_of_another_thing_is_held_against_no_claim(claim: str, passage: str) -> None:
    assert not {"ANT001", "ANT002", "ATT002", "MOD002", "NEG001", "NEG002"}.intersection(codes(claim, passage))


TURNED = [
    ("All the crew were saved.", "Two of the boats sank. Six of the crew were saved."),
    ("Norway would pay.", "The envoy hoped for a word on who pays. Norway would not."),
    ("The mill still makes carts.", "The mill employs 300 but no longer makes carts."),
    ("It is proved that a fire began there.", "Police suspect that a fire began there."),
]


@pytest.mark.parametrize(("claim", "passage"), TURNED, ids=[row[0] for row in TURNED])
def test_what_is_told_of_the_same_thing_is_held_against_a_claim(claim: str, passage: str) -> None:
    assert {"ANT002", "MOD001", "MOD002", "NEG001", "NEG002"}.intersection(codes(claim, passage))
