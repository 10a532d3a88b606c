"""Group a large stream of articles and say what it costs: CPU seconds by stage, and the largest memory.

    python docs/benchmarks/stream.py SETS... --articles 100000 [--days 30] [--keep FILE]

The stream is made from labelled sets (JSON lines with title, text and gold_event; packed or not). Each round takes each
event of the sets once more as another event: its names, which are words that begin with a capital within a sentence,
and its numbers of three digits and more are replaced by others of the round, the same throughout the event. So a
round's vocabulary is that of real articles, and its events are not those of the other rounds. An event's day is drawn
from the days of the stream, its articles appear on that day or the next.
"""

import argparse
import gzip
import json
import random
import re
import resource
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from briefing import ingest
from briefing.group import group

T = TypeVar("T")

FIRST = date(2031, 5, 1)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}|\b\d{3,}\b")
_SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeio"]


def main() -> None:
    """Make the stream, read it, group it, and print what each took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--days", type=int, default=30)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "stream.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for _, row in zip(range(asked.articles), stream(asked.sets, asked.days), strict=False):
                file.write(json.dumps(row) + "\n")
        batch = spent("ingest", lambda: ingest.read([str(path)], sources=(), as_of=date(2032, 1, 1)))
    events = spent("group", lambda: group(batch.articles))
    largest = max(len(event.articles) for event in events)
    print(f"{len(batch.articles):,} articles, {len(events):,} events, the largest of {largest}")


def spent(stage: str, work: Callable[[], T]) -> T:
    """Do the work and print its CPU seconds and the largest memory so far."""
    before = time.process_time()
    result = work()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{stage:8} {time.process_time() - before:7.1f} CPU s   {memory:7,.0f} MB at most", flush=True)
    return result


def stream(paths: list[Path], days: int) -> Iterator[Mapping[str, str]]:
    """Yield articles without end."""
    events: dict[str, list[Mapping[str, str]]] = {}
    for path in paths:
        raw = path.read_bytes()
        for line in (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode().splitlines():
            row = json.loads(line)
            events.setdefault(f"{path.name} {row['gold_event']}", []).append(row)
    for turn in count():
        for name, rows in events.items():
            yield from retold(rows, f"{turn} {name}", days)


def retold(rows: list[Mapping[str, str]], seed: str, days: int) -> Iterator[Mapping[str, str]]:
    """Yield the articles of one event as those of another."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    known: dict[str, str] = {}
    first = FIRST + timedelta(days=chance.randrange(days))

    def other(match: re.Match[str]) -> str:
        old = match.group()
        if old not in known:
            digits = str(chance.randrange(10 ** (len(old) - 1), 10 ** len(old)))
            name = "".join(chance.choices(_SYLLABLES, k=3)).capitalize()
            known[old] = digits if old.isdigit() else name
        return known[old]

    for number, row in enumerate(rows):
        yield {
            "id": f"{seed}-{number}",
            "title": _NAME.sub(other, row["title"]),
            "text": _NAME.sub(other, row["text"]),
            "source": row.get("source") or "",
            "date": (first + timedelta(days=chance.randrange(2))).isoformat(),
        }


if __name__ == "__main__":
    main()
