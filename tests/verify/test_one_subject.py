"""Opposites of one subject or object, the order of cause and effect, and small words that were missed."""

import pytest

from tests.verify.held import codes

OIL = "Oil prices fell after the cartel raised output."
BRIDGE = "The bridge reopened to cars on Friday but stays closed to lorries."
TALKS = "The talks collapsed because the rebels refused to disarm."
JOBS = "The firm will cut 300 jobs in Bergen and hire 120 people in Tallinn."
FLIGHT = "The suspect was arrested at the airport as he tried to board a flight to Lagos."

LAUNCH = "The ministry delayed the launch of the satellite from June to September because of a faulty valve."
SEIZED = "The rebels said they had captured the airport."

FOUND = [
    ("DAT004", "moved back", "The launch of the satellite was moved from September to June.", LAUNCH),
    ("MOD001", "what was put off", "The satellite was launched in September.", LAUNCH),
    ("ATT003", "a side's own feat", "The rebels captured the airport.", SEIZED),
    ("ANT001", "of one subject", "Oil prices rose after the cartel raised output.", OIL),
    ("ANT001", "to one object", "The bridge reopened to lorries on Friday.", BRIDGE),
    ("ANT002", "effect for cause", "The rebels refused to disarm because the talks collapsed.", TALKS),
    (
        "ANT002",
        "outside for within",
        "The rule applies outside the city.",
        "The rule applies only within the city limits.",
    ),
    (
        "NEG002",
        "the same for differ",
        "The two reports say the same on how the fire began.",
        "The two reports differ on how the fire began.",
    ),
    (
        "NEG001",
        "yet to be found",
        "Forty people have yet to be found since the landslide, rescue workers said.",
        "Forty people have been found since the landslide, rescue workers said.",
    ),
    ("MOD001", "what a suspect only tried", "The suspect boarded a flight to Lagos.", FLIGHT),
    ("MOD002", "a past like its present", "The firm cut 300 jobs in Bergen.", JOBS),
]

STANDS = [
    ("DAT004", "moved forward", "The satellite's launch was put off from June to September.", LAUNCH),
    ("ATT003", "its feat as it tells it", "The rebels say they captured the airport.", SEIZED),
    ("ATT003", "a firm's own plan", "The firm will open a plant.", "The firm said it would open a plant in Orla."),
    ("ANT001", "its own verb", "Oil prices fell after the cartel raised output.", OIL),
    ("ANT001", "its own object", "The bridge reopened to cars on Friday.", BRIDGE),
    (
        "ANT002",
        "cause and effect in another order",
        "Because the rebels refused to disarm, the talks collapsed.",
        TALKS,
    ),
    ("MOD001", "what a suspect tried", "The suspect tried to board a flight to Lagos.", FLIGHT),
    ("MOD002", "what will be cut", "The firm will cut 300 jobs in Bergen.", JOBS),
    (
        "ANT002",
        "what an injury forced",
        "Rahman stepped in at short notice after an injury forced Povet to withdraw.",
        "Rahman, who took the fight at late notice after Povet pulled out through injury, won.",
    ),
]


@pytest.mark.parametrize("row", FOUND, ids=[row[1] for row in FOUND])
def test_what_is_turned_round_is_found(row: tuple[str, ...]) -> None:
    code, _, claim, *told = row
    assert code in codes(claim, *told)


@pytest.mark.parametrize("row", STANDS, ids=[row[1] for row in STANDS])
def test_what_is_kept_stands(row: tuple[str, ...]) -> None:
    code, _, claim, *told = row
    assert code not in codes(claim, *told)
