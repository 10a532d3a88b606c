"""The points of the timeline: the events told in full, and the earlier days that their sentences name."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefing.language import dates
from briefing.language.dates import DateMention
from briefing.model import Article, Claim, Dated, Kind, Section, Status, TimelineEntry, article_of

EARLIER = timedelta(days=7)
"""A day at least so long before the event is background; a nearer one is most often the event itself."""

MOST_POINTS = 8
"""Points of background: beyond, a timeline no longer shows anything."""

LABEL = 48
"""Characters of a point's label, which stands under a mark on a line."""

OPENING = 12
"""A date that starts so early in a sentence opens it: "On", "In early" and the like stand before it."""

_PREPOSITION = re.compile(r"(?: (?:in|on|of|at|by|since|until|during|around|from|the|early|late))*$", re.IGNORECASE)
_WHERE = re.compile(r" (?:in|on|at|near) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}(?=[,.;]|$)")
_THING = re.compile(r"\b(?:the|an?|his|her|its|their) ")
"""How a stretch begins that names a happening whole: "the assassinations in a drone strike"."""

_CLAUSE = re.compile(r"^|[,;:–—] |\b(?:when|where|which|who|that|after|before|while|because|but|and then) ")


def timeline(sections: Sequence[Section], articles: Mapping[str, Article], *, day: date) -> tuple[TimelineEntry, ...]:
    """Return the points in order of time; `articles` by id, `day` is that of the brief.

    An event without a day or bounds has no place on it, nor one of whose later days its headline tells.
    Background is a fact whose sentence names a month and a year, each span of days once, in the order of the brief;
    what somebody said of a day is not a point of its own.
    """
    points = [
        TimelineEntry(
            date=section.date, label=section.summary.headline, claim=section.summary.line, event=section.number
        )
        for section in sections
        if section.full and _anchor(section.date) and not _goes_on(section, articles)
    ]
    points += list(_background(sections, articles, day))[:MOST_POINTS]
    return tuple(sorted(points, key=lambda point: (_anchor(point.date) or day, point.event or 0, point.label)))


def _goes_on(section: Section, articles: Mapping[str, Article]) -> bool:
    """Tell whether a headline tells what came of an event on a later day: it is no label for the day of the event."""
    article = articles.get(article_of(section.summary.line.passages[0]))
    last, day = section.date.ceiling, article.day if article else None
    return section.status is not Status.NEW and last is not None and day is not None and day > last


_POINTS_BACK = re.compile(r"(?:He|She|It|They|His|Her|Its|Their|This|These|Those|Both|The (?:two|three|four|pair))\b")
"""Openings of a label that mean whom another sentence names: nobody reads that one on a line."""


def _background(sections: Sequence[Section], articles: Mapping[str, Article], day: date) -> Iterator[TimelineEntry]:
    seen: set[dates.Span] = set()
    for section in sections:
        before = (_anchor(section.date) or day) - EARLIER
        for claim in section.summary.claims() if section.full else ():
            if claim.kind not in {Kind.FACT, Kind.BACKGROUND}:
                continue
            named = _named(claim, articles)
            label = _label(claim.text, named) if named else ""
            if named and not _POINTS_BACK.match(label) and named.spans[0] not in seen and named.spans[0][1] < before:
                seen.add(named.spans[0])
                point = replace(claim, kind=Kind.BACKGROUND)
                yield TimelineEntry(date=_dated(named), label=label, claim=point)


def _named(claim: Claim, articles: Mapping[str, Article]) -> DateMention | None:
    """Return the one date of a sentence, where it names a month and a year."""
    article = articles.get(article_of(claim.passages[0]))
    found = dates.find(claim.text, anchor=article.day if article else None)
    whole = [mention for mention in found if mention.years and mention.months and len(mention.spans) == 1]
    return whole[0] if len(whole) == len(found) == 1 else None


def _dated(mention: DateMention) -> Dated:
    first, last = mention.spans[0]
    if first == last:
        return Dated(value=first, basis="inferred from its sentence")
    return Dated(earliest=first, latest=last, bounds_basis=f'"{mention.text}"' if mention.part else "")


def _label(text: str, mention: DateMention) -> str:
    """Return the words of a sentence beside its date: those behind it where it opens the sentence, else before it."""
    if mention.start < OPENING:
        words = _capital(text[mention.end :].strip(" ,;:."))
        return words if len(words) <= LABEL else words[: words.rfind(" ", 0, LABEL)].rstrip(" ,;:–-") + " …"
    before = _PREPOSITION.sub("", text[: mention.start].rstrip())
    words = before[max(clause.end() for clause in _CLAUSE.finditer(before)) :].strip(" ,;:.")
    if words[:1].islower() and (things := list(_THING.finditer(words))):
        words = words[things[-1].start() :] + _place(text[mention.end :])
    if len(words) <= LABEL:
        return _capital(words)
    end = words[words.index(" ", len(words) - LABEL) + 1 :]
    return _capital(end) if _THING.match(end) else f"… {end}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _place(behind: str) -> str:
    """Return the few words behind a date that say where: "in Baghdad" of "the strike of January 2020 in Baghdad"."""
    match = _WHERE.match(behind)
    return match.group() if match else ""


def _anchor(when: Dated) -> date | None:
    return when.floor or when.ceiling
