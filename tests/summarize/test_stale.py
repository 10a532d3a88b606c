"""What a later article has replaced stands beside what replaced it, and nowhere else."""

from datetime import UTC, date, datetime

import pytest

from briefing.model import Article, Event, Summary
from briefing.summarize import extractive, front, ranking
from briefing.summarize.overtaken import outdated
from briefing.summarize.parts import differences
from briefing.summarize.reading.people import People
from briefing.summarize.reading.sentence import of
from tests.summarize.builder import event, told

FIRST, SECOND = date(2024, 3, 5), date(2024, 3, 6)


def at(article: Article, hour: int) -> Article:
    """Give an article of the first day its hour."""
    object.__setattr__(article, "published_time", datetime(2024, 3, 5, hour, tzinfo=UTC))
    return article


def everywhere_else(summary: Summary) -> list[str]:
    """Return the sentences of a summary that stand in no row of a difference, those of the overview too."""
    overview = front.overview([(event(told("x", "Nothing.")), summary)])
    rows = {claim for row in summary.differences for claim in row.claims}
    return [claim.text for claim in (*summary.claims(), *overview.claims()) if claim not in rows]


FOUR = "At least four workers were killed when an explosion tore through a paint plant near Orla on Tuesday."
NINE = "The number of people killed in an explosion at a paint plant near Orla rose to nine on Tuesday."
ELEVEN = "Eleven people died in the explosion at the Harrow paint plant in Tarn on Tuesday, prosecutors said."
MISSING = ("Six people were still missing.", "Two people were still unaccounted for.")


def plant() -> Event:
    return event(
        at(told("a", FOUR, MISSING[0], "The blast broke windows in the town of Orla."), 7),
        at(told("b", NINE, MISSING[1], "The Harrow plant stands in Tarn."), 15),
        told("c", ELEVEN, "Prosecutors searched the office of the paint plant near Orla.", day=SECOND),
    )


def test_a_toll_that_rose_twice_is_told_in_order_of_time() -> None:
    summary = extractive.summarize(plant())
    assert "Number of people killed: at least four, later nine, later eleven" in [
        row.statement for row in summary.differences
    ]


def test_the_line_is_the_last_toll_and_no_older_one_stands_anywhere() -> None:
    summary = extractive.summarize(plant())
    assert summary.line.text == ELEVEN
    assert not {FOUR, NINE, MISSING[0]} & {*everywhere_else(summary)}


def test_those_who_are_missing_grow_fewer_within_a_day() -> None:
    statements = [row.statement for row in extractive.summarize(plant()).differences]
    assert "Number of people missing: six, later two" in statements


@pytest.mark.parametrize(
    ("hours", "rows"),
    [
        ((7, 15), ["Number of people killed: four, later seven"]),
        ((15, 7), ["Number of people killed: four or seven"]),
        ((7, 7), ["Number of people killed: four or seven"]),
    ],
    ids=["later more", "later fewer", "at one hour"],
)
def test_of_one_day_only_a_toll_that_grew_is_the_later_one(hours: tuple[int, int], rows: list[str]) -> None:
    four = at(told("a", "A drone struck a fuel depot near Orla, killing four workers."), hours[0])
    seven = at(told("b", "Seven people died in a drone attack on a fuel depot near Orla."), hours[1])
    assert [row.statement for row in extractive.summarize(event(four, seven)).differences] == rows


def test_each_article_that_gives_a_value_has_its_cell_wherever_it_gives_it() -> None:
    late = told("d", "Aid was promised to Orla.", "A minister came.", "The explosion killed 11 people.", day=SECOND)
    summary = extractive.summarize(event(*plant().articles, late))
    row = next(row for row in summary.differences if "killed" in row.statement)
    assert row.cells["d"] == "d.s3"


SAID = "Fire chief Marta Kovel said the fire in Orla had been caused by a leaking valve."
WITHDREW = "Fire chief Marta Kovel withdrew her statement that a leaking valve had caused the fire."


@pytest.mark.parametrize(
    ("said", "took_back"),
    [
        (SAID, WITHDREW),
        (SAID, "Kovel apologised for saying that a leaking valve had caused the fire in Orla."),
        (SAID, "Kovel said that she had wrongly stated that a leaking valve had caused the fire in Orla."),
        (
            "Interior minister Rashid Omari told reporters that the captives had been freed in a raid by soldiers.",
            "Omari admitted that the captives had been released by elders and not, as he had claimed, in a raid.",
        ),
        ("A leaking valve had caused the fire in Orla.", WITHDREW),
    ],
    ids=["withdrew", "apologised", "wrongly stated", "admitted", "told by an outlet as a fact"],
)
def test_what_was_taken_back_stands_beside_its_retraction_alone(said: str, took_back: str) -> None:
    summary = extractive.summarize(
        event(told("a", said, "Smoke hung over the town of Orla for hours."), told("b", took_back, day=SECOND))
    )
    (row,) = summary.differences
    assert row.statement.endswith(": said, later taken back")
    assert [claim.passages for claim in row.claims] == [("a.s1",), ("b.s1",)]
    assert said not in everywhere_else(summary)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Mayor Ines Calder said the fire in Orla had been caused by a leaking valve.", FIRST),
        ("Fire chief Marta Kovel said the sprinklers in Orla had failed to start.", FIRST),
        (SAID, date(2024, 3, 7)),
    ],
    ids=["by another", "another statement", "said again later"],
)
def test_what_nobody_took_back_stays(said: str, day: date) -> None:
    assert not extractive.summarize(event(told("a", said, day=day), told("b", WITHDREW, day=SECOND))).differences


def test_what_a_later_event_of_the_storyline_takes_back_is_left_out_and_told_there_alone() -> None:
    fire = event(told("a", SAID, "Smoke hung over the town of Orla for hours."), name="e1")
    inquiry = event(told("b", WITHDREW, day=SECOND), name="e2")
    summaries = [extractive.summarize(fire, others=[inquiry]), extractive.summarize(inquiry, others=[fire])]
    first, second = differences.once(list(zip((fire, inquiry), summaries, strict=True)))
    assert SAID not in [claim.text for claim in first.claims()]
    assert len(second.differences) == 1


PLAIN = "The Norlandic parliament passed a resolution ending the presence of foreign troops."
QUALIFIED = "The Norlandic parliament passed a non-binding resolution on the presence of foreign troops."


@pytest.mark.parametrize(
    ("days", "under"),
    [((FIRST, SECOND), "e2"), ((SECOND, FIRST), "e1"), ((FIRST, None), "e1")],
    ids=["the later", "the later, listed first", "not known to be later"],
)
def test_a_row_that_two_events_share_stands_under_the_later(days: tuple[date | None, date | None], under: str) -> None:
    events = [event(told("a", PLAIN, day=days[0]), name="e1"), event(told("b", QUALIFIED, day=days[1]), name="e2")]
    summaries = [extractive.summarize(one, others=[other]) for one, other in zip(events, reversed(events), strict=True)]
    kept = differences.once(list(zip(events, summaries, strict=True)))
    assert [summary.event for summary in kept if summary.differences] == [under]


def test_a_flash_gives_way_to_the_longer_reports() -> None:
    flash = told("f", "A dam above the town of Orla failed on Tuesday, the police said.", "It rained.")
    lines = (
        "A dam above Orla failed on Tuesday and water covered the lower town.",
        "Engineers opened the gates of a second dam.",
        "Trains to the coast stand still until Friday.",
        "Schools on the hill took in the people of the lower town.",
        "Power was cut in the lower town of Orla.",
    )
    assert extractive.summarize(event(flash, told("r", *lines))).line.text == lines[0]


RAISED = (
    "The Central Bank of Orvania raised its main interest rate to 5.25 percent on Thursday, a ninth increase in a row.",
    "The decision was taken by seven votes to two, Governor Elena Marsh told a news conference.",
    "The bank cut its forecast for economic growth this year to 0.4 percent from 0.9 percent.",
)
LIFTED = (
    "The Central Bank of Orvania lifted its key interest rate to 5.25% on Thursday and hinted that costs had peaked.",
    "House prices have fallen by 11 percent since the bank began to raise rates in June 2024.",
)
SUMMONED = (
    "The Parliament of Orvania summoned central bank governor Elena Marsh on Friday to explain a rate increase.",
    'Marsh said she would "gladly" attend.',
    "The crown fell back to 11.48 to the euro on Friday.",
)


def test_what_other_leads_say_too_outranks_the_fresh_follow_up() -> None:
    articles = (told("a", *RAISED), told("b", *LIFTED), told("c", *SUMMONED, day=SECOND))
    assert extractive.summarize(event(*articles)).line.text in {RAISED[0], LIFTED[0]}


def overtaken(*articles: Article) -> frozenset[str]:
    """Return the ids of the passages that no longer hold."""
    found = [s for one in articles for s in of(one, People(one.passages), most=9)]
    return outdated.of(ranking.rank(articles, found, ""))


def test_what_is_overtaken_stands_nowhere() -> None:
    forecast = "Storm Helga is expected to reach the port of Orla on Saturday, the weather service said."
    first = told("a", forecast, "Storm Helga drew near to Orla on Friday.", day=date(2024, 3, 1))
    last = told("b", "Storm Helga broke the sea wall of Orla.", "Boats lay in the streets of Orla.")
    summary = extractive.summarize(event(first, last))
    assert forecast not in [c.text for c in summary.claims()]
    assert extractive.brief(event(first)).line.text == forecast


@pytest.mark.parametrize(
    ("text", "told_still"),
    [
        ("Storm Helga is expected to reach the port of Orla on Saturday, the weather service said.", False),
        ("Storm Helga is expected to reach the port of Orla on 9 March, the weather service said.", True),
        ("Storm Helga reached the port of Orla on Saturday, the weather service said.", True),
    ],
    ids=["past", "still to come", "no forecast"],
)
def test_a_forecast_whose_day_is_past_is_not_told(text: str, *, told_still: bool) -> None:
    friday, monday = date(2024, 3, 1), date(2024, 3, 4)
    first = told("a", "Storm Helga drew near to the coast of Orla on Friday.", text, day=friday)
    last = told("b", "Storm Helga broke the sea wall of Orla.", "Boats lay in the streets of Orla.", day=monday)
    assert ("a.s2" not in overtaken(first, last)) is told_still


@pytest.mark.parametrize(("outlet", "kept"), [("Hill Wire", False), ("Gazette", True)], ids=["its own", "another's"])
def test_what_an_outlet_has_mended_is_not_told(outlet: str, *, kept: bool) -> None:
    lines = "About {} of the 19,000 jobs at the two yards of Orla will go, chief executive Karin Wolde told reporters."
    lead = "The yard of Orla agreed to buy the yard of Tarn."
    first = told("a", lead, lines.format("1,200"), outlet="Hill Wire")
    mended = told("b", lead, lines.format("1,100"), outlet=outlet, day=SECOND)
    assert ("a.s2" not in overtaken(first, mended)) is kept
    assert "b.s2" not in overtaken(first, mended)


@pytest.mark.parametrize(
    "lines",
    [
        "Drones set an oil refinery on fire in {} in the night, the governor of the region on the river said.",
        "{} refinery was set on fire by drones in the night, the governor of the region on the river said.",
    ],
    ids=["within", "first word"],
)
def test_what_an_outlet_tells_alike_of_another_town_is_not_mended(lines: str) -> None:
    assert not overtaken(told("a", lines.format("Orla")), told("b", lines.format("Tarn"), day=SECOND))


def test_who_takes_back_may_have_been_named_by_the_office_alone() -> None:
    said = "The mayor denied reports that the pumps at Eastquay had not been tested."
    took_back = "Mayor Inga Lund said that she had been wrong to say that the pumps at Eastquay had been tested."
    (row,) = extractive.summarize(event(told("a", said), told("b", took_back, day=SECOND))).differences
    assert row.statement == "Inga Lund: said, later taken back"


def test_what_happened_outranks_what_will() -> None:
    articles = (
        told("a", "The takeover of the yard of Tarn by the yard of Orla will need approval in the capital."),
        told("b", "The yard of Orla agreed on Tuesday to buy the yard of Tarn for its docks."),
    )
    assert extractive.summarize(event(*articles)).line.passages == ("b.s1",)


@pytest.mark.parametrize(
    "line",
    [
        "Nobody is missing any more.",
        "The council of Orla has today published the plans of the second dam.",
    ],
    ids=["few words", "today"],
)
def test_what_says_too_little_on_a_page_of_its_own_is_no_takeaway(line: str) -> None:
    one = event(told("a", "A dam above the town of Orla failed on Tuesday after a week of rain.", line))
    overview = front.overview([(one, extractive.summarize(one))])
    assert line not in [claim.text for claim in overview.takeaways]


@pytest.mark.parametrize(
    ("held", "day", "holds"),
    [
        ("A court ordered that two managers of the company Harrow Depo be kept in custody.", FIRST, False),
        ("A court ordered that two managers of the company Harrow Depo be kept in custody.", SECOND, True),
        ("A court ordered on Tuesday that two managers of Harrow Depo be kept in custody.", FIRST, True),
        ("A court ordered that three drivers of the company Tarn Freight be kept in custody.", FIRST, True),
    ],
    ids=["ended", "not later", "with its day", "others"],
)
def test_a_custody_that_a_later_article_ends_no_longer_holds(held: str, day: date, *, holds: bool) -> None:
    freed = "The two managers of Harrow Depo were released on bail on Wednesday, their lawyer Jan Holt said."
    articles = (told("a", held, day=day), told("b", freed, day=SECOND))
    people = People([passage for article in articles for passage in article.passages])
    ranked = ranking.rank(articles, [s for article in articles for s in of(article, people, most=9)], "")
    assert outdated.of(ranked) == (frozenset() if holds else {"a.s1"})
