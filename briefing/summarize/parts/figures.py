"""Sentences -> the measured values that matter: what is counted, in whose words, as of when.

People, money, shares and large counts matter; ages, durations, ordinals, years, times of day and the numbers of lists
don't. The label is a stretch of the sentence itself. Two values are one where they are equal and of the same thing: two
sentences that both say 2,500 may speak of two years.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from briefing.language import death_tolls
from briefing.language.dates import DateMention
from briefing.language.disowned import is_disowned
from briefing.language.numbers import Kind, Quantity
from briefing.model import KeyFigure
from briefing.summarize.counting import caption, measured
from briefing.summarize.overtaken import tolls
from briefing.summarize.parts import background, stances
from briefing.summarize.ranking import Ranked
from briefing.summarize.reading import english, terms
from briefing.summarize.reading.leaning import Leans
from briefing.summarize.reading.people import People
from briefing.summarize.reading.sentence import Sentence

MOST = 5

_RATE = re.compile(
    r" (?:a|per|each|every) (?:year|month|week|day|hour|person|barrel|share|ounce|gallon|tonne|ton)\b| annually\b"
)


_OUT_OF = re.compile(r"\b\d[\d,.]* [a-z]+ (?:in|from|out of) (?:the |their |its |his |her )?(?:last |past |first )?$")
"""What stands before the number to which another one is held: "scored 14 goals in 16 matches"."""


_AT_FIRST = re.compile(
    r"\bhad (?:said|put|given|reported|announced|claimed)\b[^.;“”]{0,40}"
    r"\b(?:first|initial|earlier|previous) (?:statement|report|account|count|estimate)\b"
    r"|\bhad (?:first|initially|originally|earlier|previously) (?:said|put|given|reported|announced|claimed)\b"
    r"|\bhad at first (?:said|put|given|reported|announced|claimed)\b"
)
"""What a figure was given as before, by the sentence's own words: none is a key figure."""


@dataclass(frozen=True, slots=True)
class _Found:
    sentence: Sentence
    quantity: Quantity
    label: str
    as_of: str
    dated: bool
    worth: float


def of(
    ranked: Ranked,
    people: People,
    earlier: Mapping[str, DateMention | None],
    *,
    without: Collection[str] = (),
) -> tuple[KeyFigure, ...]:
    """Return up to five values, the weightiest first; `earlier` holds the sentences about earlier happenings.

    None is of a passage of `without`, which no longer holds: what else it counts was counted then, too.
    """
    found = [f for s in ranked.sentences if s.leans is not Leans.ON_PREVIOUS for f in _in(s, ranked, earlier)]
    found = [f for f in found if f.sentence.id not in without and not _AT_FIRST.search(f.sentence.text)]
    found.sort(key=lambda f: (-f.worth, f.sentence.id, f.quantity.start))
    chosen: list[_Found] = []
    for figure in found:
        if len(chosen) < MOST and not any(_same(figure, other) for other in chosen):
            chosen.append(figure)
    return tuple(
        KeyFigure(value=_value(f), label=f.label, as_of=f.as_of, claim=stances.claim(f.sentence, people))
        for f in chosen
    )


def _same(one: _Found, other: _Found) -> bool:
    """Tell whether two values are one, told twice: the same thing measured, and not on two days that the texts name."""
    alike = one.quantity.low == other.quantity.low and one.quantity.kind is other.quantity.kind
    if not alike or one.sentence.id == other.sentence.id:
        return alike
    shared = set(terms.of(one.label)) & set(terms.of(other.label)) or set(one.sentence.terms[:12]) & set(
        other.sentence.terms[:12]
    )
    exact = one.quantity.kind is Kind.COUNT and _digits(one.quantity.low) >= EXACT and _unlike_measure(one, other)
    return bool(shared or exact) and (one.as_of == other.as_of or not (one.dated and other.dated))


EXACT = 2
"""Digits that say something, from which on a count of a hundred or more that comes twice in an event is one count."""


def _digits(value: float) -> int:
    """Return how many digits of a count of a hundred or more say something: two of 2,300, none of 23."""
    return len(f"{value:.0f}".rstrip("0")) if value >= 100 else 0  # noqa: PLR2004 - fewer come twice by chance


def _unlike_measure(one: _Found, other: _Found) -> bool:
    """Tell whether neither of two counts is a measure: 138 people are not 138 kilometres."""
    return english.MEASURES.isdisjoint({one.quantity.unit, other.quantity.unit})


def _in(sentence: Sentence, ranked: Ranked, earlier: Mapping[str, DateMention | None]) -> Iterator[_Found]:
    taken = [(mention.start, mention.end) for mention in sentence.dates]
    steps = {q.start for q in death_tolls.steps(sentence.text, sentence.quantities)}
    for quantity in sentence.quantities:
        if any(start < quantity.end and quantity.start < end for start, end in taken):
            continue
        if is_disowned(sentence.text, quantity.start) or _OUT_OF.search(sentence.text, 0, quantity.start):
            continue
        weight = measured.weight(sentence.text, quantity)
        label = caption.label(sentence.text, quantity) if weight and quantity.start not in steps else ""
        if not label and (label := tolls.label(sentence, quantity)):
            weight = measured.TOLL
        if label and not (weight >= measured.TOLL and sentence.id in earlier):  # the dead of another happening
            worth = ranked.worth[sentence.id] * weight * (0.7 if sentence.id in earlier else 1.0)
            yield _Found(sentence, quantity, label, *_as_of(sentence), worth)


def _value(found: _Found) -> str:
    text, quantity = found.sentence.text, found.quantity
    rate = _RATE.match(text, quantity.end)
    return f"{measured.bounded(text, quantity)}{rate.group() if rate else ''}"


def _as_of(sentence: Sentence) -> tuple[str, bool]:
    """Return the day that the value holds for, and whether the sentence names it in full; else its article's day.

    A sentence that names several dates dates none of its values, nor does a weekday ahead: "starts on Thursday".
    """
    mention = sentence.dates[0] if len(sentence.dates) == 1 else None
    if mention and mention.months is None and _AHEAD.search(sentence.text[: mention.start]):
        mention = None
    if mention and background.dates_the_clause(sentence.text, mention):
        if mention.spans and mention.spans[0][0] == mention.spans[0][1]:
            return _day(mention.spans[0][0]), mention.months is not None
        if mention.weekday is None and mention.offset is None:
            return mention.text, True
    return (_day(sentence.article.day) if sentence.article.day else ""), False


_AHEAD = re.compile(
    r"\b(?:will|would|shall|due|expected|planned|scheduled|(?:set|is|are) to"
    r"|starts?|begins?|opens?|ends?|closes?|resumes?|meets?|votes?)"
    r"\b[^,;.]{0,60}$"
)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
