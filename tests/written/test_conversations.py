"""What a capable model replied, from the prompt alone, holds against the verifier as it came.

Each case over the sample's articles keeps what was sent (prompts.md) and what was replied. Where the prompts change so
much that a model would reply otherwise, ask one again with what `briefing prompts` shows, and keep its first reply;
`python -m tests.written.conversations` writes prompts.md anew.
"""

import pytest

from tests.command import ran
from tests.written import command
from tests.written.conftest import Written
from tests.written.conversations import CASES, EVENTS, sheets

MOST_SENT_BACK = 0.1
"""The share of a first reply's sentences: one in ten."""


def test_first_replies_from_the_prompts_alone_pass_the_verifier(replayed: Written) -> None:
    first = [row for row in command.audit(replayed.folder) if row["attempt"] == 1]
    sent_back = [row["claim"] for row in first if row["outcome"] != "kept"]
    assert len(first) >= 50
    assert len(sent_back) <= MOST_SENT_BACK * len(first), sent_back


def test_each_of_the_events_is_the_models_and_the_brief_is_sound(replayed: Written) -> None:
    brief = (replayed.folder / "brief.md").read_text(encoding="utf-8")
    assert "*Note:*" not in brief
    assert '\nwriter: "llm"\nmodel: "scripted"\n' in brief
    assert ran(replayed.home, "check", str(replayed.folder / "brief.md"))[0] == 0


def test_a_difference_between_two_articles_is_shown_with_its_cells(replayed: Written) -> None:
    brief = (replayed.folder / "brief.md").read_text(encoding="utf-8")
    _, _, table = brief.partition("whether the resolution of Iraq's parliament was non-binding")
    assert "[^s2-6]" in table[:600]
    assert "[^s1-10]" in table[:600]


@pytest.mark.parametrize("name", [*EVENTS, "day"])
def test_the_passages_are_shown_as_they_were_when_the_reply_was_written(replayed: Written, name: str) -> None:
    recorded = sheets((CASES / name / "prompts.md").read_text(encoding="utf-8"))
    sent = [sheet for request in replayed.requests for sheet in sheets(request["messages"][1]["content"])]
    assert recorded
    assert set(recorded) <= set(sent)
