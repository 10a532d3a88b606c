"""Whether a passage has a name: its words in any form or spelling, its acronym, another form of the state."""

import functools
import itertools
import re

from briefing.language import names, numbered, places, spellings, words
from briefing.language.initials import spelled_out
from briefing.language.names import Name
from briefing.language.numbered import Numbered
from briefing.language.wordlists import word_class
from briefing.verify.case import Case
from briefing.verify.reading import Reading
from briefing.verify.units import CONTENT

_WITHIN = re.compile(
    r"(?<!according )\b(?:in|at|near|outside|inside|across|around|to|from|into|through|over|of)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_RULING = re.compile(
    r"(\S*)\s*\b(?:governments?|officials?|authorities|administration|leadership|rulers|cabinet|ministers|ministry|lawmakers"
    r"|diplomats|policymakers|regime|coalition|parliament|opposition|leaders) in $"
    r"|\b(?:ambassador|envoy|emissary|ally|allies|message|offer|warning) to $",
    re.IGNORECASE,
)
"""What makes a state of its seat, though "in" stands before it: the government in Abuja."""


def stands(name: Name, reading: Reading) -> bool:
    """Whether a passage has a name, whole, or another form of its state."""
    if name.state is not None:
        return bool(name.state.names & reading.states)
    return all(word_stands(word, reading) for word in proper(name)) or body_stands(name.whole, reading)


def state_stands(name: Name, state: places.State, case: Case) -> bool:
    """Whether a passage has a state in one of its forms; a seat that the claim has as a place only as a place."""
    if (
        state.part is places.Part.SEAT
        and not name.text.endswith(("'s", "’s"))
        and _WITHIN.search(case.claim.text, max(0, name.start - 30), name.start)
        and not _rules(case.claim.text, name)
    ):
        return any(_seat_stands(name, state, reading) for reading in case.readings)
    if any(state.names & reading.states or _quarter(name, reading) for reading in case.readings):
        return True
    return any(word_stands(name.text, reading) for reading in case.readings)


def _quarter(name: Name, reading: Reading) -> bool:
    """Whether a text has "the North" for North Korea."""
    return name.words[0] in {"North", "South"} and re.search(rf"\bthe {name.words[0]}\b", reading.text) is not None


def _rules(text: str, name: Name) -> bool:
    """Whether those who rule from a seat are meant, and nobody else's: "officials in Tehran", not "Iraqi officials"."""
    if text[max(0, name.start - len(" in ")) : name.start].lower() not in {" in ", " to "}:
        return False  # one of the two ends what makes a state of a seat
    ruling = _RULING.search(text, max(0, name.start - 60), name.start)
    return ruling is not None and (not (ruling[1] or "")[:1].isupper() or ruling[1].lower() in names.STOP)


def _seat_stands(name: Name, state: places.State, reading: Reading) -> bool:
    """Tell whether a passage has a seat as a place, or "the Iraqi capital"; the state's name alone is not enough."""
    if spellings.fold(name.text) in reading.folded or any(
        other.state is not None and other.state.part is places.Part.SEAT and other.state.names & state.names
        for other in reading.names
    ):
        return True  # Kiev is Kyiv
    return "capital" in reading.lexis and bool(state.names & reading.states)


def word_stands(word: str, reading: Reading) -> bool:
    """Whether a passage has a word of a name: as written, derived, as it sounds, by its initials or by its state."""
    low = spellings.fold(word)
    if (
        low.replace(".", "") in reading.lexis
        or low.removesuffix("s") in reading.lexis
        or low + "s" in reading.lexis
        or _SIDES.get(low) in reading.lexis
    ):
        return True
    if len(low) > spellings.SHORTEST_SOUND and any(form in reading.lexis for form in derived(low)):
        return True
    if any(spellings.same_word(word, other) for other in reading.sounds.get(spellings.key(word), ())):
        return True
    if any(spellings.acronym(word, phrase) for phrase in reading.phrases):
        return True
    others = spellings.called(low) | places.demonyms(low)
    if of_party(low, reading) or _of_region(low, reading) or not others.isdisjoint(reading.lexis):
        return True
    state = places.state(low)
    return state is not None and bool(state.names & reading.states)


_SIDES = {
    form: other
    for bare in "north east south west northeast northwest southeast southwest midwest".split()
    for form, other in ((bare, f"{bare}ern"), (f"{bare}ern", bare))
}


@functools.lru_cache(maxsize=8_192)
def derived(low: str) -> tuple[str, ...]:
    """Return what a name is derived from, or what is derived from it: Africa for African, African for Africa."""
    bare = [low.removesuffix(end) for end in _DERIVED if low.endswith(end)]
    ended = (low.removesuffix(end) for end in _OF_A_PLACE if low.endswith(end))
    bare += [place for place in ended if places.is_place(place)]
    bare += [low.removesuffix(end) + vowel for end in _PEOPLES if low.endswith(end) for vowel in _VOWELS]
    place = low[:-1] if low.endswith(_VOWELS) else low
    one = low.removesuffix("s")  # Kurds, Kurdish
    ends = (*(low + end for end in _PEOPLES), *(place + end for end in _PEOPLES[2:]))
    return (*bare, *(form + "s" for form in bare), *ends, one + "ish")


_DERIVED = ("sm", "ic", "n", "ns", "ism", "ist", "ists", "ian", "ians", "an", "ans", "ese", "ite", "ites", "ers")
_OF_A_PLACE = ("er", "i", "is")
"""What makes a people of a place, and of a name another: Londoner, but Parker is not of Park."""

_PEOPLES = ("n", "ns", "an", "ans", "ian", "ians", "ese", "ish", "i", "is")
_VOWELS = ("a", "o", "e")
"""What a place ends with before what makes a people of it takes its place: Florida, Vienna, Chicago, Rome."""


def body_stands(text: str, reading: Reading) -> bool:
    """Whether the passage has the acronym of a whole name, or another name of the same body."""
    if any(spellings.acronym(short, text) for short in reading.acronyms):
        return True
    if spelled_out(text, reading.text):
        return True
    forms = (form for form in sorted(spellings.bodies(text)) if form in reading.folded)
    return any(_body_named(form, reading) for form in forms)


def _body_named(form: str, reading: Reading) -> bool:
    """Whether a text has a body's other name; one that is a common word, too, in capitals: the WHO, not who."""
    written, text = (form.upper(), reading.text) if form in names.STOP else (form, reading.folded)
    return re.search(rf"(?<!\w){re.escape(written)}(?!\w)", text) is not None


def part_stands(word: str, name: Name, reading: Reading) -> bool:
    """Whether a passage has a word of a name, in full, in brief or spelled out."""
    if word_stands(word, reading) or (word.isupper() and body_stands(word, reading)):
        return True
    return _cut_short(word, name, reading)


def glued(name: Name, case: Case) -> bool:
    """Whether a passage writes as one word what the claim writes as two, or the other way round: JPMorgan."""
    one = spellings.fold("".join(name.words))
    if len(name.words) > 1:
        return one in case.lexis
    humped = sum(letter.isupper() for letter in name.whole) > 1 and not name.whole.isupper()
    return humped and any(
        spellings.fold(phrase.replace(" ", "")).startswith(one)
        for reading in case.readings
        for phrase in reading.phrases
    )


def _cut_short(word: str, name: Name, reading: Reading) -> bool:
    """Whether a word of a name of more is a passage's cut short, before others of one name: West Brom, Man United."""
    rest = [spellings.fold(other) for other in proper(name) if other != word]
    low = spellings.fold(word)
    if not rest or not low.isalpha() or len(low) < _SHORTEST:
        return False
    return any(
        all(other in whole for other in rest) and any(full.startswith(low) for full in whole[:-1])
        for whole in reading.once(_wholes)
    )


def _wholes(reading: Reading) -> tuple[list[str], ...]:
    """Return the folded words of each name of a text that has more than one."""
    wholes = (spellings.fold(phrase).split() for phrase in reading.phrases)
    return tuple(whole for whole in wholes if len(whole) > 1)


_SHORTEST = 3
"""Letters of a word cut short below which it could be any."""


def number_stands(start: int, end: int, case: Case) -> bool | None:
    """Whether a passage has the name with a number, long or short, that a place of the claim is in.

    None where the place is in none, or the passages have no such name with any number.
    """
    mine = [one for one in case.claim.numbered if one.start <= start and end <= one.end]
    if not mine:
        return None
    theirs = [other for reading in case.readings for other in reading.numbered]
    alike = [numbered.same(one, other) for one in mine for other in theirs if numbered.akin(one, other)]
    if alike:
        return any(alike) and (all(alike) or not any(_told_of_rival(one, case) for one in mine))
    wholes = [case.claim.text[one.start : one.end] for one in mine]
    return (
        any(spellings.bodies(whole) and body_stands(whole, reading) for whole in wholes for reading in case.readings)
        or None
    )


def _told_of_rival(mine: Numbered, case: Case) -> bool:
    """Whether most of what the claim says stands about its name with another number: World War II, for World War I.

    What stands between two such names is of both where it is between the conjunctions and marks that part them.
    """
    others = [one for one in case.claim.numbered if one is not mine and numbered.akin(one, mine)]
    said = _stems(case.claim, 0, mine.start) | _stems(case.claim, mine.end, len(case.claim.text))
    told = [found for reading in case.readings for found in reading.once(_about_numbered)]
    own = frozenset().union(*(about for one, about in told if numbered.same(mine, one)))
    rival = frozenset().union(*(about for one, about in told if numbered.akin(mine, one))) - own
    return not others and len(said & rival) >= max(_TOLD, 1 + len(said & own))


_TOLD = 2
"""Words of a claim that stand about a name with another number, from which they are told of that one."""


def _about_numbered(reading: Reading) -> tuple[tuple[Numbered, frozenset[str]], ...]:
    """Return each name with a number and the stems of the words about it."""
    told = reading.numbered
    if not told:
        return ()
    borders = [_borders(reading.text, one.end, other.start) for one, other in itertools.pairwise(told)]
    firsts = [0, *(first for first, _ in borders)]
    lasts = [*(last for _, last in borders), len(reading.text)]
    return tuple((one, _stems(reading, *ends)) for one, *ends in zip(told, firsts, lasts, strict=True))


def _borders(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the words begin that may be about the latter of two names, and where those about the former end."""
    cuts = [cut.start() for cut in _CUT.finditer(text, start, end)]
    return (cuts[0], cuts[-1]) if cuts else (start, end)


_CUT = re.compile(r"[,;:–—]|\b(?:and|but|while|after|before|then|when|who|which)\b")


def _stems(reading: Reading, first: int, last: int) -> frozenset[str]:
    """Return the stems of the words and names in a stretch of a text."""
    told = (unit for unit in reading.units if first <= unit.start < last and unit.sort in CONTENT)
    return frozenset(words.stem(word) for unit in told for word in unit.low.split())


def proper(name: Name) -> list[str]:
    """Return the words of a name that tell it from others: no particles or initials."""
    small = (word for word in name.words if word.lower() not in _PARTICLES or word.isupper())  # AR is no ar
    return [word for word in small if len(word.rstrip(".")) > 1]


_PARTICLES = word_class("particles")


def _of_region(low: str, reading: Reading) -> bool:
    """Whether a text marks somebody as of a region in brackets: "Rep. Ada Orlova (R-Wyo.)"."""
    return any(form.endswith(".") and f"-{form})" in reading.folded for form in spellings.bodies(low))


def of_party(low: str, reading: Reading) -> bool:
    """Whether a text marks somebody as of a party in brackets: "Rep. Bob Sorel (D-Ill.)"."""
    party = low.startswith(("democrat", "republican"))
    return party and re.search(rf"\({low[0].upper()}[-–]", reading.text) is not None
