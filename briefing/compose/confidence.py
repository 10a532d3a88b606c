"""How far the brief trusts the account of an event, and the words that say why."""

import re
from collections.abc import Sequence

from briefing.language.comment import is_comment
from briefing.language.planted import speaks_to_a_machine
from briefing.model import Article, Confidence, Dated, Difference, Event

HIGH_ORIGINS = 3
MODERATE_ORIGINS = 2
UNRELIABLE = "E"


_DENIED = re.compile(r"^Denied by |: denied by ")


def confidence(event: Event, differences: Sequence[Difference] = ()) -> tuple[Confidence, str]:
    """Return the confidence in an event, with its reason (ICD 203 asks for the basis of each).

    High: three or more independent origins, the day is known, and none of the `differences` is a denial. Moderate: two
    or more. Low: one. Origins that only sources of grade E (unreliable) carry, comment, or articles that speak to a
    machine, are not counted; reprints, wire copies and one outlet's own articles count once.
    """
    count = len(counted(event))
    planted = sum(speaks_to_a_machine(article) for article in event.articles)
    besides = f", of which {planted} for a machine not counted" if planted else ""
    denied = any(_DENIED.search(row.statement) for row in differences)
    told = f"{_origins(count)}{', denied in part' if denied else ''}"
    reason = f"{_articles(len(event.articles))}{besides}, {told}; {_day(event.date)}"
    if count >= HIGH_ORIGINS and event.date.value and not denied:
        return Confidence.HIGH, reason
    return (Confidence.MODERATE if count >= MODERATE_ORIGINS else Confidence.LOW), reason


def counted(event: Event) -> frozenset[str]:
    """Return the independent origins that bear an event out."""
    reliable = {article.origin for article in event.articles if article.source.reliability != UNRELIABLE}
    reporting = {article.origin for article in event.articles if not uncounted(article)}
    return frozenset(event.origins) & reliable & reporting


def uncounted(article: Article) -> str:
    """Return why an article bears nothing out, whoever its outlet is; empty where it may."""
    if speaks_to_a_machine(article):
        return "speaks to a machine"
    return "comment, no report" if is_comment(article) else ""


def _articles(count: int) -> str:
    return "1 article" if count == 1 else f"{count} articles"


def _origins(count: int) -> str:
    if count == 0:
        return "no reliable origin"
    return "a single origin" if count == 1 else f"{count} independent origins"


def _day(date: Dated) -> str:
    if not date.value:
        return "day not known"
    return f"day {date.basis}" if date.is_inferred else f"day known by {date.basis}"
