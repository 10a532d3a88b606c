"""What is not known yet is not told as known: a cause under investigation, a report that is still looked into."""

import pytest

from tests.verify.held import codes

UNKNOWN = [
    (
        "They want the dam closed, now that it has been established that the leak was theirs.",
        "They want the dam closed, even though we do not know for a fact that the leak was theirs.",
        "They want the dam closed, although it is not established that the leak was theirs.",
    ),
    (
        "The navy has confirmed the rebels' claim that they sank a patrol boat.",
        "The rebels claimed that they sank a patrol boat. The navy said it was still looking into the report.",
        "The navy has not confirmed the rebels' claim that they sank a patrol boat.",
    ),
    (
        "The ministry verified the reports that a convoy had been hit.",
        "Reports said that a convoy had been hit. The ministry said it was still checking them.",
        "The ministry was still checking reports that a convoy had been hit.",
    ),
    (
        "Officials have established that the letter was forged.",
        "It was not clear to officials whether the letter was forged.",
        "Officials have not established whether the letter was forged.",
    ),
]
CAUSES = [
    (
        "The tiger was killed by a kidney disease for which it was under treatment.",
        "The cause of the tiger's death has not been established, but it was under treatment for a kidney disease.",
        "What killed the tiger is not yet known; it was under treatment for a kidney disease.",
    ),
    (
        "The derailment was caused by the heat, the head of the railway said.",
        "Inspectors were still investigating what caused the derailment in the heat, the head of the railway said.",
        "The cause of the derailment in the heat is still being investigated, the head of the railway said.",
    ),
    (
        "The inquiry had found that fog was the cause of the collision.",
        "The cause of the collision was under investigation. Fog had delayed the ferry earlier, the port said.",
        "The cause of the collision was under investigation; fog had delayed the ferry earlier.",
    ),
    (
        "The fire at the depot started because of a gas leak.",
        "It was not immediately clear what caused the fire at the depot. A gas leak had been reported on Monday.",
        "Nobody yet knows what caused the fire at the depot, where a gas leak had been reported on Monday.",
    ),
    (
        "The blackout was due to a storm that had hit the north.",
        "Engineers have yet to determine the cause of the blackout, which followed a storm in the north.",
        "The blackout followed a storm in the north; engineers have yet to determine its cause.",
    ),
]
BELIEVED = [
    (
        "The guard who fired had wrongly believed that thieves were in the van.",
        "The guard who fired may have mistakenly thought that the van was carrying thieves.",
        "The guard who fired may have wrongly believed that thieves were in the van.",
    ),
    (
        "The pilot mistakenly thought the runway was clear.",
        "The pilot might have mistakenly believed that the runway was clear.",
        "The pilot possibly believed by mistake that the runway was clear.",
    ),
]


@pytest.mark.parametrize(
    ("broken", "passage", "true"), SURE := [*UNKNOWN, *CAUSES, *BELIEVED], ids=[r[0] for r in SURE]
)
def test_what_is_not_known_is_not_told_as_known(broken: str, passage: str, true: str) -> None:
    assert [code for code in codes(broken, passage) if code[:3] in {"NEG", "MOD"}]
    assert not [code for code in codes(true, passage) if code[:3] in {"NEG", "ANT", "MOD"}]
