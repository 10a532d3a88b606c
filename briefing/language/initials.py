"""Acronyms spelled out in running text, over the small words, commas and signs that cut a name into several.

`OSCE` is the Organization for Security and Cooperation in Europe, `KBW` is Keefe, Bruyette & Woods, `UKIP` the UK
Independence Party. Time is linear in length.
"""

import functools
import re

SHORTEST = 3
"""Letters below which initials prove nothing in running text."""

LONGEST = 8

_BETWEEN = r"(?:[^\W\d_]*(?:-[a-z]+)?[’'.]?[\s,&-]{1,3}(?:(?:and|of|for|the|in|on|to|de|du|la)\s){0,2})"
"""What stands between two initials: the rest of a word (Co-operation), a space or a mark, small words."""


def spelled_out(short: str, text: str) -> bool:
    """Whether a text has words whose capitals make an acronym, which may be written as Unicef is."""
    letters = short.replace(".", "").upper()
    written = short.replace(".", "").isupper() or (short[:1].isupper() and len(short) > SHORTEST)
    if not written or not SHORTEST <= len(letters) <= LONGEST or not letters.isalpha():
        return False
    return _in_order(letters, text) and _pattern(letters).search(text) is not None


def _in_order(letters: str, text: str) -> bool:
    """Whether a text has these letters one after another, whatever stands between: most texts do not."""
    at = -1
    for letter in letters:
        at = text.find(letter, at + 1)
        if at < 0:
            return False
    return True


@functools.lru_cache(maxsize=1_024)
def _pattern(letters: str) -> re.Pattern[str]:
    """Return what finds the words of an acronym: a word may hold several of its letters where it is one itself."""
    return re.compile(rf"\b{letters[0]}" + "".join(f"{_BETWEEN}?{letter}" for letter in letters[1:]) + r"(?![A-Z])")
