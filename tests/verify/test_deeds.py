"""Who does what to whom, where and when: what a claim has of another is found, and what says the same stands."""

import pytest

from briefing.verify.acts.clauses import clauses
from briefing.verify.reading import read
from tests.verify.held import codes

TOLD_OF_ANOTHER: list[tuple[str, str]] = [
    (
        "Grace Lund was sentenced to nine years for taking bribes, while Peter Brill was acquitted.",
        (
            "A court in Orla sentenced former mayor Peter Brill to nine years for taking bribes. | "
            "His deputy, Grace Lund, was acquitted."
        ),
    ),
    (
        "Otto Kranz was sentenced to nine years in prison.",
        "A court sentenced Peter Brill to nine years in prison. | Brill's lawyer, Otto Kranz, said they would appeal.",
    ),
    (
        "Prime Minister Jorge Lins called the vote a missed chance.",
        (
            "Opposition leader Maria Tavares, who sponsored the bill, called the vote a missed chance. | "
            "Prime Minister Jorge Lins did not take part."
        ),
    ),
    (
        "Hadi Amiri welcomed the announcement.",
        "Prime Minister Mahmoud Sudani welcomed the announcement. | Hadi Amiri called for a full withdrawal.",
    ),
    (
        "Brill steered the tanker when it hit the pier.",
        "Lund, who steered the tanker, was asleep when it hit the pier, and Brill raised the alarm.",
    ),
    (
        "A crowd that had burned two cars pelted Mayor Ana Brill with eggs.",
        "Mayor Ana Brill was pelted with eggs outside the town hall. | On Friday a crowd burned two cars in the port.",
    ),
]

OF_ANOTHER_TIME_OR_PLACE: list[tuple[str, str]] = [
    (
        "Hakan Brill and Giorgos Lund met in Athens on Sunday.",
        (
            "Hakan Brill met his counterpart Giorgos Lund in Ankara on Sunday. | "
            "Brill said the two sides would hold a new round of talks in Athens in May."
        ),
    ),
    (
        "Helios, based in Oslo, employs 8,400 people.",
        "Helios, based in Madrid, employs 8,400 people; Borealis, based in Oslo, employs 3,100.",
    ),
    (
        "Colonel Haidar Brill was arrested on 12 February.",
        "Police arrested Colonel Haidar Brill on 3 March. | Brill was suspended from the border guard on 12 February.",
    ),
    (
        "The government has offered nurses a pay rise of 15 percent.",
        "Nurses demanded a pay rise of 15 percent. | The government has offered 6 percent.",
    ),
]

TURNED_ROUND: list[tuple[str, str]] = [
    (
        "Orla were beaten by the national sides of Tavria and Lorne.",
        "Orla beat the national teams of Tavria and Lorne.",
    ),
    (
        "Lund was filmed being shoved, kicked and slapped by soldiers.",
        "She was filmed in May, pushing, kicking and slapping the soldiers, who did not hit back.",
    ),
    ("The editor said he gave the envoy a carpet.", "The editor said the envoy gave him a carpet."),
    (
        "The Judges Club was told to pay a million crowns to 23 of the defendants.",
        "The court ordered 23 of the defendants, including Brill, to pay 1 million crowns to the Judges Club.",
    ),
    ("Mirsk residents sent Otto Brill a message.", "Otto Brill sent a message of thanks to Mirsk residents."),
    ("The port of Orla is larger than the port of Mirsk.", "The port of Mirsk is larger than the port of Orla."),
    (
        "Hamza Brill is serving five years for joining a protest in 2013, while Adam Lund is living in exile.",
        "Adam Lund is serving a five-year sentence for taking part in a protest in 2013. | Hamza Brill lives in exile.",
    ),
]

TRUE: list[tuple[str, str]] = [
    (
        "Peter Brill was sentenced to nine years for taking bribes and his deputy, Grace Lund, acquitted.",
        (
            "A court in Orla sentenced former mayor Peter Brill to nine years for taking bribes. | "
            "His deputy, Grace Lund, was acquitted."
        ),
    ),
    (
        "Brill and Lund met in Ankara on Sunday.",
        "Hakan Brill met his counterpart Giorgos Lund in Ankara on Sunday. | Talks go on in Athens in May.",
    ),
    (
        "Police arrested Brill on 3 March, weeks after he was suspended on 12 February.",
        "Police arrested Colonel Haidar Brill on 3 March. | Brill was suspended from the border guard on 12 February.",
    ),
    ("Tavria and Lorne were beaten by Orla.", "Orla beat the national teams of Tavria and Lorne."),
    ("Mirsk's mayor, Ana Brill, opened the bridge.", "Ana Brill, the mayor, opened the bridge on Monday."),
    (
        "Rescuers put up tubes so that the diggers do not hurt the boy, and are pumping air to him.",
        "Rescuers put up tubes to keep the boy from being hurt by the diggers. | Rescuers pump air to him.",
    ),
    ("Keller visited Riga.", "Lund visited Riga before the visit of Keller to Riga."),
    ("Brandt is based in Mirsk and Kowalski in Orlo.", "Kowalski is based in Orlo; Brandt is based in Mirsk."),
    ("The Koral field belongs to Lorne.", "The Koral gas field belongs to Lorne, and the Selene field to Tavria."),
    ("The man who had seized the bus freed 14 people.", "A man who seized a bus near Orla freed 14 passengers."),
    ("Mirsk blamed Orla and Orla blamed Mirsk.", "Orla and Mirsk blamed each other."),
    ("The ship sank off Mirsk.", "A storm sank the ship off Mirsk, and Orla sank none."),
]


@pytest.mark.parametrize(("claim", "passage"), TOLD_OF_ANOTHER, ids=[claim for claim, _ in TOLD_OF_ANOTHER])
def test_a_deed_is_not_told_of_another(claim: str, passage: str) -> None:
    assert "ROL005" in codes(claim, *passage.split(" | "), day="2024-05-02")


@pytest.mark.parametrize(
    ("claim", "passage"), OF_ANOTHER_TIME_OR_PLACE, ids=[claim for claim, _ in OF_ANOTHER_TIME_OR_PLACE]
)
def test_a_deed_is_not_told_of_another_time_or_place(claim: str, passage: str) -> None:
    assert {"ROL005", "NUM007"} & {*codes(claim, *passage.split(" | "), day="2024-05-02")}


@pytest.mark.parametrize(("claim", "passage"), TURNED_ROUND, ids=[claim for claim, _ in TURNED_ROUND])
def test_agent_and_patient_have_not_changed_places(claim: str, passage: str) -> None:
    assert "ROL004" in codes(claim, *passage.split(" | "), day="2024-05-02")


@pytest.mark.parametrize(("claim", "passage"), TRUE, ids=[claim for claim, _ in TRUE])
def test_a_deed_in_other_words_stands(claim: str, passage: str) -> None:
    assert not {code for code in codes(claim, *passage.split(" | "), day="2024-05-02") if code.startswith("ROL")}


CLAUSES: list[tuple[str, list[str]]] = [
    ("Gunmen who seized a bus in Orla freed two men.", ["gunmen seized bus", "gunmen freed men"]),
    ("The men arrested on Sunday said nothing.", ["arrested men", "men said nothing"]),
    ("The council's director, Ana Brill, sold the mill.", ["director ana brill sold mill"]),
    ("The mill was sold to Lund by the council.", ["council sold mill"]),
    ("The court ordered Brill to pay 3 million crowns.", ["court ordered brill", "brill pay crowns"]),
    ("Brill agreed to buy the mill.", ["brill agreed", "brill buy mill"]),
    ("The head of the agency in Riga resigned.", ["head resigned"]),
    ("Two were killed and 40 guards were hurt.", ["killed two", "hurt guards"]),
    ("Mr. Brill, 38, who was fired in May, sued.", ["fired brill", "brill sued"]),
    ("The planned move angered Orla.", ["move angered orla"]),
]


@pytest.mark.parametrize(("text", "told"), CLAUSES, ids=[text for text, _ in CLAUSES])
def test_a_text_is_read_into_clauses(text: str, told: list[str]) -> None:
    found = [
        " ".join(unit.low for unit in (*clause.agent.heads, clause.verb, *clause.patient.heads))
        for clause in clauses(read(text))
    ]
    assert found == told
