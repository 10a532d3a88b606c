"""A sentence that points at another one is not printed without it."""

import pytest

from briefing.model import Citation, Claim, Summary
from briefing.summarize import extractive, front
from briefing.summarize.reading import speech
from briefing.summarize.reading.leaning import Leans, leaning, stands_alone
from tests.summarize.builder import event, sentences, told


@pytest.mark.parametrize(
    "text",
    [
        "Calder called that a fitting answer to the flood.",
        "Calder called it a fitting answer to the flood.",
        "The board of Orla rejected this as a rumour of the coast.",
        "Relatives who had come to the port of Orla disputed this.",
        "Brandt had led the board and the bank, and would stay in that office until May.",
        "Both towns agreed on these steps last August.",
        "The mayor of Orla will vote on this proposal in May.",
        "Most will go in Orla before the winter comes.",
        "Calder told Brandt that the two killings show what harm the feud does in Orla.",
        "Norland rejects the accusation.",
        "Port Orla rejected that account.",
        '"Not a single dollar," Calder said.',
        "Norland welcomed them on Tuesday in the town hall.",
        "In an audio message it said the Front had left the town of Orla.",
        "After the vote he told reporters that the cabinet would stay.",
        "The two men were set free on Monday by a court in Orla.",
        "A company official, speaking on condition of anonymity, said the field off Orla would be late.",
        "The Tribunal revoked his bail in May, Associate Justice Jan Holt said.",
        "Prosecutors have asked a court to extend his detention by 20 days.",
        "Calder had not been to Orla since Brandt took office with a promise to bring that accord back.",
        "Prime Minister Elena Brandt accepted his resignation.",
        "The group's shares have lost 15 percent since Monday.",
        "The search for them ended in Orla on Monday, rescue chief Jan Holt said.",
        "Several of them were brought to Orla on Monday.",
    ],
    ids=["called that", "called it", "rejected this",
         "who had come", "that office", "these steps", "this proposal", "most",
         "the two killings", "the accusation", "that account", "a fragment",
         "them", "a phrase and it", "a phrase and he", "the two", "an official", "his bail",
         "his detention", "that accord", "whose resignation", "which group",
         "for whom", "several of whom"],
)  # fmt: skip
def test_a_pointing_object_leans_on_the_sentence_before(text: str) -> None:
    assert leaning(text, speech.find(text))[0] is Leans.ON_PREVIOUS
    assert not stands_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "Calder said that the dam had held since noon.",
        "Calder welcomed that the dam had held since noon.",
        "Dams fail more often these days than they did.",
        "The board met in Orla this week to vote.",
        "The couple called it quits in Orla on Monday.",
        'Calder said "we called that a fitting answer in those days" to the board.',
        "Norland sent the offer in May and Sudland rejected it on Monday.",
        "Norland made a proposal in May and the board votes on this proposal today.",
        "Most people of Orla will go before the winter comes.",
        "Norland rejects the claim that it paid the bank.",
        "The price of bread rose by more than that of milk.",
        "Brandt paid the tax of 2021 and has shown the returns for that year.",
        "In the course of the night it became clear that the dam of Orla would not hold.",
        "After weeks of drought it rained on the hills above Orla.",
        "A company official of Harrow Depo in Orla said the field would be late.",
        "The two managers of Harrow Depo were released on bail, their lawyer Jan Holt said.",
        "A court in Orla gave Brandt his passport.",
        "A driver and his son were brought to schools.",
        "Calder went to Orla to show that agreement was near.",
        "Elena Brandt met Tomas Calder in Orla and accepted his resignation.",
        "The group of Orla's shares rose on Monday.",
        "Harrow Depo sold the ships of Orla and the rights to them on Monday.",
        "Calder said the two killings in Orla were the work of one man.",
        "An attack in Orla and another in Tarn made Calder say that the two attacks show what harm the feud does.",
    ],
    ids=["said that", "welcomed that", "these days", "this week", "quits", "quoted", "own antecedent", "own noun",
         "most people", "own claim", "that of", "that year",
         "a phrase and nobody", "weather", "an official of", "the two of", "a name", "a driver", "to show that",
         "two names", "no body's", "own things", "killings of a place", "attacks it has told"],
)  # fmt: skip
def test_what_a_sentence_names_itself_does_not_lean(text: str) -> None:
    assert stands_alone(text)


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("The bank cut its forecast for growth this year.", False),
        ("The company employs 340 people in Orla.", False),
        ("The remaining 340 people of Orla were brought to schools.", True),
        ("The killing of the general was condemned.", True),
    ],
    ids=["verb and object", "verb and number", "number in the subject", "complement"],
)
def test_only_what_its_own_phrase_names_is_known(text: str, *, alone: bool) -> None:
    assert stands_alone(text) is alone


def test_what_answers_a_question_leans_on_it() -> None:
    explained = sentences(
        "What is the key rate?", "The price of a loan from the Bank of Orla is set by it.", "Orla waits."
    )
    assert [s.leans for s in explained] == [Leans.ON_PREVIOUS]


def test_in_an_interview_all_answers_are_somebodys_words() -> None:
    asked = (
        "Ana Brandt coaches Rovan United of Orla.",
        "Will you stay?",
        "Rovan United has a plan for Orla until May.",
    )
    more = ("The players of Rovan United are young.", "Was the card right?", "Pictures of the foul are on the way.")
    assert [s.leans for s in sentences(*asked, *more)][1:] == [Leans.ON_PREVIOUS] * 3


def test_a_takeaway_never_leans_on_a_sentence_that_is_not_there() -> None:
    lines = (
        "A dam above the town of Orla failed on Tuesday after a week of rain.",
        "Engineers opened the gates of the second dam to spare the bridge.",
        "The town of Orla below the dam called that a reckless use of the gates.",
        "Rail traffic between Norland and the hills is suspended until Friday.",
    )
    only = event(told("a", *lines))
    claims = tuple(
        Claim(text=line, citations=(Citation(passage=f"a.s{number}"),)) for number, line in enumerate(lines, 1)
    )
    summary = Summary(event="e1", headline="Dam fails", line=claims[0], happened=(claims,))
    view = front.overview([(only, summary)])
    assert [claim.text for claim in view.takeaways] == [lines[1], lines[3]]


def test_a_denial_comes_along_with_what_it_denies() -> None:
    lines = (
        "The union of Orla said that the yard had broken the agreement of 2019 on jobs.",
        "The yard rejects the accusation.",
        "Shares of the yard in Orla fell as much as 11% in early trading on jobs.",
        "The jobs agreement of the yard and the union of Orla was signed in 2019.",
    )
    happened = [c.text for p in extractive.summarize(event(told("a", *lines))).happened for c in p]
    assert happened[:2] == list(lines[:2])
