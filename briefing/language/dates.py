"""Dates as a text gives them: text and its own day in, every mention with the days that it can mean out.

A partial date ("on Wednesday", "January 3", "late September", "last year") is resolved against the anchor, the day on
which the text was published. Without an anchor it keeps the fields that it names and resolves to nothing: a date that
cannot be known is never guessed. Time is linear in length.
"""

import itertools
import re
from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from briefing.language.cursor import Words
from briefing.language.dating import TRIGGERS, Scan
from briefing.language.periods import DateMention, Span, resolved

__all__ = ["TRIGGERS", "DateMention", "Span", "find"]

_TOKEN = re.compile(r"\d+(?:st|nd|rd|th|s)?(?![^\W_])|[^\W\d_]+\d*|\d+")
_NUMERIC = re.compile(r"(?<![\w/.-])(?:(\d{4})-(\d\d?)-(\d\d?)|(\d\d?)[/.](\d\d?)[/.](\d{4}))(?![\w/-]|\.\d)")

_JOINED = re.compile(r"\d[-/.]\d")
"""What every date in digits has, and few texts."""


def find(text: str, *, anchor: date | None = None) -> list[DateMention]:
    """Return the dates of a text in their order, resolved against the day on which it was published."""
    found = [_numeric(match) for match in _NUMERIC.finditer(text)] if _JOINED.search(text) else []
    taken = {at for mention in found for at in range(mention.start, mention.end)}
    tokens = _TOKEN.finditer(text)
    words = Words([match for match in tokens if match.start() not in taken] if taken else list(tokens))
    found.extend(Scan(text, words).mentions())
    found.sort(key=lambda mention: mention.start)
    return list(_resolved(text, found, anchor))


def _resolved(text: str, found: list[DateMention], anchor: date | None) -> Iterator[DateMention]:
    """Resolve each mention; one that is counted from another date ("two days later") from the last one before it.

    "A day before Saturday's raid" is counted from the date that follows.
    """
    last: DateMention | None = None
    for mention, following in itertools.zip_longest(found, found[1:]):
        if mention.offset == (0, "month") and mention.floating and last is not None and not last.spans:
            known = replace(mention, offset=None, floating=False, months=last.months, years=last.years)
        elif mention.floating and (base := _base(text, mention, last, following, anchor)) is not None:
            day = base.spans[0][0] if base.spans else None
            counted = replace(mention, floating=False, offset=_step(text, mention, base))
            known = replace(resolved(counted, day), floating=True, offset=mention.offset)
            known = replace(known, weekday=_weekday(mention, base))
        elif _previous(mention) and last is not None and last.spans:
            known = resolved(mention, last.spans[0][0])
        else:
            own = mention.floating and last is None and mention.offset == (0, "year")  # "the end of the year"
            known = resolved(replace(mention, floating=False) if own else mention, anchor)
        yield known
        last = known if known.spans or known.months else last


def _base(
    text: str, mention: DateMention, last: DateMention | None, following: DateMention | None, anchor: date | None
) -> DateMention | None:
    """Return the date that a mention is counted from: the one right after "before" and "after", else the last one."""
    if following is not None and mention.text.endswith(("before", "after")):
        between = text[mention.end : following.start]
        if between.strip() in {"", "the"}:
            return resolved(following, anchor)
    return last


def _step(text: str, mention: DateMention, base: DateMention) -> tuple[int, str] | None:
    """Return how far a mention lies from its base: 2 March, of "on 4 March, two days after it closed"."""
    apposed = mention.text.endswith((" before", " after")) and text[base.end : mention.start] == ", "
    if mention.offset is None or not (apposed and text[mention.end : mention.end + 2].strip().isalpha()):
        return mention.offset
    step, unit = mention.offset
    return -step, unit


def _previous(mention: DateMention) -> bool:
    """Whether a month is told from another date: "in 2009", "the previous December"."""
    return mention.months is not None and mention.years is None and "previous" in mention.text.lower()


def _weekday(mention: DateMention, base: DateMention) -> int | None:
    """Return the weekday of a day that is counted from a weekday."""
    if base.weekday is None or mention.offset is None or mention.offset[1] != "day":
        return None
    return (base.weekday + mention.offset[0]) % 7


def _numeric(match: re.Match[str]) -> DateMention:
    if match[1]:
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    else:
        day, month, year = int(match[4]), int(match[5]), int(match[6])
        if month > 12 >= day:  # noqa: PLR2004 - the American order
            day, month = month, day
    return DateMention(
        start=match.start(), end=match.end(), text=match[0], years=(year, year), months=(month, month), days=(day, day)
    )
