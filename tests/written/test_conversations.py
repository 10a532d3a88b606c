"""What a capable model replied, from the prompt alone, holds against the real verifier as it came.

Each case keeps the event, the prompts as they were sent (prompts.md) and the replies. Where the prompts change so much
that a model would reply otherwise, ask one again with what `briefing prompts` shows, and keep its first reply.
"""

import re

import pytest

from briefing.summarize import many, written
from briefing.summarize.loop import Attempt, Check
from briefing.summarize.written import Written
from tests.llm.scripted import Server, serving
from tests.written.conversations import CASES, NAMES, event, replaying
from tests.written.desk import believing, checking, newsroom, task_of

MOST_SENT_BACK = 0.1


def replay(name: str, server: Server, *, check: Check | None = None) -> Written:
    room, told = newsroom(server.url), event(name)
    given = [written.assign(told, guide=room.guide, check=check or checking(*told.articles))]
    (result,) = many.write(given, newsroom=room, progress=lambda *_: None)
    assert isinstance(result, Written), result
    return result


def sent_back(attempts: tuple[Attempt, ...]) -> float:
    first = [attempt for attempt in attempts if attempt.number == 1]
    return len({attempt.place for attempt in first if attempt.outcome != "kept"}) / len(
        {attempt.place for attempt in first}
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_first_reply_from_the_prompt_alone_passes_the_verifier(name: str) -> None:
    with serving(replaying(name)) as server:
        result = replay(name, server)
    assert len(result.attempts) >= 10
    assert sent_back(result.attempts) <= MOST_SENT_BACK
    assert result.missed == ()


@pytest.mark.parametrize("name", NAMES)
def test_the_passages_are_shown_as_they_were_when_the_reply_was_written(name: str) -> None:
    recorded = (CASES / name / "prompts.md").read_text(encoding="utf-8")
    with serving(replaying(name)) as server:
        replay(name, server)
    sheets = re.compile(r"<<<PASSAGES [0-9a-f]{8}\n.*?[0-9a-f]{8} PASSAGES>>>", re.DOTALL)
    sent = [r["messages"][1]["content"] for r in server.requests if task_of(r) != "repair"]
    assert [sheets.findall(prompt) for prompt in sent] == [[sheet] for sheet in sheets.findall(recorded)]


def test_a_difference_between_two_articles_is_found_and_shown() -> None:
    with serving(replaying("visit")) as server:
        first, *_ = replay("visit", server).summary.differences
    assert first.statement == "whether the resolution of the Iraqi parliament was non-binding"
    assert first.cells == {
        "visit-regional": "visit-regional.s7",
        "visit-standfirst": None,
        "visit-wire": "visit-wire.s10",
    }


def test_a_first_bottom_line_from_the_prompt_alone_passes_the_verifier() -> None:
    with serving(replaying(*NAMES, "day")) as server:
        room = newsroom(server.url)
        told = [event(name) for name in NAMES]
        # Whatever the rules of today say of the summaries, the passages that the overview is shown stay as they were.
        pairs = [(one, replay(one.id, server, check=believing).summary) for one in told]
        check = checking(*(article for one in told for article in one.articles))
        said, attempts, _ = many.overview(pairs, check=check, newsroom=room)
    assert not isinstance(said, str), said
    assert len(said.bottom_line) == 1
    assert len(said.takeaways) >= 5
    assert sent_back(attempts) <= MOST_SENT_BACK
