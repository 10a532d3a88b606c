"""Text of articles and of people as Markdown that means nothing but itself, and back again to the letter.

`plain(inert(text)) == folded(text)` for every text. What would be markup at its place is escaped with a backslash where
Markdown allows one, and by a numbered entity elsewhere; prose stays as readable as it was: "4.25%", "[the bridge]" and
"<5" need no escape. Both run in linear time.
"""

import html
import re
from functools import cache
from html.entities import html5

# Emphasis, code, links and footnotes, HTML, strike-through, tables; a `_` inside a word, a lone `%` or `=`, a bracket
# around a word or two of an editor's own, and a `<` before a figure are text.
_ACTIVE = re.compile(
    r"[\\*`~|]"
    r"|(?:^|(?!\[[^\W_][\w ,.’'-]{0,60}\][ ,.;?!”’\"']))\["
    r"|<(?![ \d])"
    r"|_(?![^\W_])|(?<![^\W_])_"
    r"|&(?=\#?[A-Za-z0-9]{1,32};)"
    r"|%(?=%)|(?<=%)%|=(?==)|(?<==)="
    r"|\#$"
)
# What opens a block at the start of a line: a heading, an item, a quotation, a definition, or a rule below a line.
_OPENING = re.compile(r"[>=:]|\#{1,6}(?= |$)|[+-](?= |$)|-(?=[- ]*$)|\d{1,9}(?=[.)](?: |$))")
# Controls that turn the direction of what follows would show a reviewer another text than the one that is checked.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

ESCAPED = r"\\[!-/:-@\[-`{-~]|&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
"""What Markdown shows as one other character."""

_ESCAPED = re.compile(ESCAPED)


class Written(str):
    """Text that is Markdown already."""

    __slots__ = ()


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
    return folded(_ESCAPED.sub(_value, markdown))


def parts(markdown: str, separator: str) -> list[tuple[int, str]]:
    """Cut Markdown at each `separator` that is not escaped; return where each part starts, and the part."""
    cuts = [match.span() for match in _separated(separator).finditer(markdown) if match[0] == separator]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(markdown)]
    return [(start, markdown[start:end]) for start, end in zip(starts, ends, strict=True)]


@cache
def _separated(separator: str) -> re.Pattern[str]:
    return re.compile(f"{ESCAPED}|{re.escape(separator)}")


def _value(match: re.Match[str]) -> str:
    escaped = match[0]
    if escaped[0] == "\\":
        return escaped[1]
    return html.unescape(escaped) if escaped[1] == "#" else html5.get(escaped[1:], escaped)


def _numbered(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"
