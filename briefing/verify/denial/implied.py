"""What a passage may deny by the meaning of its words: a hall that stood empty held nobody, sales that dried up ended.

What such a word denies no list can tell, so that a claim which denies something beside it is asked about, not blocked.
"""

import itertools
import re
from collections.abc import Sequence

from briefing.language import thesaurus
from briefing.language.deeds import is_light
from briefing.language.wordlists import word_class
from briefing.verify.case import Case
from briefing.verify.denial.borne import affirmed, one_root, one_word
from briefing.verify.denial.denials import refusals, undone
from briefing.verify.denial.possible import NOT
from briefing.verify.denial.reach import Denial
from briefing.verify.denial.unwilling import unwilling
from briefing.verify.reading import LONGEST_CLAUSE, Reading
from briefing.verify.units import Sort, Unit

_DENYING = word_class("denying by meaning")
_TAKEN_BACK = re.compile(
    r"\b(?:turn|switch|call|brush|wav|shrug|voted|dr[iy]|g[ia]v|br[eo]|wip|us|fall|fell|stay|thr[eo]w|wash|sign|writ|wrote"
    r"|lay|laid|shut|put|sold|sell|rul)\w*(?: \w+){0,3}? (?:down|off|up|out|away|aside|short)\b"
    r"|\b(?:r[ua]ns?|running) out\b|\ball but\b",
    re.IGNORECASE,
)
"""Verbs of two words that deny: "turned down", "gave up", "dried up"; and what is told of all but some."""

LONGEST = 900
"""Characters of a passage in which any such word may deny what the claim denies with words of its own."""

NEAR = 5
"""Words between such a word and what it denies: "turned [down] an offer to [return]"."""


def may_deny(denial: Denial, case: Case) -> bool:
    """Whether a passage has such a word near what the claim denies, or anywhere where it lacks that.

    A verb that says little denies what stands behind it: who "came to no terms" need not have come to any in the
    passages' words. Of "no longer the first" a passage may say why in the claim's own words.
    """
    head = denial[0]
    own = (head,) if head.low == "longer" else case.claim.units
    if any(_denies(head, reading, own) for reading in case.readings):
        return True
    behind = denial[1] if len(denial) > 1 and denial[1].sort is Sort.WORD else None
    if behind is None or not (is_light(head.low) or head.low == "longer"):
        return False
    said = any(one_word(unit, head) for reading in case.readings for unit in reading.units)
    return not said and not any(_places(behind, reading) for reading in case.readings)


def _denies(head: Unit, reading: Reading, own: Sequence[Unit]) -> bool:
    """Whether a passage has a word that may deny, not one that the claim has itself, near what the claim denies."""
    units = reading.units
    cues = [at for at in reading.once(_cues) if not any(_alike(units[at], unit) for unit in own)]
    said = _places(head, reading) if cues else []
    if not said:
        return bool(cues) and len(reading.text) <= LONGEST
    return any(abs(at - cue) <= NEAR and not _parted(units, *sorted((at, cue))) for at in said for cue in cues)


def _places(head: Unit, reading: Reading) -> list[int]:
    return [at for at, unit in enumerate(reading.units) if unit.sort is head.sort and _alike(unit, head)]


def told_without(denial: Denial, case: Case) -> bool:
    """Whether a passage tells as not there or not done, without a negation, what a claim denies."""
    if _WITHOUT.search(case.claim.text):
        return False  # "did not rule out a rise", of who rules it out
    theirs = ((unit, reading) for reading in case.readings for other in reading.once(_withheld) for unit in other)
    return any(_one(mine, unit) and not affirmed(unit, one, case) for unit, one in theirs for mine in denial)


def told_as_so(case: Case) -> str:
    """Return what a claim tells that a passage tells as not there or not done; "" for nothing.

    A claim with any word that denies or wants may say so in its own way: "needs staff" of who lacks staff.
    """
    told = [(denial, reading) for reading in case.readings for denial in reading.once(_withheld)]
    if not told or case.claim.once(_cues) or not case.claim.lexis.isdisjoint(_WANTING):
        return ""
    own = (one for find in (refusals, undone, unwilling, _withheld) for one in case.claim.once(find))
    refused = [unit for refusal in own for unit in refusal]
    for denial, reading in told:
        if any(thesaurus.alike(unit.low, other.low) for unit in refused for other in denial):
            continue
        if any(_one(mine, denial[0]) for mine in case.claim.units) and not affirmed(denial[0], reading, case):
            return denial[0].low
    return ""


def _one(one: Unit, other: Unit) -> bool:
    return one_word(one, other) or one_root(one, other)


_WANTING = frozenset("need needs needed needing looking seeking seek seeks sought wanted wants want".split())


def _withheld(reading: Reading) -> tuple[Denial, ...]:
    """Return what a text tells as not there or not done without a negation: "lacked [beds]", "cleared of [fraud]"."""
    found = []
    for match in _WITHOUT.finditer(reading.text):
        if NOT.search(reading.before(match.start())):
            continue
        first = reading.index(match.end())
        behind = reading.units[first : first + LONGEST_CLAUSE]
        clause = itertools.takewhile(lambda unit: not _marked(unit) and unit.low not in _ENDING, behind)
        told = tuple(unit for unit in clause if unit.sort is Sort.WORD)[:_REACH]
        if told:
            found.append(told)
    return tuple(found)


_WITHOUT = re.compile(
    r"\b(?:lack(?:s|ed|ing)?(?! of)|avert(?:s|ed|ing)?|avoid(?:s|ed|ing)?|rul(?:es?|ed|ing) out|withheld|withholds?"
    r"|escap(?:es?|ed|ing)(?! from)|skip(?:s|ped|ping)?|boycott(?:s|ed|ing)?"
    r"|stay(?:s|ed|ing)? (?:away from|out of)|(?:free|clear|devoid|empty|void) of"
    r"|(?:cleared|acquitted|absolved|exonerated)(?: [^,;:.]{1,60}?)? of|(?:is|are|was|were|be|been|r[ua]ns?) out of"
    r"|(?:kept|keeps?|bar(?:s|red)?|prevent(?:s|ed|ing)?|bann?(?:s|ed)?|stop(?:s|ped)?|discourag(?:es?|ed)"
    r"|deter(?:s|red)?|prohibit(?:s|ed)?|block(?:s|ed)?)(?: [^,;:.]{1,60}?)? from(?= \w+ing\b))\b",
    re.IGNORECASE,
)
_ENDING = frozenset("but after when while as before because with by since until".split())
_REACH = 3
"""Words behind such a word that are not there, or not done: "lacked [beds] and oxygen", "ruled out [job cuts]"."""


def _marked(unit: Unit) -> bool:
    return bool(set(unit.gap) & set(",;:–—."))


def _alike(one: Unit, other: Unit) -> bool:
    return one_word(one, other) or thesaurus.alike(one.low, other.low)


def _cues(reading: Reading) -> tuple[int, ...]:
    """Return the places of the words of a text that may deny by their meaning."""
    phrased = {match.start() for match in _TAKEN_BACK.finditer(reading.text)}
    return tuple(
        at
        for at, unit in enumerate(reading.units)
        if unit.start in phrased or (unit.low in _DENYING and not reading.before(unit.start).endswith(" a "))
    )


def _parted(units: Sequence[Unit], one: int, other: int) -> bool:
    """Whether a mark stands between two places."""
    return any(set(unit.gap) & set(",;:–—.") for unit in units[one + 1 : other + 1])
