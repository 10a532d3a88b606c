"""Who did not take part: "Finland declined to sign" is neither "Finland signed" nor "three countries signed" with it.

A verb that others of the passage do is held against each name that the claim has do it. English only.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.language import verbs
from briefing.language.names import Name
from briefing.verify.case import Case
from briefing.verify.denial.reach import Denial
from briefing.verify.names.identity import same
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit


class Doing(NamedTuple):
    """A name, the forms of a verb that stands behind it, and whether it does that or declines to."""

    name: Name
    verb: frozenset[str]
    does: bool


def joined_in(case: Case) -> str:
    """Return the name that does in the claim what the passages have it decline, while others do it; "" for none."""
    theirs = [doing for reading in case.readings for doing in reading.once(_doings)]
    for mine in case.claim.once(_doings) if any(not doing.does for doing in theirs) else ():
        own = [other.does for other in theirs if same(mine.name, other.name) and mine.verb & other.verb]
        if mine.does and own and not any(own):
            return mine.name.text
    return ""


def abstained(denial: Denial, case: Case) -> bool:
    """Whether the claim says "not by Finland", or "but not Finland", of what the passages have Finland decline."""
    name = denial[0].name
    if name is None or not case.claim.before(denial[0].start).endswith(("not by ", "but not ")):
        return False
    said = frozenset().union(*(verbs.forms(unit.low) for unit in case.claim.units if unit.sort is Sort.WORD))
    theirs = (doing for reading in case.readings for doing in reading.once(_doings))
    return any(not one.does and same(name, one.name) and one.verb & said for one in theirs)


def _doings(reading: Reading) -> tuple[Doing, ...]:
    """Return what names right before a verb do or decline, each of several that commas and "and" join."""
    found: list[Doing] = []
    units = reading.units
    for at, unit in enumerate(units):
        behind = [one.low for one in units[at + 1 : at + 3]]
        declined = unit.low in _DECLINING and behind[:1] == ["to"]
        if verbs.is_past(unit.low) or declined:
            done = behind[-1] if declined else unit.low
            found += (Doing(name, verbs.forms(done), not declined) for name in _before(units, at))
    return tuple(found)


def _before(units: tuple[Unit, ...], at: int) -> Iterator[Name]:
    """Yield the names that end right before a unit: "Norway, Sweden and Finland"."""
    for index in range(at - 1, -1, -1):
        unit = units[index]
        if unit.name is not None:
            yield unit.name
        elif unit.low != "and":
            return
        if unit.gap.strip(" ,"):
            return


_DECLINING = frozenset({"declined", "declines", "refused", "refuses", "failed", "fails"})
