"""A claim with the value of before in brackets, "14 (earlier: 11)" -> the claim without it, and what is against it.

The bracket tells of another sentence, the one that is cited last. The rest is held to the other citations as it stands.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.language import agreement, numbers
from briefing.model import Claim, Finding
from briefing.verify.evidence import Evidence
from briefing.verify.structure import finding

_FORMER = re.compile(r" \(earlier: (?P<value>[^()“”\"]{1,40})\)")


def without(claim: Claim, evidence: Evidence) -> Claim:
    """Return a claim without the value of before and its citation; the claim itself where it gives no such value."""
    found = _FORMER.search(claim.text)
    if not found or not numbers.find(found["value"]) or claim.passages[-1] not in evidence.passages:
        return claim
    if len(claim.citations) == 1:
        return claim
    text = f"{claim.text[: found.start()]}{claim.text[found.end() :]}"
    return replace(claim, text=text, citations=claim.citations[:-1])


def value(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """NUM001: the value of before is a number of the sentence that is cited last."""
    found = _FORMER.search(claim.text)
    stated = list(numbers.find(evidence.passages[claim.passages[-1]].text))
    for quantity in numbers.find(found["value"]) if found else ():
        if not any(agreement.agree(quantity, other) for other in stated):
            message = (
                f"The claim has “{quantity.text}” as the value of before; the passage cited last has no such number"
            )
            yield finding(claim, "NUM001", message)
