"""`generate`: from a pile of articles to the folder of a brief."""

import hashlib
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import msgspec

from briefing import __version__, compose, folder, publish, review
from briefing.archive import Archive, claims, lock
from briefing.archive import events as remembered
from briefing.archive.articles import first_read
from briefing.archive.articles import record as record_articles
from briefing.archive.replies import Replies
from briefing.desk import Desk, Order
from briefing.errors import InputError
from briefing.folder import records, sources
from briefing.model import Article, Draft, Finding, LeftOut
from briefing.pipeline import checking, labels, newsroom
from briefing.pipeline.grouping import Grouped, events
from briefing.pipeline.writing import Told, tell
from briefing.summarize.named import people

NO_MODEL = "the writer: extractive; no language model is named"

ARCHIVE = "archive.sqlite3"

GENERATED = "generated"
"""Under this name run.json keeps the digest of brief.md as it was generated, whatever becomes of the file."""

REPLACED = "replaced"
"""Under this name, of the draft that it takes the place of: a run killed between the two files leaves that one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A brief as it lies in its folder, how many sentences it has, and what the verifier holds against them.

    `written` is False where the folder said all this already.
    """

    folder: Path
    draft: Draft
    claims: int
    findings: tuple[Finding, ...]
    written: bool = True


def generate(desk: Desk, order: Order) -> Brief:
    """Articles -> out/<date>/, the main job. What is rendered is what was read back from the Markdown.

    Where that would say what the folder's draft says already, nothing is written. Raises InputError where nothing is
    left to brief, or where the folder holds what a person has edited or approved; ArchiveError where another run is at
    work.
    """
    clock = _Clock()
    place = desk.folder(desk.as_of(order.day).date())
    spare(place, overwrite=order.overwrite)
    with open_archive(desk) as archive, lock.alone(desk.out, "generate"):
        folder.sweep(place)
        with clock("grouping"):
            grouped = events(desk, order, archive)
        if not grouped.events:
            raise InputError(_nothing_left(grouped.left_out))
        with clock("writing"):
            told = _told(desk, order, grouped, archive=archive)
        if not told.events:
            raise InputError(_nothing_left(grouped.left_out))
        draft, markdown = _composed(desk, order, told, grouped)
        articles = _listed(draft, told)
        with clock("checking"):
            checked = checking.read_back(markdown, articles)
        files: dict[str, bytes] = {}
        if not _lies_there(place, markdown):
            with clock("publishing"):
                publication = checking.rendered(desk, checked, articles, markdown=markdown)
            account = _account(desk, told, grouped, draft=draft, times=clock.times, markdown=markdown)
            files = {
                folder.SOURCES: sources.encode(articles),
                folder.AUDIT: records.audit(told.rows),
                folder.PDF: publication.pdf,
                folder.PAGE: publication.html.encode(),
                folder.RUN: records.run(account),
                folder.DRAFT: markdown.encode(),
            }
        # Before the files: a draft that lies there says that its events are remembered, wherever a run was broken off.
        remembered.record(archive, grouped.events, day=draft.masthead.day)
        record_articles(archive, grouped.events, day=draft.masthead.day)
        if files:
            # Once more, because making a brief takes minutes and a person may have edited the old one meanwhile.
            spare(place, overwrite=order.overwrite)
            folder.write_together(place, files)
    return Brief(
        folder=place,
        draft=checked.draft,
        claims=checked.claims,
        findings=checked.findings,
        written=bool(files),
    )


def has_archive(desk: Desk) -> bool:
    """Tell whether the desk has an archive yet; who only asks begins none."""
    return (desk.out / ARCHIVE).exists()


def open_archive(desk: Desk) -> Archive:
    """Open the archive of the desk, or begin one. Raises InputError where its folder cannot be made."""
    try:
        desk.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{desk.out} cannot be made: {error.strerror}; name another folder with --out") from error
    return Archive(desk.out / ARCHIVE)


def prompt(desk: Desk, order: Order, *, number: int) -> str:
    """Return what would be sent to a language model for the event with this number. Raises InputError for no such."""
    grouped = events(desk, order)
    if not 1 <= number <= len(grouped.events):
        raise InputError(f"there is no event {number}; these articles tell of {len(grouped.events)}")
    return newsroom.shown(desk, grouped.events[number - 1], as_of=desk.as_of(order.day))


def doctor(desk: Desk) -> list[tuple[bool, str]]:
    """Return what this machine and the model's endpoint have to say: whether a line is good, and the line."""
    lacking = [(False, line) for line in publish.missing()]
    model = [(line.good, line.text) for line in newsroom.probed(desk, clock=time.perf_counter)]
    return [*(lacking or _printable(desk)), *(model or [(True, NO_MODEL)])]


class _Clock:
    """Measures how long the stages take, in seconds. The figures stand in run.json and decide nothing."""

    def __init__(self) -> None:
        self.times: dict[str, float] = {}

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        began = time.perf_counter()
        yield
        self.times[stage] = round(time.perf_counter() - began, 3)


def _material(told: Told, grouped: Grouped, *, full: int) -> compose.Material:
    silent = [event for event in grouped.events if event.id not in told.summaries]
    left_out = [LeftOut(a.id, "no sentence of it could be verified") for event in silent for a in event.articles]
    return compose.Material(
        events=told.events,
        summaries=told.summaries,
        overview=told.overview,
        statuses=told.statuses,
        people=people([event for event in told.events[:full] if event.id in told.summaries]),
        earlier=told.earlier,
        left_out=[*grouped.left_out, *left_out],
    )


def _composed(desk: Desk, order: Order, told: Told, grouped: Grouped) -> tuple[Draft, str]:
    """Return the draft and its Markdown. The moment of a draft that says the same already stays."""
    full = desk.settings.brief.full_events
    material, making = _material(told, grouped, full=full), _making(desk, told)
    now = desk.as_of(order.day)
    there = desk.folder(now.date()) / folder.DRAFT
    earlier = review.parse(there.read_text(encoding="utf-8")).draft if there.is_file() else None
    known = _known(told)
    moments = [earlier.masthead.as_of, now] if earlier and order.day is None else [now]
    for moment in moments:
        composed = compose.compose(material, making=making, settings=desk.settings, as_of=moment)
        draft = labels.settled(composed, known)
        markdown = compose.markdown(draft, templates=desk.templates)
        if _lies_there(there.parent, markdown):
            break
    return draft, markdown


def _lies_there(place: Path, markdown: str) -> bool:
    """Tell whether the folder holds this draft, whole: the Markdown is written last."""
    draft = place / folder.DRAFT
    names = (folder.SOURCES, folder.AUDIT, folder.PDF, folder.PAGE, folder.RUN)
    return draft.is_file() and draft.read_bytes() == markdown.encode() and all((place / n).is_file() for n in names)


def _told(desk: Desk, order: Order, grouped: Grouped, *, archive: Archive) -> Told:
    as_of = desk.as_of(order.day)
    ids = [name for event in grouped.events for name in (event.id, *event.merged)]
    model = newsroom.writer(desk) == "llm"
    return tell(
        desk,
        grouped.events,
        newsroom=newsroom.open_newsroom(desk, Replies(archive), as_of=as_of, fresh=order.fresh) if model else None,
        earlier=claims.said_of(archive, ids, before=as_of.date()),
        read=first_read(archive),
    )


def _making(desk: Desk, told: Told) -> compose.Making:
    return compose.Making(
        writer="llm" if told.model else "extractive",
        model=told.model,
        written=told.written,
        verified=told.verified,
        repaired=told.repaired,
        dropped=told.dropped,
        digests=_digests(desk),
    )


def _account(
    desk: Desk, told: Told, grouped: Grouped, *, draft: Draft, times: dict[str, float], markdown: str
) -> records.Run:
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


def _listed(draft: Draft, told: Told) -> list[Article]:
    known = _known(told)
    return [known[source.article] for source in draft.sources]


def _known(told: Told) -> dict[str, Article]:
    """Return the articles that may be cited, by their ids."""
    cited = [*(article for event in told.events for article in event.articles), *told.earlier]
    return {article.id: article for article in cited}


def spare(place: Path, *, overwrite: bool) -> None:
    """Keep what a person has done. Raises InputError for an approved brief, and for an edited one unless told to."""
    draft, run = place / folder.DRAFT, place / folder.RUN
    if not draft.is_file():
        return
    text = draft.read_bytes()
    parsed = review.parse(text.decode("utf-8", "replace")).draft
    if parsed and parsed.masthead.approvals:
        raise InputError(f"{draft} is approved; edit it to correct it, or generate another day with --date or --out")
    made = records.account(run)["digests"] if run.is_file() and not overwrite else {}
    if not overwrite and _sha256(text) not in {made.get(GENERATED), made.get(REPLACED)}:
        raise InputError(f"{draft} was edited since it was generated; approve it, move it, or pass --overwrite")


def _printable(desk: Desk) -> list[tuple[bool, str]]:
    good = [(True, "the PDF: libraries and fonts are there")]
    scripts = publish.unprintable(desk.templates)
    if scripts:
        told = f"the PDF: no font for {', '.join(scripts)}, whose letters print as [U+0F40]; put one into "
        good.append((True, f"{told}{desk.templates / 'fonts'}"))
    return good


def _nothing_left(left_out: Sequence[LeftOut]) -> str:
    first = f" (the first, {left_out[0].item}: {left_out[0].reason})" if left_out else ""
    many = "1 item was" if len(left_out) == 1 else f"{len(left_out)} items were"
    return f"nothing is left to brief: {many} left out{first}; give other articles or another --date"
