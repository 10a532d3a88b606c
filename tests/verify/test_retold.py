"""What another turn of phrase tells in the same sense: who speaks behind a clause, a part of a whole, counts so far.

Each row is a true retelling, a false one of the same shape with the code that finds it, and the passages.
"""

import pytest

from tests.verify.held import codes

PIER = "The pier will close in May, said Marta Kolbe, founder and director of the Harbour Trust, a local charity."
TALKS = '"The talks are dead," Ines Varga, head of the Danube League, said from Vienna.'
CAMP = (
    "The charity Help for All urged the state to let trucks into the camp.",
    '"The camp has run out of water," the Swiss NGO said in a statement.',
)
MINERS = (
    "The case involves 30 miners, six of whom -- among them the foreman Ivo Lang -- were fined $2,000 each ($2,688)."
)
MAYORS = "There are six candidates, including former mayors Ada Klein and Rolf Weber, and former judge Nils Holm."
CALL = ("Orlova and Brandt spoke on Thursday.", "The call came a day after Orlova told the Senate that it would open.")
CLOSED = ("The strike began on 4 March.", "It came two days after the mine closed.")
PAID = "The union was angry that a firm trusted with the savings of thousands was unable to pay them on time."
MINISTER = '"It is no time for talks," said Pavel Kreutz, a member of Prime Minister Irina Orlova\'s war cabinet.'

RETOLD: list[tuple[str, str, str, tuple[str, ...]]] = [
    (
        "Marta Kolbe, who founded and runs the Harbour Trust, said the pier would close in May.",
        "Jonas Reuter, who founded and runs the Harbour Trust, said the pier would close in May.",
        "ATT002",
        (PIER,),
    ),
    (
        "Marta Kolbe, who founded the Harbour Trust and directs it, said the pier would close in May.",
        "Jonas Reuter, who founded the Harbour Trust and directs it, said the pier would close in May.",
        "ATT002",
        (PIER,),
    ),
    (
        "Ines Varga said from Vienna that the talks were dead.",
        "Olga Petrov said the talks were dead.",
        "ATT002",
        (TALKS,),
    ),
    ("Help for All said the camp had no water.", "Save the Rivers said the camp had no water.", "NAM001", CAMP),
    (
        "Kreutz, who sits in Orlova's war cabinet, said it was no time for talks.",
        "Kreutz, who sits in Petrova's war cabinet, said it was no time for talks.",
        "NAM001",
        (MINISTER,),
    ),
    (
        "Six of the 30 miners were fined $2,000 each.",
        "Nine of the 30 miners were fined $2,000 each.",
        "NUM001",
        (MINERS,),
    ),
    (
        "There are six, among them two former mayors.",
        "There are six, among them four former mayors.",
        "NUM001",
        (MAYORS,),
    ),
    (
        "Eleven skippers have shared the first 12 races.",
        "Ten skippers have shared the first 12 races.",
        "NUM001",
        ("Moreau is the eleventh winner in the first 12 races.",),
    ),
    ("She has four wins there.", "She has five wins there.", "NUM001", ("The win is her fourth there.",)),
    (
        "She has four wins there.",
        "She has four floors there.",
        "NUM001",
        ("It is her fourth win on the fourth floor.",),
    ),
    (
        "Six miners have been killed there.",
        "Nine miners have been killed there.",
        "NUM001",
        ("He was the sixth miner to be killed there.",),
    ),
    (
        "It hurt over 2,300 people.",
        "It hurt over 3,200 people.",
        "NUM001",
        ("It killed 41 and hurt more than 2, 300.",),
    ),
    ("It paid $4,500 for each.", "It paid $5,400 for each.", "NUM001", ("It paid $4, 500 for each of them.",)),
    (
        "The union was angry at the failure of a firm trusted with the savings of thousands to pay them on time.",
        "The union was angry that a firm trusted with the savings of thousands paid them on time.",
        "NEG001",
        (PAID,),
    ),
    (
        "Insults to referees would not be tolerated, the chief said.",
        "Insults to referees would not be punished, the chief said.",
        "NEG002",
        ("The chief said there would be a zero-tolerance policy on insults to referees.",),
    ),
    (
        'Orvex made its "best and final offer" for Tellin, of $3 billion.',
        "Orvex made the best and final offer for Tellin, of $3 billion.",
        "ATT004",
        ("Orvex Ltd made a $3 billion “best and final offer” to buy Tellin Inc.",),
    ),
]


@pytest.mark.parametrize(("true", "broken", "code", "told"), RETOLD, ids=[row[0] for row in RETOLD])
def test_a_retelling_in_the_same_sense_stands(true: str, broken: str, code: str, told: tuple[str, ...]) -> None:
    found = [one for one in codes(true, *told) if one.startswith(("NUM", "NAM", "ATT", "NEG", "DAT"))]
    assert not found
    assert code in codes(broken, *told)


def test_what_cannot_be_believed_is_no_condition() -> None:
    hit = "The clinic was hit without any warning."
    assert "NEG001" not in codes(hit, "We can't believe a clinic was hit without any warning.")
    assert "NEG001" in codes(hit, "No clinic may be hit without any warning.")


MAY = "On {} May Orlova told the Senate that it would open."
MINE = "The mine closed on {} March."
COUNTED = [
    (MAY, 3, 5, CALL),
    (MINE, 2, 6, CLOSED),
    (MINE, 2, 6, ("It began on 4 March, two days after the mine closed.",)),
    (MINE, 6, 2, ("The strike began on 4 March.", "Two days later the mine closed.")),
    (MINE, 6, 2, ("The strike began on 4 March.", "It came two days before the mine closed.")),
]


@pytest.mark.parametrize(("claim", "day", "other", "told"), COUNTED, ids=[" ".join(row[3])[-40:] for row in COUNTED])
def test_a_day_is_counted_back_to_what_stands_behind_after(
    claim: str, day: int, other: int, told: tuple[str, ...]
) -> None:
    assert "DAT001" not in codes(claim.format(day), *told, day="2023-05-05")
    assert "DAT001" in codes(claim.format(other), *told, day="2023-05-05")


UNSPOKEN = [
    (
        "a change announced by somebody is no report of what came of it",
        "The ministry finalized a rule permitting drilling near the bay.",
        "As part of the plan announced by Otto Lund, the ministry finalized a rule that allows drilling near the bay.",
        "Otto Lund announced that the ministry finalized a rule that allows drilling near the bay.",
    ),
    (
        "say between commas gives an example",
        "Two patterns of motion are used to grasp things.",
        "While a hand may grab a pear or, say, a mug, two patterns of motion are used to grasp things.",
        "Researchers at Orla say two patterns of motion are used to grasp things.",
    ),
]


@pytest.mark.parametrize(("claim", "told", "reported"), [row[1:] for row in UNSPOKEN], ids=[row[0] for row in UNSPOKEN])
def test_what_nobody_says_is_told_as_a_fact(claim: str, told: str, reported: str) -> None:
    assert "ATT003" not in codes(claim, told)
    assert "ATT003" in codes(claim, reported)


OPPOSED = [
    (
        "Maral withheld her surname for fear of the police.",
        "Maral declined to give her surname for fear of the police.",
        "Maral was willing to give her surname for fear of the police.",
    ),
    (
        "A fifth of the jars turned out to be wrongly labelled.",
        "They found that 20 percent of the jars were incorrectly labelled.",
        "A fifth of the jars turned out to be correctly labelled.",
    ),
]


@pytest.mark.parametrize(("claim", "told", "contrary"), OPPOSED, ids=[row[0] for row in OPPOSED])
def test_what_is_declined_or_found_is_no_opposite(claim: str, told: str, contrary: str) -> None:
    assert "ANT001" not in codes(claim, told)
    assert "ANT001" in codes(claim, contrary)


def test_a_speaker_whose_blank_was_lost_is_known() -> None:
    told = "According to Orla NewsAda Brandt, head of the dam, said to the Brae Post, “The gates will open.”"
    assert "ATT002" not in codes("Ada Brandt said the gates would open.", told)
    assert "ATT002" in codes("Ken Lund said the gates would open.", told)
