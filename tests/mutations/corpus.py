"""The articles and true claims of tests/cases/claims, written for these tests in the way of a good editor.

A file has a head (`published`, `title`), its article with a sentence a line, a line `---`, and its claims: the numbers
of the sentences cited, ` | `, and the claim.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefing.model import Article, Citation, Claim, Dated, Passage

FOLDER = Path(__file__).parent.parent / "cases" / "claims"


@dataclass(frozen=True)
class Told:
    """One article with the claims about it that are true."""

    article: Article
    claims: tuple[Claim, ...]


def told() -> list[Told]:
    """Read every article with its claims."""
    return [_read(path) for path in sorted(FOLDER.glob("*.txt"))]


def _read(path: Path) -> Told:
    body, claims = path.read_text(encoding="utf-8").split("---\n")
    head, text = body.strip().split("\n\n", 1)
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    passages, start = [], 0
    for number, line in enumerate(text.splitlines(), 1):
        passages.append(Passage(article=path.stem, number=number, start=start, end=start + len(line), text=line))
        start += len(line) + 1
    day = Dated(value=date.fromisoformat(fields["published"]), basis="metadata") if "published" in fields else Dated()
    article = Article(id=path.stem, title=fields["title"], text=text, published=day, passages=tuple(passages))
    return Told(article, tuple(_claim(line, path.stem) for line in claims.strip().splitlines()))


def _claim(line: str, article: str) -> Claim:
    numbers, text = line.split(" | ", 1)
    return Claim(text=text, citations=tuple(Citation(f"{article}.s{number}") for number in numbers.split()))
