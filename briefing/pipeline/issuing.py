"""`approve` and `withdraw`: from a draft that people have read to an edition, and back to what rests on a source."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefing import folder, publish, review
from briefing.archive import Archive, claims, corrections, deliveries, editions
from briefing.archive import dates as given_dates
from briefing.archive import events as remembered
from briefing.archive.editions import Issue
from briefing.desk import Desk
from briefing.folder import records, sources
from briefing.model import Approval, Article, Draft, Edition, Finding
from briefing.model.earlier import EarlierClaim
from briefing.pipeline import checking, drafts
from briefing.pipeline.archives import has_archive, open_archive
from briefing.review import Examined
from briefing.review.mended import Mending, dates, moves


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved:
    """What came of an approval: an edition, or who has approved so far, or what stands against the draft."""

    edition: Edition | None = None
    approvals: tuple[Approval, ...] = ()
    findings: tuple[Finding, ...] = ()
    files: tuple[Path, ...] = ()


def approve(desk: Desk, path: Path, *, by: str) -> Approved:
    """Check a draft, bind the approval to its digest, and with the last one that is needed number and publish it.

    A text that is an edition already is published again, under its number. Raises InputError where there is no
    sources.json, or where `by` is no name.
    """
    content = drafts.content(path)
    articles = drafts.needed_beside(path)
    examined = review.examine(
        content,
        articles=articles,
        check=partial(checking.against, articles=articles),
        name=str(path),
    )
    if examined.findings:
        return Approved(findings=examined.findings)
    with open_archive(desk) as archive:
        with archive.transaction():
            known = editions.find_digest(archive, examined.digest)
            stands = known is not None and editions.newest(archive, known.serial) == known.serial
            edition = _reopened(known, articles) if known and stands else None
            given = editions.approve(archive, review.approval(examined, by=by, at=desk.now))
            needed = desk.settings.review.approvals
            if edition is None and not review.complete(given, digest=examined.digest, needed=needed):
                return Approved(approvals=given)
            if edition is None:
                edition = _issue(archive, examined, given, articles=articles, needed=needed)
        files = _publish(desk, path, edition, articles)
    return Approved(edition=edition, approvals=edition.draft.masthead.approvals, files=tuple(files))


def withdraw(desk: Desk, source: str) -> list[EarlierClaim]:
    """Return every sentence in every edition that rests on a source: an outlet, an article's id, URL or SHA-256.

    A sentence that stands in several parts of an edition is returned once, as it stands in the first.
    """
    if not has_archive(desk):
        return []
    with open_archive(desk) as archive:
        said = claims.resting_on(archive, source)
    once: dict[tuple[str, str], EarlierClaim] = {}
    for one in said:
        once.setdefault((one.serial, one.claim.text), one)
    return list(once.values())


def _issue(
    archive: Archive, examined: Examined, given: Sequence[Approval], *, articles: Sequence[Article], needed: int
) -> Edition:
    if examined.draft is None:
        raise RuntimeError("a draft that was approved can be read")
    head = examined.draft.masthead
    # Where an older file is approved again, what came of it meanwhile is before it all the same.
    before = editions.line(archive, editions.newest(archive, head.serial))
    edition = review.issue(
        examined,
        approvals=given,
        needed=needed,
        serial=editions.next_serial(archive, head.day),
        previous=_reopened(before[0], articles) if before else None,
        received=_received(archive, before, articles),
    )
    editions.record_edition(archive, edition)
    for issue in before:
        deliveries.give_way(archive, issue.serial, new=edition.draft.masthead.serial, at=given[-1].at)
    _remember(archive, edition.draft)
    return edition


def _received(archive: Archive, before: Sequence[Issue], articles: Sequence[Article]) -> Edition | None:
    """Return the newest of these editions that any reader has, or may have."""
    told = {delivery.subject for issue in before[:1] for delivery in deliveries.received(archive, issue.serial)}
    return next((_reopened(issue, articles) for issue in before if issue.serial in told), None)


def _remember(archive: Archive, draft: Draft) -> None:
    """Keep what the reviewers mended, for the next day's run; it stands on the word of who approved last."""
    last = draft.masthead.approvals[-1]
    mending = Mending(last.by, last.at)
    for correction in moves(draft, remembered.of_day(archive, draft.masthead.day), mending):
        corrections.record(archive, correction)
    for given in dates(draft, mending):
        given_dates.record(archive, given)


def _reopened(issue: Issue, articles: Sequence[Article]) -> Edition:
    return review.edition(issue.markdown, articles=articles, name=issue.serial)


def _publish(desk: Desk, path: Path, edition: Edition, articles: Sequence[Article]) -> list[Path]:
    """Write the edition's files; run.json says what they are, so that nothing else is ever sent in their place.

    The text comes last: until then it is a draft that can be approved again, under the same number.
    """
    publication = publish.edition(
        edition,
        # An edition has nothing against it: `examine` found nothing, or there would be none.
        publish.Evidence(articles=articles, sources=sources.encode(articles), findings=()),
        templates=desk.templates,
        theme_name=desk.settings.brief.theme,
    )
    place = path.parent
    shown = {folder.PDF: publication.pdf, folder.PAGE: publication.html.encode()}
    text = {path.name: edition.markdown}
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in (shown | text).items()}
    account = {folder.RUN: _noted(place / folder.RUN, digests)}
    for name, content in (shown | account | text).items():
        folder.write_whole(place / name, content)
    return [place / name for name in (*shown, *text)]


def _noted(path: Path, digests: dict[str, str]) -> bytes:
    account = records.account(path)
    account["digests"].update(digests)
    return records.encoded(account)
