"""Numbers that the passages show without saying them: a row of names, both, half of what is halved."""

import re

from briefing.language import names, numbers
from briefing.language.numbers import Kind, Quantity
from briefing.verify.case import Case
from briefing.verify.numbers.gaps import counted_between
from briefing.verify.numbers.hours import bare_hour
from briefing.verify.numbers.lengths import lasted
from briefing.verify.numbers.lists import alone, itemized, listed_beside
from briefing.verify.numbers.members import grouped, members
from briefing.verify.numbers.order import so_far
from briefing.verify.numbers.spans import another_span


def named_otherwise(case: Case, claimed: Quantity) -> bool:
    """Whether the passages show a small number without saying it: "both", a single one, digits in a name."""
    if any(way(case, claimed) for way in (_told_over, lasted, counted_between, _halved, _spaced)):
        return True
    if (claimed.low == 1 and claimed.kind is Kind.COUNT and not claimed.text[0].isdigit()) or bare_hour(case, claimed):
        return True
    pair = claimed.low == 2 and claimed.kind is Kind.COUNT and not numbers.measure(claimed)  # noqa: PLR2004 - the number that the words name
    if pair and not claimed.text[0].isdigit():
        if claimed.text.lower().removeprefix("a ") in {"both", "pair", "couple", "duo"}:
            return True
        before = case.claim.text[: claimed.start].rstrip().lower()
        return before.endswith(("the", "both", "these", "those", "their", "its", "his", "her")) or bool(
            case.lexis & {"both", "bilateral", "neither", "either", "each", "pair", "mutual", "twice"}
        )
    if any(one.low == -claimed.low for reading in case.readings for one in reading.stated):
        return False  # minus 21
    digits = claimed.text.replace(",", "")
    measured = numbers.measure(claimed)
    otherwise = measured and any(
        another_span(claimed, one) or (one.text == claimed.text and numbers.measure(one) not in {"", measured})
        for reading in case.readings
        for one in reading.stated
    )
    return digits.isdecimal() and digits in case.lexis and not otherwise


def _spaced(case: Case, claimed: Quantity) -> bool:
    """Whether a passage has the number with a space behind its comma, before the same word: "2, 117 points"."""
    behind = _NEXT.match(case.claim.text, claimed.end) if "," in claimed.text else None
    spaced = f" {claimed.text.replace(',', ', ')}{behind[0]}" if behind else ""
    return bool(spaced) and any(spaced in reading.text for reading in case.readings)


_NEXT = re.compile(r" (?!and\b|or\b)[a-z]+\b")


def _halved(case: Case, claimed: Quantity) -> bool:
    """Whether something is cut in half, or by half, that a passage has halved."""
    return claimed.text.lower() == "half" and not case.lexis.isdisjoint({"halve", "halves", "halved", "halving"})


def _told_over(case: Case, claimed: Quantity) -> bool:
    """Whether the claim counts what it then names ("two players, Johnson and Moore"), or a row that has come so far."""
    if claimed.kind is not Kind.COUNT or alone(case, claimed):
        return False
    listed = [name for name in case.claim.names if name.start > claimed.end and name.kind is names.Kind.NAME]
    if not claimed.text[0].isdigit() and claimed.low <= min(LISTED, len(listed)):
        return True
    if listed_beside(case.claim, claimed) or itemized(case, claimed) or members(case, claimed):
        return True
    if grouped(case, claimed) or so_far(case, claimed):
        return True
    if not _ROW.search(case.claim.text, claimed.end):
        return False
    rows = ((reading, one) for reading in case.readings for one in reading.stated if one.kind is Kind.ORDINAL)
    return any(one.low == claimed.low and _ROW.search(reading.text, one.end, one.end + ROW) for reading, one in rows)


ROW = 30
"""Characters after an order among which "straight" makes a row of it: "their fifth defeat in a row"."""

LISTED = 4
"""The most names that a claim is taken to have counted itself."""

_ROW = re.compile(r"\b(?:in a row|in succession|running|straight|consecutive|successive|on end)\b", re.IGNORECASE)
