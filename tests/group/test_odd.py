"""Articles that nobody would write, in every mix; and the same events in any order and process."""

import hashlib
import os
import random
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.group import group
from briefing.group.link import FEW, clusters
from briefing.group.neighbours import FIRST, HEAVIEST, MANY, heaviest
from briefing.group.portrait import Vectors
from briefing.group.score import Evidence, Pairs
from briefing.model import Article, Dated
from tests.group.test_group import BATCH, LOOKALIKE, STORM, VISIT, article, correction, holder, partition, whole

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


def made(drawn: Sequence[tuple[str, str, Dated, int | None]]) -> list[Article]:
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


KINDS = st.lists(st.sampled_from(["odd", "identical", "one word", "names", "mixed scripts"]), min_size=1, max_size=5)
LETTERS = "abcdeghiklmnoprstuvz"
NAMES = ["Valdescu", "Halász", "Ostrava", "Karvelia", "Dren", "Pellmouth", "Иванов", "Ιωάννου"]


def word(chance: random.Random, letters: str = LETTERS) -> str:
    return "".join(chance.choices(letters, k=6))


def written(kind: str, chance: random.Random) -> tuple[str, str]:
    """Return a title and a text of this kind."""
    if kind == "odd":
        return chance.choice(ODD), chance.choice(ODD)
    if kind == "identical":
        return VISIT[0].title, VISIT[0].text
    if kind == "one word":
        return "", word(chance)
    if kind == "names":
        return " ".join(chance.choices(NAMES, k=3)), " ".join(chance.choices(NAMES, k=12))
    return word(chance), " ".join(word(chance, script) for script in (LETTERS, "абвгдежз", "אבגדהו", "가나다라마"))


@settings(deadline=None, max_examples=3)
@given(KINDS, st.integers(0, 2**32))
def test_ten_thousand_articles_in_any_mix_are_each_in_exactly_one_event(kinds: list[str], seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    many = 10_000
    drawn = [(*written(chance.choice(kinds), chance), chance.choice(DAYS), None) for _ in range(many)]
    names = [a.id for event in group(made(drawn)) for a in event.articles]
    assert len(names) == len(set(names)) == many


def test_two_articles_whose_likeness_is_the_cut_itself_are_one() -> None:
    two = Pairs(one=np.array([0]), other=np.array([1]), content=np.array([2.0]), full=np.zeros(2, dtype=np.bool_))
    logit = np.array([-3.5])
    assert clusters(two, logit, cut=-3.5, apart=-7.0) == [[0, 1]]
    assert clusters(two, logit, cut=-3.25, apart=-7.0) == [[0], [1]]


def test_two_articles_that_are_no_nearer_than_all_their_neighbours_are_one_all_the_same() -> None:
    full = Pairs(one=np.array([0]), other=np.array([1]), content=np.array([2.0]), full=np.ones(2, dtype=np.bool_))
    assert clusters(full, np.array([2.0]), cut=-3.5, apart=-7.0) == [[0, 1]]


@pytest.mark.parametrize("rows", [FEW, FEW + 1], ids=["few rows", "many rows"])
def test_two_articles_that_are_alike_to_each_other_alone_are_one_among_any_number(rows: int) -> None:
    found = Pairs(one=np.array([3]), other=np.array([9]), content=np.array([2.0]), full=np.zeros(rows, dtype=np.bool_))
    together = clusters(found, np.array([2.0]), cut=-3.5, apart=-7.0)
    assert [3, 9] in together
    assert len(together) == rows - 1


ONE, TWO = [[0, 1, 2, 3]], [[0, 1], [2, 3]]


@pytest.mark.parametrize("held", [(), TWO], ids=["all of one day", "two known events"])
@pytest.mark.parametrize(
    ("first", "second", "events"),
    [(8.0, 6.0, TWO), (8.0, 1.0, ONE), (0.5, 8.0, ONE), (-3.0, -3.0, ONE)],
    ids=["reprints of two reports", "reprints and accounts", "accounts and reprints", "loose accounts"],
)
def test_little_in_common_does_not_join_what_is_held_together_by_much(
    first: float, second: float, held: Sequence[Sequence[int]], events: Sequence[Sequence[int]]
) -> None:
    one, other = np.triu_indices(4, 1)
    logit = np.where(one // 2 != other // 2, -3.0, np.where(one == 0, first, second))
    found = Pairs(one=one, other=other, content=logit, full=np.zeros(4, dtype=np.bool_))
    assert clusters(found, logit, cut=-3.5, apart=-7.0, cohesion=0.2, held=held) == events


def test_one_more_account_joins_reprints_however_much_these_are_alike() -> None:
    one, other = np.triu_indices(3, 1)
    found = Pairs(one=one, other=other, content=np.zeros(3), full=np.zeros(3, dtype=np.bool_))
    logit = np.array([16.0, -3.0, -3.0])
    assert clusters(found, logit, cut=-3.5, apart=-7.0, cohesion=0.2) == [[0, 1, 2]]


def test_a_pair_that_tells_of_others_keeps_two_clusters_apart_that_a_stranger_would_not() -> None:
    one, other = np.triu_indices(4, 1)
    found = Pairs(one=one, other=other, content=np.zeros(6), full=np.zeros(4, dtype=np.bool_))
    logit = np.array([0.0, -2.0, -2.0, -2.0, -12.0, 0.0])
    assert clusters(found, logit, cut=-3.5, apart=-7.0) == [[0, 1, 2, 3]]
    assert clusters(found, logit, cut=-3.5, apart=-7.0, against=3.0) == [[0, 1], [2, 3]]


def test_a_doubtful_date_and_a_crowd_make_no_pair_worse_than_strangers_and_another_place_does() -> None:
    none = np.zeros(3)
    found = Evidence(
        content=np.array([1.0, 1.0, 4.0]),
        bias=-4.8,
        other_days=none,
        weekdays=none,
        gap=np.array([-16.0, 0.0, 0.0]),
        headlines=none,
        places=np.array([0.0, 0.0, -12.0]),
        participants=none,
        crowd=np.array([0.0, -9.0, 0.0]),
    )
    assert found.counted(-7.0).tolist() == pytest.approx([-7.0, -7.0, -12.8])


def test_articles_of_one_text_are_one_event_however_many() -> None:
    copies = [replace(VISIT[0], id=f"copy-{n:03}") for n in range(300)]
    events = group([*copies, *BATCH])
    assert {a.id for a in copies} | {a.id for a in VISIT} == {a.id for a in holder(events, "copy-000").articles}
    assert whole(group([*BATCH, *copies[::-1]])) == whole(events)


def test_copies_change_neither_the_events_nor_their_dates() -> None:
    """A text that forty outlets print on a later day says once, not forty times, when it was."""
    day = Dated(value=date(2031, 5, 16), basis="metadata")
    copies = [replace(LOOKALIKE, id=f"copy-{n:02}", published=day) for n in range(40)]
    several, once = group([*copies, *BATCH]), group([copies[0], *BATCH])
    names = {a.id for a in copies[1:]}
    assert {frozenset(a.id for a in e.articles) - names for e in several} == partition(once)
    assert [(e.id, e.title, e.date, e.storyline) for e in several if "visit-1" in e.why] == [
        (e.id, e.title, e.date, e.storyline) for e in once if "visit-1" in e.why
    ]


def test_a_copy_says_whose_words_it_has_and_what_keeps_it_out() -> None:
    event = holder(group([*BATCH, replace(LOOKALIKE, id="z-copy")]), "z-copy")
    assert [reason.text for reason in event.why["z-copy"]] == ["the same words as earlier-visit"]
    assert [reason.text for reason in event.why["earlier-visit"]] == ["the same words as z-copy"]
    assert event.apart["z-copy"] == event.apart["earlier-visit"]


def test_a_copy_that_an_analyst_took_out_stays_out() -> None:
    copy = replace(VISIT[0], id="copy")
    events = group([*BATCH, copy], corrections=[correction("split", ["copy"])])
    assert {a.id for a in holder(events, "copy").articles} == {"copy"}
    assert {a.id for a in holder(events, "visit-1").articles} == {a.id for a in VISIT}


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_three_hundred_identical_articles_are_each_in_exactly_one_event(text: str) -> None:
    names = [a.id for e in group([article(f"a{n:03}", text) for n in range(300)]) for a in e.articles]
    assert sorted(names) == [f"a{n:03}" for n in range(300)]


SCRIPT = """
import hashlib, random, sys
from briefing.group import group
from briefing.group.link import clusters
from briefing.group.neighbours import HEAVIEST, heaviest
from briefing.group.portrait import Vectors
from briefing.group.score import Evidence, Pairs
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


def test_an_article_is_looked_up_by_its_heaviest_stems_of_equal_ones_the_first() -> None:
    weights = np.array([*np.linspace(2, 1, 50), *np.linspace(1, 2, 50), 0.5], dtype=np.float32)
    starts, columns = np.array([0, 100, 101]), np.array([*range(100), 7], dtype=np.int32)
    found = heaviest(Vectors(starts=starts, columns=columns, weights=weights, parts=1, width=100), weights)
    assert found.indices.tolist() == [*range(HEAVIEST // 2), *range(100 - HEAVIEST // 2, 100), 7]
    assert found.indptr.tolist() == [0, HEAVIEST, HEAVIEST + 1]


def test_a_stem_that_many_articles_hold_proposes_those_alone_to_which_it_is_among_the_heaviest() -> None:
    """Column 0 is the heaviest of the first half of the rows, and the lightest of the others."""
    rows, own = 2 * MANY + 2, FIRST
    columns = np.concatenate([[0, *range(1 + own * row, 1 + own * (row + 1))] for row in range(rows)]).astype(np.int32)
    weights = np.concatenate(
        [[2.0 if row < rows // 2 else 0.5, *np.ones(own)] for row in range(rows)], dtype=np.float32
    )
    starts = np.arange(rows + 1) * (own + 1)
    vectors = Vectors(starts=starts, columns=columns, weights=weights, parts=1, width=1 + own * rows)
    held = heaviest(vectors, weights)[:, 0].toarray().ravel() > 0
    assert held.tolist() == [True] * (rows // 2) + [False] * (rows // 2)
    half = starts[MANY + 1]
    few = Vectors(starts=starts[: MANY + 1], columns=columns[:half], weights=weights, parts=1, width=vectors.width)
    assert heaviest(few, weights[: starts[MANY]]).nnz == starts[MANY]


@pytest.mark.parametrize("seed", range(20))
def test_the_clusters_are_those_of_joining_the_two_most_alike_over_and_over(seed: int) -> None:
    chance = np.random.default_rng(seed)
    one, other = np.triu_indices(14, 1)
    logit = chance.normal(-4.0, 4.0, len(one))
    found = Pairs(one=one, other=other, content=logit, full=np.zeros(14, dtype=np.bool_))
    likeness = np.zeros((14, 14))
    likeness[one, other] = likeness[other, one] = np.maximum(logit, -7.0)  # a pair that is worse is as one unknown
    expected = [[row] for row in range(14)]
    while len(expected) > 1:
        means = {
            (a, b): likeness[np.ix_(expected[a], expected[b])].mean() for b in range(len(expected)) for a in range(b)
        }
        a, b = max(means, key=means.__getitem__)
        if means[a, b] < -3.5:
            break
        expected[a] += expected.pop(b)
    assert clusters(found, logit, cut=-3.5, apart=-7.0) == sorted(sorted(rows) for rows in expected)
