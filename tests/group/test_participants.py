"""Whom two articles tell of: of others only where a participant of each has one part, and neither names the other's."""

from pathlib import Path

import numpy as np
import pytest

from briefing.group import group
from briefing.group.participants import Participants
from briefing.group.whereabouts import Whereabouts
from tests.group.test_whereabouts import read

Told = tuple[str, str]

ILIEVA = ("Radka Ilieva quits post over scanners", "Nobody expected it. Ilieva had been ill.")
DRAGOV = ("Kiril Dragov quits post over engines", "Nobody expected it. Dragov had been ill.")


def apart(folder: Path, one: Told, other: Told, language: str = "en") -> tuple[str, str] | None:
    articles = read(folder, one, other, language=language)
    return Participants(articles, Whereabouts(articles)).apart(0, 1)


@pytest.mark.parametrize(
    ("one", "other", "participants"),
    [
        pytest.param(ILIEVA, DRAGOV, ("Radka Ilieva", "Kiril Dragov"), id="two words behind"),
        pytest.param(
            ("Fraud trial of banker Radka Ilieva", "It begins on Monday. Ilieva is 58."),
            ("Banker on trial", "In a trial for fraud of a banker, Dragov, four spoke. Dragov is 49."),
            ("Radka Ilieva", "Dragov"),
            id="words before, in a headline and in a first sentence",
        ),
        pytest.param(
            ("Minister Ilieva resigns", "It was unexpected. Ilieva had been ill."),
            ("Reshuffle", "The transport minister, Kiril Dragov, has resigned. Dragov left by car."),
            ("Ilieva", "Kiril Dragov"),
            id="a word before and one behind",
        ),
        pytest.param(
            ("Lender's quarterly profit", "Harrow Bank lifted quarterly profit. It was the fifth time for Harrow."),
            ("Lender's quarterly profit", "Castle Trust lifted quarterly profit. It was the first time for Castle."),
            ("Harrow", "Castle Trust"),
            id="common words as names, before a word written large",
        ),
        pytest.param(
            ("Harrow Bank posts quarterly profit", "It was the fifth for Harrow."),
            ("Castle Bank posts quarterly profit", "It was the first for Castle."),
            ("Harrow", "Castle"),
            id="common words as names, in a headline that writes no more large than names",
        ),
        pytest.param(
            ("Lender's quarterly profit", "Ilieva Trust lifted quarterly profit. It was the fifth time for Ilieva."),
            ("Lender's quarterly profit", "Dragov Trust lifted quarterly profit. It was the first time for Dragov."),
            ("Ilieva Trust", "Dragov Trust"),
            id="a common word that is part of both names",
        ),
        pytest.param(
            ("Lender's quarterly profit", "Harrow Bank Lifted Quarterly Profit. It was the fifth for Harrow."),
            ("Lender's quarterly profit", "Castle Bank Lifted Quarterly Profit. It was the first for Castle."),
            ("Harrow", "Castle"),
            id="common words as names, in a first sentence all of whose words are written large",
        ),
        pytest.param(
            (ILIEVA[0], f"{ILIEVA[1]} A week earlier Dragov had left."),
            DRAGOV,
            ("Radka Ilieva", "Kiril Dragov"),
            id="the other named in an aside",
        ),
    ],
)
def test_two_articles_tell_of_others_where_these_have_one_part(
    tmp_path: Path, one: Told, other: Told, participants: tuple[str, str]
) -> None:
    assert apart(tmp_path, one, other) == participants


@pytest.mark.parametrize(
    ("third", "pairs", "of_others"),
    [
        pytest.param("Dragov is at home.", [(0, 1), (0, 2), (1, 2)], [True, True, False], id="names the second"),
        pytest.param("Ilieva is at home.", [(0, 1), (0, 2), (1, 2)], [True, False, True], id="names the first"),
        pytest.param("Kolev is at home.", [(0, 1), (0, 2), (1, 2)], [True, False, False], id="names a third"),
        pytest.param("Dragov is at home.", [(0, 2), (1, 2)], [False, False], id="nothing was learnt"),
        pytest.param("Dragov met Ilieva.", [(0, 1), (0, 2), (1, 2)], [True, False, False], id="names both"),
    ],
)
def test_whom_an_article_was_told_apart_from_once_it_is_told_apart_from_again(
    tmp_path: Path, third: str, pairs: list[tuple[int, int]], of_others: list[bool]
) -> None:
    articles = read(
        tmp_path,
        ("Ilieva quits post over scanners", ILIEVA[1]),
        ("Dragov quits post over engines", DRAGOV[1]),
        ("After the scandal", f"{third} {third} Neighbours brought soup."),
    )
    found = Participants(articles, Whereabouts(articles))
    one, other = np.array(pairs).T
    assert found.of_others(other, one).tolist() == of_others
    assert found.of_others(one, other).tolist() == of_others
    assert [found.apart(*pair) is not None for pair in pairs] == of_others


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(ILIEVA, (DRAGOV[0].replace("post", "city"), DRAGOV[1]), id="one word in common"),
        pytest.param(
            ILIEVA, (f"Much later {DRAGOV[0]}", f"{DRAGOV[1]} Ilieva stays."), id="the second names the first"
        ),
        pytest.param((ILIEVA[0], f"{ILIEVA[1]} Dragov stays."), DRAGOV, id="the first names the second"),
        pytest.param((ILIEVA[0], "Nobody expected it."), DRAGOV, id="a name that does not come again"),
        pytest.param(
            ("Nurses quit post over scanners", "Nurses had been ill."),
            ("Drivers quit post over engines", "Drivers had been ill."),
            id="common words at the head of a headline",
        ),
        pytest.param(
            ("Lender's quarterly profit", "Harrow Bank lifted quarterly profit. It was the fifth time for Harrow."),
            ("Lender's quarterly profit", "Castle Trust lifted quarterly profit. Castle has outdone Harrow."),
            id="the second names the first, by a common word",
        ),
        pytest.param(
            ("A vote", "The city votes on Friday, two days after Ilieva quit her post, and Ilieva was ill."),
            ("Polls open", "Polls open at noon on Friday, a week after Ilieva quit her post, and Ilieva was ill."),
            id="one who is told of in an aside",
        ),
        pytest.param(
            ("RKI quits post over scanners", "The RKI had been ill."),
            ("KDG quits post over engines", "The KDG had been ill."),
            id="acronyms",
        ),
        pytest.param(
            ("Minister quits post over scanners", "The Minister had been ill."),
            ("Parliament quits post over engines", "Parliament had been ill."),
            id="a title, a body",
        ),
        pytest.param(
            ("Monday quits post over scanners", "It was Monday."), ("Friday quits post", "It was Friday."), id="days"
        ),
        pytest.param(
            ("Norway quits post over scanners", "Norway had paid."),
            ("Sweden quits post over engines", "Sweden had paid."),
            id="states, which are places",
        ),
        pytest.param(
            ("Angry Doctors at Odds with Post Office", "Angry they were."),
            ("Tired Drivers at Odds with Post Office", "Tired they were."),
            id="common words written large in a headline",
        ),
        pytest.param(
            ("It was he whom Radka Ilieva said that she told", "Ilieva had been ill."),
            ("It was he whom Kiril Dragov said that she told", "Dragov had been ill."),
            id="words that tell no part",
        ),
    ],
)
def test_two_articles_are_not_told_apart_by_names_that_may_be_one_events(
    tmp_path: Path, one: Told, other: Told
) -> None:
    assert apart(tmp_path, one, other) is None


def test_two_buses_that_plunge_into_ravines_in_two_towns_are_no_storyline(tmp_path: Path) -> None:
    bus = (
        "farm workers of the Peruvian cooperative Sol on their way to the harvest were in the bus, police in Peru said."
    )
    events = group(
        read(
            tmp_path,
            ("Bus plunges into ravine, 12 dead", f"Twelve people died near Cusco when a bus fell into a ravine; {bus}"),
            ("Ravine swallows bus", f"Nineteen people died near Puno as a bus left the road in thick fog; {bus}"),
        )
    )
    assert len({event.storyline for event in events}) == 2


def test_participants_are_read_in_english_alone(tmp_path: Path) -> None:
    assert apart(tmp_path, ILIEVA, DRAGOV, language="de") is None


def test_one_kind_of_happening_with_others_in_it_is_two_events_and_they_are_named(tmp_path: Path) -> None:
    told = "agreed on Wednesday to buy a rival supermarket chain in the north for 300 million euros in cash"
    events = group(
        read(
            tmp_path,
            ("Supermarket chain bought in the north", f"The grocer Kauflust {told}. Kauflust has 200 shops."),
            ("Rival supermarket chain to be sold", f"The grocer Billmart {told}. Billmart has 310 shops."),
        )
    )
    reasons = [reason.text for event in events for against in event.apart.values() for reason in against]
    assert len(events) == 2
    both = ("other participants: Kauflust / Billmart", "other participants: Billmart / Kauflust")
    assert any(text in reasons for text in both)
