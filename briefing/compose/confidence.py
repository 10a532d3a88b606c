"""How far the brief trusts the account of an event, and the words that say why."""

from briefing.language.planted import speaks_to_a_machine
from briefing.model import Article, Confidence, Dated, Event

HIGH_ORIGINS = 3
MODERATE_ORIGINS = 2
UNRELIABLE = "E"


def confidence(event: Event) -> tuple[Confidence, str]:
    """Return the confidence in an event, with its reason (ICD 203 asks for the basis of each).

    High: three or more independent origins, and the day is known. Moderate: two or more. Low: one. Origins that only
    sources of grade E (unreliable) carry, or articles that speak to a machine, are not counted; reprints, wire copies
    and one outlet's own articles count once.
    """
    reliable = {article.origin for article in event.articles if _is_reliable(article)}
    count = len(reliable.intersection(event.origins))
    planted = sum(speaks_to_a_machine(article) for article in event.articles)
    besides = f" ({planted} not counted: it speaks to a machine)" if planted == 1 else ""
    besides = f" ({planted} not counted: they speak to a machine)" if planted > 1 else besides
    reason = f"{_articles(len(event.articles))}{besides}, {_origins(count)}; {_day(event.date)}"
    if count >= HIGH_ORIGINS and event.date.value:
        return Confidence.HIGH, reason
    return (Confidence.MODERATE if count >= MODERATE_ORIGINS else Confidence.LOW), reason


def _is_reliable(article: Article) -> bool:
    return article.source.reliability != UNRELIABLE and not speaks_to_a_machine(article)


def _articles(count: int) -> str:
    return "1 article" if count == 1 else f"{count} articles"


def _origins(count: int) -> str:
    if count == 0:
        return "no reliable origin"
    return "a single origin" if count == 1 else f"{count} independent origins"


def _day(date: Dated) -> str:
    if not date.value:
        return "day not known"
    return f"day {date.basis}" if date.basis.startswith("inferred") else f"day known by {date.basis}"
