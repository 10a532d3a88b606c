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
    ("a passive turns who does what", "ROL001 ROL004", "Lund killed Brandt.", "Lund was killed by Brandt."),
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


CONDITIONS: list[tuple[str, str, str, list[str]]] = [
    ("a city may act for its land", "", "Pakistan left the bank.", ["Karachi left the bank of Pakistan."]),
    (
        "one passage spells an acronym out",
        "",
        "The OSCE report was read.",
        [
            "The report of the Organization for Security and Cooperation in Europe was read.",
            "Lund report forms were read.",
        ],
    ),
    (
        "a word of an acronym may have a hyphen",
        "",
        "The OSCE report was read.",
        ["The report of the Organisation for Security and Co-operation in Europe was read."],
    ),
    ("what its council does a body does", "", "The UN was praised.", ["The UN Security Council was praised."]),
    (
        "whose council is named sent no envoy",
        "ROL001",
        "The UN envoy left.",
        ["The UN Security Council met the Kestrel envoy, who left."],
    ),
    ("who tells of it did not do it", "ROL001", "Brandt left.", ["Kestrel left, Brandt said."]),
    ("“he” may be who says it", "", "Brandt said it snowed.", ["Kestrel said it rained.", "He said it snowed."]),
    (
        "a state before a land is no state with a rank",
        "",
        "The Kestrel Iran office shut.",
        ["The office of Kestrel in Iran shut."],
    ),
    (
        "a people behind a title is not who bears it",
        "",
        "The Foreign Minister Iranians chose left.",
        ["Iranians chose the Foreign Minister who left."],
    ),
    (
        "“in Iranian” before a mark is a people",
        "ROL002",
        "They met in Iranian; boats left.",
        ["They met in Iran, and boats left."],
    ),
    ("“in Iranian waters” is a place", "", "They met in Iranian waters.", ["They met off Iran's coast in its waters."]),
    ("“in Iranians” one may trust", "", "They believe in Iranians.", ["They trust the people of Iran."]),
    ("a state that speaks is nobody of its name", "", "They met in Old Korea.", ["They met there, North Korea said."]),
    (
        "a title before a mark is not the next one's",
        "",
        "They met in Orla.",
        ["He became Minister; Orla had them meet."],
    ),
    ("who bears a title is no place", "ROL002", "They met in Brandt.", ["They met Foreign Minister Brandt."]),
    ("who bears a title in small letters is no place", "ROL002", "They met in Brandt.", ["They met minister Brandt."]),
    ("a place whose man speaks is one", "", "They met in Orla.", ["A man of Orla said they met at its town hall."]),
    ("one title is said of two", "", "The Prime Minister left.", ["The Foreign Minister left."]),
    (
        "what is not next to a name after “in” is not the name's",
        "",
        "In Kestrel the banks shut.",
        ["In Orla the banks shut, as in Kestrel."],
    ),
    (
        "what is next to a name after “from” is the name's",
        "ROL001",
        "From Kestrel banks fled Brandt.",
        ["From Orla banks fled Brandt and Kestrel."],
    ),
    (
        "the banks of a place grow there",
        "ROL001",
        "Banks of Kestrel grew.",
        ["Banks of Orla grew; banks of Kestrel fell."],
    ),
    (
        "a preposition at the end governs no first word",
        "ROL001",
        "Kestrel was looked after.",
        ["Orla was looked after by Kestrel."],
    ),
    (
        "“of” at the end makes no first name its own",
        "ROL001",
        "Orla was spoken to.",
        ["Riga was spoken to, and Orla of"],
    ),
    (
        "“in” before a mark governs nothing behind it",
        "ROL001",
        "They came in; Kestrel was shut.",
        ["They came in; Orla was shut; Kestrel stayed."],
    ),
    ("a comma lists", "", "Shells hit Orla.", ["Shells hit Kestrel, Orla and Riga."]),
    (
        "two names side by side are no list",
        "ROL001",
        "In Iran Brandt was killed.",
        ["In Iran Lund was killed, and Brandt stayed."],
    ),
    (
        "a mark before “and” ends a list",
        "",
        "Shells hit Kestrel: and Orla, too, fell.",
        ["Shells hit Riga and Kestrel; Orla, too, fell."],
    ),
    ("boats are no name in a list", "", "Orla, boats and Riga left.", ["Kestrel and Riga left Orla."]),
    ("boats close no list of names", "", "Orla and boats left.", ["Kestrel left Orla with boats."]),
    ("“and” at the end closes no list", "", "They left Orla there.", ["They left Orla and"]),
    (
        "a possessive says whose, not whom",
        "",
        "They praised Jones' envoy.",
        ["They praised Kestrel, an envoy of Jones."],
    ),
    (
        "what stands before the verb does not part two who are praised",
        "ROL001",
        "In Riga they praised Kestrel.",
        ["They praised Brandt near Kestrel in Riga."],
    ),
    (
        "the first word of a text is one that a name stands by",
        "ROL001",
        "Praise Kestrel, he said.",
        ["Praise Orla, he said to Kestrel."],
    ),
    ("what somebody is turns nothing", "", "Lund was mayor there.", ["They met mayor Kestrel where Lund lives."]),
]


@pytest.mark.parametrize(
    ("found", "claim", "told"), [row[1:] for row in CONDITIONS], ids=[row[0] for row in CONDITIONS]
)
def test_one_condition_of_roles_decides(found: str, claim: str, told: list[str]) -> None:
    held = [finding.code for finding in alone(claim, *told).findings]
    assert " ".join(code for code in held if code.startswith("ROL")) == found


def test_a_finding_says_on_which_side_of_the_word_the_names_stand() -> None:
    [before] = alone("Lund left.", "Brandt left Lund.").findings
    [after] = alone("They praised Lund there.", "They praised Brandt; Lund was there.").findings
    assert before.message.startswith("The claim has Lund before “left”; the cited passages have Brandt there.")
    assert after.message.startswith("The claim has Lund after “prais”; the cited passages have Brandt there.")
