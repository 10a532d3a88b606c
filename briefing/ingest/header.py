"""What stands over a story: a leading date, labels such as `Source: ...`, front matter, and lines that are only a date.

Nothing is guessed from prose: a line counts where the whole of it is a label or a date.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from briefing.ingest import boilerplate, dates
from briefing.model import Dated
from briefing.model.dated import UNDATED

Span = tuple[int, int]

_LEADING_DATE = re.compile(r"\s*date\s*:?\s+(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?(?=\s|$)\s*", re.IGNORECASE)
_LABEL = re.compile(
    r"\s*(?P<label>title|headline|source|publisher|outlet|date|published|publication date|date published|url|link"
    r"|language|lang|author|by|byline|dateline)\s*:[ \t]+(?P<value>[^\n]{1,400})(?:\n|$)",
    re.IGNORECASE,
)
_FENCE = re.compile(r"\s*---[ \t]*\n(?=(?:[^\n]{0,400}\n){0,40}?---[ \t]*(?:\n|$))")
_MEANING = {
    "headline": "title", "publisher": "source", "outlet": "source", "published": "date", "publication date": "date",
    "date published": "date", "link": "url", "lang": "language",
}  # fmt: skip

_LINES = 6
"""Lines over a story at most: headline, standfirst, byline, outlet, day, city."""
_LONGEST_LINE = 80
_MARK = r"\s*[|·•–—-]\s*"
_BEFORE_A_DAY = re.compile(
    rf"(?:[^|·•–—]{{2,40}}(?:{_MARK}|,\s))?(?:(?:first|last)\s)?(?:(?:published|posted|updated|modified|created|date|on)\b[\s:,]*){{0,2}}"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]*\s+)?",
    re.IGNORECASE,
)
_AFTER_A_DAY = re.compile(
    r"[\s,|·•–—-]*(?:(?:at\s+)?\d{1,2}\s?[:.h]\s?\d\d(?::\d\d)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:\(?[A-Z]{2,5}(?:[+-]\d+)?\)?|hrs|Uhr)?\.?)?"
    rf"(?:{_MARK}[^|]{{2,40}})?[\s.]*",
    re.IGNORECASE,
)
_SIGNED = re.compile(rf"{_MARK}|,\s")
_NUMERIC = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_OUTLET = re.compile(
    r"(?:[A-ZÀ-Þ][\w.&'’-]*\s|of\s|the\s){0,4}(?:Agency|Bulletin|Chronicle|Courier|Daily|Dispatch|Examiner|Express|Gazette"
    r"|Globe|Guardian|Herald|Independent|Inquirer|Journal|Ledger|Mail|Mirror|Monitor|News|Observer|Post|Press|Radio|Review"
    r"|Standard|Star|Telegraph|Times|Tribune|TV|Wire)"
    r"|(?:[A-ZÀ-Þ&.'’-]+\s){1,4}(?:CHRONICLE|COURIER|DAILY|GAZETTE|GLOBE|GUARDIAN|HERALD|JOURNAL|MAIL|NEWS|OBSERVER|POST|PRESS"
    r"|TELEGRAPH|TIMES|TRIBUNE)"
)
"""A line, or what stands before its date, that ends as newspapers' names do."""

_STALE = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the lines over a story state. The story begins at `end` or later; `day` is UNDATED where none is stated."""

    end: int = 0
    day: Dated = UNDATED
    labels: dict[str, str] = field(default_factory=dict)


def read(text: str) -> Header:
    """Read a leading `date YYYY-MM-DD`, then lines such as `Source: ...`, alone or between `---` as in Markdown."""
    found = _LEADING_DATE.match(text)
    day = _valid(found[1]) if found else None
    position = found.end() if found and day else 0
    fence = _FENCE.match(text, position)
    position = fence.end() if fence else position
    labels: dict[str, str] = {}
    while label := _LABEL.match(text, position):
        _keep(labels, label)
        position = label.end()
    if fence:
        position = text.find("---", position) + 3
    return Header(end=position, day=Dated(value=day, basis="header") if day else UNDATED, labels=labels)


def lines(text: str, paragraphs: list[Span], header: Header) -> tuple[Header, list[Span]]:
    """Read the labels and the lone dates among the short lines over the story; return what is left of the paragraphs.

    A day on which the text was published goes before one on which it was updated.
    """
    labels = dict(header.labels)
    days: list[tuple[bool, Dated]] = []
    left: list[Span] = []
    for position, (start, end) in enumerate(paragraphs):
        short = end - start <= _LONGEST_LINE
        day = _day(text[start:end]) if short else None
        if day:
            days.append((bool(_STALE.search(text, start, end)), day))
            _sign(labels, _SIGNED.split(text[start:end])[0])
        elif label := _LABEL.fullmatch(text, start, end):
            _keep(labels, label)
        elif position >= _LINES or not short or text[end - 1] == ".":
            return _with(header, labels, days), [*_unsigned(text, left, labels), *paragraphs[position:]]
        else:
            left.append((start, end))
    return header, paragraphs  # short lines and nothing else: a list has no header


def _with(header: Header, labels: dict[str, str], days: list[tuple[bool, Dated]]) -> Header:
    first = min(days, key=lambda day: day[0])[1] if days else UNDATED
    return replace(header, labels=labels, day=header.day if header.day.value else first)


def _keep(labels: dict[str, str], label: re.Match[str]) -> None:
    name = label["label"].lower()
    labels.setdefault(_MEANING.get(name, name), label["value"].strip().strip("\"'"))


def _unsigned(text: str, left: list[Span], labels: dict[str, str]) -> list[Span]:
    """Keep the lines that read as outlets' names as the source, and return the others; one line alone is a headline."""
    headlines = [span for span in left if not boilerplate.is_boilerplate(text[slice(*span)])]
    if len(headlines) == 1:
        return left
    return [span for span in left if not _sign(labels, text[slice(*span)])]


def _sign(labels: dict[str, str], line: str) -> bool:
    if not _OUTLET.fullmatch(line):
        return False
    labels.setdefault("source", line.title() if line.isupper() else line)
    return True


def _valid(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _day(line: str) -> Dated | None:
    """Return the day that a line states and nothing besides; bounds where `03/02/2021` can be read in two ways."""
    mention = next(dates.in_text(line), None)
    numeric = None if mention else _NUMERIC.search(line)
    start, end = (mention.start, mention.end) if mention else numeric.span() if numeric else (0, 0)
    if not end or not _BEFORE_A_DAY.fullmatch(line, 0, start) or not _AFTER_A_DAY.fullmatch(line, end):
        return None
    dated, _ = dates.stated(line[start:end])
    if dated.value:
        return Dated(value=dated.value, basis="header")
    return dated if dated.earliest else None
