"""Choose the threshold of the second layer on labelled rows, each set by the others; show what it adds to the rules.

    python docs/benchmarks/second_layer.py FOLDER                 a stand-in that doubts what the passages' words lack
    python docs/benchmarks/second_layer.py FOLDER --doubts FILE   doubts of a model: rows {"id", "doubt": 0 to 1}
    python docs/benchmarks/second_layer.py FOLDER --most 0.10     the share of true claims that it may stop

FOLDER holds sets as `check --claims` reads them, FOLDER/*.jsonl.gz. An entailment model or a judge runs where it lives
and writes its doubts to FILE; nothing here calls a model. The threshold for a set is chosen on all the other sets.
"""

import argparse
import gzip
import json
from pathlib import Path
from typing import NamedTuple

from briefing.verify import calibrate, check_rows


class Judged(NamedTuple):
    """One row: its label, what the rules say, and the doubt of the second layer."""

    true: bool
    stopped: bool
    doubt: float


def main() -> None:
    """Print, for each set, the threshold that the others choose, and what is stopped without it and with it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--doubts", type=Path)
    parser.add_argument("--most", type=float, default=0.05, help="share of true claims that it may stop (0.05)")
    arguments = parser.parse_args()
    doubts = _read(arguments.doubts) if arguments.doubts else None
    sets = {path.name.partition(".")[0]: _judged(path, doubts) for path in sorted(arguments.folder.glob("*.jsonl.gz"))}
    for name, rows in sets.items():
        others = [row for other, judged in sets.items() if other != name for row in judged]
        chosen = calibrate(((row.doubt, row.true) for row in others), most_false_alarms=arguments.most)
        alone, beside = _rates(rows, 1.01), _rates(rows, chosen.threshold)
        print(
            f"{name:22} threshold {chosen.threshold:.3f}  stopped {alone[0]:.3f} -> {beside[0]:.3f}"
            f"  false alarms {alone[1]:.3f} -> {beside[1]:.3f}"
        )


def _read(path: Path) -> dict[str, float]:
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {str(row["id"]): float(row["doubt"]) for row in rows}


def _judged(path: Path, doubts: dict[str, float] | None) -> list[Judged]:
    lines = gzip.decompress(path.read_bytes()).splitlines()
    judged = []
    for row, answer in zip(map(json.loads, lines), check_rows(lines), strict=True):
        shares = (float(f.message.partition("%")[0]) / 100 for f in answer.findings if f.code in {"COV001", "COV002"})
        doubt = 1 - next(shares, 1.0) if doubts is None else doubts.get(str(row["id"]), 0.0)
        judged.append(Judged(bool(row["label"]), answer.verdict != "supported", doubt))
    return judged


def _rates(rows: list[Judged], threshold: float) -> tuple[float, float]:
    """Return the share of false claims and of true ones that the rules and the second layer stop together."""
    stopped = [(row.true, row.stopped or row.doubt >= threshold) for row in rows]
    false, true = ([held for label, held in stopped if label is wanted] for wanted in (False, True))
    return sum(false) / max(1, len(false)), sum(true) / max(1, len(true))


if __name__ == "__main__":
    main()
