"""Who is left out of a deed by a bare negation: "France signed the treaty, but Spain did not"."""

import re
from collections.abc import Iterator

from briefing.language import verbs
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.denial.denials import denials, refusals
from briefing.verify.denial.flipped import flipped
from briefing.verify.denial.possible import mostly, stems_of
from briefing.verify.reading import Reading


def elided(case: Case) -> Iterator[Finding]:
    """NEG001 and NEG002: who did not do what the others did has not done it in the claim."""
    if case.claim.once(denials) or case.claim.once(refusals):
        return
    for reading in case.readings:
        for who, before in reading.once(_left_out):
            told = stems_of(before)
            if _opens_with(who, case.claim) and len(told) > 1 and mostly(told, case.claim):
                yield flipped(case, f"The passage says that “{who}” did not; the claim tells it of them", sure=True)
                return


def _left_out(reading: Reading) -> tuple[tuple[str, str], ...]:
    """Return who is told not to have done something, each with the clause that tells what, behind its subject."""
    if reading.lexis.isdisjoint({"not", "t"}):
        return ()
    return tuple((match["who"].strip(), _said(match["before"])) for match in _ELIDED.finditer(reading.text))


def _said(clause: str) -> str:
    """Return a clause from its verb on."""
    words = clause.split()
    at = next((at for at, word in enumerate(words) if at and verbs.is_past(word.lower())), 0)
    return " ".join(words[at:])


def _opens_with(who: str, claim: Reading) -> bool:
    """Whether the last word of who is told of stands in the subject of the claim."""
    last = who.rsplit(maxsplit=1)[-1].lower()
    return any(unit.low.endswith(last) for unit in claim.units[:SUBJECT])


SUBJECT = 6
"""Words of a claim among which its subject stands."""

_ELIDED = re.compile(
    r"(?P<before>[^.;:,]{1,200})[,;]? (?:but|while|whereas|though|although|and) (?P<who>(?:[\w'’-]+ ){1,5}?)"
    r"(?:did|does|do|has|have|had|will|would|was|were|is|are|could)(?: not|n['’]t)(?=[.,;]|$)"
)
