import json
from datetime import date
from pathlib import Path

from briefing.ingest import read


def test_progress_counts_files_and_tells_the_articles_of_a_large_one(tmp_path: Path) -> None:
    rows = [json.dumps({"id": str(n), "text": f"Row number {n} says so."}) for n in range(450)]
    (tmp_path / "a.jsonl").write_text("\n".join(rows), encoding="utf-8")
    (tmp_path / "b.txt").write_text("It is so.", encoding="utf-8")
    told: list[tuple[str, int, int]] = []
    read([str(tmp_path)], as_of=date(2022, 1, 1), progress=lambda what, done, total: told.append((what, done, total)))
    assert told == [
        ("reading", 0, 2),
        ("reading (200 articles)", 0, 2),
        ("reading (400 articles)", 0, 2),
        ("reading", 1, 2),
        ("reading", 2, 2),
        ("finding copies", 0, 451),
    ]
