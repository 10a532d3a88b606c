"""How gravely it weighs that a denial is turned round: an error in what is nearly a copy, else a warning."""

from briefing.model import Finding, Kind
from briefing.verify.case import Case
from briefing.verify.coverage import coverage

NEAR_COPY = 0.5
"""Coverage from which a claim is so close to its passage that a negation on one side alone is an error."""


def flipped(case: Case, message: str, *, sure: bool) -> Finding:
    """Return NEG001 where the claim is nearly a copy of its passages and the finding is sure, else NEG002."""
    share, _ = case.once(coverage)
    sure = sure and share >= NEAR_COPY and case.kind is not Kind.ASSESSMENT
    code = "NEG001" if sure else "NEG002"
    return case.finding(code, message, weighed=(("share", f"{share:.3f}"), ("near copy", str(NEAR_COPY))))
