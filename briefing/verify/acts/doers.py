"""Of two who stand in one passage, neither does what the other does there, nor is it done to them.

"The minister quit" of "Rahal called for a vote after the minister quit" is no deed of Rahal's. Who have a deed each in
one passage are two, whatever else they are called, but for "the firm" and the like, which may be any that was named.
"""

import itertools
from collections.abc import Callable, Iterator
from typing import NamedTuple

from briefing.language import thesaurus, verbs
from briefing.language.wordlists import word_class
from briefing.model import Finding
from briefing.verify.acts.agents import GIVING, Acted, acted, phrases, tells
from briefing.verify.acts.clauses import Clause, called, clauses, one_subject
from briefing.verify.acts.predicates import finite
from briefing.verify.case import Case
from briefing.verify.numbers.belonging import LONGEST_SENTENCE
from briefing.verify.reading import Reading
from briefing.verify.units import CONTENT, Sort, Unit


class Said(NamedTuple):
    """A verb, and who does it or to whom it is done."""

    verb: str
    who: Clause


Told = Callable[[Reading], tuple[Said, ...]]


def usurped(case: Case) -> Iterator[Finding]:
    """ROL004: nobody does in the claim, or suffers, what another does or suffers in a passage that has both."""
    for told, does in ((doing, "does"), (suffering, "suffers")):
        for said in case.claim.once(told):
            if does == "suffers" and said.verb in GIVING:
                continue
            rival = _rival(said, case, told) if any(tells(reading, said.verb) for reading in case.readings) else None
            if rival is not None:
                who, other = _called(said.who), _called(rival)
                found = f"In the claim {who} {does} what {other} {does} in the passage (“{said.verb}”)"
                yield case.finding("ROL004", found, weighed=((who, said.verb), ("stated", other)))
                return


def _rival(said: Said, case: Case, told: Told) -> Clause | None:
    """Return who does it in a passage where the claim's somebody does other things; None where both may do it."""
    found = None
    for reading in case.readings:
        if len(reading.text) > LONGEST_SENTENCE:
            return None
        occurs = sum(unit.sort is Sort.WORD and one_verb(said.verb, unit.low) for unit in reading.units)
        alike = [one.who for one in reading.once(told) if one_verb(said.verb, one.verb)] if occurs else []
        if occurs > len(alike) or not all(apart(said.who, other) for other in alike):
            return None
        if any(_does_as_much(said, one) for one in (*reading.once(doing), *reading.once(suffering))):
            return None
        if alike and (_stands_beside(said.who, alike, reading) or _acts_there(said.who, reading)):
            found = found or alike[0]
    return found


def _does_as_much(said: Said, other: Said) -> bool:
    """Whether somebody does in a passage what another verb means, too: shares that "gained 3 percent" "rose"."""
    return thesaurus.alike(said.verb, other.verb) and _one(said.who, other.who)


def _stands_beside(who: Clause, others: list[Clause], reading: Reading) -> bool:
    """Whether a passage has a man, of whom the claim tells, where it tells of a woman."""
    return who.noun in reading.lexis and any({who.noun, other.noun} in _PAIRS for other in others)


def _acts_there(who: Clause, reading: Reading) -> bool:
    if any(_one(who, other.who) for told in (doing, suffering) for other in reading.once(told)):
        return True
    return bool(who.noun) and any(who.noun in report.speaker.lower().split() for report in reading.reports)


def _one(one: Clause, other: Clause) -> bool:
    """Whether two can be one: no boy is a girl, though both are children."""
    return {one.noun, other.noun} not in _PAIRS and one_subject(one, other)


def one_verb(one: str, other: str) -> bool:
    """Whether two words are forms of one verb."""
    return not verbs.forms(one).isdisjoint(verbs.forms(other))


def apart(one: Clause, other: Clause) -> bool:
    """Whether two are surely two: not where the noun of one may be another word for who was named, or for its noun."""
    nouns = {one.noun, other.noun} - {""}
    if nouns in _PAIRS:
        return True
    if _one(one, other) or not (_known(one) and _known(other)):
        return False
    if not (one.noun and other.noun):
        return nouns.isdisjoint(ANYBODY)
    person = not nouns.isdisjoint(_PLAIN) and nouns <= _PERSONS | _PLAIN
    return not person and not any(nouns <= alike for alike in _ALIKE)


def _known(clause: Clause) -> bool:
    return bool(clause.names or clause.noun) and clause.noun not in NOBODY


_PAIRS = tuple(frozenset(pair.split("/")) for pair in "man/woman men/women boy/girl boys/girls".split())
_KIN = frozenset("mother father son daughter brother sister uncle nephew niece cousin couple twins baby child".split())
_PERSONS = (word_class("one person") - _KIN) | {"minister", "leader"}
_PLAIN = frozenset("man woman person suspect victim defendant gunman".split())
_ALIKE = (
    frozenset("company firm group bank lender airline carrier maker retailer operator manufacturer club team".split()),
    frozenset("army troops soldiers forces military".split()),
    frozenset("rebels fighters militants gunmen attackers group".split()),
    frozenset("ship vessel boat ferry tanker freighter".split()),
    frozenset("plane aircraft jet airliner".split()),
    frozenset("government ministry authorities officials administration cabinet police state country nation".split()),
    frozenset("attack bombing blast explosion strike raid assault shooting quake earthquake storm".split()),
)
"""Nouns of one line may be words for one and the same."""

ANYBODY = (word_class("anyone in office") | frozenset().union(*_ALIKE) | _PERSONS | _PLAIN) - {"minister"}
"""Nouns that may stand for somebody who was named."""

NOBODY = frozenset(
    "days weeks months years hours minutes day week month year time times one ones others all"
    " almost nearly guilty".split()
)


def doing(reading: Reading) -> tuple[Said, ...]:
    """Return who does something: before a verb, or behind "by"."""
    found = [Said(one.verb, one.clause) for one in reading.once(acted) if not one.passive and _adjoins(one, reading)]
    units = reading.units
    for at, unit in enumerate(units[:-1]):
        if unit.low in _PASSIVE and verbs.is_past(units[at + 1].low) and units[at + 1].low not in _SPEECH:
            phrase = next((phrase for link, phrase in phrases(units, at + 1) if link == "by"), ())
            agent = called(phrase) if phrase and not _goes_on(units, phrase[-1]) else None
            if agent is not None:
                found.append(Said(units[at + 1].low, agent))
    return tuple(found)


_PASSIVE = frozenset({"was", "were", "been", "being"})


def suffering(reading: Reading) -> tuple[Said, ...]:
    """Return to whom something is done: in the passive, and right behind a verb in the past."""
    found = [Said(one.verb, one.clause) for one in reading.once(acted) if one.passive and _adjoins(one, reading)]
    units = reading.units
    for at, unit in enumerate(units[:-1]):
        if unit.sort is Sort.WORD and unit.low not in _SPEECH and verbs.is_past(unit.low) and _governs(units, at):
            link, phrase = next(iter(phrases(units, at)), ("to", ()))
            direct = not link and phrase and (phrase[0].low in _ARTICLES or phrase[0].sort is Sort.NAME)
            direct = direct and not _goes_on(units, phrase[-1])
            whom = called(tuple(itertools.takewhile(_is_no_number, phrase))) if direct else None
            if whom is not None and not verbs.is_past(whom.noun):
                found.append(Said(unit.low, whom))
    return tuple(found)


def _governs(units: tuple[Unit, ...], at: int) -> bool:
    """Whether a word in the past is a verb with an object, also behind "and": "jailed him and fined the bank"."""
    joined = at > 0 and units[at - 1].low == "and" and units[at + 1].low in _ARTICLES
    return units[at].low not in _MAKING and (joined or finite(units, at))


_MAKING = frozenset({"found", "made", "left", "considered", "kept", "held", "named", "elected", "declared", "ruled"})
"""Verbs behind whose object stands what it is or becomes: "found him guilty"."""


def _goes_on(units: tuple[Unit, ...], last: Unit) -> bool:
    """Whether another may stand beside an object: "fined the bank and its owner"."""
    behind = next((unit for unit in units if unit.start >= last.end), None)
    return behind is not None and (behind.low in _JOINING or "," in behind.gap)


def _is_no_number(unit: Unit) -> bool:
    return unit.sort is not Sort.NUMBER


def _adjoins(one: Acted, reading: Reading) -> bool:
    """Whether a subject stands right before its verb, and the verb is none of speech: who speaks has its own rules."""
    if one.at + 1 < len(one.units) and one.units[one.at + 1].low == "by":
        return one.passive  # "the flood caused by the dam" caused nothing
    if _is_one_of_two(one, reading):
        return False
    before = one.units[one.clause.verb - 1] if one.clause.verb else None
    spoken = one.verb in _SPEECH and not (one.verb == "recalled" and _calls_back(reading))
    return not spoken and not one.verb.endswith("ing") and before is not None and before.sort in CONTENT


def _calls_back(reading: Reading) -> bool:
    """Whether "recalled" is no verb of speech in a text: "recalled its ambassador"."""
    return all(report.verb != "recalled" for report in reading.reports)


def _is_one_of_two(one: Acted, reading: Reading) -> bool:
    """Whether "and" stands in a subject, and joins no clauses: "two soldiers and a driver were killed"."""
    ended = {clause.verb for clause in reading.once(clauses)}
    for at in range(one.clause.verb - 1, max(-1, one.clause.verb - JOINED), -1):
        unit = one.units[at]
        if at in ended:
            return False
        if unit.low in _JOINING:
            return not set(unit.gap) & set(",;:") and _opens(one.units, at, ended)
        if set(unit.gap) & set(",;:") or unit.low in _OPENING:
            return False
    return False


def _opens(units: tuple[Unit, ...], at: int, ended: set[int]) -> bool:
    """Whether a clause opens somewhere before "and", so that this joins no clause to one whose verb came before."""
    for before in range(at - 1, -1, -1):
        if before in ended:
            return False
        if set(units[before].gap) & set(",;:.") or units[before].low in _OPENING:
            return True
    return True


JOINED = 8
"""Words before a verb among which its subject stands."""

_OPENING = frozenset("while when but after before as that because though although if since until who".split())
_JOINING = frozenset({"and", "or"})
_SPEECH = word_class("reports") - {"called"}
_ARTICLES = frozenset("a an the his her its their".split())


def _called(who: Clause) -> str:
    return who.names[0].text if who.names else f"the {who.noun}"
