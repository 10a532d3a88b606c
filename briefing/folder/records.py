"""run.json and audit.jsonl: how a brief was made, and what was held against each of its sentences.

run.json      {"briefing", "as_of", "settings", "digests", "counts", "model", "times"}; only `times` differs between
              two runs over the same articles and settings
audit.jsonl   one row a claim and attempt, in order: {"event", "attempt", "outcome", "claim", "kind", "speaker",
              "citations", "verdict", "rules", "findings"}
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from briefing.model import Finding, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The account of one run. `counts` are of articles, events and sentences; `times` are seconds by stage."""

    briefing: str
    as_of: str
    settings: Mapping[str, Any]
    digests: Mapping[str, str]
    counts: Mapping[str, int]
    model: Mapping[str, Any] = field(default_factory=dict)
    times: Mapping[str, float] = field(default_factory=dict)


def run(record: Run) -> bytes:
    """Return run.json."""
    return msgspec.json.format(msgspec.json.encode(record, order="deterministic"), indent=1) + b"\n"


def audited(event: str, verdict: Verdict, *, outcome: str, rules: str, attempt: int = 1) -> dict[str, Any]:
    """Return the row of one claim at one attempt. `event` is empty for the overview; `rules` names their version."""
    claim = verdict.claim
    return {
        "event": event,
        "attempt": attempt,
        "outcome": outcome,
        "claim": claim.text,
        "kind": claim.kind.value,
        "speaker": claim.speaker,
        "citations": [{"passage": cited.passage, "quote": cited.quote} for cited in claim.citations],
        "verdict": verdict.word,
        "rules": rules,
        "findings": [_finding(finding) for finding in verdict.findings],
    }


def audit(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """Return audit.jsonl."""
    return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "inputs": dict(finding.inputs),
    }
