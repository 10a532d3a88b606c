"""A draft as it lies in its folder: its bytes, its text, and the sources.json beside it."""

from pathlib import Path

from briefing import folder
from briefing.errors import InputError
from briefing.folder import sources
from briefing.model import Article


def beside(path: Path) -> tuple[Article, ...] | None:
    """Return the articles of the sources.json beside a draft, or None where there is none."""
    place = path.parent / folder.SOURCES
    return sources.decode(place.read_bytes(), name=str(place)) if place.is_file() else None


def needed_beside(path: Path) -> tuple[Article, ...]:
    """Return the articles of the sources.json beside a draft. Raises InputError where there is none."""
    articles = beside(path)
    if articles is None:
        raise InputError(f"{path.parent / folder.SOURCES} is not there; put it back beside {path.name}")
    return articles


def content(path: Path) -> bytes:
    """Return the bytes of a draft. Raises InputError where it cannot be read."""
    if path.is_char_device() or path.is_block_device():
        raise InputError(f"{path} cannot be read: it is a device; give the brief.md of a brief")
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}; give the brief.md of a brief") from error


def text(path: Path) -> str:
    """Return the text of a draft. Raises InputError where it cannot be read, or is no UTF-8."""
    try:
        return content(path).decode()
    except UnicodeDecodeError as error:
        raise InputError(f"{path} cannot be read: it is not UTF-8 text; give the brief.md of a brief") from error
