"""What an approval is bound to, in bytes.

`reading(markdown)` is the SHA-256 of a draft without the lines of its front matter that approval itself writes (serial,
status, corrects, correction, replaces, approvals, seal): it is the same before and after approval, and different after
any other change. `seal(markdown)` is the SHA-256 of the whole file without its `seal` line: an edition carries it, so
that a change of any byte shows in the file alone.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence

from briefing.folder.front import BY_APPROVAL, FENCE

_BOM = b"\xef\xbb\xbf"
_KEY = re.compile(rb"([A-Za-z][A-Za-z0-9_.-]*):")


def reading(markdown: bytes) -> str:
    """Return the digest of what a person read."""
    return hashlib.sha256(without(markdown, BY_APPROVAL)).hexdigest()


def seal(markdown: bytes) -> str:
    """Return the digest of everything but the seal."""
    return hashlib.sha256(without(markdown, ("seal",))).hexdigest()


def without(markdown: bytes, keys: Sequence[str]) -> bytes:
    """Return a draft without the lines of these keys of its front matter, byte for byte else."""
    left_out = {key.encode() for key in keys}
    lines = markdown.split(b"\n")
    end = _front(lines)
    kept = [*_kept(lines[:end], left_out), *lines[end:]]
    return b"\n".join(kept)


def with_lines(markdown: bytes, written: Sequence[str]) -> bytes:
    """Return a draft with the lines of approval replaced by `written`, behind its title, its line ends kept.

    A draft without front matter is returned as it is.
    """
    bare = without(markdown, BY_APPROVAL)
    lines = bare.split(b"\n")
    end = _front(lines)
    if not end:
        return markdown
    at = next((index + 1 for index in range(end) if lines[index].startswith(b"title:")), 1)
    close = b"\r" if lines[0].endswith(b"\r") else b""
    return b"\n".join([*lines[:at], *(line.encode() + close for line in written), *lines[at:]])


def _front(lines: Sequence[bytes]) -> int:
    """Return the index of the line that closes the front matter; 0 where there is none."""
    if lines[0].removeprefix(_BOM).rstrip() != FENCE.encode():
        return 0
    return next((at for at in range(1, len(lines)) if lines[at].rstrip() in {FENCE.encode(), b"..."}), 0)


def _kept(lines: Sequence[bytes], left_out: set[bytes]) -> Iterator[bytes]:
    leaving = False
    for line in lines:
        key = _KEY.match(line)
        if key:
            leaving = key[1] in left_out
        elif line[:1] not in {b" ", b"\t", b"-"}:
            leaving = False
        if not leaving or line.rstrip() == FENCE.encode():
            yield line
