"""Who does what, and where: each row is a sentence that one condition of the rules of roles decides.

Each was chosen because the condition, inverted or left out, changes what is held against the claim.
"""

import pytest

from tests.verify.test_edges import alone

ACTS: list[tuple[str, str, str, str]] = [
    ("all of a list stand by the same word", "", "Shells hit Cyprus and Panama.", "Shells hit Panama and Cyprus."),
    ("the first of a list does what the list does", "", "Orla left the bank.", "Orla, Tavria and Riga left the bank."),
    ("a state bears no rank", "ROL001 ROL002", "General Iran left.", "General Marr left Iran."),
    ("a rank before a comma is not the state's", "", "To the General, Iran is far.", "Iran is far for generals."),
    (
        "where somebody is from wins nothing",
        "NAM002",
        "Naomi Chebet of Kenya won the race.",
        "Chebet won the race in Kenya.",
    ),
    ("two who meet each other may be told either way", "", "Lund met Brandt.", "Brandt met Lund."),
    ("a passive turns who does what", "ROL001", "Lund killed Brandt.", "Lund was killed by Brandt."),
    (
        "“by” turns who is behind it",
        "NAM001",
        "An attack claimed by Lund failed.",
        "An attack claimed by Brandt failed.",
    ),
    (
        "a field may be called without what it holds",
        "",
        "The Koral field holds gas.",
        "The Koral gas field holds more than the Selene field.",
    ),
    (
        "another field than the one that is told of",
        "NAM001 ROL001",
        "The Orla field holds gas.",
        "The Koral gas field holds more than the Selene field.",
    ),
    (
        "a minister is no place",
        "ROL001 ROL002 ROL003",
        "Orla stood for the guild in Lena Marr.",
        "Minister Lena Marr stood for the guild in Orla.",
    ),
    (
        "who speaks is no place",
        "ATT003 ROL001 ROL002",
        "The guild stood in Lena Marr.",
        "Lena Marr said that the guild stood in Orla.",
    ),
    ("a mister is no place", "ROL002", "Rain fell near Marr.", "Mr Marr saw rain fall."),
    (
        "a town before “said” speaks only where no preposition is",
        "",
        "Rain fell near Orla.",
        "In Orla, said the guild, rain fell.",
    ),
    ("a town that drowns is no person", "", "Rain fell near Orla.", "Rain fell; Orla drowned."),
]


@pytest.mark.parametrize(("found", "claim", "passage"), [row[1:] for row in ACTS], ids=[row[0] for row in ACTS])
def test_one_condition_of_a_role_decides(found: str, claim: str, passage: str) -> None:
    assert " ".join(finding.code for finding in alone(claim, passage).findings) == found
