"""Numbers that the passages have only as taken back: a claim may deny them for others, as "two, not three" does."""

import re

from briefing.language.agreement import agree
from briefing.language.numbers import Quantity
from briefing.verify.case import Case
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit


def corrected(head: Unit, case: Case) -> bool:
    """Whether the claim denies a number for another ("two, not three") that the passages have only as taken back."""
    if head.sort != Sort.NUMBER or not case.claim.before(head.start).endswith((", not ", " and not ")):
        return False
    denied = [one for one in case.claim.quantities if one.start == head.start]
    told = [
        _taken_back(other, reading)
        for reading in case.readings
        for other in reading.stated
        if any(agree(one, other) for one in denied)
    ]
    return bool(told) and all(told)


def _taken_back(quantity: Quantity, reading: Reading) -> bool:
    """Whether a text has a number as what was said before: "to two from three", "we reported that three"."""
    return _BEFORE.search(reading.text, max(0, quantity.start - _BACK), quantity.start) is not None


_BACK = 60
_BEFORE = re.compile(
    r"(?:\bfrom|,? not|\brather than|\binstead of) $"
    r"|\b(?:we|had|earlier|initially|previously|wrongly|first) (?:reported|said|put|stated|gave)\b[^.;]*$",
    re.IGNORECASE,
)
