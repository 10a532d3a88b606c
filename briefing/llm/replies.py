"""Replies that were paid for, by the digest of what was asked.

What is asked is the model, the messages, the schema and the limit of tokens; the address is not part of it.
"""

import hashlib
from collections.abc import Mapping
from typing import Any, Protocol

import msgspec


class ReplyStore(Protocol):
    """Keeps replies from one run to the next. `put` returns only when the reply is safe on the disk."""

    def get(self, digest: str) -> bytes | None:
        """Return the reply kept under `digest`, or None."""
        ...

    def put(self, digest: str, reply: bytes) -> None:
        """Keep `reply` under `digest`, in place of an older one."""
        ...


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked: the messages as (role, text), the reply's JSON schema, and the most tokens that it may have."""

    task: str
    messages: tuple[tuple[str, str], ...]
    schema: Mapping[str, Any]
    limit: int

    def digest(self, model: str) -> str:
        """Return the SHA-256, in hexadecimal, of all that decides the reply."""
        parts = {"model": model, "messages": self.messages, "schema": self.schema, "limit": self.limit}
        return hashlib.sha256(msgspec.json.encode(parts, order="deterministic")).hexdigest()

    @property
    def size(self) -> int:
        """An upper estimate of the prompt's tokens."""
        return sum(tokens(text) + 8 for _, text in self.messages) + tokens(msgspec.json.encode(self.schema).decode())


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """What came back. Tokens that the server did not count are None: unknown, not zero."""

    text: str
    refusal: str = ""
    finish: str = ""
    model: str = ""
    tokens_in: int | None = None
    tokens_out: int | None = None


def tokens(text: str) -> int:
    """Return an upper estimate of the tokens in `text`: a third of its bytes in UTF-8.

    English has about 4 bytes a token and Arabic about 3.3 with the vocabularies in use; tiktoken, which would count
    them, needs the network.
    """
    return -(-len(text.encode("utf-8", "replace")) // 3)
