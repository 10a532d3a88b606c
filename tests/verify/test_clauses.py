"""Of whom each clause is said: two subjects that changed places, each row a claim held against sentences."""

import pytest

from briefing.verify.acts.clauses import clauses
from briefing.verify.reading import read
from tests.verify.held import codes

SUBJECTS: list[tuple[str, str, list[str]]] = [
    ("two behind a contrast", "Marr left, while Brandt stayed.", ["Marr: left", "Brandt: stayed"]),
    ("an apposition is skipped", "Marr, a former mayor, left early.", ["Marr: former mayor left early"]),
    ("who stands within it is the same", "Marr, who wept, left.", ["Marr: wept left"]),
    ("who follows another name", "Marr met Brandt, who wept.", ["Marr: met brandt", "Brandt: wept"]),
    (
        "behind who, the sentence goes on",
        "Marr met Brandt, who led, and won.",
        ["Marr: met brandt", "Brandt: led", "Marr: won"],
    ),
    ("a pronoun is the first subject", "Marr slept when he fell.", ["Marr: slept", "Marr: fell"]),
    (
        "behind a verb of speech it is the speaker",
        "Marr fell, and Brandt said he slept.",
        ["Marr: fell", "Brandt: slept", "Brandt: slept"],
    ),
    ("what is reported is the speaker's, too", "Marr said Brandt fell.", ["Marr: brandt fell", "Brandt: fell"]),
    ("a noun may be the subject", "The owner said police were late.", ["owner: police late", "police: late"]),
    ("a people is not its army", "Danes wept; the Danish army slept.", ["Danes: wept", "Danish army: slept"]),
    ("two of one subject", "Marr and Brandt fell.", ["Marr Brandt: fell"]),
    (
        "of two behind a preposition neither",
        "The firm linked to Marr and his son fell.",
        ["firm: linked marr son fell"],
    ),
    ("what was done first is no subject", "Accused by many was a son.", []),
]


@pytest.mark.parametrize(("text", "told"), [row[1:] for row in SUBJECTS], ids=[row[0] for row in SUBJECTS])
def test_a_clause_has_its_subject(text: str, told: list[str]) -> None:
    found = read(text).once(clauses)
    said = (
        (" ".join([*(name.text for name in one.names), *([one.noun] if one.noun and one.noun != "danes" else [])]), one)
        for one in found
    )
    assert [f"{subject}: {' '.join(u.low for u in one.said if u.sort != 'stop')}" for subject, one in said] == told


STATEMENT = [
    "Osei said he would repair the old bridge.",
    "Keller, an engineer, made news when she said a tunnel is due.",
]
TOWED = [
    "The Selene, a tanker, was being towed into port as it heard from the Orla, whose crew said a fire had broken out."
]
ASKED = ["Parents called for free meals at school.", "The teachers, meanwhile, asked for smaller classes."]
BOATS = ["Lena Marr and Tom Brandt fish.", "The guard said Marr had six boats, while Brandt had two boats."]
SET = ["The owner said old wiring was to blame.", "Police said that somebody had set the fire on purpose."]

TRADED: list[tuple[str, bool, str, list[str]]] = [
    ("what each says", False, "Keller said a tunnel is due, whereas Osei said he would repair the bridge.", STATEMENT),
    (
        "the other's words",
        True,
        "Osei said a tunnel is due, whereas Keller said she would repair the bridge.",
        STATEMENT,
    ),
    ("two ships", False, "The Selene was being towed when the crew of the Orla said a fire had begun.", TOWED),
    ("the other ship", True, "The Orla was being towed when the crew of the Selene said a fire had begun.", TOWED),
    ("two groups", False, "Teachers asked for smaller classes, and parents demanded free meals.", ASKED),
    ("the other group", True, "Parents asked for smaller classes, and teachers demanded free meals.", ASKED),
    ("how many each has", False, "Marr is said to have six boats, while Brandt had two.", BOATS),
    ("the other's number", True, "Brandt is said to have six boats, while Marr had two.", BOATS),
    ("nouns that speak", False, "Police spoke of a fire set on purpose, and the owner said wiring was to blame.", SET),
    ("nouns, exchanged", True, "The owner said the fire was set on purpose, and police said wiring was to blame.", SET),
    (
        "a firm and a noun do not change places",
        False,
        "The family said the Orla firm owned by the singer and her sister was idle and had no funds.",
        [
            "The family said it was open after the singer and her sister were named as owners of an Orla firm.",
            "“The Orla firm is an idle firm that never had funds,” the family said.",
        ],
    ),
]


@pytest.mark.parametrize(("found", "claim", "passages"), [row[1:] for row in TRADED], ids=[row[0] for row in TRADED])
def test_two_subjects_do_not_trade_their_clauses(found: bool, claim: str, passages: list[str]) -> None:  # noqa: FBT001 - a column of the table
    assert ("ROL004" in codes(claim, *passages)) is found
