"""`send` and `deliveries`: an approved edition to the inboxes of its readers, once."""

import hashlib
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
from briefing.pipeline import checking
from briefing.pipeline.generating import has_archive, open_archive
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
    """How each reader's delivery stands, or would, and the entries of the lists that cannot be used."""

    serial: str
    deliveries: tuple[Delivery, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def needs_a_person(self) -> bool:
        """Whether somebody was not reached, or may not have been."""
        settled = {State.SENT, State.QUEUED} if not self.deliveries else {State.SENT}
        return bool(self.left_out) or any(delivery.state not in settled for delivery in self.deliveries)


def send(desk: Desk, asked: Sending) -> Sent:
    """Email an edition to a list, or a correction to those who have what it corrects.

    Raises InputError where it is not what was approved, DeliveryError where its mark is narrower than the list's.
    """
    with open_archive(desk) as archive:
        edition, pdf = _published(desk, archive, asked.edition)
        name = edition.draft.masthead.serial
        wanted, left_out = _wanted(desk, archive, edition, asked)
        if asked.dry_run:
            return Sent(serial=name, deliveries=wanted, left_out=left_out)
        letter = deliver.edition_letter(edition, pdf=pdf, templates=desk.templates)
        mailing = deliver.prepare(
            letter, desk.settings.email, environment=desk.environment, folder=desk.settings.folder
        )
        done = deliver.deliver(
            archive, mailing, wanted, clock=Clock(now=desk.clock, sleep=desk.sleep), progress=desk.progress
        )
    return Sent(serial=name, deliveries=done, left_out=left_out)


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
    mailing = deliver.prepare(letter, desk.settings.email, environment=desk.environment, folder=desk.settings.folder)
    done = deliver.deliver(
        archive, mailing, wanted, clock=Clock(now=desk.clock, sleep=desk.sleep), progress=desk.progress
    )
    return Sent(serial=letter.name, deliveries=done, left_out=left_out)


def _wanted(
    desk: Desk, archive: Archive, edition: Edition, asked: Sending
) -> tuple[tuple[Delivery, ...], tuple[LeftOut, ...]]:
    head = edition.draft.masthead
    known = deliveries.newest(archive, head.serial)
    if asked.resend:
        return (deliver.again(known, asked.resend, at=desk.now),), ()
    if edition.corrects:
        received = deliveries.received(archive, edition.corrects)
        before = deliver.corrected(received, handling=head.handling, lists=desk.settings.lists)
        return deliver.due(known, before, name=head.serial, at=desk.now), ()
    lists = deliver.choose(desk.settings.lists, asked.list_name)
    deliver.admit(head.handling, lists)
    recipients, left_out = deliver.recipients(lists, folder=desk.settings.folder)
    return deliver.due(known, recipients, name=head.serial, at=desk.now), left_out


def _published(desk: Desk, archive: Archive, name: str) -> tuple[Edition, bytes]:
    """Return an edition and its PDF, both as they were when it was approved."""
    path = _path(desk, archive, name)
    text = checking.content(path)
    articles = checking.needed_beside(path)
    draft = review.parse(text.decode("utf-8", "replace"), articles=articles).draft
    issue = editions.find(archive, draft.masthead.serial) if draft else None
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


def _serial(desk: Desk, archive: Archive, name: str) -> str:
    """Return the number of an edition, whatever became of its files since."""
    if editions.find(archive, name):
        return name
    path = _path(desk, archive, name)
    draft = review.parse(checking.content(path).decode("utf-8", "replace")).draft
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
