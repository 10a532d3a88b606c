"""Hours that a claim gives without their half of the day or their colon: "at nine", of 9am; "at 9.40", of 9:40."""

import re

from briefing.language.numbers import Kind, Quantity
from briefing.verify.case import Case
from briefing.verify.numbers.lengths import DAY, HOUR


def bare_hour(case: Case, claimed: Quantity) -> bool:
    """Whether a number is an hour that a passage has with its half of the day: "at nine"."""
    if claimed.low not in _HOURS or claimed.kind is not Kind.COUNT or claimed.unit not in _BEHIND:
        return False
    led = _AT.search(case.claim.before(claimed.start))
    if led is None or (led[1] and not _UNTIL.match(case.claim.text, claimed.end)):
        return False
    times = (one.low for reading in case.readings for one in reading.stated if one.kind is Kind.TIME)
    return any((time - claimed.low * HOUR) % (DAY / 2) == 0 for time in times)


def told_as_time(case: Case, claimed: Quantity) -> bool:
    """Whether the claim tells a number such that it may be a time of day: "by about 9.40", and not "in 2.15"."""
    if claimed.kind is not Kind.COUNT:
        return True
    return claimed.unit in _BEHIND and _BY.search(case.claim.before(claimed.start)) is not None


_HOURS = frozenset(range(1, 13))
_AT = re.compile(r"\b(?:(?:at|until|till|since|before|after|at around|at about)|(from)) $", re.IGNORECASE)
_UNTIL = re.compile(r" (?:until|till|to|at night|in the (?:morning|afternoon|evening))\b")
_BY = re.compile(
    r"\b(?:at|by|from|to|between|until|till|since|before|after|around|about|approximately) $", re.IGNORECASE
)
_BEHIND = frozenset(
    " a an and or but as at by for from in of on to until till when while where who which with after before because"
    " that the this last every each local gmt utc est edt et bst ist cet hours hrs sharp today tonight yesterday"
    " tomorrow monday tuesday wednesday thursday friday saturday sunday".split(" ")
)
"""What stands behind an hour, where a count has its noun."""
