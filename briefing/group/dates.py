"""When an event happened, from its articles; and an undated article's date, from its event.

Published date and event date are different things: a report of Thursday that says "on Wednesday" tells of the day
before. A date is inferred only where the weekday that the article names agrees.
"""

import collections
import dataclasses
from collections.abc import Sequence
from datetime import date, timedelta

from briefing.model import Article, Dated
from briefing.model.dated import UNDATED

INFERRED = "inferred from its event (weekday agrees)"

_TRUST = ("reviewer", "header", "dateline", "metadata")


def happened(articles: Sequence[Article]) -> Dated:
    """Return the day that most dated articles tell of, or the bounds that all articles agree on.

    Of days that as many tell of it is the one of the first article, the most central, whose headline the event has.
    """
    days = collections.Counter(day for article in articles if (day := told(article)))
    if not days:
        return _bounds(articles)
    day = max(days, key=days.__getitem__)  # of equals the first that was counted
    return Dated(value=day, basis=min((a.published.basis for a in articles if told(a) == day), key=_rank))


def told(article: Article) -> date | None:
    """Return the day that a dated article tells of: the last day of the weekday that it names, else its own."""
    if article.day is None or article.weekday is None:
        return article.day
    return article.day - timedelta(days=(article.day.weekday() - article.weekday) % 7)


def dated(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles, the undated ones dated by their event where the weekday agrees and no bound forbids it."""
    day = happened(articles).value
    return tuple(
        dataclasses.replace(article, published=Dated(value=day, basis=INFERRED))
        if day and article.day is None and article.weekday == day.weekday() and _allowed(article, day)
        else article
        for article in articles
    )


def _allowed(article: Article, day: date) -> bool:
    first, last = article.published.earliest, article.published.latest
    return (first is None or first <= day) and (last is None or day <= last)


def _bounds(articles: Sequence[Article]) -> Dated:
    first = max((a.published.earliest for a in articles if a.published.earliest), default=None)
    last = min((a.published.latest for a in articles if a.published.latest), default=None)
    if (first and last and first > last) or not (first or last):
        return UNDATED
    basis = next(
        a.published.bounds_basis for a in articles if a.published.earliest == first or a.published.latest == last
    )
    return Dated(earliest=first, latest=last, bounds_basis=basis)


def _rank(basis: str) -> tuple[int, str]:
    return (_TRUST.index(basis) if basis in _TRUST else len(_TRUST), basis)
