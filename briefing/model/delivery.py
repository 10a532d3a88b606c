"""Readers, and what became of each message to them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Reader:
    """A person on a list. `address` is a plain `local@domain`; `name` may be empty."""

    address: str
    name: str = ""

    @property
    def key(self) -> str:
        """Who it is, however the address is cased: two cases of one address are one reader."""
        return self.address.casefold()


class State(StrEnum):
    """Where a delivery stands.

    `queued`: nothing has gone out. `sending`: the message may be on its way. `sent`: the mail server took it.
    `failed`: the mail server refused it for good. `unknown`: the run or the connection broke while it was on its
    way; it is never sent again unless a person says so. `replaced`: nothing has gone out, and a newer edition goes in
    its place.
    """

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One message to one reader, as the ledger has it.

    `subject` is the serial number of an edition, or the name of a draft that waits. `revision` counts from 1; a
    resend is the next one. `detail` says why it stands as it does, in one line for people.
    """

    subject: str
    reader: Reader
    list: str
    revision: int = 1
    state: State = State.QUEUED
    message_id: str = ""
    detail: str = ""
    at: datetime
