"""Numbers are those of the cited passages, as values: kind, currency and the side they leave open included."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from briefing.language import agreement, numbers, unnumbered
from briefing.language.bounds import Bound
from briefing.language.numbers import Kind, Quantity
from briefing.language.wordlists import word_class
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.names.standing import number_stands
from briefing.verify.numbers.besides import all_told_as_others
from briefing.verify.numbers.coined import with_its_coin
from briefing.verify.numbers.gapped import lent
from briefing.verify.numbers.hours import told_as_time
from briefing.verify.numbers.lengths import lasted
from briefing.verify.numbers.order import numbered_apart, spent
from briefing.verify.numbers.reckoning import computed, counted
from briefing.verify.numbers.scores import another_margin
from briefing.verify.numbers.shown import named_otherwise
from briefing.verify.numbers.spans import another_span
from briefing.verify.numbers.things import apart, is_many, of_its_sort
from briefing.verify.reading import Reading


def figures(case: Case) -> Iterator[Finding]:
    """NUM001 to NUM004: each number of the claim is borne out by a number of the passages."""
    stated = [
        quantity
        for reading in case.readings
        for quantity in (*reading.once(_affirmed), *reading.once(_singles), *reading.once(spent))
    ]
    yield from _intervals(case, stated)
    yield from _lasting(case, stated)
    for claimed in case.claim.quantities:
        named = number_stands(claimed.start, claimed.end, case)
        if named:
            continue
        claimed = with_its_coin(claimed, case, stated)  # noqa: PLW2901 - what the claim says it of
        timed = told_as_time(case, claimed)
        told = [*of_its_sort(claimed, case.claim, stated), *_turned(claimed, case, stated)]
        alike = [one for one in told if agreement.agree(claimed, one) and (timed or one.kind is not Kind.TIME)]
        another = alike and _another(claimed, alike, told) and not lasted(case, claimed)
        if another or another_margin(case, claimed) or all_told_as_others(case, claimed):
            yield _missing(case, claimed, [other for other in stated if counted(other) == counted(claimed)])
        elif alike:
            yield from _loosened(case, claimed, stated)
        elif named is False and claimed.low == 1 and "1" not in case.lexis:
            yield _missing(case, claimed, stated)  # no one is left unsaid of World War II
        elif claimed.kind is Kind.ORDINAL:
            yield from _order(case, claimed, stated)
        elif any(_same_value(claimed, one) and agreement.opposed(claimed, one) for one in told) or not _follows(
            case, claimed, told
        ):
            yield _missing(case, claimed, stated)


def _turned(claimed: Quantity, case: Case, stated: list[Quantity]) -> Iterator[Quantity]:
    """Yield the numbers of the passages that say with a sign what a fall says without one, and the other way."""
    below = claimed.high < 0
    level = case.claim.before(claimed.start).endswith((" to ", " from ", " at "))
    if level or (case.lexis if below else case.claim.lexis).isdisjoint(_FALLING):
        return
    yield from (replace(one, low=-one.high, high=-one.low) for one in stated if below != (one.high < 0) and one.high)


_FALLING = word_class("falls") | {"loss", "losses", "deficit", "shortfall", "shrink", "contracted", "negative"}


def _follows(case: Case, claimed: Quantity, stated: list[Quantity]) -> bool:
    """Whether a number that no passage has follows from what they say: it is shown otherwise, or reckoned.

    Where a passage has the value with another unit, only money and a part in words may be reckoned all the same.
    """
    if any(agreement.agree(claimed, one) for reading in case.readings for one in reading.once(lent)):
        return True
    other_unit = any(_same_value(claimed, other) for other in stated)
    if other_unit and claimed.kind is not Kind.MONEY and not claimed.text[0].isalpha():
        return False
    return (not other_unit and named_otherwise(case, claimed)) or computed(case, claimed, stated)


def _another(claimed: Quantity, alike: list[Quantity], stated: list[Quantity]) -> bool:
    """Whether the number is another thing's: 30 soldiers, where the passages have 12 soldiers and 30 civilians.

    Two months are not two towns, where the passages count weeks.
    """
    if all(apart(claimed.unit, other.unit) for other in alike):
        return True
    unit = counted(claimed)
    if numbers.measure(claimed) and all(numbers.measure(other) for other in alike):
        return False  # three days, of 72 hours
    if len(claimed.unit) < len("mile") or claimed.unit in _ANYBODY or any(counted(other) == unit for other in alike):
        return False
    things = all(len(other.unit) >= len("mile") and is_many(other.unit) and other.unit != "others" for other in alike)
    measured = numbers.measure(claimed) and not any(numbers.measure(other) for other in alike)
    measured = measured and any(numbers.measure(other) for other in stated)
    return things and bool(measured or any(counted(other) == unit for other in stated))


_ANYBODY = word_class("anybody")
"""Words for people of any kind: seven bodies are seven people, though the passages count other people, too."""


def _singles(reading: Reading) -> tuple[Quantity, ...]:
    if unnumbered.TELLING.isdisjoint(reading.lexis):
        return ()
    begun = {one.start for one in reading.quantities}  # "an hour and a half" is no hour
    return tuple(one for one in unnumbered.find(reading.text) if one.start not in begun)


def _affirmed(reading: Reading) -> tuple[Quantity, ...]:
    """Return the numbers of a text but those that it says are not so: "one letter, not two"."""
    return tuple(one for one in reading.stated if not reading.before(one.start).endswith((", not ", " rather than ")))


def _lasting(case: Case, stated: list[Quantity]) -> Iterator[Finding]:
    """NUM001: "for a month" is not the passages' week, and midnight is not their nine o'clock."""
    for claimed in case.claim.once(_singles):
        if claimed.kind is Kind.TIME:
            told = [other for other in stated if other.kind is Kind.TIME]
            if told and not any(agreement.agree(claimed, other) for other in told):
                yield _missing(case, claimed, told)
        elif claimed.text[0] in "aA" and case.claim.text[: claimed.start].endswith(" for "):
            timed = [other for other in stated if numbers.measure(other)]
            if timed and not any(agreement.agree(claimed, other) for other in timed):
                yield _missing(case, claimed, timed)


def _intervals(case: Case, stated: list[Quantity]) -> Iterator[Finding]:
    """NUM001: "three months before" is not the passages' two months; where they count none, their dates may say it."""
    for claimed in case.claim.stated[len(case.claim.quantities) :]:
        alike = [other for other in stated if other.unit.rstrip("s") == claimed.unit.rstrip("s")]
        alike = alike or [other for other in stated if another_span(claimed, other)]
        apart = claimed.low in numbered_apart(case, claimed, alike) if alike else False
        if alike and not apart and not any(agreement.agree(claimed, other) for other in alike):
            yield _missing(case, claimed, alike)


def _order(case: Case, claimed: Quantity, stated: list[Quantity]) -> Iterator[Finding]:
    """NUM001 where the passages count another place in the order, NUM005 where they count none."""
    counts = {one.low for one in stated if one.kind is Kind.COUNT} | {1}
    if claimed.low == 1 or (claimed.low - 1 in counts and case.lexis & _SECOND):
        return
    part = case.claim.text.startswith(" of ", claimed.end) or claimed.text.lower().startswith("a ")
    share = replace(claimed, low=(value := round(100 / claimed.low, 6)), high=value, kind=Kind.PERCENT, unit="%")
    part = part and any(agreement.agree(share, other) for other in stated if other.kind is Kind.PERCENT)
    if part or _last_quarter(claimed, case):
        return  # "the third of the votes" is one third
    if any(other.kind is Kind.ORDINAL for other in stated):
        yield _missing(case, claimed, stated)
    else:
        found = f"The claim says {claimed.text}; the cited passages count no such order"
        yield case.finding("NUM005", found, weighed=(("claimed", claimed.text),))


_SECOND = frozenset({"again", "another", "other", "twice"})


def _last_quarter(claimed: Quantity, case: Case) -> bool:
    """Whether the claim has the fourth quarter, and a passage the last one."""
    fourth = claimed.low == 4 and "quarter" in case.claim.text[claimed.start : claimed.end + len(" quarter")]  # noqa: PLR2004 - the number that the words name
    return fourth and any(_LAST_QUARTER.search(reading.text) for reading in case.readings)


_LAST_QUARTER = re.compile(r"\b(?:last|final) quarter\b", re.IGNORECASE)


def _missing(case: Case, claimed: Quantity, stated: list[Quantity]) -> Finding:
    alike = [other for other in stated if _same_value(claimed, other)]
    says = _listed(alike or stated)
    weighed = (("claimed", _shown(claimed)), ("stated", says))
    if alike and agreement.opposed(claimed, alike[0]):
        return case.finding(
            "NUM003", f"The claim says {_shown(claimed)}; the cited passages say {says}", weighed=weighed
        )
    if alike:
        return case.finding(
            "NUM002",
            f"The claim gives {claimed.text} as {_measure(claimed)}; the cited passages give {says}",
            weighed=weighed,
        )
    suggestions = case.elsewhere(lambda reading: any(agreement.agree(claimed, q) for q in reading.quantities))
    found = f"The claim says {_shown(claimed)}; " + (
        f"the cited passages say {says}" if says else "they hold no number"
    )
    return case.finding("NUM001", found, suggestions=suggestions, weighed=weighed)


def _loosened(case: Case, claimed: Quantity, stated: list[Quantity]) -> Iterator[Finding]:
    """NUM004: "at least 17" is not 17, and 17 is not "more than 17"."""
    same = [q for q in stated if agreement.agree(claimed, q) and q.low == claimed.low]
    if claimed.bound is Bound.MOST and any(_upper(q, case) for q in same):
        return
    if not case.lexis.isdisjoint(_LIMITS.get(claimed.bound, ())):
        return
    sides = {Bound.LEAST, Bound.MOST}
    if same and all((q.bound in sides or claimed.bound in sides) and q.bound is not claimed.bound for q in same):
        yield case.finding(
            "NUM004",
            f"The claim says {_shown(claimed)}; the cited passages say {_listed(same)}",
            weighed=(("claimed", _shown(claimed)), ("stated", _listed(same))),
        )


_LIMITS = {
    Bound.LEAST: frozenset({"minimum", "floor", "threshold"}),
    Bound.MOST: frozenset({"maximum", "ceiling", "cap", "capped", "limit", "limited", "limits"}),
}
"""Words for a limit: of "the minimum is 5 percent" a claim may say at least 5 percent."""


def _upper(quantity: Quantity, case: Case) -> bool:
    """Whether a number is the higher end of a range: "up to 30", of "between 20 and 30"."""
    texts = (reading for reading in case.readings if reading.text[quantity.start : quantity.end] == quantity.text)
    return any(_BETWEEN.search(reading.text, max(0, quantity.start - RANGE), quantity.start) for reading in texts)


_BETWEEN = re.compile(r"\b(?:between|from) [^,;:.]{1,30} (?:and|to) $|\d ?[-–] ?$", re.IGNORECASE)
RANGE = 45
"""Characters before a number among which its range begins."""


def _same_value(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers that do not agree have one value all the same: no place in an order has a count's."""
    return (one.low, one.high) == (other.low, other.high) and Kind.ORDINAL not in {one.kind, other.kind}


def _shown(quantity: Quantity) -> str:
    sign = "minus " if quantity.high < 0 and "minus" not in quantity.text else ""
    return f"{quantity.bound} {sign}{quantity.text}".strip()


def _listed(quantities: list[Quantity]) -> str:
    return ", ".join(
        dict.fromkeys(f"{_shown(q)} {q.unit if q.kind is Kind.COUNT else ''}".strip() for q in quantities[:6])
    )


def _measure(quantity: Quantity) -> str:
    return f"{quantity.kind} in {quantity.unit}" if quantity.kind is Kind.MONEY else quantity.unit or str(quantity.kind)
