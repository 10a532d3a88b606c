"""Rows of names that a claim counts itself: "three states, Chad, Niger and Mali", "Ana and Marta are the only two"."""

import itertools
import re
from typing import NamedTuple

from briefing.language.names import Kind
from briefing.language.numbers import Quantity
from briefing.language.words import stem
from briefing.verify.case import Case
from briefing.verify.reading import Reading


class Row(NamedTuple):
    """Names that stand as a list, the last behind "and": where it begins and ends, and how many there are."""

    start: int
    end: int
    length: int


def listed_beside(claim: Reading, counted: Quantity) -> bool:
    """Whether a number counts the names of a row that stands right behind its noun, or right before the number."""
    text = claim.text
    return any(
        row.length == counted.low
        and (_BEFORE.fullmatch(text, counted.end, row.start) or _AFTER.fullmatch(text, row.end, counted.start))
        for row in claim.once(rows)
    )


_BEFORE = re.compile(r"[^,:;.()–]{1,60}(?:[,:] | \(| [–-] )(?:the |namely |both )?")
_AFTER = re.compile(
    r",? (?:are|were|is|was|became|become|remain|remained)(?: the| now the| still the)?(?: only| last| first)? "
    r"|,? (?:the|these|those|all) (?:only |last |first |other )?|: (?:the )?"
)
"""What stands between a count and the row that it counts, on either side."""


def itemized(case: Case, counted: Quantity) -> bool:
    """Whether a number counts what the claim lists behind a colon: "three demands: a truce, the release of ..."."""
    list_ = _LISTED.match(case.claim.text, counted.end)
    told = (stem(one.unit) for reading in case.readings for one in reading.quantities)
    if list_ is None or any(noun == stem(counted.unit) for noun in told):
        return False
    parts = list_["items"].split(", ")
    return len(parts) + (" and " in parts[-1] and not parts[-1].startswith("and ")) == counted.low


_LISTED = re.compile(r" [^,:;.()–]{1,60}(?::| [–-]) (?P<items>[^:;.]+)")


def alone(case: Case, counted: Quantity) -> bool:
    """Whether the claim says "only two" of names that stand with others in a longer row of a passage."""
    if not _ONLY.search(case.claim.before(counted.start)):
        return False
    return any(
        row.length > counted.low and any(name.text in reading.text[row.start : row.end] for name in case.claim.names)
        for reading in case.readings
        for row in reading.once(rows)
    )


_ONLY = re.compile(r"\b(?:only|sole)(?: the| these| those)? $", re.IGNORECASE)


def rows(claim: Reading) -> tuple[Row, ...]:
    """Return the rows of names of a text, ages behind them or not."""
    found: list[Row] = []
    named = [name for name in claim.names if name.kind is not Kind.TITLE]
    start, length = 0, 1
    for one, other in itertools.pairwise(named):
        if length > 1 and claim.text[one.end : other.start] in _OF:
            continue  # "the Democratic Republic of Congo"
        link = _LINK.fullmatch(claim.text, one.end, other.start)
        start, length = (start, length + 1) if link and length > 1 else (one.start, 2 if link else 1)
        if link is not None and link[1]:
            found.append(Row(start, other.end, length))
            length = 1
    return tuple(found)


_OF = frozenset({" of ", " of the "})
_LINK = re.compile(
    r"(?:, \d{1,3})?(?:,? (and) |, )(?:\w+ (?:in|at|near) )?(?:the |his |her |its |their )?(?:(?!\w+ed )[a-z]+ )?"
)
"""What stands between two names of a row, an age behind the first too; "and" before the last."""
