"""One of several told as all of them: what five raids took in total, the last raid alone did not take."""

import re
from collections.abc import Iterator

from briefing.language.agreement import agree
from briefing.language.numbers import Quantity
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.reading import Reading


def singled(case: Case) -> Iterator[Finding]:
    """NUM008: a number that the passages give as a total is not told of one occasion alone."""
    if case.claim.lexis.isdisjoint(_ONE) or not _ALONE.search(case.claim.text) or not case.lexis.isdisjoint(_SINGLY):
        return
    for mine in case.claim.quantities:
        told = [(one, reading) for reading in case.readings for one in reading.quantities if agree(mine, one)]
        if told and all(_together(one, reading) for one, reading in told):
            found = f"The claim has {mine.text} for one alone; the cited passages give {told[0][0].text} in total"
            yield case.finding("NUM008", found, weighed=(("claimed", mine.text), ("stated", told[0][0].text)))
            return


_ONE = frozenset({"alone", "single"})


def _together(told: Quantity, reading: Reading) -> bool:
    """Whether a text gives a number as a total, and not as a part of one: "a total of 90, 30 of them in Orla"."""
    if _PART.match(reading.text, told.end) or _INCLUDED.search(reading.before(told.start)):
        return False
    return _TOTAL.search(reading.text, 0, told.start) is not None


_PART = re.compile(r"(?: [a-z]+)? of (?:them|which|whom|those|these)\b")
_INCLUDED = re.compile(r"\b(?:including|among them|of which|of whom) (?:the )?$")

_ALONE = re.compile(
    r"\b(?:this|the|that|its|his|her|their|one|a|in|on|during) (?:[\w'’-]+ ){0,8}alone\b|\b(?:in|during) a single\b",
    re.IGNORECASE,
)
_SINGLY = frozenset("alone single singly each itself".split())
_TOTAL = re.compile(
    r"\b(?:(?:in|a|the|combined|grand|overall) total|altogether|combined|totall?ed|totall?ing|in all)\b[^.;]*$",
    re.IGNORECASE,
)
"""What stands before a number that several make together, in its clause."""
