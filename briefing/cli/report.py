"""What the user sees while and after something runs: people's text on stderr, results on stdout."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

import msgspec

from briefing.model.progress import Progress


def say(line: str) -> None:
    """Print a line of the result."""
    sys.stdout.write(line + "\n")


def tell(line: str) -> None:
    """Print a line for people."""
    sys.stderr.write(line + "\n")


def print_json(rows: Sequence[object]) -> None:
    """Print the result as JSON."""
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(rows)).decode() + "\n")


def count(number: int, noun: str) -> str:
    """Return "1 event", "3 events"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


@contextmanager
def progress(stream: TextIO) -> Iterator[Progress]:
    """Yield a function (what, done, total) that shows progress: bars on a terminal, elsewhere a line a stage.

    What stands in brackets behind a stage's name may change as it goes on.
    """
    if stream.isatty():
        with _bars(stream) as show:
            yield show
    else:
        yield _lines(stream)


@contextmanager
def _bars(stream: TextIO) -> Iterator[Progress]:
    from rich import progress as rich  # noqa: PLC0415 - as above
    from rich.console import Console  # noqa: PLC0415 - costs 0.1 s, and only a terminal needs it

    columns = (
        rich.TextColumn("{task.description:<34}"),
        rich.BarColumn(),
        rich.MofNCompleteColumn(),
        rich.TimeElapsedColumn(),
    )
    with rich.Progress(*columns, console=Console(file=stream), transient=True) as bars:
        tasks: dict[str, rich.TaskID] = {}

        def show(what: str, done: int, total: int) -> None:
            stage = what.partition(" (")[0]
            if stage not in tasks:
                tasks[stage] = bars.add_task(what, total=total)
            bars.update(tasks[stage], description=what, completed=done, total=total)

        yield show


def _lines(stream: TextIO) -> Progress:
    told: set[str] = set()

    def show(what: str, done: int, total: int) -> None:
        if done >= total > 0 and what not in told:
            told.add(what)
            stream.write(f"{what}: {total}\n")
            stream.flush()

    return show
