"""One OpenAI-compatible endpoint: a question in, a reply or one of the failures out.

A question that was answered before is not asked again. Retries are tenacity's alone; each attempt has a deadline on
the wall clock. After a failure that every call would meet (the key, the quota, the model, or two calls in a row that
ended in UnreachableError or TooSlowError) nothing more is asked: later questions fail at once with the same reason.
"""

import asyncio
import ipaddress
import random
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

import msgspec

from briefing.errors import ModelError, SettingsError
from briefing.llm import manner as manners
from briefing.llm import wire
from briefing.llm.failures import (
    LONGEST_WAIT,
    BusyError,
    ClosedError,
    RejectedError,
    TooSlowError,
    UnreachableError,
    attempts,
    of_status,
)
from briefing.llm.manner import Manner
from briefing.llm.replies import Question, Reply, ReplyStore

if TYPE_CHECKING:
    from openai import AsyncOpenAI
    from tenacity import RetryCallState

_FIRST_WAIT = 1.0
_ROW = 2


class Endpoint:
    """Where a model is asked. Use it as an asynchronous context manager: connections live as long as the context.

    `base_url` is empty for the SDK's default; `deadline` is in seconds, for one attempt; `sleep` waits between
    attempts. `calls` counts the requests sent.
    """

    def __init__(
        self,
        *,
        base_url: str,
        model: str,
        api_key: str,
        replies: ReplyStore,
        deadline: float,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.base_url = base_url
        self.model = model
        self.calls = 0
        self.closed: ModelError | None = None
        self._key = api_key
        self._replies = replies
        self._deadline = deadline
        self._sleep = sleep
        self._client: AsyncOpenAI | None = None
        self._failed_in_a_row = 0
        known = replies.get(manners.key(base_url, model))
        self._manner = msgspec.json.decode(known, type=Manner) if known else Manner()
        self._proved = known is not None
        self._finding = asyncio.Lock()

    async def __aenter__(self) -> Self:
        from openai import AsyncOpenAI  # noqa: PLC0415 - 1.5 s, and only a run with a model needs it

        from briefing.llm import transport  # noqa: PLC0415 - as above

        self._client = AsyncOpenAI(
            api_key=self._key or "none",
            base_url=self.base_url or None,
            max_retries=0,
            http_client=transport.client(deadline=self._deadline, trust_env=not is_local(self.base_url)),
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._client is not None:
            await self._client.close()
            self._client = None

    def kept(self, question: Question) -> Reply | None:
        """Return the reply to this question where it was received before."""
        kept = self._replies.get(question.digest(self.model))
        return msgspec.json.decode(kept, type=Reply) if kept else None

    async def ask(self, question: Question) -> Reply:
        """Return the reply, kept or new; a new one is kept before it is returned. Raises ModelError."""
        if kept := self.kept(question):
            return kept
        try:
            reply = await self._ask(question)
        except (UnreachableError, TooSlowError, BusyError) as error:
            self._failed_in_a_row += 1
            if self._failed_in_a_row >= _ROW:
                self.closed = self.closed or error
            raise
        except ClosedError as error:
            self.closed = error
            raise
        self._failed_in_a_row = 0
        self._replies.put(question.digest(self.model), msgspec.json.encode(reply))
        return reply

    async def models(self) -> list[str] | None:
        """Return the names of the models that are served, or None where the server does not tell."""
        import openai  # noqa: PLC0415 - as above

        if self._client is None:
            raise RuntimeError("the endpoint is asked outside its context")
        try:
            async with asyncio.timeout(self._deadline):
                raw = await self._client.models.with_raw_response.list()
        except (TimeoutError, openai.APIError, ModelError):
            return None
        return wire.read_models(raw.content)

    @property
    def form(self) -> str:
        """How replies of a form are asked for: `schema`, `json` or `plain`."""
        return self._manner.form

    async def _ask(self, question: Question) -> Reply:
        manner = self._manner
        try:
            reply = await self._persist(question, manner)
        except RejectedError as rejected:
            async with self._finding:
                return await self._find(question, manner, rejected)
        if not self._proved:
            self._remember(manner)
        return reply

    async def _find(self, question: Question, manner: Manner, rejected: RejectedError) -> Reply:
        """Ask in a plainer and plainer manner; the one that works is remembered."""
        step = self._manner if self._manner != manner else manner.lesser(rejected, guess=not self._proved)
        while step is not None:
            try:
                reply = await self._persist(question, step)
            except RejectedError as again:
                step, rejected = step.lesser(again, guess=not self._proved), again
            else:
                self._remember(step)
                return reply
        raise rejected

    def _remember(self, manner: Manner) -> None:
        self._manner, self._proved = manner, True
        self._replies.put(manners.key(self.base_url, self.model), msgspec.json.encode(manner))

    async def _persist(self, question: Question, manner: Manner) -> Reply:
        from tenacity import AsyncRetrying, retry_if_exception  # noqa: PLC0415 - 0.1 s, as above

        jitter = random.Random(question.digest(self.model))  # noqa: S311 - spreads waits, the same in each run
        retrying = AsyncRetrying(
            retry=retry_if_exception(lambda error: attempts(error) > 1),
            stop=_tried_enough,
            wait=lambda state: _wait(state, jitter),
            sleep=self._sleep,
            reraise=True,
        )
        return await retrying(self._send, question, manner)

    async def _send(self, question: Question, manner: Manner) -> Reply:
        import openai  # noqa: PLC0415 - as above

        if self._client is None:
            raise RuntimeError("the endpoint is asked outside its context")
        if self.closed:
            raise self.closed
        self.calls += 1
        try:
            async with asyncio.timeout(self._deadline):
                raw = await self._client.chat.completions.with_raw_response.create(
                    model=self.model,
                    messages=[{"role": role, "content": text} for role, text in question.messages],  # type: ignore[misc]
                    extra_body=manner.parameters(question),  # as it is: the SDK would walk the schema, for 10 ms
                )
        except (TimeoutError, openai.APITimeoutError) as error:
            raise TooSlowError(
                f"no whole reply came within {self._deadline:g} seconds; set writer.deadline_seconds higher"
            ) from error
        except openai.APIStatusError as error:
            raise of_status(error.status_code, error.body, error.response.headers, secret=self._key) from error
        except openai.APIConnectionError as error:
            reason = f"{self.address} cannot be reached ({_cause(error)}); check writer.base_url"
            raise UnreachableError(reason) from error
        return wire.read(raw.content)

    @property
    def address(self) -> str:
        """The endpoint's address without what may be secret in it."""
        parts = urlsplit(self.base_url or "https://api.openai.com/v1")
        port = f":{parts.port}" if parts.port else ""
        return f"{parts.scheme}://{parts.hostname}{port}{parts.path}"


def check_address(base_url: str) -> None:
    """Raise SettingsError where `base_url` is not one that a request can be sent to."""
    try:
        parts = urlsplit(base_url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        usable = False
    if not usable:
        raise SettingsError(f'writer.base_url is "{base_url}"; it must be like "http://localhost:8080/v1"')


def is_local(base_url: str) -> bool:
    """Return whether the endpoint is on this machine or its network, where no proxy of the environment belongs."""
    host = urlsplit(base_url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return host == "localhost" or host.endswith((".localhost", ".local"))


def _tried_enough(state: "RetryCallState") -> bool:
    error = state.outcome.exception() if state.outcome else None
    return error is None or state.attempt_number >= attempts(error)


def _wait(state: "RetryCallState", jitter: random.Random) -> float:
    error = state.outcome.exception() if state.outcome else None
    asked = error.wait if isinstance(error, BusyError) and error.wait is not None else 0.0
    backoff = _FIRST_WAIT * 2.0 ** (state.attempt_number - 1) * jitter.uniform(0.75, 1.25)
    return min(max(asked, backoff), LONGEST_WAIT)


def _cause(error: BaseException) -> str:
    """Return what lies beneath a connection error, in one short line."""
    while error.__cause__ is not None:
        error = error.__cause__
    return " ".join(str(error).split())[:120] or type(error).__name__
