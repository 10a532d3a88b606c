"""How well grouping does on the labelled articles of tests/cases/events, which were written without sight of its rules.

python -m tests.group.labelled          print the figures
python -m tests.group.labelled --write  record them in figures.json, which the tests hold grouping to
"""

import json
import sys
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path

from briefing import ingest
from briefing.group import group

CASES = Path(__file__).parents[1] / "cases" / "events"
FIGURES = Path(__file__).parent / "figures.json"

Figures = dict[str, dict[str, int]]


def measure() -> Figures:
    """Return for each set the pairs of articles that stand together rightly, and wrongly, and wrongly do not."""
    return {path.stem: _counted(path) for path in sorted(CASES.glob("*.jsonl"))}


def _counted(path: Path) -> dict[str, int]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    labelled = set(_together([(row["id"], row["gold_event"]) for row in rows]))
    events = group(ingest.read([str(path)], sources=(), as_of=date.max).articles)
    found = set(_together([(article.id, event.id) for event in events for article in event.articles]))
    return {
        "articles": sum(len(event.articles) for event in events),
        "together": len(found & labelled),
        "wrongly together": len(found - labelled),
        "wrongly apart": len(labelled - found),
    }


def _together(placed: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return ((one, other) for (one, event), (other, same) in combinations(sorted(placed), 2) if event == same)


def main() -> None:
    """Print the figures, and write them where asked."""
    figures = measure()
    for name, row in figures.items():
        print(name, row)  # noqa: T201 - it prints its figures
    if sys.argv[1:] == ["--write"]:
        FIGURES.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
