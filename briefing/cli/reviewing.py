"""The commands of review: preview, approve, withdraw. Arguments in, exit code out."""

import argparse
import sys

from briefing.cli import findings, working
from briefing.cli.report import count, say, tell
from briefing.pipeline import issuing, previewing


def preview(arguments: argparse.Namespace) -> int:
    """Show a draft as it would be published."""
    with working.desk(arguments) as desk:
        for path in previewing.preview(desk, working.draft(arguments.draft)):
            say(str(path))
    return 0


def approve(arguments: argparse.Namespace) -> int:
    """Approve a draft."""
    draft = working.draft(arguments.draft)
    with working.desk(arguments, near=draft) as desk:
        approved = issuing.approve(desk, draft, by=arguments.by)
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
        found = issuing.withdraw(desk, arguments.source)
    for said in found:
        say(f"{said.serial} ({said.day}): {said.claim.text}")
        for passage in said.passages:
            say(f"    {passage.outlet}: {passage.text}")
    tell(f"{count(len(found), 'sentence')} in editions rest on {arguments.source}")
    if not found:
        tell('give an outlet as "briefing sources" names it, an article\'s id, its URL or its SHA-256')
    return 1 if found else 0
