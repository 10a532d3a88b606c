"""Parts of a whole: what is told of 12 of the 40 hostages is not told of all 40, nor of another part of them."""

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from briefing.language.agreement import agree
from briefing.language.numbers import Kind, Quantity
from briefing.language.thesaurus import alike
from briefing.language.verbs import is_past
from briefing.language.wordlists import word_class
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.numbers.rests import NOT_YET
from briefing.verify.reading import Reading
from briefing.verify.speech.doubts import MODALS, is_adverb
from briefing.verify.units import Sort


class Share(NamedTuple):
    """A part of a whole, and the words that say what was done to the part: "12 of the 40 hostages were freed"."""

    part: Quantity
    whole: Quantity
    done: tuple[str, ...]


def wholes(case: Case) -> Iterator[Finding]:
    """NUM008: what the passages say of some, the claim does not say of all, nor of more or fewer of the same."""
    told = [share for reading in case.readings for share in reading.once(_shares)]
    for mine in case.claim.once(_shares) if told else ():
        if case.claim.before(mine.part.start).endswith(_EXCEPT):
            continue
        others = [share for share in told if agree(mine.whole, share.whole) and _alike(mine.done, share.done)]
        if any(agree(mine.part, share.part) for share in others):
            continue
        to_come = NOT_YET.search(case.claim.text) and not any(NOT_YET.search(reading.text) for reading in case.readings)
        rest = to_come and any(mine.part.low == one.whole.low - one.part.low for one in others)
        if others and not rest and not any(_part_of_it(mine, reading) for reading in case.readings):
            yield case.finding(
                "NUM008",
                f"The claim says it of {mine.part.text} of them; the cited passage says it of {others[0].part.text}",
                weighed=(("claimed", mine.part.text), ("stated", others[0].part.text)),
            )
            return
    shares = (share for reading in case.readings for share in reading.once(_shares))
    for share in itertools.islice(shares, MOST):
        if any(agree(one, share.part) for one in case.claim.quantities):
            continue
        claimed = next((one for one in case.claim.quantities if _same_deed(case.claim, one, share)), None)
        numbers = ((other, one) for other in case.readings for one in other.quantities)
        if claimed is not None and not any(_same_deed(*number, share) for number in numbers):
            yield case.finding(
                "NUM008",
                f"The claim says it of {claimed.text}; the cited passage says it of {share.part.text} of them",
                weighed=(("claimed", claimed.text), ("stated", share.part.text)),
            )
            return


MOST = 60
"""Shares of the passages that are looked at: each is held against all their numbers."""


def all_for_some(case: Case) -> Iterator[Finding]:
    """NUM008: what the passages have done to a number of them is not told of all of them."""
    told = _ALL.search(case.claim.text)
    if told is None or not case.lexis.isdisjoint(_EVERY):
        return
    first = case.claim.index(told.start())
    before = case.claim.units[max(0, first - 1) : first]
    for reading in case.readings:
        parts = [(one, found) for one in reading.quantities if (found := _OF_THEM.match(reading.text, one.end))]
        for part, found in parts:
            done = _done(reading, part, replace(part, end=found.end()))
            if before and _alike((before[0].low,), done) and not any(agree(part, one) for one in case.claim.quantities):
                yield case.finding(
                    "NUM008",
                    f"The claim says it of all; the cited passage says it of {part.text} of them",
                    weighed=(("claimed", "all"), ("stated", part.text)),
                )
                return


_ALL = re.compile(r"\ball (?:of )?(?:the|its|their|his|her|those|these|them)\b")
_OF_THEM = re.compile(r" of (?:the|its|their|his|her|those|these|them|whom|which)\b")
_EVERY = frozenset(
    "all every each both whole entire everyone everybody none altogether total rest others remaining remainder".split()
)


def counted_of(reading: Reading) -> tuple[tuple[Quantity, Quantity], ...]:
    """Return the parts with their wholes, in either order: "five of the 25", "25 defendants, five of whom"."""
    found = []
    for one, other in itertools.pairwise(reading.quantities):
        gap = reading.text[one.end : other.start]
        of = _OF.fullmatch(gap)
        opens = _OPENS.search(reading.text, 0, one.start) and _THEN.fullmatch(gap)
        whose = opens or _OF_WHOM.fullmatch(gap) or _LED.fullmatch(gap) or _WHOM.match(reading.text, other.end)
        part, whole = (one, other) if of else (other, one)
        if (of or whose) and part.kind is whole.kind is Kind.COUNT and part.low < whole.low:
            found.append((part, whole))
    return tuple(found)


_OPENS = re.compile(r"(?:^|[.;:] |, )(?:out )?of (?:the |its |their |some |about )?$", re.IGNORECASE)
_THEN = re.compile(r"[^.;]{1,80}, (?:only |just |at least |some )?")
"""How a whole stands before its part: "of the 14 who tested positive, three"."""

_OF_WHOM = re.compile(r"[^.;]{0,60}, (?:of|among) (?:whom|which|them) ", re.IGNORECASE)
_LED = re.compile(r" [^.,;]{1,40}, ")
_WHOM = re.compile(r" of (?:whom|which|them)\b")


def _part_of_it(mine: Share, reading: Reading) -> bool:
    """Whether a text says the same of such a part, or nothing of its own: "three voted to convict, two to acquit"."""
    parts = (one for one in reading.quantities if agree(mine.part, one))
    return any(_alike(mine.done, _done(reading, one, one)) or not _verb_after(reading, one) for one in parts)


def _verb_after(reading: Reading, part: Quantity) -> bool:
    """Whether a verb in the past stands behind a number, in its clause."""
    behind = reading.index(part.end)
    clause = itertools.takewhile(lambda unit: unit.gap.isspace(), reading.units[behind : behind + _REACH])
    return any(is_past(unit.low) for unit in clause)


_EXCEPT = ("all but ", "all except ", "except for ")


def _same_deed(claim: Reading, claimed: Quantity, share: Share) -> bool:
    """Whether a number of the claim is the whole of a share, and the claim says of it what was done to the part."""
    partly = _PARTLY.search(claim.text, max(0, claimed.start - _NEAR), claimed.start)
    told = _done(claim, claimed, claimed) if agree(claimed, share.whole) and not partly else ()
    return _alike(told, share.done)


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return any(alike(mine, theirs) for mine in one for theirs in other)


_PARTLY = re.compile(r"\b(?:of|among) (?:the |its |their )?$", re.IGNORECASE)
_NEAR = 12


def _shares(reading: Reading) -> tuple[Share, ...]:
    """Return the parts of a whole that a text counts."""
    found: list[Share] = []
    for one, other in itertools.pairwise(reading.quantities):
        counts = one.kind is other.kind is Kind.COUNT and len(found) < MOST_SHARES
        if counts and one.low < other.low and _OF.fullmatch(reading.text, one.end, other.start):
            found.append(Share(_rest_of(one, other, reading), other, _done(reading, one, other)))
        elif counts and (end := _whom(other, one, reading)):
            found.append(Share(other, one, _done(reading, other, replace(other, end=end))))
    return tuple(found)


MOST_SHARES = 20
"""Parts of a passage that are looked at: no sentence has as many."""


def _whom(part: Quantity, whole: Quantity, reading: Reading) -> int:
    """Return where "of whom" ends behind a part that is told after its whole, else 0: "25 people, five of whom"."""
    whom = _WHOM.match(reading.text, part.end) if part.low < whole.low and part.start - whole.end <= BEHIND else None
    if whom is None or "." in reading.text[whole.end : part.start]:
        return 0
    return whom.end()


BEHIND = 120
"""Characters behind a whole among which its part may be told."""


def _rest_of(part: Quantity, whole: Quantity, reading: Reading) -> Quantity:
    """Return the part that is told of where a text tells it of "all but one of the twelve": eleven."""
    rest = whole.low - part.low
    return replace(part, low=rest, high=rest) if reading.before(part.start).endswith(_EXCEPT) else part


_OF = re.compile(
    r" (?:of|out of|among) (?:(?:the|its|their|his|her|some|about|around|roughly|nearly|almost|more than|over|all"
    r"|at least|an estimated) ){0,3}",
    re.IGNORECASE,
)


def _done(reading: Reading, part: Quantity, whole: Quantity) -> tuple[str, ...]:
    """Return the verb before a number, or what is said of it after its noun: not what a relative clause says."""
    first = reading.index(part.start)
    before = [unit for unit in reading.units[max(0, first - 3) : first] if unit.end <= part.start]
    place, verb = next(((n, one.low) for n, one in enumerate(before[::-1][:2]) if one.sort is Sort.WORD), (0, ""))
    behind = reading.index(whole.end)
    told, related, found = False, False, ""
    for unit in reading.units[behind : behind + _REACH]:
        if unit.low in _RELATING:
            related = True
        elif unit.low in _AUXILIARIES:
            told, related = not related, False
        elif (told and unit.sort is Sort.WORD and not is_adverb(unit)) or (not related and _tells(unit.low)):
            found = unit.low
            break
    to_come = any(unit.low in _LEADING for unit in before[::-1][place + 1 : place + 2])
    return tuple(word for word in (verb if is_past(verb) or verb.endswith("ing") or to_come else "", found) if word)


def _tells(verb: str) -> bool:
    """Whether a word is a verb in the past, and no participle that describes: not the hostages held in the school."""
    return verb in _ALONE or (is_past(verb) and not verb.endswith("ed") and verb not in _PARTICIPLES)


_LEADING = MODALS | {"to", "will", "shall", "ll", "must"}
"""What stands before a verb that is not done yet: "would cut 800 of its 9,400 jobs"."""

_PARTICIPLES = word_class("participles")
_ALONE = frozenset(
    "died fled escaped survived returned resigned voted agreed refused remained arrived disappeared".split()
)
"""Verbs in the past that have no object, so that they describe nothing."""

_REACH = 12
"""Words after a number within which the verb stands that says what was done to what it counts."""

_RELATING = frozenset({"who", "whom", "which", "that"})
_AUXILIARIES = word_class("auxiliaries")
