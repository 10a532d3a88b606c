"""Events -> for each, the others that tell of the same matter, and the later one that counts its dead on.

Kin are the events of a storyline, and two events of which one takes back or corrects what the other tells, or gives a
new toll of what happened there: a text that says so names it. An event is followed by the one with the highest toll.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from briefing.language import death_tolls
from briefing.model import Article, Event
from briefing.summarize.counting import tallied
from briefing.summarize.counting.tallied import Value
from briefing.summarize.overtaken import amended, corrections, retracted, tolls
from briefing.summarize.reading import sentence, terms
from briefing.summarize.reading.people import People
from briefing.summarize.reading.sentence import OPENING, Sentence

MOST_PASSAGES, MOST_ARTICLES = 12, 6
"""Passages of an article, and articles of an event, in which is looked for what another event speaks of."""

MOST_EVENTS = 8
FEWEST_NAMES = 2
"""Names that an article shares with another event before their sentences are compared."""

WITHIN = timedelta(days=14)
"""How long after a happening its dead are counted on."""

NEXT = timedelta(days=1)
"""A report of the day after may call it the day itself: what happened at night."""

_HAPPENINGS = tuple(
    frozenset(terms.of(words))
    for words in (
        "earthquake quake tremor aftershock",
        "fire blaze inferno burned",
        "explosion blast exploded",
        "crash collision crashed collided derailment derailed derails rails train bus plane",
        "flood floods flooding deluge",
        "landslide mudslide avalanche",
        "storm hurricane cyclone typhoon tornado",
        "shooting gunman gunmen shot ambush ambushed",
        "bombing bomb bomber",
        "attack attacked strike struck raid airstrike",
        "collapse collapsed",
        "sinking sank capsized capsizing ferry boat ship",
        "stampede crush",
        "outbreak epidemic cholera virus",
    )
)

_OFFICE = re.compile(r"\b[Ff]ire (?:brigade|service|department|chief|official|officer|marshal|crew)s?\b")


@dataclass(frozen=True, slots=True)
class Kin:
    """By event id: the other events of its matter, in the order of the brief; and by whom its dead are counted on."""

    others: Mapping[str, tuple[Event, ...]]
    followed: Mapping[str, Event]


def of(events: Sequence[Event]) -> Kin:
    """Return who is kin to whom among the events of a brief."""
    kin: dict[str, dict[str, Event]] = {event.id: {} for event in events}
    for event, other in _of_a_storyline(events):
        kin[event.id][other.id] = other
    followed: dict[str, tuple[float, Event]] = {}
    speaking = list(_speaking(events))
    texts = _Texts(events if speaking else ())
    for event, article, most in speaking:
        own = texts.sentences(article, most)
        for other in texts.near(article, event):
            theirs = [s for a in _read(other) for s in texts.sentences(a, most)]
            new = _counts_on(own, theirs, other)
            if new or retracted.across(own, theirs) or amended.of([article], theirs).wrong:
                kin[event.id][other.id], kin[other.id][event.id] = other, event
            if new and new.quantity.low > followed.get(other.id, (0.0, event))[0]:
                followed[other.id] = (new.quantity.low, event)
    order = {event.id: n for n, event in enumerate(events)}
    return Kin(
        {name: tuple(sorted(found.values(), key=lambda other: order[other.id])) for name, found in kin.items()},
        {name: event for name, (_, event) in followed.items()},
    )


def _of_a_storyline(events: Sequence[Event]) -> Iterator[tuple[Event, Event]]:
    lines: dict[str, list[Event]] = {}
    for event in events:
        lines.setdefault(event.storyline or f"event {event.id}", []).append(event)
    yield from ((one, other) for line in lines.values() for one in line for other in line if one is not other)


def _speaking(events: Sequence[Event]) -> Iterator[tuple[Event, Article, int]]:
    """Yield the articles that speak of what another text told, and how far into that one one must read.

    What is taken back may stand anywhere; whose dead are counted on is said in an opening.
    """
    for event in events:
        for article in _read(event):
            opening = " ".join(passage.text for passage in article.passages[:OPENING])
            if retracted.speaks(article.text) or next(corrections.of(article), None):
                yield event, article, MOST_PASSAGES
            elif death_tolls.speaks(opening):
                yield event, article, OPENING


class _Texts:
    """The sentences of the events' articles, and the names in them, each read once."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._events = events
        self._names = {a.id: _names(a) for event in events for a in _read(event)}
        self._sentences: dict[tuple[str, int], list[Sentence]] = {}
        self._having: dict[str, dict[str, None]] = {}
        for event in events:
            for name in (name for article in _read(event) for name in sorted(self._names[article.id])):
                self._having.setdefault(name, {})[event.id] = None

    def sentences(self, article: Article, most: int) -> list[Sentence]:
        """Return the sentences among the first `most` passages of an article."""
        key = (article.id, most)
        if key not in self._sentences:
            known = People(article.passages[:most])
            self._sentences[key] = list(sentence.of(article, known, most=most))
        return self._sentences[key]

    def near(self, article: Article, event: Event) -> list[Event]:
        """Return the other events that share most names with an article, in their order."""
        shared = Counter(other for name in self._names[article.id] for other in self._having[name])
        near = [e for e in self._events if e is not event and shared[e.id] >= FEWEST_NAMES]
        nearest = {e.id for e in sorted(near, key=lambda e: -shared[e.id])[:MOST_EVENTS]}
        return [e for e in near if e.id in nearest]


def _read(event: Event) -> list[Article]:
    return [article for article in event.articles if article.language == "en"][:MOST_ARTICLES]


def _names(article: Article) -> frozenset[str]:
    return frozenset(name for p in article.passages[:MOST_PASSAGES] for name in tallied.names_in(p.text))


def _counts_on(own: Sequence[Sentence], theirs: Sequence[Sentence], other: Event) -> Value | None:
    """Return the new toll that an article gives of what happened in another event."""
    for new in tolls.raised([s for s in own if s.place < OPENING]):
        counted = [s for s in theirs if s.place < OPENING and _one_happening(new.sentence, s)]
        if _of_that_day(new.sentence, other) and tolls.overtaken(counted, [new], past=()):
            return new
    return None


def _one_happening(one: Sentence, other: Sentence) -> bool:
    bags = [{*terms.of(_OFFICE.sub("", s.text))} for s in (one, other)]
    kinds = [{n for n, words in enumerate(_HAPPENINGS) if words & bag} for bag in bags]
    names = [tallied.names_in(s.text) for s in (one, other)]
    return bool(kinds[0] & kinds[1]) and not names[0].isdisjoint(names[1])


def _of_that_day(new: Sentence, other: Event) -> bool:
    """Tell whether a toll can be of an event: of the day that it names, or of the days before it."""
    day, own = other.date.value, new.article.day
    if day is None or own is None:
        return True
    named = [span[0] for mention in new.dates for span in mention.spans if span[0] == span[1] and span[0] < own]
    return any(abs(day - one) <= NEXT for one in named) if named else timedelta(0) <= own - day <= WITHIN
