"""The registry of codes: each example does what it says."""

import re
import runpy
from datetime import date
from pathlib import Path

import pytest

import briefing
from briefing.model import Article, Citation, Claim, Dated, Kind, Passage, Verdict
from briefing.pipeline.explaining import explain
from briefing.verify import CODES, Evidence, verify
from briefing.verify.case import Case, Cited
from briefing.verify.codes import Example
from briefing.verify.reading import read
from briefing.verify.rules import RULES, by_rule

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
def test_a_failing_example_is_found_under_its_own_code_and_no_other(code: str) -> None:
    found = [finding.code for finding in checked(FAILING[code]).findings]
    assert found == [code]


@pytest.mark.parametrize("code", PASSING)
def test_a_passing_example_is_supported(code: str) -> None:
    verdict = checked(PASSING[code])
    assert verdict.word == "supported", [finding.message for finding in verdict.findings]


BESIDES = [
    ("multiplied_otherwise", "NUM001", "Cases of measles doubled in May.", ["Cases of measles trebled in May."]),
    ("rated", "NUM002", "The plant makes 400 cars a month.", ["The plant makes 400 cars a day."]),
    ("usurped", "ROL004", "The boy fled.", ["The driver fled and the boy wept."]),
    ("aged", "NUM009", "A woman aged 34 was held.", ["A 34-year-old man was held in Tain."]),
    ("scored", "NUM006", "Northern drew 1-1 at home.", ["Northern won 3-1 at home."]),
    ("disproved", "NEG001", "Sorel paid the guards.", ["Sorel rejected claims that she had paid the guards."]),
    (
        "stitched",
        "ATT005",
        "Marr said on Tuesday that 40 boats sank.",
        ["Marr said the storm sank 40 boats.", "Divers searched the bay on Tuesday."],
    ),
    (
        "of_another_sort",
        "NUM002",
        "The bank raised its rate by 4.75 percent.",
        ["The bank raised its rate by 25 basis points to 4.75 percent."],
    ),
    ("turned_about", "ANT001", "Fees have risen by half.", ["Taxes rose by 9 percent.", "Fees have fallen by half."]),
    ("reversed_order", "ANT002", "He fell before he sang.", ["He sang before he fell."]),
    ("misquoted", "ATT002", 'Vik called it "late".', ['Vik called it "useful"; Minister Berger called it "late".']),
    ("assured", "MOD002", "It proved that Marr left.", ["It asked whether Marr left."]),
    ("unhedged", "MOD001", "Brill started the fire at the mill.", ["Police suspect that Brill set the mill on fire."]),
    (
        "known",
        "MOD001",
        "The crash was caused by ice.",
        ["The cause of the crash is not known. There was ice on the road."],
    ),
    (
        "joined",
        "COV006",
        "Marr, who chairs the board of the bank, said that the dam leaked and rammed a patrol car near bank gates.",
        ["Marr, the chairman of the bank's board, said that the dam leaked."],
    ),
    ("mentioned", "ATT006", "Ada Marr said it would stay.", ["The club said it would not part with Ada Marr."]),
    ("aggravated", "COV004", "Three guards were shot dead in Derby.", ["Three guards were shot and wounded in Derby."]),
    (
        "attached",
        "COV003",
        "The coach was rushed to hospital twice for heart surgery.",
        ["The coach was rushed to hospital twice."],
    ),
    ("tolled", "NUM006", "Dozens are missing.", ["Six people are missing and dozens were hurt."]),
    ("spanned", "NUM002", "The siege went on for months.", ["The siege went on for several weeks."]),
    ("sided", "NUM003", "The tram was just under the limit.", ["The tram was above the city's limit of 50."]),
    ("singled", "NUM008", "In this raid alone they took 14 rifles.", ["They took a total of 14 rifles in five raids."]),
    (
        "said_on",
        "DAT004",
        "They boarded the ferry on 3 May, Marr said.",
        ["Marr said on 3 May that they boarded the ferry on 1 May."],
    ),
    ("heavenly", "NAM001", "The rock is as large as the moon.", ["The rock is as large as Mars."]),
    ("promised", "MOD001", "The mill will reopen in May.", ["The mill will reopen in May if a buyer is found."]),
    ("surmised", "MOD001", "Nobody was hurt.", ["There were no immediate reports that anybody was hurt."]),
    (
        "gainsaid",
        "NEG002",
        "Marr said the dam leaked badly.",
        ["Orla was told by Lund; Marr denied that the dam leaked."],
    ),
    ("elided", "NEG001", "Orla signed the pact.", ["Tovia signed the pact, but Orla did not."]),
    ("asked", "MOD001", "Tovia shelled the port.", ["Has Tovia shelled the port?"]),
    ("hardened", "MOD001", "Marr confirmed that the dam leaked.", ["Marr claimed that the dam leaked."]),
]
"""What a rule finds that shares its code with another rule, which finds the example of the code's page."""


def found_by(code: str, case: Case) -> list[str]:
    return list(dict.fromkeys(rule.__name__ for rule, finding in by_rule(case, RULES) if finding.code == code))


def of_example(example: Example) -> Case:
    day = date.fromisoformat(example.published) if example.published else None
    cited = Cited(id="a.s1", reading=read(example.passage, day), quote=example.quote)
    return Case(claim=read(example.claim, day), cited=(cited,), kind=Kind(example.kind), speaker=example.speaker)


@pytest.mark.parametrize("code", sorted(FAILING.keys() - {"CIT001"}))
def test_without_one_rule_nothing_finds_the_failing_example_of_a_code(code: str) -> None:
    assert len(found_by(code, of_example(FAILING[code]))) == 1


@pytest.mark.parametrize(("rule", "code", "claim", "passages"), BESIDES, ids=[row[0] for row in BESIDES])
def test_without_a_rule_that_shares_its_code_nothing_finds_what_it_is_for(
    rule: str, code: str, claim: str, passages: list[str]
) -> None:
    cited = tuple(Cited(id=f"a.s{number}", reading=read(text)) for number, text in enumerate(passages, 1))
    assert found_by(code, Case(claim=read(claim), cited=cited)) == [rule]


def test_every_rule_has_an_example_that_it_alone_finds() -> None:
    alone = {rule for code in FAILING for rule in found_by(code, of_example(FAILING[code]))}
    assert alone | {row[0] for row in BESIDES} == {rule.__name__ for rule in RULES}


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
    assert without == {"CIT002", "CIT003", "CIT004", "CIT005", "CIT006", "OPI001"}
