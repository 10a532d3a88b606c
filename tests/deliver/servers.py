"""Mail servers on loopback: a real one (aiosmtpd), and one that breaks off where it is told to."""

import socket
import ssl
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

USER = "desk"
PASSWORD = "correct-horse-battery"  # noqa: S105 - of a server that lives for one test


@dataclass
class Mailbox:
    """What a server took. `refuse` maps an address to the answers that it gets before it is accepted."""

    taken: list[tuple[str, bytes]] = field(default_factory=list)
    refuse: dict[str, list[str]] = field(default_factory=dict)
    refuse_content: dict[str, str] = field(default_factory=dict)
    when_taken: Callable[[int], None] = lambda _count: None

    @property
    def copies(self) -> Counter[str]:
        """How many messages each address has."""
        return Counter(address for address, _ in self.taken)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd calls it so
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Answer as told, then accept."""
        if self.refuse.get(address):
            return self.refuse[address].pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - the name that aiosmtpd calls
        """Keep the message."""
        [address] = envelope.rcpt_tos
        if address in self.refuse_content:
            return self.refuse_content[address]
        assert isinstance(envelope.content, bytes)
        self.taken.append((address, envelope.content))
        self.when_taken(len(self.taken))
        return "250 taken"


class _Server(Controller):
    """aiosmtpd's controller, on a free port, with the kind of TLS that is asked for."""

    def factory(self) -> SMTP:
        return SMTP(self.handler, **self.SMTP_kwargs)


def _authenticate(
    _server: Any, _session: Session, _envelope: Envelope, _mechanism: str, login: LoginPassword
) -> AuthResult:
    return AuthResult(success=login == LoginPassword(USER.encode(), PASSWORD.encode()), handled=False)


def server_tls(certificate: Path) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    return context


@contextmanager
def mail_server(
    mailbox: Mailbox, *, certificate: Path | None, wrapped: bool = False, login: bool = False
) -> Iterator[int]:
    """Serve with STARTTLS (or TLS from the start, or none where there is no certificate); yield the port."""
    context = server_tls(certificate) if certificate else None
    options: dict[str, Any] = {"require_starttls": True, "tls_context": context} if context and not wrapped else {}
    if login:
        options |= {"authenticator": _authenticate, "auth_required": True}
    server = _Server(
        mailbox, hostname="127.0.0.1", port=free_port(), ssl_context=context if wrapped else None, **options
    )
    server.start()
    try:
        yield server.port
    finally:
        server.stop()


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        return int(listening.getsockname()[1])


@contextmanager
def scripted(conversation: Callable[[socket.socket], None]) -> Iterator[int]:
    """Serve each connection with a function that may hang up or fall silent; yield the port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        connections: list[socket.socket] = []

        def serve() -> None:
            with suppress(OSError):
                while True:
                    connection, _ = listening.accept()
                    connections.append(connection)
                    with suppress(OSError):
                        conversation(connection)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            for connection in connections:
                connection.close()
            thread.join(5)


def talk(connection: socket.socket, *, until: str) -> None:
    """Speak plain SMTP and accept everything, until the client says `until`; then return without an answer."""
    lines = connection.makefile("rb")
    connection.sendall(b"220 ready\r\n")
    for heard in lines:
        verb = heard.decode().split(maxsplit=1)[0].upper() if heard.strip() else ""
        if verb == until:
            return
        if verb == "DATA":
            connection.sendall(b"354 go on\r\n")
            while next(lines) != b".\r\n":
                if until == "CONTENT":
                    return
            if until == "END":
                return
        connection.sendall(b"250 ok\r\n" if verb != "QUIT" else b"221 bye\r\n")
