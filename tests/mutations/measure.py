"""How much of what is broken the verifier finds, beside how often it is wrong about what is true.

python -m tests.mutations.measure          print the figures
python -m tests.mutations.measure --write  record them in figures.json, which the tests hold the verifier to
"""

import json
import sys
from collections import Counter
from functools import cache
from pathlib import Path

from briefing.model import Claim
from briefing.verify import Evidence, verify
from tests.mutations.corpus import Told, told
from tests.mutations.kit import BREAKS

FIGURES = Path(__file__).parent / "figures.json"
TRUE = "true claims"

Figures = dict[str, int]


@cache
def measure(name: str) -> Figures:
    """Return of the true claims, or of those broken in a way, how many there are, are blocked, are stopped."""
    corpus, evidence = _read()
    if name == TRUE:
        return _count([claim for one in corpus for claim in one.claims], evidence)
    return _count([claim for one in corpus for claim in broken(name, one, corpus)], evidence)


@cache
def _read() -> tuple[list[Told], Evidence]:
    corpus = told()
    return corpus, Evidence.of(
        [one.article for one in corpus], events={one.article.id: one.article.id for one in corpus}
    )


def broken(name: str, one: Told, corpus: list[Told]) -> list[Claim]:
    """Return the claims of one article, broken in one way."""
    others = [other.article for other in corpus if other is not one]
    return [claim for true in one.claims for claim in BREAKS[name](true, one.article, others) if claim != true]


def _count(claims: list[Claim], evidence: Evidence) -> Figures:
    words = Counter(verify(claim, evidence).word for claim in claims)
    return {"n": len(claims), "blocked": words["unsupported"], "stopped": words["unsupported"] + words["uncertain"]}


def main() -> None:
    """Print the figures, and write them where asked."""
    figures = {name: measure(name) for name in (TRUE, *BREAKS)}
    for name, row in figures.items():
        print(f"{name:22}{row['n']:6}{row['blocked'] / row['n']:8.3f}{row['stopped'] / row['n']:8.3f}")  # noqa: T201 - it prints its figures
    if sys.argv[1:] == ["--write"]:
        FIGURES.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
