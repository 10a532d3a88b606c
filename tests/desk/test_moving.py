"""What has moved since the last brief is told in full before what has not."""

import json
from pathlib import Path

from tests.desk.conftest import Run

OLD = "A fire at the Halmi fuel depot outside Tarsa killed four workers on Monday, the civil defence said."
MORE = "Firemen from Tarsa brought the blaze at the Halmi fuel depot under control after nine hours on Monday."
NEW = (
    "The parliament of Norland passed a pensions law on Tuesday by 61 votes to 40.\n\n"
    "Prime Minister Ida Holm said the law would be in force by June.\n\nThe opposition left the chamber."
)


def row(name: str, day: int, text: str, outlet: str) -> str:
    return json.dumps({"id": name, "title": "", "text": text, "source": outlet, "published": f"2024-03-{day:02}"})


def test_a_new_event_of_one_article_is_told_before_a_large_one_that_stands_still(run: Run, tmp_path: Path) -> None:
    (tmp_path / "briefing.toml").write_text("[brief]\nfull_events = 1\n", encoding="utf-8")
    first = [row("a", 4, f"{OLD}\n\n{MORE}", "Wire"), row("b", 4, f"{MORE}\n\n{OLD}", "Courier")]
    (tmp_path / "one.jsonl").write_text("\n".join(first), encoding="utf-8")
    (tmp_path / "two.jsonl").write_text(row("c", 5, NEW, "Gazette"), encoding="utf-8")
    assert run("generate", "one.jsonl", "--date", "2024-03-04").returncode == 0
    assert run("approve", "out/2024-03-04", "--by", "Rana Karim").returncode == 0
    assert run("generate", "one.jsonl", "two.jsonl", "--date", "2024-03-05").returncode == 0
    text = (tmp_path / "out/2024-03-05/brief.md").read_text(encoding="utf-8")
    section = text.partition("\n## 1. ")[2].partition("\n## ")[0]
    assert "### What happened" in section
    assert "The opposition left the chamber." in section
    assert "- **2. " in text.partition("## In brief")[2]


def test_a_story_is_not_headed_on_its_second_day_by_what_was_told_on_the_first(run: Run, tmp_path: Path) -> None:
    ban = "A court in Orla on Monday rejected a ban on the strike by train drivers of the Norlandic railway."
    begun = "Train drivers of the Norlandic railway began their strike in Orla on Tuesday after the court's ruling."
    more = "The union of the train drivers wants 7.5% more pay of the Norlandic railway."
    (tmp_path / "one.jsonl").write_text(row("a", 4, f"{ban}\n\n{more}", "Wire"), encoding="utf-8")
    (tmp_path / "two.jsonl").write_text(row("b", 5, f"{begun}\n\n{more}", "Courier"), encoding="utf-8")
    lines = {}
    for day, files in (("2024-03-04", ["one.jsonl"]), ("2024-03-05", ["one.jsonl", "two.jsonl"])):
        assert run("generate", *files, "--date", day).returncode == 0
        assert run("approve", f"out/{day}", "--by", "Rana Karim").returncode == 0
        text = (tmp_path / "out" / day / "brief.md").read_text(encoding="utf-8")
        lines[day] = text.partition("## Bottom line up front\n\n")[2].partition("[^")[0]
        assert text.count("\n## 1. ") == 1
    assert list(lines.values()) == [ban, begun]
