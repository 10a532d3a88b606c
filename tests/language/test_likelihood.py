"""A judgment says how likely, once, in a word that has a band."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language import likelihood

JUDGMENTS = {
    "It is likely that the strike will last.": [],
    "The strike is very likely to last into May 2021.": [],
    "It is almost certain that the quay will close.": [],
    "There is a roughly even chance that the talks resume.": [],
    "A settlement is unlikely this week, and very unlikely before the vote.": ["LIK003"],
    "The strike will probably last, and is likely to spread.": [],
    "The strike may last.": ["LIK001"],
    "It cannot be ruled out that the strike spreads.": ["LIK001"],
    "The strike could possibly last.": ["LIK001"],
    "We have high confidence that the strike is likely to last.": ["LIK002"],
    "We have moderate confidence in this account.": [],
    "The strike will last.": ["LIK004"],
    "The remote village will be cut off.": ["LIK004"],
    "The chance of a settlement is remote.": [],
}


@pytest.mark.parametrize(("text", "codes"), JUDGMENTS.items())
def test_vague_and_mixed_words_are_found(text: str, codes: list[str]) -> None:
    assert [code for code, _ in likelihood.lint(text)] == codes


@pytest.mark.parametrize("term", likelihood.BANDS)
def test_each_term_of_the_standard_is_taken(term: str) -> None:
    if term != "remote":
        assert not list(likelihood.lint(f"It is {term} that the strike will last."))


@given(st.text(min_size=1).filter(str.strip))
@settings(deadline=None, max_examples=100)
def test_any_text_is_linted(text: str) -> None:
    assert all(code.startswith("LIK") for code, _ in likelihood.lint(text))
