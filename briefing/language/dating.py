"""Dates in words: one pass over the words of a text, each date with the fields that it names, resolved to nothing yet.

A word is read once: the cursor moves past each date that was found. Time is linear in length.
"""

from collections.abc import Callable, Iterator

from briefing.language.almanac import (
    ANY,
    BEFORE_MONTH,
    BEFORE_YEAR,
    CENTURIES,
    COUNTED,
    COUNTS,
    DECADES,
    MONTHS,
    NTH,
    OFFSETS,
    PARTS,
    RECENT,
    SEASONS,
    SIDES,
    UNITS,
    WEEKDAYS,
)
from briefing.language.cursor import SHORT, Token
from briefing.language.eras import Eras
from briefing.language.periods import DateMention
from briefing.language.shortened import SHORTENED, is_shortened
from briefing.language.titled import is_titled

_OWNING = frozenset({"the", "his", "her", "its", "their"})
"""Words before "last night" that say whose or which last night it was."""

_STEPS = {"last": -1, "next": 1, "this": 0}
"""Years, weeks and so on from the text's own to the one that is meant."""


class Scan(Eras):
    """One pass over the words of a text."""

    def mentions(self) -> Iterator[DateMention]:
        """Yield the dates in their order."""
        for index in self.tokens.beginning(TRIGGERS):
            mention = self._read(index, self.tokens[index]) if index >= self.at else None
            if mention is not None:
                yield mention

    def _read(self, index: int, token: Token) -> DateMention | None:
        form = _form(token)
        return None if form is None else form(self, index)

    def _offset(self, index: int) -> DateMention:
        step = OFFSETS[self.tokens[index].low]
        beyond = step == 1 and (self.word(index - 2), self.word(index - 1)) == ("day", "after")
        return self.mention(index - 2 * beyond, index, offset=(step + beyond, "day"))

    def _night(self, index: int) -> DateMention | None:
        """Return the day before the text's own: "last night".

        But not "at 11.15 last night", which is an hour, nor the last night of a festival.
        """
        before = self.word(index - 2)
        own = self.word(index - 1) == "last" and not before[-1:].isdigit() and before not in _OWNING
        return self.mention(index - 1, index, offset=(-1, "day")) if own else None

    def _month(self, index: int) -> DateMention | None:
        month = MONTHS[self.tokens[index].low]
        first, days = self._days_before(index)
        last = index
        if days is None:
            last, days = self._days_after(index)
        last, years = self.year_after(last)
        if days is None and years is None and not self._stands_alone(index):
            return None
        if days is None and years is None and self._titled(index):
            return None
        weekday = None
        if days is not None:
            first, weekday = self._weekday_before(first)
        first, part, side = self.lead(first)
        return self.mention(
            first, last, years=years, months=(month, month), days=days, weekday=weekday, part=part, side=side
        )

    def _stands_alone(self, index: int) -> bool:
        """Whether a month's name without numbers is a month: March and May are also verbs and names."""
        token = self.tokens[index]
        if token.low not in {"march", "may", "august", "april", "june", "july"} | SHORTENED:
            return True
        if token.low in SHORTENED:
            return is_shortened(self.text, token.low, token.start, token.end)
        return index > 0 and self.tokens[index - 1].low in BEFORE_MONTH

    def _titled(self, index: int) -> bool:
        token = self.tokens[index]
        return token.capital and is_titled(self.text, token.low, token.start, token.end)

    def _days_before(self, index: int) -> tuple[int, tuple[int, int] | None]:
        before = index - 1
        if before >= self.at and self.tokens[before].low == "of" and self.near(before, index):
            before -= 1
        last = self.day(before) if before >= self.at and self.near(before, before + 1) else None
        if last is None:
            return index, None
        other = self.other_end(before, -1)
        first = None if other is None else self.day(other)
        return (before, (last, last)) if other is None or first is None or first > last else (other, (first, last))

    def _days_after(self, index: int) -> tuple[int, tuple[int, int] | None]:
        first = self.day(index + 1) if self.near(index, index + 1) else None
        if first is None or "," in self.text[self.tokens[index].end : self.tokens[index + 1].start]:
            return index, None  # "In July, 25 firms"
        other = self.other_end(index + 1, 1, first=index)
        last = None if other is None else self.day(other)
        return (index + 1, (first, first)) if other is None or last is None or last < first else (other, (first, last))

    def _weekday_before(self, first: int) -> tuple[int, int | None]:
        before = first - 1
        if before >= self.at and self.tokens[before].low == "the":
            before -= 1
        if before >= self.at and self.tokens[before].low in WEEKDAYS and self.near(before, before + 1):
            return before, WEEKDAYS[self.tokens[before].low]
        return first, None

    def _weekday(self, index: int) -> DateMention | None:
        token = self.tokens[index]
        if token.low in SHORTENED and not is_shortened(self.text, token.low, token.start, token.end):
            return None  # "The Sun reports"
        if self._titled(index):
            return None
        if index + 1 < len(self.tokens) and self.near(index, index + 1):
            following = self._read_month_at(index + 1)
            if following is not None:
                return following
        first, _, side = self.lead(index)
        last = index
        if self.word(index + 2) == "week" and self.word(index + 1) in SIDES:
            side, last = SIDES[self.word(index + 1)], index + 2
        elif not side and self.word(index - 1) in ANY:
            side = "any"
        return self.mention(first, last, weekday=WEEKDAYS[token.low], side=side)

    def _read_month_at(self, index: int) -> DateMention | None:
        """Read the date that a weekday belongs to: "Wednesday, 3 February"."""
        for ahead in range(index, min(index + 4, len(self.tokens))):
            low = self.tokens[ahead].low
            if low in MONTHS and self.tokens[ahead].capital:
                mention = self._month(ahead)
                if mention is not None and mention.weekday is None and ahead == index:
                    return self._with_weekday(index - 1, mention)
                return mention
            if low not in {"the", "of"} and self.day(ahead) is None:
                return None
        return None

    def _with_weekday(self, index: int, mention: DateMention) -> DateMention:
        return self.mention(
            index, self.at - 1, years=mention.years, months=mention.months, days=mention.days,
            weekday=WEEKDAYS[self.tokens[index].low],
        )  # fmt: skip

    def _number(self, index: int) -> DateMention | None:
        low = self.tokens[index].low
        if low.endswith("s") and low[-2:-1] == "0" and low[:-1].isdecimal():
            return self.decade(index, int(low[:-1]))
        if low.endswith(("st", "nd", "rd", "th")) and self.word(index + 1) in {"century", "centuries"}:
            return self.century(index, int(low[:-2]))
        year = self.year(index)
        if year is None or not self._is_year(index):
            return None
        last, end = self.year_range(index, year)
        first, part, _ = self.lead(index)
        return self.mention(first, last, years=(year, end), part=part)

    def _is_year(self, index: int) -> bool:
        """Whether four digits are a year: after a preposition or an article, in brackets, or before no counted noun."""
        token = self.tokens[index]
        if len(token.low) == SHORT:
            return self.word(index - 1) in BEFORE_YEAR
        before = self.text[max(0, token.start - 2) : token.start]
        if before[-1:] in {"$", "€", "£", "#", ".", ","} or token.low.startswith("0"):
            return False
        if before[-1:] in {"(", "-", "–", "/"} or self.word(index - 1) in BEFORE_YEAR:
            return True
        following = self.word(index + 1)
        counted = following.endswith("s") and self.near(index, index + 1)
        return not counted and RECENT[0] <= int(token.low) <= RECENT[1] and following not in COUNTED

    def _months(self, index: int) -> DateMention | None:
        """Seasons, quarters and halves with their year: "summer of 2013", "the third quarter of 2006"."""
        low = self.tokens[index].low
        first, months = index, SEASONS.get(low)
        if low[0] == "q":
            number = int(low[1]) if low[1:].isdecimal() else NTH.get(self.word(index - 1), 0)
            first, months = (
                (index if low[1:].isdecimal() else index - 1),
                (3 * number - 2, 3 * number) if number else None,
            )
        elif low == "half":
            number = NTH.get(self.word(index - 1), 0)
            first, months = index - 1, (6 * number - 5, 6 * number) if number in {1, 2} else None
        if months is None:
            return None
        last, years = self.year_after(index)
        if years is None and low not in SEASONS:
            return self._of_a_year(first, index, months)
        if low in SEASONS and years is None and self.word(index - 1) not in {*SIDES, *PARTS, "in", "the", "of"}:
            return None
        if years is None and low in SEASONS and (low == "fall" or self._titled(index)):
            return None
        first, part, side = self.lead(first)
        return self.mention(first, last, years=years, months=months, part=part, side=side, season=low in SEASONS)

    def _of_a_year(self, first: int, index: int, months: tuple[int, int]) -> DateMention | None:
        """Return a quarter or half of a year that is counted from the text's day: "the first half of last year"."""
        side = SIDES.get(self.word(index + 2))
        if side is None or self.word(index + 1) != "of" or self.word(index + 3) != "year":
            return None
        return self.mention(first, index + 3, months=months, offset=(_STEPS[side], "year"))

    def _relative(self, index: int) -> DateMention | None:
        """Dates counted from the text's day or from another date: "last year", "two days ago", "a day earlier"."""
        unit = UNITS[self.tokens[index].low]
        before, after = self.word(index - 1), self.word(index + 1)
        if before == "the" and self.word(index - 2) == "of" and self.word(index - 3) in PARTS:
            return self.mention(index - 3, index, offset=(0, unit), part=PARTS[self.word(index - 3)], floating=True)
        the_next = before == "next" and self.word(index - 2) == "the"
        if (before in {"following", "previous"} or the_next) and self.tokens[index].low == unit:
            return self.mention(index - 1, index, offset=(-1 if before == "previous" else 1, unit), floating=True)
        if before in SIDES and self.tokens[index].low == unit and self.word(index - 2) != "the":
            at = index - 2 - (self.word(index - 2) == "of")  # "late this year", "the end of this year"
            part = PARTS.get(self.word(at), "") if self.near(at, at + 1) else ""
            first = at if part else index - 1
            return self.mention(first, index, offset=(_STEPS[SIDES[before]], unit), side=SIDES[before], part=part)
        if before == "the" and after in {"before", "earlier"} and self.tokens[index].low == unit:
            return self.mention(index - 1, index + 1, offset=(-1, unit), floating=True)
        count = int(before) if before.isdecimal() and len(before) < 4 else COUNTS.get(before)  # noqa: PLR2004 - a count of letters
        if count is None or after not in {"ago", "earlier", "later", "before", "after"}:
            return None
        step = count if after in {"later", "after"} else -count
        return self.mention(index - 1, index + 1, offset=(step, unit), floating=after != "ago")

    def _fiscal(self, index: int) -> DateMention | None:
        following = index + 1 + (self.word(index + 1) == "year")
        year = self.year(following) if following < len(self.tokens) else None
        if year is None:
            return None
        last, end = self.year_range(following, year)
        return self.mention(index, last, years=(year - 1, end))


_Form = Callable[[Scan, int], DateMention | None]

_FORMS: dict[str, _Form] = {
    **dict.fromkeys(CENTURIES, Scan.spelled_century),
    **dict.fromkeys(DECADES, Scan.spelled_decade),
    **dict.fromkeys((*SEASONS, "quarter", "half", "q1", "q2", "q3", "q4"), Scan._months),  # noqa: SLF001 - the table of the class, beside it
    **dict.fromkeys(OFFSETS, Scan._offset),  # noqa: SLF001 - the table of the class, beside it
    **dict.fromkeys(("night", "evening"), Scan._night),  # noqa: SLF001 - the table of the class, beside it
    **dict.fromkeys(UNITS, Scan._relative),  # noqa: SLF001 - the table of the class, beside it
    **dict.fromkeys(("fy", "fiscal"), Scan._fiscal),  # noqa: SLF001 - the table of the class, beside it
}
_CAPITAL_FORMS: dict[str, _Form] = {
    **dict.fromkeys(MONTHS, Scan._month),  # noqa: SLF001 - the table of the class, beside it
    **dict.fromkeys(WEEKDAYS, Scan._weekday),  # noqa: SLF001 - the table of the class, beside it
}


def _form(token: Token) -> _Form | None:
    """Return what reads a date that begins with this word; a month and a weekday are written large."""
    if token.low[0].isdigit():
        return Scan._number  # noqa: SLF001 - the table of the class, beside it
    return (_CAPITAL_FORMS.get(token.low) if token.capital else None) or _FORMS.get(token.low)


TRIGGERS = frozenset(_CAPITAL_FORMS.keys() | _FORMS.keys())
"""The words, in lower case, without one of which, or a digit, a text has no date."""
