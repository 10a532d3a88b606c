"""What nobody has ruled out is open: a claim tells it neither as ruled out nor as done or coming."""

import re
from collections.abc import Iterator

from briefing.language import names, spellings, verbs, words
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.denial.flipped import flipped
from briefing.verify.reading import Reading

NOT = re.compile(
    r"(?:\b(?:not|never|cannot|without|no one|nobody)|n ?['’`] ?t|\b(?:refus|declin|fail)\w* to)(?: \w+)? $",
    re.IGNORECASE,
)
"""What takes a denial back: what somebody has "not ruled out" or "refused to rule out" is open."""


def settled(case: Case) -> Iterator[Finding]:
    """NEG001 and NEG002: what the passages leave open the claim tells neither as ruled out nor as a fact."""
    for reading in case.readings:
        for told, inside in reading.once(_open):
            elsewhere = (other for other in case.readings if other is not reading)
            if not mostly(inside, case.claim) or any(mostly(inside, other) for other in elsewhere):
                continue
            out = _ruled_out(case.claim)
            if out or case.claim.lexis.isdisjoint(_OPEN):
                made = "as ruled out" if out else "as a fact"
                yield flipped(case, f"The passage leaves open “{told}”; the claim tells it {made}", sure=True)
                return
    for told, inside in case.claim.once(_open):
        closed = [stems for reading in case.readings for stems in reading.once(_closed)]
        if any(_mostly_of(inside, stems) for stems in closed) and not any(map(_takes_back, case.readings)):
            yield flipped(case, f"The claim leaves open “{told}”; the cited passage rules it out", sure=True)
            return


def _mostly_of(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether most of what is left open is what is ruled out."""
    return len(one) > 1 and len(one & other) > len(one) / 2


def _closed(reading: Reading) -> tuple[frozenset[str], ...]:
    """Return the stems of each thing that a text rules out."""
    if reading.lexis.isdisjoint(_LEAVING):
        return ()
    found = (match for match in _OUT.finditer(reading.text) if not NOT.search(reading.before(match.start())))
    acts = (_BUT.split(match["act"])[0] for match in found)
    return tuple(stems_of(act) - _POSSIBLE for act in acts)


_BUT = re.compile(r"\b(?:but|though|although|while|and)\b")


def _takes_back(reading: Reading) -> bool:
    """Whether a text says of something that it is not ruled out."""
    return not reading.lexis.isdisjoint(_LEAVING) and _NOT_OUT.search(reading.text) is not None


_NOT_OUT = re.compile(
    r"(?:\b(?:not|never|cannot|no longer|refused to|declined to)|n['’]t) (?:\w+ ){0,2}(?:rul(?:e|ed|ing) out|exclud)",
    re.IGNORECASE,
)


def mostly(stems: frozenset[str], reading: Reading) -> bool:
    """Whether a text has most of some stems in any form, which are no single word: "meeting" by "met"."""
    return len(stems) > 1 and len(stems & reading.once(_formed)) > len(stems) / 2


def _formed(reading: Reading) -> frozenset[str]:
    """Return the stems of a text's words, and of the verbs that they may be forms of."""
    found = (form for word in reading.lexis for form in verbs.forms(word))
    return reading.stems.union(one for form in found for one in (form, form.removesuffix("e")))


def stems_of(told: str) -> frozenset[str]:
    """Return the stems of the words of a stretch of text that say something."""
    letters = _LETTERS.findall(spellings.fold(told))
    return frozenset(words.stem(word) for word in letters if word not in names.STOP)


def _open(reading: Reading) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return what a text leaves open, each with its stems; nothing where it rules something out, too."""
    if reading.lexis.isdisjoint(_LEAVING) or _ruled_out(reading):
        return ()
    told = [match for match in _OUT.finditer(reading.text) if NOT.search(reading.before(match.start()))]
    acts = [match["act"] for match in (*told, *_LEFT_OPEN.finditer(reading.text))]
    return tuple((act, stems_of(act) - _POSSIBLE) for act in acts)


def _ruled_out(reading: Reading) -> bool:
    """Whether a text says that something is ruled out, and does not take that back."""
    return any(not NOT.search(reading.before(match.start())) for match in _OUT.finditer(reading.text))


_LEAVING = frozenset("rule ruled ruling rules exclude excluded leave leaves left leaving keep keeps kept".split())
_POSSIBLE = frozenset(map(words.stem, ("possibility", "possible", "option", "prospect", "chance", "door")))
_OUT = re.compile(r"\b(?:rul(?:e|es|ed|ing) out|exclud(?:e|es|ed|ing)) (?P<act>[^.;:,]{1,200})", re.IGNORECASE)
_LEFT_OPEN = re.compile(
    r"\b(?:leav(?:e|es|ing)|left|keep(?:s|ing)?|kept) (?:the door )?(?:open|alive) (?P<act>[^.;:,]{1,200})",
    re.IGNORECASE,
)
_OPEN = frozenset(
    "may might could can not possible possibly possibility possibilities option options open consider considers"
    " considered considering chance prospect table weigh weighs weighing mull mulls mulling whether potential"
    " potentially never refused declined exclude rule if t would".split()
)
"""What leaves something open in a claim."""

_LETTERS = re.compile(r"[^\W\d_]+")
