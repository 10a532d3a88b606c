from datetime import date
from pathlib import Path

import pytest

from briefing.ingest import Batch, read

ARTICLES = Path(__file__).parents[1] / "cases" / "sample" / "articles"


@pytest.fixture(scope="module")
def batch() -> Batch:
    return read([str(ARTICLES)], as_of=date(2025, 1, 1))


def test_every_sample_article_is_read(batch: Batch) -> None:
    assert [a.id for a in batch.articles] == [
        "earlier-trip",
        "later-statement",
        "visit-regional",
        "visit-standfirst",
        "visit-wire",
    ]
    assert batch.left_out == ()


def test_passages_are_exact_slices_of_the_stored_text(batch: Batch) -> None:
    for article in batch.articles:
        assert article.text == (ARTICLES / f"{article.id}.txt").read_text(encoding="utf-8")
        for passage in article.passages:
            assert article.text[passage.start : passage.end] == passage.text


def test_no_passage_holds_what_stands_around_the_story(batch: Batch) -> None:
    everything = "\n".join(passage.text for article in batch.articles for passage in article.passages)
    for leftover in (
        "date 2021", "03rd February", "TEHRAN (", "Tehran, Iran –", "ERBIL, Kurdistan Region", "Zagros News /",
        "Related Articles", "Back to top", "‘Act of terror’", "Closer ties promised", "Tehran presses",
    ):  # fmt: skip
        assert leftover not in everything


@pytest.mark.parametrize(
    ("article", "value", "basis", "earliest", "weekday"),
    [
        ("visit-wire", date(2021, 2, 3), "header", None, 2),
        ("visit-standfirst", date(2021, 2, 3), "header", None, 2),
        ("visit-regional", None, "unknown", date(2020, 1, 1), 2),
        ("earlier-trip", None, "unknown", None, 5),
        ("later-statement", None, "unknown", date(2020, 1, 1), 0),
    ],
)
def test_a_date_is_known_by_its_header_or_not_at_all(
    batch: Batch, article: str, value: date | None, basis: str, earliest: date | None, weekday: int
) -> None:
    found = next(a for a in batch.articles if a.id == article)
    assert (found.published.value, found.published.basis) == (value, basis)
    assert found.published.earliest == earliest
    assert found.weekday == weekday


@pytest.mark.parametrize(
    ("article", "source", "place", "credited"),
    [
        (
            "visit-wire",
            "Meridian Wire / Caspian Press",
            "Tehran",
            ("Caspian Press", "Iranian Foreign Ministry", "Tasnim"),
        ),
        ("visit-standfirst", "Publisher not stated", "Tehran, Iran", ("Tasnim",)),
        ("visit-regional", "Publisher not stated", "Erbil, Kurdistan Region", ("IRNA",)),
        ("earlier-trip", "Publisher not stated", "", ()),
        ("later-statement", "Zagros News", "", ("Mehr",)),
    ],
)
def test_source_place_and_credit_come_from_the_text(
    batch: Batch, article: str, source: str, place: str, credited: tuple[str, ...]
) -> None:
    found = next(a for a in batch.articles if a.id == article)
    assert (found.source.name, found.place, found.credited) == (source, place, credited)


@pytest.mark.parametrize(
    ("article", "title"),
    [
        ("visit-regional", "Tehran presses Iraq's top diplomat to send US troops home"),
        ("earlier-trip", "Closer ties promised as Iraqi delegation ends two days in Iran"),
        ("later-statement", "Relations between Iran and Iraq have never been better …"),
    ],
)
def test_the_title_is_the_headline_else_the_first_clause(batch: Batch, article: str, title: str) -> None:
    assert next(a.title for a in batch.articles if a.id == article) == title
