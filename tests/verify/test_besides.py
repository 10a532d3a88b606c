"""Whom a passage singles out of those whom it counts, and how many others there are."""

import pytest

from tests.verify.held import codes

STORM = "The storm killed three people in Brae, among them a boy of nine."
SIBLINGS = "The storm killed three people in Brae, including a boy of nine and his sister."
MAYOR = "Police arrested five people, including Mayor Jonas Rall, on Monday."
BOTH = "Police arrested five people, including Mayor Jonas Rall and Eva Lind, on Monday."
FATHER = "Three people, including a girl, died; the girl's father and three others were hurt."
GUARD = "Five people, including a guard, died after Mayor Jonas Rall and Eva Lind had fled."
SAILOR = "The sailor died. Five people, among them a boy, were hurt."
PILOT = "The pilot died. Five passengers, including the mayor, were hurt."
BLAST = "Three people, including a girl, were hurt; the driver and three others died."
BUS = "The driver died. Five passengers, including Eva Lind, were hurt."

OTHERS = [
    (STORM, "The storm killed a nine-year-old boy and two others."),
    (MAYOR, "Police arrested Mayor Jonas Rall and four others on Monday."),
    (BOTH, "Police arrested Mayor Jonas Rall, Eva Lind and three others."),
    (BOTH, "Police arrested Mayor Jonas Rall and four others."),
    (BUS, "The driver died and five others were hurt."),
    (BLAST, "The driver and three others died."),
    (FATHER, "The father of the girl and three others were hurt."),
    (GUARD, "A guard and four others died."),
    (SAILOR, "The sailor died; five others, among them a boy, were hurt."),
    (PILOT, "The pilot died and five others were hurt."),
]  # fmt: skip


@pytest.mark.parametrize(("told", "claim"), OTHERS, ids=[claim for _, claim in OTHERS])
def test_one_of_several_has_others_beside_him(told: str, claim: str) -> None:
    assert not [code for code in codes(claim, told) if code.startswith("NUM")]


TOO_MANY = [
    ("Five people, including a teacher's son, were hurt.", "A teacher and four others were hurt."),
    (STORM, "The storm killed a nine-year-old boy and three others."),
    (SIBLINGS, "The storm killed a nine-year-old boy and three others."),
    (SIBLINGS, "The storm killed a boy, his sister and two others."),
    (MAYOR, "Police arrested Mayor Jonas Rall and five others on Monday."),
    (BOTH, "Police arrested Mayor Jonas Rall, Eva Lind and four others."),
    (BOTH, "Police arrested Mayor Jonas Rall and three others."),
    (STORM, "The storm killed a boy in Brae and two horses."),
]


@pytest.mark.parametrize(("told", "claim"), TOO_MANY, ids=[claim for _, claim in TOO_MANY])
def test_who_is_singled_out_is_not_counted_again(told: str, claim: str) -> None:
    assert "NUM001" in codes(claim, told)
