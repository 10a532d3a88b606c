"""A letter and a reader -> the message, as bytes that are the same whenever it is built again.

    multipart/mixed
      multipart/alternative
        text/plain
        text/html
      application/pdf

A signature (DKIM) holds the time of signing; all else follows from the letter, the reader and the revision.
"""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage, Message
from email.policy import SMTP, EmailPolicy
from email.utils import format_datetime
from typing import cast
from urllib.parse import quote, urlencode, urlsplit, urlunsplit

from briefing.model.delivery import Delivery, Reader

SIGNED = (
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "MIME-Version",
    "Content-Type",
    "List-Id",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
)
"""The headers under the signature. RFC 8058, 4: both of the unsubscribe headers must be."""

LONGEST_LINE = 900
"""Characters of a header that is not folded; RFC 5322, 2.1.1, allows 998 with its name."""

_CONTROL = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What all readers of one edition, or of one notice, receive. `name` is the serial number or the draft's name."""

    name: str
    subject: str
    issued: datetime
    text: str
    html: str = ""
    pdf: bytes = b""

    def __post_init__(self) -> None:
        if self.issued.tzinfo is None:
            raise ValueError(f"{self.name}: a moment carries its zone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who sends: the address in From, and the https page that takes a reader off a list, where the desk has one."""

    address: Reader
    unsubscribe_url: str = ""

    @property
    def domain(self) -> str:
        """The domain that the messages' names are made in."""
        return self.address.address.rpartition("@")[2]


class _Policy(EmailPolicy):
    """The SMTP policy, but a header in ASCII stays one line: folded, Python would encode a long URL as words."""

    def fold(self, name: str, value: str) -> str:
        if value.isascii() and len(value) < LONGEST_LINE:
            return f"{name}: {value}{self.linesep}"
        return str(super().fold(name, value))

    def fold_binary(self, name: str, value: str) -> bytes:
        return self.fold(name, value).encode("ascii")


_POLICY = _Policy(linesep=SMTP.linesep, cte_type="7bit")


def message_id(name: str, reader: Reader, *, revision: int, domain: str) -> str:
    """Return the Message-ID: the same reader, edition and revision always have the same one, and no two share it."""
    digest = hashlib.sha256(f"{name}\0{reader.key}\0{revision}".encode()).hexdigest()
    return f"<{digest[:40]}@{domain}>"


def message(letter: Letter, delivery: Delivery, *, sender: Sender) -> EmailMessage:
    """Build the message of one delivery."""
    built = EmailMessage(policy=_POLICY)
    built["From"] = _address(sender.address)
    built["To"] = _address(delivery.reader)
    built["Subject"] = line(letter.subject)
    built["Date"] = format_datetime(letter.issued)
    identity = message_id(letter.name, delivery.reader, revision=delivery.revision, domain=sender.domain)
    built["Message-ID"] = identity
    built["Auto-Submitted"] = "auto-generated"
    _list_headers(built, delivery, sender)
    built.set_content(letter.text, cte="quoted-printable")
    if letter.html:
        built.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    if letter.pdf:
        filename = re.sub(r"[^A-Za-z0-9.-]", "-", letter.name) + ".pdf"
        built.add_attachment(letter.pdf, maintype="application", subtype="pdf", filename=filename)
    for number, part in enumerate(built.walk()):
        if part.is_multipart():
            cast("Message[str, str]", part).set_boundary(f"=_{number}_{identity[1:33]}")
    return built


def signed(content: bytes, *, domain: str, selector: str, key: bytes) -> bytes:
    """Return a message with its DKIM signature. Raises ValueError where the key is not an RSA key in PEM."""
    import dkim  # noqa: PLC0415 - a quarter of a second, and only where mail is signed

    headers = {line.partition(b":")[0].strip().lower() for line in content.partition(b"\r\n\r\n")[0].split(b"\r\n")}
    present = [name.lower().encode() for name in SIGNED if name.lower().encode() in headers]
    try:
        signature = dkim.sign(
            content,
            selector.encode("ascii"),
            domain.encode("ascii"),
            key,
            canonicalize=(b"relaxed", b"relaxed"),
            # From is signed once more than it stands there, so that a second one cannot be added.
            include_headers=[*present, b"from"],
        )
    except dkim.DKIMException as error:
        raise ValueError(type(error).__name__) from error
    return cast("bytes", signature) + content


def line(text: str) -> str:
    """Return text as one line that is safe in a header or a log: control characters become spaces."""
    return _CONTROL.sub(" ", text).strip()


def _list_headers(built: EmailMessage, delivery: Delivery, sender: Sender) -> None:
    if not delivery.list:
        return
    label = re.sub(r"[^a-z0-9-]+", "-", delivery.list.lower()).strip("-") or "list"
    built["List-Id"] = f"<{label}.{sender.domain}>"
    mail = f"mailto:{quote(sender.address.address, safe='@')}?subject={quote(f'unsubscribe {label}')}"
    if not sender.unsubscribe_url:
        built["List-Unsubscribe"] = f"<{mail}>"
        return
    page = urlsplit(sender.unsubscribe_url)
    who = urlencode({"list": delivery.list, "reader": delivery.reader.address}, quote_via=quote)
    url = urlunsplit(page._replace(query="&".join(filter(None, (page.query, who)))))
    built["List-Unsubscribe"] = f"<{url}>, <{mail}>"
    built["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"


def _address(reader: Reader) -> Address:
    return Address(display_name=line(reader.name), addr_spec=reader.address)
