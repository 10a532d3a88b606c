"""Who knows of nothing denies nothing, and what hangs on a condition is not promised without it."""

import pytest

from tests.verify.held import codes

CASUALTIES = "The spokeswoman said the ministry was not aware of any casualties."
REPORTS = "There were no immediate reports of damage or injuries."
EVIDENCE = "Investigators said they had found no evidence that the fire was set deliberately."
CONFIRM = "The army could not confirm that the general had been killed."
DECISION = "The governor said no decision had been made on closing the mine."
RULE = "The judge did not say when she would rule."
SHOTS = "It was not immediately clear who fired the shots."

DENIED = [
    ("not aware of any", "The spokeswoman said there were no casualties.", CASUALTIES),
    ("no reports of it", "The quake caused no damage or injuries.", REPORTS),
    ("no evidence that it was", "The fire was not set deliberately.", EVIDENCE),
    ("could not confirm it", "The army said the general had not been killed.", CONFIRM),
    ("no decision on it", "The governor said the mine would not be closed.", DECISION),
    ("did not say when", "The judge said she would not rule.", RULE),
    ("not clear who", "Nobody fired the shots.", SHOTS),
    ("unknown whether", "The crew did not survive.", "It is unknown whether the crew survived."),
]

OPEN = [
    ("unaware of any", "The ministry was unaware of any casualties, its spokeswoman said.", CASUALTIES),
    ("none was reported", "No damage or injuries were immediately reported.", REPORTS),
    ("no evidence, in other words", "Investigators had no evidence of a fire set deliberately.", EVIDENCE),
    ("unable to confirm", "The army was unable to confirm that the general had been killed.", CONFIRM),
    ("not decided whether", "The governor said it had not been decided whether to close the mine.", DECISION),
    ("denied elsewhere", "The quake caused no damage.", REPORTS, "The mayor said there was no damage."),
    ("of another thing", "The quake did not reach Orla.", REPORTS, "The quake was felt as far as Tano."),
]


@pytest.mark.parametrize("row", DENIED, ids=[row[0] for row in DENIED])
def test_what_nobody_knows_is_not_denied(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert "MOD001" in codes(claim, *told)


@pytest.mark.parametrize("row", OPEN, ids=[row[0] for row in OPEN])
def test_what_is_left_open_in_another_way_is_no_denial(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert "MOD001" not in codes(claim, *told)


FLIGHTS = "The airline will resume flights to Kyiv next month if the ceasefire holds."
TEACHERS = "If parliament approves the plan, the ministry will hire 400 teachers by autumn."
STRIKE = "The union said it would strike on Monday unless its members were paid."
MAYOR = "The mayor said he would resign if he was found guilty, and promised to publish his tax returns."

PROMISED = [
    ("if behind it", "The airline will resume flights to Kyiv next month.", FLIGHTS),
    ("if before it", "The ministry will hire 400 teachers by autumn.", TEACHERS),
    ("unless", "The union said it would strike on Monday.", STRIKE),
    ("a resignation", "The mayor said he would resign.", MAYOR),
]

HANGING = [
    ("only if", "Flights to Kyiv will resume next month only if the ceasefire holds.", FLIGHTS),
    ("should", "Should the ceasefire hold, the airline will resume flights to Kyiv next month.", FLIGHTS),
    ("once", "The ministry will hire 400 teachers by autumn once parliament approves the plan.", TEACHERS),
    ("if not", "The union said it would strike on Monday if its members were not paid.", STRIKE),
    (
        "in its own words",
        "The airline will resume flights to Kyiv next month, provided there is peace.",
        FLIGHTS,
    ),
    ("the same verb of another thing", "The airline will resume talks in Oslo with its pilots.", FLIGHTS),
    (
        "if necessary",
        "The ministry will hire 400 teachers.",
        "The ministry will hire 400 teachers, if necessary from abroad.",
    ),
    ("another thing", "The mayor promised to publish his tax returns.", MAYOR),
    ("even if", "The border will close at noon.", "The border will close at noon, even if the queue is long."),
    (
        "asked if",
        "Moran said he would decide by June.",
        "Asked if he would stand again, Moran said he would decide by June.",
    ),
]


@pytest.mark.parametrize("row", PROMISED, ids=[row[0] for row in PROMISED])
def test_what_hangs_on_a_condition_is_not_promised_without_it(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert {"MOD001", "MOD002"} & set(codes(claim, *told))


@pytest.mark.parametrize("row", HANGING, ids=[row[0] for row in HANGING])
def test_a_condition_that_is_kept_or_is_none_stands(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert "MOD001" not in codes(claim, *told)


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("The airline will resume flights to Kyiv next month.", FLIGHTS),
        ("The fire was not set deliberately.", EVIDENCE),
    ],
    ids=["promised", "denied"],
)
def test_an_analyst_may_judge_what_sources_leave_open(claim: str, told: str) -> None:
    assert "MOD001" not in codes(claim, told, kind="assessment")
