"""`daily`: the day of a desk, from the feeds to the draft that waits."""

import glob
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from pathlib import Path

from briefing import __version__, deliver, folder
from briefing.archive import Archive, claims, lock
from briefing.desk import Desk, Order
from briefing.errors import DeliveryError, InputError, SettingsError
from briefing.ingest.web.collect import Collected, Window, collect
from briefing.ingest.web.fetch import Fetch
from briefing.model import LeftOut
from briefing.pipeline.accounting import spare
from briefing.pipeline.archives import open_archive
from briefing.pipeline.delivering import Sending, Sent, notify, send
from briefing.pipeline.generating import Brief, generate
from briefing.pipeline.issuing import approve

AGENT = f"briefing/{__version__} (situation briefs; reads feeds and pages once a run)"
"""What the desk calls itself to the servers that it asks."""

MACHINE = "briefing daily"
"""Who approves where the desk asks for no approval: the name stands in the masthead, so that readers know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What became of a day: its draft, who was told, and, where nobody has to approve, what was sent.

    `kept` says in one line why a brief that a person has worked on was left as it is, `untold` why the reviewers could
    not be told of one.
    """

    brief: Brief | None = None
    told: Sent | None = None
    sent: tuple[Sent, ...] = ()
    kept: str = ""
    untold: str = ""
    left_out: tuple[LeftOut, ...] = ()


def daily(desk: Desk) -> Day:
    """Collect from the configured feeds and folders, generate, and tell the reviewers; or send where nobody approves.

    A second run of a day adds what is new and tells nobody the same twice. Raises ArchiveError where another run is
    at work, SettingsError where [collect] names nothing.
    """
    chosen = desk.settings.collect
    if not (chosen.paths or chosen.feeds or chosen.urls):
        raise SettingsError("[collect] names no paths, feeds or urls; say in briefing.toml where articles come from")
    draft = desk.folder(desk.as_of(None).date()) / folder.DRAFT
    with open_archive(desk) as archive, lock.alone(desk.out, "daily"):
        collected = _collected(desk, archive)
        brief, kept = _brief(desk, collected, draft)
        day = Day(brief=brief, kept=kept, left_out=collected.left_out)
        if desk.settings.review.approvals:
            return _told(desk, archive, day, draft) if desk.settings.review.reviewers else day
        if brief and approve(desk, draft, by=MACHINE).findings:
            return _told(desk, archive, day, draft)
        lists = desk.settings.lists
        return replace(day, sent=tuple(send(desk, Sending(edition=str(draft), list_name=e.name)) for e in lists))


def _collected(desk: Desk, archive: Archive) -> Collected:
    return collect(
        desk.settings.collect,
        archive,
        fetch=Fetch(agent=AGENT, patience=desk.settings.collect.timeout_seconds),
        window=Window(since=_since(desk), now=desk.now, cited=claims.cited_pages(archive)),
        folder=desk.folder(desk.as_of(None).date()),
        progress=desk.progress,
    )


def _since(desk: Desk) -> datetime:
    """Return the moment from which articles count: so many hours before the day begins, whatever hour the run has."""
    as_of = desk.as_of(None)
    return datetime.combine(as_of.date(), time(0), as_of.tzinfo) - timedelta(hours=desk.settings.collect.window_hours)


def _brief(desk: Desk, collected: Collected, draft: Path) -> tuple[Brief | None, str]:
    """Return the day's brief, or why what lies there was left as it is."""
    try:
        spare(draft.parent, overwrite=False)
    except InputError as error:
        return None, str(error)
    paths = [desk.settings.folder / path for path in desk.settings.collect.paths]
    gone = tuple(LeftOut(str(path), "it is not there; see paths in [collect]") for path in paths if not _there(path))
    articles = [str(path) for path in paths if _there(path) and not _empty(path)]
    articles += [str(collected.path)] if collected.path else []
    left_out = (*collected.left_out, *gone)
    if not articles:
        raise InputError(_quiet_morning(desk, left_out))
    order = Order(
        articles=articles,
        since=_since(desk).date(),
        left_out=left_out,
        revised=collected.revised,
        named=collected.named,
    )
    return generate(desk, order), ""


def _there(path: Path) -> bool:
    return glob.has_magic(str(path)) or path.exists()


def _empty(path: Path) -> bool:
    return path.is_dir() and not any(path.iterdir())


def _quiet_morning(desk: Desk, left_out: Sequence[LeftOut]) -> str:
    had = f"; {len(left_out)} could not be had, the first {left_out[0].item}: {left_out[0].reason}" if left_out else ""
    hours = desk.settings.collect.window_hours
    return f"nothing to brief: [collect] gave no article of the last {hours} hours{had}; see [collect] in briefing.toml"


def _told(desk: Desk, archive: Archive, day: Day, draft: Path) -> Day:
    """Tell the reviewers of the day's brief. That they could not be told does not undo the brief."""
    if day.brief is None:
        return day
    letter = deliver.notice_letter(
        day.brief.draft,
        day.brief.findings,
        path=draft,
        digest=hashlib.sha256(draft.read_bytes()).hexdigest(),
        templates=desk.templates,
    )
    try:
        return replace(day, told=notify(desk, archive, letter))
    except (DeliveryError, SettingsError) as error:
        return replace(day, untold=str(error))
