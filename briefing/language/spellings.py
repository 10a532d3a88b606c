"""Whether two names are one: in other spellings, in short, by their initials, as another form of a state.

`Soleimani` and `Suleimani`, `al-Kadhimi` and `al-Kazimi` are one name; `Hassan` and `Hussein` are two.
"""

import functools
import re
import unicodedata

from briefing.language import places
from briefing.language.wordlists import lexicon

_SOUNDS = (
    ("zh", "j"), ("kh", "k"), ("gh", "k"), ("q", "k"), ("dh", "d"), ("z", "d"), ("ts", "s"), ("tz", "s"), ("ph", "f"),
    ("ck", "k"), ("x", "ks"), ("sch", "sh"), ("dj", "j"), ("w", "v"), ("c", "k"),
)  # fmt: skip
_VOWELS = re.compile(r"[aeiy]+")
_ROUND = re.compile(r"(?<![aeiy])[aeiy]*[ou]+")
_TWICE = re.compile(r"(.)\1+")


@functools.lru_cache(maxsize=8_192)
def key(word: str) -> str:
    """Return a word as it sounds, so that the spellings of one name in another script come out alike.

    Vowels keep two classes, round and open: that parts Hassan from Hussein and joins Soleimani with Suleimani.
    """
    low = fold(word).removeprefix("al-").removeprefix("el-")
    low = re.sub(r"[^a-z]", "", low)
    low = "mc" + low[3:] if low.startswith("mac") else low
    low = low.replace("ch", "\x00").replace("th", "t")
    for written, heard in _SOUNDS:
        low = low.replace(written, heard)
    low = _ROUND.sub("U", low)
    low = _VOWELS.sub("A", low)
    low = low.replace("h", "") if not low.startswith("h") else "h" + low[1:].replace("h", "")
    return _TWICE.sub(r"\1", low)


def fold(word: str) -> str:
    """Return a word in lower case without accents and marks."""
    if word.isascii():
        return word.lower()
    return _bare(word) if len(word) <= LONGEST_WORD else _bare.__wrapped__(word)


LONGEST_WORD = 50
"""Letters of the longest word that is kept as it was folded."""


@functools.lru_cache(maxsize=8_192)
def _bare(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold()).translate(_LETTERS)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).replace("’", "'")


_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h"})
"""Letters that are written in English without their stroke, which Unicode does not take for a mark."""

SHORTEST_SOUND = 4
"""Letters below which sound proves nothing: "Ali" and "Eli" are two."""


@functools.lru_cache(maxsize=8_192)
def same_word(one: str, other: str) -> bool:
    """Whether two words write one name."""
    first, second = fold(one).replace(".", ""), fold(other).replace(".", "")
    if first == second or second in called(first):
        return True
    if min(len(first), len(second)) < SHORTEST_SOUND or first.isdigit():
        return False
    return key(first) == key(second) and {_vowel(first), _vowel(second)} != {"a", "i"}


def called(given: str) -> frozenset[str]:
    """Return what people of a given name are called for short, or whom a short one stands for, folded: Tim, Timothy."""
    return _called().get(given, frozenset())


@functools.cache
def _called() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in lexicon("given_names.txt"):
        full, *short = line.split()
        table[full] = table.get(full, frozenset()).union(short)
        table.update((name, table.get(name, frozenset()) | {full}) for name in short)
    return table


def _vowel(word: str) -> str:
    """Return the first vowel: Mehdi may be Mahdi, and Reza may be Riza, but Baden is not Biden."""
    return next((letter for letter in word if letter in "aeiouy"), "")


@functools.lru_cache(maxsize=8_192)
def same(one: str, other: str) -> bool:
    """Whether two names can be one: a part of the other, another spelling, an acronym, or another form of a state."""
    if fold(one) in bodies(other):
        return True
    first, second = (places.state(fold(name)) for name in (one, other))
    if first or second:
        return first is not None and second is not None and bool(first.names & second.names)
    if acronym(one, other) or acronym(other, one):
        return True
    shorter, longer = sorted((one.split(), other.split()), key=len)
    return bool(shorter) and all(any(same_word(word, full) for full in longer) for word in shorter)


def acronym(short: str, long: str) -> bool:
    """Whether the first is made of the initials of the second: IRGC, Islamic Revolutionary Guard Corps."""
    letters = _letters(short)
    return letters != "" and letters == _initials(long)


@functools.lru_cache(maxsize=8_192)
def _letters(short: str) -> str:
    """Return the capitals of what is written as an acronym, else nothing: Ukip, Nato and Unicef are, too."""
    letters = short.replace(".", "")
    if letters[:1].isupper() and letters[1:].islower() and 3 < len(letters) < 6:  # noqa: PLR2004 - Ukip, Nato, Unicef
        letters = letters.upper()
    return letters if letters.isupper() and 2 <= len(letters) <= 8 else ""  # noqa: PLR2004 - acronyms are short


@functools.lru_cache(maxsize=8_192)
def _initials(long: str) -> str:
    words = [word for word in re.split(r"[\s-]+", long) if word]
    strict = "".join(word if word.isupper() else word[0] for word in words if word[0].isupper()).replace(".", "")
    return strict.upper() if len(strict) > 1 else ""


def bodies(name: str) -> frozenset[str]:
    """Return, in lower case, the other names of a body that news texts know by its acronym; empty where it has none."""
    return _bodies().get(fold(name), frozenset())


@functools.cache
def _bodies() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in lexicon("acronyms.tsv"):
        forms = frozenset(fold(form) for form in line.split("\t"))
        forms |= {form.rstrip(".") for form in forms}  # a sentence's last word has lost its own
        keys = forms | {form.replace(" of ", " ") for form in forms}  # a whole name is without it
        table.update((key, forms | table.get(key, frozenset())) for key in keys)
    return table
