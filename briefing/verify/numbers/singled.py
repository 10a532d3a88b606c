"""One of several told as all of them: what five raids took in total, the last raid alone did not take."""

import re
from collections.abc import Iterator

from briefing.language.agreement import agree
from briefing.model import Finding
from briefing.verify.case import Case


def singled(case: Case) -> Iterator[Finding]:
    """NUM008: a number that the passages give as a total is not told of one occasion alone."""
    if case.claim.lexis.isdisjoint(_ONE) or not _ALONE.search(case.claim.text) or not case.lexis.isdisjoint(_SINGLY):
        return
    for mine in case.claim.quantities:
        told = [(one, reading) for reading in case.readings for one in reading.quantities if agree(mine, one)]
        if told and all(_TOTAL.search(reading.text, 0, one.start) for one, reading in told):
            found = f"The claim has {mine.text} for one alone; the cited passages give {told[0][0].text} in total"
            yield case.finding("NUM008", found, weighed=(("claimed", mine.text), ("stated", told[0][0].text)))
            return


_ONE = frozenset({"alone", "single"})
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
