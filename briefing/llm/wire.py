"""A chat completion as servers send it -> Reply. Nothing is taken on trust: what is no completion is a failure."""

from typing import Any

import msgspec

from briefing.llm.failures import NotAReplyError, WithheldError
from briefing.llm.replies import Reply


class _Message(msgspec.Struct):
    content: str | list[Any] | None = None
    refusal: str | None = None


class _Choice(msgspec.Struct):
    message: _Message
    finish_reason: str | None = None


class _Usage(msgspec.Struct):
    prompt_tokens: int | None = None
    completion_tokens: int | None = None


class _Completion(msgspec.Struct):
    choices: list[_Choice]
    model: str | None = None
    usage: _Usage | None = None


class _Model(msgspec.Struct):
    id: str


class _Models(msgspec.Struct):
    data: list[_Model]


def read_models(body: bytes) -> list[str] | None:
    """Return the names in a list of models, or None where it is none."""
    try:
        return [model.id for model in msgspec.json.decode(body, type=_Models).data]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def read(body: bytes) -> Reply:
    """Return the first choice of a completion.

    Raises NotAReplyError for anything else (a page, null, an empty choice, a stream), WithheldError for a filtered one.
    """
    try:
        completion = msgspec.json.decode(body, type=_Completion)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotAReplyError(f"no chat completion came ({error}); check writer.base_url") from error
    if not completion.choices:
        raise NotAReplyError("the chat completion that came holds no choice; check writer.model")
    choice, usage = completion.choices[0], completion.usage or _Usage()
    text, refusal = _text(choice.message.content), choice.message.refusal or ""
    if choice.finish_reason == "content_filter":
        raise WithheldError("the endpoint's content filter cut the reply")
    if not text.strip() and not refusal.strip() and choice.finish_reason != "length":
        raise NotAReplyError("the chat completion that came is empty; check writer.model")
    return Reply(
        text=text,
        refusal=refusal,
        finish=choice.finish_reason or "",
        model=completion.model or "",
        tokens_in=usage.prompt_tokens,
        tokens_out=usage.completion_tokens,
    )


def _text(content: str | list[Any] | None) -> str:
    if isinstance(content, list):
        return "".join(str(part.get("text", "")) for part in content if isinstance(part, dict))
    return content or ""
