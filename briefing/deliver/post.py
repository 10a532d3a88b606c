"""One conversation with the mail server, in bounded time, over a channel that was checked.

What the server says of one reader is a value. What concerns all of them raises DeliveryError, in one line, without
the password. TLS is verified against the system's authorities (SSL_CERT_FILE names others); mail without TLS goes to
this machine and no other.
"""

import ipaddress
import smtplib
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from briefing.deliver.message import line
from briefing.errors import DeliveryError
from briefing.model.delivery import Reader, State
from briefing.settings import Email

READY = 220
CLOSING = 421
TEMPORARY = range(400, 500)
PERMANENT = range(500, 600)
"""RFC 5321, 4.2."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server says of one reader: SENT is accepted, QUEUED try again, FAILED never, UNKNOWN nobody knows."""

    state: State
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Where mail is handed in. Times are wall-clock seconds: a server that trickles does not gain any."""

    email: Email
    password: str = field(default="", repr=False)
    tls: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    patience: float = 60.0
    patience_with_message: float = 300.0

    @property
    def server(self) -> str:
        """HOST:PORT."""
        return f"{self.email.host}:{self.email.port}"


class Gone(Exception):  # noqa: N818 - not an error by itself: the step in which it happens decides what it means
    """The connection broke, or no answer came in time; its text says which."""


class Post:
    """An open conversation. `envelope` may be tried again at will; of `message`, only the answer counts."""

    def __init__(self, account: Account, *, sender: Reader) -> None:
        self._account = account
        self._sender = sender.address
        self._smtp = smtplib.SMTP(local_hostname=sender.address.rpartition("@")[2])
        try:
            with self._told():
                self._smtp.sock = self._connect()
                with self._within(account.patience):
                    self._greet()
                    self._log_in()
        except DeliveryError:
            self._smtp.close()
            raise

    def close(self) -> None:
        """Take leave, where the server still listens."""
        with suppress(Gone, smtplib.SMTPException), self._within(self._account.patience):
            self._smtp.quit()
        self._smtp.close()

    def envelope(self, reader: Reader, *, size: int) -> Answer:
        """Name the sender and the reader. Raises Gone where the connection broke: nothing was sent then."""
        with self._within(self._account.patience):
            sizes = [f"size={size}"] if self._smtp.has_extn("size") else []
            code, said = self._smtp.mail(self._sender, sizes)
            if code in PERMANENT:
                raise DeliveryError(
                    f"mail server {self._account.server} refuses mail from {self._sender}: {_said(code, said)};"
                    ' check "from" in [email]'
                )
            if code not in TEMPORARY:
                code, said = self._smtp.rcpt(reader.address)
            answer = _answer(code, said)
            if answer.state in {State.QUEUED, State.FAILED} and code != CLOSING:
                self._smtp.rset()
        if answer.state is State.UNKNOWN or code == CLOSING:
            raise Gone(answer.detail)
        return answer

    def message(self, content: bytes) -> Answer:
        """Hand over the message. UNKNOWN where the connection broke before the server answered for it."""
        try:
            with self._within(self._account.patience_with_message):
                return _answer(*self._smtp.data(content))
        except smtplib.SMTPDataError as error:
            return _answer(error.smtp_code, error.smtp_error)
        except Gone as gone:
            return Answer(State.UNKNOWN, f"{gone} while the message was on its way")

    def reset(self) -> None:
        """Take back an envelope. Raises Gone where the connection broke."""
        with self._within(self._account.patience):
            self._smtp.rset()

    def _connect(self) -> socket.socket:
        email = self._account.email
        raw = socket.create_connection((email.host, email.port), timeout=self._account.patience)
        try:
            admit_peer(raw.getpeername()[0], account=self._account)
        except (DeliveryError, OSError):
            raw.close()
            raise
        # From here on `_within` counts the time.
        raw.settimeout(None)
        return raw

    def _greet(self) -> None:
        security = self._account.email.security
        if security == "tls":
            self._encrypt()
        code, said = self._smtp.getreply()
        if code != READY:
            raise smtplib.SMTPConnectError(code, said)
        self._smtp.ehlo_or_helo_if_needed()
        if security != "starttls":
            return
        if not self._smtp.has_extn("starttls"):
            raise DeliveryError(
                f"mail server {self._account.server} offers no STARTTLS;"
                ' set security = "tls" and its port (465, often) in [email], or "none" for a server on this machine'
            )
        code, said = self._smtp.docmd("STARTTLS")
        if code != READY:
            raise smtplib.SMTPConnectError(code, said)
        self._encrypt()
        self._smtp.ehlo()

    def _encrypt(self) -> None:
        """Go on in TLS; what came before it is forgotten (RFC 3207, 4.2), the buffer of replies with it."""
        if self._smtp.sock is None:
            raise Gone("the connection broke")
        self._smtp.file = None
        self._smtp.sock = self._account.tls.wrap_socket(self._smtp.sock, server_hostname=self._account.email.host)

    def _log_in(self) -> None:
        email = self._account.email
        if not email.username:
            return
        if not (email.username + self._account.password).isascii():
            raise DeliveryError(
                f"the user name or password for {self._account.server} has characters beyond ASCII,"
                " which cannot be sent; change it"
            )
        try:
            self._smtp.login(email.username, self._account.password)
        except smtplib.SMTPAuthenticationError as error:
            # The server's words are left out: some repeat what was sent to them.
            raise DeliveryError(
                f"mail server {self._account.server} refuses the user name or the password of {email.username}"
                f" ({error.smtp_code}); check username in [email] and ${email.password_env}"
            ) from None
        except smtplib.SMTPServerDisconnected:
            raise
        except smtplib.SMTPException as error:
            raise DeliveryError(
                f"mail server {self._account.server} offers no way to log in that is known here;"
                " empty username in [email] if it needs none"
            ) from error

    @contextmanager
    def _within(self, seconds: float) -> Iterator[None]:
        """Break the connection when the time is up: a socket's own timeout starts anew with each byte."""
        late = threading.Event()
        sock = self._smtp.sock
        if sock is None:
            raise Gone("the connection was closed")
        # A second handle on the connection: to shut down a TLS socket while another thread reads from it is not safe.
        handle = socket.socket(fileno=socket.dup(sock.fileno()))
        timer = threading.Timer(seconds, _break, (handle, late))
        timer.daemon = True
        timer.start()
        try:
            yield
        except OSError as error:
            if late.is_set():
                raise Gone(f"no answer within {seconds:g} seconds") from error
            # smtplib's own errors, which are a kind of OSError as well, say more; so do those of TLS.
            if isinstance(error, smtplib.SMTPException | ssl.SSLError) and not isinstance(
                error, smtplib.SMTPServerDisconnected
            ):
                raise
            raise Gone("the connection broke") from error
        finally:
            timer.cancel()
            timer.join()
            handle.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell in one line why the conversation cannot begin."""
        server = f"mail server {self._account.server}"
        try:
            yield
        except smtplib.SMTPResponseException as error:
            raise DeliveryError(
                f"{server} is not ready: {_said(error.smtp_code, error.smtp_error)}; try again later"
            ) from error
        except ssl.SSLCertVerificationError as error:
            raise DeliveryError(
                f"the certificate of {server} is not valid: {line(error.verify_message)};"
                " renew it there, or name its authority's file in SSL_CERT_FILE"
            ) from error
        except (socket.gaierror, UnicodeError) as error:
            raise DeliveryError(f"{server} is not found; check host in [email]") from error
        except ssl.SSLError as error:
            raise DeliveryError(f"{server} speaks no TLS here; check port and security in [email]") from error
        except (Gone, TimeoutError) as error:
            said = error if isinstance(error, Gone) else f"no answer within {self._account.patience:g} seconds"
            raise DeliveryError(f"{server}: {said}; check that it runs, and port and security in [email]") from error
        except OSError as error:
            raise DeliveryError(f"{server}: {error.strerror or error}; check host and port in [email]") from error


def admit_peer(address: str, *, account: Account) -> None:
    """Raise DeliveryError where mail would go over the network without TLS; `address` is who answered."""
    if account.email.security == "none" and not ipaddress.ip_address(address.partition("%")[0]).is_loopback:
        raise DeliveryError(
            f'mail server {account.server} is not on this machine, and security = "none" would send readable mail over'
            ' the network; set security = "starttls" or "tls" in [email]'
        )


def _break(handle: socket.socket, late: threading.Event) -> None:
    late.set()
    with suppress(OSError):
        handle.shutdown(socket.SHUT_RDWR)


def _answer(code: int, said: bytes | str) -> Answer:
    if 200 <= code < 300:  # noqa: PLR2004 - RFC 5321, 4.2.1: positive completion
        return Answer(State.SENT)
    if code in TEMPORARY:
        return Answer(State.QUEUED, f"put off by the mail server: {_said(code, said)}")
    if code in PERMANENT:
        return Answer(State.FAILED, f"refused by the mail server: {_said(code, said)}")
    return Answer(State.UNKNOWN, f"the mail server answered what is no reply: {_said(code, said)}")


def _said(code: int, said: bytes | str) -> str:
    text = said.decode("utf-8", errors="replace") if isinstance(said, bytes) else said
    return line(f"{code} {text}")[:200]
