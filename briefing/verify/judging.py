"""An analyst's own judgment: its likelihood in ICD 203's words, once, and apart from confidence."""

from collections.abc import Iterator

from briefing.language import likelihood
from briefing.model import Finding, Kind
from briefing.verify.case import Case


def judged(case: Case) -> Iterator[Finding]:
    """LIK001 to LIK004: a judgment keeps to the standard; every other kind of sentence says what its sources say."""
    if case.kind is Kind.ASSESSMENT:
        for code, said in likelihood.lint(case.claim.text):
            yield case.finding(code, said)
