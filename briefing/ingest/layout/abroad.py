"""Datelines of news that is not in English: where it was filed, on what day, by whom.

`МОСКВА, 3 февраля /ТАСС/`, `MADRID, 3 feb. (EFE)`, `بغداد - 3 شباط 2021 -`, `北京2月3日电`. A day must
stand in it, and a mark that no prose has: an agency in brackets or slashes, a dash, a stop behind a place in capitals,
电 behind the day.
"""

import re
from dataclasses import dataclass

from briefing.language import calendars

HEAD = 120
"""Characters of a paragraph in which a dateline stands."""

_WORD = r"[^\W\d_][^\s\d,،/()–—]{1,30}?"
_PLACE = re.compile(
    rf"(?P<place>{_WORD}(?: {_WORD}){{0,3}}(?: ?[,،/] ?{_WORD}(?: {_WORD}){{0,2}})?)"
    rf"(?P<mark> ?[,،.]|\s[-–—]|(?=\s))\s*(?:(?P<agency>\([^()\n]{{2,60}}\)|/[^/\n]{{2,60}}/)[\s,،–—-]*)?$"
)
_BEHIND = re.compile(
    r"(?:\s?(?:г\.?|года|م)(?![^\W\d_]))?(?P<stop>\s?[.,،])?\s*"
    r"(?:(?P<agency>\([^()\n]{2,60}\)|/[^/\n]{2,60}/|[A-ZА-Я][A-ZА-Я.]{2,20}(?= -| –| —))[.,]?)?"
    r"(?P<dash>\s*(?:--?|[–—:])(?=\s))?\s*"
)
_WIRED = re.compile(r"(?P<agency>新华社|新華社|中新社)?(?P<place>[\u4e00-\u9fff]{2,8}?)$")
BOXES = frozenset("【［[（(")
_BOXED = re.compile(
    r"[【［\[（(](?P<place>[^\x00-\u024f\W\d_]{2,12}?)(?:[\s\u3000]?(?:\d{1,2}日)?[\s\u3000]?"
    r"(?P<wire>共同|時事|ロイター|ＡＦＰ|AFP|ＡＰ|AP|新華社|연합뉴스)|[=＝](?P<by>[^】］\]）)\n]{1,20}))[】］\]）)]"
    r"(?:\s?[^\s=＝\n]{2,10}(?:\s기자|記者)?\s?[=＝])?(?:\s*[-－―–])?\s*"
)
PARTICLES = frozenset("de la el al do da di del den der am an le les los las ал эль аль".split())


_AGENCIES = frozenset({"연합뉴스", "뉴시스", "新華社", "ロイター", "共同", "時事"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """What stands at the head of a paragraph, up to the first word of the story at `end`."""

    end: int
    place: str
    agency: str
    day: calendars.NamedDay


@dataclass(frozen=True, slots=True, kw_only=True)
class Boxed:
    """A dateline in brackets, as in East Asia, up to the first word of the story at `end`."""

    end: int
    place: str
    agency: str


def boxed(text: str, start: int, end: int) -> Boxed | None:
    """Return the dateline in brackets at `start`: `【アテネ共同】`, `［ロンドン　ロイター］`, `(서울=연합뉴스)`."""
    found = _BOXED.match(text, start, min(end, start + HEAD))
    if not found or found.end() >= end:
        return None
    by = found["by"] or ""
    return Boxed(end=found.end(), place=found["place"], agency=found["wire"] or (by if by in _AGENCIES else ""))


def filed(text: str, start: int, end: int) -> Filed | None:
    """Return the dateline at `start` of the paragraph that ends at `end`, if there is one."""
    last = min(end, start + HEAD)
    day = next(calendars.days(text, start, last), None)
    if day is None:
        return None
    before = text[start : day.start]
    if wired := _WIRED.fullmatch(before):
        told = re.compile("[电電][，,：:\\s]*").match(text, day.end, last)
        return Filed(end=told.end(), place=wired["place"], agency=wired["agency"] or "", day=day) if told else None
    placed, behind = _PLACE.fullmatch(before), _BEHIND.match(text, day.end, last)
    if not placed or not behind or not _a_place(placed["place"]):
        return None
    capitals = placed["place"].isupper()
    stop = (behind["stop"] or text[day.end - 1]).strip() == "."
    agency = (placed["agency"] or behind["agency"] or "").strip("()/ ")
    marked = agency or behind["dash"] or (capitals and stop)
    if not marked or not (placed["mark"] or capitals or placed["agency"]):
        return None
    place = placed["place"].title() if capitals else placed["place"]
    return Filed(end=behind.end(), place=place, agency=agency, day=day)


def _a_place(words: str) -> bool:
    """Tell whether a phrase can be a place: its words begin large, where its script knows that."""
    parts = re.split(r"[\s,،/]+", words)
    if len(parts[0]) <= 2 and parts[0].lower() != parts[0].upper():  # noqa: PLR2004 - "Am 3. Februar"
        return False
    return not any(part[0].islower() and part not in PARTICLES for part in parts)
