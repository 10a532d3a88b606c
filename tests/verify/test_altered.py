"""A word put into a near copy of a passage is found, and an editor's own words in a paraphrase stand."""

import pytest

from tests.verify.held import codes

RATE = "The central bank of Tovia kept its key rate at 6.5 percent on Monday."
STRIKE = "A strike by about 900 dock workers halted cargo handling in Port Meridan on Monday."
SEIZED = "Customs officers found 240 kilos of tea in a container of tiles at the port of Velm on Thursday."
FOUND = "Mrs Berg was found dead by her neighbour in her flat in Orla on Sunday morning."

PUT_IN = [
    ("another who does it", "The Tovian parliament kept its key rate at 6.5 percent on Monday.", RATE),
    ("others that are counted", "A strike by about 900 teachers halted cargo handling in Port Meridan.", STRIKE),
    ("one thing more", "A strike by about 900 dock workers halted cargo handling and ferries in Port Meridan.", STRIKE),
    ("an aim", "The central bank of Tovia kept its key rate at 6.5 percent to support exporters.", RATE),
    (
        "another thing between the same words",
        "Customs officers found 240 kilos of tea in a lorry of tiles at the port of Velm on Thursday.",
        SEIZED,
    ),
    (
        "a thing of one word for one of two",
        "Soldiers fired on a crowd near the parliament, killing four people, the Red Cross said.",
        "Soldiers fired on a crowd near the central bank, killing four people, the Red Cross said.",
    ),
    ("another by whom", "Mrs Berg was found dead by her landlord in her flat in Orla on Sunday morning.", FOUND),
]

STANDS = [
    ("the same words", "The central bank of Tovia kept its key rate at 6.5 percent.", RATE),
    ("a verb of the editor's", "The central bank of Tovia maintained its key rate at 6.5 percent on Monday.", RATE),
    (
        "a paraphrase",
        "Cargo stood still in Port Meridan on Monday as some 900 dockers downed tools.",
        STRIKE,
    ),
    (
        "a verb between the same words",
        "Customs officers seized 240 kilos of tea in a container of tiles at the port of Velm on Thursday.",
        SEIZED,
    ),
    (
        "a thing of three words for one",
        "Officers found 240 kilos of tea in a box at the port of Velm.",
        "Officers found 240 kilos of tea in a sealed wooden crate at the port of Velm.",
    ),
    ("another thing in half a copy", "Tea lay in a lorry at Velm.", SEIZED),
    ("a noun of the editor's", "The central bank of Tovia kept its policy rate at 6.5 percent on Monday.", RATE),
    (
        "boxes of it",
        "Thieves took 40 cases of wine in Orla on Sunday.",
        "Thieves took 40 crates of wine in Orla on Sunday.",
    ),
    ("a word of another passage", "A strike by about 900 teachers halted handling.", STRIKE, "The teachers strike."),
]


@pytest.mark.parametrize("row", PUT_IN, ids=[row[0] for row in PUT_IN])
def test_a_word_that_is_put_into_a_copy_is_found(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert "COV008" in codes(claim, *told)


@pytest.mark.parametrize("row", STANDS, ids=[row[0] for row in STANDS])
def test_a_paraphrase_may_have_words_of_its_own(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert "COV008" not in codes(claim, *told)
