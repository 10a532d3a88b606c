"""Whom a passage singles out of those whom it counts: "three people, among them a boy", are a boy and two others."""

import re
from collections.abc import Iterator

from briefing.language.names import STOP
from briefing.language.numbers import Quantity
from briefing.language.words import stem
from briefing.verify.case import Case
from briefing.verify.numbers.lists import rows
from briefing.verify.reading import Reading


def besides(case: Case, claimed: Quantity, _: list[Quantity]) -> Iterator[float]:
    """Yield how many others there are beside whom a passage singles out, for a claim of them and so many others."""
    if _others(case, claimed):
        yield from (whole - singled for whole, singled in _singled(case))


def all_told_as_others(case: Case, claimed: Quantity) -> bool:
    """Whether the claim has other people beside somebody, as many as a passage counts with that one.

    "A boy and three others", of three people, among them a boy; and not where any passage has the number elsewhere.
    """
    if not _others(case, claimed):
        return False
    told = [one for reading in case.readings for one in reading.stated if one.low == claimed.low]
    return len(told) == 1 and any(whole == claimed.low for whole, _ in _singled(case))


def _others(case: Case, claimed: Quantity) -> bool:
    """Whether the claim has somebody and so many others: "a boy and two others", "with two other people"."""
    led = case.claim.before(claimed.start).endswith((" and ", " with ", " and at least "))
    if led and _OTHERS.match(case.claim.text, claimed.end):
        return True
    beside = _BESIDE.match(case.claim.text, claimed.end)  # "three people and the gunman"
    return beside is not None and any(
        beside["one"] in reading.text[start:end]
        for reading in case.readings
        for _, (start, end) in reading.once(_wholes)
    )


_BESIDE = re.compile(r" (?:other )?[a-z]+ and (?:(?:the|an?|its|his|her|their) )?(?P<one>[\w'’-]+)")
_OTHERS = re.compile(r" others?\b")


def _singled(case: Case) -> Iterator[tuple[float, int]]:
    """Yield each count of the passages that singles out somebody whom the claim tells, and how many; 0 if unknown."""
    for reading in case.readings:
        for whole, (start, end) in reading.once(_wholes):
            row = next((row for row in reading.once(rows) if start <= row.start < end), None)
            them = reading.text[start:end] if row is None else reading.text[row.start : row.end]
            named = sum(name.text in them for name in case.claim.names)
            told = named or any(stem(word) in case.claim.stems for word in _WORD.findall(them) if word not in STOP)
            if told:
                yield whole, named if row else int(_ONE.fullmatch(them) is not None)


_WORD = re.compile(r"\b[a-z]+\b(?!['’]s\b)")


def _wholes(reading: Reading) -> tuple[tuple[float, tuple[int, int]], ...]:
    """Return the counts of a text out of which it singles some, and where these stand, up to the next pause."""
    if "among " not in reading.text and "including " not in reading.text:
        return ()
    found = ((one.low, _OF_THEM.match(reading.text, one.end)) for one in reading.quantities)
    return tuple((low, match.span("them")) for low, match in found if match)


_OF_THEM = re.compile(r"(?: [\w'-]+){1,4}?,? (?:among them|including) (?P<them>[^,;.]{1,200})")
_ONE = re.compile(r"(?:an?|the|his|her|their|one|[A-Z][\w'’-]*)(?: (?!and\b|or\b)[\w'’-]+)*")
"""One of those who are counted, and no two of them."""
