"""Who denies something does not say it, and who says it does not deny it."""

import pytest

from tests.verify.held import codes

DRONES = "The army said it shot down two drones, but a rebel spokesman denied that any had been lost."
BRIBES = "Karsen denied taking bribes; the prosecutor said he had taken at least two."

FOUND = [
    ("says what he denied", "A rebel spokesman said two drones had been lost.", DRONES),
    ("denies what it said", "The army denied that any drones had been shot down.", DRONES),
    ("of her", "She said the dam leaked.", "She denied that the dam leaked."),
    ("of who openly denied it", "Karsen said he had taken bribes.", "Karsen openly denied taking bribes."),
    ("of a name", "Karsen said he had taken bribes.", BRIBES),
]

STANDS = [
    ("another's word of the same", "The prosecutor said Karsen had taken bribes.", BRIBES),
    ("another thing", "Karsen said he had taken a train to the coast.", BRIBES),
    (
        "what stands beside the denial",
        "Halle said he had met the owner.",
        "Halle denied wrongdoing and said he had met the owner twice.",
    ),
    ("denies it", "A rebel spokesman denied that drones had been lost.", DRONES),
    ("says that it is not so", "A rebel spokesman said no drones had been lost.", DRONES),
    ("says it", "The army said it had shot down two drones.", DRONES),
    ("the other one says it", "The prosecutor said Karsen had taken at least two bribes, which he denied.", BRIBES),
    (
        "calls it untrue",
        "The company said a report of plans to close its Orla plant was untrue.",
        "The company denied a report that it was planning to close its plant in Orla.",
    ),
    (
        "rejects it",
        "The ministry rejected the report and insisted that it had kept to the treaty.",
        "The ministry denied the report and vowed it had kept to the treaty.",
    ),
]


@pytest.mark.parametrize("row", FOUND, ids=[row[0] for row in FOUND])
def test_a_speaker_is_held_to_its_own_denial(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert {"NEG001", "NEG002"} & set(codes(claim, *told))


@pytest.mark.parametrize("row", STANDS, ids=[row[0] for row in STANDS])
def test_a_denial_that_is_kept_stands(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert not {"NEG001", "NEG002"} & set(codes(claim, *told))
