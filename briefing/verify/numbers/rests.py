"""What is left of a whole without a part: the other 28, the rest of the 48, those who still wait, all but five."""

import itertools
import re
from collections.abc import Iterator

from briefing.language.numbers import Kind, Quantity, measure
from briefing.language.thesaurus import opposites
from briefing.language.wordlists import word_class
from briefing.language.words import stem
from briefing.verify.case import Case
from briefing.verify.numbers.members import left_out
from briefing.verify.reading import Reading


def rests(case: Case, claimed: Quantity, exact: list[Quantity]) -> Iterator[float]:
    """Yield what is left of one number without another, where the claim or a passage says that it is a rest."""
    counts = [one for one in exact if one.kind is Kind.COUNT and not measure(one)]
    led = _REST.search(case.claim.text, max(0, claimed.start - len("remaining about ")), claimed.start)
    excepted = {one for reading in case.readings for one in counts if _excepts(one, reading)}
    more = case.claim.before(claimed.start).endswith("another ")
    others = None if more else _OTHERS.match(case.claim.text, claimed.end)
    for whole, part in itertools.permutations(counts, 2):
        if whole.low > part.low and (part in excepted or led or others):
            yield whole.low - part.low
    if claimed.kind is Kind.COUNT and not measure(claimed):
        yield from _untold(case, counts)
        yield from _to_come(case) if more or led or others or _MORE.match(case.claim.text, claimed.end) else ()
        yield from _until_the_first(case) if _WITHOUT.match(case.claim.text, claimed.end) else ()
    elif claimed.kind is Kind.MONEY and leaves(case):
        parts = (pair for reading in case.readings for pair in reading.once(of_wholes))
        yield from (whole.low - part.low for part, whole in parts if part.unit == claimed.unit)


def _to_come(case: Case) -> Iterator[float]:
    """Yield how many follow what a passage tells as the first of them: "the first of four hearings"."""
    for reading in case.readings:
        for one, other in itertools.pairwise(reading.stated):
            if (
                one.kind is Kind.ORDINAL
                and other.kind is Kind.COUNT
                and OF.fullmatch(reading.text, one.end, other.start)
            ):
                yield other.low - one.low


def _until_the_first(case: Case) -> Iterator[float]:
    """Yield how many there were before the first of its sort: of "their first win in seven games" six without."""
    for reading in case.readings:
        for one, other in itertools.pairwise(reading.stated):
            first = one.kind is Kind.ORDINAL and one.low == 1 and other.kind is Kind.COUNT
            if first and _FIRST_IN.fullmatch(reading.text, one.end, other.start):
                yield other.low - 1


_FIRST_IN = re.compile(r"(?: [a-z]+){0,2} in (?:their |its |his |her |the last )?")
_WITHOUT = re.compile(r" [a-z]+ without\b")
_MORE = re.compile(r" (?:more|further|other)\b")


def _untold(case: Case, counts: list[Quantity]) -> Iterator[float]:
    """Yield what a passage leaves out of all, or tells of as the rest, or as another part than the claim's."""
    for reading in case.readings:
        out = left_out(reading)
        yield from (whole.low - out for whole in counts if out)
        yield from reading.once(_told_as_rests)
        if _leaves_anew(case, reading) or _fate_turned(case, reading):
            yield from (whole.low - part.low for part, whole in reading.once(of_wholes))


def _fate_turned(case: Case, reading: Reading) -> bool:
    """Whether the claim has the opposite of what a text says, as of those who died where some lived."""
    mine, theirs = case.claim.lexis, reading.lexis
    for word in case.claim.content:
        turned = opposites(word) - case.claim.stems
        if not turned.isdisjoint(reading.stems) and stem(word) not in reading.stems:
            return True
    return any(
        not mine.isdisjoint(one) and mine.isdisjoint(other) and theirs.isdisjoint(one) and not theirs.isdisjoint(other)
        for one, other in ((_DIED, _LIVED), (_LIVED, _DIED))
    )


_DIED = frozenset("died die dies dead death deaths killed perished drowned fatalities".split())
_LIVED = frozenset("survived survive survivors survivor rescued saved alive".split())


def _excepts(quantity: Quantity, reading: Reading) -> bool:
    return reading.text[quantity.start : quantity.end] == quantity.text and reading.before(quantity.start).endswith(
        ("all but ", "except for ", "all except ")
    )


_REST = re.compile(
    r"\b(?:(?:other|others|remaining|rest,?) (?:about |some |of the )?|all (?:but|except) )$", re.IGNORECASE
)
_OTHERS = re.compile(
    r" (?:[a-z]+ ){0,3}?(?:(?:are|were|is|was|had) )?(?:still|others?|remaining|remained?|remains|left)\b",
    re.IGNORECASE,
)


def _told_as_rests(reading: Reading) -> tuple[float, ...]:
    """Return what is left where a text counts a whole and parts of it, and tells of the rest without its number."""
    told = _THE_REST.search(reading.text)
    before = [one for one in reading.quantities if told and one.end <= told.start()]
    counts = [one for one in before if one.kind is Kind.COUNT and not one.vague and not measure(one)]
    if len(counts) < len(("whole", "part")):
        return ()
    lows = [one.low for one in counts]
    return (2 * max(lows) - sum(lows),)


_THE_REST = re.compile(r"\b(?:the (?:rest|others?|remainder)|others)\b")


def leaves(case: Case) -> bool:
    """Whether the claim has a word for what is left without a part, or for how much of something is gone."""
    return not case.claim.lexis.isdisjoint(_LEAVING) or NOT_YET.search(case.claim.text) is not None


def _leaves_anew(case: Case, reading: Reading) -> bool:
    """Whether the claim has such a word that a text has not: who is "yet to be found" in both is told of the same."""
    anew = NOT_YET.search(case.claim.text) and not NOT_YET.search(reading.text)
    return bool(anew) or not (case.claim.lexis & _LEAVING) <= reading.lexis


_LEAVING = word_class("leaving")
NOT_YET = re.compile(r"\b(?:yet|still) to\b|\b(?:stay|stays|stayed) (?:away|at home)\b|\bstill missing\b")


def tells_anew(case: Case) -> bool:
    """Whether the claim has a word that no passage has: it repeats none of them."""
    return any(all(stem(word) not in reading.stems for reading in case.readings) for word in case.claim.content)


def of_wholes(reading: Reading) -> tuple[tuple[Quantity, Quantity], ...]:
    """Return the parts that a text counts with their wholes: "14 of the 42", "of the 42 on board, 14 were rescued"."""
    found = []
    for one, other in itertools.pairwise(reading.quantities):
        gap = reading.text[one.end : other.start]
        small, large = (one, other) if OF.fullmatch(gap) else (other, one)
        led = small is one or (
            "," in gap
            and (
                _WHOLE.search(reading.before(one.start))
                or _OF_WHICH.search(gap)
                or _OF_THEM.match(reading.text, other.end)
            )
        )
        alike = one.kind is other.kind and (
            one.kind is Kind.COUNT or (one.kind is Kind.MONEY and one.unit == other.unit)
        )
        if led and alike and 0 < small.low < large.low:
            found.append((small, large))
    return tuple(found)


_WHOLE = re.compile(r"\b[Oo]f (?:the |its |their )?$")
_OF_WHICH = re.compile(r", of (?:which|whom) (?:about |some )?$")
OF = re.compile(
    r"(?:(?: [a-z]+)? (?:of|out of|among) | ?- ?(?:of|for) ?- ?)"
    r"(?:the |its |their |all |some |about |around )?(?:[A-Za-z]+['’]s )?"
)
"""What stands between a part and its whole."""


def fractions(case: Case, claimed: Quantity, _: list[Quantity]) -> Iterator[float]:
    """Yield how many a share of a whole is: of "2,400 patients, half of whom" 1,200, and what is left without them."""
    if claimed.kind is not Kind.COUNT or measure(claimed):
        return
    for reading in case.readings:
        for part in reading.once(_parts):
            yield part[0]
            yield from part[1:] if leaves(case) else ()


def _parts(reading: Reading) -> tuple[tuple[float, float], ...]:
    """Return the shares of a whole that a text tells, as numbers, each with what is left without it."""
    found = []
    for one, other in itertools.pairwise(reading.quantities):
        gap = reading.text[one.end : other.start]
        if {one.kind, other.kind} != {Kind.PERCENT, Kind.COUNT} or one.vague or other.vague:
            continue
        share, whole = (one, other) if one.kind is Kind.PERCENT else (other, one)
        led = share is one and OF.fullmatch(gap)
        behind = share is other and "," in gap and _OF_WHOM.match(reading.text, share.end)
        if (led or behind) and not measure(whole):
            part = round(whole.low * share.low / 100)
            found.append((float(part), float(whole.low - part)))
    return tuple(found)


_OF_THEM = re.compile(r"(?: [a-z]+)? of (?:whom|which|them)\b")
_OF_WHOM = re.compile(r" of (?:whom|which|them)\b")
