"""Text -> its paragraphs and sentences, as offsets into that text. Nothing is changed, nothing is guessed beyond rules.

`split` returns spans in order that do not overlap; `text[start:end]` is the sentence to the letter, without white
space around it. Every letter and digit of the region belongs to a span. Time is linear in the length of the text.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

LONGEST = 1000
"""Characters in a sentence at most; the longest of 46,000 in the evaluation sets' news prose has 900."""

_BREAK = re.compile(r"[\n\r\v\f\x85\u2028\u2029](?:(?<=\r)\n)?")
_RARE_BREAKS = "\r\v\f\x85\u2028\u2029"
_CLOSERS = "\"'”’»›)]}」』）】》\u200f\u200e"
_OPENERS = "\"'“‘«‹([{「『（【《¿¡-–—•*_ \t\u00a0\u200f\u200e"
_MARK = "[.!?…؟۔։።။。！？｡।॥]"
_STOP = re.compile(rf"{_MARK}{_MARK}*(?:[ \u00a0]?\.)*[{re.escape(_CLOSERS)}]*(?:\[\d{{1,3}}\])*")
"""The first mark by itself: for one of a set a text is searched in half the time that "one or more" takes."""

_UNSPACED = frozenset("。！？｡।॥")
"""Full stops of scripts that put no space after one."""

_MAILBOX = re.compile(r"[\w.+-]{1,40}@")
_GLUED = re.compile(r"[“\"‘]?[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]")
_BEFORE_A_WORD = re.compile(r"[\s(\[{\"“‘«]")
_WORD_AFTER = re.compile(rf"[{re.escape(_OPENERS)}]*([^\s{re.escape(_OPENERS + _CLOSERS)}.,;:!?…]+)")
_SOLID = re.compile(r"\w")
_WIDEST, _NARROWEST = 100, 40
"""Characters of the longest line where mail or typescript is wrapped."""

_BULLET = re.compile(r"[\s\u200b\ufeff]*(?:[•●▪◦‣·*–—-][ \t\u00a0]+)?")
_CLAUSE = re.compile(r"[;:,،؛，；、](?=\s|[^\x00-\x7f])|\s[–—-](?=\s)")

_NEVER = frozenset(
    "mr mrs ms mx dr prof gen lt col sgt maj capt cmdr brig adm sen rep reps sens gov pres hon rev fr msgr ayatollah"
    " amb supt insp det cpl pvt st mt ft vs viz cf fig figs vol pp ed eds ca approx messrs mme mlle sr.lt e.g i.e"
    " al ust bros jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
"""Words whose full stop does not end a sentence, whatever follows in the same paragraph."""

_NUMBERED = frozenset("no nos art arts sec para p ch".split())
"""Words whose full stop does not end a sentence before a digit."""

_PERHAPS = frozenset(
    "a.m p.m am pm inc corp co ltd plc llc etc jr sr u.s u.n u.k e.u u.a.e u.s.a u.s.s.r d.c l.a n.y ph.d m.d b.a m.a"
    " b.c a.d ave blvd rd dept est govt assn bldg mon tue tues wed thu thur thurs fri sat sun".split()
)
"""Abbreviations that may also close a sentence: they do where a word follows that usually opens one."""

_SHORTENED = _NEVER | _NUMBERED | _PERHAPS

_OPENING = frozenset(
    "the a an he she it they we you this that these those there here his her their its our my in on at by for from with"
    " after before but and or so yet as if when while where however meanwhile moreover although though since because"
    " during despite according earlier later last some many most all both each another other not no nor now then also"
    " only even still among under over between through until upon what who why how mr mrs ms dr one two three such"
    " today yesterday tomorrow officials police critics experts asked speaking instead once nearly about president"
    " prime".split()
)
_HOURS = frozenset(("a.m", "p.m", "am", "pm"))
_AFTER_AN_HOUR = re.compile(
    r"[A-Z]{2}|(?:[A-Z]\w+ ){1,3}(?:time|Time)\b|(?:Eastern|Central|Mountain|Pacific)\b"
    r"|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b"
)
"""Words in capitals that go on after an hour: a zone, a day."""

_CLAUSE_OF_AN_HOUR = 5
"""Words before an hour's full stop that make a sentence: "On Tuesday at 5 p.m. Abadi spoke" has four."""

_HARDLY_BEGUN = len("Before")
"""A sentence is not over that has only "At 5 a.m." or "The U.S." so far."""

_ASKED = re.compile(
    r"\s+(?:[A-ZÀ-ÖØ-Þ][\w.'’-]*\s+){1,4}(?:ask|say|said|tell|told|add|reply|repli|wrote|write|shout|cri|declar|wonder|demand"
    r"|joke|quip|explain|exclaim|insist|warn|continu|answer|yell|call|tweet)[a-z]*\b"
)
"""What follows a quoted question or cry that its speaker ends: "“Is it over?” Abadi asked."."""

_LOWER_NAMES = re.compile(r"(?:al|el|an|ar|as|ash|at|ad|de|di|von|van|bin|ibn)[-‑ ’'][A-ZÀ-ÖØ-Þ]")


def split(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the spans of the sentences of `text[start:end]`, in order.

    A paragraph ends a sentence even without a full stop. No sentence is split inside brackets, and none is longer
    than `LONGEST`: such a one is cut at a clause.
    """
    return [span for first, last in paragraphs(text, start, end) for span in in_paragraph(text, first, last)]


def paragraphs(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the spans of the paragraphs of `text[start:end]` that hold a letter or digit, in order, trimmed.

    A line is a paragraph, but where lines are wrapped at a width (as in mail) a blank line ends one.
    """
    last = len(text) if end is None else end
    lines = list(_lines(text, start, last))
    if _wrapped(text, lines):
        lines = list(_blocks(text, lines))
    spans = (_trim(text, first, stop) for first, stop in lines)
    return [(first, stop) for first, stop in spans if _SOLID.search(text, first, stop)]


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if any(mark in text for mark in _RARE_BREAKS):
        for found in _BREAK.finditer(text, start, end):
            yield start, found.start()
            start = found.end()
        yield start, end
    else:  # a fifth of the time of a pattern
        for line in text[start:end].split("\n"):
            yield start, start + len(line)
            start += len(line) + 1


def _wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Tell whether most lines that another one follows directly stop short of a sentence's end, at one width."""
    followed = []
    for (first, last), (after, stop) in pairwise(lines):
        if last > first and stop > after and not text[first:last].isspace() and not text[after:stop].isspace():
            if last - first > _WIDEST:
                return False
            followed.append((first, last))
    if len(followed) < 2:  # noqa: PLR2004 - one break in a text is a paragraph's
        return False
    longest = max(last - first for first, last in followed)
    if longest < _NARROWEST:
        return False
    full = sum(last - first > longest * 0.75 and text[last - 1] not in '.!?…”":' for first, last in followed)
    return full * 2 > len(followed)


def _blocks(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    first = lines[0][0]
    before = first
    for start, stop in lines:
        if text[start:stop].strip():
            before = stop
        else:
            yield first, before
            first = before = stop
    yield first, before


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and (text[end - 1].isspace() or text[end - 1] in "\u200b\ufeff"):
        end -= 1
    found = None if text[start : start + 1].isalnum() else _BULLET.match(text, start, end)
    return (found.end() if found else start), end


def in_paragraph(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Return the spans of the sentences of one paragraph, in order."""
    depth = 0
    counted = start
    bracketed = text.find("(", start, end) >= 0 or text.find("[", start, end) >= 0
    for stop in _STOP.finditer(text, start, end):
        here = stop.end()
        if here >= end:
            break
        if not (text[here].isspace() or _unspaced(text, stop)):
            continue
        if bracketed:
            depth = max(0, depth + _balance(text, counted, here))
            counted = here
            if depth and _closes(text, here, end):
                continue
        if _ends(text, stop, start, end):
            yield from _cut(text, *_trim_space(text, start, here))
            start, depth = here, 0
    yield from _cut(text, *_trim_space(text, start, end))


def _unspaced(text: str, stop: re.Match[str]) -> bool:
    """Tell whether a stop without a space behind it may end a sentence: "(ISIS).Iraqi", but not "example.com"."""
    if stop[0][0] in _UNSPACED:
        return True
    before = text[stop.start() - 1] if stop.start() else ""
    if not (before.islower() or before in ')]”"') or not _GLUED.match(text, stop.end()):
        return False
    return not _MAILBOX.match(text, stop.end())


def _balance(text: str, start: int, end: int) -> int:
    opened = text.count("(", start, end) + text.count("[", start, end)
    return opened - text.count(")", start, end) - text.count("]", start, end)


def _closes(text: str, start: int, end: int) -> bool:
    reach = min(end, start + 300)
    return text.find(")", start, reach) >= 0 or text.find("]", start, reach) >= 0


def _ends(text: str, stop: re.Match[str], start: int, end: int) -> bool:
    after = _WORD_AFTER.match(text, stop.end(), min(end, stop.end() + 80))
    if not after:
        return True
    follower = after.group(1)
    if follower[0].islower() and not _LOWER_NAMES.match(text, after.start(1)):
        return False
    mark = stop.group()
    if mark[0] != ".":
        asked = mark[-1] in _CLOSERS and follower.lower() not in _OPENING and _ASKED.match(text, stop.end(), end)
        return not asked
    if mark.startswith((". .", "..")):
        return mark.count(".") > len("...") or text[stop.start() - 1 : stop.start()] not in {" ", "(", "[", ""}
    return _dotted(text, stop, start, after)


def _dotted(text: str, stop: re.Match[str], start: int, after: re.Match[str]) -> bool:
    word = text[max(start, stop.start() - 24) : stop.start()].rpartition(" ")[2]
    if not word.isalpha():  # a fifth of the time of a pattern
        word = _BEFORE_A_WORD.split(word)[-1]
    if word.islower() and len(word) > 1 and word.isalpha() and word not in _SHORTENED:
        return True
    if len(stop.group()) > 1 and word.lower() not in _NEVER:
        return True
    before = text[start : stop.start() - len(word)].strip()
    if word.lower() in _HOURS and len(before.split()) >= _CLAUSE_OF_AN_HOUR:
        return not _AFTER_AN_HOUR.match(text, after.start(1))
    return _full_stop(word, after.group(1), before)


def _full_stop(word: str, follower: str, before: str) -> bool:
    """Tell whether the full stop between these two words of a paragraph ends the sentence that has begun `before`."""
    key = word.lower().strip("-‐")
    if key in _NEVER:
        return False
    if key in _NUMBERED:
        return not follower[0].isdigit()
    if key == "i" and before.rpartition(" ")[2].islower():
        return True  # "you and I.", not "Albert I."
    if key in _PERHAPS or (len(key) == 1 and word.isupper()) or _initials(key):
        opens = follower.lower() in _OPENING or follower.lower().rstrip("’'s") in _OPENING
        return opens and len(before) > _HARDLY_BEGUN
    return not (key.isdigit() and len(key) <= 3 and (not before or not follower[0].isupper()))  # noqa: PLR2004 - "3. We"


def _initials(key: str) -> bool:
    return len(key) <= 9 and "." in key and all(len(part) == 1 for part in key.split("."))  # noqa: PLR2004 - "j.r.r.t"


def _trim_space(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in "\u200b\ufeff"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "\u200b\ufeff"):
        end -= 1
    return start, end


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces = []
    while end - start > LONGEST:
        here = _clause(text, start, start + LONGEST)
        first, last = _trim_space(text, start, here)
        if _SOLID.search(text, first, last):
            pieces.append((first, last))
        start, end = _trim_space(text, here, end)
    if _SOLID.search(text, start, end):
        pieces.append((start, end))
    return pieces


def _clause(text: str, start: int, end: int) -> int:
    """Return where to cut an overlong sentence: after its last clause mark, else at its last space, else at `end`."""
    half = start + (end - start) // 2
    marks = [found.end() for found in _CLAUSE.finditer(text, half, end)]
    if marks:
        return marks[-1]
    space = text.rfind(" ", half, end)
    if space > 0:
        return space
    while end - 1 > half and unicodedata.combining(text[end]):
        end -= 1
    return end
