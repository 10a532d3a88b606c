"""Text as it may be printed: no character of an article, a draft or a name can act on the page around it.

Controls become U+FFFD, line and paragraph separators become spaces, and the marks that turn the direction of text
(embeddings, overrides, isolates, which can make "2,500" read "005,2") are left out. Joiners and the
left-to-right and right-to-left marks stay: Persian and Arabic need them, and they move nothing beyond their word.
"""

import itertools
import unicodedata
from functools import lru_cache

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
MOST_MARKS = 8
"""Combining marks kept after one letter. Pointed Hebrew and Arabic need up to 5; towers of them overprint."""

_SPACES = dict.fromkeys((0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), " ")
_CONTROLS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), *range(0xFFF9, 0xFFFD), 0xFFFE, 0xFFFF), REPLACEMENT)
_TURNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0x206A, 0x2070), 0xFEFF), None)
_TAGS = dict.fromkeys(range(0xE0000, 0xE0080), None)
_TABLE: dict[int, str | None] = {**_CONTROLS, **_SPACES, **_TURNS, **_TAGS}


def plain(text: str) -> str:
    """Return `text` with nothing in it that controls a terminal, a browser or the order of the letters around it."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_seemly(text.translate(_TABLE)))


def _seemly(text: str) -> list[str]:
    kept: list[str] = []
    for mark, run in itertools.groupby(text, _is_mark):
        letters = [REPLACEMENT if _is_surrogate(letter) else letter for letter in run]
        kept.extend(letters[:MOST_MARKS] if mark else letters)
    return kept


@lru_cache(maxsize=4096)
def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) == "Mn"


def _is_surrogate(letter: str) -> bool:
    return "\ud800" <= letter <= "\udfff"
