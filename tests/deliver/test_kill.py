import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from briefing.archive import Archive, deliveries
from briefing.model.delivery import State
from tests.deliver.certificates import authority
from tests.deliver.letters import LETTER
from tests.deliver.servers import Mailbox, mail_server

READERS = 200
KILLS = int(os.environ.get("BRIEFING_TEST_KILLS", "6"))
"""How often the sender is killed; `BRIEFING_TEST_KILLS=50` for the long way."""


def sender(archive: Path, port: int, ca: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "tests.deliver.sending", str(archive), str(port), str(ca), str(READERS)]
    return subprocess.Popen(command, cwd=Path(__file__).parents[2], stderr=subprocess.DEVNULL)


def test_no_reader_has_two_copies_however_often_the_sender_is_killed(tmp_path: Path) -> None:
    """Each kill comes a random moment after a random number of messages, spread over the whole list of readers."""
    chance = random.Random(20210203)  # noqa: S311 - the same moments each time
    path = tmp_path / "archive.sqlite3"
    ca = authority(tmp_path)
    mailbox = Mailbox()
    marks = sorted(chance.sample(range(READERS), KILLS))
    killed = 0
    with mail_server(mailbox, certificate=ca.certificate("localhost")) as port:
        for mark in marks:
            process = sender(path, port, ca.file)
            while len(mailbox.taken) < mark and process.poll() is None:
                time.sleep(0.0005)
            time.sleep(chance.uniform(0, 0.02))
            killed += process.poll() is None
            process.send_signal(signal.SIGKILL)
            process.wait()
        assert sender(path, port, ca.file).wait() == 0
    with Archive(path) as archive:
        ledger = deliveries.newest(archive, LETTER.name)
    assert killed > KILLS / 2
    assert len(ledger) == READERS
    assert max(mailbox.copies.values()) == 1
    assert {delivery.state for delivery in ledger} <= {State.SENT, State.UNKNOWN}
    sent = {delivery.reader.address for delivery in ledger if delivery.state is State.SENT}
    assert sent <= set(mailbox.copies)
    assert READERS - len(sent) <= killed
