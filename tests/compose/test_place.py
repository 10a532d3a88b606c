"""The place of an event is where its line says that it happened, or a dateline's town that its articles tell of."""

from dataclasses import replace

import pytest

from briefing.compose.place import where
from briefing.model import Citation, Claim, Event, Summary
from tests.summarize.builder import told


@pytest.mark.parametrize(
    ("dateline", "line", "place"),
    [
        ("Orla", "A dam above Orla failed on Tuesday.", "Orla"),
        ("Orla", "A tram overturned in Tarnby on Tuesday.", "Tarnby"),
        ("Orla", "A ship struck a bridge in western Norland in March.", "Norland"),
        ("Orla", "Pirates were held in the Gulf of Tarn on Tuesday.", "Gulf of Tarn"),
        ("Orla", "The navy said on Tuesday that its ship was late.", ""),
        ("Orla", "A soldier died after a clash at the border, the Health Ministry in Orla said on Tuesday.", ""),
        ("Orla", "Norland licensed the dose on Tuesday, the first country in Africa to do so.", ""),
        ("Orla", "A dam failed in South Africa on Tuesday.", "South Africa"),
        ("Orla", "Doubts were heard in Congress and in Calder's office.", ""),
        ("", "The navy said on Tuesday that its ship was late.", ""),
        ("Orla", "Ten people fell ill in the People's Republic of Tarn's north.", ""),
        ("Orla", "Ten people fell ill in the Republic of Tarn's north.", ""),
        ("Orla", "Ten people fell ill in the Democratic Republic of Tarn's north.", ""),
        ("Orla", "It will be the largest lender in the Baltic states.", ""),
        ("", "A bomb went off in the Yemeni port city of Aden on Monday.", "Aden"),
        ("", "A bomb went off in the Yemeni capital.", ""),
        ("", "A bomb went off in the Yemeni parliament.", ""),
        ("", "A storm crossed the west of Norland on Monday.", "Norland"),
        ("", "A ferry ran aground off Tarnby on Monday.", "Tarnby"),
        ("", "Dockers walked out at Rotterdam's terminals.", "Rotterdam"),
        ("", "Dockers walked out at Calder's terminals.", ""),
    ],
    ids=[
        "told", "elsewhere", "with a side", "of", "dateline", "who tells of it",
        "a continent", "no continent", "no place", "none", "a people's", "half a name",
        "a part of a name",
        "an adjective", "a people's city", "a people's capital", "a people's house",
        "a side of it", "off a coast", "a city's", "somebody's",
    ],
)  # fmt: skip
def test_a_place_is_told_and_a_dateline_alone_is_none(dateline: str, line: str, place: str) -> None:
    assert _where([(dateline, line)], line) == place


def _where(articles: list[tuple[str, str]], line: str) -> str:
    sent = tuple(replace(told(f"a{n}", text), place=town) for n, (town, text) in enumerate(articles))
    claim = Claim(text=line, citations=(Citation("a0.s1"),))
    return where(Event(id="e1", title="", articles=sent), Summary(event="e1", headline="", line=claim))


@pytest.mark.parametrize(
    ("articles", "place"),
    [
        ([("Orla", "The navy was late. Ships left Orla.")], "Orla"),
        ([("Orla, Norland", "The navy was late. Ships left Orla.")], "Orla"),
        ([("Orla", "The navy was late."), ("", "Ships left Orla.")], "Orla"),
        ([("Orla", "Ships left Orla."), ("Tarnby", "Ships left for Tarnby, and not for Orla.")], "Orla"),
        ([("Orla", "Ships left Orla."), ("Tarnby", "Ships left for Tarnby.")], ""),
        ([("Orla", "Ships left Orlando.")], ""),
        ([("System", "The navy was late."), ("Orla", "Ships left Orla.")], "Orla"),
    ],
    ids=["told late", "with its land", "by another", "most", "equal", "another word", "not told"],
)
def test_of_the_towns_of_the_datelines_the_one_that_most_articles_tell_of_is_the_place(
    articles: list[tuple[str, str]], place: str
) -> None:
    assert _where(articles, "The navy was late on Tuesday.") == place


def test_of_two_towns_that_a_line_names_the_one_of_most_datelines_is_the_place() -> None:
    line = "Ships went from Orla to Tarnby."
    sent = tuple(replace(told(f"a{n}", line), place=town) for n, town in enumerate(("Orla", "Tarnby", "Tarnby")))
    claim = Claim(text=line, citations=(Citation("a0.s1"),))
    event = Event(id="e1", title="", articles=sent, place="Tarnby")
    assert where(event, Summary(event="e1", headline="", line=claim)) == "Tarnby"


@pytest.mark.parametrize(
    ("town", "line", "place"),
    [
        ("Sofia", "Bulgaria's cabinet survived a vote on Tuesday.", "Bulgaria"),
        ("Sofia", "The Bulgarian cabinet survived a vote. It thanked Bulgaria.", "Bulgaria"),
        ("Sofia", "The Bulgarian cabinet survived a vote on Tuesday.", ""),
        ("Sofia", "The cabinet of Romania survived a vote on Tuesday.", ""),
        ("Varna", "Bulgaria's cabinet survived a vote on Tuesday.", ""),
    ],
    ids=["its state", "its people", "named by no text", "another state", "no seat"],
)
def test_what_is_sent_from_a_seat_of_government_is_placed_in_its_state_where_that_is_told_of(
    town: str, line: str, place: str
) -> None:
    assert _where([(town, line)], line.partition(". ")[0]) == place
