"""A denial of the passages that a claim drops where another of its denials, or its other words, would hide that.

What excuses an affirmation stands in the clause of what is affirmed: "were expected, though it is not developed" denies
nothing of what was expected. English only.
"""

import itertools
from collections.abc import Iterator, Sequence

from briefing.language import thesaurus
from briefing.language.wordlists import word_class
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.denial.borne import affirmed, conditional, one_word
from briefing.verify.denial.denials import NEGATORS, REFUSALS, denials, refusals, undone
from briefing.verify.denial.flipped import flipped
from briefing.verify.denial.reach import Denial
from briefing.verify.denial.unwilling import unwilling
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit


def dropped(case: Case) -> Iterator[Finding]:
    """Find what the passages deny and a claim affirms in a clause of its own, beside another thing that it denies."""
    claim = case.claim
    own = (*claim.once(denials), *claim.once(refusals), *claim.once(undone), *claim.once(unwilling))
    refused = [unit for denial in own for unit in denial]
    for reading in case.readings:
        for denial in (*reading.once(denials), *reading.once(undone)):
            told = _of_one_clause(denial, reading)
            if not told or told[0].sort is not Sort.WORD or affirmed(told[0], reading, case):
                continue
            if any(thesaurus.alike(unit.low, other.low) for unit in refused for other in told):
                continue
            mine = [unit for unit in claim.units if unit.sort is Sort.WORD and one_word(unit, told[0])]
            if mine and not conditional(told[0], claim) and all(_plainly(one, told, claim, reading) for one in mine):
                found = f"The claim affirms “{told[0].low}”; the cited passage denies it"
                yield flipped(case, found, sure=True)
                return


def _of_one_clause(denial: Denial, reading: Reading) -> Denial:
    """Return the words of a denial that stand in the clause of its first one."""
    if not denial:
        return denial
    after = reading.units[reading.places.get(denial[0].start, 0) + 1 :]
    end = next((unit.start for unit in after if _begins(unit) or unit.low in NEGATORS), len(reading.text))
    return tuple(unit for unit in denial if unit.start < end)


def _plainly(mine: Unit, told: Denial, claim: Reading, reading: Reading) -> bool:
    """Whether a clause of a claim has a word without any denial, with something of what stands by it in the passage."""
    own, theirs = _clause(mine, claim), _clause(told[0], reading)
    if any(unit.low in _DENYING for unit in own):
        return False
    beside = [unit for unit in theirs if unit.sort is not Sort.STOP and unit is not told[0]]
    return any(
        one.sort is other.sort and thesaurus.alike(one.low, other.low)
        for one in own
        for other in beside
        if one is not mine
    )


def _clause(unit: Unit, reading: Reading) -> list[Unit]:
    """Return the units of a text around one of them, up to the marks and conjunctions that end its clause."""
    units, at = reading.units, reading.places.get(unit.start, 0)
    behind = itertools.takewhile(lambda one: not _begins(one), units[at + 1 :])
    before = list(itertools.takewhile(lambda at: not _begins(units[at]), range(at, 0, -1)))
    first = (before[-1] if before else at + 1) - 1
    return [*units[first:at], unit, *behind]


def _begins(unit: Unit) -> bool:
    """Whether a clause begins with a unit."""
    return bool(set(unit.gap) & set(",;:–—.")) or unit.low in _JOINTS


_JOINTS = frozenset("but although though because while whereas since after before despite even yet".split())
_DENYING = NEGATORS | REFUSALS | {"t", "little", "few", "hardly", "too", "unless", "only", "until"}
"""What takes back, doubts or bounds what stands in its clause."""


def hopeless(reading: Reading) -> tuple[Denial, ...]:
    """Return what a text says that there is no chance of: "not the slightest chance of [observing] it"."""
    if reading.lexis.isdisjoint(_CHANCE):
        return ()
    told = (_of_one_clause(denial, reading) for denial in reading.once(denials))
    at = ((denial, next((n for n, unit in enumerate(denial[:2]) if unit.low in _CHANCE), None)) for denial in told)
    return tuple(denial[n + 1 :] for denial, n in at if n is not None and len(denial) > n + 1)


_CHANCE = frozenset("chance possibility prospect prospects way hope likelihood intention intentions plan plans".split())


def always(case: Case) -> Iterator[Finding]:
    """Find "always" or "fully" in a claim of what the passages say that it is not always, or not fully."""
    for reading in case.readings:
        for denial in reading.once(denials):
            for extent, deed in _wholly(denial, reading):
                if _whole(extent, deed, case.claim) and not any(_whole(extent, deed, one) for one in case.readings):
                    found = f"The claim says “{extent} {deed.low}”; the cited passage says “not {extent}”"
                    yield flipped(case, found, sure=True)
                    return


def _wholly(denial: Denial, reading: Reading) -> Iterator[tuple[str, Unit]]:
    """Yield the word of extent that a negation stands right before, with what it is said of."""
    if not denial:
        return
    at = min(reading.places.get(unit.start, 0) for unit in denial)
    extent = next((unit.low for unit in reading.units[max(0, at - 1) : at + 1] if unit.low in _EXTENT), None)
    deed = next((unit for unit in denial if unit.low not in _EXTENT and unit.sort is Sort.WORD), None)
    if extent is not None and deed is not None:
        yield extent, deed


_EXTENT = frozenset("always fully entirely completely wholly totally altogether invariably".split())


def _whole(extent: str, deed: Unit, reading: Reading) -> bool:
    """Whether a text has a deed with a word of extent right before it, or behind it, that no negation stands before."""
    units = reading.units
    for at, unit in enumerate(units):
        if unit.low != extent or any(one.low in _DENYING for one in units[max(0, at - 2) : at]):
            continue
        if any(one.sort is Sort.WORD and thesaurus.alike(one.low, deed.low) for one in units[at + 1 : at + 3]):
            return True
    return False


def told_openly(case: Case) -> Iterator[Finding]:
    """Find somebody who tells in a claim what the passages have them keep back: "spelled out which", "declined to say".

    What is told is the same where most of the words behind the verb of a passage stand behind that of the claim.
    """
    for reading in case.readings:
        for head in reading.once(_kept_back):
            behind = _said(reading.units[reading.places[head.start] + 1 :])
            for verb in case.claim.once(_disclosed):
                told = _said(case.claim.units[case.claim.places[verb.start] + 1 :])
                held = [one for one in behind if any(_alike(one, other) for other in told)]
                if len(held) >= _HELD and 2 * len(held) >= len(behind):
                    found = f"The claim says “{verb.low}”; the cited passage has that kept back (“{head.low}”)"
                    yield flipped(case, found, sure=True)
                    return


_HELD = 2
"""Words and names behind a verb of telling that a claim and its passage share where they have the same told."""


def _kept_back(reading: Reading) -> tuple[Unit, ...]:
    """Return the verbs of telling that a text has somebody refuse, or denies."""
    if reading.lexis.isdisjoint(_TELLING):
        return ()
    told = (*reading.once(undone), *reading.once(denials))
    return tuple(denial[0] for denial in told if denial and denial[0].low in _TELLING)


def _disclosed(reading: Reading) -> tuple[Unit, ...]:
    """Return the verbs with which a text has something told: "revealed", "spelled out", where nothing denies them."""
    if reading.lexis.isdisjoint(_DISCLOSING):
        return ()
    units, found = reading.units, []
    for at, (one, behind) in enumerate(itertools.pairwise(units)):
        whole = one.low in _DISCLOSING and (one.low not in _WITH_OUT or behind.low == "out")
        if whole and not any(unit.low in _DENYING for unit in units[max(0, at - _BEFORE) : at]):
            found.append(one)
    return tuple(found)


_BEFORE = 4
"""Words before a verb of telling among which it is denied."""


def _said(units: Sequence[Unit]) -> list[Unit]:
    clause = itertools.takewhile(lambda unit: not _begins(unit), units[:_BEHIND])
    return [unit for unit in clause if unit.sort is not Sort.STOP and unit.low != "out"]


_BEHIND = 14
"""Words behind a verb of telling that are taken to be what it tells."""


def _alike(one: Unit, other: Unit) -> bool:
    return one.sort is other.sort and thesaurus.alike(one.low, other.low)


_TELLING = word_class("telling")
_WITH_OUT = frozenset({"spelled", "spelt", "spells", "set", "sets", "laid", "lays", "pointed"})
_DISCLOSING = _WITH_OUT | frozenset(
    "revealed reveals disclosed discloses specified specifies detailed details explained explains named names"
    " identified identifies clarified told".split()
)
