"""Event -> Summary and Overview, in the articles' own sentences: what a brief says where no model writes.

Every claim is a passage as `wording` shows it, citing that passage. Nothing is inferred, nothing is put together from
several passages. Any language is taken; speech, people, figures and differences are found in English alone.
"""

import collections
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from briefing.language import dates
from briefing.language.planted import speaks_to_a_machine
from briefing.model import Article, Citation, Claim, Event, KeyFigure, Kind, Overview, Summary
from briefing.model.claim import MOST_CITATIONS
from briefing.summarize import (
    background,
    comment,
    differences,
    figures,
    headline,
    outdated,
    retracted,
    salience,
    sentence,
    stances,
    terms,
    unknowns,
    values,
    wording,
)
from briefing.summarize.people import People
from briefing.summarize.salience import Ranked
from briefing.summarize.sentence import Leans, Sentence

MOST_ARTICLES = 16
"""Articles of an event that are read, one of each origin first: more add no sentence that a reader would miss."""

REPEATED = 0.35
"""Likeness at which a takeaway says again what another says: lower than in a section, for it stands alone."""

BRIEF_ARTICLES, MOST_EARLIER = 6, 2

MOST_PASSAGES = 30
"""Passages of an article that are read: news says what matters first."""

FEWEST_TAKEAWAYS, MOST_TAKEAWAYS, MOST_FIGURES = 4, 7, 5
FRESH, WEEK = 0.6, 7
"""How much more a lead a week after the first is worth, and so by the day: what has happened outranks what will.

An article of a later week is of something else, or its date is wrong."""
LEADS = (1.0, 0.9, 0.75)
"""What the first, second and third sentence of an article are worth as a lead: the later leans on the earlier."""

COMMENT = "Comment, not report: what its author holds."

CENTRAL, COUNTING = 0.75, 0.4
"""Share of the best lead's centrality that a lead must have: a fresh one that tells of something else is none.

One that counts the dead of an event whose other openings count them too needs less: that is what happened."""

TOLL, BACKED, FLASH = 1.3, 0.1, 0.75
"""What a lead is worth more that counts these dead, and for each other origin whose lead says the same; and what one is
worth of a flash that longer reports have followed."""

FLASH_PASSAGES = 2
PROSPECT = 0.85
"""What a lead is worth whose own verb tells of what will or may be."""

_FORETELLS = re.compile(
    r"^(?:(?!\b(?:is|are|was|were|has|have|had|said|\w+ed)\b)[^,;“”\"])*?\b(?:will|may|could|might|would)\b"
)


def summarize(event: Event, *, others: Sequence[Event] = (), language: str = "en") -> Summary:
    """Write what the brief says of `event` in `language`, where an article has it; `others` are of its storyline."""
    articles = _read(event)
    people = People([p for a in articles for p in a.passages[:MOST_PASSAGES]])
    sentences = [s for article in articles for s in sentence.of(article, people, most=MOST_PASSAGES)]
    sentences = _news(sentences, language)
    if not sentences:
        return _bare(event)
    ranked = salience.rank(articles, sentences, headline.clean(event.title))
    before = background.earlier(sentences, background.When.of(event))
    related = [s for other in others for a in _read(other) for s in sentence.of(a, people, most=MOST_PASSAGES)]
    moved = values.superseded(ranked.sentences, event, ranked)
    withdrawn = retracted.of([*ranked.sentences, *related])
    stale = {*moved, *withdrawn, *outdated.of(ranked)}
    line = _lead(ranked, {*before, *stale})
    unknown = unknowns.of(ranked, lead=line, without=stale)
    elsewhere = {*before, *stale, *(s.id for s in unknown)}
    opening = _opening(ranked, line, elsewhere)
    told = salience.choose(ranked, lead=opening, most=_length(articles, ranked), without=elsewhere)
    differing = differences.of(event, ranked, related, moved=moved, withdrawn=withdrawn)
    shown = [
        line,
        *told,
        *(s for s in sentences if any(s.id in c.passages for d in differing for c in d.claims)),
    ]
    past = background.told(ranked, before, chosen=shown)
    spoken = stances.of(ranked, people, told=[line, *told, *past], without=stale)
    return Summary(
        event=event.id,
        headline=headline.choose(line),
        line=_said(line, ranked, people),
        happened=tuple(tuple(_said(s, ranked, people) for s in p) for p in salience.paragraphs(told, ranked)),
        stances=spoken,
        figures=figures.of(ranked, people, before, moved=moved, without=withdrawn),
        differences=differing,
        unknowns=tuple(stances.claim(s, people) for s in unknown),
        background=(
            *_earlier_events(event, others, language),
            *(stances.claim(s, people, Kind.BACKGROUND) for s in past),
        ),
        note=COMMENT if comment.is_all(event) else "",
    )


def brief(event: Event, *, language: str = "en") -> Summary:
    """Write the headline and the line of an event that has no more: a tenth of the work of `summarize`."""
    articles = _read(event)[:BRIEF_ARTICLES]
    people = People([p for a in articles for p in a.passages[: len(LEADS)]])
    sentences = [s for article in articles for s in sentence.of(article, people, most=len(LEADS))]
    sentences = _news(sentences, language)
    if not sentences:
        return _bare(event)
    ranked = salience.rank(articles, sentences, headline.clean(event.title))
    stale = {*values.superseded(ranked.sentences, event, ranked), *retracted.of(ranked.sentences)}
    stale |= outdated.of(ranked)
    line = _lead(ranked, {*stale, *background.earlier(sentences, background.When.of(event))})
    return Summary(event=event.id, headline=headline.choose(line), line=_said(line, ranked, people))


def _news(sentences: Sequence[Sentence], language: str) -> list[Sentence]:
    """Return the sentences that report, where there are any: of the brief's language, no comment, and whole.

    Where none is in the brief's language they are in the one that most are in: what two say twice is no longer account.
    """
    spoken = collections.Counter(s.article.language for s in sentences)
    told_in = language if language in spoken else max(spoken, key=spoken.__getitem__, default=language)
    read = [s for s in sentences if s.article.language == told_in]
    reporting = [s for s in read if not comment.is_comment(s.article)] or read
    return [s for s in reporting if not wording.is_cut(s.text)] or [*reporting]


def _said(told: Sentence, ranked: Ranked, people: People) -> Claim:
    """Return the claim that a sentence is, citing also up to two other articles that say the whole of it."""
    claim = stances.claim(told, people)
    cited = [*claim.passages, *(one for one in ranked.also(told) if one not in claim.passages)][:MOST_CITATIONS]
    return replace(claim, citations=tuple(Citation(passage=one) for one in cited))


def _earlier_events(event: Event, others: Sequence[Event], language: str) -> list[Claim]:
    """Return the lines of the storyline's events that ended before this one, where the line itself says when."""
    floor = event.date.floor
    past = [other for other in others if floor and other.date.ceiling and other.date.ceiling < floor]
    lines = [
        brief(other, language=language).line
        for other in sorted(past, key=lambda other: (other.date.ceiling or floor, other.id))
    ]
    dated = [line for line in lines if any(m.months or m.years for m in dates.find(line.text))]
    return [replace(line, kind=Kind.BACKGROUND) for line in dated[-MOST_EARLIER:]]


def overview(pairs: Sequence[tuple[Event, Summary]], *, language: str = "en") -> Overview:
    """Write the bottom line and 3 to 7 takeaways of the whole brief, the most reported event first.

    Events that no article tells of in the brief's language come last. Those that were over a week before the latest
    are no news: a line of theirs that says "on Thursday" would be read as of this one.
    """
    last = max((event.date.value for event, _ in pairs if event.date.value), default=None)
    ranked = sorted(
        (pair for pair in pairs if not _is_over(pair[0], last)),
        key=lambda pair: (_is_foreign(pair[0], language), -len(pair[0].origins), -len(pair[0].articles)),
    )
    summaries = [summary for _, summary in ranked]
    lines = [summary.line for summary in summaries]
    takeaways = [line for line in lines[1:MOST_TAKEAWAYS] if _is_sober(line)]
    names = {stance.speaker for summary in summaries for stance in summary.stances}
    for claim in _more(summaries):
        before = [*lines, *takeaways]
        if len(takeaways) >= FEWEST_TAKEAWAYS:
            break
        if (
            _is_whole(claim)
            and _introduces(claim, names, before)
            and not any(_repeats(claim, other) for other in before)
        ):
            takeaways.append(claim)
    return Overview(bottom_line=tuple(lines[:1]), takeaways=tuple(takeaways), figures=_figures(summaries))


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
        yield from (claim for claim in claims if claim is not None and sentence.stands_alone(claim.text))


def _unanswered(claims: Sequence[Claim]) -> list[Claim]:
    """Return the sentences without those that the next one denies: a charge is no takeaway without its answer."""
    return [
        claim
        for claim, after in zip_longest(claims, claims[1:])
        if not (after and sentence.denies_the_last(after.text))
    ]


def _figures(summaries: Sequence[Summary]) -> tuple[KeyFigure, ...]:
    """Return the first values of each event in turn; two events' values are never merged."""
    in_turn = zip_longest(*(summary.figures[:2] for summary in summaries[:MOST_TAKEAWAYS]))
    return tuple(figure for figures in in_turn for figure in figures if figure is not None)[:MOST_FIGURES]


def _read(event: Event) -> list[Article]:
    """Return the articles to read: the first of each origin, then the rest, up to the bound.

    One that speaks to a machine is read only where no other tells of the event.
    """
    articles = [article for article in event.articles if not speaks_to_a_machine(article)] or event.articles
    firsts = {article.origin: article for article in reversed(articles)}
    heads = [article for article in articles if firsts[article.origin] is article]
    rest = [article for article in articles if firsts[article.origin] is not article]
    return [*heads, *rest][:MOST_ARTICLES]


def _bare(event: Event) -> Summary:
    """Write an event none of whose passages is a sentence: the longest of its first passages, as it stands."""
    passages = [passage for article in event.articles for passage in article.passages]
    if not passages:
        raise ValueError(f"event {event.id} has no passage to cite")
    longest = max(passages[:3], key=lambda passage: len(passage.text))
    text = wording.fold(longest.text) or longest.text
    line = Claim(text=text, citations=(Citation(passage=longest.id),))
    return Summary(event=event.id, headline=headline.clean(event.title) or headline.clause(text), line=line)


def _lead(ranked: Ranked, past: Collection[str]) -> Sentence:
    """Return the first sentence, or nearly, that says most of the event in the length of a line.

    `past` are ids of sentences about earlier happenings, or of what a later article has replaced.
    """
    now = [s for s in ranked.sentences if s.id not in past] or ranked.sentences
    leads = [s for s in now if s.place < len(LEADS) and s.leans is Leans.ON_NOTHING]
    leads = [s for s in leads if s.speech or not comment.is_loaded(s.text)] or leads
    if not leads:
        return max(now, key=lambda s: ranked.worth[s.id])
    counting = values.tolls(ranked.sentences)
    central = max(ranked.central[s.id] for s in leads)
    leads = [s for s in leads if ranked.central[s.id] >= central * (COUNTING if s.id in counting else CENTRAL)]
    first = min((s.article.day for s in leads if s.article.day), default=None)

    def worth(s: Sentence) -> float:
        days = (s.article.day - first).days if s.article.day and first else 0
        fresh = 1.0 + FRESH * (days if days <= WEEK else 0) / WEEK
        backed = 1.0 + BACKED * _backing(s, ranked)
        toll = TOLL if s.id in counting else FLASH if _is_flash(s, ranked) else 1.0
        prospect = PROSPECT if _FORETELLS.search(s.text) else 1.0
        return ranked.worth[s.id] * LEADS[s.place] * fresh * backed * toll * prospect

    return max(leads, key=worth)


def _backing(lead: Sentence, ranked: Ranked) -> int:
    """Count the other origins whose first sentence says the same."""
    firsts = [s for s in ranked.sentences if s.place == 0 and s.article.origin != lead.article.origin]
    return len({s.article.origin for s in firsts if ranked.same(lead, s)})


def _is_flash(lead: Sentence, ranked: Ranked) -> bool:
    """Tell whether an article has hardly more than its lead, where others have."""
    longer = any(len(s.article.passages) > 2 * FLASH_PASSAGES for s in ranked.sentences)
    return longer and len(lead.article.passages) <= FLASH_PASSAGES


def _opening(ranked: Ranked, line: Sentence, elsewhere: Collection[str]) -> Sentence:
    """Return another article's telling of the line, so that who reads both learns more; else the line."""
    others = [s for s in ranked.sentences if s.place <= 1 and s.leans is Leans.ON_NOTHING and ranked.same(s, line)]
    others = [s for s in others if s.article.id != line.article.id and s.id not in elsewhere]
    best = max(others, key=lambda s: ranked.central[s.id], default=line)
    return best if ranked.central[best.id] >= 0.9 * ranked.central[line.id] else line


def _length(articles: Sequence[Article], ranked: Ranked) -> int:
    origins = len({article.origin for article in articles})
    return min(9, 3 + 2 * origins, max(2, (len(ranked.sentences) * 2 + 2) // 3))
