"""The archive of a desk: whether there is one yet, and it, opened."""

from briefing.archive import Archive
from briefing.desk import Desk
from briefing.errors import InputError

ARCHIVE = "archive.sqlite3"


def has_archive(desk: Desk) -> bool:
    """Tell whether the desk has an archive yet; who only asks begins none."""
    return (desk.out / ARCHIVE).exists()


def open_archive(desk: Desk) -> Archive:
    """Open the archive of the desk, or begin one. Raises InputError where its folder cannot be made."""
    try:
        desk.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{desk.out} cannot be made: {error.strerror}; name another folder with --out") from error
    return Archive(desk.out / ARCHIVE)
