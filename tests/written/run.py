"""A run of the writer in a process of its own, which a test may kill: `python -m tests.written.run URL ARCHIVE`."""

import sys
from dataclasses import replace
from pathlib import Path

from briefing.archive.replies import Replies
from briefing.archive.store import Archive
from briefing.summarize.written import Written
from tests.written.desk import EVENT, write

EVENTS = [
    replace(EVENT, id=f"e{n}", articles=tuple(replace(a, title=f"{a.title} {n}") for a in EVENT.articles))
    for n in range(4)
]


def main(url: str, archive: str) -> None:
    """Write the events and print what came of them."""
    with Archive(Path(archive)) as opened:
        for result in write(url, EVENTS, parallel=1, replies=Replies(opened)):
            sys.stdout.write(f"{result.summary if isinstance(result, Written) else result.reason}\n{result.spent}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
