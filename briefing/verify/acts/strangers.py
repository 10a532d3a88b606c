"""Who does something in the claim, or suffers it, stands somewhere in the passages: police, who blocked the gate.

The rules of names ask this of names. Here it is asked of nouns, where the passages tell of the same deed and have
somebody or something else do it each time. A wider word may stand for a narrower one: "the company", "officials".
"""

from collections.abc import Iterator

from briefing.language.wordlists import word_class
from briefing.model import Finding, Kind
from briefing.verify.acts.clauses import Clause
from briefing.verify.acts.doers import ANYBODY, NOBODY, Said, Told, apart, doing, one_verb, suffering
from briefing.verify.case import Case
from briefing.verify.coverage import coverage
from briefing.verify.speech.speakers import kinds
from briefing.verify.units import Sort


def strangers(case: Case) -> Iterator[Finding]:
    """ROL007: nobody does in the claim what another does in the passages, which have no word for the claim's."""
    missing = frozenset(case.once(coverage)[1])
    if case.kind is Kind.ASSESSMENT or not missing:
        return
    for told in (doing, suffering):
        for said in case.claim.once(told):
            noun = said.who.noun
            if said.who.names or noun not in missing or noun in NOBODY or not _is_noun(noun):
                continue
            other = _instead(said, told, case)
            if other is not None:
                found = f"The claim has “{noun}” where the passage has “{_called(other)}” (“{said.verb}”)"
                yield case.finding("ROL007", found, weighed=((noun, said.verb), ("stated", _called(other))))
                return


def _is_noun(word: str) -> bool:
    """Whether a word that stands for a subject can be one: no "deadliest", no "afterwards"."""
    return not word.endswith(("ly", "est", "wards", "ing"))


def _instead(said: Said, told: Told, case: Case) -> Clause | None:
    """Return who or what the passages have there, each time that they have the verb; None where one may be meant."""
    found: list[Clause] = []
    times = 0
    for reading in case.readings:
        times += sum(unit.sort is Sort.WORD and one_verb(said.verb, unit.low) for unit in reading.units)
        found += (one.who for one in reading.once(told) if one_verb(said.verb, one.verb))
    if not found or times > len(found) or not all(_another(said.who, other) for other in found):
        return None
    return found[0]


def _another(mine: Clause, other: Clause) -> bool:
    """Whether the passage's is surely another: of another kind of people, or no wider word for the same."""
    own, theirs = kinds(mine.noun), kinds(_called(other))
    if own and theirs:
        return own.isdisjoint(theirs)
    if mine.noun in _WIDE or other.noun in word_class("unnamed") or not apart(mine, other):
        return False
    if not other.noun or not _is_noun(other.noun):
        return False
    return _is_somebody(mine.noun) or _is_somebody(other.noun) or {mine.noun, other.noun} <= _HAPPENINGS


def _called(other: Clause) -> str:
    """Return the noun of a clause, or else its names: what "the State Department" is, its name says."""
    return other.noun or " ".join(name.text for name in other.names)


def _is_somebody(noun: str) -> bool:
    """Whether a noun is for people: for a thing an editor has words of his own, for people seldom."""
    one = noun.removesuffix("men") + "man" if noun.endswith("men") else noun.removesuffix("s")
    return bool(kinds(noun)) or noun in _PEOPLE or one in _PEOPLE


_PEOPLE = word_class("one person") | word_class("of an age")
_HAPPENINGS = word_class("happenings")
_WIDE = ANYBODY | word_class("anybody") | word_class("descriptions")
"""Nouns that may stand for somebody or something that a passage calls by a narrower one."""
