"""Forms of one word: "spends", "spent" and "spending" are the same verb."""

import functools

from briefing.language import words
from briefing.language.wordlists import bases, lexicon


@functools.lru_cache(maxsize=8_192)
def forms(word: str) -> frozenset[str]:
    """Return what a folded English word may be a form of, its stem and itself included.

    Two words are forms of one where these share something. Irregular verbs are listed; the rest goes by its ending.
    """
    candidates = {word, words.stem(word), *bases(word)}
    return frozenset(candidates | {_irregular()[one] for one in candidates if one in _irregular()})


def is_past(word: str) -> bool:
    """Tell whether a folded English word can be a verb in the past: "opened", "met"."""
    return word.endswith("ed") or (word in _irregular() and _irregular()[word] != word)


UNCHANGED = frozenset("cut hit shut cost hurt quit spread bid cast beat".split())
"""Verbs whose past has the form of their present, which `is_past` does not know: who "cut 300 jobs" has done so."""


@functools.cache
def _irregular() -> dict[str, str]:
    rows = [line.split() for line in lexicon("irregular.txt")]
    return {form: base for base, *others in rows for form in (base, *others)}
