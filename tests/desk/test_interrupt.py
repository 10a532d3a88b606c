"""Ctrl-C at any moment of a large run: one line, the documented exit code, and nothing half-written."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import environment

WORDS = ("Karvelia", "harbour", "strike", "minister", "rain", "vote")


@pytest.mark.parametrize("command", [["events", "--format", "json"], ["generate"]], ids=["events", "generate"])
@pytest.mark.parametrize("stage", ["reading (", "counting words", "giving reasons"])
def test_a_large_run_that_is_stopped_says_so_in_one_line_and_leaves_nothing(
    tmp_path: Path, stage: str, command: list[str]
) -> None:
    rows = ({"id": f"a{n}", "text": f"{WORDS[n % 6]} {n}, {WORDS[n % 5]} {n // 3} opened."} for n in range(2_500))
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    said, printed, code = _stopped(tmp_path, stage, command)
    assert (code, printed) == (130, b"")
    assert said.endswith(b"briefing: stopped; run the same command to go on\r\n")
    assert b"Traceback" not in said
    assert {path.name for path in tmp_path.rglob("*") if path.is_file()} <= {
        "rows.jsonl",
        ".generate.lock",
        "archive.sqlite3",
    }


def test_a_large_file_that_is_read_on_several_cores_stops_in_one_line_too(tmp_path: Path) -> None:
    padding = "-" * 5_000
    rows = (
        {"id": f"a{n}", "text": f"{WORDS[n % 6]} {n}, {WORDS[n % 5]} {n // 3} opened.", "": padding}
        for n in range(2_500)
    )
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    said, printed, code = _stopped(tmp_path, "reading (", ["events"])
    assert (code, printed) == (130, b"")
    assert said.endswith(b"briefing: stopped; run the same command to go on\r\n")
    assert b"Traceback" not in said


def _stopped(folder: Path, stage: str, command: list[str]) -> tuple[bytes, bytes, int]:
    """Press Ctrl-C at a stage, which all processes of a terminal hear; return what was said, what printed, the code."""
    terminal, theirs = os.openpty()
    running = subprocess.Popen(
        [sys.executable, "-m", "briefing", command[0], "rows.jsonl", "--date", "2031-05-14", *command[1:]],
        env={**environment(folder), "COLUMNS": "100", "TERM": "xterm"},
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    said = b""
    while stage.encode() not in said:
        said += os.read(terminal, 65536)
    os.killpg(running.pid, signal.SIGINT)
    printed, _ = running.communicate()
    return said + _rest(terminal), printed, running.returncode


def _rest(terminal: int) -> bytes:
    """Return what is left on a terminal whose program has ended."""
    said = b""
    try:
        while more := os.read(terminal, 65536):
            said += more
    except OSError:  # how Linux tells that nobody is left on the other side
        pass
    os.close(terminal)
    return said
