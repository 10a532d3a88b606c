import socket
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from briefing.archive import Archive, deliveries, lock
from briefing.deliver import Recipient, again, corrected, deliver, due, returned
from briefing.deliver.send import BROKEN_RUN
from briefing.errors import ArchiveError, DeliveryError
from briefing.model.delivery import Delivery, Reader, State
from briefing.settings import Email, ReaderList
from tests.deliver.certificates import Authority, authority
from tests.deliver.letters import LETTER, NOW, Watch, mailing, readers, wanted
from tests.deliver.servers import PASSWORD, USER, Mailbox, free_port, mail_server, scripted, talk

DAILY = ReaderList(name="daily", handling="TLP:AMBER")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive.sqlite3") as archive:
        yield archive


@pytest.fixture(scope="module")
def ca(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return authority(tmp_path_factory.mktemp("authority"))


def states(archive: Archive) -> dict[str, State]:
    return {delivery.reader.address: delivery.state for delivery in deliveries.newest(archive, LETTER.name)}


def send_plain(
    archive: Archive, port: int, recipients: list[Recipient], *, patience: float = 5.0
) -> tuple[Delivery, ...]:
    email = Email(host="127.0.0.1", port=port, security="none")
    return deliver(archive, mailing(email, patience=patience), wanted(archive, recipients), clock=Watch().clock)


@pytest.mark.parametrize(("security", "wrapped"), [("starttls", False), ("tls", True)], ids=["starttls", "tls"])
def test_each_reader_receives_one_message_over_checked_tls(
    archive: Archive,
    ca: Authority,
    security: str,
    wrapped: bool,  # noqa: FBT001 - a column of the table
) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox, certificate=ca.certificate("localhost"), wrapped=wrapped) as port:
        email = Email(host="localhost", port=port, security=security)  # type: ignore[arg-type]
        ready = mailing(email, authority=ca.file)
        told = deliver(archive, ready, wanted(archive, readers(3)), clock=Watch().clock)
        assert [delivery.state for delivery in told] == [State.SENT] * 3
        assert deliver(archive, ready, wanted(archive, readers(3)), clock=Watch().clock) == ()
    assert mailbox.copies == {f"reader00{n}@example.org": 1 for n in range(3)}


def test_a_reader_who_joins_the_list_later_receives_it_and_the_others_do_not_again(archive: Archive) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox, certificate=None) as port:
        send_plain(archive, port, readers(2))
        send_plain(archive, port, readers(3))
    assert mailbox.copies == {f"reader00{n}@example.org": 1 for n in range(3)}


def test_a_reader_put_off_is_tried_again_and_one_refused_is_not_and_the_others_receive_it(archive: Archive) -> None:
    mailbox = Mailbox(
        refuse={
            "reader000@example.org": ["451 grey, come back"],
            "reader001@example.org": ["550 no such user"],
            "reader002@example.org": ["452 mailbox full"] * 9,
        },
        refuse_content={"reader003@example.org": "554 looks like spam"},
    )
    watch = Watch()
    with mail_server(mailbox, certificate=None) as port:
        email = Email(host="127.0.0.1", port=port, security="none")
        told = deliver(archive, mailing(email), wanted(archive, readers(5)), clock=watch.clock)
    assert [(delivery.state, delivery.detail) for delivery in told] == [
        (State.SENT, ""),
        (State.FAILED, "refused by the mail server: 550 no such user"),
        (State.QUEUED, "put off by the mail server: 452 mailbox full"),
        (State.FAILED, "refused by the mail server: 554 looks like spam"),
        (State.SENT, ""),
    ]
    assert watch.waits == [30.0, 120.0]
    assert mailbox.copies == {"reader000@example.org": 1, "reader004@example.org": 1}


@pytest.mark.parametrize(
    ("until", "said"),
    [
        ("CONTENT", "the connection broke while the message was on its way"),
        ("END", "the connection broke while the message was on its way"),
    ],
    ids=["in the message", "before the answer"],
)
def test_a_connection_that_breaks_in_data_leaves_the_reader_for_a_person(
    archive: Archive, until: str, said: str
) -> None:
    def once(connection: socket.socket) -> None:
        talk(connection, until=until)
        connection.close()

    with scripted(once) as port:
        [told] = send_plain(archive, port, readers(1))
        assert (told.state, told.detail) == (State.UNKNOWN, said)
        assert send_plain(archive, port, readers(1)) == ()


def test_a_server_that_breaks_two_messages_in_a_row_is_left_and_the_rest_stays_queued(archive: Archive) -> None:
    def broken(connection: socket.socket) -> None:
        talk(connection, until="END")
        connection.close()

    with scripted(broken) as port, pytest.raises(DeliveryError, match="broke off two messages in a row"):
        send_plain(archive, port, readers(5))
    assert list(states(archive).values()) == [State.UNKNOWN] * 2 + [State.QUEUED] * 3


def test_a_server_that_falls_silent_in_data_is_waited_for_no_longer_than_told(archive: Archive) -> None:
    with scripted(lambda connection: talk(connection, until="END")) as port:
        [told] = send_plain(archive, port, readers(1), patience=0.3)
    assert (told.state, told.detail) == (
        State.UNKNOWN,
        "no answer within 0.3 seconds while the message was on its way",
    )


def test_a_server_that_trickles_gains_no_time(archive: Archive) -> None:
    def trickle(connection: socket.socket) -> None:
        for byte in b"220-" + b"x" * 400:
            connection.sendall(bytes([byte]))
            connection.settimeout(0.05)
            try:
                connection.recv(1)
            except TimeoutError:
                continue
            return

    with scripted(trickle) as port, pytest.raises(DeliveryError, match=r"no answer within 0\.4 seconds"):
        send_plain(archive, port, readers(1), patience=0.4)
    assert list(states(archive).values()) == [State.QUEUED]


def test_a_connection_lost_between_readers_is_opened_again(archive: Archive) -> None:
    """The server hangs up at each second reader, before the message: that reader is offered again, and has one copy."""
    calls: list[int] = []

    def weary(connection: socket.socket) -> None:
        calls.append(1)
        lines = connection.makefile("rb")
        connection.sendall(b"220 ready\r\n")
        mails = 0
        for heard in lines:
            verb = heard.split(maxsplit=1)[0]
            mails += verb == b"mail"
            if mails > 1:
                connection.sendall(b"421 enough for now\r\n")
                connection.close()
                return
            if verb == b"data":
                connection.sendall(b"354 go on\r\n")
                while next(lines) != b".\r\n":
                    pass
            connection.sendall(b"221 bye\r\n" if verb == b"quit" else b"250 ok\r\n")

    with scripted(weary) as port:
        told = send_plain(archive, port, readers(3))
    assert [delivery.state for delivery in told] == [State.SENT] * 3
    assert len(calls) == 3


def test_what_a_broken_run_left_on_its_way_waits_for_a_person(archive: Archive) -> None:
    [first, second] = wanted(archive, readers(2))
    deliveries.queue(archive, [first, second])
    deliveries.start(archive, first, message_id="<1@example.org>", at=NOW)
    mailbox = Mailbox()
    with mail_server(mailbox, certificate=None) as port:
        send_plain(archive, port, readers(2))
    assert mailbox.copies == {"reader001@example.org": 1}
    [left, _] = deliveries.newest(archive, LETTER.name)
    assert (left.state, left.detail, left.message_id) == (State.UNKNOWN, BROKEN_RUN, "<1@example.org>")


def test_a_resend_is_a_new_message_to_that_reader_alone(archive: Archive) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox, certificate=None) as port:
        send_plain(archive, port, readers(2))
        more = again(deliveries.newest(archive, LETTER.name), "READER001@example.org", at=NOW)
        email = Email(host="127.0.0.1", port=port, security="none")
        deliver(archive, mailing(email), [more], clock=Watch().clock)
    assert mailbox.copies == {"reader000@example.org": 1, "reader001@example.org": 2}
    first, second = (content for address, content in mailbox.taken if address == "reader001@example.org")
    assert first != second
    assert [delivery.revision for delivery in deliveries.every(archive)] == [1, 1, 2]


def test_a_resend_to_somebody_else_is_refused(archive: Archive) -> None:
    deliveries.queue(archive, wanted(archive, readers(1)))
    ledger = deliveries.newest(archive, LETTER.name)
    with pytest.raises(DeliveryError, match="was not sent this edition; send it without --resend"):
        again(ledger, "stranger@example.org", at=NOW)
    with pytest.raises(DeliveryError, match="is queued already"):
        again(ledger, "reader000@example.org", at=NOW)


def test_a_second_sender_waits_outside(archive: Archive) -> None:
    with (
        lock.alone(archive.path.parent, "send"),
        pytest.raises(ArchiveError, match='another "briefing send" is at work'),
    ):
        send_plain(archive, free_port(), readers(1))


def test_a_run_that_takes_too_long_ends_and_the_rest_stays_queued(archive: Archive) -> None:
    watch = Watch()
    mailbox = Mailbox()

    def slow(_count: int) -> None:
        watch.at += timedelta(minutes=40)

    mailbox.when_taken = slow
    with mail_server(mailbox, certificate=None) as port:
        email = Email(host="127.0.0.1", port=port, security="none")
        with pytest.raises(DeliveryError, match="sending took over 1:00:00; the rest stays queued"):
            deliver(archive, mailing(email), wanted(archive, readers(4)), clock=watch.clock)
    assert list(states(archive).values()) == [State.SENT] * 2 + [State.QUEUED] * 2


def test_a_full_disk_stops_before_the_message_leaves(archive: Archive) -> None:
    mailbox = Mailbox()
    deliveries.queue(archive, wanted(archive, readers(1)))
    pages = archive.rows("PRAGMA page_count")[0][0]
    archive.rows(f"PRAGMA max_page_count = {pages}")
    with mail_server(mailbox, certificate=None) as port:
        email = Email(host="127.0.0.1", port=port, security="none")
        with pytest.raises(ArchiveError, match="the disk is full"):
            deliver(archive, mailing(email), wanted(archive, readers(300)), clock=Watch().clock)
    assert mailbox.taken == []


def test_due_is_who_never_received_it_and_who_is_still_queued() -> None:
    everyone = readers(5)
    ledger = [
        Delivery(subject="SB-1", reader=who.reader, list="daily", state=state, at=NOW)
        for who, state in zip(everyone, [State.QUEUED, State.SENT, State.FAILED, State.UNKNOWN], strict=False)
    ]
    told = due(ledger, everyone, name="SB-1", at=NOW)
    assert [delivery.reader.address[:9] for delivery in told] == ["reader000", "reader004"]


def test_the_readers_of_an_edition_receive_its_correction_and_nobody_else(archive: Archive) -> None:
    first = [
        Delivery(subject="SB-2021-001", reader=Reader(f"{state}@example.org"), list="daily", state=state, at=NOW)
        for state in State
    ]
    deliveries.queue(archive, first)
    told = corrected(deliveries.received(archive, "SB-2021-001"), handling="TLP:AMBER", lists=[DAILY])
    assert [who.reader.address for who in told] == ["sending@example.org", "sent@example.org", "unknown@example.org"]


def test_a_correction_of_a_correction_reaches_the_readers_of_both(archive: Archive) -> None:
    from briefing.archive import editions  # noqa: PLC0415 - for this test alone
    from tests.editions import edition  # noqa: PLC0415 - for this test alone

    editions.record_edition(archive, edition("SB-2021-001"))
    editions.record_edition(archive, edition("SB-2021-002", corrects="SB-2021-001"))
    deliveries.queue(
        archive,
        [
            Delivery(subject=serial, reader=Reader(address), list="daily", state=state, at=NOW)
            for serial, address, state in [
                ("SB-2021-001", "a@example.org", State.SENT),
                ("SB-2021-001", "b@example.org", State.SENT),
                ("SB-2021-002", "a@example.org", State.SENT),
                ("SB-2021-002", "b@example.org", State.FAILED),
            ]
        ],
    )
    told = corrected(deliveries.received(archive, "SB-2021-002"), handling="TLP:AMBER", lists=[DAILY])
    assert {who.reader.address for who in told} == {"a@example.org", "b@example.org"}


def test_a_server_that_asks_for_a_password_is_given_it(archive: Archive, ca: Authority) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox, certificate=ca.certificate("localhost"), login=True) as port:
        email = Email(host="localhost", port=port, username=USER)
        ready = mailing(email, authority=ca.file, password=PASSWORD)
        [told] = deliver(archive, ready, wanted(archive, readers(1)), clock=Watch().clock)
    assert told.state is State.SENT


@pytest.mark.parametrize(
    ("handling", "lists", "says"),
    [
        ("TLP:RED", [DAILY], 'the list "daily" receives TLP:AMBER at most'),
        ("TLP:AMBER", [], 'the list "daily" received the edition and is gone'),
    ],
    ids=["narrower mark", "no list"],
)
def test_a_correction_keeps_to_the_marks_of_the_lists(handling: str, lists: list[ReaderList], says: str) -> None:
    ledger = [Delivery(subject="SB-1", reader=Reader("a@example.org"), list="daily", state=State.SENT, at=NOW)]
    with pytest.raises(DeliveryError, match=says):
        corrected(ledger, handling=handling, lists=lists)


def test_what_came_back_is_the_delivery_to_that_address() -> None:
    ledger = [
        Delivery(subject=LETTER.name, reader=one.reader, list="daily", state=State.SENT, at=NOW) for one in readers(3)
    ]
    assert returned(ledger, ledger[1].reader.address.upper()).reader == ledger[1].reader


@pytest.mark.parametrize("state", [State.QUEUED, State.SENDING], ids=str)
def test_what_has_not_arrived_cannot_come_back(state: State) -> None:
    [recipient] = readers(1)
    waiting = Delivery(subject=LETTER.name, reader=recipient.reader, list="daily", state=state, at=NOW)
    with pytest.raises(DeliveryError, match="was not sent this edition"):
        returned([waiting], recipient.reader.address)
    with pytest.raises(DeliveryError, match="was not sent this edition"):
        returned([waiting], "stranger@example.org")
