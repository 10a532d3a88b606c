"""Whose age it is: of "a 34-year-old man and a woman aged 29" no woman is 34."""

import re
from collections.abc import Iterator

from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.reading import Reading

_WOMEN = "woman|girl|mother|daughter|sister|wife|grandmother|granddaughter|aunt|niece|widow|schoolgirl|businesswoman"
_MEN = "man|boy|father|son|brother|husband|grandfather|grandson|uncle|nephew|widower|schoolboy|businessman"
_WHO = rf"(?P<who>{_WOMEN}|{_MEN})"
_OLD = re.compile(rf"\b(?P<age>\d{{1,3}})[- ]year[- ]old (?:(?!and\b|or\b)[\w-]+ ){{0,3}}?{_WHO}\b", re.IGNORECASE)
_AGED = re.compile(
    rf"\b{_WHO}(?:,? aged|, who (?:is|was)| of|,) (?P<age>\d{{1,3}})\b(?! ?[-–%.]\d| (?!was\b|is\b|has\b)\w+s\b)",
    re.IGNORECASE,
)
_SHE, _HE = frozenset(_WOMEN.split("|")), frozenset(_MEN.split("|"))


def aged(case: Case) -> Iterator[Finding]:
    """NUM009: no man has the age that the passages give to a woman alone, nor a woman a man's."""
    mine = case.claim.once(_ages)
    theirs = frozenset().union(*(reading.once(_ages) for reading in case.readings)) if mine else frozenset()
    for age, who in sorted(mine):
        if (age, who) in theirs or (age, _OTHER[who]) not in theirs:
            continue
        yield case.finding(
            "NUM009",
            f"The claim has a {_NOUN[who]} of {age}; the cited passages have a {_NOUN[_OTHER[who]]} of that age",
            weighed=(("claimed", f"{who} {age}"), ("stated", f"{_OTHER[who]} {age}")),
        )
        return


_OTHER = {"she": "he", "he": "she"}
_NOUN = {"she": "woman or girl", "he": "man or boy"}


def _ages(reading: Reading) -> frozenset[tuple[str, str]]:
    """Return the ages that a text gives in digits, each with "he" or "she"."""
    if not reading.has_digit or reading.lexis.isdisjoint(_SHE | _HE):
        return frozenset()
    found = (match for pattern in (_OLD, _AGED) for match in pattern.finditer(reading.text))
    return frozenset((match["age"], "she" if match["who"].lower() in _SHE else "he") for match in found)
