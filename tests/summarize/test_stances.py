"""Positions: who holds what, also where a pronoun or a body speaks."""

import pytest

from briefing.summarize import ranking
from briefing.summarize.parts import stances
from briefing.summarize.reading import sentence
from briefing.summarize.reading.people import People
from tests.summarize.builder import sentences, told

LEAD = "A drone struck a fuel depot on the outskirts of Orla early on Friday."


def positions(line: str) -> list[tuple[str, str]]:
    """Return speakers and sentences of what is held, where nothing of it is told already."""
    one = told("a", LEAD, line)
    known = People(one.passages)
    ranked = ranking.rank([one], list(sentence.of(one, known, most=9)), "")
    return [(stance.speaker, stance.claim.text) for stance in stances.of(ranked, known, told=[])]


def test_he_who_speaks_behind_a_sentence_of_one_person_is_that_person() -> None:
    _, told_of = sentences("Governor Dalil Amrani blamed the Northern Front.", '"This was a crime in Orla," he said.')
    assert told_of.text == '"This was a crime in Orla," Amrani said.'
    assert told_of.claim().passages == ("a.s2", "a.s1")


@pytest.mark.parametrize(
    "before",
    [
        "Governor Dalil Amrani met Mayor Ines Calder in Orla.",
        "The council of Orla thanked Governor Dalil Amrani.",
    ],
    ids=["two people", "not the subject"],
)
def test_he_who_may_be_another_is_not_named(before: str) -> None:
    *_, told_of = sentences(before, '"This was a crime in Orla," he said.')
    assert told_of.text == '"This was a crime in Orla," he said.'


def test_he_is_not_named_where_another_may_be_meant_by_his() -> None:
    before = "Police director Ilir Dano said the suspect was seized in Orla."
    _, car = sentences(before, "He said a pistol was found in his car.")
    assert car.text == "He said a pistol was found in his car."
    _, search = sentences(before, "He said the search had taken a week.")
    assert search.text == "Dano said the search had taken a week."


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("The Northern Front denied involvement in any strike on a bridge.", "Northern Front"),
        ("Norland condemned the shelling of a school across its border.", "Norland"),
        ("Mayor Ines Calder urged people in every village to boil their water.", "Ines Calder"),
        ("The League’s spokesman, Yusef Hadd, said nobody would ever find the boats.", "Yusef Hadd"),
    ],
    ids=["body", "country", "person", "apposed"],
)
def test_a_body_or_a_person_that_takes_a_position_is_listed(line: str, speaker: str) -> None:
    assert (speaker, line) in positions(line)


@pytest.mark.parametrize("who", ["Officials", "Relatives", "They"])
def test_people_without_a_name_hold_no_position(who: str) -> None:
    assert positions(f"{who} urged everybody in every village to boil their water.") == []


def test_a_quoted_predicate_belongs_to_the_one_before_the_comma() -> None:
    (one,) = sentences('Ines Calder, the mayor of Orla, said the group "does not target fuel at all".')
    assert one.speech
    assert one.speech.speaker == "Ines Calder"


@pytest.mark.parametrize(
    ("lines", "speakers"),
    [
        (("Health Minister Ines Calder toured Orla.",), ["Ines Calder"]),
        (("Health Minister Ines Calder toured Orla with Foreign Minister Tomas Brandt.",), []),
    ],
    ids=["one", "two"],
)
def test_an_office_that_denies_is_the_one_person_who_holds_it(lines: tuple[str, ...], speakers: list[str]) -> None:
    one = told("a", LEAD, "Doctors said 40 people had died in the flood.", *lines)
    other = told("b", "The minister rejected a report that 40 people had died in the flood.", *lines)
    known = People([*one.passages, *other.passages])
    every = [s for a in (one, other) for s in sentence.of(a, known, most=9)]
    ranked = ranking.rank([one, other], every, "")
    found = stances.of(ranked, known, told=[every[1]])
    assert [stance.speaker for stance in found if "rejected" in stance.claim.text] == speakers
