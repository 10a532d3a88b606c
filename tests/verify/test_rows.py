"""Rows of claims: every shape is read, every line is answered, in order, whatever stands in it."""

import json
from typing import Any

import pytest

from briefing.verify import Answer, check_rows


def answers(*rows: Any) -> list[Answer]:
    return list(check_rows(row if isinstance(row, bytes) else json.dumps(row).encode() for row in rows))


DOCUMENT = "The dam held. It rained for nine days. Keller left Riga. The mayor slept. Nobody was hurt. The sun rose."
SHAPES: dict[str, dict[str, Any]] = {
    "passages with ids": {"passages": [{"id": "x", "text": "It rained for nine days.", "published": None}]},
    "passages as texts": {"passages": ["It rained for nine days."]},
    "a document": {"source": DOCUMENT},
    "gold sentences": {"source_sents": ["The dam held.", "It rained for nine days."], "gold_sents": [[], [1]]},
    "a document in sentences": {"source_sents": ["The dam held.", "It rained for nine days."], "gold_sents": []},
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    ("claim", "verdict"), [("It rained for nine days.", "supported"), ("It rained for ten days.", "unsupported")]
)
def test_a_row_of_any_shape_is_checked(shape: str, claim: str, verdict: str) -> None:
    assert answers({"id": "r", "claim": claim, **SHAPES[shape]})[0].verdict == verdict


def test_a_warning_alone_leaves_a_claim_uncertain() -> None:
    row = {"id": "r", "claim": "The blast killed 17 people.", "passages": ["The blast killed at least 17 people."]}
    assert answers(row)[0].verdict == "uncertain"


def test_the_day_of_a_passage_resolves_its_weekday() -> None:
    row = {"id": "r", "claim": "It rained on 3 February 2021.", "passages": [{"text": "It rained on Wednesday."}]}
    assert answers(row)[0].verdict == "uncertain"
    row["passages"] = [{"text": "It rained on Wednesday.", "published": "2021-02-03"}]
    assert answers(row)[0].verdict == "supported"


def test_kind_and_speaker_are_checked() -> None:
    row = {"id": "r", "claim": "It rained.", "passages": ["It rained."], "kind": "reported", "speaker": "Keller"}
    assert "ATT001" in [finding.code for finding in answers(row)[0].findings]


BAD = [
    b"{", b"\xff\xfe", b"[]", b"null", b'{"id": "r"}', b'{"id": "r", "claim": "x"}',
    b'{"id": "r", "claim": " ", "passages": ["x"]}',
    b'{"id": "r", "claim": "x", "passages": [{"text": "x", "published": "soon"}]}',
]  # fmt: skip


@pytest.mark.parametrize("line", BAD, ids=repr)
def test_a_bad_line_is_answered_with_its_number_and_the_next_is_checked(line: bytes) -> None:
    good = {"id": "g", "claim": "It rained.", "passages": ["It rained."]}
    first, second = answers(line, good)
    assert first.verdict == "error"
    assert first.error.startswith("line 1: ")
    assert second == Answer(id="g", verdict="supported")


def test_answers_come_one_for_one_while_the_rows_still_come() -> None:
    taken = 0

    def lines() -> Any:
        nonlocal taken
        for number in range(1_000):
            taken += 1
            text = f"Boat {number} sank."
            yield json.dumps({"id": number, "claim": text, "passages": [text]}).encode()

    stream = check_rows(lines())
    assert [next(stream).id for _ in range(3)] == [0, 1, 2]
    assert taken == 3


PRONOUNS = [
    ("NAM002", "The crowd saw Keller leave.", "The crowd saw him leave."),
    ("NAM002", "Asked about the rain, Keller said it rained.", "“It rained,” he said when asked about the rain."),
    ("NAM001", "Keller said it rained.", "He said it rained, and Brandt agreed."),
    ("NAM001", "Brandt gave way to Keller.", "Brandt then let him pass."),
    ("NAM001", "Keller said it rained.", "The rain came, it said."),
]


@pytest.mark.parametrize(("code", "claim", "passage"), PRONOUNS, ids=[row[1] for row in PRONOUNS])
def test_a_pronoun_without_its_article_may_be_the_first_name_of_a_claim_where_its_passages_name_nobody_else(
    code: str, claim: str, passage: str
) -> None:
    found = answers({"id": "r", "claim": claim, "passages": [passage]})[0].findings
    assert code in [finding.code for finding in found]


def test_a_row_that_is_not_understood_is_answered_under_its_own_id() -> None:
    unread = answers({"id": "r7", "claim": "It rained."}, {"id": 8, "claim": "x", "passages": [7]}, b"{")
    assert [answer.id for answer in unread] == ["r7", 8, ""]


def test_a_mark_before_the_first_line_is_no_part_of_it() -> None:
    row = {"id": "r", "claim": "It rained.", "passages": ["It rained."]}
    marked = b"\xef\xbb\xbf" + json.dumps(row).encode()
    assert [answer.verdict for answer in answers(marked, row)] == ["supported", "supported"]
    assert answers(row, marked)[1].verdict == "error"


@pytest.mark.parametrize("published", ["2021-02-03T23:10:00Z", "2021-02-03 06:00", "2021-02-03"])
def test_the_hour_of_publication_may_stand_behind_its_day(published: str) -> None:
    passage = {"text": "It rained on Wednesday.", "published": published}
    row = {"id": "r", "claim": "It rained on 3 February 2021.", "passages": [passage]}
    assert answers(row)[0].verdict == "supported"


def test_an_empty_day_of_publication_is_none() -> None:
    row = {"id": "r", "claim": "It rained.", "passages": [{"text": "It rained.", "published": ""}]}
    assert answers(row)[0].verdict == "supported"
