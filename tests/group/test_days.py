"""Days that follow each other: events carry on through the archive."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from briefing.archive import Archive
from briefing.archive import events as remembered
from briefing.group import group
from briefing.model import Article, Event
from tests.group.test_group import BATCH, LATER, LOOKALIKE, STORM, VISIT, article, holder

FIRST, SECOND, THIRD = date(2031, 5, 14), date(2031, 5, 15), date(2031, 5, 16)
REPLY = article(
    "reply",
    "Karvelia's parliament voted on Monday to pay its share of the river patrols for another year, after a debate in "
    "which Foreign Minister Sorin Valdescu defended the budget against the farmers' party. The speaker, Ilona Brenk, "
    "counted 88 votes for it and 61 against. President Mira Halász thanked the deputies from Ostrava.",
    title="Parliament pays for another year of Dren patrols",
    weekday=0,
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive.sqlite3") as archive:
        yield archive


def run(archive: Archive, articles: tuple[Article, ...], day: date) -> tuple[Event, ...]:
    events = group(articles, known=remembered.known(archive, since=FIRST, until=day))
    remembered.record(archive, events, day=day)
    return events


def rows(archive: Archive) -> list[tuple[object, ...]]:
    return [tuple(row) for row in archive.rows("SELECT id, day, known FROM event ORDER BY day, id")]


def test_a_day_that_is_run_again_changes_nothing(archive: Archive) -> None:
    first = run(archive, BATCH, FIRST)
    kept = rows(archive)
    assert {e.id: [a.id for a in e.articles] for e in run(archive, BATCH, FIRST)} == {
        e.id: [a.id for a in e.articles] for e in first
    }
    assert rows(archive) == kept


def test_a_later_article_joins_the_event_of_yesterday_and_the_rest_stays(archive: Archive) -> None:
    first = run(archive, BATCH, FIRST)
    second = run(archive, (LATER, STORM), SECOND)
    assert holder(second, "visit-4").id == holder(first, "visit-1").id
    assert holder(second, "storm").id == holder(first, "storm").id
    third = run(archive, VISIT, THIRD)  # the second day's memory holds the first's articles
    assert {event.id for event in third} == {holder(first, "visit-1").id}


def test_a_later_event_of_the_matter_opens_in_its_storyline(archive: Archive) -> None:
    first = run(archive, (*VISIT, STORM), FIRST)
    (reply,) = run(archive, (REPLY,), SECOND)
    assert reply.id not in {event.id for event in first}
    assert reply.storyline == holder(first, "visit-1").storyline


def test_an_earlier_event_that_comes_late_leaves_the_storyline_its_name(archive: Archive) -> None:
    first = run(archive, VISIT, FIRST)
    second = run(archive, (LOOKALIKE,), SECOND)
    assert holder(second, "earlier-visit").storyline == holder(first, "visit-1").storyline == first[0].id


def test_two_events_that_prove_to_be_one_keep_both_ids_from_then_on(archive: Archive) -> None:
    one = run(archive, (VISIT[0],), FIRST)[0].id
    other = group((VISIT[1],))
    remembered.record(archive, [*group((VISIT[0],)), *other], day=FIRST)
    (event,) = run(archive, (VISIT[2],), SECOND)
    assert {event.id, *event.merged} == {one, other[0].id}
    assert [known.id for known in remembered.known(archive, since=FIRST, until=SECOND)] == [event.id]
    (again,) = run(archive, (LATER,), THIRD)
    assert (again.id, again.merged) == (event.id, event.merged)
