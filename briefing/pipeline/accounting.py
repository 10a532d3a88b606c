"""run.json: how a brief was made, and by its digests, whether anybody has touched the draft since."""

import hashlib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import msgspec

from briefing import __version__, compose, folder, review
from briefing.desk import Desk
from briefing.errors import InputError
from briefing.folder import records
from briefing.model import Draft
from briefing.pipeline.grouping import Grouped
from briefing.pipeline.writing import Told

GENERATED = "generated"
"""Under this name run.json keeps the digest of brief.md as it was generated, whatever becomes of the file."""

REPLACED = "replaced"
"""Under this name, of the draft that it takes the place of: a run killed between the two files leaves that one."""


class Clock:
    """Measures how long the stages take, in seconds. The figures stand in run.json and decide nothing."""

    def __init__(self) -> None:
        self.times: dict[str, float] = {}

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        """Measure what runs inside, under the name of its stage."""
        began = time.perf_counter()
        yield
        self.times[stage] = round(time.perf_counter() - began, 3)


def making(desk: Desk, told: Told) -> compose.Making:
    """Return what the draft's own account of its making tells."""
    return compose.Making(
        writer="llm" if told.author else "extractive",
        model=told.author,
        by_model=told.authored,
        unused=told.model if told.spent.replies and not told.author else "",
        written=told.written,
        verified=told.verified,
        repaired=told.repaired,
        dropped=told.dropped,
        digests=_digests(desk),
    )


def account(
    desk: Desk, told: Told, grouped: Grouped, *, draft: Draft, times: dict[str, float], markdown: str
) -> records.Run:
    """Return what run.json holds: settings, digests, counts, the model's use and the times of the stages."""
    counts = {
        "articles": sum(len(event.articles) for event in grouped.events),
        "events": len(told.events),
        "left_out": len(draft.left_out),
        "sentences_written": told.written,
        "sentences_verified": told.verified,
        "sentences_repaired": told.repaired,
        "sentences_dropped": told.dropped.total(),
    }
    digest = _sha256(markdown.encode())
    return records.Run(
        briefing=__version__,
        as_of=draft.masthead.as_of.isoformat(),
        settings=_told_settings(desk),
        digests={**_digests(desk), **_replaced(desk, draft), GENERATED: digest, folder.DRAFT: digest},
        counts=counts,
        model={"name": told.model, **asdict(told.spent)} if told.model else {},
        times=times,
    )


def _told_settings(desk: Desk) -> dict[str, Any]:
    """Return what decided the brief; who reads it is nobody's business but the desk's."""
    settings: dict[str, Any] = msgspec.to_builtins(desk.settings, enc_hook=str)
    return {key: settings[key] for key in ("brief", "source", "writer")}


def _replaced(desk: Desk, draft: Draft) -> dict[str, str]:
    there = desk.folder(draft.masthead.day) / folder.DRAFT
    return {REPLACED: _sha256(there.read_bytes())} if there.is_file() else {}


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _digests(desk: Desk) -> dict[str, str]:
    return {"prompts": _digest(desk.prompts), "templates": _digest(desk.templates)}


def _digest(root: Path) -> str:
    """Return the SHA-256 over the names and contents of a folder's files."""
    digest = hashlib.sha256()
    for path in sorted(path for path in root.rglob("*") if path.is_file() and not path.name.startswith(".")):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def spare(place: Path, *, overwrite: bool) -> None:
    """Keep what a person has done. Raises InputError for an approved brief, and for an edited one unless told to."""
    draft, run = place / folder.DRAFT, place / folder.RUN
    if not draft.is_file():
        return
    text = draft.read_bytes()
    parsed = review.parse(text.decode("utf-8", "replace")).draft
    if parsed and parsed.masthead.approvals:
        raise InputError(f"{draft} is approved; edit it and approve it again to correct it")
    made = records.account(run)["digests"] if run.is_file() and not overwrite else {}
    if not overwrite and _sha256(text) not in {made.get(GENERATED), made.get(REPLACED)}:
        raise InputError(f"{draft} was edited since it was generated; approve it, move it, or pass --overwrite")
