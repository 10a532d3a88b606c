"""What is new since the last edition, through the model and the command: the old value and the new, both cited."""

import re
from pathlib import Path
from typing import Any

from tests.command import ran
from tests.llm.scripted import Answer, completion, serving
from tests.written import command
from tests.written.desk import sentence, task_of

FIRST = "A dam above the town of Orla failed on Monday and killed 9 people, the rescue service said."
SECOND = "The dam above the town of Orla that failed on Monday killed 12 people, the rescue service said."
WATER = "The water rose for two hours."
CHANGED = "The dam above the town of Orla killed 12 people, the rescue service said, after it had said 9 people."
GREW = "The dam above the town of Orla killed 12 people, the rescue service said, and the water rose for two hours."


def news(text: str, *cites: str | None) -> Any:
    return sentence(text, *filter(None, cites), kind="reported", speaker="the rescue service")


def article(folder: Path, day: str, text: str) -> None:
    (folder / f"dam-{day}.txt").write_text(
        f"Dam above Orla fails\nCoast Wire, {day}\n\n{text} {WATER if text == FIRST else ''}\n", encoding="utf-8"
    )


def answer(request: dict[str, Any]) -> Answer:
    prompt = request["messages"][1]["content"]
    told = SECOND if SECOND in prompt else FIRST
    labels = {text: label for label, text in re.findall(r"^(\S+) \| (.*)$", prompt, re.MULTILINE)}
    line = sentence(told, "1.1", kind="reported", speaker="the rescue service")
    replies: dict[str, object] = {
        "event": {
            "happened": [[line, *([sentence(WATER, "1.2")] if told == FIRST else [])]],
            "positions": [],
            "figures": [],
            "unknown": [],
            "background": [],
            "line": line,
            "headline": sentence("Dam above Orla fails", "1.1"),
        },
        "new": {"new": [news(CHANGED, "1.1", labels.get(FIRST)), news(GREW, "1.1", labels.get(WATER))]},
        "overview": {"bottom_line": [line], "takeaways": []},
    }
    return completion(replies.get(task_of(request), {"claims": [], "differences": []}))


def test_a_changed_value_is_told_with_the_old_one_and_both_are_cited(tmp_path: Path) -> None:
    with serving(answer) as server:
        command.settle(tmp_path, server.url)
        article(tmp_path, "2024-03-05", FIRST)
        assert command.generated(tmp_path, "dam-2024-03-05.txt", day="2024-03-05")[0] == 0
        code, said, told = ran(tmp_path, "approve", "out/2024-03-05/brief.md", "--by", "A. Officer")
        assert code == 0, said + told
        article(tmp_path, "2024-03-06", SECOND)
        code, _, told = command.generated(tmp_path, "dam-2024-03-06.txt", day="2024-03-06")
        assert code == 0, told
        code, said, _ = ran(tmp_path, "check", "out/2024-03-06/brief.md")
    brief = (tmp_path / "out" / "2024-03-06" / "brief.md").read_text(encoding="utf-8")
    assert "new" in {task_of(request) for request in server.requests}
    assert f"{CHANGED}[^s1-1][^s2-1]" in brief
    assert f"{GREW}[^s1-1][^s2-2]" in brief
    assert FIRST in brief.partition("[^s2-1]:")[2]
    assert code == 0, said
