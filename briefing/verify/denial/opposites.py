"""Nothing turned into its opposite: what the passages call large, open or approved, the claim does not call small.

Two opposites in one matter are a clash only where they are said of the same: something beside the one word stands
beside the other, too, and what the passage's adjective is said of is not said of something else in the claim.
"""

import bisect
import functools
import itertools
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefing.language import thesaurus, verbs, words
from briefing.model import Finding
from briefing.verify.acts.converses import told_conversely
from briefing.verify.case import Case
from briefing.verify.coverage import holds
from briefing.verify.denial.denials import Denial, denied_stems, undone
from briefing.verify.reading import Reading, Sort, Unit

NEAR = 4
"""Words and names on each side of an opposite among which something stands beside the word of the claim, too."""


class Said(Struct, frozen=True):
    """A word of a text, and its place among the words, names and numbers."""

    unit: Unit
    at: int


def opposed(case: Case) -> Iterator[Finding]:
    """ANT001: the claim does not say the opposite of a word of the passages that it leaves out."""
    said = case.claim.stems
    refused = case.claim.once(denied_stems)
    for mine in case.claim.once(_said):
        word = mine.unit.low
        contrary = thesaurus.opposites(word) | _denying(word, case.claim)
        if not contrary or words.stem(word) in refused:
            continue
        if any(holds(word, reading) for reading in case.readings):
            told = any(not contrary.isdisjoint(reading.once(_formed)) for reading in case.readings)
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
    mine = next((said for said in case.claim.once(_said) if said.unit is head), None)
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
        for form in sorted(contrary & reading.once(_formed).keys()):
            for theirs in reading.once(_formed)[form]:
                if words.stem(theirs.unit.low) not in refused and _of_the_same(mine, theirs, case.claim, reading):
                    return f"says “{theirs.unit.low}”"
    return ""


_SCALE = frozenset(
    map(words.stem, ("rise", "fall", "increase", "decrease", "grow", "shrink", "gain", "improve", "worsen"))
)
"""What may also stay as it is: prices that do not rise need not fall."""


def _of_the_same(mine: Said, theirs: Said, claim: Reading, reading: Reading) -> bool:
    """Whether two opposites are said of the same, as far as the words beside them tell."""
    if not _near(mine, claim) & _near(theirs, reading) or _less(mine, claim) != _less(theirs, reading):
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
    found = _lexical(reading)
    after = found[said.at + 1] if said.at + 1 < len(found) else None
    return after if after is not None and after.start - said.unit.end == 1 and after.sort is Sort.WORD else None


_BE = frozenset({"is", "are", "was", "were", "be", "been"})


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
    before = _lexical(reading)[said.at - 1] if said.at else None
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

_LINKING = _BE | {"stay", "stays", "stayed", "remain", "remains", "remained", "keep", "kept", "being"}
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
        for said in reading.once(_said)
        if thesaurus.alike(mine.unit.low, said.unit.low)
    ]
    return head is not None and all(one is not None and words.stem(one.low) != words.stem(head.low) for one in others)


def _other_way(mine: Said, contrary: frozenset[str], told_of: _Telling, case: Case) -> str:
    """Return what a passage says of the thing that stands in one way beside a word of the claim, and its opposite."""
    head = told_of(mine, case.claim)
    if head is None:
        return ""
    for reading in case.readings:
        beside = [(said, other) for said in reading.once(_said) if (other := told_of(said, reading)) is not None]
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
        for unit in (one for one in _lexical(reading) if one.sort is Sort.WORD):
            if unit.low.endswith("ed") and thesaurus.alike(unit.low, mine.unit.low):
                act = ""
            elif unit.low.endswith("ed") and contrary & thesaurus.forms(unit.low):
                act = unit.low
            elif act is not None:
                behind.setdefault(act, set()).update(_keys(unit))
    near = _lexical(case.claim)[mine.at + 1 : mine.at + 1 + NEAR]
    after = itertools.takewhile(lambda unit: not set(unit.gap) & set(",;:"), near)
    said = frozenset().union(*(_keys(unit) for unit in after if unit.sort is Sort.WORD))
    if said & behind[""]:
        return ""
    return next((f"says “{act}” of that" for act in behind if said & behind[act]), "")


def _lexical(reading: Reading) -> Sequence[Unit]:
    return reading.once(_telling)


def _telling(reading: Reading) -> tuple[Unit, ...]:
    """Return the units of a text that say something alone; a verb of two words as the one that it stands for."""
    units = reading.units
    joining = (at for at, unit in enumerate(units) if _joins(unit.low))
    meant = {at: word for at in joining if (word := _meant(units, at)) is not None}
    if not meant:
        return tuple(unit for unit in units if unit.sort is not Sort.STOP)
    told = (replace(unit, sort=Sort.WORD, low=meant[at]) if at in meant else unit for at, unit in enumerate(units))
    return tuple(unit for unit in told if unit.sort is not Sort.STOP)


@functools.lru_cache(maxsize=16_384)
def _joins(word: str) -> bool:
    """Whether a word can say something with another, wherever it stands: few can."""
    return word == "against" or word in _COMPARING or thesaurus.leads(word)


def _meant(units: Sequence[Unit], at: int) -> str | None:
    """Return what a word says with another: "reject" of "turned [the offers] down", "oppose" of "is against"."""
    unit = units[at]
    if unit.sort is not Sort.WORD:
        follows = at + 1 < len(units) and not units[at + 1].gap.strip()
        if unit.low == "against":
            return "oppose" if at and units[at - 1].low in _BE else None
        compared = follows and units[at + 1].low in _COMPARED
        return _COMPARING.get(unit.low) if compared else None
    for place, one in enumerate(units[at + 1 : at + 2 + _BETWEEN]):
        if one.gap.strip():
            return None
        meaning = thesaurus.phrasal(unit.low, one.low, apart=bool(place))
        if meaning is not None:
            return meaning
    return None


_COMPARING = {"above": "higher", "below": "lower"}
_COMPARED = frozenset({"that", "those", "it", "this", "average", "expectations", "forecasts", "target"})
"""What something is above or below in amount: a glacier lies above a town."""
_BETWEEN = 3
"""Words of an object between a verb and its particle, at the most."""


def _said(reading: Reading) -> tuple[Said, ...]:
    """Return the words of a text that may have an opposite."""
    units = enumerate(_lexical(reading))
    return tuple(Said(unit, at) for at, unit in units if unit.sort in _OPPOSABLE)


def _near(said: Said, reading: Reading) -> frozenset[str | int]:
    """Return what stands near a word, as stems, groups and names."""
    units = _lexical(reading)
    beside = (*units[max(0, said.at - NEAR) : said.at], *units[said.at + 1 : said.at + 1 + NEAR])
    return frozenset().union(*map(_keys, beside))


_OPPOSABLE = {Sort.WORD, Sort.NUMBER}  # "first" counts


def _keys(unit: Unit) -> frozenset[str | int]:
    """Return what a word, name or number is known by beside an opposite."""
    if unit.name is not None:
        return frozenset(unit.low.split())
    if unit.sort is Sort.WORD:
        return frozenset({words.stem(unit.low)}) | thesaurus.groups(unit.low)
    return frozenset({unit.low})


def _formed(reading: Reading) -> dict[str, list[Said]]:
    """Return the words of a text by each form that they may be of."""
    found: dict[str, list[Said]] = {}
    for said in reading.once(_said):
        for form in thesaurus.forms(said.unit.low):
            found.setdefault(form, []).append(said)
    return found
