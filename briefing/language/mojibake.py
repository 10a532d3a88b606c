"""UTF-8 that was once read as Windows-1252 -> the text that it was: two odd letters are again the "á" of Chávez.

What it was is told by ftfy, which leaves a text alone where the letters may be meant. It sees only texts with a
sequence that UTF-8 makes, one in hundreds.
"""

import re

_SEQUENCE = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
"""A first byte of a letter in UTF-8 and a following one, as Windows-1252 has them."""


def mended(text: str) -> str:
    """Return a text with its letters as they were meant; most are returned as they are."""
    # Most texts have curly quotes alone, and so no first byte: told in a tenth of the time of a search.
    if text.encode("latin-1", "replace").isascii() or not _SEQUENCE.search(text):
        return text
    from ftfy import fix_encoding  # noqa: PLC0415 - one text in hundreds needs it

    return fix_encoding(text)
