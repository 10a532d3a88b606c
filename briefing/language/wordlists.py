"""The word lists that the package carries, by name: classes of words, bounds, and the English words written small."""

import functools
from collections.abc import Iterator
from importlib import resources


def lexicon(name: str) -> Iterator[str]:
    """Yield the lines of a word list that is shipped with the package, without its comments."""
    text = resources.files("briefing.language").joinpath("lexicon", name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


def word_class(name: str) -> frozenset[str]:
    """Return the words of a class in classes.txt: `stop`, `titles`, `particles`, ... Raises KeyError for another."""
    return _classes()[name]


def phrases(bound: str) -> list[str]:
    """Return the phrases of bounds.tsv that bound a number in this way."""
    rows = (line.split("\t") for line in lexicon("bounds.tsv"))
    return next(found for name, *found in rows if name == bound)


@functools.cache
def _classes() -> dict[str, frozenset[str]]:
    classes: dict[str, list[str]] = {}
    name = ""
    for line in lexicon("classes.txt"):
        if line.startswith(" "):
            classes[name] += line.split()
        else:
            name = line.rstrip(":")
            classes[name] = []
    return {name: frozenset(words) for name, words in classes.items()}


@functools.lru_cache(maxsize=8_192)
def is_common(word: str) -> bool:
    """Whether a lower-case word, or the word that it is a form of, is in the list of common English words."""
    return word in _listed() or any(base in _listed() for base in bases(word))


def is_listed(word: str) -> bool:
    """Whether a lower-case word itself is in the list of common English words."""
    return word in _listed()


@functools.cache
def _listed() -> frozenset[str]:
    return frozenset(lexicon("words.txt"))


_FORMS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ly", ""),
    ("ness", ""), ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"),
)  # fmt: skip


_LAST = tuple({ending[-1] for ending, _ in _FORMS})
"""The last letters of any form: most words have none of them."""


def bases(word: str) -> list[str]:
    """Return the words that a regular English form may come from: "stopped" from "stop", "parties" from "party"."""
    if not word.endswith(_LAST):
        return []
    found = [
        word[: -len(ending)] + put for ending, put in _FORMS if word.endswith(ending) and len(word) > len(ending) + 1
    ]
    doubled = [base[:-1] for base in found if len(base) > 2 and base[-1] == base[-2]]  # noqa: PLR2004 - "stopp"
    return found + doubled
