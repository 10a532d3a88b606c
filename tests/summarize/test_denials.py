"""What one says and another denies stands in one row; a denial of something else stands in none."""

import pytest

from briefing.model import Difference
from briefing.summarize import extractive
from tests.summarize.builder import event, told

DEAL = "Norland and Sudland have agreed on the price of gas from the Orla field, Energy Minister Ada Marsh said."
NO_DEAL = "Sudland's Petroleum Ministry on Monday denied that it had agreed with Norland on a price for gas from Orla."
AMBUSH = "The Red Valley Front said on Monday that its fighters had killed 34 soldiers and captured six near Orla."
NONE_HELD = "Colonel Brandt, the army's spokesman, denied that any soldier had been captured near Orla."


def rows(*articles: tuple[str, ...]) -> tuple[Difference, ...]:
    """Return the differences of an event of articles that hold these sentences."""
    made = (told(name, *lines) for name, lines in zip("abcd", articles, strict=False))
    return extractive.summarize(event(*made)).differences


@pytest.mark.parametrize(
    ("claim", "denial", "statement"),
    [
        (
            DEAL,
            NO_DEAL,
            "Denied by Sudland's Petroleum Ministry: that it had agreed with Norland on a price for gas from Orla",
        ),
        (
            DEAL,
            f"{NO_DEAL.replace('denied', 'denied late on Monday').rstrip('.')} and accused Norland of a lie.",
            "Denied by Sudland's Petroleum Ministry: that it had agreed with Norland on a price for gas from Orla",
        ),
        (AMBUSH, NONE_HELD, "Denied by Colonel Brandt: that any soldier had been captured near Orla"),
    ],
    ids=["a deal", "with its day, and an accusation", "captives"],
)
def test_what_one_source_says_and_another_denies_is_a_row(claim: str, denial: str, statement: str) -> None:
    (row,) = rows((claim,), (denial,))
    assert row.statement == statement
    assert dict(row.cells) == {"a": "a.s1", "b": "b.s1"}
    assert [c.text for c in row.claims] == [claim, denial]


@pytest.mark.parametrize(
    ("denial", "who"),
    [
        ("Orla Depot denies this.", "Orla Depot"),
        ("The company denied the accusation and said its papers were in order.", "the company"),
    ],
    ids=["four words", "the accusation"],
)
def test_an_answer_stands_beside_the_charge_before_it_also_in_one_article(denial: str, who: str) -> None:
    charge = "The dock workers' union says that the depot kept 60 tonnes of nitrate without a permit."
    (row,) = rows(("A depot burnt down in the port of Orla on Monday.", charge, denial))
    assert row.statement.startswith("The dock workers' union says that the depot kept 60 tonnes of nitrate")
    assert row.statement.endswith(f": denied by {who}")
    assert [c.text for c in row.claims] == [charge, denial]


def test_nobody_is_missing_where_another_speaker_counts_some() -> None:
    counted = "The miners' union said that three men were still missing in the Orla mine."
    (row,) = rows(
        ("A shaft of the Orla mine fell in on Monday.", counted, "The rescue service said nobody was missing.")
    )
    assert row.statement.endswith("three men were still missing in the Orla mine: denied by the rescue service")


@pytest.mark.parametrize(
    "denial",
    [
        "Sudland's Petroleum Ministry denied that its minister had resigned over the gas talks.",
        "Members of the Orla council rejected their current status.",
        "The minister has denied all charges against him.",
        "Energy Minister Ada Marsh denied that Norland had agreed on the price of gas from the Orla field.",
    ],
    ids=["another thing", "a vote", "charges of old", "the same speaker"],
)
def test_a_denial_of_something_else_is_no_row(denial: str) -> None:
    assert rows((DEAL,), (denial,)) == ()


def test_a_denied_claim_is_no_flat_headline_and_its_figures_are_not_key() -> None:
    priced = DEAL.replace("the price of gas", "a price of 7 million euros for gas")
    signed = "Marsh said the contract for gas from the Orla field would be signed in April, and Norland would be paid."
    later = "Its leaders want to read every page of it first, and say so."
    denied = NO_DEAL.replace("on a price for gas", "on a price for its gas")
    made = told("a", priced, signed, title="Norland and Sudland agree on gas"), told("b", later, later, later, denied)
    summary = extractive.summarize(event(*made))
    assert summary.line.text == priced
    assert summary.headline.endswith(", Energy Minister Ada Marsh said")
    assert [figure.value for figure in summary.figures] == []
    unopposed = extractive.summarize(event(made[0]))
    assert unopposed.headline == "Norland and Sudland agree on gas"
    assert [figure.value for figure in unopposed.figures] == ["7 million euros"]


BRIBE = "Mayor Lund denied having bribed the harbour master of Orla."
LEAVES = "Central bank governor Ivo Talvio will leave his post, the presidency of Norland said on Monday."


@pytest.mark.parametrize(
    ("claim", "denial", "count"),
    [
        (LEAVES, "Finance Minister Ada Marsh denied that she would leave her post, too.", 0),
        (LEAVES, "Governor Ivo Talvio denied that he would leave his post.", 1),
        ("The company Orvex bribed the harbour master of Orla, a court heard.", BRIBE, 0),
        ("The mayor of Orla bribed the harbour master of Orla, a court heard.", BRIBE, 1),
    ],
    ids=["she", "he", "another one's deed", "his own"],
)
def test_what_somebody_denies_of_themselves_is_said_of_them(claim: str, denial: str, count: int) -> None:
    assert len(rows((claim,), (denial,))) == count
