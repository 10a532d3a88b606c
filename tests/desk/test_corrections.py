"""What an analyst says of the events, through the command."""

import json
from pathlib import Path

import pytest

from tests.command import SAMPLE
from tests.desk.conftest import Run

MOVE = """[[move]]
articles = ["earlier-trip"]
event = "later-statement"
by = "A. Desk"
at = 2024-02-12T08:00:00Z
"""


def together(run: Run) -> set[frozenset[str]]:
    done = run("events", str(SAMPLE), "--date", "2024-02-12", "--format", "json")
    assert done.returncode == 0, done.stderr
    return {frozenset(event["articles"]) for event in json.loads(done.stdout)["events"]}


def test_a_correction_in_the_file_holds_for_events_and_generate_and_outlives_the_file(run: Run, tmp_path: Path) -> None:
    assert frozenset({"earlier-trip"}) in together(run)
    (tmp_path / "briefing.toml").write_text("", encoding="utf-8")
    (tmp_path / "corrections.toml").write_text(MOVE, encoding="utf-8")
    assert frozenset({"earlier-trip", "later-statement"}) in together(run)
    assert run("generate", str(SAMPLE), "--date", "2024-02-12").returncode == 0
    (tmp_path / "corrections.toml").unlink()
    assert frozenset({"earlier-trip", "later-statement"}) in together(run)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (MOVE.replace("move", "mvoe"), "mvoe"),
        (MOVE.replace('by = "A. Desk"\n', ""), "by"),
        (MOVE.replace("08:00:00Z", "08:00:00"), "zone"),
        (MOVE.replace('["earlier-trip"]', "[]"), "articles"),
        ("[[move", "corrections.toml"),
    ],
    ids=["an unknown word", "nobody", "no zone", "no article", "no TOML"],
)
def test_a_correction_that_cannot_be_understood_is_told_in_one_line(
    run: Run, tmp_path: Path, written: str, told: str
) -> None:
    (tmp_path / "briefing.toml").write_text("", encoding="utf-8")
    (tmp_path / "corrections.toml").write_text(written, encoding="utf-8")
    done = run("events", str(SAMPLE), "--date", "2024-02-12")
    assert done.returncode == 2
    assert told in done.stderr
    assert "corrections.toml" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
