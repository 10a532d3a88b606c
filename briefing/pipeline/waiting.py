"""`status` and `sources`: what became of each brief, for whom it waits, and who is quoted."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing import folder, review
from briefing.archive import Archive, claims, deliveries, editions
from briefing.desk import Desk
from briefing.model.delivery import Delivery, State
from briefing.pipeline import drafts
from briefing.pipeline.archives import has_archive, open_archive


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One brief of the folder: `state` is draft, approved or sent; `waits_for` says for whom, empty for nobody."""

    path: Path
    serial: str
    state: str
    waits_for: str


def status(desk: Desk) -> list[Waiting]:
    """Return what became of each brief in the folder, oldest first, and for whom it waits."""
    paths = sorted(desk.out.glob(f"*/{folder.DRAFT}"))
    if not has_archive(desk):
        return [_waiting(desk, None, path) for path in paths]
    with open_archive(desk) as archive:
        return [_waiting(desk, archive, path) for path in paths]


def quoted(desk: Desk) -> list[tuple[str, int, int]]:
    """Return each outlet that editions cite, the most cited first: name, sentences that rest on it, editions."""
    if not has_archive(desk):
        return []
    with open_archive(desk) as archive:
        return claims.quoted(archive)


def _waiting(desk: Desk, archive: Archive | None, path: Path) -> Waiting:
    content = drafts.content(path)
    parsed = review.parse(content.decode("utf-8", "replace")).draft
    if parsed is None:
        return Waiting(path=path, serial="", state="unreadable", waits_for="somebody to mend it: see briefing check")
    head = parsed.masthead
    issue = editions.find(archive, head.serial) if archive and head.serial else None
    if archive and issue and issue.markdown == content:
        return _delivered(path, head.serial, deliveries.newest(archive, head.serial))
    state = "changed after approval" if head.serial else "draft"
    people = ", ".join(desk.settings.review.reviewers) or "a reviewer"
    return Waiting(path=path, serial=head.serial, state=state, waits_for=people)


def _delivered(path: Path, serial: str, known: Sequence[Delivery]) -> Waiting:
    if not known:
        return Waiting(path=path, serial=serial, state="approved", waits_for="briefing send")
    counts = Counter(delivery.state for delivery in known)
    unsettled = [state for state in (State.QUEUED, State.SENDING, State.UNKNOWN, State.FAILED) if counts[state]]
    stand = ", ".join(f"{counts[state]} {state}" for state in unsettled)
    waits = f"a person: {stand}; see briefing deliveries {serial}" if stand else ""
    return Waiting(path=path, serial=serial, state=f"sent to {counts[State.SENT]}", waits_for=waits)
