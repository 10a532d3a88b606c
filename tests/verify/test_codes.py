"""The registry of codes: each example does what it says."""

from datetime import date

import pytest

from briefing.model import Article, Citation, Claim, Dated, Kind, Passage, Verdict
from briefing.verify import CODES, Evidence, verify
from briefing.verify.codes import Example

FAILING = {code.code: code.failing for code in CODES.values() if code.failing}
PASSING = {code.code: code.passing for code in CODES.values() if code.passing}


def checked(example: Example) -> Verdict:
    text = example.passage
    day = date.fromisoformat(example.published) if example.published else None
    article = Article(
        id="a",
        title="",
        text=text,
        published=Dated(value=day, basis="metadata") if day else Dated(),
        passages=(Passage(article="a", number=1, start=0, end=len(text), text=text),),
    )
    claim = Claim(text=example.claim, citations=(Citation("a.s1"),), kind=Kind(example.kind), speaker=example.speaker)
    return verify(claim, Evidence.of([article]))


@pytest.mark.parametrize("code", FAILING)
def test_a_failing_example_is_found_under_its_own_code(code: str) -> None:
    found = [finding.code for finding in checked(FAILING[code]).findings]
    assert code in found


@pytest.mark.parametrize("code", PASSING)
def test_a_passing_example_is_supported(code: str) -> None:
    verdict = checked(PASSING[code])
    assert verdict.word == "supported", [finding.message for finding in verdict.findings]
