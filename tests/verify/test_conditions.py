"""Each condition of a rule decides a sentence: a table by what the rules look at.

Each row was chosen because some condition, inverted or left out, changes what is held against its claim.
"""

import pytest

from tests.verify.held import codes
from tests.verify.test_edges import alone

NUMBERS: list[tuple[str, str, list[str]]] = [
    ("NUM005", "It was the fourth of the raids.", ["25 raids were made, 4 percent of all."]),
    ("NUM001", "They ran the two miles.", ["They ran."]),
    (
        "",
        "Five boats sank in all.",
        ["Two boats sank in the north and three boats in the south, 5 percent of the fleet."],
    ),
    ("NUM001", "1 boat sank.", ["A boat sank."]),
    ("NUM001", "It rose by one percent.", ["It rose."]),
    ("NUM001", "The 2 boats sank.", ["The boats sank."]),
    ("NUM001", "The three boats sank.", ["The boats sank."]),
    ("NUM002 COV005", "One boat sank.", ["The fleet lost 1 percent."]),
    ("", "Two envoys met.", ["The envoys met each other."]),
    ("", "It was the first boat to sink.", ["A boat sank."]),
    ("NUM001", "They pay the two percent.", ["They pay the tax."]),
    ("", "30 bridges fell.", ["12 bridges and 30 more fell."]),
    ("", "It rained for a month.", ["It rained in 12 towns."]),
    ("NUM001", "30 bridges fell.", ["12 bridges fell, and 30 dams."]),
    ("", "30 bridges fell.", ["12 bridges fell, and 30 others."]),
    ("NUM005", "It was the third raid.", ["The town was raided again."]),
    ("NUM005", "Sales fell in the fourth quarter.", ["Sales fell at last."]),
    ("NUM005", "It fell in the fourth month.", ["It fell in the last quarter."]),
    ("", "It won the fourth of the votes.", ["It won 25 percent of the votes."]),
    ("NUM001", "Three players left Iran, Iraq and Oman.", ["Players left Iran, Iraq and Oman."]),
    (
        "NUM001",
        "Kevin Johnson and Corey Moore left with two players.",
        ["Kevin Johnson left, and Corey Moore left too."],
    ),
    (
        "",
        "The plans cost $5 million in total.",
        ["One plan cost $2 million and the other $3 million; they serve 5 million people."],
    ),
]

NAMES: list[tuple[str, str, list[str]]] = [
    ("", "It was in Tehran's hands.", ["It was in Iran's hands."]),
    ("NAM001", "The United States left.", ["They left the United."]),
    ("NAM001", "The talks in Baghdad failed.", ["The talks in Tehran failed."]),
    ("NAM002", "The talks in Baghdad failed.", ["The talks in the capital failed."]),
    ("", "The D.C. office shut.", ["The DC office shut."]),
    ("NAM001", "Ada Brandt, Iran's envoy, said the dam held.", ["Iran said the dam held."]),
]

DENIAL: list[tuple[str, str, list[str]]] = [
    ("NEG001", "It has not rained since May.", ["It rained in May."]),
    ("NEG002", "It has not rained since May.", ["It last rained in May."]),
    ("NEG001", "The dam at Orla did not burst on Monday.", ["On Monday the dam at Orla burst."]),
    ("NEG001", "The dam did not burst at Orla on Monday.", ["On Monday at Orla the dam burst."]),
    ("NEG002", "The dam did not burst in Orla at noon.", ["On Monday, as all in Orla slept, the dam burst."]),
    ("", "They chose boats rather", ["They chose boats."]),
    ("", "No, he left.", ["He left."]),
    ("NEG001", "The ban will apply to tourists.", ["The ban will not apply to tourists."]),
    ("", "The city banned the march.", ["The city did not allow the march."]),
    ("NEG001", "The road will open before May.", ["The road is unlikely to open before May."]),
    ("", "The road will probably not open before May.", ["The road is unlikely to open before May."]),
    ("COV006 ANT001", "He won gold.", ["He fell short of gold."]),
    ("", "It is false that Orla burned.", ["The report that Orla burned was wrong."]),
    ("NEG002", "He was hardly hurt.", ["He was hurt."]),
    ("", "He failed to open the dam.", ["He was asked to open the dam and failed to do so."]),
    ("COV006 NEG002", "They opened borders.", ["“Without borders,” they said."]),
    ("", "He got the date wrong.", ["He did not get the date right."]),
    ("NEG002", "He failed to pay.", ["He would not reveal why; he did pay."]),
    ("", "Out he went.", ["He went out."]),
    ("NEG001", "It had begun.", ["It had barely begun."]),
    ("COV002 NEG002", "He failed to say why.", ["He said why."]),
    ("COV006", "They opened borders.", ["They met Doctors Without Borders."]),
    ("", "Keller left the town.", ["The report that Keller left the town was wrong.", "Keller left the town."]),
]

SPEECH: list[tuple[str, str, list[str]]] = [
    ("ATT002 ROL001", "Iran said the dam held.", ["Ada Brandt said the dam held in Iran."]),
    ("", "Iran said the dam held.", ["The Iranian minister Ada Brandt said the dam held."]),
    ("", "He reportedly left.", ["He left, Brandt said."]),
    ("ATT003", "The toll was put at 31.", ["The toll was 31, Brandt said."]),
    ("", "The dam held.", ["“The dam held,” Brandt said.", "The dam held."]),
    ("ATT003", "The dam was a disgrace.", ["“The dam is a disgrace,” Brandt said."]),
    ("ATT003", "The storm claimed 31 lives.", ["The storm killed 31 people, Brandt said."]),
    ("NAM001", "The Orla ministry said the dam held.", ["The rebels said the dam held."]),
    ("NAM001 ATT002", "Iran said the dam held.", ["Iraqi officials said the dam held."]),
    ("ATT005", "Ada Brandt said the dam held.", ["Otto Lund said the dam held and Ada Brandt's wife said so too."]),
    (
        "ATT003",
        "The dam of Orla held all night.",
        ["“The dam of Orla held all night,” Lund said.", "“All night the dam of Orla held,” Keller said."],
    ),
    ("", "The dam held, the army claimed.", ["The dam held, the army said."]),
    ("ATT003", "“The dam of Orla held all night.”", ["The dam of Orla held all night."]),
    ("ATT003", "He has an account of his own.", ["He has an account of his own, Lund said."]),
    ("ATT003", "The dam puts water in the toll.", ["The dam puts water in the toll, Lund said."]),
    ("ATT003", "The claimed prize went to Orla.", ["The claimed prize went to Orla, Lund said."]),
    ("", "The dam of Orla held all night.", ["Lund sang “The Dam of Orla Held All Night”."]),
    (
        "ROL001",
        "Otto Lund said the dam held.",
        ["The mayor, who met Otto Lund, said the dam held.", "Keller said it leaks."],
    ),
]

ALL = [
    (theme, *row)
    for theme, rows in (("numbers", NUMBERS), ("names", NAMES), ("denial", DENIAL), ("speech", SPEECH))
    for row in rows
]


@pytest.mark.parametrize(
    ("found", "claim", "passages"), [row[1:] for row in ALL], ids=[f"{row[0]}: {row[2]} | {row[3][0]}" for row in ALL]
)
def test_what_is_held_against_a_claim_alone(found: str, claim: str, passages: list[str]) -> None:
    assert " ".join(finding.code for finding in alone(claim, *passages).findings) == found


IN_AN_ARTICLE: list[tuple[str, str, list[str]]] = [
    (
        "",
        "The SNSC welcomed it.",
        ["The Supreme National Security Council (SNSC) met.", "The supreme national security council welcomed it."],
    ),
    (
        "NAM001 ROL001",
        "The Security Council welcomed it.",
        ["The Supreme National Security Council met.", "The SNSC left.", "The XNSC welcomed it."],
    ),
]


@pytest.mark.parametrize(
    ("found", "claim", "told"), IN_AN_ARTICLE, ids=[f"{row[1]} | {row[2][-1]}" for row in IN_AN_ARTICLE]
)
def test_what_is_held_against_a_claim_that_cites_the_last_sentence_of_an_article(
    found: str, claim: str, told: list[str]
) -> None:
    assert " ".join(codes(claim, *told, cite=[len(told)])) == found
