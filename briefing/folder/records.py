"""run.json and audit.jsonl: how a brief was made, and what was held against each of its sentences.

run.json      {"briefing", "as_of", "settings", "digests", "counts", "model", "times"}; only `times` differs between
              two runs over the same articles and settings
audit.jsonl   one row a claim and attempt, in order: {"event", "attempt", "outcome", "claim", "kind", "speaker",
              "citations", "verdict", "rules", "findings"}
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import msgspec

from briefing.errors import InputError
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


def account(path: Path) -> dict[str, Any]:
    """Read a run.json back. Raises InputError where it is not there or is none."""
    try:
        found = msgspec.json.decode(path.read_bytes(), type=dict[str, Any])
        msgspec.convert(found.get("digests"), dict[str, str])
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}; keep the files of a brief together") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(
            f"{path} is not the run.json of a brief; move its folder away and generate it again"
        ) from error
    return found


def encoded(account: Mapping[str, Any]) -> bytes:
    """Return run.json of an account that was read back."""
    return msgspec.json.format(msgspec.json.encode(account), indent=1) + b"\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One claim at one attempt. `attempt` counts what a model wrote, from 1; 0 is the last look at the whole brief.

    `event` is empty for the overview; `rules` names the version of the rules; `reason` is why it was dropped unread.
    """

    event: str
    attempt: int
    outcome: str
    claim: str
    kind: str
    speaker: str
    citations: tuple[str, ...]
    rules: str
    findings: tuple[Finding, ...]
    reason: str = ""


def held(event: str, verdict: Verdict, *, outcome: str, rules: str) -> Row:
    """Return the row of a claim in the last look at the whole brief."""
    claim = verdict.claim
    return Row(
        event=event,
        attempt=0,
        outcome=outcome,
        claim=claim.text,
        kind=claim.kind.value,
        speaker=claim.speaker,
        citations=claim.passages,
        rules=rules,
        findings=verdict.findings,
    )


def audit(rows: Sequence[Row]) -> bytes:
    """Return audit.jsonl."""
    shown = ({**_fields(row), "findings": [_finding(finding) for finding in row.findings]} for row in rows)
    return b"".join(msgspec.json.encode(row) + b"\n" for row in shown)


def _fields(row: Row) -> dict[str, Any]:
    return {field.name: getattr(row, field.name) for field in fields(row)}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "inputs": dict(finding.inputs),
    }
