"""How sure a text is of each thing that it tells: hedged, aimed at, to come, or done.

A hedge governs the word that follows it, and the infinitives behind an expectation.
"""

import functools
import itertools
import re
from collections.abc import Iterator, Sequence

from briefing.language import verbs
from briefing.language.wordlists import word_class
from briefing.verify.reading import Reading
from briefing.verify.speech.aims import aimed
from briefing.verify.speech.doubts import MODALS, PERFORMED, REACH, Doubt, Open, is_adverb
from briefing.verify.units import CONTENT, Sort, Unit

HEDGES = word_class("hedges")
_FORMS = frozenset().union(*map(verbs.forms, word_class("plans")))
_SPOKEN = {Sort.WORD, Sort.STOP}


@functools.lru_cache(maxsize=16_384)
def _can_hedge(word: str) -> bool:
    return (
        word in HEDGES
        or word in _AGREEING
        or word in _REPUTED
        or word == "whether"
        or word in _PRESUMED
        or not _FORMS.isdisjoint(verbs.forms(word))
    )


def is_hedge(index: int, units: Sequence[Unit]) -> bool:
    """Whether a word hedges, in any of its forms: "plans", "attempting"."""
    unit = units[index]
    if unit.sort not in _SPOKEN or not _can_hedge(unit.low):
        return False
    after = units[index + 1].low if index + 1 < len(units) else ""
    if unit.low in _TRYING or unit.low in _AGREEING:
        return after == "to"  # he was tried in June
    before = units[index - 1].low if index else ""
    if unit.low in _REPUTED:
        return before in _BEING and after == "to"  # she is said to have refused
    if unit.low in _PRESUMED:
        return after in _DEAD
    return not (_is_over(unit.low, before, after) or (unit.low.startswith("appear") and after in _SEEN))


def _is_over(word: str, before: str, after: str) -> bool:
    """Whether who considered has decided, or who was threatened has got the threat."""
    if word == "threatened":
        return before in _BEING and after not in {"to", "with"}
    return word == "considering" and before in PAST  # "after considering the options they went ahead"


_AGREEING = frozenset({"agree", "agrees", "agreed"})
_TRYING = frozenset({"try", "tried", "tries", "trying", "whether"})
"""What hedges a verb behind "to" alone: "whether to extend it"."""

_REPUTED = frozenset({"said", "reported", "understood"})
PAST = frozenset({"after", "before", "without", "having"})
"""What says of a participle that it came to an end."""

_PRESUMED = frozenset({"feared", "presumed"})
_DEAD = frozenset("dead drowned killed lost trapped missing buried injured".split())
_BEING = frozenset({"is", "are", "was", "were", "been", "being"})
_SEEN = frozenset({"in", "on", "before", "at", "as", "for", "alongside", "with"})


def openings(reading: Reading) -> tuple[Open, ...]:
    """Return what a text does not tell as done."""
    return (*_hedged(reading), *aimed(reading))


def _hedged(reading: Reading) -> Iterator[Open]:
    units = reading.units
    for index, unit in enumerate(units):
        if not _may_open(unit.low):
            continue
        if is_hedge(index, units) or _unbinding(unit, reading):
            if _somebody(unit.low, units[index - 1].low if index else ""):
                continue
            for head in _heads(units, index):
                yield Open(head, unit, Doubt.HEDGED)
        elif unit.low == "claimed" and (fallen := _claimed(units, index)) is not None:
            yield Open(fallen, unit, Doubt.HEDGED)
        elif unit.low in CALLED and (named := _named(units, index)) is not None:
            yield Open(named, unit, Doubt.HEDGED)
        elif unit.low in CALLED and _belittled(units, index):
            yield from (Open(head, unit, Doubt.HEDGED) for head in _first(units, index, most=2))
        elif (link := _accused(units, index)) is not None and not reading.once(_proven):
            yield from (Open(head, unit, Doubt.HEDGED) for head in _first(units, link, most=3))


@functools.lru_cache(maxsize=16_384)
def _may_open(word: str) -> bool:
    """Whether a word can leave others open, wherever it stands: few can."""
    return word == "binding" or word in CALLED or word in ACCUSED or _can_hedge(word)


ACCUSED = {
    "accused": {"of"}, "charged": {"with"}, "counts": {"of"}, "count": {"of"}, "suspicion": {"of"},
    "charges": {"of", "with"},
    "evaluated": {"for"}, "tested": {"for"}, "screened": {"for"}, "investigated": {"for", "over"}, "wanted": {"for"},
    "checked": {"for"}, "examined": {"for"}, "probed": {"for", "over"}, "calls": {"for"}, "called": {"for"},
    "call": {"for"}, "calling": {"for"}, "asked": {"for"}, "applied": {"for"}, "risk": {"of"}, "appealed": {"for"},
}  # fmt: skip
"""What makes no fact of the words behind it."""


def _accused(units: Sequence[Unit], index: int) -> int | None:
    """Return the place of what leads from a word of `ACCUSED` to what is no fact; who is charged may stand between."""
    links: set[str] = ACCUSED.get(units[index].low, set())
    if index + 1 < len(units) and units[index + 1].low in links:
        return index + 1
    if units[index].low not in _ACCUSING:
        return None
    following = itertools.takewhile(lambda unit: not set(unit.gap) & set(";:.()"), units[index + 1 : index + 1 + WHOM])
    return next((index + 1 + at for at, unit in enumerate(following) if unit.low in links), None)


_ACCUSING = frozenset({"charged", "charges"})
WHOM = 12
"""Words among which the one who is charged is told: "charged the mayor and her deputy with taking bribes"."""


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
    following = _clause(units[index + 1 : index + 1 + 2 * REACH])
    if not following or following[0].sort is Sort.NUMBER:
        return None
    return next((unit for unit in following[1:] if unit.sort is Sort.WORD and verbs.is_past(unit.low)), None)


def _named(units: Sequence[Unit], index: int) -> Unit | None:
    """Return the noun that somebody gives to something: "called the deal a [betrayal]"."""
    following = _clause(units[index + 1 : index + 2 + 2 * REACH])
    for at, unit in enumerate(following):
        if unit.low in {"a", "an"} and any(one.sort in CONTENT for one in following[:at]):
            after = [one for one in following[at + 1 :] if one.sort is Sort.WORD]
            return after[-1] if after and len(following) == at + 1 + len(after) else None
    return None


def _first(units: Sequence[Unit], index: int, *, most: int) -> list[Unit]:
    following = _clause(units[index + 1 : index + 2 + 2 * REACH])
    return [unit for unit in following if unit.sort is Sort.WORD and not unit.low.endswith("ly")][:most]


def _unbinding(unit: Unit, reading: Reading) -> bool:
    return unit.low == "binding" and reading.before(unit.start).endswith("non-")


def _heads(units: Sequence[Unit], index: int) -> Iterator[Unit]:
    """Yield the words that a hedge governs: the first that says something, and verbs that an expectation leads to."""
    following = units[index + 1 : index + 1 + 2 * REACH]
    if units[index].low not in MODALS:
        following = _clause(following)
    elif units[index].low == "would" and any(one.low in _ASKING for one in units[max(0, index - REACH) : index]):
        return  # "where the cargo would be delivered"
    elif following and following[0].low in _DETERMINERS:
        return  # "should the crane fall" is a condition
    plain = (unit for unit in following if unit.sort is Sort.WORD and not is_adverb(unit))
    head = next(plain, None)
    if head is None or following[0].low in _DENIALS or (units[index].low == "can" and head.low in PERFORMED):
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


_ASKING = frozenset({"where", "how", "when", "who"})
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


def _somebody(word: str, before: str) -> bool:
    """Whether a word names those who are suspected: nothing is left open of what "the suspect" does."""
    return (word in PEOPLE and before in ARTICLES) or (word in _SUSPECTS and before in _ONE)


PEOPLE = frozenset({"suspects", "suspected"})
_SUSPECTS = frozenset({"suspect", "suspects"})
_ONE = frozenset("a an the one another each every no main prime second third teenage".split()) | {""}
"""What makes somebody of a suspect; also nothing, where a sentence begins."""

ARTICLES = frozenset({"the", "these", "those", "both", "all", "two", "three", "four"})
_DENIALS = frozenset({"not", "t", "never"})
