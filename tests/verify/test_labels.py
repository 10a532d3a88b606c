import pytest

from briefing.verify import label

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
