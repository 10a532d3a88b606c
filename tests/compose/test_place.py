"""The place of an event is where its line says that it happened; a dateline alone is called one."""

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
        ("Orla", "The navy said on Tuesday that its ship was late.", "Orla (dateline)"),
        ("Orla", "Doubts were heard in Congress and in Calder's office.", "Orla (dateline)"),
        ("", "The navy said on Tuesday that its ship was late.", ""),
    ],
    ids=["told", "elsewhere", "with a side", "of", "dateline", "no place", "none"],
)
def test_a_place_is_told_or_is_a_dateline(dateline: str, line: str, place: str) -> None:
    event = Event(id="e1", title="", articles=(told("a", line),), place=dateline)
    assert where(event, Summary(event="e1", headline="", line=Claim(text=line, citations=(Citation("a.s1"),)))) == place


def test_the_town_of_a_dateline_is_the_place_where_an_opening_tells_of_it() -> None:
    event = Event(id="e1", title="", articles=(told("a", "The navy was late.", "Ships left Orla."),), place="Orla")
    line = Claim(text="The navy was late.", citations=(Citation("a.s1"),))
    assert where(event, Summary(event="e1", headline="", line=line)) == "Orla"
