"""The command `briefing` in an empty folder: within the tests' own process, or in one of its own that can be killed."""

import os
import shutil
import subprocess
import sys
from contextlib import chdir
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple

import pytest

from briefing.cli import main
from briefing.settings import shipped

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "tests" / "cases" / "sample" / "articles"


PAGE = """<!doctype html>
<html lang="{{ draft.masthead.language }}"><head><meta charset="utf-8"><title>{{ draft.masthead.title }}</title></head>
<body><h1>{{ draft.masthead.title }}</h1></body></html>
"""


class Done(NamedTuple):
    """What a command that has ended left: its exit code, its output, and what it told people."""

    returncode: int
    stdout: str
    stderr: str


def environment(home: Path) -> dict[str, str]:
    """Return the environment of a user at home in a folder, without the keys and models of whoever runs the tests."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("OPENAI", "BRIEFING"))}
    return {**kept, "PYTHONPATH": str(ROOT), "HOME": str(home)}


def ran(home: Path, *words: str) -> Done:
    """Run `briefing` with these words in a folder, to its end, without the second that a process takes to start."""
    streams = {name: TextIOWrapper(BytesIO(), encoding="utf-8") for name in ("stdin", "stdout", "stderr")}
    with pytest.MonkeyPatch.context() as patch, chdir(home):
        for name, stream in streams.items():
            patch.setattr(sys, name, stream)
        for key in os.environ.keys() - environment(home).keys():
            patch.delenv(key)
        patch.setenv("HOME", str(home))
        try:
            code = main(words)
        except SystemExit as leaving:  # argparse leaves so
            code = int(leaving.code or 0)
    said = []
    for name in ("stdout", "stderr"):
        streams[name].flush()
        said.append(streams[name].buffer.getvalue().decode())
    return Done(code, *said)


def sketch(home: Path) -> None:
    """Give a desk a PDF of one line, which takes a moment to set, for tests that are not about the PDF."""
    shutil.copytree(shipped("templates"), home / "templates", dirs_exist_ok=True)
    (home / "templates" / "brief.html.j2").write_text(PAGE, encoding="utf-8")


def started(home: Path, *words: str) -> "subprocess.Popen[str]":
    """Start `briefing` with these words in a folder, and return the process."""
    return subprocess.Popen(
        [sys.executable, "-m", "briefing", *words],
        cwd=home,
        env=environment(home),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
