"""The registry of codes: each example does what it says."""

import re
import runpy
from datetime import date
from pathlib import Path

import pytest

import briefing
from briefing.model import Article, Citation, Claim, Dated, Kind, Passage, Verdict
from briefing.pipeline import explain
from briefing.verify import CODES, Evidence, verify
from briefing.verify.codes import Example

PAGES = Path(__file__).parents[2] / "docs" / "checks"

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
    claim = Claim(
        text=example.claim,
        citations=(Citation("a.s1", quote=example.quote),),
        kind=Kind(example.kind),
        speaker=example.speaker,
    )
    return verify(claim, Evidence.of([article]))


@pytest.mark.parametrize("code", FAILING)
def test_a_failing_example_is_found_under_its_own_code(code: str) -> None:
    found = [finding.code for finding in checked(FAILING[code]).findings]
    assert code in found


@pytest.mark.parametrize("code", PASSING)
def test_a_passing_example_is_supported(code: str) -> None:
    verdict = checked(PASSING[code])
    assert verdict.word == "supported", [finding.message for finding in verdict.findings]


def test_every_code_that_a_finding_can_carry_is_explained() -> None:
    written = (path.read_text(encoding="utf-8") for path in Path(briefing.__file__).parent.rglob("*.py"))
    codes = {code for text in written for code in re.findall(r'"([A-Z]{3}0\d\d)"', text)}
    assert {"CIT010", "DRF012", "WRT001", "NUM001", "OPI001"} <= codes
    for code in sorted(codes):
        title, meaning, *_ = explain(code.lower()).splitlines()
        assert title.startswith(code)
        assert meaning


def test_every_code_has_its_page_and_every_page_its_code() -> None:
    written = runpy.run_path(str(PAGES / "write.py"))["pages"]()
    found = {path.name: path.read_text(encoding="utf-8") for path in PAGES.glob("*.md")}
    assert found == written, "run `python docs/checks/write.py`"


def test_every_code_that_compares_texts_has_both_examples() -> None:
    without = {code.code for code in CODES.values() if not (code.failing and code.passing)}
    assert without == {"CIT002", "CIT003", "CIT004", "CIT005", "CIT006", "ATT005", "OPI001"}
