"""What a rule looks at: a text read once for its words, numbers, dates, names and quotations.

The same passage is cited by many claims, so readings are kept; long texts are read anew rather than held in memory.
"""

import functools
import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from briefing.language import dates, names, numbers, quotes, words
from briefing.language.dates import DateMention
from briefing.language.names import Name
from briefing.language.numbers import Quantity
from briefing.language.quotes import Quote

_WORD = re.compile(r"[^\W_]+")

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

    @cached_property
    def folded(self) -> str:
        """The text in lower case, without accents."""
        return names.fold(self.text)

    @cached_property
    def lexis(self) -> frozenset[str]:
        """Every word, folded; the parts of a hyphenated word and of a possessive one by one."""
        return frozenset(_WORD.findall(self.folded))

    @cached_property
    def content(self) -> tuple[str, ...]:
        """The words that say something, folded, each once, in order: no dates, numbers or names, which have rules."""
        parts: tuple[tuple[Name | Quantity | DateMention, ...], ...] = (self.names, self.quantities, self.dates)
        taken = sorted((part.start, part.end) for group in parts for part in group)
        found: dict[str, None] = {}
        at = 0
        for match in _WORD.finditer(self.text):
            while at < len(taken) and taken[at][1] <= match.start():
                at += 1
            word = names.fold(match[0])
            if not (at < len(taken) and taken[at][0] <= match.start()) and word not in names.STOP and len(word) > 1:
                found[word] = None
        return tuple(found)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stem of every word."""
        return frozenset(words.stem(word) for word in self.lexis)

    @cached_property
    def states(self) -> frozenset[str]:
        """The states that are named in any form."""
        return frozenset(name.state.name for name in self.names if name.state is not None)

    @cached_property
    def phrases(self) -> tuple[str, ...]:
        """The names whole, without possessive endings; a state or a title before a name belongs to its body's name."""
        return tuple(" ".join(name.words) for name in _joined(self.names))

    @cached_property
    def acronyms(self) -> tuple[str, ...]:
        """The words of capitals alone."""
        return tuple(word for name in self.names for word in name.words if word.isupper() and len(word) > 1)

    @cached_property
    def sounds(self) -> dict[str, tuple[str, ...]]:
        """The words of names by how they sound."""
        heard: dict[str, tuple[str, ...]] = {}
        for name in self.names:
            for word in name.words:
                heard[names.key(word)] = (*heard.get(names.key(word), ()), word)
        return heard


def _joined(found: tuple[Name, ...]) -> tuple[Name, ...]:
    """Names and, beside them, the runs that they were cut from: "Supreme | National Security Council" is one body."""
    runs: list[Name] = []
    for name in found:
        last = runs[-1] if runs else None
        if last is not None and 0 <= name.start - last.end <= 1:
            runs[-1] = Name(last.start, name.end, "", last.words + name.words, name.kind, last.initial)
        else:
            runs.append(name)
    return (*found, *(run for run in runs if run not in found))


@functools.lru_cache(maxsize=8_192)
def _kept(text: str, anchor: date | None) -> Reading:
    return Reading(text, anchor)


def read(text: str, anchor: date | None = None) -> Reading:
    """Return the reading of a text that was published on the anchor's day."""
    return _kept(text, anchor) if len(text) <= KEPT else Reading(text, anchor)
