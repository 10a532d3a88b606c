"""Every failure of an endpoint once, through the command: how often it is asked, and what the reader is told."""

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from tests.command import ran
from tests.llm.scripted import Answer, Script, completion, failure, serving
from tests.written import command
from tests.written.desk import sentence, task_of

NEWS = (
    "A dam above the town of Orla failed on Monday and killed 9 people.",
    "Dockers at Port Lindo walked out over the closing of a quay.",
    "The parliament of Karsk rejected a budget for its railways.",
    "Swimmers found an old bomb on a beach near Tarvo.",
    "A court in Melun jailed two brokers for fraud.",
    "Farmers in Osk lost their wheat to locusts.",
    "The orchestra of Brenn plays in a tent since its hall burned.",
    "Chemists at Vell named a new element after their teacher.",
    "A volcano on Ruma covered three villages with ash.",
    "The bank of Sarne raised its rate to 5 percent.",
    "Goalkeeper Ilo Benda leaves the club of Pavo for Castra.",
    "Customs officers at Duna seized 40 parrots in a piano.",
    "A satellite built by students lost its antenna in orbit.",
    "The mayor of Quill resigned after a row on parking fees.",
    "Miners at Gorran reached a seam of copper.",
    "Nurses in Halvik vaccinated 600 children against measles.",
    "A ferry with no captain drifted past the lighthouse of Nim.",
    "Archaeologists near Zeer dug up a bronze chariot.",
    "The airline Corvo cancels its flights to Ambria in winter.",
    "A poet from Lusk won the medal of the academy.",
    "Bees swarmed over the market of Ferran and closed it.",
    "Power failed in the north of Udine for six hours.",
    "Teachers of Wexley ask for smaller classes.",
    "The glacier above Stavn shrank by 30 metres.",
)


def sound(text: str, **more: Any) -> Answer:
    """Answer with a summary that holds; `more` are of the completion."""
    said = sentence(text, "1.1")
    parts: dict[str, list[object]] = {"positions": [], "figures": [], "unknown": [], "background": []}
    return completion({"happened": [[said]], **parts, "line": said, "headline": said}, **more)


def reply(**choice: object) -> Answer:
    """Answer with a completion of just these choices."""
    return Answer(json.dumps({"choices": [], **choice}).encode())


def fenced(answer: Answer) -> Answer:
    """Put a summary into a code fence after some thoughts."""
    text = json.loads(answer.body)["choices"][0]["message"]["content"]
    return completion(f"<think>Well, {{}} then.</think>\n```json\n{text}\n```")


@dataclass(frozen=True)
class Case:
    """What the endpoint answers about an event, how often it is asked, and what its note says, if it has one."""

    answers: Sequence[Answer]
    calls: int
    note: str


GOOD = Case([], 1, "")
"""Between the failures that close an endpoint where two of them stand in a row."""

WRONG = completion({"happened": "yes"})
CASES: dict[str, Case] = {
    "sound": GOOD,
    "503": Case([failure(503)], 5, '503 "no error": the endpoint is busy'),
    "after it": GOOD,
    "hangs": Case([Answer(b"", way="hang")], 2, "no whole reply"),
    "after that": GOOD,
    "trickles": Case([replace(completion("slow" * 99), way="trickle")], 2, "no whole reply"),
    "then": GOOD,
    "is reset": Case([Answer(b"", way="reset")], 3, "cannot be reached"),
    "next": GOOD,
    "is reset in its body": Case([replace(completion("half"), way="reset in body")], 3, "cannot be reached"),
    "again": GOOD,
    "429 for an hour": Case([failure(429, headers={"Retry-After": "3600"})], 1, "in 3600 seconds"),
    "429 for a moment": Case([failure(429, headers={"Retry-After": "0.1"})], 2, ""),
    "400": Case([failure(400)], 1, "400"),
    "413": Case([failure(413)], 3, "set writer.context_tokens lower"),
    "context": Case([failure(400, "n", code="context_length_exceeded")], 3, "set writer.context_tokens lower"),
    "a filter": Case([completion("", finish="content_filter")], 1, "content filter"),
    "a refusal": Case([completion(None, refusal="I won't.")], 1, "the model refused"),
    "cut": Case([completion('{"happ', finish="length")], 2, "did not end within"),
    "no choice": Case([reply()], 2, "holds no choice"),
    "HTML": Case([Answer(b"<html>hello</html>")], 2, "no chat completion came"),
    "garbled": Case([completion('{"happened": [')], 2, "does not have the asked form"),
    "another form": Case([WRONG], 2, "does not have the asked form"),
    "a fence": Case([], 1, ""),
}


def answering(asked: Counter[str], about: dict[str, str]) -> Script:
    """Give the cases out in order, to the events as they come, and note which event (a sentence) has which."""

    def answer(request: dict[str, Any]) -> Answer:
        if task_of(request) != "event":
            return completion({"bottom_line": [], "takeaways": [], "claims": []})
        text = next(text for text in NEWS if text in request["messages"][1]["content"])
        name = about.setdefault(text, list(CASES)[min(len(about), len(CASES) - 1)])
        asked[name] += 1
        answers = CASES[name].answers
        if name == "a fence":
            return fenced(sound(text))
        if not answers or (name == "429 for a moment" and asked[name] > 1):
            return sound(text)
        return answers[0]

    return answer


@pytest.mark.timeout(600)
def test_each_failure_is_asked_as_often_as_it_may_help_and_told_to_the_reader(tmp_path: Path) -> None:
    asked: Counter[str] = Counter()
    about: dict[str, str] = {}
    for number, text in enumerate(NEWS):
        (tmp_path / f"a{number:02}.txt").write_text(f"News {number}\n\n{text}\n", encoding="utf-8")
    with serving(answering(asked, about)) as server:
        full = f"full_events = {len(NEWS)}"
        command.settle(tmp_path, server.url, brief=full, parallel=1, deadline_seconds=1.0)
        code, _, told = command.generated(tmp_path, "a*.txt")
    assert code == 0, told
    assert "Traceback" not in told
    brief = (tmp_path / "out" / command.DAY / "brief.md").read_text(encoding="utf-8")
    notes = noted(brief)
    assert asked == {name: case.calls for name, case in CASES.items()}
    for text, name in about.items():
        note = CASES[name].note
        assert f"{text}[^s" in brief, name
        assert (note in notes.get(text, "")) if note else text not in notes, (name, notes.get(text))
    assert ran(tmp_path, "check", str(tmp_path / "out" / command.DAY / "brief.md"))[0] == 0


def noted(brief: str) -> dict[str, str]:
    """Return the note under each event, by the sentence of the event."""
    events = [part.partition("\n## ")[0] for part in re.split(r"^## \d+\. ", brief, flags=re.MULTILINE)[1:]]
    found = {text: re.search(r"^\*Note:\* (.*)$", e, re.MULTILINE) for e in events for text in NEWS if text in e}
    return {text: match[1] for text, match in found.items() if match}


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (failure(401), "401"),
        (failure(403), "403"),
        (failure(402), "no credit"),
        (failure(429, "You exceeded your current quota", code="insufficient_quota"), "quota is used up"),
        (failure(404), "no such model or address"),
    ],
    ids=["401", "403", "402", "quota", "404"],
)
def test_what_every_call_would_meet_is_asked_once_and_said_in_one_line(
    tmp_path: Path, answer: Answer, says: str
) -> None:
    for number, text in enumerate(NEWS[:3]):
        (tmp_path / f"a{number:02}.txt").write_text(f"News {number}\n\n{text}\n", encoding="utf-8")
    with serving([answer]) as server:
        command.settle(tmp_path, server.url, parallel=1)
        code, _, told = command.generated(tmp_path, "a*.txt")
    assert code == 0
    assert len(server.requests) == 1
    (line,) = [line for line in told.splitlines() if line.startswith("scripted: ")]
    assert line.startswith("scripted: no reply; 3 of its events written extractively: ")
    assert says in line
    assert (tmp_path / "out" / command.DAY / "brief.pdf").is_file()
    brief = (tmp_path / "out" / command.DAY / "brief.md").read_text(encoding="utf-8")
    assert 'writer: "extractive"\nmodel: ""\n' in brief
    assert "AI use: none." in brief, "a model that wrote nothing is not said to have written"


def test_a_model_whose_replies_are_of_no_use_is_named_and_not_said_to_have_written(tmp_path: Path) -> None:
    (tmp_path / "a00.txt").write_text(f"News\n\n{NEWS[0]}\n", encoding="utf-8")
    with serving([WRONG] * 8) as server:
        command.settle(tmp_path, server.url, parallel=1)
        code, _, told = command.generated(tmp_path, "a*.txt")
    assert code == 0, told
    brief = (tmp_path / "out" / command.DAY / "brief.md").read_text(encoding="utf-8")
    assert "AI use: the language model scripted was asked and replied; nothing of it stands here." in brief
    assert 'writer: "extractive"\nmodel: ""\n' in brief
