"""What a passage lists, leaves out of all, or dates, is counted; another count of the same is blocked."""

import pytest

from tests.verify.held import codes

RONA = "All four ships fly the Orlan flag, except for the Rona, which flies that of Brae."
KILLED = "Brandt murdered Ivo Kranz, 31, Kevin Lund, 48, and John Chap, 56, in March."
QUAKES = ("On April 20 a quake shook Orla.", "On April 6 a quake shook Brae.")
TOLL = "Six men, four women and two girls were killed."

ROWS: list[tuple[str, str, tuple[str, ...]]] = [
    (
        "Twelve people died in Orla, Brae and Tain.",
        "Fourteen people died in Orla, Brae and Tain.",
        ("Six people died in Orla, four in Brae and two in Tain.",),
    ),
    ("Three people drowned.", "Four people drowned.", ("A mother and her two sons drowned.",)),
    ("Three people were held.", "Five people were held.", ("They held two men and a woman.",)),
    ("Two men were held.", "Three people were held.", ("They held two men and a woman was let go.",)),
    ("Three of the four ships are Orlan.", "Two of the four ships are Orlan.", (RONA,)),
    ("Five of the six clubs signed.", "Four of the six clubs signed.", ("All of the six clubs but Derby signed.",)),
    ("Eleven of the twelve agreed.", "Ten of the twelve agreed.", ("All but one of the twelve jurors agreed.",)),
    ("Brandt murdered three men.", "Brandt murdered four men.", (KILLED,)),
    ("Four players were fined.", "Five players were fined.", ("The league fined Ayers, Orr, Cheeks and Lund.",)),
    (
        "It fell in Orla and two other towns.",
        "It fell in Orla and three other towns.",
        ("It fell in Orla, Brae and Tain.",),
    ),
    ("Twelve people died.", "Fourteen people died.", (TOLL,)),
    ("Twelve died: six men, four women and two girls.", "Thirteen died: six men, four women and two girls.", (TOLL,)),
    (
        "It ran two weeks longer than planned.",
        "It ran three weeks longer than planned.",
        ("It ran up to the ninth week, beyond the seven weeks that were planned.",),
    ),
    ("They climbed five places.", "They climbed four places.", ("They climbed to ninth from 14th.",)),
    ("Orla shook two weeks after Brae.", "Orla shook three weeks after Brae.", QUAKES),
    ("Orla shook a fortnight after Brae.", "Orla shook five days after Brae.", QUAKES),
    ("Orla shook 14 days after Brae.", "Orla shook a week after Brae.", QUAKES),
    (
        "It failed a month after the merger.",
        "It failed two months after the merger.",
        ("The merger was in March 2009.", "It failed in April 2009."),
    ),
    ("He fled a decade earlier.", "He fled two decades earlier.", ("He was tried in 2014.", "He had fled in 2004.")),
    ("A quake of 7.2 shook Brae.", "A quake of 7.3 shook Brae.", ("A quake measuring 7. 2 on the scale shook Brae.",)),
    ("A third backed it.", "A fifth backed it.", ("Some 33.31 percent backed it, it was the fourth poll.",)),
    ("Well over half are empty.", "Well under half are empty.", ("64% are empty.",)),
    (
        "It fell by more than two fifths in 20 to 25 years.",
        "It fell by more than three fifths in 20 to 25 years.",
        ("It fell by 44 percent in 20 to 25 years.",),
    ),
]


@pytest.mark.parametrize(("true", "broken", "told"), ROWS, ids=[row[0] for row in ROWS])
def test_what_is_listed_or_dated_is_counted(true: str, broken: str, told: tuple[str, ...]) -> None:
    assert not [code for code in codes(true, *told) if code.startswith(("NUM", "DAT"))]
    assert {"NUM001", "NUM002", "NUM003", "DAT001"} & set(codes(broken, *told))


APART = [
    ("Two of three men were jailed.", "Ada Brandt jailed Ivo Kranz, Kevin Lund and John Chap."),
    ("Three clubs signed.", "Five clubs signed. Ivo, Kevin and John watched."),
    ("Three people died.", "Twelve died in Orla, Derby and Brae."),
    ("Four men were charged.", "A man was charged over the fire in Derby, Brae, Orla and Tain."),
    ("Two towns burned.", "Lund and Brandt saw it burn."),
]


@pytest.mark.parametrize(("claim", "passage"), APART, ids=[claim for claim, _ in APART])
def test_a_row_of_others_counts_nothing(claim: str, passage: str) -> None:
    assert "NUM001" in codes(claim, passage)


def test_one_of_many_is_no_number_that_changes_places() -> None:
    told = "One of the helpers, Ivo Lund, 47, has been jailed for life."
    assert "NUM006" not in codes("Ivo Lund, 47, one of the helpers, was jailed for life.", told)
    assert "NUM001" in codes("Ivo Lund, 49, one of the helpers, was jailed for life.", told)


def test_a_month_that_is_known_counts_no_days() -> None:
    assert "DAT001" not in codes("Orla shook two weeks after Brae.", "Brae shook in April.", "Orla shook on 2 May.")
