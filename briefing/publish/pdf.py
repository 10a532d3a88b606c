"""A brief as one PDF file that is PDF/A-3a (it will open in fifty years) and PDF/UA-1 (a screen reader can read it).

WeasyPrint reads nothing but the packaged fonts and what lies beside the templates; the same input gives the same bytes.
"""

import contextlib
import gc
import logging
import os
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from briefing.errors import RenderError, TemplateError
from briefing.publish.fonts import Cover
from briefing.publish.templates import Theme

_FONTCONFIG = Path(__file__).with_name("fonts.conf")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF. `relationship` is one of PDF/A-3's: `Source`, `Data`, `Supplement`, `Alternative`."""

    name: str
    content: bytes
    description: str
    relationship: str


def typeset(html: str, cover: Cover, *, theme: Theme, attachments: Sequence[Attachment], created: datetime) -> bytes:
    """Lay out `html` with the faces of `cover` and return the PDF.

    Raises TemplateError where a template asks for a file that it may not read, and RenderError where a system library,
    a font or a glyph is missing, or the disk is full.
    """
    with setting(created), _seldom_collected(), _complaints() as complaints:
        content = _write(sheet(html, cover), cover, theme, attachments, created)
    for complaint in complaints:
        if "glyph" in complaint or "Font-face" in complaint:
            raise RenderError(f"the PDF cannot be set: {complaint}; put a font that has it into templates/fonts/")
    return content


def sheet(html: str, cover: Cover) -> str:
    """Return the HTML as it is set: with the faces declared, and no character in it that no font has."""
    return html.translate(cover.lacking).replace("</head>", f"<style>{cover.css}</style></head>", 1)


def libraries() -> list[str]:
    """Return one line where the system libraries that WeasyPrint loads are missing."""
    with setting(datetime.fromtimestamp(0, UTC)):
        try:
            _weasyprint()
        except RenderError as error:
            return [str(error)]
    return []


def _write(page: str, cover: Cover, theme: Theme, attachments: Sequence[Attachment], created: datetime) -> bytes:
    weasyprint = _weasyprint()
    from weasyprint.urls import FatalURLFetchingError  # noqa: PLC0415 - as above

    from briefing.publish.fetch import SCHEME, Assets  # noqa: PLC0415 - it imports WeasyPrint
    from briefing.publish.finish import finish  # noqa: PLC0415 - as above

    fetcher = Assets({face.path.name: face.path for face in cover.faces}, theme.folders)
    files = [
        weasyprint.Attachment(
            string=file.content,
            name=file.name,
            description=file.description,
            relationship=file.relationship,
            created=created,
            modified=created,
            url_fetcher=fetcher,
        )
        for file in attachments
    ]
    document = weasyprint.HTML(string=page, base_url=SCHEME, url_fetcher=fetcher)
    try:
        content: bytes = document.write_pdf(pdf_variant="pdf/a-3a", attachments=files, finisher=finish)
    except FatalURLFetchingError as error:
        raise TemplateError(
            f"theme {theme.name} asks for {error}, which is not read: only css, svg, png, jpg, ttf and otf files "
            f"beside the templates are; take it out, or put the file there"
        ) from error
    except OSError as error:
        raise RenderError(f"the PDF cannot be made: {error}; free some space for temporary files") from error
    return content


def _weasyprint() -> Any:  # noqa: ANN401 - WeasyPrint carries no types
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="No fonts configured")
            import weasyprint  # noqa: PLC0415 - 0.4 s, and only where a PDF is made
    except OSError as error:
        library = str(error).split("'")[1] if "'" in str(error) else "Pango"
        raise RenderError(
            f"the system library {library} is missing; install libpango-1.0-0, libpangoft2-1.0-0 and "
            f"libharfbuzz-subset0 (Debian: apt-get install; macOS: brew install pango)"
        ) from error
    return weasyprint


@contextlib.contextmanager
def setting(created: datetime) -> Iterator[None]:
    """Set the two variables of the environment that code below WeasyPrint reads, for as long as a document is set.

    Fontconfig takes its configuration from one: an empty one, so that no font of the machine leaks in. fontTools takes
    the time from the other, and writes it into each instance of a variable font. There is no other way to tell them.
    """
    wanted = {"FONTCONFIG_FILE": str(_FONTCONFIG), "SOURCE_DATE_EPOCH": str(int(created.timestamp()))}
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextlib.contextmanager
def _seldom_collected() -> Iterator[None]:
    """Have the garbage collector look at a document's boxes a hundredth as often: nearly all live until it is written.

    A tenth of the time, and no more memory (docs/benchmarks/publish.md).
    """
    before = gc.get_threshold()
    gc.set_threshold(100 * 700, 10, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextlib.contextmanager
def _complaints() -> Iterator[list[str]]:
    """Collect what WeasyPrint warns of."""
    found: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: found.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        yield found
    finally:
        logger.removeHandler(handler)
