"""Of two who stand in one passage neither does, or suffers, what the other does there."""

import pytest

from tests.verify.held import codes

PORT = "The opposition leader, Nadia Rahal, called for early elections after the finance minister quit over the port."
HELD = "A 34-year-old man and a 29-year-old woman were arrested; the woman was later released on bail."
HAHN = (
    "The court sentenced Otto Hahn to six years in prison and fined the bank 40 million euros; his brother was cleared."
)
STORM = "The storm closed the airport, and the governor sent troops to the coast."
TAXES = "The bank cut its forecast after the ministry raised taxes."
PLANT = "The union rejected the offer and the company closed the plant."
CRASH = "The driver fled and the boy was taken to hospital."
QUAKE = "A strong quake triggered a tsunami that killed 230 people."

FIRES = "Villagers said the soldiers had burned their homes; the army said the fires were started by the rebels."
INN = "The widow has run the inn since 2011, and the clerk kept the mill until May."

TAKEN = [
    ("a name, for a minister", "Nadia Rahal quit over the port.", PORT),
    ("a minister, for a name", "The finance minister called for early elections.", PORT),
    ("a leader, for a minister", "The opposition leader quit over the port.", PORT),
    ("a man, for a woman", "The man was later released on bail.", HELD),
    ("somebody, for his brother", "Otto Hahn was cleared.", HAHN),
    ("somebody, for his brother, of a court", "The court cleared Otto Hahn of fraud.", HAHN),
    ("a bank, for somebody's brother", "The bank was cleared.", HAHN),
    ("a storm, for a governor", "The storm sent troops to the coast.", STORM),
    ("a governor, for a storm", "The governor closed the airport.", STORM),
    ("a past without an ending", "The ministry cut its forecast.", TAXES),
    ("one behind after", "The bank raised taxes.", TAXES),
    ("one behind and", "The union closed the plant.", PLANT),
    ("the one before and", "The company rejected the offer.", PLANT),
    ("who was taken away", "The driver was taken to hospital.", CRASH),
    ("who did it, behind by", "The army said the fires were started by soldiers.", FIRES),
    ("who did it, of one behind by", "Villagers said the rebels had burned their homes.", FIRES),
    ("who has run it", "The clerk has run the inn since 2011.", INN),
    ("a girl, for a boy", "The girl fled.", "The boy fled from a girl."),
    ("who was hit, for who was told of", "The clerk was fined.", "The court fined the owner when the clerk wept."),
    ("a man, for a dam", "The man collapsed.", "The man wept when the dam collapsed."),
    ("a driver, for a pilot", "The driver wept.", "The driver fled when the pilot wept."),
    ("who ran away", "The boy fled.", CRASH),
]

OWN = [
    ("each does his own", "Rahal called for early elections when the finance minister quit.", PORT),
    ("in the passive", "Otto Hahn was sentenced to six years.", HAHN),
    ("the other, in the passive", "The bank was fined 40 million euros.", HAHN),
    ("who was named before", "Tesla found a fault.", "Tesla recalled 900 cars after the company found a fault."),
    ("a word for the one before", "The airline found a fault.", "The airline landed, and the carrier found a fault."),
    ("done by somebody", "The tsunami triggered by a strong quake killed 230 people.", QUAKE),
    ("both, in two passages", "The bank raised taxes.", TAXES, "The bank raised taxes, too."),
    ("the same, told twice", "The ministry cut its forecast.", TAXES, "Later the forecast was cut by the ministry."),
    ("one of two subjects", "The man was arrested.", HELD),
    ("one of two, behind a mark", "The man fled.", "Police came late; the man and the woman fled."),
    ("one of two, behind when", "The man fled.", "Police came when the man and the woman fled."),
    ("one of two objects", "The owner was fined.", "The court fined the bank and the owner, and the clerk left."),
    ("the same in another verb", "Shares gained 3 percent.", "Shares rose 3 percent, and the index gained one."),
    ("of two passages", "The clerk fled.", "The clerk wept.", "The owner fled after the cook left."),
    ("a suspect may be the driver", "The suspect was held.", "The suspect wept after the driver was held."),
    ("two names of one", "The firm fell.", "Orla Steel rose after the firm fell, and Tano Steel shut."),
    ("who was only named beside", "The owner was fined.", "The court fined the bank and the owner; the owner wept."),
    (
        "who suffers with another",
        "The clerk was fined.",
        "The court fined the bank, the clerk and its owner; the clerk left.",
    ),
    ("one who is found to be so", "The clerk was found.", "A judge found the bank guilty, and the clerk was sick."),
    ("a verb of speech", "The clerk was called.", "They called the owner, and the clerk wept."),
    ("behind a preposition", "The clerk was sent.", "They sent for the owner, and the clerk wept."),
    ("found to be something", "A judge found the clerk guilty.", "A judge found a former bank clerk guilty of fraud."),
    ("when, and not who", "The law was issued.", "The law, issued a few weeks before he left, was revoked."),
    ("who speaks", "The minister said it.", "Rahal said so after the minister left, and the envoy said it."),
]


@pytest.mark.parametrize("row", TAKEN, ids=[row[0] for row in TAKEN])
def test_nobody_does_what_another_does_there(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert "ROL004" in codes(claim, *told)


@pytest.mark.parametrize("row", OWN, ids=[row[0] for row in OWN])
def test_who_may_have_done_it_is_let_be(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert "ROL004" not in codes(claim, *told)
