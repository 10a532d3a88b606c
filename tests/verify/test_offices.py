"""Who holds which office stays so."""

import pytest

from tests.verify.held import codes

STEPPED = "The health secretary, Amy Cole, and the defense secretary, Ian Frost, resigned."
RAN = "Former foreign ministers Rosa Brandt and Ada Osei ran, as did former finance minister Karl Lund."
MET = "Energy Minister Ada Osei met Trade Minister Karl Lund on Monday."
ROWS = [
    ("Health secretary Amy Cole quit.", STEPPED, "Defence secretary Amy Cole quit."),
    ("Rosa Brandt, who had been foreign minister, ran.", RAN, "Rosa Brandt, who had been finance minister, ran."),
    (
        "Rosa Brandt and Ada Osei, both former foreign ministers, ran.",
        RAN,
        "Karl Lund and Rosa Brandt, both former foreign ministers, ran.",
    ),
    ("Former foreign ministers Rosa Brandt and Ada Osei ran.", RAN, "Foreign ministers Ada Osei and Karl Lund ran."),
    ("Karl Lund, a former finance minister, ran.", RAN, "Karl Lund, a former foreign minister, ran."),
    ("Ada Osei, the Polish energy minister, met him.", MET, "Ada Osei, the Polish trade minister, met him."),
]


@pytest.mark.parametrize(("true", "passage", "broken"), ROWS, ids=[row[0] for row in ROWS])
def test_an_office_stays_with_who_holds_it(true: str, passage: str, broken: str) -> None:
    assert "ROL004" not in codes(true, passage)
    assert "ROL004" in codes(broken, passage)


TRUE = [
    (
        "who has held both",
        "Karl Lund, a former health minister, left.",
        "Health minister Ada Osei met finance minister Karl Lund, a former health minister.",
    ),
    (
        "an office that nobody else holds",
        "Karl Lund, a former foreign minister, left.",
        "Finance minister Karl Lund left.",
    ),
    ("an office of somebody else", "Ada Osei met the trade minister on Monday.", MET),
    (
        "who has none there",
        "Ada Osei, the foreign minister, met Brandt.",
        "Foreign minister Rosa Brandt met Ada Osei, the top envoy.",
    ),
]


@pytest.mark.parametrize(("claim", "passage"), [row[1:] for row in TRUE], ids=[row[0] for row in TRUE])
def test_one_office_takes_no_other_away(claim: str, passage: str) -> None:
    assert "ROL004" not in codes(claim, passage)
