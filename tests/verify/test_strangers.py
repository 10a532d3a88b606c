"""Nobody whom no passage has does in the claim what another does in the passages; wider words stand."""

import pytest

from tests.verify.held import codes

GATE = "Protesters blocked the main gate of the port before dawn, and the mayor called them reckless."
VOTE = "The State Department condemned the vote in Tovia."
MINE = "A mine killed the driver near Kharvat on Monday."
COURT = "The court ordered a search of the mill on Monday."

ANOTHER = [
    ("people of another kind", "Police blocked the main gate of the port.", GATE),
    ("people of no listed kind", "Dockers blocked the main gate of the port.", GATE),
    ("by whom", "The main gate of the port was blocked by troops.", GATE),
    ("who suffers it", "A mine killed the tailor near Kharvat.", MINE),
    (
        "who suffers it, in the passive",
        "The tailor was killed by a mine near Kharvat.",
        "The driver was killed by a mine on Monday.",
    ),
    ("a body, for one that was named", "Unions condemned the vote in Tovia.", VOTE),
    ("what was done, of things that happen", "The court ordered the sale of the mill.", COURT),
]

STANDS = [
    ("another word for the same", "Demonstrators blocked the main gate.", GATE),
    ("a narrower word for men", "The tailor was held.", "A man was held in Orla."),
    ("a wider word", "People blocked the main gate of the port.", GATE),
    ("one whom a passage has", "Police blocked the gate.", GATE, "The police are on strike."),
    ("a kind that a named one may be", "Officials condemned the vote in Tovia.", VOTE),
    ("a verb of which nobody is told", "Troops opened the gate.", "The gate opened. Protesters sang."),
    ("a thing, for another", "A bomb killed the driver near Kharvat.", MINE),
    ("one who is called so elsewhere", "The drivers blocked the gate.", GATE, "They drove there, a driver said."),
]


@pytest.mark.parametrize("row", ANOTHER, ids=[row[0] for row in ANOTHER])
def test_one_whom_no_passage_has_is_found_in_the_place_of_another(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert "ROL007" in codes(claim, *told)


@pytest.mark.parametrize("row", STANDS, ids=[row[0] for row in STANDS])
def test_one_who_may_be_meant_is_let_be(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert "ROL007" not in codes(claim, *told)
