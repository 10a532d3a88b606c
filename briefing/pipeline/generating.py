"""`events` and `generate`: from a pile of articles to the folder of a brief."""

import hashlib
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from briefing import __version__, compose, folder, group, ingest, publish, review
from briefing.desk import Desk, Order
from briefing.errors import InputError
from briefing.folder import records, sources
from briefing.model import Article, Draft, Event, Finding, LeftOut
from briefing.pipeline import checking
from briefing.pipeline.writing import Told, tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """The events of a pile of articles, the most reported first, and what was left out."""

    events: tuple[Event, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A brief as it lies in its folder, how many sentences it has, and what the verifier holds against them."""

    folder: Path
    draft: Draft
    claims: int
    findings: tuple[Finding, ...]


def events(desk: Desk, order: Order) -> Grouped:
    """Read the articles and group them by event."""
    day = desk.as_of(order.day).date()
    batch = ingest.read(order.articles, sources=desk.sources, as_of=day, stdin=desk.stdin, progress=desk.progress)
    return Grouped(events=group.group(batch.articles, progress=desk.progress), left_out=batch.left_out)


def generate(desk: Desk, order: Order) -> Brief:
    """Articles -> out/<date>/, the main job. What is rendered is what was read back from the Markdown.

    Raises InputError where nothing is left to brief, or where the folder holds what a person has edited or approved.
    """
    clock = _Clock()
    as_of = desk.as_of(order.day)
    place = desk.folder(as_of.date())
    _spare(place, overwrite=order.overwrite)
    with clock("grouping"):
        grouped = events(desk, order)
    with clock("writing"):
        told = tell(desk, grouped.events)
    if not told.events:
        raise InputError(_nothing_left(grouped.left_out))
    draft = compose.compose(_material(told, grouped), making=_making(desk, told), settings=desk.settings, as_of=as_of)
    markdown = compose.markdown(draft, templates=desk.templates)
    articles = _listed(draft, told.events)
    with clock("checking"):
        checked = checking.read_back(markdown, articles)
    with clock("publishing"):
        publication = publish.preview(
            checked.draft,
            articles,
            markdown=markdown.encode(),
            sources=sources.encode(articles),
            templates=desk.templates,
            theme_name=desk.settings.brief.theme,
        )
    files = {
        folder.SOURCES: sources.encode(articles),
        folder.AUDIT: records.audit(told.rows),
        folder.PDF: publication.pdf,
        folder.PAGE: publication.html.encode(),
        folder.DRAFT: markdown.encode(),
        folder.RUN: records.run(_run(desk, told, grouped, draft=draft, times=clock.times, markdown=markdown)),
    }
    for name, content in files.items():
        folder.write_whole(place / name, content)
    return Brief(folder=place, draft=checked.draft, claims=checked.claims, findings=checked.findings)


def lacking(_desk: Desk) -> list[str]:
    """Return one line for each thing that this machine lacks."""
    return publish.missing()


class _Clock:
    """Measures how long the stages take, in seconds. The figures stand in run.json and decide nothing."""

    def __init__(self) -> None:
        self.times: dict[str, float] = {}

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        began = time.perf_counter()
        yield
        self.times[stage] = round(time.perf_counter() - began, 3)


def _material(told: Told, grouped: Grouped) -> compose.Material:
    silent = [event for event in grouped.events if event.id not in told.summaries]
    left_out = [LeftOut(a.id, "no sentence of it could be verified") for event in silent for a in event.articles]
    return compose.Material(
        events=told.events,
        summaries=told.summaries,
        overview=told.overview,
        left_out=[*grouped.left_out, *left_out],
    )


def _making(desk: Desk, told: Told) -> compose.Making:
    return compose.Making(
        writer="extractive",
        written=told.written,
        verified=told.verified,
        dropped=told.dropped,
        digests=_digests(desk),
    )


def _run(
    desk: Desk, told: Told, grouped: Grouped, *, draft: Draft, times: dict[str, float], markdown: str
) -> records.Run:
    counts = {
        "articles": sum(len(event.articles) for event in grouped.events),
        "events": len(told.events),
        "left_out": len(draft.left_out),
        "sentences_written": told.written,
        "sentences_verified": told.verified,
        "sentences_dropped": told.dropped.total(),
    }
    return records.Run(
        briefing=__version__,
        as_of=draft.masthead.as_of.isoformat(),
        settings=_told_settings(desk),
        digests={**_digests(desk), folder.DRAFT: hashlib.sha256(markdown.encode()).hexdigest()},
        counts=counts,
        times=times,
    )


def _told_settings(desk: Desk) -> dict[str, Any]:
    """Return what decided the brief; who reads it is nobody's business but the desk's."""
    settings: dict[str, Any] = msgspec.to_builtins(desk.settings, enc_hook=str)
    return {key: settings[key] for key in ("brief", "source", "writer")}


def _digests(desk: Desk) -> dict[str, str]:
    return {"prompts": _digest(desk.prompts), "templates": _digest(desk.templates)}


def _digest(root: Path) -> str:
    """Return the SHA-256 over the names and contents of a folder's files."""
    digest = hashlib.sha256()
    for path in sorted(path for path in root.rglob("*") if path.is_file() and not path.name.startswith(".")):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _listed(draft: Draft, happenings: Sequence[Event]) -> list[Article]:
    known = {article.id: article for event in happenings for article in event.articles}
    return [known[source.article] for source in draft.sources]


def _spare(place: Path, *, overwrite: bool) -> None:
    """Keep what a person has done: an approved brief always, an edited draft unless it may be overwritten."""
    draft, run = place / folder.DRAFT, place / folder.RUN
    if not draft.is_file():
        return
    text = draft.read_bytes()
    parsed = review.parse(text.decode("utf-8", "replace")).draft
    if parsed and parsed.masthead.approvals:
        raise InputError(f"{draft} is approved; edit it to correct it, or generate another day with --date or --out")
    made = msgspec.json.decode(run.read_bytes(), type=dict[str, Any])["digests"] if run.is_file() else {}
    if not overwrite and made.get(folder.DRAFT) != hashlib.sha256(text).hexdigest():
        raise InputError(f"{draft} was edited since it was generated; approve it, move it, or pass --overwrite")


def _nothing_left(left_out: Sequence[LeftOut]) -> str:
    first = f" (the first, {left_out[0].item}: {left_out[0].reason})" if left_out else ""
    return (
        f"nothing is left to brief: {len(left_out)} items were left out{first}; give other articles or another --date"
    )
