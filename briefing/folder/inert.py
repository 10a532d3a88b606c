"""Text of articles and of people as Markdown that means nothing but itself, and back again to the letter.

`plain(inert(text)) == folded(text)` for every text. What could start markup is escaped with a backslash where
Markdown allows one, and by a numbered entity elsewhere; prose stays as readable as it was. Both run in linear time.
"""

import html
import re
from collections.abc import Iterator
from html.entities import html5
from typing import NamedTuple

# Emphasis, code, links and footnotes, HTML, strike-through, tables; a `_` inside a word and a lone `%` or `=` are text.
_ACTIVE = re.compile(
    r"[\\*`\[<~|]"
    r"|_(?![^\W_])|(?<![^\W_])_"
    r"|&(?=\#?[A-Za-z0-9]{1,32};)"
    r"|%(?=%)|(?<=%)%|=(?==)|(?<==)="
    r"|\#$"
)
# What opens a block at the start of a line.
_OPENING = re.compile(r"[#+\->=:]|\d{1,9}(?=[.)])")
# Controls that turn the direction of what follows would show a reviewer another text than the one that is checked.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

_TOKEN = re.compile(
    r"\\(?P<escape>[!-/:-@\[-`{-~])"
    r"|&(?P<entity>\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
    r"|(?P<text>[^\\&]+|[\\&])",
    re.DOTALL,
)


class Written(str):
    """Text that is Markdown already."""

    __slots__ = ()


class Char(NamedTuple):
    """One character of the text that Markdown shows, where it stands in the Markdown, and whether it was escaped."""

    value: str
    start: int
    end: int
    escaped: bool


def folded(text: str) -> str:
    """Return the text in one line: runs of white space are one space, what cannot be printed is U+FFFD."""
    return " ".join(_UNPRINTABLE.sub("\ufffd", text).split())


def inert(text: str, *, separators: str = "") -> Written:
    """Return `text` as Markdown that shows it and means nothing else.

    Each character of `separators` is written as a numbered entity, so that it can part this text from the next.
    """
    line = _ACTIVE.sub(lambda match: "\\" + match[0], folded(text))
    opening = _OPENING.match(line)
    if opening:
        at = opening.end() if opening[0][0].isdigit() else 0
        line = f"{line[:at]}\\{line[at:]}"
    if separators:
        line = re.sub(f"[{re.escape(separators)}]", _numbered, line)
    return Written(_TURNING.sub(_numbered, line))


def remark(text: str) -> Written:
    """Return `text` as it stands inside an HTML comment: it cannot end the comment."""
    return Written(re.sub(r"(?<!\\)>", r"\>", inert(text)))


def plain(markdown: str) -> str:
    """Return the text that this Markdown shows, in one line, escapes undone."""
    return folded(_TOKEN.sub(_value, markdown))


def characters(markdown: str) -> Iterator[Char]:
    """Walk over Markdown character by character, escapes and entities undone."""
    for match in _TOKEN.finditer(markdown):
        if match["text"]:
            yield from (Char(c, at, at + 1, escaped=False) for at, c in enumerate(match["text"], match.start()))
        else:
            yield Char(_value(match), match.start(), match.end(), escaped=True)


def parts(markdown: str, separator: str) -> list[tuple[int, str]]:
    """Cut Markdown at each `separator` that is not escaped; return where each part starts, and the part."""
    cuts = [char for char in characters(markdown) if char.value == separator and not char.escaped]
    starts = [0, *(cut.end for cut in cuts)]
    ends = [*(cut.start for cut in cuts), len(markdown)]
    return [(start, markdown[start:end]) for start, end in zip(starts, ends, strict=True)]


def _value(match: re.Match[str]) -> str:
    return match["text"] or match["escape"] or _entity(match["entity"])


def _numbered(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def _entity(name: str) -> str:
    whole = f"&{name};"
    return html.unescape(whole) if name.startswith("#") else html5.get(whole[1:], whole)
