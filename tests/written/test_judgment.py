"""Judgments, the analyst's and the second opinion's, through the command."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.command import ran
from tests.llm.scripted import Answer, Script, completion, failure, serving
from tests.written import command
from tests.written.desk import sentence, task_of

DAM = "A dam above the town of Orla failed on Monday and killed 9 people."
WATER = "The water rose for two hours."
LINE = sentence(DAM, "1.1")
RISE = sentence(WATER, "1.2")
REPLIES: Mapping[str, object] = {
    "event": {
        "happened": [[LINE, RISE]],
        "positions": [],
        "figures": [],
        "unknown": [],
        "background": [],
        "line": LINE,
        "headline": sentence("Dam above Orla fails", "1.1"),
    },
    "assessment": {
        "assessments": [
            sentence(
                "It is likely that the dam above Orla failed because the water rose.", "1.1", "1.2", kind="assessment"
            ),
            sentence("The water above Orla may rise again.", "1.2", kind="assessment"),
            sentence(
                "With high confidence it is likely that the water above Orla rose.", "1.1", "1.2", kind="assessment"
            ),
        ]
    },
    "overview": {"bottom_line": [LINE], "takeaways": []},
    "repair": {"claims": []},
}


def model(judge: Answer | None = None) -> Script:
    def answer(request: dict[str, Any]) -> Answer:
        if task_of(request) != "judge":
            return completion(REPLIES[task_of(request)])
        doubtful = WATER in request["messages"][1]["content"].partition("<<<")[0]
        return judge or completion({"supported": not doubtful, "reason": "two | <b>hours</b>" if doubtful else ""})

    return answer


def written(home: Path, script: Script, *, brief: str = "", **writer: Any) -> str:
    """Generate a brief of one article, and return its Markdown."""
    (home / "dam.txt").write_text(f"Dam above Orla fails\nCoast Wire, 2024-03-05\n\n{DAM} {WATER}\n", encoding="utf-8")
    with serving(script) as server:
        command.settle(home, server.url, brief=brief, **writer)
        code, _, told = command.generated(home, "dam.txt", day="2024-03-05")
    assert code == 0, told
    return (home / "out" / "2024-03-05" / "brief.md").read_text(encoding="utf-8")


def test_an_assessment_says_how_likely_and_nothing_vague(tmp_path: Path) -> None:
    brief = written(tmp_path, model(), brief="assessment = true")
    assert "*Assessment:* It is likely that the dam above Orla failed because the water rose." in brief
    assert "may rise again" not in brief
    assert "high confidence it" not in brief
    fell = {row["claim"]: [f["code"] for f in row["findings"]] for row in rows(tmp_path) if row["outcome"] == "dropped"}
    assert [code for codes in fell.values() for code in codes if code.startswith("LIK")] == ["LIK001", "LIK002"]
    draft = tmp_path / "out" / "2024-03-05" / "brief.md"
    assert ran(tmp_path, "check", str(draft))[0] == 0
    draft.write_text(brief.replace("It is likely that the dam above Orla failed", "The dam above Orla may have failed"))
    code, said, _ = ran(tmp_path, "check", str(draft))
    assert (code, "LIK001" in said) == (1, True)


def rows(home: Path) -> list[dict[str, Any]]:
    return command.audit(home / "out" / "2024-03-05")


def test_what_a_second_opinion_doubts_is_dropped_and_listed(tmp_path: Path) -> None:
    brief = written(tmp_path, model(), judge=True)
    assert f"{DAM}[^s1-1]" in brief
    assert f"{WATER}[^s1-2]" not in brief
    (fell,) = [row for row in rows(tmp_path) if row["outcome"] == "dropped"]
    assert (fell["claim"], fell["findings"][0]["code"]) == (WATER, "OPI001")
    assert "scripted doubts it: two | ‹b›hours‹/b›" in fell["findings"][0]["message"]


@pytest.mark.parametrize("judge", [failure(401), completion("Yes.")], ids=["refused", "no JSON"])
def test_where_there_is_no_second_opinion_the_first_stands(tmp_path: Path, judge: Answer) -> None:
    brief = written(tmp_path, model(judge), judge=True)
    assert f"{WATER}[^s1-2]" in brief


def test_no_second_opinion_is_asked_for_by_default(tmp_path: Path) -> None:
    assert f"{WATER}[^s1-2]" in written(tmp_path, model())
