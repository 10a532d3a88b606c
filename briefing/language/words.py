"""Words of a text, their light stems, and how common a stem is in general writing.

Any text is accepted, in any script; scripts that set no spaces (Chinese, Japanese, Thai, ...) are cut into pairs of
letters. Nothing here depends on the batch, so that two runs and two machines agree.
"""

import functools
import importlib.util
import math
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

_WORD = re.compile(r"[^\W_]+(?:['\u2019\u2010.&-][^\W_]+)*")
_WRITTEN = re.compile(rf"\d+(?:[.,]\d+)+|{_WORD.pattern}")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+",
)

_MARKS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u0900-\u0903\u093a-\u094f\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a03\u0a3c-\u0a4d"
    "\u0a81-\u0a83\u0abc-\u0acd\u0b82\u0bbe-\u0bcd\u0c00-\u0c04\u0c3e-\u0c4d\u0d00-\u0d03\u0d3b-\u0d4d]+",
)

ARTICLE_WORDS = 280
"""Running words after which half of an article's repetitions are spent: turns a word's frequency into the share of
articles that hold it, 1 - exp(-280 f). Fitted once against counted document frequencies; the ranking hardly moves."""

UNSEEN = 1e-7
"""Frequency given to a word that the background list does not hold: a tenth of the rarest that it does."""


def words(text: str) -> Iterator[str]:
    """Yield the words of `text` in order, folded to lower case and without accents."""
    for match in _WORD.finditer(fold(text)):
        word = match.group()
        if _UNSPACED.search(word):
            yield from _pairs(word)
        else:
            yield word


def tokens(text: str) -> list[str]:
    """Return the words and numbers of `text` as they are written, for callers that fold each distinct one once.

    Signs that stand above or below a letter (Arabic vowels, Indic vowel signs, decomposed accents) are left out: they
    would cut words in two.
    """
    if text.isascii():
        return [text] if text.isalnum() else _WRITTEN.findall(text)
    text = _MARKS.sub("", unicodedata.normalize("NFC", text))
    found = _WRITTEN.findall(text)
    if _UNSPACED.search(text):
        return [part for word in found for part in (_pairs(word) if _UNSPACED.search(word) else (word,))]
    return found


def fold(text: str) -> str:
    """Return `text` in lower case, without accents and compatibility forms; idempotent on words."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def lower(text: str) -> str:
    """Return `text` in lower case, each letter where it was: matching small letters is three times as fast as any."""
    return text.lower() if text.isascii() else text.replace("\u0130", "i").lower()


@functools.lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return a light stem of a folded word: English plural, possessive, -ed, -ing and -e come off, no more.

    Light on purpose: a stemmer that also joins "organ" and "organization" costs precision. Of other languages only what
    would hide most of a word's uses comes off: case endings in Cyrillic, the article in Arabic.
    """
    word = word if word.isascii() else _bare(word)
    word = word.removesuffix("'s").removesuffix("\u2019s")
    for ending, shortest, put in _ENDINGS:
        if word.endswith(ending) and len(word) > shortest:
            return word[: -len(ending)] + put
    return word


_ENDINGS = (("ies", 5, "y"), ("ing", 6, ""), ("ed", 5, ""), ("ss", 2, "ss"), ("es", 4, ""), ("s", 3, ""), ("e", 4, ""))


def _bare(word: str) -> str:
    for article in _ARABIC_ARTICLES:
        if word.startswith(article) and len(word) - len(article) > 2:  # noqa: PLR2004 - a root has three letters
            return word[len(article) :]
    return _CASES.sub("", word)


_ARABIC_ARTICLES = ("وال", "بال", "فال", "كال", "لل", "ال")
_CASES = re.compile("(?:(?<=....)(?:ого|ему|ому|[ыиая]ми|[ыи]и|[ыиоеая]м|[ая]х)|(?<=...)(?:[ое]и|[ое]ю|[уаеиыюяьі]))$")
"""Endings of a folded word in Russian and its kin, which set no mark on й and ё."""

_FORMS = ("", "s", "es", "ed", "ing", "e")


def share(word: str, language: str = "en") -> float:
    """Return the share (0 to 1) of general articles in `language` that hold the stem `word`."""
    frequencies = _frequencies(known(language))
    total = sum(frequencies.get(word + ending, 0.0) for ending in _FORMS)
    return 1.0 - math.exp(-ARTICLE_WORDS * (total or UNSEEN))


@functools.cache
def known(language: str) -> str:
    """Return the language whose general writing stands for that in `language`: itself where it is known, or English."""
    code = language.split("-", maxsplit=1)[0].lower()
    return code if _list(code).is_file() else "en"


def _list(language: str) -> Path:
    """Return where wordfreq's list of about 30,000 words is, without importing wordfreq, which takes 0.4 s."""
    spec = importlib.util.find_spec("wordfreq")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("wordfreq is a dependency of this package and is not installed")
    return Path(spec.origin).parent / "data" / f"small_{language}.msgpack.gz"


@functools.cache
def _frequencies(language: str) -> dict[str, float]:
    frequencies = {fold(word): 10 ** (-rank / 100) for word, rank in _ranked(_list(language))}
    for word in [word for word in frequencies if not word.isascii()]:
        frequency = frequencies.pop(word)
        bare = stem(word)
        frequencies[bare] = frequencies.get(bare, 0.0) + frequency
    return frequencies


def _ranked(path: Path) -> Iterator[tuple[str, int]]:
    import gzip  # noqa: PLC0415 - only a run that groups reads the list

    header, *ranks = _decode(gzip.decompress(path.read_bytes()))
    if header != {"format": "cB", "version": 1}:
        raise ValueError(f"{path.name} is not a wordfreq list of the known form, but {header}")
    for rank, words_of_rank in enumerate(ranks):
        for word in words_of_rank:
            yield word, rank


def _decode(content: bytes) -> Any:  # noqa: ANN401 - a foreign file, checked by its header
    return msgspec.msgpack.decode(content)


def _pairs(word: str) -> Iterator[str]:
    if len(word) == 1:
        yield word
    for start in range(len(word) - 1):
        yield word[start : start + 2]


ROOT = 4
"""Letters by which stems are filed; two of one root share one more."""


def rooted(one: str, other: str) -> bool:
    """Whether two stems have one root: all but the last two letters of the shorter, five at the least."""
    length = max(ROOT + 1, min(len(one), len(other)) - 2)
    return one[:length] == other[:length]
