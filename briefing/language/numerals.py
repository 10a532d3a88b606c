"""Numbers spelled in English words: "two and a half thousand", "half a million", "dozens", "two-thirds", "twenty-first".

`NUMERAL` is the pattern that finds a candidate; `spelled` reads one, or says that it is no number.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vague:
    """A value, or the range that a vague word covers. `share` is a part of a whole, in percent."""

    low: float
    high: float
    ordinal: bool = False
    share: bool = False


_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: float(n) for n, word in enumerate(_SMALL)} | {w: 20.0 + 10 * n for n, w in enumerate(_TENS)}
_PAIRS = {"twin": 2.0, "pair": 2.0, "couple": 2.0, "duo": 2.0, "trio": 3.0, "both": 2.0, "single": 1.0, "sole": 1.0}
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0, "score": 20.0,
    "lakh": 1e5, "crore": 1e7,
}  # fmt: skip
_VAGUE = {
    "dozens": (24.0, 199.0), "scores": (40.0, 199.0), "hundreds": (200.0, 1999.0), "thousands": (2e3, 19_999.0),
    "millions": (2e6, 999e6), "billions": (2e9, 999e9), "tens of thousands": (2e4, 199_999.0),
    "hundreds of thousands": (2e5, 1_999_999.0), "tens of millions": (2e7, 199_999_999.0),
    "hundreds of millions": (2e8, 1_999_999_999.0), "tens of billions": (2e10, 2e11),
    "hundreds of billions": (2e11, 2e12),
}  # fmt: skip
_ORDINALS = {
    word: float(n + 1)
    for n, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth"
        ).split()
    )
} | {word[:-1] + "ieth": _VALUES[word] for word in _TENS}
_PARTS = {"half": 2.0, "third": 3.0, "thirds": 3.0, "quarter": 4.0, "quarters": 4.0, "fifth": 5.0, "fifths": 5.0,
          "tenth": 10.0, "tenths": 10.0}  # fmt: skip

_ANY = "|".join(
    sorted(
        [*_VALUES, *_PAIRS, *_SCALES, *(w for w in _VAGUE if " " not in w), *_ORDINALS, *_PARTS, "tens", "of", "a", "and", "an"],
        key=len,
        reverse=True,
    )
)
_START = "|".join(
    sorted([*_VALUES, *_PAIRS, *_SCALES, *(w for w in _VAGUE if " " not in w), *_ORDINALS, "half", "tens", "quarter"], key=len, reverse=True)
)
NUMERAL = rf"(?P<words>(?:an?\s(?=(?:{_START})\b))?(?:{_START})\b(?:[\s-]+(?:{_ANY})\b)*)"
_WORD = re.compile(r"[a-z]+")
_LOOSE = {"a", "an", "and", "of"}


def spelled(phrase: str) -> Vague | None:
    """Read the number at the start of a phrase that `NUMERAL` found; None where its words make no number."""
    words: list[str] = _WORD.findall(phrase.lower())
    while words and words[-1] in _LOOSE:
        words.pop()
    joined = " ".join(words)
    for vague in (joined, words[0] if words else ""):
        if vague in _VAGUE:
            return Vague(*_VAGUE[vague])
    share = _share(words)
    if share is not None:
        return Vague(share, share, share=True)
    return _count(words)


def _share(words: list[str]) -> float | None:
    content = [word for word in words if word not in _LOOSE]
    if not content or content[-1] not in _PARTS or len(content) > 2:
        return None
    if len(content) == 1:
        return 50.0 if content[0] == "half" else 25.0 if content[0] == "quarter" else 100 / 3 if words[0] == "a" and content[0] == "third" else None
    count = _VALUES.get(content[0])
    plural = content[1].endswith("s") or content[0] == "one"
    return round(100 * count / _PARTS[content[1]], 6) if count and plural else None


def _count(words: list[str]) -> Vague | None:
    total = group = 0.0
    seen = False
    for position, word in enumerate(words):
        if word in _LOOSE:
            continue
        if word in _ORDINALS:
            value = total + group + _ORDINALS[word]
            return Vague(value, value, ordinal=True)
        if word == "half":
            follows = next((w for w in words[position + 1 :] if w not in _LOOSE), "")
            group += 0.5 if seen or follows in _SCALES else 0.0
        elif word in _VALUES or word in _PAIRS:
            group += _VALUES.get(word, _PAIRS.get(word, 0.0))
        elif word in _SCALES:
            group, total = _scaled(group, total, _SCALES[word])
        else:
            break
        seen = True
    value = total + group
    return Vague(value, value) if seen else None


def _scaled(group: float, total: float, scale: float) -> tuple[float, float]:
    group = (group or 1.0) * scale
    return (group, total) if scale in {1e2, 12.0, 20.0} else (0.0, total + group)
