"""What the claim says is in the cited passages: the share of its content, weighed by how telling each word is.

A name weighs as much as a rare word; a state counts for nothing, since every sentence on a subject names the same few.
Nor do numbers and dates, whose own rules forgive nothing.
"""

import functools
from collections.abc import Iterator, Sequence

from briefing.language import thesaurus, words
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.naming import absent
from briefing.verify.reading import Reading

LEAST = 0.3
"""Share of the content below which a claim is blocked."""

DOUBTFUL = 0.45
"""Share of the content below which a claim is shown to the reviewer."""

TELLING = 2.0
"""Weight of a claim's content, in rare words, below which its coverage blocks nothing: two words prove little."""


def covered(case: Case) -> Iterator[Finding]:
    """COV001 and COV002: enough of the claim's content stands in the cited passages."""
    held, missing = coverage(case.claim, case.readings)
    told = sum(weight(word) for word in case.claim.content)
    borne_out = [not words for at, words in case.once(absent).items() if case.claim.names[at].state is None]
    share = (held * told + sum(borne_out)) / (told + len(borne_out)) if told else 1.0
    if share >= DOUBTFUL:
        return
    yield case.finding(
        "COV001" if share < LEAST and told >= TELLING else "COV002",
        f"{share:.0%} of what the claim says is in the cited passages; missing: {', '.join(missing[:8])}",
        weighed=(("share", f"{share:.3f}"), ("least", str(LEAST)), ("doubtful", str(DOUBTFUL))),
    )


def coverage(claim: Reading, passages: Sequence[Reading]) -> tuple[float, list[str]]:
    """Return the weighed share (0 to 1) of the claim's words that the passages hold, and the words that they lack.

    A word is held in any form, as a synonym of the thesaurus, or by a word of the same root.
    """
    weights = {word: weight(word) for word in claim.content}
    missing = [word for word in weights if not any(holds(word, reading) for reading in passages)]
    total = sum(weights.values())
    return (1.0 if total == 0 else 1 - sum(weights[word] for word in missing) / total), missing


@functools.lru_cache(maxsize=65_536)
def weight(word: str) -> float:
    """Return how telling a word is: its rarity in general writing."""
    return 1.0 - words.share(words.stem(word))


def holds(word: str, reading: Reading) -> bool:
    """Whether a passage has a word, one that stands for it, or one of the same root."""
    stem = words.stem(word)
    if stem in reading.stems or thesaurus.groups(word) & reading.groups:
        return True
    return any(_rooted(stem, other) for other in reading.roots.get(stem[:ROOT], ()))


ROOT = 4
"""Letters that two words of one root share at the least."""


def _rooted(one: str, other: str) -> bool:
    """Whether two stems have one root: all but the last three letters of the shorter, "stabil|ise", "stabil|ity"."""
    length = max(ROOT + 1, min(len(one), len(other)) - 2)
    return one[:length] == other[:length]
