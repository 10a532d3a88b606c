"""How events are printed by `briefing events`: as JSON for other programs, as text for an analyst."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from briefing.model import Article, Dated, Event, LeftOut, Reason


def as_json(events: Sequence[Event], left_out: Sequence[LeftOut]) -> str:
    """Return `{"events": [{"id", "title", "date", "articles", "why", "storyline", ...}], "left_out": [...]}`.

    Beside the contract's keys an event has `place`, `origins`, `merged`, `nearest`, `apart` and, under `published`,
    the date of each article; a date has `earliest` and `latest` where only bounds are known.
    """
    rows = {
        "events": [_event(event) for event in events],
        "left_out": [{"item": out.item, "reason": out.reason} for out in left_out],
    }
    return msgspec.json.format(msgspec.json.encode(rows)).decode() + "\n"


def as_text(events: Sequence[Event], left_out: Sequence[LeftOut]) -> str:
    """Return a paragraph an event: its articles, what holds each there, and what keeps it out of the nearest other."""
    lines: list[str] = []
    for number, event in enumerate(events, start=1):
        lines += [f"{number}. {event.title}", f"   {event.id} · {when(event.date)}", *_articles(event), ""]
    lines += [f"left out: {out.item}: {out.reason}" for out in left_out]
    return "\n".join(lines).rstrip("\n") + "\n"


def when(dated: Dated) -> str:
    """Return a date with how it is known, or its bounds."""
    if dated.value:
        return f"{dated.value} ({dated.basis})"
    bounds = [f"not before {dated.earliest}"] if dated.earliest else []
    bounds += [f"not after {dated.latest}"] if dated.latest else []
    basis = f" ({dated.bounds_basis})" if dated.bounds_basis else ""
    return f"undated, {', '.join(bounds)}{basis}" if bounds else "undated"


def _event(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "title": event.title,
        "date": _date(event.date),
        "place": event.place,
        "articles": [article.id for article in event.articles],
        "why": {article: _reasons(reasons) for article, reasons in sorted(event.why.items())},
        "storyline": event.storyline,
        "origins": len(event.origins),
        "merged": list(event.merged),
        "published": {article.id: _date(article.published) for article in event.articles},
        "nearest": dict(sorted(event.nearest.items())),
        "apart": {article: _reasons(reasons) for article, reasons in sorted(event.apart.items())},
    }


def _date(dated: Dated) -> dict[str, str | None]:
    bounds = {"earliest": dated.earliest, "latest": dated.latest}
    shown: dict[str, str | None] = {key: day.isoformat() for key, day in bounds.items() if day}
    if dated.bounds_basis:
        shown["bounds_basis"] = dated.bounds_basis
    return {"value": dated.value.isoformat() if dated.value else None, "basis": dated.basis, **shown}


def _reasons(reasons: Sequence[Reason]) -> list[dict[str, Any]]:
    return [{"text": reason.text, "weight": round(reason.weight, 3)} for reason in reasons]


def _articles(event: Event) -> Iterator[str]:
    for article in event.articles:
        yield f"   - {article.id}: {_named(article)}"
        yield from (f"       {reason.weight:+.2f} {reason.text}" for reason in event.why.get(article.id, ()))
        if article.id in event.nearest:
            yield f"       not in {event.nearest[article.id]}:"
            yield from (f"         {reason.weight:+.2f} {reason.text}" for reason in event.apart.get(article.id, ()))


def _named(article: Article) -> str:
    return f"{article.title} · {article.source.name} · {when(article.published)}"
