import pytest

from briefing.verify import label, literal

TEXTS = [("a", "Zarif meets Hussein\nZarif met Hussein in Tehran on 3 February 2021. The US keeps 2,500 troops.")]


@pytest.mark.parametrize(
    "text", ["", "Zarif and Hussein in Tehran", "2,500 troops", "Talks of 3 February 2021"], ids=str
)
def test_a_label_that_its_texts_bear_out_stands(text: str) -> None:
    assert label(text, TEXTS) == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Zarif and Larijani in Tehran", "NAM001"),
        ("2,600 troops", "NUM001"),
        ("Talks of 4 February 2021", "DAT001"),
        ("Zarif: “the best response of all”", "QUO001"),
    ],
    ids=["name", "number", "date", "quotation"],
)
def test_a_label_that_says_what_no_text_says_does_not(text: str, code: str) -> None:
    assert code in {finding.code for finding in label(text, TEXTS)}


RESTS = ["Zarif met Hussein in Tehran, and the two did not sign the pact.", "Prices rose."]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Zarif killed in Tehran", "COV004"),
        ("Hussein did not meet Zarif", "NEG002"),
        ("Prices fell", "ANT001"),
        ("Zarif met Hussein", ""),
        ("No pact signed", ""),
    ],
    ids=str,
)
def test_a_harm_a_denial_and_an_opposite_are_held_to_the_sentences_that_a_label_rests_on(text: str, code: str) -> None:
    found = {finding.code for finding in label(text, TEXTS, sentences=RESTS)}
    assert found >= {code} if code else not found & {"COV004", "NEG001", "NEG002", "ANT001"}


@pytest.mark.parametrize(
    ("text", "stands"),
    [("Foreign minister of Iran", True), ("Prime minister of Iran", False), ("Envoy of Peru", False)],
)
def test_a_role_is_what_the_cited_sentence_says(text: str, stands: bool) -> None:  # noqa: FBT001 - a table's column
    assert (not literal(text, ["The Iranian foreign minister, Javad Zarif, left."])) is stands
