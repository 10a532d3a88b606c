"""Every code that a finding can carry: what it means, how grave it is, and one example each of failing and passing.

Codes are stable: one is never given another meaning, and a retired one is never used again. The examples are run by
the tests; docs/checks/ has a page a code.
"""

from dataclasses import dataclass

from briefing.model import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A claim and the passage that it cites. `published` is the passage's day, ISO; `speaker` is the claim's field."""

    claim: str
    passage: str
    published: str = ""
    kind: str = "fact"
    speaker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One thing that can be wrong with a claim, and what to do about it."""

    code: str
    title: str
    severity: Severity
    meaning: str
    advice: str
    failing: Example | None = None
    passing: Example | None = None


_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
