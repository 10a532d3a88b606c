"""Why an article stands in its event, and what keeps it out of the nearest other one, in words and logits."""

from briefing.group.portrait import Portrait, Vector
from briefing.group.score import Evidence, weights
from briefing.model import Reason

SHOWN = 6
"""Shared words that a reason names."""

SLIGHT = 0.05
"""Logits under which a likeness is not worth a reader's time."""


def together(one: Portrait, other: Portrait, found: Evidence) -> tuple[Reason, ...]:
    """Return what holds `one` with `other`, the weightiest first."""
    return _reasons(one, other, found, positive=True)


def apart(one: Portrait, other: Portrait, found: Evidence) -> tuple[Reason, ...]:
    """Return what keeps `one` from `other`: what speaks against, and how little speaks for."""
    return _reasons(one, other, found, positive=False)


def _reasons(one: Portrait, other: Portrait, found: Evidence, *, positive: bool) -> tuple[Reason, ...]:
    rows = [
        Reason(f"shared in the text: {_shared(one.body, other.body)}", found.body),
        Reason(f"shared in the lead: {_shared(one.lead, other.lead)}", found.lead),
        Reason(f"shared in the headline: {_shared(one.title, other.title)}", found.title),
        Reason(f"shared numbers: {', '.join(sorted(one.numbers & other.numbers)[:SHOWN])}", found.numbers),
    ]
    shown = [row for row in rows if row.weight >= SLIGHT]
    time = Reason(_time(one, other), found.time)
    if positive:
        return tuple(sorted([*shown, time], key=lambda row: -row.weight))
    missing = Reason(f"too little is shared: {found.logit - found.time:.1f} of {weights().cut:.1f}", found.bias)
    return tuple(sorted([*shown, time, missing], key=lambda row: row.weight))


def _shared(one: Vector, other: Vector) -> str:
    both = sorted(one.keys() & other.keys(), key=lambda stem: (-one[stem] * other[stem], stem))
    return ", ".join(both[:SHOWN]) or "nothing"


def _time(one: Portrait, other: Portrait) -> str:
    if one.weekday is not None and other.weekday is not None and one.weekday != other.weekday:
        return "the weekdays in the leads differ"
    if None in {one.first, one.last, other.first, other.last}:
        return "a date is not known"
    return f"published {abs((one.first or 0) - (other.first or 0))} days apart"
