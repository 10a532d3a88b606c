"""A draft that is generated holds no label that its own check would mark."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing import review
from briefing.folder import sources
from briefing.model import Article, Dated, Draft
from briefing.pipeline import labels

Spoil = Callable[[Draft], Draft]


@pytest.fixture(scope="module")
def articles(generated: Path) -> dict[str, Article]:
    stored = generated / "out" / "2024-02-12" / "sources.json"
    return {article.id: article for article in sources.decode(stored.read_bytes(), name=str(stored))}


@pytest.fixture(scope="module")
def sound(generated: Path, articles: dict[str, Article]) -> Draft:
    text = (generated / "out" / "2024-02-12" / "brief.md").read_text(encoding="utf-8")
    draft = review.parse(text, articles=tuple(articles.values())).draft
    assert draft is not None
    return draft


def headline(draft: Draft) -> Draft:
    first = draft.sections[0]
    spoilt = replace(first, summary=replace(first.summary, headline="Larijani meets Google in Tehran"))
    return replace(draft, sections=(spoilt, *draft.sections[1:]))


def figure(draft: Draft) -> Draft:
    first = draft.overview.figures[0]
    figures = (replace(first, value="9,999"), *draft.overview.figures[1:])
    return replace(draft, overview=replace(draft.overview, figures=figures))


def role(draft: Draft) -> Draft:
    person = draft.people[0]
    spoilt = replace(person, role=replace(person.role, text="Finance minister of Portugal"))
    return replace(draft, people=(spoilt, *draft.people[1:]))


def title(draft: Draft) -> Draft:
    """Give a role that others have in the same article."""
    person = draft.people[0]
    spoilt = replace(person, role=replace(person.role, text="Chief inspector"))
    return replace(draft, people=(spoilt, *draft.people[1:]))


def denial(draft: Draft) -> Draft:
    first = draft.sections[0]
    spoilt = replace(first, summary=replace(first.summary, headline="Ministers not in Tehran for talks"))
    return replace(draft, sections=(spoilt, *draft.sections[1:]))


def caption(draft: Draft) -> Draft:
    first = draft.overview.figures[0]
    figures = (replace(first, label="ostriches"), *draft.overview.figures[1:])
    return replace(draft, overview=replace(draft.overview, figures=figures))


def point(draft: Draft) -> Draft:
    spoilt = [replace(e, label="Larijani in Lisbon") if e.event is None else e for e in draft.timeline]
    return replace(draft, timeline=tuple(spoilt))


def as_of(draft: Draft) -> Draft:
    first = draft.overview.figures[0]
    figures = (replace(first, as_of="9 May 1999"), *draft.overview.figures[1:])
    return replace(draft, overview=replace(draft.overview, figures=figures))


def moment(draft: Draft) -> Draft:
    when = Dated(value=date(1999, 5, 9), basis="reviewer")
    spoilt = [replace(e, date=when) if e.event is None else e for e in draft.timeline]
    return replace(draft, timeline=tuple(spoilt))


def place(draft: Draft) -> Draft:
    return replace(draft, sections=(replace(draft.sections[0], place="Lisbon"), *draft.sections[1:]))


def town(draft: Draft) -> Draft:
    return replace(draft, sections=(replace(draft.sections[0], place="Lisbon (dateline)"), *draft.sections[1:]))


@pytest.mark.parametrize("spoil", [headline, figure, role, title, denial, caption, point, as_of, moment, place, town])
def test_a_label_that_does_not_stand_goes(spoil: Spoil, sound: Draft, articles: dict[str, Article]) -> None:
    spoilt = spoil(sound)
    assert list(labels.held(spoilt, articles)), "the label that was spoilt must be found, or this test shows nothing"
    settled = labels.settled(spoilt, articles)
    assert not list(labels.held(settled, articles))


def test_a_headline_that_does_not_stand_gives_way_to_the_line_of_its_event(
    sound: Draft, articles: dict[str, Article]
) -> None:
    settled = labels.settled(headline(sound), articles).sections[0].summary
    assert settled.line.text.startswith(settled.headline.rstrip(" …"))


def test_a_finding_on_a_point_of_the_timeline_stands_at_that_point(sound: Draft, articles: dict[str, Article]) -> None:
    entry = next(entry for entry in sound.timeline if entry.event)
    assert entry.position
    assert entry.position != sound.sections[0].position
    spoilt = replace(sound, timeline=(replace(entry, label="Larijani meets Google"),))
    assert {finding.position for finding in labels.held(spoilt, articles)} == {entry.position}


def test_a_draft_whose_labels_stand_stays_as_it_is(sound: Draft, articles: dict[str, Article]) -> None:
    assert labels.settled(sound, articles) is sound
