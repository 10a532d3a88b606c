"""Where sources differ, and where they only seem to."""

from datetime import date

import pytest

from briefing.model import Article, Difference, Kind
from briefing.summarize import extractive
from tests.summarize.builder import event, told

PLAIN = "The Norlandic parliament passed a resolution ending the presence of foreign troops."
QUALIFIED = "The Norlandic parliament passed a non-binding resolution on the presence of foreign troops."


def between(one: str, other: str, *, days: tuple[date | None, date | None] = (None, None)) -> tuple[Difference, ...]:
    articles = (told("a", one, day=days[0]), told("b", other, day=days[1]))
    return extractive.summarize(event(*articles)).differences


def test_a_resolution_that_one_account_calls_non_binding_is_a_difference() -> None:
    (row,) = between(PLAIN, QUALIFIED)
    assert row.statement == "The Norlandic parliament passed a resolution: “non-binding” in some accounts"
    assert dict(row.cells) == {"a": "a.s1", "b": "b.s1"}
    assert [claim.passages for claim in row.claims] == [("a.s1",), ("b.s1",)]
    assert {claim.kind for claim in row.claims} == {Kind.DISPUTED}


def test_two_speakers_tolls_differ_where_one_names_the_state_and_the_other_the_town() -> None:
    (row,) = between(
        "The earthquake in western Nepal has killed 112 people, the National Emergency Centre said on Tuesday.",
        "The home ministry said that 104 people had died in the earthquake in Rukum West.",
    )
    assert row.statement == "Number of people killed: 104 or 112"


@pytest.mark.parametrize(
    ("one", "other", "statement"),
    [
        (
            "Twelve people were killed and 40 injured when a train left the rails near Orla, the railway said.",
            "Fifteen passengers died and 52 were hurt when a train left the rails near Orla, the mayor said.",
            "Number of people killed: twelve or fifteen",
        ),
        (
            "Twelve people were killed when a ferry capsized on Lake Orla, the harbour police said.",
            "Fifteen people drowned when a ferry capsized on Lake Orla, the mayor said.",
            "Number of people killed: twelve or fifteen",
        ),
        (
            "Twelve people were killed when a ferry capsized on Lake Orla, the harbour police said.",
            "Fifteen passengers lost their lives when a ferry capsized on Lake Orla, the mayor said.",
            "Number of people killed: twelve or fifteen",
        ),
        (
            "Officials lowered the toll of the sinking on Lake Orla to 41 from 44, for three were counted twice.",
            "The captain of a ferry that sank on Lake Orla is held.\nHe fled.\nThe governor put the toll at 46.",
            "Number of people killed: 41 or 46",
        ),
        (
            "Nine people have died of cholera in Orla and 410 cases are known, the health ministry said.",
            "Doctors Without Borders said at least 17 people had died of cholera in Orla, double the official toll.",
            "Number of people killed: nine or at least 17",
        ),
    ],
    ids="died and another count,drowned,lost their lives,put further on,double the official toll".split(","),
)
def test_the_dead_are_counted_in_each_of_these_words(one: str, other: str, statement: str) -> None:
    articles = (told("a", *one.split("\n")), told("b", *other.split("\n"), outlet="Herald"))
    assert statement in [row.statement for row in extractive.summarize(event(*articles)).differences]


@pytest.mark.parametrize(
    "further",
    [
        "The governor of Orla had put the toll at 46.",
        "The governor of Orla put the toll at 46 in March 2019.",
        "An earlier sinking left a toll of 46.",
    ],
    ids=["a former one", "of another year", "of another sinking"],
)
def test_a_toll_further_on_that_is_not_of_this_event_is_no_difference(further: str) -> None:
    first = told("a", "Twelve people were killed when a ferry sank on Lake Orla, the harbour police said.")
    second = told(
        "b", "The captain of a ferry that sank on Lake Orla was held.", "He had fled.", "She was old.", further
    )
    assert not extractive.summarize(event(first, second)).differences


def test_the_tolls_of_two_towns_are_no_difference() -> None:
    assert not between(
        "A warehouse fire in Orla killed nine people, the home ministry said on Tuesday.",
        "A warehouse fire in Tarn killed 12 people, the home ministry said on Tuesday.",
    )


@pytest.mark.parametrize(
    "qualified",
    [
        "Some members of the Norlandic parliament backed a non-binding resolution on the presence of foreign troops.",
        "A non-binding resolution that the Norlandic parliament passed in January is about the foreign troops.",
    ],
    ids=["another verb", "relative clause"],
)
def test_the_same_act_is_known_in_other_words(qualified: str) -> None:
    (row,) = between(PLAIN, qualified)
    assert dict(row.cells) == {"a": "a.s1", "b": "b.s1"}


def test_an_article_that_is_silent_is_neither_for_nor_against() -> None:
    silent = told("c", "Norland's foreign troops were the subject of talks in the capital.", day=None)
    summary = extractive.summarize(event(told("a", PLAIN, day=None), told("b", QUALIFIED, day=None), silent))
    assert summary.differences[0].cells["c"] is None


def test_a_difference_to_another_event_of_the_storyline_is_shown() -> None:
    other = event(told("b", QUALIFIED), name="e2")
    summary = extractive.summarize(event(told("a", PLAIN)), others=[other])
    assert summary.differences[0].cells == {"a": "a.s1", "b": "b.s1"}


def test_a_difference_between_two_other_events_is_theirs() -> None:
    others = [event(told("b", QUALIFIED), name="e2"), event(told("c", PLAIN), name="e3")]
    summary = extractive.summarize(event(told("a", "The Norlandic bank cut its rate.")), others=others)
    assert summary.differences == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PLAIN, "The Sudland court passed a non-binding resolution on fishing."),
        (PLAIN, "The Norlandic parliament debated a non-binding resolution on foreign troops."),
        (QUALIFIED, QUALIFIED.replace("on the presence", "about the presence")),
        ("The Norlandic parliament passed a law on foreign troops.", QUALIFIED),
    ],
    ids=["others' act", "another act", "the same word", "another thing"],
)
def test_another_act_is_no_difference(one: str, other: str) -> None:
    assert between(one, other) == ()


FIVE = "The quake near the port of Orla injured five people and damaged houses."


def test_two_values_of_one_thing_on_one_day_are_a_difference() -> None:
    (row,) = between(FIVE, "The quake near the port of Orla injured two people.")
    assert row.statement == "Number of people injured: two or five"
    assert [claim.passages for claim in row.claims] == [("b.s1",), ("a.s1",)]


@pytest.mark.parametrize(
    "other",
    [
        "The quake near the port of Orla injured at least four people.",
        "The quake near the port of Orla injured about six people.",
        "The quake near the port of Orla injured another two people.",
        "The quake near the port of Orla injured two people and three soldiers.",
        "The quake near the port of Orla killed two people.",
        "The quake near the port of Orla injured two soldiers.",
        "The quake of 1998 near the port of Orla injured five people.",
    ],
    ids=["at least", "about", "another", "in part", "killed", "soldiers", "the same"],
)
def test_values_that_can_both_be_true_are_no_difference(other: str) -> None:
    assert between(FIVE, other) == ()


def test_at_least_does_not_bear_out_twice_as_many() -> None:
    (row,) = between(FIVE, "The quake near the port of Orla injured at least two people.")
    assert row.statement == "Number of people injured: at least two or five"


DEAD = "A drone struck a fuel depot near the port of Orla early on Friday, killing four workers."


def test_the_dead_of_two_openings_are_compared_whatever_they_are_called() -> None:
    (row,) = between(DEAD, "Seven people died in a drone attack on a fuel depot near the port of Orla.")
    assert row.statement == "Number of people killed: four or seven"


def test_the_dead_of_one_nation_are_no_toll() -> None:
    assert between(DEAD.replace("four workers", "four Norlanders"), "Seven people died in a strike on a depot.") == ()


def test_another_earlier_toll_is_no_difference() -> None:
    assert (
        between(DEAD, "The drone attack on the depot near Orla killed four, an earlier toll of three was raised.") == ()
    )


def test_a_count_that_a_later_article_has_raised_is_told_as_it_moved() -> None:
    later = "Seven people died in a drone attack on a fuel depot near the port of Orla."
    first = told("a", DEAD, "The depot of Orla burnt all night and all day.", day=date(2024, 3, 5))
    summary = extractive.summarize(event(first, told("b", later, day=date(2024, 3, 6))))
    assert [row.statement for row in summary.differences] == ["Number of people killed: four, later seven"]
    assert [figure.value for figure in summary.figures] == ["Seven"]
    assert summary.line.text == later


AGED = "A man of 34 was killed in a fire at a fuel depot near the port of Orla."
LONG_AGO = "In 1998 a drone struck a fuel depot near the port of Orla, killing 88 workers."
SINCE = "The depot near Orla has burnt before, and the port wants it moved to the hills behind the town."


@pytest.mark.parametrize(
    ("articles", "rows"),
    [
        ((told("a", DEAD), told("b", AGED)), 0),
        ((told("a", DEAD), told("b", SINCE, SINCE.replace("burnt", "been hit"), LONG_AGO)), 0),
        ((told("a", DEAD), told("b", DEAD.replace("four", "88"), day=date(2011, 6, 4))), 0),
        ((told("a", DEAD), told("b", DEAD.replace("four", "88"), day=date(2024, 3, 1))), 1),
    ],
    ids=["an age", "a fire of long ago", "years before", "days before"],
)
def test_an_age_and_the_dead_of_years_ago_are_no_toll(articles: tuple[Article, ...], rows: int) -> None:
    assert len(extractive.summarize(event(*articles)).differences) == rows


def test_the_missing_are_fewer_where_a_text_says_that_they_have_become_so() -> None:
    five = told("a", DEAD, "Five people are still missing, the mayor said.")
    fallen = "The number of missing has fallen to three, after two workers were found alive, the fire service says."
    live = told("b", "The minister has come to the depot of Orla.", "The street behind it is closed.", fallen)
    summary = extractive.summarize(event(five, live))
    assert [row.statement for row in summary.differences] == ["Number of people missing: five, later three"]
    assert "five" not in [figure.value.lower() for figure in summary.figures]
    stated = told("b", *(p.text.replace("has fallen to", "is") for p in live.passages))
    assert [row.settled for row in extractive.summarize(event(five, stated)).differences if row.settled] == []


def test_fewer_dead_on_a_later_day_contradict_what_was_told() -> None:
    fewer = "Two people died in a drone attack on a fuel depot near the port of Orla."
    (row,) = between(DEAD, fewer, days=(date(2024, 3, 5), date(2024, 3, 6)))
    assert row.statement == "Number of people killed: two or four"


CLAIMED = "The Northern Front claimed responsibility on Friday for the attack on a depot."


def test_who_claims_and_denies_the_same_differs() -> None:
    (row,) = between(CLAIMED, "The Northern Front denied any involvement in the attack on a depot.")
    assert row.statement == "The Northern Front claimed responsibility, or denied any involvement"
    assert dict(row.cells) == {"a": "a.s1", "b": "b.s1"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norland's council approved a plan for the dam.", "Norland's council rejected the plan for the dam."),
        ("The Bank of Orla raised its key rate to 4% on Friday.", "The Bank of Orla left its key rate at 3%."),
        ("The Bank of Orla raised its key rate to 4% on Friday.", "The Bank of Orla cut its key rate to 3%."),
    ],
    ids=["approved, rejected", "raised, left", "raised, cut"],
)
def test_two_accounts_of_an_act_that_cannot_both_be_true_differ(one: str, other: str) -> None:
    assert len(between(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other", "later"),
    [
        (CLAIMED, "The Southern League denied any involvement in the attack on a depot.", 0),
        (CLAIMED, "The Northern Front has not denied any involvement in the attack on a depot.", 0),
        (CLAIMED, "The Northern Front denied any involvement in the attack on a depot.", 3),
        ("Norland's council approved a plan for the dam.", "Norland's council threatened to reject the plan.", 0),
        ("Norland's council approved a plan for the dam.", "Norland's council rejected a budget.", 0),
        ("Norland's council passed the climate bill on Friday.", "Norland's council rejected the asylum bill.", 0),
        ("Norland's council passed a bill on schools.", "Norland's council rejected a bill on fishing.", 0),
        ("Norland's bank raised its inflation forecast.", "Norland's bank left its growth forecast as it was.", 0),
    ],
    ids=[
        "others",
        "not denied",
        "days later",
        "threatened",
        "another thing",
        "another bill",
        "a bill on another thing",
        "another forecast",
    ],
)
def test_acts_that_can_both_be_true_are_no_difference(one: str, other: str, later: int) -> None:
    assert between(one, other, days=(date(2024, 3, 5), date(2024, 3, 5 + later))) == ()


def test_copies_of_one_report_do_not_differ() -> None:
    first = told("a", FIVE)
    copy = told("b", "The quake near the port of Orla injured two people.")
    object.__setattr__(copy, "origin", "a")
    assert extractive.summarize(event(first, copy)).differences == ()


def test_an_announced_number_differs_between_the_events_of_a_storyline() -> None:
    other = event(told("b", "The shipbuilder Nordholm will shed 1,200 posts at its Orla yard, it said."), name="e2")
    strike = told("a", "Workers of the shipbuilder Nordholm struck in Orla a day after 1,500 job cuts at its yard.")
    (row,) = extractive.summarize(event(strike), others=[other]).differences
    assert row.statement == "Number of jobs cut: 1,200 or 1,500"


@pytest.mark.parametrize(
    ("counted", "rows"),
    [
        ("Jonas Petrin won the governorship by 1,941 votes.", ["Number of votes: 1,914 or 1,941"]),
        ("Jonas Petrin won the governorship by 1,900 votes.", []),
        ("Jonas Petrin won the governorship by 3,941 votes.", []),
        ("The mayor of Tarn won the town hall by 1,941 votes.", []),
    ],
    ids=["a slip", "rounded", "far", "another's"],
)
def test_two_exact_counts_that_nearly_agree_differ(counted: str, rows: list[str]) -> None:
    found = between("Officials said that Jonas Petrin led by 1,914 votes.", counted)
    assert [row.statement for row in found] == rows


@pytest.mark.parametrize(
    ("second", "rows"),
    [
        ("The union put the number at 2,000.", ["Number of people: 800 or 2,000"]),
        ("The firm puts the number of people at 2,000.", ["Number of people: 800 or 2,000"]),
        ("The union put the number at 800.", []),
        ("The union put the year at 2,000.", []),
        ("Last month they had put the number at 2,000.", []),
    ],
    ids=["more", "at present", "the same", "another thing", "the one before"],
)
def test_what_two_people_count_in_one_article_differs(second: str, rows: list[str]) -> None:
    one = told("a", "Workers of Orla walked out.", "About 800 people gathered at the gate, the police said.", second)
    assert [row.statement for row in extractive.summarize(event(one)).differences] == rows


@pytest.mark.parametrize("counted", ["The toll of", "The number of people killed in"])
def test_a_toll_that_rose_to_a_number_is_that_number(counted: str) -> None:
    (row,) = between(DEAD, f"{counted} the drone attack on a fuel depot near the port of Orla rose to nine on Friday.")
    assert row.statement == "Number of people killed: four, later nine"


def test_a_part_of_a_number_is_no_toll() -> None:
    assert (
        between(DEAD, "A third of the 300 people at the fuel depot near the port of Orla died in a drone attack.") == ()
    )


def test_a_deadline_is_no_death() -> None:
    late = "Officials set a deadline of nine weeks for the fuel depot near the port of Orla after the drone strike."
    assert between(DEAD, late) == ()


def test_what_is_missing_is_a_person() -> None:
    assert between("The sale fell to 6.1 billion kroner, missing the 6.4 billion expected.", "Two are missing.") == ()


@pytest.mark.parametrize(
    ("one", "other", "statement"),
    [
        (
            "A tram left the rails near Orla on Monday, killing two people and injuring 37, the fire service said.",
            "Police of Orla said 41 people were injured when a tram left the rails.",
            "Number of people injured: 37 or 41",
        ),
        (
            "A quake struck northern Norland on Monday, killing two people and injuring 85, the ministry said.",
            "The civil protection agency put the number of injured at 140.",
            "Number of people injured: 85 or 140",
        ),
        (
            "Gunmen ambushed a convoy near Orla on Monday, killing 12 soldiers, the Norlandic army said.",
            "An armed group said that its fighters had killed 34 soldiers.",
            "Number of soldiers killed: 12 or 34",
        ),
        (
            "The army freed all 31 passengers of a bus that raiders had seized near Orla, state radio said.",
            "The firm that owns the bus seized near Orla paid for the release of nine passengers, an elder said.",
            "Number of people freed: nine or 31",
        ),
    ],
    ids=["no noun of its own", "the number of injured", "soldiers", "freed"],
)
def test_counts_of_one_day_differ_however_few_words_say_so(one: str, other: str, statement: str) -> None:
    (row,) = between(one, other)
    assert row.statement == statement


def test_who_counts_under_a_pronoun_is_printed_behind_the_sentence_that_names_him() -> None:
    army = told("a", "Gunmen ambushed a convoy near Orla on Monday, killing 12 soldiers, the army said.", day=None)
    claimed = "The Red Valley Front took responsibility for the attack on the convoy near Orla."
    message = "In a message it said its fighters had killed 34 soldiers."
    (row,) = extractive.summarize(event(army, told("b", claimed, message, day=None))).differences
    assert row.statement == "Number of soldiers killed: 12 or 34"
    assert [c.text for c in row.claims][-2:] == [claimed, message]


def test_some_of_the_injured_are_not_all_of_them() -> None:
    hurt = "A tram left the rails near Orla on Monday, injuring 37, the fire service said."
    assert between(hurt, "In the tram that left the rails near Orla 18 were critically injured.") == ()


def test_what_an_article_says_again_in_other_words_is_not_told_as_unmentioned() -> None:
    reprint = told("c", f"At the port, officials of Orla said, {FIVE[:1].lower()}{FIVE[1:]}", day=None)
    other = told("b", "The quake near the port of Orla injured two people.", day=None)
    (row,) = extractive.summarize(event(told("a", FIVE, day=None), other, reprint)).differences
    assert dict(row.cells) == {"a": "a.s1", "b": "b.s1", "c": "c.s1"}


def test_a_toll_that_has_moved_is_cited_where_each_article_last_tells_it() -> None:
    first = told("a", "The fire in the depot of Orla killed four people.", day=date(2024, 3, 4))
    live = told(
        "b",
        "The toll of the fire in the depot of Orla has risen to nine, the health ministry said.",
        "Four people were killed in the fire in the depot of Orla, the governor said.",
        day=date(2024, 3, 5),
    )
    (row,) = extractive.summarize(event(first, live)).differences
    assert row.statement == "Number of people killed: four, later nine"
    assert dict(row.cells) == {"a": "a.s1", "b": "b.s1"}


def test_what_a_third_speaker_counts_between_two_tolls_stands_in_their_row() -> None:
    claims = (
        "The rebels of Tarsia claimed the ambush of an army convoy near Orla and said that 34 soldiers were killed.",
        "Two local officials told Radio Orla that at least 25 bodies had been counted.",
        "A doctor of Orla said that 30 people had been treated.",
    )
    army = "An ambush of an army convoy near Orla killed 12 soldiers, the army of Norland said."
    [row] = extractive.summarize(event(told("a", army), told("b", *claims))).differences
    assert row.statement == "Number of soldiers killed: 12, at least 25 or 34"
    assert [claim.passages for claim in row.claims] == [("a.s1",), ("b.s2",), ("b.s1",)]
    assert row.cells == {"a": "a.s1", "b": "b.s1"}
