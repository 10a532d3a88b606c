import itertools
import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Literal

import pytest

from briefing import ingest
from briefing.group import group
from briefing.model import Article, Correction, Dated, Event, KnownEvent

SAMPLE = Path(__file__).parent.parent / "cases" / "sample" / "articles"
WEDNESDAY = Dated(value=date(2031, 5, 14), basis="header")
EARLIER = Dated(value=date(2030, 11, 2), basis="header")


def article(
    name: str, text: str, *, title: str = "", published: Dated | None = None, weekday: int | None = None
) -> Article:
    return Article(id=name, title=title, text=text, published=published or Dated(), weekday=weekday, sha256=name)


VISIT = (
    article(
        "visit-1",
        "Foreign Minister Sorin Valdescu of Karvelia held talks in Ostrava on Wednesday with President Mira Halász "
        "about the 1,400 peacekeepers stationed along the Dren river. Valdescu said the ceasefire was holding.",
        title="Karvelian minister meets Halász over Dren peacekeepers",
        published=WEDNESDAY,
        weekday=2,
    ),
    article(
        "visit-2",
        "President Mira Halász received Karvelia's foreign minister, Sorin Valdescu, in Ostrava. The two discussed the "
        "withdrawal of 1,400 peacekeepers from the Dren river, the presidency said in a statement on Wednesday.",
        title="Halász and Valdescu discuss peacekeepers in Ostrava",
        published=WEDNESDAY,
        weekday=2,
    ),
    article(
        "visit-3",
        "OSTRAVA - Sorin Valdescu, the top diplomat of Karvelia, pressed Mira Halász on Wednesday to let the "
        "peacekeepers leave the Dren river, where 1,400 of them serve.",
        title="Valdescu presses for peacekeepers to leave",
        weekday=2,
    ),
)
LOOKALIKE = article(
    "earlier-visit",
    "Karvelia's Sorin Valdescu ended a two-day trip to Ostrava on Saturday after talks with Mira Halász about trade, "
    "customs and a rail link. Both sides signed three agreements worth 20 million crowns and named a joint committee "
    "for grain transit, which is to meet before the harvest.",
    title="Rail link and customs agreed as Valdescu ends trip",
    published=EARLIER,
    weekday=5,
)
STORM = article(
    "storm",
    "A storm flooded the harbour of Pellmouth overnight and cut power to 30,000 homes, the water board said.",
    title="Storm floods Pellmouth harbour",
    published=WEDNESDAY,
)
BATCH = (*VISIT, LOOKALIKE, STORM)


def partition(events: Sequence[Event]) -> set[frozenset[str]]:
    return {frozenset(article.id for article in event.articles) for event in events}


def whole(events: Sequence[Event]) -> list[object]:
    return [(e.id, e.title, [a.id for a in e.articles], e.date, e.storyline, e.why, e.apart, e.nearest) for e in events]


def holder(events: Sequence[Event], name: str) -> Event:
    return next(event for event in events if name in {article.id for article in event.articles})


def test_one_visit_is_one_event_and_what_only_looks_alike_is_not() -> None:
    assert partition(group(BATCH)) == {
        frozenset({"visit-1", "visit-2", "visit-3"}),
        frozenset({"earlier-visit"}),
        frozenset({"storm"}),
    }


def test_of_events_with_as_many_origins_what_was_told_last_comes_first() -> None:
    assert [event.articles[0].id for event in group((STORM, LOOKALIKE))] == ["storm", "earlier-visit"]
    later = replace(LOOKALIKE, published=Dated(value=date(2031, 5, 17), basis="header"))
    assert [event.articles[0].id for event in group((STORM, later))] == ["earlier-visit", "storm"]


def test_a_title_of_common_words_joins_nothing() -> None:
    told = (
        "The parliament of Karsk rejected a budget for its railways.",
        "The bank of Sarne raised its rate to 5 percent.",
        "The orchestra of Brenn plays in a tent since its hall burned.",
    )
    found = group([article(f"n{n}", text, title="The latest news") for n, text in enumerate(told)])
    assert len(found) == len(told)


def test_the_order_of_the_articles_changes_nothing() -> None:
    expected = whole(group(BATCH))
    for order in itertools.permutations(BATCH):
        assert whole(group(order)) == expected


@pytest.mark.parametrize("many", [1, 100, 300])
def test_unrelated_articles_change_nothing(many: int) -> None:
    chance = random.Random(7)  # noqa: S311 - no secret
    letters = "bcdfghklmnprstvz"
    filler = [
        article(f"filler-{n}", " ".join("".join(chance.choices(letters, k=7)) for _ in range(60)), published=WEDNESDAY)
        for n in range(many)
    ]
    alone, among = partition(group(BATCH)), partition(group([*filler, *BATCH]))
    assert alone <= among


def test_an_undated_article_takes_the_date_of_its_event_where_the_weekday_agrees() -> None:
    found = {a.id: a.published for event in group(BATCH) for a in event.articles}
    assert found["visit-3"] == Dated(value=date(2031, 5, 14), basis="inferred from its event (weekday agrees)")


@pytest.mark.parametrize("day", [12, 16])
def test_of_two_days_that_as_many_tell_of_the_event_has_that_of_the_article_whose_headline_it_has(day: int) -> None:
    other = article("visit-2", VISIT[1].text, published=Dated(value=date(2031, 5, day), basis="header"))
    found = holder(group([article("visit-1", VISIT[0].text, title="A", published=WEDNESDAY), other]), "visit-1")
    assert {a.id for a in found.articles} == {"visit-1", "visit-2"}
    assert found.date.value == found.articles[0].day


@pytest.mark.parametrize(
    ("weekday", "latest"), [(None, None), (3, None), (2, date(2031, 5, 1))], ids=["no weekday", "another", "too late"]
)
def test_an_undated_article_stays_undated_where_anything_speaks_against_it(
    weekday: int | None, latest: date | None
) -> None:
    doubtful = article("visit-3", VISIT[2].text, published=Dated(latest=latest), weekday=weekday)
    found = {a.id: a.published for event in group([*VISIT[:2], doubtful]) for a in event.articles}
    assert found["visit-3"].value is None


def test_each_article_says_what_holds_it_and_what_keeps_it_out_of_the_nearest_event() -> None:
    events = group(BATCH)
    visit = holder(events, "visit-1")
    assert "Valdescu" in " ".join(reason.text for reason in visit.why["visit-1"])
    assert visit.nearest["visit-1"] == holder(events, "earlier-visit").id
    assert visit.apart["visit-1"][0].weight < 0


def test_shared_names_phrases_numbers_and_dates_are_told_each_with_its_weight() -> None:
    why = holder(group(BATCH), "visit-1").why["visit-1"]
    told = {reason.text.split(":")[0]: reason for reason in why if reason.text.startswith("shared")}
    for kind, shared in (
        ("names", "President Mira Halász ("),
        ("phrases", "1,400 peacekeepers ("),
        ("dates", "Wednesday ("),
    ):
        reason = told[f"shared {kind}"]
        assert shared in reason.text
        weights = [float(part.partition(")")[0]) for part in reason.text.split("(")[1:]]
        assert sum(weights) == pytest.approx(reason.weight, abs=0.05)


@pytest.mark.parametrize(
    ("title", "texts", "told"),
    [
        (
            "Cargo barge capsizes",
            ("Ostrava harbour stays closed.", "Ostrava harbour was evacuated."),
            {"Cargo barge capsizes (": True, "Ostrava harbour (": True},
        ),
        (
            "Orbital Rocket Explodes",
            ("Engineers watched as the orbital rocket explodes.", "Crews saw how an orbital rocket explodes."),
            {"phrases: orbital rocket explodes (": True},
        ),
        (
            "",
            ("Valdescu pardons 5 smugglers from Tarnov.", "Valdescu pardons 7 smugglers from Tarnov."),
            {"Valdescu pardons (": True, "smugglers from Tarnov (": True, "pardons 5": False, "pardons 7": False},
        ),
        (
            "Quarry blast",
            ("The quarry blast at Ostrava shook roofs.", "It was the quarry blast at Ostrava."),
            {"quarry blast at Ostrava (": True, "Quarry blast (": False},
        ),
    ],
    ids=[
        "not from headline to story",
        "as the story writes them",
        "not over another word of one letter",
        "the longest that holds a word",
    ],
)
def test_a_phrase_stands_word_for_word_in_both(title: str, texts: tuple[str, str], told: dict[str, bool]) -> None:
    events = group([article(f"told-{number}", text, title=title) for number, text in enumerate(texts)])
    reasons = [*(r.text for event in events for side in (event.why, event.apart) for r in side.get("told-0", ()))]
    assert {part: any(part in reason for reason in reasons) for part in told} == told


def test_what_holds_an_article_most_is_told_first() -> None:
    weights = [reason.weight for reason in holder(group(BATCH), "visit-1").why["visit-1"]]
    assert len(weights) > 1
    assert weights == sorted(weights, reverse=True)


def test_an_event_has_the_id_that_the_first_of_its_articles_by_digest_would_have_alone() -> None:
    first, *_ = sorted(VISIT, key=lambda told: sha256(f"{told.title}\0{told.text}".encode()).digest())
    assert {event.id for event in group(VISIT)} == {event.id for event in group([first])}


def test_words_that_weigh_nothing_by_themselves_are_not_named() -> None:
    figures = " ".join(str(number) for number in range(7101, 7113))
    one, other = (
        " ".join(f"{first}{second}{third}orvak" for second in "bdfgklmnprst" for third in "aeiouy" for first in some)
        for some in (("za", "ze", "zi", "zo", "zu", "bra", "bre"), ("va", "ve", "vi", "vo", "vu", "tra", "tre"))
    )
    events = group([article("long-1", f"{one} {figures}"), article("long-2", f"{other} {figures}")])
    reasons = {reason.text: reason.weight for reason in holder(events, "long-1").apart["long-1"]}
    assert reasons["shared numbers: common ones"] > 0


@pytest.mark.parametrize(("day", "said"), [("May 9", True), ("May 12", False)], ids=["other days", "one in common"])
def test_naming_other_days_of_the_year_speaks_against_one_event(day: str, *, said: bool) -> None:
    one, other = (
        replace(told, text=f"{told.text} {names}")
        for told, names in zip(
            VISIT, ("The pact dates from May 12.", f"The pact dates from {day} and was amended."), strict=False
        )
    )
    events = group([one, other])
    reasons = [r.text for event in events for side in (event.why, event.apart) for r in side.get("visit-1", ())]
    assert ("they name other days of the year" in reasons) == said


def test_an_event_keeps_its_id_when_a_later_article_joins_it() -> None:
    first = holder(group(VISIT[:2]), "visit-1")
    known = KnownEvent(id=first.id, articles=first.articles, members=tuple((a.id, a.sha256) for a in first.articles))
    second = group([VISIT[2], STORM], known=[known])
    assert holder(second, "visit-3").id == first.id
    assert holder(second, "storm").id != first.id
    assert partition(second) == {frozenset({"visit-3"}), frozenset({"storm"})}


def test_an_earlier_visit_of_the_same_people_shares_the_storyline_and_what_concerns_others_does_not() -> None:
    events = group(BATCH)
    visit, earlier, storm = (holder(events, name) for name in ("visit-1", "earlier-visit", "storm"))
    assert earlier.storyline == visit.storyline == earlier.id  # the earliest event names it
    assert storm.storyline == storm.id


def test_two_accidents_of_one_kind_are_no_storyline() -> None:
    crashes = [
        article(
            "one",
            "A school bus left the road near Sarnov and fell into a ravine on Wednesday. Eleven pupils died, and "
            "police in Brakovia said the brakes of the bus had failed. Rescuers pulled nine children from the ravine.",
            title="Eleven pupils die as school bus falls into ravine",
            published=WEDNESDAY,
            weekday=2,
        ),
        article(
            "other",
            "Six schoolchildren died when their bus overturned outside Quelimba, the Tazuru road police said. "
            "The driver, Joaquim Nhaca, told them that the brakes had not answered. A crane lifted the wreck at night.",
            title="Six die as bus overturns near Quelimba",
            published=EARLIER,
            weekday=5,
        ),
    ]
    events = group(crashes)
    assert [event.storyline for event in events] == [event.id for event in events]
    assert len(events) == 2


def test_a_later_event_opens_in_the_storyline_that_the_archive_knows() -> None:
    (first,) = group([LOOKALIKE])
    known = KnownEvent(id=first.id, articles=first.articles, storyline="e-of-old")
    assert {event.storyline for event in group(VISIT, known=[known])} == {"e-of-old"}
    assert first.id not in {event.id for event in group(VISIT, known=[known])}


def test_the_sample_is_one_storyline_of_three_events_whatever_stands_beside_it() -> None:
    articles = ingest.read([str(SAMPLE)], sources=(), as_of=date(2026, 11, 22)).articles
    many = ingest.read([str(SAMPLE.parents[1] / "events" / "look-alikes-1.jsonl")], sources=(), as_of=date.max).articles
    own = {article.id for article in articles}
    for batch in (articles, articles[::-1], [STORM, *articles], [*many, *articles]):
        events = [event for event in group(batch) if own & {article.id for article in event.articles}]
        assert partition(events) == {
            frozenset({"visit-regional", "visit-standfirst", "visit-wire"}),
            frozenset({"earlier-trip"}),
            frozenset({"later-statement"}),
        }
        assert {event.storyline for event in events} == {holder(events, "visit-wire").id}


def correction(action: Literal["move", "split", "merge"], articles: Sequence[str], event: str = "") -> Correction:
    return Correction(
        action=action, articles=tuple(articles), event=event, by="A. Desk", at=datetime(2031, 5, 15, tzinfo=UTC)
    )


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (correction("move", ["storm"], "visit-1"), {"visit-1 visit-2 visit-3 storm", "earlier-visit"}),
        (correction("split", ["visit-2", "visit-3"]), {"visit-1", "visit-2 visit-3", "earlier-visit", "storm"}),
        (correction("merge", ["storm", "earlier-visit"]), {"visit-1 visit-2 visit-3", "storm earlier-visit"}),
        (correction("split", ["nobody"]), {"visit-1 visit-2 visit-3", "earlier-visit", "storm"}),
    ],
    ids=["move", "split", "merge", "about another day"],
)
def test_the_analysts_word_is_final(made: Correction, expected: set[str]) -> None:
    assert partition(group(BATCH, corrections=[made])) == {frozenset(ids.split()) for ids in expected}


def remembered(events: Sequence[Event]) -> list[KnownEvent]:
    return [
        KnownEvent(
            id=event.id,
            articles=event.articles,
            members=tuple((a.id, a.sha256) for a in event.articles),
            storyline=event.storyline,
            merged=event.merged,
        )
        for event in events
    ]


LATER = article(
    "visit-4",
    "Sorin Valdescu left Ostrava on Wednesday without a date for the withdrawal of the 1,400 peacekeepers from the "
    "Dren river. President Mira Halász had told him that the ceasefire was not yet safe.",
    title="Valdescu leaves Ostrava without a date for the peacekeepers",
    published=WEDNESDAY,
    weekday=2,
)


@pytest.mark.parametrize(
    ("made", "beside"),
    [
        (correction("split", ["visit-1"]), "visit-2"),
        (correction("merge", ["storm", "visit-1"]), "storm"),
        (correction("move", ["visit-1", "visit-2", "visit-3"], "storm"), "storm"),
    ],
    ids=["split", "merge", "move"],
)
def test_a_correction_of_yesterday_holds_for_what_comes_today(made: Correction, beside: str) -> None:
    known = remembered(group(BATCH))
    first = {a: e.id for e in group(BATCH, corrections=[made]) for a in (x.id for x in e.articles)}
    for batch in ([LATER], [LATER, *BATCH]):  # whether the day's articles are read again or not
        events = group(batch, known=known, corrections=[made])
        assert holder(events, "visit-4").id in {first["visit-1"], first["visit-2"]}
        again = {a.id: e.id for e in events for a in e.articles} | {"visit-4": ""}
        assert {name: first[name] for name in again if name in first} == {n: again[n] for n in again if n in first}
    assert (first["visit-1"] == first[beside]) == (made.action != "split")


def test_what_an_analyst_split_no_likeness_joins_again() -> None:
    events = group(VISIT)
    split = correction("split", ["visit-1"])
    apart = group(VISIT, corrections=[split])
    assert len(events) == 1
    assert len(apart) == 2
    later = group([LATER], known=remembered(apart), corrections=[split])
    assert later[0].merged == ()


def test_what_an_analyst_moved_no_likeness_moves_back() -> None:
    one, other = (remembered(group([visit]))[0] for visit in VISIT[:2])
    move = correction("move", ["visit-2"], other.id)
    assert len({one.id, other.id}) == 2
    (event,) = group([LATER], known=[one, other])
    assert event.merged  # by likeness alone the two are one
    (event,) = group([LATER], known=[one, other], corrections=[move])
    assert event.merged == ()
    again = group([*VISIT[:2], LATER], known=[one, other], corrections=[move])
    assert holder(again, "visit-1").id == one.id
    assert holder(again, "visit-2").id == other.id
    merge = correction("merge", ["visit-1", "visit-2"])
    (event,) = group([LATER], known=[one, other], corrections=[move, merge])
    assert event.merged  # a person's later word lifts it


def test_an_event_that_an_analyst_merged_keeps_both_ids() -> None:
    before = {a.id: e.id for e in group(BATCH) for a in e.articles}
    merged = group(BATCH, corrections=[correction("merge", ["visit-1", "storm"])])
    assert holder(merged, "storm").id == before["visit-1"]
    assert holder(merged, "storm").merged == (before["storm"],)


def test_two_known_events_that_prove_to_be_one_are_merged_with_both_ids() -> None:
    one, other = (remembered(group([visit]))[0] for visit in VISIT[:2])
    (event,) = group([VISIT[2]], known=[one, other])
    assert {event.id, *event.merged} == {one.id, other.id}
