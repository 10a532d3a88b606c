"""How much of something: few and most, some and all of the same are not said for one another."""

import itertools
from collections.abc import Iterator

from briefing.language import thesaurus
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.reading import Reading, Sort, Unit


def counted(case: Case) -> Iterator[Finding]:
    """ANT002 for few and most, some and all of the same."""
    stated = [pair for reading in case.readings for pair in reading.once(_shares)]
    for share, head in case.claim.once(_shares):
        of_head = [other for other, theirs in stated if thesaurus.alike(head.low, theirs.low)]
        if share in _WHOLE:
            of_head += [_PART for reading in case.readings if _part_of(head, reading)]
        if (
            share not in _WEAK
            and of_head
            and not any(other == share or {other, share} in _ONE_SHARE for other in of_head)
        ):
            found = f"The claim says “{share} {head.low}”; the cited passages say “{of_head[0]} {head.low}”"
            yield case.finding("ANT002", found, weighed=((share, of_head[0]),))
            return


def _part_of(head: Unit, reading: Reading) -> bool:
    """Whether a text counts some of many: "five of the [dead]"."""
    if not reading.lexis.isdisjoint(_TOGETHER):
        return False  # "and the rest by helicopter": the parts may be all
    for quantity in reading.quantities if " of the " in reading.text else ():
        at = reading.places.get(quantity.start)
        behind = reading.units[at + 1 : at + 4] if at is not None and not quantity.vague else ()
        of_them = [unit.low for unit in behind[:2]] == ["of", "the"] and len(behind) > 2  # noqa: PLR2004 - "of the dead"
        if of_them and thesaurus.alike(behind[2].low, head.low):
            return True
    return False


_TOGETHER = frozenset({"all", "everybody", "everyone", "rest", "other", "others", "remaining", "remainder"})
_WHOLE = frozenset({"all", "every", "each"})
_PART = "a number of"
_WEAK = frozenset({"some", "several"})
"""What may be said where the passages say more: of all, of most."""

_ONE_SHARE = ({"all", "every"}, {"all", "each"}, {"every", "each"}, {"few", "some"}, {"many", "several"})
_SHARES = frozenset({"few", "some", "several", "many", "most", "all", "every", "each"})


def _shares(reading: Reading) -> tuple[tuple[str, Unit], ...]:
    """Return the words such as "most" with the word of which they tell how much: "most of the [protesters]"."""
    if not reading.lexis & _SHARES:
        return ()
    found: list[tuple[str, Unit]] = []
    for at, unit in enumerate(reading.units):
        before = reading.units[at - 1].low if at else ""
        if unit.low in _SHARES and before not in {"a", "the", "at"}:
            rest = itertools.dropwhile(lambda one: one.low in _OF, reading.units[at + 1 : at + 4])
            head = next(rest, None)
            if head is not None and (head.sort is Sort.WORD or head.low == "them"):
                found.append(("most" if before in _NEARLY else unit.low, head))
    return tuple(found)


_NEARLY = frozenset({"almost", "nearly", "virtually", "not"})
_OF = frozenset({"of", "the", "these", "those", "its", "his", "her", "their", "our"})
