"""What a text tells as an aim, a duty or a wish, or as to come: "to" before a verb makes an aim of it.

Unless what stands before says that it came about ("managed to", "forced to"); "will" makes it something to come.
"""

import itertools
from collections.abc import Iterator, Sequence

from briefing.language import verbs
from briefing.language.wordlists import word_class
from briefing.verify.reading import Reading
from briefing.verify.speech.doubts import MODALS, PERFORMED, REACH, Doubt, Open, is_adverb
from briefing.verify.units import Sort, Unit


def aimed(reading: Reading) -> Iterator[Open]:
    """Yield the verbs that "to", "must" and "will" stand before, and what somebody wishes done."""
    units = reading.units
    yield from _wished(units)
    yield from _put_off(units)
    yield from _thought_of(units)
    for index, unit in enumerate(units):
        coming = unit.low in _WILL
        if not coming and unit.low not in _AIMING:
            continue
        rest = units[index + 1 : index + 1 + REACH]
        if rest and rest[0].low == "be":  # "will be among the worst"
            rest = units[index + 1 : index + 2 + REACH]
        head = next((one for one in rest if one.sort is not Sort.STOP and not is_adverb(one)), None)
        if (
            head is None
            or head.sort is not Sort.WORD
            or any(one.gap.strip(" “\"'‘’") for one in rest[: rest.index(head) + 1])
        ):
            continue
        if coming:
            yield Open(head, unit, Doubt.COMING)
        elif (head is rest[0] or rest[0].low in {"be", "have"} or is_adverb(rest[0])) and _is_verb(head.low):
            bound = _led(units, index, head) if unit.low == "to" else rest[0].low == "have"
            if not bound:
                yield Open(head, unit, Doubt.AIMED)


_AIMING = frozenset({"to", "must"})


def _is_verb(word: str) -> bool:
    """Whether a word behind "to" is a verb that leaves something open, by its form.

    Not in "in addition to destroying", "sent to prison", "pleaded not guilty to charges", "beat Oslo to win the cup".
    """
    noun = word.endswith(("ing", "ed")) or word in _NOUNS or (word.endswith("s") and not word.endswith(("ss", "us")))
    return not noun and verbs.forms(word).isdisjoint(_OUTCOMES)


def _led(units: Sequence[Unit], index: int, head: Unit) -> bool:
    """Whether what stands before "to" says that the verb behind it came about, or leaves nothing open."""
    before = units[max(0, index - 2 * _LEADING) : index]
    if before and before[-1].low in _ALLOWING:
        return False
    if _came_about(before):
        return True
    leading = before[-1].low if before else ""
    if leading in _PLEASED and head.low in PERFORMED:
        return True  # "has to confirm", "is pleased to announce"
    if verbs.forms(leading) & _PAYING and verbs.forms(head.low) & _BUYING:
        return True  # "what he paid to buy the club"
    return not verbs.forms(leading).isdisjoint(_DECLINING)  # a denial, asked about elsewhere


_PLEASED = frozenset("has have had pleased delighted proud happy sorry sad regret regrets like".split())
_PAYING = verbs.forms("paid")
_BUYING = frozenset({"buy", "acquire", "purchase", "settle"})
_DECLINING = frozenset().union(*map(verbs.forms, ("declined", "refused", "failed")))


def _put_off(units: Sequence[Unit]) -> Iterator[Open]:
    """Yield what is put off, and not done: "delayed the [launch] until May"."""
    for index, unit in enumerate(units):
        if unit.low in _DELAYING:
            behind = itertools.takewhile(lambda one: one.sort is Sort.STOP, units[index + 1 : index + 3])
            at = index + 1 + len(list(behind))
            if at < len(units) and units[at].sort is Sort.WORD and units[at].low != "until":
                yield Open(units[at], unit, Doubt.AIMED)


_DELAYING = frozenset({"delayed", "delays", "postponed", "postpones", "delaying", "postponing"})


def _thought_of(units: Sequence[Unit]) -> Iterator[Open]:
    """Yield what somebody only considers, or came close to: "considered [selling] it", "almost [sank]"."""
    for index, (unit, behind) in enumerate(itertools.pairwise(units)):
        if behind.gap.strip() or behind.sort is not Sort.WORD:
            continue
        led = unit.low in _CONSIDERING or (unit.low in _LINKS and index > 0 and units[index - 1].low in _NEAR[unit.low])
        after = units[index + 2] if index + 2 < len(units) else None
        past = verbs.is_past(behind.low) or behind.low in verbs.UNCHANGED
        missed = unit.low in _ALMOST and past and not (after and after.sort is Sort.NUMBER)
        if (led and behind.low.endswith("ing")) or (missed and verbs.forms(behind.low).isdisjoint(_MEASURED)):
            yield Open(behind, unit, Doubt.AIMED)


_CONSIDERING = frozenset(
    "consider considers considered considering mulled mulling weighed weighing discussed discussing debated debating"
    " proposed proposes suggested suggests recommended recommends contemplated contemplates contemplating".split()
)
_NEAR = {
    "to": frozenset({"close", "closer", "near", "nearer"}),
    "of": frozenset("verge brink thinking think thought idea option possibility prospect hope hopes chance".split()),
    "about": frozenset({"thinking", "think", "thought", "talks", "talked", "talking"}),
    "on": frozenset({"talks"}),
}
_LINKS = frozenset(_NEAR)
"""What stands before a verb in -ing that is not done: "close to selling", "the idea of selling"."""

_ALMOST = frozenset({"almost", "nearly"})
_MEASURED = frozenset().union(
    *map(verbs.forms, "doubled tripled trebled quadrupled halved filled sold covered".split())
)
"""What is told by its measure: what "almost doubled" is about twice as much."""

_ALLOWING = frozenset(
    "right rights permission chance option opportunity power powers approval authority licence".split()
)
"""What lets somebody do what follows, and leaves open whether they do: "won the right to sell"."""


def _wished(units: Sequence[Unit]) -> Iterator[Open]:
    """Yield what somebody wants to be done: "recommended that the law be repealed"."""
    for index, (unit, behind) in enumerate(itertools.pairwise(units)):
        if unit.low != "be" or not verbs.is_past(behind.low) or units[index - 1].low in _FINITE:
            continue
        before = units[max(0, index - _WISHED) : index]
        at = next((at for at, one in enumerate(before) if one.low == "that"), 0)
        if at and not verbs.forms(before[at - 1].low).isdisjoint(_WISHES):
            yield Open(behind, unit, Doubt.AIMED)


_FINITE = MODALS | {"will", "ll", "shall", "to", "must", "not"}
_WISHED = 8
"""Words before "be" among which somebody wishes for it."""

_WISHES = frozenset("recommend propose demand ask request urge insist suggest require".split())


def _came_about(before: Sequence[Unit]) -> bool:
    """Whether what stands before "to" says that the verb behind it came about."""
    near = [one.low for one in before[-_LEADING:]]
    if not _SO_MUCH.isdisjoint(near):
        return True  # "it took nine minutes to sink", "the only boat to sink"
    saying = (one.low for one in reversed(before) if one.sort not in _COUNTED and one.low not in _BY)
    leading = next(saying, "")
    if verbs.forms(leading) & _COMING_ABOUT:
        return True  # "voted 112 to 74 on Tuesday to reject"
    if any(verbs.forms(one.low) & _CAUSING for one in before[-_CAUSED:]):
        return True
    return any(verbs.forms(word) & _MAKING for word in near if not word.endswith(("er", "ers")) or word == "other")


_COUNTED = {Sort.NUMBER, Sort.DATE}
_BY = frozenset({"by", "on", "to"})
_SO_MUCH = frozenset({"took", "taken", "only"})
_NOUNS = word_class("no infinitives")
_OUTCOMES = frozenset({"discuss", "win", "secure", "secur", "gain", "clinch", "earn", "seal", "become"})
_WILL = frozenset({"will", "ll", "shall"})
_LEADING = 4
"""Words before "to" among which is the verb that leads to it: "[forced] the two inns to close"."""

_COMING_ABOUT = frozenset().union(*map(verbs.forms, word_class("coming about")))
"""What, right before "to", leads to a verb that came about, or to no verb at all: "from 5 to 3"."""

_CAUSED = 6
_CAUSING = frozenset().union(*map(verbs.forms, ("prompted", "forced", "compelled")))
"""What makes somebody do it from further off: "prompted a German cruise ship to evacuate"."""

_MAKING = frozenset().union(*map(verbs.forms, word_class("making")))
"""What makes somebody or something do what follows: "forced the two inns to close", "the first man to walk"."""
