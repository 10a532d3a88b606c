"""How much of a brief is printed: a PDF of bounded length, however many articles a day brings.

On paper stand all events told in full, the first events of one line, and the sources of both. What is left is counted
where it would stand; the page, the Markdown and sources.json hold it whole, and the latter two are inside the PDF.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.model import Claim, Draft, Section, SourceEntry, article_of

MOST_LINES = 200
"""Events of one line each: seven pages, in the order of how widely they are reported. Nobody leafs through more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """`events` are those of one line, and `more` counts those that are not printed.

    `sources` are what the events told in full and the overview rest on, each with all that is known of it. `others`
    are those of the events of one line, a line each; `unlisted` counts the rest.
    """

    events: tuple[Section, ...]
    more: int
    sources: tuple[SourceEntry, ...]
    others: tuple[SourceEntry, ...]
    unlisted: int


def printed(draft: Draft, *, drawn: Iterable[Claim] = ()) -> Printed:
    """Return what of a brief is printed; `drawn` are claims that its pictures cite."""
    lines = [section for section in draft.sections if not section.full]
    events = lines[:MOST_LINES]
    told = (*draft.overview.claims(), *(entry.claim for entry in draft.timeline), *(p.role for p in draft.people))
    full = _rests_on(draft, [section for section in draft.sections if section.full], (*told, *drawn))
    others = _rests_on(draft, events)
    return Printed(
        events=tuple(events),
        more=len(lines) - len(events),
        sources=tuple(source for source in draft.sources if source.number in full),
        others=tuple(source for source in draft.sources if source.number in others - full),
        unlisted=sum(source.number not in full | others for source in draft.sources),
    )


def _rests_on(draft: Draft, sections: Iterable[Section], claims: Iterable[Claim] = ()) -> set[int]:
    """Return the numbers of the sources of some events, and of what they and `claims` cite, or name in a row."""
    numbers = draft.numbers
    told = [*claims]
    found: set[int] = set()
    for section in sections:
        found.update(section.sources)
        told.extend(section.summary.claims())
        found.update(numbers[article] for row in section.summary.differences for article in row.cells)
    return found | {numbers[article_of(passage)] for claim in told for passage in claim.passages}
