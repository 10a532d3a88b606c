"""Some told as all without a number: part of the crop as the whole crop, most of the cuts as all of them."""

import re
from collections.abc import Iterator

from briefing.language import thesaurus
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.reading import Reading
from briefing.verify.units import CONTENT, Unit


def entire(case: Case) -> Iterator[Finding]:
    """NUM008: what the passages say of some of a thing or of people, the claim does not say of all."""
    told = _ALL.search(case.claim.text)
    if told is None or not case.lexis.isdisjoint(EVERY):
        return
    mine = _behind(case.claim, told.end())
    for reading in case.readings:
        for match in _SOME.finditer(reading.text):
            theirs = _behind(reading, match.end())
            if match["them"] and any(unit.low in case.claim.lexis for unit in theirs[:1]):
                theirs = mine  # "one of them seriously": of whom the passage told
            if any(thesaurus.alike(one.low, other.low) for one in mine for other in theirs):
                found = f"The claim says it of {told.group().strip()}; the cited passage of {match.group().strip()}"
                yield case.finding("NUM008", found, weighed=(("claimed", told.group()), ("stated", match.group())))
                return


def _behind(reading: Reading, at: int) -> tuple[Unit, ...]:
    """Return the first words and names that say something behind a place."""
    first = reading.index(at)
    return tuple(unit for unit in reading.units[first : first + NOUN] if unit.sort in CONTENT)[:NOUN]


NOUN = 3
"""Words behind "all the" among which is what it is all of."""

EVERY = frozenset(
    "all every each both whole entire everyone everybody none altogether total rest others remaining remainder".split()
)
_ALL = re.compile(
    r"\b(?:all(?: of)? (?:the|its|their|his|her|those|these)|all(?= [a-z]+ [a-z]+)(?! but| over| but)"
    r"|(?:the|its|their|his|her) (?:whole|entire)(?: of the)?)\b",
    re.IGNORECASE,
)
_SOME = re.compile(
    r"\b(?:some|parts?|much|most|half|several|many|few|a (?:quarter|third|fifth|portion|number|majority)|one|two|three)"
    r" of (?:(?P<them>them|whom)|the|its|their|his|her|those|these)\b",
    re.IGNORECASE,
)
