"""What a passage may deny by the meaning of its words: a hall that stood empty held nobody, sales that dried up ended.

What such a word denies no list can tell, so that a claim which denies something beside it is asked about, not blocked.
"""

import re
from collections.abc import Sequence

from briefing.language import thesaurus
from briefing.language.wordlists import word_class
from briefing.verify.denial.borne import one_word
from briefing.verify.denial.denials import Denial
from briefing.verify.reading import Reading, Unit

_DENYING = word_class("denying by meaning")
_TAKEN_BACK = re.compile(
    r"\b(?:turn|switch|call|brush|wav|shrug|voted|dr[iy]|g[ia]v|br[eo]|fall|fell|stay|thr[eo]w|wash|sign|writ|wrote"
    r"|lay|laid|shut|put|sold|sell|rul)\w*(?: \w+){0,3}? (?:down|off|up|out|away|aside|short)\b"
    r"|\b(?:r[ua]ns?|running) out\b|\ball but\b",
    re.IGNORECASE,
)
"""Verbs of two words that deny: "turned down", "gave up", "dried up"; and what is told of all but some."""

LONGEST = 900
"""Characters of a passage in which any such word may deny what the claim denies with words of its own."""


NEAR = 5
"""Words between such a word and what it denies: "turned [down] an offer to [return]"."""


def may_deny(denial: Denial, claim: Reading, reading: Reading) -> bool:
    """Whether a passage has such a word near what the claim denies, or anywhere where it lacks that.

    One that the claim has itself says nothing of what it denies, but in "no longer the first, since it was overtaken".
    """
    head, units = denial[0], reading.units
    own = (head,) if head.low == "longer" else claim.units
    cues = [at for at in reading.once(_cues) if not any(_alike(units[at], unit) for unit in own)]
    if not cues:
        return False
    said = [at for at, unit in enumerate(units) if unit.sort is head.sort and _alike(unit, head)]
    if not said:
        return len(reading.text) <= LONGEST
    return any(abs(at - cue) <= NEAR and not _parted(units, *sorted((at, cue))) for at in said for cue in cues)


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
