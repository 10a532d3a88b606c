"""What sort of number it is: a change ("by 5"), where it leads ("to 5"), an age, by how much two things differ.

The values are the passages' in each of these, so that the rules about values find nothing.
"""

import re
from collections.abc import Iterator
from enum import StrEnum

from briefing.language.agreement import agree
from briefing.language.numbers import Kind, Quantity
from briefing.language.verbs import is_past
from briefing.language.wordlists import word_class
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.reading import Reading


class Use(StrEnum):
    """What a number is told as, as a finding calls it."""

    VALUE = "a value of its own"
    CHANGE = "a change"
    LEVEL = "what something changed from or to"
    AGE = "an age"
    DIFFERENCE = "a difference"


_CONTRARY = {
    Use.CHANGE: frozenset({Use.LEVEL}),
    Use.LEVEL: frozenset({Use.CHANGE, Use.DIFFERENCE}),
    Use.VALUE: frozenset({Use.DIFFERENCE}),
}


def of_another_sort(case: Case) -> Iterator[Finding]:
    """NUM002: a number that the passages tell as one sort of number alone is not told as another."""
    for mine in case.claim.quantities:
        if mine.kind in {Kind.ORDINAL, Kind.TIME}:
            continue
        contrary = _contrary(mine, case.claim)
        alike = ((other, reading) for reading in case.readings for other in reading.stated if agree(mine, other))
        theirs = {_use(*one) for one in alike} if contrary else frozenset[Use]()
        if theirs and theirs <= contrary:
            found = f"The claim gives {mine.text} as {_use(mine, case.claim)}; the cited passages give it as "
            yield case.finding("NUM002", found + min(theirs), weighed=(("claimed", mine.text),))
            return


def _contrary(mine: Quantity, claim: Reading) -> frozenset[Use]:
    """Return the sorts that a number of the claim is not; ages where it counts people."""
    use = _use(mine, claim)
    people = use is Use.VALUE and (mine.unit in _ANYBODY or mine.unit in _MEN)
    if use is Use.VALUE and not claim.lexis.isdisjoint(_DIFFERING):
        return frozenset()
    return _CONTRARY.get(use, frozenset()) | (frozenset({Use.AGE}) if people else frozenset())


_ANYBODY = word_class("anybody") - {"in", "were", "was", "are", "is", "have", "had", "on", "at", "when", "after", "who"}
_MEN = frozenset("men women boys girls children soldiers civilians protesters officers migrants".split())
_DIFFERING = frozenset(
    "more fewer less higher lower longer shorter older younger later earlier ahead behind lead leads led difference gap"
    " cheaper dearer costlier bigger smaller larger greater heavier lighter faster slower taller stronger weaker warmer"
    " extra above below over under beyond another further additional beat beats won lost margin by"
    " gained gain gains added adds compared".split()
)
"""Words with which a claim tells a difference in its own way."""


def _use(quantity: Quantity, reading: Reading) -> Use:
    text, start, end = reading.text, quantity.start, quantity.end
    if _AGED_AFTER.match(text, end) or _AGED_BEFORE.search(text, max(0, start - _NEAR), start):
        return Use.AGE
    if _THAN.match(text, end):
        return Use.DIFFERENCE
    if quantity.kind in {Kind.PERCENT, Kind.POINTS} and _MOVED.search(text, max(0, start - _NEAR), start):
        return Use.CHANGE
    led = None if reading.lexis.isdisjoint(_CHANGES) else _LED.search(text, max(0, start - _NEAR), start)
    if led is None or (led[1].lower() == "by" and _done_by(text[: led.start()])):
        return Use.VALUE
    return Use.CHANGE if led[1].lower() == "by" else Use.LEVEL


def _done_by(before: str) -> bool:
    """Whether "by" tells who or what did it: shaken by four days of riots, where a rise would be raised by four."""
    word = _LAST_WORD.search(before[-_NEAR:])
    return word is not None and is_past(word[0].lower()) and word[0].lower() not in _CHANGES


_LAST_WORD = re.compile(r"[A-Za-z]+(?= $)")
_NEAR = 30
_MOVED = re.compile(
    r"\b(?:fell|rose|dropped|climbed|slid|jumped|grew|shrank|gained|lost|slipped|surged|sank|tumbled|plunged|soared"
    r"|declined|increased|decreased|advanced) (?:(?:about|around|nearly|almost|some|roughly|over|more than) ){0,2}$",
    re.IGNORECASE,
)
"""What says of a number without "by" that it is a change: "shares fell 9 percent"."""

_AGED_AFTER = re.compile(r"[- ]years?[- ]old\b")
_AGED_BEFORE = re.compile(r"\b(?:aged?|(?:wo)?man of|boy of|girl of) $", re.IGNORECASE)
_THAN = re.compile(
    r"(?: (?!and\b|or\b)[a-z]+){0,3}?"
    r" (?:more|fewer|less|higher|lower|longer|shorter|older|younger|later|earlier) than\b"
)
_LED = re.compile(
    r"(?<!up )(?<!close )(?<!next )\b(by|to|from) "
    r"(?:(?:about|around|nearly|almost|some|roughly|just|over|under|more than|less than|only|an?) ){0,2}$",
    re.IGNORECASE,
)
_CHANGES = (word_class("changes") - {"after", "left", "remaining", "more", "up", "down", "lead"}) | {
    "lower", "lowered", "lowers", "lowering", "lifted", "hiked", "boosted", "revised", "reduce", "increase",
    "shrink", "shrinks", "shrinking", "shrank", "shrunk", "cuts", "cutting", "reduces", "reducing", "trim", "trims",
}  # fmt: skip
