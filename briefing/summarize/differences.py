"""Sentences of several articles -> what they tell differently: another value, or another force of the same act.

Precision goes first: what may be two things, two days or two roundings is no difference. Values differ only where the
same thing is counted on the same day and no value can hold for both; a resolution that one account calls non-binding
differs only where the same act by the same people is told without that word. What one article alone reports is no
difference: that the others are silent cannot be told from their words being other words.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.language.bounds import ROUGH, Bound
from briefing.language.numbers import Kind, Quantity
from briefing.model import Article, Claim, Difference, Event
from briefing.model import Kind as ClaimKind
from briefing.summarize import english, speech, terms, wording
from briefing.summarize.salience import Ranked, follows
from briefing.summarize.sentence import Leans, Sentence, leaning

MOST = 5
"""Rows of an event: what a reader takes in."""


def of(event: Event, ranked: Ranked, others: Sequence[Sentence]) -> tuple[Difference, ...]:
    """Return the differences among an event's sentences, and to `others`, those of its storyline's other events."""
    return (*_qualified(event, ranked.sentences, others), *_valued(event, ranked))[:MOST]


def _cells(event: Event, found: Sequence[Sentence]) -> dict[str, str | None]:
    cells: dict[str, str | None] = {article.id: None for article in event.articles}
    for sentence in found:
        if cells.get(sentence.article.id) is None:
            cells[sentence.article.id] = sentence.id
    return cells


# --- another force: "a resolution" or "a non-binding resolution" ---

_QUALIFIER = re.compile(
    r"\b(non-?binding|draft|proposed|preliminary|interim|provisional|tentative|temporary|partial|symbolic|conditional"
    r"|informal|unofficial|unilateral|limited)\s(resolutions?|agreements?|deals?|cease-?fires?|truces?|accords?|treaty"
    r"|bans?|moratorium|motions?|statements?|sanctions|tariffs|rules?|regulations|laws?|bills?|orders?|injunctions?"
    r"|plans?|suspension|halt|rulings?|decisions?|verdict|settlements?|measures?|lockdowns?|restrictions|withdrawal)\b"
)
_ENACT = frozenset(map(terms.stem, english.ENACT))
_PASS = frozenset(map(terms.stem, english.PASS))
SHARED = 4.0
"""Weight of what two sentences must share beside the act itself: one name, or two plain words."""


@dataclass(frozen=True, slots=True)
class _Act:
    """What was done to what: the verb's stem, the noun, and the qualifier where the noun has one."""

    verb: str
    noun: str
    qualifier: str
    sentence: Sentence

    @property
    def deed(self) -> str:
        """What was done: a parliament that passed, adopted or backed a resolution did one thing."""
        return _deed(self.verb)


def _qualified(event: Event, own: Sequence[Sentence], others: Sequence[Sentence]) -> Iterator[Difference]:
    known: set[tuple[str, str]] = set()
    members = {article.id for article in event.articles}
    acts = [act for s in [*own, *others] for act in _qualified_acts(s)]
    for act in acts:
        if (act.noun, act.qualifier) in known:
            continue
        known.add((act.noun, act.qualifier))
        withs = [a.sentence for a in acts if (a.noun, a.qualifier, a.deed) == (act.noun, act.qualifier, act.deed)]
        qualifying = {s.article.id for s in withs}
        withouts = [
            _alone(s)
            for s in [*own, *others]
            if s.article.id not in qualifying and _does(s, act) and any(_shares(s, other, act) for other in withs)
        ]
        if withouts and any(s.article.id in members for s in [*withs, *withouts]):
            yield _row(event, act, [*own, *others], withs=withs, withouts=withouts)


def _row(
    event: Event, act: _Act, own: Sequence[Sentence], *, withs: Sequence[Sentence], withouts: Sequence[Sentence]
) -> Difference:
    plain = _standing(withouts, own)[-1]
    start = plain.text.find(f" {_does(plain, act)}")
    subject = re.split(r", | that |[;:–]", plain.text[:start])[-1]
    noun = re.search(rf"\b{act.noun}\b", plain.text[start:])
    told = plain.text[start : start + noun.end()] if noun else ""
    statement = f"{subject}{told}".removeprefix("the ").strip()
    return Difference(
        statement=f"{statement[:1].upper()}{statement[1:]}: “{act.qualifier}” in some accounts",
        cells=_cells(event, [*withouts, *withs]),
        claims=tuple(_claim(s) for s in [*_standing(withouts, own), *_standing(withs, own)]),
    )


def _standing(sentences: Sequence[Sentence], own: Sequence[Sentence]) -> list[Sentence]:
    """Return the first sentence that can stand alone; else the first, behind the one that it leans on."""
    alone = [s for s in sentences if s.leans is not Leans.ON_PREVIOUS]
    return alone[:1] or [*(s for s in own if follows(sentences[0], s)), sentences[0]]


def _claim(sentence: Sentence) -> Claim:
    return sentence.claim(ClaimKind.DISPUTED)


def _alone(sentence: Sentence) -> Sentence:
    """Return a sentence without the opening that leans on what stands before: "In response to the strike, ..."."""
    text = wording.without_opening(sentence.text)
    leans, heads = leaning(text, speech.find(text))
    return replace(sentence, text=text, leans=leans, heads=heads) if leans is Leans.ON_NOTHING else sentence


def _qualified_acts(sentence: Sentence) -> Iterator[_Act]:
    for match in _QUALIFIER.finditer(sentence.text):
        verb = _verb(sentence.text, match.start(), match.end())
        if verb:
            yield _Act(verb, match.group(2), match.group(1), sentence)


def _verb(text: str, start: int, end: int) -> str:
    """Return the verb of which the noun at `start:end` is the object: "passed a", "which the house passed"."""
    before = re.findall(r"[A-Za-z’'-]+", text[:start])[-4:]
    behind = _RELATIVE.match(text, end)
    words = [*reversed(before), *(behind.group(1).split() if behind else ())]
    return next((word for word in words if terms.stem(word) in _ENACT), "")


_RELATIVE = re.compile(r" (?:that|which) ((?:[\w’'-]+ ){1,5}[\w’'-]+)")


def _deed(verb: str) -> str:
    stem = terms.stem(verb)
    return "pass" if stem in _PASS else stem


def _does(sentence: Sentence, act: _Act) -> str:
    """Return the verb of a sentence that tells of the same act without any qualifier: "passed a resolution"."""
    for match in re.finditer(rf"\b{act.noun}\b", sentence.text):
        verb = _verb(sentence.text, match.start(), match.end())
        if verb and _deed(verb) == act.deed:
            return verb
    return ""


def _shares(one: Sentence, other: Sentence, act: _Act) -> bool:
    shared = set(one.terms) & set(other.terms) - {terms.stem(act.noun), act.verb}
    return math.fsum(terms.weight(term) for term in shared) >= SHARED


# --- another value of the same thing on the same day ---

_CLASSES = {
    "killed": ("kill", "dead", "died", "death", "fatalit", "perish"),
    "injured": ("injur", "wound", "hurt"),
    "missing": ("missing",),
    "arrested": ("arrest", "detain"),
    "evacuated": ("evacuat", "displac"),
}
ROUNDED = 0.05
"""Two values nearer than this may be one, rounded differently."""


@dataclass(frozen=True, slots=True)
class _Value:
    what: tuple[str, str]
    quantity: Quantity
    sentence: Sentence
    names: frozenset[str]


def _valued(event: Event, ranked: Ranked) -> Iterator[Difference]:
    frames: dict[tuple[str, str], list[_Value]] = {}
    for sentence in ranked.sentences:
        for value in _values(sentence):
            frames.setdefault(value.what, []).append(value)
    for what, values in frames.items():
        sure = _one_each(values)
        pair = next(((a, b) for n, a in enumerate(sure) for b in sure[n + 1 :] if _conflict(a, b, event, ranked)), None)
        if pair:
            first, second = sorted(pair, key=lambda v: v.quantity.low)
            thing = "people" if what[1] == "anybody" else first.quantity.unit
            yield Difference(
                statement=f"Number of {thing} {what[0]}: {first.quantity.text} or {second.quantity.text}",
                cells=_cells(event, [v.sentence for v in sure]),
                claims=(_claim(first.sentence), _claim(second.sentence)),
            )


def _values(sentence: Sentence) -> Iterator[_Value]:
    if sentence.leans is Leans.ON_PREVIOUS or sentence.article.language != "en":
        return
    taken = {at for mention in sentence.dates for at in range(mention.start, mention.end)}
    for quantity in sentence.quantities:
        counted = quantity.kind is Kind.COUNT and not quantity.vague and quantity.start not in taken
        if not counted or quantity.unit in {"year", "years"} or sentence.text[: quantity.start].endswith((", ", "-")):
            continue
        before = sentence.text[: quantity.start].lower().split()[-4:]
        after = re.split(r"[,.;:]| and ", sentence.text[quantity.end :], maxsplit=1)[0].lower().split()[:5]
        what = next((c for c, stems in _CLASSES.items() if any(w.startswith(stems) for w in [*after, *before])), "")
        who = "anybody" if quantity.unit in english.ANYBODY else terms.stem(quantity.unit)
        if what and who:
            yield _Value((what, who), quantity, sentence, _names(sentence.text))


def _names(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in re.findall(r"(?<=\w )[A-Z][\w’'-]{2,}", text))


def _one_each(values: Sequence[_Value]) -> list[_Value]:
    """Return the value of each article that gives just one: an article that gives two counts two things."""
    by_article: dict[str, list[_Value]] = {}
    for value in values:
        by_article.setdefault(value.sentence.article.id, []).append(value)
    return [found[0] for found in by_article.values() if len({v.quantity.low for v in found}) == 1]


def _conflict(one: _Value, other: _Value, event: Event, ranked: Ranked) -> bool:
    a, b = one.sentence.article, other.sentence.article
    if a.origin == b.origin or _day(a, event) != _day(b, event) or ranked.alike(one.sentence, other.sentence) < 0.3:  # noqa: PLR2004
        return False
    if one.names - other.names and other.names - one.names and not one.names & other.names:
        return False
    low, high = sorted((one.quantity, other.quantity), key=lambda q: q.low)
    apart = abs(low.low - high.low) > ROUNDED * max(1.0, high.low)
    return apart and low.bound not in {Bound.LEAST, *ROUGH} and high.bound not in {Bound.MOST, *ROUGH}


def _day(article: Article, event: Event) -> object:
    return article.day or event.date.value
