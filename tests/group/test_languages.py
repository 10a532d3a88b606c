"""Articles in several languages about one happening are one event; those in one language about two stay two."""

import json
from collections import defaultdict
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import ingest
from briefing.group import group
from briefing.group.across import across
from briefing.group.figures import figures, rarity_of
from briefing.model import Article
from tests.group.test_group import BATCH, STORM, article, holder, partition, whole

FILE = Path(__file__).parent.parent / "cases" / "languages" / "articles.jsonl"


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    return ingest.read([str(FILE)], sources=(), as_of=date(2031, 6, 1)).articles


@pytest.fixture(scope="module")
def told() -> set[frozenset[str]]:
    events = defaultdict(set)
    for line in FILE.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        events[row["gold_event"]].add(row["id"])
    return {frozenset(names) for names in events.values()}


def test_the_language_of_an_article_is_told_without_a_statement(articles: tuple[Article, ...]) -> None:
    assert [a.language for a in articles] == [a.id.rpartition("-")[2] for a in articles]


def test_articles_in_many_languages_group_by_happening(
    articles: tuple[Article, ...], told: set[frozenset[str]]
) -> None:
    assert partition(group(articles)) == told


def test_without_the_english_articles_the_others_still_find_each_other(
    articles: tuple[Article, ...], told: set[frozenset[str]]
) -> None:
    foreign = tuple(a for a in articles if a.language != "en" and a.id != "flood-ru")  # it tells of the mine too
    kept = {a.id for a in foreign}
    assert partition(group(foreign)) == {names & kept for names in told if names & kept}


def test_the_order_of_articles_in_many_languages_changes_nothing(articles: tuple[Article, ...]) -> None:
    first = whole(group(articles))
    assert whole(group(articles[::-1])) == first
    assert whole(group((*articles[20:], *articles[:20]))) == first


def test_articles_in_other_languages_change_nothing_between_those_in_one(articles: tuple[Article, ...]) -> None:
    alone = partition(group(BATCH))
    assert alone <= partition(group((*BATCH, *articles)))


def test_in_a_large_batch_an_article_is_looked_up_by_its_names(
    articles: tuple[Article, ...], told: set[frozenset[str]]
) -> None:
    chaff = tuple(
        article(
            f"chaff-{n}",
            f"The council of Borough{n} voted {n + 3} to {n + 1} for a school in {n + 40} rooms.",
            title="",
        )
        for n in range(250)
    )
    assert told <= partition(group((*articles, *chaff)))


def test_a_reason_across_languages_names_what_both_wrote(articles: tuple[Article, ...]) -> None:
    pair = tuple(a for a in articles if a.id in {"mine-en", "mine-ru"})
    (event,) = group(pair)
    text = " ".join(reason.text for reason in event.why["mine-ru"])
    assert "Temirkomir" in text
    assert "Темиркомир" in text
    assert "shared numbers: 640" in text or " 640 (" in text
    assert "shared words" not in text


def test_the_weights_of_a_reason_across_languages_sum_to_whether_the_two_join(articles: tuple[Article, ...]) -> None:
    (event,) = group(tuple(a for a in articles if a.id in {"mine-en", "mine-ru"}))
    assert sum(reason.weight for reason in event.why["mine-ru"]) >= 0


@pytest.mark.parametrize(
    ("earlier", "later"), [("vote-ru", "recount-en"), ("vote-ru", "recount-es"), ("rate-tr", "pause-en")]
)
def test_what_follows_in_another_language_is_of_the_storyline(
    articles: tuple[Article, ...], earlier: str, later: str
) -> None:
    events = group(tuple(a for a in articles if a.id in {earlier, later}))
    assert len(events) == 2
    assert len({event.storyline for event in events}) == 1


def test_words_alone_join_nothing_across_languages() -> None:
    french = article("fr", "Le conseil municipal a discuté du budget et de la situation des écoles.", title="Budget")
    english = article("en", "The council discussed the budget and the situation of the schools.", title="Budget")
    assert len(group((replace(french, language="fr"), english))) == 2


@pytest.mark.parametrize(("many", "looked_at"), [(999, True), (1000, False)])
def test_one_article_in_another_language_among_a_thousand_is_taken_for_a_mistake(many: int, *, looked_at: bool) -> None:
    batch = [replace(STORM, id=f"a{n}") for n in range(many)]
    assert bool(across([*batch, replace(STORM, id="b", language="de")])) == looked_at


def test_a_batch_in_one_language_is_not_looked_at_across_languages() -> None:
    assert across(BATCH) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2,600 dockers", ["2600"]),
        ("2 600 докеров", ["2600"]),
        ("2.600 Arbeiter", ["2600"]),
        ("٢٦٠٠ عامل", ["2600"]),
        ("۸۶ کیلومتر", ["86"]),
        ("1.4 billion", ["1400000000"]),
        ("1,4 млрд долларов", ["1400000000"]),
        ("14億ドル", ["1400000000"]),
        ("1.400 millones", ["1400000000"]),
        ("1,4 milliard", ["1400000000"]),
        ("6億2000万ユーロ", ["620000000"]),
        ("6.2亿欧元", ["620000000"]),
        ("620 mln euro", ["620000000"]),
        ("7400万, 3人", ["74000000", "3"]),
        ("34 करोड़ रुपये", ["340000000"]),
        ("5 milky ways", ["5"]),
        ("51,2 % contre 48,8 %", ["51.2", "48.8"]),
        ("38 412 voix", ["38412"]),
        ("на 3 200 и 17", ["3200", "17"]),
        ("am 18. März", ["18"]),
    ],
)
def test_a_number_is_the_same_however_a_language_writes_it(text: str, expected: list[str]) -> None:
    assert list(figures(text)) == expected


def test_a_number_with_more_digits_is_rarer_and_a_year_is_common() -> None:
    shares = [rarity_of(number) for number in ("7", "17", "417", "4178", "41786")]
    assert shares == sorted(shares, reverse=True)
    assert rarity_of("2031") > rarity_of("417")
    assert rarity_of("3000") > rarity_of("3217")


WORDS = st.text(alphabet="abcABC abcабвАБВ 漢字 كتاب אבג 123 .,-٣", max_size=60)


@given(st.lists(st.tuples(WORDS, st.sampled_from(["en", "ru", "zh", "ar", "ja", "fr"])), min_size=1, max_size=6))
@settings(deadline=None, max_examples=60)
def test_any_mix_of_scripts_stands_in_exactly_one_event(texts: list[tuple[str, str]]) -> None:
    mixed = [replace(article(f"a{n}", text or "."), language=code) for n, (text, code) in enumerate(texts)]
    events = group(mixed)
    assert sorted(a.id for event in events for a in event.articles) == [a.id for a in mixed]
    assert holder(events, "a0").articles
