"""Who asks does not tell: "Has Iran attacked the base?" bears out no attack."""

from collections.abc import Iterator

from briefing.model import Finding, Kind
from briefing.verify.case import Case
from briefing.verify.coverage import holds
from briefing.verify.reading import Reading


def asked(case: Case) -> Iterator[Finding]:
    """MOD001: the claim does not tell as a fact what stands in the passages only as a question."""
    questions = [reading for reading in case.readings if _asks(reading)]
    if not questions or case.kind is Kind.ASSESSMENT or _asks(case.claim):
        return
    others = [reading for reading in case.readings if reading not in questions]
    if not case.claim.lexis.isdisjoint(_OPEN):
        return
    for question in questions:
        told = [word for word in case.claim.content if holds(word, question)]
        unborne = [word for word in told if not any(holds(word, other) for other in others)]
        if len(told) > len(case.claim.content) / 2 and unborne:
            found = f"The passage asks “{question.text.strip()}”; the claim tells it as a fact"
            yield case.finding("MOD001", found, weighed=(("asked", ", ".join(unborne)),))
            return


def _asks(reading: Reading) -> bool:
    """Whether a text is one question, by its first word and its last mark."""
    first = next((unit.low for unit in reading.units), "")
    return first in _OPENING and reading.text.rstrip(" \"”’'»)").endswith("?") and ". " not in reading.text


_OPENING = frozenset(
    "has have had did does do is are was were will would can could should may might must who what why when where how"
    " which".split()
)


_OPEN = frozenset("whether if may might could would question questions asks ask asked asking unclear not t".split())
"""What leaves something open in a claim."""
