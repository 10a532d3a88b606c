"""What the court drops is counted and entered, whichever part of the brief it stood in."""

from datetime import UTC, datetime
from pathlib import Path

from briefing.desk import Desk
from briefing.model import Citation, Claim, Event, Summary
from briefing.pipeline.court import Court
from briefing.pipeline.writing import tell
from briefing.settings import Brief, Settings
from tests.summarize.builder import told

LINES = ("The dam of Orla failed on Tuesday.", "The council met.", "Norland denied it.")
ARTICLE = told("a", *LINES)
EVENT = Event(id="e1", title="", articles=(ARTICLE,))


def claim(text: str, number: int) -> Claim:
    return Claim(text=text, citations=(Citation(passage=f"a.s{number}"),))


def test_a_new_sentence_that_falls_is_recorded_like_any_other() -> None:
    court = Court([EVENT])
    line = claim(LINES[0], 1)
    wrong = claim("The dam of Orla failed on Friday.", 1)
    summary = court.news(Summary(event="e1", headline="Dam fails", line=line, new=(line, wrong)))
    assert summary.new == (line,)
    assert [(row.claim, row.outcome) for row in court.rows] == [(line.text, "kept"), (wrong.text, "dropped")]
    assert court.dropped.total() == court.verified == 1


def test_what_is_told_and_leans_there_is_not_listed_as_new_apart() -> None:
    denial = claim(LINES[2], 3)
    summary = Summary(event="e1", headline="Dam", line=claim(LINES[0], 1), happened=((denial,),), new=(denial,))
    assert Court([EVENT]).news(summary).new == ()


def test_where_the_line_of_an_event_in_brief_falls_the_first_of_its_sentences_that_stands_is_told(
    tmp_path: Path,
) -> None:
    impossible = "The council of Telsin closed the old bridge on Tuesday, 12 January 2024, after cracks were found."
    flood = [told(name, "The dam of Orla failed on Tuesday, the harbour office said.") for name in ("a", "b")]
    bridge = told("c", impossible, "Repairs of the bridge will take two months and cost 4 million euros.")
    happenings = [Event(id="e1", title="", articles=tuple(flood)), Event(id="e2", title="", articles=(bridge,))]
    now = datetime(2024, 1, 16, tzinfo=UTC)
    settings = Settings(brief=Brief(full_events=1))
    desk = Desk(settings=settings, out=tmp_path, now=now, environment={}, clock=lambda: now, sleep=lambda _: None)
    said = tell(desk, happenings)
    assert said.summaries["e2"].line.text == bridge.passages[1].text
    assert [row.claim for row in said.rows if row.outcome == "dropped"] == [impossible]
