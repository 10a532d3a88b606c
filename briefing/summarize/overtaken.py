"""Sentences of an event and of its kin -> those that no longer hold, and by what overtook them.

A count is overtaken by a later one, a statement by its speaker's taking it back, a figure by its correction, a forecast
by the day, a line by its outlet's printing it anew. All are told in a row beside what overtook them, or not at all.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from briefing.model import Article, Event
from briefing.summarize import amended, outdated, retracted, tolls, values
from briefing.summarize.amended import Amended
from briefing.summarize.retracted import Retraction
from briefing.summarize.salience import Ranked
from briefing.summarize.sentence import Sentence
from briefing.summarize.values import Value


@dataclass(frozen=True, slots=True)
class Overtaken:
    """What no longer holds, by passage id: counts with the later one, statements and figures with what took them back.

    `past` holds forecasts of past days, lines that were mended and openings that say less than another. `elsewhere`
    are counts that another event alone has overtaken: they stand as of the event's own day.
    """

    moved: Mapping[str, tuple[Value, Value]]
    withdrawn: Mapping[str, tuple[Sentence, Retraction]]
    amended: Amended
    past: frozenset[str]
    elsewhere: frozenset[str]

    @property
    def ids(self) -> frozenset[str]:
        """What is told in no other part: all but the counts of the event's own day, with the notes of corrections."""
        moved = self.moved.keys() - self.elsewhere
        return frozenset([*moved, *self.withdrawn, *self.amended.ids, *self.past])


def of(
    event: Event,
    ranked: Ranked,
    *,
    related: Sequence[Sentence] = (),
    follower: Event | None = None,
    articles: Sequence[Article] = (),
    earlier: Collection[str] = (),
) -> Overtaken:
    """Return what no longer holds of an event's sentences.

    `related` are sentences of its kin, of which `follower` counts its dead on, and `articles` all that are read of
    both; `earlier` are ids of sentences about earlier happenings, whose dead are others.
    """
    every = [*ranked.sentences, *related]
    following = {article.id for article in follower.articles} if follower else set()
    later = tolls.raised([s for s in related if s.article.id in following])
    own = {
        **tolls.overtaken(ranked.sentences, tolls.raised(ranked.sentences), past=earlier),
        **values.superseded(ranked.sentences, event, ranked),
    }
    counted_on = tolls.overtaken(ranked.sentences, later, past=earlier)
    return Overtaken(
        moved={**own, **counted_on},
        elsewhere=frozenset(counted_on) - frozenset(own),
        withdrawn=retracted.of(every),
        amended=amended.of(articles, every),
        past=outdated.of(ranked) | tolls.borne_out(ranked.sentences),
    )
