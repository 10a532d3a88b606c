"""Counts of what befell people: whose they are where a sentence has two, bodies that were found, and ages."""

from datetime import date

import pytest

from briefing.model import Article
from briefing.summarize import extractive
from briefing.summarize.counting import tallied, towns
from tests.summarize.builder import event, sentences, told

TUESDAY = date(2024, 3, 5)
TOLL = "Nine people were killed when a mine near Orla caved in, the ministry of mines said."


def rows(*articles: Article) -> list[str]:
    """Return the statements of the rows of differences of an event."""
    return [row.statement for row in extractive.summarize(event(*articles)).differences]


@pytest.mark.parametrize(
    ("line", "voices"),
    [
        ("At least 19 people died in Orla, a doctor said, while the ministry put the toll at nine.",
         {19: "a doctor", 9: "the ministry"}),
        ("Forty people were killed in Orla, a doctor told Radio Tarn, but the governor spoke of 12 dead.",
         {40: "a doctor", 12: "the governor"}),
        ("The toll in Orla is 13, a doctor said; the health ministry gave a figure of 12.",
         {13: "a doctor", 12: "the health ministry"}),
        ("Some 41 soldiers were killed in Orla, according to a doctor, while the army put its losses at 12.",
         {41: "a doctor", 12: "the army"}),
    ],
    ids=["the toll", "spoke of", "a figure", "its own soldiers"],
)  # fmt: skip
def test_two_speakers_in_a_sentence_each_have_their_count(line: str, voices: dict[int, str]) -> None:
    assert {int(v.quantity.low): v.voice for v in tallied.counts(sentences(line))} == voices


@pytest.mark.parametrize(
    "line",
    [
        "At least 19 people died in Orla, a doctor said, while the ministry had put the toll at nine.",
        "The army said it killed 41 raiders at Orla, and the governor put its losses at 12.",
        "At least 19 people died in Orla, a doctor said, and he put the toll at nine last year.",
        "At least 19 people died in Orla, a doctor said, while the mayor gave 12 families new homes.",
    ],
    ids=["a former toll", "its own losses beside its enemy's", "one speaker", "no count of the dead"],
)
def test_one_count_of_one_thing_has_no_second_voice(line: str) -> None:
    assert not any(value.voice for value in tallied.counts(sentences(line)))


@pytest.mark.parametrize(
    ("other", "statement"),
    [
        ("At least 19 people died in a mine near Orla, a doctor said, while the ministry put the toll at nine.",
         "Number of people killed: nine or at least 19"),
        ("Volunteers pulled 14 bodies from a mine near Orla that caved in, the police said.",
         "Number of people killed: nine or 14 bodies"),
        ("The bodies of 14 diggers were found in a mine near Orla that caved in, the police said.",
         "Number of people killed: nine or 14 bodies"),
    ],
    ids=["two tolls", "bodies", "bodies of"],
)  # fmt: skip
def test_a_toll_is_held_against_two_in_a_sentence_and_against_more_bodies(other: str, statement: str) -> None:
    assert rows(told("a", TOLL), told("b", other, outlet="Herald")) == [statement]


def test_two_tolls_in_a_sentence_are_a_row_where_nobody_else_counts() -> None:
    line = "At least 19 people died in a mine near Orla, a doctor said, while the ministry put the toll at nine."
    (row,) = extractive.summarize(event(told("a", line))).differences
    assert row.statement == "Number of people killed: nine or at least 19"
    assert [claim.passages for claim in row.claims] == [("a.s1",)]


@pytest.mark.parametrize(
    "other",
    [
        "Volunteers pulled six bodies from a mine near Orla that caved in, the police said.",
        "Farmers buried 14 bodies near a mine at Orla that caved in, the police said.",
    ],
    ids=["fewer than the dead", "of whom nobody knows when they died"],
)
def test_bodies_that_a_toll_leaves_room_for_are_no_difference(other: str) -> None:
    assert not rows(told("a", TOLL), told("b", other, outlet="Herald"))


def test_of_an_article_that_counts_bodies_too_its_toll_is_compared() -> None:
    other = told("b", TOLL.replace("Nine", "Twelve"), "Volunteers pulled six bodies from the mine.", outlet="Herald")
    assert rows(told("a", TOLL), other) == ["Number of people killed: nine or twelve"]


@pytest.mark.parametrize("who", ["mother", "nurse", "pensioner", "man"])
def test_an_age_counts_nobody(who: str) -> None:
    assert not tallied.counts(sentences(f"The toll grew in Orla when a {who} of 29 died of burns on Friday."))


def test_a_crew_and_a_family_are_so_many_people() -> None:
    (value,) = tallied.counts(sentences("A crew of 29 people died off Orla when the ship went down."))
    assert value.quantity.low == 29


def test_a_land_of_two_words_is_no_town() -> None:
    assert towns.told("A mine caved in near Tarn in eastern Sierra Leone on Monday.") == {"tarn"}


def test_the_higher_of_two_tolls_in_a_sentence_is_the_one_that_later_ones_moved_on() -> None:
    both = "At least 19 people died in a mine near Orla, a doctor said, while the ministry put the toll at nine."
    later = "The number of dead in a mine near Orla rose to 33 on Tuesday, the ministry of mines said."
    articles = (told("a", TOLL), told("b", both, outlet="Herald"), told("c", later, day=TUESDAY, outlet="Post"))
    assert rows(*articles) == ["Number of people killed: nine, later at least 19, later 33"]


def test_bodies_are_no_step_of_a_toll_and_what_had_been_put_before_is_not_told_again() -> None:
    bodies = "Volunteers pulled 14 bodies from a mine near Orla that caved in, the police said."
    later = "The number of dead in a mine near Orla rose to 33 on Tuesday, the ministry of mines said."
    before = "On Monday the ministry of mines had put the number of dead at nine."
    articles = (told("a", TOLL), told("b", bodies, outlet="Herald"), told("c", later, before, day=TUESDAY))
    summary = extractive.summarize(event(*articles))
    assert [row.statement for row in summary.differences] == ["Number of people killed: nine, later 33"]
    assert before not in [claim.text for paragraph in summary.happened for claim in paragraph]


def test_the_dead_head_what_somebody_says_to_have_done() -> None:
    toll = (
        "Volunteers with shovels left the mine near Orla for good on Tuesday, with the death toll at 33 and rain in the"
        " hills."
    )
    firm = (
        "The company that owns the mine near Orla that caved in said on Tuesday that it had leased the mine near Orla."
    )
    backing = "Police on Tuesday arrested the owner of the company of the mine near Orla that caved in."
    later = [
        told(name, line, "It rained.", "It was dark.", day=TUESDAY, outlet=name)
        for name, line in zip("abc", (toll, firm, backing), strict=True)
    ]
    assert extractive.summarize(event(*later, told("d", TOLL))).line.text == toll


def test_the_missing_of_a_later_day_are_those_that_are_missing_still() -> None:
    monday = told("a", TOLL, "It rained.", "Six people are still missing.")
    later = told("b", "Rescuers left the mine near Orla.", "Ines Calder said four people are missing.", day=TUESDAY)
    summary = extractive.summarize(event(monday, later))
    assert "Six" not in [figure.value for figure in summary.figures]
    assert "Number of people missing: six, later four" in [row.statement for row in summary.differences]
