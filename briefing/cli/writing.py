"""The commands that write: init, generate, events, prompts, daily. Arguments in, exit code out."""

import argparse
import shlex
import sys
from pathlib import Path

from briefing.cli import events as printed
from briefing.cli import working
from briefing.cli.delivering import tell_sent
from briefing.cli.report import count, say, tell
from briefing.cli.start import write_desk
from briefing.folder import DRAFT, PDF
from briefing.pipeline import day, generating, probing


def init(arguments: argparse.Namespace) -> int:
    """Write what a desk edits."""
    for line in write_desk(arguments.folder):
        say(line)
    there = "" if arguments.folder == Path() else f"cd {shlex.quote(str(arguments.folder))}, "
    tell(f"next: {there}put articles into inbox/, then briefing generate; briefing.toml says what else there is")
    return 0


def events(arguments: argparse.Namespace) -> int:
    """Group, and say why."""
    with working.desk(arguments) as desk:
        grouped = generating.events(desk, working.order(arguments, desk.settings))
    show = printed.as_json if arguments.format == "json" else printed.as_text
    whole = list(show(grouped.events, grouped.left_out))  # so that Ctrl-C leaves no half of it
    sys.stdout.writelines(whole)
    return 0


def generate(arguments: argparse.Namespace) -> int:
    """Make a brief."""
    said = {"handling": arguments.handling, "title": arguments.title}
    with working.desk(arguments, brief=said, writer=arguments.writer) as desk:
        brief = generating.generate(desk, working.order(arguments, desk.settings))
    _told(brief)
    for name in (DRAFT, PDF):
        say(str(brief.folder / name))
    return 0


def prompts(arguments: argparse.Namespace) -> int:
    """Show what a model would be sent."""
    with working.desk(arguments) as desk:
        order = working.order(arguments, desk.settings)
        sys.stdout.write(probing.prompt(desk, order, number=arguments.event))
    return 0


def daily(arguments: argparse.Namespace) -> int:
    """Make the day's brief."""
    with working.desk(arguments) as desk:
        made = day.daily(desk)
    if made.brief:
        _told(made.brief)
        say(str(made.brief.folder / DRAFT))
    if made.kept:
        say(made.kept)
    if made.untold:
        tell(f"the draft is there, but the reviewers could not be told: {made.untold}")
    sent = (*([made.told] if made.told else []), *made.sent)
    for one in sent:
        if one is not made.told or one.deliveries or one.left_out:
            tell_sent(one, dry_run=False)
        else:
            tell("the reviewers were told of this draft before")
    reached = not made.untold and all(not one.needs_a_person for one in sent)
    return 0 if reached and not (made.brief and made.brief.findings) else 1


def _told(brief: generating.Brief) -> None:
    """Tell people what a brief holds, and what to do with it."""
    draft = brief.draft
    left_out = (
        f"{count(len(draft.left_out), 'item')} left out, named in the draft" if draft.left_out else "none left out"
    )
    read = f"{count(len(draft.sections), 'event')} from {count(len(draft.sources), 'source')}"
    tell(f"{read}, {left_out}; {count(brief.claims, 'sentence')} checked")
    if brief.model:
        tell(brief.model)
    if not brief.written:
        tell(f"{brief.folder / DRAFT} says all this already; nothing was written")
    tell(f"next: read and edit {brief.folder / DRAFT}, then briefing approve {brief.folder} --by NAME")
