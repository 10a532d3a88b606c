"""Deliveries -> the mail server, each exactly once, whatever breaks.

The ledger moves per reader: `sending` is on the disk before the message's first byte leaves, and nothing that may have
left is ever sent again by itself. All trying again happens before that.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from briefing.archive import Archive, deliveries, lock
from briefing.deliver.message import Letter, Sender, message, message_id, signed
from briefing.deliver.post import Account, Answer, Gone, Post
from briefing.deliver.readers import Recipient, admit
from briefing.errors import DeliveryError
from briefing.model.delivery import Delivery, State
from briefing.model.progress import Progress, quiet
from briefing.settings import ReaderList

BROKEN_RUN = "the run was broken off while the message was on its way"

CAME_BACK = "it came back; correct the address in its list and send again, or --resend where it was right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What DKIM signs with: `key` is an RSA key in PEM."""

    domain: str
    selector: str
    key: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailing:
    """A letter, who sends it, through which account, and how it is signed."""

    letter: Letter
    sender: Sender
    account: Account
    signature: Signature | None = None

    def identity(self, delivery: Delivery) -> str:
        """Return the Message-ID of one delivery."""
        return message_id(self.letter.name, delivery.reader, revision=delivery.revision, domain=self.sender.domain)

    def content(self, delivery: Delivery) -> bytes:
        """Return the message of one delivery, as it goes over the wire."""
        built = message(self.letter, delivery, sender=self.sender).as_bytes()
        if self.signature is None:
            return built
        return signed(built, domain=self.signature.domain, selector=self.signature.selector, key=self.signature.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The time, a way to wait, and how long all may take.

    `pauses` are the seconds before what was put off is tried again; after the last one it stays queued.
    """

    now: Callable[[], datetime]
    sleep: Callable[[float], None]
    limit: timedelta = timedelta(hours=1)
    pauses: tuple[float, ...] = (30.0, 120.0)


def due(
    ledger: Iterable[Delivery], recipients: Sequence[Recipient], *, name: str, at: datetime
) -> tuple[Delivery, ...]:
    """Decide who is to receive the letter `name` now: who never was, and whose delivery is still queued."""
    known = {delivery.reader.key: delivery for delivery in ledger}
    entered = (
        known.get(who.reader.key, Delivery(subject=name, reader=who.reader, list=who.list, at=at)) for who in recipients
    )
    return tuple(delivery for delivery in entered if delivery.state is State.QUEUED)


def again(ledger: Iterable[Delivery], address: str, *, at: datetime) -> Delivery:
    """Decide on one more message to a reader, because a person says so. `ledger` holds the newest of each reader.

    Raises DeliveryError where the reader was never sent this edition, or is going to be.
    """
    last = next((delivery for delivery in ledger if delivery.reader.key == address.casefold()), None)
    if last is None:
        raise DeliveryError(f"{address} was not sent this edition; send it without --resend to all who are due")
    if last.state in {State.QUEUED, State.SENDING}:
        raise DeliveryError(f"{address} is {last.state} already; send the edition without --resend")
    return replace(last, revision=last.revision + 1, state=State.QUEUED, message_id="", detail="", at=at)


def returned(ledger: Iterable[Delivery], address: str) -> Delivery:
    """Decide on a message that came back, because a person says so: it failed, and may be sent again.

    Raises DeliveryError where none went to this address.
    """
    last = next((delivery for delivery in ledger if delivery.reader.key == address.casefold()), None)
    if last is None or last.state not in {State.SENT, State.UNKNOWN, State.FAILED}:
        raise DeliveryError(f'{address} was not sent this edition; see "briefing deliveries"')
    return replace(last, state=State.FAILED, detail=CAME_BACK)


def corrected(ledger: Iterable[Delivery], *, handling: str, lists: Sequence[ReaderList]) -> tuple[Recipient, ...]:
    """Decide who is to receive a correction: those who have, or may have, what it corrects.

    `handling` is the correction's own mark, `lists` are all lists of today. Raises DeliveryError where a list may not
    receive that mark, or is gone, so that nobody knows whether it may.
    """
    told = tuple(Recipient(delivery.reader, delivery.list) for delivery in ledger)
    known = {listed.name: listed for listed in lists}
    names = dict.fromkeys(who.list for who in told)
    if gone := [name for name in names if name not in known]:
        raise DeliveryError(f'the list "{gone[0]}" received the edition and is gone; put it back into briefing.toml')
    admit(handling, [known[name] for name in names])
    return told


def deliver(
    archive: Archive, mailing: Mailing, wanted: Sequence[Delivery], *, clock: Clock, progress: Progress = quiet
) -> tuple[Delivery, ...]:
    """Send what is `wanted` and return how each of these stands then.

    What is put off is tried again after each of the clock's pauses, and stays queued after the last. Raises
    DeliveryError where the mail server cannot be used at all, and ArchiveError where another send is at work; what was
    sent by then stays sent, the rest stays queued.
    """
    with lock.alone(archive.path.parent, "send"):
        deliveries.abandon(archive, detail=BROKEN_RUN, at=clock.now())
        deliveries.queue(archive, wanted)
        _rounds(_Run(archive, mailing, clock), wanted, progress)
    keys = {delivery.reader.key for delivery in wanted}
    return tuple(
        delivery for delivery in deliveries.newest(archive, mailing.letter.name) if delivery.reader.key in keys
    )


def _rounds(run: "_Run", wanted: Sequence[Delivery], progress: Progress) -> None:
    waiting = list(wanted)
    try:
        for pause in (*run.clock.pauses, None):
            total, left = len(waiting), []
            for done, delivery in enumerate(waiting):
                progress("sending", done, total)
                if not run.send(delivery):
                    left.append(delivery)
            progress("sending", total, total)
            waiting = left
            if not waiting or pause is None:
                return
            run.hang_up()
            run.clock.sleep(pause)
    finally:
        run.hang_up()


class _Run:
    """One run: the conversation is opened when it is first needed, and again when it broke."""

    def __init__(self, archive: Archive, mailing: Mailing, clock: Clock) -> None:
        self.clock = clock
        self._archive = archive
        self._mailing = mailing
        self._until = clock.now() + clock.limit
        self._post: Post | None = None
        self._broken = 0

    def send(self, delivery: Delivery) -> bool:
        """Send one message; False where it is put off and may be tried again."""
        if self.clock.now() > self._until:
            raise DeliveryError(f"sending took over {self.clock.limit}; the rest stays queued: send again")
        content = self._mailing.content(delivery)
        post, answer = self._envelope(delivery, content)
        if answer.state is State.SENT:
            if not deliveries.start(
                self._archive, delivery, message_id=self._mailing.identity(delivery), at=self.clock.now()
            ):
                post.reset()
                return True
            answer = post.message(content)
        deliveries.settle(self._archive, delivery, answer.state, detail=answer.detail, at=self.clock.now())
        self._watch(answer)
        return answer.state is not State.QUEUED

    def hang_up(self) -> None:
        """End the conversation, where there is one."""
        if self._post is not None:
            self._post.close()
            self._post = None

    def _envelope(self, delivery: Delivery, content: bytes) -> tuple[Post, Answer]:
        """Name the reader to the server, over a new connection where the old one is gone."""
        if self._post is not None:
            try:
                return self._post, self._post.envelope(delivery.reader, size=len(content))
            except Gone:
                self.hang_up()
        self._post = Post(self._mailing.account, sender=self._mailing.sender.address)
        try:
            return self._post, self._post.envelope(delivery.reader, size=len(content))
        except Gone as gone:
            return self._post, Answer(State.QUEUED, f"put off: {gone}")

    def _watch(self, answer: Answer) -> None:
        """Stop before a server that breaks every message makes all of them unknown."""
        self._broken = self._broken + 1 if answer.state is State.UNKNOWN else 0
        if answer.state is State.UNKNOWN:
            self.hang_up()
        if self._broken > 1:
            raise DeliveryError(
                f"mail server {self._mailing.account.server} broke off two messages in a row ({answer.detail});"
                ' the rest stays queued: see "briefing deliveries", then send again'
            )
