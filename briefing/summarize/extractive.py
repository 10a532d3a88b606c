"""Event -> Summary and Overview, in the articles' own sentences: what a brief says where no model writes.

Every claim is a passage as `wording` shows it, citing that passage. Nothing is inferred, nothing is put together from
several passages. Any language is taken; speech, people, figures and differences are found in English alone.
"""

import collections
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from briefing.language import dates
from briefing.language.comment import is_comment
from briefing.language.planted import speaks_to_a_machine
from briefing.model import Article, Citation, Claim, Difference, Event, Kind, Passage, Summary
from briefing.model.claim import MOST_CITATIONS
from briefing.summarize import ranking
from briefing.summarize.differing import denials
from briefing.summarize.overtaken import amended, gathered, retracted, reworded, righted
from briefing.summarize.overtaken.gathered import Beside, Overtaken
from briefing.summarize.parts import background, differences, figures, happened, headline, lead, stances, unknowns
from briefing.summarize.parts.lead import LEADS
from briefing.summarize.ranking import Ranked
from briefing.summarize.reading import clause, comment, introduced, sentence, wording
from briefing.summarize.reading.leaning import Leans
from briefing.summarize.reading.people import People
from briefing.summarize.reading.sentence import MOST_PASSAGES, Sentence

MOST_ARTICLES = 16
"""Articles of an event that are read, one of each origin first: more add no sentence that a reader would miss."""

BRIEF_ARTICLES, MOST_EARLIER = 6, 2

COMMENT = "Comment, not report: what its author holds."
SEVERAL = "No event, but a page that tells several things: a paragraph has one of them."
MOST_ITEMS, MOST_OF_ITEM = 8, 2
"""Things that are told of such a page, and sentences on each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Ids of an event's passages: which editions have cited, and which only say again what its other articles tell."""

    cited: Collection[str] = ()
    retold: Collection[str] = ()


NOTHING_KNOWN = Known()


def summarize(
    event: Event,
    *,
    others: Sequence[Event] = (),
    follower: Event | None = None,
    earlier: Sequence[Article] = (),
    known: Known = NOTHING_KNOWN,
    language: str = "en",
) -> Summary:
    """Write what the brief says of `event` in `language`, where an article has it.

    `others` are its kin, and `follower` the one of them that counts its dead on; `earlier` are articles of earlier days
    with the sentences that editions cited, which no part but a row of differences tells again. `known` says which of
    the event's own passages are no news.
    """
    articles = _read(event)
    people = People([p for a in articles for p in a.passages[:MOST_PASSAGES]])
    sentences = introduced.told(_news(_sentences(articles, people), language), people)
    if not sentences:
        return _bare(event)
    ranked = ranking.rank(articles, sentences, headline.clean(event.title))
    before = background.earlier(sentences, background.When.of(event))
    kin = [article for other in others for article in _read(other)]
    beside = _beside(kin, follower, earlier, people)
    gone = gathered.of(event, ranked, beside, articles=[*articles, *kin, *earlier], earlier=before)
    stale = {*gone.ids, *known.retold}
    latest = gone.latest(ranked)
    line = lead.choose(ranked, {*before, *stale}, known=known.cited)
    unknown = unknowns.of(ranked, lead=line, without=stale)
    elsewhere = {*before, *stale, *(s.id for s in unknown)}
    opening = lead.opening(ranked, line, elsewhere)
    told = happened.choose(ranked, lead=opening, most=_length(articles, ranked), without=elsewhere)
    differing = _differing(event, ranked, beside.kin, gone, earlier=before)
    denied = denials.denied(ranked)
    title = headline.choose(line, gone.amended)
    if line.id in denied or headline.settles(title, [row.statement for row in differing if not row.settled]):
        title = headline.claimed(line)
    in_rows = {one for row in differing for claim in row.claims for one in claim.passages}
    past = background.told(ranked, before, chosen=[line, *told, *(s for s in sentences if s.id in in_rows)])
    read = [line, *told]
    spoken = stances.of(ranked, people, told=[*read, *past, *unknown], above=len(read), without=stale)
    return Summary(
        event=event.id,
        headline=clause.first(latest.text) if latest else title,
        line=stances.claim(latest, people) if latest else _said(line, ranked, people),
        happened=tuple(tuple(_said(s, ranked, people) for s in p) for p in happened.paragraphs(told, ranked)),
        stances=spoken,
        figures=figures.of(ranked, people, before, without={*stale, *gone.moved, *denied}),
        differences=differing,
        unknowns=tuple(stances.claim(s, people) for s in unknown),
        background=(
            *_earlier_events(event, others, language),
            *(stances.claim(s, people, Kind.BACKGROUND) for s in past),
        ),
        note=COMMENT if comment.is_all(event) else "",
    )


def listed(event: Event, items: Sequence[Sequence[Passage]], *, language: str = "en") -> Summary:
    """Write an event that is no more than pages of several things, each of `items` in a paragraph of its own.

    What stands for the whole event, as who holds what and where sources differ, is not asked of it.
    """
    articles = _read(event)
    people = People([p for a in articles for p in a.passages[:MOST_PASSAGES]])
    sentences = {s.id: s for s in _news(_sentences(articles, people), language)}
    read = [[sentences[p.id] for p in item if p.id in sentences] for item in items]
    told = [paragraph for said in read if (paragraph := _of_item(said))][:MOST_ITEMS]
    if not told:
        return summarize(event, language=language)
    line, title = told[0][0], headline.clean(told[0][0].article.title, told[0][0].article.source.name)
    return Summary(
        event=event.id,
        headline=title or clause.first(line.text),
        line=stances.claim(line, people),
        happened=tuple(tuple(stances.claim(s, people) for s in paragraph) for paragraph in told),
        note=SEVERAL,
    )


def _of_item(said: Sequence[Sentence]) -> list[Sentence]:
    """Return the first sentence of an item that can be read by itself, and the one that goes on with it."""
    first = next((n for n, s in enumerate(said) if s.leans is not Leans.ON_PREVIOUS and not s.points), len(said))
    return [s for n, s in enumerate(said[first:]) if s.place == said[first].place + n][:MOST_OF_ITEM]


def brief(event: Event, *, language: str = "en") -> Summary:
    """Write the headline and the line of an event that has no more: a tenth of the work of `summarize`."""
    articles = _read(event)[:BRIEF_ARTICLES]
    people = People([p for a in articles for p in a.passages[: len(LEADS)]])
    sentences = _news(_sentences(articles, people, most=len(LEADS)), language)
    if not sentences:
        return _bare(event)
    ranked = ranking.rank(articles, sentences, headline.clean(event.title))
    before = background.earlier(sentences, background.When.of(event))
    gone = gathered.of(event, ranked, Beside(), articles=articles, earlier=before)
    line = lead.choose(ranked, {*gone.ids, *before})
    return Summary(event=event.id, headline=headline.choose(line, gone.amended), line=_said(line, ranked, people))


def _sentences(articles: Sequence[Article], people: People, *, most: int = MOST_PASSAGES) -> list[Sentence]:
    return [s for article in articles for s in sentence.of(article, people, most=most)]


def _beside(kin: Sequence[Article], follower: Event | None, earlier: Sequence[Article], people: People) -> Beside:
    """Return the sentences beside an event's own: of its kin, of the one that counts its dead on, of earlier days."""
    related = _sentences(kin, people)
    following = {article.id for article in follower.articles} if follower else set()
    return Beside(
        kin=related,
        follower=[s for s in related if s.article.id in following],
        cited=_sentences(earlier, people),
    )


def _news(sentences: Sequence[Sentence], language: str) -> list[Sentence]:
    """Return the sentences that report, where there are any: of the brief's language, no comment, and whole.

    Where none is in the brief's language they are in the one that most are in: what two say twice is no longer account.
    """
    spoken = collections.Counter(s.article.language for s in sentences)
    told_in = language if language in spoken else max(spoken, key=spoken.__getitem__, default=language)
    read = [s for s in sentences if s.article.language == told_in]
    reporting = [s for s in read if not is_comment(s.article)] or read
    return retracted.joined([s for s in reporting if not wording.is_cut(s.text)] or reporting)


def _differing(
    event: Event, ranked: Ranked, related: Sequence[Sentence], gone: Overtaken, *, earlier: Collection[str]
) -> tuple[Difference, ...]:
    """Return the rows: what was corrected first; what no longer holds stands in no other row."""
    wrong = gone.amended.ids
    standing = replace(ranked, sentences=tuple(s for s in ranked.sentences if s.id not in wrong))
    others = [s for s in related if s.id not in wrong]
    found = differences.of(event, standing, others, moved=gone.moved, withdrawn=gone.withdrawn, earlier=earlier)
    corrected = (*amended.rows(event, gone.amended), *reworded.rows(event, without=wrong))
    corrected = (*corrected, *righted.rows(event, ranked, without=wrong))
    return differences.filled((*corrected, *found)[: differences.MOST], ranked.sentences)


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


def _read(event: Event) -> list[Article]:
    """Return the articles to read: the first of each origin, then the rest, up to the bound.

    One that speaks to a machine is read only where no other tells of the event.
    """
    articles = [article for article in event.articles if not speaks_to_a_machine(article)] or event.articles
    firsts = {article.origin: article for article in reversed(articles)}
    heads = [article for article in articles if firsts[article.origin] is article]
    rest = [article for article in articles if firsts[article.origin] is not article]
    return [*heads, *rest][:MOST_ARTICLES]


def _length(articles: Sequence[Article], ranked: Ranked) -> int:
    """Return how many sentences a summary may have: 5 of one origin, 2 more for each, and 9 or two thirds at most."""
    origins = len({article.origin for article in articles})
    return min(9, 3 + 2 * origins, max(3, (len(ranked.sentences) * 2 + 2) // 3))


def _bare(event: Event) -> Summary:
    """Write an event none of whose passages is a sentence: the longest of its first passages, as it stands."""
    passages = [passage for article in event.articles for passage in article.passages]
    if not passages:
        raise ValueError(f"event {event.id} has no passage to cite")
    longest = max(passages[:3], key=lambda passage: len(passage.text))
    text = wording.fold(longest.text) or longest.text
    line = Claim(text=text, citations=(Citation(passage=longest.id),))
    return Summary(event=event.id, headline=headline.clean(event.title) or clause.first(text), line=line)
