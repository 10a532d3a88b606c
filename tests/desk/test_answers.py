"""What a reviewer answers stands no more; what nobody can answer says so."""

import pytest

from briefing.model import Finding, Severity
from briefing.pipeline import checking
from tests import drafts
from tests.review.test_parse import WHOLE, line_of

HEADLINE = "Hussein in Tehran: troops first, trade second"
DOUBTFUL = "Hussein did not meet Zarif"
FALSE = "Larijani in Tehran: troops first, trade second"


def _at(text: str, part: str) -> list[Finding]:
    line = line_of(text, part)
    found = checking.read_back(text, drafts.ARTICLES).findings
    return [finding for finding in found if finding.position and finding.position.line == line]


@pytest.mark.parametrize(
    ("was", "doubtful", "code", "behind"),
    [
        (f"## 1. {HEADLINE}", f"## 1. {DOUBTFUL}", "NEG002", "storyline e-5f0c21aa9b -->"),
        ("(event 1): Hussein in Tehran", f"(event 1): {DOUBTFUL}", "NEG002", DOUBTFUL),
        ("", "| $20 billion | trade a year, as a goal |", "COV002", "[^s2-5] <!-- reported: Rouhani -->"),
    ],
    ids=["a headline", "a point in time", "what a figure measures"],
)
def test_a_warning_on_a_label_is_gone_once_it_is_answered(was: str, doubtful: str, code: str, behind: str) -> None:
    text = WHOLE.replace(was, doubtful) if was else WHOLE
    answer = f"<!-- ok {code}: the desk's own words -->"
    assert (code, Severity.WARNING) in [(finding.code, finding.severity) for finding in _at(text, doubtful)]
    lines = text.split("\n")
    number = line_of(text, doubtful) - 1
    lines[number] = lines[number].replace(behind, f"{behind} {answer}")
    assert answer in lines[number]
    assert _at("\n".join(lines), doubtful) == []


@pytest.mark.parametrize(
    ("was", "false", "answer"),
    [
        (f"## 1. {HEADLINE} <", f"## 1. {FALSE} <!-- ok NAM001: I know him --> <", "NAM001"),
        (
            "He also met Ali Shamkhani, the secretary of the Supreme National Security Council.[^s1-3]",
            "He also met Ali Larijani.[^s1-3] <!-- ok NAM001: I know him -->",
            "NAM001",
        ),
    ],
    ids=["a headline", "a sentence"],
)
def test_an_error_stays_and_says_that_no_remark_answers_it(was: str, false: str, answer: str) -> None:
    text = WHOLE.replace(was, false)
    [found] = [finding for finding in _at(text, false) if finding.code == answer]
    assert found.message.endswith("This is an error, which no remark answers: mend it, and remove the remark.")


def test_a_remark_is_never_read_as_a_sentence() -> None:
    text = WHOLE.replace(
        "(event 1): Hussein in Tehran", "(event 1): Hussein in Tehran <!-- ok COV002: Larijani said 40 -->"
    )
    assert _at(text, "(event 1)") == []


def test_an_event_that_miscounts_is_told_at_the_line_that_counts() -> None:
    text = WHOLE.replace("Origins: 3 ", "Origins: 2 ")
    assert [finding.code for finding in _at(text, "Origins: 2 ")] == ["DRF012"]
