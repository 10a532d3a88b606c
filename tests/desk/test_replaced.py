"""An edition that is corrected before it was sent, or while it was being sent, reaches each reader once."""

import json
import os
import re
import shutil
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.header import decode_header, make_header
from pathlib import Path

import pytest

from briefing.archive import Archive, deliveries
from briefing.desk import Order
from briefing.errors import DeliveryError, InputError
from briefing.model.delivery import Delivery, Reader, State
from briefing.pipeline import delivering, generating, issuing
from briefing.pipeline.delivering import Sending, Sent
from tests.command import sketch, started
from tests.deliver.servers import Mailbox, mail_server
from tests.desk.conftest import MAIL
from tests.desk.days import desk
from tests.desk.test_mended import NOW, ROWS, TUESDAY

SETTINGS = f'[brief]\ntitle = "River desk"\n{MAIL}'
LATER = ["451 4.2.0 come back later"] * 3
CORRECTION = '<h2 id="correction">'
A, B, C = "a@example.org", "b@example.org", "c@example.org"


@dataclass(frozen=True)
class Room:
    """A desk in a folder with its draft of the day, and the mailbox of its readers."""

    folder: Path
    mailbox: Mailbox

    @property
    def draft(self) -> Path:
        """The brief.md of the day."""
        return self.folder / "out" / TUESDAY.isoformat() / "brief.md"

    @property
    def page(self) -> str:
        """The text of brief.html."""
        return self.draft.with_suffix(".html").read_text(encoding="utf-8")

    def approve(self, old: str = "", new: str = "") -> str:
        """Edit the draft and approve it; return its number."""
        self.draft.write_text(self.draft.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        approved = issuing.approve(desk(self.folder, NOW), self.draft, by="Rana Karim")
        assert approved.edition, [finding.message for finding in approved.findings]
        return approved.edition.draft.masthead.serial

    def send(self, edition: str = "", **asked: str) -> Sent:
        """Send an edition, the draft's where none is named."""
        return delivering.send(desk(self.folder, NOW), Sending(edition=edition or str(self.draft), **asked))  # type: ignore[arg-type]

    def head(self, key: str) -> str:
        """Return a line of the front matter."""
        found = re.search(rf'^{key}: "(.*)"$', self.draft.read_text(encoding="utf-8"), re.MULTILINE)
        return found[1] if found else ""

    def subjects(self) -> list[tuple[str, str]]:
        """Return who received what: the address, and the kind and number that the subject names."""
        found = []
        for address, content in self.mailbox.taken:
            subject = str(make_header(decode_header(message_from_bytes(content)["Subject"])))
            named = re.search(r"\] (Correction to \S+: )?.*\((SB-[\d-]+)\)", subject)
            assert named, subject
            found.append((address, f"{named[1] or ''}{named[2]}"))
        return found

    def ledger(self, serial: str) -> dict[str, State]:
        """Return how the deliveries of an edition stand."""
        return {
            delivery.reader.address: delivery.state for delivery in delivering.ledger(desk(self.folder, NOW), serial)
        }


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("brief")
    sketch(folder)
    (folder / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    (folder / "briefing.toml").write_text(SETTINGS.format(port=25), encoding="utf-8")
    generating.generate(desk(folder, NOW), Order(articles=[str(folder / "rows.jsonl")], day=TUESDAY))
    return folder


@pytest.fixture
def room(brief: Path, tmp_path: Path) -> Iterator[Room]:
    shutil.copytree(brief, tmp_path, dirs_exist_ok=True)
    mailbox = Mailbox()
    with mail_server(mailbox, certificate=None) as port:
        (tmp_path / "briefing.toml").write_text(SETTINGS.format(port=port), encoding="utf-8")
        yield Room(tmp_path, mailbox)


def test_an_edition_corrected_before_it_was_sent_is_the_edition_of_the_day_for_the_whole_list(room: Room) -> None:
    assert room.approve() == "SB-2021-001"
    assert room.approve("River desk", "River and coast") == "SB-2021-002"
    assert (room.head("corrects"), room.head("replaces")) == ("", "SB-2021-001")
    assert not room.send().needs_a_person
    assert room.subjects() == [(A, "SB-2021-002"), (B, "SB-2021-002")]
    assert CORRECTION not in room.page
    again = room.send("SB-2021-002")
    assert (again.why, again.needs_a_person) == ("it stands at 2 sent", False)


def test_an_edition_that_was_replaced_is_never_sent_and_leads_to_the_one_in_its_place(room: Room) -> None:
    room.approve()
    kept = shutil.copytree(room.draft.parent, room.folder / "kept")
    room.approve("River desk", "River and coast")
    for named in ("SB-2021-001", str(kept)):
        with pytest.raises(InputError, match="SB-2021-001 is not sent any more: SB-2021-002 stands in its place"):
            room.send(named)
    with pytest.raises(DeliveryError, match="was not sent this edition; send it without --resend"):
        room.send(resend=A)
    # A sender at work may have chosen its readers before the new edition was approved.
    with Archive(room.folder / "out" / "archive.sqlite3") as archive:
        late = Delivery(subject="SB-2021-001", reader=Reader(A), list="daily", at=NOW)
        deliveries.queue(archive, [late])
        assert not deliveries.start(archive, late, message_id="<1@example.org>", at=NOW)
    assert room.mailbox.copies == {}


def test_who_was_not_reached_by_the_first_receives_the_new_one_and_who_was_its_correction(room: Room) -> None:
    room.mailbox.refuse[B] = list(LATER)
    room.approve()
    assert room.send().needs_a_person
    room.approve("River desk", "River and coast")
    assert room.head("corrects") == "SB-2021-001"
    assert room.ledger("SB-2021-001") == {A: State.SENT, B: State.REPLACED}
    assert [room.send().needs_a_person for _ in range(2)] == [False, False]
    assert room.subjects() == [(A, "SB-2021-001"), (A, "Correction to SB-2021-001: SB-2021-002"), (B, "SB-2021-002")]


def test_a_sender_that_is_killed_half_way_leaves_the_new_edition_to_reach_each_reader_once(room: Room) -> None:
    room.approve()
    begun = started(room.folder, "send", str(room.draft))
    room.mailbox.when_taken = lambda _count: os.kill(begun.pid, signal.SIGKILL)
    begun.communicate()
    assert begun.returncode == -signal.SIGKILL
    room.mailbox.when_taken = lambda _count: None
    room.approve("River desk", "River and coast")
    assert not room.send().needs_a_person
    assert room.subjects() == [(A, "SB-2021-001"), (A, "Correction to SB-2021-001: SB-2021-002"), (B, "SB-2021-002")]
    assert room.ledger("SB-2021-001") == {A: State.UNKNOWN, B: State.REPLACED}


def test_a_correction_tells_what_changed_since_what_the_readers_have(room: Room) -> None:
    room.approve()
    room.send()
    room.approve("River desk", "River and coast")
    assert room.approve("River and coast", "Three rivers") == "SB-2021-003"
    assert CORRECTION in room.page
    assert (room.head("corrects"), room.head("replaces")) == ("SB-2021-001", "SB-2021-002")
    assert 'the title was \\"River desk\\" and is now \\"Three rivers\\"' in room.draft.read_text(encoding="utf-8")
    room.send()
    assert room.subjects()[2:] == [(who, "Correction to SB-2021-001: SB-2021-003") for who in (A, B)]


def test_a_correction_that_is_taken_back_before_it_was_sent_is_sent_to_who_has_nothing(room: Room) -> None:
    room.mailbox.refuse[B] = list(LATER)
    room.approve()
    room.send()
    room.approve("River desk", "River and coast")
    assert room.approve("River and coast", "River desk") == "SB-2021-003"
    assert not room.send().needs_a_person
    assert room.subjects() == [(A, "SB-2021-001"), (B, "SB-2021-003")]
    assert room.approve() == "SB-2021-003"


def test_who_has_the_same_text_already_is_sent_nothing_and_that_is_said(room: Room) -> None:
    room.approve()
    room.send()
    room.approve("River desk", "River and coast")
    room.approve("River and coast", "River desk")
    sent = room.send()
    assert (sent.deliveries, sent.needs_a_person) == ((), False)
    assert sent.why == "its readers have SB-2021-002 or one before it, which says the same"


def test_a_correction_is_for_the_lists_that_the_first_was_for(room: Room) -> None:
    toml = room.folder / "briefing.toml"
    with toml.open("a", encoding="utf-8") as file:
        file.write(f'[[list]]\nname = "weekly"\nreaders = ["{C}"]\n')
    room.approve()
    room.mailbox.refuse[B] = list(LATER)
    room.send(list_name="daily")
    room.approve("River desk", "River and coast")
    room.send()
    assert room.mailbox.copies == {A: 2, B: 1}
    room.send(list_name="weekly")
    assert room.mailbox.copies == {A: 2, B: 1, C: 1}


@pytest.mark.parametrize(
    ("readers", "why"),
    [("[]", "there is nobody on the list"), (f'["{A}", "{B}"]', "it stands at 1 sent, 1 failed")],
    ids=["an empty list", "one refused"],
)
def test_that_nobody_is_due_is_no_success_where_a_reader_has_nothing(room: Room, readers: str, why: str) -> None:
    toml = room.folder / "briefing.toml"
    toml.write_text(re.sub(r"readers = .*", f"readers = {readers}", toml.read_text()), encoding="utf-8")
    room.mailbox.refuse[B] = ["550 5.1.1 no such user"]
    room.approve()
    if B in readers:
        room.send()
    sent = room.send()
    assert sent.why.startswith(why)
    assert sent.needs_a_person
