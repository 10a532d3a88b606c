"""A sentence of today, and what earlier editions said -> the value that the last of them gave of the same thing.

A value is of the same thing where it counts the dead in both, or where the words beside it are the same, and where not
all names in the two sentences differ: another gift of the same giver is another thing. By how many per cent a thing
moved is no earlier value of its next move, nor what somebody foretold of what then happened. Share of content is
weighed by rarity.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from briefing.language import agreement, death_tolls, numbers, quotes, verbs, words
from briefing.language.almanac import DAYS
from briefing.language.disowned import is_disowned
from briefing.language.numbers import Kind, Quantity
from briefing.language.wordlists import word_class
from briefing.model import Kind as ClaimKind
from briefing.model.earlier import EarlierClaim

SAME_THING = 0.5
"""Share of content, numbers apart, that two sentences must have in common, each way, to tell of the same thing."""

SAME_MEASURE = 0.6
"""The same of the words beside two numbers, to measure the same thing."""

BESIDE = 6
"""Words on either side of a number that say what it measures."""

THE_DEAD = frozenset({"the dead"})
_STOP = re.compile(r"[.;:!?“”\"](?:\s|$)|[–—]")


@dataclass(frozen=True, slots=True)
class Former:
    """What an earlier edition said, the value in it as it stood there, that of now, and where the latter ends."""

    was: EarlierClaim
    value: str
    now: str
    end: int


def former(text: str, said: Sequence[EarlierClaim]) -> Former | None:
    """Return the first value of a sentence that the last edition to give it gave otherwise; `said` is oldest first."""
    mine = list(_measured(text))
    for value, thing in mine:
        for serial in reversed(dict.fromkeys(claim.serial for claim in said)):
            given = [pair for claim in said if claim.serial == serial for pair in _same(text, value, thing, claim)]
            if any(agreement.agree(value, old) for old, _ in given):
                break
            found = [
                pair for pair in _of_one_voice(text, value, given, thing) if not _a_part(text, value, pair[0], thing)
            ]
            if found:
                old, was = max(
                    found, key=lambda pair: (pair[1].claim.kind is not ClaimKind.DISPUTED, _rank(pair[0], thing))
                )
                if not any(agreement.agree(other, old) for other, _ in mine):
                    return Former(was, _value(old), _value(value), value.end)
            if given:
                break  # what it says of this thing cannot be set beside it: older still is no nearer
    return None


Valued = tuple[Quantity, EarlierClaim]


def _a_part(text: str, value: Quantity, old: Quantity, thing: frozenset[str]) -> bool:
    """Tell whether a count of dead is but some of those of before: a toll falls only where its sentence says so."""
    return thing is THE_DEAD and value.high < old.low and not _FELL.search(_clause(text, value))


def _clause(text: str, value: Quantity) -> str:
    """Return the clause of a sentence that a number stands in."""
    ends = [0, *(end for found in _CLAUSE.finditer(text) for end in found.span()), len(text)]
    return text[max(e for e in ends if e <= value.start) : min(e for e in ends if e >= value.end)]


_CLAUSE = re.compile(r"[;:] |,? (?:after|before|but|when|where|while|which|who|whose) ")
_FELL = re.compile(
    r"""\b(?:(?:revis(?:ed|es|ing)|correct(?:ed|s|ing)|lower(?:ed|s|ing)|reduc(?:ed|es|ing)|downgrad(?:ed|es|ing)
    |withdr(?:ew|awn|aws)|retract(?:ed|s|ing)|cut(?:s|ting)?)
      \ (?:down|downwards?|to|from|(?:an?|its|the|their|his|her)\ (?:\w+\ ){0,2}
        (?:toll|count|figure|number|estimate|report|statement)s?)
    |(?:down\ from|fewer\ than|lower\ than|not\ \d+|instead\ of|rather\ than))\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What says of a toll that it is lower than it was given."""


def _of_one_voice(text: str, value: Quantity, found: Sequence[Valued], thing: frozenset[str]) -> Sequence[Valued]:
    """Return of an edition's accounts of one toll those of today's speaker; where nobody else's can be, none of them.

    An army that raises 12 to 27 has not lowered the 34 that its enemy claimed.
    """
    if thing is not THE_DEAD:
        return found
    own = [(old, was) for old, was in found if speaks(was, text)]
    told = [old.low for old, was in found if was.claim.kind is not ClaimKind.DISPUTED]
    contested = len(set(told)) > 1
    if contested and own:
        return own
    return [] if contested and max(told) >= value.low else found


def of_another_voice(text: str, was: Former, others: Sequence[tuple[str, Former]]) -> bool:
    """Tell whether it is another sentence, by the one who gave the value of before, that gives what it is now."""
    own = any(o.value == was.value and o.now != was.now and speaks(o.was, other) for other, o in others)
    return own and not speaks(was.was, text)


def speaks(was: EarlierClaim, text: str) -> bool:
    """Tell whether a sentence names who spoke before: an office by its words, else a name."""
    named = was.claim.speaker.split()
    office = content(" ".join(word for word in named if word.islower()))
    return bool(named) and (office <= content(text) if office else not content(named[-1]).isdisjoint(content(text)))


def _value(quantity: Quantity) -> str:
    """Return a number as it stood, a word at the head of its sentence in lower case."""
    return quantity.text if any(c.isdigit() for c in quantity.text) else quantity.text.lower()


def _rank(value: Quantity, thing: frozenset[str]) -> float:
    """Of several tolls of one edition the highest is the last; of other values the first is taken."""
    return value.low if thing is THE_DEAD else 0.0


def _same(text: str, value: Quantity, thing: frozenset[str], was: EarlierClaim) -> list[Valued]:
    old = was.claim.text
    if _apart(_names(text), _names(old)) or not (thing is THE_DEAD or tells_of_the_same(text, old)):
        return []
    if thing is not THE_DEAD and _apart(_names(_subject(text)), _names(_subject(old))):
        return []  # a rival's share of the vote
    return [
        (other, was)
        for other, measured in _measured(old)
        if _one_measure(value, thing, other, measured) and not (_foretells(old, other) and not _foretells(text, value))
    ]


def _foretells(text: str, value: Quantity) -> bool:
    """Tell whether a number stands in a clause that says what is to be: "about one in five trains would run"."""
    return _TO_BE.search(_clause(text, value)) is not None


_TO_BE = re.compile(r"\b(?:will|would|shall|expects?|expected|forecasts?|plans?|planned|scheduled|due|set)\b")


def _one_measure(value: Quantity, thing: frozenset[str], other: Quantity, measured: frozenset[str]) -> bool:
    if THE_DEAD in (thing, measured):
        return thing is measured
    comparable = value.kind is other.kind and value.unit == other.unit and bool(value.unit)
    return comparable and min(share(thing, measured), share(measured, thing)) >= SAME_MEASURE


def _measured(text: str) -> Iterator[tuple[Quantity, frozenset[str]]]:
    """Yield the numbers of a sentence, each with what it measures: none that is quoted or that somebody denies."""
    quoted = {at for quote in quotes.find(text) for at in range(quote.start, quote.end)}
    quantities = stated(text)
    new = death_tolls.raised(text, quantities)
    died = [*death_tolls.counted(text, quantities), *([new.quantity] if new else [])]
    steps = death_tolls.steps(text, quantities)
    for quantity in quantities:
        if quantity.start in quoted or is_disowned(text, quantity.start):
            continue
        if quantity not in steps and quantity.kind is not Kind.ORDINAL and not _is_move(text, quantity):
            yield quantity, THE_DEAD if quantity in died else _beside(text, quantity)


def _is_move(text: str, quantity: Quantity) -> bool:
    """Tell whether a share is by how much something moved: "fell 3.2%", "up by about 4 per cent"."""
    before = _ABOUT.sub("", text[: quantity.start]).split()[-1:]
    return quantity.kind is Kind.PERCENT and not word_class("changes").isdisjoint(word.lower() for word in before)


_ABOUT = re.compile(r"(?: (?:by|about|nearly|almost|around|some|roughly|at least|more than|over|a further|another))+ $")


def _beside(text: str, quantity: Quantity) -> frozenset[str]:
    before = _STOP.split(text[: quantity.start])[-1].split()[-BESIDE:]
    behind = _STOP.split(text[quantity.end :], maxsplit=1)[0].split()[:BESIDE]
    return content(" ".join(word for word in [*before, *behind] if not word[:1].isupper()))


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other and one.isdisjoint(other))


def _subject(text: str) -> str:
    """Return what stands before the first verb of a sentence."""
    said = text.split()
    end = next((n for n, word in enumerate(said) if n and (word in _FINITE or verbs.is_past(word))), len(said))
    return " ".join(said[:end])


_FINITE = frozenset("is are was were has have had will would can could may might".split())


def _names(text: str) -> frozenset[str]:
    found = {word.split("’")[0].split("'")[0] for word in _NAME.findall(text)}
    return frozenset(found.difference(DAYS))


_NAME = re.compile(r"(?<=\w )[A-Z][\w’'-]{2,}")


def tells_of_the_same(new: str, old: str) -> bool:
    """Tell whether two sentences have half of their content in common, each way."""
    return min(share(content(new), content(old)), share(content(old), content(new))) >= SAME_THING


@lru_cache(maxsize=65_536)
def content(text: str) -> frozenset[str]:
    """Return the stems of a text's words of content, numbers apart."""
    stop = word_class("stop")
    return frozenset(words.stem(word) for word in words.words(text) if word not in stop and not word[0].isdigit())


@lru_cache(maxsize=65_536)
def stated(text: str) -> tuple[Quantity, ...]:
    """Return the numbers of a text."""
    return tuple(numbers.find(text))


def share(part: frozenset[str], whole: frozenset[str]) -> float:
    """Return how much of a content stands in another, 0 to 1, weighed by rarity."""
    total = sum(_weight(stem) for stem in sorted(part))
    return sum(_weight(stem) for stem in sorted(part & whole)) / total if total else 0.0


@lru_cache(maxsize=65_536)
def _weight(stem: str) -> float:
    return -log(words.share(stem))
