"""Group a large stream of articles as a user does, and say what it costs.

    python docs/benchmarks/stream.py SETS... --articles 10000 100000 [--days 30]

Prints for each number of articles the CPU seconds of `briefing events STREAM --format json` (user and system, the
interpreter's start and the output included), the largest memory, and how well the stream's own events are found.

The stream is made from labelled sets (JSON lines with title, text and gold_event; packed or not). Each round takes each
event of the sets once more as another event: its words that fewer than one in fifty articles hold, and its numbers of
three digits and more, are replaced by other such words, drawn as often as they occur, the same throughout the event. So
the vocabulary and its frequencies are those of real articles, and the events of one round are not those of another. An
event's day is drawn from the days of the stream, its articles appear on that day or the next.
"""

import argparse
import gzip
import json
import os
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

FIRST = date(2031, 5, 1)
COMMON = 50
"""One article in so many holds a word that is common to all events."""

_WORD = re.compile(r"[^\W\d_]{3,}|\b\d{3,}\b")


def main() -> None:
    """Make each stream, group it, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--articles", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--days", type=int, default=30)
    asked = parser.parse_args()
    for many in asked.articles:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "stream.jsonl"
            with path.open("w", encoding="utf-8") as file:
                for _, row in zip(range(many), stream(asked.sets, asked.days), strict=False):
                    file.write(json.dumps(row) + "\n")
            print(f"{many:,} articles: {grouped(path, FIRST + timedelta(days=asked.days + 1))}", flush=True)


def grouped(path: Path, day: date) -> str:
    """Run the command on a stream and return its cost and its result in words."""
    command = [sys.executable, "-m", "briefing", "events", path.name, "--format", "json", "--date", str(day)]
    answer = path.with_suffix(".json")
    with answer.open("wb") as out:
        running = subprocess.Popen(command, cwd=path.parent, stdout=out, stderr=subprocess.DEVNULL)  # noqa: S603 - ours
        _, status, used = os.wait4(running.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    events = [event["articles"] for event in json.loads(answer.read_bytes())["events"]]
    precision, recall = b_cubed(events)
    return (
        f"{used.ru_utime + used.ru_stime:.1f} CPU s, {used.ru_maxrss / 1024:,.0f} MB, "
        f"{sum(map(len, events)):,} articles in {len(events):,} events, the largest of {max(map(len, events))}, "
        f"precision {precision:.3f}, recall {recall:.3f}"
    )


def b_cubed(events: Sequence[Sequence[str]]) -> tuple[float, float]:
    """Return how many of an article's companions belong with it, and how many that belong with it are companions."""
    sizes = Counter(_gold(article) for event in events for article in event)
    right = shared = 0.0
    for event in events:
        for gold, together in Counter(map(_gold, event)).items():
            right += together * together / len(event)
            shared += together * together / sizes[gold]
    return right / sizes.total(), shared / sizes.total()


def _gold(article: str) -> str:
    return article.rpartition("-")[0]


def stream(paths: list[Path], days: int) -> Iterator[Mapping[str, str]]:
    """Yield articles without end."""
    events: dict[str, list[Mapping[str, str]]] = {}
    for path in paths:
        raw = path.read_bytes()
        for line in (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode().splitlines():
            row = json.loads(line)
            events.setdefault(f"{path.name} {row['gold_event']}", []).append(row)
    rare = _rare([f"{row['title']} {row['text']}" for rows in events.values() for row in rows])
    few = frozenset(rare)
    for turn in count():
        for name, rows in events.items():
            yield from retold(rows, f"{turn} {name}", days=days, rare=rare, few=few)


def _rare(texts: list[str]) -> list[str]:
    """Return the words of the texts that few of them hold, each as often as it occurs."""
    held = Counter(word for text in texts for word in {word.lower() for word in _WORD.findall(text)})
    few = {word for word, texts_ in held.items() if texts_ < len(texts) / COMMON}
    return [word.lower() for text in texts for word in _WORD.findall(text) if word.lower() in few]


def retold(
    rows: list[Mapping[str, str]], seed: str, *, days: int, rare: Sequence[str], few: Collection[str]
) -> Iterator[Mapping[str, str]]:
    """Yield the articles of one event as those of another."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    known: dict[str, str] = {}
    first = FIRST + timedelta(days=chance.randrange(days))

    def other(match: re.Match[str]) -> str:
        old = match.group()
        word = old.lower()
        if not (word.isdigit() or word in few):
            return old
        if word not in known:
            digits = str(chance.randrange(10 ** (len(old) - 1), 10 ** len(old)))
            known[word] = digits if word.isdigit() else chance.choice(rare)
        return known[word].capitalize() if old[0].isupper() else known[word]

    for number, row in enumerate(rows):
        yield {
            "id": f"{seed}-{number}",
            "title": _WORD.sub(other, row["title"]),
            "text": _WORD.sub(other, row["text"]),
            "source": row.get("source") or "",
            "date": (first + timedelta(days=chance.randrange(2))).isoformat(),
        }


if __name__ == "__main__":
    main()
