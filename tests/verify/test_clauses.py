"""Of whom each clause is said, and what belongs to whom: each row is a claim held against sentences."""

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
    ("a name right before its verb, behind and alone", "Marr fell and Brandt won.", ["Marr: fell", "Brandt: won"]),
    ("a noun behind and alone may be an object", "Marr met the crew and rain fell.", ["Marr: met crew rain fell"]),
    ("a noun behind and, behind a verb", "The crew slept and the cook wept.", ["crew: slept", "cook: wept"]),
    ("two nouns of one subject", "The crew and the cook wept.", ["cook: wept"]),
    (
        "what a noun is said to have done",
        "Marr said the crew and the cook wept.",
        ["Marr: crew cook wept", "cook: wept"],
    ),
    ("a noun like a verb", "The price cut angered them.", ["cut: angered"]),
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

SPOKEN = ["A spokesman said: “We rule out arson.", "Inspector Ada Marr said: “Such fires are rare in Orlo.”"]
FERRIES = ["The Polish ministry welcomed the talks and promised two ferries.", "They were held on a Danish island."]

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
    ("a state, as its capital", False, "Warsaw welcomed the talks and promised two ferries.", FERRIES),
    ("another state", True, "The Danish ministry welcomed the talks and promised two ferries.", FERRIES),
    (
        "a state to whom it is done",
        False,
        "Danish soldiers were attacked with rockets near Erbil by a militia of Iran.",
        ["An Iranian militia attacked Danish soldiers with rockets near Erbil."],
    ),
    (
        "a page tells of many states",
        False,
        "The Danish ministry welcomed the talks and promised two ferries.",
        [*FERRIES, "Rain fell. " * 100],
    ),
    (
        "one who is named and one who is not",
        False,
        "A spokesman ruled out arson, while Ada Marr called such fires rare.",
        SPOKEN,
    ),
    ("the other of the two", True, "Ada Marr ruled out arson, while a spokesman called such fires rare.", SPOKEN),
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


LINE = ["Travellers in Orlo and Mirsk were stranded after the ferry service between Orlo and Derna was shut."]
TALKS = ["Kenya and Uganda held talks.", "Earlier talks between Kenya and Tanzania failed."]
LAKES = ["Relations between Kenya and Tanzania are tense.", "Kenya and Uganda signed a treaty in Arusha on Monday."]
DISPUTE = ["Marr left the guild after a dispute with its treasurer, Brandt, while Osei stayed."]
INJURED = ["They lost striker Brandt in Week 9 and goalkeeper Marr in Week 3."]
GOALS = ["Osei struck in the 80th minute after Marr's opener in the 12th."]

OWNED: list[tuple[str, str, str, list[str]]] = [
    (
        "what is between two, in other words",
        "",
        "The ferry line between Derna and Orlo was shut, and travellers in Orlo and Mirsk were stranded.",
        LINE,
    ),
    (
        "another end of the line",
        "ROL004",
        "The ferry line between Orlo and Mirsk was shut, and travellers in Orlo and Mirsk were stranded.",
        LINE,
    ),
    ("between two who did it together", "", "A treaty between Kenya and Uganda was signed in Arusha.", LAKES),
    ("talks that the two held", "", "Talks between Kenya and Uganda were held.", TALKS),
    (
        "a border with another",
        "ROL004",
        "The border between Kenya and Uganda was shut.",
        ["The border between Kenya and Tanzania was shut.", "Uganda sent trucks home."],
    ),
    (
        "one of two lines",
        "",
        "The road between Peru and Bolivia is closed.",
        ["The pipeline between Peru and Chile and the road between Peru and Bolivia were closed."],
    ),
    ("what somebody is called", "", "Marr left after a dispute with Brandt, the guild's treasurer.", DISPUTE),
    ("what another is called", "ROL001", "Marr left after a dispute with Osei, the guild's treasurer.", DISPUTE),
    (
        "one of several who are called so",
        "",
        "Marr left after a dispute with Osei, a treasurer.",
        ["Marr left after a dispute with Osei.", "Brandt is treasurer, as Osei was."],
    ),
    (
        "the number of each",
        "",
        "Injury took the goalkeeper Marr in the third week and the striker Brandt in the ninth.",
        INJURED,
    ),
    (
        "the number of the other",
        "ROL004",
        "Injury took the goalkeeper Marr in the ninth week and the striker Brandt in the third.",
        INJURED,
    ),
    ("when each scored", "", "Marr scored in the 12th minute and Osei in the 80th.", GOALS),
    ("when the other scored", "ROL004", "Marr scored in the 80th minute and Osei in the 12th.", GOALS),
]


@pytest.mark.parametrize(("held", "claim", "passages"), [row[1:] for row in OWNED], ids=[row[0] for row in OWNED])
def test_what_belongs_to_one_is_not_told_of_another(held: str, claim: str, passages: list[str]) -> None:
    assert " ".join(codes(claim, *passages)) == held
