"""When an event happened, from its articles; and an undated article's date, from its event.

Published date and event date are different things: a report of Thursday that says "on Wednesday" tells of the day
before. A date is inferred only where the weekday that the article names agrees, or the day of its dateline, and where
nothing else that is known speaks against it.
"""

import collections
import contextlib
import dataclasses
import re
from collections.abc import Collection, Sequence
from datetime import date, timedelta

from briefing.group.vocabulary import body
from briefing.language import calendars
from briefing.model import Article, Dated
from briefing.model.dated import UNDATED

INFERRED = "inferred from its event (weekday agrees)"
FILED = "inferred from its dateline and its event (days agree)"

WEEK = 7
"""Days within which an event's dated articles lie where its day can date another: a weekday comes again after them."""

NEAR, OPENING = 21, 600
"""Days around an event's in which another day that an article names in its first letters is the article's own, so that
the event's is not: a weekday agrees by chance in one case of seven. What is further off is background."""

_TRUST = ("reviewer", "header", "dateline", "metadata")


def happened(articles: Sequence[Article]) -> Dated:
    """Return the day that most dated articles tell of, or the bounds that all articles agree on.

    Of days that as many tell of it is the one that more name by its weekday, which one who names none may only have
    written on; then that of the first article, the most central, whose headline the event has. Who writes later of
    "Sunday's sinking" tells of that Sunday, where another article does.
    """
    days_told = {day for article in articles if (day := told(article))}
    dated = [(_back(article, days_told) or day, article) for article in articles if (day := told(article))]
    days = collections.Counter(day for day, _ in dated)
    if not days:
        return _bounds(articles)
    named = collections.Counter(day for day, article in dated if article.weekday is not None)
    day = max(days, key=lambda day: (days[day], named[day]))  # of equals the first that was counted
    return Dated(value=day, basis=min((article.published.basis for its, article in dated if its == day), key=_rank))


_OF_A_DAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day[’']s\s")
_ANOTHER = re.compile(r"\b(?:next|last|coming|previous)\s+$", re.IGNORECASE)
_NAMES = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")


def _back(article: Article, days: Collection[date]) -> date | None:
    """Return the one earlier day by which an article's opening calls what it goes back to, if it is one of `days`."""
    if article.day is None or article.language != "en":
        return None
    opening = f"{article.title}\n{body(article)}"[:OPENING]
    called = (
        m for m in _OF_A_DAY.finditer(opening) if not _ANOTHER.search(opening[max(0, m.start() - 12) : m.start()])
    )
    back = {article.day - timedelta((article.day.weekday() - _NAMES.index(m[1])) % WEEK) for m in called} - {
        article.day
    }
    return next(iter(back)) if len(back) == 1 and back <= set(days) else None


def told(article: Article) -> date | None:
    """Return the day that a dated article tells of: the last day of the weekday that it names, else its own."""
    if article.day is None or article.weekday is None:
        return article.day
    return article.day - timedelta(days=(article.day.weekday() - article.weekday) % 7)


def dated(articles: Sequence[Article], sure: Collection[str]) -> tuple[Article, ...]:
    """Return the articles, the undated ones dated by their event where that can be told.

    `sure` are the ids of those that surely belong to the event; the date of no other is inferred.
    """
    if all(article.day for article in articles):
        return tuple(articles)
    day = happened(articles).value
    told_days = [told_day for article in articles if (told_day := told(article))]
    if day is None or max(told_days) - min(told_days) > timedelta(WEEK):
        return tuple(articles)
    return tuple(
        dataclasses.replace(article, published=inferred)
        if article.day is None and article.id in sure and (inferred := _inferred(article, day))
        else article
        for article in articles
    )


def _inferred(article: Article, day: date) -> Dated | None:
    """Return the date that an article of an event of that day has; None where anything speaks against it."""
    filed = next((near for named in calendars.days(article.dateline) if (near := _nearest(named, day))), None)
    if filed is not None:
        agrees = timedelta(0) <= filed - day <= timedelta(2) and _allowed(article, filed)
        return Dated(value=filed, basis=FILED) if agrees else None
    opening = f"{article.title}\n{body(article)}"[:OPENING]
    named = [near for found in calendars.days(opening) if (near := _nearest(found, day))]
    elsewhere = named and all(1 < abs((near - day).days) <= NEAR for near in named)
    if article.weekday != day.weekday() or elsewhere or not _allowed(article, day):
        return None
    return Dated(value=day, basis=INFERRED)


def _nearest(named: calendars.NamedDay, day: date) -> date | None:
    """Return the day that is named, of its year or of the one in which it is nearest to `day`; None for 29 February."""
    years = (named.year,) if named.year else (day.year - 1, day.year, day.year + 1)
    found = []
    for year in years:
        with contextlib.suppress(ValueError):
            found.append(date(year, named.month, named.day))
    return min(found, key=lambda near: abs((near - day).days), default=None)


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
