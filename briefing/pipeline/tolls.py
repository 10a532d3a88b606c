"""A draft as a person left it -> the places that count the dead of one event otherwise than its headline does.

Who corrects a toll in one place has others to correct. Only the places that stand for the whole event are compared, and
only what each tells as the whole toll: one number, of people at large or of the same people, told by the same speaker.
Below them, "What happened" may tell several tolls; it has the one that stands above it, or no other.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.language import numbers, speech
from briefing.language.numbers import Kind, Quantity
from briefing.model import Claim, Draft, Finding, Position, Section, Severity, TimelineEntry, article_of
from briefing.summarize.counting import befallen
from briefing.summarize.counting.measured import is_partial
from briefing.summarize.counting.values import agree
from briefing.summarize.reading import english

CODE = "DRF016"
FIGURE = "the key figure"


class _Toll(NamedTuple):
    """A count of the dead: where it stands, in words, and at what; `speaker` is whose it is, where it is somebody's."""

    dead: Quantity
    words: str
    where: str
    at: Claim | Section | TimelineEntry
    speaker: str


def told_apart(draft: Draft) -> Iterator[tuple[Finding, Claim | Section | TimelineEntry]]:
    """Yield a warning for each place that contradicts the first of its event, and what it stands at."""
    for section in draft.sections:
        tolls = [toll for toll in _tolls(section, draft) if toll]
        if not tolls or tolls[0].where == FIGURE:
            continue  # figures are dated, each as of its own day
        first, *others = tolls
        others = [toll for toll in others if not _two_accounts(first, toll)]
        for toll in (*others, *_told_instead(first, section)):
            if _same_people(first, toll) and not agree(first.dead, toll.dead):
                line = (first.at.position or Position(1)).line
                message = (
                    f'{toll.where} of event {section.number} has "{toll.words}" dead, and {first.where} in line {line} '
                    f'"{first.words}"; make them the same, or answer why both stand'
                )
                found = Finding(code=CODE, severity=Severity.WARNING, message=message, position=toll.at.position)
                yield found, toll.at


def _told_instead(first: _Toll, section: Section) -> Iterator[_Toll]:
    """Yield the tolls of "What happened", whoever tells them, where no sentence there has the one that stands above."""
    told = [claim for paragraph in section.summary.happened for claim in paragraph]
    if any(agree(first.dead, quantity) for claim in told for quantity in numbers.find(claim.text)):
        return
    for claim in told:
        if toll := _toll(claim.text, "What happened", claim, _speaker(claim)):
            yield toll


def _tolls(section: Section, draft: Draft) -> Iterator[_Toll | None]:
    articles = {source.article for source in draft.sources if source.number in section.sources}
    speaker = _speaker(section.summary.line)
    yield _toll(section.summary.headline, "the headline", section, speaker)
    for entry in draft.timeline:
        if entry.event == section.number:
            yield _toll(entry.label, "the point in time", entry, speaker)
    named = [("the sentence in Key events", section.summary.line)]
    named += [("the bottom line", claim) for claim in draft.overview.bottom_line]
    named += [("the takeaway", claim) for claim in draft.overview.takeaways]
    named += [(FIGURE, figure.claim) for figure in (*draft.overview.figures, *section.summary.figures)]
    for where, claim in named:
        if {*map(article_of, claim.passages)} <= articles:
            yield _toll(claim.text, where, claim, _speaker(claim))


def _speaker(claim: Claim) -> str:
    """Return who says what a claim says, as its remark or its own words have it; empty where nobody does."""
    return claim.speaker or next((report.speaker for report in speech.find(claim.text)), "")


def _toll(text: str, where: str, at: Claim | Section | TimelineEntry, speaker: str) -> _Toll | None:
    """Return the count of the dead of a text that has one and tells nothing of another."""
    counted = [quantity for quantity in numbers.find(text) if quantity.kind is Kind.COUNT]
    dead = [quantity for quantity in counted if befallen.befell(text, quantity) == "killed"]
    if len(dead) != 1 or dead[0].vague or any(is_partial(text, quantity) for quantity in dead):
        return None
    return _Toll(dead[0], text[dead[0].start : dead[0].end], where, at, speaker)


def _same_people(one: _Toll, other: _Toll) -> bool:
    large = english.ANYBODY | english.FINITE | {""}
    return one.dead.unit == other.dead.unit or {one.dead.unit, other.dead.unit} <= large


def _two_accounts(one: _Toll, other: _Toll) -> bool:
    """Whether the other is what somebody says of it: a headline is told as the line of its event is."""
    return bool(other.speaker) and one.speaker != other.speaker
