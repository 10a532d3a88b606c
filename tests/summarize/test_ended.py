"""What goes on is told until another article says that it is over."""

from datetime import date

import pytest

from briefing.summarize import extractive, ranking
from briefing.summarize.overtaken import outdated
from briefing.summarize.reading.people import People
from briefing.summarize.reading.sentence import of
from tests.summarize.builder import event, told

FIRST, SECOND = date(2024, 3, 4), date(2024, 3, 5)
TRAPPED = "Fourteen miners are trapped in a flooded gold mine in Itala, the fire service said."
BROUGHT_OUT = "Rescuers brought out eleven miners of the flooded mine in Itala, the fire service of Norland said."
BURNING = "Firemen are still battling a blaze at the Halmi depot in Tarsa, the civil defence says."
OUT = "Firemen put out the blaze at the Halmi depot in Tarsa, the civil defence said."
QUAKE = "There were no immediate reports of casualties."
DIED = "A strong earthquake shook Calira before dawn, and a 71-year-old woman died of a heart attack."


@pytest.mark.parametrize(
    ("going", "over", "days", "holds"),
    [
        (TRAPPED, BROUGHT_OUT, (FIRST, SECOND), False),
        (TRAPPED, BROUGHT_OUT, (None, SECOND), False),
        (TRAPPED, BROUGHT_OUT, (SECOND, FIRST), True),
        (TRAPPED.replace("Itala", "Borla"), BROUGHT_OUT, (FIRST, SECOND), True),
        (TRAPPED.replace("Fourteen miners are", "Three miners remain"), BROUGHT_OUT, (SECOND, SECOND), True),
        (BURNING, OUT, (FIRST, SECOND), False),
        (BURNING, OUT, (SECOND, SECOND), True),
        (BURNING, OUT.replace("put out", "fought"), (FIRST, SECOND), True),
        ("The driver is at large in Orla, police said.", "Police arrested the driver in Orla.", (FIRST, FIRST), False),
        (QUAKE, DIED, (FIRST, FIRST), False),
        (QUAKE, DIED, (SECOND, FIRST), True),
        (QUAKE, DIED.replace("woman died", "mast fell"), (FIRST, FIRST), True),
    ],
    ids=(
        "rescued,of no known day,not later,another mine,the rest of them,put out,still on its day,fought,caught"
        ",one died,a day later,nobody died"
    ).split(","),
)
def test_what_goes_on_is_told_until_another_article_ends_it(
    going: str, over: str, days: tuple[date | None, date], *, holds: bool
) -> None:
    articles = (told("a", going, day=days[0]), told("b", over, day=days[1], outlet="Herald"))
    people = People([passage for article in articles for passage in article.passages])
    ranked = ranking.rank(articles, [s for article in articles for s in of(article, people, most=9)], "")
    assert outdated.of(ranked) == (frozenset() if holds else {"a.s1"})


def test_an_article_that_tells_of_a_rescue_may_say_who_is_trapped() -> None:
    rest = TRAPPED.replace("Fourteen", "Three")
    articles = (told("a", BROUGHT_OUT, rest, day=FIRST), told("b", BROUGHT_OUT, day=SECOND, outlet="Herald"))
    people = People([passage for article in articles for passage in article.passages])
    ranked = ranking.rank(articles, [s for article in articles for s in of(article, people, most=9)], "")
    assert not {"a.s2"} & outdated.of(ranked)


def test_an_account_does_not_begin_with_an_earlier_telling_of_its_line() -> None:
    held = "Norland's army said it had retaken the airport of Orla from the rebels of the valley."
    lost = (
        "Norland's army admitted that it does not hold the airport of Orla, which it said it had retaken from rebels."
    )
    first, second = told("a", held, day=FIRST), told("b", lost, day=SECOND, outlet="Herald")
    summary = extractive.summarize(event(first, second), known=extractive.Known(cited={"a.s1"}))
    assert summary.line.text == summary.happened[0][0].text == lost
