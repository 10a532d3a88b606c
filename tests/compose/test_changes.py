"""An earlier value is of the same thing, and the last that an edition gave."""

from dataclasses import replace

import pytest

from briefing.compose.changes import former
from briefing.model import Kind
from briefing.model.earlier import EarlierClaim
from tests.compose.test_continuity import said
from tests.drafts import article


def edition(number: int, *texts: str) -> list[EarlierClaim]:
    """Return what an edition said: these sentences."""
    item = article(f"a{number}", "News", list(texts))
    return [said(item, place, serial=f"SB-2021-{number:03}") for place in range(1, len(texts) + 1)]


GIFT = "Foreign Minister Lena Adler said Norland would contribute 25 million euros to a port modernisation programme."
FIRE = "The death toll from the fire at a depot in Orla has risen to 11, the ministry said."

PAIRS = [
    (GIFT, GIFT.replace("25 million", "20 million"), "20 million euros"),
    (GIFT, GIFT.replace("25 million", "40 million").replace("port modernisation", "border reception"), None),
    (FIRE, "Nine people died in the fire at a depot in Orla, the mayor said.", "nine"),
    (FIRE, "Nine people died in the fire at a mill in Tarn, the mayor said.", None),
    (
        "A strike at the airport of Orla led to the cancellation of 90 flights on Monday.",
        "A strike at the airport of Tarn led to the cancellation of 230 flights on Monday.",
        None,
    ),
    (
        "The lawyer Tiana Ravel moved ahead in the run-off of Norland with 50.3 percent of the vote on Tuesday.",
        "Former minister Voa Rakoto led the run-off of Norland with 52.4 percent of the vote on Monday.",
        None,
    ),
    (
        "The lawyer Tiana Ravel moved ahead in the run-off of Norland with 50.3 percent of the vote on Tuesday.",
        "The lawyer Tiana Ravel trailed in the run-off of Norland with 47.6 percent of the vote on Monday.",
        "47.6 percent",
    ),
    (
        "Two drivers were shot dead in Orla on Monday, bringing to 49 the number of people killed in such attacks.",
        "Police in Orla say 47 people have been killed in such attacks.",
        "47",
    ),
    (
        "The number of dead of the fire at a depot in Orla grew when a mother of 29 died of burns.",
        "Nine people died in the fire at a depot in Orla, the mayor said.",
        None,
    ),
    (
        "The ministry said the fire at a depot in Orla killed 13 people.",
        "The number of dead of the fire in Orla rose by one overnight when a guard died of burns.",
        None,
    ),
    ("Fifty people drowned in the sinking off Orla.", "Forty people drowned in the sinking off Orla.", "forty"),
    ("The crown fell 3.2% against the dollar.", "The crown rose 0.6% against the dollar.", None),
    ("The crown fell by about 3.2% against the dollar.", "The crown fell by 0.6% against the dollar.", None),
    ("The key rate of the crown fell to 3.2% in Orla.", "The key rate of the crown fell to 3.6% in Orla.", "3.6%"),
    (
        "The railway of Orla ran 22% of its long-distance trains.",
        "The railway of Orla said it would run 20% of its long-distance trains.",
        None,
    ),
    (
        "The railway of Orla said it would run 22% of its long-distance trains.",
        "The railway of Orla said it would run 20% of its long-distance trains.",
        "20%",
    ),
    (FIRE, "Two more people have died after the fire at a depot in Orla, the mayor said.", None),
    (FIRE, "Nine people were injured in the fire at a depot in Orla, the mayor said.", None),
    (FIRE, "Eleven people died in the fire at a depot in Orla, the mayor said.", None),
    (
        "Three more people have died after the fire in Orla, bringing the toll to 14.",
        "Eleven people died in the fire in Orla.",
        "eleven",
    ),
    ("Three bodies were found in Orla overnight.", "Eleven people died in the fire in Orla.", None),
    ("The mayor rejected a report that 40 people had died in Orla.", "Eleven people died in the fire in Orla.", None),
    ("The toll of the fire in Orla was revised to nine dead.", "Eleven people died in the fire in Orla.", "eleven"),
    (
        "The ministry cut its toll of the fire in Orla to nine dead.",
        "Eleven people died in the fire in Orla.",
        "eleven",
    ),
    (
        "Nine people died in the fire in Orla, fewer than feared.",
        "Eleven people died in the fire in Orla.",
        "eleven",
    ),
    ("Nine people of the lower house died in the fire in Orla.", "Eleven people died in the fire in Orla.", None),
    ("Nine of a reduced crew died in the fire in Orla.", "Eleven people died in the fire in Orla.", None),
    ("Police withdrew from Orla after the fire killed nine people.", "Eleven people died in the fire in Orla.", None),
    ("The fire in Orla killed nine people on a cutter.", "Eleven people died in the fire in Orla.", None),
    ("A court cut its number of judges after the fire in Orla killed nine.", "The fire in Orla killed eleven.", None),
    (
        "As of Monday, 1,044 cases of cholera and 31 deaths are known in Orla.",
        "Cholera killed 40 people in Orla.",
        None,
    ),
    (
        "Police in Orla released three of the 14 protesters whom they had detained.",
        "Police in Orla detained 14 protesters.",
        None,
    ),
    (
        "The mayor of Orla said “450 families” had been driven from their homes by floods.",
        "The mayor of Orla said 300 families had been driven from their homes by floods.",
        None,
    ),
]


@pytest.mark.parametrize(("now", "before", "value"), PAIRS, ids=[f"{now[:24]} / {old[:40]}" for now, old, _ in PAIRS])
def test_an_earlier_value_is_of_the_same_thing(now: str, before: str, value: str | None) -> None:
    found = former(now, edition(1, before))
    assert (found.value if found else None) == value


def test_the_earlier_value_is_that_of_the_last_edition_that_gave_one() -> None:
    editions = [
        *edition(1, "Four people died in the fire at a depot in Orla."),
        *edition(
            2, "Nine people died in the fire at a depot in Orla.", "Four people died in the fire in Orla, at first."
        ),
        *edition(3, "The mayor of Orla visited the depot."),
    ]
    found = former(FIRE, editions)
    assert found is not None
    assert (found.value, found.was.serial) == ("nine", "SB-2021-002")
    assert FIRE[: found.end].endswith("11")


def test_what_the_last_edition_gave_already_has_no_earlier_value() -> None:
    assert former(FIRE, [*edition(1, "Four people died in the fire in Orla."), *edition(2, FIRE)]) is None


def test_what_the_last_edition_gave_beside_another_value_has_no_earlier_value() -> None:
    eight, nine = edition(2, "Eight people died in the fire in Orla.", "The fire in Orla killed nine people.")
    told = [eight, replace(nine, claim=replace(nine.claim, kind=Kind.DISPUTED))]
    assert former("A court held the owner over the fire in Orla that killed nine people.", told) is None


def test_a_value_older_than_what_the_last_edition_disagreed_on_is_not_the_earlier_one() -> None:
    disputed = edition(2, "Cholera killed 26 people in Orla.", "Cholera has killed 40 people in Orla.")
    told = [*edition(1, "Cholera killed 21 people in Orla."), *disputed]
    assert former("Cholera has by now killed 31 people in Orla.", told) is None


AMBUSH = "The army raised to 27 the number of soldiers killed in the ambush near Tarn."


@pytest.mark.parametrize(
    ("speakers", "value"),
    [
        (("the Norland army", "the rebels"), "12"),
        (("the governor", "the rebels"), None),
        (("the governor", ""), None),
    ],
    ids=["whose own it was", "nobody's", "one without a speaker"],
)
def test_a_toll_is_set_against_that_of_its_own_speaker_where_an_edition_gave_two(
    speakers: tuple[str, str], value: str | None
) -> None:
    told = edition(1, "The ambush near Tarn killed 12 soldiers.", "The ambush near Tarn killed 34 soldiers.")
    claims = [
        replace(was, claim=replace(was.claim, kind=Kind.REPORTED, speaker=speaker) if speaker else was.claim)
        for was, speaker in zip(told, speakers, strict=True)
    ]
    found = former(AMBUSH, claims)
    assert (found.value if found else None) == value
