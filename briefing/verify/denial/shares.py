"""How much of something: few and most, some and all of the same are not said for one another."""

import itertools
import re
from collections.abc import Iterator

from briefing.language import thesaurus
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.denial.denials import denials
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit


def counted(case: Case) -> Iterator[Finding]:
    """ANT002 for few and most, some and all of the same."""
    stated = [pair for reading in case.readings for pair in reading.once(shared_out)]
    denies = bool(case.claim.once(denials))
    for share, head in case.claim.once(shared_out):
        of_head = [other for other, theirs in stated if thesaurus.alike(head.low, theirs.low)]
        if share in _WHOLE:
            of_head += [_PART for reading in case.readings if _part_of(head, reading)]
        alike = any(other == share or {other, share} in _ONE_SHARE for other in of_head)
        rest = denies and share == "most" and FEW in of_head  # "most do not want to", of "few want to"
        if share not in _WEAK and of_head and not alike and not rest:
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


def shared_out(reading: Reading) -> tuple[tuple[str, Unit], ...]:
    """Return the words such as "most" with the word of which they tell how much: "most of the [protesters]"."""
    found = list(_only(reading))
    if not reading.lexis & _SHARES:
        return tuple(found)
    for at, unit in enumerate(reading.units):
        before = reading.units[at - 1].low if at else ""
        if unit.low in _SHARES and before not in {"a", "the", "at"}:
            rest = itertools.dropwhile(
                lambda one: one.low in _OF or one.sort is Sort.NUMBER, reading.units[at + 1 : at + 5]
            )
            head = next(rest, None)
            if head is not None and (head.sort is Sort.WORD or head.low == "them"):
                found.append(("most" if before in _NEARLY else unit.low, head))
    return tuple(found)


def _only(reading: Reading) -> Iterator[tuple[str, Unit]]:
    """Yield few with the word of which a text has only less than half: "only two of the nine [ships]"."""
    for match in _MINORITY.finditer(reading.text) if not reading.lexis.isdisjoint(_MINOR) else ():
        unit = next((one for one in reading.units if one.start == match.end()), None)
        if unit is not None and unit.sort is Sort.WORD:
            yield FEW, unit
    if reading.lexis.isdisjoint(_NO_MORE):
        return
    for one, other in itertools.pairwise(reading.quantities):
        at, last = reading.places.get(one.start), reading.places.get(other.start)
        if at is None or last is None or not at or reading.units[at - 1].low not in _NO_MORE:
            continue
        between = {unit.low for unit in reading.units[at + 1 : last]}
        head = next(iter(reading.units[last + 1 : last + 2]), None)
        part = between <= _OF and "of" in between and 0 < one.low < other.low / 2
        if part and head is not None and head.sort is Sort.WORD:
            yield FEW, head


FEW = "few"
_MINOR = frozenset({"fewer", "less", "minority"})
_MINORITY = re.compile(
    r"\b(?:(?:fewer|less) than (?:a |one )?(?:half|third|quarter|fifth|tenth)|(?:a|only a|the) minority)"
    r" (?:of )?(?:(?:the|its|their|his|her|all|those) )*",
    re.IGNORECASE,
)
_NO_MORE = frozenset({"only", "just", "merely", "barely"})
_NEARLY = frozenset({"almost", "nearly", "virtually", "not"})
_OF = frozenset({"of", "the", "these", "those", "its", "his", "her", "their", "our"})
