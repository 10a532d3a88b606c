"""The command as a user runs it: a process of its own, in an empty folder."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "tests" / "cases" / "sample" / "articles"

Run = Callable[..., subprocess.CompletedProcess[str]]


def _run_in(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("OPENAI", "BRIEFING"))}
    return subprocess.run(
        [sys.executable, "-m", "briefing", *words],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(ROOT), "HOME": str(folder)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Return a function that runs `briefing` with these words in an empty folder."""
    return partial(_run_in, tmp_path)


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which the sample's brief was generated; it is only read."""
    folder = tmp_path_factory.mktemp("generated")
    done = _run_in(folder, "generate", str(SAMPLE), "--date", "2024-02-12")
    assert (done.returncode, done.stdout.splitlines()) == (
        0,
        ["out/2024-02-12/brief.md", "out/2024-02-12/brief.pdf"],
    ), done.stderr
    return folder


@pytest.fixture
def draft(generated: Path, tmp_path: Path) -> Path:
    """Return a copy of the sample's draft in its folder, to be edited."""
    shutil.copytree(generated, tmp_path, dirs_exist_ok=True)
    return tmp_path / "out" / "2024-02-12" / "brief.md"
