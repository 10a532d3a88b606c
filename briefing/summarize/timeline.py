"""Summaries -> the dated points of a timeline: what the background says, and when that was."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from briefing.language import dates
from briefing.language.dates import DateMention
from briefing.model import Article, Claim, Dated, Event, Summary, TimelineEntry
from briefing.summarize import english
from briefing.summarize.background import dates_the_clause

MOST = 8
LONGEST_LABEL = 9


def timeline(pairs: Sequence[tuple[Event, Summary]]) -> tuple[TimelineEntry, ...]:
    """Return up to eight points of the events' background whose day or period is known, the earliest first."""
    articles = {article.id: article for event, _ in pairs for article in event.articles}
    points = [point for _, summary in pairs for claim in summary.background for point in _point(claim, articles)]
    return tuple(sorted(points[:MOST], key=lambda point: (point.date.floor or date.max, point.label)))


def _point(claim: Claim, articles: Mapping[str, Article]) -> Iterator[TimelineEntry]:
    article = articles.get(claim.passages[0].rpartition(".s")[0])
    if article is None:
        return
    mentions = dates.find(claim.text, anchor=article.day)
    mention = next((m for m in mentions if m.spans and dates_the_clause(claim.text, m)), None)
    if mention:
        yield TimelineEntry(date=_dated(mention), label=_label(claim.text, mention), claim=claim)


def _dated(mention: DateMention) -> Dated:
    first, last = mention.spans[0]
    if first == last:
        return Dated(value=first, basis=f"inferred from “{mention.text}”")
    return Dated(earliest=first, latest=last, bounds_basis=f"its sentence says “{mention.text}”")


def _label(text: str, mention: DateMention) -> str:
    """Return the first words of the sentence without its date, cut where a phrase begins."""
    before = text[: mention.start].rstrip().removesuffix(" in").removesuffix(" on").rstrip(" ,")
    opening = len(before.split()) < 3  # noqa: PLR2004 - "In", "Earlier in"
    rest = text[mention.end :].lstrip(" ,") if opening else f"{before} {text[mention.end :].lstrip(' ,')}"
    words = re.split(r",? (?:which|who) ", rest.rstrip("."), maxsplit=1)[0].split()
    cuts = [n for n in range(3, min(len(words), LONGEST_LABEL) + 1) if n == len(words) or _begins(words[n])]
    words = words[: cuts[-1] if cuts else LONGEST_LABEL]
    label = " ".join(words[:-1] if words[-1].endswith("ing") else words).rstrip(" ,;")
    return label[:1].upper() + label[1:]


def _begins(word: str) -> bool:
    word = word.lower()
    return word in english.PREPOSITIONS | {"which", "that", "who", "and", "but", "while"} or word.endswith("ing")
