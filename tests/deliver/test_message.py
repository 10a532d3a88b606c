import email
import email.policy
import stat
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

import dkim
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from briefing.deliver import edition_letter, notice_letter, prepare
from briefing.deliver.message import Letter, Sender, message
from briefing.deliver.secrets import exposed
from briefing.errors import SettingsError, TemplateError
from briefing.model import Draft, Finding, Position, Section, Severity, Status
from briefing.model.delivery import Delivery, Reader
from briefing.settings import Email, shipped
from tests.deliver.letters import LETTER, NOW, SENDER
from tests.drafts import DRAFT
from tests.editions import edition

TEMPLATES = shipped("templates")
READER = Delivery(subject="SB-2021-007", reader=Reader("b@example.org", "B. Reader"), list="daily", at=NOW)
WITH_PAGE = replace(SENDER, unsubscribe_url="https://lists.example.org/leave/" + "long/" * 20 + "?from=mail")


def brief_letter(of: Draft = DRAFT, **given: object) -> Letter:
    return edition_letter(edition("SB-2021-007", of=of, **given), pdf=b"%PDF-1.7 the brief", templates=TEMPLATES)  # type: ignore[arg-type]


def read(content: bytes) -> EmailMessage:
    return email.message_from_bytes(content, policy=email.policy.default)


def shape(part: EmailMessage) -> object:
    kind = part.get_content_type()
    return {kind: [shape(inner) for inner in part.iter_parts()]} if part.is_multipart() else kind  # type: ignore[arg-type]


def test_a_mail_parser_finds_text_and_html_and_the_pdf() -> None:
    parsed = read(message(brief_letter(), READER, sender=WITH_PAGE).as_bytes())
    assert shape(parsed) == {
        "multipart/mixed": [{"multipart/alternative": ["text/plain", "text/html"]}, "application/pdf"]
    }
    [pdf] = parsed.iter_attachments()
    assert (pdf.get_filename(), pdf.get_content()) == ("SB-2021-007.pdf", b"%PDF-1.7 the brief")
    assert not [part.defects for part in parsed.walk() if part.defects]


def test_the_headers_say_who_what_and_how_to_leave() -> None:
    parsed = read(message(brief_letter(), READER, sender=WITH_PAGE).as_bytes())
    page = WITH_PAGE.unsubscribe_url + "&list=daily&reader=b%40example.org"
    assert {
        name: str(parsed[name]) for name in ("From", "To", "Subject", "Date", "List-Id", "List-Unsubscribe-Post")
    } == {
        "From": "Situation Desk <desk@example.org>",
        "To": '"B. Reader" <b@example.org>',
        "Subject": "[TLP:AMBER] Iraq desk: daily situation brief, 4 February 2021 (SB-2021-007)",
        "Date": "Wed, 03 Feb 2021 06:30:00 +0000",
        "List-Id": "<daily.example.org>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
    assert parsed["List-Unsubscribe"] == f"<{page}>, <mailto:desk@example.org?subject=unsubscribe%20daily>"


def test_every_line_of_a_message_is_plain_ascii_and_short_enough_for_any_server() -> None:
    lines = message(brief_letter(), READER, sender=WITH_PAGE).as_bytes().split(b"\r\n")
    assert all(line.isascii() and len(line) <= 998 and b"\n" not in line for line in lines)


def test_without_a_page_there_is_no_one_click_and_the_mail_address_remains() -> None:
    built = message(LETTER, READER, sender=SENDER)
    assert built["List-Unsubscribe-Post"] is None
    assert built["List-Unsubscribe"] == "<mailto:desk@example.org?subject=unsubscribe%20daily>"


def test_a_message_built_again_is_the_same_to_the_byte() -> None:
    """Another process, another hash seed, another locale: the same bytes."""
    script = (
        "import sys; from tests.deliver.test_message import *;"
        "sys.stdout.buffer.write(message(brief_letter(), READER, sender=WITH_PAGE).as_bytes())"
    )
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", script]
    built = [
        subprocess.run(command, cwd=root, check=True, capture_output=True, env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    ]
    assert built[0] == built[1] == message(brief_letter(), READER, sender=WITH_PAGE).as_bytes()


@pytest.mark.parametrize(
    "other",
    [replace(READER, revision=2), replace(READER, reader=Reader("c@example.org"))],
    ids=["revision", "reader"],
)
def test_no_two_messages_share_a_name(other: Delivery) -> None:
    one, two = (message(LETTER, delivery, sender=SENDER)["Message-ID"] for delivery in (READER, other))
    assert one != two
    assert one.endswith("@example.org>")


@pytest.mark.parametrize(
    "hostile", ["Brief\r\nBcc: all@example.org", "Brief\nX: y", "Brief\u2028X: y", "Brief\x00"], ids=ascii
)
def test_a_title_adds_no_header(hostile: str) -> None:
    letter = replace(LETTER, subject=hostile)
    delivery = replace(READER, reader=Reader("b@example.org", hostile), list=hostile)
    parsed = read(message(letter, delivery, sender=WITH_PAGE).as_bytes())
    assert set(parsed.keys()) == {
        *("From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type"),
        *("List-Id", "List-Unsubscribe", "List-Unsubscribe-Post"),
    }


@pytest.fixture(scope="module")
def keys() -> tuple[bytes, bytes]:
    """Return a private key in PEM, and the record that a domain shows of it."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.TraditionalOpenSSL, serialization.NoEncryption()
    )
    public = key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    import base64  # noqa: PLC0415 - for this test alone

    return private, b"v=DKIM1; k=rsa; p=" + base64.b64encode(public)


def dkim_settings(folder: Path, key: bytes, mode: int = 0o600) -> Email:
    path = folder / "dkim.pem"
    path.write_bytes(key)
    path.chmod(mode)
    return Email(
        sender="Situation Desk <desk@example.org>",
        unsubscribe_url="https://lists.example.org/leave",
        dkim_domain="example.org",
        dkim_selector="desk",
        dkim_key_file="dkim.pem",
    )


def test_the_signature_holds_and_covers_both_ways_to_leave(tmp_path: Path, keys: tuple[bytes, bytes]) -> None:
    private, record = keys
    ready = prepare(brief_letter(), dkim_settings(tmp_path, private), environment={}, folder=tmp_path)
    content = ready.content(READER)

    def lookup(name: bytes, **_known: object) -> bytes:
        return record if name == b"desk._domainkey.example.org." else b""

    assert dkim.verify(content, dnsfunc=lookup)
    signed = read(content)["DKIM-Signature"].replace(" ", "").split("h=")[1].split(";")[0].split(":")
    assert {"list-unsubscribe", "list-unsubscribe-post", "subject", "date", "to", "message-id"} <= set(signed)
    assert signed.count("from") == 2
    for header in (b"List-Unsubscribe-Post: ", b"List-Unsubscribe: ", b"Subject: "):
        assert not dkim.verify(content.replace(header, header + b"x", 1), dnsfunc=lookup)
    assert content.split(b"\r\n", 1)[0].startswith(b"DKIM-Signature:")
    assert content.endswith(message(ready.letter, READER, sender=ready.sender).as_bytes())


def test_a_key_that_others_can_read_is_refused(tmp_path: Path, keys: tuple[bytes, bytes]) -> None:
    settings = dkim_settings(tmp_path, keys[0], mode=0o644)
    with pytest.raises(SettingsError, match=r"can be read by others \(mode 0644\); chmod 600"):
        prepare(LETTER, settings, environment={}, folder=tmp_path)


@pytest.mark.parametrize(
    ("mode", "group", "known"),
    [
        (0o600, 1000, False),
        (0o400, 0, False),
        (0o440, 0, False),
        (0o440, 1000, True),
        (0o604, 0, True),
        (0o602, 0, True),
    ],
)
def test_a_secret_is_for_its_owner_and_for_root(mode: int, group: int, *, known: bool) -> None:
    assert exposed(mode, group=group) is known


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"sender": ""}, '"from" in [email] is empty; write who sends'),
        ({"sender": "nobody"}, '"from" in [email] cannot be used: it is not one address'),
        ({"sender": "a@example.org\nBcc: b@example.org"}, "a line break"),
        ({"unsubscribe_url": "http://example.org/"}, "must be an https address"),
        ({"unsubscribe_url": "https://example.org/\r\nBcc: b@example.org"}, "must be an https address"),
        ({"dkim_selector": ""}, "dkim_selector in [email] is empty; DKIM needs all of"),
        ({"dkim_key_file": "nowhere.pem"}, "nowhere.pem cannot be read: No such file"),
        ({"dkim_key_file": "not-a-key.pem"}, "not-a-key.pem is no key that DKIM can sign with"),
        ({"username": "desk"}, "desk has no password; set BRIEFING_SMTP_PASSWORD, or BRIEFING_SMTP_PASSWORD_FILE"),
    ],
    ids=[
        "no from",
        "no address",
        "from",
        "page",
        "page with a header",
        "half of DKIM",
        "no key",
        "bad key",
        "password",
    ],
)
def test_what_is_missing_is_told_before_anything_is_sent(
    tmp_path: Path, keys: tuple[bytes, bytes], change: dict[str, str], says: str
) -> None:
    (tmp_path / "not-a-key.pem").touch(mode=0o600)
    given = dkim_settings(tmp_path, keys[0])
    settings = Email(**{name: change.get(name, getattr(given, name)) for name in given.__struct_fields__})
    with pytest.raises(SettingsError) as told:
        prepare(LETTER, settings, environment={}, folder=tmp_path)
    assert says in str(told.value)
    assert "\n" not in str(told.value)


def test_a_password_comes_from_the_environment_or_from_a_file_of_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "password"
    path.write_text("from-a-file\n")
    path.chmod(stat.S_IRUSR)
    settings = Email(sender="desk@example.org", username="desk")
    for environment, password in [
        ({"BRIEFING_SMTP_PASSWORD": "from-the-environment"}, "from-the-environment"),
        ({"BRIEFING_SMTP_PASSWORD_FILE": str(path)}, "from-a-file"),
    ]:
        ready = prepare(LETTER, settings, environment=environment, folder=tmp_path)
        assert ready.account.password == password
        assert password not in repr(ready)
    path.chmod(0o604)
    with pytest.raises(SettingsError, match="can be read by others"):
        prepare(LETTER, settings, environment={"BRIEFING_SMTP_PASSWORD_FILE": str(path)}, folder=tmp_path)


def test_the_mail_carries_the_words_of_the_brief_with_their_sources() -> None:
    letter = brief_letter()
    for body in (letter.text, letter.html):
        flat = " ".join(body.split())
        assert "Iranian officials told the Iraqi foreign minister that US troops should leave the region." in flat
        assert "1. Hussein in Tehran: troops first, trade second" in flat
        assert "[5] Shoreline News, 1 February 2024 or later" in flat
        assert "4] Publisher not stated, September 2020: Iran and Iraq agree" in flat
        assert flat.count("TLP:AMBER") == 2
    assert max(map(len, letter.text.splitlines())) <= 72
    assert "approved by D. Officer" in letter.html


def test_a_correction_names_what_changed_before_anything_else() -> None:
    letter = brief_letter(corrects="SB-2021-006", correction=["<b>2,500</b> soldiers, not 3,000"])
    assert letter.subject.startswith("[TLP:AMBER] Correction to SB-2021-006: ")
    assert "CORRECTION to SB-2021-006\n\n- <b>2,500</b> soldiers, not 3,000\n" in letter.text
    assert "&lt;b&gt;2,500&lt;/b&gt; soldiers, not 3,000" in letter.html
    assert letter.html.index("not 3,000") < letter.html.index("<h1")


def test_what_articles_say_is_never_markup_and_a_strange_link_is_no_link() -> None:
    first, *others = DRAFT.sources
    title = '<script>alert(1)</script><img src="https://evil.example/x">'
    hostile = replace(first, title=title, outlet='"><a href=x>', url="javascript:alert(1)")
    html = brief_letter(of=replace(DRAFT, sources=(hostile, *others))).html
    assert "<script" not in html
    assert "<img" not in html
    assert "javascript:" not in html
    assert "&lt;script&gt;" in html


def test_the_html_needs_nothing_from_the_network_and_keeps_its_style_on_its_elements() -> None:
    html = brief_letter().html
    assert "<style" not in html
    assert "<link" not in html
    assert "src=" not in html
    assert '<p style="' in html


def test_many_events_do_not_make_the_mail_too_long_for_mail_programs() -> None:
    brief: Section = DRAFT.sections[-1]
    draft = replace(DRAFT, sections=(*DRAFT.sections, *(replace(brief, number=n) for n in range(5, 900))))
    letter = brief_letter(of=draft)
    assert len(letter.html.encode()) < 102_000
    assert "and 876 more in the PDF" in letter.html
    assert "and 876 more in the PDF" in letter.text


def test_a_template_that_asks_for_what_is_not_there_is_told_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "email.txt.j2").write_text("{{ sumary }}")
    with pytest.raises(TemplateError, match=r"email\.txt\.j2 cannot be rendered: 'sumary' is undefined"):
        edition_letter(edition(of=DRAFT), pdf=b"%PDF", templates=tmp_path)
    (tmp_path / "email.txt.j2").write_text("one\n{% if %}")
    with pytest.raises(TemplateError, match=r"email\.txt\.j2:2 "):
        edition_letter(edition(of=DRAFT), pdf=b"%PDF", templates=tmp_path)


def test_the_reviewers_are_told_that_a_draft_waits_with_its_counts_and_findings() -> None:
    findings = [
        Finding(code="NUM001", severity=Severity.ERROR, message="3,000 is not in s1-6\nX: y", position=Position(27)),
        *(Finding(code="HED001", severity=Severity.WARNING, message=f"hedge {n}") for n in range(30)),
    ]
    draft = replace(DRAFT, sections=(replace(DRAFT.sections[0], status=Status.CORRECTED), *DRAFT.sections[1:]))
    path = Path("out/2021-02-04/brief.md")
    letter = notice_letter(draft, findings, path=path, digest="ab" * 32, templates=TEMPLATES)
    assert letter.name == "draft 2021-02-04 " + "ab" * 8
    assert letter.subject == (
        "[TLP:AMBER] A draft waits: Iraq desk: daily situation brief, 4 February 2021 (1 error, 30 warnings)"
    )
    assert "Events     4 (1 corrected, 3 new)" in letter.text
    assert "- line 27: NUM001 3,000 is not in s1-6 X: y\n- HED001 hedge 0\n" in letter.text
    assert "- and 11 more" in letter.text
    assert "briefing approve out/2021-02-04/brief.md" in letter.text
    parsed = read(message(letter, replace(READER, list=""), sender=WITH_PAGE).as_bytes())
    assert (shape(parsed), parsed["List-Unsubscribe"]) == ("text/plain", None)


def test_a_letter_has_a_moment_with_a_zone() -> None:
    with pytest.raises(ValueError, match="carries its zone"):
        replace(LETTER, issued=datetime(2021, 2, 3, 6, 30))  # noqa: DTZ001 - what is refused


def test_the_sender_is_named_in_the_domain_of_its_address() -> None:
    assert Sender(address=Reader("desk@mail.example.org")).domain == "mail.example.org"
