"""The words of the command line: every command, its arguments and its help, and nothing that takes time to load."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from briefing import __version__

DESCRIPTION = "News articles in; a dated situation brief out, every sentence checked against its source."
FIRST_YEAR, LAST_YEAR = 1800, 2999
EXITS = "exit codes: 0 done; 1 findings or deliveries that need a person; 2 a mistake told in one line"


class OneLineParser(argparse.ArgumentParser):
    """A parser whose complaint is one line, as every mistake that a user can mend is."""

    def error(self, message: str) -> NoReturn:
        """Exit with 2."""
        self.exit(2, f"briefing: {message}; see {self.prog} --help\n")


if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[OneLineParser]  # noqa: SLF001 - argparse has no public name for it


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    root = OneLineParser(prog="briefing", description=DESCRIPTION, epilog=EXITS)
    root.add_argument("--version", action="version", version=f"briefing {__version__}")
    commands = root.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _writing(commands)
    _reviewing(commands)
    _delivering(commands)
    _asking(commands)
    return root


def _writing(commands: "Commands") -> None:
    init = _command(commands, "init", "write briefing.toml, inbox/, prompts/ and templates/ to edit", "init desk")
    init.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="DIR")

    generate = _command(
        commands,
        "generate",
        "articles -> out/<date>/: the main job",
        "generate inbox/",
        "generate inbox/ more/*.html --date 2021-02-03 --title 'Iraq desk'",
        "generate -                          # one article from standard input",
    )
    _articles(generate)
    generate.add_argument("--writer", choices=["auto", "extractive", "llm"], help="who writes (default: [writer] kind)")
    generate.add_argument("--handling", metavar="TLP:GREEN", help="TLP 2.0 mark (default: [brief] handling)")
    generate.add_argument("--title", help="title of the brief (default: [brief] title)")
    generate.add_argument("--fresh", action="store_true", help="ask the model again, whatever the archive remembers")
    generate.add_argument("--overwrite", action="store_true", help="replace a draft that somebody has edited")

    events = _command(commands, "events", "only group, and say why", "events inbox/", "events inbox/ --format json")
    _articles(events)
    events.add_argument("--format", choices=["text", "json"], default="text")

    prompts = _command(commands, "prompts", "show what would be sent to a language model", "prompts inbox/ --event 2")
    _articles(prompts)
    prompts.add_argument("--event", type=int, default=1, metavar="N", help="the Nth event (default: 1)")

    daily = _command(
        commands, "daily", "collect, generate, tell the reviewers", "daily", "daily --config /srv/desk/briefing.toml"
    )
    _common(daily)


def _reviewing(commands: "Commands") -> None:
    check = _command(
        commands,
        "check",
        "verify a draft, as a linter does",
        "check out/2021-02-03",
        "check out/2021-02-03 --watch        # again whenever it is saved; Ctrl-C ends it",
        "check --explain NUM001",
        "check --claims rows.jsonl           # {id, claim, passages: [{id, text, published}]}",
    )
    what = check.add_mutually_exclusive_group(required=True)
    what.add_argument("draft", nargs="?", type=Path, metavar="DRAFT", help="a brief.md or its folder")
    what.add_argument("--claims", metavar="FILE.jsonl", help="verify rows {id, claim, passages}; .gz too, - for stdin")
    what.add_argument("--explain", metavar="CODE", help="say what a finding's code means, with examples")
    check.add_argument("--format", choices=["text", "json", "jsonl", "github"], default="text")
    check.add_argument("--watch", action="store_true", help="check again whenever the draft is saved")

    preview = _command(commands, "preview", "PDF and HTML with a DRAFT mark", "preview out/2021-02-03")
    preview.add_argument("draft", type=Path, metavar="DRAFT", help="a brief.md or its folder")
    _config(preview)

    approve = _command(
        commands,
        "approve",
        "check, bind to a digest, number it, publish PDF and HTML",
        "approve out/2021-02-03 --by 'Rana Karim'",
    )
    approve.add_argument("draft", type=Path, metavar="DRAFT", help="a brief.md or its folder")
    approve.add_argument("--by", required=True, metavar="NAME", help="who has read it")
    _common(approve)

    withdraw = _command(
        commands,
        "withdraw",
        "list every sentence in every edition that rests on a source",
        "withdraw 'River Post'",
        "withdraw https://river.example/floods",
    )
    withdraw.add_argument("source", metavar="SOURCE", help="an outlet's name, an article's id, URL or SHA-256")
    _common(withdraw)


def _delivering(commands: "Commands") -> None:
    send = _command(
        commands,
        "send",
        "email an edition, once to each reader",
        "send out/2021-02-03 --dry-run",
        "send SB-2021-017 --list daily",
        "send SB-2021-017 --resend b@example.org",
    )
    send.add_argument("edition", metavar="EDITION", help="its folder, its brief.md, or its serial number")
    send.add_argument("--list", dest="list_name", metavar="NAME", help="only this list")
    send.add_argument("--dry-run", action="store_true", help="show who would receive what")
    send.add_argument("--resend", metavar="READER", help="send it to this reader again, whatever the ledger says")
    _common(send)

    deliveries = _command(
        commands,
        "deliveries",
        "who received what, and what is not known",
        "deliveries",
        "deliveries SB-2021-017 --json",
        "deliveries SB-2021-017 --bounced b@example.org",
    )
    deliveries.add_argument("edition", nargs="?", metavar="EDITION", help="its folder, brief.md, or serial number")
    deliveries.add_argument("--bounced", metavar="READER", help="note that the edition came back from this address")
    _json(deliveries)
    _common(deliveries)


def _asking(commands: "Commands") -> None:
    for name, says in [
        ("status", "what waits, and for whom"),
        ("doctor", "what this machine lacks"),
        ("sources", "who is quoted, and how often"),
    ]:
        command = _command(commands, name, says, name, f"{name} --json")
        _json(command)
        _common(command)


def _command(commands: "Commands", name: str, says: str, *examples: str) -> OneLineParser:
    shown = "\n".join(["examples:", *(f"  briefing {example}" for example in examples)])
    return commands.add_parser(
        name,
        help=says,
        description=f"{says[0].upper()}{says[1:]}.",
        epilog=shown,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _articles(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "articles", nargs="*", metavar="ARTICLES", help="files, folders, globs or - (default: [collect] paths)"
    )
    command.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help="the as-of date (default: today)")
    _common(command)


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", dest="as_json", help="JSON on stdout")


def _common(command: argparse.ArgumentParser) -> None:
    command.add_argument("--out", type=Path, metavar="DIR", help="where briefs and the archive lie (default: out)")
    _config(command)


def _config(command: argparse.ArgumentParser) -> None:
    command.add_argument("--config", type=Path, metavar="FILE", help="settings (default: ./briefing.toml, if there)")


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is not a date; write it as 2021-02-03') from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise argparse.ArgumentTypeError(f'"{text}" is not a day of news; give one from {FIRST_YEAR} to {LAST_YEAR}')
    return day
