"""Confidence counts what is independent: not reprints, and not two articles of one outlet."""

from datetime import date

from briefing.compose.confidence import confidence
from briefing.model import Confidence, Dated, Event, Source
from tests.drafts import article

DAY = Dated(value=date(2024, 3, 5), basis="metadata")


def event(*outlets: str) -> Event:
    articles = tuple(
        article(f"a{n}", "Orla", [f"Water came to Orla in hour {n}."], source=Source(name=outlet), published=DAY)
        for n, outlet in enumerate(outlets)
    )
    return Event(id="e", title="Orla", articles=articles, date=DAY)


def test_two_articles_of_one_outlet_are_one_origin() -> None:
    grade, reason = confidence(event("Hill Wire", "Hill Wire", "River Gazette"))
    assert grade is Confidence.MODERATE
    assert "2 independent origins" in reason


def test_three_outlets_are_three() -> None:
    assert confidence(event("Hill Wire", "Coast Post", "River Gazette"))[0] is Confidence.HIGH
