"""Numbered passages as a model sees them: one line each, between bounds that no text can forge.

    <<<PASSAGES 1f0c77ab
    1 | Example News, 3 February 2021 | Minister visits the capital
    1.1 | The minister arrived on Wednesday.
    1.2 | He left on Friday.
    ... 4 sentences left out ...
    1f0c77ab PASSAGES>>>

A passage cannot begin a line (its white space is folded), cannot close the bounds or imitate a chat's own marks
(angle brackets become ‹ ›, and [INST] and its like are broken up), and cannot know the mark of the bounds: it is a
digest of the passages themselves.
"""

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

_MARK = re.compile(r"\[(?=/?[A-Z_]{3,20}\])")
_ANGLES = str.maketrans("<>", "\u2039\u203a")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One passage: its id, the number that it is shown under, and its text."""

    id: str
    number: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Passages under one heading. `total` is how many the group has, shown or not."""

    name: str
    heading: str
    rows: tuple[Row, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`text` is what the model reads; `ids` and `labels` turn a label in it ("1.4") into the passage's id and back."""

    text: str
    groups: tuple[Group, ...]
    ids: Mapping[str, str]
    labels: Mapping[str, str]

    def excerpt(self, passages: Collection[str]) -> "Sheet":
        """Return a sheet of these passages alone, under the same labels."""
        kept = [replace(g, rows=tuple(row for row in g.rows if row.id in passages)) for g in self.groups]
        return lay_out([group for group in kept if group.rows])

    @property
    def texts(self) -> dict[str, str]:
        """The passages' texts by their ids."""
        return {row.id: row.text for group in self.groups for row in group.rows}


def lay_out(groups: Sequence[Group]) -> Sheet:
    """Return the sheet of these groups; passage 4 of the group named 2 has the label `2.4`."""
    lines: list[str] = []
    for group in groups:
        lines.append(f"{group.name} | {shown(group.heading)}")
        lines += _lines(group)
    mark = hashlib.sha256("\n".join(lines).encode("utf-8", "replace")).hexdigest()[:8]
    ids = {f"{group.name}.{row.number}": row.id for group in groups for row in group.rows}
    return Sheet(
        text="\n".join([f"<<<PASSAGES {mark}", *lines, f"{mark} PASSAGES>>>"]),
        groups=tuple(groups),
        ids=ids,
        labels={passage: label for label, passage in ids.items()},
    )


def _lines(group: Group) -> Iterator[str]:
    last = 0
    for row in group.rows:
        yield from _gap(row.number - last - 1)
        yield f"{group.name}.{row.number} | {shown(row.text)}"
        last = row.number
    yield from _gap(group.total - last)


def shown(text: str) -> str:
    """Return a foreign text as one line without the marks that a model or a chat template could take for its own."""
    kept = "".join(_letter(letter) for letter in text)
    return _MARK.sub("[ ", " ".join(kept.split())).translate(_ANGLES)


def _letter(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind == "Cf":  # zero-width and bidirectional marks: they hide or turn text
        return "" if letter not in "\u200c\u200d" else letter
    return " " if kind[0] in "CZ" else letter


def _gap(count: int) -> list[str]:
    return [f"... {count} sentence{'s' if count > 1 else ''} left out ..."] if count > 0 else []
