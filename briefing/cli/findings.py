"""How findings are printed: as a linter prints them, as JSON, or as annotations of GitHub Actions."""

from collections.abc import Sequence

import msgspec

from briefing.model import Finding, Severity

ANNOTATION = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def as_text(path: str, findings: Sequence[Finding], claims: int | None = None) -> str:
    """Return one line a finding, `brief.md:27:1: NUM001 message`, then a line that counts them."""
    lines = [f"{path}:{line}:{column}: {f.code} {f.message}" for f, line, column in _placed(findings)]
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    counts = f"{_count(errors, 'error')}, {_count(len(findings) - errors, 'warning')}"
    checked = "" if claims is None else f"{_count(claims, 'claim')} checked: "
    return "\n".join([*lines, f"{checked}{counts if findings else 'nothing found'}"]) + "\n"


def as_json(findings: Sequence[Finding], claims: int) -> str:
    """Return `{"claims": n, "findings": [{"line", "column", "code", "severity", "message", "claim", "citations"}]}`."""
    rows = [
        {
            "line": line,
            "column": column,
            "code": finding.code,
            "severity": finding.severity.value,
            "message": finding.message,
            "claim": finding.claim,
            "citations": list(finding.citations),
        }
        for finding, line, column in _placed(findings)
    ]
    return msgspec.json.format(msgspec.json.encode({"claims": claims, "findings": rows})).decode() + "\n"


def as_github(path: str, findings: Sequence[Finding]) -> str:
    """Return one workflow command a finding. Text is escaped as GitHub's toolkit does, so that no command is forged."""
    return "".join(
        f"::{ANNOTATION[finding.severity]} file={_property(path)},line={line},col={column},"
        f"title={_property(finding.code)}::{_escaped(finding.message)}\n"
        for finding, line, column in _placed(findings)
    )


def _placed(findings: Sequence[Finding]) -> list[tuple[Finding, int, int]]:
    rows = [(f, f.position.line, f.position.column) if f.position else (f, 1, 1) for f in findings]
    return sorted(rows, key=lambda row: (row[1], row[2], row[0].code, row[0].message))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
