"""A place in the words of a text, and what stands there of a date: a day, a year, a word that narrows it."""

import re
from collections.abc import Collection, Sequence

import msgspec

from briefing.language.almanac import COUNTED, LINKS, MONTHS, PARTS, SIDES, WRITTEN
from briefing.language.periods import DateMention

_GAP = re.compile(r"[\s,.'’()-]{1,3}")
_RANGE = re.compile(r"\s?[-–—/]\s?")
_CLOCK = re.compile(r"\s?(?:hours|hrs|local time|GMT|UTC|BST|CET|EST)\b")
"""What makes a time of day of four digits: "at 2000 GMT"."""
_STRETCHES = frozenset({"week", "days"})
_ENDS = {
    "first": "early",
    "opening": "early",
    "second": "mid",
    "third": "mid",
    "last": "late",
    "final": "late",
    "closing": "late",
}
"""What "the first week of July" is: early in it."""

_TO = frozenset({"to", "until", "till", "through"})


SHORT = len("02")
LATEST_SHORT = 40
"""Two digits from which a year behind an apostrophe is of the last century."""


class Token(msgspec.Struct, frozen=True):
    """One word; `capital` says that it is written large."""

    low: str
    start: int
    end: int
    capital: bool


class Words:
    """The words of a text as their matches give them: few stand beside a date, and only those are made tokens."""

    def __init__(self, matches: Sequence[re.Match[str]]) -> None:
        self._matches = matches
        self._tokens: dict[int, Token] = {}

    def __len__(self) -> int:
        return len(self._matches)

    def __getitem__(self, index: int) -> Token:
        token = self._tokens.get(index)
        if token is None:
            match = self._matches[index]
            word = match[0]
            token = self._tokens[index] = Token(word.lower(), match.start(), match.end(), word[0].isupper())
        return token

    def beginning(self, triggers: Collection[str]) -> list[int]:
        """Return the indexes of the numbers and of these words."""
        lows = [match[0].lower() for match in self._matches]
        return [index for index, low in enumerate(lows) if low in triggers or low[0].isdigit()]


class Cursor:
    """The words of a text; `at` is the next one that is not yet part of a date."""

    def __init__(self, text: str, tokens: Words) -> None:
        self.text = text
        self.tokens = tokens
        self.at = 0

    def day(self, index: int) -> int | None:
        """Return the day of a month that a word is."""
        if self._shortened(index):
            return None
        digits = self.tokens[index].low.rstrip("sthndr")
        after = self.text[self.tokens[index].end : self.tokens[index].end + 2]
        if not digits.isdecimal() or len(digits) > 2 or (after[:1] in {":", "."} and after[1:].isdigit()):  # noqa: PLR2004 - a day has two digits
            return None
        return int(digits) if 1 <= int(digits) <= 31 else None  # noqa: PLR2004 - days of a month

    def year(self, index: int) -> int | None:
        """Return the year that a word of four digits is, or one of two behind an apostrophe."""
        low = self.tokens[index].low
        if self._shortened(index):
            return int(low) + (2000 if int(low) < LATEST_SHORT else 1900)
        if len(low) != 4 or not low.isdecimal():  # noqa: PLR2004 - a year has four digits
            return None
        after = self.text[self.tokens[index].end : self.tokens[index].end + 2]
        if (after[:1] in {",", "."} and after[1:].isdigit()) or _CLOCK.match(self.text, self.tokens[index].end):
            return None
        return int(low) if int(low) in WRITTEN else None

    def _shortened(self, index: int) -> bool:
        """Whether two digits stand behind an apostrophe, as a year does: "in '02"; not "'12 March", "'12 boats"."""
        token = self.tokens[index]
        digits = len(token.low) == SHORT and token.low.isdecimal()
        if not digits or self.text[max(0, token.start - SHORT) : token.start] not in {" '", " ’", "('", "(’"}:
            return False
        following = self.word(index + 1) if self.near(index, index + 1) else ""
        return following not in MONTHS and not following.endswith("s") and following not in COUNTED

    def year_after(self, index: int) -> tuple[int, tuple[int, int] | None]:
        """Return the year after a word and where it stands; the word itself where none does."""
        following = index + 1
        if following < len(self.tokens) and self.tokens[following].low in LINKS:
            following += 1
        if following >= len(self.tokens) or not self.near(following - 1, following):
            return index, None
        year = self.year(following)
        return (index, None) if year is None else (following, (year, year))

    def lead(self, first: int) -> tuple[int, str, str]:
        """Read the words before a date that narrow it: "late", "the end of", "last"."""
        part = side = ""
        index = first - 1
        while index >= self.at and first - index <= 3 and self.near(index, index + 1):  # noqa: PLR2004 - "the end of"
            low = self.tokens[index].low
            if low in PARTS and not part:
                part, first = PARTS[low], index
            elif low in SIDES and not side:
                side, first = SIDES[low], index
            elif low in _STRETCHES and self.word(index - 1) in _ENDS and not part:
                return index - 1, _ENDS[self.word(index - 1)], side
            elif low not in LINKS:
                break
            index -= 1
        return first, part, side

    def year_range(self, index: int, year: int) -> tuple[int, int]:
        """Return where a range of years ends, and its last year: "2018-19"."""
        following = index + 1
        if following >= len(self.tokens) or not self.joined(index, following):
            return index, year
        low = self.tokens[following].low
        short = len(low) == 2 and low.isdecimal()  # noqa: PLR2004 - 2018-19
        end = year - year % 100 + int(low) if short else self.year(following) or 0
        spaced = " " in self.text[self.tokens[index].end : self.tokens[following].start].strip()
        return (following, end) if year < end <= year + 400 and not spaced else (index, year)

    def word(self, index: int) -> str:
        """Return a word in lower case; nothing beyond the ends."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def near(self, index: int, following: int) -> bool:
        """Whether two words stand with nothing but a space, a comma or the like between them."""
        if following >= len(self.tokens):
            return False
        gap = self.text[self.tokens[index].end : self.tokens[following].start]
        return len(gap) <= 3 and _GAP.fullmatch(gap) is not None  # noqa: PLR2004 - " ('"

    def joined(self, index: int, following: int) -> bool:
        """Whether two words make a range: a dash between them."""
        if following >= len(self.tokens):
            return False
        gap = self.text[self.tokens[index].end : self.tokens[following].start]
        return len(gap) <= 3 and _RANGE.fullmatch(gap) is not None  # noqa: PLR2004 - " - "

    def other_end(self, index: int, step: int, *, first: int = 0) -> int | None:
        """Return where the other day of a range stands, before or after one: "7-14", "7 to 14", "between 7 and 14".

        `first` is where the words of the range begin, if not with its first day.
        """
        link, beyond = self.word(index + step), index + 2 * step
        begun = first or beyond
        if link in _TO or (link == "and" and self.word(begun - 1) == "between"):
            return beyond if self.at <= beyond < len(self.tokens) and self.day(beyond) else None
        near = sorted((index, index + step))
        return index + step if self.at <= near[0] and self.joined(*near) and self.day(index + step) else None

    def mention(self, first: int, last: int, **fields: object) -> DateMention:
        """Return the date of these words, and move past it."""
        self.at = last + 1
        start, end = self.tokens[first].start, self.tokens[last].end
        return DateMention(start=start, end=end, text=self.text[start:end], **fields)  # type: ignore[arg-type]
