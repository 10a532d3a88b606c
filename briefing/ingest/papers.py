"""A PDF -> Received: the text of its pages by pypdf, with the lines of a paragraph joined.

What the file says of its own making is not a publication date, and its title is often the name of a template.
"""

import io
import logging
import re
import struct
import zlib
from collections.abc import Iterator

from briefing.ingest.files import File
from briefing.ingest.received import Received, safe
from briefing.model import LeftOut

MOST_PAGES = 200
"""Pages that are read at most: a longer document is no article."""

_BROKEN = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError, AssertionError,
           NotImplementedError, struct.error, zlib.error, OSError, MemoryError)  # fmt: skip
"""What pypdf raises, besides its own errors, on files that only look like a PDF."""

_HYPHENATED = re.compile(r"(?<=[a-zà-ÿ])-\n(?=[a-zà-ÿ])")


def received(file: File, content: bytes, sha256: str) -> Iterator[Received | LeftOut]:
    """Parse a PDF. One that is encrypted, broken, or only pictures of pages is left out."""
    from pypdf import PdfReader  # noqa: PLC0415 - slow to import
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError  # noqa: PLC0415

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            yield LeftOut(file.name, "the PDF is encrypted; save it without a password")
            return
        count = len(reader.pages)
        if count > MOST_PAGES:
            yield LeftOut(file.name, f"{count} pages; the limit is {MOST_PAGES}")
            return
        text = "\n\n".join(page.extract_text() for page in reader.pages)
    except (FileNotDecryptedError, DependencyError):
        yield LeftOut(file.name, "the PDF is encrypted; save it without a password")
    except (PyPdfError, *_BROKEN):
        yield LeftOut(file.name, "the PDF is broken")
    else:
        yield _article(file, text, sha256)


def _article(file: File, text: str, sha256: str) -> Received | LeftOut:
    text = safe(_unwrapped(text))
    if not text.strip():
        return LeftOut(file.name, "no text in the PDF; it may be a scan")
    return Received(item=file.name, id=file.stem, text=text, sha256=sha256)


def _unwrapped(text: str) -> str:
    """Join the lines of a paragraph. A line much shorter than the longest, or a blank one, ends a paragraph."""
    lines = [" ".join(line.split()) for line in _HYPHENATED.sub("", text).splitlines()]
    width = max(map(len, lines), default=0)
    joined: list[str] = []
    before = ""
    for line in lines:
        if line and len(before) > width * 0.6:
            joined.append(" ")
        elif joined:
            joined.append("\n")
        joined.append(line)
        before = line
    return "".join(joined)
