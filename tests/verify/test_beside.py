"""A denial that is dropped or added beside another one; a true twin of each."""

import pytest

from tests.verify.held import codes

DROPPED = [
    (
        "Turnout was expected to be low, though the polls did not open late.",
        "Turnout was not expected to be low because the polls did not open late.",
        "A low turnout was not expected, since the polls had not opened late.",
    ),
    (
        "The mayor would not answer questions, while the council said a contract had been signed.",
        "The mayor did not answer questions. The council said no contract had been signed.",
        "The mayor would not answer questions, while the council said it had signed no contract.",
    ),
    (
        "Although no buses ran, the ferry sailed on Sunday.",
        "The ferry did not sail on Sunday and no buses ran.",
        "No buses ran, and the ferry stayed in port and did not sail on Sunday.",
    ),
    (
        "There are no witnesses, but many residents recognise the men in the film.",
        "There are no witnesses. Many residents do not recognise the men in the film.",
        "There are no witnesses, and many residents fail to recognise the men in the film.",
    ),
    (
        "The hospital was damaged, but nobody was hurt.",
        "The hospital was not damaged and nobody was hurt.",
        "No damage was done to the hospital, and nobody was hurt.",
    ),
    (
        "The engineers could reach the reactor, although they had no suits.",
        "The engineers could not reach the reactor because they had no suits.",
        "The engineers had no suits and failed to reach the reactor.",
    ),
]
ADDED = [
    (
        "The method has never detected comets near the sun, and there was no proof of comets beyond it until May.",
        "While the method has served to find comets near the sun, until May there was no proof of comets beyond it.",
        "The method has found comets near the sun, and there was no proof of comets beyond it until May.",
    ),
    (
        "The union did not accept the offer on pay, and there is no accord on the offer for pensions.",
        "The union welcomed the offer on pay, but there is no accord on the offer for pensions.",
        "The union welcomed the offer on pay, and no accord exists on the offer for pensions.",
    ),
]
ALWAYS = [
    (
        "She said she had always trusted the board and had always liked its staff.",
        "“I did not always trust the board but I always liked its staff,” she said.",
        "She said she had not always trusted the board but had always liked its staff.",
    ),
    (
        "The trains always stop at Lunde.",
        "The trains do not always stop at Lunde.",
        "The trains sometimes stop at Lunde.",
    ),
    (
        "The blaze has been completely put out, the fire brigade said.",
        "The blaze has not been completely put out, the fire brigade said.",
        "The blaze is not completely out, the fire brigade said.",
    ),
]
WITHOUT = [
    (
        "No village in the valley is without water.",
        "Half of the villages in the valley are without water.",
        "Half of the villages in the valley have no water.",
    ),
    (
        "Nobody on the island was left without power.",
        "Many on the island were left without power.",
        "Many people on the island had no power.",
    ),
    (
        "None of the pupils went without lunch.",
        "Most of the pupils went without lunch.",
        "Most of the pupils had no lunch.",
    ),
]
CHANCE = [
    (
        "Divers will be able to raise the wreck this winter, the harbour master said.",
        "There is not the faintest chance of raising the wreck this winter, the harbour master said.",
        "Divers have no chance of raising the wreck this winter, the harbour master said.",
    ),
    (
        "The team repaired the pump on Friday.",
        "The team had no way of repairing the pump on Friday.",
        "The team was unable to repair the pump on Friday.",
    ),
    (
        "The owners will sell the mill.",
        "The owners have no intention of selling the mill.",
        "The owners do not mean to sell the mill.",
    ),
    (
        "The bank is going to close its branches.",
        "The bank has no plans to close its branches.",
        "The bank is keeping its branches and does not plan to close them.",
    ),
]
KEPT_BACK = [
    (
        "The minister repeated the pledge and spelled out which taxes would rise.",
        "The minister repeated the pledge but declined to specify which taxes would rise.",
        "The minister repeated the pledge but would not say which taxes would rise.",
    ),
    (
        "The police revealed how the boy had died.",
        "The police refused to say how the boy had died.",
        "The police did not reveal how the boy had died.",
    ),
    (
        "The firm disclosed what it had paid for the patents.",
        "The firm did not say what it had paid for the patents.",
        "The firm did not disclose what it had paid for the patents.",
    ),
    (
        "The judge set out why the trial was moved to Porto.",
        "The judge would not explain why the trial was moved to Porto.",
        "The judge gave no reason why the trial was moved to Porto.",
    ),
]


@pytest.mark.parametrize(
    ("broken", "passage", "true"),
    ROWS := [*DROPPED, *ADDED, *ALWAYS, *WITHOUT, *CHANCE, *KEPT_BACK],
    ids=[r[0] for r in ROWS],
)
def test_a_denial_is_neither_dropped_nor_added_beside_another(broken: str, passage: str, true: str) -> None:
    assert [code for code in codes(broken, passage) if code[:3] in {"NEG", "ANT"}]
    assert not [code for code in codes(true, passage) if code[:3] in {"NEG", "ANT", "MOD"}]


BORNE_OUT = [
    ("Nobody on the island is without power now.", "Everyone on the island has power again."),
    ("No household was left without heat.", "All households had heat."),
    ("No deal is possible without Spain.", "There can be no deal without Spain."),
    ("The owners ruled out selling the mill.", "The owners have no plans to sell the mill."),
    ("Rescuers found two bodies but no survivors.", "Rescuers could not find any survivors. Two bodies were found."),
    ("The firm said why the plant shut, but not when.", "The firm explained why it shut. It did not say when it did."),
    ("Prices did not rise in May, but wages rose.", "Prices did not rise in May. Wages increased."),
]


@pytest.mark.parametrize(("true", "passage"), BORNE_OUT, ids=[row[0] for row in BORNE_OUT])
def test_what_one_clause_denies_another_may_affirm(true: str, passage: str) -> None:
    assert not [code for code in codes(true, passage) if code[:3] in {"NEG", "ANT"}]
