"""How sure a text is of each thing that it tells: hedged, aimed at, to come, or done.

A hedge governs the word that follows it, and the infinitives behind an expectation. "To" before a verb makes an aim of
it, unless what stands before says that it came about ("managed to", "forced to"); "will" makes it something to come.
"""

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from briefing.language import verbs
from briefing.language.wordlists import word_class
from briefing.verify.reading import Reading, Sort, Unit

HEDGES = word_class("hedges")
MODALS = frozenset({"may", "might", "could", "would", "should", "can"})
_FORMS = frozenset().union(*map(verbs.forms, word_class("plans")))
_REACH = 3
"""Words after a hedge among which is the one that it hedges: "may [soon] be [fully] revised"."""


class Doubt(Enum):
    """Why a word of a text tells of nothing done."""

    HEDGED = "hedged"
    AIMED = "aimed at"
    COMING = "to come"


class Open(NamedTuple):
    """A word that a text does not tell as done, the word that says so, and how."""

    head: Unit
    by: Unit
    doubt: Doubt


_SPOKEN = {Sort.WORD, Sort.STOP}


@functools.lru_cache(maxsize=16_384)
def _can_hedge(word: str) -> bool:
    return word in HEDGES or word in _AGREEING or not _FORMS.isdisjoint(verbs.forms(word))


def is_hedge(index: int, units: Sequence[Unit]) -> bool:
    """Whether a word hedges, in any of its forms: "plans", "attempting"."""
    unit = units[index]
    if unit.sort not in _SPOKEN or not _can_hedge(unit.low):
        return False
    after = units[index + 1].low if index + 1 < len(units) else ""
    if unit.low in _TRYING or unit.low in _AGREEING:
        return after == "to"  # he was tried in June
    return not (unit.low.startswith("appear") and after in _SEEN)


_AGREEING = frozenset({"agree", "agrees", "agreed"})
_TRYING = frozenset({"try", "tried", "tries", "trying"})
_SEEN = frozenset({"in", "on", "before", "at", "as", "for", "alongside", "with"})


def openings(reading: Reading) -> tuple[Open, ...]:
    """Return what a text does not tell as done."""
    return (*_hedged(reading), *_aimed(reading))


def _hedged(reading: Reading) -> Iterator[Open]:
    units = reading.units
    for index, unit in enumerate(units):
        if not _may_open(unit.low):
            continue
        if is_hedge(index, units) or _unbinding(unit, reading):
            if unit.low in PEOPLE and index and units[index - 1].low in ARTICLES:
                continue
            for head in _heads(units, index):
                yield Open(head, unit, Doubt.HEDGED)
        elif unit.low == "claimed" and (fallen := _claimed(units, index)) is not None:
            yield Open(fallen, unit, Doubt.HEDGED)
        elif unit.low in CALLED and (named := _named(units, index)) is not None:
            yield Open(named, unit, Doubt.HEDGED)
        elif unit.low in CALLED and _belittled(units, index):
            yield from (Open(head, unit, Doubt.HEDGED) for head in _first(units, index, most=2))
        elif index + 1 < len(units) and units[index + 1].low in _ACCUSED.get(unit.low, ()) and not _proven(reading):
            yield from (Open(head, unit, Doubt.HEDGED) for head in _first(units, index + 1, most=3))


@functools.lru_cache(maxsize=16_384)
def _may_open(word: str) -> bool:
    """Whether a word can leave others open, wherever it stands: few can."""
    return word == "binding" or word in CALLED or word in _ACCUSED or _can_hedge(word)


_ACCUSED = {
    "accused": {"of"}, "charged": {"with"}, "counts": {"of"}, "count": {"of"}, "suspicion": {"of"}, "charges": {"of"},
    "evaluated": {"for"}, "tested": {"for"}, "screened": {"for"}, "investigated": {"for", "over"}, "wanted": {"for"},
    "checked": {"for"}, "examined": {"for"}, "probed": {"for", "over"}, "calls": {"for"}, "called": {"for"},
    "call": {"for"}, "calling": {"for"}, "asked": {"for"}, "applied": {"for"}, "risk": {"of"}, "appealed": {"for"},
}  # fmt: skip
"""What makes no fact of the words behind it."""


def _proven(reading: Reading) -> bool:
    """Whether a court has found so: "convicted on two counts of fraud"."""
    return _FOUND_SO.search(reading.text) is not None


_FOUND_SO = re.compile(r"\b(?:convicted|conviction|(?<!not )guilty)\b", re.IGNORECASE)


CALLED = frozenset(
    {
        "branded",
        "dubbed",
        "labelled",
        "labeled",
        "called",
        "calls",
        "said",
        "says",
        "described",
        "describes",
        "claimed",
        "claims",
        "termed",
    }
)


def _belittled(units: Sequence[Unit], index: int) -> bool:
    """Whether a verb of speech keeps its distance: "after what it called a violent march"."""
    return any(unit.low == "what" for unit in units[max(0, index - 4) : index])


def _claimed(units: Sequence[Unit], index: int) -> Unit | None:
    """Return the verb of what somebody claimed: "claimed that he had [fallen]"; of "claimed 12 lives" there is none."""
    following = _clause(units[index + 1 : index + 1 + 2 * _REACH])
    if not following or following[0].sort is Sort.NUMBER:
        return None
    return next((unit for unit in following[1:] if unit.sort is Sort.WORD and verbs.is_past(unit.low)), None)


def _named(units: Sequence[Unit], index: int) -> Unit | None:
    """Return the noun that somebody gives to something: "called the deal a [betrayal]"."""
    following = _clause(units[index + 1 : index + 2 + 2 * _REACH])
    for at, unit in enumerate(following):
        if unit.low in {"a", "an"} and any(one.sort in {Sort.WORD, Sort.NAME} for one in following[:at]):
            after = [one for one in following[at + 1 :] if one.sort is Sort.WORD]
            return after[-1] if after and len(following) == at + 1 + len(after) else None
    return None


def _first(units: Sequence[Unit], index: int, *, most: int) -> list[Unit]:
    following = _clause(units[index + 1 : index + 2 + 2 * _REACH])
    return [unit for unit in following if unit.sort is Sort.WORD and not unit.low.endswith("ly")][:most]


def _unbinding(unit: Unit, reading: Reading) -> bool:
    return unit.low == "binding" and reading.before(unit.start).endswith("non-")


def _heads(units: Sequence[Unit], index: int) -> Iterator[Unit]:
    """Yield the words that a hedge governs: the first that says something, and verbs that an expectation leads to."""
    following = units[index + 1 : index + 1 + 2 * _REACH]
    if units[index].low not in MODALS:
        following = _clause(following)
    elif following and following[0].low in _DETERMINERS:
        return  # "should the crane fall" is a condition
    plain = (unit for unit in following if unit.sort is Sort.WORD and not _adverb(unit))
    head = next(plain, None)
    if head is None or following[0].low in _DENIALS:
        return
    if head.low in HEDGES and not in_error(index + 1 + following.index(head), units):
        return
    yield head
    if units[index].low in _EXPECTING:
        for before, after in itertools.pairwise(units[index + 1 : index + _GOVERNED]):
            if before.low == "to" and after.sort is Sort.WORD:
                yield after


def in_error(index: int, units: Sequence[Unit]) -> bool:
    """Whether what somebody thinks is called wrong: who "wrongly believed" it did so, and nothing is left open."""
    return index > 0 and units[index - 1].low in _IN_ERROR


_IN_ERROR = frozenset({"wrongly", "mistakenly", "falsely", "erroneously", "incorrectly"})


def _adverb(unit: Unit) -> bool:
    return unit.low.endswith("ly") or unit.low in _ADVERBS


_ADVERBS = frozenset(
    {"soon", "already", "even", "ever", "still", "always", "eventually", "later", "now", "first", "instead"}
)
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "any", "his", "her", "its", "their", "these", "those"})


def _clause(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Return the units up to the first mark between them: "which aims for 2 percent, has raised"."""
    return tuple(itertools.takewhile(lambda unit: not unit.gap.strip(" -'’"), units))


_EXPECTING = frozenset(
    {"expect", "expects", "expected", "forecast", "forecasts", "plans", "intends", "wants", "hopes"}
    | {"considers", "considering"}
)
_GOVERNED = 20
"""Words and names after an expectation among which are the verbs that it governs."""

PEOPLE = frozenset({"suspects", "suspected"})
ARTICLES = frozenset({"the", "these", "those", "both", "all", "two", "three", "four"})
_DENIALS = frozenset({"not", "t", "never"})


def _aimed(reading: Reading) -> Iterator[Open]:
    """Yield the verbs that "to" and "will" stand before."""
    units = reading.units
    for index, unit in enumerate(units):
        coming = unit.low in _WILL
        if not coming and unit.low != "to":
            continue
        rest = units[index + 1 : index + 1 + _REACH]
        if rest and rest[0].low == "be":  # "will be among the worst"
            rest = units[index + 1 : index + 2 + _REACH]
        head = next((one for one in rest if one.sort is not Sort.STOP and not _adverb(one)), None)
        if (
            head is None
            or head.sort is not Sort.WORD
            or any(one.gap.strip(" “\"'‘’") for one in rest[: rest.index(head) + 1])
        ):
            continue
        if coming:
            yield Open(head, unit, Doubt.COMING)
        elif head is rest[0] or rest[0].low in {"be", "have"} or _adverb(rest[0]):
            if head.low.endswith(("ing", "ed")) or head.low in _NOUNS or verbs.forms(head.low) & _OUTCOMES:
                continue  # "in addition to destroying", "sent to prison", "beat Oslo to win the cup"
            if not _came_about(units[max(0, index - 2 * _LEADING) : index]):
                yield Open(head, unit, Doubt.AIMED)


def _came_about(before: Sequence[Unit]) -> bool:
    """Whether what stands before "to" says that the verb behind it came about."""
    near = [one.low for one in before[-_LEADING:]]
    if not _SO_MUCH.isdisjoint(near):
        return True  # "it took nine minutes to sink", "the only boat to sink"
    saying = (one.low for one in reversed(before) if one.sort not in _COUNTED and one.low not in _BY)
    leading = next(saying, "")
    if verbs.forms(leading) & _COMING_ABOUT:
        return True  # "voted 112 to 74 on Tuesday to reject"
    return any(verbs.forms(word) & _MAKING for word in near if not word.endswith(("er", "ers")))


_COUNTED = {Sort.NUMBER, Sort.DATE}
_BY = frozenset({"by", "on", "to"})
_SO_MUCH = frozenset({"took", "taken", "only"})
_NOUNS = word_class("no infinitives")
_OUTCOMES = frozenset({"discuss", "win", "secure", "secur", "clinch", "earn", "seal", "become"})
_WILL = frozenset({"will", "ll", "shall"})
_LEADING = 4
"""Words before "to" among which is the verb that leads to it: "[forced] the two inns to close"."""

_COMING_ABOUT = frozenset().union(*map(verbs.forms, word_class("coming about")))
"""What, right before "to", leads to a verb that came about, or to no verb at all: "from 5 to 3"."""

_MAKING = frozenset().union(*map(verbs.forms, word_class("making")))
"""What makes somebody or something do what follows: "forced the two inns to close", "the first man to walk"."""
