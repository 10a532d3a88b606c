"""Lists of readers -> the people on them, each once. A malformed address is left out, named by its place, and why.

Addresses are parsed strictly, because they become headers and commands of the mail protocol: a plain
`local@domain`, or `Name <local@domain>`. No comments, no groups, no quoted local parts, no control characters.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import DeliveryError
from briefing.model import LeftOut
from briefing.model.delivery import Reader
from briefing.settings import HANDLINGS, ReaderList

_WORD = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"{_WORD}(?:\.{_WORD})*@{_LABEL}(?:\.{_LABEL})*")
_LONGEST = 254
_LONGEST_LOCAL = 64
"""RFC 5321, 4.5.3.1: the longest path, and the longest local part."""

_NAMED = re.compile(r'(?:"([^"\\]*)"|([^"\\<>,;:@()\[\]]*)) *<([^<>]*)>')
_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of text around: a name with one can show another address than its own."""

_LARGEST_FILE = 1_000_000


@dataclass(frozen=True, slots=True)
class Recipient:
    """A reader, and the list that the reader is on."""

    reader: Reader
    list: str


def parse(text: str) -> Reader:
    """Return the reader that an entry of a list names. Raises DeliveryError with what is wrong."""
    entry = text.strip(" \t")
    if strange := _strange(entry):
        raise DeliveryError(f"it holds {strange}, which no address may")
    named = _NAMED.fullmatch(entry)
    name, address = ((named[1] or named[2] or "").strip(), named[3].strip(" ")) if named else ("", entry)
    local, at, domain = address.rpartition("@")
    ascii_address = f"{local}{at}{_ascii(domain)}"
    if len(ascii_address) > _LONGEST or len(local) > _LONGEST_LOCAL or not _ADDRESS.fullmatch(ascii_address):
        raise DeliveryError("it is not one address of the form name@example.org or Name <name@example.org>")
    return Reader(ascii_address, name)


def recipients(lists: Sequence[ReaderList], *, folder: Path) -> tuple[tuple[Recipient, ...], tuple[LeftOut, ...]]:
    """Return the readers of all `lists`, each once, on the first list that has them, and the entries left out.

    The `file` of a list stands in `folder`, or at an absolute path. Raises DeliveryError where it cannot be read.
    """
    found: dict[str, Recipient] = {}
    left_out = []
    for listed in lists:
        for place, entry in _entries(listed, folder):
            try:
                reader = parse(entry)
            except DeliveryError as error:
                left_out.append(LeftOut(place, f"{_shown(entry)}: {error}; correct it"))
            else:
                found.setdefault(reader.key, Recipient(reader, listed.name))
    return tuple(found.values()), tuple(left_out)


def choose(lists: Sequence[ReaderList], name: str | None) -> tuple[ReaderList, ...]:
    """Return the list of this name, or the only one there is: no edition goes to a list that nobody named.

    Raises DeliveryError with the names there are.
    """
    names = ", ".join(listed.name for listed in lists)
    if not lists:
        raise DeliveryError("briefing.toml has no list of readers; add a [[list]] with name and readers")
    if name is None and len(lists) > 1:
        raise DeliveryError(f"there are several lists; name one with --list: {names}")
    chosen = tuple(listed for listed in lists if name in {None, listed.name})
    if not chosen:
        raise DeliveryError(f'there is no list "{name}"; briefing.toml has: {names}')
    return chosen


def admit(handling: str, lists: Sequence[ReaderList]) -> None:
    """Raise DeliveryError where an edition's handling mark is narrower than a list may receive."""
    for listed in lists:
        if HANDLINGS.index(handling) > HANDLINGS.index(listed.handling):
            raise DeliveryError(
                f'the edition is {handling}, and the list "{listed.name}" receives {listed.handling} at most;'
                " name another list with --list"
            )


def _entries(listed: ReaderList, folder: Path) -> Iterator[tuple[str, str]]:
    for number, entry in enumerate(listed.readers, start=1):
        yield f'list "{listed.name}", reader {number}', entry
    if listed.file:
        path = folder / listed.file
        for number, line in enumerate(_content(path).split("\n"), start=1):
            entry = line.removesuffix("\r")
            if entry.strip(" \t") and not entry.lstrip(" \t").startswith("#"):
                yield f"{path}:{number}", entry


def _content(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_FILE + 1)
    except OSError as error:
        raise DeliveryError(f"{path} cannot be read: {error.strerror}; correct the list's file") from error
    if len(content) > _LARGEST_FILE:
        raise DeliveryError(f"{path} is larger than {_LARGEST_FILE:,} bytes; a list has one address a line")
    # What is not UTF-8 is left out with its line, as any other malformed entry is.
    return content.decode("utf-8-sig", errors="replace")


def _strange(text: str) -> str:
    for character in text:
        if character in "\r\n":
            return "a line break"
        if unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} or character in _DIRECTION | {"\ufffd"}:
            return f"the character U+{ord(character):04X}"
    return ""


def _ascii(domain: str) -> str:
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return domain


def _shown(entry: str) -> str:
    return ascii(entry if len(entry) <= _LONGEST else entry[:60] + "...")
