"""Key figures are what is measured, in the sentence's own words."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.model import KeyFigure
from briefing.summarize import extractive, front
from tests.summarize.builder import event, told

FILLER = "Water covered the lower town of Orla after a dam failed in the hills above it."


def figures(*lines: str, day: date | None = date(2024, 3, 5)) -> list[KeyFigure]:
    return list(extractive.summarize(event(told("a", FILLER, *lines, day=day))).figures)


@pytest.mark.parametrize(
    ("line", "value", "label"),
    [
        ("The army keeps 2,500 soldiers stationed in the hills.", "2,500", "soldiers stationed in the hills"),
        ("The flood killed at least 17 people.", "at least 17", "people killed"),
        ("Some 1,200 people were taken to schools.", "Some 1,200", "people were taken to schools"),
        ("Council members voted to expel more than 5,000 settlers.", "more than 5,000", "to expel … settlers"),
        ("Trade between Norland and Sudland should reach $20 billion a year.", "$20 billion a year",
         "Trade between Norland and Sudland"),
        ("Norland would contribute 40 million euros to a border programme.", "40 million euros",
         "Norland would contribute … to a border programme"),
        ("The port union is demanding 8 percent more pay for about 9,000 workers.", "8 percent",
         "port union is demanding … more pay"),
        ("Nearly 73% of voters want a new dam.", "Nearly 73%", "of voters want a new dam"),
        ("Eight people died in the flood.", "Eight", "people died in the flood"),
        ("Prices in Orla rose 0.9% from May.", "0.9%", "Prices in Orla rose"),
        ("The bill includes $28.6 billion in flood aid and new roads.", "$28.6 billion", "in flood aid and new roads"),
        ("At least 20 people, including children, were hurt.", "At least 20", "people were hurt"),
        ("The flood, killing 12 people and injuring dozens, came at night.", "12", "people killed"),
        ("Brandt wrote to 4,000 angry readers of the Mirror’s 2023 list.", "4,000", "angry readers"),
        ("The ferry was carrying 140 people of the town and burnt.", "140", "people of the town"),
        ("The fire left 23 injured when a ferry ran aground.", "23", "injured"),
        ("The court tried 47 officials of the bank over the attack.", "47", "officials of the bank"),
        ("The group has picketed 600 funerals in towns the army left.", "600", "funerals in towns"),
        ("An earthquake of magnitude 5.5 killed at least 26 people and injured some.", "at least 26", "people killed"),
        ("The list names 47 foreign tankers and bans the import of ores.", "47", "foreign tankers"),
        ("The depot supplies about 40 percent of the region’s petrol.", "about 40 percent",
         "depot supplies … of the region’s petrol"),
        ("A drone struck the depot, killing 14 workers and setting tanks ablaze.", "14", "workers killed"),
        ("The central bank raised its key rate by a quarter of a percentage point to 9.75 percent.", "9.75 percent",
         "central bank raised its key rate"),
        ("The lorry brought 20 litres of clean water.", "20", "litres of clean water"),
        ("The raiders of Orla demanded 6 million euros in bitcoin, the mayor said.", "6 million euros",
         "raiders of Orla demanded … in bitcoin"),
        ("The miner agreed to buy its rival Orla Copper for $18.4 billion in shares.", "$18.4 billion",
         "buy its rival Orla Copper"),
        ("The club sold its striker to Tarn for about 62 million euros.", "about 62 million euros",
         "sold its striker to Tarn"),
        ("Norland and Sudland signed a $2.4 billion agreement on Tuesday.", "$2.4 billion",
         "Norland and Sudland signed … agreement"),
        ("The board saw 60 sick patients in May 2021 for a cough.", "60", "sick patients"),
        ("Rescuers left the lower town with the death toll at 40.", "40", "death toll"),
        ("Power was back in all but 9,000 flooded houses of Orla.", "all but 9,000", "flooded houses of Orla"),
    ],
    ids=[
        "count", "killed", "passive", "infinitive", "money a year", "given", "demanded", "share",
        "spelled", "point", "decimal", "including",
        "killing", "possessive", "carried", "when", "over", "relative clause",
        "magnitude", "and a verb", "whose share",
        "and setting", "moved to", "litres of", "paid in", "bought for", "sold for", "an agreement", "number",
        "toll at", "all but",
    ],
)  # fmt: skip
def test_a_value_is_shown_with_what_it_measures(line: str, value: str, label: str) -> None:
    assert [(f.value, f.label) for f in figures(line)] == [(value, label)]


def test_a_count_ends_where_another_begins() -> None:
    found = figures("The search for the ferry ended with 19 dead and one missing.")
    assert [(f.value, f.label) for f in found] == [("19", "dead"), ("one", "missing")]


@pytest.mark.parametrize(
    "line",
    [
        "Calder, a 61-year-old engineer, left the town in 1998.",
        "The two-day trip began at 8.40 in the morning.",
        "The shop at 31 Britannia Way stayed dry all night.",
        "Orla beat the coast 27-24 in the last match of the year.",
        "Five lessons were drawn from the last flood.",
        "Call the town hall on 0800 555 111 for shelter tonight.",
        "Norland opened its 40th dam in the hills above the coast.",
        "The car crashed on lap 20 when the rain began to fall.",
        "The rule in Section 215 only applied to a dam.",
        "Orla beat the coast with a 20 - 13 victory in the last match.",
        "Covid-19 treatments came late to the hills.",
        "The rise in June was faster than the 0.6% increase in May.",
        "A mother of two died when the car struck her near the dam.",
        "A ferry carrying 140 people caught fire near the dam.",
        "The town bought a 360 pixel display for the dam.",
        "The law of 1986 allows people near the dam to complain.",
        "The leader held it for 69 laps after the rain.",
        "The mayor ordered petrol to be rationed to 20 litres a car.",
        "A third of the 300 patients of the clinic died in May.",
        "It was minus 21 degrees in the hills above the coast.",
        "Some 94 percent of them are smaller than the dam.",
        "Members of the board wanted to keep the rate at 9.5 percent.",
        "The charity of Orla has withdrawn its figure of 40 flood deaths.",
        "The mayor of Orla had put the toll at 40 on the day before.",
        "Calder of Orla has now put 14 goals in 16 matches this season.",
        "The minister rejected a report that 40 people had died in Orla.",
    ],
    ids=[
        "age",
        "duration",
        "address",
        "score",
        "list",
        "telephone",
        "ordinal",
        "lap",
        "section",
        "spaced score",
        "disease",
        "comparison",
        "parent",
        "another's verb",
        "compound",
        "year",
        "one word",
        "litres",
        "a part of them",
        "minus",
        "of them",
        "wished",
        "withdrawn",
        "had been put",
        "out of",
        "rejected",
    ],
)
def test_a_number_that_measures_nothing_is_no_key_figure(line: str) -> None:
    assert figures(line) == []


@pytest.mark.parametrize(
    ("other", "shown"),
    [
        ("The union said that 2,300 workers took part.", ["About 2300"]),
        ("The union said that 2,400 workers took part.", ["About 2300", "2,400"]),
        ("The lorry brought 2,300 litres of clean water.", ["About 2300", "2,300"]),
    ],
    ids=["the same", "another", "a measure"],
)
def test_a_count_that_comes_twice_in_an_event_is_one_value(other: str, shown: list[str]) -> None:
    found = figures("About 2300 dockers walked out at the port of Orla.", other)
    assert [figure.value for figure in found] == shown


@pytest.mark.parametrize(
    ("other", "storyline", "shown"),
    [
        ("Norland keeps 2500 soldiers in the hills, its envoy to Sudland says.", "hills", ["2,500"]),
        ("Norland keeps 2600 soldiers in the hills, its envoy to Sudland says.", "hills", ["2,500", "2600"]),
        ("Norland keeps 2500 soldiers in the hills, its envoy to Sudland says.", "", ["2,500", "2500"]),
    ],
    ids=["the same", "another", "of another matter"],
)
def test_a_value_that_two_events_of_a_matter_give_is_one(other: str, storyline: str, shown: list[str]) -> None:
    one = event(told("a", "Norland will keep its 2,500 soldiers in the hills."), name="e1")
    two = event(told("b", other), name="e2")
    events = [replace(one, storyline="hills"), replace(two, storyline=storyline)]
    found = front.overview([(one, extractive.summarize(one)) for one in events]).figures
    assert [figure.value for figure in found] == shown


def test_the_day_of_a_value_is_the_one_that_its_sentence_names() -> None:
    found = figures("On January 15, the ministry said that 2,500 soldiers stay in the hills.", day=date(2024, 2, 3))
    assert [f.as_of for f in found] == ["15 January 2024"]


def test_a_weekday_that_lies_ahead_is_not_the_day_of_a_value() -> None:
    ahead = "The camp for 2,500 soldiers in the hills opens on Friday."
    assert [f.as_of for f in figures(ahead)] == ["5 March 2024"]
    assert [f.as_of for f in figures(ahead.replace("opens", "opened"))] == ["1 March 2024"]


def test_else_it_is_the_day_of_the_article_and_where_that_is_unknown_none() -> None:
    line = "The army keeps 2,500 soldiers in the hills."
    assert [f.as_of for f in figures(line)] == ["5 March 2024"]
    assert [f.as_of for f in figures(line, day=None)] == [""]


def test_the_dead_of_another_happening_are_no_key_figure() -> None:
    told_again = "In a similar flood two years ago, 12 people were killed."
    assert figures(FILLER.replace("Water", "Mud"), told_again) == []
    assert [f.value for f in figures(FILLER.replace("Water", "Mud"), told_again.replace(" two years ago", ""))] == [
        "12"
    ]


def test_one_value_of_one_event_is_given_once() -> None:
    twice = figures("The flood killed at least 17 people.", "At least 17 people were killed by the flood.")
    assert len(twice) == 1


def test_the_same_value_of_two_days_that_the_texts_name_is_two_figures() -> None:
    found = figures(
        "On January 15, 2021, the army kept 2,500 soldiers in the hills.",
        "On January 15, 2024, the army kept 2,500 soldiers on the coast.",
    )
    assert sorted(f.as_of for f in found) == ["15 January 2021", "15 January 2024"]


def test_values_of_two_events_are_never_merged() -> None:
    one = event(told("a", "The army keeps 2,500 soldiers in Norland."), name="e1")
    two = event(told("b", "There are 2,500 soldiers in Norland to train recruits."), name="e2")
    view = front.overview([(e, extractive.summarize(e)) for e in (one, two)])
    assert [f.value for f in view.figures] == ["2,500", "2,500"]
