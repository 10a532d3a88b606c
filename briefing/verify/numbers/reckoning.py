"""Numbers that follow from others: sums, differences, rests, parts and changes, where the texts say how they belong.

The contract lets a claim reckon only with numbers that it cites. Any two of them make some third; so a reckoned number
counts only where words of the claim, or the way in which the passage tells the two together, say that it is meant.
"""

import itertools
import re
from collections.abc import Iterator

from msgspec.structs import replace

from briefing.language.agreement import BEYOND_A_PART, agree
from briefing.language.bounds import ROUGH, Bound
from briefing.language.names import STOP
from briefing.language.numbers import Kind, Quantity, measure
from briefing.language.wordlists import word_class
from briefing.language.words import stem
from briefing.verify.case import Case
from briefing.verify.numbers.against import farther
from briefing.verify.numbers.besides import besides
from briefing.verify.numbers.factors import multiplied
from briefing.verify.numbers.order import numbered_apart
from briefing.verify.numbers.rests import NOT_YET, OF, fractions, of_wholes, rests
from briefing.verify.numbers.scores import games, margins, to_nil, voters
from briefing.verify.numbers.sums import side_by_side, together
from briefing.verify.numbers.worked_out import worked_out

_TOTAL = word_class("totals")
_CHANGE = word_class("changes")
_RISE = word_class("rises")
_MARGIN = word_class("margins")


def counted(quantity: Quantity) -> str:
    """Return what a number counts: its unit of measure in one spelling, else the stem of the noun."""
    return measure(quantity) or stem(quantity.unit)


def computed(case: Case, claimed: Quantity, stated: list[Quantity]) -> bool:
    """Whether the number follows from others that the claim cites, and the texts say how."""
    exact = [quantity for quantity in stated if not quantity.vague]
    if len(exact) > MOST:
        return False
    ways = (
        _told, together, margins, to_nil, voters, games, _own, rests, fractions, _shares, multiplied, _apart, _stepped,
        _beyond, _parted, numbered_apart, besides, worked_out,
    )  # fmt: skip
    return any(_borne_out(claimed, value) for way in ways for value in way(case, claimed, exact))


MOST = 12
"""Numbers of the passages above which two of them can make any third."""


def _borne_out(claimed: Quantity, value: float) -> bool:
    """Whether a reckoned value is the claimed number; a reckoned share of a whole is rounded as it is told."""
    part = claimed.kind is Kind.PERCENT and claimed.text[0].isalpha() and claimed.bound is Bound.EXACT
    told = f"{value:g}" if part else claimed.text
    if agree(claimed, replace(claimed, low=value, high=value, bound=Bound.EXACT, text=told)):
        return True
    digits = len(claimed.text.partition(".")[2].split()[0]) if re.match(r"\d+\.\d", claimed.text) else 0
    rounds = claimed.kind is Kind.PERCENT and claimed.text[0].isdigit()
    return rounds and abs(value - claimed.low) <= 0.5 * 10**-digits


def _told(case: Case, claimed: Quantity, exact: list[Quantity]) -> Iterator[float]:
    """Yield what two numbers make in the way that words beside the claimed one say.

    A sum ("30 in total", "nearly $35 billion" of two sums of money), a difference ("fell by 12 points", "a majority of
    three"), or a change or part in percent.
    """
    beside = case.claim.folded[max(0, claimed.start - BESIDE) : claimed.end + BESIDE]
    words = frozenset(_WORDS.findall(beside))
    sums = bool(words & _TOTAL) or _IN_ALL.search(beside) is not None or _adds_up(case, claimed)
    by = case.claim.text.endswith(" by ", 0, claimed.start)
    gaps = by or bool(words & (_CHANGE | _MARGIN) or _BY_VOTES.search(beside))
    kinds = {claimed.kind} if claimed.kind is not Kind.POINTS else {Kind.PERCENT}
    kinds |= {Kind.PERCENT} if claimed.unit == "points" else set()
    bare = words & _MARGIN or claimed.unit in _COMPARED  # "a majority of 22 passed it", "8,000 higher"
    named = [] if bare else [claimed]
    for one, other in _pairs(exact):
        if one.kind in kinds and _alike(one, other, *(() if Kind.PERCENT in kinds else named)):
            yield from [one.low + other.low] if sums else ()
            points = claimed.kind is not Kind.PERCENT or claimed.kind is not one.kind
            yield from [abs(one.low - other.low)] if gaps and points else ()
        elif sums and one.kind is claimed.kind and _alike_so_far(one, other, claimed):
            yield one.low + other.low
        elif claimed.kind is Kind.PERCENT:
            for part in _parts(case, claimed, one, other):
                yield claimed.low if _on_its_side(claimed, part) else part
            yield from _changes(one, other, words)
    if claimed.kind is Kind.MONEY and claimed.bound in ROUGH:
        yield from (one.low + other.low for one, other in _pairs(exact) if _alike(one, other, claimed))
    if sums:
        for three in itertools.combinations(exact, 3):
            if {one.kind for one in three} == {claimed.kind}:
                yield sum(one.low for one in three)


def _on_its_side(claimed: Quantity, part: float) -> bool:
    """Whether a reckoned part is on the side that the claim leaves open: 43 percent are "less than half"."""
    if abs(part - claimed.low) > BEYOND_A_PART * claimed.low:
        return False
    return (claimed.bound is Bound.MOST and part < claimed.low) or (claimed.bound is Bound.LEAST and part > claimed.low)


_IN_ALL = re.compile(r"\b(?:in all|between them|taken together)\b")


def _adds_up(case: Case, claimed: Quantity) -> bool:
    """Whether a passage tells of sentences that are served one after the other."""
    return measure(claimed) in {"years", "month"} and not case.lexis.isdisjoint(_IN_TURN)


_IN_TURN = frozenset({"consecutive", "consecutively"})
"""How sentences run that are added up: "ten years and five, to be served consecutively"."""

BESIDE = 40
"""Characters around a number among which a word says that it is a sum, a difference or a change."""

_WORDS = re.compile(r"[a-z]+")
_BY_VOTES = re.compile(r"\bby \S+ (?:votes|goals|seats)\b")
_COMPARED = frozenset("more fewer less higher lower above below longer shorter older younger bigger smaller".split())
_LINKING = frozenset("of to and or against from fewer less than who that which out more".split()) | {""}
"""Words right behind a number that are nothing which it counts."""


def _alike(*quantities: Quantity) -> bool:
    """Whether quantities count the same thing, as far as they say what they count."""
    return len({counted(one) for one in quantities if one.unit not in _LINKING}) <= 1


def _alike_so_far(*quantities: Quantity) -> bool:
    """Whether quantities count the same thing where a word like "for" or "above" behind one is nothing it counts."""
    return _alike(*(one for one in quantities if one.unit not in STOP))


def _parts(case: Case, claimed: Quantity, one: Quantity, other: Quantity) -> list[float]:
    """Return what part one number is of the other, which the claim names, in percent."""
    low, high = sorted((one.low, other.low))
    if high == 100 and not case.claim.text.startswith(" of ", claimed.end):  # noqa: PLR2004 - of 100 each is a percent
        return []  # "100 in the wild, and nine percent in zoos" of 100 and nine
    told = {low, high} & {quantity.low for quantity in case.claim.quantities if quantity is not claimed}
    named = told == {high} and {stem(one.unit), stem(other.unit)} <= case.claim.stems  # "half of the 22 crew are Danes"
    return [round(100 * low / high, 6)] if told and low > 0 and (named or _alike(one, other)) else []


def _changes(one: Quantity, other: Quantity, words: frozenset[str]) -> list[float]:
    """Return by what part of itself a sum of money changed to the other, in percent."""
    low, high = sorted((one.low, other.low))
    if low <= 0 or one.kind is not Kind.MONEY or not words & _CHANGE or not _alike(one, other):
        return []
    return [round(100 * (high - low) / (low if words & _RISE else high), 6)]


def _pairs(exact: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield each two numbers of one kind; money in one currency."""
    for one, other in itertools.combinations(exact, 2):
        if one.kind is other.kind and (one.kind is not Kind.MONEY or one.unit == other.unit):
            yield one, other


def _own(case: Case, claimed: Quantity, exact: list[Quantity]) -> Iterator[float]:
    """Yield what the claim's other numbers, which the passages have, make with this one.

    Their sum ("12 people, 10 passengers and two pilots"), and what lacks to a stated whole beside the one that stands
    next to it ("19 adults and four children", of 23 people with four children among them).
    """
    mine = [one for one in case.claim.quantities if one is not claimed and one.kind is claimed.kind is Kind.COUNT]
    known = [one for one in mine if not one.vague and any(agree(one, other) for other in exact)]
    lows = [one.low for one in exact]
    pairs = itertools.combinations(known, 2)
    yield from (one.low + other.low for one, other in pairs if one.low != other.low or lows.count(one.low) > 1)
    yield from (whole.low - part.low for whole, part in itertools.permutations(known, 2) if _of(case, claimed, whole))
    yield from [sum(one.low for one in known)] if len(known) > len(("men", "women")) else ()
    beside = [pair for pair in case.claim.once(side_by_side) if claimed in pair]
    rest = {one.low for pair in beside for one in pair if one in known}
    yield from (whole.low - part for whole in exact for part in rest if whole.kind is Kind.COUNT and whole.low > part)


def _of(case: Case, claimed: Quantity, whole: Quantity) -> bool:
    """Whether the claim has a number of a whole, beside another part: "25 of the 31 are missing, six were saved"."""
    return claimed.end <= whole.start and OF.fullmatch(case.claim.text, claimed.end, whole.start) is not None


def _beyond(case: Case, claimed: Quantity, exact: list[Quantity]) -> Iterator[float]:
    """Yield what something is set against: of "six years, three fewer than asked for" nine.

    The claim names what stands behind "than" first: who asked, or that it was asked.
    """
    for reading in case.readings if not case.lexis.isdisjoint(_SET_AGAINST) else ():
        for one, other in itertools.pairwise(reading.quantities):
            way = farther(case, reading, other.end)
            points = one.kind is claimed.kind is Kind.PERCENT and other.unit == "points"
            alike = one.kind is other.kind is claimed.kind and (other.unit in _LACKING or _alike_so_far(one, other))
            if way and one in exact and (points or alike):
                yield one.low - way * other.low


def _apart(case: Case, claimed: Quantity, exact: list[Quantity]) -> Iterator[float]:
    """Yield what a share was or is that lies so many points from another: 37%, of "31%, 6 points lower than before"."""
    if claimed.kind is not Kind.PERCENT or case.claim.lexis.isdisjoint(_FORMERLY):
        return
    points = [
        (one.low, not _FALLEN.isdisjoint(_WORDS.findall(reading.folded[one.end : one.end + BESIDE])))
        for reading in case.readings
        for one in reading.quantities
        if one.kind is Kind.POINTS and _POINTS_APART.search(reading.folded, one.end, one.end + BESIDE)
    ]
    for share in (one for one in exact if one.kind is Kind.PERCENT):
        yield from (share.low + (step if less else -step) for step, less in points)


_FORMERLY = frozenset("from was were earlier before previously compared previous year last ago".split())
_FALLEN = frozenset({"lower", "less", "fewer", "down", "below"})
_POINTS_APART = re.compile(r" (?:lower|less|fewer|down|below|higher|more|up|above)\b")


def _stepped(case: Case, claimed: Quantity, _: list[Quantity]) -> Iterator[float]:
    """Yield whence something came that a passage says changed by one number to another: of "by 0.25, to 4.5%" 4.75%."""
    for reading in case.readings if "to" in case.lexis else ():
        told = reading.quantities
        for one, other in (*itertools.pairwise(told), *zip(told, told[2:], strict=False)):
            before = reading.before(one.start)
            changed = before.endswith(" by ") or not _CHANGE.isdisjoint(before.split()[-1:])
            if changed and _BY_TO.fullmatch(reading.text, one.end, other.start):
                rose = not _RISE.isdisjoint(_WORDS.findall(before))
                small = one.unit in _SMALL_COINS and other.unit not in _SMALL_COINS
                step = one.low / 100 if small else one.low
                whence = other.low + (-step if rose else step)
                yield from [whence] if abs(whence - claimed.low) < ROUNDED * abs(claimed.low) else ()


_SMALL_COINS = frozenset({"cent", "pence"})

ROUNDED = 0.005
"""How far a number from which something came may be rounded, as a share of it: half a percent."""


_BY_TO = re.compile(r"(?:,? or [\d.]+(?: ?%| percent| per cent))?,? (?:[a-z]+ ){0,2}to (?:about |around |just |only )?")


_LACKING = frozenset({"short", "shy"})
_SET_AGAINST = _LACKING | {"than", "over", "above", "under", "below"}


def _parted(case: Case, claimed: Quantity, exact: list[Quantity]) -> Iterator[float]:
    """Yield the whole of which the claim counts a part, where a passage counts both parts: "two of five counts".

    Only what someone was found guilty of and cleared of is one whole: other things are counted twice, or by two.
    """
    before = [one for one in case.claim.quantities if one.end <= claimed.start]
    if claimed.kind is not Kind.COUNT or not before or not OF.fullmatch(case.claim.text, before[-1].end, claimed.start):
        return
    for reading in case.readings:
        for one, other in itertools.pairwise(reading.quantities):
            if _CHARGES.isdisjoint({one.unit, other.unit}) or _CLEARED.isdisjoint(reading.lexis):
                continue
            parts = one in exact and one.kind is other.kind is Kind.COUNT and _alike(one, other)
            if parts and before[-1].low in {one.low, other.low}:
                yield one.low + other.low


_CHARGES = frozenset({"count", "counts", "charge", "charges"})
_CLEARED = frozenset({"acquitted", "cleared", "dropped", "dismissed"})


def _shares(case: Case, claimed: Quantity, exact: list[Quantity]) -> Iterator[float]:
    """Yield a part of a whole that a passage counts, and of a hundred percent the rest, where the claim has a rest.

    Who "leaves" or denies what the passage says of 30 percent may say it of 70.
    """
    if claimed.kind is not Kind.PERCENT:
        return
    for reading in case.readings:
        yield from (round(100 * part.low / whole.low, 6) for part, whole in reading.once(of_wholes))
    resting = not case.claim.lexis.isdisjoint(_RESTING) or NOT_YET.search(case.claim.text)
    for reading in case.readings:
        for one in reading.quantities:
            less = _AS_MUCH.match(case.claim.text, claimed.end) and _LESS.match(reading.text, one.end)
            yield from [100 - one.low] if one.kind is Kind.PERCENT and one in exact and (resting or less) else ()


_LESS = re.compile(r" (?:[a-z]+ )?(?:less|lower|fewer|cheaper|smaller) than\b")
_AS_MUCH = re.compile(r" (?:of|as (?:much|many))\b")
"""A fifth less than something is four fifths of it."""

_RESTING = word_class("negators") | frozenset(
    "other others rest remaining remain remains remained leave leaves leaving left escaped escape survived survive"
    " unscathed unharmed spared except abstained only refused lack lacked lacks".split()
)
