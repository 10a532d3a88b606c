"""What a passage lists without its number: the names of a row, and the ones left out of "all".

"Three men", of "A, 31, B, 48, and C"; three of four ships, of "all fly the flag, except for the Rona". Who is in a row
is not looked at, nor whether its names are of one sort.
"""

import itertools
import re
from collections.abc import Iterator

from msgspec.structs import replace

from briefing.language.numbers import Kind, Quantity, measure
from briefing.language.verbs import is_past
from briefing.language.wordlists import word_class
from briefing.language.words import stem
from briefing.verify.case import Case
from briefing.verify.numbers.lists import Row, rows
from briefing.verify.reading import Reading
from briefing.verify.units import CONTENT, Sort, Unit


def members(case: Case, claimed: Quantity) -> bool:
    """Whether the claim counts, in words, the names of a row of a passage, or "three other" beside one it names.

    Not where the passages count the same thing, or the claim says so of some among others.
    """
    if claimed.kind is not Kind.COUNT or claimed.text[0].isdigit() or claimed.low < PAIR or measure(claimed):
        return False
    if _all_of_them(case, claimed):
        return True
    claimed, near = of_a_noun(claimed, case.claim)
    noun = stem(claimed.unit)
    if not _many(claimed.unit) or any(stem(one.unit) == noun for one in _counts(case)):
        return False
    if _OF_MORE.match(case.claim.text, claimed.end) or _among(case, claimed):
        return False
    others = case.claim.text.startswith(" other ", claimed.end)
    for reading in case.readings:
        if claimed.low == PAIR and not others and noun not in reading.stems:
            continue
        for row in reading.once(rows):
            lands = claimed.unit in _LANDS and _all_lands(row, reading)
            if near and not lands and not any(stem(unit.low) == noun for unit in _right_beside(row, reading)):
                continue
            named = _named(case, reading.text[row.start : row.end]) if others else 0
            if (
                row.length == claimed.low + named
                and bool(named) == others
                and (others or _fits(case, claimed, row, reading))
            ):
                return True
    return False


def _all_of_them(case: Case, claimed: Quantity) -> bool:
    """Whether the claim says "all three" of the one row of names that the passages have."""
    if _many(claimed.unit) or not case.claim.before(claimed.start).endswith("all "):
        return False
    told = [row.length for reading in case.readings for row in reading.once(rows)]
    return len(told) == 1 and told[0] == claimed.low


def of_a_noun(claimed: Quantity, claim: Reading) -> tuple[Quantity, bool]:
    """Return a number with its noun where words that describe stand between, "two [former foreign] ministers".

    And whether they do: the noun must then stand right before the row.
    """
    large = claim.text[claimed.end + 1 : claimed.end + 2].isupper()
    if (_many(claimed.unit) and not large) or not claimed.unit:
        return claimed, False
    behind = itertools.islice((unit for unit in claim.units if unit.start >= claimed.end), BEFORE_ROW)
    told = itertools.takewhile(lambda unit: unit.sort in CONTENT and not unit.gap.strip(), behind)
    noun = next((unit.low for unit in told if _many(unit.low)), "")
    return replace(claimed, unit=noun), bool(noun)


def _all_lands(row: Row, reading: Reading) -> bool:
    """Whether each name of a row is a state's."""
    return all(name.state for name in reading.names if row.start <= name.start < row.end)


def _right_beside(row: Row, reading: Reading) -> list[Unit]:
    """Return the word before a row of names and the one behind it: "the towns Orla and Brae", "Orla and Brae towns"."""
    before = [unit for unit in reading.units if unit.end <= row.start][-1:]
    return before + [unit for unit in reading.units if unit.start >= row.end][:1]


BEFORE_ROW = 4
"""Words behind a number among which its noun stands."""

PAIR = 2
"""Two names stand beside each other in every other sentence: they are counted only where the noun stands, too."""

_OF_MORE = re.compile(r" of (?:the|its|their|his|her)\b")


def _among(case: Case, claimed: Quantity) -> bool:
    """Whether the claim counts some among others: "only three", and the whole of "two of three men"."""
    ends = [one.end for one in case.claim.stated if one.end < claimed.start]
    whole = any(_PART_OF.fullmatch(case.claim.text, end, claimed.start) for end in ends[-1:])
    return whole or _AMONG.search(case.claim.before(claimed.start)) is not None


_AMONG = re.compile(r"\b(?:among|only|another) (?:the )?$")
_PART_OF = re.compile(r"(?: [a-z]+)? of (?:the |its |their )?")


def _fits(case: Case, claimed: Quantity, row: Row, reading: Reading) -> bool:
    """Whether a row may be whom the claim counts: no lands or places, of people; who acted only where one acts.

    "The towns lost three soldiers" counts none of "Orla, Brae and Tain lost soldiers".
    """
    lands = any(row.start <= name.start < row.end and name.state for name in reading.names)
    if lands and claimed.unit not in _LANDS:
        return False
    if (claimed.unit in _ANYBODY or claimed.unit in _PERSONS) and _PLACED.search(reading.before(row.start)):
        return False
    acted = any(is_past(unit.low) for unit in case.claim.units if unit.end <= claimed.start)
    return not acted or any(is_past(unit.low) for unit in reading.units if unit.end <= row.start)


_LANDS = word_class("what lands are")
_PERSONS = frozenset({"men", "women", "children", "boys", "girls"})
_PLACED = re.compile(r"\b(?:in|at|from|near|to|across|outside|between) (?:the )?$")
"""What makes places of a row: nobody is counted by those in which they were."""


def _many(noun: str) -> bool:
    return noun.endswith("s") or noun == "people" or noun in _PERSONS


def _counts(case: Case) -> Iterator[Quantity]:
    return (one for reading in case.readings for one in reading.quantities if one.kind is Kind.COUNT and one.unit)


def _named(case: Case, row: str) -> int:
    """Return how many of the names of a row the claim has."""
    return sum(name.text in row for name in case.claim.names)


def grouped(case: Case, claimed: Quantity) -> bool:
    """Whether a word of the passages counts as many: "the quartet" of four."""
    if measure(claimed):
        return False
    groups = not case.lexis.isdisjoint(_GROUPS) and any(_grouped(reading, claimed) for reading in case.readings)
    if claimed.unit.endswith("s") and claimed.low >= PAIR and any(_named_apart(one, claimed) for one in case.readings):
        return True
    if claimed.low == PAIR and any(_one_and_other(reading, claimed) for reading in case.readings):
        return True
    return groups or (
        not case.lexis.isdisjoint(_MANIFOLD | _GOALS) and any(_manifold(one, claimed) for one in case.readings)
    )


def _named_apart(reading: Reading, claimed: Quantity) -> bool:
    """Whether as many names stand right before the noun in a text: its Leeds plant and its York plant are two."""
    noun, places = stem(claimed.unit), []
    for at, (before, unit) in enumerate(itertools.pairwise(reading.units), 1):
        if before.sort is Sort.NAME and unit.sort is Sort.WORD and stem(unit.low) == noun and unit.low != claimed.unit:
            places.append(at)
    between = itertools.chain.from_iterable(
        reading.units[one + 1 : other - 1] for one, other in itertools.pairwise(places)
    )
    one_deed = all(unit.sort is not Sort.WORD or unit.low in _LATER for unit in between)
    return one_deed and len({reading.units[at - 1].low for at in places}) == claimed.low


_LATER = frozenset("year years month months week weeks day days later earlier".split())


def _one_and_other(reading: Reading, claimed: Quantity) -> bool:
    """Whether a text tells two things as one and the other: "one bomb went off here and the other there"."""
    match = _ONE_OTHER.search(reading.text) if "the other" in reading.text else None
    if match is None:
        return False
    behind = next((unit for unit in reading.units if unit.start >= match.end()), None)
    if behind is not None and behind.low not in _WHERE:
        return False  # "one was killed and the other was wounded"
    noun = stem(match["noun"].lower())
    return match["noun"] in _NO_NOUN or noun == stem(claimed.unit)


_ONE_OTHER = re.compile(
    r"\b[Oo]ne (?P<noun>[a-z]+)\b(?: (?!another)[^.;]{0,120})?(?:,| and| while| but) (?:in |at |of )?the other\b"
    r"(?! (?:day|hand|side|way))"
)
_WHERE = word_class("prepositions")
_NO_NOUN = word_class("prepositions") | {"was", "is", "were", "has", "had", "went", "hit", "struck"}

_GROUPS = {"twins": 2, "trilogy": 3, "triplets": 3, "quartet": 4, "quadruplets": 4, "quintet": 5, "sextet": 6}
"""Words that count what they group."""


def _grouped(reading: Reading, claimed: Quantity) -> bool:
    """Whether a word counts as many, and of nothing else: "the quartet", "a quartet of judges" of four judges."""
    for at, unit in enumerate(reading.units):
        if _GROUPS.get(unit.low) == claimed.low:
            of, *after = reading.units[at + 1 : at + 1 + OF] or [unit]
            if of.low != "of" or not claimed.unit or claimed.unit in _ANYBODY:
                return True
            if any(stem(one.low) == stem(claimed.unit) for one in after):
                return True
    return False


OF = 4
"""Words behind a group among which its noun stands: "a quartet of [retired] judges"."""

_ANYBODY = word_class("anybody")


def _manifold(reading: Reading, claimed: Quantity) -> bool:
    """Whether somebody is as many times over what the claim counts: a "triple killer" killed three people.

    A "quadruple champion" won four times or titles, and no four of anything else.
    """
    for at, unit in enumerate(reading.units):
        if _GOALS.get(unit.low) == claimed.low and claimed.unit in _SCORED:
            return True
        if _MANIFOLD.get(unit.low) == claimed.low:
            said = {one.low for one in reading.units[at + 1 : at + 1 + OF]}
            if not said.isdisjoint(_KILLING) and (not claimed.unit or claimed.unit in _ANYBODY):
                return True
            if not said.isdisjoint(_WINNING) and claimed.unit in _WINS:
                return True
    return False


_MANIFOLD = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4, "quintuple": 5}
_KILLING = frozenset("killer killers murderer murderers murder murders homicide homicides killing killings".split())
_WINNING = frozenset("champion champions winner winners medallist medalist olympian".split())
_SCORED = frozenset({"goals", "tries"})
_GOALS = {"brace": 2, "braces": 2, "trick": 3, "tricks": 3}
"""Words for so many goals of one player: a brace, a hat-trick."""

_WINS = frozenset({"times", "time", "titles", "title", "championships", "medals", "wins", ""})


def left_out(reading: Reading) -> int:
    """Return how many a text leaves out of "all", by name: one, of "except for the Rona"; 0 where it leaves none."""
    match = _EXCEPT.search(reading.text)
    if match is None:
        return 0
    row = next((row for row in reading.once(rows) if match.end() <= row.start <= match.end() + len("the Orlan ")), None)
    if row is not None:
        return row.length
    return 1 if _ONE.match(reading.text, match.end()) else 0


_EXCEPT = re.compile(
    r"\b(?:[Aa]ll|[Ee]very|[Ee]ach)\b[^.;]{0,80}?\b(?:except(?: for)?|apart from|aside from|with the exception of"
    r"|save(?: for)?|but|bar) "
)
_ONE = re.compile(r"(?:the one\b|the (?!others?\b|[a-z]+s\b)[a-z]+\b|(?:the |its |their )?[A-Z])")
