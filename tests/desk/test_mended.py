"""What a reviewer mends in one day's draft is so on the next day."""

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefing.archive import Archive, corrections, dates, lock
from briefing.desk import Order
from briefing.errors import ArchiveError, InputError
from briefing.folder.phrases import when
from briefing.model import Draft, SourceEntry
from briefing.pipeline import generating, issuing
from tests.command import sketch
from tests.desk import stories
from tests.desk.days import desk

TUESDAY, WEDNESDAY = date(2021, 2, 2), date(2021, 2, 3)
NOW = datetime(2021, 2, 2, 6, 30, tzinfo=UTC)
ROWS = [
    {"id": "flood", "title": "Floods drive families out", "text": stories.FLOOD, "source": "River Post"},
    {"id": "copy", "title": "Floods drive families out", "text": stories.FLOOD, "source": "Coast Gazette"},
    {
        "id": "port",
        "title": "Port to hire pilots",
        "text": stories.PORT,
        "source": "Coast Gazette",
        "date": "2021-02-01",
    },
]


def _generate(folder: Path, day: date) -> Draft:
    return generating.generate(desk(folder, NOW), Order(articles=[str(folder / "rows.jsonl")], day=day)).draft


def _source(draft: Draft, article: str) -> SourceEntry:
    return next(source for source in draft.sources if source.article == article)


def _together(draft: Draft) -> list[set[str]]:
    names = {source.number: source.article for source in draft.sources}
    return sorted(({names[number] for number in section.sources} for section in draft.sections), key=sorted)


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    sketch(tmp_path)
    (tmp_path / "briefing.toml").write_text("", encoding="utf-8")
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return _generate(tmp_path, TUESDAY)


def _approve(folder: Path, text: str, *, by: str = "Rana Karim") -> None:
    path = folder / "out" / TUESDAY.isoformat() / "brief.md"
    path.write_text(text, encoding="utf-8")
    approved = issuing.approve(desk(folder, NOW), path, by=by)
    assert approved.edition, [finding.message for finding in approved.findings]


def _text(folder: Path) -> str:
    return (folder / "out" / TUESDAY.isoformat() / "brief.md").read_text(encoding="utf-8")


def test_an_article_that_was_moved_to_another_event_stays_there(draft: Draft, tmp_path: Path) -> None:
    assert _together(draft) == [{"copy", "flood"}, {"port"}]
    flood, port, copy = (f"s{_source(draft, name).number}" for name in ("flood", "port", "copy"))
    text = re.sub(rf"\[\^{copy}-(\d+)\](?!:)", rf"[^{flood}-\1]", _text(tmp_path))
    text = re.sub(r"(\[\^s\d+-\d+\])\1", r"\1", text)
    for was, now in [(f"{flood}, {copy}", flood), (f"{copy}, {flood}", flood), (port, f"{port}, {copy}")]:
        text = text.replace(f"Articles: {was} ·", f"Articles: {now} ·").replace(f"| {was} |", f"| {now} |")
    text = re.sub(r"\((\d) articles?, ", lambda m: f"({'1 article' if m[1] == '2' else '2 articles'}, ", text)
    _approve(tmp_path, text)
    with Archive(tmp_path / "out" / "archive.sqlite3") as archive:
        [move] = corrections.every(archive)
    assert (move.action, move.articles, move.by, move.at) == ("move", ("copy",), "Rana Karim", NOW)
    assert _together(_generate(tmp_path, WEDNESDAY)) == [{"copy", "port"}, {"flood"}]


def test_dates_that_a_reviewer_gave_are_known_on_the_next_day(draft: Draft, tmp_path: Path) -> None:
    assert _source(draft, "flood").published.value is None
    text = _text(tmp_path)
    number = _source(draft, "flood").number
    start = text.index(f"- **s{number}**")
    entry = text[start : text.index("\n- **", start) if "\n- **" in text[start + 1 :] else None]
    old = next(part for part in entry.replace("\n", "·").split("·") if "Published:" in part).strip()
    text = text.replace(entry, entry.replace(old, "Published: 1 Feb 2021 (reviewer)"))
    _approve(tmp_path, text)
    with Archive(tmp_path / "out" / "archive.sqlite3") as archive:
        [given] = dates.every(archive)
    assert (given.what, given.id, given.date.value, given.by, given.at) == (
        "article",
        "flood",
        date(2021, 2, 1),
        "Rana Karim",
        NOW,
    )
    published = _source(_generate(tmp_path, WEDNESDAY), "flood").published
    assert (published.value, published.basis) == (date(2021, 2, 1), "reviewer")


def test_the_date_of_an_event_that_a_reviewer_gave_is_its_date_on_the_next_day(draft: Draft, tmp_path: Path) -> None:
    section = next(section for section in draft.sections if section.date.value is None)
    shown = when(section.date)
    text = _text(tmp_path).replace(f"| {section.number} | {shown} |", f"| {section.number} | 31 Jan 2021 |")
    head = text.index(f"## {section.number}. ")
    meta = text.index("\n\n", head) + 2
    text = text[:meta] + "31 Jan 2021 (reviewer)" + text[text.index(" · ", meta) :]
    text = text.replace(f"- **{shown}** (event {section.number})", f"- **31 Jan 2021** (event {section.number})")
    _approve(tmp_path, text)
    later = {section.summary.event: section.date for section in _generate(tmp_path, WEDNESDAY).sections}
    given = later[section.summary.event]
    assert (given.value, given.basis) == (date(2021, 1, 31), "reviewer")


def test_a_draft_that_a_person_saves_while_a_new_one_is_made_stays(draft: Draft, tmp_path: Path) -> None:
    assert draft.sections
    path = tmp_path / "out" / TUESDAY.isoformat() / "brief.md"
    edited = _text(tmp_path).replace("Situation brief", "My brief")
    with (tmp_path / "rows.jsonl").open("a", encoding="utf-8") as file:
        file.write(
            json.dumps({"id": "mine", "title": "Explosion", "text": stories.MINE, "source": "River Post"}) + "\n"
        )

    def save(what: str, _done: int, _total: int) -> None:
        if what == "writing":
            path.write_text(edited, encoding="utf-8")

    working = replace(desk(tmp_path, NOW), progress=save)
    with pytest.raises(InputError, match="was edited since it was generated"):
        generating.generate(working, Order(articles=[str(tmp_path / "rows.jsonl")], day=TUESDAY))
    assert _text(tmp_path) == edited


def test_two_runs_do_not_write_into_one_folder_at_once(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with (
        lock.alone(tmp_path / "out", "generate"),
        pytest.raises(ArchiveError, match='another "briefing generate" is at work'),
    ):
        _generate(tmp_path, TUESDAY)
