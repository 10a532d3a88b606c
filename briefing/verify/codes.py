"""Every code that a finding can carry, read from codes.toml: what it means, how grave it is, examples, what to do."""

import tomllib
from dataclasses import dataclass
from importlib import resources

from briefing.model import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A claim and the passage that it cites, its article's day as ISO.

    `kind` and `speaker` are the claim's; `quote` is what its citation says that the passage has.
    """

    claim: str
    passage: str
    published: str = ""
    kind: str = "fact"
    quote: str | None = None
    speaker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One thing that can be wrong with a claim. Codes about citations alone have no examples: they need a brief."""

    code: str
    title: str
    severity: Severity
    meaning: str
    advice: str
    failing: Example | None = None
    passing: Example | None = None


def _load() -> dict[str, Code]:
    text = resources.files("briefing.verify").joinpath("codes.toml").read_text(encoding="utf-8")
    return {
        code: Code(
            code=code,
            title=row["title"],
            severity=Severity(row["severity"]),
            meaning=" ".join(row["meaning"].split()),
            advice=row["advice"],
            failing=Example(**row["failing"]) if "failing" in row else None,
            passing=Example(**row["passing"]) if "passing" in row else None,
        )
        for code, row in tomllib.loads(text).items()
    }


CODES: dict[str, Code] = _load()
"""Every code, in the order in which the contract checks them."""
