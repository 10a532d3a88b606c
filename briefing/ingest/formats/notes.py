"""A Markdown file -> Received: its words without its marks, one line for each block; labels keep a line each."""

from collections.abc import Iterator

from briefing.ingest.files import File
from briefing.ingest.formats.decode import decode
from briefing.ingest.layout import header
from briefing.ingest.received import MOST_LINES, Received, safe
from briefing.model import LeftOut

_SPACES = {"softbreak": " ", "hardbreak": "\n"}
_LINES = {"softbreak": "\n", "hardbreak": "\n"}
_STOPS = frozenset(".!?")
_NARROW = 50
"""Characters below which every line of wrapped prose is not: mail and typescript are wrapped at 60 or more."""


def received(file: File, content: bytes, sha256: str) -> Iterator[Received | LeftOut]:
    """Parse Markdown. Front matter between `---` stays as it is: `body` reads its labels."""
    text = decode(content)
    if text is None:
        yield LeftOut(file.name, "not text: a binary file, or an encoding that cannot be told")
        return
    if text.count("\n") <= MOST_LINES:
        text = _words(text)
    yield Received(item=file.name, id=file.stem, text=safe(text), sha256=sha256)


def _words(text: str) -> str:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - needed for this format alone

    front, rest = _front_matter(text.replace("\r\n", "\n"))
    blocks = []
    for token in MarkdownIt("commonmark", {"html": False}).parse(rest):
        if token.type == "inline":
            breaks = _LINES if _stands_by_lines(token.content) else _SPACES
            parts = (breaks.get(child.type, child.content) for child in token.children or () if child.type != "image")
            blocks.append("".join(parts).strip())
        elif token.type in {"fence", "code_block"}:
            blocks.append(token.content.strip())
    return front + "\n\n".join(block for block in blocks if block)


def _stands_by_lines(block: str) -> bool:
    """Tell whether the lines of a block are lines, as "Source: ..." over "Date: ..." are, and not wrapped prose."""
    lines = [line.strip("*_ ") for line in block.split("\n")]
    labels = sum(header.is_label(line) for line in lines)
    stopped = any(line[-1:] in _STOPS for line in lines)
    return labels == len(lines) or (not stopped and (labels > 0 or all(len(line) <= _NARROW for line in lines)))


def _front_matter(text: str) -> tuple[str, str]:
    if not text.startswith("---\n"):
        return "", text
    end = text.find("\n---\n", 3)
    return (text[: end + 5], text[end + 5 :]) if end > 0 else ("", text)
