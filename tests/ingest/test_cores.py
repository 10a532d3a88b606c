"""A large file is read on several cores, and nobody can tell by what comes of it."""

import json
from datetime import date
from multiprocessing import active_children
from multiprocessing.process import BaseProcess
from pathlib import Path

from briefing.ingest import read
from briefing.ingest.cores import LARGE, ROWS
from briefing.model.article import UNKNOWN_SOURCE

AS_OF = date(2031, 5, 14)


def _large(folder: Path) -> Path:
    padding = "-" * (LARGE // (3 * ROWS) + 1)  # of a field that no article has
    lines = [
        json.dumps(
            {
                "id": f"row-{number}",
                "title": f"Harbour {number} opens",
                "text": f"KARVEL, May {number % 28 + 1} - Harbour {number} opened. “It is done,” Mayor Ilse Ort said.",
                "source": "" if number % 2 else f"Herald {number % 5}",
                "padding": padding,
            }
        )
        for number in range(3 * ROWS)
    ]
    lines[ROWS + 1] = '{"id": "cut short'
    path = folder / "rows.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_large_file_of_rows_gives_the_same_on_two_cores_as_on_one(tmp_path: Path) -> None:
    path = _large(tmp_path)
    told: list[str] = []
    before = set(active_children())
    beside: set[BaseProcess] = set()

    def progress(what: str, _done: int, _total: int) -> None:
        told.append(what)
        beside.update(active_children())

    alone = read([str(path)], as_of=AS_OF)
    together = read([str(path)], as_of=AS_OF, cores=2, progress=progress)
    assert together == alone
    assert [article.path for article in together.articles] == [article.path for article in alone.articles]
    assert [out.item for out in together.left_out] == [f"{path}:{ROWS + 2}"]
    assert any(article.source is UNKNOWN_SOURCE for article in together.articles)
    assert "reading (600 articles)" in told
    assert len(beside - before) == 2


def test_a_small_file_of_rows_is_read_here(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text('{"id": "a", "text": "Rain fell on the harbour."}', encoding="utf-8")
    before = set(active_children())
    beside: set[BaseProcess] = set()
    read([str(tmp_path)], as_of=AS_OF, cores=2, progress=lambda *_: beside.update(active_children()))
    assert beside <= before
