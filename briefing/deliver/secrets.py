"""Secrets: from the environment, or from files that nobody else can read. They never stand in an error or a log."""

import stat
from collections.abc import Mapping
from pathlib import Path

from briefing.errors import SettingsError


def secret(name: str, *, environment: Mapping[str, str]) -> str:
    """Return the value of the variable `name`, or what the file at `name`_FILE holds, or an empty string.

    Raises SettingsError where the file cannot be read, or where others can read it.
    """
    if value := environment.get(name):
        return value
    path = environment.get(f"{name}_FILE")
    return private(Path(path)).decode("utf-8", errors="surrogateescape").rstrip("\r\n") if path else ""


def private(path: Path) -> bytes:
    """Return what a file holds that only its owner can read. Raises SettingsError where others can read it too."""
    try:
        found = path.stat()
        content = path.read_bytes()
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}; check the path and its owner") from error
    mode = stat.S_IMODE(found.st_mode)
    if exposed(mode, group=found.st_gid):
        raise SettingsError(f"{path} holds a secret and can be read by others (mode {mode:04o}); chmod 600 {path}")
    return content


def exposed(mode: int, *, group: int) -> bool:
    """Whether others than the owner and root can read or change a file.

    systemd hands a credential over as mode 0440 with the group root, and the reader's right in an access list.
    """
    return bool(mode & stat.S_IRWXO) or (bool(mode & stat.S_IRWXG) and group != 0)
