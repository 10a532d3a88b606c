"""What is called the same or different, and what was halved or numbered, told in other words."""

import pytest

from tests.verify.held import codes

DRUG = "RU-486 is a different drug than the Plan B pill."
COURT = "Both men were tried by the same court."
BIRDS = "The two are not the same bird."
ROOM = "They met at the same time in a different room."

ALIKE = [
    (DRUG, "RU-486 is not the same drug as the Plan B pill."),
    (DRUG, "RU-486 isn't the same as the Plan B pill."),
    ("The two laws differ.", "The two laws are not quite the same."),
    (COURT, "The two men were tried in the same court."),
    (BIRDS, "The two are different birds."),
    (ROOM, "They met in a different room at the same time."),
    ("They met in a different room and in the same room.", "In the same room they met."),
    ("Both men were tried by one court.", "Both men were tried by the same court."),
]


@pytest.mark.parametrize(("told", "claim"), ALIKE, ids=[claim for _, claim in ALIKE])
def test_not_the_same_is_another(told: str, claim: str) -> None:
    assert not [code for code in codes(claim, told) if code.startswith("NEG")]


MIXED = [
    (DRUG, "RU-486 is the same drug as the Plan B pill."),
    (COURT, "The two men were tried by different courts."),
    (BIRDS, "The two are the same bird."),
    (ROOM, "They met at the same time in the same room."),
    ("It is a different drug than the Plan B pill, which works.", "The Plan B pill does not work."),
    ("RU-486 is the drug in the Plan B pill.", "RU-486 is not the same drug as the Plan B pill."),
    ("The two are not the same bird, and one is blind.", "The two are birds and not blind."),
]


@pytest.mark.parametrize(("told", "claim"), MIXED, ids=[claim for _, claim in MIXED])
def test_the_same_is_not_another(told: str, claim: str) -> None:
    assert [code for code in codes(claim, told) if code.startswith("NEG")]


WEEKS = "It was prescribed up to the ninth week of pregnancy, beyond the seven weeks of the guidelines."
COVER = "Coral cover could halve again by 2022."

TOLD_ANEW = [
    (WEEKS, "It was prescribed two weeks later than they say.", "It was prescribed three weeks later than they say."),
    (COVER, "Coral cover could be cut in half by 2022.", "Coral cover could be cut by 40 percent by 2022."),
]


@pytest.mark.parametrize(("told", "true", "broken"), TOLD_ANEW, ids=[row[1] for row in TOLD_ANEW])
def test_what_is_counted_on_or_halved_is_a_number(told: str, true: str, broken: str) -> None:
    assert "NUM001" not in codes(true, told)
    assert "NUM001" in codes(broken, told)
