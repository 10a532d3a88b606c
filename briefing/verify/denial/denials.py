"""What a text denies: the words that its negations and refusals reach, and what it tells as not done."""

import functools
import itertools
import re
from collections.abc import Sequence

from briefing.language import verbs, words
from briefing.language.wordlists import is_common, word_class
from briefing.verify.denial.reach import REACH, Denial, reached
from briefing.verify.reading import Reading
from briefing.verify.units import CONTENT, Sort, Unit

NEGATORS = word_class("negators")
REFUSALS = word_class("refusals")


def denied(reading: Reading) -> list[Unit]:
    """Return the words that the negations of a text deny."""
    return [unit for denial in reading.once(denials) for unit in denial]


def denied_stems(reading: Reading) -> frozenset[str]:
    """Return the stems of the words that a text denies."""
    return frozenset(words.stem(unit.low) for unit in denied(reading))


def denials(reading: Reading) -> tuple[Denial, ...]:
    """Return, for each negation of a text, the words that follow it within its reach."""
    if not reading.lexis & NEGATORS and "t" not in reading.lexis:
        return ()
    units = reading.units
    turned = [index for index, unit in enumerate(units) if _negates(unit, reading)]
    twice = [(one, other) for one, other in itertools.pairwise(turned) if _twice(units, one, other)]
    void = {index for pair in twice for index in pair}  # "it does not mean that support has not grown"
    return tuple(reached(units, index) for index in turned if index not in void)


def _twice(units: Sequence[Unit], one: int, other: int) -> bool:
    """Whether the second of two negations takes the first one back.

    "It does not mean that support has not grown"; who "cannot walk without a chair" walks with one.
    """
    between = units[one + 1 : other]
    if any(unit.low in _JOINING or set(unit.gap) & set(",;:") for unit in (*between, units[other])):
        return False  # "did not say why, and no other word came"
    if units[other].low == "without" and not between:
        return True  # "not without risk"
    if units[other].low == "without" and between[-1].low in _BEING:
        return units[one].low in _NOBODY and len(between) <= REACH + 2  # "no town is without power"
    unable = units[one].low == "cannot" or (one > 0 and units[one - 1].low in {"can", "could"})
    return (unable and units[other].low == "without" and 0 < len(between) <= REACH) or _means(between)


_JOINING = frozenset({"and", "or", "but", "nor"})
_BEING = frozenset("is are was were been be remain remains remained left went goes go still".split())


def _means(between: Sequence[Unit]) -> bool:
    """Whether one negation denies what another one says: "not that it has not", "does not mean nobody came"."""
    return bool(between) and between[0].low in _MEANING | {"to"} and any(unit.low in _MEANING for unit in between[:2])


_MEANING = frozenset({"mean", "say", "that", "imply", "suggest", "deny", "doubt", "dispute"})


def nobody(reading: Reading) -> tuple[Denial, ...]:
    """Return, for each "no group", "neither bank", "none of them", the words of what none of these did."""
    units = reading.units
    at = (index for index, unit in enumerate(units) if unit.low in _NOBODY and _negates(unit, reading))
    return tuple(reached(units, index)[1:] for index in at)


_NOBODY = frozenset({"no", "none", "neither", "nobody"})


def refusals(reading: Reading) -> tuple[Denial, ...]:
    """Return, for each word such as "refused" or "denied", the words that follow it within its reach."""
    units = reading.units
    freed = (
        (units[index - 1],) for index, unit in enumerate(units) if unit.low == "free" and unit.gap == "-" and index
    )
    return *freed, *(
        reached(units, index)[: REACH if unit.low in _FOLLOWED else _REFUSED]
        for index, unit in enumerate(units)
        if (_can_refuse(unit.low) and _refuses(unit, index, reading)) or unit.low == "a zero"
    )


@functools.lru_cache(maxsize=16_384)
def _can_refuse(word: str) -> bool:
    """Whether a word can refuse what follows, wherever it stands: few can."""
    return word in REFUSALS or word in _FOLLOWED or word in {"out", "from"} or _lacks(word)


def _lacks(word: str) -> bool:
    """Whether a word is another with un- before it."""
    bare = word.removeprefix("un")
    return bare != word and len(bare) > words.ROOT and is_common(bare) and verbs.forms(bare).isdisjoint(_UNMAKING)


_UNMAKING = frozenset("veil load lock leash earth cover fold pack wind dergo lace".split())
"""Verbs that un- makes another deed of: who unveiled a plan has not left it veiled."""


def _refuses(unit: Unit, index: int, reading: Reading) -> bool:
    """Whether a word refuses what follows: "refused", "leaves out", "kept boats from", "unaware of"."""
    if unit.low in REFUSALS:
        return not unit.low.startswith("fail") or reading.text[unit.end : unit.end + 3] == " to"
    if unit.low in _FOLLOWED and index + 1 < len(reading.units):
        return reading.units[index + 1].low in _FOLLOWED[unit.low]
    before = reading.units[max(0, index - REACH) : index]
    if unit.low == "out":
        of = index + 1 < len(reading.units) and reading.units[index + 1].low == "of"  # out of control
        return of or (bool(before) and before[-1].low in _LEAVING)
    if unit.low == "from":
        away = bool(before) and before[-1].low == "away" and any(one.low in _STAYING for one in before)
        return away or any(one.low in _KEEPING for one in before) or _kept(reading.units[max(0, index - _KEPT) : index])
    return _lacks(unit.low)


def _kept(before: Sequence[Unit]) -> bool:
    """Whether somebody of some more words is kept: "kept voters in the high mountains from"."""
    clause = itertools.takewhile(lambda unit: not set(unit.gap) & set(",;:"), reversed(before))
    return any(unit.low in _KEEPING for unit in clause)


_KEPT = 8
"""Words before "from" among which somebody is kept, with no mark between."""


def undone(reading: Reading) -> tuple[Denial, ...]:
    """Return what a text tells as not done, without a negation: "failed to reach", "yet to vote", "far from full"."""
    if _TELLING.isdisjoint(reading.lexis):
        return ()
    units, found = reading.units, []
    for unit, link, first, second in zip(units, units[1:], units[2:], (*units[3:], None), strict=False):
        head = second if first.low == "be" and second is not None and unit.low in _PASSIVE else first
        plain = (head.sort is Sort.WORD or head.low == "do") and not head.gap.strip()
        undone_to = (unit.low in _UNDOING or _still(unit, reading)) and link.low == "to"
        short = link.low == _SHORT_OF.get(unit.low) and (link.low != "of" or head.low.endswith("ing"))
        if plain and (undone_to or short):
            found.append((head,))
    return *found, *_failures(reading)


def _failures(reading: Reading) -> tuple[Denial, ...]:
    """Return what a noun of failing is of, with whose failing it is between: "the failure of the firm to [pay]"."""
    units, found = reading.units, []
    for at, unit in enumerate(units) if not reading.lexis.isdisjoint(_FAILINGS) else ():
        clause = itertools.takewhile(lambda one: not set(one.gap) & set(",;:"), units[at + 1 : at + 1 + _OF_WHOM])
        behind = list(clause)
        to = next((index for index, one in enumerate(behind) if index and one.low == "to"), len(behind))
        head = next(iter(behind[to + 1 :]), None)
        if unit.low in _FAILINGS and behind and behind[0].low in {"of", "by"} and head and head.sort is Sort.WORD:
            found.append((head,))
    return tuple(found)


_PASSIVE = frozenset({"unlikely", "yet", "still"})
"""What undoes a passive, too: "have yet to be [found]"."""

_FAILINGS = frozenset({"failure", "inability", "refusal", "reluctance", "unwillingness"})
_OF_WHOM = 16
"""Words after "the failure of" among which stands what was not done: "of a firm trusted with such data [to keep]"."""


def _still(unit: Unit, reading: Reading) -> bool:
    """Whether a word is "still" as in "has still to answer"."""
    return unit.low == "still" and reading.before(unit.start).endswith(("has ", "have ", "had "))


_UNDOING = frozenset(
    {
        "fail",
        "fails",
        "failed",
        "failing",
        "refuse",
        "refuses",
        "refused",
        "refusing",
        "decline",
        "declines",
        "declined",
    }
    | {
        "declining",
        "yet",
        "unable",
        "unlikely",
        "unwilling",
        "reluctant",
        "loath",
        "loth",
        "disinclined",
        "neglected",
        "neglects",
        "omitted",
        "failure",
        "refusal",
        "inability",
        "unwillingness",
    }
)
_SHORT_OF = {
    "short": "of",
    "far": "from",
    "instead": "of",
    "rather": "than",
    "decided": "against",
    "advised": "against",
}

_TELLING = _UNDOING | _SHORT_OF.keys() | {"still"}

_FOLLOWED = {
    "denial": {"of"}, "denials": {"of"}, "rejection": {"of"}, "refusal": {"of"},
    "too": {"early", "soon"},
    "rather": {"than"}, "instead": {"of"}, "absence": {"of"}, "rid": {"of"}, "clear": {"of"}, "void": {"of"},
    "bereft": {"of"}, "empty": {"of"}, "stripped": {"of"}, "deprived": {"of"}, "short": {"of", "on"},
    "free": {"of", "from"},
}  # fmt: skip
_LEAVING = frozenset({"leave", "leaves", "leaving", "left"})
_STAYING = frozenset("stay stays stayed staying keep keeps kept keeping".split())
_KEEPING = frozenset(
    "absent abstain abstains abstained refrain refrains refrained keep keeps keeping kept stop stops stopped"
    " discouraged deterred bar bars barred barring ban bans banned banning"
    " prohibit prohibits prohibited prevent prevents prevented preventing".split()
)


_REFUSED = 2
"""Words that a refusal denies: "refused to [approve] the [budget]"."""


def _negates(unit: Unit, reading: Reading) -> bool:
    if unit.low == "t":
        return _CUT_SHORT.search(reading.before(unit.start)) is not None
    if unit.low not in NEGATORS or _BOUNDING.match(reading.text, unit.end):
        return False
    before = reading.before(unit.start)
    if before.endswith("whether or ") or (_NO_MORE.match(reading.text, unit.end) and not before.endswith(_DOING)):
        return False
    if unit.low in HARDLY and _WHEN.match(reading.text, unit.end):
        return False
    said = reading.text[unit.start : unit.end]
    if unit.start == 0 or said[0].islower() or not unit.gap.isspace():
        return True
    return said.isupper() or reading.once(_is_headline)  # Doctors Without Borders deny nothing


def _is_headline(reading: Reading) -> bool:
    """Whether all words of a text that say something begin with a capital."""
    told = [unit for unit in reading.units if unit.sort in CONTENT]
    return len(told) > 1 and all(reading.text[unit.start].isupper() for unit in told)


_CUT_SHORT = re.compile(
    r"\b(?:do|does|did|is|are|was|were|has|have|had|wo|ca|could|would|should|must|need|might|ai|dare|ought|sha)n"
    r" ?['’‘`´ʼ] ?$"
)
"""What stands before the t of "not": "didn't", also in a text that was taken apart, "couldn ’ t"."""

_BOUNDING = re.compile(
    r"\s+(?:only|(?:(?:fewer|less|more|later|earlier)|\w+\s+(?:\w+\s+)?(?:fewer|less|more))\s+than)\b", re.IGNORECASE
)
"""What makes no denial of a negation: "not only", "no fewer than", "never hit fewer than"."""

_NO_MORE = re.compile(r"\s+(?:just|merely|simply|solely)\b", re.IGNORECASE)
_DOING = ("do ", "does ", "did ")
"""Before "not just" these deny all the same: buildings "do not just fall"; "not just the players" denies nothing."""

HARDLY = frozenset({"barely", "hardly", "scarcely"})
"""What all but denies."""

_WHEN = re.compile(r"\s+\w+(?:\s+\w+){0,3},?\s+(?:when|before|after)\b")
"""After "barely" this makes a time of it: a truce that "had barely begun when" it broke had begun."""
