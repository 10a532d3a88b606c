"""How events are printed by `briefing events`: as JSON for other programs, as text for an analyst."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from briefing.model import Article, Dated, Event, LeftOut


def as_json(events: Sequence[Event], left_out: Sequence[LeftOut]) -> Iterator[str]:
    """Yield, piece by piece, `{"events": [{"id", "title", "date", "articles", "why", ...}], "left_out": [...]}`.

    Beside the contract's keys an event has `place`, `origins`, `merged`, `nearest`, `apart` and, under `published`,
    the date of each article; a date has `earliest` and `latest` where only bounds are known.
    """
    yield '{\n  "events": '
    yield from _rows(map(_event, events))
    yield ',\n  "left_out": '
    yield from _rows({"item": out.item, "reason": out.reason} for out in left_out)
    yield "\n}\n"


def _rows(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Yield a list as it stands in an object: the whole of a large one takes several times its size in memory."""
    opening = "["
    for row in rows:
        yield opening + "\n    " + msgspec.json.format(msgspec.json.encode(row)).decode().replace("\n", "\n    ")
        opening = ","
    yield "[]" if opening == "[" else "\n  ]"


def as_text(events: Sequence[Event], left_out: Sequence[LeftOut]) -> Iterator[str]:
    """Yield a paragraph an event: its articles, what holds each there, and what keeps it out of the nearest other."""
    for number, event in enumerate(events, start=1):
        title = [f"{number}. {event.title}", f"   {event.id} · {when(event.date)}"]
        gap = [""] if number < len(events) or left_out else []
        yield "".join(f"{line}\n" for line in (*title, *_articles(event), *gap))
    yield from (f"left out: {out.item}: {out.reason}\n" for out in left_out)


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
        "why": dict(sorted(event.why.items())),
        "storyline": event.storyline,
        "origins": len(event.origins),
        "merged": list(event.merged),
        "published": {article.id: _date(article.published) for article in event.articles},
        "nearest": dict(sorted(event.nearest.items())),
        "apart": dict(sorted(event.apart.items())),
    }


def _date(dated: Dated) -> dict[str, str | None]:
    bounds = {"earliest": dated.earliest, "latest": dated.latest}
    shown: dict[str, str | None] = {key: day.isoformat() for key, day in bounds.items() if day}
    if dated.bounds_basis:
        shown["bounds_basis"] = dated.bounds_basis
    return {"value": dated.value.isoformat() if dated.value else None, "basis": dated.basis, **shown}


def _articles(event: Event) -> Iterator[str]:
    for article in event.articles:
        yield f"   - {article.id}: {_named(article)}"
        yield from (f"       {reason.weight:+.2f} {reason.text}" for reason in event.why.get(article.id, ()))
        if article.id in event.nearest:
            yield f"       not in {event.nearest[article.id]}:"
            yield from (f"         {reason.weight:+.2f} {reason.text}" for reason in event.apart.get(article.id, ()))


def _named(article: Article) -> str:
    return f"{article.title} · {article.source.name} · {when(article.published)}"
