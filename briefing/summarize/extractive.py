"""Event -> Summary and Overview, in the articles' own sentences: what a brief says where no model writes.

Every claim is a passage as `wording` shows it, citing that passage. Nothing is inferred, nothing is put together from
several passages. Any language is taken; speech, people, figures and differences are found in English alone.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from briefing.model import Article, Citation, Claim, Event, Overview, Summary
from briefing.summarize import headline, salience, sentence, stances, unknowns, wording
from briefing.summarize.people import People
from briefing.summarize.salience import Ranked
from briefing.summarize.sentence import Leans, Sentence

MOST_ARTICLES = 24
"""Articles of an event that are read, one of each origin first: more add no sentence that a reader would miss."""

MOST_PASSAGES = 40
"""Passages of an article that are read: news says what matters first."""

FEWEST_TAKEAWAYS, MOST_TAKEAWAYS = 3, 7


def summarize(event: Event, *, others: Sequence[Event] = ()) -> Summary:  # noqa: ARG001 - read by what comes next
    """Write what the brief says of `event`. `others` are the events of its storyline."""
    articles = _read(event)
    sentences = [s for article in articles for s in sentence.of(article, most=MOST_PASSAGES)]
    sentences = [s for s in sentences if not wording.is_cut(s.text)] or sentences
    if not sentences:
        return _bare(event)
    title = headline.clean(event.title)
    ranked = salience.rank(articles, sentences, title)
    people = People(articles)
    unknown = unknowns.of(ranked)
    lead = _lead(ranked)
    told = salience.choose(ranked, lead=lead, most=_length(articles, ranked))
    line = _line(ranked, told)
    spoken = stances.of(ranked, people, told=told)
    return Summary(
        event=event.id,
        headline=headline.choose(articles, lead, ranked.centre),
        line=stances.claim(line, people),
        happened=tuple(tuple(stances.claim(s, people) for s in p) for p in salience.paragraphs(told, ranked)),
        stances=spoken,
        unknowns=unknown,
    )


def overview(pairs: Sequence[tuple[Event, Summary]]) -> Overview:
    """Write the bottom line and 3 to 7 takeaways of the whole brief, the most reported event first."""
    ranked = sorted(pairs, key=lambda pair: (-len(pair[0].origins), -len(pair[0].articles)))
    summaries = [summary for _, summary in ranked]
    bottom = tuple(summary.line for summary in summaries[:1])
    told = {claim.passages for claim in bottom}
    takeaways: list[Claim] = []
    for claim in [*(summary.line for summary in summaries[1:MOST_TAKEAWAYS]), *_more(summaries)]:
        if (
            len(takeaways) < (FEWEST_TAKEAWAYS if claim not in _lines(summaries) else MOST_TAKEAWAYS)
            and claim.passages not in told
        ):
            told.add(claim.passages)
            takeaways.append(claim)
    return Overview(bottom_line=bottom, takeaways=tuple(takeaways))


def _lines(summaries: Sequence[Summary]) -> set[Claim]:
    return {summary.line for summary in summaries}


def _more(summaries: Sequence[Summary]) -> Iterator[Claim]:
    """Yield what else the brief says that is worth a takeaway: positions and facts, event by event in turn."""
    told = [
        [*(s.claim for s in summary.stances[:1]), *(c for p in summary.happened for c in p[1:])]
        for summary in summaries
    ]
    for claims in zip_longest(*told):
        yield from (claim for claim in claims if claim is not None)


def _read(event: Event) -> list[Article]:
    """Return the articles to read: the first of each origin, then the rest, up to the bound."""
    firsts = {article.origin: article for article in reversed(event.articles)}
    heads = [article for article in event.articles if firsts[article.origin] is article]
    rest = [article for article in event.articles if firsts[article.origin] is not article]
    return [*heads, *rest][:MOST_ARTICLES]


def _bare(event: Event) -> Summary:
    """Write an event none of whose passages is a sentence: its first passage as it stands."""
    passages = [passage for article in event.articles for passage in article.passages]
    if not passages:
        raise ValueError(f"event {event.id} has no passage to cite")
    text = max((wording.fold(p.text) for p in passages[:3]), key=len)
    line = Claim(text=text, citations=(Citation(passage=passages[0].id),))
    return Summary(event=event.id, headline=headline.clean(event.title) or headline.clause(text), line=line)


def _lead(ranked: Ranked) -> Sentence:
    leads = [s for s in ranked.sentences if s.place <= 2 and s.leans is Leans.ON_NOTHING]  # noqa: PLR2004
    return max(leads or ranked.sentences, key=lambda s: ranked.worth[s.passage.id])


def _line(ranked: Ranked, told: Sequence[Sentence]) -> Sentence:
    leads = [s for s in ranked.sentences if s.place <= 1 and s.leans is Leans.ON_NOTHING and s not in told]
    leads = [s for s in leads if len(s.text.split()) <= 35 and ranked.alike(s, told[0]) > 0.3]  # noqa: PLR2004
    return max(leads or told[:1], key=lambda s: ranked.worth[s.passage.id])


def _length(articles: Sequence[Article], ranked: Ranked) -> int:
    origins = len({article.origin for article in articles})
    return min(9, 3 + 2 * origins, max(2, (len(ranked.sentences) * 2 + 2) // 3))
