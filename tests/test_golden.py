"""The sample's whole outputs are those that lie beside it; `make golden` writes them anew."""

import difflib
import re
from pathlib import Path

import pytest

from tests.command import ran

SAMPLE = Path(__file__).parent / "cases" / "sample"
DAY = "2024-02-12"

_DIGEST = re.compile(r'^(  (?:prompts|templates): )"[0-9a-f]{64}"$', re.MULTILINE)


def held_to(expected: Path, made: str, *, anew: bool) -> None:
    """Compare an output with the one that lies beside the sample, or write that anew."""
    if anew:
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(made, encoding="utf-8")
    before = expected.read_text(encoding="utf-8")
    changed = "\n".join(difflib.unified_diff(before.splitlines(), made.splitlines(), "expected", "made", lineterm=""))
    assert made == before, f"{expected.name} is another one now; if it is better, run `make golden`:\n{changed}"


def test_the_draft_of_the_sample_reads_as_expected(tmp_path: Path, *, golden: bool) -> None:
    assert ran(tmp_path, "generate", str(SAMPLE / "articles"), "--date", DAY).returncode == 0
    draft = (tmp_path / "out" / DAY / "brief.md").read_text(encoding="utf-8")
    held_to(SAMPLE / "expected" / "brief.md", _DIGEST.sub(r'\1"…"', draft), anew=golden)


def test_the_events_of_the_sample_are_as_expected(tmp_path: Path, *, golden: bool) -> None:
    events = ran(tmp_path, "events", str(SAMPLE / "articles"), "--format", "json").stdout
    held_to(SAMPLE / "expected" / "events.json", events, anew=golden)


@pytest.fixture
def golden(pytestconfig: pytest.Config) -> bool:
    return bool(pytestconfig.getoption("--golden"))
