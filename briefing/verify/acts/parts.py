"""What each word of a text is in its clause: a noun, a verb, what links them.

English hides the difference ("plans", "left"): a word counts as a verb only where its place speaks for one, too.
"""

from collections.abc import Sequence
from enum import IntEnum, auto

from briefing.language import verbs
from briefing.language.wordlists import word_class
from briefing.verify.reading import Sort, Unit


class Part(IntEnum):
    """What a unit is in its clause. A number, whose hash is quick to make."""

    NOUN = auto()  # adjectives too
    OPENING = auto()  # "the", "his", "two": a new phrase begins
    PRONOUN = auto()
    VERB = auto()
    ING = auto()
    AUXILIARY = auto()
    PREPOSITION = auto()
    TO = auto()
    AND = auto()
    RELATIVE = auto()
    BOUND = auto()
    ADVERB = auto()
    DATE = auto()
    OWNER = auto()  # the 's of "the council's plan"


BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "s", "re", "get", "gets", "got", "getting"})
MODALS = frozenset(
    {
        "will",
        "would",
        "shall",
        "should",
        "may",
        "might",
        "can",
        "could",
        "must",
        "ll",
        "d",
        "do",
        "does",
        "did",
        "cannot",
    }
)
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "him", "them", "me", "us", "himself", "herself"})
DENIALS = frozenset({"not", "never", "t"})
_OWNING = frozenset({"his", "her", "its", "their", "our", "my", "your"})
_GROUPS = {
    Part.AUXILIARY: BE
    | MODALS
    | {"has", "have", "had", "having", "ve", "won", "ca", "didn", "doesn", "don", "isn"}
    | {"aren", "wasn", "weren", "hasn", "haven", "hadn", "wouldn", "couldn", "shouldn"},
    Part.TO: {"to"},
    Part.AND: {"and"},
    Part.RELATIVE: {"who", "which", "that", "whom", "whose"},
    Part.PREPOSITION: word_class("prepositions"),
    Part.BOUND: word_class("clause bounds"),
    Part.OPENING: word_class("openings"),
    Part.PRONOUN: PRONOUNS | {"themselves", "itself"},
    Part.ADVERB: word_class("clause adverbs") | DENIALS,
}
_BY_WORD = {word: part for part, group in reversed(_GROUPS.items()) for word in group}
_PRESENT = word_class("present verbs")
_BARE = word_class("bare verbs")
_NOUNS = word_class("nouns like verbs")
_PARTICIPLES = word_class("participles")
_SORTS = {
    Sort.NAME: Part.NOUN, Sort.TITLE: Part.NOUN, Sort.NUMBER: Part.OPENING, Sort.DATE: Part.DATE,
}  # fmt: skip
_BEFORE_NOUNS = {Part.OPENING, Part.PREPOSITION}


def parts(units: Sequence[Unit]) -> list[Part]:
    """Return the part of each unit, in their order."""
    found: list[Part] = []
    for at, unit in enumerate(units):
        part = _SORTS.get(unit.sort) or _BY_WORD.get(unit.low)
        if part is None:
            part = _word(units, at, found)
        elif unit.low == "s" and found and found[-1] is Part.NOUN:
            part = Part.OWNER
        elif unit.low == "her" and at + 1 < len(units) and _nominal(units[at + 1]):
            part = Part.OPENING
        found.append(part)
    return [_infinitive(found, at) if part is Part.TO else part for at, part in enumerate(found)]


def _infinitive(found: Sequence[Part], at: int) -> Part:
    """Return what "to" is: before a verb the mark of its infinitive, else a preposition."""
    after = next((part for part in found[at + 1 : at + 4] if part is not Part.ADVERB), None)
    return Part.TO if after in {Part.VERB, Part.AUXILIARY} else Part.PREPOSITION


def _word(units: Sequence[Unit], at: int, found: Sequence[Part]) -> Part:
    """Return the part of a word that is in no list: an adverb, a verb or a noun."""
    low = units[at].low
    if units[at].sort is Sort.STOP or (low.endswith("ly") and low not in _NOUNS):
        return Part.ADVERB
    before = found[-1] if found and not marked(units[at]) else None
    after = units[at + 1] if at + 1 < len(units) else None
    if units[at].gap == "-" or (after is not None and after.gap == "-"):  # "Hong Kong-flagged"
        return Part.NOUN
    if low in _NOUNS and before is not Part.AUXILIARY:
        return Part.NOUN
    leads = before and next((part for part in reversed(found[-3:]) if part is not Part.ADVERB), None)
    if after is not None and after.low == "than":  # "is larger than Orla"
        return Part.VERB if leads is Part.AUXILIARY else Part.NOUN
    if leads in {Part.TO, Part.AUXILIARY} and low in _BARE:
        return Part.VERB
    return _form(units, at, before, leads)


def _form(units: Sequence[Unit], at: int, before: Part | None, leads: Part | None) -> Part:
    """Return the part of a word by its ending: "running", "arrested", "says"."""
    low = units[at].low
    if low.endswith("ing") and len(low) > len("bring"):
        named = before is Part.OPENING or _owned(units, at) or (at + 1 < len(units) and units[at + 1].low == "of")
        return Part.NOUN if named else Part.ING
    if is_participle(low) or verbs.is_past(low) or low in _LIKE_THEIR_PAST:
        return Part.NOUN if _attributive(units, at, before if before is not Part.ADVERB else leads) else Part.VERB
    present = low in _PRESENT and at > 0 and before in _BEFORE_PRESENT and not _owned(units, at)
    return Part.VERB if present else Part.NOUN


_BEFORE_PRESENT = {Part.NOUN, Part.PRONOUN, Part.RELATIVE, Part.ADVERB, Part.AND, Part.DATE, None}
_LIKE_THEIR_PAST = frozenset({"beat", "quit", "let", "cast", "burst"})


def _attributive(units: Sequence[Unit], at: int, before: Part | None) -> bool:
    """Whether a participle stands before its noun: "the planned move", "of proposed changes", "Armed men"."""
    after = units[at + 1] if at + 1 < len(units) and not marked(units[at + 1]) else None
    noun = after is not None and _nominal(after) and not verbs.is_past(after.low)
    if before in _BEFORE_NOUNS or _owned(units, at):
        return noun or before is Part.OPENING
    if before is Part.VERB:
        return noun
    return noun and (at == 0 or (before is None and units[at].low.endswith("ed") and units[at].gap.strip() != ","))


def _nominal(unit: Unit) -> bool:
    return unit.sort in {Sort.WORD, Sort.NAME} and unit.low not in _BY_WORD


def is_participle(word: str) -> bool:
    """Whether a word can be a passive's: "sold", "arrested", "taken"."""
    return word.endswith("ed") or word in _PARTICIPLES or (word.endswith("en") and verbs.is_past(word))


def _owned(units: Sequence[Unit], at: int) -> bool:
    """Whether the word before is a possessive: "Orla's planned move"."""
    before = units[at - 1] if at else None
    return before is not None and (owns(before) or (before.low == "s" and before.gap in {"'", "’"}))


def owns(unit: Unit) -> bool:
    """Whether a unit is a name with its possessive ending."""
    return unit.name is not None and unit.name.text.endswith(("'s", "’s", "s'", "s’"))


_MARKS = frozenset(',;:.!?()[]"“”—–')


def marked(unit: Unit) -> bool:
    """Whether a mark stands before a unit."""
    return not _MARKS.isdisjoint(unit.gap)
