"""A brief reports: comment is left out, and nobody's judgment is told as a fact."""

from dataclasses import replace

import pytest

from briefing.language.comment import is_comment
from briefing.model import Source
from briefing.summarize import extractive, front
from briefing.summarize.reading import comment
from tests.summarize.builder import event, told

REPORT = told("r", "Eleven people died in an explosion at a paint plant near Orla, prosecutors said.")
COLUMN = told("c", "The government has known for years what stood near Orla.", title="Comment: Orla was no accident")


@pytest.mark.parametrize(
    ("title", "outlet", "url", "known"),
    [
        ("Opinion | Orla was no accident", "Gazette", "", True),
        ("Comment: the referee ruined this final", "Gazette", "", True),
        ("Column - A town waits", "Gazette", "", True),
        ("A town waits (editorial)", "Gazette", "", True),
        ("A town waits", "Gazette Opinion", "", True),
        ("A town waits", "Gazette", "https://gazette.example/opinion/2024/a-town-waits", True),
        ("Column-climbing robot wins prize", "Gazette", "", False),
        ("Comment on ruling declined by ministry", "Gazette", "", False),
        ("A town waits", "Gazette", "https://gazette.example/world/opinion-poll", False),
    ],
)
def test_comment_is_known_by_what_its_outlet_calls_it(title: str, outlet: str, url: str, *, known: bool) -> None:
    article = replace(told("a", "Nothing happened in the town."), title=title, url=url, source=Source(name=outlet))
    assert is_comment(article) is known


def test_an_event_of_comment_alone_is_no_event_of_a_brief_that_reports() -> None:
    events = (event(COLUMN, name="e1"), event(REPORT, name="e2"), event(REPORT, COLUMN, name="e3"))
    assert [one.id for one in comment.reported(events)] == ["e2", "e3"]


def test_comment_that_stands_alone_is_told_and_called_so() -> None:
    events = (event(COLUMN),)
    assert comment.reported(events) == events
    assert extractive.summarize(events[0]).note == extractive.COMMENT
    assert extractive.summarize(event(REPORT)).note == ""


@pytest.mark.parametrize(
    ("text", "judges"),
    [
        ("It is a scandal that nobody was told.", True),
        ("The families deserve nothing less than the truth.", True),
        ("Minister Fenn should resign, and he should do so today.", True),
        ("It is a glorious day for Norland.", True),
        ("Salas’s second yellow card was the worst decision of the season.", True),
        ("Trains should run again by noon.", False),
        ("The earthquake was the worst in decades.", False),
        ("The draft must be approved by the senate.", False),
        ("“It is a scandal,” Calder said.", False),
    ],
)
def test_a_judgment_in_the_outlets_own_voice_is_known(text: str, *, judges: bool) -> None:
    assert comment.judges(text) is judges


def test_words_that_take_sides_make_no_line_and_no_takeaway() -> None:
    loaded = "The terrorists of the Sarrin Brigade fled, leaving 14 dead near Belqas."
    sober = "Soldiers took the town of Belqas from the Sarrin Brigade on Monday."
    summary = extractive.summarize(event(told("s", loaded, sober), name="e2"))
    assert summary.line.text == sober
    one = event(told("s", loaded), name="e2")
    overview = front.overview([(event(REPORT), extractive.summarize(event(REPORT))), (one, extractive.summarize(one))])
    assert loaded not in [claim.text for claim in overview.takeaways]
