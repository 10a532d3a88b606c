"""Where articles say that it happened: "A fire in the port of Izmir", "A fire in the port of Mersin".

What happens in two places in one manner is told in nearly the same words. An article's own places are those of its
headline, dateline and first sentence. Two articles tell of different places where each has towns of its own, or
states, and neither names any of the other's, but perhaps in an aside ("A day earlier a silo blew up in Constanta").
Only English is read. Regions are not compared: a town lies in one.
"""

import functools
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.group.vocabulary import Ints
from briefing.language import places, words
from briefing.language.almanac import A_DAY, MONTHS, WEEKDAYS
from briefing.language.places import Part
from briefing.language.wordlists import is_common, word_class
from briefing.model import Article

OPENING = 300
"""Letters of headline and first sentence, each, in which an article's own places are looked for."""

LETTERS = 4000
"""Letters in which the other's places are looked for: bounds the cost."""

REMEMBERED = 100_000
"""Articles whose mentions are remembered, half a kilobyte each, which are met in a few pairs: bounds memory."""

SOUNDS = 3
"""Letters of a town's key: a first letter and consonants. Bourgas is Burgas, Mazar-e-Sharif is Mazar-i-Sharif."""

_NAME = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶŁŃŇŐŒŘŚŞŠŢŤŪŮŰŹŻŽ][\w’-]+"
_AREA = rf"(?:{'|'.join(sorted(word_class('areas')))})"
_AREAS = rf"(?:(?:{_AREA}|{_NAME}['’]s|{_NAME}(?=\s{_AREA}\b))\s+){{0,5}}"
_PLACED = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]ff|[Oo]utside|[Aa]round)\s+{_AREAS}"
    rf"({_NAME}(?: (?:{_NAME}|de|el|al|la))*)(?![\w'’-])"
)
_CAPITAL = re.compile(_NAME)
_POSSESSIVE = re.compile(r"[’'-].*")
_ASIDE = re.compile(rf"\b(?:{'|'.join(sorted(word_class('asides')))}|same day|last (?:week|month|year))\b")
_AFTER = re.compile(r"\b(?:a|one|two|three|four|five) (?:hour|day|week|month|year)s? (?:after|before|earlier)\b.*")
_BEFORE = re.compile("after|before|earlier")
_WEEKDAY = re.compile(rf"\b{A_DAY}\b")
_DATES = frozenset(MONTHS) | frozenset(WEEKDAYS)
_NO_STATES = frozenset({"european union", "united nations"})


@dataclass(frozen=True, slots=True)
class Places:
    """An article's own places as written: towns by their keys, states by their first names.

    `filed`: no town but the dateline's is told, as in "PERTH - An earthquake in Nepal".
    """

    towns: Mapping[str, str]
    states: Mapping[str, str]
    filed: bool = False


class Whereabouts:
    """Tells where `articles`, which go by their places in the sequence, happened, where two of them differ in it."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = articles
        self._own: dict[int, Places] = {}
        self._mentioned: dict[int, tuple[str, ...]] = {}

    def elsewhere(self, one: Ints, other: Ints) -> NDArray[np.bool_]:
        """Tell of each pair of rows whether they tell of different places."""
        pairs = zip(one.tolist(), other.tolist(), strict=True)
        return np.array([self.apart(*rows) is not None for rows in pairs], dtype=np.bool_)

    def apart(self, one: int, other: int) -> tuple[str, str] | None:
        """Return the place of each of two rows, as written, where they are different ones; else None."""
        here, there = self._places(one), self._places(other)
        towns = bool(here.towns and there.towns)
        if towns and (here.filed or there.filed) and not here.states.keys().isdisjoint(there.states):
            return None
        mine, theirs = (here.towns, there.towns) if towns else (here.states, there.states)
        if not (mine and theirs and mine.keys().isdisjoint(theirs)):
            return None
        if not (mine.keys().isdisjoint(self.mentions(other)) and theirs.keys().isdisjoint(self.mentions(one))):
            return None
        return next(iter(mine.values())), next(iter(theirs.values()))

    def _places(self, row: int) -> Places:
        if row not in self._own:
            self._own[row] = _own(self._articles[row])
        return self._own[row]

    def mentions(self, row: int) -> tuple[str, ...]:
        """Return the keys of all names that the article of a row names outside of asides, and its states."""
        if row not in self._mentioned:
            if len(self._mentioned) >= REMEMBERED:
                self._mentioned.clear()
            self._mentioned[row] = tuple(_mentioned(self._articles[row]))
        return self._mentioned[row]


_NOWHERE = Places({}, {})


def _own(article: Article) -> Places:
    """Return the places of headline, dateline and first sentence.

    A people counts in the headline alone ("Belgian port strike"): in a sentence it tells who acts.
    """
    if article.language != "en":
        return _NOWHERE
    first = article.passages[0].text if article.passages else article.text
    opening = f"{article.title[:OPENING]} . {_now(first[:OPENING])}"
    placed = _PLACED.findall(opening)
    filed = not any(map(_towns, placed))
    if article.place and not _is_seat(article.place):
        placed.append(article.place)
    towns = {key: name for name in placed for key in _towns(name)}
    states = {state: name for state, name, part in _states(opening) if part is Part.NAME}
    states |= {state: name for state, name, part in _states(article.title) if part is Part.PEOPLE}
    for name in placed:
        states |= _lying(name)
    return Places(towns, states, filed)


@functools.lru_cache(maxsize=32_768)
def _towns(name: str) -> tuple[str, ...]:
    """Return the keys of what a name may be told by, none where it is a state's or a region's.

    Those of its words but initials, common ones and the calendar's: "Lavelle" of "Port Lavelle".
    """
    if places.cities(name.lower()) or any(part is not Part.SEAT for _, _, part in _states(name)):
        return ()
    told = [(word, word.lower()) for word in words.tokens(name) if not word.isupper()]
    return tuple(key(word) for word, small in told if not (small in _DATES or is_common(small)))


@functools.lru_cache(maxsize=32_768)
def _lying(name: str) -> Mapping[str, str]:
    """Return the state that a placed name stands for, or lies in."""
    return {state: name for state, name, _ in _states(name)}


def _mentioned(article: Article) -> set[str]:
    """Return the keys of all names that a text names outside its asides, and the first names of its states."""
    first, *more = [passage.text for passage in article.passages] or [article.text]
    day = _WEEKDAY.search(first)
    told, letters = [article.title, article.place, article.dateline, _now(first)], len(first)
    for sentence in more:
        letters += len(sentence)
        if letters > LETTERS:
            break
        if not _aside(sentence, day[0] if day else ""):
            told.append(sentence)
    text = " . ".join(told)
    return {key(name) for name in _CAPITAL.findall(text)} | {state for state, _, _ in _states(text)}


def _now(sentence: str) -> str:
    """Return a sentence without what it tells of another day: ", a day after he was in Doha"."""
    return _AFTER.sub("", sentence) if _BEFORE.search(sentence) else sentence


def _aside(sentence: str, day: str) -> bool:
    """Whether a sentence tells of something else beside what happened, on another day than `day` perhaps."""
    named = _WEEKDAY.search(sentence) if day and "day" in sentence else None
    return (named is not None and named[0] != day) or _ASIDE.search(sentence) is not None


@functools.lru_cache(maxsize=32_768)
def key(word: str) -> str:
    """Return by what a town is known, however its vowels and doubled letters are written."""
    stem = words.stem(words.fold(word))
    return sys.intern((stem[:1] + _VOWELS.sub("", stem[1:]))[:SOUNDS])


_VOWELS = re.compile(r"[aeiouyh\W]|(.)(?=\1)")


def _is_seat(town: str) -> bool:
    """Whether a town is a seat of government, where what happens in the country is told."""
    found = places.state(town.lower())
    return found is not None and found.part is Part.SEAT


def _states(text: str) -> Iterator[tuple[str, str, Part]]:
    """Yield the states that a text names, by their first names, each as written and by what it is named."""
    for found in _CAPITAL.finditer(text):
        for phrase, state, part in _beginning(found[0]):
            end = found.start() + len(phrase)
            if text[found.start() : end].lower() == phrase:
                yield state, text[found.start() : end], part


@functools.lru_cache(maxsize=32_768)
def _beginning(word: str) -> tuple[tuple[str, str, Part], ...]:
    """Return the phrases for states that begin with a word as it is written, the first name of each, and its part."""
    begun = places.beginning(_POSSESSIVE.sub("", word).lower())
    return tuple((phrase, min(state.names), state.part) for phrase, state in begun if not state.names & _NO_STATES)
