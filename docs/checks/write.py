"""Write a page for each code of the verifier, from the registry that `briefing check --explain` prints.

python docs/checks/write.py
"""

from pathlib import Path

from briefing.verify import CODES, Code
from briefing.verify.codes import Example

FOLDER = Path(__file__).parent


def page(code: Code) -> str:
    """Return one code's page."""
    grave = {
        "error": "An error: the claim is blocked.",
        "warning": "A warning: shown to the reviewer, who may answer it.",
    }
    parts = [f"# {code.code}: {code.title}", grave[code.severity], code.meaning, f"What to do: {code.advice}"]
    for name, example in (("Fails", code.failing), ("Passes", code.passing)):
        if example:
            parts.append(_example(name, example))
    return "\n\n".join(parts) + "\n"


def index() -> str:
    """Return the list of all pages."""
    rows = [f"| [{code.code}]({code.code}.md) | {code.title} | {code.severity} |" for code in CODES.values()]
    head = "# The checks\n\nWhat `briefing check` can hold against a sentence, in the order in which it looks.\n"
    return "\n".join([head, "| code | | severity |", "|---|---|---|", *rows]) + "\n"


def _example(name: str, example: Example) -> str:
    day = f", published {example.published}" if example.published else ""
    spoken = f" (marked as {example.kind}, speaker {example.speaker})" if example.speaker else ""
    quote = f", the citation carrying “{example.quote}”" if example.quote else ""
    return f"{name}{spoken}:\n\n> {example.claim}\n\nagainst the passage{day}{quote}:\n\n> {example.passage}"


def pages() -> dict[str, str]:
    """Return every page by its file's name."""
    return {"README.md": index(), **{f"{code.code}.md": page(code) for code in CODES.values()}}


if __name__ == "__main__":
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
