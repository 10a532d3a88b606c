"""Numbers that follow from "doubled", "trebled" or "halved" beside them."""

from collections.abc import Iterator

from briefing.language.numbers import Kind, Quantity
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


def multiplied_otherwise(case: Case) -> Iterator[Finding]:
    """NUM001: what doubled in the claim has neither trebled in the passages, nor grown there from 60 to 90."""
    mine = {word: _FACTORS[word] for word in sorted(case.claim.lexis & _CHANGED)}
    theirs = {_FACTORS[word] for word in case.lexis & _FACTORS.keys()}
    theirs |= {one.low for reading in case.readings for one in reading.quantities if one.unit in {"times", "time"}}
    for word, factor in mine.items():
        if factor in theirs or 1 / factor in theirs:
            continue
        pairs = [pair for reading in case.readings for pair in reading.once(_pairs)]
        grown = [max(pair) / min(pair) for pair in pairs]
        if theirs & set(_FACTORS.values()) or (
            grown and not any(_about(max(factor, 1 / factor), one) for one in grown)
        ):
            yield case.finding(
                "NUM001",
                f"The claim says {word}; the cited passages tell of another change",
                weighed=(("claimed", word),),
            )


def _pairs(reading: Reading) -> tuple[tuple[float, float], ...]:
    """Return the values of a text that are just two of one thing: what it was, and what it has become."""
    told = [one for one in reading.quantities if one.low > 0 and not one.vague and one.kind in _CHANGING]
    sorts = {(one.kind, one.unit) for one in told}
    return ((told[0].low, told[1].low),) if len(told) == len(("was", "is")) and len(sorts) == 1 else ()


_CHANGING = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT})


def _about(factor: float, grown: float) -> bool:
    return abs(grown - factor) <= ROUGHLY * factor


ROUGHLY = 0.15
"""How far what is said to have doubled may be from twice as much, as a share: from 48 to 90."""

_CHANGED = frozenset("doubled doubling tripled trebled quadrupled halved".split())
_FACTORS = {
    word: factor
    for factor, forms in {
        2.0: "doubled doubling twofold twice", 3.0: "tripled trebled threefold", 4.0: "quadrupled fourfold",
        0.5: "halved",
    }.items()
    for word in forms.split()
}  # fmt: skip
