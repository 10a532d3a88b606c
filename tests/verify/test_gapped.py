"""Numbers of two subjects with one verb, and numbers that changed: none is told of the other's, or the other way."""

import pytest

from tests.verify.held import codes

ARMY = "The army lost 300 men and the rebels 500."
SHOTS = "In May the home side had 14 shots, while the visitors had six."
WAGES = "Men earn 21 euros an hour on average, women 18."
SUPPORT = "Support has reached 61 percent among women, among men 45."
POUND = "A pound bought $1.25 on Friday, down from $1.31 a week before."
JOBLESS = "Unemployment stood at 8.1 percent, up from 7.2 percent."
SALES = "Sales were 90 units, compared with 120 a year earlier."
PLACE = "The club moved up from 14th place to ninth."

TRUE = [
    (ARMY, "The insurgents lost 500 men."),
    (ARMY, "The rebels lost 500 men and the army 300."),
    (ARMY, "Against the rebels the army lost 300 men."),
    ("The army lost 300 men and nearly 500 guns.", "The army lost some 500 guns."),
    (SHOTS, "The home side had 14 shots."),
    (WAGES, "Women earn 18 euros an hour."),
    (SUPPORT, "Among men support is 45 percent."),
    ("The hosts scored 1 goal and Brae 2.", "Brae scored in the first half."),
    ("The army lost 300 men and the rebels 300.", "The rebels lost 300 men."),
    (POUND, "The pound fell to $1.25 from $1.31."),
    (JOBLESS, "Unemployment rose from 7.2 percent to 8.1 percent."),
    (SALES, "Sales fell to 90 units from 120."),
    (PLACE, "The club climbed from 14th place to ninth."),
    ("The fee was cut from 30 to 20 euros.", "The fee was lowered to 20 euros from 30."),
    ("The army killed 300 men and wounded 500.", "The army hurt 500 men."),
    ("Quakes shook 59 towns, flattening seven villages and killing ten people.", "Flattened were parts of 59 towns."),
    ("Sales were 90 units, compared with 120 in France.", "Sales range from 90 to 120 units."),
]


@pytest.mark.parametrize(("told", "claim"), TRUE, ids=[claim for _, claim in TRUE])
def test_a_number_is_told_of_its_own_subject(told: str, claim: str) -> None:
    assert not [code for code in codes(claim, told) if code.startswith("NUM")]


BROKEN = [
    (ARMY, "The rebels lost 300 men."),
    (ARMY, "The army lost 500 men."),
    (ARMY, "The rebels lost 300 men and the army 500."),
    (WAGES, "Women earn 21 euros an hour."),
    ("The army had in May 300 men and the rebels 500.", "In May the rebels had lost 300 men."),
    ("It lost 300 men and the rebels 500.", "The rebels lost 300 men."),
    (POUND, "The pound rose to $1.31 from $1.25."),
    (JOBLESS, "Unemployment fell from 8.1 percent to 7.2 percent."),
    (SALES, "Sales rose to 120 units from 90."),
    (PLACE, "The club fell from ninth place to 14th."),
]


@pytest.mark.parametrize(("told", "claim"), BROKEN, ids=[claim for _, claim in BROKEN])
def test_a_number_of_the_other_subject_or_the_other_way_is_found(told: str, claim: str) -> None:
    assert {"NUM006", "NUM009"} & set(codes(claim, told))


ALONE = [
    ("Men earn 21 euros an hour; 18 women work here.", "Women earn 18 euros an hour."),
    ("The first got 21 euros, women second.", "Women got two euros."),
    ("Men earn 21 euros, women 18 tokens.", "Women earn 18 euros an hour."),
    ("The fine of 40 euros is the highest so far; the record was 25.", "The fine is 25 euros above the record."),
]


@pytest.mark.parametrize(("told", "claim"), ALONE, ids=[told for told, _ in ALONE])
def test_a_number_of_its_own_noun_borrows_no_coin(told: str, claim: str) -> None:
    assert [code for code in codes(claim, told) if code.startswith("NUM")]
