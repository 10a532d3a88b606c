"""Meaning in pairs: what is denied, turned round, hardened or exchanged is found, and what says the same stands."""

import pytest

from tests.verify.held import codes

FALSE: list[tuple[str, str, str]] = [
    (
        "NEG",
        "The narrow bridge can be strengthened although it is listed.",
        "The narrow bridge cannot be strengthened because it is listed.",
    ),
    (
        "NEG",
        "It has been decided that Halden may sail home.",
        "No decision has been taken on whether Halden may sail home.",
    ),
    ("NEG MOD", "The council paid the builders.", "The council will not pay the builders."),
    (
        "NEG",
        "Mayor Ana Brill is a relation of the banker Otto Brill.",
        "Mayor Ana Brill is no relation of the banker Otto Brill.",
    ),
    ("NEG", "The committee has approved the budget.", "The committee has yet to approve the budget."),
    ("NEG", "The tests were complete and reliable.", "The tests were neither complete nor reliable."),
    (
        "NEG",
        "Investigators found evidence that the brakes had failed.",
        "Investigators found no evidence that the brakes had failed.",
    ),
    ("NEG", "The airline apologised to the families.", "The airline stopped short of apologising to the families."),
    ("NEG", "Workers reached the lower deck.", "Workers failed to reach the lower deck."),
    ("NEG", "The minister named the bidder.", "The minister declined to name the bidder."),
    ("NEG", "The dam was full by May.", "The dam was far from full by May."),
    ("NEG", "People were hurt in the fire.", "Nobody was hurt in the fire."),
    ("NEG", "The envoy signed the accord before she left.", "The envoy left without signing the accord."),
    ("ANT", "The bank denied the builder more time.", "The bank granted the builder more time."),
    ("ANT", "The appeal court upheld the fine on the airline.", "The appeal court quashed the fine on the airline."),
    ("ANT", "Shares of Kestrel slid 2 percent to 31 crowns.", "Shares of Kestrel climbed 2 percent to 31 crowns."),
    ("ANT", "Few of the villagers were calm.", "Most of the villagers were calm."),
    ("ANT", "The rebels lost the northern town in May.", "The rebels seized the northern town in May."),
    (
        "ANT",
        "The minister left by the front entrance as staff gathered at the back door.",
        "The minister left by the back entrance as staff gathered at the front door.",
    ),
    ("ANT", "A divided panel cleared the doctor.", "A unanimous panel cleared the doctor."),
    ("ANT", "Larger farms were spared by the tax.", "Smaller farms were spared by the tax."),
    ("ANT", "The council imposed the ban on boats.", "The council lifted the ban on boats."),
    ("ANT", "The ministry condemned the strike.", "The ministry praised the strike."),
    ("ANT", "Tavria broke the truce in June.", "Tavria extended the truce in June."),
    ("ANT", "The judge found the captain innocent.", "The judge found the captain guilty."),
    ("ANT ROL NEG", "The senator voted against the bill.", "The senator voted for the bill."),
    ("ANT", "The cheapest tickets went to students.", "The dearest tickets went to students."),
    ("ANT", "The quake hit the southern coast.", "The quake hit the northern coast."),
]

TRUE: list[tuple[str, str]] = [
    (
        "Whether or not the port reopens, the ferry will sail.",
        "The ferry will sail whether the port reopens or stays shut.",
    ),
    (
        "The till was empty, said the clerk, who asked not to be named.",
        "The till was empty, said the clerk, who requested anonymity.",
    ),
    ("The names of the crew were not released.", "The names of the crew were not made public."),
    ("The loss was not announced until Friday.", "The loss was announced only after the market closed on Friday."),
    ("The bridge had never before been shut.", "It was the first time that the bridge had been shut."),
    ("Support for the plan has grown.", "This does not mean that support for the plan has not grown; it has."),
    ("The rules have not changed.", "The rules remain the same."),
    ("The road is not wide enough for lorries.", "The road is too narrow for lorries."),
    ("The firm will not cut jobs.", "The firm has ruled out job cuts."),
    ("The mayor never met the banker.", "The mayor and the banker had not met."),
    ("Officials did not comment on the fire.", "Officials declined to comment on the fire."),
    ("The union, which did not sign, called the deal weak.", "The union refused to sign and called the deal weak."),
    ("Police in large numbers kept the gang away.", "A heavy police presence kept the small gang away."),
    ("Shares of the bank rose after it cut its rate.", "The bank lowered its rate, and its shares gained."),
    ("The firm closed the deal in May.", "The firm opened talks in March and concluded the deal in May."),
    ("The winners took home 40 crowns.", "The losing side got nothing; the winning team received 40 crowns."),
    ("The museum shut its old wing for a year.", "The museum closed its old wing for a year to build a new one."),
    ("The large hall was empty.", "The large hall, beside a small chapel, was empty."),
    ("Prices are higher than in May.", "Prices have gone up since May."),
    ("The older of the two men was freed.", "Of the two men, the elder was released; the younger stays in jail."),
    ("Some of the men were freed.", "All of the men were freed."),
    ("The ban ended in June.", "The ban was lifted in June."),
]


@pytest.mark.parametrize(("kinds", "claim", "passage"), FALSE, ids=[claim for _, claim, _ in FALSE])
def test_a_changed_meaning_is_found(kinds: str, claim: str, passage: str) -> None:
    assert {code[:3] for code in codes(claim, *passage.split(" | "))} & set(kinds.split())


@pytest.mark.parametrize(("claim", "passage"), TRUE, ids=[claim for claim, _ in TRUE])
def test_the_same_meaning_in_other_words_stands(claim: str, passage: str) -> None:
    assert codes(claim, *passage.split(" | ")) == []
