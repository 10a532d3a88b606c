"""Group the small batches of a desk, which labelled sets are not, and say how well.

    python docs/benchmarks/desks.py SETS... [--draws 70]

Draws batches of events from the sets (JSON lines with id and gold_event; packed or not): one to three articles of each
event, up to 8 to 40 articles of all sets mixed, as many of one set, and 30 to 60 mixed. The same draws each time.
Prints B-cubed precision and recall over the articles of all batches, and the pairs that stand together wrongly or
wrongly do not.
"""

import argparse
import gzip
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path

from briefing import ingest
from briefing.group import group
from briefing.model import Article

Batch = list[tuple[Article, str]]
KINDS = (("8 to 40 of all sets", True, (8, 40)), ("8 to 40 of one set", False, (8, 40)), ("30 to 60", True, (30, 60)))
SHARE = (1, 1, 1, 2, 3)
"""Articles of an event, each as likely: half of a desk's articles are alone in theirs."""


def main() -> None:
    """Print a line for each kind of batch."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--draws", type=int, default=70)
    asked = parser.parse_args()
    sets = [list(labelled(path)) for path in asked.sets]
    for name, mixed, size in KINDS:
        print(name, told([grouped(batch) for batch in drawn(sets, asked.draws, mixed=mixed, size=size)]), flush=True)


def labelled(path: Path) -> Iterator[tuple[Article, str]]:
    """Yield the articles of a set, each with the event that it is of."""
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as lines:
        events = {row["id"]: f"{path.name}:{row['gold_event']}" for row in map(json.loads, lines)}
    for article in ingest.read([str(path)], as_of=date.max).articles:
        yield article, events[article.id]


def drawn(sets: Sequence[Batch], draws: int, *, mixed: bool, size: tuple[int, int]) -> Iterator[Batch]:
    """Yield batches of whole draws of events, in no order of theirs."""
    chance = random.Random(3)  # noqa: S311 - the same draws each time
    for _ in range(draws):
        pool: dict[str, list[Article]] = defaultdict(list)
        for some in sets if mixed else [chance.choice(sets)]:
            for article, event in some:
                pool[event].append(article)
        events, most, batch = sorted(pool), chance.randint(*size), Batch()
        chance.shuffle(events)
        while events and len(batch) < most:
            event = events.pop()
            few = min(len(pool[event]), chance.choice(SHARE))
            batch += [(article, event) for article in chance.sample(pool[event], few)]
        yield batch


def grouped(batch: Batch) -> list[tuple[str, str]]:
    """Return for each article the event that it is of, and the one that it was put in."""
    found = {article.id: event.id for event in group([article for article, _ in batch]) for article in event.articles}
    return [(event, found[article.id]) for article, event in batch]


def told(batches: Sequence[Sequence[tuple[str, str]]]) -> str:
    """Say how well the events of the batches were found."""
    right_of_found = right_of_gold = wrong = missed = 0.0
    for placed in batches:
        both, gold, found = (
            Counter(placed),
            Counter(event for event, _ in placed),
            Counter(event for _, event in placed),
        )
        right_of_found += sum(n * n / found[event] for (_, event), n in both.items())
        right_of_gold += sum(n * n / gold[event] for (event, _), n in both.items())
        for one, other in combinations(placed, 2):
            wrong += one[1] == other[1] and one[0] != other[0]
            missed += one[0] == other[0] and one[1] != other[1]
    articles = sum(map(len, batches))
    return (
        f"articles {articles}: precision {right_of_found / articles:.3f}, recall {right_of_gold / articles:.3f}; "
        f"pairs wrongly together {wrong:.0f}, wrongly apart {missed:.0f}"
    )


if __name__ == "__main__":
    main()
