"""The same and another: what "is a different drug" is not the same one, and no text says both of one thing."""

import re

from briefing.language.words import stem
from briefing.verify.case import Case
from briefing.verify.reading import Reading


def told_apart(case: Case) -> bool:
    """Whether the claim denies that two things are the same, and a passage tells them apart."""
    return _NOT_SAME.search(case.claim.text) is not None and not case.lexis.isdisjoint(_APART)


def kept_apart(case: Case) -> bool:
    """Whether a passage denies that two things are the same, and the claim tells them apart."""
    apart = not case.claim.lexis.isdisjoint(_APART)
    return apart and any(_NOT_SAME.search(reading.text) for reading in case.readings)


def mixed_up(case: Case) -> str:
    """Return what the claim calls the same and the passages different, or the other way about; "" for nothing."""
    own = case.claim.once(_alike)
    if own and {told for reading in case.readings if (told := reading.once(_alike))} == {_OTHER[own]}:
        return own
    for same, noun in case.claim.once(_likened):
        theirs = {told for reading in case.readings for told in reading.once(_likened)}
        if (not same, noun) in theirs and (same, noun) not in theirs:
            return "the same" if same else "different"
    return ""


def _likened(reading: Reading) -> tuple[tuple[bool, str], ...]:
    """Return whether a text calls something the same or different, with the stem of what it is."""
    found = _LIKENED.finditer(reading.text) if not reading.lexis.isdisjoint(_WORDS) else ()
    return tuple((match["same"].lower() == "same", stem(match["noun"].lower())) for match in found)


def _alike(reading: Reading) -> str:
    """Return whether a text says that some say or are "the same", or "different"; "" where it says neither or both."""
    text = reading.text
    same, differs = _ALONE.search(text) is not None, _DIFFERS.search(text) is not None
    return "" if same == differs or _NOT_SAME.search(text) else "the same" if same else "different"


_OTHER = {"the same": "different", "different": "the same"}
_ALONE = re.compile(r"\bthe same(?=[,;.]|$| (?:on|about|of|in|as|for|to)\b)", re.IGNORECASE)
_DIFFERS = re.compile(r"\b(?:differ(?:s|ed|ing)?|disagree(?:s|d)?)\b(?! from)", re.IGNORECASE)
_NOT_SAME = re.compile(r"(?:\bnot|n['’]t|\bnever) (?:[a-z]+ )?the same\b", re.IGNORECASE)
_APART = frozenset({"different", "differ", "differs", "differed", "distinct", "unlike"})
_WORDS = frozenset({"same", "different"})
_LIKENED = re.compile(r"\b(?P<same>same|different) (?P<noun>[a-z]+)", re.IGNORECASE)
