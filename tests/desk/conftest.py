"""The command in an empty folder, and the sample's brief, made once."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests import command
from tests.command import SAMPLE, Done

Run = Callable[..., Done]

MAIL = """
[email]
host = "127.0.0.1"
port = {port}
security = "none"
from = "Situation Desk <desk@example.org>"
[[list]]
name = "daily"
readers = ["a@example.org", "B. Reader <b@example.org>"]
"""
"""The end of a desk's settings: a mail server on loopback, and two readers."""


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Return a function that runs `briefing` with these words in an empty folder."""
    return partial(command.ran, tmp_path)


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which the sample's brief was generated; it is only read."""
    folder = tmp_path_factory.mktemp("generated")
    done = command.ran(folder, "generate", str(SAMPLE), "--date", "2024-02-12")
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
