"""Summaries -> the first page: the bottom line, the takeaways, the key figures."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest
from types import MappingProxyType

from briefing.language import numbers
from briefing.model import Claim, Difference, Event, KeyFigure, Kind, Overview, Summary, article_of
from briefing.summarize.parts.lead import WEEK
from briefing.summarize.reading import comment, english, leaning, sentence, terms

REPEATED = 0.35
"""Likeness at which a takeaway says again what another says: lower than in a section, for it stands alone."""

FEWEST_TAKEAWAYS, MOST_TAKEAWAYS, MOST_FIGURES = 4, 7, 5


def overview(
    pairs: Sequence[tuple[Event, Summary]],
    *,
    followed: Mapping[str, Event] = MappingProxyType({}),
    told_before: Collection[str] = (),
    old: Collection[Claim] = (),
    language: str = "en",
) -> Overview:
    """Write the bottom line and up to 7 takeaways of the whole brief, the most reported event first.

    Four where as many can stand alone; fewer where the day has no more.

    Events that no article tells of in the brief's language are left to the table, where there is any other. Those that
    were over a week before the latest are no news: a line of theirs that says "on Thursday" would be read as of this
    one. Of an event whose dead another one counts on (`followed`, by id) that other's line is told, in its place; an
    older toll is no news either, nor is an event of which the last edition told all (`told_before`, ids), where there
    is any other, nor what an edition has told of the others (`old`).
    """
    pairs = [pair for pair in pairs if pair[0].id not in told_before] or pairs
    last = max((event.date.value for event, _ in pairs if event.date.value), default=None)
    told = {event.id for event, _ in pairs}
    former = {name: later.id for name, later in followed.items() if later.id in told}
    reported = Counter[str]()
    for event, _ in pairs:
        reported[former.get(event.id, event.id)] += len(event.origins)
    ranked = sorted(
        (pair for pair in pairs if not _is_over(pair[0], last)),
        key=lambda pair: (-reported[pair[0].id], -len(pair[0].articles)),
    )
    readable = [pair for pair in ranked if not _is_foreign(pair[0], language)] or ranked
    told_first = [
        (line, *_answered(summary, line))
        for event, summary in readable
        if event.id not in former
        for line in [_news(summary, old)]
    ]
    summaries = [_without_news(s) if event.id in former else s for event, s in readable]
    lines = [*told_first[0]] if told_first else []
    takeaways = _fitting([claims for claims in told_first[1:MOST_TAKEAWAYS] if _is_sober(claims[0])])
    names = {stance.speaker for s in summaries for stance in s.stances} | {
        c.speaker for s in summaries for c in s.claims()
    }
    for claim in _more(summaries):
        before = [*lines, *takeaways]
        if len(takeaways) >= FEWEST_TAKEAWAYS:
            break
        if (
            claim not in old
            and _is_whole(claim)
            and _introduces(claim, names, before)
            and not any(_repeats(claim, other) for other in before)
        ):
            takeaways.append(claim)
    return Overview(
        bottom_line=tuple(lines),
        takeaways=tuple(takeaways),
        figures=_once(_figures(summaries, old) or _figures(summaries, ()), pairs),
    )


def _news(summary: Summary, old: Collection[Claim]) -> Claim:
    """Return the line of an event; where that is no news, the first of what is new in it that can be read alone."""
    new = [claim for claim in summary.new if leaning.stands_alone(claim.text)] if summary.line in old else []
    return new[0] if new else summary.line


def _answered(summary: Summary, line: Claim) -> tuple[Claim, ...]:
    """Return what another source says against a line, as the rows of its event have it, where that can be read alone.

    The first page would else tell as settled what the event's own page shows to be disputed.
    """
    for row in summary.differences:
        against = _against(row, line)
        if against and leaning.stands_alone(against[-1].text):
            return (_as_told(summary, against[-1]),)
    return ()


def _against(row: Difference, claim: Claim) -> list[Claim]:
    """Return the claims of a row that nothing has settled which stand against one there: of another source, if any.

    A third account that counts as one of them does stands where that one stands.
    """
    others = [one for one in row.claims if not set(one.passages) & set(claim.passages)]
    if len(others) == len(row.claims) and {*claim.passages} & {*row.cells.values()}:
        others = [one for one in row.claims if not _counts_as(claim, one, row)]
    elsewhere = [one for one in others if not {*map(article_of, one.passages)} & {*map(article_of, claim.passages)}]
    return (elsewhere or others) if len(others) < len(row.claims) and not row.settled else []


def _counts_as(claim: Claim, other: Claim, row: Difference) -> bool:
    """Tell whether two claims have the same of the values between which a row leaves it open."""
    values = {q.low for q in numbers.find(row.statement)}
    given = [values & {q.low for q in numbers.find(one.text)} for one in (claim, other)]
    return bool(given[0] & given[1])


def _as_told(summary: Summary, claim: Claim) -> Claim:
    """Return a claim of a row as the event's other sections have it, with its speaker."""
    told = (one for one in summary.claims() if one.kind is not Kind.DISPUTED)
    return next((one for one in told if one.passages[:1] == claim.passages[:1]), replace(claim, kind=Kind.FACT))


def _fitting(told: Sequence[tuple[Claim, ...]]) -> list[Claim]:
    """Return as many takeaways as there is room for; a disputed one goes with what is said against it."""
    takeaways: list[Claim] = []
    for claims in told:
        takeaways += claims if len(takeaways) + len(claims) <= MOST_TAKEAWAYS else ()
    return takeaways


def _without_news(summary: Summary) -> Summary:
    """Return what of an event with an older toll may still be told on the first page: who holds what, and figures."""
    return replace(summary, happened=())


def _is_over(event: Event, last: date | None) -> bool:
    return bool(last and event.date.ceiling and (last - event.date.ceiling).days > WEEK)


def _is_foreign(event: Event, language: str) -> bool:
    return all(article.language != language for article in event.articles)


def _repeats(one: Claim, other: Claim) -> bool:
    return terms.cosine(terms.vector(terms.of(one.text)), terms.vector(terms.of(other.text))) >= REPEATED


FEWEST_WORDS = 7


def _is_whole(claim: Claim) -> bool:
    """Tell whether a sentence says enough on a page of its own: no "today", no few words."""
    text = claim.text
    return len(text.split()) >= FEWEST_WORDS and not _TODAY.search(text) and _is_sober(claim)


_TODAY = re.compile(r"\b(?:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)


def _is_sober(claim: Claim) -> bool:
    return claim.kind is Kind.REPORTED or not comment.is_loaded(claim.text)


def _introduces(claim: Claim, names: Collection[str], before: Sequence[Claim]) -> bool:
    """Tell whether a sentence names in full whom no sentence before it has named: not "Marsh said" alone."""
    read = " ".join(other.text for other in [*before, claim])
    surnames = (name.rpartition(" ") for name in names)
    return all(
        first in read for first, _, last in surnames if first and re.search(rf"\b{re.escape(last)}\b", claim.text)
    )


def _more(summaries: Sequence[Summary]) -> Iterator[Claim]:
    """Yield what else is worth a takeaway: a position and the next facts of each event, the most reported first."""
    told = [
        [
            *_unanswered([s.claim for s in summary.stances])[:1],
            *(c for p in summary.happened for c in _unanswered(p)[1:]),
        ]
        for summary in summaries
    ]
    for claims in zip_longest(*told):
        yield from (claim for claim in claims if claim is not None and leaning.stands_alone(claim.text))


def _unanswered(claims: Sequence[Claim]) -> list[Claim]:
    """Return the sentences without those that the next one denies: a charge is no takeaway without its answer."""
    return [
        claim
        for claim, after in zip_longest(claims, claims[1:])
        if not (after and sentence.denies_the_last(after.text))
    ]


def _figures(summaries: Sequence[Summary], old: Collection[Claim]) -> tuple[KeyFigure, ...]:
    """Return the first new values of each event in turn; two events' values are never merged."""
    in_turn = zip_longest(*(_new_figures(summary, old)[:2] for summary in summaries[:MOST_TAKEAWAYS]))
    return tuple(figure for told in in_turn for figures in told if figures for figure in figures)


def _once(figures: Sequence[KeyFigure], pairs: Sequence[tuple[Event, Summary]]) -> tuple[KeyFigure, ...]:
    """Return the first of the figures, none that another event of its storyline has given already."""
    events = {figure: event for event, summary in pairs for figure in summary.figures}
    kept: list[KeyFigure] = []
    for figure in figures:
        event = events[figure]
        others = (one for one in kept if events[one] is not event and events[one].storyline == event.storyline != "")
        if not any(_is_same(figure, one) for one in others):
            kept.append(figure)
    return tuple(kept[:MOST_FIGURES])


def _is_same(one: KeyFigure, other: KeyFigure) -> bool:
    """Tell whether two values are equal and of one thing: the words of one label, for more than anybody, in the other.

    Of the dead of two happenings there may be as many.
    """
    values = [{(q.kind, q.low) for q in numbers.find(figure.value)} for figure in (one, other)]
    things = [{*terms.of(figure.label)} - _ANYBODY for figure in (one, other)]
    short, long = sorted(things, key=len)
    return values[0] == values[1] != set() and len(short) >= SAME_THING and short <= long


SAME_THING = 2
"""Words of a label that say what is measured, from which on another that has them all measures the same."""

_ANYBODY = frozenset(terms.of(" ".join(sorted(english.ANYBODY))))


def _new_figures(summary: Summary, old: Collection[Claim]) -> list[tuple[KeyFigure, ...]]:
    """Return the new values of an event; a disputed one together with what another source has, or else not at all."""
    told: list[tuple[KeyFigure, ...]] = []
    for figure in summary.figures:
        rows = [row for row in summary.differences if _against(row, figure.claim) and _gives(row, figure)]
        others = [
            other
            for row in rows
            for other in summary.figures
            if _gives(row, other)
            and {*other.claim.passages} & {p for c in _against(row, figure.claim) for p in c.passages}
        ]
        known = any(figure in figures for figures in told)
        if not known and figure.claim not in old and bool(rows) == bool(others):
            told.append((figure, *others[-1:]))
    return told


def _gives(row: Difference, figure: KeyFigure) -> bool:
    """Tell whether a value is one of those between which a row leaves it open."""
    values = row.statement.rpartition(": ")[2].lower()
    if re.search(rf"(?<![\w.,]){re.escape(figure.value.lower())}(?![\w]|[.,]\d)", values):
        return True
    given, left_open = ({q.low for q in numbers.find(text)} for text in (figure.value, values))  # "Twelve", "12"
    return bool(given) and given <= left_open
