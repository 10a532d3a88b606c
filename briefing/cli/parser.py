"""The words of the command line: every command, its arguments and its help, and nothing that takes time to load."""

import argparse
from datetime import date
from pathlib import Path
from typing import NoReturn

from briefing import __version__

DESCRIPTION = "News articles in; a dated situation brief out, every sentence checked against its source."
EXITS = "exit codes: 0 done; 1 findings or deliveries that need a person; 2 a mistake told in one line"


class OneLineParser(argparse.ArgumentParser):
    """A parser whose complaint is one line, as every mistake that a user can mend is."""

    def error(self, message: str) -> NoReturn:
        """Exit with 2."""
        self.exit(2, f"briefing: {message}; see {self.prog} --help\n")


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


def _writing(commands: "argparse._SubParsersAction[OneLineParser]") -> None:
    init = commands.add_parser("init", help="write briefing.toml, prompts/ and templates/ to edit")
    init.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="DIR")

    generate = commands.add_parser("generate", help="articles -> out/<date>/: the main job")
    _articles(generate)
    generate.add_argument("--writer", choices=["auto", "extractive", "llm"], help="who writes (default: [writer] kind)")
    generate.add_argument("--handling", metavar="TLP:GREEN", help="TLP 2.0 mark (default: [brief] handling)")
    generate.add_argument("--title", help="title of the brief (default: [brief] title)")
    generate.add_argument("--fresh", action="store_true", help="ask the model again, whatever the archive remembers")
    generate.add_argument("--overwrite", action="store_true", help="replace a draft that somebody has edited")

    events = commands.add_parser("events", help="only group, and say why")
    _articles(events)
    events.add_argument("--format", choices=["text", "json"], default="text")

    prompts = commands.add_parser("prompts", help="show what would be sent to a language model for an event")
    _articles(prompts)
    prompts.add_argument("--event", type=int, default=1, metavar="N", help="the Nth event (default: 1)")

    daily = commands.add_parser("daily", help="collect, generate, tell the reviewers")
    _common(daily)


def _reviewing(commands: "argparse._SubParsersAction[OneLineParser]") -> None:
    check = commands.add_parser("check", help="verify a draft, as a linter does")
    what = check.add_mutually_exclusive_group(required=True)
    what.add_argument("draft", nargs="?", type=Path, metavar="DRAFT.md")
    what.add_argument("--claims", metavar="FILE.jsonl", help="verify rows {id, claim, passages}; .gz too, - for stdin")
    what.add_argument("--explain", metavar="CODE", help="say what a finding's code means, with examples")
    check.add_argument("--format", choices=["text", "json", "jsonl", "github"], default="text")
    check.add_argument("--watch", action="store_true", help="check again whenever the draft is saved")

    preview = commands.add_parser("preview", help="PDF and HTML with a DRAFT mark")
    preview.add_argument("draft", type=Path, metavar="DRAFT.md")
    _config(preview)

    approve = commands.add_parser("approve", help="check, bind to a digest, number it, publish PDF and HTML")
    approve.add_argument("draft", type=Path, metavar="DRAFT.md")
    approve.add_argument("--by", required=True, metavar="NAME", help="who has read it")
    _common(approve)

    withdraw = commands.add_parser("withdraw", help="list every sentence in every edition that rests on a source")
    withdraw.add_argument("source", metavar="SOURCE", help="an outlet's name, an article's id or its URL")
    _common(withdraw)


def _delivering(commands: "argparse._SubParsersAction[OneLineParser]") -> None:
    send = commands.add_parser("send", help="email an edition, once to each reader")
    send.add_argument("edition", metavar="EDITION", help="its folder, its brief.md, or its serial number")
    send.add_argument("--list", dest="list_name", metavar="NAME", help="only this list")
    send.add_argument("--dry-run", action="store_true", help="show who would receive what")
    send.add_argument("--resend", metavar="READER", help="send it to this reader again, whatever the ledger says")
    _common(send)

    deliveries = commands.add_parser("deliveries", help="who received what, and what is not known")
    deliveries.add_argument("edition", nargs="?", metavar="EDITION")
    deliveries.add_argument("--json", action="store_true", dest="as_json")
    _common(deliveries)


def _asking(commands: "argparse._SubParsersAction[OneLineParser]") -> None:
    for name, says in [
        ("status", "what waits, and for whom"),
        ("doctor", "what this machine lacks"),
        ("sources", "who is quoted, and how often"),
    ]:
        command = commands.add_parser(name, help=says)
        command.add_argument("--json", action="store_true", dest="as_json", help="JSON on stdout")
        _common(command)


def _articles(command: argparse.ArgumentParser) -> None:
    command.add_argument("articles", nargs="*", metavar="ARTICLES", help="files, folders, globs or -")
    command.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help="the as-of date (default: today)")
    _common(command)


def _common(command: argparse.ArgumentParser) -> None:
    command.add_argument("--out", type=Path, metavar="DIR", help="where briefs and the archive lie (default: out)")
    _config(command)


def _config(command: argparse.ArgumentParser) -> None:
    command.add_argument("--config", type=Path, metavar="FILE", help="settings (default: ./briefing.toml, if there)")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is not a date; write it as 2021-02-03') from None
