"""Recorded conversations over the sample: what a capable model replied to what was sent of an event, and to that alone.

`python -m tests.written.conversations` writes the prompts of each case as they would be sent today.
"""

import json
import re
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from briefing import group, ingest
from briefing.model import Event
from tests.command import SAMPLE
from tests.llm.scripted import Answer, Script, completion, serving
from tests.written import command

CASES = Path(__file__).parents[1] / "cases" / "conversations"
EVENTS = {"visit": "visit-wire", "trip": "earlier-trip", "statement": "later-statement"}
"""Each conversation, and an article of the event that it is about."""

DAY = date(2024, 2, 12)
NOTHING: dict[str, object] = {
    "repair": {"claims": []},
    "differences": {"differences": []},
    "new": {"new": []},
    "assessment": {"assessments": []},
}


def events() -> dict[str, Event]:
    """Return the sample's events by the names of their conversations."""
    batch = ingest.read([str(SAMPLE)], sources=[], as_of=DAY)
    grouped = group.group(batch.articles)
    return {
        name: event
        for event in grouped
        for name, article in EVENTS.items()
        if article in {one.id for one in event.articles}
    }


def replaying() -> Script:
    """Answer as was recorded: by the task, and by the event that the prompt shows; to the rest, with nothing."""
    told = events()

    def answer(request: dict[str, Any]) -> Answer:
        task, name = request["response_format"]["json_schema"]["name"], _conversation(request, told)
        said = next((turn["reply"] for turn in recorded(name) if turn["task"] == task), NOTHING.get(task))
        return completion(said)

    return answer


def recorded(name: str) -> list[dict[str, Any]]:
    """Return the turns of a conversation: the task, and the reply."""
    turns: list[dict[str, Any]] = json.loads((CASES / name / "replies.json").read_text(encoding="utf-8"))
    return turns


def sheets(prompt: str) -> list[str]:
    """Return the passages of a prompt, between their bounds."""
    return re.findall(r"<<<PASSAGES [0-9a-f]{8}\n.*?[0-9a-f]{8} PASSAGES>>>", prompt, re.DOTALL)


def _conversation(request: dict[str, Any], told: dict[str, Event]) -> str:
    prompt = request["messages"][1]["content"]
    if request["response_format"]["json_schema"]["name"] == "overview":
        return "day"
    # A repair shows some of the passages: any of the event's own tells which it is.
    return next(n for n, event in told.items() if any(p.text in prompt for a in event.articles for p in a.passages))


def _record() -> None:
    """Write prompts.md beside each case's replies: every message that a run sends, under its role."""
    told = events()
    sent: dict[str, list[str]] = {name: [] for name in (*EVENTS, "day")}
    with tempfile.TemporaryDirectory() as home, serving(replaying()) as server:
        command.settle(Path(home), server.url)
        command.generated(Path(home))
    for request in server.requests:
        task = request["response_format"]["json_schema"]["name"]
        if task != "repair":
            sent[_conversation(request, told)] += [
                f"[{m['role']}, {task}]\n\n{m['content']}" for m in request["messages"]
            ]
    for name, messages in sent.items():
        (CASES / name / "prompts.md").write_text("\n".join(messages), encoding="utf-8")


if __name__ == "__main__":
    _record()
