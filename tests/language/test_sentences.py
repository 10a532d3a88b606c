import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language.sentences import LONGEST, paragraphs, split


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came. She left.", ["He came.", "She left."]),
        ('"Go," he said. "Now."', ['"Go," he said.', '"Now."']),
        ('He said "I am. You are." Then he left.', ['He said "I am.', 'You are."', "Then he left."]),
        ("“Stop!” she cried. ‘Why?’ asked he.", ["“Stop!” she cried.", "‘Why?’ asked he."]),
        ("Gen. Smith met Lt. Gen. K. J. Doe. He left.", ["Gen. Smith met Lt. Gen. K. J. Doe.", "He left."]),
        ("In the U.S. Congress it failed.", ["In the U.S. Congress it failed."]),
        ("They left the U.S. The army stayed.", ["They left the U.S.", "The army stayed."]),
        ("At 5 p.m. Monday it rose 2.5 percent.", ["At 5 p.m. Monday it rose 2.5 percent."]),
        (
            "Crews put the blaze out at 5 p.m. Six people died.",
            ["Crews put the blaze out at 5 p.m.", "Six people died."],
        ),
        ("On Tuesday at 5 p.m. Abadi spoke.", ["On Tuesday at 5 p.m. Abadi spoke."]),
        ("The parliament will meet at 5 p.m. Moscow time.", ["The parliament will meet at 5 p.m. Moscow time."]),
        ("The vote was over at 5 p.m. GMT on Sunday.", ["The vote was over at 5 p.m. GMT on Sunday."]),
        ("It ended at 5 p.m. The rest slept.", ["It ended at 5 p.m.", "The rest slept."]),
        ("See No. 5 there. No. He did not.", ["See No. 5 there.", "No.", "He did not."]),
        ("Visit https://a.b/c.D?x=1 or example.com today.", ["Visit https://a.b/c.D?x=1 or example.com today."]),
        ("It was claimed by ISIL (ISIS).Iraqi forces came.", ["It was claimed by ISIL (ISIS).", "Iraqi forces came."]),
        ("See this (He left. She came.) and go. Then stop.", ["See this (He left. She came.) and go.", "Then stop."]),
        ("I think... maybe not... Well, yes.", ["I think... maybe not...", "Well, yes."]),
        ("The talks ended\n\nNobody spoke.", ["The talks ended", "Nobody spoke."]),
        ("First line.\r\nSecond line", ["First line.", "Second line"]),
        ("It fell in Baghdad. al-Sudani spoke.", ["It fell in Baghdad.", "al-Sudani spoke."]),
        ("It fell. 2,500 troops stay.", ["It fell.", "2,500 troops stay."]),
        ("• One thing\n• Another thing", ["One thing", "Another thing"]),
        ("他说。我们去了！「好。」他走了？", ["他说。", "我们去了！", "「好。」", "他走了？"]),
        ("यह है। वह गया।", ["यह है।", "वह गया।"]),
        ("هذا صحيح. هل تعلم؟ نعم.", ["هذا صحيح.", "هل تعلم؟", "نعم."]),
        ("یہ سچ ہے۔ وہ گیا۔", ["یہ سچ ہے۔", "وہ گیا۔"]),
        ("* * *\n—\nA word", ["A word"]),
        ("“Is it over?” Abadi asked. “No.”", ["“Is it over?” Abadi asked.", "“No.”"]),
        ("“Is it over?” The minister left.", ["“Is it over?”", "The minister left."]),
        ("1. The first point. 2. The second one.", ["1. The first point.", "2. The second one."]),
        ("It is you and I. Albert I. Jones left.", ["It is you and I.", "Albert I. Jones left."]),
        ("Write to Jane.Doe@example.com. Please do.", ["Write to Jane.Doe@example.com.", "Please do."]),
        ("They call him “Mr. Smith” there. It was dark.", ["They call him “Mr. Smith” there.", "It was dark."]),
        ("At 5 a.m. Mr. Smith left. It was dark.", ["At 5 a.m. Mr. Smith left.", "It was dark."]),
        ("He went on and on . . . . Then he left.", ["He went on and on . . . .", "Then he left."]),
        ("It ended.The army left. U.S.-led forces too.", ["It ended.", "The army left.", "U.S.-led forces too."]),
        ("", []),
    ],
)
def test_a_text_is_cut_where_a_reader_would(text: str, expected: list[str]) -> None:
    assert _sentences(text) == expected


def test_lines_wrapped_at_a_width_are_one_paragraph() -> None:
    text = (
        "The minister said on Monday that the talks with the neighbouring\n"
        "country had gone well, and that both sides would meet again in a\n"
        "month. He did not say where the meeting would be held.\n"
        "\n"
        "A spokesman for the other side gave no comment on the matter at\n"
        "first, then confirmed it.\n"
    )
    assert len(paragraphs(text)) == 2
    assert [s.split()[0] for s in _sentences(text)] == ["The", "He", "A"]


def test_an_overlong_sentence_is_cut_at_a_clause() -> None:
    text = "and so it went on, " * 400
    parts = _sentences(text)
    assert max(map(len, parts)) <= LONGEST
    assert all(part.endswith(",") for part in parts)


def test_a_megabyte_without_a_full_stop_is_cut_into_bounded_sentences() -> None:
    parts = _sentences("x" * 1_000_000)
    assert [len(part) for part in parts] == [LONGEST] * 1000


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet=st.sampled_from(list(" .!?…\n\r\"”“'()[]aAbBé-–1,。؟।\u00a0\u200b\ud7af")), max_size=300))
def test_spans_are_in_order_and_lose_no_letter(text: str) -> None:
    spans = split(text)
    before = 0
    for start, end in spans:
        assert before <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        before = end
    covered = "".join(text[start:end] for start, end in spans)
    assert [c for c in covered if c.isalnum()] == [c for c in text if c.isalnum()]


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200))
def test_a_region_is_cut_within_its_borders(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(len(text), start + length)
    assert all(start <= first < last <= end for first, last in split(text, start, end))


@pytest.mark.parametrize("mark", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_each_mark_that_ends_a_line_ends_a_sentence(mark: str) -> None:
    assert _sentences(f"Rain fell{mark}Ferries stopped") == ["Rain fell", "Ferries stopped"]
