"""Who does it and to whom: each row is a claim held against a sentence with the same deed."""

import pytest

from tests.verify.held import codes

CARRIED = ["The daughter carried her mother out of the house."]
RAMMED = ["The truck was rammed by a bus at a crossing."]
HELD = ["Marr was holding the rope for a friend when it snapped."]
ACCUSED = ["The firm accused the union of hoarding."]
LENT = ["The guide gave the pupils their map."]
RINGED = ["The troops called for help after being surrounded by rebels."]
FREED = ["Rebels held the town until the army freed it."]

DONE: list[tuple[str, bool, str, list[str]]] = [
    ("who is carried", False, "The mother was carried out of the house by her daughter.", CARRIED),
    ("who is carried, exchanged", True, "The mother carried her daughter out of the house.", CARRIED),
    ("by whom", False, "A bus rammed the truck at a crossing.", RAMMED),
    ("by whom, exchanged", True, "The truck rammed the bus at a crossing.", RAMMED),
    ("for whom", False, "Marr was holding the rope for a friend of his when it snapped.", HELD),
    ("for whom, exchanged", True, "A friend was holding the rope for Marr when it snapped.", HELD),
    ("another verb for the same", False, "The firm charged the union with hoarding.", ACCUSED),
    ("another verb, exchanged", True, "The union charged the firm with hoarding.", ACCUSED),
    ("another deed by whom it was done to", False, "The army freed the town that rebels had held.", FREED),
    ("to whom it is given", False, "The pupils were given a map by the guide.", LENT),
    ("to whom it is given, at the end", False, "The guide gave a map to the pupils.", LENT),
    ("to whom it is given, exchanged", True, "The pupils gave the guide their map.", LENT),
    ("to whom it is given at the end, exchanged", True, "The pupils gave a map to the guide.", LENT),
    ("who surrounds", False, "The troops called for help when rebels surrounded them.", RINGED),
    ("who surrounds, exchanged", True, "The troops called for help when they surrounded rebels.", RINGED),
    (
        "what begins by itself",
        False,
        "A parade had opened the fair.",
        ["The fair opened with a parade."],
    ),
    (
        "each of the two did it",
        False,
        "The guild sued the town.",
        ["The town sued the guild, and the guild sued the town."],
    ),
    ("a noun, its verb and another", True, "A lorry struck a tram in Orlo.", ["A tram hit a lorry in Orlo."]),
    ("a noun, its verb and another, kept", False, "A tram struck a lorry in Orlo.", ["A tram hit a lorry in Orlo."]),
    ("a noun like a verb", False, "A heart beat was heard.", ["He heard the beat of a heart."]),
    ("what is taken over", True, "Hansen took over the board from Moe.", ["Hansen handed over the board to Moe."]),
    (
        "what is taken over, kept",
        False,
        "Moe took over the board from Hansen.",
        ["Hansen handed over the board to Moe."],
    ),
    (
        "behind and",
        True,
        "The cyclist was killed and the lorry driver suffered minor injuries.",
        ["The lorry driver died and the cyclist was slightly hurt."],
    ),
    (
        "behind and, kept",
        False,
        "The cyclist was slightly hurt and the lorry driver died.",
        ["The lorry driver died and the cyclist was slightly hurt."],
    ),
    ("what both do together", False, "The guild met the town.", ["The town met the guild."]),
    (
        "what is so far done is no far",
        False,
        "Rain made the road slow and so far hampered aid.",
        ["Rain hampered aid so far."],
    ),
    (
        "what something is, is no deed",
        False,
        "The gel is thick enough.",
        ["The maker made the gel thick for the gel is thin."],
    ),
]


@pytest.mark.parametrize(("found", "claim", "passages"), [row[1:] for row in DONE], ids=[row[0] for row in DONE])
def test_nobody_does_what_is_done_to_them(found: bool, claim: str, passages: list[str]) -> None:  # noqa: FBT001 - a column of the table
    assert ("ROL004" in codes(claim, *passages)) is found
