"""A reply of another form than was asked for is asked for once more, or refused in one line."""

import asyncio
import contextlib
import json

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import ModelError
from briefing.llm import Endpoint, Question, Reply, failures
from briefing.llm.asking import Asker, bare, read
from briefing.llm.budget import Budget, Rates
from tests.llm.memory import Memory
from tests.llm.scripted import Answer, Server, completion, serving


class Greeting(msgspec.Struct):
    """What is asked for in these tests."""

    word: str


QUESTION = Question(task="greeting", messages=(("user", "Greet."),), schema={"type": "object"}, limit=100)
HELLO = Greeting("hello")


def ask(server: Server, budget: Budget | None = None) -> Greeting | ModelError:
    async def run() -> Greeting | ModelError:
        endpoint = Endpoint(base_url=server.url, model="m", api_key="", replies=Memory(), deadline=5.0)
        async with endpoint:
            try:
                return await Asker(endpoint, budget or Budget(limit=1.0, rates=None)).ask(QUESTION, Greeting)
            except ModelError as error:
                return error

    return asyncio.run(run())


@pytest.mark.parametrize(
    "text",
    [
        '{"word": "hello"}',
        '  {"word": "hello", "more": 1}\n',
        '```json\n{"word": "hello"}\n```',
        '```\n{"word": "hello"}```',
        '<think>{"word": "no"}</think>{"word": "hello"}',
        'so be it</think>\n```json\n{"word": "hello"}\n```',
    ],
)
def test_a_reply_in_a_fence_or_after_thoughts_is_read(text: str) -> None:
    assert read(Reply(text=text), Greeting) == HELLO


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ("Hello!", "invalid character"),
        ('{"word": 5}', "Expected `str`, got `int`"),
        ('{"greeting": "hello"}', "missing required field"),
        ('{"word": "hel', "truncated"),
        ("[" * 100_000, "Expected `object`, got `array`"),
        ('{"word": "a", "x": ' + "[" * 100_000, "recursion"),
    ],
    ids=["prose", "wrong type", "wrong field", "cut", "nested", "nested beside"],
)
def test_a_reply_that_is_not_of_the_form_is_asked_for_once_more_with_the_reason(first: str, words: str) -> None:
    with serving([completion(first), completion('{"word": "hello"}')]) as server:
        assert ask(server) == HELLO
    again = server.requests[1]["messages"]
    assert [message["role"] for message in again] == ["user", "assistant", "user"]
    assert words in again[2]["content"]
    assert len(json.dumps(again)) < 4_000


def test_a_reply_that_is_never_of_the_form_ends_in_one_line() -> None:
    with serving([completion("Hello!")]) as server:
        ended = ask(server)
    assert type(ended) is failures.MalformedError
    assert len(server.requests) == 2


def test_a_reply_that_was_cut_is_asked_for_with_twice_the_room() -> None:
    with serving([completion('{"word": "hel', finish="length"), completion('{"word": "hello"}')]) as server:
        assert ask(server) == HELLO
    assert [request["max_completion_tokens"] for request in server.requests] == [100, 200]


def test_a_reply_that_is_cut_again_ends_in_one_line() -> None:
    with serving([completion("", finish="length")]) as server:
        ended = ask(server)
    assert type(ended) is failures.TruncatedError
    assert "200 tokens" in str(ended)
    assert len(server.requests) == 2


def test_a_refusal_ends_in_one_line_with_the_models_words() -> None:
    with serving([completion(None, refusal="I can't\nhelp.")]) as server:
        ended = ask(server)
    assert type(ended) is failures.WithheldError
    assert "I can't help." in str(ended)


def test_what_a_reply_cost_is_counted_by_its_use() -> None:
    budget = Budget(limit=1.0, rates=Rates(1.0, 10.0))
    with serving([completion({"word": "hello"})]) as server:
        ask(server, budget)
    assert budget.spent.cost == pytest.approx(1000 / 1e6 + 200 * 10 / 1e6)
    assert budget.spent.estimated == 0


def test_tokens_that_the_server_does_not_tell_are_estimated_and_said_to_be() -> None:
    budget = Budget(limit=1.0, rates=Rates(1.0, 10.0))
    with serving([completion({"word": "hello"}, usage=None)]) as server:
        ask(server, budget)
    assert budget.spent.estimated == 1
    assert budget.spent.cost
    assert budget.spent.cost > 0


def test_nothing_is_asked_that_could_pass_the_limit() -> None:
    with serving([completion({"word": "hello"})]) as server:
        ended = ask(server, Budget(limit=0.000_5, rates=Rates(1.0, 10.0)))
    assert type(ended) is failures.OverBudgetError
    assert server.requests == []


def test_what_a_failed_call_held_is_free_again() -> None:
    budget = Budget(limit=1.0, rates=Rates(1.0, 10.0))
    with serving([Answer(b"", 401)]) as server:
        ask(server, budget)
    assert budget.admit(QUESTION) > 0
    assert budget.spent.replies == 0


@given(st.text() | st.binary().map(lambda raw: raw.decode("latin-1")))
@settings(deadline=None, max_examples=200)
def test_any_reply_is_read_or_refused(text: str) -> None:
    assert isinstance(bare(text), str)
    with contextlib.suppress(failures.MalformedError):
        assert isinstance(read(Reply(text=text), Greeting), Greeting)
