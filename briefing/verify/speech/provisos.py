"""What will be only if something else is: the claim does not promise it without the condition.

"The airline will resume flights if the truce holds" is no promise to resume them. Looked at is the verb that "will" or
"would" leads to in the passage, with the words about it, before or behind the condition. English only.
"""

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.language import verbs
from briefing.model import Finding, Kind
from briefing.verify.case import Case
from briefing.verify.coverage import holds
from briefing.verify.reading import LONGEST_CLAUSE, Reading
from briefing.verify.speech.doubts import MODALS
from briefing.verify.units import COUNTED, Sort, Unit

HELD = 0.6
"""Share of the words of what hangs on a condition that the claim must have, to tell of the same. Set by hand."""

FORGOTTEN = 0.5
"""Share of the words of a condition of which the claim must lack more, to have left it out. Set by hand."""


class Proviso(NamedTuple):
    """What is promised, by its verb ("" where it depends on something), and what it hangs on: words and names."""

    link: str
    verb: str
    promised: tuple[str, ...]
    condition: tuple[str, ...]


def promised(case: Case) -> Iterator[Finding]:
    """MOD001: what the passages promise on a condition the claim does not promise without one."""
    told = case.claim.once(_promises)
    if case.kind is Kind.ASSESSMENT or _leaves_open(case.claim):
        return
    for reading in case.readings:
        for proviso in (*reading.once(_provisos), *reading.once(_depending)):
            if proviso.verb and not any(verbs.forms(verb) & verbs.forms(proviso.verb) for verb in told):
                continue
            if not proviso.verb and not told:
                continue
            if _share(proviso.promised, case.claim) >= HELD and _share(proviso.condition, case.claim) < FORGOTTEN:
                found = f"The passage promises it only “{proviso.link}”; the claim tells it without that condition"
                yield case.finding("MOD001", found, weighed=(("condition", " ".join(proviso.condition)),))
                return


def _leaves_open(claim: Reading) -> bool:
    """Whether a claim makes or leaves a condition in its own way; the month of May does not."""
    return any(unit.low in _CONDITIONAL and unit.sort is not Sort.DATE for unit in claim.units)


def _share(words: Sequence[str], reading: Reading) -> float:
    return sum(holds(word, reading) for word in words) / len(words)


def _promises(reading: Reading) -> tuple[str, ...]:
    """Return the verbs that "will" or "would" leads to."""
    return tuple(_led(reading.units)) if not _WILL.isdisjoint(reading.lexis) else ()


def _led(units: Sequence[Unit]) -> Iterator[str]:
    """Yield the first word that is no adverb behind each "will"."""
    for at, unit in enumerate(units):
        if unit.low in _WILL:
            behind = (one.low for one in units[at + 1 : at + _REACH] if one.sort is Sort.WORD)
            yield from itertools.islice((word for word in behind if not word.endswith("ly")), 1)


_REACH = 5
"""Words behind "will" among which its verb stands: "will not again be [read]"."""

_WILL = frozenset({"will", "would", "ll"})


def _provisos(reading: Reading) -> tuple[Proviso, ...]:
    """Return what a text promises on a condition, before it or behind it in the same sentence."""
    if _LINKS.isdisjoint(reading.lexis):
        return ()
    found: list[Proviso] = []
    for at, unit in enumerate(reading.units):
        if unit.low not in _LINKS or not _opens(at, reading.units):
            continue
        behind = reading.units[at + 1 : at + 1 + LONGEST_CLAUSE]
        condition = list(itertools.takewhile(lambda one: not one.gap.strip(" -'’"), behind))
        before = list(_until_mark(reading.units[max(0, at - LONGEST_CLAUSE) : at]))
        first = at + 1 + len(condition)
        behind = reading.units[first : first + LONGEST_CLAUSE]
        for main in (before, list(_from_mark(behind)) if not before else []):
            verb = next(iter(_led(main)), None)
            told, needs = _content(main), _content(condition)
            if verb is not None and needs:
                found.append(Proviso(unit.low, verb, told, needs))
    return tuple(found)


def _depending(reading: Reading) -> tuple[Proviso, ...]:
    """Return what a text says will depend on something: "further cuts would depend on inflation"."""
    if _DEPEND.isdisjoint(reading.lexis):
        return ()
    found: list[Proviso] = []
    for at, unit in enumerate(reading.units):
        if unit.low in _DEPEND and [one.low for one in reading.units[at + 1 : at + 2]] == ["on"]:
            what = _content(reading.units[max(0, at - WHAT) : at])
            needs = _content(list(itertools.takewhile(_goes_on, reading.units[at + 2 : at + 2 + LONGEST_CLAUSE])))
            found += [Proviso(f"{unit.low} on", "", what[-2:], needs)] if what and needs else []
    return tuple(found)


def _goes_on(unit: Unit) -> bool:
    return not unit.gap.strip(" -'’")


_DEPEND = frozenset("depend depends depended hinge hinges hinged".split())
WHAT = 4
"""Words before "depend" among which is what depends."""


def _opens(at: int, units: Sequence[Unit]) -> bool:
    """Whether a word makes a condition: not "asked if", "even if", "if any"."""
    before = units[at - 1].low if at else ""
    after = units[at + 1].low if at + 1 < len(units) else ""
    return before not in _ASKING and after not in _EMPTY


_LINKS = frozenset({"if", "unless", "provided"})
_ASKING = frozenset(
    "as even what ask asks asked asking see know knows knew wonder wondered check checks determine decide decided say"
    " said unclear tell doubt doubted sure learn and".split()
)
_EMPTY = frozenset("any ever needed necessary possible anything so not by for a the".split()) - {"a", "the", "not"}


def _until_mark(units: Sequence[Unit]) -> list[Unit]:
    """Return the last units of a text, from the mark before them on."""
    taken: list[Unit] = []
    for unit in reversed(units):
        taken.append(unit)
        if set(unit.gap) & set(';:.“”"'):
            break
    return taken[::-1]


def _from_mark(units: Sequence[Unit]) -> Iterator[Unit]:
    """Yield the units behind a condition, to the end of what it leads to."""
    yield from units[:1]
    yield from itertools.takewhile(lambda one: not set(one.gap) & set(';:.“”"'), units[1:])


def _content(units: Sequence[Unit]) -> tuple[str, ...]:
    return tuple(unit.low for unit in units if unit.sort in COUNTED)


_CONDITIONAL = (MODALS - {"would"}) | frozenset(
    "if unless provided whether condition conditions conditional conditionally contingent depending depends dependent"
    " subject pending should when once until till without only case event hinges requires possible possibly were had"
    " assuming proviso threatened threatens threat warned warns".split()
)
