"""A figure that was corrected stands in no part of a brief but the row that tells of the correction."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.model import Event, Overview, Summary
from briefing.summarize import extractive, front
from briefing.summarize.overtaken import amended, corrections, reworded
from briefing.summarize.reading.people import People
from briefing.summarize.reading.sentence import of
from tests.summarize.builder import event, sentences, told

SECOND = date(2024, 3, 5)

CORRECTIONS = [
    ("An earlier version of the article “Ferry aground” said 41 people were injured.", "The correct figure is 37."),
    ("(Corrects number of injured to 37, not 41, in second paragraph)",),
    ("This story has been corrected to show that 37 people were injured, not 41.",),
    ("An earlier version of this report put the number of injured at 41; the number was 37.",),
    ("The number of the injured is 37 and not 41 as we reported earlier.",),
    ("Correction: The ferry accident injured 37 people; an earlier version said 41.",),
    ("The coast guard revised the number of injured down to 37 from 41.",),
    ("The coast guard revised the number of injured from 41 to 37.",),
    ("The number of injured was not 41 but 37, police said, correcting an earlier statement.",),
    (
        "In our report on the ferry we wrote that 41 people had been injured, citing the port.",
        "The port said 37 people had been injured.",
    ),
    ("The coast guard lowered the number of deaths, not all of them of the injured, from 41 to 37.",),
    ("Police corrected an earlier statement that 41 people had been injured, saying the figure was 37.",),
]


@pytest.mark.parametrize("note", CORRECTIONS, ids=[" ".join(note)[:60] for note in CORRECTIONS])
def test_a_correction_is_understood(note: tuple[str, ...]) -> None:
    (one,) = corrections.of(told("c", *note))
    assert (one.wrong.text, one.right and one.right.text) == ("41", "37")
    assert "injur" in one.things


@pytest.mark.parametrize(
    "line",
    [
        "The union wants 41 crowns an hour, not 37 as the company offers.",
        "The bank raised its rate to 5.25 percent from 4.75 percent.",
        "Of the 41 passengers 37 were injured.",
        "She was wrongly accused in 1972, and one of 37 men was charged last month.",
        "Police mistakenly mixed up the name of the suspect with that of his brother, who is 24.",
        "The previous week's figure was revised down to 371,000. The average of four weeks was 394,500.",
        "(Corrects day of the vote in Orla to 5 March, not 4 March, in its title)",
        "(Corrects rank of the boat in the race off Orla to 2nd, not 3rd)",
        "(Corrects number of injured off Orla to dozens, not 41)",
        "(Corrects the name of the ferry in paragraph 3, not 4)",
        "This story has been corrected to show that 37 percent were injured, not 41 trains.",
        "The coast guard revised the number of injured to 37 from 37.",
        "Correction: Of the 41 on board, the injured are 37.",
    ],
    ids=[
        "a demand",
        "a change",
        "a part",
        "an accusation",
        "a name",
        "a statistic revised",
        "a day",
        "a rank",
        "no number",
        "a paragraph",
        "two kinds",
        "the same",
        "nobody had said so",
    ],
)
def test_no_other_sentence_of_two_numbers_is_a_correction(line: str) -> None:
    assert not list(corrections.of(told("c", line)))


def test_a_statement_that_was_wrong_is_one_also_where_no_right_figure_is_given() -> None:
    (one,) = corrections.of(
        told(
            "c", "In a report on the strike Hill Wire wrongly gave the number of flights as 180.", "It counted one day."
        )
    )
    assert (one.wrong.text, one.right, len(one.told)) == ("180", None, 2)


FERRY = "A ferry ran aground off the port of Orla on Monday, injuring 41 people, police said."
INJURED = "Police said that 41 people were injured when the ferry ran aground off Orla."
COAST_GUARD = "A ferry with 210 passengers ran onto a sandbank near Orla on Monday, the coast guard said."
NOTICE = "An earlier version of the article “Ferry aground” said 41 people were injured in Orla."
RIGHT = "The correct figure is 37, according to police."


def ferry() -> Event:
    return event(
        told("a", FERRY, INJURED, "The harbour of Orla was closed.", title="Ferry aground"),
        told("b", COAST_GUARD, "Divers found a crack in the hull of the ferry.", outlet="Coast Wire"),
        told("c", NOTICE, RIGHT, title="Correction: Ferry aground"),
    )


def parts(summary: Summary) -> tuple[list[str], list[str]]:
    """Return what a summary and the first page say in rows of differences, and what they say elsewhere."""
    page: Overview = front.overview([(ferry(), summary)])
    rows = [claim for row in summary.differences for claim in row.claims]
    rest = [claim.text for claim in (*summary.claims(), *page.claims()) if claim not in rows]
    return [claim.text for claim in rows], [*rest, summary.headline]


def test_what_was_corrected_stands_in_the_row_of_its_correction_alone() -> None:
    rows, rest = parts(extractive.summarize(ferry()))
    assert not [text for text in rest if "41" in text or "correct figure" in text]
    assert f"{NOTICE[:-1]}; the correct figure is 37, according to police." in rows
    assert extractive.brief(ferry()).line.text == COAST_GUARD


@pytest.mark.parametrize(
    ("title", "stands"),
    [("41 injured as ferry runs aground off Orla", False), ("37 injured as ferry runs aground off Orla", True)],
    ids=["the wrong figure", "the right one"],
)
def test_a_title_with_a_figure_that_was_corrected_is_no_headline(title: str, *, stands: bool) -> None:
    ran = "A ferry with 210 passengers ran aground off Orla on Monday, and the injured were brought to its hospital."
    of_title = event(told("a", ran, INJURED, title=title), told("c", NOTICE, RIGHT, title="Correction"))
    for summary in (extractive.summarize(of_title), extractive.brief(of_title)):
        assert summary.line.passages == ("a.s1",)
        assert (summary.headline == title) is stands, summary.headline


def test_the_row_of_a_correction_names_both_figures_and_each_article_that_had_the_wrong_one() -> None:
    row = extractive.summarize(ferry()).differences[0]
    assert row.statement == "People injured: 41, corrected to 37"
    assert row.cells == {"a": "a.s1", "b": None, "c": "c.s1"}


@pytest.mark.parametrize(
    ("other", "stands"),
    [
        ("Police arrested 41 people in Orla after a fight on the quay.", True),
        ("The ferry injured 37 people, not the 41 whom its owner had named.", True),
        ("The accident of the ferry off Orla left 41 injured.", False),
    ],
    ids=["another thing", "the right one beside it", "the same"],
)
def test_a_number_that_is_right_elsewhere_stays(other: str, *, stands: bool) -> None:
    wrong = amended.of(
        [told("c", NOTICE, RIGHT, day=SECOND)],
        sentences(other, name="x", day=SECOND),
    ).wrong
    assert (not wrong) is stands


def test_what_another_outlet_says_later_is_no_longer_corrected() -> None:
    notice = told("c", NOTICE, RIGHT)
    later = sentences(INJURED, name="x", day=SECOND)
    assert not amended.of([notice], later).wrong
    assert amended.of([notice], sentences(INJURED, name="x", day=date(2024, 3, 4))).wrong


def test_a_mended_report_takes_the_place_of_the_one_with_the_wrong_figure() -> None:
    before = "A magnitude 6.1 earthquake struck the north of Norland early on Monday, cutting the power in Tarn."
    after = before.replace("6.1", "5.9")
    rest = "Engineers said the dam above Tarn was sound."
    mended = told("n", after, rest, title="CORRECTED-Quake cuts the power in Tarn")
    note = "(Corrects magnitude to 5.9, not 6.1, in first paragraph)\n\n"
    object.__setattr__(mended, "text", note + mended.text)
    shifted = tuple(replace(p, start=p.start + len(note), end=p.end + len(note)) for p in mended.passages)
    object.__setattr__(mended, "passages", shifted)
    summary = extractive.summarize(event(told("o", before, rest), told("p", before, rest, outlet="Post"), mended))
    assert summary.line.text == after
    (row,) = summary.differences
    assert row.statement == "Magnitude: 6.1, corrected to 5.9"
    assert [claim.text for claim in row.claims] == [before, after]


def test_a_wrong_figure_overtakes_none() -> None:
    right = told(
        "r", "A ferry ran aground off Orla on Monday, injuring 37 people, the fire brigade said.", "It rained."
    )
    later = told("l", "A ferry ran aground off Orla on Monday.", INJURED, day=SECOND, outlet="Post")
    notice = told("c", NOTICE, RIGHT, day=SECOND)
    summary = extractive.summarize(event(right, later, notice))
    assert summary.line.passages == ("r.s1",)
    assert [figure.value for figure in summary.figures] == ["37"]


def test_an_office_that_lowers_a_toll_is_news_and_what_it_lowered_stands_nowhere_else() -> None:
    lowers = "The emergency centre lowered the death toll of the quake in Orla from 112 to 109 on Tuesday."
    old = "The home ministry of Norland said that 104 people were killed in the quake in Orla."
    older = "The quake in Orla killed 112 people, the emergency centre said."
    quake = event(told("new", lowers, day=SECOND), told("old", old), told("older", older))
    summary = extractive.summarize(quake)
    assert summary.line.text == lowers
    assert [(figure.value, figure.label) for figure in summary.figures] == [("109", "death toll of the quake in Orla")]
    assert not {old, older} & {claim.text for paragraph in summary.happened for claim in paragraph}


def test_what_an_outlet_corrects_in_words_stands_in_a_row_of_its_own() -> None:
    wrong = "Correction: Our report said the ferry with 210 passengers ran onto a sandbank near Orla at dawn."
    right = "It ran onto the sandbank at noon."
    summary = extractive.summarize(event(told("a", COAST_GUARD, wrong, right), told("b", INJURED, outlet="Orla Wire")))
    (row,) = summary.differences
    assert (row.statement, row.cells) == ("Corrected by its outlet", {"a": "a.s2", "b": None})
    assert [claim.text for claim in row.claims] == [f"“{wrong}”", f"“{right}”"]
    assert not [c.text for c in summary.claims() if c not in row.claims and ("dawn" in c.text or "noon" in c.text)]


def test_what_somebody_says_behind_a_correction_is_a_claim_of_its_own() -> None:
    wrong = "Correction: The Gazette wrongly reported that 41 people were injured in Orla."
    right = "The Coast Union said that 37 people were injured."
    summary = extractive.summarize(event(told("a", FERRY, INJURED), told("c", wrong, right, outlet="Coast Wire")))
    (row,) = summary.differences
    assert [claim.text for claim in row.claims][-2:] == [wrong, right]


@pytest.mark.parametrize(
    ("note", "rows"),
    [
        ("In an error on Monday, we reported that the dam above Orla had burst; it has not.", 1),
        ("On Monday we wrongly reported that the dam above Orla had burst.", 1),
        ("On Monday we reported in error that the dam above Orla had burst.", 1),
        ("On Monday we reported that the dam above Orla had burst.", 0),
    ],
    ids=["in an error", "wrongly", "in error", "rightly"],
)
def test_what_an_outlet_says_it_reported_in_error_is_told_as_its_correction(note: str, rows: int) -> None:
    summary = extractive.summarize(event(told("a", COAST_GUARD, BURST, note)))
    assert [row.statement for row in summary.differences] == ["Corrected by its outlet"] * rows
    assert (BURST in [claim.text for claim in summary.claims()]) is not bool(rows)


def test_a_correction_of_a_figure_has_one_row() -> None:
    note = "Correction: An earlier version said 41 people were injured; the number was 37."
    summary = extractive.summarize(event(told("a", FERRY, INJURED), told("c", COAST_GUARD, note)))
    assert [row.statement.endswith("41, corrected to 37") for row in summary.differences] == [True]


@pytest.mark.parametrize(
    ("said", "gap", "together"),
    [
        ("stopped the ferry", " ", True),
        ("stopped the ferry", "\n\n", False),
        ("stopped it, not delayed it", " ", False),
    ],
    ids=["its paragraph", "the next", "right already"],
)
def test_what_is_right_behind_a_correction_that_says_but_what_was_wrong_is_told_with_it(
    said: str, gap: str, *, together: bool
) -> None:
    wrong = f"Correction: An article on Monday said the mayor of Orla had {said}."
    right = "Inga Lund, the harbour master of Orla, said “I stopped the ferry, and nobody else did”."
    article = told("a", COAST_GUARD, wrong, right)
    text = f"{COAST_GUARD}\n\n{wrong}{gap}{right}"
    starts = [text.index(passage.text) for passage in article.passages]
    passages = tuple(
        replace(p, start=start, end=start + len(p.text)) for p, start in zip(article.passages, starts, strict=True)
    )
    summary = extractive.summarize(event(replace(article, text=text, passages=passages)))
    (row,) = summary.differences
    assert [claim.text for claim in row.claims] == [wrong, *([right] if together else [])]
    assert any("I stopped" in c.text for c in summary.claims() if c not in row.claims) is not together


@pytest.mark.parametrize(
    "note",
    [
        "In our report headlined “Ferry aground”, please read 37 people injured, not 41.",
        "(Corrects number of injured in third paragraph to 37, not 41, and the name of the harbour master)",
    ],
    ids=["our report", "in brackets"],
)
def test_where_an_outlet_speaks_of_itself_the_row_has_its_words_as_its_own(note: str) -> None:
    summary = extractive.summarize(event(told("a", COAST_GUARD, note)))
    (row,) = summary.differences
    assert row.statement == "Figure: 41, corrected to 37"
    (told_by_itself,) = row.claims
    assert (row.cells, told_by_itself.passages) == ({"a": "a.s2"}, ("a.s2",))
    words = note.strip("()").translate(str.maketrans("“”", '""'))
    assert told_by_itself.text == f"“{words}”"
    assert {claim.text for claim in summary.claims() if claim != told_by_itself} == {COAST_GUARD}


BURST = "The dam above the town of Orla has burst, a farmer told the newsroom."
WITHDRAWN = "We reported at 09:10 that the dam above Orla had burst."
SORRY = "That report was wrong and we have withdrawn it."


@pytest.mark.parametrize(
    ("lines", "gone"),
    [
        ((COAST_GUARD, WITHDRAWN, SORRY, BURST), True),
        ((COAST_GUARD, WITHDRAWN, "That report is still to be confirmed.", BURST), False),
        ((COAST_GUARD, WITHDRAWN.replace("dam above Orla", "pier of Tarn"), SORRY, BURST), False),
        ((COAST_GUARD, "We reported at 09:10 that Orla had burst.", SORRY, BURST), False),
    ],
    ids=["withdrawn", "unconfirmed", "another report", "too few words"],
)
def test_what_an_outlet_withdraws_in_the_same_article_is_not_told(lines: tuple[str, ...], *, gone: bool) -> None:
    summary = extractive.summarize(event(told("a", *lines)))
    assert [*reworded.taken_back(sentences(*lines))] == ["a.s4"] * gone
    assert BURST not in [claim.text for claim in summary.claims() if gone]
    rows = [[claim.text for claim in row.claims] for row in summary.differences]
    assert rows == [[f"“{line}”" for line in lines[1:3]]] * (SORRY in lines)


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        pytest.param(
            "Of those on the ferry 37 percent, 41 people, were injured.", True, id="the right number as a share"
        ),
        pytest.param("Police said that 42 people were injured when the ferry ran aground.", False, id="another number"),
        pytest.param("Police said that 41 percent were injured when the ferry ran aground.", False, id="a share"),
        pytest.param("A strike cancelled 41 trains.", False, id="what else can be counted"),
    ],
)
def test_the_wrong_figure_is_that_number_of_that_thing(line: str, *, wrong: bool) -> None:
    stated = amended.of([told("c", NOTICE, RIGHT)], sentences(line, name="x")).wrong
    assert bool(stated) is wrong


def test_a_reprint_of_what_an_outlet_corrects_is_corrected_on_whatever_day() -> None:
    later = replace(told("x", INJURED, day=SECOND), origin="c")
    said = list(of(later, People(later.passages), most=9))
    assert amended.of([told("c", NOTICE, RIGHT)], said).wrong


def test_a_figure_is_wrong_also_where_no_right_one_is_given() -> None:
    note = told("c", "In a report on the strike Hill Wire wrongly gave the number of flights as 180.", "It rained.")
    assert amended.of([note], sentences("The strike stopped 180 flights, the union said.", name="x")).wrong


def test_each_correction_has_a_row_of_its_own_in_its_own_event() -> None:
    earlier = "An earlier version of the article “Ferry aground” said 210 passengers were aboard."
    aboard = told("d", earlier, "The correct figure is 190.")
    articles = (*ferry().articles, aboard)
    said = [s for one in articles for s in of(one, People(one.passages), most=9)]
    found = amended.of(articles, said)
    rows = list(amended.rows(event(*articles), found))
    assert [row.statement for row in rows] == [
        "People injured: 41, corrected to 37",
        "Figure: 210, corrected to 190",
    ]
    assert [row.cells for row in rows] == [
        {"a": "a.s1", "b": None, "c": "c.s1", "d": None},
        {"a": None, "b": "b.s1", "c": None, "d": "d.s1"},
    ]
    assert not list(amended.rows(event(told("y", "Rain fell on Tarn."), name="e2"), found))
    assert len(list(amended.rows(event(*ferry().articles[:1]), found))) == 1
    assert len(list(amended.rows(event(articles[2]), found))) == 1
