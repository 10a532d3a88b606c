"""Score the verifier on labelled sets of claims: detection and false alarms, always together.

    python docs/benchmarks/claims.py FOLDER              each FOLDER/*.jsonl.gz: blocked and stopped, in all and by kind
    python docs/benchmarks/claims.py FOLDER --leave-out  the coverage threshold that the other sets choose for each set

Rows are {"id", "claim", "label": 1 supported | 0 not, "mutation" | "error_type"} with what `check --claims` reads.
"""

import gzip
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from briefing.verify import Answer, check_rows

STEPS = [step / 20 for step in range(10)]
"""Shares below which coverage might block; above the last, an answer does not tell its share."""


def main() -> None:
    """Print the table."""
    sets = sorted(Path(sys.argv[1]).glob("*.jsonl.gz"))
    if "--leave-out" in sys.argv:
        _leave_out(sets)
        return
    for path in sets:
        _report(path)


def _report(path: Path) -> None:
    lines = gzip.decompress(path.read_bytes()).splitlines()
    begun = time.process_time()
    answers = list(check_rows(lines))
    spent = (time.process_time() - begun) / len(lines) * 1e3
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for row, answer in zip(map(json.loads, lines), answers, strict=True):
        kinds[_kind(row)].update(
            {"n": 1, "blocked": answer.verdict == "unsupported", "stopped": answer.verdict != "supported"}
        )
    true, false = kinds["true"], sum((kinds[kind] for kind in kinds if kind != "true"), Counter())
    print(f"\n{path.name.partition('.')[0]}: {len(lines)} claims, {spent:.2f} ms each")
    for way in ("blocked", "stopped"):
        detection, alarms = false[way] / false["n"], true[way] / true["n"]
        precision = false[way] / max(1, false[way] + true[way])
        balanced = (detection + 1 - alarms) / 2
        print(f"  {way}: balanced {balanced:.3f} precision {precision:.3f} recall {detection:.3f} alarms {alarms:.3f}")
    for kind, count in sorted(kinds.items()):
        print(f"  {kind[:40]:42}{count['n']:5}{count['blocked'] / count['n']:8.3f}{count['stopped'] / count['n']:8.3f}")


def _kind(row: dict[str, str | int | None]) -> str:
    return "true" if row["label"] else str(row.get("mutation") or row.get("error_type") or "unsupported")


def _leave_out(sets: list[Path]) -> None:
    """Print, for each set, the share below which coverage would block that is best on the mean of the other sets."""
    curves = {path.name.partition(".")[0]: _curve(path) for path in sets}
    for name, curve in curves.items():
        others = [other for key, other in curves.items() if key != name]
        best = max(range(len(STEPS)), key=lambda step: sum(other[step] for other in others))
        print(f"{name:24} the others choose {STEPS[best]:.2f}: {curve[best]:.3f}; its own best {max(curve):.3f}")


def _curve(path: Path) -> list[float]:
    """Return the balanced accuracy of blocking at each step of the coverage threshold."""
    rows = list(_shares(path))
    return [(_rate(rows, step, label=0) + 1 - _rate(rows, step, label=1)) / 2 for step in STEPS]


def _rate(rows: list[tuple[int, bool, float]], step: float, *, label: int) -> float:
    told = [blocked or share < step for truth, blocked, share in rows if truth == label]
    return sum(told) / max(1, len(told))


def _shares(path: Path) -> Iterator[tuple[int, bool, float]]:
    """Yield each row's label, whether a rule other than coverage blocks it, and its coverage where that is in doubt."""
    lines = gzip.decompress(path.read_bytes()).splitlines()
    for row, answer in zip(map(json.loads, lines), check_rows(lines), strict=True):
        blocked = any(f.severity == "error" and not f.code.startswith("COV") for f in answer.findings)
        yield row["label"], blocked, _share(answer)


def _share(answer: Answer) -> float:
    told = next((f.message for f in answer.findings if f.code in {"COV001", "COV002"}), "100%")
    return float(told.partition("%")[0]) / 100


if __name__ == "__main__":
    main()
