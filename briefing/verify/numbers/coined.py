"""Sums whose coin stands beside another sum of the claim: it earned 2 billion euros and had lost 300 million before."""

from msgspec.structs import replace

from briefing.language.names import STOP
from briefing.language.numbers import Kind, Quantity
from briefing.verify.case import Case


def with_its_coin(claimed: Quantity, case: Case, stated: list[Quantity]) -> Quantity:
    """Return a large number without a noun as money, where the claim and a passage tell it in one coin."""
    led = case.claim.before(claimed.start).endswith((" from ", " to ", " against "))
    if claimed.kind is not Kind.COUNT or not (led or (claimed.low >= LARGE and claimed.text[-1].isalpha())):
        return claimed
    coins = {one.unit for one in case.claim.quantities if one.kind is Kind.MONEY}
    told = any(one.unit in coins and one.low == claimed.low for one in stated)
    if not told or len(coins) > 1 or (claimed.unit.endswith("s") and claimed.unit not in STOP):
        return claimed
    return replace(claimed, kind=Kind.MONEY, unit=min(coins))


LARGE = 1e6
"""The least number that is told as so many million of a coin that stands elsewhere in the claim."""
