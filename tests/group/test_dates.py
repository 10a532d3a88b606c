"""An undated article takes its date from its event where the two agree, and from a chance never."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.group import dates, group
from briefing.model import Article, Dated
from tests.group.test_group import VISIT, article, holder

DAY = date(2031, 5, 14)  # a Wednesday


def _told(text: str = "Talks ended.", *, weekday: int | None = 2, dateline: str = "") -> Dated:
    """Return what becomes of the date of an undated article of an event of that Wednesday."""
    sure = article("sure", "Talks ended.", published=Dated(value=DAY, basis="header"), weekday=2)
    undated = replace(article("undated", text, weekday=weekday), dateline=dateline)
    return next(a for a in dates.dated([sure, undated], {"undated"}) if a.id == "undated").published


def test_the_weekday_dates_an_article_that_names_no_other_day() -> None:
    assert _told() == Dated(value=DAY, basis=dates.INFERRED)


@pytest.mark.parametrize(
    "text",
    [
        "Talks ended on Wednesday, May 21.",
        "Talks ended on Wednesday. They began on May 20.",
        "Переговоры завершились 21 мая.",
        "انتهت المحادثات في 21 أيار.",
    ],
)
def test_another_day_near_by_in_its_opening_leaves_it_undated(text: str) -> None:
    assert _told(text).value is None


@pytest.mark.parametrize(
    "text",
    [
        "Talks ended on Wednesday, May 14. They began on May 6.",
        "Talks ended, a month after the attack of April 14.",
        "Talks ended, a year after the attack of May 20, 2030.",
        "Talks ended. The law of February 29 stands.",
    ],
)
def test_its_own_day_and_days_of_the_background_do_not_contradict(text: str) -> None:
    assert _told(text).value == DAY


@pytest.mark.parametrize(
    ("dateline", "value"),
    [
        ("МОСКВА, 14 мая /ТАСС/.", DAY),
        ("MADRID, 15 may. (EFE) -", date(2031, 5, 15)),
        ("MADRID, 13 may. (EFE) -", None),
        ("MADRID, 21 may. (EFE) -", None),
        ("MADRID, 14 de abril (EFE) -", None),
        ("MADRID, 14 may. 2030 (EFE) -", None),
    ],
)
@pytest.mark.parametrize("weekday", [None, 2])
def test_a_day_without_its_year_in_the_dateline_is_believed_before_the_weekday(
    dateline: str, value: date | None, weekday: int | None
) -> None:
    found = _told(weekday=weekday, dateline=dateline)
    assert (found.value, found.basis) == (value, dates.FILED if value else "unknown")


@pytest.mark.parametrize("order", [1, -1], ids=["named first", "named last"])
def test_of_two_days_that_as_many_tell_of_the_one_that_is_named_is_the_events(order: int) -> None:
    after = Dated(value=date(2031, 5, 15), basis="header")
    naming = article("naming", "Talks ended on Wednesday.", published=after, weekday=2)
    silent = article("silent", "Talks ended.", published=after, weekday=None)
    assert dates.happened([naming, silent][::order]).value == DAY


@pytest.mark.parametrize(("days", "inferred"), [(7, True), (8, False)])
def test_an_event_told_over_more_than_a_week_dates_nobody(days: int, inferred: bool) -> None:  # noqa: FBT001 - a table
    first, second, third = (replace(a, published=Dated(value=DAY, basis="header"), weekday=None) for a in VISIT)
    late = replace(second, published=Dated(value=date(2031, 5, 14 + days), basis="header"))
    undated = replace(third, published=Dated(), weekday=2)
    found = dates.dated([first, late, replace(first, id="again"), undated], {undated.id})
    assert (found[-1].day is not None) is inferred


def test_an_article_that_may_not_belong_is_dated_by_no_event() -> None:
    known, undated = (replace(VISIT[0], published=Dated(value=DAY, basis="header")), replace(VISIT[2], weekday=2))
    assert dates.dated([known, undated], {undated.id})[1].day == DAY
    assert dates.dated([known, undated], set())[1].day is None


def test_a_weak_link_dates_nobody() -> None:
    text = "Farmers along the Dren river protested on Wednesday against the peacekeepers' new camp."
    event = holder(group([*VISIT, article("weak", text, weekday=2)]), "weak")
    assert len(event.articles) == 4
    assert [a.id for a in event.articles if a.day is None] == ["weak"]


def _on(name: str, text: str, day: int, weekday: int | None) -> Article:
    return article(name, text, published=Dated(value=date(2031, 5, day), basis="metadata"), weekday=weekday)


@pytest.mark.parametrize(
    ("later", "day"),
    [
        ("The toll of Wednesday's sinking rose on Friday.", 14),
        ("The toll rose on Friday.", 16),
        ("The toll of Friday's sinking rose.", 16),
        ("The toll rose on Friday, before next Wednesday's vote.", 16),
        ("Both Wednesday's sinking and Thursday's fire are looked into, it was said on Friday.", 16),
        ("Talks were held on Friday before Tuesday's vote.", 16),
    ],
    ids="by its day,not so called,its own day,of another week,two of them,one that nobody tells of".split(","),
)
def test_what_later_articles_go_back_to_by_its_day_happened_then(later: str, day: int) -> None:
    first = _on("a", "A boat sank on Wednesday.", 14, 2)
    more = [_on(name, later, 16, 4) for name in ("b", "c")]
    assert dates.happened([*more, first]).value == date(2031, 5, day)
