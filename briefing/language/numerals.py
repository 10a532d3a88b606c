"""Numbers spelled in English words: "two and a half thousand", "half a million", "dozens", "two-thirds".

Time is linear in length.
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.language.wordlists import lexicon
from briefing.language.words import lower


@dataclass(frozen=True, slots=True)
class Vague:
    """A value, or the range that a vague word covers. `share` is a part of a whole, in percent."""

    low: float
    high: float
    ordinal: bool = False
    share: bool = False


LARGEST = 1e100
"""A larger number is taken for this one, so that no sum or share of numbers leaves what can be computed with."""


def _table(kind: str) -> dict[str, tuple[float, ...]]:
    rows = (line.split("\t") for line in lexicon("numerals.tsv"))
    return {word: tuple(map(float, values)) for word, what, *values in rows if what == kind}


_VALUES = {word: value for word, (value,) in _table("value").items()}
_SCALES = {word: value for word, (value,) in _table("scale").items()}
_ORDINALS = {word: value for word, (value,) in _table("ordinal").items()}
_PARTS = {word: value for word, (value,) in _table("part").items()}
_VAGUE = {word: (values[0], values[1]) for word, values in _table("vague").items()}
_SMALL_SCALES = {100.0, 12.0}
"""Scales that a larger one may follow: "two hundred thousand", "five dozen"."""


def _any_of(*words: Iterable[str]) -> str:
    return "|".join(sorted({word for group in words for word in group if " " not in word}, key=lambda w: (-len(w), w)))


_ANY = _any_of(_VALUES, _SCALES, _VAGUE, _ORDINALS, _PARTS)
_HUNDRED = "".join(f"(?<={word})|" for word in sorted(_SCALES)).rstrip("|")
_AND = rf"(?:(?:{_HUNDRED})[\s-]+and|[\s-]+and(?=[\s-]+an?[\s-]+(?:{_any_of(_PARTS)})\b))?"
_JOIN = rf"{_AND}[\s-]+(?:an?[\s-]+)?"
"""What joins the words of a number: "a hundred and six", "six and a half"; "six and seven" are two numbers."""
STARTS = frozenset(
    {"a", "an", "half", "tens", "quarter", "scores", "several"}.union(_VALUES, _SCALES, _VAGUE, _ORDINALS)
)
"""The words, in lower case, with which a number can begin."""

_START = _any_of(_VALUES, _SCALES, _VAGUE, _ORDINALS, ("half", "tens", "quarter"))
_VAGUE_OF = rf"(?:{_any_of(('tens',), _VAGUE)})\s+of\s+(?:{_any_of(_VAGUE)})\b|scores\s+of\b"
_NO_NTH = "".join(f"(?<!{word})" for word in sorted(_ORDINALS) if " " not in word)
"""A place in an order ends a number: "a second four-year term"; "the second half" is read as one."""

_MORE = rf"{_NO_NTH}{_JOIN}(?:{_ANY})\b|{_JOIN}(?:{_any_of(_PARTS)})\b"
_COUNT = rf"(?:an?\s(?=(?:{_START})\b))?(?:{_START})\b(?:{_MORE})*"
TELLING = STARTS - {"a", "an"}
"""The words, in lower case, without one of which a text has no number in words."""

_CANDIDATE = re.compile(rf"(?P<words>{_VAGUE_OF}|(?:several|a few)\s(?:{_any_of(_SCALES)})|{_COUNT})\b")
_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[a-z]+")
_LOOSE = {"a", "an", "and", "of"}
_NO_PART = re.compile(r"half[- ]time\b|quarter\b(?![- ](?:of|million|billion|century)\b)")
"""What is no part of a whole: "half-time", and the times "the final quarter" and "the same quarter a year ago"."""


def find(text: str) -> Iterator[tuple[re.Match[str], Vague]]:
    """Yield each number in words with its value; only a word that can begin one is looked at twice."""
    low = lower(text)
    if TELLING.isdisjoint(_LETTERS.findall(low)):
        return
    stop = 0
    for word in _LETTERS.finditer(low):
        if word.start() < stop or word[0] not in STARTS or _NO_PART.match(low, word.start()):
            continue
        match = _first(low, word.start())
        value = _spelled(match[0]) if match else None
        if match and value is not None:
            yield match, value
            stop = match.end()


def _first(low: str, start: int) -> re.Match[str] | None:
    """Return the number that starts there, without another one right behind it: "four" of "four three-point shots"."""
    match = _CANDIDATE.match(low, start, start + LONGEST)
    for word, after in itertools.pairwise(_LETTERS.finditer(low, *match.span()) if match else ()):
        value, other = _VALUES.get(word[0]), _VALUES.get(after[0], _FIRSTS.get(after[0]))
        if value is not None and other is not None:
            own = low[word.end()] == " " and low.startswith("-", after.end())  # "fifty five-year-olds"
            if own or value not in _TENS or not 0 < other < TEN:
                return _CANDIDATE.match(low, start, word.end())
    return match


LONGEST = 300
"""Letters of the longest number in words that is read; a row of numbers may go on without end."""

TEN = 10
"""What is added to a number of tens in words is less: "twenty-three"."""

_TENS = range(20, 100, 10)
_FIRSTS = {word: _ORDINALS[word] for word in ("first", "second")}
"""Places in an order that are no parts: "three second-half goals", but "one third"."""


def _spelled(phrase: str) -> Vague | None:
    """Read the number at the start of a phrase that is a candidate; None where its words make no number."""
    words: list[str] = _WORD.findall(phrase.lower())
    joined = " ".join(words)
    for vague in (joined, words[0] if words else ""):
        if vague in _VAGUE:
            return Vague(*_VAGUE[vague])
    if (words[:1] == ["several"] or words[:2] == ["a", "few"]) and words[-1] in _SCALES:
        return Vague(*_VAGUE[f"{words[-1]}s"]) if f"{words[-1]}s" in _VAGUE else None
    share = _share(words)
    if share is not None:
        return Vague(share, share, share=True)
    return _and_a_part(words) or _count(words)


def _and_a_part(words: list[str]) -> Vague | None:
    """Read "three and a quarter"; None where no part follows."""
    if "and" not in words or words[-1] not in {"quarter", "quarters"}:
        return None
    at = len(words) - 1 - words[::-1].index("and")
    whole, share = _count(words[:at]), _share(words[at + 1 :])
    if whole is None or whole.ordinal or share is None:
        return None
    value = round(whole.low + share / 100, 6)
    return Vague(value, value)


def _share(words: list[str]) -> float | None:
    content = [word for word in words if word not in _LOOSE]
    if not content or content[-1] not in _PARTS or len(content) > len(("two", "thirds")) or "and" in words:
        return None  # "one and a half"
    if len(content) == 1:
        if content[0] in {"half", "quarter"}:
            return 100 / _PARTS[content[0]]
        part = _PARTS.get(content[0]) if words[0] in {"a", "an"} else None
        return round(100 / part, 6) if part else None  # "a fifth" of something, or "a fifth" time: what follows tells
    count = _VALUES.get(content[0])
    plural = content[1].endswith("s") or content[0] == "one"
    return round(100 * count / _PARTS[content[1]], 6) if count and plural else None


def _count(words: list[str]) -> Vague | None:
    total = group = 0.0
    seen, scale = False, 1.0
    for position, word in enumerate(words):
        if word in _LOOSE:
            continue
        if word in _ORDINALS:
            value = min(total + group + _ORDINALS[word], LARGEST)
            return Vague(value, value, ordinal=True)
        if word == "half":
            follows = next((w for w in words[position + 1 :] if w not in _LOOSE), "")
            group += 0.5 * scale if seen or follows in _SCALES else 0.0
        elif word in _VALUES:
            group += _VALUES[word]
        elif word in _SCALES:
            scale = _SCALES[word]
            group, total = _scaled(group, total, scale)
        else:
            break
        seen = True
    value = min(total + group, LARGEST)
    return Vague(value, value) if seen else None


def _scaled(group: float, total: float, scale: float) -> tuple[float, float]:
    group = (group or 1.0) * scale
    return (group, total) if scale in _SMALL_SCALES else (0.0, total + group)
