"""What can go wrong between here and a language model: one family, each kind with its own end.

ModelError
├── UnreachableError     no connection, or it broke                      tried again
├── TooSlowError         no whole reply within the deadline              tried again once
├── BusyError            408, 409, 429, 5xx                              tried again, as late as the server asks
├── NotAReplyError       200, and what came is no chat completion        tried again once
├── TooLargeError        a reply beyond what is ever read                given up
├── WithheldError        a refusal, or a content filter                  given up
├── TruncatedError       the reply ended at the limit of tokens          asked once more with twice the room
├── MalformedError       a reply that does not keep to the schema        asked once more with the reason
├── RejectedError        400 or 422                                      given up, or asked in a plainer manner
├── TooLongError         the prompt is beyond the model's context        packed anew, smaller
├── OverBudgetError      the next call could pass `max_cost_usd`         given up
└── ClosedError          nothing more is asked in this run
    ├── RefusedError     401, 403: the key
    ├── NoQuotaError     402, or 429 for want of money
    └── NoModelError     404: the model, or the address

Messages are one line and never hold the key. What a server says is quoted in part, on one line.
"""

import re
from collections.abc import Collection, Mapping
from email.utils import parsedate_to_datetime
from typing import ClassVar

from briefing.errors import ModelError

LONGEST_WAIT = 60.0
"""Seconds. A server that asks for a longer pause is not waited for: a brief has an hour to be out."""

_QUOTED = 200
_READ = 20_000


class UnreachableError(ModelError):
    """The server cannot be reached, or the connection broke."""

    attempts: ClassVar[int] = 3


class TooSlowError(ModelError):
    """No whole reply came within the deadline."""

    attempts: ClassVar[int] = 2


class BusyError(ModelError):
    """The server asks to be left alone for a while: `wait` seconds, where it says how many."""

    attempts: ClassVar[int] = 5

    def __init__(self, message: str, wait: float | None = None) -> None:
        super().__init__(message if wait is None else f"{message}, in {wait:g} seconds as it asks")
        self.wait = wait


class NotAReplyError(ModelError):
    """The server answered 200 with something that is no chat completion."""

    attempts: ClassVar[int] = 2


class TooLargeError(ModelError):
    """The server sends more than is ever read."""


class WithheldError(ModelError):
    """The model refuses, or a filter stands before it."""


class TruncatedError(ModelError):
    """The reply ended at the limit of tokens."""


class MalformedError(ModelError):
    """The reply does not keep to the schema."""


class RejectedError(ModelError):
    """The server does not accept the request; `said` is all that it says of it, in lower case."""

    def __init__(self, message: str, said: str = "") -> None:
        super().__init__(message)
        self.said = said


class TooLongError(ModelError):
    """The prompt is longer than the model's context."""


class OverBudgetError(ModelError):
    """The next call could cost more than what is left of `max_cost_usd`."""


class ClosedError(ModelError):
    """No call of this run can succeed."""


class RefusedError(ClosedError):
    """The key is not accepted, or not for this."""


class NoQuotaError(ClosedError):
    """The account has no money or quota left."""


class NoModelError(ClosedError):
    """The model is not served there, or the address is not that of an endpoint."""


def attempts(error: BaseException) -> int:
    """Return how often a call that ends in `error` is made in all."""
    if isinstance(error, BusyError) and error.wait is not None and error.wait > LONGEST_WAIT:
        return 1
    return int(getattr(error, "attempts", 1))


_ANYTHING = re.compile("")
_CONTEXT = re.compile(
    "context[_ ](?:length|size|window)|maximum context|too many tokens|prompt is too long"
    "|exceeds? the (?:available )?context"
)
_FILTER = re.compile("content[_ ](?:filter|policy|management)|responsibleaipolicy|moderation|flagged")
_QUOTA = re.compile("insufficient[_ ](?:quota|balance|credits?|funds)|exceeded your current quota|billing")

_MEANINGS: tuple[tuple[Collection[int], re.Pattern[str], type[ModelError], str], ...] = (
    (range(400, 600), _CONTEXT, TooLongError, "the prompt is longer than the context; set writer.context_tokens lower"),
    ((413,), _ANYTHING, TooLongError, "the prompt is longer than the server takes; set writer.context_tokens lower"),
    ((402,), _ANYTHING, NoQuotaError, "the account has no credit; add some, or name another model"),
    ((429,), _QUOTA, NoQuotaError, "the account's quota is used up; add credit, or name another model"),
    ((400, 403, 422), _FILTER, WithheldError, "the endpoint's content filter refused the articles"),
    (
        (401, 403),
        _ANYTHING,
        RefusedError,
        "the endpoint refused the key; check the variable named by writer.api_key_env",
    ),
    ((404,), _ANYTHING, NoModelError, "no such model or address; check writer.model and writer.base_url"),
    ((408, 409, 429, *range(500, 600)), _ANYTHING, BusyError, "the endpoint is busy or broken; run again later"),
    (range(600), _ANYTHING, RejectedError, "the endpoint did not accept the request; check writer.model"),
)
"""What a status means where its body says such a thing; the first row that fits holds."""


def of_status(status: int, body: object, headers: Mapping[str, str], *, secret: str = "") -> ModelError:
    """Return the failure that an HTTP status with this body means; `secret` is kept out of its message."""
    said = _flat(body, secret)
    kind, meaning = next(
        (kind, meaning)
        for statuses, pattern, kind, meaning in _MEANINGS
        if status in statuses and pattern.search(said.lower())
    )
    message = f'{status} "{said[:_QUOTED]}": {meaning}' if said else f"{status}: {meaning}"
    if kind is RejectedError:
        return RejectedError(message, said.lower())
    if kind is BusyError:
        return BusyError(message, retry_after(headers))
    return kind(message)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the pause that the server asks for, in seconds, from `Retry-After` (RFC 9110) or `retry-after-ms`."""
    for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        value = headers.get(name, "")
        if re.fullmatch(r"\d{1,9}(?:\.\d{1,9})?", value):
            return float(value) * unit
    try:
        until, now = (parsedate_to_datetime(headers.get(name, "")) for name in ("retry-after", "date"))
        return max(0.0, (until - now).total_seconds())
    except (ValueError, TypeError):
        return None


def _flat(body: object, secret: str) -> str:
    text = " ".join(_strings(body))
    if secret:
        text = text.replace(secret, "…")
    printable = "".join(character if character.isprintable() else " " for character in text[:_READ])
    return " ".join(printable.split())


def _strings(body: object) -> list[str]:
    if isinstance(body, Mapping):
        return [text for value in body.values() for text in _strings(value)]
    if isinstance(body, list):
        return [text for value in body for text in _strings(value)]
    return [str(body)] if isinstance(body, str | int) and not isinstance(body, bool) else []
