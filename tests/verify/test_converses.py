"""Two who deal with one another, told from either side; a twin of each has them in one another's place."""

import pytest

from tests.verify.held import codes

SOLD = "Norden Steel sold its shipyard in Lund to the Dutch group Maas for 90 million euros."
LOST = "Marta Ilves lost the election to the Liberal candidate Jon Rask."
BEAT = "Kvik beat Torsen 3-1 in the final in Bergholm."
BEATEN = "Torsen was beaten by Kvik in the final."
LENT = "The fund lent Moravar 3 billion dollars."
TERN = "The city of Tern borrowed 40 million from the state bank."
MEDAL = "The king awarded the medal to the diver Tom Asher."
OLDER = "Castra is older than Ponte."
UNITED = "Bolton United lost 2-0 to Fairwick."
POST = "Nadia Ferro succeeded Paul Lind as head of the authority."
CONVERSES = [
    ("Maas bought the shipyard from Norden Steel.", SOLD, "Norden Steel bought the shipyard from Maas."),
    ("Maas bought the shipyard from Norden Steel.", SOLD, "Maas sold the shipyard to Norden Steel."),
    ("Jon Rask won the election against Marta Ilves.", LOST, "Marta Ilves won the election against Jon Rask."),
    ("Torsen lost the final 3-1 to Kvik.", BEAT, "Torsen won the final 3-1 against Kvik."),
    ("Torsen lost the final to Kvik.", BEATEN, "Kvik lost the final to Torsen."),
    ("Kvik won the final against Torsen.", BEATEN, "Torsen won the final against Kvik."),
    ("Moravar borrowed 3 billion dollars from the fund.", LENT, "The fund borrowed 3 billion dollars from Moravar."),
    ("The state bank lent the city of Tern 40 million.", TERN, "The city of Tern lent the state bank 40 million."),
    ("Tom Asher received the medal from the king.", MEDAL, "The king received the medal from Tom Asher."),
    ("Tom Asher was given the medal by the king.", MEDAL, "The king was given the medal by Tom Asher."),
    ("Ponte is younger than Castra.", OLDER, "Castra is younger than Ponte."),
    ("Castra is older than Ponte.", OLDER, "Ponte is older than Castra."),
    ("Fairwick defeated Bolton United 2-0.", UNITED, "Bolton United defeated Fairwick 2-0."),
    ("Paul Lind was replaced by Nadia Ferro.", POST, "Nadia Ferro was replaced by Paul Lind."),
]


@pytest.mark.parametrize(
    ("true", "passage", "broken"), CONVERSES, ids=[f"{true} not {broken}" for true, _, broken in CONVERSES]
)
def test_a_dealing_may_be_told_from_the_other_side(true: str, passage: str, broken: str) -> None:
    assert not [code for code in codes(true, passage) if code[:3] in {"ANT", "ROL"}]
    assert [code for code in codes(broken, passage) if code[:3] in {"ANT", "ROL"}]


BOTH = ["Kvik beat Torsen in May, and Torsen beat Kvik in June.", "Kvik beat Torsen; Torsen lost to Kvik."]


@pytest.mark.parametrize("claim", ["Kvik beat Torsen.", "Torsen lost to Kvik."])
@pytest.mark.parametrize("passage", BOTH)
def test_who_won_once_and_lost_once_did_both(claim: str, passage: str) -> None:
    assert not [code for code in codes(claim, passage) if code[:3] == "ROL"]


OTHER = [
    ("Kvik lost a player.", "Kvik beat Torsen."),
    ("Maas sold its boats to Ask.", "Norden Steel sold its yard to Maas."),
    ("Kvik beat Torsen.", "Torsen beat Ask, who is ill."),
    ("Torsen is taller than Kvik.", "Kvik is faster than Torsen."),
]


@pytest.mark.parametrize(("claim", "passage"), OTHER, ids=[claim for claim, _ in OTHER])
def test_another_matter_is_no_exchange(claim: str, passage: str) -> None:
    assert "ROL004" not in codes(claim, passage)


def test_beijing_and_a_club_called_united_are_subjects() -> None:
    assert "ROL004" in codes("Fairwick was sued by Beijing United.", "Beijing United was sued by Fairwick.")
