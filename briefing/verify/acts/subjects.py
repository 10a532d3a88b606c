"""Whose deed it is: a claim that one passage holds nearly whole is of the one of whom that passage tells it."""

from collections.abc import Iterator

from briefing.language import words
from briefing.language.names import Kind, Name
from briefing.language.thesaurus import alike
from briefing.language.wordlists import word_class
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.names.identity import same
from briefing.verify.reading import Reading, Sort

HELD = 0.7
"""Share of a claim's words, each by its rarity, that a passage holds which tells the same of somebody else. Of 848 true
claims in the opened sets none holds more than half beside another's name where both are named in the passages."""

_BODIES = word_class("bodies")


def taken(case: Case) -> Iterator[Finding]:
    """NAM005: the person with whom a claim begins is the one of whom the passage that holds it tells it."""
    mine = case.claim.once(_subject)
    if mine is None or len(case.readings) < len(("of the one", "of the other")) or not _is_person(mine, case):
        return
    best = max(case.readings, key=lambda reading: _share(case.claim, reading))
    other = best.once(_subject)
    if other is None or other.kind is not Kind.NAME or _share(case.claim, best) < HELD or best.reports:
        return
    if any(same(mine, name) for name in best.names) or any(same(other, name) for name in case.claim.names):
        return
    if _is_person(other, case):
        yield case.finding(
            "NAM005",
            f"The claim tells it of {mine.text}; the cited passage tells it of {other.text}",
            weighed=(("claimed", mine.text), ("stated", other.text)),
        )


def _subject(reading: Reading) -> Name | None:
    """Return the name with which a text begins, behind a title; none that owns what follows."""
    first = next((unit for unit in reading.units if unit.sort is not Sort.TITLE), None)
    if first is None or first.name is None or first.sort is not Sort.NAME or first.name.text.endswith(("'s", "’s")):
        return None
    return first.name if first.name.kind is Kind.NAME else None


def _share(claim: Reading, reading: Reading) -> float:
    told = [(unit.low, 1.0 - words.share(words.stem(unit.low))) for unit in claim.units if unit.sort is Sort.WORD]
    whole = sum(weight for _, weight in told)
    held = sum(weight for word, weight in told if any(alike(word, other) for other in reading.content))
    return held / whole if whole else 0.0


def _is_person(name: Name, case: Case) -> bool:
    """Whether the passages name someone in full by this last word, and no body: Mike Hilton, of Hilton."""
    fulls = (phrase.split() for reading in case.readings for phrase in reading.phrases)
    return any(
        len(full) == len(("Mike", "Hilton"))
        and full[-1] == name.words[-1]
        and not any(word.lower() in _BODIES for word in full)
        for full in fulls
    )
