"""Doubled, trebled and halved: numbers that follow from such a word, and whether the passages bear the word out."""

import itertools
import re
from collections.abc import Iterator

from briefing.language.bounds import Bound
from briefing.language.names import STOP
from briefing.language.numbers import Kind, Quantity
from briefing.language.words import stem
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.reading import Reading


def multiplied(case: Case, claimed: Quantity, exact: list[Quantity]) -> Iterator[float]:
    """Yield what was doubled, trebled or halved to a number that the passage has, or from it."""
    factors = {_FACTORS[word] for word in case.lexis & _FACTORS.keys()}
    factors |= {one.low for one in exact if one.unit == "times" and one.low > 1}
    told = [
        one for one in exact if one.kind is claimed.kind and (one.kind is not Kind.MONEY or one.unit == claimed.unit)
    ]
    yield from (one.low / factor for one in told for factor in factors)
    that = (one.low for reading in case.readings for one in reading.quantities if _THAT.match(reading.text, one.end))
    yield from (one.low * factor for factor in that for one in told)
    if claimed.text.lower().endswith("fold") or _AS_MANY.match(case.claim.text, claimed.end):
        ratios = (ratio for reading in case.readings for ratio in _of_alike(reading, exact))
        yield from (claimed.low for ratio in ratios if _rounds(claimed, ratio))


_THAT = re.compile(r" times (?:that|as (?:many|much)(?! as))\b")
"""What is so many times a number that the passage has told before."""

_AS_MANY = re.compile(
    r"[ -]to[ -](?:one|1)\b| times (?:as [a-z]+|(?:more|higher|larger|bigger|longer|greater)|the|its|their|what)\b"
)


def _of_alike(reading: Reading, exact: list[Quantity]) -> Iterator[float]:
    """Yield how many times one number of a text is another of the same thing."""
    told = [one for one in reading.quantities if one in exact and one.low > 0 and one.kind in _CHANGING][:MOST]
    for one, other in itertools.combinations(told, 2):
        nouns = {stem(each.unit) for each in (one, other) if each.unit not in STOP}
        if one.kind is other.kind and len(nouns - {""}) <= 1:
            yield max(one.low, other.low) / min(one.low, other.low)


def _rounds(claimed: Quantity, ratio: float) -> bool:
    """Whether so many times is what a ratio is told as: three, of 2.95; more than two, of 2.4; nearly two, of 1.9."""
    beyond = ratio - claimed.low
    match claimed.bound:
        case Bound.LEAST | Bound.OVER:
            return 0 < beyond < 1
        case Bound.MOST | Bound.UNDER:
            return 0 < -beyond <= ROUGHLY * claimed.low
        case _:
            return abs(beyond) <= IN_TIMES * claimed.low * (1 + claimed.bound.startswith("about"))


IN_TIMES = 0.05
"""How far "three times as many" may be off, as a share."""


def multiplied_otherwise(case: Case) -> Iterator[Finding]:
    """NUM001: what doubled in the claim has neither trebled in the passages, nor grown there from 60 to 90."""
    changed = sorted(case.claim.lexis & _CHANGED)
    told = {factor for reading in case.readings for factor in reading.once(_told)} if changed else set()
    if not told:
        return
    known = told | {factor for reading in case.readings for factor in reading.once(_ratios)}
    beyond = _BEYOND.search(case.claim.folded) is not None
    for word in changed:
        if not any(_about(_FACTORS[word], one, beyond=beyond) for one in known):
            found = f"The claim says {word}; the cited passages tell of another change"
            yield case.finding("NUM001", found, weighed=(("claimed", word),))


def _told(reading: Reading) -> tuple[float, ...]:
    """Return by how many times a text says that something changed, in a word, a number or two values of one thing."""
    words = [_FACTORS[word] for word in sorted(reading.lexis & _FACTORS.keys())]
    times = [one.low for one in reading.quantities if one.unit in {"times", "time"} and one.low > 1]
    grown = [max(pair) / min(pair) for pair in reading.once(_pairs) if pair[0] != pair[1]]
    return (*words, *times, *grown)


def _ratios(reading: Reading) -> tuple[float, ...]:
    """Return how many times each two numbers of a text are one another, and what a change in percent makes."""
    lows = [one.low for one in reading.quantities if one.low > 0 and not one.vague][:MOST]
    percents = [one.low for one in reading.quantities if one.kind is Kind.PERCENT]
    ratios = [max(pair) / min(pair) for pair in itertools.combinations(lows, 2)]
    return (*ratios, *(1 + low / 100 for low in percents), *(100 / (100 - low) for low in percents if low < 100))  # noqa: PLR2004 - the whole


MOST = 8
"""Numbers of a text above which two of them make any ratio."""


def _pairs(reading: Reading) -> tuple[tuple[float, float], ...]:
    """Return the values of a text that are just two of one thing: what it was, and what it has become."""
    told = [one for one in reading.quantities if one.low > 0 and not one.vague and one.kind in _CHANGING]
    kinds = {one.kind for one in told}
    units = {one.unit for one in told if one.unit not in STOP} - {""}
    bare = {one.unit for one in told} <= {"", "to", "from"}
    alike = len(kinds) == 1 and (len(units) == 1 or bare)
    return ((told[0].low, told[1].low),) if len(told) == len(("was", "is")) and alike else ()


_CHANGING = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT})


def _about(factor: float, told: float, *, beyond: bool) -> bool:
    """Whether something changed by a factor, up or down, nearly or, where the claim says "more than", by more."""
    factor, told = max(factor, 1 / factor), max(told, 1 / told) if told else 0.0
    return abs(told - factor) <= ROUGHLY * factor or (beyond and factor <= told < 2 * factor)


_BEYOND = re.compile(r"\b(?:more than|over|at least) (?:doubl|tripl|trebl|quadrupl|halv)")

ROUGHLY = 0.15
"""How far what is said to have doubled may be from twice as much, as a share: from 48 to 90."""

_CHANGED = frozenset("doubled doubling tripled trebled quadrupled halved".split())
_FACTORS = {
    word: factor
    for factor, forms in {
        2.0: "double doubled doubling twofold twice", 3.0: "triple tripled trebled threefold",
        4.0: "quadrupled fourfold", 0.5: "halved",
    }.items()
    for word in forms.split()
}  # fmt: skip
