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

MOST_DRAWN = 20_000_000
"""Bytes of unpacked page content at most: a page of print has 10,000, a page with a map 1,000,000."""

_BROKEN = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError, AssertionError,
           NotImplementedError, struct.error, zlib.error, OSError, MemoryError)  # fmt: skip
"""What pypdf raises, besides its own errors, on files that only look like a PDF."""

_HYPHENATED = re.compile(r"(?<=[a-zà-ÿ])-\n(?=[a-zà-ÿ])")


def received(file: File, content: bytes, sha256: str) -> Iterator[Received | LeftOut]:
    """Parse a PDF. One that is encrypted, broken, or only pictures of pages is left out."""
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError  # noqa: PLC0415 - slow to import

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        text = safe(_unwrapped(_extracted(content)))
    except (FileNotDecryptedError, DependencyError):
        yield LeftOut(file.name, "the PDF is encrypted; save it without a password")
    except _TooMuchError as error:
        yield LeftOut(file.name, str(error))
    except (PyPdfError, *_BROKEN):
        yield LeftOut(file.name, "the PDF is broken")
    else:
        if text.strip():
            yield Received(item=file.name, id=file.stem, text=text, sha256=sha256)
        else:
            yield LeftOut(file.name, "no text in the PDF; it may be a scan")


class _TooMuchError(Exception):
    """The PDF is over a limit, which the message names."""


def _extracted(content: bytes) -> str:
    from pypdf import PdfReader  # noqa: PLC0415 - for a PDF alone
    from pypdf.errors import FileNotDecryptedError  # noqa: PLC0415 - for a PDF alone

    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise FileNotDecryptedError
    if len(reader.pages) > MOST_PAGES:
        raise _TooMuchError(f"{len(reader.pages)} pages; the limit for a PDF is {MOST_PAGES}")
    drawings = (page.get_contents() for page in reader.pages)
    drawn = sum(len(drawing.get_data()) for drawing in drawings if drawing is not None)
    if drawn > MOST_DRAWN:
        raise _TooMuchError(f"{drawn:,} bytes of drawing; the limit for a PDF is {MOST_DRAWN:,}")
    return "\n\n".join(page.extract_text() for page in reader.pages)


def _unwrapped(text: str) -> str:
    """Join the lines of a paragraph. A line much shorter than the longest, or a blank one, ends a paragraph.

    A short line that a small letter goes on from does not: in large print a headline is wrapped early.
    """
    lines = [" ".join(line.split()) for line in _HYPHENATED.sub("", text).splitlines()]
    width = max(map(len, lines), default=0)
    joined: list[str] = []
    before = ""
    for line in lines:
        if line and (len(before) > width * 0.6 or (before[-1:].isalnum() and line[0].islower())):
            joined.append(" ")
        elif joined:
            joined.append("\n")
        joined.append(line)
        before = line
    return "".join(joined)
