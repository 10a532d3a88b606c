"""What turns an event is told: who was charged or resigned, what was put off, and each side's own count."""

from datetime import date

import pytest

from briefing.model import Article, Summary
from briefing.summarize import extractive
from briefing.summarize.reading import clause, turns
from tests.summarize.builder import event, sentences, told

NEXT = date(2024, 3, 5)
FIRE = (
    "A fire at the Marrow textile mill in Selby Green killed seven workers on Monday, the fire brigade said.",
    "The fire broke out on the second floor of the Marrow mill shortly after the night shift had begun.",
    "Workers at the Marrow mill said that two doors on the second floor had been locked.",
    "Firemen searched the second floor of the textile mill in Selby Green until the evening.",
)
NINE = range(11, 20)
CHARGED = "The prosecutor's office charged Olof Brandt, a landlord, with negligent homicide."
PRAISED = "The prosecutor's office praised Olof Brandt, a landlord, for generous assistance."
FAR = "A man was {} at his home in the east."


def happened(*articles: Article) -> list[str]:
    return [claim.text for p in summary(*articles).happened for claim in p]


def summary(*articles: Article) -> Summary:
    return extractive.summarize(event(*articles))


@pytest.mark.parametrize(
    ("line", "is_told"),
    [(CHARGED, True), (PRAISED, False), (FAR.format("arrested"), True), (FAR.format("seen"), False)],
    ids=["charged by whom nobody named", "praised", "arrested, in no word of the event's", "seen"],
)
def test_who_was_charged_is_told_however_few_words_it_shares(line: str, *, is_told: bool) -> None:
    more = [f"Firemen of the {n}th brigade searched the Marrow textile mill in Selby Green for workers." for n in NINE]
    assert (line in happened(told("a", *FIRE, *more, "None.", line), told("b", *more))) is is_told


@pytest.mark.parametrize(
    ("line", "is_turn"),
    [
        ("Olof Brandt was arrested at the airport of Orla.", True),
        ("The concert in Orla has been called off.", True),
        ("Mayor Ilse Marron resigned.", True),
        ("Mayor Ilse Marron had resigned in the spring.", False),
        ("Olof Brandt was not arrested at the airport of Orla.", False),
        ("Mayor Ilse Marron was asked to resign.", False),
        ('"He was arrested at the airport of Orla," she said.', False),
    ],
)
def test_a_turn_is_an_act_that_is_told_as_done(line: str, *, is_turn: bool) -> None:
    assert turns.is_told(sentences(line)[0]) is is_turn


STAYS = "Mayor Marron is not considering her resignation, her spokesman told the Gazette in the morning."
LEFT = "Mayor Ilse Marron resigned."


@pytest.mark.parametrize(
    ("refusal", "left", "day", "kept"),
    [
        (STAYS, LEFT, NEXT, False),
        ("Mayor Marron will not resign over the fire at the Marrow mill, her spokesman said.", LEFT, NEXT, False),
        (STAYS, "Fire chief Otto Brandt resigned.", NEXT, True),
        (STAYS, "Mayor Ilse Marron visited the mill.", NEXT, True),
        (STAYS, LEFT, date(2024, 3, 1), True),
    ],
    ids=["resigned", "in other words", "another resigned", "nobody did", "before it was said"],
)
def test_a_refusal_to_resign_falls_with_the_resignation(refusal: str, left: str, day: date, *, kept: bool) -> None:
    second = told("b", "The fire at the Marrow mill was out on Tuesday, the brigade said.", left, day=day)
    claims = [claim.text for claim in summary(told("a", *FIRE[:2], refusal), second).claims()]
    assert (refusal in claims) is kept
    assert left in claims or not left.endswith("resigned.") or day < NEXT


OPENS = "The hearing of the former minister, Kaspar Lund, in Orla will open on Monday, a court said."
OFF = "The hearing of former minister Kaspar Lund, which was to open on Monday, has been {} until 30 March."


@pytest.mark.parametrize(("verb", "first"), [("postponed", "b"), ("planned", "a")])
def test_what_was_put_off_leads_before_its_announcement(verb: str, first: str) -> None:
    announced = told("a", OPENS, "Former minister Lund said before the hearing in Orla: nothing.")
    off = told("b", OFF.format(verb), "The court in Orla did not say why.")
    line = summary(announced, off).line
    assert line.passages[0].startswith(f"{first}.")
    assert verb != "postponed" or OPENS not in happened(announced, off)[:1]


ARMY = "The army of Tarsia said on Monday that it had killed nine fighters in a raid near Belqas overnight."
UN = "The United Nations urged Tarsia on Monday to allow an inquiry into a raid that killed eleven farmers near Belqas."


def test_each_side_tells_its_own_count() -> None:
    texts = happened(told("a", ARMY, "Soldiers searched the village."), told("b", UN, "The envoy did not reply."))
    assert {ARMY, UN} <= {*texts}


@pytest.mark.parametrize(
    ("line", "figures"),
    [
        ("The army of Tarsia had said in a first statement that six people were killed in Belqas.", 0),
        ("The army of Tarsia said in a statement that six people were killed in Belqas.", 1),
    ],
    ids=["as first told", "as it stands"],
)
def test_a_figure_that_was_first_given_is_no_key_figure(line: str, figures: int) -> None:
    assert len(summary(told("a", line)).figures) == figures


@pytest.mark.parametrize(
    ("behind", "end"),
    [
        (" to 24 from 26, saying two had fled", "to 24 from 26"),
        (" to 24 because two of the workers had been counted twice", "to 24"),
        (" for the second time, saying two had fled", "killed in the fire"),
    ],
)
def test_no_headline_ends_before_the_number_that_its_verb_gives(behind: str, end: str) -> None:
    lead = f"The fire brigade of Selby Green lowered the number of people killed in the fire at Marrow{behind}."
    assert clause.first(lead).endswith(end)
