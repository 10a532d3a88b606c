"""Opposites of several words, relatives, hedges and agreements: a changed sense is found, and the same sense stands."""

import pytest

from tests.verify.held import codes

CHANGED: list[tuple[str, str, str]] = [
    (
        "ANT001",
        "Brill accepted offers from clubs in Lorne and Tavria.",
        "Brill turned down offers from Lorne and Tavria.",
    ),
    ("ANT001", "Brill accepted the offers from Lorne.", "Brill turned the offers down, Lorne said."),
    ("ANT001", "The strike at the port goes ahead.", "The union called off the strike at the port."),
    ("ANT001", "The council backs any change to the port law.", "The council is against any changes to the port law."),
    ("ANT001", "Bids for the mill were well above that.", "Bids for the mill were much lower than that."),
    (
        "ANT001",
        "Lund's illness fuelled accurate reports of a sale.",
        "Lund's illness fuelled unfounded reports of a sale.",
    ),
    ("ANT001", "Orla's talk of war has hardened since May.", "Orla's talk of war has died down since May."),
    ("NAM004", "His stepmother was killed in the raid.", "His mother was killed in the raid."),
    ("NAM004", "His mother-in-law was arrested.", "His mother was arrested."),
    ("NAM004", "His mother was arrested.", "His mother-in-law was arrested."),
    ("NAM004", "Her ex-husband was killed.", "Her husband was killed in the raid."),
    ("NAM004", "The victim's widow was arrested.", "The victim's sister was arrested."),
    ("MOD001", "Lorne withdrew about 900 troops.", "Lorne said it would withdraw about 900 troops."),
    ("MOD001", "Helios bought Mirsk Power.", "Helios agreed to buy Mirsk Power."),
    ("MOD001", "A boy fell into the well last week.", "His family claimed he had fallen into the well last week."),
    (
        "MOD002",
        "The fire is among the worst of the age.",
        "If nobody acts, the fire will be among the worst of the age.",
    ),
]

SAME: list[tuple[str, str]] = [
    ("Brill rejected offers from Lorne and Tavria.", "Brill turned down offers from Lorne and Tavria."),
    ("The spouse's mother was arrested.", "The wife's mother was arrested."),
    ("A child was abducted by his uncle.", "A 12-year-old was abducted by his uncle."),
    ("Keller's ex-husband was held.", "Keller's former spouse, her husband until May, was held."),
    ("He leaves a wife and a grandson.", "He leaves a wife and two grandchildren."),
    (
        "The parent company said it would close.",
        "Orla Group, which owns the firm, said it would close; its sister firm stays.",
    ),
    ("Lawmakers rejected the bill by 112 votes to 74.", "Lawmakers voted 112 to 74 on Tuesday to reject the bill."),
    ("Brill met Lund in Orla for talks on trade.", "Brill met Lund in Orla on Sunday to discuss trade."),
    ("The deal was a betrayal, Brill said.", "Brill called the deal a betrayal."),
    ("Four voted for the bill and nine abstained.", "Four deputies voted for the bill while nine abstained."),
    ("The glacier above Stavn shrank.", "The glacier above Stavn shrank by 30 metres."),
    ("The union called a strike.", "The union called workers out on a strike."),
    ("The family claims he fell into the well.", "His family claimed he had fallen into the well."),
]


@pytest.mark.parametrize(("code", "claim", "passage"), CHANGED, ids=[claim for _, claim, _ in CHANGED])
def test_a_changed_sense_is_found(code: str, claim: str, passage: str) -> None:
    assert code in codes(claim, passage, day="2024-05-02")


@pytest.mark.parametrize(("claim", "passage"), SAME, ids=[claim for claim, _ in SAME])
def test_the_same_sense_stands(claim: str, passage: str) -> None:
    found = codes(claim, passage, day="2024-05-02")
    assert not {code for code in found if code.startswith(("ANT", "MOD", "ROL", "NAM004"))}
