import os
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefing.compose import markdown
from briefing.model import Draft
from briefing.review import parse
from briefing.settings import shipped
from tests import drafts
from tests.review import strategies
from tests.review.edits import EDITS, FAULTS, MOVING_LINES, SETTINGS, Desk

TEMPLATES = shipped("templates")
WHOLE = (Path(__file__).parents[1] / "cases" / "drafts" / "whole" / "brief.md").read_text(encoding="utf-8")
CASES = int(os.environ.get("BRIEFING_CASES", "40"))


@settings(deadline=None, max_examples=CASES, suppress_health_check=list(HealthCheck))
@example(drafts.DRAFT)
@given(strategies.drafts())
def test_any_draft_reads_back_and_is_written_again_to_the_byte(draft: Draft) -> None:
    text = markdown(draft, templates=TEMPLATES)
    parsed = parse(text)
    assert [(f.position, f.code, f.message) for f in parsed.findings] == []
    assert parsed.draft
    assert markdown(parsed.draft, templates=TEMPLATES) == text
    assert text.encode().decode().endswith("\n")
    assert [claim.kind for claim in parsed.draft.claims()] == [claim.kind for claim in draft.claims()]


@settings(deadline=None, max_examples=CASES, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_edits_of_every_kind_alone_and_mixed_are_kept_exactly(data: st.DataObject) -> None:
    desk = Desk.of(drafts.DRAFT, WHOLE)
    for edit in data.draw(st.lists(st.sampled_from(EDITS), min_size=1, max_size=3), label="edits"):
        edit(desk, data)
    setting = data.draw(st.sampled_from(sorted(SETTINGS)), label="editor")
    parsed = parse(SETTINGS[setting](desk.text), articles=drafts.ARTICLES)
    assert [(f.position, f.code, f.message) for f in parsed.findings] == []
    assert parsed.draft
    desk.matches(parsed.draft)
    again = parse(markdown(parsed.draft, templates=TEMPLATES), articles=drafts.ARTICLES)
    assert again.draft == parsed.draft


@settings(deadline=None, max_examples=CASES, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_what_cannot_be_kept_is_told_at_its_line_whatever_else_was_edited(data: st.DataObject) -> None:
    desk = Desk.of(drafts.DRAFT, WHOLE)
    for edit in data.draw(st.lists(st.sampled_from(EDITS), max_size=2), label="edits"):
        edit(desk, data)
    written, code = FAULTS[data.draw(st.sampled_from(sorted(FAULTS)), label="fault")]
    _, line = data.draw(st.sampled_from(desk.free()))
    desk.lines[line + 1 : line + 1] = ["", written, ""]
    setting = data.draw(st.sampled_from(sorted(SETTINGS.keys() - MOVING_LINES)), label="editor")
    findings = parse(SETTINGS[setting](desk.text), articles=drafts.ARTICLES).findings
    assert (code, line + 3) in [(finding.code, finding.position.line) for finding in findings if finding.position]
