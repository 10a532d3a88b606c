"""Sentences -> how many people something befell; and of two accounts, whether they contradict or the later moved on.

Precision goes first: what may be two things, two days or two roundings is no difference. A toll is the one count of the
dead in an article's opening; else only counts of the same people are compared. "At least nine" is borne out by eleven,
and not by twenty. Of one day two counts differ; on a later day more dead is news, and fewer is a contradiction.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.language.bounds import ROUGH, Bound
from briefing.language.numbers import Quantity
from briefing.model import Event
from briefing.summarize.counting import befallen, tallied, towns
from briefing.summarize.counting.befallen import CLASSES
from briefing.summarize.counting.tallied import ANYBODY, Value
from briefing.summarize.ranking import Ranked
from briefing.summarize.reading import terms
from briefing.summarize.reading.sentence import OPENING, Sentence

ROUNDED = 0.05
"""Two values nearer than this may be one, rounded differently."""

VAGUE = 0.2
"""The same where one of them is said with "about"."""

GROWN = 1.5
"""How many times as many still bear out an "at least": beyond, the two accounts tell of another extent."""

ALIKE = 0.3
"""Likeness from which on two sentences can count the same thing."""

LATER = timedelta(hours=1)
"""How much later of two reports of one day one must be to have moved a count on."""

MONTH = timedelta(days=31)
"""How far apart two reports can be of one happening, whose dead the later one counts anew."""

NEAR = timedelta(days=3)
"""Days within which two reports of an announced number are of one announcement."""

LEADS = 0.05
"""The same for the leads of two articles, which tell of the event that the articles were joined for.

Openings that count the dead of one kind ("12 soldiers", "34 soldiers") need none, nor a lead beside a total."""

WITHIN = 0.9
"""Share of a short sentence's content from which on a longer one says all of it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The values of one thing, one for each article that gives it."""

    befell: str
    who: str
    values: tuple[Value, ...]


def frames(sentences: Sequence[Sentence]) -> Iterator[Frame]:
    """Yield what several articles count: the dead of their openings first, then counts of the same people."""
    found = tallied.counts(sentences)
    for befell in [*CLASSES, "cut"]:
        counted = [value for value in found if value.befell == befell]
        tolls = _one_each([v for v in counted if v.sentence.place < OPENING and befell == "killed" and not v.is_named])
        if len({v.who for v in tolls} - {ANYBODY}) <= 1:
            yield Frame(befell, ANYBODY, tuple(tolls))
        for who in dict.fromkeys(value.who for value in counted):
            yield Frame(befell, who, tuple(_one_each([v for v in counted if v.who == who])))


def tolls(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return the ids of the openings that count an event's dead, where two independent articles do."""
    found = [
        value
        for frame in frames(sentences)
        if (frame.befell, frame.who) == ("killed", ANYBODY)
        for value in frame.values
    ]
    openings = [
        value.sentence for value in found if value.sentence.place < OPENING and value.quantity.low and not value.found
    ]
    return frozenset(s.id for s in openings) if len({s.article.origin for s in openings}) > 1 else frozenset()


def said_again(sentences: Sequence[Sentence], values: Sequence[Value]) -> list[Sentence]:
    """Return the sentences, wherever they stand, that count as many of the same as one of the values."""
    known = {(value.befell, value.quantity.low) for value in values}
    whom = {ANYBODY, *(value.who for value in values)}
    return [v.sentence for v in tallied.counts(sentences) if (v.befell, v.quantity.low) in known and v.who in whom]


def conflict(one: Value, other: Value, *, event: Event, ranked: Ranked) -> bool:
    """Tell whether two articles contradict each other, whichever of them came first."""
    if one.sentence.id == other.sentence.id:
        return bool(one.voice and other.voice) and not agree(one.quantity, other.quantity)
    if min(one, other, key=lambda v: v.quantity.low).found:
        return False  # bodies are found as long as one looks for them
    first, second = _in_order(one, other, event)
    apart = days_apart(one, other, event)
    if apart > MONTH or not comparable(one, other, ranked) or agree(one.quantity, other.quantity):
        return False
    if moves_on(second, first) or moves_on(first, second):
        return False
    if apart <= (NEAR if one.befell == "cut" else timedelta(0)):
        return True
    fewer = second.quantity.low < first.quantity.low and second.quantity.bound is Bound.EXACT
    return first.befell == "killed" and fewer and first.quantity.bound is not Bound.MOST


def superseded(sentences: Sequence[Sentence], event: Event, ranked: Ranked) -> dict[str, tuple[Value, Value]]:
    """Return, by passage id, the sentences whose count a later article has raised, with both values."""
    found: dict[str, tuple[Value, Value]] = {}
    every = tallied.counts(sentences)
    for frame in frames(sentences):
        for value in frame.values:
            later = [v for v in frame.values if moves_on(v, value) and comparable(v, value, ranked)]
            if not later:
                continue
            last = max(later, key=lambda v: when(v, event))
            for other in every:
                said_again = (other.befell, other.quantity.low) == (value.befell, value.quantity.low)
                known = found.get(other.sentence.id, (other, last))[0]
                if known.befell != other.befell or known.quantity.low > other.quantity.low:
                    continue  # the higher of the two that a sentence gives
                moved = moves_on(last, other) and comparable(last, other, ranked)
                if other is value or (said_again and (moved or other.is_former)):
                    found[other.sentence.id] = (other, last)
    return {name: (value, _last(later, found)) for name, (value, later) in found.items()}


def _last(value: Value, found: Mapping[str, tuple[Value, Value]]) -> Value:
    """Follow a value to the one that nothing has moved on; each step is later than the one before."""
    while (step := found.get(value.sentence.id)) and step[0].befell == value.befell:
        value = step[1]
    return value


def moves_on(later: Value, value: Value) -> bool:
    """Tell whether a later article moves a count on.

    The dead grow no fewer, on whatever day; and of one day, which may also bring two accounts of one thing, only a
    count that has gone the way of a disaster is the later one: more dead, fewer missing.
    """
    day, before = later.sentence.article.day, value.sentence.article.day
    if later.found and not value.found:
        return False
    if not day or not before or day < before or value.quantity.bound is Bound.MOST:
        return False
    more, fewer = later.quantity.low > value.quantity.low, later.quantity.low < value.quantity.low
    if day == before:
        told_later = _hours_later(later, value) or (_has_fallen(later) and not _hours_later(value, later))
        return told_later and (fewer if value.befell == "missing" else more and value.befell in _GROWS)
    return more or (fewer and value.befell != "killed")


_GROWS = frozenset({"killed", "injured", "evacuated", "rescued"})


def _has_fallen(value: Value) -> bool:
    """Tell whether a text says itself that a count has fallen: "The number of missing has fallen to three"."""
    return _FALLEN.search(value.sentence.text[: value.quantity.start]) is not None


_FALLEN = re.compile(r"\bnumber of (?:the |people |those )?[a-z]+\b[^.;]{0,40} (?:fell|falls|fallen|dropped) to $")


def _hours_later(later: Value, value: Value) -> bool:
    moment, before = later.sentence.article.published_time, value.sentence.article.published_time
    return bool(moment and before and moment - before >= LATER)


def when(value: Value, event: Event) -> tuple[date, float, float]:
    """Return by what the values of one thing are put in order of time."""
    moment = value.sentence.article.published_time
    return _day(value, event), moment.timestamp() if moment else 0.0, value.quantity.low


def _in_order(one: Value, other: Value, event: Event) -> tuple[Value, Value]:
    return (one, other) if _day(one, event) <= _day(other, event) else (other, one)


def _day(value: Value, event: Event) -> date:
    return value.sentence.article.day or event.date.value or date.min


def days_apart(one: Value, other: Value, event: Event) -> timedelta:
    """Return how far apart two articles were published; of an undated one as far as the event's day says."""
    days = [value.sentence.article.day or event.date.value for value in (one, other)]
    return abs(days[0] - days[1]) if days[0] and days[1] else timedelta(0)


def comparable(one: Value, other: Value, ranked: Ranked) -> bool:
    """Tell whether two sentences of independent articles can count the same thing."""
    a, b = one.sentence, other.sentence
    apart = one.names and other.names and not one.names & other.names
    if apart and a.place == b.place == 0:  # of two leads: two towns, unless each article knows the other's
        here, there = towns.told(a.text), towns.told(b.text)
        apart = bool(here and there) and not (towns.known(here, b.article) and towns.known(there, a.article))
    opening, early = (max(a.place, b.place) < most for most in (OPENING, 2 * OPENING))
    dead = opening and one.befell == other.befell == "killed" and one.who == other.who != ANYBODY
    totals = (befallen.is_total(v.sentence.text[: v.quantity.start], v.sentence.dates) for v in (one, other))
    whole = min(a.place, b.place) == 0 and any(totals)
    bodies = opening and (one.found or other.found) and one.names & other.names
    bound = 0.0 if dead or whole or bodies else LEADS if a.place == b.place == 0 else ALIKE / 2 if opening else ALIKE
    alike = (
        (one.befell == other.befell == "missing" and (early or _has_fallen(one) or _has_fallen(other)))  # in few words
        or _alike(a, b, ranked) >= bound
        or terms.overlap(*sorted((_uncounted(one), _uncounted(other)), key=len)) >= WITHIN
    )
    return a.article.origin != b.article.origin and alike and not apart


def _uncounted(value: Value) -> frozenset[str]:
    return value.sentence.bag - {*terms.of(value.quantity.text.lower())}


def _alike(one: Sentence, other: Sentence, ranked: Ranked) -> float:
    """Return how much two sentences say the same, also where one is of another event of the storyline."""
    if one.id in ranked.rows and other.id in ranked.rows:
        return ranked.alike(one, other)
    return terms.cosine(terms.vector(one.terms), terms.vector(other.terms))


def agree(one: Quantity, other: Quantity) -> bool:
    """Tell whether two values of one thing can both be right: rounded, about, or at least so many."""
    low, high = sorted((one, other), key=lambda q: q.low)
    about = not ROUGH.isdisjoint({low.bound, high.bound})
    if high.low - low.low <= (VAGUE if about else ROUNDED) * max(1.0, high.low):
        return True
    return (low.bound is Bound.LEAST and high.low <= GROWN * low.low) or high.bound is Bound.MOST


def _one_each(values: Sequence[Value]) -> list[Value]:
    """Return the value of each article that gives just one: an article that gives two counts two things, or days."""
    by_article: dict[str, list[Value]] = {}
    for value in values:
        by_article.setdefault(value.sentence.article.id, []).append(value)
    return [value for found in by_article.values() for value in _of_one_thing(found)]


def _of_one_thing(values: Sequence[Value]) -> Sequence[Value]:
    """Return the value of an article, or the two that two speakers give in a sentence of it; a toll before bodies."""
    now = [value for value in values if not value.is_former] or values
    told = [value for value in now if not value.found] or now
    voiced = [value for value in told if value.voice]
    many = {value.quantity.low for value in told}
    return told[:1] if len(many) == 1 else voiced if {v.quantity.low for v in voiced} == many else ()
