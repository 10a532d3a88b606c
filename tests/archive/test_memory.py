import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from briefing.archive import Archive, articles, corrections, dates, events, lock
from briefing.errors import ArchiveError
from briefing.model import Correction, Dated, Event, GivenDate
from tests.drafts import MARKET, SPOKESMAN, TRIP, VISIT, WARRANT, WIRE

MONDAY = date(2021, 2, 1)
TUESDAY, WEDNESDAY = (MONDAY + timedelta(days=days) for days in (1, 2))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive.sqlite3") as archive:
        yield archive


def test_an_event_is_known_with_its_texts_and_members_on_the_next_day(archive: Archive) -> None:
    events.record(archive, [Event(id="e1", title="", articles=(VISIT, WIRE), storyline="s1")], day=MONDAY)
    [known] = events.known(archive, since=MONDAY, until=TUESDAY)
    assert (known.id, known.articles, known.storyline) == ("e1", (VISIT, WIRE), "s1")
    assert known.members == ((VISIT.id, VISIT.sha256), (WIRE.id, WIRE.sha256))


def test_an_event_that_goes_on_keeps_the_articles_of_earlier_days(archive: Archive) -> None:
    events.record(archive, [Event(id="e1", title="", articles=(VISIT, WIRE))], day=MONDAY)
    events.record(archive, [Event(id="e1", title="", articles=(WARRANT, WIRE))], day=TUESDAY)
    [known] = events.known(archive, since=MONDAY, until=TUESDAY)
    assert [article.id for article in known.articles] == [WARRANT.id, WIRE.id, VISIT.id]
    assert [member for member, _ in known.members] == [WARRANT.id, WIRE.id, VISIT.id]


def test_two_events_that_turn_out_to_be_one_are_known_as_one(archive: Archive) -> None:
    both = [Event(id="e1", title="", articles=(VISIT,)), Event(id="e2", title="", articles=(TRIP,))]
    events.record(archive, both, day=MONDAY)
    events.record(archive, [Event(id="e1", title="", articles=(WIRE,), merged=("e2",))], day=TUESDAY)
    [known] = events.known(archive, since=MONDAY, until=TUESDAY)
    assert [article.id for article in known.articles] == [WIRE.id, VISIT.id, TRIP.id]


def test_an_event_without_news_stays_known_as_it_was_and_an_old_one_is_not_asked_for(archive: Archive) -> None:
    events.record(archive, [Event(id="e1", title="", articles=(VISIT,))], day=MONDAY)
    events.record(archive, [Event(id="e2", title="", articles=(TRIP,))], day=TUESDAY)
    assert [known.id for known in events.known(archive, since=MONDAY, until=WEDNESDAY)] == ["e1", "e2"]
    assert [known.id for known in events.known(archive, since=TUESDAY, until=WEDNESDAY)] == ["e2"]
    assert [known.id for known in events.known(archive, since=MONDAY, until=MONDAY)] == ["e1"]


def test_a_second_run_of_a_day_replaces_the_first(archive: Archive) -> None:
    events.record(archive, [Event(id="e1", title="", articles=(VISIT,))], day=MONDAY)
    before = archive.rows("SELECT * FROM event")
    events.record(archive, [Event(id="e1", title="", articles=(VISIT,))], day=MONDAY)
    assert [tuple(row) for row in archive.rows("SELECT * FROM event")] == [tuple(row) for row in before]
    events.record(archive, [Event(id="e3", title="", articles=(VISIT, MARKET))], day=MONDAY)
    assert [known.id for known in events.known(archive, since=MONDAY, until=MONDAY)] == ["e3"]


def test_only_a_few_texts_of_a_large_event_are_kept_and_all_its_members(archive: Archive) -> None:
    everything = (VISIT, WARRANT, WIRE, TRIP, SPOKESMAN, MARKET)
    events.record(archive, [Event(id="e1", title="", articles=everything)], day=MONDAY)
    [known] = events.known(archive, since=MONDAY, until=MONDAY)
    assert (len(known.articles), len(known.members)) == (events.TEXTS, len(everything))


def test_an_article_is_known_since_the_day_on_which_it_was_first_read(archive: Archive) -> None:
    articles.record(archive, [Event(id="e1", title="", articles=(VISIT,))], day=MONDAY)
    articles.record(archive, [Event(id="e2", title="", articles=(VISIT, WIRE))], day=TUESDAY)
    read = articles.first_read(archive)
    assert read == {(VISIT.id, VISIT.sha256): MONDAY, (WIRE.id, WIRE.sha256): TUESDAY}
    assert {row["event"] for row in archive.rows("SELECT event FROM article")} == {"e2"}
    renamed = replace(VISIT, id="visit~1", origin="visit~1", passages=())
    articles.record(archive, [Event(id="e2", title="", articles=(renamed,))], day=TUESDAY)
    assert articles.named(archive) == {VISIT.sha256: VISIT.id, WIRE.sha256: WIRE.id}


def test_corrections_come_back_in_the_order_in_which_they_were_given(archive: Archive) -> None:
    nine = datetime(2021, 2, 3, 9, 0, tzinfo=UTC)
    split = Correction(action="split", articles=("a", "b"), by="A. Nalyst", at=nine + timedelta(hours=1))
    move = Correction(action="move", articles=("a",), event="e1", by="B. Nalyst", at=nine)
    for correction in (split, move, Correction(action="move", articles=("a",), event="e1", by="C", at=nine)):
        corrections.record(archive, correction)
    assert corrections.every(archive) == [move, split]


def test_a_correction_that_was_taken_back_counts_when_it_is_given_again(archive: Archive) -> None:
    there, back, again = (
        Correction(action="move", articles=("a",), event=event, by="A. Nalyst", at=datetime(2021, 2, day, tzinfo=UTC))
        for day, event in [(1, "e1"), (2, "e2"), (3, "e1")]
    )
    for correction in (there, back, again):
        corrections.record(archive, correction)
    assert corrections.every(archive) == [back, again]


def test_a_date_that_a_reviewer_gave_stays_as_first_given_until_another_is(archive: Archive) -> None:
    first = GivenDate(
        what="article",
        id="a",
        sha256="1" * 64,
        date=Dated(value=MONDAY, basis="reviewer"),
        by="A. Nalyst",
        at=datetime(2021, 2, 3, 9, tzinfo=UTC),
    )
    later = replace(first, by="B. Nalyst", at=first.at + timedelta(days=1))
    other = replace(later, date=Dated(value=TUESDAY, basis="reviewer"))
    event = replace(first, what="event", id="e1", sha256="")
    for given, kept in [(first, first), (later, first), (other, other), (event, other)]:
        dates.record(archive, given)
        assert dates.every(archive)[0] == kept
    assert dates.of(archive, "article") == {("a", "1" * 64): other.date}
    assert dates.of(archive, "event") == {("e1", ""): first.date}


def test_the_events_of_a_day_are_known_by_their_articles(archive: Archive) -> None:
    events.record(archive, [Event(id="e1", title="", articles=(VISIT, WIRE))], day=MONDAY)
    events.record(archive, [Event(id="e2", title="", articles=(TRIP,))], day=TUESDAY)
    stood = {(VISIT.id, VISIT.sha256): "e1", (WIRE.id, WIRE.sha256): "e1"}
    assert events.of_day(archive, MONDAY) == stood


def test_one_run_holds_the_folder_and_the_next_is_told_who(tmp_path: Path) -> None:
    with lock.alone(tmp_path, "daily"):
        with (
            pytest.raises(ArchiveError, match=f'another "briefing daily" is at work in {tmp_path}'),
            lock.alone(tmp_path, "daily"),
        ):
            pass
        with lock.alone(tmp_path, "send"):
            pass
    with lock.alone(tmp_path, "daily"):
        pass


def test_a_folder_that_is_not_there_cannot_be_held(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="cannot be made: No such file"), lock.alone(tmp_path / "no", "daily"):
        pass


def test_a_run_that_is_killed_lets_go(tmp_path: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path; from briefing.archive import lock\n"
        "with lock.alone(Path(sys.argv[1]), 'daily'): print('held', flush=True); time.sleep(600)"
    )
    command = [sys.executable, "-c", script, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(ArchiveError), lock.alone(tmp_path, "daily"):
            pass
        os.kill(other.pid, signal.SIGKILL)
    with lock.alone(tmp_path, "daily"):
        pass
