"""One thing of a kind is found in the place of another of it, and what is said for the same thing stands."""

import pytest

from tests.verify.held import codes

SEIZED = "Customs officers found 240 kilos of cocaine among bananas in a container at the port of Velm on Thursday."
NURSES = "Nurses at the city's largest hospital walked out on Monday over night shifts, after a week of rain."
BUS = "The bus hit a wall in Tain, and its driver was hurt."

ANOTHER = [
    ("a drug", "On Thursday officers found 240 kilos of heroin in a container at Velm.", SEIZED),
    ("a place", "A container with cocaine was found at the airport of Velm.", SEIZED),
    ("who did it", "Doctors at the city's largest hospital walked out on Monday.", NURSES),
    ("the most in another way", "Nurses at the city's oldest hospital walked out.", NURSES),
    ("weather, behind the same word", "Nurses walked out after a week of snow.", NURSES),
    ("how often", "The mill makes weekly checks of its boilers.", "The mill makes monthly checks of its boilers."),
    ("a word in the plural", "Thieves took two cars from Orla.", "Thieves took two lorries from Orla in May."),
    ("several words near", "The tram in Tain hit a wall; the driver was hurt.", BUS),
]

STANDS = [
    ("the same", "On Thursday customs found 240 kilos of cocaine at Velm.", SEIZED),
    ("a word for the same", "Cocaine was found at the harbour of Velm.", SEIZED),
    ("a word for the same vehicle", "A lorry hit a wall in Tain.", "A truck hit a wall in Tain."),
    ("both, of which the claim has one", "A car hit a wall.", "A car and a bus hit a wall in Tain."),
    ("one of another passage", "A tram hit a wall.", BUS, "The tram stood still."),
    ("another of the kind that the claim has too", "A car hit the bus.", "A Kvik Nova hit the bus."),
    ("one that stands elsewhere", "Trams stood still in Orla.", BUS),
    ("a word of no kind", "The coach firm repaired a wall in Tain.", BUS),
]


@pytest.mark.parametrize("row", ANOTHER, ids=[row[0] for row in ANOTHER])
def test_another_thing_of_its_kind_is_found(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert "ANT003" in codes(claim, *told)


@pytest.mark.parametrize("row", STANDS, ids=[row[0] for row in STANDS])
def test_the_same_thing_or_one_elsewhere_is_let_be(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert "ANT003" not in codes(claim, *told)
