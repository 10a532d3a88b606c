"""The numbers of a text in any language, written in one way, and how common such a number is."""

import re
from collections.abc import Iterator

DIGITS = {1: 0.4, 2: 0.1, 3: 0.03, 4: 0.02}
"""Share of articles that hold a given number, by its digits that are not zeros at its end; a longer one: `LONG`."""

LONG, YEAR = 0.005, 0.25

_NUMBER = re.compile(r"\d+(?:[.,\u066b\u066c\u00a0\u202f ]\d+)*")
_THOUSANDS = re.compile(r"\d{1,3}(?:([.,\u066c\u00a0\u202f ])\d{3})(?:\1\d{3})*")


def figures(text: str) -> Iterator[str]:
    """Yield the numbers of a text, written in one way: `2600` for 2,600 and 2 600 and ٢٦٠٠, `1.4` for 1.4 and 1,4."""
    for found in _NUMBER.finditer(text):
        whole = _THOUSANDS.fullmatch(found[0])
        for part in [re.sub(r"\D", "", found[0])] if whole else found[0].split():
            yield "".join(str(int(c)) if c.isdecimal() else "." for c in part).removesuffix(".0")


def rarity_of(number: str) -> float:
    """Return the share of articles that hold this number."""
    digits = number.replace(".", "").rstrip("0")
    if len(number) == len("2031") and number[:2] in {"19", "20"}:
        return YEAR
    return DIGITS.get(len(digits) + ("." in number or len(digits) < len(number)), LONG)
