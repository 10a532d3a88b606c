"""Names that end in a number, and their short forms: Formula One and F1, the Group of Seven and the G7, World War II.

A text in, each such name out with what tells it from others: its words, their initials and its number. Two are one
where words and number are the same, or where one is written with the initials of the other. "Formula E" is none.
"""

import re
from collections.abc import Iterator

import msgspec

from briefing.language.almanac import DATED
from briefing.language.numerals import find as spelled
from briefing.language.wordlists import word_class


class Numbered(msgspec.Struct, frozen=True):
    """A name with its number at `start:end` of a text; `words` are empty where it is written short."""

    start: int
    end: int
    words: str
    initials: str
    number: int


ROMAN = {numeral: value for value, numeral in enumerate("I II III IV V VI VII VIII IX X XI XII".split(), 1)}
"""The numerals that end a name, and their values."""
_SPELLED = "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty|Thirty"
_NUMBER = rf"(?P<number>\d{{1,4}}|{'|'.join(sorted(ROMAN, key=len, reverse=True))}|{_SPELLED})(?![\w%]|[.,]\d)"
_LONG = re.compile(
    rf"(?P<words>(?:\b[A-Z][a-z][^\W\d_'’]*(?:['’][a-z]+)?(?:-|\s(?:of\s)?)?){{1,3}})(?:(?:No|Nos)\.?\s?)?(?<![.,]){_NUMBER}"
)
_SHORT = re.compile(r"\b(?P<letters>[A-Z]{1,2})-?(?P<number>\d{1,3})(?!\w|[.,]\d)|\bWW(?P<roman>I{1,2})\b")
_NTH = re.compile(r"\b(?P<nth>First|Second|Third)\s(?P<words>World War)\b")
_UNDER = re.compile(r"\b[Uu]nder-(?P<number>\d\d)(?=s?\b)")
_NTHS = {"First": 1, "Second": 2, "Third": 3}
_TELLING = re.compile(rf"\d|[IVX]\b|(?:{_SPELLED}|War)\b")
"""What a name with a number has at the least: its digits, its last Roman numeral, or its word."""
_LAST = re.compile(rf"[A-Z][a-z][^\W\d_'’]*(?:['’][a-z]+)?(?:-|\s(?:of\s)?)?(?:Nos?\.?\s?)?(?:[\dIVX]|{_SPELLED})")
"""The last word of such a name and how its number begins: what every text with one has, and looked for sooner."""
_STOP = word_class("stop")
_CAPITAL = re.compile(r"[A-Z][^\W\d_]*(?:['’][a-z]+)?")


def find(text: str) -> Iterator[Numbered]:
    """Yield the names with a number."""
    if not _TELLING.search(text):
        return
    for match in _LONG.finditer(text) if _LAST.search(text) else ():
        words = _CAPITAL.findall(match["words"])
        words = words[1:] if words[0].lower() in _STOP else words
        if words and words[-1].lower() not in DATED and words[-1] not in {"No", "Nos"}:
            yield _long(match, words, _value(match["number"]))
    for match in _NTH.finditer(text) if "World War" in text else ():
        yield _long(match, match["words"].split(), _NTHS[match["nth"]])
    for match in _SHORT.finditer(text):
        number = ROMAN[match["roman"]] if match["roman"] else int(match["number"])
        yield Numbered(*match.span(), "", (match["letters"] or "WW").lower(), number)
    for match in _UNDER.finditer(text):
        yield Numbered(*match.span(), "under", "u", int(match["number"]))


def _long(match: re.Match[str], words: list[str], number: int) -> Numbered:
    told = " ".join(words).lower().replace("’", "'")
    return Numbered(*match.span(), told, "".join(word[0] for word in words).lower(), number)


def _value(number: str) -> int:
    if number.isdecimal():
        return int(number)
    return ROMAN[number] if number in ROMAN else int(next(spelled(number))[1].low)


def same(one: Numbered, other: Numbered) -> bool:
    """Whether two names with a number can be one."""
    return one.number == other.number and akin(one, other)


def akin(one: Numbered, other: Numbered) -> bool:
    """Whether two names can be one but for their number: Formula One and F2, World War I and the Second World War."""
    if one.words and other.words:
        short, long = sorted((one.words, other.words), key=len)
        return short == long or long.endswith(f" {short}")
    return one.initials == other.initials
