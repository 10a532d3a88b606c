"""Many events side by side: in order, within the budget, and stopped cleanly."""

import os
import signal
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.errors import TemplateError
from briefing.llm.budget import Rates, Spent
from briefing.llm.prompts import Prompts
from briefing.model import Event
from briefing.summarize.by_model import many
from briefing.summarize.by_model.written import Unwritten, Written
from tests.llm.memory import Memory
from tests.llm.scripted import Answer, completion, failure, serving
from tests.written.desk import EVENT, PROMPTS, assignments, model, newsroom, summary, task_of, write

RATES = Rates(1.0, 4.0)


def events(count: int) -> list[Event]:
    """Return events that differ, so that no two are asked about in the same words."""
    return [
        replace(EVENT, id=f"e{n}", articles=tuple(replace(a, title=f"{a.title} {n}") for a in EVENT.articles))
        for n in range(count)
    ]


def test_results_stand_in_the_order_of_the_events_whichever_ends_first() -> None:
    def answer(request: dict[str, object]) -> Answer:
        slow = "Lindo 0" in str(request)
        return replace(model()(request), after=0.2 if slow else 0.0)

    with serving(answer) as server:
        results = write(server.url, events(4), parallel=4)
    assert [result.summary.event for result in results if isinstance(result, Written)] == ["e0", "e1", "e2", "e3"]


def test_at_most_so_many_are_asked_at_a_time() -> None:
    at_once, most, lock = 0, 0, threading.Lock()

    def answer(request: dict[str, object]) -> Answer:
        nonlocal at_once, most
        with lock:
            at_once += 1
            most = max(most, at_once)

        def ended() -> None:
            nonlocal at_once
            with lock:
                at_once -= 1

        threading.Timer(0.04, ended).start()
        return replace(model()(request), after=0.05)

    with serving(answer) as server:
        write(server.url, events(9), parallel=3)
    assert most == 3


def test_progress_tells_events_tokens_and_cost_as_they_come() -> None:
    told: list[tuple[int, int, Spent]] = []
    with serving(model()) as server:
        room = newsroom(server.url, rates=RATES)
        many.write(assignments(room, events(3)), newsroom=room, progress=lambda *now: told.append(now))
    assert [(done, total) for done, total, _ in told] == [(1, 3), (2, 3), (3, 3)]
    costs = [spent.cost or 0.0 for *_, spent in told]
    assert costs == sorted(costs)
    assert costs[0] > 0


def need(count: int) -> float:
    with serving(model()) as server:
        room = newsroom(server.url, rates=RATES)
        many.write(assignments(room, events(count)), newsroom=room, progress=lambda *_: None)
    assert room.budget.spent.cost
    return room.budget.spent.cost


def test_with_half_of_the_money_the_first_events_are_written_and_the_limit_is_not_passed() -> None:
    limit = need(12) / 2
    with serving(model()) as server:
        room = newsroom(server.url, rates=RATES, limit=limit, parallel=8)
        results = many.write(assignments(room, events(12)), newsroom=room, progress=lambda *_: None)
    assert room.budget.spent.cost
    assert room.budget.spent.cost <= limit
    kinds = [isinstance(result, Written) for result in results]
    assert kinds == sorted(kinds, reverse=True)
    assert 2 <= sum(kinds) < 12
    unwritten = [result.reason for result in results if isinstance(result, Unwritten)]
    assert all("writer.max_cost_usd" in reason for reason in unwritten)


def test_which_events_a_tight_budget_lets_be_written_does_not_hang_on_time() -> None:
    limit = need(8) / 2

    def run(replies: Memory, script: object) -> list[object]:
        with serving(script) as server:  # type: ignore[arg-type]
            results = write(server.url, events(8), rates=RATES, limit=limit, parallel=8, replies=replies)
        return [result.summary if isinstance(result, Written) else result.reason for result in results]

    def uneven(request: dict[str, object]) -> Answer:
        return replace(model()(request), after=len(str(request)) % 7 / 100)

    replies = Memory()
    first = run(replies, model())
    assert run(Memory(), uneven) == first
    assert run(replies, failure_of_all) == first


def failure_of_all(_: dict[str, object]) -> Answer:
    """Answer nobody: what is asked again was paid for twice."""
    return failure(401)


def test_a_model_without_a_price_is_not_held_to_the_budget() -> None:
    with serving(model()) as server:
        (result,) = write(server.url, rates=None, limit=0.0)
    assert isinstance(result, Written)
    assert result.spent.cost is None


def test_a_key_that_is_refused_is_refused_once() -> None:
    with serving([failure(401)]) as server:
        results = write(server.url, events(20), parallel=4)
    assert all(isinstance(result, Unwritten) and "401" in result.reason for result in results)
    assert len(server.requests) <= 4


def test_a_slip_in_a_prompt_ends_the_run_as_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "differences.md.j2").write_text("{{ shet }}")
    with serving(model()) as server:
        room = newsroom(server.url)
        given = assignments(room, events(3))
        broken = replace(room, guide=replace(room.guide, prompts=Prompts(tmp_path, PROMPTS)))
        with pytest.raises(TemplateError, match=r"differences\.md\.j2:1: 'shet' is undefined"):
            many.write(given, newsroom=broken, progress=lambda *_: None)


def test_ctrl_c_stops_the_run_and_what_was_received_is_not_asked_again() -> None:
    replies = Memory()

    def interrupted(request: dict[str, object]) -> Answer:
        if "Lindo 2" in str(request):
            os.kill(os.getpid(), signal.SIGINT)
            return Answer(b"", way="hang")
        return model()(request)

    with serving(interrupted) as server, pytest.raises(KeyboardInterrupt):
        write(server.url, events(4), parallel=1, replies=replies)
    received = len([request for request in server.requests if "Lindo 2" not in str(request)])
    with serving(model()) as server:
        results = write(server.url, events(4), parallel=1, replies=replies)
    assert all(isinstance(result, Written) for result in results)
    assert len(server.requests) == 8 - received


def test_the_same_twice_is_the_same_bytes() -> None:
    with serving(model(event=[summary(), completion("Dear reader,"), summary(happened=[]), summary()])) as server:
        first = write(server.url, events(1), parallel=1)
    with serving(model(event=[summary(), completion("Dear reader,"), summary(happened=[]), summary()])) as server:
        second = write(server.url, events(1), parallel=1)
    assert repr(first) == repr(second)
    assert task_of(server.requests[0]) == "event"
