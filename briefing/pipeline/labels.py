"""What a draft says outside its sentences, and the texts that each of these labels must agree with.

`held` finds what stands against them; `settled` makes a new draft that has none against it, before anybody reads it.
"""

import calendar
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing import verify
from briefing.model import (
    Article,
    Claim,
    Dated,
    Draft,
    Finding,
    KeyFigure,
    Person,
    Section,
    Severity,
    Stance,
    Summary,
    TimelineEntry,
    article_of,
)
from briefing.summarize.reading import clause

_At = Claim | Section | TimelineEntry
"""What has a place in the draft, where a reviewer may answer the warnings on it."""


@dataclass(frozen=True, slots=True)
class _Label:
    """A label, the articles or else the sentences that it is held to, and the whole that it is a part of."""

    text: str
    articles: tuple[Article, ...]
    at: _At
    beside: tuple[str, ...] = ()
    part_of: str = ""

    @property
    def whole(self) -> str:
        return self.part_of or self.text

    def findings(self) -> tuple[Finding, ...]:
        if not self.articles:
            return verify.literal(self.text, self.beside)
        texts = [(article.id, f"{article.title}\n{article.text}") for article in self.articles]
        return verify.label(self.text, texts, sentences=self.beside, day=_day(self.articles))


@dataclass(frozen=True, slots=True)
class _Day:
    """A day that stands beside sentences, and these with the days of their articles."""

    text: str
    told: tuple[tuple[str, date | None], ...]
    at: _At
    whole: str

    def findings(self) -> tuple[Finding, ...]:
        return verify.when(self.text, self.told) if self.told else ()


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an event is said to have happened, and the articles that tell of it."""

    text: str
    articles: tuple[Article, ...]
    at: _At

    @property
    def whole(self) -> str:
        return f"Place: {self.text}"

    def findings(self) -> tuple[Finding, ...]:
        town = self.text.partition(" (")[0]  # a reviewer may write "Orla (dateline)"
        texts = [(a.id, f"{a.title}\n{a.text}\n{a.place}") for a in self.articles]
        return verify.where(town, texts) if texts and town else ()


def held(draft: Draft, articles: Mapping[str, Article]) -> Iterator[Finding]:
    """Yield what stands against the headlines, values, roles and points of a draft; `articles` are by id.

    A warning that a reviewer answered behind the label, or behind the sentence beside it, stands no more.
    """
    for label in _labels(draft, articles):
        for finding in unanswered(label.findings(), label.at.answered):
            yield replace(finding, claim=label.whole, position=label.at.position)


def unanswered(findings: Iterable[Finding], answered: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """Yield the findings but the warnings that were answered; an error that was answered says that it cannot be."""
    codes = {code for code, _ in answered}
    for finding in findings:
        if finding.code not in codes:
            yield finding
        elif finding.severity is Severity.ERROR:
            told = f"{finding.message} This is an error, which no remark answers: mend it, and remove the remark."
            yield replace(finding, message=told)


def settled(draft: Draft, articles: Mapping[str, Article]) -> Draft:
    """Return a draft without the labels that do not stand: a headline gives way to its event's line, the rest goes."""
    fallen = {label.whole for label in _labels(draft, articles) if label.findings()}
    if not fallen:
        return draft
    sections = tuple(
        replace(s, summary=_settled(s.summary, fallen), place="" if f"Place: {s.place}" in fallen else s.place)
        for s in draft.sections
    )
    headlines = {section.number: section.summary.headline for section in sections}
    kept = replace(
        draft,
        overview=replace(draft.overview, figures=_standing(draft.overview.figures, fallen)),
        sections=sections,
        timeline=tuple(
            replace(entry, label=headlines.get(entry.event or 0, entry.label))
            for entry in draft.timeline
            if entry.event or not {entry.label, _point(entry)} & fallen
        ),
        people=tuple(person for person in draft.people if _person(person) not in fallen),
    )
    cited = {kept.label(passage) for claim in kept.claims() for passage in claim.passages}
    return replace(kept, passages={label: text for label, text in kept.passages.items() if label in cited})


def _settled(summary: Summary, fallen: Collection[str]) -> Summary:
    return replace(
        summary,
        headline=clause.first(summary.line.text) if summary.headline in fallen else summary.headline,
        figures=_standing(summary.figures, fallen),
        stances=tuple(replace(s, role="") if _stance(s) in fallen else s for s in summary.stances),
        differences=tuple(d for d in summary.differences if d.statement not in fallen),
    )


def _standing(figures: Sequence[KeyFigure], fallen: Collection[str]) -> tuple[KeyFigure, ...]:
    return tuple(
        replace(figure, as_of="") if _moment(figure) in fallen else figure
        for figure in figures
        if _figure(figure) not in fallen
    )


def _labels(draft: Draft, articles: Mapping[str, Article]) -> Iterator[_Label | _Day | _Place]:
    numbered = {source.number: articles[source.article] for source in draft.sources if source.article in articles}
    sections = {section.number: section for section in draft.sections}
    yield from _figures(draft.overview.figures, articles)
    for entry in draft.timeline:
        section = sections.get(entry.event or 0)
        if section is not None:
            yield _of_section(entry.label, section, numbered, at=entry)
        else:
            beside = _passages(entry.claim, articles)
            yield _Label(entry.label, _cited(entry.claim, articles), entry.claim, beside)
            yield _Day(_named(entry.date), _told(entry.claim, articles), entry.claim, _point(entry))
    for section in draft.sections:
        at = section if section.full else replace(section, answered=section.answered + section.summary.line.answered)
        yield _of_section(section.summary.headline, section, numbered, at=at)
        yield _Place(section.place, _of_event(section, numbered), at)
        yield from _figures(section.summary.figures, articles)
        for stance in section.summary.stances:
            told = _naming(stance.speaker, _cited(stance.claim, articles), _of_event(section, numbered))
            yield _Label(_stance(stance), told, stance.claim)
            if stance.role and told:
                texts = tuple(f"{article.title}\n{article.text}" for article in told)
                yield _Label(stance.role, (), stance.claim, texts, part_of=_stance(stance))
        for difference in section.summary.differences:
            how = difference.claims[0] if difference.claims else section
            cited = [a for claim in difference.claims for a in _cited(claim, articles)]
            stated = dict.fromkeys([*_of_event(section, numbered), *cited])
            yield _Label(difference.statement, tuple(stated), how)
    for person in draft.people:
        # The name may be given in full elsewhere; the role is what the cited sentence says.
        whole, role = _person(person), person.role
        yield _Label(person.name, _cited(role, articles), role, part_of=whole)
        yield _Label(role.text, (), role, _passages(role, articles)[1:], part_of=whole)


def _of_section(text: str, section: Section, numbered: Mapping[int, Article], *, at: _At) -> _Label:
    told = _of_event(section, numbered)
    known = {passage.id: passage.text for article in told for passage in article.passages}
    cited = dict.fromkeys(passage for claim in section.summary.claims() for passage in claim.passages)
    return _Label(text, told, at, tuple(known[passage] for passage in cited if passage in known))


def _figures(figures: Sequence[KeyFigure], articles: Mapping[str, Article]) -> Iterator[_Label | _Day]:
    for figure in figures:
        # The value is held to its own sentence: elsewhere in the article it may count something else.
        yield _Label(_figure(figure), (), figure.claim, _passages(figure.claim, articles))
        yield _Day(figure.as_of, _told(figure.claim, articles), figure.claim, _moment(figure))


def _figure(figure: KeyFigure) -> str:
    return f"{figure.value} {figure.label}"


def _moment(figure: KeyFigure) -> str:
    return f"{_figure(figure)}, as of {figure.as_of}"


def _point(entry: TimelineEntry) -> str:
    return f"{_named(entry.date)}: {entry.label}"


def _named(when: Dated) -> str:
    """Return a day, or the month or year that its bounds are, in words; nothing where they are neither."""
    first, last = when.value or when.earliest, when.value or when.latest
    if first is None or last is None:
        return ""
    if first == last:
        return f"{first.day} {first:%B %Y}"
    month = calendar.monthrange(last.year, last.month)[1]
    if first.day != 1 or last.day != month or first.year != last.year:
        return ""
    if first.month == last.month:
        return f"{first:%B %Y}"
    return str(first.year) if last.month - first.month + 1 == len(calendar.month_name) - 1 else ""


def _told(claim: Claim, articles: Mapping[str, Article]) -> tuple[tuple[str, date | None], ...]:
    """Return the sentences that a claim cites, each with the day of its article."""
    return tuple((p.text, a.day) for a in _cited(claim, articles) for p in a.passages if p.id in claim.passages)


def _stance(stance: Stance) -> str:
    return f"{stance.speaker}, {stance.role}" if stance.role else stance.speaker


def _person(person: Person) -> str:
    return f"{person.name}, {person.role.text}"


def _passages(claim: Claim, articles: Mapping[str, Article]) -> tuple[str, ...]:
    """Return a sentence and those that it cites."""
    known = {p.id: p.text for article in _cited(claim, articles) for p in article.passages}
    return (claim.text, *(known[cited] for cited in claim.passages if cited in known))


def _cited(claim: Claim, articles: Mapping[str, Article]) -> tuple[Article, ...]:
    ids = dict.fromkeys(map(article_of, claim.passages))
    return tuple(articles[article] for article in ids if article in articles)


def _naming(speaker: str, cited: Sequence[Article], event: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles that say who a speaker is: those cited, and those of the event that have the whole name."""
    return tuple(dict.fromkeys([*cited, *(article for article in event if " " in speaker and speaker in article.text)]))


def _of_event(section: Section, numbered: Mapping[int, Article]) -> tuple[Article, ...]:
    return tuple(numbered[number] for number in section.sources if number in numbered)


def _day(articles: Sequence[Article]) -> date | None:
    return next((article.day for article in articles if article.day), None)
