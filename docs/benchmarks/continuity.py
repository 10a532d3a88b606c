"""How often a sentence counts as told before, by what is different in it; rows are claims with the text they rest on.

    python docs/benchmarks/continuity.py ROWS.jsonl.gz ...

A row is {"claim", "label": 1 where the passages support it, "mutation" where they do not, "passages": [{"text"}]}.
"""

import gzip
import json
import sys
from collections import Counter
from pathlib import Path

from briefing.compose import continuity


def main(paths: list[str]) -> None:
    """Print the share of rows that are told before, for several thresholds."""
    rows = [json.loads(line) for path in paths for line in gzip.decompress(Path(path).read_bytes()).splitlines()]
    kinds = ["supported" if row["label"] else row["mutation"] for row in rows]
    total = Counter(kinds)
    for threshold in (0.6, 0.7, 0.8):
        continuity.TOLD = threshold
        told = Counter(kind for kind, row in zip(kinds, rows, strict=True) if _told(row))
        print(threshold, {kind: round(told[kind] / count, 2) for kind, count in sorted(total.items())})
    print("rows", dict(sorted(total.items())))


def _told(row: dict[str, object]) -> bool:
    passages = row["passages"]
    if not isinstance(passages, list):
        raise TypeError("passages is a list")
    text = " ".join(passage["text"] for passage in passages)
    return continuity.told_before(str(row["claim"]), before=text)


if __name__ == "__main__":
    main(sys.argv[1:])
