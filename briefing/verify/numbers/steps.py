"""Which way a passage counts from one day to another: "the strike began two days after the mine closed".

From when the mine closed it counts on to the strike, and from the strike back to the mine: the claim tells which it is.
"""

import itertools
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from briefing.language.dates import DateMention
from briefing.language.words import stem
from briefing.verify.case import Case
from briefing.verify.reading import Reading, Sort, Unit


def counted_on(case: Case) -> Iterator[DateMention]:
    """Yield the dates that the passages count from others, by the way that they count to what the claim tells."""
    for reading in case.readings:
        for other in reading.dates:
            if other.floating and other.offset and other.offset[0] and not other.spans:
                step, unit = other.offset
                yield from (replace(other, offset=(way * step, unit)) for way in _ways(other, reading, case.claim))


def _ways(other: DateMention, reading: Reading, claim: Reading) -> tuple[int, ...]:
    """Return 1 where the claim tells what stands before "a day after", -1 where it tells what stands behind."""
    if not other.text.endswith((" after", " before")):
        return (1,)
    behind = itertools.takewhile(_goes_on, (unit for unit in reading.units if unit.start >= other.end))
    back, on = _told(list(behind), claim), _told([unit for unit in reading.units if unit.end <= other.start], claim)
    if back == on:
        return (1, -1) if back else (1,)
    return (-1,) if back > on else (1,)


def _goes_on(unit: Unit) -> bool:
    return not set(unit.gap) & set(",;:")


def _told(units: Sequence[Unit], claim: Reading) -> int:
    """Return how many words and names of a clause the claim has."""
    mine = {unit.low for unit in claim.units if unit.sort is Sort.NAME}
    return sum(stem(unit.low) in claim.stems if unit.sort is Sort.WORD else unit.low in mine for unit in units)
