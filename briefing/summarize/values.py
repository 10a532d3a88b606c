"""Sentences -> how many people something befell; and of two accounts, whether they contradict or the later moved on.

Precision goes first: what may be two things, two days or two roundings is no difference. A toll is the one count of the
dead in an article's opening; else only counts of the same people are compared. "At least nine" is borne out by eleven,
and not by twenty. Of one day two counts differ; on a later day more dead is news, and fewer is a contradiction.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.language.bounds import ROUGH, Bound
from briefing.language.numbers import Kind, Quantity
from briefing.model import Event
from briefing.summarize import english, terms
from briefing.summarize.measured import BOUND
from briefing.summarize.salience import Ranked
from briefing.summarize.sentence import Leans, Sentence

_CLASSES = {
    "killed": ("kill", "dead", "died", "death", "fatalit", "perish", "lives"),
    "injured": ("injur", "wound", "hurt"),
    "missing": ("missing", "unaccounted"),
    "arrested": ("arrest", "detain"),
    "evacuated": ("evacuat", "displac"),
    "rescued": ("rescu",),
}
ROUNDED = 0.05
"""Two values nearer than this may be one, rounded differently."""

VAGUE = 0.2
"""The same where one of them is said with "about"."""

GROWN = 1.5
"""How many times as many still bear out an "at least": beyond, the two accounts tell of another extent."""

ALIKE = 0.3
"""Likeness from which on two sentences can count the same thing."""

OPENING = 2
ANYBODY = "anybody"


@dataclass(frozen=True, slots=True)
class Value:
    """How many people something befell, as one sentence has it; `who` is the stem of what they are called."""

    befell: str
    who: str
    quantity: Quantity
    sentence: Sentence
    names: frozenset[str]

    @property
    def text(self) -> str:
        """The number with the words that bound it: "at least six"."""
        bound = BOUND.search(self.sentence.text[: self.quantity.start])
        return self.sentence.text[bound.start() if bound else self.quantity.start : self.quantity.end].lower()


@dataclass(frozen=True, slots=True)
class Frame:
    """The values of one thing, one for each article that gives it."""

    befell: str
    who: str
    values: tuple[Value, ...]


def frames(sentences: Sequence[Sentence]) -> Iterator[Frame]:
    """Yield what several articles count: the dead of their openings first, then counts of the same people."""
    found = [value for sentence in sentences for value in _values(sentence)]
    for befell in _CLASSES:
        counted = [value for value in found if value.befell == befell]
        tolls = _one_each([v for v in counted if v.sentence.place < OPENING and befell == "killed"])
        if len({v.who for v in tolls} - {ANYBODY}) <= 1:
            yield Frame(befell, ANYBODY, tuple(tolls))
        for who in dict.fromkeys(value.who for value in counted):
            yield Frame(befell, who, tuple(_one_each([v for v in counted if v.who == who])))


def conflict(one: Value, other: Value, *, event: Event, ranked: Ranked) -> bool:
    """Tell whether two articles contradict each other, whichever of them came first."""
    first, second = _in_order(one, other, event)
    if not comparable(one, other, ranked) or _agree(one.quantity, other.quantity):
        return False
    if _day(first, event) == _day(second, event):
        return True
    fewer = second.quantity.low < first.quantity.low and second.quantity.bound is Bound.EXACT
    return first.befell == "killed" and fewer and first.quantity.bound is not Bound.MOST


def superseded(sentences: Sequence[Sentence], event: Event, ranked: Ranked) -> dict[str, tuple[Value, Value]]:
    """Return, by passage id, the sentences whose count a later article has raised, with both values."""
    found: dict[str, tuple[Value, Value]] = {}
    every = [value for sentence in sentences for value in _values(sentence)]
    for frame in frames(sentences):
        for value in frame.values:
            later = [v for v in frame.values if _raises(v, value) and comparable(v, value, ranked)]
            if not later:
                continue
            last = max(later, key=lambda v: (_day(v, event), v.quantity.low))
            for other in every:
                said_again = (other.befell, other.quantity.low) == (value.befell, value.quantity.low)
                if other is value or (said_again and _raises(last, other) and comparable(last, other, ranked)):
                    found.setdefault(other.sentence.id, (other, last))
    return found


def _raises(later: Value, value: Value) -> bool:
    """Tell whether a later article moves a count on; the dead grow no fewer."""
    day, before = later.sentence.article.day, value.sentence.article.day
    if not day or not before or day <= before or value.quantity.bound is Bound.MOST:
        return False
    more = later.quantity.low > value.quantity.low
    return more if value.befell == "killed" else later.quantity.low != value.quantity.low


def _in_order(one: Value, other: Value, event: Event) -> tuple[Value, Value]:
    return (one, other) if _day(one, event) <= _day(other, event) else (other, one)


def _day(value: Value, event: Event) -> date:
    return value.sentence.article.day or event.date.value or date.min


def comparable(one: Value, other: Value, ranked: Ranked) -> bool:
    """Tell whether two sentences of independent articles can count the same thing."""
    a, b = one.sentence, other.sentence
    apart = one.names - other.names and other.names - one.names and not one.names & other.names
    openings = max(a.place, b.place) < OPENING
    alike = ranked.alike(a, b) >= (ALIKE / 2 if openings else ALIKE)
    return a.article.origin != b.article.origin and alike and not apart


def _agree(one: Quantity, other: Quantity) -> bool:
    low, high = sorted((one, other), key=lambda q: q.low)
    about = not ROUGH.isdisjoint({low.bound, high.bound})
    if high.low - low.low <= (VAGUE if about else ROUNDED) * max(1.0, high.low):
        return True
    return (low.bound is Bound.LEAST and high.low <= GROWN * low.low) or high.bound is Bound.MOST


def _values(sentence: Sentence) -> Iterator[Value]:
    if sentence.leans is Leans.ON_PREVIOUS or sentence.article.language != "en":
        return
    taken = {at for mention in sentence.dates for at in range(mention.start, mention.end)}
    for quantity in sentence.quantities:
        counted = quantity.kind is Kind.COUNT and not quantity.vague and quantity.start not in taken
        if not counted or quantity.unit in {"year", "years"} or _is_partial(sentence.text, quantity):
            continue
        befell = _befell(sentence.text, quantity)
        who = ANYBODY if quantity.unit in english.ANYBODY else terms.stem(quantity.unit)
        if befell and who:
            yield Value(befell, who, quantity, sentence, _names(sentence.text))


def _befell(text: str, quantity: Quantity) -> str:
    """Return what befell those whom a number counts, by the nearest word that says so: behind it, else before it."""
    after = re.split(r"[,.;:]| and ", text[quantity.end :], maxsplit=1)[0].lower().split()[:5]
    before = text[: quantity.start].lower().split()[:-5:-1]
    stems = [(stem, name) for name, all_stems in _CLASSES.items() for stem in all_stems]
    return next((name for word in [*after, *before] for stem, name in stems if word.startswith(stem)), "")


def _is_partial(text: str, quantity: Quantity) -> bool:
    """Tell a count of some of them: "Four employees and two contractors died", "..., including two children"."""
    before, behind = text[: quantity.start], text[quantity.end :]
    return bool(_PART_BEFORE.search(before) or _PART_BEHIND.match(behind))


_PART_BEFORE = re.compile(
    r"(?:, |-|\b(?:including|among them|among whom|another|other|further|of whom|or|to|from|than)\s)"
    r"(?:at least |about )?$"
    r"|\b(?:earlier|previous|initial|first|former)\s(?:[a-z]+\s){0,3}$",
    re.IGNORECASE,
)
_PART_BEHIND = re.compile(
    r"(?: (?!dead|kill|wound|injur)[a-z]+){1,2} and (?:at least )?"
    r"(?:\d|two|three|four|five|six|seven|eight|nine|ten|a )"
    r"| (?:more|other|others|further|additional|of (?:them|the|those|whom))\b"
)


def _names(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in re.findall(r"(?<=\w )[A-Z][\w’'-]{2,}", text))


def _one_each(values: Sequence[Value]) -> list[Value]:
    """Return the value of each article that gives just one: an article that gives two counts two things, or days."""
    by_article: dict[str, list[Value]] = {}
    for value in values:
        by_article.setdefault(value.sentence.article.id, []).append(value)
    return [found[0] for found in by_article.values() if len({v.quantity.low for v in found}) == 1]
