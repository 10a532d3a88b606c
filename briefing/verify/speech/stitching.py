"""What a claim has somebody say stands where they speak: two passages are not stitched into a third.

Each rule before this one may find its number, date and speaker in a cited passage of its own, and still nobody said it.
"""

from collections.abc import Iterator

from briefing.language.agreement import agree
from briefing.language.speech import Report
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.names.identity import same
from briefing.verify.numbers.days import gives
from briefing.verify.reading import Reading

_ANAPHORA = frozenset({"he", "she", "they", "his", "her", "their", "it", "its"})


def stitched(case: Case) -> Iterator[Finding]:
    """ATT005: a number or date of what somebody says stands in a passage where they speak.

    A passage whose speaker is a pronoun, a description or unsaid within a quotation may be theirs.
    """
    if len(case.cited) < len(("where they speak", "where the number stands")):
        return
    for report in case.claim.reports:
        theirs = [reading for reading in case.readings if _may_speak(report, reading)]
        if not report.names or not theirs or len(theirs) == len(case.readings):
            continue
        said = next(_elsewhere(report, case, theirs), None)
        if said is not None:
            yield case.finding(
                "ATT005",
                f"The claim has {report.speaker} say it, with “{said}”; the passage that has “{said}” is not theirs",
                weighed=(("speaker", report.speaker), ("claimed", said)),
            )
            return


def _may_speak(report: Report, reading: Reading) -> bool:
    """Whether a passage may be the words of who speaks in a report of the claim."""
    if any(same(mine, name) for mine in report.names for name in reading.names):
        return True
    if any(not other.names for other in reading.reports):
        return True
    return bool(reading.quotes or reading.lexis & _ANAPHORA) and not reading.reports


def _elsewhere(report: Report, case: Case, theirs: list[Reading]) -> Iterator[str]:
    """Yield the numbers and dates of what is said that a cited passage bears out, and none of those of its speaker."""
    for claimed in (one for one in case.claim.quantities if report.start <= one.start < report.end):
        holding = [reading for reading in case.readings if any(agree(claimed, other) for other in reading.stated)]
        if holding and not any(reading in theirs for reading in holding):
            yield claimed.text
    for day in (one for one in case.claim.dates if report.start <= one.start < report.end):
        holding = [reading for reading in case.readings if gives(day, reading)]
        if holding and not any(reading in theirs for reading in holding):
            yield day.text
