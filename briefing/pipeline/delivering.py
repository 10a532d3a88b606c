"""`send` and `deliveries`: an approved edition to the inboxes of its readers, once."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing import deliver, folder, review
from briefing.archive import Archive, deliveries, editions
from briefing.deliver import Clock
from briefing.desk import Desk
from briefing.errors import InputError
from briefing.folder import records
from briefing.model import Edition, LeftOut
from briefing.model.delivery import Delivery, State
from briefing.pipeline import drafts
from briefing.pipeline.archives import has_archive, open_archive
from briefing.settings import HANDLINGS, ReaderList


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """What is asked of `send`. `edition` is its folder, its brief.md or its serial number."""

    edition: str
    list_name: str | None = None
    dry_run: bool = False
    resend: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """How each reader's delivery stands, or would, and the entries of the lists that cannot be used.

    Where nobody was due, `why` says so in words; `reached` is whether all who are to have the edition have it.
    """

    serial: str
    deliveries: tuple[Delivery, ...]
    left_out: tuple[LeftOut, ...]
    why: str = ""
    reached: bool = True

    @property
    def needs_a_person(self) -> bool:
        """Whether somebody was not reached, or may not have been."""
        sent = all(delivery.state is State.SENT for delivery in self.deliveries)
        return bool(self.left_out) or not self.reached or not sent


@dataclass(frozen=True, slots=True, kw_only=True)
class _Round:
    """Who is due: each with the delivery, those first who have an earlier edition of the same brief.

    `have` are the readers, by key, who have or may have one of them.
    """

    due: tuple[Delivery, ...]
    left_out: tuple[LeftOut, ...] = ()
    have: frozenset[str] = frozenset()


def send(desk: Desk, asked: Sending) -> Sent:
    """Email an edition to a list; to those who have an earlier one of the same brief, as its correction.

    Raises InputError where it is not what was approved, or another stands in its place by now, and DeliveryError where
    its mark is narrower than the list's.
    """
    with open_archive(desk) as archive:
        edition, pdf = _published(desk, archive, asked.edition)
        name = edition.draft.masthead.serial
        wanted = _wanted(desk, archive, edition, asked)
        if not wanted.due:
            why, reached = _nobody(deliveries.newest(archive, name), wanted, edition.follows)
            return Sent(serial=name, deliveries=(), left_out=wanted.left_out, why=why, reached=reached)
        if asked.dry_run:
            return Sent(serial=name, deliveries=wanted.due, left_out=wanted.left_out)
        done = tuple(_posted(desk, archive, edition, pdf, wanted))
        reached = all(delivery.state is State.SENT for delivery in deliveries.newest(archive, name))
    return Sent(serial=name, deliveries=done, left_out=wanted.left_out, reached=reached)


def ledger(desk: Desk, edition: str | None) -> list[Delivery]:
    """Return who received an edition, or all that was ever sent, oldest first."""
    if edition is None and not has_archive(desk):
        return []
    with open_archive(desk) as archive:
        if edition is None:
            return deliveries.every(archive)
        return deliveries.newest(archive, _serial(desk, archive, edition))


def bounced(desk: Desk, edition: str | None, address: str) -> Delivery:
    """Note that an edition came back from a reader's address. Raises DeliveryError where it never went there."""
    if edition is None:
        raise InputError(f"name the edition that came back: briefing deliveries EDITION --bounced {address}")
    with open_archive(desk) as archive:
        name = _serial(desk, archive, edition)
        back = deliver.returned(deliveries.newest(archive, name), address)
        deliveries.settle(archive, back, back.state, detail=back.detail, at=desk.now)
    return back


def notify(desk: Desk, archive: Archive, letter: deliver.Letter) -> Sent:
    """Tell the reviewers; nobody is told the same twice."""
    recipients, left_out = deliver.recipients([_reviewers(desk)], folder=desk.settings.folder)
    wanted = deliver.due(deliveries.newest(archive, letter.name), recipients, name=letter.name, at=desk.now)
    done = _mailed(desk, archive, letter, wanted)
    return Sent(serial=letter.name, deliveries=done, left_out=left_out)


def _wanted(desk: Desk, archive: Archive, edition: Edition, asked: Sending) -> _Round:
    head = edition.draft.masthead
    known = deliveries.newest(archive, head.serial)
    received = deliveries.received(archive, edition.follows)
    have = frozenset(delivery.reader.key for delivery in received)
    if asked.resend:
        return _Round(due=(deliver.again(known, asked.resend, at=desk.now),), have=have)
    told = deliver.corrected(received, handling=head.handling, lists=desk.settings.lists) if edition.corrects else ()
    lists = _lists(desk, archive, edition, asked.list_name)
    deliver.admit(head.handling, lists)
    listed, left_out = deliver.recipients(lists, folder=desk.settings.folder)
    recipients = [*told, *(who for who in listed if who.reader.key not in have)]
    return _Round(due=deliver.due(known, recipients, name=head.serial, at=desk.now), left_out=left_out, have=have)


def _lists(desk: Desk, archive: Archive, edition: Edition, name: str | None) -> tuple[ReaderList, ...]:
    """Return the list of this name; without one, those that the editions before were for, or the only one."""
    before = set(deliveries.lists(archive, edition.follows)) if name is None else set()
    same = tuple(listed for listed in desk.settings.lists if listed.name in before)
    return same or deliver.choose(desk.settings.lists, name)


def _posted(desk: Desk, archive: Archive, edition: Edition, pdf: bytes, wanted: _Round) -> Iterator[Delivery]:
    """Send an edition and yield how each delivery stands: to who has none of the brief, it is no correction."""
    told = [delivery for delivery in wanted.due if delivery.reader.key in wanted.have]
    others = [delivery for delivery in wanted.due if delivery.reader.key not in wanted.have]
    for shown, some in ((edition, told), (deliver.as_first(edition), others)):
        if some:
            letter = deliver.edition_letter(shown, pdf=pdf, templates=desk.templates)
            yield from _mailed(desk, archive, letter, some)


def _mailed(desk: Desk, archive: Archive, letter: deliver.Letter, wanted: Sequence[Delivery]) -> tuple[Delivery, ...]:
    mailing = deliver.prepare(letter, desk.settings.email, environment=desk.environment, folder=desk.settings.folder)
    clock = Clock(now=desk.clock, sleep=desk.sleep)
    return deliver.deliver(archive, mailing, wanted, clock=clock, progress=desk.progress)


def _nobody(known: Sequence[Delivery], wanted: _Round, before: str) -> tuple[str, bool]:
    """Return why nobody is due to receive an edition, and whether all is well so."""
    if known:
        counts = Counter(delivery.state for delivery in known)
        stand = ", ".join(f"{counts[state]} {state}" for state in State if counts[state])
        return f"it stands at {stand}", set(counts) == {State.SENT}
    if wanted.have:
        return f"its readers have {before} or one before it, which says the same", True
    return "there is nobody on the list, and nobody has been sent it", False


def _published(desk: Desk, archive: Archive, name: str) -> tuple[Edition, bytes]:
    """Return an edition and its PDF, both as they were when it was approved. No other stands in its place."""
    path = _path(desk, archive, name)
    _refuse_replaced(archive, name)
    text = drafts.content(path)
    articles = drafts.needed_beside(path)
    draft = review.parse(text.decode("utf-8", "replace"), articles=articles).draft
    issue = editions.find(archive, draft.masthead.serial) if draft else None
    if issue:
        _refuse_replaced(archive, issue.serial)
    edition = review.edition(text, articles=articles, published=issue.markdown if issue else None, name=str(path))
    if issue is None:
        raise InputError(f"{path} was not approved here: {archive.path} has no such edition; name its own with --out")
    pdf, run = path.with_name(folder.PDF), path.with_name(folder.RUN)
    if not pdf.is_file() or not run.is_file():
        raise InputError(f"{pdf} is not there; publish it again with briefing approve {path}")
    content = pdf.read_bytes()
    if records.account(run)["digests"].get(folder.PDF) != hashlib.sha256(content).hexdigest():
        raise InputError(f"{pdf} is not the one that was published; publish it again with briefing approve {path}")
    return edition, content


def _refuse_replaced(archive: Archive, serial: str) -> None:
    now = editions.newest(archive, serial)
    if now != serial:
        raise InputError(f"{serial} is not sent any more: {now} stands in its place; briefing send {now}")


def _serial(desk: Desk, archive: Archive, name: str) -> str:
    """Return the number of an edition, whatever became of its files since."""
    if editions.find(archive, name):
        return name
    path = _path(desk, archive, name)
    draft = review.parse(drafts.content(path).decode("utf-8", "replace")).draft
    if draft is None or not editions.find(archive, draft.masthead.serial):
        raise InputError(f"{path} is no edition of {archive.path}; approve it, or name its own archive with --out")
    return draft.masthead.serial


def _path(desk: Desk, archive: Archive, name: str) -> Path:
    issue = editions.find(archive, name)
    path = desk.folder(issue.day) / folder.DRAFT if issue else Path(name)
    path = path / folder.DRAFT if path.is_dir() else path
    if not path.is_file():
        raise InputError(
            f"{name} is no edition: there is no {path}; give its folder, its brief.md or its serial number"
        )
    return path


def _reviewers(desk: Desk) -> ReaderList:
    return ReaderList(name="reviewers", readers=desk.settings.review.reviewers, handling=HANDLINGS[-1])
