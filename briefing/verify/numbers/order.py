"""How far two places in an order lie apart: the ninth week is two weeks beyond seven, ninth place five below 14th."""

import itertools
import re
from collections.abc import Iterator

from msgspec.structs import replace

from briefing.language.numbers import Kind, Quantity, measure
from briefing.language.units import MEASURES, SPANS
from briefing.verify.case import Case
from briefing.verify.reading import Reading


def numbered_apart(case: Case, claimed: Quantity, _: list[Quantity]) -> Iterator[float]:
    """Yield how far a place in an order of time lies from a length of it, and two places in a table from each other."""
    if claimed.kind is not Kind.COUNT or not _APART.search(_beside(case.claim, claimed)):
        return
    stated = [_long(one, reading) for reading in case.readings for one in reading.stated]
    for one, other in itertools.combinations(stated, 2):
        ordered = Kind.ORDINAL in {one.kind, other.kind}
        lengths = measure(one) == measure(other) == measure(claimed) != ""
        ranks = one.kind is other.kind and claimed.unit in _RANKS
        if ordered and (lengths or ranks):
            yield abs(one.low - other.low)


def _beside(claim: Reading, claimed: Quantity) -> str:
    return claim.folded[max(0, claimed.start - BESIDE) : claimed.end + BESIDE]


BESIDE = 30
"""Characters around a number among which a word says that two others lie so far apart."""

_APART = re.compile(
    r"\b(?:longer|later|more|earlier|sooner|shorter|less|over|beyond|past|after|before|up|down|higher|lower|ahead|behind"
    r"|climb|climbed|drop|dropped|fell|rose)\b"
)
_RANKS = frozenset({"places", "spots", "ranks", "positions"})


def _long(one: Quantity, reading: Reading) -> Quantity:
    """Return a place in an order of time as its length: "the ninth week" as nine weeks."""
    unit = _UNIT.match(reading.text, one.end) if one.kind is Kind.ORDINAL else None
    word = unit[1].lower() + "s" if unit else ""
    if word not in SPANS and word not in MEASURES:
        return one
    factor, span = SPANS.get(word, (1.0, word))
    return replace(one, low=one.low * factor, high=one.high * factor, unit=span)


_UNIT = re.compile(r" (hour|day|week|month|year|decade)\b")
