import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from briefing.errors import ModelError, SettingsError
from briefing.llm import Endpoint, Question, Reply, connect, failures, manner
from tests.llm.memory import Memory
from tests.llm.scripted import Answer, Script, Server, completion, failure, serving

QUESTION = Question(
    task="greeting",
    messages=(("system", "You greet. Reply in JSON."), ("user", "Greet.")),
    schema={"type": "object", "properties": {"word": {"type": "string"}}, "required": ["word"]},
    limit=50,
)
GOOD = completion({"word": "hello"})
PAGE = Answer(b"<html><body>502</body></html>", headers={"Content-Type": "text/html"})


@dataclass
class Ended:
    """How a question ended: the reply or the failure, the calls made, and the pauses taken."""

    reply: Reply | None
    error: ModelError | None
    calls: int
    waits: list[float] = field(default_factory=list)


def ask(server: Server, *, replies: Memory | None = None, deadline: float = 5.0, times: int = 1) -> Ended:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)
        await asyncio.sleep(0)

    async def run() -> Ended:
        endpoint = Endpoint(
            base_url=server.url,
            model="scripted",
            api_key="secret-key",
            replies=replies or Memory(),
            deadline=deadline,
            sleep=sleep,
        )
        ended = Ended(None, None, 0)
        async with endpoint:
            for _ in range(times):
                try:
                    ended = Ended(await endpoint.ask(QUESTION), None, 0)
                except ModelError as error:
                    ended = Ended(None, error, 0)
        ended.calls, ended.waits = endpoint.calls, waits
        return ended

    return asyncio.run(run())


FAILURES: dict[str, tuple[Answer, type[ModelError], int, str]] = {
    "400": (failure(400), failures.RejectedError, 3, "did not accept"),
    "401": (failure(401, "bad key secret-key"), failures.RefusedError, 1, "bad key …"),
    "402": (failure(402), failures.NoQuotaError, 1, "credit"),
    "403": (failure(403), failures.RefusedError, 1, "refused the key"),
    "404": (failure(404), failures.NoModelError, 1, "no such model"),
    "408": (failure(408), failures.BusyError, 5, "408"),
    "409": (failure(409), failures.BusyError, 5, "409"),
    "413": (failure(413), failures.TooLongError, 1, "context_tokens"),
    "422": (failure(422), failures.RejectedError, 3, "did not accept"),
    "429": (failure(429, "slow down"), failures.BusyError, 5, "slow down"),
    "429 for want of money": (failure(429, code="insufficient_quota"), failures.NoQuotaError, 1, "quota"),
    "500": (failure(500), failures.BusyError, 5, "500"),
    "503 as a page": (Answer(b"<h1>no</h1>", 503, {"Content-Type": "text/html"}), failures.BusyError, 5, "<h1>no</h1>"),
    "context, OpenAI": (failure(400, code="context_length_exceeded"), failures.TooLongError, 1, "context_tokens"),
    "context, llama.cpp": (failure(400, type="exceed_context_size_error"), failures.TooLongError, 1, "context_tokens"),
    "content filter as 400": (failure(400, code="content_filter"), failures.WithheldError, 1, "filter"),
    "content filter as finish": (completion("{", finish="content_filter"), failures.WithheldError, 1, "filter"),
    "empty content": (completion(""), failures.NotAReplyError, 2, "empty"),
    "null content": (completion(None), failures.NotAReplyError, 2, "empty"),
    "no choices": (Answer(b'{"choices": []}'), failures.NotAReplyError, 2, "holds no choice"),
    "null choices": (Answer(b'{"choices": null}'), failures.NotAReplyError, 2, "no chat completion"),
    "null": (Answer(b"null"), failures.NotAReplyError, 2, "no chat completion"),
    "a page with 200": (PAGE, failures.NotAReplyError, 2, "no chat completion"),
    "deep JSON": (Answer(b'{"choices": ' + b"[" * 9_000), failures.NotAReplyError, 2, "no chat completion"),
    "garbled JSON": (Answer(b'{"choices": [{"mess'), failures.NotAReplyError, 2, "no chat completion"),
    "bytes that are no text": (Answer(b"\xff\xfe\x00{"), failures.NotAReplyError, 2, "no chat completion"),
    "a stream, unasked": (
        Answer(b'data: {"choices": []}\n\n', headers={"Content-Type": "text/event-stream"}),
        failures.NotAReplyError,
        2,
        "no chat completion",
    ),
    "an error with 200": (Answer(b'{"error": {"message": "boom"}}'), failures.NotAReplyError, 2, "no chat completion"),
    "a packed reply": (
        Answer(b"\x1f\x8b", headers={"Content-Encoding": "gzip"}),
        failures.NotAReplyError,
        2,
        "packed",
    ),
    "10 MB": (completion("x" * 10_000_000), failures.TooLargeError, 1, "2,000,000 bytes"),
    "10 MB with 500": (failure(500, "x" * 10_000_000), failures.TooLargeError, 1, "2,000,000 bytes"),
    "an endless redirect": (
        Answer(b"", 307, {"Location": "/v1/chat/completions"}),
        failures.UnreachableError,
        3,
        "redirect",
    ),
    "reset": (Answer(b"", way="reset"), failures.UnreachableError, 3, "cannot be reached"),
    "closed without a word": (Answer(b"", way="silence"), failures.UnreachableError, 3, "cannot be reached"),
    "reset in the body": (Answer(GOOD.body, way="reset in body"), failures.UnreachableError, 3, "cannot be reached"),
}


@pytest.mark.parametrize(("answer", "kind", "calls", "words"), FAILURES.values(), ids=FAILURES.keys())
def test_each_failure_has_its_own_end(answer: Answer, kind: type[ModelError], calls: int, words: str) -> None:
    with serving([answer]) as server:
        ended = ask(server)
    assert type(ended.error) is kind
    assert words in str(ended.error)
    assert ended.calls == calls
    assert "\n" not in str(ended.error)
    assert "secret-key" not in str(ended.error)
    assert len(str(ended.error)) < 420


@pytest.mark.parametrize("way", ["hang", "trickle"])
def test_a_reply_that_does_not_end_within_the_deadline_is_given_up(way: str) -> None:
    with serving([Answer(GOOD.body, way="hang" if way == "hang" else "trickle")]) as server:
        ended = ask(server, deadline=0.4)
    assert type(ended.error) is failures.TooSlowError
    assert "0.4 seconds" in str(ended.error)
    assert ended.calls == 2


def test_a_server_that_is_not_there_is_named_without_its_secrets() -> None:
    with serving([GOOD]) as server:
        pass
    server.url = server.url.replace("//", "//user:password@")
    ended = ask(server)
    assert type(ended.error) is failures.UnreachableError
    assert "http://127.0.0.1:" in str(ended.error)
    assert "password" not in str(ended.error)


@pytest.mark.parametrize("answer", [failure(500), failure(429), PAGE, Answer(b"", way="reset")], ids=str)
def test_a_failure_that_passes_leaves_no_trace(answer: Answer) -> None:
    with serving([answer, GOOD]) as server:
        ended = ask(server)
    assert ended.reply is not None
    assert ended.reply.text == '{"word": "hello"}'
    assert ended.calls == 2


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Retry-After": "7"}, 7.0),
        ({"retry-after-ms": "7500"}, 7.5),
        ({"Retry-After": "Wed, 03 Feb 2021 10:00:09 GMT", "Date": "Wed, 03 Feb 2021 10:00:00 GMT"}, 9.0),
    ],
    ids=["seconds", "milliseconds", "date"],
)
def test_the_pause_that_the_server_asks_for_is_kept(headers: dict[str, str], wait: float) -> None:
    with serving([failure(429, headers=headers), GOOD]) as server:
        ended = ask(server)
    assert ended.reply is not None
    assert ended.waits == [wait]


@pytest.mark.parametrize("value", ["-5", "nan", "inf", "soon", "Wed, 99 Foo 2021", "1e9"])
def test_a_pause_that_makes_no_sense_is_not_kept(value: str) -> None:
    with serving([failure(429, headers={"Retry-After": value}), GOOD]) as server:
        ended = ask(server)
    assert ended.reply is not None
    assert 0.7 < ended.waits[0] < 1.3


def test_a_pause_of_an_hour_is_not_waited_for() -> None:
    with serving([failure(429, headers={"Retry-After": "3600"}), GOOD]) as server:
        ended = ask(server)
    assert ended.calls == 1
    assert "3600 seconds" in str(ended.error)


def test_pauses_grow_and_are_the_same_in_each_run() -> None:
    with serving([failure(500)]) as server:
        first, second = ask(server), ask(server)
    assert first.waits == second.waits
    assert all(later > earlier for earlier, later in zip(first.waits, first.waits[1:], strict=False))


@pytest.mark.parametrize(
    ("answer", "calls"),
    [(failure(401), 1), (failure(429, code="insufficient_quota"), 1), (failure(404), 1), (failure(500), 10)],
    ids=["key", "quota", "model", "twice broken"],
)
def test_after_a_failure_that_every_call_would_meet_nothing_more_is_asked(answer: Answer, calls: int) -> None:
    with serving([answer]) as server:
        ended = ask(server, times=6)
    assert ended.calls == calls
    assert ended.error is not None


def test_a_refusal_of_the_model_is_a_reply() -> None:
    with serving([completion(None, refusal="I can't help with that.")]) as server:
        ended = ask(server)
    assert ended.reply is not None
    assert ended.reply.refusal == "I can't help with that."


def test_a_reply_is_paid_for_once() -> None:
    replies = Memory()
    with serving([GOOD]) as server:
        first = ask(server, replies=replies)
        second = ask(server, replies=replies)
    assert first.reply == second.reply
    assert (first.calls, second.calls) == (1, 0)


def test_tokens_that_were_not_counted_are_unknown() -> None:
    with serving([completion({"word": "hello"}, usage=None)]) as server:
        ended = ask(server)
    assert ended.reply is not None
    assert ended.reply.tokens_in is None


def picky(*, unknown: Sequence[str]) -> Script:
    """Answer as a server that does not know some parameters, and says so as llama.cpp and OpenAI do."""

    def answer(request: dict[str, object]) -> Answer:
        form = request.get("response_format")
        for name in unknown:
            if name in request or (isinstance(form, dict) and form["type"] == name):
                return failure(400, f"Unsupported parameter: '{name}'", param=name)
        return GOOD

    return answer


MANNERS = {
    "nothing": ((), 1, {"temperature", "max_completion_tokens", "response_format"}),
    "temperature": (("temperature",), 2, {"max_completion_tokens", "response_format"}),
    "max_completion_tokens": (("max_completion_tokens",), 2, {"temperature", "max_tokens", "response_format"}),
    "json_schema": (("json_schema",), 2, {"temperature", "max_completion_tokens", "response_format"}),
    "any format": (("response_format",), 3, {"temperature", "max_completion_tokens"}),
    "everything": (("temperature", "max_completion_tokens", "max_tokens", "response_format"), 6, set()),
}


@pytest.mark.parametrize(("unknown", "calls", "sent"), MANNERS.values(), ids=MANNERS.keys())
def test_what_a_server_does_not_know_is_left_away_and_remembered(
    unknown: Sequence[str], calls: int, sent: set[str]
) -> None:
    replies = Memory()
    with serving(picky(unknown=unknown)) as server:
        ended = ask(server, replies=replies)
        assert ended.reply is not None
        assert ended.calls == calls
        assert set(server.requests[-1]) - {"model", "messages"} == sent
        replies.kept = {digest: kept for digest, kept in replies.kept.items() if b"form" in kept}
        assert ask(server, replies=replies).calls == 1


def test_a_server_that_only_says_no_is_asked_without_a_schema() -> None:
    def answer(request: dict[str, object]) -> Answer:
        return failure(400, "Bad Request") if "response_format" in request else GOOD

    with serving(answer) as server:
        ended = ask(server)
    assert ended.reply is not None
    assert ended.calls == 3


def test_one_bad_request_does_not_take_the_schema_from_the_others() -> None:
    replies = Memory()
    with serving([GOOD]) as server:
        ask(server, replies=replies)
        replies.kept = {digest: kept for digest, kept in replies.kept.items() if b"form" in kept}
    with serving([failure(400, "Bad Request")]) as server:
        replies.kept = {_key(server.url): kept for kept in replies.kept.values()}
        ended = ask(server, replies=replies)
    assert type(ended.error) is failures.RejectedError
    assert ended.calls == 1


def _key(url: str) -> str:
    return manner.key(url, "scripted")


def test_the_request_is_a_portable_one() -> None:
    with serving([GOOD]) as server:
        ask(server)
    request = server.requests[0]
    assert request["messages"] == [
        {"role": "system", "content": "You greet. Reply in JSON."},
        {"role": "user", "content": "Greet."},
    ]
    assert request["response_format"]["json_schema"]["strict"] is True
    assert request["response_format"]["json_schema"]["schema"] == QUESTION.schema
    assert server.headers[0]["authorization"] == "Bearer secret-key"
    assert json.dumps(request).count("secret") == 0


@pytest.mark.parametrize(
    ("base_url", "model", "words"),
    [
        ("", "", "writer.model"),
        ("", "m", "api_key_env"),
        ("localhost:8080", "m", "http://localhost:8080/v1"),
        ("ftp://host/v1", "m", "base_url"),
        ("http://host:port/v1", "m", "base_url"),
        ("http://[::1/v1", "m", "base_url"),
    ],
)
def test_settings_that_name_no_endpoint_are_told_before_anything_is_sent(base_url: str, model: str, words: str) -> None:
    with pytest.raises(SettingsError, match=words):
        connect(base_url=base_url, model=model, api_key="", replies=Memory(), deadline=1.0)


def test_a_proxy_of_the_environment_does_not_stand_before_a_local_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    with serving([GOOD]) as server:
        assert ask(server).calls == 1
