"""Quotations: what stands between quote marks, and whether a source has it word for word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language import quotes

MARKED = [
    ("He called it “a crime”.", ["a crime"]),
    ('He called it "a crime" and "a shame".', ["a crime", "a shame"]),
    ("He called it «a crime».", ["a crime"]),
    ("He called it ‘a crime’ of the '90s.", ["a crime"]),
    ("“It’s ‘bad’ policy,” she said.", ["It’s ‘bad’ policy,"]),
    ("Iran's ministers' deal isn't done.", []),
    ("“It goes on", ["It goes on"]),
    ("an empty “ ” one", []),
]


@pytest.mark.parametrize(("text", "found"), MARKED, ids=[row[0] for row in MARKED])
def test_what_stands_between_quote_marks_is_found(text: str, found: list[str]) -> None:
    assert [quote.text for quote in quotes.find(text)] == found


SOURCE = "“The main  element — in ‘our’ view — is the presence of foreign forces, not their number,” he said."


@pytest.mark.parametrize(
    "quote",
    [
        "The main element",
        "the main element",
        'in "our" view - is',
        "The main element ... is the presence",
        "The main element […] is the presence",
        "presence of [the] foreign forces,",
        "foreign forces.",
    ],
    ids=str,
)
def test_only_white_space_marks_and_dashes_are_forgiven(quote: str) -> None:
    assert quotes.verbatim(quote, SOURCE)


@pytest.mark.parametrize(
    "quote",
    ["The main elements", "foreign force", "is the presence ... The main", "not their numbers", "THE MAIN", "…", ""],
    ids=str,
)
def test_a_changed_word_an_order_or_nothing_is_not_verbatim(quote: str) -> None:
    assert not quotes.verbatim(quote, SOURCE)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert quotes.fold(quotes.fold(text)) == quotes.fold(text)


@given(st.text(max_size=200))
def test_a_quotation_stands_in_its_text(text: str) -> None:
    for quote in quotes.find(text):
        assert quote.text == text[quote.start : quote.end]
