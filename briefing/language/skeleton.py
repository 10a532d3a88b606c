"""A name in any script -> its skeleton: what all its spellings have in common, whoever wrote it down.

`Soleimani`, `Сулеймани`, `سليماني` and `ソレイマニ` are all `slmn`. Vowels fall: half of the scripts don't write them;
consonants that one script or another does not tell apart are one (p b f v, d t, r l, k g h, s z j ch). So two names may
share a skeleton: how many do is in `COMMON`, and who weighs skeletons weighs by it. Scripts are read by anyascii,
letter by letter. `spellings.key` keeps vowels and is for two spellings in Latin letters, where being wrong costs a
claim.
"""

import functools
import re
import unicodedata

from briefing.language import words

COMMON = {1: 1.0, 2: 0.4, 3: 0.12, 4: 0.033, 5: 0.01}
"""Share of articles that hold another name with the same skeleton, by its consonants: of 10,454 names in 2,000 English
news articles 97, 25, 7 and 2 others share one of 2, 3, 4 and 5, and an article holds about fifty names."""

RAREST = 0.006
"""As COMMON, for six consonants or more."""

_SOUNDS = (
    ("tsch", "s"), ("sch", "s"), ("dzh", "s"), ("tch", "s"), ("sh", "s"), ("zh", "s"), ("kh", "k"), ("gh", "g"),
    ("ph", "b"), ("dh", "t"), ("th", "t"), ("dj", "s"), ("dz", "s"), ("ts", "s"), ("tz", "s"), ("cz", "s"),
    ("sz", "s"), ("ck", "k"), ("ch", "s"), ("ohn", "on"), ("x", "ks"),
)  # fmt: skip
_SOFT = re.compile("c(?=[eiy])")
_CLASSES = str.maketrans("cqjzvfpdr", "kkssbbbtl")
_SILENT = re.compile("[^a-z]|[aeiouyw]")
_TWICE = re.compile(r"(.)\1+")
_SPOKEN: dict[str, tuple[tuple[str, str], ...]] = {
    "de": (("tsch", "s"), ("sch", "s"), ("ch", "k"), ("j", "y"), ("w", "v")),
    "pl": (("sz", "s"), ("cz", "s"), ("ch", "k"), ("j", "y"), ("w", "v")),
    "nl": (("ch", "k"), ("j", "y")),
    "it": (("ch", "k"),),
    "es": (("ch", "s"), ("j", "k")),
}
"""What a language in Latin letters reads in its own way, where newspapers spell foreign names by it."""

_HISSED = str.maketrans("çćčşșśš", "sssssss")
_WRITTEN = {
    "GREEK": (("νγκ", "ν"), ("μπ", "β"), ("ντ", "δ"), ("γκ", "γ"), ("τζ", "ζ"), ("αυ", "αβ"), ("ευ", "εβ"), ("χ", "κ")),
    "HEBREW": (("אל-", ""), ("א-", ""), ("ג'", "ז"), ("ז'", "ז"), ("צ'", "ס"), ("ץ'", "ס"), ("ט'", "ז"), ("וו", "ב")),
    "DEVANAGARI": (("ं", "न"), ("ँ", "न")),
}
"""Letters of a script that stand together for one sound of another, and what is read for them."""

_MUTE = frozenset("ואעיاوىيیأإآعئؤءةьъ")
_OPEN = frozenset("אעיاأإآعيیئ")
_LABIAL_IN_FRONT = frozenset("וو")
_FOLDED = frozenset({"GREEK", "CYRILLIC", "ARABIC"})
"""Scripts whose marks part no consonants; those of Japanese do."""

_APOSTROPHE = re.compile("[’׳]")
_PARTICLE = re.compile("(?:(?<=..)(?:에서|은|는|을|를)|(?<=...)(?:에게|으로|부터|까지|이|가|의|에|와|과|도|로))$")


@functools.lru_cache(maxsize=262_144)
def skeleton(word: str, language: str) -> str:
    """Return the skeleton of a word as it is written in an article in `language`; empty where nothing is left of it.

    A vowel in front is kept as `a`: Iran is not Rouen.
    """
    low = _APOSTROPHE.sub("'", word.casefold())
    script = unicodedata.name(low[0], "").partition(" ")[0]
    if script == "LATIN":
        read = _spelled(low, language)
        heard = _consonants(read.rstrip("h"))
    else:
        read = _bare(low, script)
        heard = _other(read)
    for written, sound in _JOINED:
        heard = heard.replace(written, sound)
    bare = _TWICE.sub(r"\1", heard)
    return f"a{bare}" if bare and _opens(read) else bare


def common(key: str) -> float:
    """Return the share (0 to 1) of articles that hold another name with this skeleton."""
    return COMMON.get(len(key.removeprefix("a")), RAREST)


def _opens(read: str) -> bool:
    return read[0] in _OPEN or _romanised(read[0]).startswith(("a", "e", "i", "o", "u", "y"))


def _spelled(low: str, language: str) -> str:
    """Return a word in Latin letters as English would spell what its language reads in it."""
    read = _romanised(low.partition("'")[0] if language == "tr" else low.translate(_HISSED)) or low
    for written, sound in _SPOKEN.get(language, ()):
        read = read.replace(written, sound)
    return read


def _bare(low: str, script: str) -> str:
    """Return a word without accents, article, case ending and particle, in letters of one sound each."""
    read = words.stem(words.fold(low)) if script in _FOLDED else low
    for written, letter in _WRITTEN.get(script, ()):
        read = read.replace(written, letter)
    return (_PARTICLE.sub("", read) if script == "HANGUL" else read) or low


def _other(read: str) -> str:
    """Return the consonants of a word in another script, letter by letter: two letters are never one sound there."""
    front = "b" if read[0] in _LABIAL_IN_FRONT or read.startswith("ου") else ""
    end = len(read) - (_romanised(read[-1]) == "h")
    return front + "".join(_consonants(_romanised(letter)) for letter in read[:end] if letter not in _MUTE)


def _consonants(heard: str) -> str:
    for written, sound in _SOUNDS:
        heard = heard.replace(written, sound)
    heard = _SOFT.sub("s", heard)
    if heard.startswith("w"):
        heard = f"b{heard[1:]}"
    return _SILENT.sub("", heard.translate(_CLASSES))


@functools.lru_cache(maxsize=65_536)
def _romanised(text: str) -> str:
    if text.isascii():
        return text
    from anyascii import anyascii  # noqa: PLC0415 - only a batch in several languages reads other scripts

    return anyascii(text).lower()


_JOINED = (("ng", "n"), ("g", "k"), ("h", "k"), ("ts", "s"), ("nb", "mb"))
