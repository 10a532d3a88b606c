"""What the claim says is in the cited passages: the share of its content, weighed by how telling each word is."""

from collections.abc import Iterator

from briefing.language import names, words
from briefing.model import Finding
from briefing.verify.case import Case

LEAST = 0.15
"""Share of the content below which a claim is blocked."""

DOUBTFUL = 0.35
"""Share of the content below which a claim is shown to the reviewer."""


def covered(case: Case) -> Iterator[Finding]:
    """COV001 and COV002: enough of the claim's content stands in the cited passages."""
    share, missing = coverage(case)
    if share >= DOUBTFUL:
        return
    code = "COV001" if share < LEAST else "COV002"
    yield case.finding(
        code,
        f"{share:.0%} of what the claim says is in the cited passages; missing: {', '.join(missing[:8])}",
        weighed=(("share", f"{share:.3f}"), ("least", str(LEAST)), ("doubtful", str(DOUBTFUL))),
    )


def coverage(case: Case) -> tuple[float, list[str]]:
    """Return the weighed share of the claim's content words that the passages hold, and the words that they lack."""
    held = frozenset().union(*(reading.stems for reading in case.readings))
    weights = {word: weight(word) for word in case.claim.content}
    missing = [word for word in weights if words.stem(word) not in held]
    total = sum(weights.values())
    return (1.0 if total == 0 else 1 - sum(weights[word] for word in missing) / total), missing


def weight(word: str) -> float:
    """Return how telling a word is: its rarity in general writing."""
    return 1.0 - words.share(words.stem(word)) if word not in names.STOP else 0.0
