"""The day of a desk: from the articles to the inboxes."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.command import SAMPLE, sketch, started
from tests.deliver.servers import Mailbox, free_port, mail_server
from tests.desk.conftest import MAIL, Run

SETTINGS = f"""
[brief]
title = "Iraq desk"
[collect]
paths = ["inbox/"]
window_hours = 90000
[review]
approvals = {{approvals}}
reviewers = ["duty@example.org"]
{MAIL}"""


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


@pytest.fixture
def port(mailbox: Mailbox) -> Iterator[int]:
    with mail_server(mailbox, certificate=None) as port:
        yield port


def _settle(folder: Path, port: int, *, approvals: int = 1) -> None:
    sketch(folder)
    (folder / "briefing.toml").write_text(SETTINGS.format(port=port, approvals=approvals), encoding="utf-8")


def _approve(run: Run, draft: Path, by: str = "A. Officer") -> str:
    done = run("approve", str(draft), "--by", by)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()[0]


def test_an_approved_brief_reaches_each_reader_once(run: Run, draft: Path, port: int, mailbox: Mailbox) -> None:
    _settle(draft.parent.parent.parent, port)
    assert _approve(run, draft).startswith("SB-2024-001, approved by A. Officer")
    assert "would receive" in run("send", str(draft), "--dry-run").stdout
    assert mailbox.copies == {}
    assert [run("send", str(draft)).returncode for _ in range(2)] == [0, 0]
    assert mailbox.copies == {"a@example.org": 1, "b@example.org": 1}
    assert run("deliveries", "SB-2024-001").stdout.count(" sent") == 2
    assert run("status").stdout == "out/2024-02-12/brief.md SB-2024-001: sent to 2\n"


def test_an_edition_that_was_changed_is_not_sent_and_the_line_is_named(
    run: Run, draft: Path, port: int, mailbox: Mailbox
) -> None:
    _settle(draft.parent.parent.parent, port)
    _approve(run, draft)
    text = draft.read_text(encoding="utf-8")
    draft.write_text(text.replace("Rouhani", "Rohani", 1), encoding="utf-8")
    done = run("send", str(draft))
    line = text[: text.index("Rouhani")].count("\n") + 1
    assert (done.returncode, mailbox.copies) == (2, {})
    assert f"line {line} was" in done.stderr
    assert "changed after approval" in run("status").stdout


def test_a_pdf_that_was_swapped_is_not_sent(run: Run, draft: Path, port: int, mailbox: Mailbox) -> None:
    _settle(draft.parent.parent.parent, port)
    _approve(run, draft)
    draft.with_suffix(".pdf").write_bytes(b"%PDF-1.7 another")
    done = run("send", str(draft))
    assert (done.returncode, mailbox.copies) == (2, {})
    assert "is not the one that was published" in done.stderr


def test_a_draft_with_an_error_is_not_approved(run: Run, draft: Path) -> None:
    text = draft.read_text(encoding="utf-8")
    draft.write_text(text.replace("Rouhani", "Larijani", 1), encoding="utf-8")
    done = run("approve", str(draft), "--by", "A. Officer")
    assert done.returncode == 1
    assert "NAM001" in done.stdout
    assert 'status: "DRAFT"' in draft.read_text(encoding="utf-8")


def test_two_people_must_approve_where_the_desk_says_so(run: Run, draft: Path, port: int) -> None:
    _settle(draft.parent.parent.parent, port, approvals=2)
    assert "another's approval is next" in _approve(run, draft)
    assert "another's approval is next" in _approve(run, draft, "a. officer")
    done = _approve(run, draft, "B. Officer")
    assert done.startswith("SB-2024-001, approved by A. Officer")
    assert done.endswith("B. Officer")


def _at_once(draft: Path, *asked: tuple[Path, str]) -> list[str]:
    """Approve drafts in processes of their own at the same moment; return what each printed first."""
    begun = [started(draft.parents[2], "approve", str(path), "--by", by) for path, by in asked]
    said = [process.communicate() for process in begun]
    assert [process.returncode for process in begun] == [0] * len(begun), said
    return sorted(out.splitlines()[0] for out, _ in said)


def test_two_drafts_that_are_approved_at_the_same_moment_have_two_numbers(draft: Path) -> None:
    other = draft.parent.parent / "other" / "brief.md"
    shutil.copytree(draft.parent, other.parent)
    other.write_text(draft.read_text(encoding="utf-8").replace("Situation brief", "Second brief"), encoding="utf-8")
    said = _at_once(draft, (draft, "A. Officer"), (other, "B. Officer"))
    assert [line.split(",")[0] for line in said] == ["SB-2024-001", "SB-2024-002"]
    serials = {re.search(r'^serial: "(.*)"$', path.read_text(), re.MULTILINE)[1] for path in (draft, other)}  # type: ignore[index]
    assert serials == {"SB-2024-001", "SB-2024-002"}


def test_two_people_who_approve_at_the_same_moment_make_one_edition(run: Run, draft: Path, port: int) -> None:
    _settle(draft.parent.parent.parent, port, approvals=2)
    said = _at_once(draft, (draft, "A. Officer"), (draft, "B. Officer"))
    assert sum(line.startswith("SB-2024-001, approved by ") for line in said) == 1
    assert sum("another's approval is next" in line for line in said) == 1
    assert "SB-2024-001: approved" in run("status").stdout


def test_a_correction_goes_to_those_who_have_the_first_and_the_new_edition_to_who_joined_since(
    run: Run, draft: Path, port: int, mailbox: Mailbox
) -> None:
    folder = draft.parent.parent.parent
    _settle(folder, port)
    _approve(run, draft)
    assert run("send", str(draft)).returncode == 0
    toml = folder / "briefing.toml"
    toml.write_text(toml.read_text().replace("a@example.org", "c@example.org"), encoding="utf-8")
    lines = draft.read_text(encoding="utf-8").splitlines(keepends=True)
    first = next(number for number, line in enumerate(lines) if line.startswith("### Background"))
    dropped = lines.pop(first + 2)
    draft.write_text("".join(lines), encoding="utf-8")
    assert _approve(run, draft).startswith("SB-2024-002, a correction of SB-2024-001")
    assert run("send", str(draft)).returncode == 0
    assert mailbox.copies == {"a@example.org": 2, "b@example.org": 2, "c@example.org": 1}
    assert dropped.strip("- ")[:40] in draft.read_text(encoding="utf-8").partition("# Iraq")[0].replace("\\", "")


def test_a_send_that_reaches_its_readers_still_says_that_another_has_not_got_it(
    run: Run, draft: Path, port: int, mailbox: Mailbox
) -> None:
    folder = draft.parents[2]
    _settle(folder, port)
    _approve(run, draft)
    assert run("send", str(draft)).returncode == 0
    assert run("deliveries", "SB-2024-001", "--bounced", "a@example.org").returncode == 0
    toml = folder / "briefing.toml"
    toml.write_text(toml.read_text().replace("readers = [", 'readers = ["c@example.org", '), encoding="utf-8")
    done = run("send", str(draft))
    assert mailbox.copies == {"a@example.org": 1, "b@example.org": 1, "c@example.org": 1}
    assert done.returncode == 1, "one delivery failed, and a person has to see to it"
    assert "not every reader has it yet; see briefing deliveries SB-2024-001" in done.stderr


def test_an_address_that_bounced_is_noted_and_may_be_sent_again(
    run: Run, draft: Path, port: int, mailbox: Mailbox
) -> None:
    _settle(draft.parents[2], port)
    _approve(run, draft)
    assert run("send", str(draft)).returncode == 0
    draft.write_text(draft.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    noted = run("deliveries", "SB-2024-001", "--bounced", "A@example.org")
    assert "a@example.org: SB-2024-001 failed (it came back" in noted.stdout
    assert run("deliveries", str(draft)).returncode == 1
    assert run("deliveries", "SB-2024-001", "--bounced", "c@example.org").returncode == 2
    draft.write_text(draft.read_text(encoding="utf-8")[:-1], encoding="utf-8")
    assert "1 failed" in run("status").stdout
    assert run("send", str(draft), "--resend", "a@example.org").returncode == 0
    assert mailbox.copies == {"a@example.org": 2, "b@example.org": 1}


def test_a_brief_stands_though_the_reviewers_cannot_be_told(run: Run, tmp_path: Path) -> None:
    _settle(tmp_path, free_port())
    shutil.copytree(SAMPLE, tmp_path / "inbox")
    toml = tmp_path / "briefing.toml"
    toml.write_text(toml.read_text().replace('["inbox/"]', '["inbox/", "gone/"]'), encoding="utf-8")
    done = run("daily")
    assert (done.returncode, done.stdout.count("brief.md\n")) == (1, 1)
    assert "the reviewers could not be told: mail server 127.0.0.1" in done.stderr
    assert "**gone**: it is not there" in next(tmp_path.glob("out/*/brief.md")).read_text(encoding="utf-8")


def test_daily_tells_the_reviewers_once_and_a_second_run_changes_nothing(
    run: Run, tmp_path: Path, port: int, mailbox: Mailbox
) -> None:
    _settle(tmp_path, port)
    shutil.copytree(SAMPLE, tmp_path / "inbox")
    assert run("daily").returncode == 0
    [draft] = tmp_path.glob("out/*/brief.md")
    before = {path.name: path.read_bytes() for path in draft.parent.iterdir()}
    assert run("daily").returncode == 0
    assert {path.name: path.read_bytes() for path in draft.parent.iterdir()} == before
    assert mailbox.copies == {"duty@example.org": 1}


def test_daily_sends_by_itself_where_nobody_has_to_approve(
    run: Run, tmp_path: Path, port: int, mailbox: Mailbox
) -> None:
    _settle(tmp_path, port, approvals=0)
    shutil.copytree(SAMPLE, tmp_path / "inbox")
    assert [run("daily").returncode for _ in range(2)] == [0, 0]
    assert mailbox.copies == {"a@example.org": 1, "b@example.org": 1}
