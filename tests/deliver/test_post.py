import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.archive import Archive, deliveries
from briefing.deliver import deliver
from briefing.deliver.post import Account, admit_peer
from briefing.errors import DeliveryError
from briefing.ingest.web.fetch import Fetch
from briefing.model.delivery import State
from briefing.settings import Email
from tests.deliver.certificates import Authority, authority
from tests.deliver.letters import LETTER, Watch, mailing, readers, wanted
from tests.deliver.servers import PASSWORD, USER, Mailbox, free_port, mail_server, scripted, talk


@pytest.fixture(scope="module")
def ca(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive.sqlite3") as archive:
        yield archive


WRONG = "hunter2-hunter2"


def told(
    archive: Archive, email: Email, *, trusted: Path | None = None, password: str = "", patience: float = 20.0
) -> str:
    """Return the one line that a send ends with; nothing may have left then."""
    ready = mailing(email, authority=trusted, password=password, patience=patience)
    with pytest.raises(DeliveryError) as error:
        deliver(archive, ready, wanted(archive, readers(2)), clock=Watch().clock)
    assert "\n" not in str(error.value)
    assert [delivery.state for delivery in deliveries.newest(archive, LETTER.name)] == [State.QUEUED] * 2
    return str(error.value)


def plain(port: int) -> Email:
    return Email(host="127.0.0.1", port=port, security="none")


def test_nobody_listens(archive: Archive) -> None:
    port = free_port()
    assert told(archive, plain(port)) == (
        f"mail server 127.0.0.1:{port}: Connection refused; check host and port in [email]"
    )


def test_a_host_that_cannot_exist(archive: Archive) -> None:
    email = Email(host="x" * 64 + ".example", port=25)
    assert told(archive, email).endswith("is not found; check host in [email]")


def test_a_server_that_never_greets(archive: Archive) -> None:
    with scripted(lambda _connection: None) as port:
        assert "no answer within 0.5 seconds; check that it runs" in told(archive, plain(port), patience=0.5)


@pytest.mark.parametrize("greeting", ["554 not today", "421 too busy"], ids=["never", "later"])
def test_a_server_that_is_not_ready(archive: Archive, greeting: str) -> None:
    with scripted(lambda connection: connection.sendall(f"{greeting}\r\n".encode())) as port:
        assert f"is not ready: {greeting}; try again later" in told(archive, plain(port))


def test_a_server_that_hangs_up(archive: Archive) -> None:
    with scripted(lambda connection: connection.close()) as port:
        assert "the connection broke; check that it runs" in told(archive, plain(port))


def test_a_server_that_speaks_nonsense(archive: Archive) -> None:
    with scripted(lambda connection: connection.sendall(b"\x16\x03\x01\x1b[31m red\r\n" * 3)) as port:
        said = told(archive, plain(port))
    assert "is not ready" in said
    assert said.isprintable()


def test_an_expired_certificate(archive: Archive, ca: Authority) -> None:
    expired = ca.certificate("localhost", ends=datetime(2026, 1, 1, tzinfo=UTC))
    with mail_server(Mailbox(), certificate=expired) as port:
        said = told(archive, Email(host="localhost", port=port), trusted=ca.file)
    assert said == (
        f"the certificate of mail server localhost:{port} is not valid: certificate has expired;"
        " renew it there, or name its authority's file in SSL_CERT_FILE"
    )


def test_a_certificate_of_another_host(archive: Archive, ca: Authority) -> None:
    with mail_server(Mailbox(), certificate=ca.certificate("other.example")) as port:
        said = told(archive, Email(host="localhost", port=port), trusted=ca.file)
    assert "is not valid for 'localhost'" in said


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_certificate_that_nobody_vouches_for(archive: Archive, ca: Authority, security: str) -> None:
    wrapped = security == "tls"
    with mail_server(Mailbox(), certificate=ca.certificate("localhost"), wrapped=wrapped) as port:
        said = told(archive, Email(host="localhost", port=port, security=security))  # type: ignore[arg-type]
    assert "is not valid: unable to get local issuer certificate" in said


def test_no_starttls(archive: Archive) -> None:
    with mail_server(Mailbox(), certificate=None) as port:
        assert "offers no STARTTLS" in told(archive, Email(host="localhost", port=port))


def test_no_tls_at_a_port_for_starttls(archive: Archive, ca: Authority) -> None:
    with mail_server(Mailbox(), certificate=ca.certificate("localhost")) as port:
        said = told(archive, Email(host="localhost", port=port, security="tls"), trusted=ca.file)
    assert "speaks no TLS here; check port and security" in said


def test_a_wrong_password_is_told_without_it(archive: Archive, ca: Authority) -> None:
    with mail_server(Mailbox(), certificate=ca.certificate("localhost"), login=True) as port:
        email = Email(host="localhost", port=port, username=USER)
        said = told(archive, email, trusted=ca.file, password=WRONG)
    assert said == (
        f"mail server localhost:{port} refuses the user name or the password of {USER} (535);"
        " check username in [email] and $BRIEFING_SMTP_PASSWORD"
    )


def test_a_server_that_repeats_the_password_is_not_quoted(archive: Archive) -> None:
    def parrot(connection: socket.socket) -> None:
        lines = connection.makefile("rb")
        connection.sendall(b"220 ready\r\n")
        for heard in lines:
            if heard.startswith(b"ehlo"):
                connection.sendall(b"250-me\r\n250 AUTH PLAIN LOGIN\r\n")
            else:
                connection.sendall(b"535 no: hunter2-hunter2\r\n")

    with scripted(parrot) as port:
        email = Email(host="127.0.0.1", port=port, security="none", username=USER)
        assert "hunter2" not in told(archive, email, password=WRONG)
    assert b"hunter2" not in archive.path.read_bytes()


def test_certificates_are_checked_unless_a_test_says_otherwise() -> None:
    for tls in (Account(email=Email()).tls, Fetch(agent="a").tls):
        assert (tls.verify_mode, tls.check_hostname) == (ssl.CERT_REQUIRED, True)


def test_a_password_does_not_show_in_what_is_printed_of_an_account() -> None:
    assert PASSWORD not in repr(Account(email=Email(), password=PASSWORD))


def test_a_server_that_knows_no_login(archive: Archive) -> None:
    with scripted(lambda connection: talk(connection, until="never")) as port:
        email = Email(host="127.0.0.1", port=port, security="none", username=USER)
        assert "offers no way to log in that is known here" in told(archive, email, password=PASSWORD)


def test_a_password_beyond_ascii_is_told_before_it_is_sent(archive: Archive, ca: Authority) -> None:
    with mail_server(Mailbox(), certificate=ca.certificate("localhost"), login=True) as port:
        email = Email(host="localhost", port=port, username=USER)
        assert "characters beyond ASCII" in told(archive, email, trusted=ca.file, password=WRONG + "é")


def test_a_sender_that_the_server_refuses_concerns_everybody(archive: Archive) -> None:
    def strict(connection: socket.socket) -> None:
        connection.sendall(b"220 ready\r\n")
        for heard in connection.makefile("rb"):
            connection.sendall(b"553 not from here\r\n" if heard.startswith(b"mail") else b"250 ok\r\n")

    with scripted(strict) as port:
        said = told(archive, plain(port))
    assert 'refuses mail from desk@example.org: 553 not from here; check "from" in [email]' in said


@pytest.mark.parametrize(
    ("peer", "security", "admitted"),
    [
        ("127.0.0.1", "none", True),
        ("127.8.9.10", "none", True),
        ("::1", "none", True),
        ("192.168.1.10", "none", False),
        ("203.0.113.5", "none", False),
        ("fe80::1%eth0", "none", False),
        ("0.0.0.0", "none", False),  # noqa: S104 - an address that is refused
        ("203.0.113.5", "starttls", True),
        ("203.0.113.5", "tls", True),
    ],
)
def test_mail_without_tls_goes_to_this_machine_and_no_other(
    peer: str,
    security: str,
    admitted: bool,  # noqa: FBT001 - a column of the table
) -> None:
    account = Account(email=Email(host="mail.example.org", port=25, security=security))  # type: ignore[arg-type]
    if admitted:
        admit_peer(peer, account=account)
    else:
        with pytest.raises(DeliveryError, match=r"mail\.example\.org:25 is not on this machine"):
            admit_peer(peer, account=account)
