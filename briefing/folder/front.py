"""The front matter of brief.md: the masthead as YAML, in the small strict subset that editors keep.

`front_matter` writes it. `read` takes its lines apart with their numbers: top-level keys, each with a scalar, a list
or a mapping of scalars one level deep. Anchors, tags, block scalars and deeper nesting are refused: it may be hostile.
Text is always written in double quotes; a plain or a single-quoted scalar is read too.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.model import Approval, Masthead

FENCE = "---"
BY_APPROVAL = ("serial", "status", "corrects", "correction", "replaces", "approvals", "seal")
"""The keys that approval writes; a draft's digest leaves their lines out."""

_KEY = re.compile(r"(?P<key>[A-Za-z][A-Za-z0-9_.-]*):(?:[ \t](?P<value>.*))?")
# JSON leaves these as they are, and YAML does not allow them in a line.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile(r'\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(["\\/bfnrt ]))')
_SIMPLE = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


@dataclass(slots=True)
class Entry:
    """A key with its line; of `text`, `names`, `items` and `texts` one is in use. `unread` has a fault told already."""

    line: int
    text: str = ""
    unread: bool = False
    names: dict[str, str] = field(default_factory=dict)
    items: list[dict[str, str]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)


def front_matter(masthead: Masthead) -> str:
    """Return the front matter with its fences, the keys in a fixed order; it ends with a line feed."""
    first, last = masthead.period
    lines = [
        FENCE,
        f"title: {quoted(masthead.title)}",
        *approval_lines(masthead),
        f"date: {masthead.day.isoformat()}",
        f"as_of: {masthead.as_of.isoformat()}",
        f"timezone: {quoted(masthead.timezone)}",
        f"period: {first.isoformat() if first else '?'} to {last.isoformat() if last else '?'}",
        f"handling: {quoted(masthead.handling)}",
        f"language: {quoted(masthead.language)}",
        f"page: {quoted(masthead.page)}",
        f"writer: {quoted(masthead.writer)}",
        f"model: {quoted(masthead.model)}",
        *_mapping("digests", masthead.digests),
        FENCE,
    ]
    return "".join(f"{line}\n" for line in lines)


def approval_lines(masthead: Masthead) -> list[str]:
    """Return the lines that approval writes."""
    lines = [f"serial: {quoted(masthead.serial)}", f"status: {quoted(masthead.status)}"]
    if masthead.corrects:
        lines += [f"corrects: {quoted(masthead.corrects)}", "correction:"]
        lines += [f"  - {quoted(line)}" for line in masthead.correction]
    if masthead.replaces:
        lines.append(f"replaces: {quoted(masthead.replaces)}")
    if masthead.approvals:
        lines.append("approvals:")
        for approval in masthead.approvals:
            lines += _approval(approval)
    if masthead.seal:
        lines.append(f"seal: {quoted(masthead.seal)}")
    return lines


def quoted(text: str) -> str:
    """Return `text` as a double-quoted YAML scalar, which is a JSON string too."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))


def read(lines: list[str], *, start: int) -> tuple[dict[str, Entry], list[tuple[int, str]]]:
    """Take the lines between the fences apart; `start` is the number of the first.

    Return the entries by key, and a line number with a reason for each line that can't be read.
    """
    entries: dict[str, Entry] = {}
    faults: list[tuple[int, str]] = []
    current: Entry | None = None
    for number, line in enumerate(lines, start):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        try:
            key = _KEY.fullmatch(line.rstrip())
            if key and key["key"] in entries:
                raise ValueError(f'the key "{key["key"]}" stands here a second time')  # noqa: TRY301 - one report below
            if key:
                current = entries[key["key"]] = Entry(number, unread=True)
                current.text = scalar(key["value"])
                current.unread = False
            else:
                _nested(current, line)
        except ValueError as error:
            faults.append((number, str(error)))
    return entries, faults


def scalar(written: str | None) -> str:
    """Read one scalar. Raises ValueError where it is not of the subset."""
    value = (written or "").strip()
    if value.startswith('"'):
        end = _closing(value)
        return _ESCAPED.sub(_unescape, value[1:end])
    if value.startswith("'"):
        return value[1:].removesuffix("'").replace("''", "'")
    if value in {"[]", "{}", "~", "null"}:
        return ""
    if value[:1] in set("[{&*!|>%@`"):
        raise ValueError(f"{value[:30]} is more YAML than the front matter of a brief holds; write it in double quotes")
    return value.partition(" #")[0].rstrip()


def _closing(value: str) -> int:
    at = 1
    while at < len(value) and value[at] != '"':
        at += 2 if value[at] == "\\" else 1
    if at >= len(value) or value[at + 1 :].partition("#")[0].strip():
        raise ValueError(f"{value[:30]} has no closing quote, or text behind it")
    return at


def _unescape(match: re.Match[str]) -> str:
    code = match[1] or match[2] or match[3]
    if code is None:
        return _SIMPLE.get(match[4], match[4])
    number = int(code, 16)
    return chr(number) if number <= 0x10FFFF else "\ufffd"  # noqa: PLR2004 - the last code point there is


def _nested(current: Entry | None, line: str) -> None:
    if current is None:
        raise ValueError("this line belongs to no key")
    bare = line.strip()
    item = bare == "-" or bare.startswith("- ")
    inner = bare[1:].strip() if item else bare
    key = None if inner.startswith(('"', "'")) else _KEY.fullmatch(inner)
    if item and key:
        current.items.append({key["key"]: scalar(key["value"])})
    elif item:
        current.texts.append(scalar(inner))
    elif key and line[:1] in {" ", "\t"}:
        place = current.items[-1] if current.items else current.names
        place[key["key"]] = scalar(key["value"])
    else:
        raise ValueError("this line is not `key: value`")


def _mapping(key: str, values: Mapping[str, str]) -> list[str]:
    return [f"{key}:", *(f"  {name}: {quoted(values[name])}" for name in sorted(values))] if values else []


def _approval(approval: Approval) -> list[str]:
    return [
        f"  - by: {quoted(approval.by)}",
        f"    at: {approval.at.isoformat()}",
        f"    read: {quoted(approval.digest)}",
    ]
