"""Nothing turned into its opposite: what the passages call large, open or approved, the claim does not call small.

Two opposites in one matter are a clash only where they are said of the same: something beside the one word stands
beside the other, too, and what the passage's adjective is said of is not said of something else in the claim.
"""

import bisect
import itertools
from collections.abc import Callable, Iterator

from briefing.language import thesaurus, verbs, words
from briefing.model import Finding
from briefing.verify.acts.converses import told_conversely
from briefing.verify.case import Case
from briefing.verify.coverage import holds
from briefing.verify.denial.denials import denied_stems, undone
from briefing.verify.denial.opposable import BE, NEAR, Said, formed, keys, lexical, near, opposable
from briefing.verify.denial.reach import Denial
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit


def opposed(case: Case) -> Iterator[Finding]:
    """ANT001: the claim does not say the opposite of a word of the passages that it leaves out."""
    said = case.claim.stems
    refused = case.claim.once(denied_stems)
    for mine in case.claim.once(opposable):
        word = mine.unit.low
        contrary = thesaurus.opposites(word) | _denying(word, case.claim)
        if not contrary or words.stem(word) in refused:
            continue
        if any(holds(word, reading) for reading in case.readings):
            told = any(not contrary.isdisjoint(reading.once(formed)) for reading in case.readings)
            clash = (_exchanged(mine, contrary, case) or _crossed(mine, contrary, case)) if told else ""
        else:
            clash = _contradicted(mine, contrary - said, case)
        if clash and not told_conversely(mine.unit, case):
            found = f"The claim says “{word}”; the cited passage {clash}"
            yield case.finding("ANT001", found, weighed=((word, clash),))
            return


def _denying(word: str, claim: Reading) -> frozenset[str]:
    """Return the stems of what says that a word is not so, "missing" of found; none where the claim has one."""
    saying = thesaurus.undenied(word)
    if not saying or saying & claim.lexis or verbs.forms(word) & _VAGUE:
        return frozenset()
    return frozenset(map(words.stem, saying))


def told_by_contrary(denial: Denial, case: Case) -> bool:
    """Whether a passage says of the same, with a word for it, what a claim denies: not upheld, of what was rejected."""
    light = bool(verbs.forms(denial[0].low) & _VAGUE)  # "did not take part", of who boycotted it
    head = next(iter(denial[light:]), denial[0])
    contrary = _denying(head.low, case.claim)
    mine = next((said for said in case.claim.once(opposable) if said.unit is head), None)
    if mine is None or not contrary or any(holds(head.low, reading) for reading in case.readings):
        return False
    return bool(_contradicted(mine, contrary, case))


_VAGUE = frozenset("go stand have take hold run stay come move pay show back let keep meet place start".split())
"""Words of too many meanings: who "stood in" was not the one who "left"."""


def _contradicted(mine: Said, contrary: frozenset[str], case: Case) -> str:
    """Return what the passages say where they have the opposite of a word that they lack."""
    if contrary & _SCALE and any(contrary & reading.once(denied_stems) for reading in case.readings):
        return "only denies the opposite"
    for reading in case.readings:
        refused = reading.once(denied_stems) | {words.stem(one[0].low) for one in reading.once(undone)}
        for form in sorted(contrary & reading.once(formed).keys()):
            for theirs in reading.once(formed)[form]:
                if words.stem(theirs.unit.low) not in refused and _of_the_same(mine, theirs, case.claim, reading):
                    return f"says “{theirs.unit.low}”"
    return ""


_SCALE = frozenset(
    map(words.stem, ("rise", "fall", "increase", "decrease", "grow", "shrink", "gain", "improve", "worsen"))
)
"""What may also stay as it is: prices that do not rise need not fall."""


def _of_the_same(mine: Said, theirs: Said, claim: Reading, reading: Reading) -> bool:
    """Whether two opposites are said of the same, as far as the words beside them tell."""
    if not near(mine, claim) & near(theirs, reading) or _less(mine, claim) != _less(theirs, reading):
        return False
    head, other = _head(mine, claim), _head(theirs, reading)
    if head is None or other is None or thesaurus.alike(head.low, other.low):
        return True
    return not any(thesaurus.alike(other.low, unit.low) for unit in claim.units)


def _less(said: Said, reading: Reading) -> bool:
    """Whether a word is turned by "less" before it: what is less frequent is rarer."""
    return reading.text[max(0, said.unit.start - len("least ")) : said.unit.start].lower().endswith(("less ", "least "))


def _head(said: Said, reading: Reading) -> Unit | None:
    """Return what stands right behind a word, as the noun does behind its adjective."""
    found = lexical(reading)
    after = found[said.at + 1] if said.at + 1 < len(found) else None
    return after if after is not None and after.start - said.unit.end == 1 and after.sort is Sort.WORD else None


def _subject(said: Said, reading: Reading) -> Unit | None:
    """Return what a word is said of by "is", "stay" and the like: the [house] would stay open."""
    units = reading.units
    at = bisect.bisect_left(units, said.unit.start, key=lambda unit: unit.start)
    verb = False
    for unit in reversed(units[max(0, at - _BEFORE) : at]):
        if unit.low in _LINKING:
            verb = True
        elif unit.sort is not Sort.STOP:
            return unit if verb and unit.sort is Sort.WORD else None
    return None


def _actor(said: Said, reading: Reading) -> Unit | None:
    """Return the noun right before a verb in the past: [prices] fell."""
    before = lexical(reading)[said.at - 1] if said.at else None
    if before is None or said.unit.gap != " " or before.end != said.unit.start - 1 or not verbs.is_past(said.unit.low):
        return None
    of = reading.before(before.start).endswith((" of ", " of the ", " of its "))
    return before if before.sort is Sort.WORD and not verbs.is_past(before.low) and not of else None


def _object(said: Said, reading: Reading) -> Unit | None:
    """Return the noun that "to" leads to right behind a word: open to [cars]."""
    units = reading.units
    at = bisect.bisect_left(units, said.unit.start, key=lambda unit: unit.start)
    behind = [unit for unit in units[at + 1 : at + 4] if not unit.gap.strip()]
    if not behind or behind[0].low != "to":
        return None
    return next((unit for unit in behind if unit.sort is Sort.WORD), None)


_Telling = Callable[[Said, Reading], Unit | None]
"""How a word stands beside what it is told of."""

_LINKING = BE | {"stay", "stays", "stayed", "remain", "remains", "remained", "keep", "kept", "being"}
_BEFORE = 5
"""Words before an adjective among which its verb and what it is said of stand."""


def _exchanged(mine: Said, contrary: frozenset[str], case: Case) -> str:
    """Return what a passage says of a thing where the claim says the opposite, though the word stands elsewhere."""
    ways = (told_of for told_of in (_actor, _object) if _of_another(mine, told_of, case))
    clashes = (
        _other_way(mine, contrary, told_of, case)
        for told_of in (_head if _head(mine, case.claim) is not None else _subject, *ways)
    )
    return next(filter(None, clashes), "")


def _of_another(mine: Said, told_of: _Telling, case: Case) -> bool:
    """Whether the passages have a word of the claim of other things alone, where they say of what."""
    head = told_of(mine, case.claim)
    others = [
        told_of(said, reading)
        for reading in case.readings
        for said in reading.once(opposable)
        if thesaurus.alike(mine.unit.low, said.unit.low)
    ]
    return head is not None and all(one is not None and words.stem(one.low) != words.stem(head.low) for one in others)


def _other_way(mine: Said, contrary: frozenset[str], told_of: _Telling, case: Case) -> str:
    """Return what a passage says of the thing that stands in one way beside a word of the claim, and its opposite."""
    head = told_of(mine, case.claim)
    if head is None:
        return ""
    for reading in case.readings:
        beside = [(said, other) for said in reading.once(opposable) if (other := told_of(said, reading)) is not None]
        itself = [said for said, other in beside if words.stem(other.low) == words.stem(head.low)]
        of_head = itself or [said for said, other in beside if thesaurus.alike(head.low, other.low)]
        if any(thesaurus.alike(mine.unit.low, said.unit.low) for said in of_head):
            continue
        clash = next((said for said in of_head if contrary & thesaurus.forms(said.unit.low)), None)
        if clash:
            return f"says “{clash.unit.low} {head.low}”"
    return ""


def _crossed(mine: Said, contrary: frozenset[str], case: Case) -> str:
    """Return the act of which the passages tell what the claim tells of its opposite: of one charge acquitted.

    A word belongs to the last of the two acts before it; acts are words in -ed, which stand before their objects.
    """
    if not mine.unit.low.endswith("ed"):
        return ""
    behind: dict[str, set[str | int]] = {"": set()}
    for reading in case.readings:
        act = None
        for unit in (one for one in lexical(reading) if one.sort is Sort.WORD):
            if unit.low.endswith("ed") and thesaurus.alike(unit.low, mine.unit.low):
                act = ""
            elif unit.low.endswith("ed") and contrary & thesaurus.forms(unit.low):
                act = unit.low
            elif act is not None:
                behind.setdefault(act, set()).update(keys(unit))
    near = lexical(case.claim)[mine.at + 1 : mine.at + 1 + NEAR]
    after = itertools.takewhile(lambda unit: not set(unit.gap) & set(",;:"), near)
    said = frozenset().union(*(keys(unit) for unit in after if unit.sort is Sort.WORD))
    if said & behind[""]:
        return ""
    return next((f"says “{act}” of that" for act in behind if said & behind[act]), "")
