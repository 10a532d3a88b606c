"""What the court drops is counted and entered, whichever part of the brief it stood in."""

from briefing.model import Citation, Claim, Event, Summary
from briefing.pipeline.court import Court
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
