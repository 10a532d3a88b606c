import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compose import markdown
from briefing.errors import InputError
from briefing.model import Draft, Edition, Finding, Severity
from briefing.review import approval, changes, complete, edition, examine, issue, parse
from briefing.review.digest import reading, seal
from briefing.settings import shipped
from tests import drafts

WHOLE = (Path(__file__).parents[1] / "cases" / "drafts" / "whole" / "brief.md").read_bytes()
EARLY = datetime(2021, 2, 4, 3, 20, tzinfo=UTC)
LATE = datetime(2021, 2, 4, 3, 25, tzinfo=UTC)
FINDING = Finding(code="NUM001", severity=Severity.ERROR, message="9,500 is not in the passage")


def _clear(_: Draft) -> list[Finding]:
    return []


def _issued(text: bytes = WHOLE, *, serial: str = "SB-2021-017", previous: Edition | None = None) -> Edition:
    examined = examine(text, articles=drafts.ARTICLES, check=_clear)
    given = [approval(examined, by="Rana Karim", at=EARLY)]
    return issue(examined, approvals=given, needed=1, serial=serial, previous=previous, received=previous)


ISSUED = _issued().markdown


def test_an_edition_is_numbered_approved_and_bound_to_what_was_read() -> None:
    made = _issued()
    head = made.draft.masthead
    assert (head.serial, head.status, head.approvals[0].by) == ("SB-2021-017", "APPROVED", "Rana Karim")
    assert made.digest == head.approvals[0].digest == reading(WHOLE) == reading(made.markdown)
    assert head.seal == seal(made.markdown)
    assert edition(made.markdown, articles=drafts.ARTICLES) == made


def test_only_the_front_matter_differs_from_what_was_read() -> None:
    before, after = WHOLE.split(b"\n---\n", 1), _issued().markdown.split(b"\n---\n", 1)
    assert before[1] == after[1]
    assert after[0].splitlines()[3] == b'status: "APPROVED"'


def test_an_edition_is_written_again_to_the_byte() -> None:
    made = _issued()
    assert markdown(made.draft, templates=shipped("templates")).encode() == made.markdown


@settings(deadline=None, max_examples=150)
@given(st.integers(0, 5000), st.integers(1, 255))
def test_a_change_of_any_byte_makes_it_a_draft_again(place: int, by: int) -> None:
    at = place % len(ISSUED)
    changed = bytes([*ISSUED[:at], ISSUED[at] ^ by, *ISSUED[at + 1 :]])
    with pytest.raises(InputError):
        edition(changed, articles=drafts.ARTICLES)


def test_what_changed_is_named_where_the_archive_has_the_edition() -> None:
    made = _issued()
    before, told, _ = made.markdown.partition(b"2,500 soldiers")
    changed = made.markdown.replace(told, b"9,500 soldiers", 1)
    line = before.count(b"\n") + 1
    words = made.markdown.split(b"\n")[line - 1].decode()[:40]
    where = re.escape(f'brief.md was changed after it was approved as SB-2021-017: line {line} was "{words}')
    with pytest.raises(InputError, match=where):
        edition(changed, articles=drafts.ARTICLES, published=made.markdown)
    with pytest.raises(InputError, match='was "the end"'):
        edition(made.markdown + b"More.", articles=drafts.ARTICLES, published=made.markdown[:-1])
    assert edition(made.markdown, articles=drafts.ARTICLES, published=made.markdown) == made


def test_a_seal_made_anew_does_not_deceive_the_archive() -> None:
    made = _issued()
    forged = _issued(WHOLE.replace(b"Iranian officials told", b"Iraqi officials told", 1))
    with pytest.raises(InputError, match="changed after it was approved"):
        edition(forged.markdown, articles=drafts.ARTICLES, published=made.markdown)


def test_a_draft_is_no_edition() -> None:
    with pytest.raises(InputError, match="is a draft; approve it"):
        edition(WHOLE, articles=drafts.ARTICLES)


def test_nothing_is_approved_while_a_finding_stands() -> None:
    examined = examine(WHOLE, articles=drafts.ARTICLES, check=lambda _: [FINDING])
    with pytest.raises(InputError, match="1 finding stands"):
        approval(examined, by="Rana", at=EARLY)
    clear = approval(examine(WHOLE, articles=drafts.ARTICLES, check=_clear), by="Rana", at=EARLY)
    with pytest.raises(InputError, match="1 finding stands"):
        issue(examined, approvals=[clear], needed=1, serial="SB-2021-001")


@pytest.mark.parametrize("name", ["", "  ", "Rana\nstatus: X"], ids=["empty", "blank", "two lines"])
def test_an_approver_has_a_name(name: str) -> None:
    examined = examine(WHOLE, articles=drafts.ARTICLES, check=_clear)
    with pytest.raises(InputError, match="--by"):
        approval(examined, by=name, at=EARLY)


def test_two_approvals_are_of_two_people_and_of_the_same_text() -> None:
    first = examine(WHOLE, articles=drafts.ARTICLES, check=_clear)
    edited = examine(WHOLE.replace(b"He also met", b"He met"), articles=drafts.ARTICLES, check=_clear)
    rana, again = (approval(first, by=name, at=EARLY) for name in ("Rana", "RANA"))
    omar, other = approval(first, by="Omar", at=LATE), replace(approval(first, by="Omar", at=LATE), digest="0" * 64)
    assert edited.digest != first.digest
    assert not complete([rana, again], digest=first.digest, needed=2)
    assert not complete([rana, other], digest=first.digest, needed=2)
    assert complete([rana, omar], digest=first.digest, needed=2)
    with pytest.raises(InputError, match="1 of 2 approvals"):
        issue(first, approvals=[rana, other], needed=2, serial="SB-2021-001")
    assert [
        given.by for given in issue(first, approvals=[rana, omar], needed=2, serial="SB-1-1").draft.masthead.approvals
    ] == ["Rana", "Omar"]


def test_windows_line_ends_are_kept() -> None:
    made = _issued(WHOLE.replace(b"\n", b"\r\n"))
    assert b"\n" not in made.markdown.replace(b"\r\n", b"")
    assert edition(made.markdown, articles=drafts.ARTICLES).digest == made.digest


def test_a_correction_says_what_changed_sentence_by_sentence() -> None:
    first = _issued()
    unknown, other = "No details were given of the steps by Baghdad.", "Nothing else is known of the court."
    mended = first.markdown.replace(b"Washington said it has", b"Washington said that it has")
    mended = mended.replace(b"## 2. Earlier visit:", b"## 2. A first visit:")
    mended = mended.replace(f"{unknown}[^s2-7]".encode(), f"{other}[^s2-6]".encode())
    mended = mended.replace(b"- **Ali Shamkhani** (", b"- **A. Shamkhani** (")
    second = _issued(mended, serial="SB-2021-018", previous=first)
    assert second.corrects == "SB-2021-017"
    reworded = "Washington said it has 2,500 soldiers in Iraq.", "Washington said that it has 2,500 soldiers in Iraq."
    figure = "2,500 US soldiers in Iraq (15 January): "
    position = WHOLE.decode().partition("- **Ali Shamkhani**")[2].partition("[^")[0]
    headlines = "Earlier visit: agreement to widen ties", "A first visit: agreement to widen ties"
    assert second.correction == (
        f'Key figures: "{figure}{reworded[0]}" now reads "{figure}{reworded[1]}"',
        f'Event 1, Positions: "Ali Shamkhani{position}" now reads "A. Shamkhani{position}"',
        f'Event 1, Key figures: "{figure}{reworded[0]}" now reads "{figure}{reworded[1]}"',
        f'Event 1, What is not known: added "{other}"',
        f'Event 1, What is not known: taken out "{unknown}"',
        f'Event 2: the headline was "{headlines[0]}" and is now "{headlines[1]}".',
    )
    assert edition(second.markdown, articles=drafts.ARTICLES) == second


def test_a_correction_names_the_part_where_a_sentence_that_stands_twice_was_taken_out() -> None:
    first = _issued()
    text = next(claim.text for claim in first.draft.sections[0].summary.happened[0])
    row = f"- {text}[^s1-1]\n".encode()
    part = b"### What is not known\n\n"
    twice = _issued(first.markdown.replace(part, part + row, 1), previous=first)
    assert twice.correction == (f'Event 1, What is not known: added "{text}"',)
    once = _issued(twice.markdown.replace(row, b""), previous=twice)
    assert once.correction == (f'Event 1, What is not known: taken out "{text}"',)


def test_what_nobody_received_is_replaced_and_not_corrected() -> None:
    first = _issued()
    examined = examine(first.markdown.replace(b"## 2. Earlier", b"## 2. First"), articles=drafts.ARTICLES, check=_clear)
    given = [approval(examined, by="Rana Karim", at=LATE)]
    made = issue(examined, approvals=given, needed=1, serial="SB-2021-018", previous=first)
    assert (made.corrects, made.correction, made.follows) == ("", (), "SB-2021-017")
    assert edition(made.markdown, articles=drafts.ARTICLES) == made


def test_a_correction_that_changes_nothing_is_refused() -> None:
    first = _issued()
    with pytest.raises(InputError, match="nothing has changed since SB-2021-017"):
        _issued(first.markdown, previous=first)


def test_two_drafts_that_say_the_same_have_no_changes() -> None:
    draft = parse(WHOLE.decode()).draft
    assert draft
    assert changes(draft, drafts.DRAFT) == ()


@pytest.mark.parametrize("content", [b"\xff\xfe# brief", WHOLE.replace(b"\n", b"\r")], ids=["UTF-16", "old line ends"])
def test_bytes_that_are_no_draft_are_refused_in_one_line(content: bytes) -> None:
    with pytest.raises(InputError, match=r"^brief\.md"):
        examine(content, articles=drafts.ARTICLES, check=_clear)
