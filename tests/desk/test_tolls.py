"""A toll that is corrected in one place is to be corrected in the others."""

from dataclasses import replace

import pytest

from briefing.model import Draft, KeyFigure, Position, TimelineEntry
from briefing.pipeline.tolls import told_apart
from tests import editions

NINE = "Nine people were killed in a fire in Orla."
FOUR = "At least four people were killed and 17 injured in a fire in Orla."


def _brief(
    headline: str, line: str, *, takeaway: str = "", point: str = "", figure: str = "", passage: str = "a.s1"
) -> Draft:
    draft = editions.draft()
    [section] = draft.sections
    claim = replace(editions.claim(line), position=Position(49))
    summary = replace(section.summary, headline=headline, line=claim, happened=())
    section = replace(section, summary=summary, position=Position(66))
    takeaways = (replace(editions.claim(takeaway, passage), position=Position(30)),) if takeaway else ()
    figures = (
        (KeyFigure(value="4", label="killed", as_of="", claim=replace(editions.claim(figure), position=Position(40))),)
        if figure
        else ()
    )
    timeline = (
        (TimelineEntry(date=section.date, label=point, claim=claim, event=1, position=Position(45)),) if point else ()
    )
    overview = replace(draft.overview, bottom_line=(), takeaways=takeaways, figures=figures)
    return replace(draft, sections=(section,), overview=overview, timeline=timeline)


@pytest.mark.parametrize(
    ("draft", "lines"),
    [
        (_brief("Nine dead in a fire in Orla", FOUR), [49]),
        (_brief("A fire in Orla", NINE, takeaway=FOUR), [30]),
        (_brief("A fire in Orla", "Nine people were killed, the mayor said.", takeaway=FOUR), [30]),
        (_brief("Nine dead in a fire in Orla", NINE, point="Four dead in a fire", figure=FOUR), [45, 40]),
        (_brief("Nine dead in a fire in Orla", NINE, takeaway="A fire in Orla killed nine people."), []),
        (_brief("Nine dead in a fire in Orla", "At least eight people were killed in a fire in Orla."), []),
        (_brief("Nine dead in a fire in Orla", NINE, takeaway="Four people were killed, the mayor said."), []),
        (_brief("Nine dead in a fire in Orla", NINE, takeaway="Four soldiers were killed in Orla."), []),
        (_brief("Nine dead in a fire in Orla", NINE, takeaway="Three more people were killed."), []),
        (_brief("A fire in Orla", "A fire broke out in Orla.", figure=FOUR), []),
        (_brief("Nine dead in a fire in Orla", "The toll rose from four killed to nine killed."), []),
    ],
    ids=(
        "the line,a takeaway,flat against what somebody says,a point and a figure,the same,borne out,"
        "what somebody says,other people,some of them,figures alone,a toll that rose"
    ).split(","),
)
def test_the_places_that_count_the_dead_of_an_event_otherwise_are_found(draft: Draft, lines: list[int]) -> None:
    found = [finding for finding, _ in told_apart(draft)]
    assert [finding.position.line for finding in found if finding.position] == lines
    assert {finding.code for finding in found} <= {"DRF016"}


def test_what_is_found_names_both_places() -> None:
    [(found, at)] = told_apart(_brief("Nine dead in a fire in Orla", FOUR))
    assert found.message == (
        'the sentence in Key events of event 1 has "four" dead, and the headline in line 66 "Nine"; make them the '
        "same, or answer why both stand"
    )
    assert at.position == Position(49)


def test_a_sentence_that_rests_on_other_articles_too_tells_of_more_than_the_event() -> None:
    draft = _brief("Nine dead in a fire in Orla", NINE, takeaway=FOUR)
    alone = replace(draft.sections[0], sources=(2,))
    assert [at.position for _, at in told_apart(replace(draft, sections=(alone,)))] == []


@pytest.mark.parametrize(
    ("told", "lines"),
    [
        (["Four people were killed, the mayor said."], [70]),
        (["Four people were killed at first.", "The toll rose to nine."], []),
        (["The mayor spoke of nine dead.", "Four people were killed, the police said."], []),
        (["Four soldiers were killed in Orla."], []),
        (["The fire was put out."], []),
    ],
    ids=["another toll", "an earlier one beside it", "two accounts", "other people", "none"],
)
def test_what_happened_tells_the_toll_of_its_headline(told: list[str], lines: list[int]) -> None:
    draft = _brief("Nine dead in a fire in Orla", "A fire broke out in Orla.")
    [section] = draft.sections
    happened = tuple(replace(editions.claim(text), position=Position(70 + at)) for at, text in enumerate(told))
    section = replace(section, summary=replace(section.summary, happened=(happened,)))
    found = [finding for finding, _ in told_apart(replace(draft, sections=(section,)))]
    assert [finding.position.line for finding in found if finding.position] == lines
