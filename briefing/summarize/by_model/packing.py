"""Choose the passages of an event that a model is shown: as many as the room allows, never a part of one.

A reprint adds nothing and is left out. Where the rest does not fit, the openings of the most central articles go in
first, then passages by what they add: near the centre of what the origins write, early in their article, and unlike
what is already in.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.llm.replies import tokens
from briefing.llm.sheet import Group, Row, Sheet, lay_out
from briefing.model import Article, Dated, Event, Passage
from briefing.summarize.reading import terms
from briefing.summarize.reading.sentence import MOST_PASSAGES
from briefing.summarize.reading.terms import Vector

OPENING = 2
"""Passages of an article that may go in ahead of their turn: news says what matters first."""

MOST_OPENINGS = 30
"""Articles, the most central ones, whose openings may."""

ALIKE = 0.6
"""Passages whose terms are this alike (cosine) say the same; above the extractive writer's bound, so that two accounts
which differ in a value both go in."""

_LABEL = 8
"""Tokens that a line has beside its text."""

HEADING = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """What a model is shown of an event. `articles_left_out` and `passages_left_out` are counts of what it is not."""

    sheet: Sheet
    articles_left_out: int
    passages_left_out: int


def pack(event: Event, *, room: int) -> Packed:
    """Return the passages of `event` that fit in `room` tokens, on a sheet in the articles' order.

    The first passage goes in whatever the room, so that there is always something to ask about.
    """
    readable = [article for article in event.articles if article.passages]
    firsts = {article.origin: article for article in reversed(readable)}
    articles = [article for article in readable if firsts[article.origin] is article]
    chosen = _choose(articles, room)
    shown = [(article, [p for p in article.passages if p.id in chosen]) for article in articles]
    told = [(article, passages) for article, passages in shown if passages]
    groups = [_group(str(place), article, passages) for place, (article, passages) in enumerate(told, start=1)]
    everything = sum(len(article.passages) for article in event.articles)
    return Packed(
        sheet=lay_out(groups),
        articles_left_out=len(event.articles) - len(groups),
        passages_left_out=everything - len(chosen),
    )


def heading(article: Article) -> str:
    """Return what is said of an article above its passages: outlet, date and how it is known, title."""
    return " | ".join(filter(None, [article.source.name, dated(article.published), article.title]))


def dated(published: Dated) -> str:
    """Return a date of publication in words: the day with its weekday, the bounds, or that it is not known."""
    if published.value:
        return f"published {published.value:%A} {day_of(published)}"
    bounds = [f"{word} {day:%Y-%m-%d}" for word, day in (("from", published.earliest), ("to", published.latest)) if day]
    return f"date of publication not known{', ' + ' '.join(bounds) if bounds else ''}"


def day_of(published: Dated) -> str:
    """Return a day as it is shown beside a figure, "3 February 2021"; "date not known" where it is not."""
    day = published.value
    return f"{day.day} {day:%B %Y}" if day else "date not known"


def _choose(articles: Sequence[Article], room: int) -> set[str]:
    everything = [passage for article in articles for passage in article.passages]
    if sum(cost(passage.text) for passage in everything) + HEADING * len(articles) <= room:
        return {passage.id for passage in everything}
    vectors = {passage.id: terms.vector(terms.of(passage.text)) for passage in everything}
    chosen: set[str] = set()
    headed: set[str] = set()
    for passage in _ranked(articles, vectors):
        needed = cost(passage.text) + (0 if passage.article in headed else HEADING)
        if chosen and (needed > room or any(terms.cosine(vectors[passage.id], vectors[p]) >= ALIKE for p in chosen)):
            continue
        chosen.add(passage.id)
        headed.add(passage.article)
        room -= needed
    return chosen


def _ranked(articles: Sequence[Article], vectors: Mapping[str, Vector]) -> list[Passage]:
    """Return the passages in the order in which they go in."""
    openings = [p for article in articles[:MOST_OPENINGS] for p in article.passages[:OPENING]]
    opened = {passage.id for passage in openings}
    centre = terms.vector(
        [term for article in articles for p in article.passages[:MOST_PASSAGES] for term in terms.of(p.text)]
    )
    rest = [
        (terms.cosine(vectors[p.id], centre) / (1 + place / 10), -number, p)
        for number, article in enumerate(articles)
        for place, p in enumerate(article.passages)
        if p.id not in opened
    ]
    return [*openings, *(p for *_, p in sorted(rest, key=lambda row: row[:2], reverse=True))]


def cost(text: str) -> int:
    """Return the tokens that a passage takes on a sheet."""
    return tokens(text) + _LABEL


def _group(name: str, article: Article, passages: Sequence[Passage]) -> Group:
    rows = tuple(Row(id=p.id, number=p.number, text=p.text) for p in passages)
    return Group(name=name, heading=heading(article), rows=rows, total=article.passages[-1].number)
