from dataclasses import replace
from datetime import date

import pytest

from briefing.compose.timeline import MOST_POINTS, timeline
from briefing.model import Citation, Claim, Confidence, Dated, Kind, Section, Status, Summary
from tests.drafts import article

DAY = date(2021, 2, 4)
SOURCE = article("a", "Talks", ["Talks."], published=Dated(value=date(2021, 2, 3), basis="metadata"))


def section(*texts: str, full: bool = True, day: date | None = date(2021, 2, 3), number: int = 1) -> Section:
    claims = tuple(Claim(text=text, citations=(Citation("a.s1"),)) for text in texts)
    summary = Summary(event=f"e-{number}", headline="Talks in Tehran", line=claims[0], happened=(claims,))
    known = Dated(value=day, basis="metadata") if day else Dated()
    return Section(number=number, summary=summary, sources=(1,), date=known, confidence=Confidence.LOW, full=full)


def points(*texts: str) -> list[tuple[str, Dated, int | None]]:
    found = timeline([section(*texts)], {"a": SOURCE}, day=DAY)
    return [(point.label, point.date, point.event) for point in found]


def test_an_event_is_a_point_by_its_headline() -> None:
    assert points("They met.") == [("Talks in Tehran", Dated(value=date(2021, 2, 3), basis="metadata"), 1)]


@pytest.mark.parametrize(
    ("status", "day", "shown"),
    [
        (Status.UPDATED, date(2021, 2, 1), False),
        (Status.UPDATED, date(2021, 2, 3), True),
        (Status.NEW, date(2021, 2, 1), True),
    ],
    ids=["a later day", "its day", "new"],
)
def test_what_came_of_an_event_is_no_label_for_its_day(status: Status, day: date, *, shown: bool) -> None:
    told = replace(section("The toll rose.", day=day), status=status)
    assert bool(timeline([told], {"a": SOURCE}, day=DAY)) is shown


@pytest.mark.parametrize(
    ("text", "label", "known"),
    [
        (
            "On January 3, 2020, Calder was killed in Baghdad.",
            "Calder was killed in Baghdad",
            Dated(value=date(2020, 1, 3), basis="inferred from its sentence"),
        ),
        (
            "It was finalised when President Rouhani of Iran travelled with a large party to Iraq in March 2019.",
            "… of Iran travelled with a large party to Iraq",
            Dated(earliest=date(2019, 3, 1), latest=date(2019, 3, 31)),
        ),
        (
            "Calder led a delegation in late September 2020, which agreed to it.",
            "Calder led a delegation",
            Dated(earliest=date(2020, 9, 18), latest=date(2020, 9, 30), bounds_basis='"late September 2020"'),
        ),
        (
            "Rouhani travelled to Iraq in March 2019.",
            "Rouhani travelled to Iraq",
            Dated(earliest=date(2019, 3, 1), latest=date(2019, 3, 31)),
        ),
        (
            "They thanked the court, which ordered the arrest of Calder over the strike of March 2019 in Baghdad.",
            "The strike in Baghdad",
            Dated(earliest=date(2019, 3, 1), latest=date(2019, 3, 31)),
        ),
    ],
    ids=["day", "clause", "part of a month", "month", "happening"],
)
def test_a_sentence_that_names_an_earlier_month_and_year_is_background(text: str, label: str, known: Dated) -> None:
    assert points("They met.", text)[0] == (label, known, None)


@pytest.mark.parametrize(
    "text",
    [
        "In 2015 a deal was made.",
        "Last January talks opened.",
        "On 2 February 2021 the envoy came.",
        "Between March 2019 and May 2020 nothing moved.",
        "The two were abducted near Orla on 3 March 2019.",
    ],
    ids=["year alone", "relative", "days before", "two dates", "which two"],
)
def test_what_does_not_name_one_earlier_month_is_no_point(text: str) -> None:
    assert len(points("They met.", text)) == 1


def test_each_span_of_days_has_one_point_and_there_are_few() -> None:
    many = [f"In March {year} Calder and Brandt met." for year in (*range(2000, 2018), 2000)]
    found = points("They met.", *many)
    assert len(found) == MOST_POINTS + 1
    assert len({str(known) for _, known, _ in found}) == MOST_POINTS + 1


def test_an_undated_event_and_one_in_brief_have_no_point() -> None:
    assert timeline([section("They met.", day=None)], {"a": SOURCE}, day=DAY) == ()
    assert timeline([section("In March 2019 they met.", full=False)], {"a": SOURCE}, day=DAY) == ()


def test_a_fact_of_earlier_days_is_background() -> None:
    (before, _) = timeline([section("They met.", "In March 2019 Calder and Brandt met.")], {"a": SOURCE}, day=DAY)
    assert before.claim.kind is Kind.BACKGROUND
