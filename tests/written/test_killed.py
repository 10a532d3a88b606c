"""A run that was killed goes on where it was, and ends as if nothing had been.

`BRIEFING_TEST_KILLS=20` kills more often.
"""

import hashlib
import json
import os
import random
import sqlite3
import subprocess
import threading
import time
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from briefing import folder
from briefing.archive import lock
from briefing.llm.replies import Question
from tests.command import SAMPLE, started
from tests.llm.scripted import Answer, Script, serving
from tests.written import command
from tests.written.conversations import replaying

KILLS = int(os.environ.get("BRIEFING_TEST_KILLS", "1"))
WORDS = ("generate", str(SAMPLE), "--date", command.DAY)
ANSWER = 0.1
"""Seconds until the server answers, so that a good part of the moments lies between a question and its reply."""


def held(home: Path) -> dict[str, str]:
    """Return the digests of the files of the brief, run.json's without its times, and what else lies there."""
    digests = {}
    for path in sorted((home / "out" / command.DAY).iterdir()):
        content = path.read_bytes()
        if path.name == folder.RUN:
            told = json.loads(content)
            told["settings"]["writer"]["base_url"] = told["times"] = None
            content = json.dumps(told).encode()
        digests[path.name] = hashlib.sha256(content).hexdigest()
    return digests


def archived(home: Path) -> dict[str, int]:
    """Return how many rows the archive has, by table."""
    with closing(sqlite3.connect(home / "out" / "archive.sqlite3")) as archive:
        tables = [name for (name,) in archive.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: archive.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}  # noqa: S608 - the archive's own names


def kept(home: Path) -> set[str]:
    """Return the digests of the questions whose replies the archive holds."""
    path = home / "out" / "archive.sqlite3"
    if not path.is_file():
        return set()
    with closing(sqlite3.connect(path)) as archive:
        there = archive.execute("SELECT 1 FROM sqlite_master WHERE name = 'reply'").fetchone()
        return {digest for (digest,) in archive.execute("SELECT digest FROM reply")} if there else set()


def _question(request: dict[str, Any]) -> Question:
    form = request["response_format"]["json_schema"]
    messages = tuple((message["role"], message["content"]) for message in request["messages"])
    return Question(task=form["name"], messages=messages, schema=form["schema"], limit=request["max_completion_tokens"])


@dataclass
class Slow:
    """Answers as was recorded, a little late; while `fatal` is a number, it is silent from that request on."""

    told: Script
    fatal: int | None = None
    answered: list[str] = field(default_factory=list)
    silent: threading.Event = field(default_factory=threading.Event)

    def __call__(self, request: dict[str, Any]) -> Answer:
        """Answer."""
        if self.fatal is not None and len(self.answered) >= self.fatal:
            self.silent.set()
            return Answer(b"", way="hang")
        self.answered.append(_question(request).digest(request["model"]))
        return replace(self.told(request), after=ANSWER)


@pytest.mark.timeout(60 * (KILLS + 5))
def test_a_run_killed_at_any_moment_ends_like_an_undisturbed_one_and_asks_nothing_twice(tmp_path: Path) -> None:
    undisturbed, killed = tmp_path / "undisturbed", tmp_path / "killed"
    moments = random.Random(20)  # noqa: S311 - the same moments in each run of this test
    slow = Slow(replaying())
    with serving(slow) as server:
        for home in (undisturbed, killed):
            home.mkdir()
            command.settle(home, server.url, parallel=1)
        began = time.monotonic()
        with started(undisturbed, *WORDS) as process:
            process.communicate()
        assert process.returncode == 0
        took = time.monotonic() - began
        every = sorted(slow.answered)
        slow.answered, slow.fatal = [], 3
        with started(killed, *WORDS) as process:
            assert slow.silent.wait(60)
            process.kill()
        # One at a time: whoever asks the fourth has the third.
        received, slow.fatal = set(slow.answered), None
        for kill in range(KILLS + 1):
            received |= kept(killed)
            slow.answered = []
            if kill < KILLS:
                kill_after(killed, moments.uniform(0, took))
            else:
                code, _, said = command.generated(killed)
                assert code == 0, said
            assert not received & set(slow.answered), "a reply that was received is asked for again"
            assert set(slow.answered) <= set(every)
    assert held(killed) == held(undisturbed)
    assert archived(killed) == archived(undisturbed)


def kill_after(home: Path, seconds: float) -> None:
    """Start a run and kill it after so many seconds, where it has not ended by then."""
    with started(home, *WORDS) as process:
        try:
            process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()


def test_a_run_killed_before_its_last_file_leaves_a_draft_that_the_next_run_may_replace(tmp_path: Path) -> None:
    """run.json tells the new draft's digest already, and the old draft lies there still: nobody has edited it."""
    (tmp_path / "dam.txt").write_text("Dam fails\n\nA dam above Orla failed on Monday and killed 9 people.\n")
    command.settle(tmp_path, "", kind="extractive")
    assert command.generated(tmp_path, "dam.txt")[0] == 0
    draft = tmp_path / "out" / command.DAY / folder.DRAFT
    old = draft.read_bytes()
    (tmp_path / "deal.txt").write_text("Deal signed\n\nMinister Anna Petrova signed a grain deal in Karsk.\n")
    assert command.generated(tmp_path, "dam.txt", "deal.txt")[0] == 0
    new = draft.read_bytes()
    draft.write_bytes(old)
    assert command.generated(tmp_path, "dam.txt", "deal.txt")[0] == 0
    assert draft.read_bytes() == new
    draft.write_bytes(old + b"\nAn officer's own sentence.\n")
    code, _, said = command.generated(tmp_path, "dam.txt", "deal.txt")
    assert (code, "was edited since it was generated" in said) == (2, True)


def test_two_runs_in_one_folder_do_not_mix(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with lock.alone(tmp_path / "out", "generate"):
        code, _, said = command.generated(tmp_path)
    assert (code, said.count("\n")) == (2, 1)
    assert 'another "briefing generate" is at work' in said
