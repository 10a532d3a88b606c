"""A Markdown file -> Received: its words without its marks, one line for each block."""

from collections.abc import Iterator

from briefing.ingest.decode import decode
from briefing.ingest.files import File
from briefing.ingest.received import MOST_LINES, Received, safe
from briefing.model import LeftOut

_SPACES = {"softbreak": " ", "hardbreak": "\n"}


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
            parts = (_SPACES.get(child.type, child.content) for child in token.children or () if child.type != "image")
            blocks.append("".join(parts).strip())
        elif token.type in {"fence", "code_block"}:
            blocks.append(token.content.strip())
    return front + "\n\n".join(block for block in blocks if block)


def _front_matter(text: str) -> tuple[str, str]:
    if not text.startswith("---\n"):
        return "", text
    end = text.find("\n---\n", 3)
    return (text[: end + 5], text[end + 5 :]) if end > 0 else ("", text)
