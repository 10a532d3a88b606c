"""A run that was killed goes on where it was, and ends as if nothing had been."""

import json
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path
from typing import Any

from tests.llm.scripted import Answer, Server, serving
from tests.written.desk import model


def started(server: Server, archive: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.written.run", server.url, str(archive)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_a_run_killed_again_and_again_ends_like_an_undisturbed_one_and_asks_nothing_twice(tmp_path: Path) -> None:
    with serving(model()) as server, started(server, tmp_path / "undisturbed") as run:
        undisturbed, _ = run.communicate(timeout=60)
    calls = len(server.requests)
    assert undisturbed.count("Summary(") == 4

    answered: Counter[str] = Counter()
    reached = threading.Event()
    deadly = {2, 5}

    def answer(request: dict[str, Any]) -> Answer:
        if sum(answered.values()) in deadly:
            deadly.discard(sum(answered.values()))
            reached.set()
            return Answer(b"", way="hang")
        answered[json.dumps(request, sort_keys=True)] += 1
        return model()(request)

    with serving(answer) as server:
        for _ in range(2):
            with started(server, tmp_path / "killed") as run:
                assert reached.wait(60)
                reached.clear()
                run.kill()
        with started(server, tmp_path / "killed") as run:
            ended, _ = run.communicate(timeout=60)
    assert ended == undisturbed
    assert not deadly
    assert len(answered) == calls
    assert set(answered.values()) == {1}
