"""The time that a number is counted in: an hour a day is no hour a week."""

import re
from collections.abc import Iterator

from briefing.language.numbers import Kind, Quantity
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.reading import Reading


def rated(case: Case) -> Iterator[Finding]:
    """NUM002: what is counted by the day in the passages is not counted by the week."""
    told = [(one, rate) for reading in case.readings for one, rate in reading.once(_rates)]
    for claimed, rate in case.claim.once(_rates):
        theirs = {other for one, other in told if _same_number(claimed, one)}
        if theirs and rate not in theirs:
            yield case.finding(
                "NUM002",
                f"The claim gives {claimed.text} by the {rate}; the cited passages by the {', '.join(sorted(theirs))}",
                weighed=(("claimed", rate), ("stated", ", ".join(sorted(theirs)))),
            )


def _same_number(one: Quantity, other: Quantity) -> bool:
    return one.kind is other.kind and (one.low, one.high) == (other.low, other.high)


def _rates(reading: Reading) -> tuple[tuple[Quantity, str], ...]:
    """Return the numbers of a text that are counted by a time, each with the time."""
    found = ((one, _RATE.match(reading.text, one.end)) for one in reading.quantities if one.kind is not Kind.ORDINAL)
    return tuple((one, match["by"] or _TIMELY[match["adjective"].lower()]) for one, match in found if match)


_TIMELY = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "quarterly": "quarter",
    "annual": "year", "yearly": "year", "annually": "year",
}  # fmt: skip
_RATE = re.compile(
    rf"(?: [a-z-]+)?(?: (?:an?|per|each|every) (?P<by>hour|day|night|week|month|quarter|year)\b"
    rf"(?! (?:ago|earlier|later|before|after|old|since|on|in|when)\b)| (?P<adjective>{'|'.join(_TIMELY)})\b)",
)
