from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from briefing.compose import Making, Material, compose, continued
from briefing.compose.continuity import told_before
from briefing.model import Article, Citation, Claim, Dated, Event, Kind, Overview, Status, Summary
from briefing.model.earlier import CitedPassage, EarlierClaim
from briefing.settings import Settings
from tests.drafts import article

MONDAY = article(
    "mon",
    "Floods in Basra",
    ["Floods in Basra have driven 300 families from their homes.", "The governor opened two schools as shelters."],
    published=Dated(value=date(2021, 2, 1), basis="metadata"),
)


def claim(text: str, *passages: str) -> Claim:
    return Claim(text=text, citations=tuple(Citation(passage) for passage in passages))


def event(*articles: Article, merged: Sequence[str] = ()) -> Event:
    return Event(id="e-flood", title="Floods", articles=articles, merged=tuple(merged))


def summary(*claims: Claim) -> Summary:
    return Summary(event="e-flood", headline="Floods in Basra", line=claims[0], happened=(tuple(claims),))


def said(
    of: Article, number: int, text: str = "", *, serial: str = "SB-2021-001", event: str = "e-flood"
) -> EarlierClaim:
    """Return what an edition said, word for word from a passage unless a text is given."""
    passage = of.passages[number - 1]
    kept = CitedPassage(
        id=passage.id,
        text=passage.text,
        article=of.id,
        outlet=of.source.name,
        url=of.url,
        sha256=of.sha256,
        published=of.published,
    )
    own = claim(text or passage.text, passage.id)
    return EarlierClaim(serial=serial, day=date(2021, 2, 1), event=event, claim=own, passages=(kept,))


EARLIER = (said(MONDAY, 1), said(MONDAY, 2))


def tuesday(*sentences: str) -> tuple[Event, Summary]:
    """Return the event of the next day with these sentences, each a claim."""
    item = article("tue", "Floods in Basra", list(sentences))
    return event(item), summary(*(claim(text, f"tue.s{number}") for number, text in enumerate(sentences, 1)))


def test_an_event_that_no_edition_told_is_new() -> None:
    happening, told = tuesday("Floods in Basra have driven 300 families from their homes.")
    result = continued([happening], {"e-flood": told}, earlier=())
    assert (result.statuses, result.summaries["e-flood"].new) == ({"e-flood": Status.NEW}, ())


def test_yesterdays_text_is_never_sold_as_news() -> None:
    happening, told = tuesday(
        "Floods in Basra have driven 300 families from their homes.",
        "Two schools were opened by the governor as shelters.",
    )
    result = continued([happening], {"e-flood": told}, earlier=EARLIER)
    assert (result.statuses, result.summaries["e-flood"].new) == ({"e-flood": Status.UNCHANGED}, ())


def test_what_no_edition_said_is_what_is_new() -> None:
    happening, told = tuesday(
        "Floods in Basra have driven 300 families from their homes.", "Engineers closed the Qurna lock on Tuesday."
    )
    result = continued([happening], {"e-flood": told}, earlier=EARLIER)
    assert result.statuses == {"e-flood": Status.UPDATED}
    assert [new.text for new in result.summaries["e-flood"].new] == ["Engineers closed the Qurna lock on Tuesday."]
    assert result.articles == ()


def test_no_piece_of_news_is_told_twice() -> None:
    happening, told = tuesday(
        "Engineers closed the Qurna lock on Tuesday.",
        "On Tuesday engineers closed the lock at Qurna.",
        "A dam broke.",
        "The governor opened two schools as shelters.",
    )
    new = continued([happening], {"e-flood": told}, earlier=EARLIER).summaries["e-flood"].new
    assert [claim.text for claim in new] == ["Engineers closed the Qurna lock on Tuesday.", "A dam broke."]


@pytest.mark.parametrize(
    ("sentences", "new"),
    [
        (("Engineers closed the Qurna lock.", "A dam broke."), ["Engineers closed the Qurna lock."]),
        (
            ("Engineers closed the Qurna lock.", "Floods in Basra have driven 450 families from their homes."),
            ["Floods in Basra have driven 450 (earlier: 300) families from their homes."],
        ),
    ],
    ids=["its lead alone", "what changed alone"],
)
def test_where_all_of_the_account_is_new_that_is_said_once_and_not_told_again(
    sentences: tuple[str, ...], new: list[str]
) -> None:
    happening, told = tuesday(*sentences)
    result = continued([happening], {"e-flood": told}, earlier=EARLIER)
    assert [claim.text for claim in result.summaries["e-flood"].new] == new
    assert result.summaries["e-flood"].note == "All that is told under “What happened” is new since the last brief."
    assert result.told == frozenset()


def test_what_stands_beside_the_account_and_is_new_is_told_as_news() -> None:
    happening, told = tuesday("Engineers closed the Qurna lock.", "A dam broke.")
    beside = replace(told, happened=(told.happened[0][:1],), unknowns=told.happened[0][1:])
    result = continued([happening], {"e-flood": beside}, earlier=EARLIER).summaries["e-flood"]
    assert [claim.text for claim in result.new] == ["A dam broke."]


def test_what_an_edition_told_is_no_news() -> None:
    happening, told = tuesday("The governor opened two schools as shelters.", "A dam broke.")
    result = continued([happening], {"e-flood": told}, earlier=EARLIER)
    assert [claim.text for claim in result.told] == ["The governor opened two schools as shelters."]
    assert result.summaries["e-flood"].note == ""


def test_a_changed_value_shows_old_and_new_with_both_citations() -> None:
    happening, told = tuesday("Floods in Basra have driven 450 families from their homes.")
    result = continued([happening], {"e-flood": told}, earlier=EARLIER)
    (new,) = result.summaries["e-flood"].new
    assert new.text == "Floods in Basra have driven 450 (earlier: 300) families from their homes."
    assert new.passages == ("tue.s1", "mon@SB-2021-001.s1")
    (kept,) = result.articles
    assert (kept.id, kept.sha256, [passage.id for passage in kept.passages]) == (
        "mon@SB-2021-001",
        MONDAY.sha256,
        ["mon@SB-2021-001.s1"],
    )


def test_a_value_of_before_is_not_moved_by_another_than_the_one_who_gave_it() -> None:
    item, told = tuesday(
        "At least 40 people have died in the floods in Basra, the charity Doctors Bridge said.",
        "The floods have killed 26 people in Basra, minister Ines Calder said.",
    )
    counted = article("mon", "Floods", ["Nineteen people have died in the floods in Basra, Calder said."])
    was = said(counted, 1)
    was = replace(was, claim=replace(was.claim, kind=Kind.REPORTED, speaker="Ines Calder"))
    new = continued([item], {"e-flood": told}, earlier=[was]).summaries["e-flood"].new
    assert [claim.text for claim in new if "earlier" in claim.text] == [
        "The floods have killed 26 (earlier: nineteen) people in Basra, minister Ines Calder said."
    ]


def test_a_change_is_told_once_however_often_its_sentence_is_cited() -> None:
    text = "Floods in Basra have driven 450 families from their homes."
    articles = [article(name, "Floods", [text, "It rained."]) for name in ("tue", "wed")]
    own = [claim(text, "tue.s1", "wed.s1"), claim(text, "wed.s1"), replace(claim(text, "tue.s1"), kind=Kind.DISPUTED)]
    result = continued([event(*articles)], {"e-flood": summary(*own)}, earlier=EARLIER)
    assert len(result.summaries["e-flood"].new) == 1


def test_an_article_that_is_still_at_hand_is_cited_as_itself() -> None:
    item = article("tue", "Floods", ["Floods in Basra have driven 450 families from their homes."])
    told = summary(claim(item.passages[0].text, "tue.s1"))
    result = continued([event(item, MONDAY)], {"e-flood": told}, earlier=EARLIER)
    assert result.summaries["e-flood"].new[0].passages == ("tue.s1", "mon.s1")
    assert result.articles == ()


def test_another_article_of_the_same_id_is_not_taken_for_the_earlier_one() -> None:
    item = article("mon", "Floods", ["Floods in Basra have driven 450 families from their homes."])
    told = summary(claim(item.passages[0].text, "mon.s1"))
    result = continued([event(item)], {"e-flood": told}, earlier=EARLIER)
    assert result.summaries["e-flood"].new[0].passages == ("mon.s1", "mon@SB-2021-001.s1")


def test_a_source_that_took_back_what_was_cited_makes_a_correction() -> None:
    newer = article("mon-2", "Floods", ["Floods in Basra have driven 30 families from their homes."], replaces=("mon",))
    told = summary(claim(newer.passages[0].text, "mon-2.s1"))
    result = continued([event(newer)], {"e-flood": told}, earlier=EARLIER)
    assert result.statuses == {"e-flood": Status.CORRECTED}
    assert len(result.summaries["e-flood"].new) == 1


def test_what_a_source_took_back_is_named_and_shown_beside_what_it_says_now() -> None:
    page = "https://river.example/floods"
    monday = article("mon", "Mine", ["An explosion killed 7 workers at Kubra.", "Inspectors came."], url=page)
    newer = article("mon-2", "Mine", ["An explosion injured 7 workers at Kubra.", "Inspectors came."], url=page)
    told = summary(claim(newer.passages[0].text, "mon-2.s1"), claim("Inspectors came.", "mon-2.s2"))
    result = continued([event(newer)], {"e-flood": told}, earlier=[said(monday, 1), said(monday, 2)])
    now = result.summaries["e-flood"]
    assert result.statuses == {"e-flood": Status.CORRECTED}
    assert now.note == (
        "No longer in its source (Publisher not stated), though SB-2021-001 cited it: “An explosion killed 7 workers "
        "at Kubra.”"
    )
    assert [new.text for new in now.new] == [
        "An explosion injured 7 workers at Kubra; earlier: An explosion killed 7 workers at Kubra."
    ]
    assert now.new[0].passages == ("mon-2.s1", "mon@SB-2021-001.s1")


def test_what_the_last_edition_had_at_hand_is_no_news_though_it_did_not_tell_it() -> None:
    happening, told = tuesday("Engineers closed the Qurna lock.", "The army sent boats to the town of Qurna.")
    key = ("tue", happening.articles[0].sha256)
    for read, status, new in [
        ({}, Status.UPDATED, 1),
        ({key: date(2021, 2, 2)}, Status.UPDATED, 1),
        ({key: date(2021, 2, 1)}, Status.UNCHANGED, 0),
    ]:
        result = continued([happening], {"e-flood": told}, earlier=EARLIER, read=read)
        assert (result.statuses["e-flood"], len(result.summaries["e-flood"].new)) == (status, new)


def test_a_correction_is_told_once() -> None:
    newer = article("mon-2", "Floods", ["Floods in Basra have driven 30 families from their homes."], replaces=("mon",))
    told = summary(claim(newer.passages[0].text, "mon-2.s1"))
    result = continued(
        [event(newer)], {"e-flood": told}, earlier=EARLIER, read={("mon-2", newer.sha256): date(2021, 2, 1)}
    )
    assert (result.statuses, result.summaries["e-flood"].note) == ({"e-flood": Status.UNCHANGED}, "")


def test_an_event_is_known_by_its_former_ids() -> None:
    happening, told = tuesday("Floods in Basra have driven 300 families from their homes.")
    former = [replace(known, event="e-old") for known in EARLIER]
    merged = replace(happening, merged=("e-old",))
    assert continued([happening], {"e-flood": told}, earlier=former).statuses == {"e-flood": Status.NEW}
    assert continued([merged], {"e-flood": told}, earlier=former).statuses == {"e-flood": Status.UNCHANGED}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("300 families fled their homes in Basra because of the floods.", True),
        ("Floods in Basra have driven 350 families from their homes.", False),
        ("Floods in Mosul have driven 300 families from their homes.", False),
        ("Floods in Basra have not driven 300 families from their homes.", False),
        ("The parliament met.", False),
    ],
    ids=["paraphrase", "number", "name", "denial", "other"],
)
def test_a_number_a_name_or_a_denial_makes_a_sentence_new(sentence: str, *, told: bool) -> None:
    assert told_before(sentence, before="Floods in Basra have driven 300 families from their homes and fled.") is told


def test_an_event_that_did_not_move_is_one_line_behind_those_that_did() -> None:
    flood, told = tuesday("Floods in Basra have driven 450 families from their homes.")
    strike = Event(id="e-strike", title="Strike", articles=(article("s", "Strike", ["Teachers went on strike."]),))
    quiet = Summary(event="e-strike", headline="Strike", line=claim("Teachers went on strike.", "s.s1"))
    result = continued([strike, flood], {"e-strike": quiet, "e-flood": told}, earlier=EARLIER)
    material = Material(
        events=[strike, flood],
        summaries=result.summaries,
        overview=Overview(),
        statuses={**result.statuses, "e-strike": Status.UNCHANGED},
        earlier=result.articles,
    )
    draft = compose(
        material, making=Making(writer="extractive"), settings=Settings(), as_of=datetime(2021, 2, 2, tzinfo=UTC)
    )
    assert [(section.summary.event, section.full) for section in draft.sections] == [
        ("e-flood", True),
        ("e-strike", False),
    ]
    assert [source.article for source in draft.sources] == ["tue", "mon@SB-2021-001", "s"]
    assert draft.sections[0].sources == (1, 2)
    assert draft.masthead.period == (None, None)


def test_an_event_of_which_a_line_is_all_stands_in_brief() -> None:
    flood, told = tuesday("Floods in Basra have driven 450 families from their homes.")
    rain = Event(id="e-rain", title="Rain", articles=(article("r", "Rain", ["Wet from the west."]),))
    bare = Summary(event="e-rain", headline="Rain", line=claim("Wet from the west.", "r.s1"))
    material = Material(events=[rain, flood], summaries={"e-rain": bare, "e-flood": told}, overview=Overview())
    draft = compose(
        material, making=Making(writer="extractive"), settings=Settings(), as_of=datetime(2021, 2, 2, tzinfo=UTC)
    )
    assert [(section.summary.event, section.full) for section in draft.sections] == [
        ("e-flood", True),
        ("e-rain", False),
    ]


def test_an_event_of_one_line_lists_the_earlier_article_that_it_cites() -> None:
    flood, told = tuesday("Floods in Basra have driven 450 families from their homes.")
    result = continued([flood], {"e-flood": told}, earlier=EARLIER)
    line = result.summaries["e-flood"].new[0]
    material = Material(
        events=[flood],
        summaries={"e-flood": replace(told, line=line)},
        overview=Overview(),
        statuses={"e-flood": Status.UNCHANGED},
        earlier=result.articles,
    )
    draft = compose(
        material, making=Making(writer="extractive"), settings=Settings(), as_of=datetime(2021, 2, 2, tzinfo=UTC)
    )
    [section] = draft.sections
    assert not section.full
    assert len(section.sources) == 2
