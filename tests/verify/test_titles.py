"""Somebody keeps the office that the passages give: a foreign minister is no prime minister."""

import pytest

from tests.verify.held import codes

TALKS = "Foreign Minister Lena Aro opened the talks in Oslo."
GUESTS = "Vice President Kai Orr met Governor Bo Lind, the former mayor of Tain, and Sen. Ada Osei."
ENVOYS = "U.S. Secretary of State Ann Lee met the Minister for Foreign Affairs, Otto Brand."
CITY = "The city's mayor, Ilse Brandt, and her deputy, Tomas Vik, resigned."

ANOTHER = [
    ("before the name", "Prime Minister Lena Aro opened the talks.", TALKS),
    ("behind a land", "Finnish President Lena Aro opened the talks.", TALKS),
    ("of another field", "Defence Minister Lena Aro opened the talks.", TALKS),
    ("behind the name", "Lena Aro, the defence minister, opened the talks.", TALKS),
    ("behind the name and a land", "Lena Aro, Finland's prime minister, opened the talks.", TALKS),
    ("the deputy's chief", "Bo Lind met President Kai Orr.", GUESTS),
    ("another's rank, in brief there", "Kai Orr met Senator Bo Lind, and Ambassador Ada Osei.", GUESTS),
    ("behind a comma there", "Ann Lee met Chancellor Otto Brand.", ENVOYS),
    ("a minister for a field", "Finance Minister Ada Osei left.", "Ada Osei, the minister for transport, left."),
    ("before a comma there", "Governor Ilse Brandt and her deputy resigned.", CITY),
]

KEPT = [
    ("the same, turned round", "Lena Aro, the foreign minister, opened the talks.", TALKS),
    ("a minister of whatever", "Minister Lena Aro opened the talks.", TALKS),
    ("a former office", "Former mayor Bo Lind met Vice President Kai Orr.", GUESTS),
    ("a short form", "Kai Orr met Senator Ada Osei.", GUESTS),
    ("a secretary of state as minister", "Foreign ministers Ann Lee and Otto Brand met.", ENVOYS),
    ("an office of nobody there", "Chancellor Ida Holm met Otto Brand.", ENVOYS),
    ("none is given there", "President Ada Osei left.", "Ada Osei left on Monday."),
    (
        "who stands behind the office of another",
        "President Ada Osei left.",
        "In reply to the mayor, Ada Osei wept.",
    ),
    ("who was told of it", "President Ada Osei left.", "Ada Osei told everything to the mayor, who wept."),
    ("whose rank goes on", "President Ada Osei left.", "Ada Osei, the mayor Orr had praised, left."),
    ("both are given there", "Mayor Ada Osei left.", "Senator Ada Osei left.", "Ada Osei, the mayor, met Orr."),
    (
        "an office that somebody in the passages has",
        "President Kai Orr left.",
        "Vice President Kai Orr left.",
        "The president, who fell ill, was told.",
    ),
]


@pytest.mark.parametrize("row", ANOTHER, ids=[row[0] for row in ANOTHER])
def test_another_office_than_the_passages_give_is_found(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert "ROL006" in codes(claim, *told)


@pytest.mark.parametrize("row", KEPT, ids=[row[0] for row in KEPT])
def test_an_office_that_they_may_mean_is_let_be(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert "ROL006" not in codes(claim, *told)
