"""A mail -> Received: the text of a newsletter or an alert, under its subject, from its sender, at its date."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from email.policy import EmailPolicy
from email.utils import parseaddr

from briefing.ingest import dates
from briefing.ingest.files import File
from briefing.ingest.formats.decode import decode
from briefing.ingest.formats.markup import plain
from briefing.ingest.received import Received, safe
from briefing.model import LeftOut

LONGEST_HEADER = 1_000
"""Characters of a header that are read: lines have 998 at most (RFC 5322), the parser's time grows as its square."""

MOST_PARTS = 10_000
"""Lines that may part a mail."""

_FORWARDED = re.compile(
    r"^[ >]*-{2,} ?(?:Forwarded message|Original Message|Weitergeleitete Nachricht|Message transféré) ?-{2,}[ \t]*\n"
    r"(?:[ >]*(?:From|Date|Sent|To|Cc|Subject|Von|Gesendet|An|Betreff|De|Envoyé|À|Objet) ?:[^\n]*\n)*",
    re.MULTILINE | re.IGNORECASE,
)
"""What stands over a mail that was passed on. The note above it is the sender's, not the story."""

_PASSED_ON = re.compile(r"^(?:(?:fwd?|re|wg|aw|tr)\s*:\s*)+", re.IGNORECASE)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)


class _Short(EmailPolicy):
    """Reads the start of each header."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:LONGEST_HEADER]


def received(file: File, content: bytes, sha256: str) -> Iterator[Received | LeftOut]:
    """Parse a mail. Attachments are not read; a signature is no part of the text."""
    if (parts := content.count(b"\n--")) > MOST_PARTS:
        yield LeftOut(file.name, f"{parts:,} lines that part it; the limit for one mail is {MOST_PARTS:,}")
        return
    try:
        mail = message_from_bytes(content, policy=_Short())
    except RecursionError:
        yield LeftOut(file.name, "it is nested too deeply")
        return
    text = _text(mail)
    if not text.strip():
        yield LeftOut(file.name, "the mail has no text")
        return
    published, moment = dates.stated(_header(mail, "Date"))
    name, mailbox = parseaddr(_header(mail, "From"))
    yield Received(
        item=file.name,
        id=file.stem,
        title=_PASSED_ON.sub("", _header(mail, "Subject")),
        text=safe(text),
        sha256=sha256,
        source=name or mailbox.rpartition("@")[2],
        language=_header(mail, "Content-Language"),
        published=published,
        published_time=moment,
    )


def _header(mail: Message, name: str) -> str:
    """Return a header as text. A malformed one can fail as it is decoded, and is then as good as absent."""
    try:
        return str(mail.get(name) or "")
    except (ValueError, LookupError, AttributeError, TypeError):
        return ""


def _text(mail: Message) -> str:
    parts = [part for part in mail.walk() if not part.is_multipart() and not part.get_filename()]
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == kind and (text := _content(part).strip()):
                return _story(plain(text) if kind == "text/html" else _SIGNATURE.split(text, maxsplit=1)[0].rstrip())
    return ""


def _story(text: str) -> str:
    found = _FORWARDED.search(text)
    return text[found.end() :].lstrip() if found and text[found.end() :].strip() else text


def _content(part: Message) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    text = decode(payload, part.get_content_charset() or "") or ""
    return text.replace("\r\n", "\n")
