"""Quotations: what a text sets between quote marks, and whether another text has it word for word.

Folding takes white space, quote marks and dashes only; it never forgives a letter. Quote marks may be curly, straight,
angled or nested, and a quotation that the text does not close runs to its end. Time is linear in length.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation: `text` is `source[start:end]`, what stands between the marks; `closed` if both are there."""

    start: int
    end: int
    text: str
    closed: bool = True

    @property
    def titled(self) -> bool:
        """Whether it is a title or a byname, as its capitals show: "The Shining", and not somebody's words."""
        words = [word.strip(".,:;!?") for word in self.text.split() if word[:1].isalpha()]
        return bool(words) and words[0][0].isupper() and all(word[0].isupper() or word in _SMALL for word in words)


_SMALL = {
    "a",
    "an",
    "and",
    "at",
    "by",
    "for",
    "from",
    "in",
    "into",
    "of",
    "on",
    "or",
    "the",
    "to",
    "v",
    "vs",
    "with",
    "is",
}
_CLOSES = {"“": "”", "„": "”“", "«": "»", "»": "«", '"': '"', "‘": "’", "'": "'", "`": "'"}
_MARK = re.compile("[“„«»\"‘'”’`]")


def find(text: str) -> list[Quote]:
    """Return the outermost quotations of a text in their order; a blank one is none."""
    return [quote for quote in _find(text) if quote.text.strip()]


def _find(text: str) -> Iterator[Quote]:
    opened, mark = -1, ""
    for match in _MARK.finditer(text):
        at, found = match.start(), match[0]
        if opened < 0:
            if _opens(text, at, found):
                opened, mark = at, found
        elif found in _CLOSES[mark] and _shuts(text, at, found):
            yield Quote(opened + 1, at, text[opened + 1 : at])
            opened = -1
    if opened >= 0 and mark not in {"'", "‘", "`"}:
        yield Quote(opened + 1, len(text), text[opened + 1 :], closed=False)


def _opens(text: str, at: int, mark: str) -> bool:
    if mark not in _CLOSES:
        return False
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before.isalnum() or not after or after.isspace():
        return False
    return mark not in {"'", "‘", "`"} or not after.isdigit()


def _shuts(text: str, at: int, mark: str) -> bool:
    return mark not in {"'", "’"} or not text[at + 1 : at + 2].isalnum()


_FOLDED = str.maketrans(dict.fromkeys('“”„‟«»‹›"‘’‚‛`´', "'") | dict.fromkeys("‐‑‒–—―−", "-") | {"\u00ad": None})
_SPACE = re.compile(r"\s+")
_DOUBLED = re.compile(r"(['-])\1+")
_LOOSE = re.compile(r" (?=[:;,.!?](?: |$))")
"""White space before a mark, as French and machines write it."""


def fold(text: str) -> str:
    """Return a text with white space, quote marks and dashes made alike, and nothing else changed."""
    marked = _DOUBLED.sub(r"\1", unicodedata.normalize("NFC", text).translate(_FOLDED))
    return _LOOSE.sub("", _SPACE.sub(" ", marked)).strip()


_GAP = re.compile(r"\s*(?:\[[^\[\]]*\]|\(?\.\s?\.\s?\.\.?\)?|…)\s*")
_EDGES = " ,.;:'-"


def verbatim(quote: str, source: str) -> bool:
    """Whether the source has the quotation word for word.

    Parts around an ellipsis or a bracketed insertion stand in order. The punctuation at its edges is the writer's,
    and so is the size of its first letter.
    """
    return within(quote, fold(source))


def within(quote: str, folded: str) -> bool:
    """Whether a folded text has the quotation word for word, for callers that hold many against one text."""
    wanted, at = fold(quote), 0
    parts = [part.strip(_EDGES) for part in _GAP.split(wanted)]
    parts = [part for part in parts if part]
    if not parts:
        return False
    for part in parts:
        at = _after(part, folded, at)
        if at < 0:
            return False
    return True


def _after(part: str, text: str, at: int) -> int:
    """Return where `part` ends in `text`, from `at` on, as whole words; -1 where it does not stand there."""
    for form in dict.fromkeys((part, part[0].upper() + part[1:], part[0].lower() + part[1:])):
        found = text.find(form, at)
        while found >= 0:
            end = found + len(form)
            if not (text[found - 1 : found].isalnum() and form[0].isalnum()) and not (
                text[end : end + 1].isalnum() and form[-1].isalnum()
            ):
                return end
            found = text.find(form, found + 1)
    return -1
