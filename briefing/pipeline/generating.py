"""`generate`: from a pile of articles to the folder of a brief."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing import compose, folder, publish, review
from briefing.archive import Archive, claims, lock
from briefing.archive import events as remembered
from briefing.archive.articles import first_read
from briefing.archive.articles import record as record_articles
from briefing.archive.replies import Replies
from briefing.desk import Desk, Order
from briefing.errors import InputError
from briefing.folder import records, sources
from briefing.model import Article, Draft, Event, Finding, LeftOut
from briefing.pipeline import accounting, checking, grouping, labels, newsroom, previewing
from briefing.pipeline.archives import has_archive, open_archive
from briefing.pipeline.grouping import Grouped
from briefing.pipeline.writing import Told, tell
from briefing.summarize.reading import comment
from briefing.summarize.who import people


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A brief as it lies in its folder, how many sentences it has, and what the verifier holds against them.

    `written` is False where the folder said all this already; `model` is a line on what a model's part in it was.
    """

    folder: Path
    draft: Draft
    claims: int
    findings: tuple[Finding, ...]
    written: bool = True
    model: str = ""


def generate(desk: Desk, order: Order) -> Brief:
    """Articles -> out/<date>/, the main job. What is rendered is what was read back from the Markdown.

    Where that would say what the folder's draft says already, nothing is written. Raises InputError where nothing is
    left to brief, or where the folder holds what a person has edited or approved; ArchiveError where another run is at
    work.
    """
    clock = accounting.Clock()
    place = desk.folder(desk.as_of(order.day).date())
    accounting.spare(place, overwrite=order.overwrite)
    with open_archive(desk) as archive, lock.alone(desk.out, "generate"):
        folder.sweep(place)
        with clock("grouping"):
            grouped = grouping.events(desk, order, archive)
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
        anew = not _lies_there(place, markdown)
        if anew:
            with clock("publishing"):
                publication = previewing.rendered(desk, checked, articles, markdown=markdown)
            account = accounting.account(desk, told, grouped, draft=draft, times=clock.times, markdown=markdown)
        # Before the files: a draft that lies there says that its events are remembered, wherever a run was broken off.
        remembered.record(archive, grouped.events, day=draft.masthead.day)
        record_articles(archive, grouped.events, day=draft.masthead.day)
        if anew:
            # Once more, because making a brief takes minutes and a person may have edited the old one meanwhile.
            accounting.spare(place, overwrite=order.overwrite)
            folder.write_together(place, _files(publication, account, told=told, articles=articles, markdown=markdown))
    return Brief(
        folder=place,
        draft=checked.draft,
        claims=checked.claims,
        findings=checked.findings,
        written=anew,
        model=told.by_model,
    )


def _files(
    publication: publish.Publication, account: records.Run, *, told: Told, articles: Sequence[Article], markdown: str
) -> dict[str, bytes]:
    """Return the files of a brief by name, in the order in which they are written."""
    return {
        folder.SOURCES: sources.encode(articles),
        folder.AUDIT: records.audit(told.rows),
        folder.PDF: publication.pdf,
        folder.PAGE: publication.html.encode(),
        folder.RUN: records.run(account),
        folder.DRAFT: markdown.encode(),
    }


def events(desk: Desk, order: Order) -> Grouped:
    """Group the articles as `generate` would: with what the archive remembers, where there is one. Nothing is kept."""
    if not has_archive(desk):
        return grouping.events(desk, order)
    with open_archive(desk) as archive:
        return grouping.events(desk, order, archive)


def _material(told: Told, grouped: Grouped, *, full: int) -> compose.Material:
    silent = [event for event in grouped.events if event.id not in told.summaries]
    left_out = [LeftOut(a.id, _unwritten(event)) for event in silent for a in event.articles]
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
    material, making = _material(told, grouped, full=full), accounting.making(desk, told)
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


def _listed(draft: Draft, told: Told) -> list[Article]:
    known = _known(told)
    return [known[source.article] for source in draft.sources]


def _known(told: Told) -> dict[str, Article]:
    """Return the articles that may be cited, by their ids."""
    cited = [*(article for event in told.events for article in event.articles), *told.earlier]
    return {article.id: article for article in cited}


def _unwritten(event: Event) -> str:
    return "comment, and no report" if comment.is_all(event) else "no sentence of it could be verified"


def _nothing_left(left_out: Sequence[LeftOut]) -> str:
    first = f" (the first, {left_out[0].item}: {left_out[0].reason})" if left_out else ""
    many = "1 item was" if len(left_out) == 1 else f"{len(left_out)} items were"
    return f"nothing is left to brief: {many} left out{first}; give other articles or another --date"
