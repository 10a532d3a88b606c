"""What was before and what is after: each row is a claim held against sentences that set the two against each other."""

import pytest

from tests.verify.held import codes

WEPT = ["As the verdict was read, Marr, who had been weeping earlier in the hearing, stood up and smiled."]
HALL = ["The hall was formerly a mill and is now a library."]
TAUGHT = ["Osei, formerly a teacher of law, now runs a bakery and sells bread."]
POLICE = ["Police have opened a murder inquiry after initially treating the death as an accident."]
PROMISED = ["The minister, who had earlier promised to quit, now says he will stay."]

PHASES: list[tuple[str, bool, str, list[str]]] = [
    ("at first", False, "Marr, who had wept at first, smiled when the verdict was read.", WEPT),
    ("at first, turned", True, "Marr, who had smiled at first, wept when the verdict was read.", WEPT),
    ("words of both", True, "Marr, who had smiled earlier in the hearing, stood weeping as it was read.", WEPT),
    ("once and now", False, "The hall, once a mill, is now a library.", HALL),
    ("once and now, turned", True, "The hall, once a library, is now a mill.", HALL),
    ("used to", False, "Osei used to teach law, and now he sells bread.", TAUGHT),
    ("used to, turned", True, "Osei used to sell bread and now teaches law.", TAUGHT),
    ("later", False, "Police at first spoke of an accident, but later opened a murder inquiry.", POLICE),
    ("later, turned", True, "Police at first opened a murder inquiry, but later spoke of an accident.", POLICE),
    ("what was promised", False, "Having earlier promised to quit, the minister now says he will stay.", PROMISED),
    ("the other promised", True, "Having earlier promised to stay, the minister now says he will quit.", PROMISED),
    (
        "behind what came later may be what came of it",
        False,
        "The script was later bought by a studio, which filmed it.",
        ["The studio filmed it, and the script, which it bought, later led to a series."],
    ),
    ("one phase alone", False, "The mine is now shut.", ["The mine, which earlier hired 40 workers, is now shut."]),
    (
        "earlier in a year is a date",
        False,
        "Marr, who was hurt earlier this year, won the race.",
        ["Marr, who won the race earlier this year, was hurt."],
    ),
    (
        "a page is no sentence",
        False,
        "The hall, once a library, is now a mill.",
        [f"The hall was formerly a mill{' of the old kind' * 30} and is now a library."],
    ),
]


@pytest.mark.parametrize(("found", "claim", "passages"), [row[1:] for row in PHASES], ids=[row[0] for row in PHASES])
def test_what_was_before_is_not_told_as_what_is_after(found: bool, claim: str, passages: list[str]) -> None:  # noqa: FBT001 - a column of the table
    assert ("ANT002" in codes(claim, *passages)) is found
