"""Nouns that are counted exclude each other only as peoples of two states: a row for each condition."""

import pytest

from tests.verify.held import codes

STANDS = [
    ("a noun that names no people excludes none", "Four Danes died.", "Four soldiers died."),
    (
        "a land that a noun is told with excludes no people",
        "Four Danish hunters died.",
        "Four Turkey hunters, all Danes, died.",
    ),
]


@pytest.mark.parametrize("row", STANDS, ids=[row[0] for row in STANDS])
def test_what_follows_or_is_not_weighed_stands(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert not [code for code in codes(claim, *told) if code.startswith("NUM")]


FERRY = "The ferry Lunde carried 212 passengers and 14 crew."
CAVE = "Rescuers reached the cave two days after the boys went missing and found all of them alive."
JOBS = "The airline said it would cut 800 of its 9,400 jobs by the end of 2025."

ILL = "The ministry said that 41 people had fallen ill with cholera since Friday and that three of them had died."
CHARGED = "Police arrested 25 people, five of whom were later charged."
BLAZE = "The blaze has burned 8,000 hectares and destroyed 120 homes since Thursday."
SLOWED = "Inflation slowed to 3.1 percent in May from 3.6 in April, below the 3.3 percent that economists had forecast."

PLANTS = "The attack stopped work at three of Nordan's five plants; it expects to restart two of them on Friday."

OF_OTHERS = [
    ("a crew is no passengers", "NUM001", "The ferry Lunde carried 14 passengers.", FERRY),
    ("two days are no boys", "NUM002", "Rescuers found 2 boys alive.", CAVE),
    ("two days are not two of the boys", "NUM002", "Rescuers found two of the boys alive.", CAVE),
    ("what is to be done to a part", "NUM008", "The airline said it would cut 9,400 jobs by the end of 2025.", JOBS),
    ("what is said of three of them", "NUM008", "The ministry said 41 people had died.", ILL),
    ("what was done to five of whom", "NUM008", "Police charged 25 people.", CHARGED),
    ("two are not all", "NUM008", "Nordan expects to restart all of its plants on Friday.", PLANTS),
    ("a fall by 9 is none to 9", "NUM002", "Shares in Nordan fell to 9 percent.", "Shares in Nordan fell 9 percent."),
    ("hectares are no homes", "NUM001", "The blaze destroyed 8,000 homes.", BLAZE),
    ("a forecast of the month before", "NUM002", "Economists had forecast inflation of 3.6 percent for May.", SLOWED),
    ("what is to be done to a part of its own", "NUM008", "The airline plans to cut its 9,400 jobs.", JOBS),
]

OF_THE_SAME = [
    ("crew", "The ferry Lunde had 14 crew.", FERRY),
    ("days in another word", "Rescuers came two nights later.", CAVE),
    ("those and these", "Police arrested 25 people and charged five.", CHARGED),
    ("two of the plants", "Nordan expects to restart two of its plants on Friday.", PLANTS),
    ("some and the rest", "It grounded all of its jets.", "It grounded 12 of its jets and then the rest."),
    ("half of them", "Half of the boys came.", "Half of the boys came half an hour late."),
    ("miles, of years", "It ran 30 miles.", "In 30 years it ran 30 miles."),
    ("a word that is no thing", "Two is enough.", "The pump ran for two days."),
    ("another count of days", "Six boys came.", "Six boys came for two days."),
    ("all, as all did", "The judge fined all of them.", "The judge fined all of them, and jailed two of them."),
    ("a fall by 9", "Shares in Nordan lost 9 percent.", "Shares in Nordan fell by 9 percent."),
    ("the forecast", "Economists had forecast inflation of 3.3 percent for May.", SLOWED),
    ("the part", "The airline, with 9,400 jobs, said it would cut 800.", JOBS),
    ("two with names", "Two boys, Bo and Kai, went missing.", "The boys Bo and Kai went missing two days ago."),
]


@pytest.mark.parametrize(("name", "code", "claim", "passage"), OF_OTHERS, ids=[row[0] for row in OF_OTHERS])
def test_a_number_of_other_things_is_found(name: str, code: str, claim: str, passage: str) -> None:
    assert code in codes(claim, passage), name


@pytest.mark.parametrize(("name", "claim", "passage"), OF_THE_SAME, ids=[row[0] for row in OF_THE_SAME])
def test_a_number_of_the_same_things_stands(name: str, claim: str, passage: str) -> None:
    assert not [code for code in codes(claim, passage) if code.startswith("NUM")], name
