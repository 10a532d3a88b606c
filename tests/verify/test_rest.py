"""What an editor denies of some where the passage tells it of the others, of few, or unless; a false twin of each."""

import pytest

from tests.verify.held import codes

VOTE = "All but one of the members of the board voted for the merger."
PORTS = "All the ports in the north reopened except Varn, which has no power."
STRIKE = "The pilots will strike on Friday unless the airline improves its offer."
FEW = "Few of the refugees want to return."
TURBINES = "Only two of the nine turbines were running when the storm hit."
THIRD = "Fewer than a third of the ballots had been counted."
NEVER = "The singer said she would never perform in the arena again."
LATE = "The ambulance did not arrive in time to save the cyclist."
SNOW = "The snow kept voters in the high mountains from the polls."
RESTS = [
    ("One member of the board did not vote for the merger.", VOTE, "Six members of the board did not vote for it."),
    ("Only Varn in the north has not reopened.", PORTS, "The ports in the north have not reopened."),
    ("They will strike if the airline does not improve its offer.", STRIKE, "They will not strike on Friday."),
    (
        "They will strike if the airline does not improve its offer.",
        STRIKE,
        "They will strike if the airline improves.",
    ),
    ("Most of the refugees do not want to return.", FEW, "Few of the refugees do not want to return."),
    ("Most of the refugees do not want to return.", FEW, "Most of the refugees want to return."),
    ("Most of the nine turbines were not running.", TURBINES, "Most of the nine turbines were running."),
    ("Most of the nine turbines were not running.", TURBINES, "Two of the nine turbines were not running."),
    ("She said she had performed in the arena for the last time.", NEVER, "She said she would perform there again."),
    ("The ambulance arrived too late to save the cyclist.", LATE, "The ambulance arrived to save the cyclist."),
    ("The van arrived too late.", "The van was late and did not come in time.", "The van came."),
    ("Voters did not get to the polls.", SNOW, "Voters did not get to the mountains."),
    (
        "April had not been so cold since 1987.",
        "It was the coldest April since 1987.",
        "April had not been so warm since.",
    ),
    ("May had not been so dry for ten years.", "It was the driest May for ten years.", "May had not been dry."),
    ("June had not been so hot since 1990.", "It was the hottest June since 1990.", "June was not hot."),
    ("No blaze has been so large.", "It was the largest blaze so far.", "No blaze has been so small."),
    ("Most of the ballots had not been counted.", THIRD, "Most of the ballots had been counted."),
    ("They last published in 2021.", "They have not published since 2021.", "They have published since 2021."),
    ("They did not take part in the vote.", "They boycotted the vote.", "They did take part in the vote."),
    ("Exports have not grown.", "Exports have stagnated for years.", "Exports have grown."),
    ("They should not travel to Orm.", "Doctors advised against travel to Orm.", "They should not travel from Lida."),
    ("The appeal was not upheld.", "The court rejected the appeal.", "The appeal was not rejected."),
    ("The results will not be published.", "The results remain secret.", "The results will be published."),
    ("The flames did not reach the town.", "The town was spared the flames.", "The flames reached the town."),
]


@pytest.mark.parametrize(("true", "passage", "broken"), RESTS, ids=[f"{true} not {false}" for true, _, false in RESTS])
def test_what_is_told_of_the_rest_may_be_denied_of_these(true: str, passage: str, broken: str) -> None:
    assert not [code for code in codes(true, passage) if code[:3] in {"NEG", "ANT"}]
    assert [code for code in codes(broken, passage) if code[:3] in {"NEG", "ANT", "COV", "NAM", "NUM"}]


STILL = [
    ("The van arrived too late.", "The van did not arrive."),
    ("Most of the refugees do not want to return.", "Most of the refugees want to return."),
    ("Most of the nine ships were not sunk.", "Only seven of the nine ships were sunk."),
    ("The union will not talk if the offer stands.", "The union will talk, unless the minister objects."),
]


@pytest.mark.parametrize(("claim", "passage"), STILL, ids=[claim for claim, _ in STILL])
def test_what_excuses_a_denial_of_the_rest_excuses_no_other(claim: str, passage: str) -> None:
    assert [code for code in codes(claim, passage) if code[:3] == "NEG"]


@pytest.mark.parametrize(
    "claim", ["A truce will hold if prisoners go free.", "Should prisoners go free, a truce holds."]
)
def test_no_truce_unless_is_a_truce_if(claim: str) -> None:
    assert "NEG002" not in codes(claim, "No truce will hold unless prisoners go free.")
