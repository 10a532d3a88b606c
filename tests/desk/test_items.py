"""A brief does not tell of an event what a page that stands in it tells of another."""

import json
from pathlib import Path

from tests.desk.conftest import Run

DEPOT = (
    "TARSA - A fire at the Halmi fuel depot outside Tarsa killed four workers on Monday, the civil defence said.\n\n"
    "Firemen from Tarsa brought the blaze at the Halmi depot under control after nine hours.\n\n"
    "The depot's owner, Orvex, said it had stored 11,000 tonnes of diesel."
)
LIVE = (
    "18.32 GMT\nFour workers died in the fire at the Halmi fuel depot near Tarsa, the civil defence said.\n\n"
    "16.05 GMT\nGovernor Sefu Mwanga said 31 passengers drowned when a ferry capsized on Lake Umbala.\n\n"
    "11.20 GMT\nThe central bank of Norland held its key rate at 7%, which most economists had not forecast."
)


def test_what_a_live_page_tells_of_another_event_stands_nowhere_in_this_one(run: Run, tmp_path: Path) -> None:
    rows = [
        {"id": "depot", "title": "Fire at Halmi depot near Tarsa kills four", "text": DEPOT, "source": "Wire"},
        {"id": "live", "title": "World live: fire at Halmi depot near Tarsa", "text": LIVE, "source": "Courier"},
    ]
    lines = "\n".join(json.dumps({**row, "published": "2024-03-04"}) for row in rows)
    (tmp_path / "rows.jsonl").write_text(lines, encoding="utf-8")
    assert run("generate", "rows.jsonl", "--date", "2024-03-04").returncode == 0
    [draft] = tmp_path.glob("out/*/brief.md")
    text = draft.read_text(encoding="utf-8")
    assert "Articles: s1, s2" in text
    assert "*Note:* 1 article tells of other things too" in text
    assert "Mwanga" not in text
    assert "7%" not in text


def test_a_digest_that_is_alone_is_called_what_it_is(run: Run, tmp_path: Path) -> None:
    text = LIVE.replace("18.32 GMT\n", "").replace("16.05 GMT\n", "").replace("11.20 GMT\n", "")
    row = {"id": "page", "title": "Monday digest", "text": text, "source": "Courier", "published": "2024-03-04"}
    (tmp_path / "rows.jsonl").write_text(json.dumps(row), encoding="utf-8")
    assert run("generate", "rows.jsonl", "--date", "2024-03-04").returncode == 0
    [draft] = tmp_path.glob("out/*/brief.md")
    told = draft.read_text(encoding="utf-8").partition("## 1. Monday digest")[2].partition("## ")[0]
    assert "*Note:* No event, but a page that tells several things: a paragraph has one of them." in told
    assert "### Key figures" not in told
    assert run("check", str(draft)).returncode == 0
