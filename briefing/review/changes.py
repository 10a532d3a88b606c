"""Two drafts -> what changed between them, a line a sentence: the note that goes out with a correction."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from briefing.folder import notation
from briefing.folder.phrases import when
from briefing.model import Claim, Difference, Draft, KeyFigure, Section, Stance, Summary, TimelineEntry

ALIKE = 0.5
"""Two sentences at least so alike (difflib's ratio) are one that was reworded; else one went and another came."""

_Said = tuple[str, tuple[str, ...]]
"""What a reader reads in one place, and the passages that it rests on."""


def changes(old: Draft, new: Draft) -> tuple[str, ...]:
    """Return what changed, in the order of the new draft; empty where both say the same."""
    return (
        *_masthead(old, new),
        *_parts("", _overview(old), _overview(new)),
        *_events(old, new),
        *_parts("", _lists(old), _lists(new)),
        *_sources(old, new),
    )


def _masthead(old: Draft, new: Draft) -> Iterator[str]:
    was, is_now = old.masthead, new.masthead
    yield from _fields(
        "The brief", ("title", was.title, is_now.title), ("handling mark", was.handling, is_now.handling)
    )


def _events(old: Draft, new: Draft) -> Iterator[str]:
    before = {section.summary.event: section for section in old.sections}
    after = {section.summary.event: section for section in new.sections}
    for event, section in after.items():
        if event in before:
            yield from _event(before[event], section)
        else:
            yield f'Event {section.number}, "{section.summary.headline}", was added.'
    for event, section in before.items():
        if event not in after:
            yield f'Event {section.number}, "{section.summary.headline}", was taken out.'


def _event(old: Section, new: Section) -> Iterator[str]:
    where = f"Event {new.number}"
    yield from _fields(
        where,
        ("headline", old.summary.headline, new.summary.headline),
        ("date", when(old.date), when(new.date)),
        ("place", old.place, new.place),
        ("confidence", old.confidence, new.confidence),
        ("list of articles", notation.numbers(sorted(old.sources)), notation.numbers(sorted(new.sources))),
    )
    yield from _parts(f"{where}, ", _told(old.summary), _told(new.summary))


def _told(summary: Summary) -> dict[str, list[_Said]]:
    return {
        notation.EVENTS: _said([summary.line]),
        notation.HAPPENED: _said([claim for paragraph in summary.happened for claim in paragraph]),
        notation.NEW: _said(summary.new),
        notation.POSITIONS: [_stance(stance) for stance in summary.stances],
        notation.FIGURES: [_figure(figure) for figure in summary.figures],
        notation.DIFFERENCES: [said for difference in summary.differences for said in _difference(difference)],
        notation.UNKNOWNS: _said(summary.unknowns),
        notation.BACKGROUND: _said(summary.background),
        notation.ASSESSMENT: _said(summary.assessments),
    }


def _parts(where: str, old: dict[str, list[_Said]], new: dict[str, list[_Said]]) -> Iterator[str]:
    for part, said in new.items():
        yield from _reworded(f"{where}{part}", old[part], said)


def _reworded(where: str, old: Sequence[_Said], new: Sequence[_Said]) -> Iterator[str]:
    """Yield how one list of sentences became another."""
    before, after = dict(old), dict(new)
    gone = [text for text in before if text not in after]
    for text, passages in after.items():
        if text in before:
            if passages != before[text]:
                yield f'{where}: "{text}" now rests on other sentences of its sources.'
            continue
        was = max(gone, key=lambda other: _likeness(other, text), default=None)
        if was is not None and _likeness(was, text) >= ALIKE:
            gone.remove(was)
            yield f'{where}: "{was}" now reads "{text}"'
        else:
            yield f'{where}: added "{text}"'
    yield from (f'{where}: taken out "{text}"' for text in gone)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(a=one, b=other, autojunk=False).ratio()


def _overview(draft: Draft) -> dict[str, list[_Said]]:
    return {
        notation.BOTTOM_LINE: _said(draft.overview.bottom_line),
        notation.TAKEAWAYS: _said(draft.overview.takeaways),
        notation.FIGURES: [_figure(figure) for figure in draft.overview.figures],
    }


def _lists(draft: Draft) -> dict[str, list[_Said]]:
    return {
        notation.TIMELINE: [_point(entry) for entry in draft.timeline],
        notation.PEOPLE: [(f"{person.name}: {person.role.text}", person.role.passages) for person in draft.people],
    }


def _said(claims: Sequence[Claim]) -> list[_Said]:
    return [(claim.text, claim.passages) for claim in claims]


def _stance(stance: Stance) -> _Said:
    who = f"{stance.speaker} ({stance.role})" if stance.role else stance.speaker
    return f"{who}: {stance.claim.text}", stance.claim.passages


def _figure(figure: KeyFigure) -> _Said:
    as_of = f" ({figure.as_of})" if figure.as_of else ""
    return f"{figure.value} {figure.label}{as_of}: {figure.claim.text}", figure.claim.passages


def _difference(difference: Difference) -> list[_Said]:
    cells = tuple(passage for passage in difference.cells.values() if passage)
    return [(difference.statement, cells), *_said(difference.claims)]


def _point(entry: TimelineEntry) -> _Said:
    words = entry.label if entry.event else " ".join(filter(None, (entry.label, entry.claim.text)))
    return f"{when(entry.date)}: {words}", () if entry.event else entry.claim.passages


def _sources(old: Draft, new: Draft) -> Iterator[str]:
    before = {source.number: source for source in old.sources}
    for source in new.sources:
        was = before.get(source.number, source)
        yield from _fields(
            f"Source {source.number}",
            ("outlet", was.outlet, source.outlet),
            ("date", when(was.published), when(source.published)),
            ("grade", was.grade, source.grade),
        )


def _fields(where: str, *fields: tuple[str, str, str]) -> Iterator[str]:
    for what, was, is_now in fields:
        if was != is_now:
            yield f'{where}: the {what} was "{was}" and is now "{is_now}".'
