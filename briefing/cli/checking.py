"""The command check, of a draft or of rows of claims. Arguments in, exit code out."""

import argparse
import sys
import time
from pathlib import Path
from typing import NoReturn

from briefing.cli import findings, working
from briefing.cli.report import say, tell
from briefing.errors import InputError

PAUSE = 0.5
"""Seconds between two looks at a draft that is watched."""

GONE = (0, 0)
"""What a draft is known by while its file is away: some editors move the old one before they write the new one."""


def check(arguments: argparse.Namespace) -> int:
    """Verify a draft or rows of claims, or explain a code."""
    if arguments.explain:
        from briefing.pipeline.explaining import explain  # noqa: PLC0415 - loads what asks a model, for its codes

        say(explain(arguments.explain))
        return 0
    if arguments.claims:
        from briefing.cli.rows import print_verdicts  # noqa: PLC0415 - loads the verifier alone

        return print_verdicts(arguments.claims, stdin=sys.stdin.buffer, output=sys.stdout)
    if arguments.format == "jsonl":
        raise InputError("--format jsonl is for --claims; a draft is shown as text, json or github")
    path = working.draft(arguments.draft)
    if not arguments.watch:
        return _checked(path, arguments.format)
    try:
        _watch(path, arguments.format)
    except KeyboardInterrupt:
        return 0  # it is how watching ends, and nothing waits to go on


def _watch(path: Path, form: str) -> NoReturn:
    """Check a draft whenever it is saved, until the reviewer stops; one that cannot be read now may be read soon."""
    while True:
        seen = _changed(path)
        if seen != GONE:
            try:
                _checked(path, form)
            except InputError as error:
                tell(f"{error}; it is checked again when it is saved")
        sys.stdout.flush()
        while _changed(path) == seen:
            time.sleep(PAUSE)


def _checked(path: Path, form: str) -> int:
    from briefing.pipeline.checking import check as read_back  # noqa: PLC0415 - rows of claims do without

    checked = read_back(path)
    if form == "json":
        sys.stdout.write(findings.as_json(checked.findings, checked.claims))
    elif form == "github":
        sys.stdout.write(findings.as_github(str(path), checked.findings))
    else:
        sys.stdout.write(findings.as_text(str(path), checked.findings, checked.claims))
    return 1 if checked.findings else 0


def _changed(path: Path) -> tuple[int, int]:
    """Return what changes when a file is saved; an editor that writes a new file leaves none for a moment."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return GONE
    return found.st_mtime_ns, found.st_ino
