"""Whatever the text, checking ends with an answer, and with the same one."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.language import dates, names, numbers, quotes, speech
from briefing.verify import check_rows

PIECES = [
    *"“”‘'\"…[]()-–—., \n\u202e\u0301\u200f\0%$é在",
    *(
        "...",
        "said",
        "not",
        "no",
        "The",
        "Iran",
        "al-",
        "of",
        "and",
        "two",
        "half",
        "a",
        "million",
        "2,500",
        "2021",
        "3",
    ),
    *(
        "February",
        "on Wednesday",
        "percentage points",
        "according to",
        "was",
        "by",
        "He",
        "في",
        "U.S.",
        "(IRGC)",
        "will",
    ),
]


texts = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.text(max_size=120)


@settings(deadline=None, max_examples=120)
@given(texts, texts, st.none() | st.dates().map(str))
@example("on Wednesday", "", "0001-01-03")
@example("on Wednesday", "", "9999-12-31")
def test_any_claim_against_any_passage_has_an_answer(claim: str, passage: str, published: str | None) -> None:
    row = {"id": "r", "claim": claim, "passages": [{"id": "p", "text": passage, "published": published}]}
    answer = next(check_rows([json.dumps(row)]))
    assert answer.verdict in {"supported", "unsupported", "uncertain", "error"}


HUGE = {
    "digits": "9" * 4_900,
    "money": "$" + "9" * 4_900,
    "a share": "9" * 2_000 + " of " + "9" * 2_001,
    "a percentage": "9" * 4_900 + " percent",
    "hundreds": "hundred " * 600,
    "a year": "3 February " + "2" * 400,
    "a time": "9" * 400 + ":30 p.m.",
}


@pytest.mark.parametrize("number", HUGE.values(), ids=HUGE)
def test_a_number_that_no_computer_holds_is_checked_as_any_other(number: str) -> None:
    text = f"About {number} boats sank, from {number} to 12, nearly half of {number}."
    for claim, passage in ((text, "About 12 boats sank in 2021."), ("About 12 boats sank in 2021.", text)):
        assert next(check_rows([json.dumps({"id": 1, "claim": claim, "passages": [passage]})])).verdict != "error"


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=200))
def test_any_bytes_are_a_row_or_an_error(line: bytes) -> None:
    assert all(answer.verdict == "error" for answer in check_rows([line]))


@settings(deadline=None, max_examples=60)
@given(texts.filter(lambda text: bool(text.strip())))
def test_the_same_row_has_the_same_answer(text: str) -> None:
    line = json.dumps({"id": "r", "claim": text, "passages": [text[::-1] or "x"]})
    assert next(check_rows([line])) == next(check_rows([line]))


LONG = {
    "one letter": "a",
    "spaces": " ",
    "open quotes": "“",
    "apostrophes": "it's ",
    "capitals": "Aa ",
    "capitals with particles": "Aa of the ",
    "digits": "1",
    "digits with commas": "1,111,",
    "numerals": "two hundred and ",
    "vague numerals": "tens of ",
    "dates": "3 February 2021 ",
    "ranges": "2018-",
    "speech": "he said, ",
    "according": "according to ",
    "brackets": "[",
    "dots": ". ",
    "dashes": "-",
    "combining marks": "e\u0301",
    "right to left": "\u202eقال ",
}
READERS: dict[str, Callable[[str], Any]] = {
    "numbers": numbers.find, "dates": dates.find, "names": names.find, "quotes": quotes.find, "speech": speech.find,
    "folding": quotes.fold,
}  # fmt: skip


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("piece", LONG)
def test_a_long_text_of_one_piece_is_read_to_its_end(piece: str, reader: str) -> None:
    """docs/benchmarks/growth.py measures that the time grows with the length and not faster."""
    text = LONG[piece] * (20_000 // len(LONG[piece]))
    found = READERS[reader](text)
    if isinstance(found, str):
        assert found == READERS[reader](found), "folding a folded text changes nothing"
    else:
        ends = [(one.start, one.end) for one in found]
        assert all(0 <= start < end <= len(text) for start, end in ends), "what is found stands in the text"


def test_a_passage_of_100_000_characters_and_a_thousand_passages_are_checked() -> None:
    row = {
        "id": "r",
        "claim": "Keller said the dam held 40 boats.",
        "passages": ["Keller said the dam held 40 boats. " * 3_000],
    }
    assert next(check_rows([json.dumps(row)])).verdict == "supported"
    row["passages"] = [f"Boat {number} sank." for number in range(1_000)]
    assert next(check_rows([json.dumps(row)])).verdict == "unsupported"


@pytest.mark.parametrize("odd", ["\ufe72", "\ufe72 x", ",\t\t\t\t\t\t\treports.", "5.\ufe72"], ids=ascii)
def test_a_mark_that_folds_to_a_space_and_a_speaker_of_spaces_are_answered(odd: str) -> None:
    for claim, passage in (
        (f"Orla {odd}", f"Orla {odd}"),
        ("Orla said it fell.", f"It fell{odd}"),
        (f"It fell{odd}", "It fell."),
    ):
        assert [
            answer.error for answer in check_rows([json.dumps({"id": 1, "claim": claim, "passages": [passage]})])
        ] == [""]
