"""One item as its format gives it: decoded, and safe to print. Every format is parsed into this and nothing else.

Characters that steer a terminal or reorder text never get past here. They are replaced one for one, so that an
offset into the stored text is also an offset into the text that was received.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from briefing.model import Dated
from briefing.model.dated import UNDATED

LONGEST_ID = 500
"""Characters in an id at most; a longer one is some other field, and the item's file and line name it instead."""

MOST_LINES = 50_000
"""Lines of an article at most: the longest report of the evaluation sets has 300."""

_UNSAFE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_PERHAPS = re.compile("[^\t-\r\x85 -~\xa0-\u2027\u202f-\u2065\u206a-\ud7ff]")
_PLAIN = bytes(byte for byte in range(128) if not _PERHAPS.match(chr(byte)))
_GAPS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """An article before it is cleaned. `item` names it to the reviewer: `inbox/a.txt`, or `day.jsonl:12` for a line.

    `sha256` is of the bytes received: those of the file, or of the row. `source` is the outlet as the format names it.
    `retrieved` is when it was had from the web, where the format says so.
    """

    item: str
    id: str
    text: str
    sha256: str
    title: str = ""
    source: str = ""
    url: str = ""
    language: str = ""
    published: Dated = UNDATED
    published_time: datetime | None = None
    retrieved: datetime | None = None


def safe(text: str) -> str:
    """Return `text` at the same length with control characters as U+FFFD and bidi overrides as U+200B."""
    if _unsuspicious(text):
        return text
    return _BIDI.sub("\u200b", _UNSAFE.sub("\ufffd", text))


def _unsuspicious(text: str) -> bool:
    return not (text.encode().translate(None, _PLAIN) if text.isascii() else _PERHAPS.search(text))


def line(text: str, longest: int = 300) -> str:
    """Return `text` on one safe line, NFC, cut at `longest` characters: for titles, names and places."""
    if len(text) <= longest and text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    flat = unicodedata.normalize("NFC", _GAPS.sub(" ", safe(text)).strip())
    return flat if len(flat) <= longest else flat[: longest - 1].rstrip() + "…"
