from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language.skeleton import common, skeleton

NAMES = Path(__file__).parent.parent / "cases" / "languages" / "names.tsv"


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("en", "Suleimani"),
        ("ru", "Сулеймани"),
        ("ar", "سليماني"),
        ("he", "סולימאני"),
        ("el", "Σουλεϊμανί"),
        ("hi", "सुलेमानी"),
        ("ja", "ソレイマニ"),
        ("ko", "솔레이마니"),
    ],
)
def test_a_name_has_one_skeleton_in_every_script(language: str, word: str) -> None:
    assert skeleton(word, language) == skeleton("Soleimani", "en") == "slmn"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Macron", "Merkel"), ("Baghdad", "Belgrade"), ("Iran", "Rouen"), ("Zarif", "Rouhani"), ("Kabul", "Kyiv")],
)
def test_two_names_have_two_skeletons(one: str, other: str) -> None:
    assert skeleton(one, "en") != skeleton(other, "en")


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("ru", "Путин Путина Путину Путиным Путине"),
        ("ru", "Багдад Багдада Багдаде Багдадом"),
        ("uk", "Харків Харкова Харкові"),
        ("ar", "الحريري والحريري للحريري حريري"),
        ("ko", "이란은 이란을 이란"),
        ("tr", "Erdoğan Erdoğan'ın Erdoğan’a"),
    ],
)
def test_the_case_of_a_name_does_not_show_in_its_skeleton(language: str, forms: str) -> None:
    assert len({skeleton(form, language) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("language", "word", "english"),
    [
        ("de", "Abischew", "Abishev"),
        ("de", "Jerlan", "Yerlan"),
        ("de", "Kasachstan", "Kazakhstan"),
        ("es", "Kazajistán", "Kazakhstan"),
        ("fr", "Tchétchénie", "Chechnya"),
        ("pl", "Nurbekow", "Nurbekov"),
        ("it", "Chisinau", "Kisinau"),
    ],
)
def test_a_language_in_latin_letters_is_read_as_it_spells(language: str, word: str, english: str) -> None:
    assert skeleton(word, language) == skeleton(english, "en")


def _table() -> list[tuple[str, str, set[str]]]:
    rows = [line.split("\t") for line in NAMES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [
        (language, form, {skeleton(spelling, "en") for spelling in english.split("|")})
        for english, *cells in rows
        for cell in cells
        for language, _, forms in [cell.partition(":")]
        for form in forms.replace("ं", "न").split("|")
    ]


@pytest.mark.parametrize(
    ("language", "least"),
    [("ru", 0.94), ("uk", 1.0), ("el", 0.8), ("ar", 0.94), ("he", 0.9), ("hi", 0.94), ("ja", 0.86), ("ko", 0.88)],
)
def test_most_names_of_the_news_are_known_again_in_another_script(language: str, least: float) -> None:
    forms = [(form, english) for spoken, form, english in _table() if spoken == language]
    assert sum(skeleton(form, language) in english for form, english in forms) >= least * len(forms)


def test_the_fewer_consonants_the_more_names_share_them() -> None:
    shares = [common(key) for key in ("k", "kb", "kbl", "kbln", "kblns", "kblnst")]
    assert shares == sorted(shares, reverse=True)
    assert common("akbl") == common("kbl")  # a vowel in front parts few


def test_hardly_any_two_names_of_the_table_share_a_skeleton() -> None:
    rows = [line.split("\t")[0] for line in NAMES.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    keys = Counter(skeleton(row.split("|")[0], "en") for row in rows)
    assert sum(times - 1 for times in keys.values()) <= len(rows) // 10


@given(word=st.text(min_size=1, max_size=30), language=st.sampled_from(["en", "ru", "ar", "de", "tr", "ja", "xx"]))
@settings(deadline=None, max_examples=200)
def test_any_text_has_a_skeleton_of_a_few_plain_letters(word: str, language: str) -> None:
    assert set(skeleton(word, language)) <= set("abklmnst")
