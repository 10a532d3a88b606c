"""Noun phrases of a text: those that follow a verb, with their prepositions, and the one that ends at a place.

The head of a phrase is its last noun, or its name with the noun before that; the rest stands beside it. A list is one
phrase.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.language import thesaurus
from briefing.language.wordlists import word_class
from briefing.verify.acts.parts import PRONOUNS, Part, marked, owns
from briefing.verify.names.identity import lies_in, same
from briefing.verify.reading import Sort, Unit

LONGEST = 30
"""Units on each side of a verb among which its phrases stand."""

STRONG = frozenset(';:.!?()[]“”"—–')
"""Marks that end a clause."""

ENDING = {Part.NOUN, Part.OPENING, Part.PRONOUN}
"""What a noun phrase can end with."""

BEFORE_SUBJECTS = {Part.BOUND, Part.RELATIVE, Part.AND, Part.DATE, Part.ADVERB}
SPEECH = word_class("speech")


class Words(NamedTuple):
    """The units of a text and what each is in its clause."""

    units: Sequence[Unit]
    parts: Sequence[Part]


class Phrase(NamedTuple):
    """Words and names that stand together: its `heads`, what stands `beside` them, the preposition before them."""

    heads: tuple[Unit, ...]
    beside: tuple[Unit, ...] = ()
    link: str = ""

    @property
    def units(self) -> tuple[Unit, ...]:
        """All of its words, names, numbers and dates."""
        return (*self.heads, *self.beside)


NOBODY = Phrase(())


def phrase_at(text: Words, at: int) -> tuple[Phrase, int]:
    """Return the noun phrase that ends at a place, and where it begins; a list of them is one."""
    units, sorts = text
    if sorts[at] is Part.PRONOUN:
        return Phrase((units[at],)), at
    start = at
    while start >= 0 and at - start < LONGEST and sorts[start] in {Part.NOUN, Part.OPENING, Part.OWNER}:
        opening = sorts[start] is Part.OPENING and (not start or sorts[start - 1] is not Part.OPENING)
        start -= 1
        if (opening and units[start + 1].sort is not Sort.NUMBER) or marked(units[start + 1]):
            break
    start += 1
    if start > at:
        return NOBODY, at
    heads, beside = _heads(text, start, at)
    if start > 1 and sorts[start - 1] is Part.AND and sorts[start - 2] in ENDING and not marked(units[start - 1]):
        more, first = phrase_at(text, start - 2)
        outside = sorts[first - 1] if first else None
        if more.heads and (outside is None or marked(units[first]) or outside in BEFORE_SUBJECTS):
            return Phrase((*more.heads, *heads), (*more.beside, *beside)), first
    return Phrase(heads, beside), start


def _heads(text: Words, start: int, at: int) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """Return the head of a phrase, a noun or a name with the noun before it, and what stands beside it."""
    units, sorts = text
    told = [units[place] for place in range(start, at + 1) if sorts[place] is not Part.OWNER]
    told = [unit for unit in told if unit.sort is not Sort.STOP]
    if not told:
        return (units[at],), ()
    heads = [told[-1]]
    if told[-1].sort is Sort.NAME and len(told) > 1 and told[-2].sort in {Sort.WORD, Sort.NAME} and not owns(told[-2]):
        heads.insert(0, told[-2])
    return tuple(heads), tuple(unit for unit in told if unit not in heads)


def following(text: Words, verb: int) -> Iterator[Phrase]:
    """Yield the phrases behind a verb up to the end of its clause, each with its preposition and what is "of" it."""
    units = text.units
    last: Phrase | None = None
    for phrase, ended_by in _runs(text, verb + 1):
        if (not phrase.link and ended_by is Part.AUXILIARY) or (ended_by is Part.VERB and units[verb].low in SPEECH):
            break  # "said the men were": the men are no object
        if phrase.link == "of" and last is not None:
            last = Phrase(last.heads, (*last.beside, *phrase.units), last.link)
            continue
        if last is not None:
            yield last
        last = phrase
    if last is not None:
        yield last


def _runs(text: Words, first: int) -> Iterator[tuple[Phrase, Part | None]]:
    """Yield each phrase from a place up to the end of the clause, and what part ends it where the clause does."""
    units, sorts = text
    link, start = "", first
    for place in range(first, min(len(units), first + LONGEST) + 1):
        part = sorts[place] if place < len(units) else None
        ended = part is None or _ends(text, place)
        within = part in _WITHIN and not ended
        opens = part is Part.OPENING and place > start and sorts[place - 1] is Part.NOUN
        if within and not (opens and "," not in units[place].gap):
            continue
        if place > start:
            told = [at for at in range(start, place) if sorts[at] is not Part.AND]
            if told:
                yield _made(text, told, link), None if part is None or not ended or marked(units[place]) else part
                link = ""
        if ended:
            return
        start = place if within else place + 1
        if part is Part.PREPOSITION:
            link = units[place].low
        elif part in {Part.DATE, Part.PRONOUN}:
            yield Phrase((units[place],), (), link), None
            link = ""


_WITHIN = {Part.NOUN, Part.OPENING, Part.OWNER, Part.ING, Part.AND}


def _ends(text: Words, place: int) -> bool:
    """Whether a clause ends before a unit."""
    units, sorts = text
    part, gap = sorts[place], units[place].gap
    if not STRONG.isdisjoint(gap) or part in _ENDS or ("," in gap and not _listed(text, place)):
        return True
    return (part is Part.AND and _clause_follows(text, place)) or (part is Part.ING and is_ing_verb(text, place))


_ENDS = {Part.BOUND, Part.RELATIVE, Part.VERB, Part.AUXILIARY, Part.TO}


def _listed(text: Words, at: int) -> bool:
    """Whether a comma stands in a list: more of the same and "and" follow it."""
    units, sorts = text
    for place in range(at, min(len(units), at + LONGEST)):
        if sorts[place] is Part.AND:
            return not _clause_follows(text, place)
        if sorts[place] not in {Part.NOUN, Part.OPENING, Part.OWNER} or (
            place > at and units[place].gap.strip(" ,-'’s")
        ):
            return False
    return False


def _clause_follows(text: Words, at: int) -> bool:
    """Whether "and" begins a clause of its own: a verb follows, or is left out: "and the mill [belongs] to Orla"."""
    units, sorts = text
    for place in range(at + 1, min(len(units), at + 6)):
        if sorts[place] in {Part.VERB, Part.AUXILIARY, Part.TO}:
            return True
        if sorts[place] is Part.PREPOSITION:
            return any(unit.low == units[place].low for unit in units[max(0, at - 6) : at])
        if sorts[place] not in {Part.NOUN, Part.OPENING, Part.OWNER, Part.ADVERB, Part.PRONOUN}:
            return False
    return False


def _made(text: Words, places: Sequence[int], link: str) -> Phrase:
    heads, beside = _heads(text, places[0], places[-1])
    return Phrase(heads, beside, link)


def is_ing_verb(text: Words, at: int) -> bool:
    """Whether a word in -ing is a verb here: behind "is", "for" or "and", or behind its noun and before its object."""
    units, sorts = text
    before = sorts[at - 1] if at else None
    if before in {Part.AUXILIARY, Part.ADVERB, Part.PREPOSITION, Part.BOUND, Part.AND}:
        return True
    after = sorts[at + 1] if at + 1 < len(units) and not marked(units[at + 1]) else None
    return at > 0 and after in {Part.OPENING, Part.PRONOUN, Part.PREPOSITION, Part.NOUN}


def alike(one: Unit, other: Unit) -> bool:
    """Whether two units are one name, or words that may stand for one another."""
    if one.name is not None and other.name is not None:
        return same(one.name, other.name) or lies_in(one.name, other.name) or lies_in(other.name, one.name)
    if one.sort is Sort.WORD and other.sort is Sort.WORD:
        return thesaurus.alike(one.low, other.low)
    return one.low == other.low and one.sort is other.sort


def is_open(phrase: Phrase) -> bool:
    """Whether a phrase may be anybody."""
    return any(unit.low in PRONOUNS or unit.low in _ANYBODY for unit in phrase.heads)


_ANYBODY = frozenset(
    {
        "who",
        "which",
        "that",
        "this",
        "these",
        "those",
        "one",
        "others",
        "everyone",
        "nobody",
        "none",
        "all",
        "some",
        "many",
    }
    | {
        "people",
        "person",
        "man",
        "men",
        "woman",
        "women",
        "victim",
        "victims",
        "group",
        "pair",
        "couple",
        "duo",
        "both",
    }
    | {"most", "themselves", "several", "each", "two", "three", "another", "someone", "anyone", "it", "they"}
)


def may_be(one: Phrase, other: Phrase) -> bool:
    """Whether two phrases may mean the same: a word of the one stands in the other."""
    return any(alike(mine, yours) for mine in one.heads for yours in other.units) or any(
        alike(mine, yours) for mine in one.units for yours in other.heads
    )
