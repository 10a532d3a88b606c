"""Acronyms spelled out in running text, over the small words, commas and signs that cut a name into several.

`OSCE` is the Organization for Security and Cooperation in Europe, `KBW` is Keefe, Bruyette & Woods, `UKIP` the UK
Independence Party, `MoD` the Ministry of Defence, and `GDP` the gross domestic product. Time is linear in length.
"""

import functools
import re

SHORTEST = 3
"""Letters below which initials prove nothing in running text."""

LONGEST = 8

_BETWEEN = r"(?:[^\W\d_]*(?:-[a-z]+)?[’'.]?[\s,&-]{1,3}(?:(?:and|of|for|the|in|on|to|de|du|la)\s){0,2})"
"""What stands between two initials: the rest of a word (Co-operation), a space or a mark, small words."""

_WITHIN = r"[a-z]*[\s-](?:(?:and|of|for|the|in|on|to)\s)?"
"""What stands between two initials of what is written small: the rest of a word, no mark but a hyphen, a small word."""

_MIXED = re.compile(r"[A-Z][a-z]{1,2}[A-Z]{1,2}")
"""An acronym with the letters of a small word in it: MoD, DfE, BofA."""


def spelled_out(short: str, text: str) -> bool:
    """Whether a text has words whose first letters make an acronym, which may be written as Unicef is, or as NGOs."""
    bare = short.replace(".", "").replace("&", "")
    mixed = _MIXED.fullmatch(bare)
    bare = bare[:-1] if bare[:-1].isupper() and bare.endswith("s") else bare
    written = bare.isupper() or mixed or (bare[:1].isupper() and len(bare) > SHORTEST)
    shortest = SHORTEST - ("&" in short)
    if not written or not shortest <= len(bare) <= LONGEST or not bare.isalpha():
        return False
    if mixed:
        return _in_order(bare, text) and _pattern(bare, r"[a-z]*\s?").search(text) is not None
    letters = bare.upper()
    if _in_order(letters, text) and _pattern(letters, f"{_BETWEEN}?").search(text.replace(".", "")):  # the U.S. too
        return True
    small = bare.isupper() and _in_order(bare.lower(), text.lower())
    return small and _pattern(bare, _WITHIN, small=True).search(text) is not None


def _in_order(letters: str, text: str) -> bool:
    """Whether a text has these letters one after another, whatever stands between: most texts do not."""
    at = -1
    for letter in letters:
        at = text.find(letter, at + 1)
        if at < 0:
            return False
    return True


@functools.lru_cache(maxsize=1_024)
def _pattern(letters: str, between: str, *, small: bool = False) -> re.Pattern[str]:
    """Return what finds the words of an acronym: a word may hold several of its letters where it is one itself."""
    firsts = [f"[{letter}{letter.lower()}]" for letter in letters] if small else list(letters)
    return re.compile(rf"\b{between.join(firsts)}(?![A-Z])")
