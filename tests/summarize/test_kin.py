"""What one event takes back, corrects or counts on is told so of the other, in the events and on the first page."""

from datetime import date

import pytest

from briefing.model import Dated, Event, Summary
from briefing.summarize import extractive, front, kin
from tests.summarize.builder import event, told

MONDAY, TUESDAY, FRIDAY = date(2024, 3, 4), date(2024, 3, 5), date(2024, 3, 8)

CRASH = "A passenger train left the rails near Orla on Monday evening, killing four people, the fire brigade said."
SPEED = "The operator NRT said the driver of the train had been speeding."
UNION = "The union of drivers denied the accusation."
TOLL = "Two people died of their injuries from the crash of a train near Orla, bringing the death toll to six."
BACK = "Rail operator NRT on Tuesday withdrew its statement that the driver of the train had been speeding."


def crash() -> Event:
    return event(told("a", CRASH, SPEED, UNION, "Police of Orla searched the signal box."), name="e1")


def day_after(*lines: str, day: date = TUESDAY) -> Event:
    return event(told("b", *lines, "Trains of NRT will not stop in Orla this week.", day=day, outlet="Post"), name="e2")


def summaries(*events: Event) -> tuple[list[Summary], kin.Kin]:
    related = kin.of(events)
    told_of = [
        extractive.summarize(e, others=related.others[e.id], follower=related.followed.get(e.id)) for e in events
    ]
    return told_of, related


def test_what_another_event_takes_back_is_told_as_taken_back() -> None:
    (first, second), _ = summaries(crash(), day_after(BACK, "The recorder of the train shows it, NRT said."))
    for summary in (first, second):
        rows = {claim for row in summary.differences for claim in row.claims}
        assert SPEED in {claim.text for claim in rows}
        assert SPEED not in [claim.text for claim in summary.claims() if claim not in rows]


def test_the_event_that_counts_the_dead_on_takes_the_place_of_the_other_on_the_first_page() -> None:
    events = (crash(), day_after(TOLL))
    (first, second), related = summaries(*events)
    assert related.followed == {"e1": events[1]}
    page = front.overview(list(zip(events, (first, second), strict=True)), followed=related.followed)
    assert page.bottom_line[0].text == TOLL
    assert not [claim for claim in page.claims() if "four" in claim.text]
    assert [(figure.value, figure.label) for figure in page.figures] == [("six", "death toll")]


def test_of_its_own_day_an_event_keeps_its_toll_beside_the_later_one() -> None:
    (first, _), _ = summaries(crash(), day_after(TOLL))
    assert first.line.text == CRASH
    assert "Number of people killed: four, later six" in [row.statement for row in first.differences]
    assert not first.figures


@pytest.mark.parametrize(
    ("toll", "day"),
    [
        ("The death toll from Thursday's crash of a train near Orla rose to six.", FRIDAY),
        ("The death toll from the fire at a mill near Orla rose to six.", TUESDAY),
        ("The death toll from the crash of a train near Tarn rose to six.", TUESDAY),
        ("Six people died in a crash of a train near Orla.", TUESDAY),
    ],
    ids=["of another day", "of another kind", "at another place", "not called a new one"],
)
def test_a_toll_of_something_else_follows_nothing(toll: str, day: date) -> None:
    assert not kin.of((crash(), day_after(toll, "NRT and Orla mourn.", day=day))).followed


def test_a_weekday_that_a_toll_names_is_the_day_of_what_it_follows() -> None:
    of_monday = "The death toll from Monday's crash of a train near Orla rose to six."
    assert kin.of((crash(), day_after(of_monday, "NRT and Orla mourn.", day=FRIDAY))).followed


def test_a_storyline_is_kin() -> None:
    one, other, third = (
        Event(id=name, title="", articles=(told(name, "The mayor spoke."),), storyline=line, date=Dated())
        for name, line in (("x", "s"), ("y", "s"), ("z", ""))
    )
    others = kin.of((one, other, third)).others
    assert {name: [e.id for e in found] for name, found in others.items()} == {"x": ["y"], "y": ["x"], "z": []}


OWNER = "The owner of the tanker, Norvik, said on Monday that the leak off Orla had been stopped."
SOON = "Hours later the company withdrew the statement and said the leak was going on."


def test_a_statement_and_the_next_sentence_that_takes_it_back_are_one() -> None:
    summary = extractive.summarize(event(told("a", "A tanker lost oil off Orla on Monday.", OWNER, SOON)))
    texts = [claim.text for claim in summary.claims()]
    assert OWNER not in texts
    assert SOON not in texts
    joined = f"{OWNER[:-1]}; hours later the company withdrew the statement and said the leak was going on."
    assert joined in texts
    assert {claim.passages for claim in summary.claims() if claim.text == joined} == {("a.s3", "a.s2")}
