import multiprocessing
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from briefing.archive import Archive, claims, editions
from briefing.errors import ArchiveError
from briefing.model import Approval
from tests.editions import DAY, ISSUED, OPENED, PASSED, draft, edition


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive.sqlite3") as archive:
        yield archive


def record(archive: Archive, day: date = DAY) -> str:
    with archive.transaction():
        serial = editions.next_serial(archive, day)
        editions.record_edition(archive, edition(serial, of=draft(day=day)))
    return serial


def approve_ten(path: Path) -> None:
    with Archive(path) as archive:
        for _ in range(10):
            record(archive)


def test_serial_numbers_count_from_one_in_each_year(archive: Archive) -> None:
    serials = [record(archive), record(archive), record(archive, date(2022, 1, 1)), record(archive)]
    assert serials == ["SB-2021-001", "SB-2021-002", "SB-2022-001", "SB-2021-003"]


def test_a_year_has_more_than_999_numbers(archive: Archive) -> None:
    editions.record_edition(archive, edition("SB-2021-999"))
    assert [record(archive), record(archive)] == ["SB-2021-1000", "SB-2021-1001"]


def test_an_approval_that_fails_leaves_no_gap(archive: Archive) -> None:
    with suppress(ZeroDivisionError), archive.transaction():
        editions.record_edition(archive, edition(editions.next_serial(archive, DAY)))
        raise ZeroDivisionError
    assert record(archive) == "SB-2021-001"


def test_the_last_of_those_that_stand_in_each_others_place_is_the_newest(archive: Archive) -> None:
    for number, follows in ((1, ""), (2, "SB-2021-001"), (3, "SB-2021-002"), (4, "")):
        with archive.transaction():
            editions.record_edition(archive, edition(f"SB-2021-00{number}", corrects=follows))
    asked = ("SB-2021-001", "SB-2021-002", "SB-2021-003", "SB-2021-004", "SB-2021-009", "")
    newest = [editions.newest(archive, serial) for serial in asked]
    assert newest == ["SB-2021-003", "SB-2021-003", "SB-2021-003", "SB-2021-004", "SB-2021-009", ""]
    line = [issue.serial for issue in editions.line(archive, "SB-2021-003")]
    assert line == ["SB-2021-003", "SB-2021-002", "SB-2021-001"]


def test_a_number_is_not_given_outside_of_a_transaction(archive: Archive) -> None:
    with pytest.raises(RuntimeError):
        editions.next_serial(archive, DAY)


def test_two_processes_that_approve_at_the_same_moment_get_two_numbers_and_lose_none(tmp_path: Path) -> None:
    path = tmp_path / "archive.sqlite3"
    context = multiprocessing.get_context("spawn")
    desks = [context.Process(target=approve_ten, args=(path,)) for _ in range(2)]
    for desk in desks:
        desk.start()
    for desk in desks:
        desk.join()
    assert [desk.exitcode for desk in desks] == [0, 0]
    with Archive(path) as archive:
        assert [issue.serial for issue in editions.every(archive)] == [f"SB-2021-{n:03d}" for n in range(1, 21)]


def test_an_edition_is_kept_to_the_byte(archive: Archive) -> None:
    first = edition("SB-2021-001")
    second = edition("SB-2021-002", corrects="SB-2021-001", correction=["40 lorries, not 14"])
    second = replace(second, digest="e" * 64, markdown="Tall Rimāh\r\n".encode())
    editions.record_edition(archive, first)
    editions.record_edition(archive, second)
    kept = editions.find(archive, "SB-2021-002")
    assert kept == editions.Issue(
        serial="SB-2021-002",
        day=DAY,
        issued=ISSUED,
        title="Rimah desk",
        handling="TLP:AMBER",
        digest="e" * 64,
        markdown="Tall Rimāh\r\n".encode(),
        approvals=first.draft.masthead.approvals,
        corrects="SB-2021-001",
        correction=("40 lorries, not 14",),
    )
    assert editions.find_digest(archive, "e" * 64) == kept
    assert editions.find(archive, "SB-2021-003") is None


def test_a_number_that_is_taken_is_refused(archive: Archive) -> None:
    editions.record_edition(archive, edition())
    with pytest.raises(ArchiveError, match="holds another edition SB-2021-001"):
        editions.record_edition(archive, edition())


def test_a_person_approves_once_and_the_first_stands_first(archive: Archive) -> None:
    later = ISSUED + timedelta(minutes=5)
    editions.approve(archive, Approval(by="B", at=later, digest="x"))
    editions.approve(archive, Approval(by="A", at=datetime(2021, 2, 3, 6, 31, tzinfo=UTC), digest="x"))
    given = editions.approve(archive, Approval(by="B", at=later + timedelta(hours=1), digest="x"))
    assert [(approval.by, approval.at.minute) for approval in given] == [("A", 31), ("B", 35)]
    assert editions.approvals(archive, "y") == ()


def test_what_earlier_days_said_of_an_event_comes_with_its_passages(archive: Archive) -> None:
    record(archive)
    said = claims.said_of(archive, ["e1"], before=date(2021, 2, 4))
    assert [(claim.serial, claim.day, claim.claim.text) for claim in said] == [("SB-2021-001", DAY, OPENED)] * 2
    assert [(passage.outlet, passage.text) for passage in said[0].passages] == [("Rimah Post", OPENED)]


def test_the_same_day_and_other_events_are_not_earlier(archive: Archive) -> None:
    record(archive)
    assert claims.said_of(archive, ["e1"], before=DAY) == []
    assert claims.said_of(archive, ["e2"], before=date(2021, 2, 4)) == []


def test_an_edition_that_was_corrected_has_said_nothing(archive: Archive) -> None:
    record(archive)
    editions.record_edition(archive, edition("SB-2021-002", corrects="SB-2021-001", of=draft(sentences=[PASSED])))
    said = claims.said_of(archive, ["e1"], before=date(2021, 2, 4))
    assert {claim.serial for claim in said} == {"SB-2021-002"}


@pytest.mark.parametrize("name", ["b", "https://plain.example/40", "b" * 64, "Plain News"], ids=str)
def test_every_sentence_that_rests_on_a_source_is_found(archive: Archive, name: str) -> None:
    record(archive)
    record(archive)
    found = claims.resting_on(archive, name)
    assert [(claim.serial, claim.claim.text) for claim in found] == [
        ("SB-2021-001", OPENED),
        ("SB-2021-001", PASSED),
        ("SB-2021-002", OPENED),
        ("SB-2021-002", PASSED),
    ]
    assert [passage.id for passage in found[0].passages] == ["a.s1", "b.s2"]
