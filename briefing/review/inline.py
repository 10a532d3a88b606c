"""The inside of a block: its text cut into sentences at their citations, each character with its place in the draft.

A sentence ends with its citations; one that has none ends with its line. Citations in the middle of a sentence belong
to it: the text goes on in lower case, or with a comma, on the same line. White space is folded, escapes are undone,
emphasis is dropped and reported; what a sentence cannot hold (a link, HTML, code) is a fault.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from briefing.folder.inert import ESCAPED, folded, plain
from briefing.language.sentences import split
from briefing.model import Position
from briefing.review.blocks import Line

_TOKEN = re.compile(
    rf"(?P<escape>{ESCAPED})"
    r"|\[\^(?P<label>[^\]\s]{1,40})\]"
    r"|(?P<break><br[ ]?/?>)"
    r"|(?P<assessed>(?P<mark>\*\*|__|[*_])(?i:Assessment)(?::(?P=mark)|(?P=mark):))"
    r"|(?P<remark><!--)"
    r"|(?P<markup>!?\[(?!\^)(?=[^\]]{0,200}\][(\[])|`|<(?=[A-Za-z/!?]))"
    r"|(?P<emphasis>\*+|(?<![^\W_])_+|_+(?![^\W_])|~~|==)"
)
_ENDED = re.compile(r"[.!?…。؟।][\"'”’»)\]]*$")
_CLOSING = re.compile(r"[.!?…。؟।][\"'”’»)\]]*")
_GOES_ON = frozenset(",;:)]”’»—–-")
_SHOWN = frozenset({"text", "escape", "markup"})
_TAIL = 8
_CONTEXT = 160


class Cited(NamedTuple):
    """A citation as written, `s1-4`, and where."""

    label: str
    position: Position


class Remark(NamedTuple):
    """The text of an HTML comment, and where."""

    text: str
    position: Position


@dataclass(slots=True)
class Sentence:
    """A sentence as it stands in the draft. `faults` name what it cannot hold, `emphasis` where its first mark is."""

    position: Position
    text: str = ""
    citations: list[Cited] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    assessed: bool = False
    faults: list[tuple[str, Position]] = field(default_factory=list)
    emphasis: Position | None = None


@dataclass(frozen=True)
class Text:
    """Lines of a block as one text; offsets in it lead back to lines and columns."""

    lines: Sequence[Line]

    @cached_property
    def raw(self) -> str:
        """The Markdown of all lines."""
        return "\n".join(line.text for line in self.lines)

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for line in self.lines[:-1]:
            starts.append(starts[-1] + len(line.text) + 1)
        return starts

    def position(self, offset: int) -> Position:
        """Return the line and column of an offset in `raw`."""
        index = bisect_right(self._starts, offset) - 1
        line = self.lines[index]
        return Position(line.number, line.column + offset - self._starts[index])

    def after(self, offset: int) -> "Text":
        """Return the text from an offset on."""
        index = bisect_right(self._starts, offset) - 1
        line = self.lines[index]
        cut = offset - self._starts[index]
        rest = line.text[cut:]
        lead = len(rest) - len(rest.lstrip())
        return Text((Line(line.number, line.column + cut + lead, rest.lstrip()), *self.lines[index + 1 :]))

    def before(self, offset: int) -> "Text":
        """Return the text up to an offset."""
        index = bisect_right(self._starts, offset) - 1
        line = self.lines[index]
        return Text((*self.lines[:index], Line(line.number, line.column, line.text[: offset - self._starts[index]])))


class Token(NamedTuple):
    """A piece of Markdown: its kind, what it stands for, and where it starts and ends in the text."""

    kind: str
    value: str
    start: int
    end: int


def tokens(raw: str) -> Iterator[Token]:
    """Cut Markdown into pieces; every character is in one of them."""
    at = 0
    comments_end = raw.rfind("-->")
    while at < len(raw):
        match = _TOKEN.search(raw, at)
        if not match:
            break
        if match.start() > at:
            yield Token("text", raw[at : match.start()], at, match.start())
        token = _token(raw, match, closed=match.start() < comments_end)
        yield token
        at = token.end
    if at < len(raw):
        yield Token("text", raw[at:], at, len(raw))


def _token(raw: str, match: re.Match[str], *, closed: bool) -> Token:
    kind = match.lastgroup or "text"
    if kind == "remark" and closed:
        end = raw.index("-->", match.end())
        return Token("remark", plain(raw[match.end() : end]), match.start(), end + 3)
    if kind == "remark":
        kind = "markup"
    value = {"escape": plain(match[0]) or " ", "label": match["label"]}.get(kind, match[0])
    return Token(kind, value, match.start(), match.end())


def sentences(text: Text) -> list[Sentence]:
    """Return the sentences of a block in order; one without citations is among them, for the caller to report.

    A block that holds nothing but remarks is a sentence without text.
    """
    stream = list(_parted(_literal(list(tokens(text.raw)), text.raw), text.raw))
    found: list[Sentence] = []
    gathered: list[Token] = []

    def end() -> None:
        if any(token.kind != "gap" and token.value.strip() for token in gathered):
            found.append(_sentence(gathered, text))
        gathered.clear()

    at = 0
    while at < len(stream):
        token = stream[at]
        at += 1
        if token.kind in {"break", "assessed"}:
            end()
        if token.kind != "break":
            gathered.append(token)
        if token.kind == "label":
            cluster = _cluster(stream, at)
            gathered += cluster
            at += len(cluster)
            if at < len(stream):
                closing = _closing(gathered, stream[at])
                gathered += closing
                stream[at] = _without(stream[at], closing)
            if at == len(stream) or _ends(gathered, stream[at]):
                end()
    end()
    return found


def _literal(found: list[Token], raw: str) -> list[Token]:
    """Return the tokens, with a mark of emphasis that opens or closes nothing as the characters that it is."""
    open_at: dict[str, int] = {}
    pairs: set[int] = set()
    for index, token in enumerate(found):
        if token.kind != "emphasis":
            continue
        if token.value in open_at and not raw[token.start - 1].isspace():
            pairs |= {open_at.pop(token.value), index}
        elif not raw[token.end : token.end + 1].isspace():
            open_at[token.value] = index
    return [
        token._replace(kind="text") if token.kind == "emphasis" and index not in pairs else token
        for index, token in enumerate(found)
    ]


def _parted(stream: list[Token], raw: str) -> Iterator[Token]:
    """Yield the tokens, with a break where a line ends a sentence that has no citation."""
    shown = ""
    for token in stream:
        if token.kind != "text" or "\n" not in token.value:
            shown = "" if token.kind in {"label", "break"} else shown[-_CONTEXT:] + token.value
            yield token
            continue
        start = token.start
        for match in re.finditer(r"\n", token.value):
            at = token.start + match.start()
            before = (shown[-_CONTEXT:] + raw[max(start, at - _CONTEXT) : at]).rstrip()
            if _ENDED.search(before[-_TAIL:]) and _stops(before, raw[at : at + _CONTEXT].lstrip()):
                yield Token("text", raw[start:at], start, at)
                yield Token("break", "", at, at)
                start, shown = at, ""
        yield Token("text", raw[start : token.end], start, token.end)
        shown += raw[start : token.end]


def _stops(before: str, after: str) -> bool:
    if after.startswith(("[^", "<!--")):
        return False
    return any(end == len(before) for _, end in split(f"{before} {after}"))


def _cluster(stream: list[Token], start: int) -> list[Token]:
    """Return what goes on a citation: more of them, remarks, and the white space and commas between."""
    taken = start
    for at in range(start, len(stream)):
        token = stream[at]
        if token.kind in {"label", "remark"}:
            taken = at + 1
        elif token.kind != "text" or token.value.strip() not in {"", ","}:
            break
    return [token._replace(kind="gap") if token.kind == "text" else token for token in stream[start:taken]]


def _closing(gathered: list[Token], following: Token) -> list[Token]:
    """Return the full stop that stands behind the citations in place of before them."""
    if following.kind != "text" or _ENDED.search(_tail(gathered)):
        return []
    match = _CLOSING.match(following.value)
    return [following._replace(value=match[0], end=following.start + match.end())] if match else []


def _without(token: Token, taken: list[Token]) -> Token:
    if not taken:
        return token
    length = taken[0].end - token.start
    return token._replace(value=token.value[length:], start=token.start + length)


def _ends(gathered: list[Token], following: Token) -> bool:
    """Tell whether a sentence ends with the citations at the end of `gathered`."""
    lead, first = _first(following.value)
    remarked = gathered[-1].kind == "remark"
    if remarked or "\n" in lead or _ENDED.search(_tail(gathered)):
        return True
    goes_on = first.islower() or first in _GOES_ON
    return following.kind != "text" or not goes_on


def _first(words: str) -> tuple[str, str]:
    bare = words.lstrip()
    return words[: len(words) - len(bare)], bare[:1] or " "


def _tail(gathered: list[Token]) -> str:
    """Return the end of the text gathered: enough of it to see a full stop behind quotation marks."""
    tail = ""
    for token in reversed(gathered):
        if token.kind in _SHOWN:
            tail = (token.value[-_TAIL:] + tail).rstrip()
        if len(tail) >= _TAIL:
            break
    return tail


def _sentence(gathered: list[Token], text: Text) -> Sentence:
    opening = next((token for token in gathered if token.kind in _SHOWN and token.value.strip()), gathered[0])
    lead = len(opening.value) - len(opening.value.lstrip()) if opening.kind == "text" else 0
    shown = "".join(token.value for token in gathered if token.kind in _SHOWN)
    sentence = Sentence(text.position(opening.start + lead), text=folded(shown))
    for token in gathered:
        position = text.position(token.start)
        match token.kind:
            case "label":
                sentence.citations.append(Cited(token.value, position))
            case "remark":
                sentence.remarks.append(Remark(token.value, position))
            case "assessed":
                sentence.assessed = True
            case "emphasis":
                sentence.emphasis = sentence.emphasis or position
            case "markup":
                sentence.faults.append((token.value, position))
    return sentence
