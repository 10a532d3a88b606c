"""Which articles are listed as sources of a brief, under which number, and how each is graded."""

from collections.abc import Iterable, Mapping, Sequence

from briefing.compose.confidence import counted, uncounted
from briefing.language.planted import speaks_to_a_machine
from briefing.model import Article, Event, SourceEntry, Summary
from briefing.model.draft import UNCOUNTED

LISTED = 12
"""So many articles of an event are listed though nothing cites them; of the rest only the cited, others are counted."""

CORROBORATED = ((2, "2"), (1, "3"))
UNDETERMINED = "6"


def listed(events: Sequence[Event], *, full: int, cited: Iterable[str], known: Mapping[str, Article]) -> list[Article]:
    """Return the articles that have a number, in that order: 1, 2, 3.

    First those of the `full` leading events, the most central first; then those that are `cited` (article ids, in
    order of appearance) from other events and from earlier days.
    """
    wanted = dict.fromkeys(cited)
    chosen: dict[str, Article] = {}
    for event in events[:full]:
        for place, article in enumerate(event.articles):
            if place < LISTED or article.id in wanted:
                chosen.setdefault(article.id, article)
    for name in wanted:
        chosen.setdefault(name, known[name])
    return list(chosen.values())


def entries(articles: Sequence[Article], events: Sequence[Event]) -> tuple[SourceEntry, ...]:
    """Return the list of sources: the articles in the order of their numbers."""
    numbers = {article.id: number for number, article in enumerate(articles, 1)}
    event_of = {article.id: event for event in events for article in event.articles}
    known = {article.id: article for event in events for article in event.articles}
    return tuple(
        SourceEntry(
            number=number,
            article=article.id,
            outlet=article.source.name,
            title=article.title,
            published=article.published,
            grade=article.source.reliability + credibility(article, event_of.get(article.id)),
            origin=numbers.get(article.origin, number),
            kind=article.source.kind,
            country=article.source.country,
            place=article.place,
            language=article.language,
            url=article.url,
            sha256=article.sha256,
            retrieved=article.retrieved,
            credited=article.credited,
            notes=_notes(article, numbers, known),
        )
        for number, article in enumerate(articles, 1)
    )


def credibility(article: Article, event: Event | None) -> str:
    """Return the Admiralty grade of the information, by how many other independent origins tell of the same event.

    Two or more: 2, probably true. One: 3, possibly true. None: 6, cannot be judged. "1, confirmed", "4, doubtful" and
    "5, improbable" are judgments that counting cannot make: a reviewer may set them (NATO AJP-2.1, annex on grading).
    What its own outlet wrote besides confirms no article, and nothing is told of one that speaks to a machine.
    """
    if speaks_to_a_machine(article):
        return UNDETERMINED
    others = len(event.others(article) & counted(event)) if event else 0
    return next((grade for least, grade in CORROBORATED if others >= least), UNDETERMINED)


def cited_passages(summary: Summary) -> list[str]:
    """Return the ids of the passages that a summary cites, the cells of its differences included."""
    cells = [cell for difference in summary.differences for cell in difference.cells.values() if cell]
    return [passage for claim in summary.claims() for passage in claim.passages] + cells


def _notes(article: Article, numbers: Mapping[str, int], known: Mapping[str, Article]) -> tuple[str, ...]:
    notes = []
    if article.origin != article.id and article.origin not in numbers:
        first = known.get(article.origin)
        notes.append(f"reprint of {first.source.name if first else article.origin}, which is not listed")
    notes += [f"{why}, {UNCOUNTED}"] if (why := uncounted(article)) else []
    notes += [f"replaces {older}" for older in article.replaces]
    return tuple(notes)
