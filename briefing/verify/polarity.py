"""What the claim denies and affirms, the passages deny and affirm: negations kept, nothing turned into its opposite."""

import re
from collections.abc import Iterator

from briefing.language import thesaurus, words
from briefing.language.common import word_class
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.coverage import coverage, holds
from briefing.verify.reading import Reading, Sort, Unit

NEAR_COPY = 0.5
"""Coverage from which a claim is so close to its passage that a negation on one side alone is an error."""

_NEGATORS = word_class("negators")
_REFUSALS = word_class("refusals")
_REACH = 4
"""Words after a negation among which are those that it denies: "no new energy subsidies are planned"."""


def negated(case: Case) -> Iterator[Finding]:
    """NEG001 and NEG002: a negation stands on both sides or on neither."""
    denied = _denied(case.claim)
    if denied and not any(_denies(reading, case.claim) for reading in case.readings):
        yield _flipped(case, f"The claim denies “{denied[0].low}”; the cited passages deny nothing")
    elif denied:
        yield from _misplaced(case, denied)
    elif not any(_softened(case.claim, reading) for reading in case.readings):
        yield from _lost(case)


def _misplaced(case: Case, denied: list[Unit]) -> Iterator[Finding]:
    """Find what the claim denies and the passages affirm, though they deny something else."""
    refused = [unit.low for reading in case.readings for unit in _denied(reading, _REACH)]
    if not refused or any(_softened(reading, case.claim) for reading in case.readings):
        return
    near = _denied(case.claim, _REACH)
    affirmed = any(words.stem(denied[0].low) in reading.stems for reading in case.readings)
    if affirmed and not any(thesaurus.alike(unit.low, other) for unit in near for other in refused):
        yield _flipped(case, f"The claim denies “{denied[0].low}”; the cited passages deny “{refused[0]}”")


def _lost(case: Case) -> Iterator[Finding]:
    """Find what the passages deny and the claim affirms."""
    affirmed = {words.stem(word) for word in case.claim.content}
    for reading in case.readings:
        heads = _denied(reading)
        if heads and words.stem(heads[0].low) in affirmed and not _affirmed(heads[0], reading):
            yield _flipped(case, f"The claim affirms “{heads[0].low}”; the cited passage denies it")
            return


def _affirmed(head: Unit, reading: Reading) -> bool:
    """Whether the passage also says the word where it is not denied."""
    stem = words.stem(head.low)
    return any(unit.start != head.start and words.stem(unit.low) == stem for unit in reading.units)


def _flipped(case: Case, message: str) -> Finding:
    share, _ = coverage(case.claim, case.readings)
    code = "NEG001" if share >= NEAR_COPY else "NEG002"
    return case.finding(code, message, weighed=(("share", f"{share:.3f}"), ("near copy", str(NEAR_COPY))))


def _denied(reading: Reading, reach: int = 1) -> list[Unit]:
    """Return the words that the negations of a text deny, as many of each as it reaches."""
    return [unit for denial in reading.once(_denials) for unit in denial[:reach]]


def _denials(reading: Reading) -> tuple[tuple[Unit, ...], ...]:
    """Return, for each negation of a text, the words that follow it within its reach."""
    if not reading.lexis & _NEGATORS and "t" not in reading.lexis:
        return ()
    units = reading.units
    return tuple(
        tuple(u for u in units[index + 1 : index + 4 + 2 * _REACH] if u.sort in _DENIABLE)[:_REACH]
        for index, unit in enumerate(units)
        if _negates(unit, reading)
    )


_DENIABLE = {Sort.WORD, Sort.NUMBER, Sort.NAME}


def _negates(unit: Unit, reading: Reading) -> bool:
    if unit.low == "t":
        return unit.gap in {"'", "’"}
    return unit.low in _NEGATORS and not _BOUNDING.match(reading.text, unit.end)


_BOUNDING = re.compile(r"\s+(?:only|(?:fewer|less|more|later|earlier)\s+than)\b", re.IGNORECASE)
"""What makes no denial of a negation: "not only", "no fewer than"."""


def _denies(reading: Reading, claim: Reading) -> bool:
    """Whether a text denies anything, in a grammatical way or by a word such as "refused" or "unknown"."""
    return bool(reading.once(_denials)) or _softened(reading, claim)


def _softened(reading: Reading, claim: Reading) -> bool:
    """Whether a text denies without a negation: by a verb ("refused"), or by the opposite of what the claim has."""
    if reading.lexis & _REFUSALS:
        return True
    return any(_privative(unit.low) & claim.stems for unit in reading.units if unit.sort is Sort.WORD)


def _privative(word: str) -> frozenset[str]:
    """Return what a word denies by its own form: known for unknown, care for careless."""
    bare = {
        words.stem(word.removeprefix(prefix)) for prefix in ("un", "in", "im", "non", "dis") if word.startswith(prefix)
    }
    bare |= {words.stem(word.removesuffix("less"))} if word.endswith("less") else set()
    return frozenset(bare)


def opposed(case: Case) -> Iterator[Finding]:
    """ANT001: the claim does not say the opposite of a word of the passages that it leaves out."""
    said = case.claim.stems
    denied = {words.stem(unit.low) for unit in _denied(case.claim, _REACH)}
    for word in case.claim.content:
        stem = words.stem(word)
        if stem in denied or any(holds(word, reading) for reading in case.readings):
            continue
        contrary = thesaurus.opposites(word) - said
        for reading in case.readings:
            clash = sorted(contrary & reading.stems - {words.stem(unit.low) for unit in _denied(reading, _REACH)})
            if clash:
                found = f"The claim says “{word}”; the cited passage says “{clash[0]}”"
                yield case.finding("ANT001", found, weighed=((word, clash[0]),))
                break
