"""Articles that nobody would write, in every mix; and the same events in any order and process."""

import hashlib
import os
import random
import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.group import group
from briefing.model import Article, Dated
from tests.group.test_group import BATCH, STORM, VISIT, article, whole

ODD = (
    "",
    " \n\t",
    "x",
    "Iran",
    "ايران والعراق",
    "伊朗外交部長訪問巴格達",
    "Анкара 1,400",
    "Ostrava Halász Valdescu Dren Karvelia " * 9,
    "1 22 333 4,444 5.5 2031-05-14",
    "." * 50,
    "\u202eabc\u0301\u200b\ufeff\ud800",
    "May 14, 2031 and 14 May",
    VISIT[0].text,
    STORM.text,
)
DAYS = [Dated(), *(Dated(value=date(2031, 5, 1) + timedelta(days=n), basis="metadata") for n in (0, 1, 40, 4000))]
TEXTS = st.one_of(st.sampled_from(ODD), st.text(max_size=80))
ARTICLES = st.tuples(TEXTS, TEXTS, st.sampled_from(DAYS), st.none() | st.integers(0, 6))


def made(drawn: list[tuple[str, str, Dated, int | None]]) -> list[Article]:
    return [
        article(f"a{n}", text, title=title, published=day, weekday=weekday)
        for n, (title, text, day, weekday) in enumerate(drawn)
    ]


@settings(deadline=None, max_examples=100)
@given(st.lists(ARTICLES, max_size=80))
def test_any_articles_are_each_in_exactly_one_event(drawn: list[tuple[str, str, Dated, int | None]]) -> None:
    articles = made(drawn)
    events = group(articles)
    assert sorted(a.id for event in events for a in event.articles) == sorted(a.id for a in articles)
    assert len({event.id for event in events}) == len(events)
    assert {event.storyline for event in events} <= {event.id for event in events}
    assert whole(group(articles[::-1])) == whole(events)


@pytest.mark.parametrize("share", [0, 1, 7], ids=["all odd", "one in two", "one in eight"])
def test_two_thousand_odd_articles_are_each_in_exactly_one_event(share: int) -> None:
    chance = random.Random(share)  # noqa: S311 - no secret
    many = 2_000
    letters = "abcdeghiklmnoprstuvz"
    drawn = [
        (
            chance.choice(ODD) if not chance.randrange(share + 1) else "".join(chance.choices(letters, k=6)),
            chance.choice(ODD) if not chance.randrange(share + 1) else " ".join(chance.choices(ODD, k=2)),
            chance.choice(DAYS),
            chance.choice([None, *range(7)]),
        )
        for _ in range(many)
    ]
    events = group(made(drawn))
    names = [a.id for event in events for a in event.articles]
    assert len(names) == len(set(names)) == many


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_three_hundred_identical_articles_are_each_in_exactly_one_event(text: str) -> None:
    names = [a.id for e in group([article(f"a{n:03}", text) for n in range(300)]) for a in e.articles]
    assert sorted(names) == [f"a{n:03}" for n in range(300)]


SCRIPT = """
import hashlib, random, sys
from briefing.group import group
from tests.group.test_group import BATCH, whole
batch = list(BATCH)
random.Random(sys.argv[1]).shuffle(batch)
print(hashlib.sha256(repr(whole(group(batch))).encode()).hexdigest())
"""


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_another_process_with_another_hash_seed_tells_the_same(seed: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, seed],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == hashlib.sha256(repr(whole(group(BATCH))).encode()).hexdigest()


def test_a_large_batch_is_grouped_the_same_in_any_order() -> None:
    chance = random.Random(3)  # noqa: S311 - no secret
    words = ["".join(chance.choices("bdfgklmnprst", k=5)) for _ in range(900)]
    topics = [chance.sample(words, 30) for _ in range(60)]
    articles = [
        article(f"a{n}", " ".join(chance.choices(topics[n % 60], k=40)), published=chance.choice(DAYS))
        for n in range(420)
    ]
    expected = whole(group([*articles, *BATCH]))
    for _ in range(3):
        chance.shuffle(articles)
        assert whole(group([*BATCH, *articles])) == expected
