"""`check`: a draft as a person left it, read back and held against its sources."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefing import folder, review, verify
from briefing.errors import InputError
from briefing.model import Article, Claim, Draft, Finding, Passage, Section, Severity, Source, article_of
from briefing.pipeline import drafts, labels, tolls


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A draft as it was read, how many sentences it has, and what stands against it, in the order of the lines."""

    draft: Draft
    claims: int
    findings: tuple[Finding, ...]


def check(path: Path) -> Checked:
    """Verify a draft. With its sources.json beside it, footnotes are held against the articles, too.

    Raises InputError where it is no draft at all.
    """
    articles = drafts.beside(path)
    return read_back(drafts.text(path), articles, name=str(path))


def read_back(markdown: str, articles: Sequence[Article] | None, *, name: str = folder.DRAFT) -> Checked:
    """Read a draft and verify each of its sentences. Raises InputError where it has no head."""
    parsed = review.parse(markdown, articles=articles)
    if parsed.draft is None:
        raise InputError(f"{name} is not the Markdown of a brief: {_first(parsed.findings)}")
    found = [*parsed.findings, *against(parsed.draft, articles)]
    return Checked(
        draft=parsed.draft,
        claims=len(dict.fromkeys(_placed(parsed.draft))),
        findings=tuple(dict.fromkeys(sorted(found, key=_order))),
    )


def against(draft: Draft, articles: Sequence[Article] | None) -> list[Finding]:
    """Return what stands against the sentences and labels of a draft, but the warnings that a reviewer answered."""
    evidence = _evidence(draft, articles)
    found = [finding for claim in dict.fromkeys(_placed(draft)) for finding in _held(claim, evidence)]
    found += [finding for section in draft.sections for finding in _astray(section, evidence)]
    for doubt, at in (*tolls.told_apart(draft), *_left_behind(draft)):
        found += labels.unanswered([doubt], at.answered)
    return [*found, *review.miscounted(draft), *labels.held(draft, evidence.articles)]


def _placed(draft: Draft) -> Iterator[Claim]:
    """Yield each claim of a draft once: a point of the timeline that is an event repeats the event's line."""
    yield from draft.overview.claims()
    yield from (entry.claim for entry in draft.timeline if entry.event is None)
    for section in draft.sections:
        yield from section.summary.claims()


def _held(claim: Claim, evidence: verify.Evidence) -> list[Finding]:
    found = labels.unanswered(verify.verify(claim, evidence).findings, claim.answered)
    return [replace(finding, position=claim.position) for finding in found]


def _astray(section: Section, evidence: verify.Evidence) -> Iterator[Finding]:
    """Yield what stands under an event and rests on another: an article was moved, and its sentences were not.

    A table of differences may have a column of another event: what its cells cite may be said beside it.
    """
    compared = {cell for row in section.summary.differences for cell in row.cells.values() if cell}
    disputed = {claim for row in section.summary.differences for claim in row.claims if {*claim.passages} <= compared}
    for claim in section.summary.claims():
        if claim in disputed:
            continue
        for finding in verify.astray(claim, evidence, event=_named(section)):
            yield replace(finding, position=claim.position)


def _left_behind(draft: Draft) -> Iterator[tuple[Finding, Claim]]:
    """Yield a warning for what cites only articles that no event of the draft has: their event was taken out.

    An article of an earlier edition stands as ARTICLE@SERIAL, and under no event of its own.
    """
    numbers = {number for section in draft.sections for number in section.sources}
    alone = {entry.article for entry in draft.sources if entry.number not in numbers and "@" not in entry.article}
    for claim in dict.fromkeys((*_placed(draft), *(person.role for person in draft.people))):
        cited = {*map(article_of, claim.passages)}
        if cited and cited <= alone:
            message = "No event of the brief has the article that this cites: remove it, or name the article under one"
            yield Finding(code="CIT004", severity=Severity.WARNING, message=message, position=claim.position), claim


def _named(section: Section) -> str:
    return f"event {section.number}"


def _evidence(draft: Draft, articles: Sequence[Article] | None) -> verify.Evidence:
    known = articles if articles is not None else list(_quoted(draft))
    numbered = {source.number: source.article for source in draft.sources}
    events = {
        numbered[number]: _named(section)
        for section in draft.sections
        for number in section.sources
        if number in numbered
    }
    return verify.Evidence.of(known, events=events)


def _quoted(draft: Draft) -> Iterator[Article]:
    """Yield the sources as far as the footnotes quote them, for a draft that has lost its sources.json."""
    for entry in draft.sources:
        text, passages = "", []
        for label, sentence in draft.passages.items():
            source, _, number = label.removeprefix("s").partition("-")
            if int(source) == entry.number:
                start = len(text)
                text += sentence + "\n"
                passages.append(
                    Passage(
                        article=entry.article,
                        number=int(number),
                        start=start,
                        end=start + len(sentence),
                        text=sentence,
                    )
                )
        yield Article(
            id=entry.article,
            title=entry.title,
            text=text,
            source=Source(name=entry.outlet),
            published=entry.published,
            passages=tuple(passages),
        )


def _order(finding: Finding) -> tuple[int, int, str, str]:
    place = finding.position
    return (place.line if place else 1, place.column if place else 1, finding.code, finding.message)


def _first(findings: Sequence[Finding]) -> str:
    return findings[0].message if findings else "it has no front matter"
