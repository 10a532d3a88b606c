import sqlite3
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from briefing.archive import Archive
from briefing.archive.replies import Replies
from briefing.archive.schema import MIGRATIONS
from briefing.errors import ArchiveError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "archive.sqlite3"


def told(path: Path) -> str:
    with pytest.raises(ArchiveError) as error, Archive(path, patience=0.05) as archive:
        Replies(archive).put("a", b"1")
    assert "\n" not in str(error.value)
    assert str(error.value).startswith(str(path))
    return str(error.value)


def test_what_was_put_is_there_when_the_archive_is_opened_again(path: Path) -> None:
    with Archive(path) as archive:
        Replies(archive).put("asked", b"answered")
    with Archive(path) as archive:
        assert Replies(archive).get("asked") == b"answered"
        assert Replies(archive).get("never asked") is None


def test_a_later_reply_takes_the_place_of_the_first(path: Path) -> None:
    with Archive(path) as archive:
        Replies(archive).put("asked", b"1")
        Replies(archive).put("asked", b"2")
        assert Replies(archive).get("asked") == b"2"


def test_the_archive_is_one_file(path: Path) -> None:
    with Archive(path) as archive:
        Replies(archive).put("a", b"1")
        assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_transaction_that_fails_leaves_nothing(path: Path) -> None:
    with Archive(path) as archive:
        with suppress(ZeroDivisionError), archive.transaction():
            Replies(archive).put("a", b"1")
            raise ZeroDivisionError
        assert Replies(archive).get("a") is None


def test_threads_share_one_archive(path: Path) -> None:
    with Archive(path) as archive:
        replies = Replies(archive)
        threads = [threading.Thread(target=replies.put, args=(str(n), b"x")) for n in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert all(replies.get(str(n)) == b"x" for n in range(20))


def test_a_text_file_is_not_taken_for_an_archive(path: Path) -> None:
    path.write_text("Notes of the morning, kept under the wrong name.\n" * 40)
    assert "is not an archive" in told(path)


def test_the_database_of_another_program_is_not_touched(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE theirs (a)")
    assert "is not an archive" in told(path)
    with sqlite3.connect(path) as other:
        assert [row[0] for row in other.execute("SELECT name FROM sqlite_schema")] == ["theirs"]


def test_an_archive_of_a_newer_program_is_left_alone(path: Path) -> None:
    Archive(path).close()
    with sqlite3.connect(path) as newer:
        newer.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    assert "newer briefing; upgrade" in told(path)


def test_damage_is_told_in_one_line(path: Path) -> None:
    with Archive(path) as archive:
        Replies(archive).put("a", b"1" * 100_000)
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    assert "is damaged; restore it" in told(path)


def test_a_truncated_archive_is_told_in_one_line(path: Path) -> None:
    with Archive(path) as archive:
        Replies(archive).put("a", b"1" * 100_000)
    path.write_bytes(path.read_bytes()[:5000])
    assert "is damaged; restore it" in told(path)


def test_an_archive_in_use_is_told_in_one_line(path: Path) -> None:
    with Archive(path) as archive, archive.transaction():
        assert "in use by another run" in told(path)


def test_a_folder_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    assert "cannot be opened" in told(tmp_path / "nowhere" / "archive.sqlite3")


def test_a_full_disk_loses_nothing_that_was_kept(path: Path) -> None:
    with Archive(path) as archive:
        replies = Replies(archive)
        replies.put("first", b"kept")
        pages = archive.rows("PRAGMA page_count")[0][0]
        archive.rows(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(ArchiveError, match=r"the disk is full; nothing was recorded; free some space"):
            replies.put("second", b"x" * 100_000)
        assert replies.get("first") == b"kept"
        assert replies.get("second") is None
        replies.put("third", b"small")
    with Archive(path) as archive:
        assert Replies(archive).get("third") == b"small"
