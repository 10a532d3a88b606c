"""How an endpoint wants to be asked: a strict JSON schema, JSON mode or plain words, and which parameters it knows.

An endpoint is asked in the strictest manner first. What it rejects is left away, a step at a time; the manner that
works is remembered.
"""

import hashlib
import re
from typing import Any, Literal

import msgspec

from briefing.llm.failures import RejectedError
from briefing.llm.replies import Question

_NAMES = {
    "limit": re.compile(r"max_completion_tokens|max_tokens"),
    "temperature": re.compile(r"temperature"),
    "form": re.compile(r"response_format|json_schema|json_object|schema|grammar|structured|\bjson\b"),
}
_LESSER = {"schema": "json", "json": "plain", "max_completion_tokens": "max_tokens", "max_tokens": "none"}


class Manner(msgspec.Struct, frozen=True, kw_only=True):
    """One way of asking."""

    form: Literal["schema", "json", "plain"] = "schema"
    limit: Literal["max_completion_tokens", "max_tokens", "none"] = "max_completion_tokens"
    temperature: bool = True

    def parameters(self, question: Question) -> dict[str, Any]:
        """Return what stands beside the model and the messages in the request."""
        asked: dict[str, Any] = {}
        if self.temperature:
            asked["temperature"] = 0
        if self.limit != "none":
            asked[self.limit] = question.limit
        if self.form == "schema":
            form = {"name": question.task, "strict": True, "schema": question.schema}
            asked["response_format"] = {"type": "json_schema", "json_schema": form}
        elif self.form == "json":
            asked["response_format"] = {"type": "json_object"}
        return asked

    def lesser(self, rejected: RejectedError, *, guess: bool) -> "Manner | None":
        """Return the next plainer manner after this rejection, or None where nothing is left to leave away.

        A server that names what it does not know is taken at its word. One that does not is asked without its schema
        where `guess` is allowed: on an endpoint that has answered before, the fault lies elsewhere.
        """
        named = [part for part, pattern in _NAMES.items() if pattern.search(rejected.said)]
        steps = [self._without(part) for part in named or (["form"] if guess else [])]
        return next((step for step in steps if step != self), None)

    def _without(self, part: str) -> "Manner":
        if part == "temperature":
            return msgspec.structs.replace(self, temperature=False)
        return msgspec.structs.replace(self, **{part: _LESSER.get(getattr(self, part), getattr(self, part))})


def key(base_url: str, model: str) -> str:
    """Return the digest under which the manner of an endpoint is remembered."""
    return hashlib.sha256(f"manner\n{base_url}\n{model}".encode()).hexdigest()
