"""A draft that people have read -> an Edition. Only this module makes one.

The gate, in order: the draft is read and checked (`examine`); nothing stands against it; as many people as the desk
asks for approved exactly these bytes (`complete`); then `issue` numbers and seals it. Whoever opens an edition later,
to publish or to send it, does so through `edition`, which refuses a file in which one byte has changed since.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from briefing.errors import InputError
from briefing.folder.front import approval_lines
from briefing.folder.inert import folded
from briefing.model import Approval, Article, Draft, Edition, Finding, Masthead
from briefing.review import digest
from briefing.review.changes import changes
from briefing.review.reader import parse

APPROVED = "APPROVED"
Check = Callable[[Draft], Sequence[Finding]]
"""Verifies each claim of a draft and returns what stands against it: errors, and warnings that nobody has answered."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A draft as read: its bytes, their digest, and what stands against it. It can be approved where nothing does."""

    markdown: bytes
    digest: str
    draft: Draft | None
    findings: tuple[Finding, ...]


def examine(markdown: bytes, *, articles: Sequence[Article], check: Check, name: str = "brief.md") -> Examined:
    """Read and check a draft. `articles` are those of its sources.json.

    Raises InputError where the bytes are not UTF-8, or have the line ends of old.
    """
    if b"\r" in markdown and b"\n" not in markdown:
        raise InputError(f"{name} has carriage returns for line ends; save it with LF or CRLF")
    parsed = parse(_decoded(markdown, name), articles=articles)
    held = check(parsed.draft) if parsed.draft else ()
    return Examined(markdown, digest.reading(markdown), parsed.draft, (*parsed.findings, *held))


def approval(examined: Examined, *, by: str, at: datetime) -> Approval:
    """Return a person's approval of what was examined.

    Raises InputError where the name is blank or not one line, or where something stands against the draft.
    """
    name = folded(by)
    if not name or name != by.strip():
        raise InputError(f"{by!r} is not a name in one line; give yours with --by")
    if examined.draft is None or examined.findings:
        raise InputError(f"{_count(examined.findings)} against the draft; mend or answer them, then approve")
    return Approval(by=name, at=at, digest=examined.digest)


def complete(approvals: Sequence[Approval], *, digest: str, needed: int) -> bool:
    """Tell whether enough people approved exactly the text with this digest; one person counts once."""
    return len({approval.by.casefold() for approval in approvals if approval.digest == digest}) >= max(needed, 1)


def issue(
    examined: Examined,
    *,
    approvals: Sequence[Approval],
    needed: int,
    serial: str,
    previous: Edition | None = None,
    received: Edition | None = None,
) -> Edition:
    """Return the edition: numbered, approved, sealed. Only the front matter differs from what was read.

    `previous` is the edition before it, and `received` the newest of its line that readers have. Where they have one,
    this is its correction, with a note of what changed since, sentence by sentence; else it replaces what nobody saw.
    Raises InputError where approvals lack, where something stands against the draft, or where nothing has changed.
    """
    own = tuple(approval for approval in approvals if approval.digest == examined.digest)
    if examined.draft is None or examined.findings:
        raise InputError(f"{_count(examined.findings)} against the draft; mend or answer them, then approve")
    if not complete(own, digest=examined.digest, needed=needed):
        raise InputError(
            f"{len(own)} of {needed} approvals are given for this text; another person approves it with --by"
        )
    if previous and not changes(previous.draft, examined.draft):
        raise InputError(f"nothing has changed since {previous.draft.masthead.serial}; edit it before you reissue it")
    note = changes(received.draft, examined.draft) if received else ()
    corrects = received.draft.masthead.serial if received and note else ""
    before = previous.draft.masthead.serial if previous else ""
    head = replace(
        examined.draft.masthead,
        serial=serial,
        status=APPROVED,
        approvals=own,
        corrects=corrects,
        correction=note,
        replaces=before if before != corrects else "",
        seal="",
    )
    sealed = _sealed(examined.markdown, head)
    return _edition(replace(examined.draft, masthead=replace(head, seal=digest.seal(sealed))), sealed)


def edition(
    markdown: bytes, *, articles: Sequence[Article], published: bytes | None = None, name: str = "brief.md"
) -> Edition:
    """Return the edition that a file holds. `published` is what the archive has under its number.

    Raises InputError where the file is a draft, or where it is not what was approved, naming the first line that
    changed where `published` is given.
    """
    draft = parse(_decoded(markdown, name), articles=articles).draft
    if draft is None or draft.masthead.status != APPROVED or not draft.masthead.serial:
        raise InputError(f"{name} is a draft; approve it with `briefing approve`")
    head = draft.masthead
    bound = all(approval.digest == digest.reading(markdown) for approval in head.approvals) and head.approvals
    if head.seal != digest.seal(markdown) or not bound or (published is not None and published != markdown):
        raise InputError(
            f"{name} was changed after it was approved as {head.serial}{_first_change(published, markdown)}; approve "
            "it again, which makes it a correction"
        )
    return _edition(draft, markdown)


def _edition(draft: Draft, markdown: bytes) -> Edition:
    return Edition(draft=draft, markdown=markdown, digest=digest.reading(markdown))


def _sealed(markdown: bytes, head: Masthead) -> bytes:
    seal = digest.seal(digest.with_lines(markdown, approval_lines(head)))
    return digest.with_lines(markdown, approval_lines(replace(head, seal=seal)))


def _first_change(published: bytes | None, markdown: bytes) -> str:
    if published is None:
        return ""
    before, after = published.split(b"\n"), markdown.split(b"\n")
    pairs = zip(before, after, strict=False)
    line = next((number for number, (was, now) in enumerate(pairs, 1) if was != now), min(len(before), len(after)) + 1)
    was = folded(before[line - 1].decode(errors="replace")) if line <= len(before) else "the end"
    return f': line {line} was "{was[:80]}"'


def _decoded(markdown: bytes, name: str) -> str:
    try:
        return markdown.decode("utf-8")
    except UnicodeDecodeError as error:
        line = markdown.count(b"\n", 0, error.start) + 1
        raise InputError(f"{name}:{line} is not UTF-8 text; save it as UTF-8") from error


def _count(findings: Sequence[Finding]) -> str:
    return "1 finding stands" if len(findings) == 1 else f"{len(findings)} findings stand"
