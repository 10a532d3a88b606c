"""Every verdict as it was reached: the rules' version, what each looked at, what it found, so that it can be traced.

A record is plain JSON types. Texts stand in it by their SHA-256, so that it can be kept where the articles may not be.
"""

import hashlib
from collections.abc import Mapping

from briefing.model import Finding, Verdict
from briefing.verify.coverage import DOUBTFUL, LEAST, TELLING
from briefing.verify.evidence import Evidence
from briefing.verify.polarity import NEAR_COPY

AUDIT_VERSION = "4"
"""Version of the rules, their word lists and thresholds together; it changes whenever a verdict can."""

THRESHOLDS: Mapping[str, float] = {
    "coverage.least": LEAST,
    "coverage.doubtful": DOUBTFUL,
    "coverage.telling": TELLING,
    "polarity.near_copy": NEAR_COPY,
}


def audit(verdict: Verdict, evidence: Evidence) -> dict[str, object]:
    """Return the record of a verdict: the claim, its passages by digest, the rules' version, each finding's inputs."""
    return {
        "rules": AUDIT_VERSION,
        "thresholds": dict(THRESHOLDS),
        "claim": verdict.claim.text,
        "kind": verdict.claim.kind.value,
        "speaker": verdict.claim.speaker,
        "passages": {id: _digest(evidence, id) for id in verdict.claim.passages},  # noqa: A001
        "verdict": verdict.word,
        "findings": [_recorded(finding) for finding in verdict.findings],
    }


def _digest(evidence: Evidence, passage: str) -> dict[str, str]:
    if passage not in evidence.passages:
        return {"sha256": "", "published": ""}
    known = evidence.passages[passage]
    day = evidence.day(known)
    return {
        "sha256": hashlib.sha256(known.text.encode("utf-8", "surrogatepass")).hexdigest(),
        "published": day.isoformat() if day else "",
    }


def _recorded(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "inputs": dict(finding.inputs),
        "suggestions": list(finding.suggestions),
    }
