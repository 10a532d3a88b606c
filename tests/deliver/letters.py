"""A letter and what sends it, for the tests of delivery."""

import ssl
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from briefing.archive import Archive, deliveries
from briefing.deliver import Clock, Letter, Mailing, Recipient, due
from briefing.deliver.message import Sender
from briefing.deliver.post import Account
from briefing.model.delivery import Delivery, Reader
from briefing.settings import Email

NOW = datetime(2021, 2, 3, 6, 30, tzinfo=UTC)
LETTER = Letter(name="SB-2021-001", subject="A brief", issued=NOW, text="A bridge opened.\n", pdf=b"%PDF-1.7 " * 200)
SENDER = Sender(address=Reader("desk@example.org", "Situation Desk"))


class Watch:
    """A clock of the tests: waiting moves it on at once."""

    def __init__(self) -> None:
        self.at = NOW
        self.waits: list[float] = []

    def sleep(self, seconds: float) -> None:
        """Move on."""
        self.waits.append(seconds)
        self.at += timedelta(seconds=seconds)

    @property
    def clock(self) -> Clock:
        """What `deliver` takes."""
        return Clock(now=lambda: self.at, sleep=self.sleep)


def readers(count: int) -> list[Recipient]:
    return [Recipient(Reader(f"reader{number:03d}@example.org"), "daily") for number in range(count)]


def mailing(email: Email, *, authority: Path | None = None, password: str = "", patience: float = 5.0) -> Mailing:
    tls = ssl.create_default_context(cafile=authority)
    account = Account(email=email, password=password, tls=tls, patience=patience, patience_with_message=patience)
    return Mailing(letter=LETTER, sender=SENDER, account=account)


def wanted(archive: Archive, recipients: Sequence[Recipient]) -> tuple[Delivery, ...]:
    return due(deliveries.newest(archive, LETTER.name), recipients, name=LETTER.name, at=NOW)
