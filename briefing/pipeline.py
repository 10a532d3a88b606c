"""What the product does, in order. No other module knows the order of the stages.

events     read, group
generate   read, group, write, verify, compose, read back, verify again, publish
check      read back, verify
preview    read back, publish with a DRAFT mark
"""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing import compose, folder, group, ingest, publish, verify
from briefing.desk import Desk, Order
from briefing.errors import InputError
from briefing.folder import sources
from briefing.model import Article, Draft, Event, Finding, LeftOut, Overview, Summary, Verdict
from briefing.summarize import extractive


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """The events of a pile of articles, the most reported first, and what was left out."""

    events: tuple[Event, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the writer said that holds, in the order of the events, and every verdict on the way."""

    events: tuple[Event, ...]
    summaries: dict[str, Summary]
    overview: Overview
    verdicts: tuple[tuple[str, Verdict], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A brief as it lies in its folder, and what the verifier holds against it."""

    folder: Path
    draft: Draft
    findings: tuple[Finding, ...]


def events(desk: Desk, order: Order) -> Grouped:
    """Read the articles and group them by event."""
    day = desk.as_of(order.day).date()
    batch = ingest.read(order.articles, sources=desk.sources, as_of=day, stdin=desk.stdin, progress=desk.progress)
    return Grouped(events=group.group(batch.articles, progress=desk.progress), left_out=batch.left_out)


def generate(desk: Desk, order: Order) -> Brief:
    """Articles -> out/<date>/, the main job.

    Raises InputError where nothing is left to brief, or where the folder holds what a person has edited or approved.
    """
    as_of = desk.as_of(order.day)
    place = desk.folder(as_of.date())
    grouped = events(desk, order)
    told = tell(desk, grouped)
    if not told.summaries:
        raise InputError(_nothing_left(grouped.left_out))
    draft = compose.compose(_material(told, grouped), making=_making(desk, told), settings=desk.settings, as_of=as_of)
    markdown = compose.markdown(draft, templates=desk.templates).encode()
    articles = _listed(draft, told.events)
    publication = publish.preview(
        draft,
        articles,
        markdown=markdown,
        sources=sources.encode(articles),
        templates=desk.templates,
        theme_name=desk.settings.brief.theme,
    )
    for name, content in [
        (folder.SOURCES, sources.encode(articles)),
        (folder.DRAFT, markdown),
        (folder.PDF, publication.pdf),
        (folder.PAGE, publication.html.encode()),
    ]:
        folder.write_whole(place / name, content)
    return Brief(folder=place, draft=draft, findings=())


def tell(desk: Desk, grouped: Grouped) -> Told:
    """Write each event and the overview, and keep what the verifier supports."""
    evidence = _evidence(grouped.events)
    summaries: dict[str, Summary] = {}
    verdicts: list[tuple[str, Verdict]] = []
    for done, event in enumerate(grouped.events):
        desk.progress("writing", done, len(grouped.events))
        summary = extractive.summarize(event, others=_storyline(event, grouped.events))
        found = [verify.verify(claim, evidence) for claim in summary.claims()]
        verdicts += [(event.id, verdict) for verdict in found]
        if kept := verify.keep(summary, found):
            summaries[event.id] = kept
    desk.progress("writing", len(grouped.events), len(grouped.events))
    told = tuple(event for event in grouped.events if event.id in summaries)
    overview = extractive.overview([(event, summaries[event.id]) for event in told])
    found = [verify.verify(claim, evidence) for claim in overview.claims()]
    verdicts += [("", verdict) for verdict in found]
    return Told(
        events=told,
        summaries=summaries,
        overview=verify.keep_overview(overview, found),
        verdicts=tuple(verdicts),
    )


def explain(code: str) -> str:
    """Return what a finding's code means, with an example that fails and one that passes.

    Raises InputError naming the known codes.
    """
    known = verify.CODES.get(code.upper())
    if known is None:
        raise InputError(f"{code} is not a code; the codes are {', '.join(verify.CODES)}")
    examples = [
        f"{word}: {example.claim}\n  passage: {example.passage}"
        for word, example in [("fails", known.failing), ("passes", known.passing)]
        if example
    ]
    return "\n".join([f"{known.code} {known.title} ({known.severity})", known.meaning, known.advice, *examples])


def lacking(_desk: Desk) -> list[str]:
    """Return one line for each thing that this machine lacks."""
    return publish.missing()


def _evidence(happenings: Sequence[Event]) -> verify.Evidence:
    articles = [article for event in happenings for article in event.articles]
    return verify.Evidence.of(articles, events={a.id: event.id for event in happenings for a in event.articles})


def _storyline(event: Event, happenings: Sequence[Event]) -> list[Event]:
    return [other for other in happenings if other is not event and other.storyline == event.storyline != ""]


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
    claims = [verdict for _, verdict in told.verdicts]
    dropped = Counter(verdict.findings[0].code for verdict in claims if verdict.word != "supported")
    return compose.Making(
        writer="extractive",
        written=len(claims),
        verified=len(claims) - dropped.total(),
        dropped=dropped,
        digests={"templates": _digest(desk.templates)},
    )


def _listed(draft: Draft, happenings: Sequence[Event]) -> list[Article]:
    known = {article.id: article for event in happenings for article in event.articles}
    return [known[source.article] for source in draft.sources]


def _digest(root: Path) -> str:
    """Return the SHA-256 over the names and contents of a folder's files."""
    digest = hashlib.sha256()
    for path in sorted(path for path in root.rglob("*") if path.is_file() and not path.name.startswith(".")):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _nothing_left(left_out: Sequence[LeftOut]) -> str:
    first = f" ({left_out[0].item}: {left_out[0].reason})" if left_out else ""
    return (
        f"nothing is left to brief: {len(left_out)} items were left out{first}; give other articles or another --date"
    )
