"""Who declined to do what others did has not done it, and is told as the one who did not."""

import pytest

from tests.verify.held import codes

TREATY = "Norway and Sweden signed the treaty; Finland declined to sign."
HEARING = "Karsen testified on Monday, while Lund refused to testify and Brandt failed to appear."

FOUND = [
    ("alone", "Finland signed the treaty.", TREATY),
    ("among others", "Norway, Sweden and Finland signed the treaty.", TREATY),
    ("who refused", "Karsen and Lund testified on Monday.", HEARING),
    ("who failed to", "Brandt appeared on Monday.", HEARING),
]

STANDS = [
    ("not by", "The treaty was signed by Norway and Sweden but not by Finland.", TREATY),
    ("but not", "Norway and Sweden signed the treaty, but not Finland.", TREATY),
    ("who did", "Norway and Sweden signed the treaty.", TREATY),
    ("who refused", "Karsen testified on Monday; Lund refused to.", HEARING),
    (
        "who did so later",
        "Finland signed the treaty in June.",
        "Finland declined to sign in May, but in June Finland signed the treaty.",
    ),
]


@pytest.mark.parametrize("row", FOUND, ids=[row[0] for row in FOUND])
def test_who_declined_has_not_done_it(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert {"NEG001", "NEG002"} & set(codes(claim, *told))


@pytest.mark.parametrize("row", STANDS, ids=[row[0] for row in STANDS])
def test_who_did_and_who_did_not_may_be_told(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert not {"NEG001", "NEG002"} & set(codes(claim, *told))


def test_not_by_another_than_who_declined_is_no_abstention() -> None:
    assert {"NEG001", "NEG002"} & set(codes("The treaty was signed by Norway but not by Sweden.", TREATY))
