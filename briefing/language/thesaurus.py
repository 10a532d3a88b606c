"""Words that news says for one another, and words that say the opposite. Both take and give words in lower case."""

import functools
import itertools
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.language import verbs
from briefing.language.wordlists import bases, is_listed, lexicon
from briefing.language.words import stem

Groups = frozenset[int]


@functools.lru_cache(maxsize=8_192)
def groups(word: str) -> Groups:
    """Return the numbers of the groups that a word, or the word that it is a form of, belongs to."""
    return frozenset().union(*(_groups().get(form, frozenset()) for form in _forms(word)))


def alike(one: str, other: str) -> bool:
    """Whether two words may stand for one another: one stem, or one group."""
    return stem(one) == stem(other) or bool(groups(one) & groups(other))


@functools.lru_cache(maxsize=8_192)
def forms(word: str) -> frozenset[str]:
    """Return what a word may be a form of where its opposite is looked for: of an irregular verb, a superlative."""
    bare = word.removesuffix("est") if len(word) > len("bigest") else word
    positive = (
        bare.removesuffix(bare[-1:]) if bare[-2:-1] == bare[-1:] else bare.removesuffix("i") + "y" * (bare[-1:] == "i")
    )
    return verbs.forms(word) | verbs.forms(bare) | {positive}


@functools.lru_cache(maxsize=8_192)
def opposites(word: str) -> frozenset[str]:
    """Return the stems of the words that say the opposite: of the pairs listed, or made with un-, dis- and the like."""
    listed = frozenset().union(*(_opposites().get(form, frozenset()) for form in forms(word)))
    return listed | {stem(word.removeprefix(prefix)) for prefix in _PREFIXES if word.startswith(prefix)} - {stem(word)}


class Siblings(NamedTuple):
    """The stems of what a word is of a kind, `own`, and of the other things of that kind, which shut it out."""

    own: frozenset[str]
    others: frozenset[str]


def siblings(word: str) -> Siblings | None:
    """Return what a word is one of, and what it then is not: heroin is no cocaine, a bus no train; None for most."""
    return _siblings().get(stem(word))


@functools.cache
def _siblings() -> dict[str, Siblings]:
    table: dict[str, Siblings] = {}
    for line in lexicon("siblings.txt"):
        kind = [frozenset(map(stem, item.split("/"))) for item in line.split()]
        every = frozenset().union(*kind)
        for own in kind:
            for form in own:
                known = table.get(form, Siblings(frozenset(), frozenset()))
                table[form] = Siblings(known.own | own, known.others | (every - own))
    return table


@functools.lru_cache(maxsize=8_192)
def undenied(word: str) -> frozenset[str]:
    """Return the words with which a text may say without a negation what the denial of this one says."""
    return frozenset().union(*(_undenied().get(form, frozenset()) for form in {word, *verbs.forms(word)}))


@functools.cache
def _undenied() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in lexicon("undenied.tsv"):
        denied, saying = (frozenset(words.split()) for words in line.split("\t"))
        table.update({word: table.get(word, frozenset()) | saying for word in denied})
    return table


def phrasal(word: str, particle: str, *, apart: bool) -> str | None:
    """Return the verb that one of two words stands for: "reject" for "turned down"; None where they make no verb.

    `apart` says that other words stand between the two, which not all of these verbs allow.
    """
    meanings = _phrasal().get(particle)
    if meanings is None:
        return None
    found = next((meanings[form] for form in sorted(verbs.forms(word)) if form in meanings), None)
    return None if found is None or (apart and not found[1]) else found[0]


def leads(word: str) -> bool:
    """Whether a word is a form of a verb that means another with a particle: "turned", of "turned down"."""
    return not verbs.forms(word).isdisjoint(itertools.chain(*_phrasal().values()))


@functools.cache
def _phrasal() -> dict[str, dict[str, tuple[str, bool]]]:
    table: dict[str, dict[str, tuple[str, bool]]] = {}
    for line in lexicon("phrasal.txt"):
        spelled, meaning = line.split(": ")
        verb, *_, particle = spelled.split()
        table.setdefault(particle, {})[verb] = meaning, " - " in spelled
    return table


_PREFIXES = ("non-", "non", "dis", "un", "anti-", "anti")


def _forms(word: str) -> Iterable[str]:
    return dict.fromkeys((word, stem(word), *bases(word)))


@functools.cache
def _groups() -> dict[str, Groups]:
    table: dict[str, Groups] = {}
    for number, line in enumerate(lexicon("synonyms.txt")):
        for word in line.split():
            for form in {word, _stem(word)}:
                table[form] = table.get(form, frozenset()) | {number}
    return table


def _stem(word: str) -> str:
    """Return the stem of a listed word; itself where that would be another word: no "plan" of "plane"."""
    short = stem(word)
    return word if word == short + "e" and is_listed(short) else short


@functools.cache
def _opposites() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for one, other in _pairs():
        for word, opposite in ((one, other), (other, one)):
            for form in {word, stem(word)}:
                table[form] = table.get(form, frozenset()) | {stem(opposite)}
    return table


def _pairs() -> Iterator[tuple[str, str]]:
    """Yield the pairs listed one by one, and each word of one pole with each of the other."""
    for line in lexicon("antonyms.txt"):
        one, other = line.split()
        yield one, other
    for line in lexicon("poles.txt"):
        left, right = (pole.split() for pole in line.split("|"))
        yield from itertools.product(left, right)
