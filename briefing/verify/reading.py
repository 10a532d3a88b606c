"""What a rule looks at: a text read once for its words, numbers, dates, names and quotations.

The same passage is cited by many claims, so readings are kept; long texts are read anew rather than held in memory.
"""

import functools
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from briefing.language import dates, names, numbers, quotes
from briefing.language.dates import DateMention
from briefing.language.names import Name
from briefing.language.numbers import Quantity
from briefing.language.quotes import Quote

KEPT = 2_000
"""Characters of the longest text whose reading is kept."""


@dataclass(frozen=True)
class Reading:
    """One text as the rules see it; each part is read when it is first asked for. `anchor` is the text's own day."""

    text: str
    anchor: date | None = None

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates, resolved against the anchor."""
        return tuple(dates.find(self.text, anchor=self.anchor))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers that are not part of a date."""
        taken = [(mention.start, mention.end) for mention in self.dates]
        found = numbers.find(self.text)
        return tuple(q for q in found if not any(start < q.end and q.start < end for start, end in taken))

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names, states and titles."""
        return tuple(names.find(self.text))

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotations."""
        return tuple(quotes.find(self.text))


@functools.lru_cache(maxsize=8_192)
def _kept(text: str, anchor: date | None) -> Reading:
    return Reading(text, anchor)


def read(text: str, anchor: date | None = None) -> Reading:
    """Return the reading of a text that was published on the anchor's day."""
    return _kept(text, anchor) if len(text) <= KEPT else Reading(text, anchor)
