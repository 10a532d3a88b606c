"""Two drafts -> what changed between them, a line a sentence: the note that goes out with a correction."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from briefing.folder.phrases import when
from briefing.model import Claim, Draft, Section

ALIKE = 0.5
"""Two sentences at least so alike (difflib's ratio) are one that was reworded; else one went and another came."""


def changes(old: Draft, new: Draft) -> tuple[str, ...]:
    """Return what changed, in the order of the new draft; empty where both say the same."""
    return (
        *_masthead(old, new),
        *_said("The overview", list(old.overview.claims()), list(new.overview.claims())),
        *_events(old, new),
        *_said("The timeline", _background(old), _background(new)),
        *_said("People named", _roles(old), _roles(new)),
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
    )
    yield from _said(where, list(old.summary.claims()), list(new.summary.claims()))


def _said(where: str, old: Sequence[Claim], new: Sequence[Claim]) -> Iterator[str]:
    """Yield how one list of sentences became another; a sentence that stands twice counts once."""
    before = {claim.text: claim for claim in old}
    after = {claim.text: claim for claim in new}
    gone = [text for text in before if text not in after]
    for text, claim in after.items():
        if text in before:
            if claim.passages != before[text].passages:
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


def _background(draft: Draft) -> list[Claim]:
    return [entry.claim for entry in draft.timeline if entry.event is None]


def _roles(draft: Draft) -> list[Claim]:
    return [person.role for person in draft.people]


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
