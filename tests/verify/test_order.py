"""What came first, was taken back or is called untrue, and how sure it is: each condition, with what it excuses."""

import pytest

from briefing.model import Citation, Claim
from briefing.verify import Evidence, verify
from tests.verify.held import article, codes

PAID = "Sorel paid the guards"
VOTED = "They voted and then they marched."
FOUND = [
    ("ANT002", VOTED, ["They marched and then they voted."]),
    ("ANT002", "After they voted, they marched.", ["They marched and then they voted."]),
    ("ANT002", VOTED, ["They voted and then they slept.", "They marched and then they voted."]),
    ("ANT002", VOTED, ["They slept and then they marched.", "They marched and then they voted."]),
    ("ANT002", "They rowed from noon.", ["They rowed until noon."]),
    ("ANT002", "They rowed until noon.", ["They rowed from noon."]),
    ("MOD002", "Marr certainly won.", ["Police think Marr won."]),
    ("MOD001", "Marr confirmed that the dam leaked.", ["Marr declined to say whether the dam leaked."]),
    ("NEG002", "Marr quit.", ["Marr withdrew her resignation."]),
    ("NEG002", "Marr applied to the board.", ["Marr withdrew her application to the board."]),
    ("NEG002", "The voyage was long.", ["Marr cancelled the voyages."]),
    ("NEG002", "Marr was charged.", ["The court dropped the charges against Marr."]),
    ("NEG001", "Sorel paid the guards.", ["Sorel rejected claims that she had paid the guards."]),
    ("NEG001", "Sorel paid the guards.", ["Sorel denied that she was at all the one who had ever paid the guards."]),
]
EXCUSED = [
    ("ANT002", VOTED, ["They marched and then they voted.", "On Friday they voted and then marched."]),
    ("ANT002", VOTED, ["They slept and then they voted."]),
    ("ANT002", VOTED, ["They marched and then they slept."]),
    ("ANT002", VOTED, ["They never marched, and then they voted."]),
    ("ANT002", VOTED, ["They marched and then never voted."]),
    ("ANT002", "Rain fell and then they rowed.", ["They slept and then rain stopped."]),
    ("ANT002", "It is shut from Monday.", ["It will not be shut until Monday."]),
    ("ANT002", "They rowed until noon.", ["They rowed from noon; others rowed until noon."]),
    ("ANT002", "They rowed until noon.", ["On Monday they rowed until noon."]),
    ("ANT002", "They rowed from Orla.", ["They rowed until Orla came."]),
    ("MOD002", "Marr certainly won and may stay.", ["Police think Marr won."]),
    ("MOD002", "Marr certainly won.", ["Police think Marr won.", "Orr is sure of it."]),
    ("MOD002", "It was confirmed that Marr won.", ["Police think Marr won.", "The votes were verified."]),
    ("MOD002", "A certain Marr won quickly.", ["Police think Marr won."]),
    ("MOD002", "Marr has not certainly won.", ["Police think Marr won."]),
    ("MOD001", "Marr confirmed that the dam leaked.", ["Marr declined to speak; the dam leaked."]),
    ("NEG", "The alarm was heard.", ["Smoke set off the alarm."]),
    ("NEG", "The troops left Orla.", ["From Orla the troops withdrew."]),
    ("NEG", "The letter was read.", ["Marr withdrew, letter in hand."]),
    ("NEG", "Planes carried bombs.", ["Planes dropped bombs."]),
    ("NEG", "Sorel paid the guards.", [f"Sorel denied that {PAID}.", f"On Monday {PAID}."]),
    ("NEG", "Sorel met the press.", ["Sorel rejected claims that she had paid the guards."]),
    ("NEG", "Sorel paid the bill.", ["Sorel denied that she paid the guards."]),
    ("NEG", "Sorel paid for lunch.", ["Sorel denied that she paid."]),
    ("NEG", "Sorel had been with them.", ["Sorel denied that she had been with them to pay the guards."]),
    ("NEG", "Prices are not regular.", ["Prices are irregular."]),
    ("NEG", "The plan had no aim.", ["The plan was aimless."]),
    ("NEG", "The plan was aimless.", ["The plan had no aim."]),
    ("NEG", "Talks were not conclusive.", ["Talks were held inconclusively."]),
    ("NEG", "Two died, not three.", ["We reported that three died; two died."]),
]


def named(rows: list[tuple[str, str, list[str]]]) -> list[str]:
    return [f"{claim} | {' '.join(passages)}" for _, claim, passages in rows]


@pytest.mark.parametrize(("code", "claim", "passages"), FOUND, ids=named(FOUND))
def test_what_is_turned_or_hardened_is_found(code: str, claim: str, passages: list[str]) -> None:
    assert code in codes(claim, *passages)


@pytest.mark.parametrize(("code", "claim", "passages"), EXCUSED, ids=named(EXCUSED))
def test_what_only_looks_so_is_not(code: str, claim: str, passages: list[str]) -> None:
    assert not [found for found in codes(claim, *passages) if found.startswith(code)]


@pytest.mark.parametrize(
    ("claim", "passage", "weighed"),
    [
        (VOTED, "They marched and then they voted.", ("voted", "later")),
        ("They rowed from noon.", "They rowed until noon.", ("from", "up to")),
        ("They rowed until noon.", "They rowed from noon.", ("up to", "from")),
    ],
)
def test_a_finding_says_which_of_two_comes_first(claim: str, passage: str, weighed: tuple[str, str]) -> None:
    found = verify(Claim(text=claim, citations=(Citation("a.s1"),)), Evidence.of([article(passage)])).findings
    assert [finding.inputs for finding in found] == [(weighed,)]
