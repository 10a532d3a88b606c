"""The way that a number goes: from 5 to 8 is not from 8 to 5."""

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.language.agreement import agree
from briefing.language.numbers import Kind, Quantity
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.reading import Reading


class Way(NamedTuple):
    """Two numbers of one kind, from the first to the last."""

    first: Quantity
    last: Quantity


def turned(case: Case) -> Iterator[Finding]:
    """NUM006: what goes from one number to another does not go the other way."""
    theirs = [way for reading in case.readings for way in reading.once(_ways)]
    for way in case.claim.once(_ways):
        if any(agree(way.first, other.last) and agree(way.last, other.first) for other in theirs) and not any(
            agree(way.first, other.first) and agree(way.last, other.last) for other in theirs
        ):
            yield case.finding(
                "NUM006",
                f"The claim goes from {way.first.text} to {way.last.text}; the cited passages go the other way",
                weighed=(("claimed", f"{way.first.text} to {way.last.text}"),),
            )
            return
    yield from _moved_back(case)


def _moved_back(case: Case) -> Iterator[Finding]:
    """DAT004: what was moved from June to September was not moved from September to June."""
    theirs = {way for reading in case.readings for way in reading.once(_dated_ways)}
    for first, last in case.claim.once(_dated_ways) if theirs else ():
        if (last, first) in theirs and (first, last) not in theirs:
            found = f"The claim goes from {first} to {last}; the cited passages go the other way"
            yield case.finding("DAT004", found, weighed=(("claimed", f"{first} to {last}"),))
            return


def _dated_ways(reading: Reading) -> tuple[tuple[str, str], ...]:
    """Return the dates with "from" and "to" before them, as they are told."""
    pairs = itertools.pairwise(reading.dates)
    return tuple(
        (one.text.lower(), other.text.lower())
        for one, other in pairs
        if reading.before(one.start).endswith("from ") and reading.text[one.end : other.start] == " to "
    )


def _ways(reading: Reading) -> tuple[Way, ...]:
    """Return the changes of a text with both ends: "from 5 to 8", "to 8 from 5", "8, up from 5"; no times."""
    found: list[Way] = []
    for one, other in itertools.pairwise(reading.quantities):
        between = reading.text[one.end : other.start].lower()
        start = reading.before(one.start)
        if one.kind is not other.kind or one.kind is Kind.TIME or len(between) > _LONGEST_WAY:
            continue
        if start.endswith("from ") and _TO.search(between):
            found.append(Way(one, other))
        elif (start.endswith("to ") and between.endswith(" from ")) or _came(between, reading.text[other.end :]):
            found.append(Way(other, one))
    return tuple(found)


def _came(between: str, behind: str) -> bool:
    """Whether a number stands before the one that it was: "8, up from 5", "8, compared with 5 a year before"."""
    return _FROM.search(between) is not None or (_WITH.search(between) is not None and bool(_ONCE.match(behind)))


_FROM = re.compile(r"^[^;.]*\b(?:down|up) from (?:about |around |nearly |almost |just |over |under |only )?$")
_WITH = re.compile(r"^[^;.]*\bcompared (?:with|to) (?:about |around |nearly |almost |just |over |under |only )?$")
_ONCE = re.compile(r"[^,;.]{0,40}\b(?:earlier|before|ago|last (?:year|month|week|quarter))\b")
_TO = re.compile(r"^[^,;.]* to (?:about |around |nearly |almost |just |over |under |only )?$")
_LONGEST_WAY = 40
"""Characters between the two ends of a change."""
