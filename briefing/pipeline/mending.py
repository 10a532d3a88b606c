"""corrections.toml beside briefing.toml -> what an analyst says of the events, kept in the archive for good.

    [[move]]                                   these articles stand in that event (its id, or an article in it)
    articles = ["storm-2"]
    event = "storm-1"
    by = "A. Desk"
    at = 2031-05-15T09:00:00Z

`[[split]]`: the articles are an event of their own. `[[merge]]`: the events of the articles are one. What was read once
stays, even when the file is gone: only a later correction undoes one.
"""

import tomllib
from datetime import datetime
from pathlib import Path

import msgspec

from briefing.archive import Archive, corrections
from briefing.desk import Desk
from briefing.errors import SettingsError
from briefing.model import Correction

FILE = "corrections.toml"


class _Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A split or a merge, as it is written."""

    articles: list[str]
    by: str
    at: datetime


class _Move(_Group, frozen=True, forbid_unknown_fields=True):
    event: str


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    move: list[_Move] = []
    split: list[_Group] = []
    merge: list[_Group] = []


def mended(desk: Desk, archive: Archive | None) -> list[Correction]:
    """Return all corrections: those of the archive, and those of the desk's file, which are kept there.

    Raises SettingsError where the file cannot be understood; nothing of it is kept then.
    """
    written = read(desk.settings.folder / FILE)
    if archive is None:
        return written
    with archive.transaction():
        for correction in written:
            corrections.record(archive, correction)
    return corrections.every(archive)


def read(path: Path) -> list[Correction]:
    """Read a file of corrections; there are none where there is no file. Raises SettingsError naming the place."""
    if not path.is_file():
        return []
    try:
        found = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), _File)
        return [
            *(
                Correction(action="move", articles=tuple(one.articles), event=one.event, by=one.by, at=one.at)
                for one in found.move
            ),
            *(Correction(action="split", articles=tuple(one.articles), by=one.by, at=one.at) for one in found.split),
            *(Correction(action="merge", articles=tuple(one.articles), by=one.by, at=one.at) for one in found.merge),
        ]
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}; check its permissions") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError, ValueError) as error:
        raise SettingsError(f"{path}: {error}; mend that entry") from error
