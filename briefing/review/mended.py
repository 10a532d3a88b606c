"""An approved draft -> what its reviewers mended that the next day's run must know: articles moved, dates given."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from briefing.folder.phrases import BY_REVIEWER
from briefing.model import Correction, Dated, Draft, GivenDate


@dataclass(frozen=True, slots=True)
class Mending:
    """Who mended a draft, and when."""

    by: str
    at: datetime


def moves(draft: Draft, stood: Mapping[tuple[str, str], str], mending: Mending) -> Iterator[Correction]:
    """Yield a correction for each event that has articles which the run had put elsewhere.

    `stood` is the event in which an article, by its id and SHA-256, was when the draft was generated.
    """
    sources = {source.number: source for source in draft.sources}
    moved: dict[str, list[str]] = defaultdict(list)
    for section in draft.sections:
        event = section.summary.event
        for source in (sources[number] for number in section.sources if number in sources):
            if stood.get((source.article, source.sha256), event) != event:
                moved[event].append(source.article)
    for event, articles in moved.items():
        yield Correction(action="move", articles=tuple(sorted(articles)), event=event, by=mending.by, at=mending.at)


def dates(draft: Draft, mending: Mending) -> Iterator[GivenDate]:
    """Yield the dates of articles and events that stand there on a reviewer's word."""
    for source in draft.sources:
        if _given(source.published):
            yield GivenDate(
                what="article",
                id=source.article,
                sha256=source.sha256,
                date=source.published,
                by=mending.by,
                at=mending.at,
            )
    for section in draft.sections:
        if _given(section.date):
            yield GivenDate(what="event", id=section.summary.event, date=section.date, by=mending.by, at=mending.at)


def _given(dated: Dated) -> bool:
    return dated.basis == BY_REVIEWER
