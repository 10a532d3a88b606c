"""The second layer: a model that reads claim and passages, and may hold more against a claim, never less.

Off unless a caller asks for it. What it doubts becomes a finding OPI001, a warning, beside those of the rules.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from briefing.model import Finding, Verdict
from briefing.verify.codes import CODES
from briefing.verify.evidence import Evidence


class Opinion(Protocol):
    """An entailment model or a judge. `name` and its version go into the finding; `doubt` must be deterministic."""

    name: str

    def doubt(self, claim: str, passages: Sequence[str]) -> float:
        """Return how much the passages leave the claim in doubt, from 0 (they say it) to 1 (they do not)."""


def with_opinion(verdict: Verdict, evidence: Evidence, *, opinion: Opinion, threshold: float) -> Verdict:
    """Return the verdict with the model's doubt added where it reaches the threshold; nothing is taken away."""
    texts = [evidence.passages[cited].text for cited in verdict.claim.passages if cited in evidence.passages]
    doubt = opinion.doubt(verdict.claim.text, texts)
    if not texts or not doubt >= threshold:
        return verdict
    return doubted(
        verdict,
        by=opinion.name,
        reason=f"the cited passages do not say this, by {doubt:.2f}",
        inputs=(("doubt", f"{doubt:.4f}"), ("threshold", f"{threshold:.4f}")),
    )


def doubted(verdict: Verdict, *, by: str, reason: str, inputs: tuple[tuple[str, str], ...] = ()) -> Verdict:
    """Return the verdict with one more finding: that the model named `by` doubts the claim, and why."""
    code = CODES["OPI001"]
    finding = Finding(
        code="OPI001",
        severity=code.severity,
        message=f"{by} doubts it: {reason.rstrip('.')}. {code.advice}",
        claim=verdict.claim.text,
        citations=verdict.claim.passages,
        inputs=(("model", by), *inputs),
    )
    return replace(verdict, findings=(*verdict.findings, finding))


@dataclass(frozen=True, slots=True)
class Calibration:
    """A threshold, and on the labelled rows that chose it the share of false claims it stops and of true ones."""

    threshold: float
    detection: float
    false_alarms: float


def calibrate(doubts: Iterable[tuple[float, bool]], *, most_false_alarms: float) -> Calibration:
    """Return the threshold that stops the most false claims while it stops no more than this share of the true ones.

    `doubts` are pairs of a model's doubt and whether the claim is true. Raises ValueError where a kind is missing.
    A threshold is only ever reported on rows other than those given here.
    """
    rows = list(doubts)
    true = [doubt for doubt, supported in rows if supported]
    false = [doubt for doubt, supported in rows if not supported]
    if not true or not false:
        raise ValueError("a calibration needs claims that are true and claims that are not")
    best = Calibration(1.01, 0.0, 0.0)  # above any doubt: nothing is stopped
    for threshold in sorted({doubt for doubt, _ in rows}, reverse=True):
        alarms = sum(doubt >= threshold for doubt in true) / len(true)
        if alarms > most_false_alarms:
            break
        best = Calibration(threshold, sum(doubt >= threshold for doubt in false) / len(false), alarms)
    return best
