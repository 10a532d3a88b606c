"""Sentences -> the last toll of an event, by a text that says itself that the toll has moved, and those it overtook.

"Rose to nine", "raised to 27 the number of soldiers killed", "which brings the number of dead to 11", "more than double
the figure given in the morning": then each lower count of the same dead is an earlier one, at whatever hour it was
given. A count that no text calls a new one is a version of the toll and overtakes none.
"""

import re
from collections.abc import Collection, Mapping, Sequence

from briefing.language import death_tolls
from briefing.language.bounds import Bound
from briefing.language.numbers import Kind, Quantity
from briefing.summarize.counting import tallied, values
from briefing.summarize.counting.tallied import ANYBODY, Value
from briefing.summarize.counting.values import LATER
from briefing.summarize.overtaken import outdated
from briefing.summarize.reading import terms, wording
from briefing.summarize.reading.sentence import OPENING, Sentence

FEWEST = 0.2
"""Share of the new toll that a count behind the opening has at least: fewer are some of them, or others."""


def raised(sentences: Sequence[Sentence]) -> list[Value]:
    """Return the tolls that their sentences call new ones."""
    return [
        Value(
            "killed",
            terms.stem(new.whom) if new.whom else ANYBODY,
            new.quantity,
            s,
            tallied.names_in(s.text),
            new.former,
        )
        for s in sentences
        if s.article.language == "en" and (new := death_tolls.raised(wording.outside_quotes(s.text), s.quantities))
    ]


def label(sentence: Sentence, quantity: Quantity) -> str:
    """Return the words by which a sentence names a toll that it gives, or calls new; empty for any other number."""
    new = death_tolls.raised(wording.outside_quotes(sentence.text), sentence.quantities)
    given = _GIVEN.search(sentence.text, 0, quantity.start) and not _HAD.search(sentence.text, 0, quantity.start)
    given = given and quantity.kind is Kind.COUNT and not quantity.vague
    return death_tolls.named(sentence.text) if given or (new and new.quantity == quantity) else ""


_GIVEN = re.compile(r"\btoll (?:at|is|stands at|stood at|reached|was) (?:at least |more than |about |nearly )?$")
"""What stands before the number of a toll that is stated: "with the death toll at 40"."""

_HAD = re.compile(r"\bhad\b[^,;]*$")


def overtaken(
    sentences: Sequence[Sentence], later: Sequence[Value], *, past: Collection[str]
) -> Mapping[str, tuple[Value, Value]]:
    """Return, by passage id, the lower counts of the dead with the highest of the tolls `later` that overtook each.

    A toll that was lowered overtakes the count that it was lowered from. `past` are ids of sentences about earlier
    happenings, whose dead are others.
    """
    found: dict[str, tuple[Value, Value]] = {}
    for value in tallied.counts(sentences) if later else []:
        above = [new for new in later if value.sentence.id not in past and _overtakes(new, value)]
        if above:
            found.setdefault(value.sentence.id, (value, max(above, key=lambda new: new.quantity.low)))
    return found


_LONG = re.compile(
    r"\b(?:since|so far this|this year|conflict|war|fighting|campaign|offensive|crisis|pandemic|epidemic|outbreak)\b"
)
"""What a toll of many happenings is of: it overtakes that of none."""


def _overtakes(new: Value, value: Value) -> bool:
    one, other = value.sentence.article, new.sentence.article
    given_up = new.former is not None and new.former.low == value.quantity.low
    lower = value.befell == "killed" and (given_up or value.quantity.low < new.quantity.low) and not value.is_named
    opens = value.sentence.place < OPENING
    same = value.who in {ANYBODY, new.who} or (opens and new.who == ANYBODY)
    near = opens or value.quantity.low >= FEWEST * new.quantity.low
    if not (lower and same and near) or _LONG.search(new.sentence.text) or value.sentence.id == new.sentence.id:
        return False
    if not given_up and any(other.quantity.low >= new.quantity.low for other in raised([value.sentence])):
        return False
    if one.id == other.id:
        return value.is_former or outdated.is_live(one)
    if one.day and other.day and one.day > other.day:
        return False
    if one.published_time and other.published_time and one.published_time - other.published_time >= LATER:
        return False
    places = _places(value)
    return not places or any(place in other.text for place in places)


def _places(value: Value) -> list[str]:
    """Return the place behind a count that stands nearest to it, else those before it."""
    text = value.sentence.text
    behind = _AT.search(text, value.quantity.end)
    return [behind[1]] if behind else [found[1] for found in _AT.finditer(text, 0, value.quantity.start)]


_AT = re.compile(
    r"\b(?:in|at|near|off|outside|around|of|on) (?:the )?(?:[a-z][\w’'-]* ){0,5}?(?!\w+day\b)([A-Z][\w’'-]+)"
)


def borne_out(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return the ids of the openings that say "at least so many" dead, where another says "at least" more, no earlier.

    Nothing tells which of the two is the later: the lower one is not wrong, and says less.
    """
    tolls = [
        value
        for frame in values.frames(sentences)
        if (frame.befell, frame.who) == ("killed", ANYBODY)
        for value in frame.values
        if value.quantity.bound is Bound.LEAST
    ]
    return frozenset(
        low.sentence.id
        for low in tolls
        for high in tolls
        if low.quantity.low < high.quantity.low and _no_earlier(high, low)
    )


def _no_earlier(high: Value, low: Value) -> bool:
    one, other = high.sentence.article.day, low.sentence.article.day
    return not (one and other) or one >= other
