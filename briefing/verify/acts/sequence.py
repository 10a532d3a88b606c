"""What comes first: the earlier of two things is not the later, and what lasts until a time does not begin with it."""

import bisect
import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.language import names, words
from briefing.model import Finding
from briefing.verify.acts.phases import phased
from briefing.verify.case import Case
from briefing.verify.reading import Reading
from briefing.verify.units import Sort


class Order(NamedTuple):
    """The stems of what came earlier and of what came later, as a sentence joins them."""

    earlier: frozenset[str]
    later: frozenset[str]


def reversed_order(case: Case) -> Iterator[Finding]:
    """ANT002: what the passages tell as before something else, or up to a time, is not told as after it."""
    yield from _sides_exchanged(case)
    for mark, other in phased(case):
        found = f"The claim tells as {mark} what the cited passages tell as {other}, and the other way"
        yield case.finding("ANT002", found, weighed=((mark, other),))
    mine = case.claim.once(_orders)
    theirs = [order for reading in case.readings for order in reading.once(_orders)] if mine else []
    for own in mine:
        if any(_meet(own.earlier, other.earlier) and _meet(own.later, other.later) for other in theirs):
            continue
        turned = next((o for o in theirs if _meet(own.earlier, o.later) and _meet(own.later, o.earlier)), None)
        if turned is not None:
            first = min(own.earlier & turned.later)
            found = f"The claim has “{first}” come first; in the cited passages it comes later"
            yield case.finding("ANT002", found, weighed=((first, "later"),))
            return


def _sides_exchanged(case: Case) -> Iterator[Finding]:
    mine = case.claim.once(_sides)
    theirs = {side for reading in case.readings for side in reading.once(_sides)} if mine else set()
    for time, up_to in mine:
        if (time, not up_to) in theirs and (time, up_to) not in theirs:
            said, stated = ("up to", "from") if up_to else ("from", "up to")
            found = f"The claim tells it {said} “{time}”; the cited passages {stated} it"
            yield case.finding("ANT002", found, weighed=((said, stated),))
            return


def _sides(reading: Reading) -> tuple[tuple[str, bool], ...]:
    """Return the times with whether what is told of each lies before it; none where a negation may turn it round."""
    if reading.lexis.isdisjoint(_SIDES) or _DENYING.search(reading.text.replace("until", "")):
        return ()
    pairs = itertools.pairwise(reading.units)
    return tuple(
        (time.low, _SIDES[link.low])
        for link, time in pairs
        if link.low in _SIDES and (time.sort == Sort.DATE or time.low in _HOURS)
    )


_SIDES = {"until": True, "till": True, "before": True, "since": False, "from": False, "after": False}
_HOURS = frozenset({"noon", "midday", "midnight"})


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one.isdisjoint(other)


def _orders(reading: Reading) -> tuple[Order, ...]:
    """Return what a text joins in time: "fell before it rose", "after it rose, it fell", "rose and then fell"."""
    if reading.lexis.isdisjoint(_LINKING):
        return ()
    found = (_order(reading, link) for link in _LINK.finditer(reading.text))
    return tuple(order for order in found if order is not None)


_LINKING = frozenset(
    "before ahead prior after following then afterwards afterward later because led leads prompted prompting triggered"
    " triggering caused causing sparked sparking forced forcing".split()
)
_LINK = re.compile(
    r"\b(?:(?P<before>before|ahead of|prior to)|(?P<after>after|following|because(?: of)?)"
    r"|and (?:then|afterwards?|later)|afterwards?|(?:led|leads|leading) to"
    r"|(?:prompt|trigger|caus|spark|forc)(?:ed|ing)(?! by))\b(?! (?:that|this|which)\b)",
    re.IGNORECASE,
)
_REACH = 90
"""Characters on either side of a link among which the two things stand."""


def _order(reading: Reading, link: re.Match[str]) -> Order | None:
    """Return what a link joins; None where it denies or dates something."""
    text = reading.text
    if _CAUSED.match(link[0]) and _LINK.search(text, max(0, link.start() - _REACH), link.start()):
        return None  # "stepped in after an injury forced another to withdraw"
    at = bisect.bisect_left(reading.dates, link.end(), key=lambda date: date.start)
    if any(date.start < link.end() + _DATED for date in reading.dates[at : at + 1]):
        return None  # of which the rules of dates forgive nothing
    left = _ENDS.split(text[max(0, link.start() - _REACH) : link.start()])[-1]
    right = _ENDS.split(text[link.end() : link.end() + 2 * _REACH])[0]
    behind, _, rest = right.partition(",")
    before = left if _WORDS.search(left) else rest
    if _DENYING.search(before) or _DENYING.search(behind):
        return None
    one, other = _stems(before), _stems(behind)
    earlier, later = (other - one, one - other) if link["after"] else (one - other, other - one)
    return Order(earlier, later)


_CAUSED = re.compile(r"because|led|leads|leading|prompt|trigger|caus|spark|forc", re.IGNORECASE)
"""A link that tells of a cause, which comes first: of what only the nearest words tell."""

_DATED = 15
"""Characters behind a link within which a date makes a time of it."""

_ENDS = re.compile(r"[;:.!?]\s|[;:.!?]$|[“”\"]")
_WORDS = re.compile(r"[^\W\d_]{3,}")
_DENYING = re.compile(r"\b(?:not|never|no|nor|until|only|without)\b|n ?['’`] ?t\b", re.IGNORECASE)


def _stems(text: str) -> frozenset[str]:
    found = (word.lower() for word in _WORDS.findall(text))
    return frozenset(words.stem(word) for word in found if word not in names.STOP)
