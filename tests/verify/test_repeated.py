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
        ("The union rejected the cut.", "Meanwhile, the union also rejected the cut."),
    ],
    ids=["a noun like a verb", "two numbers", "a word of arrests", "a word that leans on the sentence before"],
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
