"""Sentences of an event and of its kin -> those that no longer hold, and by what overtook them.

A count is overtaken by a later one, a statement by its speaker's taking it back, a figure by its correction, a forecast
by the day, a line by its outlet's printing it anew. All are told in a row beside what overtook them, or not at all.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from briefing.model import Article, Event
from briefing.summarize.counting import values
from briefing.summarize.counting.tallied import Value
from briefing.summarize.overtaken import amended, outdated, retracted, reworded, tolls
from briefing.summarize.overtaken.amended import Amended
from briefing.summarize.overtaken.retracted import Retraction
from briefing.summarize.ranking import Ranked
from briefing.summarize.reading.sentence import Sentence


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

    def latest(self, ranked: Ranked) -> Sentence | None:
        """Return what earlier editions cited with the last toll, where all openings have an older one."""
        openings = [s for s in ranked.sentences if s.place == 0]
        later = [self.moved[s.id][1].sentence for s in openings if s.id in self.moved and s.id not in self.elsewhere]
        old = len(later) == len(openings) and not any(s.id in ranked.rows for s in later)
        return later[0] if later and old else None


@dataclass(frozen=True, slots=True)
class Beside:
    """Sentences beside an event's own: of its kin, of the one that counts its dead on, and that editions cited."""

    kin: Sequence[Sentence] = ()
    follower: Sequence[Sentence] = ()
    cited: Sequence[Sentence] = ()


def of(
    event: Event, ranked: Ranked, beside: Beside, *, articles: Sequence[Article], earlier: Collection[str]
) -> Overtaken:
    """Return what no longer holds of an event's sentences.

    `articles` are all that are read, of the event and beside it; `earlier` are ids of sentences about earlier
    happenings, whose dead are others.
    """
    every = [*ranked.sentences, *beside.kin, *beside.cited]
    corrected = amended.of(articles, every)
    standing = [s for s in ranked.sentences if s.id not in corrected.ids]  # a wrong figure moves none on
    own = {
        **tolls.overtaken(standing, tolls.raised([*standing, *beside.cited]), past=earlier),
        **values.superseded(standing, event, ranked),
    }
    counted_on = tolls.overtaken(standing, tolls.raised(beside.follower), past=earlier)
    return Overtaken(
        moved={**own, **counted_on},
        elsewhere=frozenset(counted_on) - frozenset(own),
        withdrawn=retracted.of(every),
        amended=corrected,
        past=outdated.of(ranked)
        | tolls.borne_out(ranked.sentences)
        | reworded.ids(event.articles)
        | reworded.taken_back(every),
    )
