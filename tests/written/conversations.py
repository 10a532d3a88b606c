"""Recorded conversations: an event, exactly what was sent about it, and what a capable model replied to that alone."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from briefing.model import Dated, Event, Source
from tests.drafts import article
from tests.llm.scripted import Answer, Script, completion, failure

CASES = Path(__file__).parents[1] / "cases" / "conversations"
NAMES = ("visit", "trip", "statement")


def event(name: str) -> Event:
    """Return the event of a conversation."""
    told = json.loads((CASES / name / "event.json").read_text(encoding="utf-8"))
    return Event(id=name, title=told["title"], articles=tuple(_article(one) for one in told["articles"]))


def _article(told: dict[str, Any]) -> Any:
    published = Dated(value=date.fromisoformat(told["published"]), basis="header") if told["published"] else Dated()
    source = Source(name=told["outlet"])
    return article(told["id"], told["title"], told["passages"], source=source, published=published)


def replaying(*names: str) -> Script:
    """Answer as was recorded: by the task, and by the event that the prompt speaks of. A repair was never recorded."""
    recorded = {name: json.loads((CASES / name / "replies.json").read_text(encoding="utf-8")) for name in names}
    first = {name: event(name).articles[0].passages[0].text for name in names if name != "day"}

    def answer(request: dict[str, Any]) -> Answer:
        task = request["response_format"]["json_schema"]["name"]
        for name, turns in recorded.items():
            about = name == "day" or first[name] in request["messages"][1]["content"]
            said = next((turn["reply"] for turn in turns if turn["task"] == task), None)
            if about and said is not None:
                return completion(said)
        return failure(400, f"no reply to {task} was recorded")

    return answer
