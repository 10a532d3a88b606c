"""The command as a user runs it: a process of its own, in an empty folder."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parent / "cases" / "sample" / "articles"

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Return a function that runs `briefing` with these words in an empty folder."""

    def call(*words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        root = Path(__file__).parent.parent
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("OPENAI", "BRIEFING"))}
        return subprocess.run(
            [sys.executable, "-m", "briefing", *words],
            cwd=tmp_path,
            env={**kept, "PYTHONPATH": str(root), "HOME": str(tmp_path)},
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
        )

    return call


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ([], "COMMAND"),
        (["brew"], "brew"),
        (["generate", "/there/is/nothing.txt"], "/there/is/nothing.txt"),
        (["generate"], "no articles were named"),
        (["generate", str(SAMPLE), "--date", "tomorrow"], "2021-02-03"),
        (["generate", str(SAMPLE), "--handling", "SECRET"], "TLP 2.0"),
        (["generate", str(SAMPLE), "--config", "nowhere.toml"], "nowhere.toml"),
        (["check", "--explain", "ABC999"], "ABC999 is not a code"),
    ],
    ids=["no-command", "unknown", "no-such-path", "no-articles", "date", "handling", "config", "code"],
)
def test_a_mistake_is_one_line_and_exit_code_2(run: Run, words: list[str], says: str) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert says in done.stderr
    assert done.stderr.count("\n") == 1


def test_generate_writes_the_folder_of_the_day_and_says_where(run: Run, tmp_path: Path) -> None:
    done = run("generate", str(SAMPLE), "--date", "2024-02-12")
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "out" / "2024-02-12"
    assert (folder / "brief.pdf").read_bytes().startswith(b"%PDF")
    assert done.stdout.splitlines() == ["out/2024-02-12/brief.md", "out/2024-02-12/brief.pdf"]


def test_the_sample_tells_of_three_events(run: Run) -> None:
    done = run("events", str(SAMPLE), "--format", "json")
    events = json.loads(done.stdout)["events"]
    assert sorted(len(event["articles"]) for event in events) == [1, 1, 3]
    assert all(set(event["why"]) == set(event["articles"]) for event in events)


def test_events_as_text_name_each_article(run: Run) -> None:
    done = run("events", str(SAMPLE))
    assert all(path.stem in done.stdout for path in SAMPLE.iterdir())


def test_nothing_left_to_brief_leaves_the_older_brief_alone(run: Run, tmp_path: Path) -> None:
    run("generate", str(SAMPLE), "--date", "2024-02-12")
    before = {path.name: path.read_bytes() for path in (tmp_path / "out" / "2024-02-12").iterdir()}
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    done = run("generate", "empty.txt", "--date", "2024-02-12")
    assert done.returncode == 2
    assert "nothing is left to brief" in done.stderr
    assert {path.name: path.read_bytes() for path in (tmp_path / "out" / "2024-02-12").iterdir()} == before


def test_init_writes_a_desk_and_keeps_what_is_there(run: Run, tmp_path: Path) -> None:
    (tmp_path / "briefing.toml").write_text('[brief]\ntitle = "Mine"\n', encoding="utf-8")
    done = run("init")
    assert done.returncode == 0
    assert "kept briefing.toml" in done.stdout
    assert (tmp_path / "templates" / "brief.md.j2").is_file()
    assert run("generate", str(SAMPLE), "--date", "2024-02-12").returncode == 0
    assert "Mine" in (tmp_path / "out" / "2024-02-12" / "brief.md").read_text(encoding="utf-8")
