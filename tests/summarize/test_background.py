"""What happened earlier stands apart, with its date."""

from datetime import date

import pytest

from briefing.model import Kind
from briefing.summarize import extractive
from tests.summarize.builder import event, told

LEAD = "A dam above the town of Orla failed on Tuesday after a week of rain."
SECOND = "Water covered the lower town and the market of Orla within an hour."


def background(line: str, *, day: date | None = date(2024, 3, 5)) -> list[str]:
    summary = extractive.summarize(event(told("a", LEAD, SECOND, line, day=day)))
    assert {claim.kind for claim in summary.background} <= {Kind.BACKGROUND}
    return [claim.text for claim in summary.background]


@pytest.mark.parametrize(
    "line",
    [
        "In 1998, a smaller dam failed in the same hills near Orla.",
        "Orla rebuilt its covered market in January 2021.",
        "On January 15, the council of Orla approved a second dam.",
        "Engineers closed the old bridge of Orla last year.",
    ],
)
def test_a_sentence_dated_before_the_event_is_background(line: str) -> None:
    assert background(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "On Monday, the council of Orla met about the dam.",
        "On March 1, inspectors closed a bridge and two schools.",
        "Calder said that the dam of Orla was built in 1998.",
        "The town's 1998 dam stands in the hills above Orla.",
        "A new dam at Orla is expected by January 2021.",
        "The council of Orla, which was elected in 2019, met at noon.",
    ],
    ids=["this week", "four days before", "said", "attributive", "expected", "relative clause"],
)
def test_a_date_that_dates_something_else_makes_no_background(line: str) -> None:
    assert background(line) == []


def test_in_an_undated_article_a_month_that_its_opening_does_not_name_is_earlier() -> None:
    line = "In early September, the council of Orla approved a second dam."
    assert background(line, day=None) == [line]


def test_background_is_not_told_as_what_happened() -> None:
    line = "In 1998, a smaller dam failed in the same hills near Orla."
    summary = extractive.summarize(event(told("a", LEAD, SECOND, line)))
    assert line not in [claim.text for paragraph in summary.happened for claim in paragraph]
