"""Which sentences of a document a claim is most likely to rest on."""

from collections.abc import Sequence

from briefing.language import names, words
from briefing.verify.coverage import weight
from briefing.verify.reading import read

HELD = 0.3
"""What a word is worth that a chosen sentence has already, of one that none has. Set by hand, not measured."""


def best(claim: str, texts: Sequence[str], *, most: int) -> list[int]:
    """Return the indexes, in order, of the sentences that together hold most of the claim, each word by its rarity.

    Greedy: each next sentence is the one that adds the most that is still missing.
    """
    wanted = {words.stem(word): weight(word) for word in read(claim).lexis - names.STOP}
    held = [frozenset(stem for stem in read(text).stems if stem in wanted) for text in texts]
    chosen: list[int] = []
    while len(chosen) < min(most, len(texts)):
        index = max(
            (index for index in range(len(texts)) if index not in chosen),
            key=lambda index: (sum(wanted[stem] for stem in sorted(held[index])), -index),
        )
        chosen.append(index)
        for stem in held[index]:
            wanted[stem] *= HELD
    return sorted(chosen)
