"""What a draft says outside its sentences, and the texts that each of these labels must agree with."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing import verify
from briefing.model import Article, Claim, Draft, Finding, KeyFigure, Position, Section


@dataclass(frozen=True, slots=True)
class _Label:
    text: str
    articles: tuple[Article, ...]
    position: Position | None
    beside: str = ""


def held(draft: Draft, articles: Mapping[str, Article]) -> Iterator[Finding]:
    """Yield what stands against the headlines, values, roles and points of a draft; `articles` are by id."""
    for label in _labels(draft, articles):
        texts = [(article.id, f"{article.title}\n{article.text}") for article in label.articles]
        texts += [("", label.beside)] if label.beside else []
        for finding in verify.label(label.text, texts, day=_day(label.articles)):
            yield replace(finding, claim=label.text, position=label.position)


def _labels(draft: Draft, articles: Mapping[str, Article]) -> Iterator[_Label]:
    numbered = {source.number: articles[source.article] for source in draft.sources if source.article in articles}
    sections = {section.number: section for section in draft.sections}
    yield from _figures(draft.overview.figures, articles)
    for entry in draft.timeline:
        if entry.event in sections:
            section = sections[entry.event]
            yield _Label(entry.label, _of_event(section, numbered), section.position)
        else:
            yield _Label(entry.label, _cited(entry.claim, articles), entry.claim.position)
    for section in draft.sections:
        told = _of_event(section, numbered)
        yield _Label(section.summary.headline, told, section.position)
        yield from _figures(section.summary.figures, articles)
        for stance in section.summary.stances:
            words = f"{stance.speaker}, {stance.role}" if stance.role else stance.speaker
            yield _Label(words, _cited(stance.claim, articles), stance.claim.position)
        for difference in section.summary.differences:
            position = difference.claims[0].position if difference.claims else section.position
            yield _Label(difference.statement, told, position)
    for person in draft.people:
        words = f"{person.name}, {person.role.text}"
        yield _Label(words, _cited(person.role, articles), person.role.position)


def _figures(figures: Sequence[KeyFigure], articles: Mapping[str, Article]) -> Iterator[_Label]:
    for figure in figures:
        words = f"{figure.value} {figure.label}"
        # The value is held to its own sentence: elsewhere in the article it may count something else.
        yield _Label(words, (), figure.claim.position, beside=_passages(figure.claim, articles))


def _passages(claim: Claim, articles: Mapping[str, Article]) -> str:
    known = {p.id: p.text for article in _cited(claim, articles) for p in article.passages}
    return "\n".join([claim.text, *(known[cited] for cited in claim.passages if cited in known)])


def _cited(claim: Claim, articles: Mapping[str, Article]) -> tuple[Article, ...]:
    ids = dict.fromkeys(passage.rpartition(".s")[0] for passage in claim.passages)
    return tuple(articles[article] for article in ids if article in articles)


def _of_event(section: Section, numbered: Mapping[int, Article]) -> tuple[Article, ...]:
    return tuple(numbered[number] for number in section.sources if number in numbered)


def _day(articles: Sequence[Article]) -> date | None:
    return next((article.day for article in articles if article.day), None)
