"""The headline is the best of the titles, or a clause of the lead."""

import pytest

from briefing.summarize import extractive
from briefing.summarize.parts import headline
from briefing.summarize.reading import clause
from tests.summarize.builder import event, told

LEAD = "A dam above the town of Orla failed on Tuesday after a week of rain."


@pytest.mark.parametrize(
    ("title", "outlet", "cleaned"),
    [
        ("Dam above Orla fails - BBC News", "", "Dam above Orla fails"),
        ("Dam above Orla fails | The River Gazette", "", "Dam above Orla fails"),
        ("Dam above Orla fails – Hill Wire", "Hill Wire", "Dam above Orla fails"),
        ("BREAKING: Dam above Orla fails", "", "Dam above Orla fails"),
        ("URGENT: Dam above Orla fails", "", "Dam above Orla fails"),
        ("Comment | Dam above Orla fails", "", "Dam above Orla fails"),
        ("UPDATE 3 - Dam above Orla fails", "", "Dam above Orla fails"),
        ("UPDATE 2-Dam above Orla fails", "", "Dam above Orla fails"),
        ("Tennis-Calder wins the Orla Open", "", "Calder wins the Orla Open"),
        ("Football-mad town of Orla floods", "", "Football-mad town of Orla floods"),
        ("[ALERT] Dam above Orla fails", "", "Dam above Orla fails"),
        ("Flash-flood breaks dam at Orla", "", "Flash-flood breaks dam at Orla"),
        ("Dam above Orla fails - two dead", "", "Dam above Orla fails - two dead"),
        ("DAM ABOVE ORLA FAILS", "", ""),
        ("Dam above\n Orla fails.", "", "Dam above Orla fails"),
    ],
    ids=[
        "dash",
        "bar",
        "its outlet",
        "breaking",
        "urgent",
        "comment",
        "third update",
        "second update of a wire",
        "a wire's sport",
        "a town that is mad about it",
        "alert in brackets",
        "no prefix",
        "no outlet",
        "shout",
        "white space",
    ],
)
def test_a_title_is_shown_without_what_is_not_its_own(title: str, outlet: str, cleaned: str) -> None:
    assert headline.clean(title, outlet) == cleaned


@pytest.mark.parametrize(
    "title",
    [
        "Why did the dam above Orla fail?",
        "Orla’s dam: five things to know",
        "No, the dam of Orla is safe",
        "Orla dam fails!",
        "Orla dam failure: live updates",
    ],
    ids=["question", "list", "answer", "exclamation", "live page"],
)
def test_a_title_that_tells_nothing_gives_way_to_a_clause_of_the_lead(title: str) -> None:
    asks = told("a", LEAD, title=title)
    assert extractive.summarize(event(asks)).headline == "A dam above the town of Orla failed after a week of rain"


def test_the_headline_is_of_the_article_that_the_line_cites() -> None:
    first = told("a", LEAD, title="Dam above Orla fails after rain")
    other = told("b", "Rain fell on the hills above Orla on Monday.", title="More rain for the hills of Norland")
    summary = extractive.summarize(event(first, other))
    assert {"a.s1": "Dam above Orla fails after rain"}.get(summary.line.passages[0]) == summary.headline


@pytest.mark.parametrize(
    ("lead", "clause"),
    [
        (LEAD, "A dam above the town of Orla failed after a week of rain"),
        (
            "The mayor of Orla confirmed on Monday that the dam is safe and that both towns will pay for a second one.",
            "The mayor of Orla confirmed that the dam is safe",
        ),
        (
            "After a week of rain filled the lake above Orla, engineers of the board opened all of the dam’s gates.",
            "Engineers of the board opened all of the dam’s gates",
        ),
        (
            "The council of Orla agreed to pay for a second dam and a new bridge between both of the lower towns.",
            "The council of Orla agreed to pay for a second dam and a new bridge",
        ),
        (
            "Two sailors of Orla held for a year by raiders in Sudland were freed by the army and flown home.",
            "Two sailors of Orla held for a year by raiders in Sudland were freed …",
        ),
        (
            "A second guard has died after Monday’s clash at the border.",
            "A second guard has died after Monday’s clash at the border",
        ),
        (
            "A second guard has died after Monday night's clash at the border.",
            "A second guard has died after Monday night's clash at the border",
        ),
    ],
    ids=["whole", "first clause", "main clause", "phrase", "a participle", "a day's clash", "a night's clash"],
)
def test_without_a_title_a_clause_of_the_lead_heads_the_event(lead: str, clause: str) -> None:
    assert extractive.summarize(event(told("a", lead))).headline == clause


def test_no_headline_ends_before_what_somebody_said() -> None:
    killed = "The army raised to 27 the number of soldiers killed in an ambush near Orla"
    assert clause.first(f"{killed} and acknowledged that four of them are missing.") == killed
    suspected = "Emil Dacor, 52, a citizen of Norland, is suspected of manslaughter"
    assert clause.first(f"{suspected} and of having ordered that the gas alarms be switched off.") == suspected
    order = "The mayor of Orla and the board ordered that nobody be let through to the reservoirs"
    assert clause.first(f"{order} above the town of Orla for as long as the gates stay shut.") == f"{order} …"


@pytest.mark.parametrize(
    ("title", "borne_out"),
    [
        ("Union calls new strike in Orla as talks are brought forward", False),
        ("Dockers return to work in Orla after a day's walkout", True),
        ("Orla dockers work again, at a price", True),
    ],
    ids=["another act", "other words", "one word more"],
)
def test_a_title_that_its_text_does_not_bear_out_is_no_headline(title: str, *, borne_out: bool) -> None:
    lead = "Dockers in Orla went back to work on Tuesday after a 24-hour strike, the port said."
    text = (
        lead,
        "The union Hafen and the port agreed to resume their pay talks on Wednesday, a day earlier than planned.",
    )
    shown = extractive.summarize(event(told("a", *text, title=title))).headline
    assert shown == (title if borne_out else "Dockers in Orla went back to work after a 24-hour strike, the port said")
