"""The year of a dateline that names none ("LYON, March 10"): a guess, which the rest of the batch may contradict."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefing.ingest import dates
from briefing.ingest.layout.body import Span
from briefing.language import calendars
from briefing.model import Article, Dated
from briefing.model.dated import UNDATED

GUESSED = "inferred from its dateline (weekday agrees)"
BESIDE = "inferred from its dateline and the dates beside it (weekday agrees)"

NEAR = timedelta(31)
"""How far a guessed day may lie from the as-of date, or from another article's date, where nothing else bears it out. A
weekday agrees by chance in two cases of seven; what is read together was mostly written together."""

YEAR = timedelta(366)
"""Days within which all known dates of a batch lie where they tell the year of a dateline."""


def guessed(month_day: tuple[int, int], weekdays: Sequence[int], as_of: date) -> Dated | None:
    """Give a dateline's "Feb 3" the last year that has such a day by now, where a weekday of the lead is of that day.

    Or the first of them is of the day before: news is filed on the day after in one case of four.
    """
    days = [dates.calendar(year, *month_day) for year in (as_of.year, as_of.year - 1)]
    latest = next((day for day in days if day and day <= as_of), None)
    if latest is None or not (latest.weekday() in weekdays or (latest.weekday() - weekdays[0]) % 7 == 1):
        return None
    return Dated(value=latest, basis=GUESSED)


def settled(articles: Sequence[Article], as_of: date) -> list[Article]:
    """Hold each dateline's year against the dates of the batch that are no guesses: articles of last year read today.

    A guess far from all of them is taken back. A dateline without a date has the year of theirs, where all lie within
    one and a weekday agrees there, too.
    """
    known = sorted({a.day for a in articles if a.day and a.published.basis != GUESSED})
    return [_settled(article, known, as_of) for article in articles] if known else list(articles)


def bounded(text: str, spans: Sequence[Span], as_of: date) -> Dated:
    """Give an undated article the latest day that its own text tells of in the past as its earliest.

    Such a day was a lower bound of the publication date in 95 of 100 articles of the evaluation sets.
    """
    told = [mention for start, end in spans for mention in dates.in_text(text, start, end)
            if mention.first <= as_of and not dates.ahead(text, start, mention.start)]  # fmt: skip
    if not told:
        return UNDATED
    latest = max(told, key=lambda mention: mention.first)
    return Dated(earliest=latest.first, bounds_basis=f"its text tells of {text[latest.start : latest.end]}")


def _settled(article: Article, known: Sequence[date], as_of: date) -> Article:
    day, published = article.day, article.published
    if day and (published.basis != GUESSED or as_of - day <= NEAR or _is_near(day, known)):
        return article
    if beside := _beside(article, known, as_of):
        return replace(article, published=Dated(value=beside, basis=BESIDE))
    spans = [(passage.start, passage.end) for passage in article.passages]
    return replace(article, published=bounded(article.text, spans, as_of)) if day else article


def _beside(article: Article, known: Sequence[date], as_of: date) -> date | None:
    """Return the day of the article's dateline in the year of the known ones; None where that cannot be told."""
    filed = next(calendars.days(article.dateline), None)
    if filed is None or filed.year or article.weekday is None or known[-1] - known[0] > YEAR:
        return None
    first, last = article.published.earliest or date.min, article.published.latest or as_of
    days = (dates.calendar(year, filed.month, filed.day) for year in range(known[0].year - 1, known[-1].year + 2))
    agreeing = [
        day for day in days
        if day and first <= day <= last and (day.weekday() - article.weekday) % 7 <= 1 and _is_near(day, known)
    ]  # fmt: skip
    return agreeing[0] if len(agreeing) == 1 else None


def _is_near(day: date, known: Sequence[date]) -> bool:
    after = bisect_left(known, day)
    return any(abs(other - day) <= NEAR for other in known[max(0, after - 1) : after + 1])
