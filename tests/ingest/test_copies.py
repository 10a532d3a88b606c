"""One text told twice is one text: folded, replaced, or known as a reprint."""

import json
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from briefing.ingest import Batch, read
from briefing.model import Source

WIRE = (
    "Water rose in Kut on Monday after three days of rain, and twelve people died when a bridge gave way, the governor "
    "of the province said. He told reporters that the army had sent boats, tents and two field kitchens to the town. "
    "The road to Basra has been closed since the morning and will stay closed until engineers have looked at the dam. "
    "Families have moved into schools on higher ground, where teachers cook for them and doctors see to the old."
)
OTHER = (
    "A court in Basra sent two officials to prison on Monday because they had sold flour that was meant for the poor. "
    "The judge said that the men had known of the shortage. Their lawyers want to appeal, and they called the sentence "
    "a warning to the whole ministry of trade, which has seen four ministers come and go in as many years."
)
SOURCES = (Source(name="Tigris Wire", kind="agency"),)
Row = dict[str, object]


def _read(tmp_path: Path, *rows: Row) -> Batch:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(json.dumps({"title": "Flood in Kut", **row}) for row in rows), encoding="utf-8")
    return read([str(path)], as_of=date(2022, 1, 1), sources=SOURCES)


def _told(batch: Batch) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {article.id: (article.origin, article.replaces) for article in batch.articles}


def test_two_files_with_the_same_text_are_one_and_the_other_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WIRE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(WIRE.replace(". ", ".\n") + "\n", encoding="utf-8")
    batch = read([str(tmp_path)], as_of=date(2022, 1, 1))
    assert [article.id for article in batch.articles] == ["a"]
    assert [(left.item, left.reason) for left in batch.left_out] == [
        (str(tmp_path / "b.txt"), f"the same text as {tmp_path / 'a.txt'}")
    ]


def test_the_dated_and_attributed_copy_is_the_one_that_stays(tmp_path: Path) -> None:
    rows: list[Row] = [
        {"id": "bare", "text": WIRE},
        {"id": "named", "text": WIRE, "source": "Kut Post"},
        {"id": "dated", "text": WIRE, "source": "Kut Post", "date": "2021-02-01"},
    ]
    for order in permutations(rows):
        assert list(_told(_read(tmp_path, *order))) == ["dated"]


def test_the_same_text_from_two_outlets_is_two_articles_of_one_origin(tmp_path: Path) -> None:
    batch = _read(
        tmp_path,
        {"id": "post", "text": WIRE, "source": "Kut Post", "date": "2021-02-01"},
        {"id": "wire", "text": WIRE, "source": "Tigris Wire", "date": "2021-02-01"},
    )
    assert _told(batch) == {"post": ("wire", ()), "wire": ("wire", ())}


def test_a_shortened_reprint_shares_the_origin_and_another_story_does_not(tmp_path: Path) -> None:
    own = "Our reporter in Kut has seen the boats arrive in the evening. "
    rows: list[Row] = [
        {"id": "first", "text": WIRE, "source": "A", "date": "2021-02-01"},
        {"id": "short", "text": own + ". ".join(WIRE.split(". ")[:3]) + ".", "source": "B", "date": "2021-02-02"},
        {"id": "other", "text": OTHER, "source": "C", "date": "2021-02-01"},
    ]
    for order in permutations(rows):
        origins = {name: origin for name, (origin, _) in _told(_read(tmp_path, *order)).items()}
        assert origins == {"first": "first", "short": "first", "other": "other"}


def test_one_quotation_in_common_makes_no_reprint(tmp_path: Path) -> None:
    quote = ' "We have sent boats and tents and two kitchens to the town of Kut," the governor said.'
    batch = _read(
        tmp_path,
        {"id": "a", "text": OTHER + quote, "source": "A"},
        {"id": "b", "text": "Rain fell for three days." + quote, "source": "B"},
    )
    assert _told(batch) == {"a": ("a", ()), "b": ("b", ())}


LATER = WIRE.replace("twelve people", "seventeen people")


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ({"date": "2021-02-01"}, {"date": "2021-02-02"}),
        ({"date": "2021-02-01T10:00:00Z"}, {"date": "2021-02-01T12:00:00Z"}),
        (
            {"date": "2021-02-01", "url": "https://a.example/1"},
            {"date": "2021-02-02", "url": "https://a.example/1#top"},
        ),
    ],
    ids=["day", "hour", "address"],
)
def test_a_later_version_takes_the_place_of_the_older(tmp_path: Path, older: Row, newer: Row) -> None:
    rows: list[Row] = [
        {"id": "old", "text": WIRE, "source": "Kut Post", **older},
        {"id": "new", "text": LATER, "source": "Kut Post", **newer},
    ]
    for order in permutations(rows):
        batch = _read(tmp_path, *order)
        assert _told(batch) == {"new": ("new", ("old",))}
        (left,) = batch.left_out
        assert left.reason.startswith("replaced by")


def test_a_page_that_was_mended_under_its_old_date_is_replaced_by_what_was_retrieved_later(tmp_path: Path) -> None:
    same: Row = {"url": "https://kut.example/flood", "source": "Kut Post", "date": "2021-02-01"}
    rows: list[Row] = [
        {"id": "early", "text": WIRE, "retrieved": "2021-02-01T05:00:00Z", **same},
        {"id": "late", "text": WIRE.replace("twelve", "nine")[:-30], "retrieved": "2021-02-02T05:00:00Z", **same},
    ]
    for order in permutations(rows):
        assert _told(_read(tmp_path, *order)) == {"late": ("late", ("early",))}


def test_of_three_versions_the_last_one_stays(tmp_path: Path) -> None:
    rows: list[Row] = [
        {"id": f"v{day}", "text": WIRE.replace("twelve", f"{day}0"), "source": "Kut Post", "date": f"2021-02-0{day}"}
        for day in (1, 2, 3)
    ]
    for order in permutations(rows):
        assert _told(_read(tmp_path, *order)) == {"v3": ("v3", ("v1", "v2"))}


@pytest.mark.parametrize(
    "rows",
    [
        [{"source": "Kut Post", "date": "2021-02-01"}, {"source": "Kut Post", "date": "2021-02-08"}],
        [{"source": "Kut Post", "date": "2021-02-01"}, {"source": "Basra Post", "date": "2021-02-02"}],
        [{"date": "2021-02-01"}, {"date": "2021-02-02"}],
    ],
    ids=["a week apart", "two outlets", "outlets not stated"],
)
def test_what_is_not_surely_a_version_stays(tmp_path: Path, rows: list[Row]) -> None:
    texts = (WIRE, LATER)
    batch = _read(tmp_path, *({"id": f"r{n}", "text": texts[n], **row} for n, row in enumerate(rows)))
    assert [article.id for article in batch.articles] == ["r0", "r1"]
    assert {article.origin for article in batch.articles} == {"r0"}


def test_one_id_for_two_texts_becomes_two_ids_in_every_order(tmp_path: Path) -> None:
    rows: list[Row] = [{"id": "x", "text": WIRE}, {"id": "x", "text": OTHER}, {"id": "x~", "text": "Short. It is."}]
    seen = set()
    for order in permutations(rows):
        batch = _read(tmp_path, *order)
        seen.add(tuple(sorted((article.id, article.text[:5]) for article in batch.articles)))
        for article in batch.articles:
            assert all(passage.article == article.id for passage in article.passages)
    assert len(seen) == 1
    assert len({name for name, _ in seen.pop()}) == 3


def test_a_thousand_near_copies_are_settled(tmp_path: Path) -> None:
    rows: list[Row] = [{"id": f"r{n:04}", "text": f"{WIRE} Number {n}.", "source": f"S{n}"} for n in range(1000)]
    batch = _read(tmp_path, *rows)
    assert len(batch.articles) == 1000
    assert {article.origin for article in batch.articles} == {"r0000"}


def test_an_article_keeps_the_id_of_an_earlier_day_whatever_lies_beside_it(tmp_path: Path) -> None:
    (tmp_path / "flood.md").write_text(WIRE, encoding="utf-8")
    (first,) = read([str(tmp_path)], as_of=date(2022, 1, 1)).articles
    (tmp_path / "flood.txt").write_text(OTHER, encoding="utf-8")
    for other in (OTHER, OTHER + " So be it.", OTHER + " It was not."):
        (tmp_path / "flood.txt").write_text(other, encoding="utf-8")
        batch = read([str(tmp_path)], as_of=date(2022, 1, 1), named={first.sha256: "flood"})
        assert {a.sha256: a.id for a in batch.articles}[first.sha256] == "flood", "the digests are drawn by lot"
    (alone,) = read([str(tmp_path / "flood.md")], as_of=date(2022, 1, 1), named={first.sha256: "flood~1"}).articles
    assert (alone.id, alone.origin, {passage.article for passage in alone.passages}) == (
        "flood~1",
        "flood~1",
        {"flood~1"},
    )


@pytest.mark.parametrize(
    "copy",
    [
        f"{WIRE} (Lagash Press Service)",
        f"KUT (Lagash Press Service) - {WIRE}",
    ],
    ids=["at its end", "in its dateline"],
)
def test_who_is_credited_by_a_copy_is_its_origin_whatever_the_hours(tmp_path: Path, copy: str) -> None:
    rows: list[Row] = [
        {"id": "a-copy", "text": copy, "source": "Kut Post", "date": "2021-02-01T06:00:00Z"},
        {"id": "wire", "text": WIRE, "source": "Lagash Press Service", "date": "2021-02-01T09:00:00Z"},
    ]
    told = _told(_read(tmp_path, *rows))
    assert told == dict.fromkeys(("a-copy", "wire"), ("wire", ()))


def test_an_agency_in_brackets_behind_a_paragraph_is_credited_and_no_sentence_of_it(tmp_path: Path) -> None:
    first, rest = WIRE.split(" He ", 1)
    text = f"{first} (Lagash Press Service)\n\nHe {rest}\n\nThe mayor (Party of Kut) is ill. (See page 3)"
    (article,) = _read(tmp_path, {"id": "a", "text": text, "source": "Kut Post"}).articles
    assert article.credited == ("Lagash Press Service",)
    assert [p.text for p in article.passages if "(" in p.text][:1] == ["The mayor (Party of Kut) is ill."]


def test_brackets_that_end_no_sentence_credit_nobody(tmp_path: Path) -> None:
    text = f"{WIRE} It was told on the air (Kut Press)\n\n{OTHER}"
    assert _read(tmp_path, {"id": "a", "text": text, "source": "Kut Post"}).articles[0].credited == ()


def test_one_who_signs_with_agencies_is_the_reprinter(tmp_path: Path) -> None:
    text = f"Flood in Kut\nKut Lantern, with agencies\n\nKUT, Feb. 1 (Lagash Press Service) - {WIRE}"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"KUT, Feb. 1 (Lagash Press Service) - {WIRE}", encoding="utf-8")
    found = {article.id: article for article in read([str(tmp_path)], as_of=date(2022, 1, 1)).articles}
    assert [(found[name].source.name, found[name].origin) for name in "ab"] == [
        ("Kut Lantern", "b"),
        ("Lagash Press Service", "b"),
    ]
