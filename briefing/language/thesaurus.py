"""Words that news says for one another, and words that say the opposite. Both take and give words in lower case."""

import functools
from collections.abc import Iterable

from briefing.language.wordlists import bases, lexicon
from briefing.language.words import stem

Groups = frozenset[int]


@functools.lru_cache(maxsize=65_536)
def groups(word: str) -> Groups:
    """Return the numbers of the groups that a word, or the word that it is a form of, belongs to."""
    return frozenset().union(*(_groups().get(form, frozenset()) for form in _forms(word)))


def alike(one: str, other: str) -> bool:
    """Whether two words may stand for one another: one stem, or one group."""
    return stem(one) == stem(other) or bool(groups(one) & groups(other))


@functools.lru_cache(maxsize=65_536)
def opposites(word: str) -> frozenset[str]:
    """Return the stems of the words that say the opposite: of the pairs listed, or made with un-, dis- and the like."""
    listed = frozenset().union(*(_opposites().get(form, frozenset()) for form in _forms(word)))
    return listed | {stem(word.removeprefix(prefix)) for prefix in _PREFIXES if word.startswith(prefix)} - {stem(word)}


_PREFIXES = ("non-", "non", "dis", "un", "anti-", "anti")


def _forms(word: str) -> Iterable[str]:
    return dict.fromkeys((word, stem(word), *bases(word)))


@functools.cache
def _groups() -> dict[str, Groups]:
    table: dict[str, Groups] = {}
    for number, line in enumerate(lexicon("synonyms.txt")):
        for word in line.split():
            for form in {word, stem(word)}:
                table[form] = table.get(form, frozenset()) | {number}
    return table


@functools.cache
def _opposites() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in lexicon("antonyms.txt"):
        one, other = line.split()
        for word, opposite in ((one, other), (other, one)):
            for form in {word, stem(word)}:
                table[form] = table.get(form, frozenset()) | {stem(opposite)}
    return table
