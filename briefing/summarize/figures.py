"""Sentences -> the measured values that matter: what is counted, in whose words, as of when.

People, money, shares and large counts matter; ages, durations, ordinals, years, times of day and the numbers of lists
don't. The label is a stretch of the sentence itself. Values are never merged: two sentences that both say 2,500 may
speak of two years.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.language.dates import DateMention
from briefing.language.numbers import Kind, Quantity
from briefing.model import KeyFigure
from briefing.summarize import background, english, stances, terms
from briefing.summarize.people import People
from briefing.summarize.salience import Ranked
from briefing.summarize.sentence import Leans, Sentence

MOST = 5
FEWEST_COUNTED = 10
"""A count below this is news only where it counts people who died, were hurt, held or sent."""

SMALL_MONEY = 1000
LONGEST_LABEL = 9
_BOUND = re.compile(
    rf"(?<!handed )(?<!turned )(?<!took )(?<!taken )\b(?:(?:well|just|a little|slightly) )?(?:{english.BOUNDS})\s$",
    re.IGNORECASE,
)
_RATE = re.compile(
    r" (?:a|per|each|every) (?:year|month|week|day|hour|person|barrel|share|ounce|gallon|tonne|ton)\b| annually\b"
)
_STOP = re.compile(rf"[,;:()“”\"\x00–—]|{english.FULL_STOP}|\s--?\s")
_ENDS = english.FINITE | {
    "who",
    "which",
    "that",
    "while",
    "when",
    "after",
    "before",
    "because",
    "but",
    "where",
    "since",
}


@dataclass(frozen=True, slots=True)
class _Found:
    sentence: Sentence
    quantity: Quantity
    label: str
    as_of: str
    dated: bool
    worth: float


def of(ranked: Ranked, people: People, earlier: Mapping[str, DateMention | None]) -> tuple[KeyFigure, ...]:
    """Return up to five values, the weightiest first; `earlier` holds the sentences about earlier happenings."""
    found = [f for s in ranked.sentences if s.leans is not Leans.ON_PREVIOUS for f in _in(s, ranked, earlier)]
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
    return bool(shared) and (one.as_of == other.as_of or not (one.dated and other.dated))


def _in(sentence: Sentence, ranked: Ranked, earlier: Mapping[str, DateMention | None]) -> Iterator[_Found]:
    taken = [(mention.start, mention.end) for mention in sentence.dates]
    for quantity in sentence.quantities:
        if any(start < quantity.end and quantity.start < end for start, end in taken):
            continue
        weight = _weight(sentence.text, quantity)
        label = _label(sentence.text, quantity) if weight else ""
        if label:
            worth = ranked.worth[sentence.id] * weight * (0.7 if sentence.id in earlier else 1.0)
            yield _Found(sentence, quantity, label, *_as_of(sentence), worth)


def _weight(text: str, quantity: Quantity) -> float:
    """Return how much a value matters, 0 where it doesn't; a large count by its logarithm."""
    spelled = not any(character.isdigit() for character in quantity.text)
    if quantity.kind is Kind.ORDINAL or quantity.vague or quantity.text[:1].isspace():
        return 0.0
    if quantity.kind is not Kind.COUNT:
        small = quantity.kind is Kind.MONEY and quantity.low < SMALL_MONEY
        return 0.0 if spelled else 0.5 if small else 1.0
    after = _words(text[quantity.end :])[:4]
    near = {word.lower() for word in after}
    counted = _is_counted(text, quantity, after)
    if counted and (near & english.SUFFERED or _verb_before(text, quantity) in _DOING.values()):
        return 1.3 if not spelled or quantity.unit in english.HUMAN | english.SUFFERED else 0.0
    if spelled or not counted or quantity.low < FEWEST_COUNTED or quantity.unit in english.PREPOSITIONS | {""}:
        return 0.0
    kind = 0.9 if near & english.HUMAN else 0.3 if quantity.unit in english.DISTANCES else 0.6
    return kind * min(1.2, 0.6 + math.log10(quantity.low) / 8)


def _is_counted(text: str, quantity: Quantity, after: Sequence[str]) -> bool:
    """Tell a count of things from a number that is part of a name, a score, an address or a time."""
    before, behind = text[max(0, quantity.start - 1) : quantity.start], text[quantity.end : quantity.end + 1]
    if before in set("-–/:#.") or behind in set(":/–-") or not after or quantity.text.endswith(" of"):
        return False
    if quantity.unit in english.NOT_MEASURED | english.PREPOSITIONS | _ENDS | {"and", "or"}:
        return False
    last = (text[: quantity.start].split() or [""])[-1]
    if (
        last[-1:].isdigit()
        or (last.isupper() and len(last) > 1)
        or re.search(r"\b[A-Z]\w+ of $", text[: quantity.start])
    ):
        return False
    return (
        not after[0][:1].isupper()
        or any(word.endswith("s") and word.islower() for word in after[1:])
        or after[0].endswith("ns")
    )


def _verb_before(text: str, quantity: Quantity) -> str:
    """Return "killed" for "killed 17 members", "killing at least 15 people"."""
    bound = _BOUND.search(text[: quantity.start])
    words = text[: bound.start() if bound else quantity.start].split()
    verb = words[-1].lower() if words else ""
    done = next((done for stem, done in _DOING.items() if verb.startswith(stem)), "")
    infinitive = words[-2:-1] == ["to"] and verb.isalpha() and not verb.endswith("ing")
    return done or (f"to {verb}" if infinitive else "")


_DOING = {"kill": "killed", "injur": "injured", "wound": "wounded", "arrest": "arrested", "detain": "detained"}


def _label(text: str, quantity: Quantity) -> str:
    after = _words(text[quantity.end :])
    first = after[0] if after else ""
    follows = {Kind.COUNT: True, Kind.MONEY: first in {"of", "in", "for"} or _is_noun(first)}.get(
        quantity.kind, first == "of"
    )
    label = _cut(after) if follows else ""
    verb = _verb_before(text, quantity) if quantity.kind is Kind.COUNT else ""
    if label and verb and verb not in label:
        short = len(label.split()) <= 4 and verb in _DOING.values()  # noqa: PLR2004
        return f"{label} {verb}" if short else f"{verb}: {label}"
    return label or _before(text[: quantity.start])


def _is_noun(word: str) -> bool:
    return (
        word[:1].isalpha()
        and word.islower()
        and word not in english.PREPOSITIONS | _ENDS | {"a", "an", "the", "and", "or", "as", "this", "last", "year"}
    )


def _words(text: str) -> list[str]:
    stop = _STOP.search(text)
    return text[: stop.start() if stop else len(text)].split()


def _cut(words: Sequence[str]) -> str:
    """Return the noun phrase that follows a number, with its verb where it is short, cut before the next clause."""
    joint = next(
        (n for n, word in enumerate(words) if n and word == "and" and _begins_anew(words[n + 1 :])), len(words)
    )
    kept = list(words[:joint])
    ends = next((n for n, word in enumerate(kept) if word.lower() in _ENDS), len(kept))
    kept = kept[: ends if ends > 2 else ends + 6]  # noqa: PLR2004 - "people | were killed in the ..."
    if len(kept) > LONGEST_LABEL:
        cuts = [n for n in range(2, LONGEST_LABEL + 1) if kept[n].lower() in english.PREPOSITIONS | {"and"}]
        kept = kept[: cuts[-1] if cuts else LONGEST_LABEL]
    while kept and kept[-1].lower() in english.PREPOSITIONS | _ENDS | {
        "and",
        "or",
        "the",
        "a",
        "an",
        "also",
        "as",
        "his",
        "her",
        "their",
        "its",
    }:
        kept.pop()
    return " ".join(kept)


def _begins_anew(words: Sequence[str]) -> bool:
    """Tell whether what follows an "and" is another clause or another count: "17 members and the targeting of ..."."""
    first = words[0].lower() if words else ""
    return (
        first in {"", "the", "a", "an", "hundreds", "dozens", "thousands"}
        or first.endswith("ed")
        or any(w[0].isdigit() for w in words[:4])
    )


def _before(text: str) -> str:
    """Return what is measured where it stands before the value: "the volume of trade should reach" loses its verb."""
    text = _BOUND.sub("", text)
    stops = [match.end() for match in _STOP.finditer(text)]
    words = text[stops[-1] if stops else 0 :].split()
    clause = [n for n, word in enumerate(words) if _opens_clause(word.lower(), words[:n])]
    words = words[clause[-1] + 1 :] if clause and len(words) - clause[-1] > 3 else words  # noqa: PLR2004
    while words and words[-1].lower() in english.REACH:
        words.pop()
    if words and words[-1].lower() in {"should", "would", "could", "will", "may", "might", "has", "have", "had"}:
        words.pop()
    if len(terms.of(" ".join(words))) < 2 or words[0].lower() in _ENDS | {"and", "or"}:  # noqa: PLR2004
        return ""
    return " ".join(words[-12:]).removeprefix("The ").removeprefix("the ")


def _opens_clause(word: str, before: Sequence[str]) -> bool:
    joint = word in {"and", "but", "while"} and any(w.lower() in english.FINITE for w in before)
    return joint or word in {"that", "said", "says", "told"}


def _value(found: _Found) -> str:
    text, quantity = found.sentence.text, found.quantity
    bound, rate = _BOUND.search(text[: quantity.start]), _RATE.match(text, quantity.end)
    return text[bound.start() if bound else quantity.start : rate.end() if rate else quantity.end]


def _as_of(sentence: Sentence) -> tuple[str, bool]:
    """Return the day that the value holds for, and whether the sentence names it in full; else its article's day.

    A sentence that names several dates dates none of its values.
    """
    mention = sentence.dates[0] if len(sentence.dates) == 1 else None
    if mention and background.dates_the_clause(sentence.text, mention):
        if mention.spans and mention.spans[0][0] == mention.spans[0][1]:
            return _day(mention.spans[0][0]), mention.months is not None
        if mention.weekday is None and mention.offset is None:
            return mention.text, True
    return (_day(sentence.article.day) if sentence.article.day else ""), False


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
