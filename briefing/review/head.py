"""The front matter of a draft -> Masthead, with a finding for each line that cannot be read."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from briefing.folder.front import FENCE, Entry, read
from briefing.model import Approval, Masthead, Position
from briefing.review.report import Report
from briefing.settings import HANDLINGS

KEYS = (
    "title serial status corrects correction replaces approvals seal date as_of timezone period handling language page"
    " writer model digests"
).split()
PAGES = ("A4", "Letter")
_PERIOD = re.compile(r"(\S+) to (\S+)")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
"""The form of BCP 47: a language that is none would make pages that no screen reader can read."""

T = TypeVar("T")


def cut(lines: list[str]) -> tuple[list[str], int]:
    """Return the lines between the fences, and the index of the first line below; no lines where there is no fence."""
    if not lines or lines[0].rstrip() != FENCE:
        return [], 0
    end = next((at for at in range(1, len(lines)) if lines[at].rstrip() in {FENCE, "..."}), 0)
    return lines[1:end], end + 1 if end else 0


def masthead(lines: list[str], *, report: Report) -> Masthead | None:
    """Return the masthead of the lines between the fences, which begin at line 2; None where it is incomplete."""
    if not lines:
        report.add("DRF001", "there is no front matter; restore it at the top, with its two lines of ---", Position(1))
        return None
    entries, faults = read(lines, start=2)
    for number, reason in faults:
        report.add("DRF001", f"the front matter: {reason}", Position(number))
    for key in [key for key in entries if key not in KEYS]:
        report.add("DRF001", f'the front matter has no key "{key}"; remove it', Position(entries[key].line))
    form = _Form(entries, report)
    title, writer = form.value("title", _text, "text"), form.value("writer", _text, "extractive")
    handling = form.value("handling", _one_of(HANDLINGS), " or ".join(HANDLINGS))
    day = form.value("date", date.fromisoformat, "2021-02-03")
    as_of = form.value("as_of", _moment, "2021-02-03T18:00:00+03:00")
    period = form.value("period", _period, "2021-02-01 to 2021-02-03, with ? for what is not known")
    page = form.value("page", _one_of(PAGES), " or ".join(PAGES))
    zone = form.value("timezone", _zone, "Asia/Baghdad")
    language = form.value("language", _language, "en, or ar-IQ")
    approvals = tuple(filter(None, (form.approval(item) for item in form.items("approvals"))))
    if not (title and writer and handling and day and as_of and period and page and zone and language):
        return None
    return Masthead(
        title=title,
        day=day,
        as_of=as_of,
        handling=handling,
        writer=writer,
        serial=form.text("serial"),
        status=form.text("status"),
        period=period,
        timezone=zone,
        language=language,
        page=page,
        model=form.text("model"),
        approvals=approvals,
        digests=entries["digests"].names if "digests" in entries else {},
        corrects=form.text("corrects"),
        correction=tuple(entries["correction"].texts) if "correction" in entries else (),
        replaces=form.text("replaces"),
        seal=form.text("seal"),
    )


class _Form:
    """Reads values of the front matter and reports those that have another form."""

    def __init__(self, entries: Mapping[str, Entry], report: Report) -> None:
        self.entries = entries
        self.report = report

    def value(self, key: str, read_as: Callable[[str], T], example: str) -> T | None:
        entry = self.entries.get(key)
        if entry is None:
            self.report.add("DRF001", f"the front matter lacks {key}; write it as {example}", Position(1))
            return None
        if entry.unread:
            return None
        try:
            return read_as(entry.text)
        except ValueError:
            self.report.add("DRF001", f'{key} is "{entry.text}"; write it as {example}', Position(entry.line))
            return None

    def text(self, key: str) -> str:
        return self.entries[key].text if key in self.entries else ""

    def items(self, key: str) -> list[dict[str, str]]:
        return self.entries[key].items if key in self.entries else []

    def approval(self, item: Mapping[str, str]) -> Approval | None:
        try:
            return Approval(by=item["by"], at=_moment(item["at"]), digest=item["read"])
        except (KeyError, ValueError):
            line = self.entries["approvals"].line
            self.report.add("DRF001", "an approval has by, at and read; restore it, or approve again", Position(line))
            return None


def _text(written: str) -> str:
    if not written.strip():
        raise ValueError("empty")
    return written


def _one_of(known: Sequence[str]) -> Callable[[str], str]:
    def read_as(written: str) -> str:
        if written not in known:
            raise ValueError("unknown")
        return written

    return read_as


def _zone(written: str) -> str:
    try:
        return ZoneInfo(written).key
    except (ZoneInfoNotFoundError, OSError) as error:
        raise ValueError("no zone") from error


def _language(written: str) -> str:
    if not _LANGUAGE.fullmatch(written):
        raise ValueError("no language")
    return written


def _moment(written: str) -> datetime:
    moment = datetime.fromisoformat(written)
    if moment.tzinfo is None:
        raise ValueError("no zone")
    return moment


def _period(written: str) -> tuple[date | None, date | None]:
    match = _PERIOD.fullmatch(written)
    if not match:
        raise ValueError("no period")
    first, last = (None if day == "?" else date.fromisoformat(day) for day in match.groups())
    return first, last
