import fcntl
from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.folder import sweep, write_together, write_whole


def test_files_are_written_whole_and_leave_nothing_else(tmp_path: Path) -> None:
    write_together(tmp_path / "new", {"a": b"one", "b": b"two"})
    write_whole(tmp_path / "new" / "a", b"three")
    assert {path.name: path.read_bytes() for path in (tmp_path / "new").iterdir()} == {"a": b"three", "b": b"two"}


def test_the_old_files_stand_where_one_cannot_be_written(tmp_path: Path) -> None:
    write_together(tmp_path, {"a": b"old", "b": b"old"})
    with pytest.raises(InputError, match="File name too long"):
        write_together(tmp_path, {"a": b"new", "x" * 300: b"new", "b": b"new"})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"old", "b": b"old"}


def test_the_last_file_is_gone_while_the_others_are_replaced(tmp_path: Path) -> None:
    """A folder in the place of a file stands for a kill between two renames."""
    write_together(tmp_path, {"a": b"old", "last": b"old"})
    (tmp_path / "b").mkdir()
    with pytest.raises(InputError):
        write_together(tmp_path, {"a": b"new", "b": b"new", "last": b"new"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_what_a_killed_run_left_is_swept_and_what_is_being_written_stays(tmp_path: Path) -> None:
    left, busy, other = (tmp_path / name for name in (".brief.md.x1.part", ".brief.md.x2.part", "brief.md"))
    for path in (left, busy, other):
        path.write_bytes(b"words")
    with busy.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        sweep(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [busy.name, other.name]
