"""What is done, and the words that may tell of it: "quit", "stepped down" and "successor" tell of a resignation."""

import functools
from collections.abc import Iterable

from briefing.language import verbs
from briefing.language.wordlists import lexicon, word_class

Deeds = frozenset[int]


@functools.lru_cache(maxsize=8_192)
def claimed(word: str) -> Deeds:
    """Return the numbers of the deeds that a folded verb tells of."""
    return _of(word, _rows()[0])


@functools.lru_cache(maxsize=8_192)
def told(word: str) -> Deeds:
    """Return the numbers of the deeds that a folded word of any kind may mean or imply."""
    return _of(word, _rows()[1])


def is_plain(word: str) -> bool:
    """Whether a folded verb tells of a deed and of little else: "resigned", and not "left"."""
    return not verbs.forms(word).isdisjoint(_rows()[2])


@functools.lru_cache(maxsize=8_192)
def is_light(word: str) -> bool:
    """Whether a folded verb says little alone, as "took" does, or is one of saying."""
    return word in word_class("reports") or not verbs.forms(word).isdisjoint(word_class("light"))


def ends(word: str) -> bool:
    """Whether two words that mean a deed together end with this one: "off", of "called off"."""
    return word in _ends()


@functools.cache
def _ends() -> frozenset[str]:
    return frozenset(word.partition("_")[2] for word in _rows()[1] if "_" in word)


def _of(word: str, rows: dict[str, Deeds]) -> Deeds:
    return frozenset().union(*(rows.get(form, frozenset()) for form in verbs.forms(word)))


@functools.cache
def _rows() -> tuple[dict[str, Deeds], dict[str, Deeds], frozenset[str]]:
    """Return the deeds by the words that claim them, by those that may tell of them, and the plain words."""
    left: dict[str, Deeds] = {}
    all_: dict[str, Deeds] = {}
    plain: set[str] = set()
    for number, line in enumerate(lexicon("deeds.tsv")):
        first, everyday, telling = (words.split() for words in line.split("\t"))
        plain.update(first)
        _add(left, (*first, *everyday), number)
        _add(all_, (*first, *everyday, *telling), number)
    return left, all_, frozenset(plain)


def _add(rows: dict[str, Deeds], words: Iterable[str], number: int) -> None:
    for word in words:
        rows[word] = rows.get(word, frozenset()) | {number}
