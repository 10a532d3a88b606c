"""Names are those of the cited passages, in any of their forms, or of what their articles say that these are."""

import re
from collections.abc import Iterator
from functools import partial

from briefing.language import feasts, spellings
from briefing.language.almanac import MONTHS, WEEKDAYS
from briefing.language.coins import NATIONAL
from briefing.language.names import Kind, Name
from briefing.language.numbered import ROMAN
from briefing.language.verbs import forms
from briefing.language.wordlists import is_common, word_class
from briefing.model import Finding
from briefing.verify.case import Case, Cited
from briefing.verify.names.houses import house, house_stands
from briefing.verify.names.lands import has_firm, lies_there, of_its_states, owns, told_of
from briefing.verify.names.somebody import is_somebody
from briefing.verify.names.standing import (
    body_stands,
    derived,
    glued,
    number_stands,
    of_party,
    part_stands,
    proper,
    stands,
    state_stands,
    word_stands,
)
from briefing.verify.names.unsaid import unsaid
from briefing.verify.numbers.days import gives
from briefing.verify.reading import Reading

_PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers"})


def named(case: Case) -> Iterator[Finding]:
    """NAM001 and NAM002: each name of the claim is one of the cited passages', or of those whom they mean."""
    for index, missing in case.once(absent).items():
        name = case.claim.names[index]
        if missing:
            unknown = unsaid(index, case)
            said = f"; the cited passages say {unknown}" if unknown else f"; the cited passages name {_listed(case)}"
            yield case.finding(
                "NAM002" if unknown else "NAM001",
                f"The claim names {' '.join(missing)}{said}",
                suggestions=case.elsewhere(partial(stands, name)),
                weighed=(("claimed", name.text), ("stated", unknown or _listed(case))),
            )


def absent(case: Case) -> dict[int, list[str]]:
    """Return, for each name of the claim by its index, the words of it that nothing bears out; titles are left out."""
    spoken = [(mention.start, mention.end) for mention in case.claim.dates]  # Q3 2020 is a date
    return {
        index: _missing(name, case)
        for index, name in enumerate(case.claim.names)
        if name.kind is not Kind.TITLE and not any(start <= name.start and name.end <= end for start, end in spoken)
    }


def _listed(case: Case) -> str:
    found = dict.fromkeys(
        name.whole for reading in case.readings for name in reading.names if name.kind is not Kind.TITLE
    )
    return ", ".join(list(found)[:8]) or "nobody"


def _missing(name: Name, case: Case) -> list[str]:
    """Return the words of a name that neither the passages nor their articles' own naming bear out."""
    if of_its_states(name, case):
        return []
    if is_somebody(name, case):
        return [name.text]
    numbered = number_stands(name.start, name.end, case)
    if numbered is not None and (numbered or _roman(name, case.claim)):
        return [] if numbered else [name.text]
    if name.state is not None:
        mine = house(name)
        if mine is not None:
            return [] if house_stands(name, mine, case) or _whole_stands(name, case) else [name.text]
        borne = (
            _of_a_coin(name, case.claim)
            or state_stands(name, name.state, case)
            or lies_there(name, case)
            or owns(name, case)
            or told_of(name, case)
            or has_firm(name, case.claim)
            or _whole_stands(name, case)
        )
        return [] if borne else [name.text]
    return _unborne(name, case)


def _of_a_coin(name: Name, claim: Reading) -> bool:
    """Whether a state is named for its coin alone, of which the rules of numbers forgive nothing: Taiwan dollars."""
    return any(one.unit in _COINS and one.start < name.start < one.end for one in claim.quantities)


def _roman(name: Name, claim: Reading) -> bool:
    """Whether a name has a Roman number, of which the rules of numbers know nothing: World War I."""
    ends = (one.end for one in claim.numbered if one.start <= name.start < one.end)
    return any(claim.text[:end].rpartition(" ")[2] in ROMAN for end in ends)


_COINS = frozenset(NATIONAL.values())


def _unborne(name: Name, case: Case) -> list[str]:
    """Return the words of a name, not a state's, that nothing bears out."""
    told = [word for word in proper(name) if spellings.fold(word) not in case.lexis]
    absent = [word for word in told if not any(part_stands(word, name, reading) for reading in case.readings)]
    borrowed = _borrowed(name, case)
    if (not absent and not borrowed) or glued(name, case):
        return []
    if any(known(name, case) for known in (lies_there, owns, told_of, _whole_stands, _feast_stands)):
        return []
    if borrowed or _other_body(name, absent, case):
        return list(name.words)
    speaks = name.initial and len(name.words) == 1  # a common word that opens a sentence is a name where it speaks
    given = absent[:1] == list(name.words[:1]) and len(name.words) > 1 and bool(spellings.called(absent[0].lower()))
    plain = not (speaks or given or _of_a_day(name, absent)) and all(is_common(word.lower()) for word in absent)
    if plain and not _varied(name, absent, case) and (len(absent) < 2 or len(absent) < len(proper(name))):  # noqa: PLR2004 - one word proves little
        return []
    return [] if any(_known_as(name, absent, cited) for cited in case.cited) else absent


def _feast_stands(name: Name, case: Case) -> bool:
    """Whether a name is of a feast whose day a passage has: "New Year's Day", of 1 January."""
    if feasts.telling().isdisjoint(case.claim.lexis):
        return False
    return any(
        feast.start <= name.start < feast.end and gives(feast, reading)
        for reading in case.readings
        for feast in feasts.find(case.claim.text, anchor=reading.anchor)
    )


def _of_a_day(name: Name, absent: list[str]) -> bool:
    """Whether a name stands by a month or weekday in it alone: any Friday for Black Friday."""
    borne = [word.lower() for word in name.words if word not in absent]
    return bool(borne) and all(word in MONTHS or word in WEEKDAYS for word in borne)


def _whole_stands(name: Name, case: Case) -> bool:
    """Whether a passage has the body, in any of its names, in whose name this one stands: the UN Security Council."""
    wholes = [phrase for phrase in case.claim.phrases if name.whole in phrase]
    return any(body_stands(whole, reading) for whole in wholes for reading in case.readings)


def _varied(name: Name, absent: list[str], case: Case) -> bool:
    """Whether a passage has a name that differs in the missing word alone: the Green Cross for the Red Cross."""
    rest = set(name.words) - set(absent)
    phrases = (set(phrase.split()) for reading in case.readings for phrase in reading.phrases)
    others = [phrase - rest for phrase in phrases if rest and rest < phrase and len(phrase) == len(name.words)]
    near = any(forms(word.lower()) & forms(other.lower()) for words in others for other in words for word in absent)
    return bool(others) and not near


def _other_body(name: Name, absent: list[str], case: Case) -> bool:
    """Whether all but the kind of body stands within the name of another: Liberation Organization, Liberation Front."""
    told = name.whole
    rest = {word for whole in case.claim.phrases if whole.endswith(told) for word in whole.split()} - {name.words[-1]}
    if absent != [name.words[-1]] or absent[0].lower() not in _BODIES or len(rest) < len(("Liberation", "Palestine")):
        return False
    others = (set(phrase.split()) - rest for reading in case.readings for phrase in reading.phrases)
    return any(word.lower() in _BODIES for other in others for word in other)


def _borrowed(name: Name, case: Case) -> bool:
    """Whether a name of one common word stands in the passages only as that word, or within a longer name of a state.

    "Terrorist" is no name because the passage has a terrorist, and White is not the White House. A word for a body
    ("the Council") may be written large or small.
    """
    word = name.words[0]
    low = spellings.fold(word)
    if len(name.words) != 1 or name.initial or low in _BODIES or not is_common(low) or _ranks(name, case):
        return False
    if any(of_party(low, reading) for reading in case.readings):
        return False
    forms_ = (word, *(form.title() for form in derived(low)))  # "Democratic", of a Democrat
    return not any(_written(form, reading) for form in forms_ for reading in case.readings)


def _ranks(name: Name, case: Case) -> bool:
    """Whether the name is part of a longer one: "Finance Minister", "the Order of the British Empire"."""
    near = len(" of the ")
    beside = (
        other
        for other in _large(case.claim)
        if 0 <= other.start - name.end <= near or 0 <= name.start - other.end <= near
    )
    return any(
        other.kind is not Kind.NAME
        or (not _apart(name, other, case.claim) and any(word_stands(word, reading) for word in proper(other)))
        for other in beside
        for reading in case.readings
    )


def _apart(one: Name, other: Name, claim: Reading) -> bool:
    """Whether two names stand side by side and are no one name: "Kestrel and Orla", "Kestrel, Orla"."""
    first, second = sorted((one, other), key=lambda name: name.start)
    return claim.text[first.end : second.start].strip() in {"and", "or", ",", ", and"}


def _large(claim: Reading) -> list[Name]:
    """Return the names of a claim that are no title before a name."""
    return [name for name in claim.names if name.kind is not Kind.TITLE or name.text[-1:].isalpha()]


def _written(word: str, reading: Reading) -> bool:
    """Whether a text writes the word large, outside the name of a state."""
    bare = word.removesuffix("s")
    if bare not in reading.text:
        return False  # before a pattern of it is made
    states = [(name.start, name.end) for name in reading.names if name.state is not None]
    found = (match.start() for match in re.finditer(rf"\b{re.escape(bare)}s?\b", reading.text))
    return any(not any(start <= at < end for start, end in states) for at in found)


_BODIES = word_class("bodies")


def _known_as(name: Name, absent: list[str], cited: Cited) -> bool:
    """Whether the article itself says that the name is someone of the passage: in full, by acronym, or by a pronoun."""
    whole = [reading for reading in cited.article if all(word_stands(word, reading) for word in proper(name))]
    if not whole:
        return False
    if len(absent) < len(proper(name)):
        return any(_one_phrase(name, reading) for reading in whole)
    if cited.reading.lexis & _PERSONAL:
        return _antecedent(name, cited)
    return any(_defined(name, reading, cited.reading) for reading in whole)


def _one_phrase(name: Name, reading: Reading) -> bool:
    """Whether one name of the article has all these words: a surname alone in the passage, the full name elsewhere."""
    words = proper(name)
    return any(
        all(any(spellings.same_word(word, full) for full in phrase.split()) for word in words)
        for phrase in reading.phrases
    )


def _defined(name: Name, reading: Reading, passage: Reading) -> bool:
    """Whether the article sets the name beside its acronym, and the passage has the other of the two."""
    text = name.whole
    wholes = [phrase for phrase in reading.phrases if text in phrase]
    short = [word for word in reading.acronyms if word in passage.acronyms]
    return any(spellings.acronym(word, whole) for word in short for whole in wholes) or any(
        spellings.acronym(text, phrase) and _phrase_stands(phrase, passage) for phrase in reading.phrases
    )


def _phrase_stands(phrase: str, passage: Reading) -> bool:
    return spellings.fold(phrase) in passage.folded


def _antecedent(name: Name, cited: Cited) -> bool:
    """Whether the name is the one last named before the passage, which its "he" or "she" then means."""
    for reading in reversed(cited.article[: cited.place]):
        people = [other for other in reading.names if other.kind is Kind.NAME]
        if people:
            return any(spellings.same(name.whole, other.whole) for other in people)
    return False
