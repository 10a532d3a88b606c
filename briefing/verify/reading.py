"""What a rule looks at: a text read once for its words, numbers, dates, names and quotations.

The same passage is cited by many claims, so readings are kept; long texts are read anew rather than held in memory.
"""

import bisect
import functools
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final, Self, TypeVar, TypeVarTuple

from briefing.language import dates, names, numbered, numbers, quotes, speech, spellings, thesaurus, words
from briefing.language.dates import DateMention
from briefing.language.names import Name
from briefing.language.numbered import Numbered
from briefing.language.numbers import Quantity
from briefing.language.quotes import Quote
from briefing.language.runs import joined
from briefing.language.speech import Report
from briefing.verify import units
from briefing.verify.units import Sort, Unit

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

_DOTTED = re.compile(r"\b(?:[^\W\d_]\. ?){2,}")
_GLUED = re.compile(r"\b([A-Z][a-z]{3,})([A-Z][a-z]{3,})\b")
"""Two words that a page has lost the space between: "the China DailyZhang said"."""
_HUMP = re.compile(r"[A-Z](?<=[a-z].)")
"""What any such two have, and few texts: found in a fifth of the time."""
_DIGIT = re.compile(r"\d")
_ATTACKS = re.compile(r"\b9 ?/ ?11\b")
"""A day that is told in two numbers."""


KEPT = 2_000
"""Characters of the longest text whose reading is kept."""


BEFORE = 20
"""Characters before a word that `before` returns; no pattern that rules look for there is longer."""


LONGEST_CLAUSE = 60
"""Words of the longest clause that the rules read from its beginning, so that time grows with a text and no faster."""


_UNMADE: Final[Any] = object()
"""What stands for a thing that has not been asked for yet; None may be what was made."""


class Asked:
    """Something that many rules ask: what they make of it is made once."""

    def once(self, work: Callable[[Self, *Ts], T], *about: *Ts) -> T:
        """Return what `work` makes of this, and of what it is asked `about`, made when it is first asked for."""
        made: dict[object, T] = self._made
        asked = (work, about) if about else work
        done: T = made.get(asked, _UNMADE)
        if done is _UNMADE:
            done = made[asked] = work(self, *about)
        return done

    @cached_property
    def _made(self) -> dict[object, Any]:
        return {}


@dataclass(frozen=True)
class Reading(Asked):
    """One text as the rules see it; each part is read when it is first asked for. `anchor` is the text's own day."""

    text: str
    anchor: date | None = None

    @cached_property
    def has_digit(self) -> bool:
        """Whether a digit stands in it."""
        return _DIGIT.search(self.text) is not None

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates, resolved against the anchor."""
        if dates.TRIGGERS.isdisjoint(self.lexis) and not self.has_digit:
            return ()
        return tuple(dates.find(self.text, anchor=self.anchor))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers that are not part of a date."""
        if numbers.TELLING.isdisjoint(self.lexis) and not self.has_digit:
            return ()
        taken = {at for mention in self.dates for at in range(mention.start, mention.end)}
        if "11" in self.text:
            taken |= {at for match in _ATTACKS.finditer(self.text) for at in range(*match.span())}
        return tuple(quantity for quantity in numbers.find(self.text) if quantity.start not in taken)

    @cached_property
    def stated(self) -> tuple[Quantity, ...]:
        """The numbers that a claim may repeat: also those that count to a date, as "three months before" does."""
        counted = {at for date in self.dates if date.offset for at in range(date.start, date.end)}
        dated = [found for found in numbers.find(self.text) if found.start in counted] if counted else []
        return (*self.quantities, *dated)

    def before(self, at: int) -> str:
        """Return the few letters that stand right before a place, in lower case."""
        return self.text[max(0, at - BEFORE) : at].lower()

    @cached_property
    def held(self) -> dict[str, bool]:
        """What `coverage.holds` has found so far, by word."""
        return {}

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names, states and titles."""
        return tuple(names.find(self.text))

    @cached_property
    def numbered(self) -> tuple[Numbered, ...]:
        """The names with a number, long or short: "Formula One", "G7"."""
        return tuple(numbered.find(self.text))

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """The reported speech."""
        return () if speech.TELLING.isdisjoint(self.lexis) else tuple(speech.find(self.text, named=self.names))

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotations."""
        return tuple(quotes.find(self.text))

    @cached_property
    def folded(self) -> str:
        """The text in lower case, without accents."""
        return spellings.fold(self.text)

    @cached_property
    def lexis(self) -> frozenset[str]:
        """Every word, folded; the parts of a hyphenated word and of a possessive one by one, D.C. also as DC."""
        found = units.WORD.findall(self.folded)
        if self.folded.count(".") > 1:
            found += (match[0].replace(".", "").replace(" ", "") for match in _DOTTED.finditer(self.folded))
        if _HUMP.search(self.text):
            glued = (spellings.fold(match.expand(r"\1 \2")) for match in _GLUED.finditer(self.text))
            found += (part for words_ in glued for part in words_.split())
        return frozenset(found)

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The text as words, names, dates and numbers, in order: each name, date and number is one unit."""
        return tuple(units.find(self.text, self.folded, self.names, self.dates, self.quantities))

    @cached_property
    def places(self) -> dict[int, int]:
        """The index of each unit by where it begins."""
        return {unit.start: index for index, unit in enumerate(self.units)}

    def index(self, start: int) -> int:
        """Return the index of the first unit that begins there or later."""
        return bisect.bisect_left(self.units, start, key=_start)

    @cached_property
    def content(self) -> tuple[str, ...]:
        """The words that say something, folded, each once, in order: no dates, numbers or names, which have rules."""
        return tuple(dict.fromkeys(unit.low for unit in self.units if unit.sort is Sort.WORD and len(unit.low) > 1))

    @cached_property
    def roots(self) -> dict[str, list[str]]:
        """The stems by their first letters, as many as a root has."""
        found: dict[str, list[str]] = {}
        for stem in self.stems:
            found.setdefault(stem[: words.ROOT], []).append(stem)
        return found

    @cached_property
    def groups(self) -> frozenset[int]:
        """The groups of the thesaurus that its words belong to."""
        return frozenset().union(*(thesaurus.groups(unit.low) for unit in self.units if unit.sort is Sort.WORD))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stem of every word."""
        return frozenset(map(words.stem, self.lexis))

    @cached_property
    def states(self) -> frozenset[str]:
        """The states that are named in any form."""
        return frozenset(state for name in self.names if name.state is not None for state in name.state.names)

    @cached_property
    def phrases(self) -> tuple[str, ...]:
        """The names whole, without possessive endings; a state or a title before a name belongs to its body's name."""
        return tuple(name.whole for name in joined(self.names))

    @cached_property
    def acronyms(self) -> tuple[str, ...]:
        """The words of capitals alone."""
        return tuple(word for name in self.names for word in name.words if word.isupper() and len(word) > 1)

    @cached_property
    def sounds(self) -> dict[str, list[str]]:
        """The words of names by how they sound."""
        heard: dict[str, list[str]] = {}
        for word in dict.fromkeys(word for name in self.names for word in name.words):
            heard.setdefault(spellings.key(word), []).append(word)
        return heard


def _start(unit: Unit) -> int:
    return unit.start


_SPACES = dict.fromkeys((0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " ")
"""Spaces that do not break, thin ones and the like, as pages are set with: offsets stay as they are."""


_WIDE = re.compile(f"[{''.join(map(chr, _SPACES))}]")


PASSAGES, CLAIMS = 320, 16
"""Readings that are kept, of some 30 kB: many claims cite a passage, and the rows right behind one repeat a claim."""

_passage = functools.lru_cache(maxsize=PASSAGES)(Reading)
_claim = functools.lru_cache(maxsize=CLAIMS)(Reading)


def read(text: str, anchor: date | None = None) -> Reading:
    """Return the reading of a text that was published on the anchor's day; every kind of space in it is a space."""
    text = _spaced(text)
    return _passage(text, anchor) if len(text) <= KEPT else Reading(text, anchor)


def read_claim(text: str, anchor: date | None = None) -> Reading:
    """Return the reading of a claim, which is kept apart: of a thousand claims none shall drive out the passages."""
    text = _spaced(text)
    return _claim(text, anchor) if len(text) <= KEPT else Reading(text, anchor)


def _spaced(text: str) -> str:
    return text if text.isascii() or not _WIDE.search(text) else text.translate(_SPACES)
