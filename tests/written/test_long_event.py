"""An event of 200 articles that nearly repeat each other, through the command: whole sentences, counted; it holds."""

import json
import random
import re
from pathlib import Path
from typing import Any

from tests.command import ran
from tests.llm.scripted import Answer, completion, serving
from tests.written import command
from tests.written.desk import sentence, task_of

FACTS = (
    "A dam above the town of Orla failed on Monday and killed 9 people.",
    "The water rose for two hours and reached the market of Orla.",
    "The rescue service sent 40 boats to Orla.",
    "The dam above Orla was built in 1961.",
    "Some 3,000 people left their homes in Orla.",
)
ARTICLES = 200
CONTEXT = 9_000


def pile(path: Path) -> None:
    """Write the articles: each has the facts in an order of its own, and a sentence that no other has."""
    order = random.Random(7)  # noqa: S311 - the same pile each time
    with path.open("w", encoding="utf-8") as file:
        for number in range(ARTICLES):
            own = f"Resident {number} of Orla spent the night on a roof above the dam with {number + 3} neighbours."
            text = " ".join([FACTS[0], *order.sample(FACTS[1:], 4), own])
            row = {"id": f"a{number:03}", "title": "Dam above Orla fails", "text": text, "published": "2024-03-05"}
            file.write(json.dumps(row) + "\n")


def answer(request: dict[str, Any]) -> Answer:
    shown = {text: label for label, text in rows(request)}
    if task_of(request) != "event":
        return completion({"bottom_line": [], "takeaways": [], "claims": [], "differences": []})
    said = [sentence(text, shown[text]) for text in FACTS]
    parts: dict[str, list[object]] = {"positions": [], "figures": [], "unknown": [], "background": []}
    return completion(
        {"happened": [said], **parts, "line": said[0], "headline": sentence("Dam fails", shown[FACTS[0]])}
    )


def rows(request: dict[str, Any]) -> list[tuple[str, str]]:
    return re.findall(r"^(\d+\.\d+) \| (.*)$", request["messages"][1]["content"], re.MULTILINE)


def test_an_event_of_200_articles_is_packed_whole_sentences_at_a_time_and_what_is_left_out_is_counted(
    tmp_path: Path,
) -> None:
    pile(tmp_path / "pile.jsonl")
    with serving(answer) as server:
        command.settle(tmp_path, server.url, context_tokens=CONTEXT)
        code, _, told = command.generated(tmp_path, "pile.jsonl", day="2024-03-06")
    assert code == 0, told
    assert "1 event from " in told
    (asked,) = [request for request in server.requests if task_of(request) == "event"]
    given = [json.loads(line) for line in (tmp_path / "pile.jsonl").read_text(encoding="utf-8").splitlines()]
    whole = {text for row in given for text in re.split(r"(?<=\.) ", row["text"])}
    assert {text for _, text in rows(asked)} <= whole
    assert len(json.dumps(asked)) / 3 <= CONTEXT - asked["max_completion_tokens"]
    brief = (tmp_path / "out" / "2024-03-06" / "brief.md").read_text(encoding="utf-8")
    assert all(f"{text}[^s" in brief for text in FACTS)
    shown = len({label.partition(".")[0] for label, _ in rows(asked)})
    left = sum(row["text"].count(".") for row in given) - len(rows(asked))
    assert f"Written from {shown} of {ARTICLES} articles; {left:,} sentences, reprints among them, left out." in brief
    assert ran(tmp_path, "check", "out/2024-03-06/brief.md")[0] == 0
