"""The commands of review: check, preview, approve, withdraw. Arguments in, exit code out."""

import argparse
import sys
import time
from pathlib import Path
from typing import NoReturn

from briefing import pipeline
from briefing.cli import findings, working
from briefing.cli.report import count, say, tell
from briefing.errors import InputError

PAUSE = 0.5
"""Seconds between two looks at a draft that is watched."""

GONE = (0, 0)
"""What a draft is known by while its file is away: some editors move the old one before they write the new one."""


def check(arguments: argparse.Namespace) -> int:
    """Verify a draft or rows of claims, or explain a code."""
    if arguments.explain:
        say(pipeline.explain(arguments.explain))
        return 0
    if arguments.claims:
        from briefing.cli.rows import print_verdicts  # noqa: PLC0415 - only this form of the command needs it

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


def preview(arguments: argparse.Namespace) -> int:
    """Show a draft as it would be published."""
    with working.desk(arguments) as desk:
        for path in pipeline.preview(desk, working.draft(arguments.draft)):
            say(str(path))
    return 0


def approve(arguments: argparse.Namespace) -> int:
    """Approve a draft."""
    draft = working.draft(arguments.draft)
    with working.desk(arguments, near=draft) as desk:
        approved = pipeline.approve(desk, draft, by=arguments.by)
    if approved.findings:
        sys.stdout.write(findings.as_text(str(draft), approved.findings))
        tell("not approved: mend these, or answer the warnings, and approve again")
        return 1
    names = ", ".join(given.by for given in approved.approvals)
    if approved.edition is None:
        say(f"approved by {names}; {desk.settings.review.approvals} people must, so another's approval is next")
        return 0
    head = approved.edition.draft.masthead
    corrects = f", a correction of {head.corrects}" if head.corrects else ""
    replaces = f", in place of {head.replaces}, which nobody was sent" if head.replaces else ""
    say(f"{head.serial}{corrects}{replaces}, approved by {names}")
    for path in approved.files:
        say(str(path))
    lists = [listed.name for listed in desk.settings.lists]
    each = f" --list NAME, for each list that is to have it: {', '.join(lists)}" if len(lists) > 1 else ""
    tell(f"next: briefing send {draft.parent}{each}")
    return 0


def withdraw(arguments: argparse.Namespace) -> int:
    """List what rests on a source."""
    with working.desk(arguments) as desk:
        found = pipeline.withdraw(desk, arguments.source)
    for said in found:
        say(f"{said.serial} ({said.day}): {said.claim.text}")
        for passage in said.passages:
            say(f"    {passage.outlet}: {passage.text}")
    tell(f"{count(len(found), 'sentence')} in editions rest on {arguments.source}")
    if not found:
        tell('give an outlet as "briefing sources" names it, an article\'s id, its URL or its SHA-256')
    return 1 if found else 0


def _checked(path: Path, form: str) -> int:
    checked = pipeline.check(path)
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
