"""A draft as a person left it -> the events whose line counts other articles or origins than it lists.

Who moves an article to another event changes what both rest on: their "Origins" and the reason of their confidence.
"""

import re
from collections.abc import Iterable, Iterator

from briefing.model import Draft, Finding, Position, Section, Severity, SourceEntry
from briefing.model.draft import UNCOUNTED, independent

_ARTICLES = re.compile(r"\b(\d+) articles?\b")
_ORIGINS = re.compile(r"\b(?:(\d+) independent origins|a single origin)\b")


def miscounted(draft: Draft) -> Iterator[Finding]:
    """Yield a finding for each event in full, all of whose articles are listed, that counts them wrongly."""
    entries = {entry.number: entry for entry in draft.sources}
    for section in draft.sections:
        # An article of an earlier edition stands as ARTICLE@SERIAL: it is cited, and tells of no new origin.
        own = [entries[n] for n in section.sources if n in entries and "@" not in entries[n].article]
        if section.full and not section.unlisted and own and not _agrees(section, own):
            articles, origins = len(own), independent(_bearing(own))
            yield Finding(
                code="DRF012",
                severity=Severity.ERROR,
                message=f"event {section.number} lists {_counted(articles, 'article')} of "
                f"{_counted(origins, 'independent origin')}, and its "
                f'line says "Origins: {section.origins}" and "{section.confidence_reason}"; correct the line, and '
                "weigh its confidence anew",
                position=section.line or section.position or Position(1),
            )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _agrees(section: Section, own: list[SourceEntry]) -> bool:
    articles, origins = _ARTICLES.search(section.confidence_reason), _ORIGINS.search(section.confidence_reason)
    stated = int(origins[1] or 1) if origins else section.origins
    listed = int(articles[1]) if articles else len(own)
    within = independent(_bearing(own)) <= section.origins <= independent(own)
    return within and stated <= section.origins and listed == len(own)


def _bearing(own: Iterable[SourceEntry]) -> list[SourceEntry]:
    """Return the sources that bear an event out: none of grade E, no comment, none that speaks to a machine."""
    return [entry for entry in own if entry.grade[:1] != "E" and not any(n.endswith(UNCOUNTED) for n in entry.notes)]
