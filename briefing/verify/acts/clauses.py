"""Who does what to whom, as far as the order of words tells: the clauses of a text, each around its verb.

A clause has its verb, the phrase before it and the phrases behind it, each with its preposition. A passive, a
participle behind its noun, a relative clause and an infinitive find their subject where English has it. Where a clause
is not of such a plain form it has no subject: nothing is guessed.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.language import names, verbs
from briefing.verify.acts.parts import BE, DENIALS, Part, is_participle, marked, parts
from briefing.verify.acts.phrases import (
    BEFORE_SUBJECTS,
    ENDING,
    LONGEST,
    NOBODY,
    SPEECH,
    STRONG,
    Phrase,
    Words,
    following,
    is_ing_verb,
    phrase_at,
)
from briefing.verify.reading import KEPT, Reading, Sort, Unit


@dataclass(frozen=True)
class Clause:
    """A verb with its subject and what follows it; `passive` where the subject is the one to whom it is done."""

    text: Words
    at: int
    subject: Phrase
    passive: bool
    denied: bool
    finite: bool
    restrictive: bool
    sure: bool

    @property
    def verb(self) -> Unit:
        """The verb itself, without its auxiliaries."""
        return self.text.units[self.at]

    @cached_property
    def following(self) -> tuple[Phrase, ...]:
        """The phrases behind the verb; of the last of several that are listed: "shoved, kicked and slapped him"."""
        own = tuple(following(self.text, self.at))
        rest = _listed_verb(self.text, self.at) if not own else None
        return own if rest is None else tuple(following(self.text, rest))

    @property
    def agent(self) -> Phrase:
        """Who does it: without heads where the clause does not say."""
        if not self.passive:
            return self.subject
        return next((phrase for phrase in self.following if phrase.link == "by"), NOBODY)

    @property
    def patient(self) -> Phrase:
        """To whom or what it is done: without heads where the clause does not say."""
        if self.passive:
            return self.subject
        return next((phrase for phrase in self.following if phrase.link in {"", "than"}), NOBODY)


def clauses(reading: Reading) -> tuple[Clause, ...]:
    """Return the clauses of a text in the order of their verbs."""
    if len(reading.text) > KEPT:  # no sentence is so long
        return ()
    units = _untitled(reading.units)
    text = Words(units, parts(units))
    found: list[Clause] = []
    for at, part in enumerate(text.parts):
        if part is Part.VERB or (part is Part.ING and is_ing_verb(text, at)):
            found.append(_clause(text, at, found))
    return tuple(found)


def _untitled(units: Sequence[Unit]) -> list[Unit]:
    """Return the units without the full stop of "Mr. Brill", which ends no clause."""
    found = list(units[:1])
    for before, unit in itertools.pairwise(units):
        found.append(unit._replace(gap=" ") if unit.gap == ". " and before.low in names.TITLES else unit)
    return found


def _clause(text: Words, at: int, found: list[Clause]) -> Clause:
    units, sorts = text
    first = at
    while first and sorts[first - 1] in {Part.AUXILIARY, Part.ADVERB} and not units[first].gap.strip("'’ "):
        first -= 1
    group = [unit.low for place, unit in enumerate(units[first:at], first) if sorts[place] is Part.AUXILIARY]
    passive = bool(group) and group[-1] in BE and is_participle(units[at].low)
    denied = any(unit.low in DENIALS for unit in units[first:at])
    infinitive = bool(first) and sorts[first - 1] is Part.TO
    finite = bool(group) or (not infinitive and sorts[at] is not Part.ING)
    if infinitive:
        subject = _controlled(text, first - 1, found)
    elif group[:1] == ["being"] and found and found[-1].passive:
        subject = found[-1].subject  # "was filmed being shoved"
    elif group or sorts[at] is Part.ING or not _reduced(text, at):
        subject = _subject(text, first, found)
    else:
        passive, finite, subject = True, False, _subject(text, first, found, reduced=True)
    relative = bool(first) and sorts[first - 1] is Part.RELATIVE and "," not in units[first - 1].gap
    joined = _joined(text, first, found) if not group and not infinitive else None
    if joined is not None:
        subject, passive, finite = joined.subject, joined.passive and is_participle(units[at].low), joined.finite
    sure = bool(subject.heads) and not infinitive and (sorts[at] is not Part.ING or bool(group)) and joined is None
    if first and sorts[first - 1] is Part.AND:  # "so that diggers do not hurt him, and are pumping": who is?
        sure = sure and sum(one.finite for one in found) == 1
    return Clause(text, at, subject, passive, denied, finite, relative or not finite, sure)


def _joined(text: Words, first: int, found: Sequence[Clause]) -> Clause | None:
    """Return the verb before, where this one goes on with it: "was shoved, kicked and slapped by soldiers"."""
    units, sorts = text
    before = first - 1 if first and sorts[first - 1] is not Part.AND else first - 2
    if before < 0 or sorts[before] not in {Part.VERB, Part.ING} or not found or found[-1].at != before:
        return None
    return found[-1] if sorts[before] is sorts[first] and (before < first - 1 or "," in units[first].gap) else None


def _listed_verb(text: Words, at: int) -> int | None:
    """Return the last verb of the list that one begins: "slapped" in "shoved, kicked and slapped"."""
    last, place = at, at + 1
    while place < len(text.parts) and place <= last + len((",", "and")):
        if text.parts[place] is text.parts[at]:
            last = place
        elif text.parts[place] is not Part.AND:
            break
        place += 1
    return last if last > at else None


def _controlled(text: Words, to: int, found: Sequence[Clause]) -> Phrase:
    """Return the subject of an infinitive: of the verb before it, or what that verb acts on ("asked Orla to pay")."""
    sorts = text.parts
    if not found:
        return NOBODY
    last = found[-1]
    between = sorts[last.at + 1 : to]
    if not between or set(between) <= {Part.ADVERB, Part.DATE}:
        return last.subject
    asked = not last.passive and not _ASKING.isdisjoint(verbs.forms(last.verb.low))
    if not asked and (last.verb.low.endswith("ing") or last.passive or not set(between) <= _NOMINAL):
        return NOBODY
    return last.patient


_ASKING = frozenset("ask order tell urge force allow instruct require oblige compel".split())
_NOMINAL = {Part.NOUN, Part.OPENING, Part.PRONOUN, Part.OWNER, Part.AND}


def _reduced(text: Words, at: int) -> bool:
    """Whether a form such as "arrested" is a participle: "the men arrested on Sunday said", "Orla, based in Riga,"."""
    units, sorts = text
    if not at or sorts[at - 1] not in {Part.NOUN, Part.DATE} or not is_participle(units[at].low):
        return False
    after = at + 1
    while after < len(units) and sorts[after] is Part.ADVERB and not marked(units[after]):
        after += 1
    if after >= len(units) or sorts[after] in {Part.NOUN, Part.OPENING, Part.PRONOUN, Part.RELATIVE, Part.TO}:
        return False
    if units[after].low == "by":
        return True
    commas = 0
    for place in range(after, min(len(units), at + LONGEST)):
        gap = units[place].gap
        if not STRONG.isdisjoint(gap) or sorts[place] in {Part.BOUND, Part.RELATIVE}:
            return False
        commas += "," in gap
        if sorts[place - 1] is Part.TO:
            continue
        if sorts[place] in {Part.VERB, Part.AUXILIARY} and units[place].low not in {"having", "being", "been", "be"}:
            opened = "," in units[at].gap
            return sorts[place - 1] is not Part.AND and ("," in gap) == opened and commas == opened
    return False


def _subject(text: Words, first: int, found: Sequence[Clause], *, reduced: bool = False) -> Phrase:
    """Return the phrase that a verb's words follow; without heads where another thing stands there."""
    units, sorts = text
    gap, at = units[first].gap, first - 1
    if at < 0 or not STRONG.isdisjoint(gap):
        return NOBODY
    while at > 1 and sorts[at] is Part.DATE and not marked(units[at]):
        at -= 2 if sorts[at - 1] is Part.PREPOSITION else 1
    leads = sorts[at] in {Part.PREPOSITION, Part.BOUND}
    goes_on = sorts[at] is Part.AND or units[at].low in {"but", "then"}
    if goes_on or (sorts[first] is Part.ING and (leads or "," in gap)):
        return next((one.subject for one in reversed(found) if one.finite), NOBODY)
    if sorts[at] is Part.PRONOUN:
        return Phrase((units[at],))
    if "," in gap and not reduced and not leads:
        return _before_brackets(text, at, found)
    if sorts[at] is Part.RELATIVE:
        return _antecedent(text, at)
    return NOBODY if leads else _nominative(text, at, found)


def _antecedent(text: Words, relative: int) -> Phrase:
    """Return what "who" stands for: the phrase before it; nothing where that hangs on another phrase."""
    units, sorts = text
    at = relative - 1
    if at < 0 or not STRONG.isdisjoint(units[relative].gap):
        return NOBODY
    phrase, start = phrase_at(text, _ageless(text, at))
    return NOBODY if start and sorts[start - 1] is Part.PREPOSITION else phrase


def _ageless(text: Words, at: int) -> int:
    """Return the place of what an age stands behind: of "Brill" in "Brill, 38, who"."""
    aged = at > 0 and text.units[at].sort is Sort.NUMBER and "," in text.units[at].gap
    return at - 1 if aged else at


def _before_brackets(text: Words, at: int, found: Sequence[Clause]) -> Phrase:
    """Return the phrase before what two commas enclose, with the names that the commas enclose where they only name."""
    units, sorts = text
    start = at
    while start and "," not in units[start].gap:
        if not STRONG.isdisjoint(units[start].gap) or at - start > LONGEST:
            return NOBODY
        start -= 1
    if not start:
        return NOBODY
    phrase = _nominative(text, _ageless(text, start - 1), found)
    if not phrase.heads or sorts[start] not in {Part.NOUN, Part.OPENING}:
        return phrase
    within = _nominative(text, at, found)
    apposed = {Part.NOUN, Part.OPENING, Part.PREPOSITION, Part.OWNER, Part.AND}
    if not set(sorts[start : at + 1]) <= apposed:
        return phrase
    return Phrase((*phrase.heads, *(within.heads)), (*phrase.beside, *units[start : at + 1]))


def _nominative(text: Words, at: int, found: Sequence[Clause]) -> Phrase:
    """Return the phrase that ends at a place, back over what hangs on it: "the head [of the agency] [in Riga]"."""
    units, sorts = text
    beside: tuple[Unit, ...] = ()
    while sorts[at] in ENDING:
        phrase, start = phrase_at(text, at)
        whole = Phrase(phrase.heads, (*phrase.beside, *beside))
        before = sorts[start - 1] if start else None
        # "Last week the club sold", "the deal the club made"
        opens = before is Part.NOUN and sorts[start] is Part.OPENING
        if before is None or marked(units[start]) or before in BEFORE_SUBJECTS or opens or not phrase.heads:
            return whole
        if before is Part.VERB:
            return _behind_verb(text, start, whole, found)
        if before is not Part.PREPOSITION or start < len(("head", "of")) or marked(units[start - 1]):
            return NOBODY
        beside = (*beside, *phrase.units)
        at = start - 2
    return _behind_verb(text, at + 1, NOBODY, found) if sorts[at] is Part.VERB else NOBODY  # "men held in Riga said"


def _behind_verb(text: Words, start: int, phrase: Phrase, found: Sequence[Clause]) -> Phrase:
    """Return the subject of a verb before whose phrase another stands: "said [the men] left", "men who saw it left"."""
    units = text.units
    if units[start - 1].low in SPEECH:
        return phrase
    other = next((one for one in reversed(found) if one.at == start - 1), None)
    return other.subject if other is not None and other.restrictive else NOBODY
