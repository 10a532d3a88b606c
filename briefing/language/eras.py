"""Centuries and decades, in digits and in words: "the late fifteenth century", "the 1990s", "the Seventies"."""

from briefing.language.almanac import (
    BEING,
    CENTURIES,
    DECADES,
    LAST_CENTURY,
    MEASURED,
    PARTS,
    RECENT,
    TURN,
    TWENTY,
    WRITTEN,
)
from briefing.language.cursor import Cursor
from briefing.language.periods import DateMention


class Eras(Cursor):
    """Reads what is longer than a year."""

    def century(self, index: int, number: int) -> DateMention | None:
        """Read a century, whose word stands behind its number, or the turn to it."""
        if not 1 <= number <= LAST_CENTURY:
            return None
        first = index - (self.word(index - 1) == "twenty")
        if self.word(first - 1) == "the" and self.word(first - 2) == "of" and self.word(first - 3) == "turn":
            begun = 100 * (number - 1)
            return self.mention(first - 3, index + 1, years=(begun - TURN, begun + TURN))
        first, part, _ = self.lead(first)
        return self.mention(first, index + 1, years=(100 * number - 99, 100 * number), part=part)

    def spelled_century(self, index: int) -> DateMention | None:
        """Read "the late fifteenth century"."""
        if self.word(index + 1) not in {"century", "centuries"}:
            return None
        tens = TWENTY if self.word(index - 1) == "twenty" else 0
        return self.century(index, tens + CENTURIES[self.tokens[index].low])

    def decade(self, index: int, first: int) -> DateMention | None:
        """Read a decade by the digits of its first year, or by the last two of them."""
        if first < 100:  # noqa: PLR2004 - the 90s
            first += 1900 if first >= 30 else 2000  # noqa: PLR2004 - the 20s are ours, the 30s were theirs
        elif first not in WRITTEN:
            return None
        start, part, _ = self.lead(index)
        if first % 100 == 0 and first < RECENT[0]:
            return self.mention(start, index, years=(first + 1, first + 100), part=part)  # the 1800s, a century
        return self.mention(start, index, years=(first, first + 9), part=part)

    def spelled_decade(self, index: int) -> DateMention | None:
        """Read "the Seventies", "in the late thirties": no ages ("in her thirties"), nor what the heat is in."""
        at = index - 1 - (self.word(index - 1) in PARTS)
        dated = self.word(at) == "the" or (at < index - 1 and self.word(at) in {"in", "since", "until"})
        if not self.tokens[index].capital:
            at -= self.word(at) == "the"
            measured = self.word(at - 1) in BEING or any(self.word(at - back) in MEASURED for back in (1, 2, 3))
            dated = dated and self.word(at) in {"in", "since", "of", "until"} and not measured
        return self.decade(index, DECADES[self.tokens[index].low]) if dated else None
