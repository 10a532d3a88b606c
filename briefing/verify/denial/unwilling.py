"""What somebody would rather not do: "loath to sell" is "in no hurry to sell", and neither is "did not"."""

import itertools
from collections.abc import Sequence

from briefing.language import thesaurus
from briefing.language.wordlists import word_class
from briefing.verify.denial.denials import NEGATORS
from briefing.verify.denial.reach import CLOSING, Denial
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit

UNWILLING, WILLING = word_class("unwilling"), word_class("willing")


def unwilling(reading: Reading) -> tuple[Denial, ...]:
    """Return what a text tells as not willingly done: "loath to [sell]", "did not want to [leave]"."""
    if reading.lexis.isdisjoint(UNWILLING | WILLING):
        return ()
    units = reading.units
    at = (index for index in range(len(units)) if _shrinks(index, units) or _denied(index, units))
    heads = (_behind(units[index + 1 : index + 1 + _REACH]) for index in at)
    return tuple((head,) for head in heads if head is not None)


def unwanted(denial: Denial, reading: Reading) -> bool:
    """Whether a claim denies that somebody wants what a passage tells as not willingly done."""
    return denial[0].low in WILLING and any(
        thesaurus.alike(mine.low, other[0].low) for other in reading.once(unwilling) for mine in denial[1:]
    )


def _shrinks(index: int, units: Sequence[Unit]) -> bool:
    """Whether a word says that somebody is unwilling: "loath", and "held" with "back" behind it."""
    back = units[index].low.startswith(("hold", "held"))
    behind = next((unit.low for unit in units[index + 1 : index + 2]), "")
    return units[index].low in UNWILLING and (behind == "back" or not back)


def _denied(index: int, units: Sequence[Unit]) -> bool:
    """Whether a word of willingness is denied: "no [hurry]", "not at all [keen]"."""
    if units[index].low not in WILLING:
        return False
    before = itertools.takewhile(lambda unit: unit.low not in CLOSING, reversed(units[max(0, index - _REACH) : index]))
    return any(unit.low in NEGATORS or unit.low == "t" for unit in before)


def _behind(following: Sequence[Unit]) -> Unit | None:
    """Return the verb behind "to", "at", "away from" and the like; None where the next words are no such link."""
    links = [unit.low for unit in following[:2]]
    two = links in (["away", "from"], ["back", "from"])
    rest = following[2:] if two else following[1:]
    if not two and (not links or links[0] not in _LINKS):
        return None
    head = next((unit for unit in rest if unit.sort is Sort.WORD), None)
    return head if head is not None and (links[0] == "to" or head.low.endswith("ing")) else None


_REACH = 4
"""Words before a word of willingness among which it is denied, and behind one among which its verb stands."""

_LINKS = frozenset({"to", "at", "of", "about", "on", "from", "over"})
