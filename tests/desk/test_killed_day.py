"""`daily`, killed with -9 and run again, ends with the folder and the archive of a run that nothing disturbed."""

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from briefing.pipeline import day
from tests.collect.web import Reply, Site, rss, serving
from tests.command import ROOT, sketch
from tests.deliver.servers import Mailbox, mail_server
from tests.desk import stories
from tests.desk.conftest import MAIL
from tests.desk.days import desk

KILLS = int(os.environ.get("BRIEFING_TEST_DAY_KILLS", "2"))
"""How often a morning is killed; `BRIEFING_TEST_DAY_KILLS=30` for the long way, with and without reviewers."""

DELAYS = (0, 0.02, 0.002, 0.2)
"""Seconds from an event to the kill, by turns; with 0 it always comes before the work has ended."""

APPROVALS = {"unread": 0} if KILLS < 10 else {"unread": 0, "reviewed": 1}

SETTINGS = f"""
[collect]
feeds = ["{{river}}", "{{coast}}"]
allow_private = true
[review]
approvals = {{approvals}}
reviewers = ["duty@example.org"]
{MAIL}"""
FIRST, SECOND, _ = stories.DAYS


@dataclass
class Evening:
    """A desk as the first day left it, with the second day's items in its feeds."""

    folder: Path
    mailbox: Mailbox

    def copy(self, to: Path) -> Path:
        """Return a copy of the desk, to run the second morning in; its mailbox is empty."""
        shutil.copytree(self.folder, to)
        self.mailbox.taken.clear()
        return to


def _serve(site: Site, now: datetime) -> None:
    site.replies = {path: Reply(rss(*items)) for path, items in stories.DAYS[now].items()}


@pytest.fixture(params=list(APPROVALS.values()), ids=list(APPROVALS))
def evening(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Evening]:
    mailbox = Mailbox()
    folder = tmp_path / "evening"
    folder.mkdir()
    with serving(Site()) as site, mail_server(mailbox, certificate=None) as port:
        urls = {"river": site.url("/river"), "coast": site.url("/coast")}
        toml = SETTINGS.format(**urls, port=port, approvals=request.param)
        sketch(folder)
        (folder / "briefing.toml").write_text(toml, encoding="utf-8")
        _serve(site, FIRST)
        day.daily(desk(folder, FIRST))
        _serve(site, SECOND)
        yield Evening(folder, mailbox)


def _daily(folder: Path, *fuse: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "tests.desk.days", ".", SECOND.isoformat(), *fuse]
    # Without bytecode to write, each run has as many events as the first.
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def _left(folder: Path) -> dict[str, object]:
    """Return what a morning left: its files, and all rows of the archive; not how long it took, nor the ledger."""
    place = folder / "out" / SECOND.date().isoformat()
    files: dict[str, object] = {path.name: path.read_bytes() for path in place.iterdir() if path.name != "run.json"}
    run = json.loads((place / "run.json").read_text())
    files["run.json"] = {**run, "times": {}}
    with closing(sqlite3.connect(folder / "out" / "archive.sqlite3")) as archive:
        tables = [name for (name,) in archive.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        for table in sorted({*tables} - {"delivery"}):
            files[table] = sorted(map(repr, archive.execute(f"SELECT * FROM {table}")))  # noqa: S608 - our own tables
    return files


def test_a_morning_that_is_killed_and_run_again_leaves_what_an_undisturbed_one_leaves(
    evening: Evening, tmp_path: Path
) -> None:
    chance = random.Random(20210203)  # noqa: S311 - the same moments each time
    whole = evening.copy(tmp_path / "whole")
    undisturbed = _daily(whole)
    assert undisturbed.returncode == 0, undisturbed.stderr
    expected = _left(whole)
    everybody = set(evening.mailbox.copies)
    events = int(undisturbed.stdout)
    killed = 0
    for number in range(KILLS // len(APPROVALS)):
        folder = evening.copy(tmp_path / str(number))
        fuse = str(chance.randrange(1, events)), str(DELAYS[number % len(DELAYS)])
        killed += _daily(folder, *fuse).returncode == -signal.SIGKILL
        again = _daily(folder)
        assert again.returncode == 0, (fuse, again.stderr)
        assert _left(folder) == expected, fuse
        assert max(evening.mailbox.copies.values(), default=0) <= 1, fuse
        assert set(evening.mailbox.copies) <= everybody
    assert killed >= KILLS // len(APPROVALS) / 2
