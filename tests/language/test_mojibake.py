"""Text that was decoded wrongly before it came is read as it was meant, and text that is meant so is left alone."""

import json
from datetime import date
from pathlib import Path

import pytest

from briefing import ingest, verify
from briefing.language.mojibake import mended

NAME = "Chávez"
WRONG = NAME.encode().decode("cp1252")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (f"{WRONG} won again.", f"{NAME} won again."),
        ("The mayor said â€œyesâ€\u009d to it.", "The mayor said “yes” to it."),
        ("Ð\u0093Ð»Ð°Ð²Ð° Ð¿ÑƒÐ½ÐºÑ‚Ð°", "Глава пункта"),
    ],
    ids=["a name", "quotes", "Cyrillic"],
)
def test_letters_that_were_decoded_wrongly_are_mended(written: str, meant: str) -> None:
    assert mended(written) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Chávez won.",
        "LE CHÂTEAU D’ÎF",
        "À Paris, à l’âge d’or",
        "Ångström’s Æther costs 5 €",
        "SÃO PAULO",
        "Глава пункта",
    ],
)
def test_letters_that_are_meant_stay(text: str) -> None:
    assert mended(text) == text


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
def test_an_article_is_read_as_it_was_meant(tmp_path: Path, name: str) -> None:
    text = f"{WRONG} won another term as president of the country on Sunday."
    row = json.dumps({"id": "a", "title": f"{WRONG} wins", "text": text}) if name.endswith("jsonl") else text
    (tmp_path / name).write_text(row, encoding="utf-8")
    (article,) = ingest.read([str(tmp_path)], sources=(), as_of=date(2024, 3, 5)).articles
    assert article.passages[0].text.startswith(f"{NAME} won")
    assert NAME in article.title


@pytest.mark.parametrize(
    "row",
    [
        {"claim": f"{NAME} won.", "passages": [f"{WRONG} won."]},
        {"claim": f"{WRONG} won.", "passages": [{"id": "s1", "text": f"{NAME} won."}]},
        {"claim": f"{NAME} won.", "source": f"{WRONG} won."},
        {"claim": f"{NAME} won.", "source_sents": [f"{WRONG} won."]},
    ],
    ids=["passage", "claim", "source", "sentences"],
)
def test_a_row_is_held_against_what_was_meant(row: dict[str, object]) -> None:
    (answer,) = verify.check_rows([json.dumps({"id": 1, **row})])
    assert answer.verdict == "supported", answer.findings
