"""The desk of one run, from the command line's arguments, briefing.toml and the environment."""

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

from briefing import settings
from briefing.cli import report
from briefing.desk import Desk, Order
from briefing.errors import InputError, SettingsError
from briefing.folder import DRAFT
from briefing.settings import HANDLINGS, Settings


@contextmanager
def desk(
    arguments: argparse.Namespace,
    *,
    brief: dict[str, str | None] | None = None,
    writer: str | None = None,
    near: Path | None = None,
) -> Iterator[Desk]:
    """Yield the desk of this run, showing progress while it lasts. `near` is a brief whose archive it is to use."""
    chosen = _chosen(_settings(arguments.config), brief or {}, writer)
    with report.progress(sys.stderr) as progress:
        yield Desk(
            settings=chosen,
            out=getattr(arguments, "out", None) or _out(near),
            now=datetime.now(UTC),
            environment=os.environ,
            clock=partial(datetime.now, UTC),
            sleep=time.sleep,
            progress=progress,
            stdin=sys.stdin.buffer,
            cores=_cores(),
        )


def order(arguments: argparse.Namespace, chosen: Settings) -> Order:
    """Return what a brief is to be made of. Raises InputError where nothing was named."""
    articles = arguments.articles or [str(chosen.folder / path) for path in chosen.collect.paths]
    if not articles:
        raise InputError("no articles were named; give files or folders, or set paths under [collect] in briefing.toml")
    return Order(
        articles=articles,
        day=arguments.date,
        overwrite=getattr(arguments, "overwrite", False),
        fresh=getattr(arguments, "fresh", False),
    )


def draft(path: Path) -> Path:
    """Return the draft that is meant: the one in it, where a folder is named."""
    return path / DRAFT if path.is_dir() else path


def _cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _out(near: Path | None) -> Path:
    """Return where the archive of a brief lies, which its folder or its brief.md names; else `out`."""
    if near is None or not near.exists():
        return Path("out")
    return near.parent if near.is_dir() else near.parent.parent


def _settings(path: Path | None) -> Settings:
    if path is not None and not path.is_file():
        raise SettingsError(f"{path} is not there; name a settings file with --config, or run briefing init")
    return settings.load(path or settings.find(Path()), environment=os.environ)


def _chosen(given: Settings, brief: dict[str, str | None], writer: str | None) -> Settings:
    said = {key: value for key, value in brief.items() if value is not None}
    if "handling" in said and said["handling"] not in HANDLINGS:
        raise SettingsError(f'--handling "{said["handling"]}" is not TLP 2.0; use one of {", ".join(HANDLINGS)}')
    if not said.get("title", "a title").strip():
        raise SettingsError("--title is blank; give it a text, or leave it out")
    given = msgspec.structs.replace(given, brief=msgspec.structs.replace(given.brief, **said))
    if writer is None:
        return given
    return msgspec.structs.replace(given, writer=msgspec.structs.replace(given.writer, kind=writer))
