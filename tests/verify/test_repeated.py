"""A claim that repeats its passage says nothing else, whatever its words may mean in another sentence."""

import pytest

from tests.verify.held import codes

BANKS = "Orla Bank will take over Tarn Bank for 4.6 billion euros, the two lenders said on Tuesday."


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        (BANKS, BANKS),
        ("Calder said that seven, not six, had been asked.", "Calder said that seven, not six, had been asked."),
        (
            "Three imprisoned rebels were exchanged for the two.",
            "But three imprisoned rebels were exchanged for the two.",
        ),
        (BANKS, BANKS.replace("will", "will also")),
    ],
    ids=[
        "a noun like a verb",
        "two numbers",
        "a word of arrests",
        "a word that leans on the sentence before",
    ],
)
def test_what_repeats_its_passage_is_borne_out(claim: str, passage: str) -> None:
    assert codes(claim, passage) == []


@pytest.mark.parametrize(
    ("claim", "passage", "code"),
    [
        (BANKS.replace("4.6", "46"), BANKS, "NUM001"),
        (BANKS.replace("4.6", "<4.6"), BANKS.replace("4.6", "5.6"), "NUM001"),
        ("The shares fell by -5% in Orla.", "The shares fell by 5.5% in Orla.", "NUM001"),
        ("The union did not reject the cut.", "The union did reject the cut.", "NEG001"),
    ],
    ids=["a point lost", "another number", "another share", "a word more"],
)
def test_one_word_more_or_another_sign_is_compared(claim: str, passage: str, code: str) -> None:
    assert code in codes(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Tarnish Railways did not comment at all.", "Tarnish Railways did not comment."),
        ("Slovenian Airlines said it had not flown.", "Slovenian Airlines said on Monday that it had not flown."),
        ("Chad Orland said the dam was safe.", "Chad Orland said on Monday that the dam was safe."),
        ("The Jamaica Water Company said it had.", "The Jamaica Water Company said on Monday it had."),
        ("It is as large as Jupiter’s.", "Its mass is that of Jupiter, and it is as large."),
        ("In July, 25 firms of Orla filed a complaint.", "A group of 25 firms of Orla filed a complaint in July."),
        ("They were together until roughly 5:00.", "They were together until about 5: 00 on that night."),
        ("It left at 11.36 in the morning.", "It left at 11:36 a.m. (0336 GMT)."),
        ("The well is 40 metres deep.", "The boy fell down the 40m dry well, which is deep."),
        ("Orla beat Tarn by six points.", "Orla knocked off Tarn, 23-17, and had beaten Sarn 52-21 before."),
        ("They have more than three times as much money.", "They have a more than threefold advantage in money."),
        ("It fell from more than 10,000 to half that.", "It fell from more than 10,000 to about half that."),
        ("The force had more than 10,000 soldiers.", "Of soldiers it fell from more than 10,000 to about half that."),
        ("The Slovenian line said it had run.", "Slovenian Railways said that its line had run."),
        ("The task force was wound up after eight years.", "The task force closed after eight years."),
        ("The rules do not let agencies stop a project.", "The rules bar agencies from stopping a project."),
    ],
    ids=[
        "a firm of a land", "an airline of a land", "a man called like a land", "a firm that has a land's name",
        "a possessive at the end", "a count behind a month", "a spaced hour", "an hour in the morning",
        "m for metres", "a margin", "threefold",
        "half of what was", "what was before the half", "a people, and a firm of it", "wound up", "barred from",
    ],
)  # fmt: skip
def test_what_a_name_or_a_number_is_depends_on_what_stands_beside_it(claim: str, passage: str) -> None:
    assert [
        code for code in codes(claim, passage) if code[:3] in {"NAM", "NUM", "DAT", "NEG"} or code == "COV004"
    ] == []


@pytest.mark.parametrize(
    ("claim", "passage", "code"),
    [
        ("Virginia said the dam was safe.", "Virginia Orl said on Monday that the dam was safe.", "NAM001"),
        ("It left at 11.36 in the evening.", "It left at 11:36 a.m. (0336 GMT).", "NUM001"),
        ("The well is 40 metres deep.", "The well has cost 40m euros and is deep.", "NUM001"),
        ("Orla beat Tarn by seven points.", "Orla knocked off Tarn, 23-17.", "NUM001"),
        ("They have four times as much money.", "They have a threefold advantage in money.", "NUM001"),
        ("On July 26 the firms filed a complaint.", "In July, 26 firms filed a complaint on July 25.", "DAT001"),
        ("Ten soldiers were wounded.", "Ten soldiers went up the hill.", "COV004"),
        ("Garden said the dam was safe.", "The dam is safe, the mayor of Orla said.", "NAM001"),
    ],
    ids=[
        "a land is no woman", "the other half of the day",
        "millions are no metres", "another margin", "another fold", "a count is no day",
        "wounded", "a common word that speaks",
    ],
)  # fmt: skip
def test_and_is_no_other(claim: str, passage: str, code: str) -> None:
    assert code in codes(claim, passage)
