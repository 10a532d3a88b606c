"""Names of a text, and whether two spellings are one name."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.language import names, spellings
from briefing.language.names import Kind

SAME = [
    ("Soleimani", "Suleimani"), ("Qasem Soleimani", "Qassem Suleimani"), ("al-Kadhimi", "al-Kazimi"),
    ("Rouhani", "Ruhani"), ("Mohammad", "Muhammad"), ("Ghalibaf", "Qalibaf"), ("Gaddafi", "Gadhafi"),
    ("Zelensky", "Zelenskyy"), ("Kiev", "Kyiv"),
    ("Zarif", "Mohammad Javad Zarif"), ("Iranian", "Tehran"), ("US", "White House"), ("Brussels", "European"),
    ("IRGC", "Islamic Revolutionary Guard Corps"), ("Daesh", "ISIS"), ("José", "Jose"),
    ("Tim Cook", "Timothy D. Cook"), ("Bob", "Robert"),
]  # fmt: skip
OTHER = [
    ("Hassan", "Hussein"), ("Iran", "Iraq"), ("Austria", "Australia"), ("Niger", "Nigeria"), ("Khamenei", "Khomeini"),
    ("Biden", "Baden"), ("Macron", "Micron"), ("Ali", "Eli"), ("IRGC", "Islamic State"), ("Tehran", "Baghdad"),
    ("Fuad Hussein", "Fuad Hassan"), ("Tim Cook", "Thomas Cook"), ("Bob", "Bill"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME, ids=[" / ".join(pair) for pair in SAME])
def test_two_forms_of_one_name_are_the_same(one: str, other: str) -> None:
    assert spellings.same(one, other)
    assert spellings.same(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER, ids=[" / ".join(pair) for pair in OTHER])
def test_two_names_that_look_alike_are_not_the_same(one: str, other: str) -> None:
    assert not spellings.same(one, other)


def test_a_run_of_capitals_is_cut_into_state_title_and_name() -> None:
    found = names.find("Then Iraqi Foreign Minister Fuad Hussein met al-Kadhimi's envoy in Tehran.")
    assert [(name.text, name.kind) for name in found] == [
        ("Iraqi", Kind.STATE),
        ("Foreign Minister", Kind.TITLE),
        ("Fuad Hussein", Kind.NAME),
        ("Kadhimi's", Kind.NAME),
        ("Tehran", Kind.STATE),
    ]


@pytest.mark.parametrize("text", ["Residents fled.", "The talks ended. Protesters left.", "I'm sure it's here."])
def test_a_sentences_first_word_is_no_name(text: str) -> None:
    assert names.find(text) == []


FIRST = [
    ("White House aides left.", "White House"), ("Trump left.", "Trump"), ("Bill Orlov left.", "Bill Orlov"),
    ("Bill Iran for it.", "Iran"), ("Will Orlov leave?", "Orlov"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), FIRST)
def test_a_name_that_begins_a_sentence_is_one_all_the_same(text: str, name: str) -> None:
    assert names.find(text)[0].text == name


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=200))
def test_names_stand_in_their_text_and_have_words(text: str) -> None:
    for name in names.find(text):
        assert name.text == text[name.start : name.end]
        assert name.words


@given(st.text(max_size=30))
@example("㎴")
def test_a_word_is_itself(word: str) -> None:
    assert spellings.same_word(word, word)
    assert spellings.fold(spellings.fold(word)) == spellings.fold(word)
