"""Names as a text gives them, and whether two are one: people, places, bodies, with particles, titles and acronyms.

`Soleimani` and `Suleimani`, `al-Kadhimi` and `al-Kazimi` are one name; `Hassan` and `Hussein` are two. A state is known
by its name, its people and its seat. What only looks like a name, a sentence's first word, is left out where English
writes it small. Time is linear in length.
"""

import functools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from briefing.language import places
from briefing.language.wordlists import is_common, lexicon, word_class


class Kind(StrEnum):
    """What a run of capitals is: a name, a state (in any of its forms), or the title before a name."""

    NAME = "name"
    STATE = "state"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a text. `words` are its words as written, without possessive endings, and `whole` is all of them.

    `text` is `source[start:end]`.

    `state` is set where the whole name stands for a state. `initial` says that it stands first in its sentence.
    """

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    whole: str
    kind: Kind
    initial: bool = False
    state: places.State | None = None


class _Word(NamedTuple):
    text: str
    low: str
    start: int
    end: int
    capital: bool
    initial: bool


_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:(?<=\b[^\W\d_])(?<!['’][sS])\.(?:[^\W\d_]\.)*)?")
_POSSESSIVE = re.compile(r"['’][sS]?$")
_STOPPED = (".", "!", "?", ":", ";", "\n", "•", "|", "…")
_OPENING = "\"'“”‘’«»([ \t\u00a0"
_PARTICLES = word_class("particles")  # fmt: skip
_CALENDAR = word_class("calendar")
_SURNAMES = word_class("surnames")
_PLAIN_ENDINGS = ("ists", "ers", "ors", "ings", "ments", "tions", "ians", "ment", "tion", "hood", "ship")
STOP = word_class("stop")
TITLES = word_class("titles")


def find(text: str) -> list[Name]:
    """Return the names of a text in their order: each run of capitals, cut where a state or a title ends."""
    found: list[Name] = []
    for run in _runs(text):
        found.extend(_pieces(text, run))
    return found


def _runs(text: str) -> Iterator[list[_Word]]:
    """Yield each run of capitalised words, with the particles inside and before it.

    Most words are small and end a run: they are passed over before anything is made of them.
    """
    run: list[_Word] = []
    held: list[_Word] = []
    stop = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if run and text[stop:start] not in _JOINED:
            yield run
            run, held = [], []
        if text[start].isupper() or run:
            word = _word(text, stop, start, end)
            if word.capital:
                run += [*held, word]
                held = []
            elif run and word.low in _PARTICLES and len(held) < 2:  # noqa: PLR2004 - "of the", "bin al"
                held.append(word)
            elif run:
                yield run
                run, held = [], []
            if run and word.text.endswith(_GENITIVE):
                yield run
                run, held = [], []
        stop = end
    if run:
        yield run


_JOINED = frozenset({" ", "-", "", "\u00a0"})
_GENITIVE = ("'s", "’s", "'", "’")


def _word(text: str, stop: int, start: int, end: int) -> _Word:
    written = text[start:end]
    low = _own(written).lower()
    if not written[0].isupper():
        return _Word(written, low, start, end, capital=False, initial=False)
    gap = text[stop:start]
    marks = gap.strip(_OPENING)
    initial = stop == 0 or (marks != "" and marks[-1] in _STOPPED) or gap.rstrip()[-1:] in {"“", '"', "«"}
    head = low if low.isalnum() else low.replace("’", "'").partition("'")[0].rstrip(".")
    capital = written == "US" or (low not in STOP and head not in STOP and head not in _CALENDAR)
    capital = capital or (low in _CALENDAR and _says_next(text, end))
    return _Word(written, low, start, end, capital=capital, initial=initial)


def _own(written: str) -> str:
    """Return a word without its possessive ending."""
    return written if written.isalnum() else _POSSESSIVE.sub("", written)


def _starts_plainly(word: _Word) -> bool:
    if (
        word.low in TITLES
        or word.low in _SURNAMES
        or word.low in _CALENDAR
        or places.state(word.low) is not None
        or word.text.isupper()
    ):
        return False
    return is_common(word.low) or word.low.endswith(_PLAIN_ENDINGS)


def _tells(text: str, run: list[_Word]) -> bool:
    """Whether a sentence's first word, alone and no word for many or for a body, is who speaks: "Tusk said"."""
    word = run[0]
    many = word.low.endswith("s") or word.low in _MANY or word.low in _BODIES
    return len(run) == 1 and not many and _says_next(text, word.end)


def _says_next(text: str, end: int) -> bool:
    """Whether a verb of speech follows a word that ends here."""
    verb = _NEXT.match(text, end)
    return verb is not None and verb[1] in _SPEECH


_NEXT = re.compile(r" ([a-z]+)\b")
_MANY = word_class("collectives")
_BODIES = word_class("bodies")
_SPEECH = word_class("reports")


def _pieces(text: str, run: list[_Word]) -> Iterator[Name]:
    """Cut a run into states, titles and names: "Iraqi | Foreign Minister | Fuad Hussein"."""
    index, begun = 0, 0
    if run[0].initial and _starts_plainly(run[0]) and not _state(run, 0)[0] and not _tells(text, run):
        index = begun = 1  # a sentence's first word is written large whatever it is
    while index < len(run):
        length, state = _state(run, index)
        titled = 0 if length else _titles(run, index)
        step = length or titled
        if step:
            if any(word.capital for word in run[begun:index]):
                yield _name(text, run[begun:index], Kind.NAME)
            yield _name(text, run[index : index + step], Kind.STATE if length else Kind.TITLE, state)
            begun = index + step
        index += step or 1
    if any(word.capital for word in run[begun:]):
        yield _name(text, run[begun:], Kind.NAME)


def _state(run: list[_Word], index: int) -> tuple[int, places.State | None]:
    if not places.begins(run[index].low):
        return 0, None
    for length in range(min(places.LONGEST, len(run) - index), 0, -1):
        state = places.state(" ".join(word.low for word in run[index : index + length]))
        if state is not None:
            return length, state
    return 0, None


def _titles(run: list[_Word], index: int) -> int:
    length = 0
    while index + length < len(run) and run[index + length].low.rstrip(".") in TITLES:
        length += 1
    return length


def _name(text: str, run: list[_Word], kind: Kind, state: places.State | None = None) -> Name:
    while len(run) > 1 and run[0].low == "of":
        run = run[1:]
    while len(run) > 1 and not run[-1].capital:
        run = run[:-1]
    words = tuple(_own(word.text) for word in run if word.capital or word.low != "of")
    start, end = run[0].start, run[-1].end
    return Name(start, end, text[start:end], words, " ".join(words), kind, run[0].initial, state)


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
    first, second = (places.state(fold(name)) for name in (one, other))
    if first or second:
        return first is not None and second is not None and bool(first.names & second.names)
    if acronym(one, other) or acronym(other, one) or fold(one) in bodies(other):
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
    strict = "".join(word if word.isupper() else word[0] for word in words if word[0].isupper())
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
        table.update((form, forms) for form in forms)
    return table
