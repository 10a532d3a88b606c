"""One function a command: arguments in, exit code out."""

import argparse
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import msgspec

from briefing import pipeline, settings
from briefing.cli import events as printed
from briefing.cli import findings, report
from briefing.desk import Desk, Order
from briefing.errors import InputError, SettingsError
from briefing.settings import HANDLINGS, Settings


def run(arguments: argparse.Namespace) -> int:
    """Run the command that was asked for."""
    return COMMANDS[arguments.command](arguments)


def _init(arguments: argparse.Namespace) -> int:
    from briefing.cli.start import write_desk  # noqa: PLC0415 - only this command needs it

    for line in write_desk(arguments.folder):
        _say(line)
    return 0


def _events(arguments: argparse.Namespace) -> int:
    with _desk(arguments) as desk:
        grouped = pipeline.events(desk, _order(arguments, desk.settings))
    show = printed.as_json if arguments.format == "json" else printed.as_text
    sys.stdout.write(show(grouped.events, grouped.left_out))
    return 0


def _generate(arguments: argparse.Namespace) -> int:
    with _desk(
        arguments, brief={"handling": arguments.handling, "title": arguments.title}, writer=arguments.writer
    ) as desk:
        brief = pipeline.generate(desk, _order(arguments, desk.settings))
    sys.stderr.write(_told(brief))
    for name in ("brief.md", "brief.pdf"):
        _say(str(brief.folder / name))
    return 0


def _check(arguments: argparse.Namespace) -> int:
    if arguments.explain:
        _say(pipeline.explain(arguments.explain))
        return 0
    if arguments.claims:
        from briefing.cli.rows import print_verdicts  # noqa: PLC0415 - only this form of the command needs it

        return print_verdicts(arguments.claims, stdin=sys.stdin.buffer, output=sys.stdout)
    checked = pipeline.check(arguments.draft)
    path = str(arguments.draft)
    if arguments.format == "json":
        sys.stdout.write(findings.as_json(checked.findings, checked.claims))
    elif arguments.format == "github":
        sys.stdout.write(findings.as_github(path, checked.findings))
    else:
        sys.stdout.write(findings.as_text(path, checked.findings, checked.claims))
    return 1 if checked.findings else 0


def _preview(arguments: argparse.Namespace) -> int:
    with _desk(arguments) as desk:
        for path in pipeline.preview(desk, arguments.draft):
            _say(str(path))
    return 0


def _doctor(arguments: argparse.Namespace) -> int:
    with _desk(arguments) as desk:
        lacking = pipeline.lacking(desk)
    for line in lacking or ["nothing is missing"]:
        _say(line)
    return 1 if lacking else 0


COMMANDS = {
    "init": _init,
    "events": _events,
    "generate": _generate,
    "check": _check,
    "preview": _preview,
    "doctor": _doctor,
}


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _told(brief: pipeline.Brief) -> str:
    draft = brief.draft
    counts = [
        f"{len(draft.sections)} events from {len(draft.sources)} sources",
        f"{brief.claims} sentences checked",
        f"{len(draft.left_out)} left out",
    ]
    return "; ".join(counts) + "\n"


@contextmanager
def _desk(
    arguments: argparse.Namespace, *, brief: dict[str, str | None] | None = None, writer: str | None = None
) -> Iterator[Desk]:
    """Yield the desk of this run, showing progress while it lasts."""
    chosen = _chosen(_settings(arguments.config), brief or {}, writer)
    with report.progress(sys.stderr) as progress:
        yield Desk(
            settings=chosen,
            out=getattr(arguments, "out", None) or Path("out"),
            now=datetime.now(UTC),
            environment=os.environ,
            clock=partial(datetime.now, UTC),
            sleep=time.sleep,
            progress=progress,
            stdin=sys.stdin.buffer,
        )


def _settings(path: Path | None) -> Settings:
    if path is not None and not path.is_file():
        raise SettingsError(f"{path} is not there; name a settings file with --config, or run briefing init")
    return settings.load(path or settings.find(Path()), environment=os.environ)


def _chosen(given: Settings, brief: dict[str, str | None], writer: str | None) -> Settings:
    said = {key: value for key, value in brief.items() if value is not None}
    if "handling" in said and said["handling"] not in HANDLINGS:
        raise SettingsError(f'--handling "{said["handling"]}" is not TLP 2.0; use one of {", ".join(HANDLINGS)}')
    given = msgspec.structs.replace(given, brief=msgspec.structs.replace(given.brief, **said))
    if writer is None:
        return given
    return msgspec.structs.replace(given, writer=msgspec.structs.replace(given.writer, kind=writer))


def _order(arguments: argparse.Namespace, chosen: Settings) -> Order:
    articles = arguments.articles or [str(chosen.folder / path) for path in chosen.collect.paths]
    if not articles:
        raise InputError("no articles were named; give files or folders, or set paths under [collect] in briefing.toml")
    return Order(articles=articles, day=arguments.date, overwrite=getattr(arguments, "overwrite", False))
