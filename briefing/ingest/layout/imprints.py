"""A line over a story that states its day, and what else stands in it: `Nile Post - Cairo - Tuesday 10/03/2026`.

Nothing is read from prose: every word beside the day is a weekday, an hour, a word such as "posted", or a part of its
own between marks or commas.
"""

import re
from dataclasses import dataclass

from briefing.ingest import dates
from briefing.language import calendars
from briefing.model import Dated

LONGEST = 80
"""Characters of such a line at most."""

LONGEST_PART = 40
_MOST_PARTS = 4
"""Outlet, section, byline, town."""

_DIGIT = re.compile(r"\d")
_NUMERIC = re.compile(r"(?<!\d)\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?!\d)")
_MARKS = re.compile(r"\s*[|·•–—‧・]\s*|\s(?:--?|/)\s|[,،、]\s|\s{3,}|\t")
_HOUR = (
    r"(?:(?:at|um|à|às|a las|alle|в|kl\.?|saat|الساعة)\s)?"
    r"(?:\d{1,2}\s?[:.h時]\s?\d\d(?::\d\d|分)?(?:\s*[ap]\.?\s?m\b\.?)?|\d{4}(?=\s?(?:GMT|UTC|hrs)))"
    r"(?:\s*(?:(?-i:\(?[A-Z]{2,5}(?:[+-]\d{1,2}(?::?\d\d)?)?\)?)|hrs|Uhr|МСК))?\.?"
)
_BRACKETED = re.compile(
    r"\s?\((?=[^()]*[a-zà-öø-ÿ])([A-ZÀ-ÖØ-Þ][\w.&'’-]*"
    r"(?:\s(?:[A-ZÀ-ÖØ-Þ][\w.&'’-]*|of|the|and|de|del|la|le|les|du|des|der|die|das|di|da|do|e|y|et|und)){0,5})\)"
)
"""A name in brackets, as an outlet's behind the town and the day: "Brussels, 5 May 2026 (Schuman Report)"."""

_ONLY_AN_HOUR = re.compile(_HOUR, re.IGNORECASE)
_BEHIND = re.compile(
    rf"(?:\s?(?:г\.?|года|م|р\.)(?!\w))?(?:\s*[(（][^()（）]{{1,12}}[)）])?(?:[\s,|·•–—-]*{_HOUR})?\.?(?:\s+$)?",
    re.IGNORECASE,
)
_CODE = re.compile(r"^[A-Z]{2,4}\d{0,4}\s")
"""A desk's sign before the day: "AW 10-MAR-2026"."""

_GLUED = re.compile(r"[-–—]\s*$")
_OPENS_A_PART = re.compile(rf"(?:{_MARKS.pattern}|\s(?=(?:by|in|von|por|par)\s))")
_SIGNED_BY = re.compile(
    r"(?:(?:posted|written|published|submitted)\s)?(?:by|von|por|par|di)\s\S+(?:\s\S+){0,4}?(?=\s(?:on|am|le|el|em)\b|$)",
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"(?:(?:posted|written|published|submitted|reported)\s(?:by|von|por|par)\s.{2,60}"
    r"|(?:text|texte|texto|testo|author|autor|auteur|autore|автор|текст|文|取材)\s?[:：]\s?.{2,60}|(?:بقلم|كتب)\s.{2,60})",
    re.IGNORECASE,
)
"""A line that says who wrote the story, and nothing else."""

_BY = re.compile(r"(?:by|von|por|par)\s", re.IGNORECASE)
_NUMBERED = re.compile(
    r"^(?:\d|(?:issue|edition|vol\w*|no|nr|ausgabe|num[eé]ro|número|№|n[º°])\W*\d)|\d{4}", re.IGNORECASE
)
"""A part that counts or dates something: "Issue 112", "3 comments", "updated 11 March 2026"."""

_STALE = frozenset("updated modified aktualisiert actualizado atualizado обновлено".split())
_STATING = _STALE | frozenset(
    "first last on date dated published posted created issued released sent filed the le am el em den vom du il de um"
    " publié publie mis à jour veröffentlicht erschienen gespeichert stand publicado publicada fecha data datum"
    " pubblicato опубликовано дата نشر في تاريخ بتاريخ".split()
)


@dataclass(frozen=True, slots=True)
class Imprint:
    """The day that a line states, whether it is that of an update, and the line's other parts in their order."""

    day: Dated
    updated: bool
    names: tuple[str, ...]


def read(line: str) -> Imprint | None:
    """Return what a line states that is a day and its surroundings; bounds where `03/02/2021` has two readings."""
    if not _DIGIT.search(line):
        return None
    line = _BRACKETED.sub(r" | \1 | ", line.strip("*_ "))
    mention = next(dates.in_text(line), None)
    numeric = None if mention else _NUMERIC.search(line)
    start, end = (mention.start, mention.end) if mention else numeric.span() if numeric else (0, 0)
    if not end:
        return None
    behind = _BEHIND.match(line, end)
    rest = behind.end() if behind else end
    *before, near = _MARKS.split(_GLUED.sub(" | ", line[:start]))
    near = _CODE.sub("", _SIGNED_BY.sub("", near))
    if not _states(near) or not (_states(line[rest:]) or _OPENS_A_PART.match(line, rest)):
        return None
    parts = [part for part in (text.strip(" .*_") for text in (*before, *_MARKS.split(line[rest:]))) if part]
    if len(parts) > _MOST_PARTS or any(len(part) > LONGEST_PART for part in parts):
        return None
    stating = [near, *filter(_states, parts), line[end:rest]]
    dated, _ = dates.stated(f"{line[start:end]} {' '.join(stating)}")
    if dated.value:
        dated = Dated(value=dated.value, basis="header")
    elif not dated.earliest:
        return None
    updated = any(not _STALE.isdisjoint(_words(text)) for text in stating)
    return Imprint(dated, updated, tuple(part for part in parts if _is_name(part)))


def _states(text: str) -> bool:
    """Tell whether a part says nothing of its own: a weekday, an hour, "posted on"."""
    return _STATING.issuperset(_words(calendars.without_weekdays(_ONLY_AN_HOUR.sub("", text))))


def _is_name(part: str) -> bool:
    letters = sum(character.isalpha() for character in part)
    lettered = letters > 1 and letters * 2 > len(part) and not part[0].islower()
    return lettered and not (_states(part) or _BY.match(part) or BYLINE.fullmatch(part) or _NUMBERED.search(part))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower())
