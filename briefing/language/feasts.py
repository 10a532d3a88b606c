"""Days that a text names by a feast, or by a part of its own: "Good Friday", "Halloween in 2012", "this morning".

A feast that moves is a day where its year is known: as named, or the one that lies nearest to the text's own day.
"""

import functools
import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from briefing.language.almanac import LAST_YEAR, WEEKDAYS
from briefing.language.periods import DateMention, resolved
from briefing.language.wordlists import lexicon


def find(text: str, *, anchor: date | None = None) -> list[DateMention]:
    """Return the feasts of a text whose days are known, resolved against the day on which it was published."""
    found = [mention for match in _pattern().finditer(text) if (mention := _feast(match, anchor)) is not None]
    parts = _PART_OF_DAY.finditer(text)
    found += (DateMention(start=one.start(), end=one.end(), text=one[0], offset=(0, "day")) for one in parts)
    return [resolved(mention, anchor) for mention in found]


_PART_OF_DAY = re.compile(r"\bthis (?:morning|afternoon|evening)\b", re.IGNORECASE)
"""A part of today."""


def _feast(match: re.Match[str], anchor: date | None) -> DateMention | None:
    """Return the day of a feast: its month and day alone where no year is known and it does not move."""
    rule, apart = _rules()[match["feast"].lower().replace("’", "'")]
    year = int(match["year"]) if match["year"] else None
    if "-" in rule.partition(" ")[0]:
        month, day = map(int, rule.split("-"))
    else:
        years = [year] if year else _about(anchor)
        days = [_day(rule, one) + timedelta(days=apart) for one in years]
        if not days:
            return None
        near = days[0] if anchor is None or year else min(days, key=lambda one: abs(one - anchor))
        year, month, day = near.year, near.month, near.day
    return DateMention(
        start=match.start(), end=match.end(), text=match[0], months=(month, month), days=(day, day),
        years=(year, year) if year else None,
    )  # fmt: skip


def _about(anchor: date | None) -> list[int]:
    """Return the years about a day, of which one holds the nearest feast."""
    return [] if anchor is None or not 1 < anchor.year < LAST_YEAR else [anchor.year + step for step in (-1, 0, 1)]


def _day(rule: str, year: int) -> date:
    """Return the day of a feast that moves in a year."""
    if rule == "easter":
        return _easter(year)
    month, weekday, nth = rule.split()
    first, length = monthrange(year, int(month))
    days = range(1 + (WEEKDAYS[weekday] - first) % 7, length + 1, 7)
    return date(year, int(month), days[int(nth) - (int(nth) > 0)])


def _easter(year: int) -> date:
    """Return Easter Sunday of a year in the Gregorian calendar, by the rule of Meeus and Jones."""
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@functools.cache
def _pattern() -> re.Pattern[str]:
    """Return what finds a feast: each begins with a capital or a digit, which is looked for first."""
    longest = sorted(_rules(), key=len, reverse=True)
    names = "|".join(re.escape(name).replace("'", "['’]") for name in longest)
    return re.compile(
        rf"\b(?=(?-i:[A-Z\d]))(?P<feast>{names})\b(?:,? (?:in |of )?(?P<year>(?:19|20)\d\d)\b)?", re.IGNORECASE
    )


@functools.cache
def telling() -> frozenset[str]:
    """Return the words, folded, without one of which a text names no feast and no part of its day."""
    return frozenset(name.replace("/", " ").split()[-1] for name in _rules()) | _PARTS


_PARTS = frozenset({"morning", "afternoon", "evening"})


@functools.cache
def _rules() -> dict[str, tuple[str, int]]:
    return dict(_rows())


def _rows() -> Iterator[tuple[str, tuple[str, int]]]:
    for line in lexicon("feasts.tsv"):
        names, rule, *apart = line.split("\t")
        yield from ((name, (rule, int(apart[0]) if apart else 0)) for name in names.split("|"))
