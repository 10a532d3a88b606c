"""Numbers that follow from "doubled", "trebled" or "halved" beside them."""

from collections.abc import Iterator

from briefing.language.numbers import Kind, Quantity
from briefing.verify.case import Case


def multiplied(case: Case, claimed: Quantity, exact: list[Quantity]) -> Iterator[float]:
    """Yield what was doubled, trebled or halved to a number that the passage has, or from it."""
    factors = {_FACTORS[word] for word in case.lexis & _FACTORS.keys()}
    factors |= {one.low for one in exact if one.unit == "times" and one.low > 1}
    told = [
        one for one in exact if one.kind is claimed.kind and (one.kind is not Kind.MONEY or one.unit == claimed.unit)
    ]
    yield from (one.low / factor for one in told for factor in factors)


_FACTORS = {
    word: factor
    for factor, forms in {
        2.0: "doubled doubling twofold twice", 3.0: "tripled trebled threefold", 4.0: "quadrupled fourfold",
        0.5: "halved",
    }.items()
    for word in forms.split()
}  # fmt: skip
